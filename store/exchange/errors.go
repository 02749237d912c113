package exchange

import (
	"errors"
	"fmt"
	"strings"

	"autoeval/model"
)

// Reason says why a file was not taken, or not made. Each is one sentence to a
// person; the fields of Error that serve it are named beside it.
type Reason uint8

// Reasons of a file that is not read. Nothing of such a file may be used.
const (
	NotAutoeval     Reason = iota + 1 // another kind of file: What says which
	Folder                            // not a file, but a directory without one
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
	NotKnown                          // signed, with a member that this program does not know: What says where
	TooDeep                           // nested deeper than MaxDepth
	TooMany                           // a list longer than MaxItems: What says where
	TooLong                           // a text longer than MaxText: What says where
	DuplicateKey                      // a JSON name twice in one object: What says where
	BadDate                           // outside 2000–2100, or in the future: What says where
	UnknownGrid                       // Grid is not here and does not travel along
	OtherGrid                         // Grid is here with other content
	OutOfScale                        // Item has no such level
	UnknownItem                       // Item is not in the grid

	// Reasons of a file that was read and does not fit what the store holds.

	ChangedKey   // Old is who was known, New comes with another key
	Replaced     // signed by a key of Old, New, after another followed it
	Unconfirmed  // a first contact, New, that nobody confirmed
	Own          // written by the person who reads it
	NotShared    // about a session or a review that is not here: What is its id
	OtherLearner // about another learner's session
	OtherContent // about other content of the session: What is its id
	ReviewBegun  // other parts of a session whose review was begun here: What is its id
	Older        // something newer of the same is here: What is its id
	Forked       // other content under the number of what is here: What is its id

	// Reasons of a file that is not made.

	Unfinished   // a session that is still open cannot leave: What is its id
	Misdated     // a session that a wrong clock dated cannot leave: What is its id
	Nothing      // there is nothing to send
	BadRecipient // not something to encrypt to: ErrRecipient
	LockedKey    // the key that signs has a passphrase: ErrPassphrase
	NoIdentity   // no key was made yet: ErrNoIdentity
	BadIdentity  // the keys cannot be read
	lastReason   = BadIdentity
)

// Reasons returns every reason.
func Reasons() []Reason {
	var out []Reason
	for r := NotAutoeval; r <= lastReason; r++ {
		out = append(out, r)
	}
	return out
}

// String returns the one name of the reason; a sentence is found by it.
func (r Reason) String() string {
	names := [...]string{
		NotAutoeval: "not-autoeval", Folder: "folder", Empty: "empty", Newer: "newer", Truncated: "truncated",
		TooLarge: "too-large", Tampered: "tampered", BadSignature: "bad-signature", WrongSigner: "wrong-signer",
		NotForYou: "not-for-you", WrongPassphrase: "wrong-passphrase", Malformed: "malformed", NotKnown: "not-known", TooDeep: "too-deep",
		TooMany: "too-many", TooLong: "too-long", DuplicateKey: "duplicate", BadDate: "bad-date",
		UnknownGrid: "unknown-grid", OtherGrid: "other-grid", OutOfScale: "out-of-scale", UnknownItem: "unknown-item",
		ChangedKey: "changed-key", Replaced: "replaced-key", Unconfirmed: "unconfirmed", Own: "own", NotShared: "not-shared",
		OtherLearner: "other-learner", OtherContent: "other-content", ReviewBegun: "review-begun", Older: "older",
		Forked: "forked", Unfinished: "unfinished", Misdated: "misdated", Nothing: "nothing", BadRecipient: "recipient",
		LockedKey: "locked-key", NoIdentity: "no-identity", BadIdentity: "identity",
	}
	if int(r) < len(names) && names[r] != "" {
		return names[r]
	}
	return fmt.Sprint("reason ", uint8(r))
}

// ReasonOf returns why err refuses a file, 0 when it says something else.
func ReasonOf(err error) Reason {
	var e *Error
	switch {
	case errors.As(err, &e):
		return e.Reason
	case errors.Is(err, ErrRecipient):
		return BadRecipient
	case errors.Is(err, ErrPassphrase):
		return LockedKey
	case errors.Is(err, ErrNoIdentity):
		return NoIdentity
	}
	return 0
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
	if what := e.Subject(); what != "" {
		s += " " + what
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Subject returns what the refusal is about: an item, a grid with its version,
// or What.
func (e *Error) Subject() string {
	switch {
	case e.Item != "":
		return string(e.Item)
	case e.Grid != model.GridRef{}:
		return strings.TrimSpace(string(e.Grid.ID) + " " + e.Grid.Version)
	}
	return e.What
}

// Impostor says whether a file came with another key than the one that is known
// of its sender, and both are to be shown.
func (e *Error) Impostor() bool {
	return (e.Reason == ChangedKey || e.Reason == WrongSigner) && e.Old != nil && e.New != nil
}

func (e *Error) Unwrap() error { return e.Err }

func refuse(r Reason, what string) *Error { return &Error{Reason: r, What: what} }
