package cohort

import (
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	some := len(s.people.All())
	other := t.Words.AttitudesWord
	if s.part == model.Attitude {
		other = t.Words.CompetenciesWord
	}
	part := keys.Act{Key: keys.Bind("tab", other, "tab"), When: some > 0 && s.env.Grid.Count(model.Attitude) > 0, Do: keys.Deed(s.otherPart)}
	file := keys.Act{Key: keys.Bind("o", t.Keys.OpenFile, "o"), When: true, Do: nav.To(nav.Receive{})}
	switch {
	case s.people.Filter.Typing():
		return keys.Shown(k.Open, k.Back)
	case s.spread:
		return keys.Acts{
			{Key: keys.Bind("⏎", t.Cohort.Table, "enter", "d"), When: true, Do: keys.Deed(s.closeSpread)},
			part,
			{Key: k.Back, When: true, Do: keys.Deed(s.closeSpread)},
		}
	case some == 0:
		return keys.Acts{file}
	}
	return keys.Acts{
		{Key: keys.Bind("⏎", t.Keys.Review, "enter"), When: len(s.shown) > 0, Do: s.open},
		{Key: keys.Bind("esc", t.Cohort.Only[everybody], "esc"), When: s.Modal(), Do: keys.Deed(s.showAll)},
		{Key: keys.Bind("t", t.Keys.Sort, "t"), When: true, Do: s.resort},
		{Key: keys.Bind("v", t.Cohort.View, "v"), When: true, Do: keys.Deed(s.nextView)},
		{Key: k.Filter, When: some > 1, Do: keys.Deed(s.people.Filter.Open)},
		{Key: keys.Bind("d", t.Cohort.Spread, "d"), When: true, Do: keys.Deed(s.openSpread)},
		part,
		{Key: keys.Bind("y", t.Year.Key, "y"), When: true, Do: nav.To(nav.Year{})},
		{Key: keys.Bind("b", t.Review.See, "b"), When: s.sums.Hidden > 0 && !s.env.Store.ReadOnly(), Do: s.see},
		file,
	}
}
