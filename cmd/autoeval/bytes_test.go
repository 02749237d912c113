package main

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"autoeval/cmd/internal/cli"
)

// Text that comes by a pipe in the bytes of an older system is read as what it is.
func TestATypedLineIsTextWhateverItsBytes(t *testing.T) {
	for typed, kept := range map[string]string{
		"mesur\xe9": "mesuré", "mesuré": "mesuré", "d\xe9j\xe0 mesur\xe9": "déjà mesuré",
		"déjà mesur\xe9":          "déjà mesuré", // two halves of two systems
		"\x9cuvre d’après l’\xe9": "œuvre d’après l’é", "é\xc3": "éÃ", "\xe9": "é",
	} {
		s := newShell(t)
		s.does("session start --label S1")
		var out, errOut bytes.Buffer
		env := map[string]string{"AUTOEVAL_DB": s.db, "AUTOEVAL_LANG": "fr", "HOME": s.home}
		in := strings.NewReader("n " + typed + "\r\n2\nq\n")
		if code := run(t.Context(), []string{"rate", "--plain"}, cli.Streams{In: in, Out: &out, Err: &errOut}, func(k string) string { return env[k] }); code != 0 {
			t.Fatalf("%q: status %d: %s", typed, code, &errOut)
		}
		if said := s.does("session show current --json"); !strings.Contains(said, `"note":"`+kept+`"`) {
			t.Errorf("%q became %s", typed, said)
		}
	}
}

// The name of a file is its bytes, that of the data too.
func TestTheNameOfTheDataIsItsBytes(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("names are bytes on Linux")
	}
	s := newShell(t)
	named := filepath.Join(s.home, "caf\xe9.db")
	s.does("session start --db " + named)
	if _, err := os.Stat(named); err != nil {
		t.Error(err)
	}
}
