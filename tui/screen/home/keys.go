package home

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// keyMap is what works on the home page besides moving and opening.
type keyMap struct {
	move, open, palette, language          key.Binding
	situate, develop, orient, evidence     key.Binding
	sessions, plan, settings, share, grids key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Home
	return keyMap{
		move: keys.Bind("↑ ↓", env.Text.Keys.Move, "up", "down"), open: env.Keys.Open, palette: env.Keys.Palette, language: env.Keys.Language,
		situate: keys.Bind("1", t.Situate, "1", "&"), develop: keys.Bind("2", t.Develop, "2", "é"), orient: keys.Bind("3", t.Orient, "3", "\""),
		sessions: keys.Bind("s", t.Sessions, "s"), evidence: keys.Bind("e", t.Evidence, "e"), plan: keys.Bind("p", t.Plan, "p"),
		share: keys.Bind("m", t.Share, "m"), grids: keys.Bind("g", t.Grids, "g"), settings: keys.Bind("o", t.Settings, "o"),
	}
}

func (k keyMap) shortcut(m tea.KeyPressMsg) tea.Cmd {
	for _, x := range []struct {
		b key.Binding
		p nav.Place
	}{
		{k.situate, nav.Progress{View: nav.Situate}}, {k.develop, nav.Progress{View: nav.Develop}}, {k.orient, nav.Progress{View: nav.Orient}},
		{k.sessions, nav.Sessions{}}, {k.evidence, nav.Evidence{}}, {k.plan, nav.Plan{}}, {k.share, nav.Share{}},
		{k.grids, nav.Grids{}}, {k.settings, nav.Settings{}},
	} {
		if key.Matches(m, x.b) {
			return nav.Open(x.p)
		}
	}
	return nil
}

func (k keyMap) show(any bool) nav.KeyMap {
	k.open.SetEnabled(any)
	return nav.KeyMap{
		Short: []key.Binding{k.move, k.open, k.palette, k.language},
		All:   []key.Binding{k.open, k.situate, k.develop, k.orient, k.sessions, k.evidence, k.plan, k.share, k.grids, k.settings},
	}
}
