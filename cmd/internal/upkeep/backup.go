package upkeep

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/exchange"
)

func newBackup(c *cli.Env) *cobra.Command {
	var o cli.Output
	cmd := c.Reader("backup FILE", c.Say.CLI.Data.Backup, func(ctx context.Context, c *cli.Env, args []string) error {
		o.To = args[0]
		return backUp(ctx, c, o)
	})
	o.AddForce(c, cmd)
	cli.Writes(cmd)
	cmd.ValidArgsFunction = nil // files
	return cmd
}

// backer is a store that can copy itself to a new file, verified.
type backer interface {
	Backup(ctx context.Context, dst string) error
}

func backUp(ctx context.Context, c *cli.Env, o cli.Output) error {
	if o.To == cli.Stream {
		return cli.BadInput(c.Say.CLI.Exchange.OutputNeeded, "")
	}
	o.Copy = true
	if err := o.Free(c); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	b, ok := st.(backer)
	if !ok {
		return cli.NotFound(c.Say.CLI.Given.NothingToCopy, "")
	}
	if err := o.Place(ctx, c, func(temp string) error { return b.Backup(ctx, temp) }); err != nil {
		return err
	}
	if err := c.Wrote(o.To, c.Say.CLI.Data.BackedUp, cli.Place(o.To)); err != nil || c.Options.JSON {
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
