// Package sessions lists the self-assessments. A person leaves it with the one
// they looked for: resumed, looked at, compared, shared or deleted (and back
// again with u).
package sessions

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the list, newest first.
type Screen struct {
	env      *nav.Env
	ready    bool
	older    int // how many are still to be read
	list     widget.Sifted[model.SessionSummary]
	readings map[model.GridRef]work.Reading
	marked   model.SessionID       // first of two to compare
	trail    *model.SessionSummary // whose levels show while keys move the cursor on, nil for where it is
	agreed   agreed                // of the one whose levels show, once they are read
	asked    model.SessionID       // whose were asked for last
	bin      *nav.Trash
	renaming renaming
}

// New makes the list; Init reads it.
func New(env *nav.Env) *Screen {
	return &Screen{
		env: env,
		bin: nav.NewTrash(env, &env.Bins.Sessions, nav.TrashKind{
			Has: func(x *model.Trashed) bool { return x.Session != nil },
			Deleted: func(x model.Trashed) nav.Toast {
				t := env.Text.Sessions
				return nav.Toast{Text: fmt.Sprintf(t.Deleted, safetext.Line(x.Session.Label)), More: t.Copies}
			},
			Restored: func(x model.Trashed) string {
				return fmt.Sprintf(env.Text.Sessions.Restored, safetext.Line(x.Session.Label))
			},
		}),
		list: widget.NewSifted(env.Theme, env.Text.App.Filter, func(sum *model.SessionSummary) string {
			return lang.Fold(sum.Label + " " + env.Text.Date(sum.When()))
		}),
	}
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Sessions }

// Status returns how many there are.
func (s *Screen) Status() string {
	if !s.ready {
		return ""
	}
	n := s.list.Len()
	if s.list.Filter.Value() == "" {
		n += s.older
	}
	return s.env.Text.Count(n, s.env.Text.Words.Sessions)
}

// Init reads the list.
func (s *Screen) Init() tea.Cmd {
	read := loadFirst(s.env)
	if s.ready {
		read = load(s.env)
	}
	return tea.Batch(read, s.bin.Load())
}

// Editing says whether the filter or a name is being typed.
func (s *Screen) Editing() bool { return s.list.Filter.Typing() || s.renaming.typing() }

// Modal keeps esc here while there is a filter or a mark to take off.
func (s *Screen) Modal() bool { return s.list.Filter.Value() != "" || s.marked != "" }

// Unsaved says whether a deletion or a name is on its way.
func (s *Screen) Unsaved() bool { return s.bin.Busy() || s.renaming.busy }

// Update routes messages, and reads the levels of the session that shows now.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	cmd := s.update(msg)
	shown := s.shown()
	if s.Trails() || shown == nil || shown.ID == s.asked {
		return cmd
	}
	s.asked = shown.ID
	return tea.Batch(cmd, agree(s.env.Store, *shown))
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
	shown := s.shown()
	s.trail = nil
	if cmd, taken := s.bin.Take(msg); taken {
		return cmd
	}
	switch m := msg.(type) {
	case loaded:
		s.ready = m.err == nil
		slices.Reverse(m.sessions)
		s.older, s.readings = m.older, m.readings
		s.agreed, s.asked = m.agreed, m.agreed.id
		s.list.Fill(m.sessions)
		if m.older > 0 {
			return s.env.Rest(load(s.env))
		}
		return nav.Fail(m.err)
	case agreed:
		if m.id == s.asked {
			s.agreed = m
		}
	case renamed:
		return s.renamed(m)
	case nav.Changed:
		return s.Init()
	case nav.Click:
		if s.renaming.typing() {
			return nil
		}
		if s.list.Click(m.Y-top, m.Size.H-top-1, 1) {
			return s.open()
		}
	case tea.PasteMsg:
		if s.renaming.typing() {
			return s.naming(m)
		}
		s.list.Search(m, s.env.Keys)
	case tea.KeyPressMsg:
		s.bin.Key()
		if s.renaming.typing() {
			return s.naming(m)
		}
		if s.list.Filter.Typing() {
			s.list.Search(m, s.env.Keys)
			return nil
		}
		return s.key(m, shown)
	}
	return nil
}

// key does what a key asks for; shown is the session whose levels showed.
func (s *Screen) key(m tea.KeyPressMsg, shown *model.SessionSummary) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done && s.list.Update(m, s.env.Keys) && s.env.Settle > 0 {
		s.trail = shown
	}
	return cmd
}

// shown returns the session whose levels show.
func (s *Screen) shown() *model.SessionSummary {
	if s.trail != nil {
		return s.trail
	}
	return s.list.Current()
}

// held returns the levels of a session that hold: a mentor's where it was
// accepted, once that was read.
func (s *Screen) held(sum *model.SessionSummary) model.Levels {
	if s.agreed.id == sum.ID {
		return s.agreed.levels
	}
	return sum.Levels
}

// Trails implements nav.Trailer: whoever runs down the list reads no levels.
func (s *Screen) Trails() bool { return s.trail != nil }

// open resumes an open session and shows the picture of a finished one.
func (s *Screen) open() tea.Cmd {
	cur := s.list.Current()
	switch {
	case cur == nil:
		return nil
	case cur.Finished():
		return nav.Open(nav.Progress{View: nav.Situate, Session: cur.ID})
	}
	return nav.Open(nav.Walkthrough{Session: cur.ID})
}

// mark takes the first of two sessions to compare, or compares with it; the
// older one comes first.
func (s *Screen) mark() tea.Cmd {
	cur := s.list.Current()
	switch s.marked {
	case "":
		s.marked = cur.ID
		return nav.Hint(fmt.Sprintf(s.env.Text.Sessions.PickOther, s.compare().Help().Key))
	case cur.ID:
		s.marked = ""
		return nil
	}
	from, to := s.marked, cur.ID
	if s.seq(from) > s.seq(to) {
		from, to = to, from
	}
	s.marked = ""
	return nav.Open(nav.Compare{From: from, To: to})
}

func (s *Screen) seq(id model.SessionID) uint64 {
	for _, x := range s.list.All() {
		if x.ID == id {
			return x.Seq
		}
	}
	return 0
}

func (s *Screen) unmark() {
	s.marked = ""
	s.list.ShowAll()
}

func (s *Screen) share() tea.Cmd { return nav.Open(nav.Share{Session: s.list.Current().ID}) }

func (s *Screen) page() tea.Cmd { return nav.Open(nav.Page{Session: s.list.Current().ID}) }

func (s *Screen) remove() tea.Cmd {
	cur := s.list.Current()
	return nav.Drop(s.bin, cur.ID, cur.Label, work.DeleteSession)
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	switch {
	case s.renaming.typing():
		head := s.nameHead()
		return layout.Width(head) + s.renaming.name.CaretX(size.W-layout.Width(head)), 0, true
	case s.list.Filter.Typing():
		return s.list.Filter.CaretX(size.W), 0, true
	}
	return 1, top + s.list.CursorY(size.H-top-1, 1), s.list.Len() > 0
}
