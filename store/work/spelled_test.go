package work

import (
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
)

// TestAFileIsFoundHoweverItsNameIsSpelled keeps files under names that nobody can
// type as they are: accents apart, or bytes of an older encoding.
func TestAFileIsFoundHoweverItsNameIsSpelled(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for _, name := range []string{"Re\u0301sume\u0301.pdf", "note\xe9.pdf", filepath.Join("e\u0301te\u0301", "a\u0300.txt")} {
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte("x"), 0o600); err != nil {
			t.Skip(err) // a system that has no such names
		}
	}
	for _, typed := range []string{"Résumé.pdf", "Re\u0301sume\u0301.pdf", "noteé.pdf", "été/à.txt", "./été/à.txt", filepath.Join(dir, "été", "à.txt"), "'Résumé.pdf'", "file://" + dir + "/R%C3%A9sum%C3%A9.pdf"} {
		var e model.Evidence
		if err := Place(&e, typed, Locate, Inspect); err != nil || e.Size != 1 {
			t.Errorf("%q: %v", typed, err)
		}
		if c := ConditionOf(e, Inspect); c != Intact {
			t.Errorf("%q: afterwards it is %s", typed, c)
		}
	}
	for _, absent := range []string{"Resume.pdf", "été/b.txt", "ailleurs/à.txt", "/"} {
		if got := spelled(absent); got != absent {
			t.Errorf("%q became %q", absent, got)
		}
	}
}
