package finished

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, adopt, evidence, undo, share, page key.Binding
	views                                    [3]key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t, k := env.Text.Finished, env.Keys
	return keyMap{
		open: keys.Bind("⏎", env.Text.Keys.Open, "enter"), adopt: keys.Bind("a", env.Text.Keys.Adopt, "a"), evidence: keys.Bind("e", env.Text.Keys.Evidence, "e"), undo: k.Undo, share: keys.Bind("m", env.Text.Sessions.Share, "m"), page: keys.Bind("r", t.PageKey, "r"),
		views: [3]key.Binding{keys.Bind("1", env.Text.Home.Situate, "1", "&"), keys.Bind("2", env.Text.Home.Develop, "2", "é"), keys.Bind("3", env.Text.Home.Orient, "3", "\"")},
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	r, any := s.focused()
	writes := !s.env.Store.ReadOnly()
	k.open.SetEnabled(any && (r.step == nil || writes))
	k.adopt.SetEnabled(any && r.step != nil && writes)
	k.evidence.SetEnabled(any && r.item != "" && writes)
	k.undo.SetEnabled(len(s.adopted) > 0)
	for i := range k.views {
		k.views[i].SetEnabled(s.ready)
	}
	k.share.SetEnabled(s.ready)
	k.page.SetEnabled(s.ready && s.env.Services.Page != nil)
	bs := []key.Binding{k.adopt, k.open, k.page, k.evidence, k.undo, k.views[0], k.views[1], k.views[2], k.share}
	return nav.KeyMap{Short: bs, All: bs}
}
