package people

import (
	"context"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/store/exchange"
)

func newIdentityRenew(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("renew", c.Say.CLI.Exchange.Identity.Renew, func(ctx context.Context, c *cli.Env, _ []string) error {
		return renew(ctx, c, yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	return cmd
}

// renew makes a new key that signs, for which the old one vouches.
func renew(ctx context.Context, c *cli.Env, yes bool) error {
	t := c.Say.CLI.Exchange.Identity
	p, err := mail.Post(c, mail.Unlock(c))
	if err == nil {
		err = p.Renewable()
	}
	if err != nil {
		return err
	}
	if err := c.Confirm(t.AskRenew, yes); err != nil {
		return err
	}
	p, _, _, err = mail.Sender(ctx, c)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	old, err := p.Renew(ctx, st)
	if err != nil {
		return err
	}
	keys, err := p.Keys.Signing()
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
	c.Note(t.Renewed, keys.Fingerprint(), cli.Line(old))
	return nil
}

func newIdentitySucceed(c *cli.Env) *cobra.Command {
	var o cli.Output
	cmd := c.Leaf("succeed KEY", c.Say.CLI.Exchange.Identity.Succeed, func(ctx context.Context, c *cli.Env, args []string) error {
		return succeed(ctx, c, args[0], o)
	})
	cmd.Example = "autoeval identity succeed \"ssh-ed25519 AAAA…\" -o suite.autoeval"
	o.AddTo(c, cmd)
	return cli.Makes(cmd)
}

// succeed writes the card in which the person's key names the one that follows it.
func succeed(ctx context.Context, c *cli.Env, key string, o cli.Output) error {
	t := c.Say.CLI.Exchange.Identity
	if err := o.Missing(c); err != nil {
		return err
	}
	if err := o.Free(c); err != nil {
		return err
	}
	p, _, _, err := mail.Sender(ctx, c)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	file, err := p.Succeed(ctx, st, key)
	if exchange.ReasonOf(err) == exchange.BadSignature {
		return cli.BadInput(t.NoKey, t.NoKeyHint)
	} else if err != nil {
		return err
	}
	if err := o.Write(ctx, c, file); err != nil {
		return err
	}
	return c.Wrote(o.To, t.SucceedWritten, cli.Place(o.To))
}

// handOn has the key that signs now vouch for the one that follows. One that cannot be
// had any more vouches for nothing, which is said.
func handOn(ctx context.Context, c *cli.Env, heir string) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	p, err := mail.Post(c, mail.Unlock(c))
	if err != nil {
		return err
	}
	vouched, err := p.Vouch(ctx, st, heir)
	if err == nil && !vouched {
		c.Note("%s", c.Say.CLI.Exchange.Identity.NotVouched)
	}
	return err
}
