package takeout

import (
	"bytes"
	"errors"
	"io"
	"os"
	"unicode/utf8"

	"autoeval/store/disk"
)

// inMemory is how long a document may be that is held as it is.
const inMemory = 4 << 20

// text is the text of a document in UTF-8, to be read as often as need be.
type text struct {
	at    io.ReaderAt
	begin int64
	size  int64
	aside *os.File // where it was put for that, nil if nowhere
}

// from returns the text from there on.
func (t *text) from(at int64) io.Reader { return io.NewSectionReader(t.at, t.begin+at, t.size-at) }

// close removes what was put aside.
func (t *text) close() error {
	if t == nil || t.aside == nil {
		return nil
	}
	return errors.Join(t.aside.Close(), removed(t.aside.Name()))
}

// removed removes a file that may be gone already.
func removed(name string) error {
	if err := os.Remove(name); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// textOf returns the text that r gives, or says what it is instead: other programs
// change how a text is written, and people take one file for another. A long one
// stays in its file; what comes by a pipe is put aside.
func textOf(r io.Reader) (*text, error) {
	if disk.Longer(r, maxBytes) {
		return nil, &Error{Problem: TooLarge}
	}
	head, err := io.ReadAll(io.LimitReader(r, inMemory+1))
	if err != nil {
		return nil, err
	}
	if p := other(head); p != "" {
		return nil, &Error{Problem: p}
	}
	if len(head) <= inMemory {
		return held(head)
	}
	t, err := wholeOf(r, head)
	if err != nil {
		return nil, err
	}
	if ok, err := t.isText(); err != nil || !ok {
		return t.converted(err)
	}
	return t, nil
}

// held returns a text that is in memory.
func held(raw []byte) (*text, error) {
	raw, err := decoded(raw)
	return &text{at: bytes.NewReader(raw), size: int64(len(raw))}, err
}

// wholeOf returns all that r gives, whose head was read.
func wholeOf(r io.Reader, head []byte) (*text, error) {
	if f, ok := r.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return &text{at: f, size: info.Size()}, nil
		}
	}
	aside, err := os.CreateTemp("", "autoeval-*.json")
	if err != nil {
		return nil, err
	}
	os.Remove(aside.Name()) // where the system lets it, nothing is left behind whatever happens
	t := &text{at: aside, aside: aside}
	t.size, err = io.Copy(aside, io.MultiReader(bytes.NewReader(head), io.LimitReader(r, maxBytes+1-int64(len(head)))))
	if err == nil && t.size > maxBytes {
		err = &Error{Problem: TooLarge}
	}
	if err != nil {
		return nil, errors.Join(err, t.close())
	}
	return t, nil
}

// isText says whether it is UTF-8, and leaves out its mark.
func (t *text) isText() (bool, error) {
	if b := make([]byte, 3); t.size >= 3 {
		if _, err := t.at.ReadAt(b, 0); err == nil && string(b) == "\ufeff" {
			t.begin, t.size = 3, t.size-3
		}
	}
	from, b, kept := t.from(0), make([]byte, 64<<10), 0
	for {
		n, err := io.ReadFull(from, b[kept:])
		all := b[:kept+n]
		end := len(all)
		if err == nil {
			for end > 0 && end > len(all)-utf8.UTFMax && !utf8.RuneStart(all[end-1]) {
				end--
			}
			end = max(end-1, 0) // the last one may go on
		}
		if !utf8.Valid(all[:end]) || bytes.IndexByte(all[:end], 0) >= 0 {
			return false, nil
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return true, nil
		}
		if err != nil {
			return false, err
		}
		kept = copy(b, all[end:])
	}
}

// converted returns a text that was written in another way, in memory.
func (t *text) converted(err error) (*text, error) {
	raw := []byte(nil)
	if err == nil {
		raw, err = io.ReadAll(t.from(0))
	}
	if err = errors.Join(err, t.close()); err != nil {
		return nil, err
	}
	return held(raw)
}
