package plain

import (
	"context"
	"errors"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// read asks a mentor's review of one received session, item by item.
func (p *program) read(ctx context.Context, of Reviewing) error {
	if p.Store.ReadOnly() {
		return refusal(p.Text.App.ReadOnly)
	}
	got, err := post.ReceivedOf(ctx, p.Store, of.Session)
	if err != nil {
		return err
	}
	g, err := p.Grids.Grid(ctx, got.Session.Grid)
	if err != nil {
		return err
	}
	before, err := p.Store.Reviews(ctx, of.Session)
	if err != nil {
		return err
	}
	send := func(ctx context.Context, r model.Review) error { return p.sendReview(ctx, r, got, of) }
	v, begun := work.NewestReview(before)
	switch {
	case !begun:
		if v, err = p.beginReview(ctx, got, before, of.Seeing); err != nil {
			return err
		}
	case v.State != model.InReview:
		if anew, err := p.askReturned(ctx, v, send); err != nil || !anew {
			return err
		}
		v = v.Again(model.ReviewID(p.NewID()), before, p.Now())
	}
	r := newReading(p.Env, g, got, v, p.person(got.Learner))
	r.seeing, r.send, r.me = of.Seeing, send, v.Mentor.Person
	if r.rounds, err = post.Rounds(ctx, p.Store, p.Grids, g, &got); err != nil {
		return err
	}
	return r.run(ctx)
}

// beginReview returns a review that nothing keeps yet.
func (p *program) beginReview(ctx context.Context, got model.Received, before []model.Review, seeing bool) (model.Review, error) {
	by, _, err := p.Post.Sender(ctx, p.Store)
	if err != nil {
		return model.Review{}, err
	}
	r := model.BeginReview(&got, before, by.Contact(), model.ReviewID(p.NewID()), p.Now())
	r.Blind = r.Blind && !seeing
	return r, nil
}

// askReturned asks what to do with a review that was returned: write its file
// again, or begin another, which is true.
func (p *program) askReturned(ctx context.Context, r model.Review, send func(context.Context, model.Review) error) (bool, error) {
	t := p.Text.Plain.Review
	p.Talk.Say(p.Text.Review.ReadOnly, p.Text.Date(r.ReturnedAt.Local()))
	typed, ok := p.Talk.Ask("%s", t.ReturnedAsk)
	switch {
	case ok && is(t.Finish, typed):
		return false, send(ctx, r)
	case ok && is(t.New, typed):
		p.Talk.Say("%s", p.Text.Review.AgainStarted)
		return true, nil
	}
	return false, nil
}

// sendReview writes the file of a signed review, where it was said or where the
// mentor says now. It is encrypted where the learner gave how.
func (p *program) sendReview(ctx context.Context, r model.Review, got model.Received, of Reviewing) error {
	p.signed = r.Session
	if p.Files.None {
		err := p.hand(ctx, r.Learner, func(ctx context.Context) ([]byte, error) { return p.Post.Answer(ctx, p.Store, r.ID, post.Clear) })
		if err == nil {
			err = post.Sent(ctx, p.Store, r.ID)
		}
		return err
	}
	learner := p.person(got.Learner)
	seal, err := of.How.For(ctx, p.Store, r.Learner)
	if err != nil {
		return err
	}
	if err := p.sayNameless(ctx); err != nil {
		return err
	}
	var marked error
	return errors.Join(p.writeWhere(ctx, of.To, p.Files.SuggestAnswer(p.Text.Review.Folder, p.Text.Review.Title, learner, got.Session.Label),
		func(ctx context.Context) ([]byte, error) { return p.Post.Answer(ctx, p.Store, r.ID, of.How) },
		func(path string) {
			p.Talk.Say(p.Text.Plain.Review.SignedHint, speech.Safe(path), learner)
			p.Talk.Say("%s", p.whoReads(seal))
			marked = post.Sent(ctx, p.Store, r.ID)
		}), marked)
}

// readOn reviews a received session, then, once one is signed, those who wait next,
// until the mentor says otherwise.
func (p *program) readOn(ctx context.Context, id model.SessionID) error {
	for {
		p.signed = ""
		if err := p.read(ctx, Reviewing{Session: id}); err != nil || p.signed != id {
			return err
		}
		left, err := post.Left(ctx, p.Store, p.Now(), lang.Fold)
		if err != nil {
			return err
		}
		p.Talk.Say("%s.", p.Text.EveningSaid(left.Waiting, len(left.Unsent)))
		if left.Waiting == 0 {
			return nil
		}
		typed, ok := p.Talk.Ask(p.Text.Plain.Review.NextAsk, p.person(left.Next.Learner))
		if !ok || typed != "" && !lang.Agrees(typed) {
			return nil
		}
		id = left.Next.Session.ID
	}
}
