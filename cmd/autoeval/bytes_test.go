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
	s := newShell(t)
	s.does("session start --label S1")
	var out, errOut bytes.Buffer
	env := map[string]string{"AUTOEVAL_DB": s.db, "AUTOEVAL_LANG": "fr", "HOME": s.home}
	typed := strings.NewReader("n mesur\xe9\r\n2\nq\n")
	if code := run(t.Context(), []string{"rate", "--plain"}, cli.Streams{In: typed, Out: &out, Err: &errOut}, func(k string) string { return env[k] }); code != 0 {
		t.Fatalf("status %d: %s", code, &errOut)
	}
	if said := s.does("session show current --json"); !strings.Contains(said, `"note":"mesuré"`) {
		t.Error(said)
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
