package people

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/store/disk"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

func newIdentitySSH(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange.Identity
	var own bool
	cmd := c.Leaf("use-ssh-key [FILE]", t.UseSSH, func(ctx context.Context, c *cli.Env, args []string) error {
		switch {
		case own == (len(args) == 1):
			return cli.BadInput(t.SSHOrOwn, "")
		case own:
			return useOwnKey(ctx, c)
		}
		return useSSHKey(ctx, c, args[0])
	})
	cmd.Flags().BoolVar(&own, "own", false, t.Own)
	return cli.Makes(cmd)
}

// useSSHKey remembers the path of an SSH key beside the store; the key itself
// stays where it is and is read each time something is signed.
func useSSHKey(ctx context.Context, c *cli.Env, key string) error {
	db, err := c.DataPath()
	if err != nil {
		return err
	}
	if key, err = filepath.Abs(key); err != nil {
		return err
	}
	signer, err := exchange.ReadSSHKey(ctx, key, mail.Unlock(c))
	if err != nil {
		return badKey(c, key, err)
	}
	if err := handOn(ctx, c, exchange.PublicKeyOf(signer)); err != nil {
		return err
	}
	if _, err := exchange.Ensure(db, rand.Reader); err != nil { // what others encrypt to stays the program's own
		return err
	}
	err = disk.Write(ctx, post.SSHNote(db), disk.Output{Replace: true}, func(out io.Writer) error {
		_, err := io.WriteString(out, key+"\n")
		return err
	})
	if err != nil {
		return err
	}
	c.Note(c.Say.CLI.Exchange.Identity.SSHUsed, exchange.Fingerprint(signer.PublicKey()))
	return nil
}

// badKey says what is wrong with an SSH key that a person named.
func badKey(c *cli.Env, key string, err error) error {
	t := c.Say.CLI.Exchange.Identity
	var refused *exchange.Error
	var at *fs.PathError
	switch {
	case errors.As(err, &refused):
		return cli.BadInput(fmt.Sprintf(t.SSHKind, cli.Line(refused.What)), t.SSHKindHint)
	case errors.As(err, &at), errors.Is(err, exchange.ErrPassphrase):
		return err
	}
	return cli.BadInput(fmt.Sprintf(t.SSHBad, cli.Line(key)), t.SSHKindHint)
}

func useOwnKey(ctx context.Context, c *cli.Env) error {
	db, err := c.DataPath()
	if err != nil {
		return err
	}
	id, err := exchange.Ensure(db, rand.Reader)
	if err != nil {
		return err
	}
	if err := handOn(ctx, c, id.PublicKey()); err != nil {
		return err
	}
	if err := os.Remove(post.SSHNote(db)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	c.Note(c.Say.CLI.Exchange.Identity.SSHUsed, id.Fingerprint())
	return nil
}
