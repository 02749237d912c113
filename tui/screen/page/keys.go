package page

import (
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch {
	case s.mode == done:
		return keys.Acts{
			{Key: keys.Bind("o", t.Page.Show, "o", "enter"), When: s.env.Services.Pages.Show != nil, Do: s.show, Why: t.Errors.NoViewer},
			{Key: keys.Bind("f", t.Page.Again, "f"), When: true, Do: s.again},
		}
	case s.mode == filling && len(s.subjects) == 0:
		return keys.Acts{
			{Key: keys.Bind("d", t.Sessions.Discover, "d"), When: true, Do: nav.To(nav.Walkthrough{Depth: model.Discover})},
			{Key: keys.Bind("n", t.Sessions.New, "n"), When: true, Do: nav.To(nav.Walkthrough{Depth: model.FullReview})},
		}
	case s.mode != filling:
		return nil
	}
	save := k.Save
	save.SetHelp(k.Save.Help().Key, t.Page.Write)
	return keys.Acts{
		{Key: save, When: s.env.Services.Pages.Write != nil, Do: s.write, Why: t.Exchange.NotOffered},
		{Key: keys.Bind("⏎", k.Next.Help().Desc, "enter"), When: true, Do: s.enter},
		{Key: keys.Bind("← →", t.Keys.Move, ""), When: true},
		{Key: k.Back, When: true, Do: nav.Close},
	}
}
