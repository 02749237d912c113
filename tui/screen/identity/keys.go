package identity

import (
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	if s.naming {
		return keys.Acts{
			{Key: keys.Bind("⏎", t.Keys.WriteFile, "enter"), When: true, Do: s.write},
			{Key: k.Back, When: true, Do: keys.Deed(func() { s.naming = false })},
		}
	}
	return keys.Acts{
		{Key: k.Undo, When: s.bin.Any(), Do: s.bin.Back(s.restore)},
		{Key: keys.Bind("f", t.Identity.Card, "f"), When: s.data.hasSelf && s.env.Services.Exchange.Card != nil, Do: s.openCard, Why: s.whyNoCard()},
		{Key: keys.Bind("c", t.Identity.Compare, "c"), When: s.comparable() && s.env.Services.Exchange.Compared != nil && !s.env.Store.ReadOnly(), Do: s.compare},
		{Key: keys.Bind("n", t.Identity.New, "n"), When: s.data.hasSelf && s.env.Services.Exchange.Renew != nil && !s.env.Store.ReadOnly(), Do: s.renew},
		{Key: keys.Bind("o", t.Keys.OpenFile, "o"), When: true, Do: nav.To(nav.Receive{})},
		{Key: keys.Bind("x", t.Identity.Delete, "x", "delete"), When: len(s.data.people) > 0 && !s.env.Store.ReadOnly(), Do: s.drop, Why: s.whyKept()},
	}
}

// comparable says whether the focused person's words were not compared yet.
func (s *Screen) comparable() bool {
	return len(s.data.people) > 0 && s.data.people[s.list.At()].Compared.IsZero()
}

// whyNoCard says why one's card cannot be written, "" while it is not known.
func (s *Screen) whyNoCard() string {
	if !s.data.hasSelf {
		return ""
	}
	return s.env.Text.Exchange.NotOffered
}

// whyKept says why nobody can be removed, "" where nobody is known.
func (s *Screen) whyKept() string {
	if len(s.data.people) == 0 {
		return ""
	}
	return s.env.Text.App.ReadOnly
}
