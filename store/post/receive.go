package post

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
)

// Letter is a file from somebody that was read and checked, and what keeping it
// would do. Nothing of it is kept yet.
type Letter struct {
	Path   string // where it was, "" if that has no name
	Parcel *exchange.Parcel
	Change exchange.Change
	From   model.Known // Change.From; of somebody known, since when, and the name where the file leaves it out
}

// Open reads the file with that path and holds it against the store. Asked is
// called for the passphrase of a file that has one; nil when nobody is there.
func (p *Post) Open(ctx context.Context, st store.Store, path string, asked func() (string, error)) (Letter, error) {
	if p.NoFiles {
		return Letter{}, &exchange.Error{Reason: exchange.Folder}
	}
	file, err := readFile(path)
	return p.OpenMail(ctx, st, Mail{Path: path, File: file, Err: err}, asked)
}

// OpenMail reads one of many files and holds it against the store.
func (p *Post) OpenMail(ctx context.Context, st store.Store, m Mail, asked func() (string, error)) (Letter, error) {
	if m.Err != nil {
		return Letter{Path: m.Path}, m.Err
	}
	parcel, err := p.Read(ctx, m.File, asked)
	if err != nil {
		return Letter{Path: m.Path}, Recognise(ctx, st, err)
	}
	l, err := Weigh(ctx, st, parcel)
	l.Path = m.Path
	return l, err
}

// Read reads and checks a file that is in memory. It opens no store but through
// Post.Grid: what was tampered with touches nothing.
func (p *Post) Read(ctx context.Context, file []byte, asked func() (string, error)) (*exchange.Parcel, error) {
	keys, unread := p.Keys.Opening()
	if errors.Is(unread, exchange.ErrNoIdentity) {
		unread = nil
	}
	var fault error
	parcel, err := exchange.ReadFile(file, exchange.ReadOptions{
		Now: p.Now(), Identity: keys, Passphrase: asked,
		Grid: func(ref model.GridRef) (*model.Grid, bool) {
			g, err := p.Grid(ctx, ref)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				fault = err
			}
			return g, err == nil
		},
	})
	switch {
	case fault != nil:
		return nil, fault
	case exchange.ReasonOf(err) == exchange.NotForYou && unread != nil:
		return nil, unread
	}
	return parcel, err
}

// Recognise adds to a refusal of a file that another key signed whose key that
// is, when the store knows them.
func Recognise(ctx context.Context, st store.Store, refused error) error {
	var e *exchange.Error
	if !errors.As(refused, &e) || e.Reason != exchange.WrongSigner || e.New == nil {
		return refused
	}
	known, err := st.Known(ctx)
	if err != nil {
		return refused
	}
	named := *e
	for i := range known {
		if known[i].PublicKey == e.New.PublicKey {
			named.Old = &known[i]
		}
	}
	return &named
}

// Weigh holds a file that was read against the store.
func Weigh(ctx context.Context, st store.Store, parcel *exchange.Parcel) (Letter, error) {
	l := Letter{Parcel: parcel}
	var err error
	if l.Change, err = exchange.Plan(ctx, st, parcel); err != nil {
		return l, err
	}
	l.From = l.Change.From
	if l.Change.First {
		return l, nil
	}
	known, err := st.Known(ctx)
	for _, k := range known {
		if k.Person == l.From.Person {
			l.From.Since = k.Since
			if l.From.Name == "" {
				l.From.Name = k.Name
			}
		}
	}
	return l, err
}

// Keep keeps what a letter brings, in one commit. Of a first contact
// Change.Confirmed must be set.
func Keep(ctx context.Context, st store.Store, l Letter) error {
	return exchange.Apply(ctx, st, l.Change)
}

// Outcome is what became of one letter of many.
type Outcome struct {
	Letter
	Err error
}

// KeepAll keeps many letters in one commit, in their order, each held against what
// the ones before it brought. Trusted confirms first contacts. What one is refused
// for is in its outcome and keeps none of the others away; the error is the
// store's, and then nothing is kept.
func KeepAll(ctx context.Context, st store.Store, letters []Letter, trusted bool) ([]Outcome, error) {
	out := make([]Outcome, len(letters))
	err := st.Together(ctx, func(st store.Store) error {
		st = once(st)
		for i, l := range letters {
			now, err := Weigh(ctx, st, l.Parcel)
			now.Path, now.Change.Confirmed = l.Path, trusted
			if err == nil {
				err = Keep(ctx, st, now)
			}
			if out[i] = (Outcome{now, err}); err != nil && exchange.ReasonOf(err) == 0 {
				return err
			}
		}
		return nil
	})
	return out, err
}

// readFile reads a file that may be an exchange: a regular one, at most as long
// as an exchange is.
func readFile(path string) ([]byte, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, &exchange.Error{Reason: exchange.Folder}
	case !info.Mode().IsRegular(): // opening a pipe may wait for ever
		return nil, &exchange.Error{Reason: exchange.NotAutoeval}
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return ReadAll(f)
}

// ReadAll reads a file that may be an exchange from where it has no name.
func ReadAll(r io.Reader) ([]byte, error) {
	var b bytes.Buffer
	if _, err := b.ReadFrom(io.LimitReader(r, exchange.MaxFile+1)); err != nil {
		return nil, fmt.Errorf("read file: %w", err)
	}
	return b.Bytes(), nil
}
