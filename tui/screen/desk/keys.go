package desk

import (
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	if s.list.Filter.Typing() {
		return keys.Shown(k.Open, k.Back)
	}
	any, some := s.list.Current() != nil, len(s.list.All())
	filter, all := s.list.Acts(k, t.App.ShowAll)
	return keys.Acts{
		{Key: k.Open, When: any, Do: s.open},
		all,
		{Key: keys.Bind("o", t.Keys.OpenFile, "o"), When: true, Do: nav.To(nav.Receive{})},
		{Key: k.Undo, When: s.bin.Any(), Do: s.bin.Undo},
		{Key: keys.Bind("t", t.Keys.Sort, "t"), When: some > 1, Do: s.resort},
		filter,
		{Key: keys.Bind("y", t.Desk.Cohort, "y"), When: some > 0, Do: nav.To(nav.Cohort{})},
		{Key: keys.Bind("w", t.Page.Title, "w"), When: any && s.env.Services.Pages.Write != nil, Do: s.page, Why: t.Exchange.NotOffered},
		{Key: keys.Bind("x", t.Keys.Delete, "x", "delete"), When: any && !s.env.Store.ReadOnly(), Do: s.drop, Why: t.App.ReadOnly},
		{Key: keys.Bind("i", t.Desk.Identity, "i"), When: true, Do: nav.To(nav.Identity{})},
	}
}
