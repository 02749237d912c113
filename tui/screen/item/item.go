// Package item is one item's page: what it means, what shows at each level,
// where one stands, and its whole history with notes, evidence and the mentor's
// words beside one's own. A person leaves it knowing what the next level looks
// like, with a piece of evidence or an action one key away.
package item

import (
	"fmt"
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// The panes of a narrow window.
const (
	anchorsPane = iota
	historyPane
	evidencePane
	panes
)

// Screen is an item's page.
type Screen struct {
	env    *nav.Env
	code   model.ItemCode
	at     model.SessionID // the session whose level is "now"; "" is the latest
	asked  model.GridRef   // the grid to read it in; zero is the one in use
	pane   int
	lists  [panes]widget.List // the anchors pane scrolls by lines
	data   loaded
	told   map[model.SessionID]told
	points []model.Point // newest first
	target model.TargetProfile
	ready  bool
	placed bool // the history's cursor was put where the person came from
	down   int  // how far what the session says was scrolled
	drawn  uint64
	memo   widget.Memo[memoKey]
}

type memoKey struct {
	drawn, store, look uint64
	size               layout.Size
}

// New makes the page of an item; its history starts where at stands.
func New(env *nav.Env, at nav.Item) *Screen {
	return &Screen{env: env, code: at.Code, at: at.Session, asked: at.Grid, told: map[model.SessionID]told{}}
}

// Title returns the item's code and label.
func (s *Screen) Title() string {
	if !s.ready && s.asked != (model.GridRef{}) {
		return safetext.Line(string(s.code)) // another grid calls it something else
	}
	return safetext.Line(s.env.Text.ItemName(s.grid(), s.code))
}

// Status names the target profile in force.
func (s *Screen) Status() string {
	if t := s.target; s.ready && t.ID != "" {
		return fmt.Sprintf(s.env.Text.Progress.Target, s.in(t.Label))
	}
	return ""
}

// mine says whether the item is of the grid in use: evidence and actions are
// added to that one.
func (s *Screen) mine() bool { return s.grid().ID == s.env.Grid.ID }

// adds says whether evidence or an action can be added here.
func (s *Screen) adds() bool { return s.mine() && !s.env.Store.ReadOnly() }

func (s *Screen) grid() *model.Grid {
	if s.ready {
		return s.data.Grid
	}
	return s.env.Grid
}

// Init reads the page.
func (s *Screen) Init() tea.Cmd {
	recent := few
	if s.ready {
		recent = work.All
	}
	return load(s.env.Store, s.env.Grids, s.env.Grid, s.asked, s.at, recent)
}

// few is how many sessions the first frame is drawn from.
const few = 12

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	s.drawn++
	switch m := msg.(type) {
	case loaded:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.data, s.ready = m, true
		s.told = map[model.SessionID]told{}
		cmd := s.turnTo(s.code, 0)
		if m.Older > 0 {
			cmd = tea.Batch(cmd, s.env.Rest(s.Init()))
		}
		return cmd
	case told:
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.told[m.session.ID] = m
	case nav.Changed:
		return s.Init()
	case nav.LookChanged:
		s.target = model.TargetFor(s.grid(), s.env.Profile, "")
	case nav.Click:
		return s.click(m)
	case tea.KeyPressMsg:
		return s.key(m)
	}
	return nil
}

// turnTo shows the item so many places away in the grid's order.
func (s *Screen) turnTo(c model.ItemCode, by int) tea.Cmd {
	items := s.data.Grid.Items
	i := slices.IndexFunc(items, func(it model.Item) bool { return it.Code == c })
	if it, ok := s.data.Grid.Item(c); ok && i < 0 { // another case
		i = slices.IndexFunc(items, func(x model.Item) bool { return x.Code == it.Code })
	}
	if i < 0 || i+by < 0 || i+by >= len(items) {
		return nil
	}
	if by != 0 {
		s.lists = [panes]widget.List{}
	}
	s.code = items[i+by].Code
	s.target = model.TargetFor(s.data.Grid, s.env.Profile, "")
	s.points = model.History(s.code, s.data.Finished)
	slices.Reverse(s.points)
	s.lists[historyPane].SetLen(len(s.points))
	s.lists[evidencePane].SetLen(len(s.evidence()))
	if by != 0 || !s.placed {
		s.placed = true
		i := slices.IndexFunc(s.points, func(p model.Point) bool { return p.Session == s.at })
		s.lists[historyPane].Select(i)
	}
	return s.ask()
}

// ask reads the session that the history's cursor is on, once.
func (s *Screen) ask() tea.Cmd {
	i := s.lists[historyPane].At()
	if i >= len(s.points) {
		return nil
	}
	if _, ok := s.told[s.points[i].Session]; ok {
		return nil
	}
	return tell(s.env.Store, s.env.Grids, s.data.Grid, s.points[i].Session)
}

func (s *Screen) evidence() []model.Evidence { return model.EvidenceFor(s.code, s.data.Evidence) }

// now returns the level in the session looked at, or the last one before it.
func (s *Screen) now() model.Level {
	p, _ := model.Last(s.code, model.AsOf(s.at, s.data.Finished))
	return p.Level
}

func (s *Screen) key(m tea.KeyPressMsg) tea.Cmd {
	if !s.ready {
		return nil
	}
	if cmd, done := nav.Press(s.Acts(), m); done {
		return cmd
	}
	switch {
	case s.pane == historyPane && key.Matches(m, s.env.Keys.PageDown):
		s.down = min(s.down+5, max(len(s.words(layout.MinW))-3, 0))
	case s.pane == historyPane && key.Matches(m, s.env.Keys.PageUp):
		s.down = max(s.down-5, 0)
	default:
		s.down = 0
		if s.pane == anchorsPane {
			s.lists[anchorsPane].SetLen(s.scrollable())
		}
		s.lists[s.pane].Update(m, s.env.Keys)
		return s.ask()
	}
	return nil
}

// open goes to the focused piece of evidence.
func (s *Screen) open() tea.Cmd {
	all := s.evidence()
	if i := s.lists[evidencePane].At(); s.pane == evidencePane && i < len(all) {
		return nav.Open(nav.EvidenceForm{ID: all[i].ID})
	}
	return nil
}
