package compare

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the two sessions, whole, and those they can be exchanged for.
type loaded struct {
	grid     *model.Grid
	sessions []model.SessionSummary // finished, in order
	a, b     model.Session          // zero when there are not two
	err      error
}

// load reads two sessions; zero ones are the last two.
func load(st store.Store, grids nav.GridSource, g *model.Grid, from, to model.SessionID) tea.Cmd {
	return func() tea.Msg {
		d, err := read(context.Background(), st, grids, g, from, to)
		d.err = err
		return d
	}
}

func read(ctx context.Context, st store.Store, grids nav.GridSource, g *model.Grid, from, to model.SessionID) (loaded, error) {
	d := loaded{grid: g}
	all, err := work.Past(ctx, st, grids, g, "", work.All)
	if err != nil {
		return d, err
	}
	d.sessions = all.Finished
	n := len(d.sessions)
	if n < 2 {
		return d, nil
	}
	a, b := d.index(from), d.index(to)
	if b < 0 {
		b = n - 1
	}
	if a < 0 {
		a = max(b-1, 0)
	}
	if a == b {
		a = (b + n - 1) % n
	}
	if d.a, err = st.Session(ctx, d.sessions[a].ID); err != nil {
		return d, err
	}
	if d.b, err = st.Session(ctx, d.sessions[b].ID); err != nil {
		return d, err
	}
	if d.grid, err = work.GridOf(ctx, grids, d.b.Grid, g); err != nil || d.grid.Ref() == g.Ref() {
		return d, err
	}
	all, err = work.Past(ctx, st, grids, d.grid, "", work.All)
	d.sessions = all.Finished
	return d, err
}

// levels returns the levels that hold in a session.
func (d *loaded) levels(id model.SessionID) model.Levels {
	if i := d.index(id); i >= 0 {
		return d.sessions[i].Levels
	}
	return model.Levels{}
}

// move compares an item's level in the second session with those up to the first,
// and returns false if the second is not the later one.
func (d *loaded) move(c model.ItemCode) (model.Move, bool) {
	a, b := d.index(d.a.ID), d.index(d.b.ID)
	if a < 0 || b <= a {
		return model.Move{}, false
	}
	return model.MoveOf(c, d.sessions[b].Levels.Of(c), d.sessions[:a+1]), true
}

// index returns where a session stands in line, -1 if it is not there.
func (d *loaded) index(id model.SessionID) int {
	for i := range d.sessions {
		if d.sessions[i].ID == id {
			return i
		}
	}
	return -1
}
