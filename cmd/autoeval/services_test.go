package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"autoeval/cmd/internal/wire"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

func TestInspectGivesSizeAndFingerprint(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rapport final é.pdf")
	if err := os.WriteFile(path, []byte("contenu"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := sha256.Sum256([]byte("contenu"))
	size, sum, err := work.Inspect(path)
	if size != 7 || sum != hex.EncodeToString(want[:]) || err != nil {
		t.Errorf("got %d, %q, %v", size, sum, err)
	}
}

func TestInspectRefusesWhatIsNoFileOrTooBig(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := work.Inspect(filepath.Join(dir, "absent")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("absent: %v", err)
	}
	if _, _, err := work.Inspect(dir); !errors.Is(err, work.ErrNotFile) {
		t.Errorf("a folder: %v", err)
	}
	if runtime.GOOS == "linux" {
		if _, _, err := work.Inspect("/dev/zero"); !errors.Is(err, work.ErrNotFile) {
			t.Errorf("a device: %v", err)
		}
	}
	path := filepath.Join(dir, "gros")
	if err := os.WriteFile(path, make([]byte, 11), 0o600); err != nil {
		t.Fatal(err)
	}
	if size, sum, err := work.InspectUpTo(path, 10); size != 11 || sum != "" || !errors.Is(err, work.ErrTooBig) {
		t.Errorf("too big: %d, %q, %v", size, sum, err)
	}
	if size, _, err := work.InspectUpTo(path, 11); size != 11 || err != nil {
		t.Errorf("just fits: %d, %v", size, err)
	}
}

func TestLocateMakesAPathThatStaysRight(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	t.Setenv("HOME", dir)
	t.Setenv("USERPROFILE", dir)
	for _, name := range []string{"rapport final.pdf", "'drôle'"} {
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	wd, _ := os.Getwd() // as the system names it
	report := filepath.Join(wd, "rapport final.pdf")
	for _, c := range []struct{ typed, want string }{
		{"rapport final.pdf", report},
		{"  ./rapport final.pdf ", report},
		{`"rapport final.pdf"`, report},
		{"'" + report + "'", report},
		{"'drôle'", filepath.Join(wd, "'drôle'")},
		{"absent.pdf", filepath.Join(wd, "absent.pdf")},
		{"~/x.pdf", filepath.Join(dir, "x.pdf")},
		{"~lea/x.pdf", filepath.Join(wd, "~lea/x.pdf")},
		{"file:///tmp/a%20b.pdf", "/tmp/a b.pdf"},
		{"", ""},
	} {
		if runtime.GOOS == "windows" && strings.Contains(c.want, "/") {
			continue
		}
		if got := work.Locate(c.typed); got != c.want {
			t.Errorf("%q: got %q, want %q", c.typed, got, c.want)
		}
	}
	if runtime.GOOS != "windows" {
		bilan := filepath.Join(wd, "Bilan d'Élodie (S7).autoeval")
		for typed, want := range map[string]string{
			strings.ReplaceAll(report, " ", `\ `):                        report,
			filepath.Join(wd, `Bilan\ d\'Élodie\ \(S7\).autoeval`) + " ": bilan,
			"'" + wd + `/Bilan d'\''Élodie (S7).autoeval'`:               bilan,
			wd + `/C:\rapport`: wd + `/C:\rapport`,
		} {
			if got := work.Locate(typed); got != want {
				t.Errorf("dropped on the window, %q: got %q", typed, got)
			}
		}
	}
}

func TestEditedTextComesBackAndLeavesNothingBehind(t *testing.T) {
	path, err := wire.WritePrivate("avant")
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Dir(path))
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o700 {
		t.Errorf("the directory is %v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(path, []byte("après\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	text, err := wire.ReadBack(path, "avant", nil)
	if text != "après" || err != nil {
		t.Errorf("got %q, %v", text, err)
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory is still there: %v", err)
	}
}

func TestEditorThatFailsLosesNothing(t *testing.T) {
	path, err := wire.WritePrivate("avant")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(filepath.Dir(path))
	if err := os.WriteFile(path, []byte("beaucoup de travail"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err = wire.ReadBack(path, "avant", errors.New("exit status 1"))
	var failed *nav.EditorFailed
	if !errors.As(err, &failed) || failed.Kept != path {
		t.Errorf("got %v", err)
	}
	if kept, _ := os.ReadFile(path); string(kept) != "beaucoup de travail" {
		t.Errorf("kept %q", kept)
	}
}

func TestMissingEditorIsSaidAndLeavesNothingBehind(t *testing.T) {
	path, err := wire.WritePrivate("avant")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := wire.ReadBack(path, "avant", &exec.Error{Name: "nano", Err: exec.ErrNotFound}); !errors.Is(err, nav.ErrNoEditor) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the text is still there: %v", err)
	}
}
