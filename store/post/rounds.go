package post

import (
	"context"
	"slices"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
)

// Rounds returns what mentors said of each item in the sessions of the same learner
// before this one, of each mentor the last time that they said anything of it; the
// newest first. Items are those of the grid, whatever version it was said on.
func Rounds(ctx context.Context, st store.Store, grids lineage.Source, g *model.Grid, got *model.Received) (map[model.ItemCode][]model.Round, error) {
	var before []model.ReceivedSummary
	this := got.Session.Summary()
	err := st.EachReceived(ctx, func(r *model.ReceivedSummary) {
		if r.Learner.Person == got.Learner.Person && r.Review != "" && r.Session.ID != got.Session.ID && r.Session.When().Before(this.When()) {
			before = append(before, *r)
		}
	})
	if err != nil || len(before) == 0 {
		return nil, err
	}
	slices.SortStableFunc(before, func(a, b model.ReceivedSummary) int { return b.Session.When().Compare(a.Session.When()) })
	l, err := lineage.OfShared(ctx, st, grids, g, got.Passages)
	if err != nil {
		return nil, err
	}
	out := map[model.ItemCode][]model.Round{}
	for i := range before {
		if err := round(ctx, st, l, &before[i], out); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// round adds what the reviews of one session say that no later one says.
func round(ctx context.Context, st store.Store, l *lineage.Lineage, of *model.ReceivedSummary, out map[model.ItemCode][]model.Round) error {
	m, err := l.Map(of.Session.Grid)
	if err != nil || !m.Reads() {
		return err
	}
	reviews, err := st.Reviews(ctx, of.Session.ID)
	if err != nil {
		return err
	}
	whole, err := st.Received(ctx, of.Session.ID)
	if err != nil {
		return err
	}
	for _, r := range model.CurrentReviews(reviews) {
		for _, it := range l.Grid().Items {
			from := m.Counts(it.Code)
			if len(from) != 1 || slices.ContainsFunc(out[it.Code], func(x model.Round) bool { return x.By.Self() == r.Mentor.Self() }) {
				continue
			}
			remark, said := r.Remarks[from[0]]
			x := model.Round{Session: of.Session, At: r.ReturnedAt, By: r.Mentor, Remark: remark}
			x.Remark.Item = it.Code
			for i := range whole.Evidence {
				if e := &whole.Evidence[i]; e.Supports(from[0]) && r.Finding(e.ID, from[0]) == model.Confirms {
					x.Confirmed = append(x.Confirmed, e.Title)
				}
			}
			if said || len(x.Confirmed) > 0 {
				out[it.Code] = append(out[it.Code], x)
			}
		}
	}
	return nil
}
