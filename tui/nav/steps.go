package nav

import (
	"context"
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
)

// Step is one change of one thing of a list: what it was and what it becomes,
// where either may not exist, and what is said once it is kept.
type Step[T any] struct {
	Was, Now        T
	Existed, Exists bool
	Said            string

	back    bool   // it takes another step back
	trashed uint64 // where it is in the trash, once deleted
}

func (x Step[T]) reverse(said string) Step[T] {
	return Step[T]{Was: x.Now, Now: x.Was, Existed: x.Exists, Exists: x.Existed, Said: said, back: !x.back, trashed: x.trashed}
}

// Say says what was done, with the way back where there is one, and that the
// store changed.
func (x Step[T]) Say(undo bool) tea.Cmd {
	return tea.Batch(Say(x.Said, undo && !x.back), Notify())
}

// Kept is how the things of a list are kept.
type Kept[T any] struct {
	ID       func(*T) string
	Revision func(*T) *uint64
	All      func(context.Context, store.Store) ([]T, error) // as the store has them
	Keep     func(context.Context, store.Store, Step[T]) (T, error)
	Unmake   func(context.Context, store.Store, T) error // of one that was only just made
	Delete   func(context.Context, store.Store, T, time.Time) (model.Trashed, error)
}

// Steps are the changes of a list, one at a time, and the way back from each. A
// Keeper answers Unsaved from Busy.
type Steps[T any] struct {
	env  *Env
	kept Kept[T]
	undo []Step[T]
	busy bool
}

// NewSteps returns the changes of a list that keeps its things like that.
func NewSteps[T any](env *Env, kept Kept[T]) *Steps[T] { return &Steps[T]{env: env, kept: kept} }

// Stepped says what became of a change. After a conflict it has the revision in
// the store, where that could be read.
type Stepped[T any] struct {
	Step     Step[T]
	Err      error
	Revision uint64
	Known    bool

	of *Steps[T]
}

// Busy says whether a change is on its way.
func (s *Steps[T]) Busy() bool { return s.busy }

// Any says whether there is a way back.
func (s *Steps[T]) Any() bool { return len(s.undo) > 0 }

// Do sends a change on its way, unless there is one.
func (s *Steps[T]) Do(x Step[T]) tea.Cmd {
	if s.busy {
		return nil
	}
	s.busy = true
	st, now := s.env.Store, s.env.Now()
	return func() tea.Msg { return s.apply(context.Background(), st, x, now) }
}

// Back undoes the last change, on top of what the thing is by now in the list.
func (s *Steps[T]) Back(list []T) tea.Cmd {
	if s.busy || len(s.undo) == 0 {
		return nil
	}
	x := s.undo[len(s.undo)-1].reverse(s.env.Text.App.Undone)
	s.undo = s.undo[:len(s.undo)-1]
	rev := s.kept.Revision(&x.Now)
	*rev = 0
	for i := range list {
		if s.kept.ID(&list[i]) == s.kept.ID(&x.Now) {
			*rev = *s.kept.Revision(&list[i])
		}
	}
	return s.Do(x)
}

// Take takes what became of a change, and says whether the message was that. A
// change that failed on its way back can be tried again.
func (s *Steps[T]) Take(msg tea.Msg) (Stepped[T], bool) {
	m, ok := msg.(Stepped[T])
	if !ok || m.of != s {
		return m, false
	}
	s.busy = false
	switch {
	case m.Err == nil && !m.Step.back:
		s.undo = append(s.undo, m.Step)
	case m.Err != nil && m.Step.back:
		s.undo = append(s.undo, m.Step.reverse(""))
	}
	return m, true
}

// Conflict says whether the thing changed elsewhere, so that it is kept by saving
// again on top of Revision.
func (m *Stepped[T]) Conflict() bool { return errors.Is(m.Err, store.ErrConflict) && m.Known }

// apply reads nothing of s but how things are kept.
func (s *Steps[T]) apply(ctx context.Context, st store.Store, x Step[T], now time.Time) Stepped[T] {
	m := Stepped[T]{Step: x, of: s}
	switch {
	case !x.Exists && x.back: // it was only just made
		m.Err = s.kept.Unmake(ctx, st, x.Was)
		return m
	case !x.Exists:
		gone, err := s.kept.Delete(ctx, st, x.Was, now)
		m.Step.trashed, m.Err = gone.Number, err
		return m
	case x.trashed > 0:
		_, m.Err = work.PutBack(ctx, st, x.trashed)
		if !errors.Is(m.Err, store.ErrNotFound) { // the trash was emptied: it is still here
			return m
		}
	}
	kept, err := s.kept.Keep(ctx, st, x)
	if m.Err = err; err == nil {
		m.Step.Now = kept
		return m
	}
	if errors.Is(err, store.ErrConflict) {
		m.Revision, m.Known = s.latest(ctx, st, &x.Now)
	}
	return m
}

// latest returns the revision of a thing in the store, 0 when it is not there.
func (s *Steps[T]) latest(ctx context.Context, st store.Store, x *T) (uint64, bool) {
	all, err := s.kept.All(ctx, st)
	for i := range all {
		if s.kept.ID(&all[i]) == s.kept.ID(x) {
			return *s.kept.Revision(&all[i]), true
		}
	}
	return 0, err == nil
}
