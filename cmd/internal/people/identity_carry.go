package people

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/store/exchange"
)

func newIdentityExport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange
	var o cli.Output
	var secret string
	cmd := c.Reader("export", t.Identity.Export, func(ctx context.Context, c *cli.Env, _ []string) error {
		return exportIdentity(ctx, c, o, secret)
	})
	cmd.Example = "autoeval identity export -o cles.age"
	o.AddTo(c, cmd)
	cli.InFile(cmd, &secret, "passphrase-file", t.Passphrase)
	return cmd
}

// exportIdentity writes the person's keys into a file under a passphrase, asked for
// twice where a person is there.
func exportIdentity(ctx context.Context, c *cli.Env, o cli.Output, secret string) error {
	if err := o.Missing(c); err != nil {
		return err
	}
	if err := o.Free(c); err != nil {
		return err
	}
	db, err := c.DataPath()
	if err != nil {
		return err
	}
	if _, err := exchange.Load(db); err != nil {
		return err
	}
	pass, err := carrySecret(ctx, c, secret, true)
	if err != nil {
		return err
	}
	p, err := mail.Post(c, nil)
	if err != nil {
		return err
	}
	file, err := p.PackKeys(pass)
	if err != nil {
		return err
	}
	if err := o.Write(ctx, c, file); err != nil {
		return err
	}
	return c.Wrote(o.To, c.Say.CLI.Exchange.Identity.Exported, cli.Place(o.To))
}

// carrySecret returns the passphrase: from its file, or asked for, twice where it is
// new.
func carrySecret(ctx context.Context, c *cli.Env, file string, anew bool) (string, error) {
	t := c.Say.CLI.Exchange
	if file != "" {
		return secretIn(ctx, c, file)
	}
	if !c.Asking() {
		return "", cli.BadInput(t.Identity.NoSecret, "--passphrase-file")
	}
	pass, err := mail.AskSecret(c, t.AskPassphrase)
	if err != nil {
		return "", err
	}
	if pass == "" {
		return "", cli.BadInput(t.Identity.NoSecret, "--passphrase-file")
	}
	if !anew {
		return pass, nil
	}
	again, err := mail.AskSecret(c, t.Identity.AskAgain)
	if err == nil && again != pass {
		err = cli.BadInput(t.Identity.NotTheSame, "")
	}
	return pass, err
}

func newIdentityImport(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange
	var replace bool
	var secret string
	cmd := c.Leaf("import FILE", t.Identity.Import, func(ctx context.Context, c *cli.Env, args []string) error {
		return importIdentity(ctx, c, args[0], secret, replace)
	})
	cli.InFile(cmd, &secret, "passphrase-file", t.Passphrase)
	cmd.Flags().BoolVar(&replace, "replace", false, t.Identity.Replace)
	return cli.Makes(cmd)
}

// importIdentity puts keys that were taken along beside the data.
func importIdentity(ctx context.Context, c *cli.Env, path, secret string, replace bool) error {
	const most = 1 << 20
	t := c.Say.CLI.Exchange.Identity
	file, err := c.ReadFile(ctx, path, most)
	if err != nil {
		return err
	}
	pass, err := carrySecret(ctx, c, secret, false)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	p, err := mail.Post(c, mail.Unlock(c))
	if err != nil {
		return err
	}
	switch vouched, err := p.TakeKeys(ctx, st, file, pass, replace); {
	case errors.Is(err, exchange.ErrPassphrase):
		return cli.BadInput(t.WrongSecret, "")
	case errors.Is(err, exchange.ErrNoLuggage):
		return cli.BadInput(t.NoLuggage, t.NoLuggageHint)
	case errors.Is(err, exchange.ErrKeysThere):
		return cli.Failed(t.KeysThere, t.KeysThereHint)
	case err != nil:
		return err
	case !vouched:
		c.Note("%s", t.NotVouched)
	}
	keys, err := p.Keys.Opening()
	if err != nil {
		return err
	}
	if c.Options.JSON {
		out, err := identityShape(keys)
		if err != nil {
			return err
		}
		return c.PrintJSON(out)
	}
	c.Note(t.Imported, keys.Fingerprint())
	return nil
}
