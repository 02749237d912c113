// Package compare sets two finished sessions side by side, item by item, with
// the notes of both. Levels are counted and set beside each other, never
// subtracted into a score.
package compare

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is two sessions side by side.
type Screen struct {
	env      *nav.Env
	from, to model.SessionID
	data     loaded
	rows     []row
	counts   [2]model.Turns // by kind
	list     widget.List
	only     bool // only what differs
	ready    bool
}

// row is an item, a heading, or what was answered in other words.
type row struct {
	item    model.Item
	heading bool
	echoes  bool        // the heading of what was answered in other words
	echo    *model.Echo // item is that of the grid, if it has one
}

// New makes the comparison.
func New(env *nav.Env, at nav.Compare) *Screen {
	return &Screen{env: env, from: at.From, to: at.To}
}

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Versus.Title }

// Status names the target profile in force.
func (s *Screen) Status() string {
	t := model.TargetFor(s.env.Grid, s.env.Profile, "")
	if t.ID == "" {
		return ""
	}
	return fmt.Sprintf(s.env.Text.Progress.Target, safetext.Line(s.env.Text.In(t.Label)))
}

// Init reads the two.
func (s *Screen) Init() tea.Cmd {
	return load(s.env.Store, s.env.Grids, s.env.Grid, s.from, s.to)
}

func (s *Screen) two() bool { return s.ready && s.data.B.ID != "" }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.data, s.ready = m, true
		s.from, s.to = m.A.ID, m.B.ID
		s.sift()
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
	case nav.Click:
		return s.click(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// sift lists the items that either session rates, or only those that differ,
// and counts each kind apart.
func (s *Screen) sift() {
	s.rows, s.counts = nil, [2]model.Turns{}
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		all := s.data.Besides(k)
		s.counts[k] = work.TurnsOf(all)
		var of []row
		for _, x := range all {
			if !s.only || x.A != x.B {
				of = append(of, row{item: x.Item})
			}
		}
		if k == model.Attitude && len(of) > 0 {
			s.rows = append(s.rows, row{heading: true})
		}
		s.rows = append(s.rows, of...)
	}
	for i := range s.data.Echoes {
		e := &s.data.Echoes[i]
		if i == 0 {
			s.rows = append(s.rows, row{heading: true, echoes: true})
		}
		it, _ := s.data.Grid.Item(e.Item)
		s.rows = append(s.rows, row{item: it, echo: e})
	}
	s.list.SetLen(len(s.rows))
}

// of returns the level that holds in one of the two.
func (s *Screen) of(x *model.Session, c model.ItemCode) model.Level { return s.data.Levels(x.ID).Of(c) }

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	cmd, done := nav.Press(s.Acts(), m)
	if !done && s.two() {
		s.list.Update(m, s.env.Keys)
	}
	return cmd
}

// narrow shows only what changed, or all again.
func (s *Screen) narrow() {
	s.only = !s.only
	s.sift()
}

func (s *Screen) swap() tea.Cmd {
	s.from, s.to = s.to, s.from
	return s.Init()
}

// move takes the next session in line for one side, stepping over the other's.
func (s *Screen) move(side *model.SessionID, by int) tea.Cmd {
	other := s.from
	if side == &s.from {
		other = s.to
	}
	i := s.data.Index(*side) + by
	if i >= 0 && i < len(s.data.Sessions) && s.data.Sessions[i].ID == other {
		i += by
	}
	if i < 0 || i >= len(s.data.Sessions) {
		return nil
	}
	*side = s.data.Sessions[i].ID
	return s.Init()
}

func (s *Screen) open() tea.Cmd {
	if i := s.list.At(); i < len(s.rows) && s.rows[i].item.Code != "" {
		return nav.Open(nav.Item{Code: s.rows[i].item.Code, Session: s.data.B.ID})
	}
	return nil
}
