package dialogue

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/people"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/plain"
)

// ReadAloud reviews a share line by line.
func ReadAloud(ctx context.Context, c *cli.Env, s *people.Shared, o people.Reviewing) error {
	return converse(ctx, c, func(d *dialogue) error { return d.readShare(ctx, s, o) })
}

// readShare takes a share in and reviews its session, asked for where it has
// several.
func (d *dialogue) readShare(ctx context.Context, s *people.Shared, o people.Reviewing) error {
	if err := s.Keep(ctx, d.Env, o.Yes, nil); err != nil {
		return err
	}
	got, err := s.Session(d.Env, o.Session)
	if err != nil {
		return err
	}
	return d.read(ctx, got.Session.ID, o.To, o.Seeing)
}

// read asks a mentor's review of one received session, item by item.
func (d *dialogue) read(ctx context.Context, id model.SessionID, to string, seeing bool) error {
	if d.Opened().ReadOnly() {
		return cli.Failed(d.Say.App.ReadOnly, "")
	}
	got, err := d.Opened().Received(ctx, id)
	if err != nil {
		return err
	}
	g, err := find.Pinned(ctx, d.Env, got.Session.Grid)
	if err != nil {
		return err
	}
	x, by, _, err := mail.Sender(ctx, d.Env)
	if err != nil {
		return err
	}
	send := func(ctx context.Context, r model.Review) error { return d.sendReview(ctx, x, r, &got, to) }
	before, err := d.Opened().Reviews(ctx, id)
	if err != nil {
		return err
	}
	r, begun := find.NewestReview(before)
	if begun && r.State != model.InReview {
		anew, err := d.askReturned(ctx, r, send)
		if err != nil || !anew {
			return err
		}
		r = r.Again(model.ReviewID(d.NewID()), before, d.Now())
	}
	if !begun {
		number, blind := model.NextReview(before, d.Now())
		r = model.Review{
			ID: model.ReviewID(d.NewID()), Session: id, SessionHash: got.Hash, Grid: got.Session.Grid, Learner: got.Learner,
			Mentor: by.Contact(), Blind: blind && !seeing, Number: number,
		}
	}
	return plain.Read(ctx, d.env(), g, got, r, word.Person(d.Env, got.Learner), seeing, send)
}

// askReturned asks what to do with a review that was returned: write its file
// again, or begin another, which is true.
func (d *dialogue) askReturned(ctx context.Context, r model.Review, send func(context.Context, model.Review) error) (bool, error) {
	t := d.Say.Plain.Review
	d.talk.Say(d.Say.Review.ReadOnly, d.Say.Date(r.ReturnedAt.Local()))
	typed, ok := d.talk.Ask("%s", t.ReturnedAsk)
	switch {
	case ok && typed == t.Finish.Letter:
		return false, send(ctx, r)
	case ok && typed == t.New:
		d.talk.Say("%s", d.Say.Review.AgainStarted)
		return true, nil
	}
	return false, nil
}

// sendReview writes the file of a signed review, where it was said or where the
// mentor says now. It is encrypted where the learner gave how.
func (d *dialogue) sendReview(ctx context.Context, x *post.Post, r model.Review, got *model.Received, to string) error {
	learner := word.Person(d.Env, got.Learner)
	return d.writeWhere(to, mail.SuggestPath(d.Say.Review.Title, learner, got.Session.Label), func(path string) error {
		seal, err := post.SealFor(ctx, d.Opened(), r.Learner)
		if err != nil {
			return err
		}
		if path, err = mail.Written(path, func() ([]byte, error) { return x.Answer(ctx, d.Opened(), r.ID, true) }); err != nil {
			return err
		}
		d.talk.Say(d.Say.Plain.Review.SignedHint, cli.Line(path), learner)
		if seal.Sealed() {
			d.talk.Say("%s", d.Say.Plain.Files.Encrypted)
		} else {
			d.talk.Say("%s", d.Say.Exchange.InClear)
		}
		return nil
	})
}

// writeWhere writes a file: where it was said, else where the person says, asked
// again while something is there.
func (d *dialogue) writeWhere(to, suggested string, write func(path string) error) error {
	for range tries {
		path := to
		if path == "" {
			typed, ok := d.talk.Ask(d.Say.Plain.Files.PathAsk, filepath.Base(suggested))
			if path = mail.Expand(typed); !ok {
				return nil
			}
			if path == "" {
				path = suggested
			}
		}
		err := write(path)
		if !errors.Is(err, fs.ErrExist) {
			return err
		}
		d.sayError(fmt.Errorf("write %s: %w", path, err))
		to = ""
	}
	return nil
}
