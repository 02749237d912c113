package sessions

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// renaming is the new name of an open session while it is typed: enter keeps
// it, esc leaves the old one. The zero value names nothing.
type renaming struct {
	of   model.SessionSummary
	name widget.Field
	busy bool // on its way to the disk
}

func (r *renaming) typing() bool { return r.of.ID != "" }

// rename opens the name of the focused session, an open one: a finished one
// keeps its own.
func (s *Screen) rename() tea.Cmd {
	cur := *s.list.Current()
	s.renaming = renaming{of: cur, name: widget.NewField(s.env.Theme, cur.Label, s.env.Text.Sessions.NameHint, safetext.Title)}
	s.renaming.name.Focus()
	return nil
}

// namingActs returns what can be done while a name is typed.
func (s *Screen) namingActs() keys.Acts {
	t := s.env.Text.Sessions
	return keys.Acts{
		{Key: keys.Bind("⏎", t.KeepName, "enter"), When: true, Do: s.keepName},
		{Key: keys.Bind("esc", t.LeaveName, "esc"), When: true, Do: s.leaveName},
	}
}

func (s *Screen) leaveName() tea.Cmd {
	s.renaming = renaming{}
	return nil
}

// keepName sends the name that was typed to the disk.
func (s *Screen) keepName() tea.Cmd {
	r := &s.renaming
	switch name := strings.TrimSpace(r.name.Value()); name {
	case r.of.Label:
		return s.leaveName()
	case "":
		return nav.Hint(s.env.Text.Sessions.NameNeeded)
	default:
		r.busy = true
		return keepName(s.env.Store, r.of, name)
	}
}

// naming takes what is typed into a name.
func (s *Screen) naming(msg tea.Msg) tea.Cmd {
	if s.renaming.busy {
		return nil
	}
	if m, ok := msg.(tea.KeyPressMsg); ok {
		if cmd, done := nav.Press(s.Acts(), m); done {
			return cmd
		}
	}
	if s.renaming.name.Update(msg) {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return nil
}

// renamed takes what became of a new name. One that was not kept stays in its
// field, unless its session was finished meanwhile.
func (s *Screen) renamed(m renamed) tea.Cmd {
	if !s.renaming.busy || m.id != s.renaming.of.ID {
		return nil
	}
	s.renaming.busy = false
	if errors.Is(m.err, model.ErrFinished) {
		s.renaming = renaming{}
		return tea.Batch(nav.Hint(s.env.Text.Sessions.NameStays), nav.Notify())
	}
	if m.err != nil {
		return nav.Fail(m.err)
	}
	was := s.renaming.of.Label
	s.renaming = renaming{}
	return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Sessions.Renamed, safetext.Line(was), safetext.Line(m.name)), false), nav.Notify())
}
