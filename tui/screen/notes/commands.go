package notes

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

// step is one change of one note.
type step = nav.Step[model.Note]

// kept is how the notes of a grid are kept.
func kept(g *model.Grid) nav.Kept[model.Note] {
	return nav.Kept[model.Note]{
		ID:       func(n *model.Note) string { return string(n.ID) },
		Revision: func(n *model.Note) *uint64 { return &n.Revision },
		All:      func(ctx context.Context, st store.Store) ([]model.Note, error) { return st.Notes(ctx) },
		Keep: func(ctx context.Context, st store.Store, x step) (model.Note, error) {
			return work.KeepNote(ctx, st, g, x.Now)
		},
		Unmake: func(ctx context.Context, st store.Store, n model.Note) error { return st.DeleteNote(ctx, n.ID) },
		Delete: func(ctx context.Context, st store.Store, n model.Note, now time.Time) (model.Trashed, error) {
			return work.DeleteNote(ctx, st, n.ID, now)
		},
	}
}
