package plan

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/nav"
)

// confirm takes what became of a change. When it failed, what was typed stays on
// the screen; an action that changed elsewhere is kept by saving again.
func (s *Screen) confirm(m nav.Stepped[model.Action]) tea.Cmd {
	typed := s.sheet.Shown() && m.Step.Now.ID == s.form.base.ID
	switch {
	case m.Conflict() && typed:
		s.form.base.Revision = m.Revision
		return nav.Hint(s.env.Text.Plan.ConflictKept)
	case m.Err != nil:
		return nav.Fail(m.Err)
	case typed:
		s.sheet.PutAway()
		s.once = false
	}
	return m.Step.Say(true)
}

// toggle does an action or takes it up again.
func (s *Screen) toggle(a model.Action) tea.Cmd {
	t, now := s.env.Text.Plan, a
	state, said := model.Todo, t.Reopened
	if a.State == model.Todo {
		state, said = model.Done, t.Done
	}
	now.Move(state, s.env.Now())
	return s.steps.Do(step{Was: a, Now: now, Existed: true, Exists: true, Said: said})
}

// drop gives up what is to do, and deletes what is over, once the person said
// yes.
func (s *Screen) drop(a model.Action) tea.Cmd {
	t, now := s.env.Text.Plan, a
	if a.State == model.Todo {
		now.State = model.Dropped
		return s.steps.Do(step{Was: a, Now: now, Existed: true, Exists: true, Said: t.DroppedSaid})
	}
	if !s.bin.Asked(string(a.ID)) {
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, safetext.Line(a.Text)))
	}
	return s.steps.Do(step{Was: a, Now: a, Existed: true, Said: t.Deleted})
}

// adopt makes an action of the focused suggestion.
func (s *Screen) adopt() tea.Cmd {
	cur, _ := s.current()
	x := s.suggestions[cur.suggestion]
	a := nav.ActionFor(s.env, s.env.Grid, x)
	a.ID, a.CreatedAt = model.ActionID(s.env.NewID()), s.env.Now()
	return s.steps.Do(step{Now: a, Exists: true, Said: s.env.Text.Plan.Adopted})
}
