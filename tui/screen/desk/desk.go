// Package desk is a mentor's inbox: every session received, those that wait
// first. A mentor leaves it with one to review, or after opening a file.
package desk

import (
	"context"
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the inbox.
type Screen struct {
	env     *nav.Env
	ready   bool
	version uint64
	waiting int
	by      sorting
	list    widget.Sifted[row]
	bin     *nav.Trash
}

// New makes the inbox; Init reads it.
func New(env *nav.Env) *Screen {
	s := &Screen{
		env:  env,
		list: widget.NewSifted(env.Theme, env.Text.App.Filter, func(r *row) string { return r.find }),
	}
	s.bin = nav.NewTrash(env, &env.Bins.Received, nav.TrashKind{
		Has:      func(x *model.Trashed) bool { return x.Received != nil },
		Deleted:  func(x model.Trashed) nav.Toast { return nav.Toast{Text: s.gone(x)} },
		Restored: func(x model.Trashed) string { return fmt.Sprintf(env.Text.Desk.Restored, s.what(x)) },
		Back:     func(x model.Trashed) string { return fmt.Sprintf(env.Text.Desk.Back, s.what(x)) },
	})
	s.list.Judge = func(query string) func(*row) bool {
		seek := env.Text.Seek(query, env.Now())
		return func(r *row) bool { return seek.Finds(r.ReceivedSummary, r.find) }
	}
	return s
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Desk }

// Status returns how many wait.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	return s.env.Text.Count(s.waiting, s.env.Text.Desk.Waiting)
}

// Init reads the list.
func (s *Screen) Init() tea.Cmd {
	return tea.Batch(load(s.env.Store, s.env.Text, s.env.Now()), s.bin.Load())
}

// Editing says whether the filter is being typed.
func (s *Screen) Editing() bool { return s.list.Filter.Typing() }

// Modal keeps esc here while there is a filter to take off.
func (s *Screen) Modal() bool { return s.list.Filter.Value() != "" }

// Unsaved says whether a deletion or a return is on its way.
func (s *Screen) Unsaved() bool { return s.bin.Busy() }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	if cmd, taken := s.bin.Take(msg); taken {
		return cmd
	}
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case nav.Changed:
		if !s.ready || s.env.Store.Version() != s.version {
			return s.Init()
		}
	case nav.Click:
		if s.list.Click(m.Y-top, m.Size.H-top, 1) {
			return s.open()
		}
	case tea.PasteMsg:
		s.list.Search(m, s.env.Keys)
	case tea.KeyPressMsg:
		s.bin.Key()
		if s.list.Filter.Typing() {
			s.list.Search(m, s.env.Keys)
			return nil
		}
		return s.key(m)
	}
	return nil
}

// take shows the list, the cursor on the session it was on; where that was answered
// meanwhile, on the next, which is in its place.
func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	var was model.SessionID
	due := 0
	if cur := s.list.Current(); cur != nil {
		was, due = cur.Session.ID, urgency(*cur)
	}
	s.ready, s.version, s.waiting = true, m.version, m.waiting
	if s.by != byWaiting {
		arrange(m.rows, s.by)
	}
	s.list.Fill(m.rows)
	s.list.Seek(func(r *row) bool { return r.Session.ID == was && urgency(*r) == due })
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done {
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// resort goes to the next order.
func (s *Screen) resort() tea.Cmd {
	s.by = (s.by + 1) % sortings
	arrange(s.list.All(), s.by)
	s.list.Sift()
	s.list.Select(0)
	return nav.Say(fmt.Sprintf(s.env.Text.App.SortedBy, s.env.Text.Desk.Sorts[s.by]), false)
}

func (s *Screen) open() tea.Cmd {
	if cur := s.list.Current(); cur != nil {
		return nav.Open(nav.Review{Session: cur.Session.ID})
	}
	return nil
}

// page makes the page of what is focused; while levels of it are hidden it says why not.
func (s *Screen) page() tea.Cmd {
	cur, st := s.list.Current(), s.env.Store
	return func() tea.Msg {
		hidden, err := post.Hides(context.Background(), st, cur.Session.ID)
		switch {
		case err != nil:
			return nav.Failed{Err: err}
		case hidden:
			return nav.Failed{Err: post.ErrHidden}
		}
		return nav.Opened{Place: nav.Page{Session: cur.Session.ID, Received: true}}
	}
}

func (s *Screen) drop() tea.Cmd {
	cur := s.list.Current()
	return nav.Drop(s.bin, cur.Session.ID, cur.Session.Label, work.DeleteReceived)
}

// gone says what was deleted: a review that went along weighs more than which
// session it was of.
func (s *Screen) gone(d model.Trashed) string {
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
	return fmt.Sprintf(words, s.env.Text.Called(d.Received.Learner))
}

// what names a deleted session.
func (s *Screen) what(d model.Trashed) string {
	return s.env.Text.Called(d.Received.Learner) + ", " + safetext.Line(d.Received.Session.Label)
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, top + s.list.CursorY(size.H-top, 1), s.list.Len() > 0 && !s.list.Filter.Typing()
}
