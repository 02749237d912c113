// Package identity shows one's own fingerprint, to read aloud, and the people
// whose key was confirmed. Removing one is undone with u; their next file asks
// to compare the fingerprint again.
package identity

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is one's identity and contacts.
type Screen struct {
	env     *nav.Env
	ready   bool
	data    loaded
	list    widget.List
	bin     nav.Bin[model.Known]
	path    widget.Field
	naming  bool // where the card goes
	writing bool // the card
}

// New makes the screen; Init reads it.
func New(env *nav.Env) *Screen {
	return &Screen{env: env, bin: nav.NewBin(&env.Bins.Known)}
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Identity }

// Init reads keys and contacts.
func (s *Screen) Init() tea.Cmd { return load(s.env) }

// Editing says whether a path is being typed.
func (s *Screen) Editing() bool { return s.naming }

// Unsaved says whether something is on its way to the disk.
func (s *Screen) Unsaved() bool { return s.bin.Busy() || s.writing }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	t := s.env.Text.Identity
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case deleted:
		if !s.bin.Busy() {
			return nil
		}
		if s.bin.Deleted(m.known, m.err); m.err != nil {
			return nav.Fail(m.err)
		}
		return tea.Batch(nav.Say(fmt.Sprintf(t.Deleted, s.env.Text.Called(m.known.Contact)), true), nav.Notify())
	case restored:
		if !s.bin.Busy() {
			return nil
		}
		if s.bin.Restored(m.err); m.err != nil {
			return nav.Fail(m.err)
		}
		return tea.Batch(nav.Say(fmt.Sprintf(t.Restored, s.env.Text.Called(m.known.Contact)), false), nav.Notify())
	case compared:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return tea.Batch(nav.Say(fmt.Sprintf(t.ComparedDone, s.env.Text.Called(m.known.Contact)), false), nav.Notify())
	case renewed:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		return tea.Batch(nav.Say(fmt.Sprintf(t.Renewed, safetext.Line(m.old)), false), nav.Notify())
	case carded:
		if !s.writing {
			return nil
		}
		s.writing = false
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.naming = false
		return nav.Say(fmt.Sprintf(t.CardDone, safetext.Line(m.path)), false)
	case nav.Changed:
		return s.Init()
	case nav.Click:
		if !s.naming {
			s.list.Click(m.Y-s.top(m.Size), s.rows(m.Size), 1)
		}
	case tea.PasteMsg:
		if s.naming {
			s.path.Update(m)
		}
	case tea.KeyPressMsg:
		s.bin.Key()
		return s.key(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if !m.read {
		return nav.Fail(m.err)
	}
	s.ready, s.data = true, m
	s.list.SetLen(len(m.people))
	if m.err != nil {
		return nav.Fail(m.err)
	}
	if m.hasSelf && m.self.Profile.Revision > s.env.Profile.Revision {
		p := m.self.Profile
		return func() tea.Msg { return nav.ProfileChanged{Profile: p} }
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if s.writing {
		return nil
	}
	cmd, done := nav.Press(s.Acts(), m)
	switch {
	case done:
	case s.naming:
		s.path.Update(m)
	default:
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// drop removes the focused person.
func (s *Screen) drop() tea.Cmd {
	if k := s.data.people[s.list.At()]; !s.bin.Asked(string(k.Person)) {
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, s.env.Text.Called(k.Contact)))
	}
	if !s.bin.Delete() {
		return nil
	}
	return remove(s.env.Store, s.data.people[s.list.At()])
}

// compare records that the focused person's words were compared, once that is
// said twice.
func (s *Screen) compare() tea.Cmd {
	k := s.data.people[s.list.At()]
	if !s.bin.Asked("compare " + string(k.Person)) {
		return nav.Hint(s.env.Text.Naming(s.env.Text.Identity.CompareAsk, s.env.Text.Called(k.Contact)))
	}
	return compare(s.env.Services.Exchange, k)
}

// renew makes a new key, once that is said twice.
func (s *Screen) renew() tea.Cmd {
	if !s.bin.Asked("renew") {
		return nav.Hint(s.env.Text.Identity.RenewAsk)
	}
	return renew(s.env.Services.Exchange)
}

func (s *Screen) restore(k model.Known) tea.Cmd { return restore(s.env.Store, k) }

// openCard asks where one's card goes.
func (s *Screen) openCard() tea.Cmd {
	x, path := s.env.Services.Exchange, ""
	if x.Suggest != nil {
		path = x.Suggest(s.env.Text.Identity.Card, s.data.self.Name)
	}
	s.path = widget.NewField(s.env.Theme, path, s.env.Text.Words.File, safetext.Link)
	s.path.Focus()
	s.naming = true
	return nil
}

// write writes one's card where it was said.
func (s *Screen) write() tea.Cmd {
	if s.path.Value() == "" {
		return nav.Hint(s.env.Text.Exchange.NoPath)
	}
	s.writing = true
	return card(s.env.Services.Exchange, s.path.Value())
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.naming {
		return 3, 3, true
	}
	return 1, s.top(size) + s.list.CursorY(s.rows(size), 1), s.ready && s.list.Len() > 0
}
