package school

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// Office carries the letters of one owner, for whoever opened what is theirs. It
// implements post.Office.
type Office struct {
	School School
	As     Account
	Of     Owner
	Grid   func(context.Context, model.GridRef) (*model.Grid, error) // as of post.Post
	Now    func() time.Time
	Remote string // for the journal
}

var _ post.Office = (*Office)(nil)

// Recipients implements post.Office: a learner's mentors, where none are said
// those of the programme, and its desk; a mentor's are whom they wrote with, whom
// For finds.
func (o *Office) Recipients(ctx context.Context) ([]post.Recipient, error) {
	all, err := o.School.Accounts(ctx)
	if err != nil {
		return nil, err
	}
	chosen, err := o.School.Mentors(ctx, o.As.ID)
	if err != nil {
		return nil, err
	}
	var out []post.Recipient
	desk := false
	for _, a := range all {
		same := a.Programme == o.As.Programme && a.Role == Mentor
		if a.ID != o.As.ID && Reads(a) && (slices.Contains(chosen, a.ID) || len(chosen) == 0 && same) {
			out = append(out, post.Recipient{ID: string(Own(a.ID)), Name: a.Name})
		}
		desk = desk || a.Role == Head && May(a, Desk(o.As.Programme))
	}
	if desk {
		out = append(out, post.Recipient{ID: string(Desk(o.As.Programme)), Name: string(o.As.Programme), Desk: true})
	}
	slices.SortStableFunc(out, func(a, b post.Recipient) int { return strings.Compare(a.Name, b.Name) })
	return out, nil
}

// For implements post.Office.
func (o *Office) For(ctx context.Context, c model.Contact) (post.Recipient, error) {
	of, err := o.School.ByIdentity(ctx, c.Fingerprint)
	if err != nil {
		return post.Recipient{}, err
	}
	return o.recipient(ctx, of)
}

func (o *Office) recipient(ctx context.Context, of Owner) (post.Recipient, error) {
	if p, isDesk := of.Programme(); isDesk {
		return post.Recipient{ID: string(of), Name: string(p), Desk: true}, nil
	}
	id, _ := of.Account()
	a, err := o.School.Account(ctx, id)
	if err == nil && !Reads(a) {
		err = store.ErrNotFound
	}
	return post.Recipient{ID: string(of), Name: a.Name}, err
}

// Deliver implements post.Office. What is no exchange file, or is signed by
// another key than the owner's, is refused as a receiver would; so is a letter
// to somebody who is neither among the recipients nor the one it answers.
func (o *Office) Deliver(ctx context.Context, to string, file []byte) error {
	kind, err := o.check(ctx, to, file)
	if err != nil {
		return err
	}
	at := o.Now()
	if err := o.School.Send(ctx, o.As.ID, Letter{To: Owner(to), From: o.Of, Kind: string(kind), SentAt: at, Body: file}); err != nil {
		return err
	}
	return o.School.Log(ctx, Event{At: at, Who: o.As.ID, What: Sent, Whom: to, Remote: o.Remote})
}

// check says of what kind a letter is, once it may be sent.
func (o *Office) check(ctx context.Context, to string, file []byte) (exchange.Kind, error) {
	p, err := exchange.ReadFile(file, exchange.ReadOptions{Now: o.Now(), Grid: func(ref model.GridRef) (*model.Grid, bool) {
		g, err := o.Grid(ctx, ref)
		return g, err == nil
	}})
	if err != nil {
		return "", err
	}
	signed, err := o.School.ByIdentity(ctx, p.From.Fingerprint)
	if errors.Is(err, store.ErrNotFound) || err == nil && signed != o.Of {
		return "", ErrForbidden
	}
	if err != nil {
		return "", err
	}
	if p.To.Fingerprint != "" {
		of, err := o.School.ByIdentity(ctx, p.To.Fingerprint)
		if err != nil || string(of) != to {
			return "", cmp.Or(err, ErrForbidden)
		}
		return p.Kind, nil
	}
	all, err := o.Recipients(ctx)
	if err == nil && !slices.ContainsFunc(all, func(r post.Recipient) bool { return r.ID == to }) {
		err = ErrForbidden
	}
	return p.Kind, err
}

// Inbox implements post.Office.
func (o *Office) Inbox(ctx context.Context) ([]post.Pending, error) {
	all, err := o.School.Inbox(ctx, o.As.ID, o.Of)
	if err != nil {
		return nil, err
	}
	names := map[Owner]string{}
	var out []post.Pending
	for _, l := range all {
		if !l.TakenAt.IsZero() {
			continue
		}
		if _, ok := names[l.From]; !ok {
			r, err := o.recipient(ctx, l.From)
			if err != nil && !errors.Is(err, store.ErrNotFound) {
				return nil, err
			}
			names[l.From] = r.Name
		}
		out = append(out, post.Pending{ID: l.ID, Kind: l.Kind, From: names[l.From], SentAt: l.SentAt})
	}
	return out, nil
}

// Fetch implements post.Office.
func (o *Office) Fetch(ctx context.Context, id string) ([]byte, error) {
	l, err := o.School.Letter(ctx, o.As.ID, o.Of, id)
	return l.Body, err
}

// Taken implements post.Office.
func (o *Office) Taken(ctx context.Context, id string) error {
	at := o.Now()
	if err := o.School.Taken(ctx, o.As.ID, o.Of, id, at); err != nil {
		return err
	}
	return o.School.Log(ctx, Event{At: at, Who: o.As.ID, What: TakenIn, Whom: id, Remote: o.Remote})
}

// Vouches implements post.Office: the service made the key, or saw the old one
// sign for it.
func (o *Office) Vouches(ctx context.Context, c model.Contact) (bool, error) {
	of, err := o.School.ByIdentity(ctx, c.Fingerprint)
	if errors.Is(err, store.ErrNotFound) {
		return false, nil
	}
	return err == nil && of != o.Of, err
}
