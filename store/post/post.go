package post

import (
	"cmp"
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/work"
)

// Post is what carrying files takes beside a store.
type Post struct {
	Grid    func(context.Context, model.GridRef) (*model.Grid, error) // store.ErrNotFound when it is not here
	BuiltIn func() ([]*model.Grid, error)                             // grids that every program has: they do not travel
	Keys    *Keys
	Now     func() time.Time
	NewID   func() string
	Name    string // of whom the service knows, where their profile has none
	NoFiles bool   // no file of this machine is the person's: none is opened

	WorkFactor int // of passphrases, as in exchange.Options
}

// Self is who one is to others.
type Self struct {
	Name        string
	Fingerprint string        // read aloud to be recognised
	PublicKey   string        // authorized_keys form
	Recipient   string        // what others encrypt to
	Profile     model.Profile // as it stands in the store now
}

// Self returns who the person at the keyboard is to others; the keys are made
// the first time.
func (p *Post) Self(ctx context.Context, st store.Store) (Self, error) {
	by, me, err := p.Sender(ctx, st)
	if err != nil {
		return Self{}, err
	}
	return Self{
		Name: by.Name, Fingerprint: by.Keys.Fingerprint(), PublicKey: by.Keys.PublicKey(), Recipient: by.Keys.Recipient(), Profile: me,
	}, nil
}

// Sender returns the person at the keyboard with the keys that sign; who has no
// identifier yet gets one.
func (p *Post) Sender(ctx context.Context, st store.Store) (exchange.Sender, model.Profile, error) {
	me, err := st.Profile(ctx)
	if err != nil {
		return exchange.Sender{}, me, err
	}
	keys, err := p.Keys.Signing()
	if err != nil {
		return exchange.Sender{}, me, err
	}
	if me, err = work.Person(ctx, st, p.NewID); err != nil {
		return exchange.Sender{}, me, err
	}
	kin, err := p.Keys.Vouched()
	return exchange.Sender{Person: me.ID, Name: cmp.Or(me.Name, p.Name), Keys: keys, Vouched: kin}, me, err
}

// options returns those of a file made now, encrypted as asked.
func (p *Post) options(s Seal) exchange.Options {
	return exchange.Options{ID: p.NewID(), At: p.Now(), To: s.To, Passphrase: s.Passphrase, WorkFactor: p.WorkFactor}
}
