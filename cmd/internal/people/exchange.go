package people

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"unicode"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// encryption is what opens or closes an encrypted file.
type encryption struct {
	Readers    []string // whom a file is encrypted for
	passphrase string   // name of a file whose first line is one
}

// letter reads a file that somebody sent and holds it against the store, which
// is opened only once every byte was verified: a file that was tampered with
// touches nothing. Nothing is written.
func letter(ctx context.Context, c *cli.Env, path string, s encryption) (post.Letter, error) {
	p, err := mail.Post(c, nil)
	if err != nil {
		return post.Letter{}, err
	}
	from, err := c.OpenFile(ctx, path)
	if err != nil {
		return post.Letter{}, err
	}
	file, err := post.ReadAll(from)
	if err := cmp.Or(err, from.Close()); err != nil {
		return post.Letter{}, err
	}
	parcel, unread := p.Read(ctx, file, passphraseFor(ctx, c, s))
	if unread != nil && exchange.ReasonOf(unread) != exchange.WrongSigner {
		return post.Letter{}, unread
	}
	if unread == nil && s.passphrase != "" && !parcel.Encrypted {
		return post.Letter{}, notEncrypted(c, path)
	}
	st, err := c.Store(ctx)
	if err != nil {
		return post.Letter{}, err
	}
	if unread != nil {
		return post.Letter{}, post.Recognise(ctx, st, unread)
	}
	return post.Weigh(ctx, st, parcel)
}

// notEncrypted refuses a passphrase that nothing needs: whoever gives one takes
// the file for a secret that it is not.
func notEncrypted(c *cli.Env, path string) error {
	return cli.BadInput(fmt.Sprintf(c.Say.CLI.Exchange.NotEncrypted, cli.Line(path)), c.Say.CLI.Exchange.NotEncryptedHint)
}

// passphraseFor finds the passphrase of a file: where --passphrase-file says,
// or by asking. With neither it is missing.
func passphraseFor(ctx context.Context, c *cli.Env, s encryption) func() (string, error) {
	switch {
	case s.passphrase != "":
		return sync.OnceValues(func() (string, error) { return secretIn(ctx, c, s.passphrase) })
	case c.Asking():
		return sync.OnceValues(func() (string, error) { return mail.AskSecret(c, c.Say.CLI.Exchange.AskPassphrase) })
	}
	return nil
}

// secretIn reads a passphrase: the first line of a file that says anything. What holds
// signs that nobody types, as an archive does, is none.
func secretIn(ctx context.Context, c *cli.Env, path string) (string, error) {
	data, err := c.ReadText(ctx, path, 4<<10)
	if err != nil {
		return "", err
	}
	first, _, _ := strings.Cut(strings.TrimLeft(string(data), "\r\n"), "\n")
	if first = strings.TrimRight(first, "\r"); first == "" || strings.ContainsFunc(first, unicode.IsControl) {
		return "", cli.BadInput(fmt.Sprintf(c.Say.CLI.Exchange.EmptySecret, cli.Line(path)), "")
	}
	return first, nil
}

// seal finds whom a file is encrypted for, or the passphrase it goes under.
func seal(ctx context.Context, c *cli.Env, s encryption) (o post.Seal, err error) {
	if len(s.Readers) > 0 && s.passphrase != "" {
		return o, exchange.ErrBothSecrets
	}
	var readers []model.Contact
	for _, who := range s.Readers {
		to, reader, err := recipient(ctx, c, who)
		if err != nil {
			return o, err
		}
		if o.To = append(o.To, to); reader.Fingerprint != "" {
			readers = append(readers, reader)
		}
	}
	if len(readers) > 0 {
		c.Note(c.Say.CLI.Exchange.SealedFor, peopleSaid(c, readers))
	}
	if s.passphrase != "" {
		o.Passphrase, err = secretIn(ctx, c, s.passphrase)
	}
	return o, err
}

// secrecy is what a command is told of who may read an answer.
type secrecy struct{ locked, clear bool }

func (s *secrecy) addTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Exchange
	cmd.Flags().BoolVar(&s.locked, "encrypt", false, t.Encrypt)
	cmd.Flags().BoolVar(&s.clear, "clear", false, t.Clear)
	cli.NotWith(cmd, "clear", "encrypt")
	cli.OnlyWith(cmd, "clear", "output")
	cli.OnlyWith(cmd, "encrypt", "output")
}

// How returns who can read the answer.
func (s secrecy) How() post.Secrecy {
	switch {
	case s.locked:
		return post.Locked
	case s.clear:
		return post.Clear
	}
	return post.Closed
}

// Unsealable explains that there is nothing to encrypt to for that person.
func Unsealable(c *cli.Env, who model.Contact, err error) error {
	if t := c.Say.CLI.Exchange; errors.Is(err, post.ErrNoRecipient) {
		return cli.Failed(fmt.Sprintf(t.NoRecipient, word.Person(c, who)), t.CardHint)
	}
	return err
}

// sayWhoReads says who can read a file that was written.
func sayWhoReads(c *cli.Env, s post.Seal) {
	if s.Sealed() {
		c.Note("%s", c.Say.Exchange.Sealed)
		return
	}
	c.Note("%s", c.Say.Exchange.InClear)
}

// recipient returns what to encrypt to for a person, and who that is: the one whom
// that names, or nobody known where it is an address.
func recipient(ctx context.Context, c *cli.Env, who string) (string, model.Contact, error) {
	if strings.HasPrefix(who, "age1") {
		return who, model.Contact{}, exchange.CheckRecipient(who)
	}
	k, err := personCalled(ctx, c, who)
	if err != nil {
		return "", model.Contact{}, err
	}
	if k.Recipient == "" {
		t := c.Say.CLI.Exchange
		return "", model.Contact{}, cli.Failed(fmt.Sprintf(t.NoRecipient, word.Person(c, k.Contact)), t.NoRecipientHint)
	}
	return k.Recipient, k.Contact, nil
}
