package review

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// touch notes that a part changed and sends a save unless one is on its way.
func (s *Screen) touch(p work.Part) tea.Cmd {
	s.saver.Touch(p)
	if s.review.StartedAt.IsZero() {
		s.review.StartedAt = s.env.Now()
	}
	return s.push()
}

// push sends what is not on the disk yet.
func (s *Screen) push() tea.Cmd {
	if !s.saver.Send() {
		return nil
	}
	return save(s.env.Store, s.review.Clone())
}

// confirm takes the answer to a save.
func (s *Screen) confirm(m saved) tea.Cmd {
	if m.id != s.review.ID {
		return nil
	}
	switch {
	case errors.Is(m.err, store.ErrConflict) && m.latest != nil:
		s.saver.Again()
		return s.merge(*m.latest)
	case m.err != nil:
		return s.saver.Failed(m.err, retry{m.id})
	}
	well := s.saver.Kept()
	s.review.Revision, s.begun = m.revision, true
	if next := s.push(); next != nil {
		return tea.Batch(well, next)
	}
	if s.mode == sending {
		return tea.Batch(well, s.send())
	}
	return well
}

// merge takes what was saved elsewhere meanwhile and puts this screen's unsaved
// parts over it; a review returned there stays as it is.
func (s *Screen) merge(latest model.Review) tea.Cmd {
	merged, open := work.MergeReview(s.grid, s.review, latest, s.saver.Changed())
	s.review = merged
	if !open {
		s.saver, s.undo = nav.Saver[work.Part]{}, nil
		s.mode = overview
		return nav.Hint(s.env.Text.Review.Elsewhere)
	}
	return s.push()
}
