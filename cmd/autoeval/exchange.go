package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"sync"

	"github.com/charmbracelet/x/term"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
)

// sealing is what opens or closes an encrypted file.
type sealing struct {
	readers    []string // whom a file is encrypted for
	passphrase string   // name of a file whose first line is one
}

// sender is the person at the keyboard, who signs what they send, and the
// courier that carries it.
func (c *cli) sender(ctx context.Context) (*courier, exchange.Sender, model.Profile, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	x, err := c.courier(st)
	if err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	x.unlock = c.unlock()
	by, me, err := x.sender(ctx)
	return x, by, me, err
}

// parcel reads a file that somebody sent and holds it against the store. The
// store is opened only once every byte was verified: a file that was tampered
// with touches nothing. Nothing is written.
func (c *cli) parcel(ctx context.Context, path string, s sealing) (*exchange.Parcel, exchange.Change, error) {
	p, err := c.readParcel(ctx, path, s)
	if err != nil {
		return nil, exchange.Change{}, err
	}
	st, err := c.store(ctx)
	if err != nil {
		return nil, exchange.Change{}, err
	}
	change, err := exchange.Plan(ctx, st, p)
	if err == nil && change.From.Name == "" && !change.First {
		change.From.Name, err = knownName(ctx, st, change.From.Contact)
	}
	return p, change, err
}

// knownName is how somebody is called here whose file leaves the name out: the
// key says that it is them.
func knownName(ctx context.Context, st store.Store, who model.Contact) (string, error) {
	all, err := st.Known(ctx)
	for _, k := range all {
		if k.Person == who.Person && k.Fingerprint == who.Fingerprint {
			return k.Name, err
		}
	}
	return "", err
}

func (c *cli) readParcel(ctx context.Context, path string, s sealing) (*exchange.Parcel, error) {
	from, err := c.openFile(path)
	if err != nil {
		return nil, err
	}
	defer from.Close()
	file, err := io.ReadAll(io.LimitReader(from, exchange.MaxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	db, err := c.dataPath()
	if err != nil {
		return nil, err
	}
	keys, unread := exchange.Load(db) // none is made to read
	var fault error
	o := exchange.ReadOptions{Now: c.Now(), Identity: keys, Passphrase: c.passphraseFor(s)}
	o.Grid = func(ref model.GridRef) (*model.Grid, bool) {
		g, err := c.grids.Grid(ctx, ref)
		if err != nil && !errors.Is(err, store.ErrNotFound) {
			fault = err
		}
		return g, err == nil
	}
	p, err := exchange.ReadFile(file, o)
	if errors.Is(err, &exchange.Error{Reason: exchange.WrongSigner}) {
		if known, reading := c.people(ctx); reading == nil { // to say whose key it is
			o.Known = known
			p, err = exchange.ReadFile(file, o)
		}
	}
	switch {
	case fault != nil:
		return nil, fault
	case errors.Is(err, &exchange.Error{Reason: exchange.NotAutoeval}) && otherLineEnds(file):
		return nil, badInput(c.say.CLI.Exchange.LineEnds, c.say.CLI.Exchange.LineEndsHint)
	case errors.Is(err, &exchange.Error{Reason: exchange.NotForYou}) && keys == nil && !errors.Is(unread, exchange.ErrNoIdentity):
		return nil, unread
	}
	return p, err
}

// otherLineEnds says whether an exchange file lost its line ends on the way, as
// in the text of a mail. What was signed is then no more, so it is not mended.
func otherLineEnds(file []byte) bool {
	first, _, ends := bytes.Cut(file, []byte("\r"))
	return ends && bytes.HasPrefix(first, []byte("autoeval exchange ")) && !bytes.Contains(first, []byte("\n"))
}

// passphraseFor finds the passphrase of a file: where --passphrase-file says,
// or by asking. With neither it is missing.
func (c *cli) passphraseFor(s sealing) func() (string, error) {
	switch {
	case s.passphrase != "":
		return sync.OnceValues(func() (string, error) { return c.secretIn(s.passphrase) })
	case c.asking():
		return sync.OnceValues(func() (string, error) { return c.askSecret(c.say.CLI.Exchange.AskPassphrase) })
	}
	return nil
}

// secretIn reads a passphrase: the first line of a file.
func (c *cli) secretIn(path string) (string, error) {
	data, err := c.readFile(path, 4<<10)
	if err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(string(data), "\n")
	if first = strings.TrimRight(first, "\r"); first == "" {
		return "", badInput(fmt.Sprintf(c.say.CLI.Exchange.EmptySecret, line(path)), "")
	}
	return first, nil
}

// askSecret asks for a line that does not show where it is typed.
func (c *cli) askSecret(question string) (string, error) {
	f, ok := c.In.(*os.File)
	if !ok || !term.IsTerminal(f.Fd()) {
		s, _ := c.ask(question)
		return s, nil
	}
	fmt.Fprint(c.Err, question+" ")
	s, err := term.ReadPassword(f.Fd())
	fmt.Fprintln(c.Err)
	return string(s), err
}

// unlock asks for the passphrase of an SSH key; nil when nobody is there.
func (c *cli) unlock() func() ([]byte, error) {
	if !c.asking() {
		return nil
	}
	return func() ([]byte, error) {
		s, err := c.askSecret(c.say.CLI.Exchange.AskKey)
		return []byte(s), err
	}
}

// seal finds whom a file is encrypted for, or the passphrase it goes under.
func (c *cli) seal(ctx context.Context, o *exchange.Options, s sealing) (err error) {
	if len(s.readers) > 0 && s.passphrase != "" {
		return exchange.ErrBothSecrets
	}
	var readers []model.Contact
	for _, who := range s.readers {
		to, reader, err := c.recipient(ctx, who)
		if err != nil {
			return err
		}
		if o.To = append(o.To, to); reader.Fingerprint != "" {
			readers = append(readers, reader)
		}
	}
	if len(readers) > 0 && !c.talking {
		c.note(c.say.CLI.Exchange.SealedFor, c.peopleSaid(readers))
	}
	if s.passphrase != "" {
		o.Passphrase, err = c.secretIn(s.passphrase)
	}
	return err
}

// recipient is what to encrypt to for a person, and who that is: the one whom
// that names, or nobody known where it is an address.
func (c *cli) recipient(ctx context.Context, who string) (string, model.Contact, error) {
	if strings.HasPrefix(who, "age1") {
		return who, model.Contact{}, exchange.CheckRecipient(who)
	}
	k, err := c.personCalled(ctx, who)
	if err != nil {
		return "", model.Contact{}, err
	}
	if k.Recipient == "" {
		t := c.say.CLI.Exchange
		return "", model.Contact{}, failed(fmt.Sprintf(t.NoRecipient, c.nameOf(k.Contact)), t.NoRecipientHint)
	}
	return k.Recipient, k.Contact, nil
}

// nameOf is how a person is called: their name, or that they gave none, with
// the start of the fingerprint.
func (c *cli) nameOf(of model.Contact) string {
	if name := line(of.Name); name != "" {
		return name
	}
	if words := strings.SplitN(of.Fingerprint, "-", 3); len(words) == 3 {
		return fmt.Sprintf(c.say.Exchange.NoNameKnown, line(words[0]+"-"+words[1]))
	}
	return c.say.Exchange.NoName
}

// sshNote is the file beside the store that holds the path of the SSH key that
// signs instead of the program's own.
func sshNote(db string) string { return db + ".ssh" }

// sshKey is that path, "" if there is none.
func sshKey(db string) (string, error) {
	data, err := os.ReadFile(sshNote(db))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", fmt.Errorf("read key choice: %w", err)
	}
	return strings.TrimRight(string(data), "\r\n"), nil
}

// signingKeys are the program's own, and the person's SSH key over them where
// they chose one. Unlock asks for its passphrase; nil: nobody is there.
func signingKeys(db string, own *exchange.Identity, unlock func() ([]byte, error)) (*exchange.Identity, error) {
	path, err := sshKey(db)
	if err != nil || path == "" {
		return own, err
	}
	signer, err := exchange.ReadSSHKey(context.Background(), path, unlock)
	if err != nil {
		return nil, err
	}
	return own.SignWith(signer), nil
}
