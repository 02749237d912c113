// Package next chooses the day of the next session. A person leaves it with a day
// that home recalls when it comes, and with a file for their calendar if they like.
package next

import (
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// mode is what the screen does now.
type mode uint8

const (
	loading mode = iota
	showing
	editing
	saving
)

// Screen is the page.
type Screen struct {
	env   *nav.Env
	mode  mode
	last  time.Time // when the last session was finished
	day   *widget.Day
	begun string
}

// New makes the page; Init reads when the last session was.
func New(env *nav.Env) *Screen { return &Screen{env: env} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Next.Place }

// Init reads it.
func (s *Screen) Init() tea.Cmd { return load(s.env.Store, s.env.Grid.ID) }

// Editing says that letters are text.
func (s *Screen) Editing() bool { return s.mode == editing || s.mode == saving }

// Unsaved says whether a day that was typed is not on the disk.
func (s *Screen) Unsaved() bool {
	return s.mode == saving || s.mode == editing && s.day.Value() != s.begun
}

// Widest says how many columns the page can use.
func (s *Screen) Widest() int { return layout.OneThing }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case saved:
		return s.confirm(m)
	case written:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return nav.Say(fmt.Sprintf(s.env.Text.Next.Written, safetext.Line(m.path)), false)
	case nav.LookChanged:
		if s.mode == editing {
			typed, begun := s.day.Value(), s.begun
			s.edit()
			s.day.SetValue(typed)
			s.begun = begun
		}
	case nav.Leaving:
		if s.mode == editing {
			return s.save()
		}
	case tea.PasteMsg:
		if s.mode == editing {
			s.day.Update(m)
		}
	case tea.KeyPressMsg:
		if cmd, done := nav.Press(s.Acts(), m); done {
			return cmd
		}
		if s.mode == editing {
			s.day.Update(m)
		}
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	s.last = m.last
	if s.mode != loading {
		return nil
	}
	s.mode = showing
	if !s.env.Profile.NextAhead(s.last) && !s.env.Store.ReadOnly() {
		s.edit()
	}
	return nil
}

// edit asks for the day: the one that is kept, or one that is proposed.
func (s *Screen) edit() tea.Cmd {
	day := s.env.Profile.Next
	if !s.env.Profile.NextAhead(s.last) {
		day = work.ProposeNext(s.last, s.env.Now())
	}
	s.day = widget.NewDay(s.env.Theme, s.env.Text, s.env.Now(), day, true, s.env.Text.Plan.DueHint)
	s.day.Focus()
	s.begun, s.mode = s.day.Value(), editing
	return nil
}

// save keeps the day that was typed; nothing typed takes it away.
func (s *Screen) save() tea.Cmd {
	day, ok := s.day.Day()
	if !ok {
		return nav.Hint(s.env.Text.Form.DayBad)
	}
	return s.keep(day)
}

// remove takes the day away.
func (s *Screen) remove() tea.Cmd { return s.keep(time.Time{}) }

func (s *Screen) keep(day time.Time) tea.Cmd {
	s.mode = saving
	return keep(s.env.Store, day)
}

func (s *Screen) confirm(m saved) tea.Cmd {
	if s.mode != saving {
		return nil
	}
	s.mode = showing
	if m.err != nil {
		if s.day != nil {
			s.mode = editing
		}
		return nav.Fail(m.err)
	}
	s.day = nil
	said := s.env.Text.Next.Off
	if !m.profile.Next.IsZero() {
		said = fmt.Sprintf(s.env.Text.Next.Kept, s.env.Text.Date(m.profile.Next))
	}
	return tea.Batch(func() tea.Msg { return nav.ProfileChanged{Profile: m.profile} }, nav.Say(said, false), nav.Notify())
}

// leave goes back to what is kept, or away where nothing is.
func (s *Screen) leave() tea.Cmd {
	s.mode, s.day = showing, nil
	if s.env.Profile.NextAhead(s.last) {
		return nil
	}
	return nav.Close()
}

// file writes the day for a calendar.
func (s *Screen) file() tea.Cmd { return write(s.env.Services.Calendar, s.env.Text.Lang) }

// kept says whether there is a day ahead or due.
func (s *Screen) kept() bool { return s.mode == showing && s.profile().NextAhead(s.last) }

func (s *Screen) profile() *model.Profile { return &s.env.Profile }

// Cursor returns where the day is typed.
func (s *Screen) Cursor(layout.Size) (x, y int, ok bool) {
	if s.mode != editing {
		return 0, 0, false
	}
	x, _ = s.day.Caret(dayWidth, 1)
	return 3 + layout.Width(s.env.Text.Words.DateHead) + x, top, true
}
