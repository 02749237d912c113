package notes

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/nav"
)

// confirm takes what became of a change. When it failed, what was typed stays on
// the screen; a note that changed elsewhere is kept by saving again.
func (s *Screen) confirm(m nav.Stepped[model.Note]) tea.Cmd {
	typed := s.sheet.Shown() && m.Step.Now.ID == s.form.base.ID
	switch {
	case m.Conflict() && typed:
		s.form.base.Revision = m.Revision
		return nav.Hint(s.env.Text.Notes.ConflictKept)
	case m.Err != nil:
		return nav.Fail(m.Err)
	case typed:
		s.sheet.PutAway()
	}
	if s.once && typed {
		return tea.Batch(m.Step.Say(false), nav.Close())
	}
	return m.Step.Say(true)
}

// toggle says that something came of a note, or that it waits again.
func (s *Screen) toggle(n model.Note) tea.Cmd {
	t, now := s.env.Text.Notes, n
	now.UsedAt = time.Time{}
	said := fmt.Sprintf(t.Again, safetext.Line(n.Text))
	if n.Waits() {
		now.UsedAt = s.env.Now()
		said = fmt.Sprintf(t.Settled, safetext.Line(n.Text))
	}
	return s.steps.Do(step{Was: n, Now: now, Existed: true, Exists: true, Said: said})
}

// drop deletes a note, once the person said yes.
func (s *Screen) drop(n model.Note) tea.Cmd {
	if !s.bin.Asked(string(n.ID)) {
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, safetext.Line(n.Text)))
	}
	return s.steps.Do(step{Was: n, Now: n, Existed: true, Said: fmt.Sprintf(s.env.Text.Notes.Deleted, safetext.Line(n.Text))})
}
