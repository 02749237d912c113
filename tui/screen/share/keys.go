package share

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch s.mode {
	case choosing:
		return keys.Acts{
			{Key: keys.Bind("␣", t.Keys.Tick, "space", " "), When: true, Do: keys.Deed(s.tick)},
			{Key: keys.Bind("⏎", t.Share.Preview, "enter"), When: true, Do: s.chose},
			{Key: k.Back, When: true, Do: s.chose, Show: keys.Never},
		}
	case showing:
		return s.showingActs()
	case sealing:
		pick := func() { s.pickSeal(s.seals.At()) }
		return keys.Acts{{Key: keys.Bind("⏎", t.Keys.Move, "enter"), When: true, Do: keys.Deed(pick)}, s.back(showing)}
	case passing:
		return keys.Acts{
			{Key: k.Open, When: true, Do: s.takePass},
			s.back(sealing),
			{Key: k.Next, When: true, Do: s.takePass, Show: keys.Never},
		}
	case posting:
		return keys.Acts{{Key: keys.Bind("⏎", t.Service.Post, "enter"), When: true, Do: s.post}, s.back(showing)}
	case naming:
		return keys.Acts{{Key: keys.Bind("⏎", t.Share.Write, "enter"), When: true, Do: s.write}, s.back(showing)}
	case done:
		return keys.Acts{{Key: keys.Bind("⏎", t.Share.Close, "enter"), When: true, Do: nav.Close}, s.receive()}
	}
	return nil
}

// showingActs are those of the preview.
func (s *Screen) showingActs() keys.Acts {
	t := s.env.Text
	switch {
	case len(s.sessions) == 0:
		return keys.Acts{{Key: keys.Bind("n", t.Sessions.New, "n"), When: true, Do: nav.To(nav.Walkthrough{Depth: model.FullReview})}, s.receive()}
	case s.stuck:
		return keys.Acts{{Key: keys.Bind("⏎", t.Exchange.Retry, "enter"), When: true, Do: s.retry}, s.receive()}
	}
	part := func(key, name string, p model.Part) keys.Act {
		return keys.Act{Key: keys.Bind(key, name, key), When: true, Do: func() tea.Cmd { return s.toggle(p) }}
	}
	return keys.Acts{
		{Key: keys.Bind("⏎", s.off(), "enter"), When: s.env.Services.Exchange.Share != nil, Do: s.name, Why: t.Exchange.NotOffered},
		{Key: keys.Bind("s", t.Keys.Move, "s"), When: len(s.sessions) > 1, Do: keys.Deed(func() { s.mode = choosing })},
		part("p", t.Share.ToggleName, model.PartName),
		part("n", t.Share.ToggleNotes, model.PartNotes),
		part("t", t.Words.Evidence, model.PartEvidence),
		{Key: keys.Bind("c", t.Share.Seal, "c"), When: !s.posts(), Do: keys.Deed(s.openSeal)},
		part("i", t.Share.ToggleLinks, model.PartLinks),
		{Key: keys.Bind("a", t.Share.ToggleEarlier, "a"), When: s.hasEarlier(), Do: s.toggleEarlier},
		s.receive(),
	}
}

// off returns what the key is called that sends the share off.
func (s *Screen) off() string {
	if s.posts() {
		return s.env.Text.Service.Post
	}
	return s.env.Text.Share.Write
}

func (s *Screen) receive() keys.Act {
	return keys.Act{Key: keys.Bind("o", s.env.Text.Keys.OpenFile, "o"), When: true, Do: nav.To(nav.Receive{})}
}

// back goes back one step.
func (s *Screen) back(to mode) keys.Act {
	return keys.Act{Key: s.env.Keys.Back, When: true, Do: keys.Deed(func() { s.mode = to })}
}
