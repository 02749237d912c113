package upkeep

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/exchange"
)

func newBackup(c *cli.Env) *cobra.Command {
	var force bool
	cmd := c.Reader("backup FILE", c.Say.CLI.Data.Backup, func(ctx context.Context, c *cli.Env, args []string) error {
		return backUp(ctx, c, args[0], force)
	})
	cmd.Flags().BoolVar(&force, "force", false, c.Say.CLI.Flags.Force)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// backer is a store that can copy itself to a new file, verified.
type backer interface {
	Backup(ctx context.Context, dst string) error
}

func backUp(ctx context.Context, c *cli.Env, path string, force bool) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	b, ok := st.(backer)
	if !ok {
		return errors.New("this store cannot be copied")
	}
	if err := cli.NoFolder(path); err != nil {
		return err
	}
	if _, err := os.Lstat(path); err == nil && !force {
		return &fs.PathError{Op: "back up", Path: path, Err: fs.ErrExist}
	}
	target := path
	if force { // write beside it first: a copy that fails must not cost the old one
		target = filepath.Join(filepath.Dir(path), ".autoeval-"+c.NewID())
		defer os.Remove(target)
	}
	if err := b.Backup(ctx, target); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			return &fs.PathError{Op: "back up", Path: path, Err: fs.ErrNotExist}
		}
		return err
	}
	if force {
		if err := os.Rename(target, path); err != nil {
			return err
		}
	}
	if err := c.Wrote(path, c.Say.CLI.Data.BackedUp, cli.Line(path)); err != nil || c.Options.JSON {
		return err
	}
	db, err := c.DataPath()
	if err != nil {
		return err
	}
	if _, err := exchange.Load(db); err == nil {
		c.Note(c.Say.CLI.Data.KeysApart, cli.Line(db+".key"), cli.Line(db+".age"))
	}
	return nil
}
