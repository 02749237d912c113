package find

import (
	"context"
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// The names that stand for a session.
const (
	current = "current" // the open one, the last begun if several are
	Latest  = "latest"  // the last one finished; failing that, the last begun
)

// Session finds the session a person names: current, latest, its name, an identifier or
// a beginning that only one has. With --grid, only sessions of that grid count.
func Session(ctx context.Context, c *cli.Env, id string) (model.SessionSummary, error) {
	all, err := Sessions(ctx, c)
	if err != nil {
		return model.SessionSummary{}, err
	}
	t := c.Say.CLI.Session
	switch strings.ToLower(id) {
	case current:
		if s, ok := lastOpen(all); ok {
			return s, nil
		}
		return model.SessionSummary{}, cli.NotFound(t.NoneOpen, t.NoneOpenHint)
	case Latest:
		if s, ok := lastFinished(all); ok {
			return s, nil
		}
		if n := len(all); n > 0 {
			return all[n-1], nil
		}
	}
	if called := labelled(all, id); len(called) == 1 {
		return called[0], nil
	} else if len(called) > 1 {
		return model.SessionSummary{}, cli.BadInput(fmt.Sprintf(t.SeveralCalled, cli.Line(id)), t.NoneAtHint)
	}
	return named(all, id, func(s model.SessionSummary) string { return string(s.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

// labelled returns the sessions that go by a name, whole.
func labelled(all []model.SessionSummary, name string) (out []model.SessionSummary) {
	for _, s := range all {
		if name != "" && strings.EqualFold(s.Label, name) {
			out = append(out, s)
		}
	}
	return out
}

// Sessions returns the person's, of one grid when --grid says so.
func Sessions(ctx context.Context, c *cli.Env) ([]model.SessionSummary, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	all, err := st.Sessions(ctx)
	if err != nil || c.Options.Grid == "" {
		return all, err
	}
	g, err := NamedGrid(ctx, c, c.Options.Grid)
	if err != nil {
		return nil, err
	}
	return OfGrid(g.ID, all), nil
}

func OfGrid(id model.GridID, all []model.SessionSummary) []model.SessionSummary {
	var out []model.SessionSummary
	for _, s := range all {
		if s.Grid.ID == id {
			out = append(out, s)
		}
	}
	return out
}

// lastOpen returns the open session begun last, a full review before one that only
// looks around.
func lastOpen(all []model.SessionSummary) (model.SessionSummary, bool) {
	var open model.GridSessions
	for _, s := range all {
		if !s.Finished() {
			open.Open = append(open.Open, s)
		}
	}
	return open.Current()
}

// lastFinished returns the finished session that was begun last on its grid, and of
// several grids the one finished last: a clock that went back moves nothing
// within one grid.
func lastFinished(all []model.SessionSummary) (last model.SessionSummary, ok bool) {
	newest := map[model.GridID]model.SessionSummary{}
	for _, s := range all {
		if s.Finished() {
			newest[s.Grid.ID] = s
		}
	}
	for _, s := range all {
		if newest[s.Grid.ID].ID == s.ID && (!ok || !s.FinishedAt.Before(last.FinishedAt)) {
			last, ok = s, true
		}
	}
	return last, ok
}

// OpenSession returns the session that answers go to: the named one, else the open
// one. It is a failure, not a missing thing, when none is open.
func OpenSession(ctx context.Context, c *cli.Env, id string) (model.Session, *model.Grid, error) {
	if id == "" {
		all, err := Sessions(ctx, c)
		if err != nil {
			return model.Session{}, nil, err
		}
		s, ok := lastOpen(all)
		if !ok {
			t := c.Say.CLI.Session
			return model.Session{}, nil, cli.Failed(t.NoneOpen, t.NoneOpenHint)
		}
		id = string(s.ID)
	}
	return WholeSession(ctx, c, id)
}

// WholeSession reads the session a person names, and the grid it is pinned to.
func WholeSession(ctx context.Context, c *cli.Env, id string) (model.Session, *model.Grid, error) {
	sum, err := Session(ctx, c, id)
	if err != nil {
		return model.Session{}, nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return model.Session{}, nil, err
	}
	s, err := st.Session(ctx, sum.ID)
	if err != nil {
		return model.Session{}, nil, err
	}
	g, err := Pinned(ctx, c, s.Grid)
	return s, g, err
}

// CurrentReviews returns the reviews of a person's own session that hold.
func CurrentReviews(ctx context.Context, c *cli.Env, id model.SessionID) ([]model.Review, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	all, err := st.Reviews(ctx, id)
	return model.CurrentReviews(all), err
}
