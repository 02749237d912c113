package grids

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
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
		choose := func(p *model.Profile) { p.Grid = model.GridRef{ID: g.ID} } // whichever version serves
		if st.ReadOnly() {
			choose(&known)
			return saved{grid: g, profile: known, fleeting: true}
		}
		p, err := work.ChangeProfile(context.Background(), st, choose)
		return saved{grid: g, profile: p, err: err}
	}
}
