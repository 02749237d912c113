package post

import (
	"context"
	"errors"
	"fmt"

	"autoeval/model"
	"autoeval/store"
)

// ErrElsewhere says that somebody is not of this service: what is for them travels
// as a file.
var ErrElsewhere = errors.New("they are not on this service")

// ShareWith makes a share and leaves it for somebody of the service. It returns
// their name.
func (p *Post) ShareWith(ctx context.Context, st store.Store, o Office, s Share, to string) (string, error) {
	s.Seal = Seal{} // it never leaves the service
	all, err := o.Recipients(ctx)
	if err != nil {
		return "", err
	}
	for _, r := range all {
		if r.ID == to {
			file, err := p.Share(ctx, st, s)
			if err != nil {
				return "", err
			}
			return r.Name, o.Deliver(ctx, r.ID, file)
		}
	}
	return "", ErrElsewhere
}

// Hand makes a letter for somebody and leaves it for them; it returns their name.
// ErrElsewhere when they are not of the service, and then nothing is made.
func Hand(ctx context.Context, o Office, to model.Contact, made func() ([]byte, error)) (string, error) {
	r, err := o.For(ctx, to)
	if errors.Is(err, store.ErrNotFound) {
		return "", ErrElsewhere
	}
	if err != nil {
		return "", err
	}
	file, err := made()
	if err != nil {
		return "", err
	}
	return r.Name, o.Deliver(ctx, r.ID, file)
}

// Collect reads a letter that waits and holds it against the store. A first contact
// whose key the service vouches for is confirmed: nobody needs to compare it.
func (p *Post) Collect(ctx context.Context, st store.Store, o Office, id string) (Letter, error) {
	file, err := o.Fetch(ctx, id)
	if err != nil {
		return Letter{}, fmt.Errorf("fetch letter %s: %w", id, err)
	}
	l, err := p.OpenMail(ctx, st, Mail{File: file}, nil)
	if err != nil || !l.Change.First {
		return l, err
	}
	l.Change.Confirmed, err = o.Vouches(ctx, l.Change.From.Contact)
	return l, err
}

// Take keeps what a letter brings and notes that it was taken in. When it is
// interrupted between the two, taking it again changes nothing.
func Take(ctx context.Context, st store.Store, o Office, id string, l Letter) error {
	if err := Keep(ctx, st, l); err != nil {
		return err
	}
	return o.Taken(ctx, id)
}

// TakeAll takes in what waits and may be: what is refused stays where it is, with
// the reason.
func (p *Post) TakeAll(ctx context.Context, st store.Store, o Office) ([]Outcome, error) {
	waiting, err := o.Inbox(ctx)
	if err != nil {
		return nil, err
	}
	var out []Outcome
	for _, w := range waiting {
		l, err := p.Collect(ctx, st, o, w.ID)
		if err == nil {
			err = Take(ctx, st, o, w.ID, l)
		}
		out = append(out, Outcome{l, err})
	}
	return out, nil
}
