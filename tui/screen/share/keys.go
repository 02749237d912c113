package share

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	choose, check, preview, name, notes, evidence, links, earlier, seal, write, pick, fresh, close, receive, retry key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Share
	return keyMap{
		choose: keys.Bind("s", env.Text.Keys.Move, "s"), check: keys.Bind("x", env.Text.Keys.Tick, "x", "space", " "), preview: keys.Bind("⏎", t.Preview, "enter"),
		name: keys.Bind("p", t.ToggleName, "p"), notes: keys.Bind("n", t.ToggleNotes, "n"), evidence: keys.Bind("t", env.Text.Words.Evidence, "t"), links: keys.Bind("i", t.ToggleLinks, "i"),
		earlier: keys.Bind("a", t.ToggleEarlier, "a"),
		seal:    keys.Bind("c", t.Seal, "c"), write: keys.Bind("⏎", t.Write, "enter"), pick: keys.Bind("⏎", env.Text.Keys.Move, "enter"),
		fresh: keys.Bind("n", env.Text.Sessions.New, "n"), close: keys.Bind("⏎", t.Close, "enter"), receive: keys.Bind("o", env.Text.Keys.OpenFile, "o"),
		retry: keys.Bind("⏎", env.Text.Exchange.Retry, "enter"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	k.choose.SetEnabled(len(s.sessions) > 1)
	k.write.SetEnabled(s.env.Services.Exchange.Share != nil)
	var bs []key.Binding
	switch s.mode {
	case choosing:
		bs = []key.Binding{k.check, k.preview}
	case showing:
		k.earlier.SetEnabled(s.hasEarlier())
		bs = []key.Binding{k.write, k.choose, k.name, k.notes, k.evidence, k.seal, k.links, k.earlier, k.receive}
		switch {
		case len(s.sessions) == 0:
			bs = []key.Binding{k.fresh, k.receive}
		case s.stuck:
			bs = []key.Binding{k.retry, k.receive}
		}
	case sealing:
		bs = []key.Binding{k.pick, s.env.Keys.Back}
	case passing, naming:
		bs = []key.Binding{s.env.Keys.Open, s.env.Keys.Back}
		if s.mode == naming {
			bs[0] = k.write
		}
	case done:
		bs = []key.Binding{k.close, k.receive}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
