package main

import (
	"cmp"
	"context"
	"fmt"
	"os"
	"strings"
	"sync"

	"github.com/charmbracelet/x/term"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// sealing is what opens or closes an encrypted file.
type sealing struct {
	readers    []string // whom a file is encrypted for
	passphrase string   // name of a file whose first line is one
}

// sender returns the person at the keyboard, who signs what they send, with
// their post and the store.
func (c *cli) sender(ctx context.Context) (*post.Post, exchange.Sender, model.Profile, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	p, err := c.post(c.unlock())
	if err != nil {
		return nil, exchange.Sender{}, model.Profile{}, err
	}
	by, me, err := p.Sender(ctx, st)
	return p, by, me, err
}

// letter reads a file that somebody sent and holds it against the store, which
// is opened only once every byte was verified: a file that was tampered with
// touches nothing. Nothing is written.
func (c *cli) letter(ctx context.Context, path string, s sealing) (post.Letter, error) {
	p, err := c.post(nil)
	if err != nil {
		return post.Letter{}, err
	}
	from, err := c.openFile(path)
	if err != nil {
		return post.Letter{}, err
	}
	file, err := post.ReadAll(from)
	if err := cmp.Or(err, from.Close()); err != nil {
		return post.Letter{}, err
	}
	parcel, unread := p.Read(ctx, file, c.passphraseFor(s))
	if unread != nil && exchange.ReasonOf(unread) != exchange.WrongSigner {
		return post.Letter{}, unread
	}
	st, err := c.store(ctx)
	if err != nil {
		return post.Letter{}, err
	}
	if unread != nil {
		return post.Letter{}, post.Recognise(ctx, st, unread)
	}
	return post.Weigh(ctx, st, parcel)
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
func (c *cli) unlock() post.Asker {
	if !c.asking() {
		return nil
	}
	return func() ([]byte, error) {
		s, err := c.askSecret(c.say.CLI.Exchange.AskKey)
		return []byte(s), err
	}
}

// seal finds whom a file is encrypted for, or the passphrase it goes under.
func (c *cli) seal(ctx context.Context, s sealing) (o post.Seal, err error) {
	if len(s.readers) > 0 && s.passphrase != "" {
		return o, exchange.ErrBothSecrets
	}
	var readers []model.Contact
	for _, who := range s.readers {
		to, reader, err := c.recipient(ctx, who)
		if err != nil {
			return o, err
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
	return o, err
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
