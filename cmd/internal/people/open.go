package people

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/store/exchange"
)

// NewOpen draws the command on a file of which one does not know what it is.
// Sort is asked first: its error ends the command, and so does that it took the
// file; else the file is left to the post.
func NewOpen(c *cli.Env, in Places, sort func(context.Context, *cli.Env, string, bool) (bool, error)) *cobra.Command {
	t := c.Say.CLI.Exchange
	var o ReviewOptions
	cmd := c.Leaf("open FILE", t.Open.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		if taken, err := sort(ctx, c, args[0], o.Yes); taken || err != nil {
			return err
		}
		return open(ctx, c, in, args[0], o)
	})
	cmd.Example = "autoeval open s7.autoeval\nautoeval s7.autoeval"
	cli.InFile(cmd, &o.passphrase, "passphrase-file", t.Passphrase)
	cmd.Flags().BoolVarP(&o.Yes, "yes", "y", false, t.Receive.Yes)
	cmd.ValidArgsFunction = nil // files
	return cli.Makes(cmd)
}

// open receives what a file, a folder or an archive brings. A share goes on to its
// review.
func open(ctx context.Context, c *cli.Env, in Places, path string, o ReviewOptions) error {
	if mails, many := gather([]string{path}); many {
		return receiveAll(ctx, c, mails, o.encryption, o.Yes)
	}
	l, err := letter(ctx, c, path, o.encryption)
	if err != nil {
		return err
	}
	if l.Change.Kind == exchange.KindShare {
		return (&Shared{l}).open(ctx, c, in, o)
	}
	return takeIn(ctx, c, l, o.Yes)
}
