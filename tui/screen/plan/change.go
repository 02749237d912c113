package plan

import (
	"errors"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/nav"
)

// step is one change of one action: what it was and what it becomes, where
// either may not exist.
type step struct {
	was, now        model.Action
	existed, exists bool
	said            string
	back            bool   // it takes another step back
	trashed         uint64 // where it is in the trash, once deleted
}

// do sends a change on its way; there is one at a time.
func (s *Screen) do(x step) tea.Cmd {
	if s.busy {
		return nil
	}
	s.busy = true
	return apply(s.env.Store, x, s.env.Now())
}

// confirm takes what became of a change.
func (s *Screen) confirm(m applied) tea.Cmd {
	s.busy = false
	if m.err != nil {
		return s.refused(m)
	}
	if s.mode != listing && m.step.now.ID == s.form.base.ID {
		s.mode = listing
	}
	if !m.step.back {
		s.undo = append(s.undo, m.step)
	}
	return tea.Batch(nav.Say(m.step.said, !m.step.back), nav.Notify())
}

// refused keeps what was typed on the screen. An action that changed elsewhere
// is kept by saving again.
func (s *Screen) refused(m applied) tea.Cmd {
	if m.step.back {
		s.undo = append(s.undo, m.step.reverse(""))
	}
	if errors.Is(m.err, store.ErrConflict) && m.known && s.mode != listing && m.step.now.ID == s.form.base.ID {
		s.form.base.Revision = m.revision
		return nav.Hint(s.env.Text.Plan.ConflictKept)
	}
	return nav.Fail(m.err)
}

func (x step) reverse(said string) step {
	return step{was: x.now, now: x.was, existed: x.exists, exists: x.existed, said: said, back: !x.back, trashed: x.trashed}
}

// toggle does an action or takes it up again.
func (s *Screen) toggle(a model.Action) tea.Cmd {
	t, now := s.env.Text.Plan, a
	if a.State == model.Todo {
		now.Move(model.Done, s.env.Now())
		return s.do(step{was: a, now: now, existed: true, exists: true, said: t.Done})
	}
	now.Move(model.Todo, s.env.Now())
	return s.do(step{was: a, now: now, existed: true, exists: true, said: t.Reopened})
}

// drop gives up what is to do, and deletes what is over, once the person said
// yes.
func (s *Screen) drop(a model.Action) tea.Cmd {
	t, now := s.env.Text.Plan, a
	if a.State == model.Todo {
		now.State = model.Dropped
		return s.do(step{was: a, now: now, existed: true, exists: true, said: t.DroppedSaid})
	}
	if !s.bin.Asked(string(a.ID)) {
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, safetext.Line(a.Text)))
	}
	return s.do(step{was: a, now: a, existed: true, said: t.Deleted})
}

// adopt makes an action of the focused suggestion.
func (s *Screen) adopt() tea.Cmd {
	cur, _ := s.current()
	x := s.suggestions[cur.suggestion]
	a := nav.ActionFor(s.env, s.env.Grid, x)
	a.ID, a.CreatedAt = model.ActionID(s.env.NewID()), s.env.Now()
	return s.do(step{now: a, exists: true, said: s.env.Text.Plan.Adopted})
}

// takeBack undoes the last change, on top of what the action is by now.
func (s *Screen) takeBack() tea.Cmd {
	if len(s.undo) == 0 {
		return nil
	}
	x := s.undo[len(s.undo)-1].reverse(s.env.Text.App.Undone)
	s.undo = s.undo[:len(s.undo)-1]
	x.now.Revision = 0
	for _, a := range s.actions {
		if a.ID == x.now.ID {
			x.now.Revision = a.Revision
		}
	}
	return s.do(x)
}
