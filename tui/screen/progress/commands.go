package progress

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is what the views are drawn from, or why there is nothing.
type loaded struct {
	work.Record
	others []model.OtherTitle // where nothing is finished on this one
	err    error
}

// load reads the views as of a session; "" is the latest. They are in the words of
// a version, of the session's own where none is named. Recent is as for work.Past.
func load(st store.Store, grids nav.GridSource, grid *model.Grid, in model.GridRef, id model.SessionID, recent int) tea.Cmd {
	return func() tea.Msg {
		var d loaded
		d.Record, d.err = work.Gather(context.Background(), st, grids, work.Question{Grid: grid, Read: in, Session: id, Recent: recent})
		if d.err == nil && len(d.Finished) == 0 {
			d.others, d.err = work.Elsewhere(context.Background(), st, grids, grid)
		}
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
