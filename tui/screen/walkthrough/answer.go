package walkthrough

import (
	"fmt"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// rate answers the question with a level. Découvrir goes on by itself; a full
// review stays for confidence, evidence and note.
func (s *Screen) rate(value int) tea.Cmd {
	l := model.At(value)
	if !s.grid.Scale(s.item().Scale).Has(l) {
		return nav.Hint(fmt.Sprintf(s.env.Text.Walkthrough.PickLevel, s.top()))
	}
	if s.closed(l) {
		s.open, s.focus = true, value
		return nav.Hint(s.env.Text.Discovery.MoreOpen)
	}
	r := s.rating()
	r.Item, r.Level, r.At = s.item().Code, l, s.env.Now()
	s.focus = value
	cmd := s.change(r)
	if s.session.Depth == model.Discover && s.rating().Level == l {
		return tea.Batch(cmd, s.onward())
	}
	return cmd
}

// onward goes to the next unanswered question, or to the summary.
func (s *Screen) onward() tea.Cmd {
	s.last = s.item().Code
	last := s.last
	var said tea.Cmd
	if c, ok := s.session.NextUnanswered(s.asks, s.part, s.last); ok {
		said = s.turnBack(c)
	} else {
		s.openSummary()
	}
	s.last = last
	return said
}

// turnBack shows an item. That the walk turns back to one before is said: else
// it looks as if an answer was lost.
func (s *Screen) turnBack(c model.ItemCode) tea.Cmd {
	was := s.at
	s.jump(c)
	if s.at >= was {
		return nil
	}
	return nav.Hint(fmt.Sprintf(s.env.Text.Walkthrough.EndOfPass, c))
}

// enter takes the focused level, or goes on when the question has its answer.
func (s *Screen) enter() tea.Cmd {
	if s.takes() {
		return s.rate(s.focus)
	}
	s.step(1)
	return nil
}

// takes says that enter would rate: the cursor stands on a level that is not
// the answer.
func (s *Screen) takes() bool { return s.focus >= 0 && model.At(s.focus) != s.rating().Level }

// change keeps a rating and remembers what was there.
func (s *Screen) change(r model.Rating) tea.Cmd {
	if s.env.Store.ReadOnly() {
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	s.remember(r.Item)
	if err := s.session.Rate(s.grid, r); err != nil {
		s.undo = s.undo[:len(s.undo)-1]
		return nav.Fail(err)
	}
	return s.touch(r.Item)
}

func (s *Screen) remember(c model.ItemCode) {
	s.undo = append(s.undo, work.StepOf(&s.session, c))
}

// skip leaves the question open and goes to the next that was neither answered
// nor passed over, or to the summary.
func (s *Screen) skip() tea.Cmd {
	c := s.item().Code
	if s.rating().Level.Rated() {
		s.step(1)
		return nil
	}
	s.remember(c)
	if err := s.session.Skip(c); err != nil {
		return nav.Fail(err)
	}
	s.last = ""
	if next, ok := s.session.NextUnskipped(s.asks, s.part, c); ok {
		back := s.turnBack(next)
		if back != nil && s.session.Revision == 0 && len(s.session.Ratings) == 0 {
			return back
		} else if back != nil {
			return tea.Batch(back, s.touch(c))
		}
	} else { // asking again what was just passed over would have no end
		s.openSummary()
	}
	say := nav.Say(fmt.Sprintf(s.env.Text.Walkthrough.Skipped, c), true)
	if s.session.Revision == 0 && len(s.session.Ratings) == 0 {
		return say // nothing is kept before the first answer
	}
	return tea.Batch(say, s.touch(c))
}

func (s *Screen) unrate() tea.Cmd {
	c := s.item().Code
	if !s.rating().Level.Rated() || s.env.Store.ReadOnly() {
		return nil
	}
	s.remember(c)
	if err := s.session.Unrate(c); err != nil {
		return nav.Fail(err)
	}
	s.arrive()
	return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Walkthrough.Cleared, c), true), s.touch(c))
}

// takeBack undoes the last change and shows its question.
func (s *Screen) takeBack() tea.Cmd {
	u := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	was := s.session.Rating(u.Item)
	if err := u.Back(s.grid, &s.session); err != nil {
		return nav.Fail(err)
	}
	s.jump(u.Item)
	s.last = ""
	what := s.env.Text.Undone(s.grid, u.Item, was, s.session.Rating(u.Item))
	return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Walkthrough.Undone, u.Item, what), false), s.touch(u.Item))
}

func (s *Screen) cycleConfidence() tea.Cmd {
	r := s.rating()
	r.Confidence = (r.Confidence + 1) % (model.MaxConfidence + 1)
	return s.change(r)
}

func (s *Screen) openNote() {
	s.mode = noting
	s.note = widget.NewArea(s.env.Theme, s.noted(), s.env.Text.Walkthrough.NoteHint, safetext.Note)
	s.note.Focus()
}

// keepTyped keeps the note: ctrl+s and esc both do, so that nothing typed is lost
// by leaving.
func (s *Screen) keepTyped() tea.Cmd { return s.keepNote(s.note.Value()) }

// editNote opens the note in the person's own editor.
func (s *Screen) editNote() tea.Cmd {
	return s.env.Services.Edit(s.note.Value(), func(text string, err error) tea.Msg { return edited{text, err} })
}

func (s *Screen) keepNote(text string) tea.Cmd {
	s.mode = asking
	r := s.rating()
	if text == s.noted() {
		return nil
	}
	if !r.Level.Rated() {
		return s.await(text)
	}
	r.Note = text
	return s.change(r)
}

// noted returns what was noted on the item, be it rated or not.
func (s *Screen) noted() string {
	if r := s.rating(); r.Level.Rated() {
		return r.Note
	}
	return s.session.Waiting[s.item().Code]
}

// await keeps a note until the item has its level.
func (s *Screen) await(text string) tea.Cmd {
	c := s.item().Code
	if s.env.Store.ReadOnly() {
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	if err := s.session.Await(s.grid, c, text); err != nil {
		return nav.Fail(err)
	}
	if text == "" {
		return s.touch(c)
	}
	return tea.Batch(nav.Hint(s.env.Text.Walkthrough.NoteWaits), s.touch(c))
}

// edited is what the person's editor gave back.
type edited struct {
	text string
	err  error
}

func (s *Screen) takeNote(m edited) tea.Cmd {
	if m.err != nil {
		return nav.Fail(m.err)
	}
	if s.mode == noting {
		return s.keepNote(safetext.Clean(m.text, safetext.Note))
	}
	return nil
}
