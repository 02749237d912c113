package gridfile_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"path"
	"strings"
	"testing"

	"autoeval/assets"
	"autoeval/model"
	"autoeval/store/gridfile"
)

// shipped returns the built-in versions that newer ones followed, with the digests of
// their files. One is added with each new version; none changes or goes, because
// sessions, takeouts and files on their way are on it.
func shipped() map[string]string {
	return map[string]string{
		"rncp37579@2026.1.json": "e34daa62f232e62d4e0999d31df408b7bf73775c993896b5afd4e41d2520cfde",
	}
}

func TestEveryVersionEverShippedIsKeptAsItWas(t *testing.T) {
	names, err := fs.Glob(assets.Grids, "grids/*@*.json")
	if err != nil || len(names) != len(shipped()) {
		t.Errorf("%d earlier versions are built in, want %d: %v", len(names), len(shipped()), err)
	}
	for name, want := range shipped() {
		data, err := assets.Grids.ReadFile("grids/" + name)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != want {
			t.Errorf("%s changed: its digest is %x", name, sum)
		}
		g, err := gridfile.Load(data)
		if err != nil || g.Ref().String()+".json" != name {
			t.Errorf("%s holds %s, %v", name, g.Ref(), err)
		}
	}
}

// TestAnswersOnEarlierVersionsReadAsThemselves holds the newest version to the
// words of those before: what it asks for is what they asked for.
func TestAnswersOnEarlierVersionsReadAsThemselves(t *testing.T) {
	for name := range shipped() {
		data, err := assets.Grids.ReadFile("grids/" + name)
		if err != nil {
			t.Fatal(err)
		}
		before, err := gridfile.Load(data)
		if err != nil {
			t.Fatal(err)
		}
		id, _, _ := strings.Cut(path.Base(name), "@")
		if g := builtin(t); string(g.ID) == id && !model.Carry(before, g, nil).Identity() {
			t.Errorf("%s is not read as it is on %s", before.Ref(), g.Ref())
		}
	}
}
