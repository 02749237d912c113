package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/plain"
)

// readAloud reviews a share line by line.
func readAloud(ctx context.Context, c *cli, s *shared, o reviewing) error {
	return c.converse(ctx, func(d *dialogue) error { return d.readShare(ctx, s, o) })
}

// readShare takes a share in and reviews its session, asked for where it has
// several.
func (d *dialogue) readShare(ctx context.Context, s *shared, o reviewing) error {
	if err := s.keep(ctx, d.cli, o.yes, nil); err != nil {
		return err
	}
	got, err := s.session(d.cli, o.session)
	if err != nil {
		return err
	}
	return d.read(ctx, got.Session.ID, o.to, o.seeing)
}

// read asks a mentor's review of one received session, item by item.
func (d *dialogue) read(ctx context.Context, id model.SessionID, to string, seeing bool) error {
	if d.opened().ReadOnly() {
		return failed(d.say.App.ReadOnly, "")
	}
	got, err := d.opened().Received(ctx, id)
	if err != nil {
		return err
	}
	g, err := d.pinned(ctx, got.Session.Grid)
	if err != nil {
		return err
	}
	x, by, _, err := d.sender(ctx)
	if err != nil {
		return err
	}
	send := func(ctx context.Context, r model.Review) error { return d.sendReview(ctx, x, r, &got, to) }
	before, err := d.opened().Reviews(ctx, id)
	if err != nil {
		return err
	}
	r, begun := newestReview(before)
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
	return plain.Read(ctx, d.env(), g, got, r, d.nameOf(got.Learner), seeing, send)
}

// newestReview is the review that counts: the one with the highest number.
func newestReview(all []model.Review) (newest model.Review, ok bool) {
	for _, r := range all {
		if !ok || r.Number >= newest.Number {
			newest, ok = r, true
		}
	}
	return newest, ok
}

// askReturned asks what to do with a review that was returned: write its file
// again, or begin another, which is true.
func (d *dialogue) askReturned(ctx context.Context, r model.Review, send func(context.Context, model.Review) error) (bool, error) {
	t := d.say.Plain.Review
	d.talk.Say(d.say.Review.ReadOnly, d.say.Date(r.ReturnedAt.Local()))
	typed, ok := d.talk.Ask("%s", t.ReturnedAsk)
	switch {
	case ok && typed == t.Finish.Letter:
		return false, send(ctx, r)
	case ok && typed == t.New:
		d.talk.Say("%s", d.say.Review.AgainStarted)
		return true, nil
	}
	return false, nil
}

// sendReview writes the file of a signed review, where it was said or where the
// mentor says now. It is encrypted where the learner gave how.
func (d *dialogue) sendReview(ctx context.Context, x *post.Post, r model.Review, got *model.Received, to string) error {
	learner := d.nameOf(got.Learner)
	return d.writeWhere(to, suggestPath(d.say.Review.Title, learner, got.Session.Label), func(path string) error {
		seal, err := post.SealFor(ctx, d.opened(), r.Learner)
		if err != nil {
			return err
		}
		if path, err = written(path, func() ([]byte, error) { return x.Answer(ctx, d.opened(), r.ID, true) }); err != nil {
			return err
		}
		d.talk.Say(d.say.Plain.Review.SignedHint, line(path), learner)
		if seal.Sealed() {
			d.talk.Say("%s", d.say.Plain.Files.Encrypted)
		} else {
			d.talk.Say("%s", d.say.Plain.Files.InClear)
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
			typed, ok := d.talk.Ask(d.say.Plain.Files.PathAsk, filepath.Base(suggested))
			if path = expand(typed); !ok {
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
