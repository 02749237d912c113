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
	proved   map[model.EvidenceID]bool // confirmed by a mentor
	err      error
}

func load(st store.Store, grid model.GridID) tea.Cmd {
	return func() tea.Msg {
		m, err := read(context.Background(), st, grid)
		m.err = err
		return m
	}
}

func read(ctx context.Context, st store.Store, grid model.GridID) (loaded, error) {
	var m loaded
	var err error
	if m.evidence, err = work.Evidence(ctx, st, grid); err != nil {
		return m, err
	}
	m.proved, err = st.Confirmed(ctx)
	return m, err
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

// deleted is a piece that was removed, so that it can come back.
type deleted struct {
	evidence model.Evidence
	err      error
}

func remove(st store.Store, e model.Evidence) tea.Cmd {
	return func() tea.Msg { return deleted{e, st.DeleteEvidence(context.Background(), e.ID)} }
}

// restored says that a piece is back.
type restored struct {
	title string
	err   error
}

func restore(st store.Store, e model.Evidence) tea.Cmd {
	return func() tea.Msg {
		e.Revision = 0 // it is not in the store
		_, err := st.SaveEvidence(context.Background(), e)
		return restored{e.Title, err}
	}
}
