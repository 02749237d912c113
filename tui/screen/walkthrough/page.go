package walkthrough

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/widget"

	"charm.land/lipgloss/v2"
)

// textWidth is the longest line that is still pleasant to read.
const textWidth = 92

// page lays the question out. What is asked and what was answered always show, every
// word of the levels too: where the window is too small for all, the explanation and the
// levels scroll with the focus. What stands above the levels stays as it is while the
// focus moves or an answer is given, as long as blank lines can make room.
func (s *Screen) page(size layout.Size) widget.Question {
	w := min(layout.Text(size.W), textWidth)
	if s.mode == noting {
		return widget.Question{Lines: s.notePage(w)}
	}
	th, t := s.env.Theme, s.env.Text.App
	q := widget.Asking{Head: s.head(w), Levels: s.levelLines(w), Foot: s.foot(w), Focus: s.focus, Above: widget.Above(th, t), Below: widget.Below(th, t)}
	rows := size.H - len(q.Head) - max(len(q.Foot), s.footRoom())
	q.About = s.about(w, rows-widget.Height(q.Levels)-2) // an example leaves the blank line before the foot
	return q.In(size.H)
}

// noteHeight is how many lines of a note show while it is typed.
const noteHeight = 6

// notePage returns the level given and the note to it, alone: what is typed needs the
// room of the other levels.
func (s *Screen) notePage(w int) []string {
	levels := s.levelLines(w)
	lines := s.head(w)
	if l := s.rating().Level; l.Rated() {
		lines = append(lines, levels[l.Value()]...)
	}
	lines = append(lines, "", s.env.Theme.Strong.Render(s.env.Text.Words.Note))
	return append(lines, strings.Split(s.note.View(w, noteHeight), "\n")...)
}

// head returns what the question is about.
func (s *Screen) head(w int) []string {
	th, t, it := s.env.Theme, s.env.Text, s.item()
	var lines []string
	if len(s.session.Ratings) == 0 {
		for _, l := range layout.Wrap(t.Walkthrough.Private, w) {
			lines = append(lines, th.Good.Render(l))
		}
		lines = append(lines, "")
	}
	place := t.In(s.grid.Group(it.Group).Label) + " " + th.Glyph.Dot + " " + string(it.Code)
	asked := fmt.Sprintf(t.Walkthrough.Question, s.at+1, len(s.items))
	lines = append(lines, layout.Spread(th.Muted.Render(place), th.Muted.Render(asked), w))
	for _, l := range layout.Wrap(t.In(it.Statement), w) {
		lines = append(lines, th.Strong.Render(l))
	}
	return append(lines, "")
}

// about explains the item, with an example where all is said in n lines.
func (s *Screen) about(w, n int) []string {
	th, t, it := s.env.Theme, s.env.Text, s.item()
	explanation, example := t.In(it.Explanation), t.Example(it, s.session.Depth)
	if explanation == "" {
		return nil
	}
	text := layout.Wrap(explanation, w)
	if example != "" {
		if whole := layout.Wrap(explanation+" "+example, w); len(whole) <= n {
			text = whole
		}
	}
	for i := range text {
		text[i] = th.Muted.Render(text[i])
	}
	return text
}

// levelLines draws each level; the answer given has its mark.
func (s *Screen) levelLines(w int) [][]string {
	scale, have := s.asked(), s.rating().Level
	return widget.Levels{
		Scale: scale, Words: s.env.Text.In, Focus: s.focus, Chosen: have,
		Anchor: func(l model.Level) model.Text { return scale.Levels[l.Value()].Meaning },
		Clear:  func(l model.Level) bool { return l == have },
		Tail: func(l model.Level) string {
			if l == have {
				return " " + s.check()
			}
			return "  "
		},
		Room: 2,
	}.Lines(s.env.Theme, w, widget.WholeAnchor)
}

// check says whether the answer is on the disk.
func (s *Screen) check() string {
	th := s.env.Theme
	if s.saver.Clean(s.item().Code) {
		return th.Good.Render(th.Glyph.Check)
	}
	if s.saver.Failing() {
		return th.Danger.Render(th.Glyph.Cross)
	}
	return th.Faint.Render(th.Glyph.Ellipsis)
}

// footRoom returns how many lines foot takes once the question is answered.
func (s *Screen) footRoom() int {
	room := s.answeredRoom()
	if s.caughtLine(textWidth) != "" {
		room++
	}
	if s.before(textWidth) != "" {
		room++
	}
	return room
}

// answeredRoom returns how many of them are about the answer.
func (s *Screen) answeredRoom() int {
	switch {
	case s.session.Waiting[s.item().Code] != "":
		return 1
	case len(s.session.Ratings) == 0:
		return 0 // what was said before the first question makes way
	case s.session.Depth == model.FullReview && len(s.earlier) > 0:
		return 2
	}
	return 1
}

// foot returns what was said besides the level, and how the level moved.
func (s *Screen) foot(w int) []string {
	th, t, r := s.env.Theme, s.env.Text, s.rating()
	var lines []string
	if s.session.Depth == model.FullReview && r.Level.Rated() {
		dots := layout.Repeat(th.Glyph.On, int(r.Confidence)) + layout.Repeat(th.Glyph.Off, int(model.MaxConfidence-r.Confidence))
		line := th.Muted.Render(t.Words.ConfidenceHead+" ") + th.Plain.Render(dots+" "+t.Words.Confidences[r.Confidence]) +
			th.Muted.Render("   "+t.Count(s.supporting(r), t.Walkthrough.Evidenced))
		if r.Note != "" {
			line += th.Muted.Render("   " + t.Words.Note + " ")
			line += th.Quote.Render(layout.Cut(fmt.Sprintf(t.Walkthrough.Quote, safetext.Line(r.Note)), max(w-lipgloss.Width(line), 0)))
		}
		lines = append(lines, layout.Cut(line, w))
	}
	if note := s.session.Waiting[s.item().Code]; note != "" && !r.Level.Rated() {
		line := th.Muted.Render(t.Walkthrough.NoteWaiting + t.Words.Colon)
		lines = append(lines, line+th.Quote.Render(layout.Cut(fmt.Sprintf(t.Walkthrough.Quote, safetext.Line(note)), max(w-lipgloss.Width(line), 0))))
	}
	if line := s.caughtLine(w); line != "" {
		lines = append(lines, line)
	}
	if line := s.before(w); line != "" {
		lines = append(lines, line)
	}
	return append(lines, s.moved(w)...)
}

// before says of an item that was worded anew what it was called, and once the answer
// is given what the last one was.
func (s *Screen) before(w int) string {
	e, ok := s.changed.Before(s.item().Code)
	if !ok {
		return ""
	}
	return layout.Cut(s.env.Theme.Muted.Render(s.env.Text.AskedAnew(&e, s.rating().Level.Rated())), w)
}

// supporting returns how many pieces of evidence show the answer.
func (s *Screen) supporting(r model.Rating) int {
	n := len(r.Evidence)
	for i := range s.evidence {
		if s.evidence[i].Supports(r.Item) && !slices.Contains(r.Evidence, s.evidence[i].ID) {
			n++
		}
	}
	return n
}

// moved says how the level changed since the last time, once it is given; on a
// page not answered yet it recalls the answer just given.
func (s *Screen) moved(w int) []string {
	c := s.item().Code
	if !s.rating().Level.Rated() {
		if s.last == "" {
			return nil
		}
		return []string{layout.Cut(s.answered(s.last)+s.change1(s.last), w)}
	}
	line := s.change1(c)
	if line == "" {
		return nil
	}
	lines := []string{layout.Cut(strings.TrimSpace(line), w)}
	p, _ := model.Last(c, s.earlier)
	if s.session.Depth == model.FullReview && model.RaisedWithoutEvidence(p, s.rating(), s.evidence) {
		for _, l := range layout.Wrap(s.env.Text.Walkthrough.Gentle, w) {
			lines = append(lines, s.env.Theme.Warn.Render(l))
		}
	}
	return lines
}

// answered recalls an answer: "C06 : Application ✓".
func (s *Screen) answered(c model.ItemCode) string {
	th := s.env.Theme
	mark := th.Faint.Render(th.Glyph.Ellipsis)
	if s.saver.Clean(c) {
		mark = th.Good.Render(th.Glyph.Check)
	}
	label := s.env.Text.AnswerName(s.grid, c, s.session.Depth, s.session.Rating(c).Level)
	return th.Muted.Render(fmt.Sprintf(s.env.Text.Words.Pair, c, label)) + " " + mark
}

// change1 returns one item's change since its last rating, "" if it has none.
func (s *Screen) change1(c model.ItemCode) string {
	th, t, scale := s.env.Theme, s.env.Text.Walkthrough, s.grid.ScaleOf(c)
	p, ok := model.Last(c, s.earlier)
	now := s.session.Rating(c).Level
	if !ok || !now.Rated() {
		return ""
	}
	from := safetext.Line(p.Label)
	if now == p.Level {
		return "   " + th.Muted.Render(fmt.Sprintf(t.Unchanged, from, scale.Code(now)))
	}
	move := scale.Code(p.Level) + " " + th.Glyph.Arrow + " " + scale.Code(now)
	style, mark := th.Good, th.Glyph.Up
	if now < p.Level {
		style, mark = th.Warn, th.Glyph.Down
	}
	return "   " + th.Muted.Render(fmt.Sprintf(t.Since, from, "")) + style.Render(move+" "+mark)
}

// side returns the list of items shown beside the question where there is room.
func (s *Screen) side(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	lines := []string{th.Muted.Render(t.Walkthrough.JumpTitle + "  g"), ""}
	for i, it := range s.items {
		lines = append(lines, widget.Row(th, i == s.at, size.W, func(w int) string {
			style := th.Muted
			if i == s.at {
				style = th.Strong
			}
			return s.letter(it.Code) + " " + style.Render(layout.Cut(string(it.Code)+" "+t.In(it.Short()), layout.Marked(w)))
		}))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// letter returns an item's level as its letter, or a mark when it has none: where it was
// answered in other words that do not count, that of what became of them.
func (s *Screen) letter(c model.ItemCode) string {
	th, scale := s.env.Theme, s.grid.ScaleOf(c)
	l := s.session.Rating(c).Level
	if !l.Rated() {
		if e, ok := s.changed.Before(c); ok {
			return th.Muted.Render(lang.KindMark(e.Kind))
		}
		return th.Faint.Render(th.Glyph.Dot)
	}
	return th.Level(l.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(l))
}
