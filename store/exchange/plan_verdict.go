package exchange

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"autoeval/model"
	"autoeval/store"
)

// verdict takes a learner's verdicts into the mentor's own review.
func (c *Change) verdict(ctx context.Context, s store.Store, p *Parcel) error {
	v := p.Verdict
	r, err := s.Review(ctx, v.Review)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return refuse(NotShared, string(v.Review))
	case err != nil:
		return fmt.Errorf("read review %s: %w", v.Review, err)
	case !c.same(r.Learner):
		return refuse(OtherLearner, string(r.Session))
	case r.Session != v.Session || r.SessionHash != v.Hash || r.State == model.InReview:
		return refuse(OtherContent, string(v.Session))
	case max(1, r.Number) != v.Number, r.Answered > v.Answered:
		return refuse(Older, string(v.Review))
	}
	next, err := judged(r, v)
	if err != nil {
		return err
	}
	c.Before = &r
	if r.Answered == v.Answered {
		if !maps.Equal(r.Remarks, next.Remarks) {
			return refuse(Forked, string(v.Review))
		}
		c.Review = &r
		return nil
	}
	c.Review, c.in.Review = &next, &next
	return nil
}

// judged returns the review with these verdicts and no others.
func judged(r model.Review, v *Verdict) (model.Review, error) {
	next := r.Clone()
	for code, m := range next.Remarks {
		m.Verdict, m.Reason = model.NoVerdict, ""
		next.Remarks[code] = m
	}
	next.State = model.Returned
	for _, j := range v.Items {
		err := next.Answer(j.Item, j.Verdict, j.Reason)
		if errors.Is(err, model.ErrNoRemark) {
			return next, &Error{Reason: UnknownItem, Item: j.Item}
		} else if err != nil {
			return next, &Error{Reason: Malformed, What: "verdict/items", Err: err}
		}
	}
	next.Answered, next.Unsent = v.Answered, r.Unsent
	return next, nil
}

// sameAnswer says whether two reviews hold the same words of the mentor.
func sameAnswer(a, b *model.Review) bool {
	if a.SessionHash != b.SessionHash || a.Message != b.Message || a.Blind != b.Blind ||
		!a.ReturnedAt.Equal(b.ReturnedAt) || !maps.Equal(a.Evidence, b.Evidence) {
		return false
	}
	return maps.EqualFunc(a.Remarks, b.Remarks, func(x, y model.Remark) bool {
		return x.Level == y.Level && x.Comment == y.Comment && x.Question == y.Question && x.Blind == y.Blind && x.At.Equal(y.At)
	})
}

// Lookup finds grids for ReadOptions: the built-in ones, then the store's.
func Lookup(ctx context.Context, s store.Store, builtIn []*model.Grid) func(model.GridRef) (*model.Grid, bool) {
	own := among(builtIn)
	return func(ref model.GridRef) (*model.Grid, bool) {
		if g, ok := own(ref); ok {
			return g, true
		}
		g, err := s.Grid(ctx, ref)
		return g, err == nil
	}
}
