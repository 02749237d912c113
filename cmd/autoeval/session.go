package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newSession(c *cli) *cobra.Command {
	return c.branch("session", c.say.CLI.Session.Group,
		newSessionStart(c), newSessionList(c), newSessionShow(c), newSessionRate(c),
		newSessionClear(c), newSessionRename(c), newSessionFinish(c), newSessionDelete(c))
}

// The names that stand for a session.
const (
	current = "current" // the open one, the last begun if several are
	latest  = "latest"  // the last one finished; failing that, the last begun
)

// sessionAt finds the session a person names: current, latest, an identifier or
// a beginning that only one has. With --grid, only sessions of that grid count.
func (c *cli) sessionAt(ctx context.Context, id string) (model.SessionSummary, error) {
	all, err := c.sessions(ctx)
	if err != nil {
		return model.SessionSummary{}, err
	}
	t := c.say.CLI.Session
	switch strings.ToLower(id) {
	case current:
		if s, ok := lastOpen(all); ok {
			return s, nil
		}
		return model.SessionSummary{}, notFound(t.NoneOpen, t.NoneOpenHint)
	case latest:
		if s, ok := lastFinished(all); ok {
			return s, nil
		}
		if n := len(all); n > 0 {
			return all[n-1], nil
		}
	}
	return named(all, id, func(s model.SessionSummary) string { return string(s.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

// sessions are the person's, of one grid when --grid says so.
func (c *cli) sessions(ctx context.Context) ([]model.SessionSummary, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	all, err := st.Sessions(ctx)
	if err != nil || c.global.grid == "" {
		return all, err
	}
	g, err := c.namedGrid(ctx, c.global.grid)
	if err != nil {
		return nil, err
	}
	return ofGrid(g.ID, all), nil
}

func ofGrid(id model.GridID, all []model.SessionSummary) []model.SessionSummary {
	var out []model.SessionSummary
	for _, s := range all {
		if s.Grid.ID == id {
			out = append(out, s)
		}
	}
	return out
}

func lastOpen(all []model.SessionSummary) (model.SessionSummary, bool) {
	for i := len(all) - 1; i >= 0; i-- {
		if !all[i].Finished() {
			return all[i], true
		}
	}
	return model.SessionSummary{}, false
}

// lastFinished is the finished session that was begun last on its grid, and of
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

// openSession is the session that answers go to: the named one, else the open
// one. It is a failure, not a missing thing, when none is open.
func (c *cli) openSession(ctx context.Context, id string) (model.Session, *model.Grid, error) {
	if id == "" {
		all, err := c.sessions(ctx)
		if err != nil {
			return model.Session{}, nil, err
		}
		s, ok := lastOpen(all)
		if !ok {
			t := c.say.CLI.Session
			return model.Session{}, nil, failed(t.NoneOpen, t.NoneOpenHint)
		}
		id = string(s.ID)
	}
	return c.wholeSession(ctx, id)
}

// wholeSession reads the session a person names, and the grid it is pinned to.
func (c *cli) wholeSession(ctx context.Context, id string) (model.Session, *model.Grid, error) {
	sum, err := c.sessionAt(ctx, id)
	if err != nil {
		return model.Session{}, nil, err
	}
	s, err := c.opened().Session(ctx, sum.ID)
	if err != nil {
		return model.Session{}, nil, err
	}
	g, err := c.pinned(ctx, s.Grid)
	return s, g, err
}

// titled is a session's name and day for people.
func (c *cli) titled(s model.SessionSummary) string {
	t, day := c.say.CLI.Session, c.say.Date(s.When().Local())
	if strings.TrimSpace(s.Label) == "" {
		return fmt.Sprintf(t.DatedNameless, day)
	}
	return fmt.Sprintf(t.Dated, line(s.Label), day)
}

// called is the name of a session for people.
func (c *cli) called(label string) string {
	if strings.TrimSpace(label) == "" {
		return c.say.CLI.Session.Nameless
	}
	return line(label)
}
