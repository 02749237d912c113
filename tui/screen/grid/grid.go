// Package grid is one grid to read: its competencies family by family, its
// attitudes, and the activities they lead to, each of which has a page that says
// what it takes. It needs no session. A person leaves it having read what the
// diploma asks, level by level, before rating anything.
package grid

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the content of a grid.
type Screen struct {
	reader
	place nav.Grid
	list  widget.Sifted[row]
	drawn uint64
	memo  widget.Memo[memoKey]
}

type memoKey struct {
	drawn, look uint64
	size        layout.Size
}

// New makes the screen of a grid; Init reads it.
func New(env *nav.Env, at nav.Grid) *Screen {
	return &Screen{reader: reader{env: env}, place: at, list: widget.NewSifted(env.Theme, env.Text.App.Filter, func(r *row) string { return r.find })}
}

// Title returns the grid's.
func (s *Screen) Title() string {
	if !s.ready() {
		return s.env.Text.Grids.Reading.Place
	}
	return safetext.Line(s.env.Text.In(s.grid.Title))
}

// Init reads the grid: what the first frame needs, then the rest.
func (s *Screen) Init() tea.Cmd {
	recent := few
	if s.ready() {
		recent = work.All
	}
	return load(s.env.Store, s.env.Grids, s.env.Grid, question{of: s.place, grid: s.place.Ref, recent: recent, text: s.env.Text})
}

// Editing says whether the filter is being typed.
func (s *Screen) Editing() bool { return s.list.Filter.Typing() }

// Modal keeps esc here while there is a filter to take off.
func (s *Screen) Modal() bool { return s.list.Filter.Value() != "" }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	s.drawn++
	switch m := msg.(type) {
	case loaded:
		if m.of == s.place && m.text == s.env.Text {
			return s.take(m)
		}
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		return s.Init() // the words to search in are another language's
	case nav.Click:
		return s.click(m)
	case tea.PasteMsg:
		s.search(m)
	case tea.KeyPressMsg:
		if s.list.Filter.Typing() {
			s.search(m)
			return nil
		}
		return s.key(m)
	}
	return nil
}

func (s *Screen) take(m loaded) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	s.learn(m)
	s.keep(func() { s.list.Fill(m.rows) })
	if m.part {
		return s.env.Rest(s.Init())
	}
	return nil
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done {
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// search gives the filter a key or a paste.
func (s *Screen) search(m tea.Msg) {
	s.keep(func() { s.list.Search(m, s.env.Keys) })
}

// open goes to the focused item's or activity's page.
func (s *Screen) open() tea.Cmd {
	cur := s.list.Current()
	switch {
	case cur == nil:
		return nil
	case cur.part == activities:
		return nav.Open(nav.Activity{Code: cur.activity, Grid: s.place.Ref})
	}
	return nav.Open(nav.Item{Code: cur.item.Code, Grid: s.other()})
}

// click focuses a row; one more opens it.
func (s *Screen) click(m nav.Click) tea.Cmd {
	list := s.listSize(m.Size)
	i, ok := s.stack(list).At(m.Y-top, list.H)
	switch {
	case !ok || m.X >= list.W || i >= s.list.Len():
		return nil
	case i == s.list.At():
		return s.open()
	}
	s.list.Select(i)
	return nil
}

// Cursor returns where the focused row is, or where one types.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	if s.list.Filter.Typing() {
		return s.list.Filter.CaretX(size.W), 0, true
	}
	list := s.listSize(size)
	return 1, top + s.stack(list).Y(list.H), s.list.Len() > 0
}

// other names the grid where it is not the one in use, for a page that
// otherwise knows which version to show.
func (r *reader) other() model.GridRef {
	if r.grid.Ref() == r.env.Grid.Ref() {
		return model.GridRef{}
	}
	return r.grid.Ref()
}
