package notes

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the list as read.
type loaded struct {
	notes []model.Note
	err   error
}

func load(st store.Store, grids nav.GridSource, g *model.Grid, p nav.Notes) tea.Cmd {
	return func() tea.Msg {
		all, err := work.Notes(context.Background(), st, grids, g)
		if p.Item != "" {
			all = model.WaitingFor(p.Item, all)
		}
		return loaded{all, err}
	}
}

// applied says what became of a change.
type applied struct {
	step     step
	revision uint64 // of the note in the store, after a conflict
	known    bool   // the revision is
	err      error
}

func apply(st store.Store, g *model.Grid, x step, now time.Time) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		m := applied{step: x}
		switch {
		case !x.exists && x.back: // it was only just made
			m.err = st.DeleteNote(ctx, x.was.ID)
			return m
		case !x.exists:
			gone, err := work.DeleteNote(ctx, st, x.was.ID, now)
			m.step.trashed, m.err = gone.Number, err
			return m
		case x.trashed > 0:
			_, m.err = work.PutBack(ctx, st, x.trashed)
			if !errors.Is(m.err, store.ErrNotFound) { // the trash was emptied: it is still here
				return m
			}
		}
		kept, err := work.KeepNote(ctx, st, g, x.now)
		if m.err = err; err == nil {
			m.step.now = kept
			return m
		}
		if errors.Is(err, store.ErrConflict) {
			m.revision, m.known = latest(ctx, st, x.now.ID)
		}
		return m
	}
}

// latest returns the revision of a note in the store, 0 when it is not there.
func latest(ctx context.Context, st store.Store, id model.NoteID) (uint64, bool) {
	all, err := st.Notes(ctx)
	for _, n := range all {
		if n.ID == id {
			return n.Revision, true
		}
	}
	return 0, err == nil
}
