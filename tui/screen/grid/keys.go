package grid

import (
	"autoeval/tui/keys"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	if s.list.Filter.Typing() {
		return keys.Shown(k.Open, k.Back)
	}
	filter, all := s.list.Acts(k, t.App.ShowAll)
	return keys.Acts{
		{Key: k.Open, When: s.list.Len() > 0, Do: s.open},
		all,
		{Key: keys.Bind("v", t.Grids.Reading.Part, "v", "tab"), When: s.severalParts(), Do: keys.Deed(s.nextPart)},
		filter,
	}
}

// Acts returns what can be done now.
func (s *Activity) Acts() keys.Acts {
	k := s.env.Keys
	several := s.ready() && len(s.grid.Activities) > 1
	return keys.Acts{
		{Key: k.Open, When: s.list.Len() > 0, Do: s.open},
		{Key: keys.Bind("← →", s.env.Text.Item.Turn, "left", "right", "h", "l"), When: several, On: s.turnBy},
	}
}
