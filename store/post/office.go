package post

import (
	"context"
	"time"

	"autoeval/model"
)

// Office carries letters between people of one service, who have no files there.
// It checks what is sent as a receiver would.
type Office interface {
	// Recipients lists whom one may send to, by name.
	Recipients(context.Context) ([]Recipient, error)
	// For returns who of the service somebody is by the key that they sign with.
	// store.ErrNotFound for somebody elsewhere: what is for them travels as a file.
	For(context.Context, model.Contact) (Recipient, error)
	// Deliver leaves a letter, signed, for somebody. The same one twice is one.
	Deliver(ctx context.Context, to string, file []byte) error
	// Inbox lists what waits, first sent first.
	Inbox(context.Context) ([]Pending, error)
	// Fetch returns a letter. store.ErrNotFound if there is none.
	Fetch(ctx context.Context, id string) ([]byte, error)
	// Taken notes that a letter was taken in: it waits no longer.
	Taken(ctx context.Context, id string) error
	// Vouches says whether the service knows that a key is that of one of its
	// people: nobody needs to compare it.
	Vouches(context.Context, model.Contact) (bool, error)
}

// Recipient is somebody one may send to.
type Recipient struct {
	ID   string // what Deliver takes
	Name string
	Desk bool // not a person: the mentors of a programme together
}

// Pending is a letter that was not taken in yet.
type Pending struct {
	ID     string
	Kind   string // as exchange.Kind
	From   string // a name, "" if it left with its account
	SentAt time.Time
}
