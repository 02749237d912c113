package answers

import (
	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
)

// Acts returns what can be done now, the next step first: a narrow footer shows no
// more.
func (s *Screen) Acts() keys.Acts {
	t, k := s.env.Text, s.env.Keys
	switch {
	case s.mode == loading:
	case s.data.none:
		return keys.Acts{{Key: keys.Bind("m", t.Home.Share, "m"), When: true, Do: nav.To(nav.Share{Session: s.of})}, s.receive()}
	case s.mode == reading:
		return append(s.closing(), s.readingActs()...)
	case s.mode == reasoning:
		return keys.Acts{
			{Key: keys.Bind("ctrl+s", t.Keys.Keep, "ctrl+s"), When: true, Do: s.keepTyped},
			{Key: k.Back, When: true, Do: s.keepReason},
		}
	case s.mode == naming:
		return keys.Acts{
			{Key: keys.Bind("⏎", t.Keys.WriteFile, "enter"), When: true, Do: s.writeFile},
			{Key: keys.Bind("tab", t.Keys.Seal, "tab"), When: s.sealable(), Do: keys.Deed(func() { s.seal = !s.seal })},
			{Key: k.Back, When: true, Do: keys.Deed(func() { s.mode = reading })},
		}
	}
	return nil
}

// closing leaves what is read in full.
func (s *Screen) closing() keys.Acts {
	shut := keys.Deed(func() { s.whole, s.letter = false, false })
	return keys.Acts{
		{Key: keys.Bind("⏎", "", "enter", "esc"), When: s.Modal(), Do: shut, Show: keys.Never},
		{Key: keys.Bind("m", "", "m"), When: s.letter, Do: shut, Show: keys.Never},
	}
}

// readingActs are those of the remarks. Where a question is asked, answering it
// comes before contesting; once all have an answer, sending comes first.
func (s *Screen) readingActs() keys.Acts {
	t := s.env.Text
	c, why := s.current().item, ""
	remark := c != "" && !s.env.Store.ReadOnly()
	if c != "" {
		why = t.App.ReadOnly
	}
	verdict := func(key, name string, do func() tea.Cmd, typed ...string) keys.Act {
		return keys.Act{Key: keys.Bind(key, name, append(typed, key)...), When: remark, Do: do, Why: why}
	}
	accept := verdict("a", t.Answers.Accept, s.accept)
	reply := verdict("r", t.Answers.Reply, func() tea.Cmd { return s.write(model.Accept) })
	contest := verdict("c", t.Answers.Contest, func() tea.Cmd { return s.write(model.Contest) })
	wipe := verdict("x", t.Answers.Clear, func() tea.Cmd { return s.answer(model.NoVerdict, "") }, "delete", "backspace")
	send := keys.Act{Key: keys.Bind("f", t.Answers.Send, "f"), When: s.left() < len(s.review().Remarks), Do: s.openSend, Why: t.Answers.Nothing}
	next := keys.Act{Key: keys.Bind("tab", t.Answers.Next, "tab"), When: len(s.data.reviews) > 1, Do: keys.Deed(s.nextReview)}
	open := keys.Act{Key: keys.Bind("⏎", t.Keys.ReadAll, "enter"), When: len(s.rows) > 0, Do: keys.Deed(func() { s.whole, s.scroll = true, 0 })}
	message := keys.Act{Key: keys.Bind("m", t.Keys.Message, "m"), When: s.review().Message != "", Do: keys.Deed(func() { s.whole, s.letter, s.scroll = false, true, 0 })}
	undo := keys.Act{Key: s.env.Keys.Undo, When: len(s.undo) > 0, Do: s.takeBack, Why: t.App.NothingToUndo}
	switch {
	case s.left() == 0:
		return keys.Acts{send, next, open, message, undo, s.receive(), accept, reply, contest, wipe}
	case s.review().Remarks[c].Question != "":
		return keys.Acts{accept, reply, contest, send, next, open, undo, message, s.receive(), wipe}
	}
	return keys.Acts{accept, contest, send, next, open, undo, reply, message, s.receive(), wipe}
}

// nextReview turns to the other mentor's, once what was answered is kept.
func (s *Screen) nextReview() {
	if !s.Unsaved() {
		s.turn((s.at+1)%len(s.data.reviews), false)
	}
}

func (s *Screen) receive() keys.Act {
	return keys.Act{Key: keys.Bind("o", s.env.Text.Keys.OpenFile, "o"), When: true, Do: nav.To(nav.Receive{})}
}
