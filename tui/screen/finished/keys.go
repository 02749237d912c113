package finished

import (
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	r, any := s.focused()
	writes, step := !s.env.Store.ReadOnly(), any && r.step != nil
	session := s.data.Session.ID
	view := func(key, name string, v nav.View, typed ...string) keys.Act {
		return keys.Act{Key: keys.Bind(key, name, typed...), When: s.ready, Do: nav.To(nav.Progress{View: v, Session: session})}
	}
	return keys.Acts{
		{Key: keys.Bind("a", t.Keys.Adopt, "a"), When: step && writes, Do: s.adopt},
		{Key: keys.Bind("⏎", t.Keys.Open, "enter"), When: any && (!step || writes), Do: s.open},
		{Key: keys.Bind("w", t.Finished.PageKey, "w", "r"), When: s.ready && s.pages(), Do: nav.To(nav.Page{Session: session})},
		{Key: keys.Bind("e", t.Keys.Evidence, "e"), When: any && r.item != "" && writes, Do: nav.To(r.place)},
		{Key: s.env.Keys.Undo, When: s.plan.Any(), Do: s.plan.Back},
		view("1", t.Home.Situate, nav.Situate, "1", "&"),
		view("2", t.Home.Develop, nav.Develop, "2", "é"),
		view("3", t.Home.Orient, nav.Orient, "3", "\""),
		{Key: keys.Bind("m", t.Sessions.Share, "m"), When: s.ready, Do: nav.To(nav.Share{Session: session})},
	}
}
