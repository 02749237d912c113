package review

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

// tells says whether there is a message to read that no longer changes.
func (s *Screen) tells() bool { return !s.open() && s.review.Message != "" }

// again begins a new review from the words of the returned one.
func (s *Screen) again() tea.Cmd {
	r := s.review.Again(model.ReviewID(s.env.NewID()), append(slices.Clone(s.others), s.review), s.env.Now())
	s.review, s.begun, s.undo, s.saver = r, false, nil, nav.Saver[work.Part]{}
	return nav.Say(s.env.Text.Review.AgainStarted, false)
}

// listBox returns the first line and the height of the rows.
func (s *Screen) listBox(size layout.Size) (top, h int) {
	top = len(s.overHead(size.W))
	return top, max(size.H-top-len(s.overFoot(size.W)), 1)
}

func (s *Screen) overview(size layout.Size) string {
	head, foot := s.overHead(size.W), s.overFoot(size.W)
	_, h := s.listBox(size)
	list := layout.Fill(s.list.View(layout.Size{W: layout.Column(size.W), H: h}, s.env.Theme, s.row), layout.Size{W: size.W, H: h})
	return layout.Clip(strings.Join(append(append(head, list), foot...), "\n"), size)
}

// overHead says what is read, and how.
func (s *Screen) overHead(w int) []string {
	th, t, p := s.env.Theme, s.env.Text.Review, s.env.Text
	sess := &s.got.Session
	facts := []string{
		fmt.Sprintf(t.Stated, p.Date(sess.FinishedAt)),
		p.Count(sess.Rated(s.grid, model.Competency), p.Words.Competencies), p.Count(sess.Rated(s.grid, model.Attitude), p.Words.Attitudes),
		p.Count(len(s.got.Evidence), p.Words.EvidenceCount),
	}
	if st := p.Exchange.Stages[string(s.got.Stage)]; st != "" {
		facts = append([]string{st}, facts...)
	}
	var lines []string
	for _, l := range layout.Wrap(strings.Join(facts, " "+th.Glyph.Dot+" "), layout.Text(w)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	if len(s.got.Left) > 0 {
		var parts []string
		for _, x := range s.got.Left {
			parts = append(parts, p.Exchange.Parts[string(x)])
		}
		for _, l := range layout.Wrap(fmt.Sprintf(s.env.Text.Receive.LeftOut, strings.Join(parts, ", ")), layout.Text(w)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
	}
	for _, l := range layout.Wrap(s.manner(), layout.Text(w)) {
		lines = append(lines, " "+th.Accent.Render(l))
	}
	c := s.columns(layout.Form(w))
	you, learner := s.env.Text.Words.You, s.env.Text.Words.Learner
	head := layout.Blank(2+c.name) + layout.Fit(you, max(c.level, layout.Width(you)+1)) + learner
	return append(lines, th.Muted.Render(layout.Cut(head, w)))
}

// manner says how the review is done, or was.
func (s *Screen) manner() string {
	t := s.env.Text.Review
	how := s.env.Text.Sight(&s.review, t.WasBlind, t.WasSeeing, t.PartlyBlind)
	switch {
	case s.review.State != model.InReview:
		return strings.TrimSuffix(fmt.Sprintf(t.ReadOnly, s.env.Text.Date(s.review.ReturnedAt)), ".") + " " + s.env.Theme.Glyph.Dot + " " + how
	case s.review.Blind:
		return t.BlindNow
	}
	return t.SeeingNow
}

// overFoot returns the overall message.
func (s *Screen) overFoot(w int) []string {
	th := s.env.Theme
	var lines []string
	if said := s.leftLine(); said != "" {
		lines = append(lines, " "+th.Strong.Render(layout.Cut(said, layout.Text(w))))
	}
	if s.review.Message == "" {
		return lines
	}
	return append(lines, " "+th.Muted.Render(s.env.Text.Words.Message+" ")+th.Quote.Render(layout.Cut(fmt.Sprintf(s.env.Text.Walkthrough.Quote, safetext.Line(s.review.Message)), layout.Rest(w, messageWidth))))
}

// messageWidth is what the message's name takes before it.
const messageWidth = 12

// overColumns are the widths of a row.
type overColumns struct{ name, level, rest int }

func (s *Screen) columns(w int) overColumns {
	c := overColumns{level: 14}
	if w < 70 {
		c.level = 4 // the letter alone
	}
	c.name = min(max(w/3, 26), 44)
	c.rest = layout.Rest(w, c.name, 2*c.level)
	return c
}

// row returns one item: the mentor's level, the learner's, what else is said.
func (s *Screen) row(i int, focused bool, w int) string {
	th, t, it := s.env.Theme, s.env.Text, s.items[i]
	c := s.columns(w)
	style := th.Plain
	if focused {
		style = th.Selected
	}
	m := s.remark(it.Code)
	theirs := th.Faint.Render(layout.Fit(t.Review.Hidden, c.level))
	if s.revealed(it.Code) {
		theirs = s.level(it, s.got.Session.Rating(it.Code).Level, c.level)
	}
	line := style.Render(layout.Fit(string(it.Code)+"  "+t.In(it.Short()), c.name-2)) + "  " + s.level(it, m.Level, c.level) + theirs
	var more []string
	if d := s.direction(it.Code); d != "" {
		more = append(more, d)
	}
	if m.Verdict != model.NoVerdict {
		more = append(more, s.verdict(m.Verdict))
	}
	if m.Comment != "" {
		more = append(more, th.Quote.Render(fmt.Sprintf(t.Walkthrough.Quote, safetext.Line(m.Comment))))
	}
	if m.Question != "" {
		more = append(more, th.Key.Render("?")+" "+th.Quote.Render(safetext.Line(m.Question)))
	}
	if len(more) == 0 {
		more = s.marks(it.Code)
	}
	return line + layout.Cut(strings.Join(more, " "), c.rest)
}

// marks say what there is to read of an item of which the mentor said nothing yet: a note, evidence, and how much of it
// is new since the session before; that the level rose, once it may be seen.
func (s *Screen) marks(c model.ItemCode) []string {
	th := s.env.Theme
	var out []string
	rating := s.got.Session.Rating(c)
	if before, _, ok := s.got.Before(c); ok && s.revealed(c) && rating.Level > before {
		out = append(out, th.Good.Render(s.env.Text.Words.Rose))
	}
	if rating.Note != "" {
		out = append(out, th.Muted.Render(s.env.Text.Words.Note))
	}
	all, fresh := s.supporting(c), 0
	for _, e := range all {
		if n := len(s.got.Previous); n > 0 && e.Date.After(s.got.Previous[n-1].When()) {
			fresh++
		}
	}
	if len(all) > 0 {
		said := s.env.Text.Count(len(all), s.env.Text.Words.EvidenceCount)
		if fresh > 0 {
			said += ", " + s.env.Text.Count(fresh, s.env.Text.Home.NewAnswers)
		}
		out = append(out, th.Muted.Render(said))
	}
	return out
}

// level returns a level as letter and name, or a mark when there is none.
func (s *Screen) level(it model.Item, l model.Level, w int) string {
	th, scale := s.env.Theme, s.grid.Scale(it.Scale)
	if !scale.Has(l) {
		return th.Faint.Render(layout.Fit(th.Glyph.Dot, w))
	}
	letter := th.Level(l.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(l))
	if w < 8 {
		return layout.Fit(letter, w)
	}
	return layout.Fit(letter+" "+th.Plain.Render(s.env.Text.In(scale.Label(l))), w)
}

// direction marks where the mentor stands against the learner, once that may be
// seen: above and below look alike, a gap is no score.
func (s *Screen) direction(c model.ItemCode) string {
	th := s.env.Theme
	mine, theirs := s.remark(c).Level, s.got.Session.Rating(c).Level
	if !mine.Rated() || !theirs.Rated() || !s.revealed(c) {
		return ""
	}
	switch {
	case mine > theirs:
		return th.Accent.Render(th.Glyph.Up)
	case mine < theirs:
		return th.Accent.Render(th.Glyph.Down)
	}
	return th.Muted.Render(th.Glyph.Same)
}

// verdict returns the learner's answer to a remark, in a word.
func (s *Screen) verdict(v model.Verdict) string {
	th, t := s.env.Theme, s.env.Text.Review
	if v == model.Contest {
		return th.Warn.Render(th.Glyph.Late + " " + t.VerdictContest)
	}
	return th.Good.Render(th.Glyph.Check + " " + t.VerdictAccept)
}
