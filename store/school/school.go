// Package school is people and what passes between them, where many keep their
// data in one place: who is who, in which role, by which key they come in, and
// the letters that they leave for one another.
//
// A person's own data stay what they are offline: one store.Store each, which
// nobody else reaches. What a mentor reads is a signed copy that the learner
// sent. An administrator manages people, codes and keys, and has no store at
// all: no level and no word that a person wrote is theirs to see.
//
// School is the contract; ledger keeps it over plain key-value transactions
// (memory, and filed in a folder), schooltest is the specification. What a person
// does is a function of (ctx, School, values): see Enrol, Hand and Office.
package school

import (
	"context"
	"errors"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// What a caller decides by, with errors.Is, besides store.ErrNotFound and what a
// store.Store answers.
var (
	ErrForbidden = errors.New("this is not theirs")            // of an account that may not, or is not active
	ErrTaken     = errors.New("this belongs to somebody else") // a key, or an external identifier
	ErrSpent     = errors.New("this code was used")
	ErrExpired   = errors.New("this code is too old")
	ErrBadName   = errors.New("an identifier has 1 to 64 letters, digits, hyphens or underscores")
)

// School keeps people and their letters. Its methods may be called by several
// goroutines, no call outlives 15 seconds unless ctx says so, and each is one
// commit: when it returns nil, what it did is durable.
//
// As is who asks. Whoever is unknown, not active or an administrator gets
// ErrForbidden, and so does who asks for what May says is not theirs.
type School interface {
	People
	Doors
	Rooms
	Post
	Journal
	// Close waits for what is being written. Stores that were opened are closed.
	Close() error
}

// People are the accounts. Their methods are for whoever runs the school.
type People interface {
	// Account returns one, active or not. store.ErrNotFound if there is none.
	Account(context.Context, AccountID) (Account, error)
	// Accounts lists all, by name, then by identifier.
	Accounts(context.Context) ([]Account, error)
	// SaveAccounts makes or replaces accounts. Another one with the same External
	// is ErrTaken, and then nothing is kept.
	SaveAccounts(context.Context, []Account) error
	// SaveMentors says who the mentors of a learner are, instead of before.
	SaveMentors(ctx context.Context, learner AccountID, mentors []AccountID) error
	// Mentors lists them. None: those of the programme are.
	Mentors(ctx context.Context, learner AccountID) ([]AccountID, error)
	// Erase removes an account for good, with its keys, codes, identity and store,
	// the letters to and from it, and what others received from it. Erasing one that
	// is not there, or again after it was interrupted, is no error.
	Erase(ctx context.Context, id AccountID, at time.Time) error
	// Erased lists who was erased, so that they are again after old data were put
	// back.
	Erased(context.Context) ([]Erasure, error)
}

// Doors are how accounts are entered.
type Doors interface {
	// SaveCodes keeps new codes.
	SaveCodes(context.Context, []Code) error
	// Codes lists all, those that end first first.
	Codes(context.Context) ([]Code, error)
	// Enrol spends a code and binds a key to the account that it names, or to a
	// new one: store.ErrNotFound, ErrSpent, ErrExpired; ErrTaken for a key that is
	// bound already; ErrForbidden when the account is not active. The code is spent
	// only if all of it worked.
	Enrol(context.Context, Enrolment) (Account, error)
	// ByKey returns the active account that a key opens. store.ErrNotFound.
	ByKey(ctx context.Context, fingerprint string) (Account, error)
	// ByExternal returns the active account that the school knows by that, which is not
	// "". store.ErrNotFound.
	ByExternal(ctx context.Context, external string) (Account, error)
	// Keys lists those of an account, oldest first.
	Keys(context.Context, AccountID) ([]Key, error)
	// DeleteKey closes a door. store.ErrNotFound if there is none.
	DeleteKey(ctx context.Context, fingerprint string) error
	// Seen notes that an account was entered.
	Seen(ctx context.Context, id AccountID, at time.Time) error
}

// Rooms are the stores, and the keys that sign.
type Rooms interface {
	// Open returns the store of an owner, made when it is first needed. Close it
	// after use: what others have open of it stays open.
	Open(ctx context.Context, as AccountID, of Owner) (store.Store, error)
	// Identity returns the sealed keys of an owner; fresh is kept and returned when
	// there are none.
	Identity(ctx context.Context, as AccountID, of Owner, fresh Identity) (Identity, error)
	// ByIdentity returns whose signing key that is, now or before they moved here.
	// store.ErrNotFound.
	ByIdentity(ctx context.Context, fingerprint string) (Owner, error)
	// Succeed notes that an owner signed with another key before. ErrTaken when that
	// is somebody else's.
	Succeed(ctx context.Context, as AccountID, of Owner, fingerprint string) error
}

// Post are letters: signed files that wait to be taken in.
type Post interface {
	// Send leaves a letter, as Letter.From, for Letter.To. The same one twice is
	// one. ErrForbidden when nobody who reads letters is there.
	Send(ctx context.Context, as AccountID, l Letter) error
	// Inbox lists the letters to an owner, first sent first, without their bodies.
	Inbox(ctx context.Context, as AccountID, of Owner) ([]Letter, error)
	// Letter returns one, whole. store.ErrNotFound if there is none.
	Letter(ctx context.Context, as AccountID, of Owner, id string) (Letter, error)
	// Taken notes that a letter was taken in; its time stays the first one.
	Taken(ctx context.Context, as AccountID, of Owner, id string, at time.Time) error
}

// Journal is what happened at the doors and between people, never within a
// person's own data.
type Journal interface {
	// Log adds an event.
	Log(context.Context, Event) error
	// Events lists those at that time or later, in the order they came.
	Events(ctx context.Context, since time.Time) ([]Event, error)
	// Tidy forgets what is older: events, codes that ended or were spent, letters
	// that were taken in. It returns how many.
	Tidy(ctx context.Context, before time.Time) (int, error)
}

// AccountID names an account. It never changes and says nothing.
type AccountID string

// Programme names what people are enrolled in: usually a grid.
type Programme string

// Role is what an account may do.
type Role uint8

// The roles.
const (
	Learner Role = iota // has their own data, and sends them to mentors
	Mentor              // also reads what learners sent to them or to the desk of the programme
	Head                // of a programme: opens its desk
	Admin               // manages people, and has no data
)

// Roles are their words, by role.
var Roles = [...]string{"learner", "mentor", "head", "admin"}

func (r Role) String() string {
	if int(r) < len(Roles) {
		return Roles[r]
	}
	return ""
}

// ParseRole returns the role with that word.
func ParseRole(word string) (Role, bool) {
	for i, w := range Roles {
		if w == word {
			return Role(i), true
		}
	}
	return 0, false
}

// Account is somebody who may come in.
type Account struct {
	ID        AccountID
	Name      string
	Role      Role
	Programme Programme
	External  string     // how the school knows them, "" if not
	Lang      model.Lang // "" : as their terminal says
	Active    bool
	CreatedAt time.Time
	SeenAt    time.Time // zero: never
	EndsOn    time.Time // their last day, zero if unknown
}

// Key is a door of an account.
type Key struct {
	Fingerprint string // SHA256:…
	Account     AccountID
	PublicKey   string // authorized_keys form
	AddedAt     time.Time
}

// Code lets somebody in once, to bind their key. Whom it names is for Account;
// without, it makes a new account.
type Code struct {
	Hash      string // of the words, see HashCode: they are not kept
	Account   AccountID
	Role      Role
	Programme Programme
	ExpiresAt time.Time
	SpentBy   AccountID
	SpentAt   time.Time
}

// Enrolment is a code that is being used.
type Enrolment struct {
	Hash string
	Key  Key       // its Account is not read
	New  AccountID // of an account that the code does not name
	Name string    // of the same
	At   time.Time
}

// Owner is whose a store is: an account, or the desk of a programme.
type Owner string

const desk = "desk:"

// Own returns the owner that an account is.
func Own(id AccountID) Owner { return Owner(id) }

// Desk returns the desk of a programme, at which its mentors and heads read what
// was sent to all of them.
func Desk(p Programme) Owner { return Owner(desk + string(p)) }

// Account returns the account that an owner is, false for a desk.
func (o Owner) Account() (AccountID, bool) {
	_, isDesk := o.Programme()
	return AccountID(o), !isDesk
}

// Programme returns the programme whose desk an owner is, false for an account.
func (o Owner) Programme() (Programme, bool) {
	if len(o) > len(desk) && o[:len(desk)] == desk {
		return Programme(o[len(desk):]), true
	}
	return "", false
}

// Identity is the keys that an owner signs and opens with, sealed by the service.
type Identity struct {
	Fingerprint string // of the signing key
	Sealed      []byte
}

// Letter is a signed file from one to another.
type Letter struct {
	To      Owner
	ID      string // of its bytes, see LetterID
	From    Owner
	Kind    string // as exchange.Kind
	SentAt  time.Time
	TakenAt time.Time // zero: it waits
	Body    []byte
}

// Event is a line of the journal.
type Event struct {
	At     time.Time
	Who    AccountID // "" : nobody who is known
	What   What
	Whom   string // an account, an owner or a fingerprint
	Remote string // where they called from
}

// What happened.
type What string

// The kinds of events.
const (
	Enrolled   What = "enrolled"
	KeyAdded   What = "key added"
	KeyDeleted What = "key deleted"
	Sent       What = "letter sent"
	TakenIn    What = "letter taken in"
	DeskOpened What = "desk opened"
	Exported   What = "exported"
	Erasing    What = "erased"
	Administer What = "administered"
)

// Erasure is somebody who was erased.
type Erasure struct {
	Account AccountID
	At      time.Time
}
