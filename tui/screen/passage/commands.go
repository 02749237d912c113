package passage

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/intake"
	"autoeval/store/lineage"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// loaded is the passage that is kept, else what the words propose.
type loaded struct {
	of    nav.Passage
	draft lineage.Draft
	past  []model.SessionSummary
	none  bool
	err   error
}

func load(env *nav.Env, p nav.Passage) tea.Cmd {
	st, grids, use := env.Store, env.Grids, env.Grid
	return func() tea.Msg {
		m := loaded{of: p}
		m.err = m.read(context.Background(), st, grids, use)
		return m
	}
}

// read finds the two grids; of a place that names none it is what is worth making
// around the grid in use.
func (m *loaded) read(ctx context.Context, st store.Store, grids nav.GridSource, use *model.Grid) error {
	p := m.of
	if p.File != "" {
		return m.readFile(ctx, st, grids)
	}
	if p == (nav.Passage{}) {
		offers, err := lineage.Around(ctx, st, grids, use)
		if m.none = len(offers) == 0; err != nil || m.none {
			return err
		}
		p = nav.Passage{From: offers[0].From.Ref(), To: offers[0].To.Ref()}
	}
	from, err := grids.Grid(ctx, p.From)
	if err != nil {
		return err
	}
	to, err := grids.Grid(ctx, p.To)
	if err != nil {
		return err
	}
	if m.draft, err = lineage.NewDraft(ctx, st, from, to); err != nil {
		return err
	}
	past, err := work.Past(ctx, st, grids, from, "", work.All)
	m.past = past.Finished
	return err
}

// readFile reads a passage that somebody gave.
func (m *loaded) readFile(ctx context.Context, st store.Store, grids nav.GridSource) (err error) {
	if m.draft, err = intake.Passage(ctx, st, intake.Serving(grids), m.of.File); err != nil {
		return err
	}
	past, err := work.Past(ctx, st, grids, m.draft.From, "", work.All)
	m.past = past.Finished
	return err
}

// kept is a passage on the disk, or why not, and what was there before.
type kept struct {
	draft lineage.Draft
	was   model.Passage
	known bool
	err   error
}

func keep(env *nav.Env, d lineage.Draft) tea.Cmd {
	st, grids, now := env.Store, env.Grids, env.Now()
	return func() tea.Msg {
		ctx, m := context.Background(), kept{draft: d}
		if m.was, m.known, m.err = lineage.Between(ctx, st, d.From.Ref(), d.To.Ref()); m.err == nil {
			m.err = lineage.KeepPassage(ctx, st, grids, &m.draft, now)
		}
		return m
	}
}

// reverted says that what was kept is taken back, and which revision the passage in
// its place has.
type reverted struct {
	revision uint64
	err      error
}

func revert(st store.Store, p model.Passage, k *keeping) tea.Cmd {
	return func() tea.Msg {
		ctx := context.Background()
		if !k.known {
			_, err := lineage.DeletePassage(ctx, st, p.From, p.To)
			return reverted{0, err}
		}
		err := lineage.PutBack(ctx, st, k.was)
		if err != nil {
			return reverted{0, err}
		}
		now, _, err := lineage.Between(ctx, st, p.From, p.To)
		return reverted{now.Revision, err}
	}
}
