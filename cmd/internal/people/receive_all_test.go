package people_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
)

// evening returns the shares of three learners, as bytes by name, and a file among them
// that was altered on the way.
func evening(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	for i, name := range []string{"Zoé", "Ali", "Nina"} {
		d := clitest.Person(t, name)
		d.IDs = 1000 * (i + 1)
		d.Rates("C01=M")
		path := clitest.File(t, "s.autoeval", "")
		d.Does("share --no-input -o " + path)
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all[fmt.Sprintf("%s.autoeval", name)] = file
	}
	bad := bytes.Clone(all["Zoé.autoeval"])
	bad[len(bad)/2] ^= 1
	all["bad.autoeval"], all["notes.txt"] = bad, []byte("nothing of ours")
	return all
}

func TestAnEveningIsReceivedInOneCommit(t *testing.T) {
	files, dir := evening(t), t.TempDir()
	archive := filepath.Join(t.TempDir(), "moodle.zip")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	paths := []string{}
	for name, file := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".autoeval") {
			paths = append(paths, path)
		}
		w, err := z.Create("depot/" + name)
		if err == nil {
			_, err = w.Write(file)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(archive, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	for what, args := range map[string][]string{"a folder": {dir}, "an archive": {archive}, "files": paths} {
		mentor := clitest.Person(t, "Mercier")
		version := mentor.St.Version()
		code, _, said := mentor.Run(append([]string{"receive", "--yes", "--no-input"}, args...)...)
		if code != 2 || !strings.Contains(said, "1 fichier n’a pas été pris") || !strings.Contains(said, "bad.autoeval") || strings.Contains(said, "notes.txt") {
			t.Errorf("%s: status %d\n%s", what, code, said)
		}
		if n := mentor.St.Version() - version; n != 1 {
			t.Errorf("%s: %d commits", what, n)
		}
		if all, err := mentor.St.ReceivedSessions(t.Context()); err != nil || len(all) != 3 {
			t.Errorf("%s: %d received, %v", what, len(all), err)
		}
	}
}

func TestOfManyNobodyNewIsTakenWithoutAYes(t *testing.T) {
	dir := t.TempDir()
	for name, file := range evening(t) {
		if err := os.WriteFile(filepath.Join(dir, name), file, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	mentor := clitest.Person(t, "Mercier")
	code, _, said := mentor.Run("receive", "--no-input", dir)
	if code != 2 || !strings.Contains(said, "4 fichiers") {
		t.Errorf("status %d\n%s", code, said)
	}
	all, err := mentor.St.ReceivedSessions(t.Context())
	known, err2 := mentor.St.Known(t.Context())
	if len(all)+len(known) > 0 || err != nil || err2 != nil {
		t.Errorf("kept %d sessions of %d people, %v, %v", len(all), len(known), err, err2)
	}
}

// What is attached gets other names on its way; an archive is told by what is in it,
// and one with nothing in it for the program says so, not that archives are read.
func TestAnArchiveIsTakenByWhatIsInIt(t *testing.T) {
	var share []byte
	for name, file := range evening(t) {
		if strings.HasSuffix(name, ".autoeval") && bytes.HasPrefix(file, []byte("autoeval exchange")) {
			share = file
		}
	}
	pack := func(name string, file []byte) string {
		var b bytes.Buffer
		z := zip.NewWriter(&b)
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(file)
		}
		if err := errors.Join(err, z.Close()); err != nil {
			t.Fatal(err)
		}
		return clitest.File(t, "a.zip", b.String())
	}
	for name, file := range map[string][]byte{
		"zoe.autoeval.txt": share, "ATT0001.bin": append([]byte("\ufeff\r\n"), share...), "zoe": share,
	} {
		if code, _, said := clitest.Person(t, "Mercier").Run("receive", "--yes", "--no-input", pack(name, file)); code == 0 || !strings.Contains(said, "archive") {
			continue
		} else {
			t.Errorf("%s: status %d: %s", name, code, said)
		}
	}
	code, _, said := clitest.Person(t, "Mercier").Run("receive", "--yes", "--no-input", pack("notes.txt", []byte("bonjour")))
	if code != 2 || !strings.Contains(said, "aucun fichier n’en est un") || strings.Contains(said, "prend un dossier") {
		t.Errorf("nothing in it: status %d: %s", code, said)
	}
}

// TestAFolderIsReadInNaturalOrder holds what is said of many files to the order in which
// a person numbers them, and a name that two newcomers share to be warned of before
// either key is kept.
func TestAFolderIsReadInNaturalOrder(t *testing.T) {
	dir, archive := t.TempDir(), filepath.Join(t.TempDir(), "all.zip")
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	names := []string{"s7-1.autoeval", "s7-2.autoeval", "s7-10.autoeval"}
	for i, name := range []string{names[2], names[0], names[1]} {
		d := clitest.Person(t, fmt.Sprint("Zoé ", i))
		d.IDs = 1000 * i
		d.Run("profile", "set", "--name", "Zoé Martin")
		d.Rates("C01=M")
		path := filepath.Join(dir, name)
		d.Does("share latest --no-input -o " + path)
		file, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(file)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(z.Close(), os.WriteFile(archive, b.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
	for _, from := range []string{dir, archive} {
		mentor := clitest.Person(t, "Mercier")
		code, out, said := mentor.Run("receive", "--yes", "--no-input", "--json", from)
		at := -1
		for _, name := range names {
			i := strings.Index(out, name)
			if i <= at || code != 0 {
				t.Errorf("%s: %s at %d after %d, status %d", from, name, i, at, code)
			}
			at = i
		}
		warned, met := strings.LastIndex(said, "vous connaissez déjà quelqu’un"), strings.Index(said, "Clé retenue")
		if strings.Count(said, "vous connaissez déjà quelqu’un") != 2 || met < warned {
			t.Errorf("%s: warned at %d, kept at %d:\n%s", from, warned, met, said)
		}
	}
	mentor := clitest.Person(t, "Mercier") // one by one, too
	mentor.Does("receive --yes --no-input " + filepath.Join(dir, names[0]))
	_, _, said := mentor.Run("receive", "--yes", "--no-input", filepath.Join(dir, names[1]))
	if warned, met := strings.Index(said, "vous connaissez déjà quelqu’un"), strings.Index(said, "Clé retenue"); warned < 0 || met < warned {
		t.Errorf("warned at %d, kept at %d:\n%s", warned, met, said)
	}
}
