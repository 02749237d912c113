package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"autoeval/store/disk"
)

// maxPiped is how many bytes come through a pipe; the whole register has half
// of it.
const maxPiped = 1 << 30

// maxHosted is how many a service takes that way.
const maxHosted = 4 << 20

// piped names what came without a name: a grid made of it is the same each time.
const piped = "stdin"

// AtHand returns where the bytes of a file are that can be read more than once:
// where it is, or in a temporary file for what comes through a pipe, or from
// standard input for "-". Done, which is never nil, removes that.
func (c *Env) AtHand(ctx context.Context, name string) (path string, done func(), err error) {
	done = func() {}
	from, err := c.OpenFile(ctx, name)
	if err != nil {
		return "", done, err
	}
	defer from.Close()
	if f, ok := from.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			return name, done, nil
		}
	}
	defer context.AfterFunc(ctx, func() { from.Close() })()
	dir, err := os.MkdirTemp("", "autoeval-*")
	if err != nil {
		return "", done, err
	}
	done = func() { os.RemoveAll(dir) }
	to, err := os.Create(filepath.Join(dir, piped)) // as the same bytes are called the next time
	if err != nil {
		return "", done, err
	}
	defer to.Close()
	most := int64(maxPiped)
	if c.Hosted != nil {
		most = maxHosted
	}
	n, err := io.Copy(to, io.LimitReader(from, most+1))
	switch {
	case ctx.Err() != nil:
		err = ctx.Err()
	case err != nil:
		err = fmt.Errorf("read %s: %w", name, err)
	case n > most:
		err = &disk.TooLong{Path: name, Most: most}
	}
	return to.Name(), done, err
}
