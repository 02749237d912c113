package grids

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is the newest version of every grid.
type loaded struct {
	grids []*model.Grid
	err   error
}

func load(from nav.GridSource) tea.Cmd {
	return func() tea.Msg {
		all, err := from.List(context.Background())
		return loaded{all, err}
	}
}

// saved is the profile with the grid chosen, or why not.
type saved struct {
	grid     *model.Grid
	profile  model.Profile
	fleeting bool // it could not be kept: the store is read-only
	err      error
}

// save puts the choice into the profile, whatever else changed in it meanwhile.
// The profile given serves where nothing can be kept.
func save(st store.Store, known model.Profile, g *model.Grid) tea.Cmd {
	return func() tea.Msg {
		if st.ReadOnly() {
			known.Grid = model.GridRef{ID: g.ID} // whichever version serves
			return saved{grid: g, profile: known, fleeting: true}
		}
		ctx := context.Background()
		for {
			p, err := st.Profile(ctx)
			if err != nil {
				return saved{err: err}
			}
			p.Grid = model.GridRef{ID: g.ID} // whichever version serves
			rev, err := st.SaveProfile(ctx, p)
			if errors.Is(err, store.ErrConflict) {
				continue // another save came between; read it
			}
			p.Revision = rev
			return saved{grid: g, profile: p, err: err}
		}
	}
}
