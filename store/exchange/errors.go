package exchange

import (
	"errors"
	"fmt"

	"autoeval/model"
)

// ErrReviewBegun is why other content of a session is not taken in, where it
// would leave a review of the earlier content without its object. It comes
// inside an Error with OtherContent.
var ErrReviewBegun = errors.New("a review of it was begun here")

// Reason says why a file was not taken, or not made. Each is one sentence to a
// person; the fields of Error that serve it are named beside it.
type Reason uint8

// Reasons of a file that is not read. Nothing of such a file may be used.
const (
	NotAutoeval     Reason = iota + 1 // another kind of file: What says which
	Empty                             // no byte in it
	Newer                             // a newer format: What is its number
	Truncated                         // the end is missing
	TooLarge                          // over MaxFile
	Tampered                          // a byte differs from what was signed or encrypted
	BadSignature                      // the signature is none, or of a kind that is not taken: What says it
	WrongSigner                       // signed by another key than it says: Old is that key's owner if known
	NotForYou                         // encrypted for somebody else
	WrongPassphrase                   // or none given
	Malformed                         // signed, and still not of the documented form: What says where
	TooDeep                           // nested deeper than MaxDepth
	TooMany                           // a list longer than MaxItems: What says where
	TooLong                           // a text longer than MaxText: What says where
	DuplicateKey                      // a JSON name twice in one object: What says where
	BadDate                           // outside 2000–2100, or in the future: What says where
	UnknownGrid                       // Grid is not here and does not travel along
	OtherGrid                         // Grid is here with other content
	OutOfScale                        // Item has no such level
	UnknownItem                       // Item is not in the grid
)

// Reasons of a file that was read and does not fit what the store holds.
const (
	ChangedKey   Reason = iota + 64 // Old is who was known, New comes with another key
	Unconfirmed                     // a first contact, New, that nobody confirmed
	Own                             // written by the person who reads it
	NotShared                       // about a session or a review that is not here: What is its id
	OtherLearner                    // about another learner's session
	OtherContent                    // about other content of the session: What is its id
	Older                           // something newer of the same is here: What is its id
	Forked                          // other content under the number of what is here: What is its id
	Unfinished                      // a session that is still open cannot leave: What is its id
	Nothing                         // there is nothing to send
)

func (r Reason) String() string {
	names := [...]string{
		"", "not an autoeval file", "an empty file", "a newer format", "truncated", "too large", "altered",
		"bad signature", "signed by another key", "encrypted for somebody else", "wrong passphrase", "malformed",
		"nested too deep", "too many items", "text too long", "duplicate name", "date out of range",
		"unknown grid", "another grid under the same version", "level out of scale", "unknown item",
	}
	later := [...]string{
		"changed key", "unconfirmed contact", "written here", "about something that is not here",
		"about another learner", "about other content", "older than what is here",
		"other content under the same number", "session still open", "nothing to send",
	}
	switch {
	case int(r) < len(names):
		return names[r]
	case r >= ChangedKey && int(r-ChangedKey) < len(later):
		return later[r-ChangedKey]
	}
	return fmt.Sprint("reason ", uint8(r))
}

// Error is why a file is refused, as data for whoever words it. Its texts come
// from a stranger's file: they are cleaned like any other, never sentences.
type Error struct {
	Reason   Reason
	What     string
	Item     model.ItemCode
	Grid     model.GridRef
	Old, New *model.Known
	Err      error // what a library said, for a log
}

func (e *Error) Error() string {
	s := e.Reason.String()
	for _, more := range []string{e.What, string(e.Item), string(e.Grid.ID), e.Grid.Version} {
		if more != "" {
			s += " " + more
		}
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// Is makes errors.Is compare reasons: errors.Is(err, &Error{Reason: Older}).
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Reason == e.Reason
}

func refuse(r Reason, what string) *Error { return &Error{Reason: r, What: what} }
