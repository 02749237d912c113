package walkthrough

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// retryAfter is how long a failed save waits before it is tried again.
const retryAfter = 2 * time.Second

// saver orders the saves of a session: at most one on its way; what changes
// meanwhile goes with the next. An item is clean once a save that was sent
// after its last change came back good.
type saver struct {
	clock   uint64 // counts changes
	saved   uint64 // last change on the disk
	sent    uint64 // last change in the save on its way
	busy    bool
	failing bool
	at      map[model.ItemCode]uint64 // last change of each item
}

func (v *saver) unsaved() bool { return v.busy || v.saved < v.clock }

// clean says whether the item's answer is on the disk.
func (v *saver) clean(c model.ItemCode) bool { return v.at[c] <= v.saved }

// touch notes that an item changed and sends a save unless one is on its way.
func (s *Screen) touch(c model.ItemCode) tea.Cmd {
	v := &s.saver
	v.clock++
	if v.at == nil {
		v.at = map[model.ItemCode]uint64{}
	}
	v.at[c] = v.clock
	return s.push()
}

// push sends what is not on the disk yet.
func (s *Screen) push() tea.Cmd {
	v := &s.saver
	if v.busy || v.saved >= v.clock {
		return nil
	}
	v.busy, v.sent = true, v.clock
	return save(s.env.Store, s.session.Clone())
}

// confirm takes the answer to a save.
func (s *Screen) confirm(m saved) tea.Cmd {
	v := &s.saver
	if m.id != s.session.ID {
		return nil
	}
	v.busy = false
	switch {
	case errors.Is(m.err, store.ErrConflict) && m.latest != nil:
		s.merge(*m.latest)
		return s.push()
	case errors.Is(m.err, model.ErrFinished):
		v.saved = v.clock
		return tea.Batch(nav.Fail(m.err), nav.Close())
	case m.err != nil:
		again := tea.Tick(retryAfter, func(time.Time) tea.Msg { return retry{} })
		if v.failing { // said already
			return again
		}
		v.failing = true
		return tea.Batch(nav.Fail(m.err), again)
	}
	v.saved, v.failing = v.sent, false
	s.session.Revision = m.revision
	if s.mode == finished && v.saved == v.clock {
		return tea.Batch(nav.Notify(), nav.Replace(nav.Finished{Session: s.session.ID}))
	}
	return s.push()
}

// merge takes what another screen saved meanwhile, such as evidence attached,
// and puts this screen's unsaved answers over it.
func (s *Screen) merge(latest model.Session) {
	for c, changed := range s.saver.at {
		if changed <= s.saver.saved {
			continue
		}
		if r := s.session.Rating(c); r.Level.Rated() {
			r.Evidence = append([]model.EvidenceID(nil), r.Evidence...)
			for _, id := range latest.Rating(c).Evidence {
				if !contains(r.Evidence, id) {
					r.Evidence = append(r.Evidence, id)
				}
			}
			if latest.Ratings == nil {
				latest.Ratings = map[model.ItemCode]model.Rating{}
			}
			latest.Ratings[c] = r
		} else {
			delete(latest.Ratings, c)
		}
	}
	latest.Skipped, latest.FinishedAt = s.session.Skipped, s.session.FinishedAt
	s.session = latest
}

func contains(ids []model.EvidenceID, id model.EvidenceID) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
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
