package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"autoeval/store"
	"autoeval/store/memory"
)

// makesKey is the annotation of a command that makes the data where there are
// none. The others look at what is there, and leave nothing behind.
const makesKey = "makes"

// Makes says that a command makes the data where there are none.
func Makes(cmd *cobra.Command) *cobra.Command {
	annotate(cmd, makesKey, "yes")
	return cmd
}

// MakesUsual says that a command makes the usual data where there are none, and
// those that a person named only beside keys that are theirs.
func MakesUsual(cmd *cobra.Command) *cobra.Command {
	annotate(cmd, makesKey, "usual")
	return cmd
}

// makes says whether a command makes data that are not there.
func (c *Env) makes(cmd *cobra.Command) bool {
	switch cmd.Annotations[makesKey] {
	case "yes":
		return true
	case "usual":
		path, err := c.DataPath()
		return !c.Named() || err == nil && exists(path+".key") // keys that were taken along stand there first
	}
	return false
}

// AsIs returns a copy that makes nothing where there are no data.
func (c *Env) AsIs() *Env { return c.With(func(d *Env) { d.asIs = true }) }

// Supposing is AsIs for what says beforehand what would be made: it takes data
// that are not there for empty ones.
func (c *Env) Supposing() *Env { return c.With(func(d *Env) { d.asIs, d.supposing = true, true }) }

// noData says that the data that a person named are not there.
type noData struct{ path string }

// NoData returns the error that says so of what was named.
func NoData(path string) error { return &noData{path} }

func (e *noData) Error() string { return e.path + ": no data" }

// openAsIs opens data that are not to be made; nil without an error when they
// are there, to be opened as usual. Where a person usually keeps them there may be
// nothing to see yet; those that --db or AUTOEVAL_DB names must be there: a slip in
// either looks like an empty life.
func (c *Env) openAsIs(ctx context.Context, path string) (store.Store, error) {
	if _, err := os.Stat(path); !c.asIs || !errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	st, err := c.Open(ctx, path, true) // it may be missing and have copies: that is damage
	if !errors.Is(err, fs.ErrNotExist) || errors.Is(err, store.ErrDamaged) {
		return st, err
	}
	switch {
	case c.supposing:
		return memory.New(), nil
	case c.Named():
		return nil, NoData(path)
	}
	return memory.Nothing(), nil
}

// noneFault explains that named data are not there.
func (c *Env) noneFault(err error) *Problem {
	var none *noData
	if !errors.As(err, &none) {
		return nil
	}
	return &Problem{Code: ExitNotFound, Text: fmt.Sprintf(c.Say.CLI.Given.NoData, Line(none.path)), Hint: c.Say.CLI.Given.NoDataHint}
}
