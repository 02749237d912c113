package cohort

import (
	"charm.land/bubbles/v2/key"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	open, sort, view, filter, part, spread, see, file, table, all key.Binding
}

func newKeys(env *nav.Env, k model.ItemKind) keyMap {
	t := env.Text.Cohort
	other := env.Text.Words.AttitudesWord
	if k == model.Attitude {
		other = env.Text.Words.CompetenciesWord
	}
	return keyMap{
		open: keys.Bind("⏎", env.Text.Keys.Review, "enter"), filter: env.Keys.Filter, sort: keys.Bind("t", env.Text.Keys.Sort, "t"), view: keys.Bind("v", t.View, "v"),
		all:  keys.Bind("esc", t.Only[everybody], "esc"),
		part: keys.Bind("a", other, "a"), spread: keys.Bind("d", t.Spread, "d"), see: keys.Bind("b", env.Text.Review.See, "b"), file: keys.Bind("o", env.Text.Keys.OpenFile, "o"), table: keys.Bind("⏎", t.Table, "enter", "d"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	any := len(s.rows) > 0
	for _, b := range []*key.Binding{&k.sort, &k.view, &k.spread} {
		b.SetEnabled(any)
	}
	k.open.SetEnabled(len(s.shown) > 0)
	k.see.SetEnabled(s.sums.Hidden > 0)
	k.filter.SetEnabled(len(s.rows) > 1)
	k.part.SetEnabled(any && s.env.Grid.Count(model.Attitude) > 0)
	k.file.SetEnabled(s.env.Services.Exchange.Open != nil)
	k.all.SetEnabled(s.Modal())
	bs := []key.Binding{k.open, k.all, k.sort, k.view, k.filter, k.spread, k.part, k.see, k.file}
	switch {
	case s.filter.Typing():
		bs = []key.Binding{s.env.Keys.Open, s.env.Keys.Back}
	case s.spread:
		bs = []key.Binding{k.table, k.part, s.env.Keys.Back}
	case !any:
		bs = []key.Binding{k.file}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
