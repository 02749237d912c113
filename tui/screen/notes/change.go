package notes

import (
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/nav"
)

// step is one change of one note: what it was and what it becomes, where either
// may not exist.
type step struct {
	was, now        model.Note
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
	return apply(s.env.Store, s.env.Grid, x, s.env.Now())
}

// confirm takes what became of a change.
func (s *Screen) confirm(m applied) tea.Cmd {
	s.busy = false
	if m.err != nil {
		return s.refused(m)
	}
	shown := s.mode != listing && m.step.now.ID == s.form.base.ID
	if shown {
		s.mode = listing
	}
	if !m.step.back {
		s.undo = append(s.undo, m.step)
	}
	cmd := tea.Batch(nav.Say(m.step.said, !m.step.back && !(s.once && shown)), nav.Notify())
	if s.once && shown {
		return tea.Batch(cmd, nav.Close())
	}
	return cmd
}

// refused keeps what was typed on the screen. A note that changed elsewhere is kept
// by saving again.
func (s *Screen) refused(m applied) tea.Cmd {
	if m.step.back {
		s.undo = append(s.undo, m.step.reverse(""))
	}
	if errors.Is(m.err, store.ErrConflict) && m.known && s.mode != listing && m.step.now.ID == s.form.base.ID {
		s.form.base.Revision = m.revision
		return nav.Hint(s.env.Text.Notes.ConflictKept)
	}
	return nav.Fail(m.err)
}

func (x step) reverse(said string) step {
	return step{was: x.now, now: x.was, existed: x.exists, exists: x.existed, said: said, back: !x.back, trashed: x.trashed}
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
	return s.do(step{was: n, now: now, existed: true, exists: true, said: said})
}

// drop deletes a note, once the person said yes.
func (s *Screen) drop(n model.Note) tea.Cmd {
	if !s.bin.Asked(string(n.ID)) {
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, safetext.Line(n.Text)))
	}
	return s.do(step{was: n, now: n, existed: true, said: fmt.Sprintf(s.env.Text.Notes.Deleted, safetext.Line(n.Text))})
}

// takeBack undoes the last change, on top of what the note is by now.
func (s *Screen) takeBack() tea.Cmd {
	if len(s.undo) == 0 {
		return nil
	}
	x := s.undo[len(s.undo)-1].reverse(s.env.Text.App.Undone)
	s.undo = s.undo[:len(s.undo)-1]
	x.now.Revision = 0
	for _, n := range s.notes {
		if n.ID == x.now.ID {
			x.now.Revision = n.Revision
		}
	}
	return s.do(x)
}
