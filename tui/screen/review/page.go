package review

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// page lays an item out: what it is, its levels, the learner's answer, the
// evidence, what the mentor wrote. Anchors are cut first, then long words.
func (s *Screen) page(size layout.Size) widget.Question {
	w := min(layout.Text(size.W), textWidth)
	head, levels := s.head(w), s.levelLines(w, 1)
	var foot []string
	for _, words := range []int{99, 8, 7, 6, 5, 4, 3, 2, 1} {
		foot = s.foot(w, words)
		if room := size.H - len(head) - len(foot) - 1; widget.Height(levels) <= room {
			s.lengthen(levels, w, room)
			break
		}
	}
	th, t := s.env.Theme, s.env.Text.App
	return widget.Asking{Head: head, Levels: levels, Foot: foot, Focus: s.focus, Above: widget.Above(th, t), Below: widget.Below(th, t)}.In(size.H)
}

// lengthen gives levels their whole anchors as long as all fit in so many lines:
// the mentor's and the learner's first.
func (s *Screen) lengthen(levels [][]string, w, room int) {
	c := s.item().Code
	first := []int{s.remark(c).Level.Value()}
	if s.revealed(c) {
		first = append(first, s.got.Session.Rating(c).Level.Value())
	}
	for v := range levels {
		first = append(first, v)
	}
	whole := s.levelLines(w, widget.WholeAnchor)
	for _, v := range first {
		if v < 0 || v >= len(levels) {
			continue
		}
		if more := len(whole[v]) - len(levels[v]); widget.Height(levels)+more <= room {
			levels[v] = whole[v]
		}
	}
}

func (s *Screen) head(w int) []string {
	th, t, it := s.env.Theme, s.env.Text, s.item()
	place := t.In(s.grid.Group(it.Group).Label) + " " + th.Glyph.Dot + " " + string(it.Code)
	lines := []string{layout.Spread(th.Muted.Render(place), th.Faint.Render(fmt.Sprintf(t.Words.OutOf, s.at+1, len(s.items))), w)}
	for _, l := range layout.Wrap(t.In(it.Name()), w) {
		lines = append(lines, th.Strong.Render(l))
	}
	return append(lines, "")
}

// levelLines draws each level with its anchor, in at most so many lines except
// the focused one; whose level it is stands at the end.
func (s *Screen) levelLines(w, most int) [][]string {
	it := s.item()
	mine, theirs, focus := s.remark(it.Code).Level, model.Unrated, -1
	if s.revealed(it.Code) {
		theirs = s.got.Session.Rating(it.Code).Level
	}
	if s.open() {
		focus = s.focus
	}
	return widget.Levels{
		Scale: s.grid.Scale(it.Scale), Words: s.env.Text.In, Focus: focus, Chosen: mine,
		Anchor: func(l model.Level) model.Text { return s.grid.AnchorText(it, l) },
		Clear:  func(l model.Level) bool { return l == mine || l == theirs },
		Tail:   func(l model.Level) string { return s.tags(l, mine, theirs, w < narrow) },
		Room:   tagRoom(w),
	}.Lines(s.env.Theme, w, most)
}

// narrow is the width under which words are short.
const narrow = 70

func tagRoom(w int) int {
	if w < narrow {
		return 13
	}
	return 19
}

// tags says whose level a level is.
func (s *Screen) tags(l, mine, theirs model.Level, short bool) string {
	th, t := s.env.Theme, s.env.Text.Review
	them := s.env.Text.Words.Learner
	if short {
		them = t.TheirsShort
	}
	var out string
	if l == mine {
		out += " " + th.First.Render(s.env.Text.Words.You) + " " + s.check()
	}
	if l == theirs {
		out += " " + th.Second.Render(them)
	}
	return out
}

// check says whether the mentor's words on the item are on the disk.
func (s *Screen) check() string {
	th := s.env.Theme
	switch {
	case s.saver.Clean(work.ItemPart(s.item().Code)):
		return th.Good.Render(th.Glyph.Check)
	case s.saver.Failing():
		return th.Danger.Render(th.Glyph.Cross)
	}
	return th.Faint.Render(th.Glyph.Ellipsis)
}

// foot returns the learner's answer, the evidence and the mentor's words, each in at
// most so many lines.
func (s *Screen) foot(w, most int) []string {
	th, t, m := s.env.Theme, s.env.Text.Review, s.remark(s.item().Code)
	if s.mode == writing {
		title := [...]string{aMessage: s.env.Text.Words.Message, aComment: t.Comment, aQuestion: s.env.Text.Words.Question}[s.about.part]
		return append(append(s.theirs(w, 1), th.Strong.Render(title)), strings.Split(s.area.View(w, 4), "\n")...)
	}
	lines := append(s.theirs(w, most), s.pieceLine(w)...)
	if most > 1 {
		lines = append(lines, s.earlier(w, most)...)
	}
	lines = append(lines, s.quoted(t.Comment, m.Comment, w, most)...)
	lines = append(lines, s.quoted(s.env.Text.Words.Question, m.Question, w, most)...)
	if s.review.State != model.InReview && (m.Level.Rated() || m.Comment != "" || m.Question != "") {
		word := th.Muted.Render(t.VerdictNone)
		if m.Verdict != model.NoVerdict {
			word = s.verdict(m.Verdict)
		}
		lines = append(lines, th.Muted.Render(t.Verdict+" ")+word)
		said := t.Added
		if m.Verdict == model.Contest {
			said = t.Reason
		}
		lines = append(lines, s.quoted(said, m.Reason, w, most)...)
	}
	return lines
}

// theirs returns the learner's answer, once it may be seen.
func (s *Screen) theirs(w, most int) []string {
	th, t, c := s.env.Theme, s.env.Text.Review, s.item().Code
	name := th.Second.Render(s.who()) + th.Muted.Render(" "+th.Glyph.Dot+" ")
	if !s.revealed(c) {
		return []string{layout.Cut(name+th.Faint.Render(t.HiddenLong), w)}
	}
	r := s.got.Session.Rating(c)
	if !r.Level.Rated() {
		return []string{layout.Cut(name+th.Muted.Render(s.env.Text.Words.Unrated), w)}
	}
	scale := s.grid.ScaleOf(c)
	line := name + th.Level(r.Level.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(r.Level)) + " " + th.Plain.Render(s.env.Text.In(scale.Label(r.Level)))
	if r.Confidence > 0 {
		dots := layout.Repeat(th.Glyph.On, int(r.Confidence)) + layout.Repeat(th.Glyph.Off, int(model.MaxConfidence-r.Confidence))
		line += th.Muted.Render("  " + s.env.Text.Words.Confidence + " " + dots)
	}
	lines := []string{layout.Cut(line, w)}
	switch gap := s.stands(c, r.Level); {
	case gap == "":
	case layout.Width(line+"  "+gap) <= w:
		lines[0] = line + "  " + gap
	default:
		lines = append(lines, "  "+layout.Cut(gap, layout.Text(w)))
	}
	lines = append(lines, s.quoted(t.Note, r.Note, w, most)...)
	if most > 1 {
		lines = append(lines, s.before(c, w)...)
	}
	return lines
}

// earlier returns what was said of the item in the round before, of each mentor in
// at most so many lines.
func (s *Screen) earlier(w, most int) []string {
	th, c := s.env.Theme, s.item().Code
	var out []string
	for i := range s.rounds[c] {
		head, parts := s.env.Text.RoundSaid(&s.rounds[c][i], s.env.Profile.ID, func(l model.Level) string { return safetext.Line(s.env.Text.LevelName(s.grid, c, l)) })
		lines := layout.WrapIn(head+s.env.Text.Words.Colon+strings.Join(parts, s.env.Text.Words.Semicolon), w, "  ")
		for _, l := range lines[:min(len(lines), most)] {
			out = append(out, th.Muted.Render(l))
		}
	}
	return out
}

// stands says in words where the mentor's level of an item is against the
// learner's, "" while there is none.
func (s *Screen) stands(c model.ItemCode, theirs model.Level) string {
	t, mine := s.env.Text.Review, s.remark(c).Level
	word := s.env.Text.Words.SameLevel
	switch {
	case !mine.Rated():
		return ""
	case mine > theirs:
		word = t.Above
	case mine < theirs:
		word = t.Below
	}
	return s.direction(c) + " " + s.env.Theme.Muted.Render(word)
}

// pieceLine names the evidence in one line.
func (s *Screen) pieceLine(w int) []string {
	th, t := s.env.Theme, s.env.Text.Review
	all := s.supporting(s.item().Code)
	if len(all) == 0 {
		return []string{th.Faint.Render(layout.Cut(t.NoEvidence, w))}
	}
	var names []string
	for _, e := range all {
		mark, _ := s.finding(e.ID, s.item().Code)
		names = append(names, mark+" "+th.Plain.Render(safetext.Line(e.Title)))
	}
	return []string{layout.Cut(th.Muted.Render(s.env.Text.Home.Evidence+" ")+strings.Join(names, "  "), w)}
}

// quoted is somebody's words under a title, "" none.
func (s *Screen) quoted(title, text string, w, most int) []string {
	th := s.env.Theme
	if text == "" {
		return nil
	}
	lines := layout.WrapIn(title+" "+fmt.Sprintf(s.env.Text.Walkthrough.Quote, safetext.Line(text)), w, "  ")
	if len(lines) > most {
		rest := strings.Join(strings.Fields(strings.Join(lines[most-1:], " ")), " ")
		indent := layout.Blank(len(lines[most-1]) - len(strings.TrimLeft(lines[most-1], " ")))
		lines = append(lines[:most-1:most-1], layout.Cut(indent+rest, w))
	}
	for i, l := range lines {
		if rest, ok := strings.CutPrefix(l, title); ok && i == 0 {
			lines[i] = th.Muted.Render(title) + th.Quote.Render(rest)
			continue
		}
		lines[i] = th.Quote.Render(l)
	}
	return lines
}

// wholeView returns all that is said of the item, at length.
func (s *Screen) wholeView(size layout.Size) string {
	w := min(layout.Form(size.W), textWidth)
	lines := append(s.head(w), joined(s.levelLines(w, widget.WholeAnchor))...)
	return s.scrolled(append(append(lines, ""), s.foot(w, 999)...), size)
}

// letterView returns the whole message of a review that no longer changes.
func (s *Screen) letterView(size layout.Size) string {
	th, w := s.env.Theme, min(layout.Form(size.W), textWidth)
	lines := []string{th.Strong.Render(s.env.Text.Words.Message), ""}
	for _, l := range layout.Wrap(safetext.Block(s.review.Message), w) {
		lines = append(lines, th.Quote.Render(l))
	}
	return s.scrolled(lines, size)
}

// scrolled shows the lines scrolled to.
func (s *Screen) scrolled(lines []string, size layout.Size) string {
	if over := len(lines) - size.H; over > 0 {
		lines = lines[min(s.scroll, over):]
	}
	return layout.Clip(" "+strings.Join(lines, "\n "), size)
}

// joined joins blocks of lines.
func joined(blocks [][]string) []string {
	var out []string
	for _, b := range blocks {
		out = append(out, b...)
	}
	return out
}

// side returns the list of items beside one of them, where there is room.
func (s *Screen) side(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	var lines []string
	from := layout.Window(0, s.at, len(s.items), size.H)
	for i := from; i < min(from+size.H, len(s.items)); i++ {
		it := s.items[i]
		lines = append(lines, widget.Row(th, i == s.at, size.W, func(w int) string {
			style := th.Muted
			if i == s.at {
				style = th.Strong
			}
			letter := th.Faint.Render(th.Glyph.Dot)
			if l, scale := s.remark(it.Code).Level, s.grid.Scale(it.Scale); scale.Has(l) {
				letter = th.Level(l.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(l))
			}
			return letter + " " + style.Render(layout.Cut(string(it.Code)+" "+t.In(it.Short()), layout.Marked(w)))
		}))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}
