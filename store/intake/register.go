package intake

import (
	"context"
	"errors"
	"io"

	"autoeval/store"
	"autoeval/store/rncp"
)

// Progress is told how many bytes of a register have been read, of how many; 0
// where that is not known. It is called from where the reading is, often, and at
// the end with all of them.
type Progress func(done, whole int64)

// Long is how many bytes take so long that a person wants to see how far it is.
const Long = 16 << 20

// Quarters tells a person who hears it, in percent, when each quarter of a long
// reading but the last is done.
func Quarters(say func(percent int64)) Progress {
	said := int64(0)
	return func(done, whole int64) {
		if whole < Long || done == whole {
			return
		}
		if quarter := done * 4 / whole; quarter > said {
			said = quarter
			say(quarter * 25)
		}
	}
}

// Titles returns the titles of a register that hold the words, at most limit. It
// ends with ctx; told may be nil.
func Titles(ctx context.Context, path, words string, limit int, told Progress) (found []rncp.Entry, err error) {
	err = open(ctx, path, told, func(r io.Reader) (err error) {
		found, err = rncp.Find(r, words, limit)
		return err
	})
	return found, err
}

// Sheet returns one title of a register, or store.ErrNotFound. It ends with ctx;
// told may be nil.
func Sheet(ctx context.Context, path, number string, told Progress) (s *rncp.Sheet, err error) {
	err = open(ctx, path, told, func(r io.Reader) (err error) {
		s, err = rncp.Read(r, number)
		return err
	})
	return s, err
}

// open reads a register.
func open(ctx context.Context, path string, told Progress, read func(io.Reader) error) error {
	f, err := rncp.Open(path)
	if err == nil {
		err = errors.Join(read(&counted{f: f, ctx: ctx, told: told}), f.Close())
		if told != nil {
			_, whole := f.Far()
			told(whole, whole)
		}
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil || errors.Is(err, store.ErrNotFound) {
		return err
	}
	return &Unread{path, err}
}

// counted reads an export, tells how far, and stops with ctx.
type counted struct {
	f    *rncp.Export
	ctx  context.Context
	told Progress
}

func (c *counted) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.f.Read(p)
	if c.told != nil {
		c.told(c.f.Far())
	}
	return n, err
}
