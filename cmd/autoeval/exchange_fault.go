package main

import (
	"errors"
	"fmt"

	"autoeval/store/exchange"
	"autoeval/tui/nav"
)

// exchangeFault explains why a file from somebody is not taken, or one to
// somebody not made.
func (c *cli) exchangeFault(err error) *problem {
	t := c.say.CLI.Exchange
	switch {
	case errors.Is(err, exchange.ErrRecipient):
		return &problem{exitUsage, c.say.Exchange.Refusals["recipient"], t.BadRecipientHint}
	case errors.Is(err, exchange.ErrBothSecrets):
		return &problem{exitUsage, t.BothSecrets, ""}
	case errors.Is(err, exchange.ErrPassphrase):
		return &problem{exitUsage, t.KeyPassphrase, ""}
	case errors.Is(err, exchange.ErrNoIdentity):
		return &problem{exitFailed, t.NoIdentity, t.NoIdentityHint}
	}
	var e *exchange.Error
	var r *nav.Refused
	switch {
	case errors.As(err, &e):
		_ = errors.As(refused(e), &r)
		return c.refusedFile(e, r)
	case errors.As(err, &r):
		return &problem{exitFailed, c.refusalOf(r), ""}
	}
	return nil
}

// refusalOf is the catalogue's sentence.
func (c *cli) refusalOf(r *nav.Refused) string {
	return r.Sentence(c.say.Exchange.Refusals, line)
}

// refusedFile adds to that sentence what only a line of text can say: whose
// keys, what kind of file, which place, and what to type.
func (c *cli) refusedFile(e *exchange.Error, r *nav.Refused) *problem {
	t := c.say.CLI.Exchange
	p := &problem{exitUsage, c.refusalOf(r), t.Hints[r.Reason]}
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
	case exchange.Unfinished, exchange.Nothing:
		p.code = exitFailed
	}
	return p
}
