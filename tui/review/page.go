package review

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/widget"

	"charm.land/lipgloss/v2"
)

// page is one item laid out for a size: its lines, and where the levels are.
type page struct {
	lines  []string
	levels []int // first line of each level value
	end    int   // line after the last level
}

// levelAt is the level value drawn at a line.
func (p page) levelAt(y int) (int, bool) {
	for v := len(p.levels) - 1; v >= 0; v-- {
		if y >= p.levels[v] && y < p.end {
			return v, true
		}
	}
	return 0, false
}

func (p page) levelLine(value int) int {
	if value < len(p.levels) {
		return p.levels[value]
	}
	return 0
}

// page lays an item out: what it is, its levels, the learner's answer, the
// evidence, what the mentor wrote. Anchors are cut first, then long words.
func (s *Screen) page(size layout.Size) page {
	w := min(size.W-2, textWidth)
	head := s.head(w)
	var all [][]string
	var foot []string
	for _, x := range []struct{ anchor, words int }{{99, 99}, {3, 6}, {2, 4}, {1, 3}, {1, 1}} {
		all, foot = s.levelLines(w, x.anchor), s.foot(w, x.words)
		if len(head)+count(all)+len(foot)+1 <= size.H {
			break
		}
	}
	p := page{lines: head}
	for _, l := range all {
		p.levels = append(p.levels, len(p.lines))
		p.lines = append(p.lines, l...)
	}
	p.end = len(p.lines)
	if p.end+len(foot) < size.H {
		p.lines = append(p.lines, "")
	}
	p.lines = append(p.lines, foot...)
	return p
}

func count(blocks [][]string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

func (s *Screen) head(w int) []string {
	th, t, it := s.env.Theme, s.env.Text, s.item()
	place := t.In(s.grid.Group(it.Group).Label) + " " + th.Glyph.Dot + " " + string(it.Code)
	lines := []string{layout.Spread(th.Muted.Render(place), th.Faint.Render(fmt.Sprintf(t.Review.Item, s.at+1, len(s.items))), w)}
	for _, l := range layout.Wrap(t.In(it.Name()), w) {
		lines = append(lines, th.Strong.Render(l))
	}
	return append(lines, "")
}

// levelLines draws each level with its anchor, in at most so many lines except
// the focused one; whose level it is stands at the end.
func (s *Screen) levelLines(w, most int) [][]string {
	th, t, it := s.env.Theme, s.env.Text, s.item()
	scale := s.grid.Scale(it.Scale)
	mine, theirs := s.remark(it.Code).Level, model.Unrated
	if s.revealed(it.Code) {
		theirs = s.got.Session.Rating(it.Code).Level
	}
	name := 0
	for _, l := range scale.Levels {
		name = max(name, lipgloss.Width(t.In(l.Label)))
	}
	name = min(name, 16)
	var out [][]string
	for _, l := range scale.Levels {
		focused := l.Level.Value() == s.focus && s.open()
		mark := "  "
		if focused {
			mark = th.Accent.Render(th.Glyph.Cursor) + " "
		}
		left := mark + th.Key.Render(fmt.Sprintf("%d", l.Level.Value())) + "  "
		label := th.Level(l.Level.Value(), scale.Top().Value()).Bold(l.Level == mine).Render(layout.Fit(t.In(l.Label), name))
		style := th.Muted
		if focused || l.Level == mine || l.Level == theirs {
			style = th.Plain
		}
		tags := s.tags(l.Level, mine, theirs, w < narrow)
		room := max(w-lipgloss.Width(left)-name-2-tagRoom(w), 8)
		anchor := layout.Wrap(t.In(s.grid.AnchorText(it, l.Level)), room)
		if !focused && len(anchor) > most {
			anchor = append(anchor[:most-1], layout.Cut(strings.Join(anchor[most-1:], " "), room))
		}
		lines := []string{left + label + "  " + layout.Fit(style.Render(anchor[0]), room) + tags}
		for _, a := range anchor[1:] {
			lines = append(lines, layout.Blank(lipgloss.Width(left)+name+2)+style.Render(a))
		}
		out = append(out, lines)
	}
	return out
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
	them := t.Theirs
	if short {
		them = t.TheirsShort
	}
	var out string
	if l == mine {
		out += " " + th.First.Render(t.Mine) + " " + s.check()
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
	case s.saver.Clean(itemPart(s.item().Code)):
		return th.Good.Render(th.Glyph.Check)
	case s.saver.Failing():
		return th.Danger.Render(th.Glyph.Cross)
	}
	return th.Faint.Render(th.Glyph.Ellipsis)
}

// foot is the learner's answer, the evidence and the mentor's words, each in at
// most so many lines.
func (s *Screen) foot(w, most int) []string {
	th, t, m := s.env.Theme, s.env.Text.Review, s.remark(s.item().Code)
	if s.mode == writing {
		title := [...]string{aMessage: t.Message, aComment: t.Comment, aQuestion: t.Question}[s.about.part]
		return append(s.theirs(w, 1), th.Strong.Render(title), s.area.View(w, 4))
	}
	lines := append(s.theirs(w, most), s.pieceLine(w)...)
	lines = append(lines, s.quoted(t.Comment, m.Comment, w, most)...)
	lines = append(lines, s.quoted(t.Question, m.Question, w, most)...)
	if s.review.State != model.InReview && (m.Level.Rated() || m.Comment != "" || m.Question != "") {
		word := th.Muted.Render(t.VerdictNone)
		if m.Verdict != model.NoVerdict {
			word = s.verdict(m.Verdict)
		}
		lines = append(lines, th.Muted.Render(t.Verdict+" ")+word)
		lines = append(lines, s.quoted(t.Reason, m.Reason, w, most)...)
	}
	return lines
}

// theirs is the learner's answer, once it may be seen.
func (s *Screen) theirs(w, most int) []string {
	th, t, c := s.env.Theme, s.env.Text.Review, s.item().Code
	name := th.Second.Render(s.who()) + " "
	if !s.revealed(c) {
		return []string{layout.Cut(name+th.Faint.Render(t.HiddenLong), w)}
	}
	r := s.got.Session.Rating(c)
	if !r.Level.Rated() {
		return []string{layout.Cut(name+th.Muted.Render(t.NoLevel), w)}
	}
	scale := s.grid.ScaleOf(c)
	line := name + th.Level(r.Level.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(r.Level)) + " " + th.Plain.Render(s.env.Text.In(scale.Label(r.Level)))
	if r.Confidence > 0 {
		dots := layout.Repeat(th.Glyph.On, int(r.Confidence)) + layout.Repeat(th.Glyph.Off, int(model.MaxConfidence-r.Confidence))
		line += th.Muted.Render("  " + t.Confidence + " " + dots)
	}
	if m := s.remark(c).Level; m.Rated() {
		word := t.Same
		if m > r.Level {
			word = t.Above
		} else if m < r.Level {
			word = t.Below
		}
		line += "  " + s.direction(c) + " " + th.Muted.Render(word)
	}
	return append([]string{layout.Cut(line, w)}, s.quoted(t.Note, r.Note, w, most)...)
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
		mark, _ := s.finding(e.ID)
		names = append(names, mark+" "+th.Plain.Render(safetext.Line(e.Title)))
	}
	return []string{layout.Cut(th.Muted.Render(t.EvidenceTitle+" ")+strings.Join(names, "  "), w)}
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

// wholeView is all that is said of the item, at length.
func (s *Screen) wholeView(size layout.Size) string {
	w := min(size.W-3, textWidth)
	lines := append(s.head(w), joined(s.levelLines(w, 99))...)
	lines = append(append(lines, ""), s.foot(w, 999)...)
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

// side is the list of items beside one of them, where there is room.
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
			return letter + " " + style.Render(layout.Cut(string(it.Code)+" "+t.In(it.Short()), w-2))
		}))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}
