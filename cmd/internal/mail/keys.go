// Package mail is the person's keys, and their post, as a command line reaches
// them: beside the data, or nowhere when those are made up.
package mail

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/charmbracelet/x/term"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// Sender returns the person at the keyboard, who signs what they send, with
// their post and the store.
func Sender(ctx context.Context, c *cli.Env) (*post.Post, exchange.Sender, model.Profile, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	p, err := Post(c, Unlock(c))
	if err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	if err := sayLost(ctx, c, st); err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	by, me, err := p.Sender(ctx, st)
	return p, by, me, err
}

// NoKey says whether nothing is beside the data to sign with: neither the program's
// key nor an SSH key that was chosen.
func NoKey(db string) bool {
	_, none := exchange.Load(db)
	note, err := post.SSHKey(db)
	return errors.Is(none, exchange.ErrNoIdentity) && note == "" && err == nil
}

// Lost says whether the key is gone by which others know the person: its other half
// is still there, or the data have what it signed. Who never signed lost nothing.
func Lost(ctx context.Context, db string, st store.Store) (bool, error) {
	if !NoKey(db) {
		return false, nil
	}
	if exchange.Halved(db) {
		return true, nil
	}
	return post.Signed(ctx, st)
}

// sayLost says, before a new key is made, that the old one is gone.
func sayLost(ctx context.Context, c *cli.Env, st store.Store) error {
	if c.Hosted != nil || c.Data.MadeUp || st.ReadOnly() {
		return nil
	}
	db, err := c.DataPath()
	if err != nil {
		return err
	}
	lost, err := Lost(ctx, db, st)
	if lost {
		c.Note(c.Say.CLI.Data.KeyLost, cli.Line(db+".key"))
	}
	return err
}

// Signer returns the same as Sender, of a person whom somebody will read: who has no
// name yet is asked for it, or told.
func Signer(ctx context.Context, c *cli.Env) (*post.Post, exchange.Sender, error) {
	p, by, _, err := Sender(ctx, c)
	if err != nil || by.Name != "" {
		return p, by, err
	}
	t := c.Say.CLI.Exchange
	if c.Asking() {
		typed, _ := c.Ask(t.AskName)
		by.Name = c.KeptTrim(typed, safetext.Name)
	}
	if by.Name == "" {
		c.Note(c.Say.Exchange.Nameless, t.GiveName)
		return p, by, nil
	}
	return p, by, c.ChangeProfile(ctx, func(me *model.Profile) { me.Name = by.Name })
}

// AskSecret asks for a line that does not show where it is typed.
func AskSecret(c *cli.Env, question string) (string, error) {
	f, ok := c.In.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		s, _ := c.Ask(question)
		return s, nil
	}
	fmt.Fprint(c.Err, question+" ")
	s, err := term.ReadPassword(f.Fd())
	fmt.Fprintln(c.Err)
	return string(s), err
}

// Unlock asks for the passphrase of an SSH key; nil when nobody is there.
func Unlock(c *cli.Env) post.Asker {
	if !c.Asking() {
		return nil
	}
	return func() ([]byte, error) {
		s, err := AskSecret(c, c.Say.CLI.Exchange.AskKey)
		return []byte(s), err
	}
}

// SayKeys says that the keys which sign and decrypt are no part of a copy: where
// to put them when there are none beside the data, and with stay also that those
// here stay. Whoever signs with a new key is a stranger to their mentors.
func SayKeys(c *cli.Env, db string, stay bool) {
	t := c.Say.CLI.Data
	note, err := post.SSHKey(db)
	if err != nil || note != "" {
		return // an SSH key, which is no file of the program
	}
	switch _, err := exchange.Load(db); {
	case errors.Is(err, exchange.ErrNoIdentity):
		c.Note(t.KeysMissing, cli.Line(db+".key"), cli.Line(db+".age"))
	case err == nil && stay:
		c.Note(t.KeysStay, cli.Line(db+".key"))
	}
}
