package walkthrough

import (
	"errors"
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// touch notes that an item changed and sends a save unless one is on its way.
func (s *Screen) touch(c model.ItemCode) tea.Cmd {
	s.saver.Touch(c)
	return s.push()
}

// push sends what is not on the disk yet.
func (s *Screen) push() tea.Cmd {
	if !s.saver.Send() {
		return nil
	}
	return save(s.env.Store, s.grid, s.session.Clone())
}

// confirm takes the answer to a save.
func (s *Screen) confirm(m saved) tea.Cmd {
	if m.id != s.session.ID {
		return nil
	}
	switch {
	case errors.Is(m.err, store.ErrConflict) && m.latest != nil:
		s.saver.Again()
		s.session = work.MergeSession(s.session, *m.latest, s.saver.Changed())
		return s.push()
	case errors.Is(m.err, model.ErrFinished):
		s.saver.Drop()
		return tea.Batch(nav.Fail(m.err), nav.Close())
	case m.err != nil:
		return s.saver.Failed(m.err, retry{})
	}
	well := s.saver.Kept()
	s.session.Revision = m.revision
	if s.mode == finished && !s.saver.Unsaved() {
		return tea.Batch(well, nav.Notify(), nav.Replace(nav.Finished{Session: s.session.ID}))
	}
	return tea.Batch(well, s.push())
}

// attach adds evidence to an answer that was not on the disk when it was kept.
func (s *Screen) attach(m nav.Attached) tea.Cmd {
	r := s.session.Rating(m.Item)
	if m.Session != s.session.ID || s.mode == finished || !r.Level.Rated() || slices.Contains(r.Evidence, m.Evidence) {
		return nil
	}
	r.Evidence = append(slices.Clone(r.Evidence), m.Evidence)
	if err := s.session.Rate(s.grid, r); err != nil {
		return nav.Fail(err)
	}
	return s.touch(m.Item)
}

// finish closes the session; the page it leads to opens once that is kept.
func (s *Screen) finish() tea.Cmd {
	if err := s.session.Finish(s.env.Now()); err != nil {
		s.mode = summary
		return nav.Fail(err)
	}
	s.mode = finished
	return s.touch("")
}
