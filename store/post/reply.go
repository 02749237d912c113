package post

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
)

// Answer makes the file of a returned review, for its learner.
func (p *Post) Answer(ctx context.Context, st store.Store, id model.ReviewID, how Secrecy) ([]byte, error) {
	r, err := st.Review(ctx, id)
	if err != nil {
		return nil, err
	}
	got, err := st.Received(ctx, r.Session)
	if err != nil {
		return nil, err
	}
	s, err := how.For(ctx, st, r.Learner)
	if err != nil {
		return nil, err
	}
	g, err := p.Grid(ctx, r.Grid)
	if err != nil {
		return nil, err
	}
	return p.AnswerWith(ctx, st, r, g, got.Left, s)
}

// AnswerWith makes the file of a returned review that is not kept yet, on that
// grid, of a session shared with those parts left out.
func (p *Post) AnswerWith(ctx context.Context, st store.Store, r model.Review, g *model.Grid, left []model.Part, s Seal) ([]byte, error) {
	by, _, err := p.Sender(ctx, st)
	if err != nil {
		return nil, err
	}
	return exchange.MakeAnswer(exchange.Answer{Review: r, Left: left, Grid: g}, by, p.options(s))
}

// Verdicts makes the file of what the learner answered to a review, for its
// mentor.
func (p *Post) Verdicts(ctx context.Context, st store.Store, id model.ReviewID, how Secrecy) ([]byte, error) {
	by, _, err := p.Sender(ctx, st)
	if err != nil {
		return nil, err
	}
	r, err := st.Review(ctx, id)
	if err != nil {
		return nil, err
	}
	s, err := how.For(ctx, st, r.Mentor)
	if err != nil {
		return nil, err
	}
	return exchange.MakeVerdict(r, by, p.options(s))
}

// Card makes the file of who one is and how others encrypt for one.
func (p *Post) Card(ctx context.Context, st store.Store) ([]byte, error) {
	by, me, err := p.Sender(ctx, st)
	if err != nil {
		return nil, err
	}
	return exchange.MakeCard(me.Role, by, p.options(Seal{}))
}
