package answers

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	accept, contest, clear, undo, next, send, receive, share, keep, seal, write, open key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Answers
	return keyMap{
		accept: keys.Bind("a", t.Accept, "a"), contest: keys.Bind("c", t.Contest, "c"), clear: keys.Bind("x", t.Clear, "x", "delete", "backspace"),
		undo: env.Keys.Undo, next: keys.Bind("tab", t.Next, "tab"), send: keys.Bind("f", t.Send, "f"), receive: keys.Bind("o", t.Receive, "o"),
		share: keys.Bind("m", env.Text.Home.Share, "m"), keep: keys.Bind("ctrl+s", t.Keep, "ctrl+s"),
		seal: keys.Bind("tab", t.SealKey, "tab"), write: keys.Bind("⏎", t.Write, "enter"), open: keys.Bind("⏎", t.Read, "enter"),
	}
}

// Keys are what works now.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	var bs []key.Binding
	switch {
	case s.mode == loading:
	case s.data.none:
		bs = []key.Binding{k.share, k.receive}
	case s.mode == reading:
		remark := s.current().item != "" && !s.env.Store.ReadOnly()
		k.accept.SetEnabled(remark)
		k.contest.SetEnabled(remark)
		k.clear.SetEnabled(remark)
		k.undo.SetEnabled(len(s.undo) > 0)
		k.next.SetEnabled(len(s.data.reviews) > 1)
		k.send.SetEnabled(s.left() < len(s.review().Remarks))
		k.open.SetEnabled(len(s.rows) > 0)
		bs = []key.Binding{k.accept, k.contest, k.send, k.open, k.undo, k.next, k.receive, k.clear}
	case s.mode == reasoning:
		bs = []key.Binding{k.keep, s.env.Keys.Back}
	case s.mode == naming:
		k.seal.SetEnabled(s.data.seal[s.review().Mentor.Person])
		bs = []key.Binding{k.write, k.seal, s.env.Keys.Back}
	}
	return nav.KeyMap{Short: bs, All: bs}
}
