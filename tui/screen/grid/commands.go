package grid

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// few is how many sessions the first frame is drawn from.
const few = 12

// question is what a page asks for.
type question struct {
	of      nav.Place       // the page, so that its answer finds it
	grid    model.GridRef   // zero is the one in use
	session model.SessionID // "" is the latest
	recent  int             // as for work.Past
	text    *lang.Printer   // to search in
}

// loaded is a grid, laid out for reading, and where the person stands in it.
type loaded struct {
	of     nav.Place
	text   *lang.Printer // the rows are searched in
	grid   *model.Grid
	rows   []row
	stands map[model.ItemCode]model.Level // the last answer to each item; nil if nothing is finished
	part   bool                           // older sessions are still to come
	err    error
}

// load reads the grid and the person's last answers in it. The rows are laid out
// here too: folding every word of a grid is not for the event loop.
func load(st store.Store, grids nav.GridSource, inUse *model.Grid, q question) tea.Cmd {
	return func() tea.Msg {
		m := loaded{of: q.of, text: q.text, grid: inUse}
		m.err = m.read(context.Background(), st, grids, q)
		return m
	}
}

func (m *loaded) read(ctx context.Context, st store.Store, grids nav.GridSource, q question) error {
	if q.grid != (model.GridRef{}) && q.grid != m.grid.Ref() {
		g, err := grids.Grid(ctx, q.grid)
		if err != nil {
			return err
		}
		m.grid = g
	}
	all, err := work.Past(ctx, st, grids, m.grid, q.session, q.recent)
	if err != nil {
		return err
	}
	m.part, m.rows = all.Older > 0, layOut(m.grid, q.text)
	if until := model.AsOf(q.session, all.Finished); len(until) > 0 {
		m.stands = lastOf(m.grid, until)
	}
	return nil
}

// lastOf returns the last answer to each item of the grid.
func lastOf(g *model.Grid, sessions []model.SessionSummary) map[model.ItemCode]model.Level {
	out := make(map[model.ItemCode]model.Level, len(g.Items))
	for i := range g.Items {
		if p, ok := model.Last(g.Items[i].Code, sessions); ok {
			out[g.Items[i].Code] = p.Level
		}
	}
	return out
}
