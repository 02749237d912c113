package review

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// step is what undo goes back to: one part of the review as it was.
type step struct {
	part work.Part
	item model.ItemCode
	was  model.Review
}

// textPart is which text is being written.
type textPart uint8

const (
	aMessage textPart = iota
	aComment
	aQuestion
)

type writes struct {
	item model.ItemCode
	part textPart
}

// remember keeps a part as it is for undo.
func (s *Screen) remember(p work.Part, c model.ItemCode) {
	s.undo = append(s.undo, step{p, c, s.review.Clone()})
}

// change puts a remark and keeps it.
func (s *Screen) change(m model.Remark) tea.Cmd {
	if !s.open() {
		return s.refuse()
	}
	p := work.ItemPart(m.Item)
	s.remember(p, m.Item)
	m.At = s.env.Now()
	if err := s.review.Remark(s.grid, m); err != nil {
		s.undo = s.undo[:len(s.undo)-1]
		return nav.Fail(err)
	}
	return s.touch(p)
}

// refuse says why nothing changes.
func (s *Screen) refuse() tea.Cmd { return nav.Hint(s.closed()) }

// closed says why a review does not change, "" while it is open.
func (s *Screen) closed() string {
	switch {
	case s.open():
		return ""
	case s.env.Store.ReadOnly():
		return s.env.Text.App.ReadOnly
	}
	return fmt.Sprintf(s.env.Text.Review.ReadOnly, s.env.Text.Date(s.review.ReturnedAt))
}

// rate gives the mentor's level.
func (s *Screen) rate(value int) tea.Cmd {
	l := model.At(value)
	if !s.grid.Scale(s.item().Scale).Has(l) {
		return nav.Hint(fmt.Sprintf(s.env.Text.Review.PickLevel, s.top()))
	}
	r := s.remark(s.item().Code)
	r.Item, r.Level = s.item().Code, l
	cmd := s.change(r)
	if s.open() {
		s.focus = value
	}
	return cmd
}

// enter takes the focused level, or goes on when it is given already; an item
// may be passed over without a level.
func (s *Screen) enter() tea.Cmd {
	if s.takes() {
		return s.rate(s.focus)
	}
	s.step(1)
	return nil
}

// takes says that enter would rate: the cursor stands on a level that is not the
// one given.
func (s *Screen) takes() bool {
	return s.open() && s.focus >= 0 && model.At(s.focus) != s.remark(s.item().Code).Level
}

// clear takes the whole remark on the item back.
func (s *Screen) clear() tea.Cmd {
	c := s.item().Code
	if _, there := s.review.Remarks[c]; !there {
		return nil
	}
	cmd := s.change(model.Remark{Item: c})
	s.turn(s.at)
	if !s.open() {
		return cmd
	}
	return tea.Batch(cmd, nav.Say(fmt.Sprintf(s.env.Text.Review.Cleared, c), true))
}

// takeBack undoes the last change and shows its item.
func (s *Screen) takeBack() tea.Cmd {
	u := s.undo[len(s.undo)-1]
	s.undo = s.undo[:len(s.undo)-1]
	if u.part == work.MannerPart {
		return nav.Hint(s.env.Text.Review.SeenStays)
	}
	now := s.review.Clone()
	work.CarryPart(s.grid, u.part, &u.was, &s.review)
	what := s.env.Text.UndoneOf(&s.review, &now, s.got.Evidence)
	for i, it := range s.items {
		if it.Code == u.item {
			s.turn(i)
		}
	}
	return tea.Batch(nav.Say(fmt.Sprintf(s.env.Text.Review.UndoneOf, what), false), s.touch(u.part))
}

// see shows every level of the learner from now on. It cannot be taken back:
// what was seen was seen, and u says so before it goes on to what came before.
func (s *Screen) see() tea.Cmd {
	if !s.sure {
		s.seeing = true
		return nav.Hint(s.env.Text.Review.SeeAsk)
	}
	s.remember(work.MannerPart, "")
	s.review.Blind = false
	return s.touch(work.MannerPart)
}

// write opens a text.
func (s *Screen) write(w writes) tea.Cmd {
	t := s.env.Text.Review
	hint := t.MessageHint
	switch w.part {
	case aComment:
		hint = t.CommentHint
	case aQuestion:
		hint = t.QuestionHint
	}
	s.about, s.from, s.mode = w, s.mode, writing
	s.area = widget.NewArea(s.env.Theme, s.written(), hint, safetext.Note)
	s.area.Focus()
	return nil
}

// written returns the text being written as it was before.
func (s *Screen) written() string {
	switch s.about.part {
	case aComment:
		return s.remark(s.about.item).Comment
	case aQuestion:
		return s.remark(s.about.item).Question
	}
	return s.review.Message
}

// keepTyped keeps the text: ctrl+s and esc both do, so that nothing typed is lost
// by leaving.
func (s *Screen) keepTyped() tea.Cmd { return s.keepText(s.area.Value()) }

// editText opens the text in the person's own editor.
func (s *Screen) editText() tea.Cmd {
	id := s.review.ID
	return s.env.Services.Edit(s.area.Value(), func(text string, err error) tea.Msg { return edited{id, text, err} })
}

func (s *Screen) paste(m tea.PasteMsg) tea.Cmd {
	cut := false
	switch s.mode {
	case writing:
		cut = s.area.Update(m)
	case signing:
		cut = s.path.Update(m)
	}
	if cut {
		return nav.Hint(s.env.Text.Form.TooLong)
	}
	return nil
}

// keepText keeps what was written, if it changed.
func (s *Screen) keepText(text string) tea.Cmd {
	s.mode, text = s.from, strings.TrimSpace(text)
	if s.about.part == aMessage {
		if text == s.review.Message {
			return nil
		}
		s.remember(work.MessagePart, "")
		s.review.Message = text
		return s.touch(work.MessagePart)
	}
	r := s.remark(s.about.item)
	r.Item = s.about.item
	was := r
	if s.about.part == aComment {
		r.Comment = text
	} else {
		r.Question = text
	}
	if r == was {
		return nil
	}
	return s.change(r)
}

// edited is what the person's editor gave back.
type edited struct {
	id   model.ReviewID
	text string
	err  error
}

func (s *Screen) takeEdit(m edited) tea.Cmd {
	switch {
	case m.id != s.review.ID || s.mode != writing:
		return nil
	case m.err != nil:
		return nav.Fail(m.err)
	}
	return s.keepText(safetext.Clean(m.text, safetext.Note))
}
