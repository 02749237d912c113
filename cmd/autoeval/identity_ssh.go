package main

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

	"autoeval/store/exchange"
	"autoeval/store/post"
)

func newIdentitySSH(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange.Identity
	var own bool
	cmd := c.leaf("use-ssh-key [FILE]", t.UseSSH, func(ctx context.Context, c *cli, args []string) error {
		switch {
		case own == (len(args) == 1):
			return badInput(t.SSHOrOwn, "")
		case own:
			return useOwnKey(c)
		}
		return useSSHKey(ctx, c, args[0])
	})
	cmd.Flags().BoolVar(&own, "own", false, t.Own)
	return cmd
}

// useSSHKey remembers the path of an SSH key beside the store; the key itself
// stays where it is and is read each time something is signed.
func useSSHKey(ctx context.Context, c *cli, key string) error {
	db, err := c.dataPath()
	if err != nil {
		return err
	}
	if key, err = filepath.Abs(expand(key)); err != nil {
		return err
	}
	signer, err := exchange.ReadSSHKey(ctx, key, c.unlock())
	if err != nil {
		return c.badKey(key, err)
	}
	if _, err := exchange.Ensure(db, rand.Reader); err != nil { // what others encrypt to stays the program's own
		return err
	}
	err = writeFile(post.SSHNote(db), true, func(out io.Writer) error {
		_, err := io.WriteString(out, key+"\n")
		return err
	})
	if err != nil {
		return err
	}
	c.note(c.say.CLI.Exchange.Identity.SSHUsed, exchange.Fingerprint(signer.PublicKey()))
	return nil
}

// badKey says what is wrong with an SSH key that a person named.
func (c *cli) badKey(key string, err error) error {
	t := c.say.CLI.Exchange.Identity
	var refused *exchange.Error
	var at *fs.PathError
	switch {
	case errors.As(err, &refused):
		return badInput(fmt.Sprintf(t.SSHKind, line(refused.What)), t.SSHKindHint)
	case errors.As(err, &at), errors.Is(err, exchange.ErrPassphrase):
		return err
	}
	return badInput(fmt.Sprintf(t.SSHBad, line(key)), t.SSHKindHint)
}

func useOwnKey(c *cli) error {
	db, err := c.dataPath()
	if err != nil {
		return err
	}
	if err := os.Remove(post.SSHNote(db)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	id, err := exchange.Ensure(db, rand.Reader)
	if err != nil {
		return err
	}
	c.note(c.say.CLI.Exchange.Identity.SSHUsed, id.Fingerprint())
	return nil
}
