package sessions

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text.Sessions, s.env.Keys
	switch {
	case s.renaming.typing():
		return s.namingActs()
	case s.list.Filter.Typing():
		return keys.Shown(k.Open, k.Back)
	}
	cur := s.list.Current()
	any, writes := cur != nil, !s.env.Store.ReadOnly()
	finished := any && cur.Finished()
	filter, all := s.list.Acts(k, s.env.Text.App.ShowAll)
	compare := keys.Act{Key: s.compare(), When: any && len(s.list.All()) > 1, Do: s.mark}
	fresh := keys.Act{Key: keys.Bind("n", t.New, "n"), When: true, Do: nav.To(nav.Walkthrough{Depth: model.FullReview})}
	acts := keys.Acts{{Key: k.Open, When: any, Do: s.open}, {Key: k.Undo, When: s.bin.Any(), Do: s.bin.Undo}}
	if s.marked == "" {
		acts = append(acts, all, fresh, compare)
	} else { // the other one is picked now, or none
		acts = append(acts, compare, keys.Act{Key: keys.Bind("esc", t.Unmark, "esc"), When: true, Do: keys.Deed(s.unmark)}, fresh)
	}
	return append(acts, keys.Acts{
		{Key: keys.Bind("x", s.env.Text.Keys.Delete, "x", "delete"), When: any && writes, Do: s.remove, Why: s.env.Text.App.ReadOnly},
		{Key: keys.Bind("r", t.Rename, "r"), When: any && !finished && writes, Do: s.rename, Why: s.whyNot()},
		filter,
		{Key: keys.Bind("m", t.Share, "m"), When: finished, Do: s.share},
		{Key: keys.Bind("w", s.env.Text.Page.Title, "w"), When: any, Do: s.page},
		{Key: keys.Bind("d", t.Discover, "d"), When: true, Do: nav.To(nav.Walkthrough{Depth: model.Discover})},
	}...)
}

// whyNot says why the focused session keeps its name.
func (s *Screen) whyNot() string {
	switch {
	case s.list.Current() == nil:
		return ""
	case s.env.Store.ReadOnly():
		return s.env.Text.App.ReadOnly
	}
	return s.env.Text.Sessions.NameStays
}

// compare is the key that takes the first of two sessions, and the other one.
func (s *Screen) compare() key.Binding { return keys.Bind("c", s.env.Text.Keys.Compare, "c") }
