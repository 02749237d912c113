package work

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestCompleteGoesOnWithWhatWasTyped(t *testing.T) {
	dir := t.TempDir() + string(os.PathSeparator)
	for _, name := range []string{"bilan.html", "Bilan2.html", "notes.txt", ".cache.html", "bad\x1bname.html"} {
		if err := os.WriteFile(dir+name, nil, 0o600); err != nil {
			t.Skip(err) // a name that this file system does not take
		}
	}
	if err := os.MkdirAll(filepath.Join(dir, "bilans", "inner"), 0o700); err != nil {
		t.Fatal(err)
	}
	page := func(name string) bool { return strings.HasSuffix(name, ".html") }
	sep := string(os.PathSeparator)
	for typed, want := range map[string][]string{
		dir:                           {dir + "bilans" + sep, dir + "Bilan2.html", dir + "bilan.html"},
		dir + "bil":                   {dir + "bilans" + sep, dir + "Bilan2.html", dir + "bilan.html"},
		dir + "n":                     nil,
		dir + ".c":                    {dir + ".cache.html"},
		dir + "bilans" + sep:          {dir + "bilans" + sep + "inner" + sep},
		dir + "nowhere" + sep + "abc": nil,
	} {
		if got := Complete(typed, page); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", typed, got, want)
		}
	}
	t.Chdir(dir)
	if got := Complete("bilans", page); !slices.Equal(got, []string{"bilans" + sep}) {
		t.Errorf("here: %q", got)
	}
	t.Setenv("HOME", dir)
	if got := Complete("~"+sep+"bilan.", page); !slices.Equal(got, []string{"~" + sep + "bilan.html"}) {
		t.Errorf("at home: %q", got)
	}
}
