package finished

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the outlook of the session just finished, or why there is none.
type loaded struct {
	work.EndingRecord
	err error
}

// load reads a session; "" is the latest finished one of the grid.
func load(st store.Store, grids nav.GridSource, g *model.Grid, id model.SessionID) tea.Cmd {
	return func() tea.Msg {
		var d loaded
		d.EndingRecord, d.err = work.GatherEnding(context.Background(), st, grids, work.Question{Grid: g, Session: id})
		return d
	}
}

// adopted says that a suggestion is in the plan, or why not.
type adopted struct {
	action model.Action
	err    error
}

func adopt(env *nav.Env, g *model.Grid, a model.Action) tea.Cmd {
	id, now := model.ActionID(env.NewID()), env.Now()
	return func() tea.Msg {
		a, err := work.AddAction(context.Background(), env.Store, g, id, a, now)
		return adopted{a, err}
	}
}

// unadopted says that an adopted action is gone again.
type unadopted struct {
	action model.Action
	err    error
}

func unadopt(st store.Store, a model.Action) tea.Cmd {
	return func() tea.Msg { return unadopted{a, st.DeleteAction(context.Background(), a.ID)} }
}
