package answers

import (
	"charm.land/bubbles/v2/key"

	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

type keyMap struct {
	accept, reply, contest, clear, undo, next, send, receive, share, keep, seal, write, open, message key.Binding
}

func newKeys(env *nav.Env) keyMap {
	t := env.Text.Answers
	return keyMap{
		accept: keys.Bind("a", t.Accept, "a"), reply: keys.Bind("r", t.Reply, "r"), contest: keys.Bind("c", t.Contest, "c"), clear: keys.Bind("x", t.Clear, "x", "delete", "backspace"),
		undo: env.Keys.Undo, next: keys.Bind("tab", t.Next, "tab"), send: keys.Bind("f", t.Send, "f"), receive: keys.Bind("o", env.Text.Keys.OpenFile, "o"),
		share: keys.Bind("m", env.Text.Home.Share, "m"), keep: keys.Bind("ctrl+s", env.Text.Keys.Keep, "ctrl+s"),
		seal: keys.Bind("tab", env.Text.Keys.Seal, "tab"), write: keys.Bind("⏎", env.Text.Keys.WriteFile, "enter"), open: keys.Bind("⏎", env.Text.Keys.ReadAll, "enter"), message: keys.Bind("m", env.Text.Keys.Message, "m"),
	}
}

// Keys are what works now, the next step first: a narrow footer shows no more.
func (s *Screen) Keys() nav.KeyMap {
	k := s.keys
	var bs []key.Binding
	switch {
	case s.mode == loading:
	case s.data.none:
		bs = []key.Binding{k.share, k.receive}
	case s.mode == reading:
		bs = s.readingKeys(k)
	case s.mode == reasoning:
		bs = []key.Binding{k.keep, s.env.Keys.Back}
	case s.mode == naming:
		k.seal.SetEnabled(s.data.seal[s.review().Mentor.Person])
		bs = []key.Binding{k.write, k.seal, s.env.Keys.Back}
	}
	return nav.KeyMap{Short: bs, All: bs}
}

// readingKeys are those of the remarks. Where a question is asked, answering it
// comes before contesting; once all have an answer, sending comes first.
func (s *Screen) readingKeys(k keyMap) []key.Binding {
	c := s.current().item
	remark := c != "" && !s.env.Store.ReadOnly()
	for _, b := range []*key.Binding{&k.accept, &k.reply, &k.contest, &k.clear} {
		b.SetEnabled(remark)
	}
	k.undo.SetEnabled(len(s.undo) > 0)
	k.next.SetEnabled(len(s.data.reviews) > 1)
	k.send.SetEnabled(s.left() < len(s.review().Remarks))
	k.open.SetEnabled(len(s.rows) > 0)
	k.message.SetEnabled(s.review().Message != "")
	switch {
	case s.left() == 0:
		return []key.Binding{k.send, k.next, k.open, k.message, k.undo, k.receive, k.accept, k.reply, k.contest, k.clear}
	case s.review().Remarks[c].Question != "":
		return []key.Binding{k.accept, k.reply, k.contest, k.send, k.next, k.open, k.undo, k.message, k.receive, k.clear}
	}
	return []key.Binding{k.accept, k.contest, k.send, k.next, k.open, k.undo, k.reply, k.message, k.receive, k.clear}
}
