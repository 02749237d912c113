package answers

import (
	"errors"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// step is a verdict as it was.
type step struct {
	item    model.ItemCode
	verdict model.Verdict
	reason  string
}

// answer gives the verdict on the focused remark, and goes on to the next one
// without any.
func (s *Screen) answer(v model.Verdict, reason string) tea.Cmd {
	c := s.current().item
	was, ok := s.review().Remarks[c]
	switch {
	case !ok || was.Verdict == v && was.Reason == reason:
		return nil
	case s.env.Store.ReadOnly():
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	if err := s.review().Answer(c, v, reason); err != nil {
		return nav.Fail(err)
	}
	s.undo = append(s.undo, step{c, was.Verdict, was.Reason})
	cmd := s.touch(c)
	if v != model.NoVerdict {
		s.onward()
		if s.left() == 0 {
			cmd = tea.Batch(cmd, nav.Say(s.env.Text.Answers.AllDone, false))
		}
	}
	return cmd
}

// onward goes to the next remark without an answer, if there is one.
func (s *Screen) onward() {
	for i := range s.rows {
		at := (s.list.At() + 1 + i) % len(s.rows)
		if c := s.rows[at].item; c != "" && s.review().Remarks[c].Verdict == model.NoVerdict {
			s.list.Select(at)
			return
		}
	}
}

// accept agrees; what was answered along stays.
func (s *Screen) accept() tea.Cmd {
	if s.review().Remarks[s.current().item].Verdict == model.Accept {
		return nil
	}
	return s.answer(model.Accept, "")
}

// write asks why a remark is contested, or what is answered to it.
func (s *Screen) write(v model.Verdict) tea.Cmd {
	switch _, ok := s.review().Remarks[s.current().item]; {
	case !ok:
		return nil
	case s.env.Store.ReadOnly():
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	s.about, s.mode = v, reasoning
	hint := s.env.Text.Answers.ReasonHint
	if v == model.Accept {
		hint = s.env.Text.Answers.ReplyHint
	}
	s.area = widget.NewArea(s.env.Theme, s.said(), hint, safetext.Note)
	s.area.Focus()
	return nil
}

// said returns what goes with that verdict on the focused remark so far.
func (s *Screen) said() string {
	if m := s.review().Remarks[s.current().item]; m.Verdict == s.about {
		return m.Reason
	}
	return ""
}

// keepTyped keeps what is written; a verdict that needs words is not given
// without. esc keeps it too unless there is nothing, so that nothing typed is
// lost.
func (s *Screen) keepTyped() tea.Cmd {
	switch {
	case s.typed() != "":
		return s.keepReason()
	case s.about == model.Accept:
		return nav.Hint(s.env.Text.Answers.NeedReply)
	}
	return nav.Hint(s.env.Text.Errors.NoReason)
}

// typed returns the text as far as it is written.
func (s *Screen) typed() string { return strings.TrimSpace(s.area.Value()) }

// keepReason gives the verdict with what is typed; nothing typed gives none.
func (s *Screen) keepReason() tea.Cmd {
	s.mode = reading
	if s.typed() == "" || s.typed() == s.said() {
		return nil
	}
	return s.answer(s.about, s.typed())
}

// takeBack undoes the last verdict.
func (s *Screen) takeBack() tea.Cmd {
	u := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	if err := s.review().Answer(u.item, u.verdict, u.reason); err != nil {
		return nav.Fail(err)
	}
	for i := range s.rows {
		if s.rows[i].item == u.item {
			s.list.Select(i)
		}
	}
	return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.App.UndoneOf, u.item), false), s.touch(u.item))
}

// touch notes that a verdict changed and sends a save unless one is on its way.
func (s *Screen) touch(c model.ItemCode) tea.Cmd {
	s.saver.Touch(c)
	return s.push()
}

// push sends what is not on the disk yet.
func (s *Screen) push() tea.Cmd {
	if !s.saver.Send() {
		return nil
	}
	return save(s.env.Store, s.review().Clone())
}

// confirm takes the answer to a save.
func (s *Screen) confirm(m saved) tea.Cmd {
	if !s.ready() || m.id != s.review().ID {
		return nil
	}
	switch {
	case errors.Is(m.err, store.ErrConflict) && m.latest != nil:
		s.saver.Again()
		s.merge(*m.latest)
		return s.push()
	case m.err != nil:
		return s.saver.Failed(m.err, retry{m.id})
	}
	well := s.saver.Kept()
	s.review().Revision = m.revision
	if next := s.push(); next != nil {
		return tea.Batch(well, next)
	}
	if s.mode == sending {
		return tea.Batch(well, s.send())
	}
	return well
}

// merge takes what was saved elsewhere meanwhile and gives this screen's unsaved
// verdicts again.
func (s *Screen) merge(latest model.Review) {
	mine := s.review().Clone()
	*s.review() = latest
	for _, c := range s.saver.Changed() {
		m := mine.Remarks[c]
		_ = s.review().Answer(c, m.Verdict, m.Reason) // a remark that is gone needs no answer
	}
}
