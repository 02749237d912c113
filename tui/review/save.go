package review

import (
	"errors"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// retryAfter is how long a failed save waits before it is tried again.
const retryAfter = 2 * time.Second

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

// saver orders the saves of a review: at most one on its way; what changes
// meanwhile goes with the next.
type saver struct {
	clock, saved, sent uint64
	busy, failing      bool
	at                 map[part]uint64 // last change of each part
}

func (v *saver) unsaved() bool     { return v.busy || v.saved < v.clock }
func (v *saver) clean(p part) bool { return v.at[p] <= v.saved }

// touch notes that a part changed and sends a save unless one is on its way.
func (s *Screen) touch(p part) tea.Cmd {
	v := &s.saver
	v.clock++
	if v.at == nil {
		v.at = map[part]uint64{}
	}
	v.at[p] = v.clock
	if s.review.StartedAt.IsZero() {
		s.review.StartedAt = s.env.Now()
	}
	return s.push()
}

// push sends what is not on the disk yet.
func (s *Screen) push() tea.Cmd {
	v := &s.saver
	if v.busy || v.saved >= v.clock {
		return nil
	}
	v.busy, v.sent = true, v.clock
	return save(s.env.Store, s.review.Clone())
}

// confirm takes the answer to a save.
func (s *Screen) confirm(m saved) tea.Cmd {
	v := &s.saver
	if m.id != s.review.ID {
		return nil
	}
	v.busy = false
	switch {
	case errors.Is(m.err, store.ErrConflict) && m.latest != nil:
		return s.merge(*m.latest)
	case m.err != nil:
		again := tea.Tick(retryAfter, func(time.Time) tea.Msg { return retry{m.id} })
		if v.failing { // said already
			return again
		}
		v.failing = true
		return tea.Batch(nav.Fail(m.err), again)
	}
	v.saved, v.failing = v.sent, false
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
		s.review, s.saver, s.undo = latest, saver{}, nil
		s.mode = overview
		return nav.Say(s.env.Text.Review.Elsewhere, false)
	}
	mine := s.review
	s.review = latest
	for p, changed := range s.saver.at {
		if changed > s.saver.saved && p != state { // which closes the rest
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
