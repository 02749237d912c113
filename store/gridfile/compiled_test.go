package gridfile

import (
	"bytes"
	"flag"
	"os"
	"reflect"
	"testing"

	"autoeval/assets"
)

var update = flag.Bool("update", false, "write the compiled grids anew")

func TestCompiledGridIsTheOneOfItsFile(t *testing.T) {
	const dir, name = "../../assets/", "grids/rncp37579"
	source, err := os.ReadFile(dir + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	g, err := Parse(name+".yaml", source)
	if err != nil {
		t.Fatal(err)
	}
	want, err := Compile(g)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(dir+name+".json", want, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	got, err := assets.Grids.ReadFile(name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Fatalf("%s.json is stale: go test ./store/gridfile -run Compiled -update", name)
	}
	loaded, err := Load(got)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(loaded, g) {
		t.Error("what is loaded is not what is parsed")
	}
}

func BenchmarkLoad(b *testing.B) {
	data, err := assets.Grids.ReadFile("grids/rncp37579.json")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Load(data); err != nil {
			b.Fatal(err)
		}
	}
}
