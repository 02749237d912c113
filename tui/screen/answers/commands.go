package answers

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/tui/nav"
)

// loaded is a session with the reviews of it.
type loaded struct {
	asked    model.SessionID
	grid     *model.Grid
	session  model.Session
	reviews  []model.Review // the last of each mentor, newest first
	evidence map[model.EvidenceID]string
	known    []model.Known
	none     bool // nothing was returned
	err      error
}

func load(env *nav.Env, id model.SessionID) tea.Cmd {
	st, grids, grid := env.Store, env.Grids, env.Grid.ID
	return func() tea.Msg {
		m := loaded{asked: id}
		m.err = m.read(context.Background(), st, grids, grid)
		return m
	}
}

func (m *loaded) read(ctx context.Context, st store.Store, grids nav.GridSource, grid model.GridID) error {
	all, err := st.Sessions(ctx)
	if err != nil {
		return err
	}
	id := m.asked
	if id == "" {
		for i := len(all) - 1; i >= 0 && len(m.reviews) == 0; i-- {
			if all[i].Finished() && all[i].Grid.ID == grid {
				id = all[i].ID
				if m.reviews, err = returned(ctx, st, id); err != nil {
					return err
				}
			}
		}
	} else if m.reviews, err = returned(ctx, st, id); err != nil {
		return err
	}
	if m.none = len(m.reviews) == 0; m.none {
		return nil
	}
	if m.session, err = st.Session(ctx, id); err != nil {
		return err
	}
	if m.grid, err = grids.Grid(ctx, m.session.Grid); err != nil {
		return err
	}
	return m.around(ctx, st)
}

// around reads the names of what reviews speak of.
func (m *loaded) around(ctx context.Context, st store.Store) error {
	m.evidence = map[model.EvidenceID]string{}
	pieces, err := st.Evidence(ctx)
	if err != nil {
		return err
	}
	for _, e := range pieces {
		m.evidence[e.ID] = e.Title
	}
	m.known, err = st.Known(ctx)
	return err
}

// returned lists the last review of each mentor.
func returned(ctx context.Context, st store.Store, id model.SessionID) ([]model.Review, error) {
	all, err := st.Reviews(ctx, id)
	out := model.CurrentReviews(all)
	order.Stable(out, func(a, b model.Review) int { return b.ReturnedAt.Compare(a.ReturnedAt) })
	return out, err
}

// saved says that the verdicts on a review are on the disk, or why not.
type saved struct {
	id       model.ReviewID
	revision uint64
	latest   *model.Review
	err      error
}

// retry asks to try a failed save again.
type retry struct{ id model.ReviewID }

func save(st store.Store, r model.Review) tea.Cmd {
	return func() tea.Msg {
		ctx, m := context.Background(), saved{id: r.ID}
		m.revision, m.latest, m.err = nav.Keep(
			func() (uint64, error) { return st.SaveReview(ctx, r) },
			func() (model.Review, error) { return st.Review(ctx, r.ID) })
		return m
	}
}

// sent says where the file of the verdicts is.
type sent struct {
	id   model.ReviewID
	path string
	err  error
}

func send(x nav.Exchange, r nav.Reply) tea.Cmd {
	return func() tea.Msg {
		path, err := x.Verdicts(context.Background(), r)
		return sent{r.Review, path, err}
	}
}
