//go:build unix

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/wire"
	"autoeval/tui"
	"autoeval/tui/lang"
)

// TestEveryFileIsItsOwnersOnlyUnderALaxUmask makes every file that the program
// makes, with a umask that forbids nothing.
func TestEveryFileIsItsOwnersOnlyUnderALaxUmask(t *testing.T) {
	defer syscall.Umask(syscall.Umask(0))
	s, mentor := newShell(t), newShell(t)
	out := func(name string) string { return filepath.Join(s.home, name) }
	s.finished()
	s.does("evidence add Trace --kind project --item C01")
	for _, line := range []string{
		"report latest -o " + out("r.html"), "report latest --format md -o " + out("r.md"), "export -o " + out("e.json"), "export --format csv -o " + out("e.csv"),
		"backup " + out("b.db"), "share latest -o " + out("s.autoeval"), "identity card -o " + out("me.card"), "restore " + out("b.db") + " --yes",
	} {
		s.does(line)
	}
	c := cli.NewEnv(cli.World{Getenv: func(string) string { return s.db }, Now: time.Now}, lang.New("en"))
	if _, err := mail.WriteNew(t.Context(), c, out("n.autoeval"), []byte("what the screens write")); err != nil {
		t.Fatal(err)
	}
	mentor.does("receive " + out("s.autoeval") + " --yes")
	mentor.does("session list")

	if err := wire.Crashed(c, &tui.Crash{What: "index out of range", Stack: "goroutine 1"}); err == nil {
		t.Error("a crash is no error")
	}
	edited, err := wire.WritePrivate("a note")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(filepath.Dir(edited))

	files := 0
	for _, root := range []string{s.home, mentor.home, filepath.Dir(edited)} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || path == s.home || path == mentor.home { // these two are the test's
				return err
			}
			info, err := d.Info()
			if err == nil && info.Mode().Perm()&0o077 != 0 {
				t.Errorf("%s has mode %v", path, info.Mode())
			}
			files++
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 20 {
		t.Errorf("only %d files were looked at", files)
	}
}

// TestDeletedWordsComeBackUntilTheTrashIsEmptied looks for them in the
// bytes of every file.
func TestDeletedWordsComeBackUntilTheTrashIsEmptied(t *testing.T) {
	s := newShell(t)
	s.does("session start --label Autre")
	s.does("session rate C02 N --note gardée")
	s.does("session finish")
	s.finished() // says quetzal
	var all []sessionRow
	s.reads("session list --json", &all)
	if in := s.holding("quetzal"); len(in) < 2 {
		t.Fatalf("before deleting only %v hold it", in)
	}
	_, _, errOut := s.run("session", "delete", "--yes", all[1].ID)
	if !strings.Contains(errOut, "thirty days") || !strings.Contains(errOut, "trash empty") {
		t.Errorf("says %q", errOut)
	}
	s.does("trash restore")
	s.does("session delete --yes " + all[1].ID)
	s.does("trash empty --yes")
	if in := s.holding("quetzal"); len(in) != 0 {
		t.Errorf("after emptying the trash %v hold it", in)
	}
	s.does("session start --label Encore")
	s.does("session rate C03 N --note quetzal")
	s.does("session finish")
	s.reads("session list --json", &all)
	s.does("session delete --purge --yes " + all[1].ID)
	if in := s.holding("quetzal"); len(in) != 0 {
		t.Errorf("after purging %v hold it", in)
	}
	if in := s.holding("gardée"); len(in) == 0 {
		t.Error("what was not deleted is gone")
	}
}

// holding lists the files that hold a word.
func (s *shell) holding(word string) (in []string) {
	s.t.Helper()
	for path := range state(s.t, s.home) {
		b, err := os.ReadFile(path)
		if err != nil {
			s.t.Fatal(err)
		}
		if bytes.Contains(b, []byte(word)) {
			in = append(in, path)
		}
	}
	return in
}

// TestRedactedFilesSayNothingPersonal writes what may be shown to anybody.
func TestRedactedFilesSayNothingPersonal(t *testing.T) {
	s := newShell(t)
	s.does("profile set --name Mallorie")
	s.finished()
	s.does("evidence add Trace --kind project --item C01 --location https://exemple.fr/secret --quality quetzal")
	page := filepath.Join(s.home, "r.html")
	s.does("share latest -o " + filepath.Join(s.home, "whole.autoeval"))
	s.does("report latest -o " + page)
	for _, word := range []string{"Mallorie", "quetzal"} { // else the words prove nothing
		if in := strings.Join(s.holding(word), " "); !strings.Contains(in, "r.html") || !strings.Contains(in, "whole.autoeval") {
			t.Errorf("unredacted, %s is only in %s", word, in)
		}
	}
	s.does("share latest --redact -o " + filepath.Join(s.home, "s.autoeval"))
	for _, form := range []string{"html", "md", "txt"} {
		s.does("report latest --redact --force --format " + form + " -o " + page)
		for _, word := range []string{"Mallorie", "quetzal", "exemple.fr"} {
			if in := strings.Join(s.holding(word), " "); strings.Contains(in, "r.html") || strings.Contains(in, "s.autoeval") {
				t.Errorf("%s: %s is in %s", form, word, in)
			}
		}
	}
}
