package review

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
)

// loaded is a received session with the mentor's review of it, if begun.
type loaded struct {
	of     model.SessionID
	grid   *model.Grid
	got    model.Received
	review model.Review
	begun  bool
	before []model.Review // all of that session
	rounds map[model.ItemCode][]model.Round
	self   *post.Self
	seal   bool  // the learner gave how to encrypt for them
	locked error // why the mentor cannot sign here
	err    error
}

func load(env *nav.Env, id model.SessionID) tea.Cmd {
	st, grids, self := env.Store, env.Grids, env.Services.Exchange.Self
	if st.ReadOnly() {
		self = nil
	}
	return func() tea.Msg {
		m := loaded{of: id}
		m.err = m.read(context.Background(), st, grids, id)
		if m.err == nil && self != nil {
			if who, err := self(context.Background()); err == nil {
				m.self = &who
			} else {
				m.locked = err
			}
		}
		return m
	}
}

func (m *loaded) read(ctx context.Context, st store.Store, grids nav.GridSource, id model.SessionID) (err error) {
	if m.got, err = post.ReceivedOf(ctx, st, id); err != nil {
		return err
	}
	if m.grid, err = grids.Grid(ctx, m.got.Session.Grid); err != nil {
		return err
	}
	if m.got.Previous, err = post.Earlier(ctx, st, grids, m.grid, &m.got); err != nil {
		return err
	}
	if m.rounds, err = post.Rounds(ctx, st, grids, m.grid, &m.got); err != nil {
		return err
	}
	if m.before, err = st.Reviews(ctx, id); err != nil {
		return err
	}
	m.review, m.begun = work.NewestReview(m.before)
	known, err := st.Known(ctx)
	m.seal = post.Default(known, m.got.Learner)
	return err
}

// saved says that a review is on the disk, or why not.
type saved struct {
	id       model.ReviewID
	revision uint64
	latest   *model.Review // what the store holds, after a conflict
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

// sent says where the answer's file is, and what is left to the mentor.
type sent struct {
	id   model.ReviewID
	path string
	left post.Evening
	err  error
}

func send(st store.Store, x nav.Exchange, r nav.Reply, now time.Time) tea.Cmd {
	return func() tea.Msg {
		m := sent{id: r.Review}
		if m.path, m.err = x.Answer(context.Background(), r); m.err == nil {
			m.left, m.err = post.Left(context.Background(), st, now, lang.Fold)
		}
		return m
	}
}
