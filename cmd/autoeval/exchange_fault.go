package main

import (
	"errors"
	"fmt"

	"autoeval/store/exchange"
)

// exchangeFault explains why a file from somebody is not taken, or one to
// somebody not made.
func (c *cli) exchangeFault(err error) *problem {
	t := c.say.CLI.Exchange
	switch {
	case errors.Is(err, exchange.ErrRecipient):
		return &problem{code: exitUsage, text: c.say.Refusal(err), hint: t.BadRecipientHint}
	case errors.Is(err, exchange.ErrBothSecrets):
		return &problem{code: exitUsage, text: t.BothSecrets}
	case errors.Is(err, exchange.ErrPassphrase):
		return &problem{code: exitUsage, text: t.KeyPassphrase}
	case errors.Is(err, exchange.ErrNoIdentity):
		return &problem{code: exitFailed, text: t.NoIdentity, hint: t.NoIdentityHint}
	}
	var e *exchange.Error
	if errors.As(err, &e) {
		return c.refusedFile(e)
	}
	return nil
}

// refusedFile adds to that sentence what only a line of text can say: whose
// keys, what kind of file, which place, and what to type.
func (c *cli) refusedFile(e *exchange.Error) *problem {
	t := c.say.CLI.Exchange
	p := &problem{code: exitUsage, text: c.say.Refusal(e), hint: t.Hints[e.Reason.String()]}
	switch e.Reason {
	case exchange.NotAutoeval:
		if kind, known := t.FileKinds[e.What]; known {
			p.text = fmt.Sprintf(t.OtherKind, kind)
		}
	case exchange.ChangedKey:
		p.text = c.say.Naming(t.ChangedKey, c.nameOf(e.Old.Contact), line(e.Old.Fingerprint), line(e.New.Fingerprint))
		p.hint = fmt.Sprintf(t.ForgetHint, line(string(e.Old.Person)))
	case exchange.WrongSigner:
		if e.Old != nil {
			p.text = c.say.Naming(t.SignedByKnown, c.nameOf(e.Old.Contact), line(e.Old.Fingerprint))
			p.hint = fmt.Sprintf(t.ForgetHint, line(string(e.Old.Person)))
		}
	case exchange.Unconfirmed:
		p.text = fmt.Sprintf(t.Unconfirmed, c.nameOf(e.New.Contact), line(e.New.Fingerprint))
		if e.Old != nil {
			p.text += " " + c.namesake(e.Old)
		}
	case exchange.Malformed, exchange.TooMany, exchange.TooLong, exchange.DuplicateKey, exchange.BadDate, exchange.BadSignature:
		if e.What != "" {
			p.hint = fmt.Sprintf(t.Place, line(e.What))
		}
	case exchange.Unfinished, exchange.Nothing, exchange.BadIdentity:
		p.code = exitFailed
	}
	return p
}
