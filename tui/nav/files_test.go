package nav

import (
	"errors"
	"fmt"
	"io/fs"
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
		{"a folder", linked, 0, "", ErrNotFile, Unreadable},
		{"grown too big", linked, 9, "", ErrTooBig, Altered},
		{"always too big", model.Evidence{Location: "/v.mkv", Size: 9}, 9, "", ErrTooBig, Intact},
		{"missing when linked", model.Evidence{Location: "/r.pdf"}, 3, "aa", nil, Intact},
		{"an address", model.Evidence{Location: "https://exemple.fr"}, 0, "", errors.New("asked"), Unchecked},
		{"declared", model.Evidence{}, 0, "", errors.New("asked"), Unchecked},
	} {
		s := Services{Inspect: func(string) (int64, string, error) { return c.size, c.sum, c.err }}
		if got := s.Check(c.e); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
	if got := (Services{}).Check(linked); got != Unchecked {
		t.Errorf("without a way to look: %d", got)
	}
}
