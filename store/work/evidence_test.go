package work

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
)

func TestCheckComparesAFileWithWhatWasKept(t *testing.T) {
	linked := model.Evidence{Location: "/r.pdf", SHA256: "aa", Size: 3}
	for _, c := range []struct {
		name string
		e    model.Evidence
		size int64
		sum  string
		err  error
		want Condition
	}{
		{"same", linked, 3, "aa", nil, Intact},
		{"other content", linked, 3, "bb", nil, Altered},
		{"other size", linked, 4, "aa", nil, Altered},
		{"gone", linked, 0, "", fmt.Errorf("inspect: %w", fs.ErrNotExist), Missing},
		{"denied", linked, 0, "", fs.ErrPermission, Unreadable},
		{"a folder", linked, 0, "", ErrNotFile, NotFile},
		{"grown too big", linked, 9, "", ErrTooBig, Altered},
		{"always too big", model.Evidence{Location: "/v.mkv", Size: 9}, 9, "", ErrTooBig, Intact},
		{"missing when linked", model.Evidence{Location: "/r.pdf"}, 3, "aa", nil, Intact},
		{"an address", model.Evidence{Location: "https://exemple.fr"}, 0, "", errors.New("asked"), Unchecked},
		{"declared", model.Evidence{}, 0, "", errors.New("asked"), Unchecked},
	} {
		if got := ConditionOf(c.e, func(string) (int64, string, error) { return c.size, c.sum, c.err }); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
	}
	if got := ConditionOf(linked, nil); got != Unchecked {
		t.Errorf("without a way to look: %s", got)
	}
}

// A file is looked for whether or not its fingerprint was kept.
func TestAMissingFileIsMissingWithOrWithoutAFingerprint(t *testing.T) {
	dir := t.TempDir()
	large := filepath.Join(dir, "large")
	f, err := os.Create(large)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.Truncate(maxInspected+1), f.Close()); err != nil {
		t.Skip("no room for a sparse file: ", err)
	}
	small := filepath.Join(dir, "small")
	if err := os.WriteFile(small, []byte("abc"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{large, small, filepath.Join(dir, "none")} {
		var e model.Evidence
		err := Place(&e, path, Locate, Inspect)
		if filepath.Base(path) == "none" != errors.Is(err, fs.ErrNotExist) {
			t.Errorf("place %s: %v", path, err)
		}
		if got := ConditionOf(e, Inspect); err == nil && got != Intact {
			t.Errorf("%s as linked: %s", path, got)
		}
		_ = os.Remove(path)
		if got := ConditionOf(e, Inspect); got != Missing {
			t.Errorf("%s removed: %s", path, got)
		}
	}
	if got := ConditionOf(model.Evidence{Location: dir}, Inspect); got != NotFile || !got.Wrong() {
		t.Errorf("a folder: %s", got)
	}
}

func TestOnlyAnAddressOfAMachineIsAnAddress(t *testing.T) {
	for typed, want := range map[string]bool{
		"https://exemple.fr": true, "HTTP://exemple.fr/a b": true, "https://[::1]/x": true, "http://localhost:8080": true,
		"https://": false, "http://[::1": false, "https:/x": false, "ftp://x": false, "file:///x": false, "http": false, "": false,
	} {
		if e := (model.Evidence{Location: typed}); e.IsURL() != want {
			t.Errorf("%q: %v", typed, !want)
		}
	}
}
