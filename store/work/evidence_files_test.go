package work

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestInspectGivesSizeAndFingerprint(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rapport final é.pdf")
	if err := os.WriteFile(path, []byte("contenu"), 0o600); err != nil {
		t.Fatal(err)
	}
	want := sha256.Sum256([]byte("contenu"))
	size, sum, err := Inspect(path)
	if size != 7 || sum != hex.EncodeToString(want[:]) || err != nil {
		t.Errorf("got %d, %q, %v", size, sum, err)
	}
}

func TestInspectRefusesWhatIsNoFileOrTooBig(t *testing.T) {
	dir := t.TempDir()
	if _, _, err := Inspect(filepath.Join(dir, "absent")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("absent: %v", err)
	}
	if _, _, err := Inspect(dir); !errors.Is(err, ErrNotFile) {
		t.Errorf("a folder: %v", err)
	}
	if runtime.GOOS == "linux" {
		if _, _, err := Inspect("/dev/zero"); !errors.Is(err, ErrNotFile) {
			t.Errorf("a device: %v", err)
		}
	}
	path := filepath.Join(dir, "gros")
	if err := os.WriteFile(path, make([]byte, 11), 0o600); err != nil {
		t.Fatal(err)
	}
	if size, sum, err := InspectUpTo(path, 10); size != 11 || sum != "" || !errors.Is(err, ErrTooBig) {
		t.Errorf("too big: %d, %q, %v", size, sum, err)
	}
	if size, _, err := InspectUpTo(path, 11); size != 11 || err != nil {
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
		if got := Locate(c.typed); got != c.want {
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
			if got := Locate(typed); got != want {
				t.Errorf("dropped on the window, %q: got %q", typed, got)
			}
		}
	}
}

func TestSeveralFilesInOneLineAreSeveral(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a b.autoeval"), filepath.Join(dir, "c.autoeval")
	for _, path := range []string{a, b} {
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	escaped := strings.ReplaceAll(a, " ", `\ `)
	for line, want := range map[string][]string{
		a: {a}, "'" + a + "' " + b: {a, b}, escaped + " '" + b + "'": {a, b}, b + "  \"" + a + "\" ": {b, a},
		b + " " + filepath.Join(dir, "none"): {b + " " + filepath.Join(dir, "none")}, "file://" + b + " " + b: {b, b},
	} {
		if got := LocateAll(line); !slices.Equal(got, want) {
			t.Errorf("%s: %q", line, got)
		}
	}
}
