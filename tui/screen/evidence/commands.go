package evidence

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the list as read.
type loaded struct {
	evidence []model.Evidence
	proved   model.Attested     // by mentors
	others   []model.OtherTitle // where there is nothing on this one
	err      error
}

func load(st store.Store, grids nav.GridSource, g *model.Grid) tea.Cmd {
	return func() tea.Msg {
		var m loaded
		m.evidence, m.proved, m.err = work.Portfolio(context.Background(), st, grids, g)
		if m.err == nil && len(m.evidence) == 0 {
			m.others, m.err = work.Elsewhere(context.Background(), st, grids, g.ID)
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

// trashed is what can be put back, of this list.
type trashed struct {
	all []model.Trashed
	err error
}

func loadTrash(st store.Store, now time.Time) tea.Cmd {
	return nav.TrashOf(st, now, func(x *model.Trashed) bool { return x.Evidence != nil }, func(all []model.Trashed, err error) tea.Msg { return trashed{all, err} })
}

// deleted is what was moved to the trash, so that it can come back.
type deleted struct {
	gone model.Trashed
	err  error
}

func remove(st store.Store, id model.EvidenceID, now time.Time) tea.Cmd {
	return func() tea.Msg {
		gone, err := work.DeleteEvidence(context.Background(), st, id, now)
		return deleted{gone, err}
	}
}

// restored says that it is back.
type restored struct {
	gone model.Trashed
	err  error
}

func restore(st store.Store, x model.Trashed) tea.Cmd {
	return func() tea.Msg {
		_, err := work.PutBack(context.Background(), st, x.Number)
		return restored{x, err}
	}
}
