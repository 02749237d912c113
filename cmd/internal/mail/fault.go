package mail

import (
	"errors"
	"fmt"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/word"
	"autoeval/store/exchange"
)

// Fault explains why a file from somebody is not taken, or one to
// somebody not made.
func Fault(c *cli.Env, err error) *cli.Problem {
	t := c.Say.CLI.Exchange
	switch {
	case errors.Is(err, exchange.ErrRecipient):
		return &cli.Problem{Code: cli.ExitUsage, Text: c.Say.Refusal(err), Hint: t.BadRecipientHint}
	case errors.Is(err, exchange.ErrBothSecrets):
		return &cli.Problem{Code: cli.ExitUsage, Text: t.BothSecrets}
	case errors.Is(err, exchange.ErrPassphrase):
		return &cli.Problem{Code: cli.ExitUsage, Text: t.KeyPassphrase}
	case errors.Is(err, exchange.ErrNoIdentity):
		return &cli.Problem{Code: cli.ExitFailed, Text: t.NoIdentity, Hint: t.NoIdentityHint}
	}
	var e *exchange.Error
	if errors.As(err, &e) {
		return refusedFile(c, e)
	}
	return nil
}

// refusedFile adds to that sentence what only a line of text can say: whose
// keys, what kind of file, which place, and what to type.
func refusedFile(c *cli.Env, e *exchange.Error) *cli.Problem {
	t := c.Say.CLI.Exchange
	p := &cli.Problem{Code: cli.ExitUsage, Text: c.Say.Refusal(e), Hint: t.Hints[e.Reason.String()]}
	switch e.Reason {
	case exchange.NotAutoeval:
		if kind, known := t.FileKinds[e.What]; known {
			p.Text = fmt.Sprintf(t.OtherKind, kind)
		}
		switch e.What {
		case "zip":
			p.Hint = t.ReceiveMany
		case "zip cut":
			p.Hint = t.Hints[exchange.Empty.String()]
		}
	case exchange.ChangedKey:
		p.Text = c.Say.Naming(t.ChangedKey, word.Person(c, e.Old.Contact), cli.Line(e.Old.Fingerprint), cli.Line(e.New.Fingerprint))
		p.Hint = fmt.Sprintf(t.ForgetHint, cli.Line(string(e.Old.Person)))
	case exchange.WrongSigner:
		if e.Old != nil {
			p.Text = c.Say.Naming(t.SignedByKnown, word.Person(c, e.Old.Contact), cli.Line(e.Old.Fingerprint))
			p.Hint = fmt.Sprintf(t.ForgetHint, cli.Line(string(e.Old.Person)))
		}
	case exchange.Unconfirmed:
		p.Text = fmt.Sprintf(t.Unconfirmed, word.Person(c, e.New.Contact), cli.Line(e.New.Fingerprint))
		if e.Old != nil {
			p.Text += " " + word.Namesake(c, e.Old)
		}
	case exchange.Malformed, exchange.NotKnown, exchange.TooMany, exchange.TooLong, exchange.DuplicateKey, exchange.BadDate, exchange.BadSignature:
		if e.What != "" {
			p.Hint = fmt.Sprintf(t.Place, cli.Line(e.What))
		}
	case exchange.Unfinished, exchange.Nothing, exchange.BadIdentity:
		p.Code = cli.ExitFailed
	}
	return p
}
