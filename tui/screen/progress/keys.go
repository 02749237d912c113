package progress

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	views                                      [3]key.Binding
	open, next, previous, pane, earlier, later key.Binding
	targets, since, compare, adopt, undo, plan key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, h, k := env.Text.Progress, env.Text.Home, env.Keys
	return keyMap{
		views: [3]key.Binding{keys.Bind("1", h.Situate, "1", "&"), keys.Bind("2", h.Develop, "2", "é"), keys.Bind("3", h.Orient, "3", "\"")},
		open:  keys.Bind("⏎", env.Text.Keys.Details, "enter"), next: keys.Bind("tab", t.NextView, "tab"), previous: k.Previous, pane: keys.Bind("v", env.Text.Keys.Pane, "v"),
		earlier: keys.Bind("<", t.Earlier, "<", "[", ","), later: keys.Bind(">", t.Later, ">", "]", ";", "."),
		targets: keys.Bind("t", env.Text.Words.Target, "t"), since: keys.Bind("d", t.Since, "d"), compare: keys.Bind("c", env.Text.Keys.Compare, "c"),
		adopt: keys.Bind("a", env.Text.Keys.Adopt, "a"), undo: k.Undo, plan: keys.Bind("p", env.Text.Keys.Plan, "p"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	if s.chooser != nil {
		bs := []key.Binding{s.env.Keys.Open, keys.Bind("esc", s.env.Text.Progress.Close, "esc")}
		return nav.KeyMap{Short: bs, All: bs}
	}
	at, of := s.place()
	e, any := s.focused()
	k.open.SetEnabled(s.ready && (!s.some() || any && (e.item != "" || e.action != "")))
	k.pane.SetEnabled(s.paned())
	k.earlier.SetEnabled(at > 1)
	k.later.SetEnabled(at < of)
	k.since.SetEnabled(at > 1)
	k.compare.SetEnabled(at > 1)
	if s.begins() {
		does := s.env.Text.Sessions.New
		switch {
		case len(s.data.Open) > 0:
			does = s.env.Text.Keys.Continue
		case s.firstDepth() == model.Discover:
			does = s.env.Text.Sessions.Discover
		}
		k.open.SetHelp("⏎", does)
	}
	if any && e.action != "" {
		k.open.SetHelp("⏎", s.env.Text.Progress.Develop.Plan)
	}
	k.adopt.SetEnabled(any && e.step != nil && !s.env.Store.ReadOnly())
	k.undo.SetEnabled(len(s.adopted) > 0)
	k.plan.SetEnabled(s.some())
	short := []key.Binding{k.open, k.adopt, k.pane, k.earlier, k.later, k.targets, k.since, k.undo, k.compare}
	if s.view != nav.Develop {
		short = []key.Binding{k.open, k.next, k.pane, k.earlier, k.later, k.targets}
	}
	all := append([]key.Binding{k.views[0], k.views[1], k.views[2], k.next, k.previous}, k.open, k.pane, k.earlier, k.later, k.targets, k.since, k.compare, k.adopt, k.undo, k.plan)
	return nav.KeyMap{Short: short, All: all}
}
