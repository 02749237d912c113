// Package desk is a mentor's inbox: every session received, those that wait
// first. A mentor leaves it with one to review, or after opening a file.
package desk

import (
	"errors"
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the inbox.
type Screen struct {
	env     *nav.Env
	keys    keyMap
	ready   bool
	version uint64
	all     []row
	shown   []int // indices of all that pass the filter
	waiting int
	by      sorting
	list    widget.List
	filter  widget.Search
	bin     nav.Bin[nav.GoneReceived]
}

// New makes the inbox; Init reads it.
func New(env *nav.Env) *Screen {
	return &Screen{
		env: env, keys: newKeys(env), filter: widget.NewSearch(env.Theme, env.Text.App.Filter), bin: nav.NewBin(&env.Bins.Received),
	}
}

// Title is the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Desk }

// Status is how many wait.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	return s.env.Text.Count(s.waiting, s.env.Text.Desk.Waiting)
}

// Init reads the list.
func (s *Screen) Init() tea.Cmd { return load(s.env.Store) }

// Editing says whether the filter is being typed.
func (s *Screen) Editing() bool { return s.filter.Typing() }

// Modal keeps esc here while there is a filter to take off.
func (s *Screen) Modal() bool { return s.filter.Value() != "" }

// Unsaved says whether a deletion or a return is on its way.
func (s *Screen) Unsaved() bool { return s.bin.Busy() }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case deleted:
		if !s.bin.Busy() {
			return nil
		}
		if s.bin.Deleted(m.gone, m.err); m.err != nil {
			return nav.Fail(m.err)
		}
		said := s.gone(m.gone)
		return tea.Batch(nav.Say(said, true), nav.Notify())
	case restored:
		if !s.bin.Busy() {
			return nil
		}
		s.bin.Restored(m.err)
		switch {
		case errors.Is(m.err, store.ErrConflict):
			return nav.Hint(fmt.Sprintf(s.env.Text.Desk.Back, s.what(m.gone)))
		case m.err != nil:
			return nav.Fail(m.err)
		}
		return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Desk.Restored, s.what(m.gone)), false), nav.Notify())
	case nav.Changed:
		if !s.ready || s.env.Store.Version() != s.version {
			return s.Init()
		}
	case nav.LookChanged:
		s.keys = newKeys(s.env)
	case nav.Click:
		if i, ok := s.list.RowAt(m.Y-top, m.Size.H-top, 1); ok {
			s.list.Select(i)
			return s.open()
		}
	case tea.PasteMsg:
		s.search(m)
	case tea.KeyPressMsg:
		if s.filter.Typing() {
			s.search(m)
			return nil
		}
		return s.key(m)
	}
	return nil
}

// take shows the list, the cursor on the session it was on.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	was, had := s.current()
	s.ready, s.version, s.all, s.waiting = true, m.version, m.rows, m.waiting
	if s.by != byWaiting {
		arrange(s.all, s.by)
	}
	s.sift()
	for i, at := range s.shown {
		if had && s.all[at].Session.ID == was.Session.ID {
			s.list.Select(i)
		}
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	k := s.keys
	cur, any := s.current()
	switch {
	case key.Matches(m, k.file):
		return nav.Open(nav.Receive{})
	case key.Matches(m, k.cohort):
		return nav.Open(nav.Cohort{})
	case key.Matches(m, k.identity):
		return nav.Open(nav.Identity{})
	case key.Matches(m, k.filter):
		s.filter.Open()
	case key.Matches(m, s.env.Keys.Back):
		s.filter.Clear()
		s.sift()
	case key.Matches(m, k.undo):
		return s.takeBack()
	case key.Matches(m, k.sort):
		return s.resort()
	case !any:
	case key.Matches(m, k.open):
		return s.open()
	case key.Matches(m, k.remove):
		return s.drop(cur)
	default:
		s.list.Update(m, s.env.Keys)
	}
	return nil
}

// search gives the filter a key or a paste.
func (s *Screen) search(m tea.Msg) {
	s.filter.Update(m, s.env.Keys)
	s.sift()
}

// sift keeps what the filter lets through.
func (s *Screen) sift() {
	s.shown = s.shown[:0]
	words := strings.Fields(lang.Fold(s.filter.Value()))
next:
	for i := range s.all {
		for _, w := range words {
			if !strings.Contains(s.all[i].find, w) {
				continue next
			}
		}
		s.shown = append(s.shown, i)
	}
	s.list.SetLen(len(s.shown))
}

// resort goes to the next order.
func (s *Screen) resort() tea.Cmd {
	s.by = (s.by + 1) % sortings
	arrange(s.all, s.by)
	s.sift()
	s.list.Select(0)
	return nav.Say(fmt.Sprintf(s.env.Text.App.SortedBy, s.env.Text.Desk.Sorts[s.by]), false)
}

func (s *Screen) current() (row, bool) {
	if s.list.At() >= len(s.shown) {
		return row{}, false
	}
	return s.all[s.shown[s.list.At()]], true
}

func (s *Screen) open() tea.Cmd {
	if cur, ok := s.current(); ok {
		return nav.Open(nav.Review{Session: cur.Session.ID})
	}
	return nil
}

func (s *Screen) drop(cur row) tea.Cmd {
	switch {
	case s.env.Store.ReadOnly():
		return nav.Hint(s.env.Text.App.ReadOnly)
	case !s.bin.Delete():
		return nil
	}
	return remove(s.env.Store, cur.Session.ID)
}

// takeBack puts the last deleted session back.
func (s *Screen) takeBack() tea.Cmd {
	d, ok := s.bin.PutBack()
	if !ok {
		return nil
	}
	return restore(s.env.Store, d)
}

// gone says what was deleted: a review that went along weighs more than which
// session it was of.
func (s *Screen) gone(d nav.GoneReceived) string {
	t := s.env.Text.Desk
	if len(d.Reviews) == 0 {
		return fmt.Sprintf(t.Deleted, s.what(d))
	}
	words := t.DeletedBegun
	for _, r := range d.Reviews {
		if r.State != model.InReview {
			words = t.DeletedSigned
		}
	}
	return fmt.Sprintf(words, s.who(d.Received.Learner))
}

// what names a deleted session.
func (s *Screen) what(d nav.GoneReceived) string {
	return s.who(d.Received.Learner) + ", " + safetext.Line(d.Received.Session.Label)
}

// Cursor is where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, top + s.list.CursorY(size.H-top, 1), s.list.Len() > 0 && !s.filter.Typing()
}
