package post

import (
	"os"
	"path/filepath"
	"testing"
)

func TestAPathBegunOffersExchangesArchivesAndFolders(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"Camille.autoeval", "camel.zip", "notes.txt", ".hidden.autoeval"} {
		if err := os.WriteFile(filepath.Join(dir, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(dir, "cam"), 0o700); err != nil {
		t.Fatal(err)
	}
	sep := string(filepath.Separator)
	for typed, want := range map[string][]Choice{
		dir + sep:           {{dir + sep + "Camille.autoeval", false}, {dir + sep + "camel.zip", false}, {dir + sep + "cam" + sep, true}},
		dir + sep + "came":  {{dir + sep + "camel.zip", false}},
		dir + sep + ".h":    nil,
		dir + sep + "zz":    nil,
		dir + sep + "no/x/": nil,
	} {
		got := Choices(typed)
		if len(got) != len(want) {
			t.Errorf("%q offers %v", typed, got)
			continue
		}
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%q offers %v, want %v", typed, got, want)
			}
		}
	}
	if got := Common(dir+sep+"c", Choices(dir+sep+"c")); got != dir+sep+"Cam" {
		t.Errorf("they share %q", got)
	}
	if got := Common("x", nil); got != "x" {
		t.Errorf("nothing shares %q", got)
	}
}
