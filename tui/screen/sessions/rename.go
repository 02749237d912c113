package sessions

import (
	"fmt"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
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

// rename opens the name of an open session; a finished one keeps its own.
func (s *Screen) rename(cur model.SessionSummary) tea.Cmd {
	switch {
	case s.env.Store.ReadOnly():
		return nav.Hint(s.env.Text.App.ReadOnly)
	case cur.Finished():
		return nav.Hint(s.env.Text.Sessions.NameStays)
	}
	s.renaming = renaming{of: cur, name: widget.NewField(s.env.Theme, cur.Label, s.env.Text.Sessions.NameHint, safetext.Title)}
	s.renaming.name.Focus()
	return nil
}

// naming answers the keys while a name is typed.
func (s *Screen) naming(msg tea.Msg) tea.Cmd {
	m, _ := msg.(tea.KeyPressMsg)
	r, name := &s.renaming, strings.TrimSpace(s.renaming.name.Value())
	switch {
	case r.busy:
	case key.Matches(m, s.env.Keys.Back), key.Matches(m, s.keys.keep) && name == r.of.Label:
		s.renaming = renaming{}
	case key.Matches(m, s.keys.keep) && name == "":
		return nav.Hint(s.env.Text.Sessions.NameNeeded)
	case key.Matches(m, s.keys.keep):
		r.busy = true
		return keepName(s.env.Store, r.of, name)
	case r.name.Update(msg):
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
	if m.finished {
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
