package home

import (
	"slices"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// can is what acts depend on.
type can struct {
	open, later bool
	look        uint64
}

// Acts returns what can be done now: the footer names the few that one starts with.
func (s *Screen) Acts() keys.Acts {
	c := can{len(s.rows) > 0, len(s.brought) > 0 && !s.env.Store.ReadOnly(), s.env.Look}
	if s.acts == nil || s.can != c {
		s.can, s.acts = c, slices.Clip(s.all(c))
	}
	return s.acts
}

func (s *Screen) all(c can) keys.Acts {
	t, k := s.env.Text.Home, s.env.Keys
	door := func(key, name string, p nav.Place, typed ...string) keys.Act {
		return keys.Act{Key: keys.Bind(key, name, append(typed, key)...), When: true, Do: nav.To(p), Show: keys.Help}
	}
	return keys.Acts{
		{Key: keys.Bind("↑ ↓", s.env.Text.Keys.Move, "up", "down"), When: true},
		{Key: k.Open, When: c.open, Do: s.open},
		{Key: keys.Bind("z", s.env.Text.Progress.Later, "z"), When: c.later, Do: s.later},
		{Key: k.Palette, When: true},
		{Key: k.Language, When: true},
		door("1", t.Situate, nav.Progress{View: nav.Situate}, "&"),
		door("2", t.Develop, nav.Progress{View: nav.Develop}, "é"),
		door("3", t.Orient, nav.Progress{View: nav.Orient}, "\""),
		door("s", t.Sessions, nav.Sessions{}),
		door("e", t.Evidence, nav.Evidence{}),
		door("p", t.Plan, nav.Plan{}),
		door("n", s.env.Text.Notes.New, nav.Notes{New: true}),
		door("w", s.env.Text.Page.Title, nav.Page{}),
		door("m", t.Share, nav.Share{}),
		door("r", t.Receive, nav.Receive{}),
		door("g", t.Grids, nav.Grids{}),
		door("o", t.Settings, nav.Settings{}),
	}
}
