package grids

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is every version of every grid.
type loaded struct {
	grids []model.ShelvedGrid
	err   error
}

func load(from nav.GridSource) tea.Cmd {
	return func() tea.Msg {
		all, err := from.Every(context.Background())
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
func save(st store.Store, known model.Profile, g model.ShelvedGrid) tea.Cmd {
	return func() tea.Msg {
		if st.ReadOnly() {
			known.Grid = g.Ref()
			return saved{grid: g.Grid, profile: known, fleeting: true}
		}
		p, err := work.UseGrid(context.Background(), st, g, false)
		return saved{grid: g.Grid, profile: p, err: err}
	}
}

// deleted says that a version is gone for good, or why not.
type deleted struct {
	ref model.GridRef
	err error
}

func remove(st store.Store, g model.ShelvedGrid) tea.Cmd {
	return func() tea.Msg { return deleted{g.Ref(), work.DeleteGrid(context.Background(), st, g)} }
}
