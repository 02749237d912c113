package evidence

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the list as read.
type loaded struct {
	evidence []model.Evidence
	proved   model.Attested // by mentors
	apart    []work.OnTitle
	others   []model.OtherTitle // where there is nothing on this one, nor any evidence elsewhere
	err      error
}

func load(st store.Store, grids nav.GridSource, g *model.Grid) tea.Cmd {
	return func() tea.Msg {
		var m loaded
		m.evidence, m.proved, m.err = work.Portfolio(context.Background(), st, grids, g)
		if m.err == nil {
			m.apart, m.err = work.Apart(context.Background(), st, grids, g)
		}
		if m.err == nil && len(m.evidence) == 0 {
			m.others, m.err = work.Elsewhere(context.Background(), st, grids, g)
		}
		return m
	}
}

// checked is how one file compares with what was kept of it.
type checked struct {
	id        model.EvidenceID
	revision  uint64 // of the evidence that was looked at
	condition work.Condition
}

func look(sv nav.Services, e model.Evidence) tea.Cmd {
	return func() tea.Msg { return checked{e.ID, e.Revision, sv.Check(e)} }
}
