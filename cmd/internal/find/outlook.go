package find

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
)

// Outlook gathers the outlook: the last finished session of the grid in use,
// else the open one, against those finished before it or up to since. Where as
// names a version, everything is read in its words.
func Outlook(ctx context.Context, c *cli.Env, since, target, as string) (*work.Outlook, error) {
	g, err := ReadAs(ctx, c, as)
	if err != nil {
		return nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	q := work.Question{Grid: g, Open: true, Recent: work.All}
	if as != "" {
		q.Read = g.Ref()
	}
	r, err := work.Gather(ctx, st, c.Grids, q)
	if err != nil {
		return nil, err
	}
	if _, ok := r.Grid.Target(model.ProfileID(target)); target != "" && !ok {
		return nil, NoTarget(c, r.Grid, model.ProfileID(target))
	}
	v, none := work.View{Profile: r.Profile, Target: model.ProfileID(target), Now: c.Now()}, false
	if since != "" {
		if v.Since, none, err = baseline(ctx, c, since, &r); err != nil {
			return nil, err
		}
	}
	o := r.Outlook(v)
	if none {
		o.Since, o.Moves = model.SessionSummary{}, nil
	}
	return &o, nil
}

// baseline returns the session that changes are counted from: the one named, or
// the last finished by the end of a day; none if nothing looked at is later.
func baseline(ctx context.Context, c *cli.Env, since string, r *work.Record) (id model.SessionID, none bool, err error) {
	civil, err := Day(c, since, false)
	if err != nil {
		s, missing := Session(ctx, c, since)
		if missing != nil && strings.ContainsAny(since, "/-. ") { // meant as a date: no identifier has these
			return "", false, err
		}
		if missing == nil && !slices.ContainsFunc(r.Finished, func(x model.SessionSummary) bool { return x.ID == s.ID }) {
			t := c.Say.Moves
			return "", false, cli.BadInput(fmt.Sprintf(t.NotSince, word.Titled(c, s)), t.NotSinceHint)
		}
		return s.ID, s.ID == r.Session.ID, missing
	}
	y, m, d := civil.Date()
	s, ok := model.Since(r.Finished, time.Date(y, m, d, 0, 0, 0, 0, c.Now().Location()))
	return s.ID, !ok || s.ID == r.Session.ID, nil
}

// NextSteps is how many suggestions the text shows.
const NextSteps = 5
