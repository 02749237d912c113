package review

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// part names what can change in a review: "item C05", "evidence ID", or one of
// the constants.
type part string

const (
	message part = "message"
	manner  part = "blind"
	state   part = "state"
)

func itemPart(c model.ItemCode) part        { return part("item " + string(c)) }
func evidencePart(id model.EvidenceID) part { return part("evidence " + string(id)) }

// touch notes that a part changed and sends a save unless one is on its way.
func (s *Screen) touch(p part) tea.Cmd {
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
	s.saver.Kept()
	s.review.Revision, s.begun = m.revision, true
	if next := s.push(); next != nil {
		return next
	}
	if s.mode == sending {
		return s.send()
	}
	return nil
}

// merge takes what was saved elsewhere meanwhile and puts this screen's unsaved
// parts over it; a review returned there stays as it is.
func (s *Screen) merge(latest model.Review) tea.Cmd {
	if latest.State != model.InReview {
		s.review, s.saver, s.undo = latest, nav.Saver[part]{}, nil
		s.mode = overview
		return nav.Hint(s.env.Text.Review.Elsewhere)
	}
	mine := s.review
	s.review = latest
	for _, p := range s.saver.Changed() {
		if p != state { // which closes the rest
			s.carry(p, &mine)
		}
	}
	s.carry(state, &mine)
	return s.push()
}

// carry copies one part of a review over the current one.
func (s *Screen) carry(p part, from *model.Review) {
	code, isItem := strings.CutPrefix(string(p), "item ")
	id, isEvidence := strings.CutPrefix(string(p), "evidence ")
	switch {
	case isItem:
		s.put(model.ItemCode(code), from.Remarks[model.ItemCode(code)])
	case isEvidence:
		_ = s.review.Judge(model.EvidenceID(id), from.Evidence[model.EvidenceID(id)])
	case p == message:
		s.review.Message = from.Message
	case p == manner:
		s.review.Blind = from.Blind
	case p == state:
		s.review.State, s.review.ReturnedAt = from.State, from.ReturnedAt
	}
}

// put sets or takes away the remark on an item, as it was once valid.
func (s *Screen) put(c model.ItemCode, m model.Remark) {
	m.Item = c
	_ = s.review.Remark(s.grid, m)
}
