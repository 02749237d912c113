package progress

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	if s.chooser != nil {
		return s.chooserActs()
	}
	at, of := s.place()
	e, any := s.focused()
	moving, still := keys.Always, keys.Help // where the view has changes, where it has none
	if s.view != nav.Develop {
		moving, still = keys.Help, keys.Always
	}
	acts := keys.Acts{
		{Key: keys.Bind("⏎", s.opens(), "enter"), When: s.ready && (!s.some() || any && (e.item != "" || e.action != "")), Do: s.open},
		{Key: keys.Bind("a", t.Keys.Adopt, "a"), When: any && e.step != nil && !s.env.Store.ReadOnly(), Do: s.adopt, Show: moving},
		{Key: keys.Bind("tab", t.Progress.NextView, "tab"), When: true, Do: s.turn(1), Show: still},
		{Key: keys.Bind("v", t.Keys.Pane, "v"), When: s.paned(), Do: keys.Deed(s.nextPane)},
		{Key: keys.Bind("<", t.Progress.Earlier, "<", "[", ","), When: at > 1, Do: func() tea.Cmd { return s.scrub(-1) }},
		{Key: keys.Bind(">", t.Progress.Later, ">", "]", ";", "."), When: at < of, Do: func() tea.Cmd { return s.scrub(1) }},
		{Key: keys.Bind("t", t.Words.Target, "t"), When: s.aims(), Do: nav.To(nav.Targets{})},
		{Key: keys.Bind("d", t.Progress.Since, "d"), When: at > 1, Do: keys.Deed(s.openChooser), Show: moving},
		{Key: k.Undo, When: s.plan.Any(), Do: s.plan.Back, Show: moving},
		{Key: keys.Bind("c", t.Keys.Compare, "c"), When: at > 1, Do: s.compare, Show: moving},
		{Key: keys.Bind("p", t.Keys.Plan, "p"), When: s.plans(), Do: s.planFor, Show: keys.Help},
		{Key: keys.Bind("w", t.Page.Title, "w"), When: s.ready && s.some(), Do: s.page, Show: keys.Help},
		{Key: keys.Bind("=", s.readKey(), "="), When: s.older(), Do: s.readIn, Show: keys.First},
		{Key: k.Previous, When: true, Do: s.turn(2), Show: keys.Help},
		{Key: k.Left, When: s.some() && s.heat(), Do: s.column(-1), Show: keys.Never},
		{Key: k.Right, When: s.some() && s.heat(), Do: s.column(1), Show: keys.Never},
	}
	return append(acts, s.views()...)
}

// readKey names the version that reading in other words goes to.
func (s *Screen) readKey() string {
	return fmt.Sprintf(s.env.Text.Passage.ReadKey, s.env.Text.VersionIn(s.other(), s.env.Grid.ID))
}

// views go to each of the three.
func (s *Screen) views() keys.Acts {
	h := s.env.Text.Home
	to := func(v nav.View, key, name string, typed ...string) keys.Act {
		return keys.Act{Key: keys.Bind(key, name, typed...), When: true, Do: keys.Deed(func() { s.view = v }), Show: keys.Help}
	}
	return keys.Acts{
		to(nav.Situate, "1", h.Situate, "1", "&"),
		to(nav.Develop, "2", h.Develop, "2", "é"),
		to(nav.Orient, "3", h.Orient, "3", "\""),
	}
}

// opens says what enter does.
func (s *Screen) opens() string {
	t := s.env.Text
	if e, any := s.focused(); any && e.action != "" {
		return t.Progress.Develop.Plan
	}
	switch {
	case !s.begins():
		return t.Keys.Details
	case len(s.data.Open) > 0:
		return t.Keys.Continue
	case s.firstDepth() == model.Discover:
		return t.Sessions.Discover
	}
	return t.Sessions.New
}

// turn goes to the view so many places on.
func (s *Screen) turn(by nav.View) func() tea.Cmd {
	return keys.Deed(func() { s.view = (s.view + by) % 3 })
}

// nextPane goes to the next pane of the view that the grid has something for.
func (s *Screen) nextPane() {
	s.panes[s.view] = (s.pane() + 1) % paneCount(s.view)
	if s.paneless(s.pane()) {
		s.nextPane()
	}
}

// paneless says whether a pane of the view is for what the grid does not have, or
// for what is expected of a person of whom nothing is.
func (s *Screen) paneless(pane int) bool {
	switch s.view {
	case nav.Develop:
		return pane == attitudeMap && len(s.rows[nav.Develop][attitudeMap]) == 0 || pane == gapsPane && !s.aims()
	case nav.Orient:
		return pane == stepsPane && !s.aims()
	}
	return false
}

// aims says whether the views are drawn against a target. Where the grid has some
// to choose from, only a prospective student's are not.
func (s *Screen) aims() bool {
	return s.sums.Aims() || s.env.Profile.Stage != model.Prospective
}

// column moves along the heat map.
func (s *Screen) column(by int) func() tea.Cmd {
	return keys.Deed(func() { s.col = min(max(s.col+by, s.sums.first), len(s.sums.Sessions)-1) })
}

func (s *Screen) openChooser() { s.chooser = newChooser(s.env, s.sums.Sessions) }

func (s *Screen) compare() tea.Cmd {
	return nav.Open(nav.Compare{From: s.sums.Since.ID, To: s.data.Session.ID})
}

// page goes to where a page to keep of the session is made.
func (s *Screen) page() tea.Cmd { return nav.Open(nav.Page{Session: s.data.Session.ID}) }
