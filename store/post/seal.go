package post

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store"
)

// Seal is what a file is encrypted with: for recipients or under a passphrase.
// The zero Seal leaves it readable by all.
type Seal struct {
	To         []string // age1…
	Passphrase string
}

// Sealed says whether anything is encrypted at all.
func (s Seal) Sealed() bool { return len(s.To) > 0 || s.Passphrase != "" }

// Secrecy is who can read a file that answers somebody. Screens, commands and plain
// mode begin with the zero Secrecy.
type Secrecy int

const (
	Closed Secrecy = iota // that person alone, where they gave how to encrypt for them
	Locked                // that person alone, or nothing is written
	Clear                 // whoever has the file
)

// Shown returns the secrecy of a file of which a person was told that it is
// encrypted, or that it is not: it is never otherwise.
func Shown(sealed bool) Secrecy {
	if sealed {
		return Locked
	}
	return Clear
}

// ErrNoRecipient says that a file was to be encrypted for somebody who gave nothing
// to encrypt to.
var ErrNoRecipient = errors.New("no recipient to encrypt to")

// Of returns what a file is encrypted with for a person who gave that to encrypt to,
// "" for nothing. ErrNoRecipient.
func (s Secrecy) Of(recipient string) (Seal, error) {
	switch {
	case s == Clear, s == Closed && recipient == "":
		return Seal{}, nil
	case recipient == "":
		return Seal{}, ErrNoRecipient
	}
	return Seal{To: []string{recipient}}, nil
}

// Default says whether a file for that person is encrypted where nobody says
// otherwise.
func Default(known []model.Known, to model.Contact) bool {
	s, err := Closed.Of(recipientOf(known, to))
	return err == nil && s.Sealed()
}

// For returns what a file for that person is encrypted with. ErrNoRecipient.
func (s Secrecy) For(ctx context.Context, st store.Store, to model.Contact) (Seal, error) {
	if s == Clear {
		return Seal{}, nil
	}
	known, err := st.Known(ctx)
	if err != nil {
		return Seal{}, err
	}
	return s.Of(recipientOf(known, to))
}

// recipientOf returns what that person gave to encrypt to, "" where they gave nothing.
// Whatever key they signed with, it goes to the one they have now.
func recipientOf(known []model.Known, to model.Contact) string {
	for _, k := range known {
		if k.Self() == to.Self() {
			return k.Recipient
		}
	}
	return ""
}
