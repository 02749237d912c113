// Package grids chooses the grid one works with, among those built in and those
// imported, and leads to what each asks. A person leaves it knowing what the title
// is worth: until when it is registered, and which titles follow it.
package grids

import (
	"fmt"
	"slices"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the list of grids.
type Screen struct {
	env     *nav.Env
	ready   bool
	all     []model.ShelvedGrid
	list    widget.List
	sending bool
	bin     nav.Bin[model.GridRef] // for its question: what is deleted here is gone
}

// New makes the list; Init reads it.
func New(env *nav.Env) *Screen { return &Screen{env: env} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Home.Grids }

// Init reads the grids.
func (s *Screen) Init() tea.Cmd { return load(s.env.Grids) }

// Unsaved says whether a choice is on its way to the disk.
func (s *Screen) Unsaved() bool { return s.sending }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		return s.take(m)
	case saved:
		return s.confirm(m)
	case deleted:
		return s.gone(m)
	case nav.Changed:
		return s.Init()
	case nav.Click:
		if s.list.Click(m.Y-top, s.listHeight(m.Size), 1) {
			return s.read()
		}
	case tea.KeyPressMsg:
		s.bin.Key()
		cmd, done := nav.Press(s.Acts(), m)
		if !done {
			s.list.Update(m, s.env.Keys)
		}
		return cmd
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	first := !s.ready
	s.ready, s.all = true, m.grids
	s.list.SetLen(len(s.all))
	if i := slices.IndexFunc(s.all, func(g model.ShelvedGrid) bool { return g.Ref() == s.env.Grid.Ref() }); first && i >= 0 {
		s.list.Select(i)
	}
	return nil
}

func (s *Screen) current() (model.ShelvedGrid, bool) {
	if s.list.At() >= len(s.all) {
		return model.ShelvedGrid{}, false
	}
	return s.all[s.list.At()], true
}

// read opens the focused grid, whether it is in use or not.
func (s *Screen) read() tea.Cmd {
	if g, ok := s.current(); ok {
		return nav.Open(nav.Grid{Ref: g.Ref()})
	}
	return nil
}

func (s *Screen) choose() tea.Cmd {
	g, ok := s.current()
	if !ok || s.sending {
		return nil
	}
	s.sending = true
	return save(s.env.Store, s.env.Profile.Clone(), g)
}

// remove asks, then takes the focused version away for good.
func (s *Screen) remove() tea.Cmd {
	g, ok := s.current()
	switch {
	case !ok || s.sending:
		return nil
	case s.env.Store.ReadOnly():
		return nav.Hint(s.env.Text.App.ReadOnly)
	case g.BuiltIn:
		return nav.Hint(s.env.Text.Shelf.BuiltInStays)
	case !s.bin.Asked(g.Ref().String()):
		return nav.Hint(fmt.Sprintf(s.env.Text.App.DeleteAsk, safetext.Line(g.Ref().String())))
	}
	s.sending = true
	return remove(s.env.Store, g)
}

// gone takes what became of a deletion.
func (s *Screen) gone(m deleted) tea.Cmd {
	s.sending = false
	if m.err != nil {
		return nav.Fail(m.err)
	}
	return tea.Batch(s.Init(), nav.Say(fmt.Sprintf(s.env.Text.Shelf.Deleted, safetext.Line(m.ref.String())), false))
}

// confirm makes the choice the program's own.
func (s *Screen) confirm(m saved) tea.Cmd {
	s.sending = false
	if m.err != nil {
		return nav.Fail(m.err)
	}
	said := nav.Say(fmt.Sprintf(s.env.Text.Grids.Chosen, safetext.Line(s.env.Text.In(m.grid.Title))), false)
	if m.fleeting {
		said = nav.Hint(s.env.Text.Settings.NotKept)
	}
	changed := nav.GridChanged{Grid: m.grid, Profile: m.profile}
	return tea.Batch(func() tea.Msg { return changed }, s.Init(), said)
}

// Cursor returns where the focused grid is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, top + s.list.CursorY(s.listHeight(size), 1), len(s.all) > 0
}
