package year

import (
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t := s.env.Text
	if s.by.typing {
		return s.groupActs()
	}
	if !s.any() {
		return keys.Acts{{Key: keys.Bind("o", t.Keys.OpenFile, "o"), When: true, Do: nav.To(nav.Receive{})}}
	}
	return keys.Acts{
		{Key: keys.Bind("← →", t.Year.Tables, "left", "right", "h", "l"), When: true, On: s.turn},
		{Key: keys.Bind("v", t.Cohort.View, "v"), When: len(s.parts) > 1, Do: keys.Deed(s.nextPart)},
		{Key: keys.Bind("g", t.Year.Groups, "g"), When: s.env.Services.Locate != nil, Do: s.ask, Why: t.Service.NoFiles},
		{Key: keys.Bind("w", t.Page.Title, "w"), When: s.env.Services.Pages.Write != nil, Do: s.page, Why: t.Exchange.NotOffered},
		{Key: keys.Bind("b", t.Review.See, "b"), When: s.hidden() > 0 && !s.seeing && !s.env.Store.ReadOnly(), Do: s.see},
	}
}
