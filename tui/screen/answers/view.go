package answers

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// textWidth is the longest line that is pleasant to read; detailHeight what the
// two views need under the list at least.
const (
	textWidth    = 96
	detailHeight = 9
	findingWidth = 20 // what the mentor said of a piece of evidence
	repliedWidth = 12 // what one answered
)

// mentor returns the name of who reviewed.
func (s *Screen) mentor() string {
	return s.env.Text.Called(s.review().Mentor)
}

// View draws what the screen does now.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case s.mode == loading:
		return " " + th.Muted.Render(t.App.Loading)
	case s.data.none:
		word := t.Answers.Empty
		if s.of != "" {
			word = t.Answers.NoneHere
		}
		return "\n " + th.Plain.Render(layout.Cut(word, layout.Text(size.W))) + "\n " + strings.Join(wrapped(t.Answers.EmptyHint, layout.Form(size.W), th.Muted.Render), "\n ")
	case s.mode == naming || s.mode == sending:
		return s.sendView(size)
	}
	if s.Modal() && s.mode == reading {
		return s.wholeView(size)
	}
	head := s.head(size.W)
	_, h := s.listBox(size)
	if size.Wide() {
		left := s.leftWidth(size)
		list := s.list.View(layout.Size{W: left, H: h}, th, s.row)
		right := s.detailBox(size)
		return layout.Clip(strings.Join(head, "\n")+"\n"+layout.Beside(list, left, "   ", strings.Join(s.detail(right.W, right.H), "\n")), size)
	}
	list := layout.Fill(s.list.View(layout.Size{W: layout.Column(size.W), H: h}, th, s.row), layout.Size{W: size.W, H: h})
	box := s.detailBox(size)
	return layout.Clip(strings.Join(head, "\n")+"\n"+list+"\n\n "+strings.Join(s.detail(box.W, box.H), "\n "), size)
}

// detailBox returns the room of both views of the focused item: beside the list, or
// below it.
func (s *Screen) detailBox(size layout.Size) layout.Size {
	head := len(s.head(size.W))
	if size.Wide() {
		return layout.Size{W: layout.Rest(size.W, s.leftWidth(size), 2*layout.Gap), H: size.H - head}
	}
	_, h := s.listBox(size)
	return layout.Size{W: min(layout.Form(size.W), textWidth), H: size.H - head - h - 1}
}

// reasonHeight returns how many lines of what is written show in a box of h lines,
// under so many others.
func reasonHeight(h, above int) int { return max(h-1-above, 3) }

// reasonHead stands above what is written: what it is for, and the question that
// it answers.
func (s *Screen) reasonHead(w int) []string {
	th, t := s.env.Theme, s.env.Text.Answers
	if s.about != model.Accept {
		return []string{th.Strong.Render(t.ReasonTitle)}
	}
	asked := s.quoted(t.Question, s.review().Remarks[s.current().item].Question, w, 2)
	return append(asked, th.Strong.Render(t.ReplyTitle))
}

// wholeView returns all that both say of the focused item, or the message.
func (s *Screen) wholeView(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	w := min(layout.Form(size.W), textWidth)
	var lines []string
	switch c := s.current().item; {
	case s.letter:
		lines = append([]string{th.Strong.Render(t.Keys.Message), ""}, wrapped(safetext.Block(s.review().Message), w, th.Quote.Render)...)
	case c != "":
		it, _ := s.data.grid.Item(c)
		lines = wrapped(string(c)+" "+th.Glyph.Dot+" "+t.In(it.Name()), w, th.Strong.Render)
		lines = append(append(lines, ""), s.detail(w, 1000)...)
	default:
		lines = s.detail(w, 1000)
	}
	if over := len(lines) - size.H; over > 0 {
		lines = lines[min(s.scroll, over):]
	}
	return layout.Clip(" "+strings.Join(lines, "\n "), size)
}

func (s *Screen) leftWidth(size layout.Size) int { return size.W * 11 / 20 }

// listBox returns the first line and the height of the rows.
func (s *Screen) listBox(size layout.Size) (top, h int) {
	if !s.ready() {
		return 0, 0
	}
	top = len(s.head(size.W))
	if size.Wide() {
		return top, size.H - top
	}
	return top, max(min(len(s.rows), size.H-top-detailHeight-1), 3)
}

// head says whose review it is, and their message.
func (s *Screen) head(w int) []string {
	th, t, r := s.env.Theme, s.env.Text.Answers, s.review()
	how := s.env.Text.Sight(r, t.Blind, t.Seeing, s.env.Text.Review.PartlyBlind)
	line := th.Strong.Render(s.env.Text.Naming(t.By, s.mentor(), s.env.Text.Date(r.ReturnedAt))) + th.Muted.Render(" "+th.Glyph.Dot+" "+how)
	if n := len(s.data.reviews); n > 1 {
		line += th.Muted.Render(" " + th.Glyph.Dot + " " + fmt.Sprintf(t.Other, s.at+1, n))
	}
	lines := []string{layout.Cut(" "+line, w)}
	if r.Message != "" {
		text := layout.Wrap(fmt.Sprintf(s.env.Text.Walkthrough.Quote, safetext.Line(r.Message)), min(layout.Text(w), textWidth))
		if len(text) > 2 {
			text = append(text[:1], layout.Cut(strings.Join(text[1:], " "), min(layout.Text(w), textWidth)))
		}
		for _, l := range text {
			lines = append(lines, " "+th.Quote.Render(l))
		}
	}
	c := columns(s.rowWidth(w))
	return append(lines, layout.Cut(layout.Blank(2+c.name+2)+th.First.Render(layout.Fit(s.env.Text.Words.You, max(c.level, 5)))+th.Second.Render(s.env.Text.Words.Mentor), w))
}

type columnWidths struct{ name, level, mark int }

// rowWidth returns the width of a row, without the cursor's column, in a window.
func (s *Screen) rowWidth(w int) int {
	if size := (layout.Size{W: w}); size.Wide() {
		return layout.Text(s.leftWidth(size))
	}
	return layout.Form(w)
}

func columns(w int) columnWidths {
	c := columnWidths{level: 14, mark: 3}
	if w < 70 {
		c.level = 4 // the letter alone
	}
	c.name = min(max(layout.Rest(w, layout.Gap, 2*c.level, c.mark, layout.Gap, repliedWidth), 12), 44)
	return c
}

// row returns one remark: both levels, where the mentor stands, one's answer.
func (s *Screen) row(i int, focused bool, w int) string {
	th, t, x := s.env.Theme, s.env.Text, s.rows[i]
	c := columns(w)
	style := th.Plain
	if focused {
		style = th.Selected
	}
	if x.evidence != "" {
		word, mark := t.Words.Confirmed, th.Good.Render(th.Glyph.Check)
		if x.shows.Finding == model.Doubts {
			word, mark = t.Words.Doubted, th.Warn.Render(th.Glyph.Late)
		}
		title := t.ForItem(safetext.Line(s.data.evidence[x.evidence]), x.shows.Item)
		return layout.Cut(style.Render(layout.Fit(" "+t.Words.Piece+"  "+title, max(layout.Rest(w, findingWidth), 20)))+"  "+mark+" "+th.Muted.Render(word), w)
	}
	it, _ := s.data.grid.Item(x.item)
	m, own := s.review().Remarks[x.item], s.data.session.Rating(x.item)
	return layout.Cut(style.Render(layout.Fit(" "+string(it.Code)+"  "+t.In(it.Short()), c.name))+"  "+
		s.level(it, own.Level, c.level)+s.level(it, m.Level, c.level)+layout.Fit(s.direction(own.Level, m.Level), c.mark)+s.verdict(m), w)
}

// level returns a level as letter and name.
func (s *Screen) level(it model.Item, l model.Level, w int) string {
	th, scale := s.env.Theme, s.data.grid.Scale(it.Scale)
	if !scale.Has(l) {
		return th.Faint.Render(layout.Fit(th.Glyph.Dot, w))
	}
	letter := th.Level(l.Value(), scale.Top().Value()).Bold(true).Render(scale.Code(l))
	if w < 8 {
		return layout.Fit(letter, w)
	}
	return layout.Fit(letter+" "+th.Plain.Render(s.env.Text.In(scale.Label(l))), w)
}

// direction marks where the mentor stands: above and below look alike.
func (s *Screen) direction(own, mentor model.Level) string {
	th := s.env.Theme
	switch {
	case !own.Rated() || !mentor.Rated():
		return ""
	case mentor > own:
		return th.Accent.Render(th.Glyph.Up)
	case mentor < own:
		return th.Accent.Render(th.Glyph.Down)
	}
	return th.Muted.Render(th.Glyph.Same)
}

// verdict returns one's answer to a remark, with its mark once it is on the disk.
func (s *Screen) verdict(m model.Remark) string {
	th, t := s.env.Theme, s.env.Text.Answers
	pending := !s.saver.Clean(m.Item)
	switch {
	case m.Verdict == model.NoVerdict:
		return th.Muted.Render(t.Open)
	case pending:
		return th.Faint.Render(th.Glyph.Ellipsis + " " + map[model.Verdict]string{model.Accept: t.Agreed, model.Contest: s.env.Text.Exchange.Contested}[m.Verdict])
	case m.Verdict == model.Accept:
		return th.Good.Render(th.Glyph.Check + " " + t.Agreed)
	}
	return th.Warn.Render(th.Glyph.Late + " " + s.env.Text.Exchange.Contested)
}

// detail sets both views of the focused item side by side in words. Where there
// is less room, the anchors give way before what people wrote.
func (s *Screen) detail(w, h int) []string {
	th, t, x := s.env.Theme, s.env.Text.Answers, s.current()
	if x.item == "" {
		return widget.Paragraph(th.Muted, t.GapHint, w)
	}
	it, _ := s.data.grid.Item(x.item)
	m, own := s.review().Remarks[x.item], s.data.session.Rating(x.item)
	if s.mode == reasoning {
		head := s.reasonHead(w)
		return append(head, strings.Split(s.area.View(w, reasonHeight(h, len(head))), "\n")...)
	}
	var lines []string
	for _, x := range []struct {
		anchors bool
		words   int
	}{{true, 99}, {false, 99}, {false, 4}, {false, 3}, {false, 2}, {false, 1}} {
		most := x.words
		lines = append(s.side(th.First.Render(s.env.Text.Words.You), it, own.Level, s.dots(own.Confidence), w, x.anchors), s.quoted(t.YourNote, own.Note, w, most)...)
		where := ""
		switch {
		case !own.Level.Rated():
			where = t.Unread
		case m.Level > own.Level:
			where = s.direction(own.Level, m.Level) + " " + t.Higher
		case m.Level == own.Level:
			where = s.direction(own.Level, m.Level) + " " + s.env.Text.Words.SameLevel
		case m.Level.Rated():
			where = s.direction(own.Level, m.Level) + " " + t.Lower
		}
		lines = append(lines, s.side(th.Second.Render(s.mentor()), it, m.Level, where, w, x.anchors)...)
		lines = append(lines, s.quoted(t.Comment, m.Comment, w, most)...)
		lines = append(lines, s.quoted(t.Question, m.Question, w, most)...)
		if m.Verdict != model.NoVerdict {
			lines = append(lines, layout.Cut(th.Muted.Render(t.Verdict+" ")+s.verdict(m), w))
			said := t.Added
			if m.Verdict == model.Contest {
				said = t.Reason
			}
			lines = append(lines, s.quoted(said, m.Reason, w, most)...)
		}
		if len(lines) <= h {
			return lines
		}
	}
	return lines[:max(min(h, len(lines)), 0)]
}

func (s *Screen) dots(c model.Confidence) string {
	g := s.env.Theme.Glyph
	if c == 0 {
		return ""
	}
	return layout.Repeat(g.On, int(c)) + layout.Repeat(g.Off, int(model.MaxConfidence-c))
}

// side returns one person's level, with its anchor where that is asked for.
func (s *Screen) side(who string, it model.Item, l model.Level, more string, w int, anchor bool) []string {
	th, t := s.env.Theme, s.env.Text
	dot := th.Muted.Render(" " + th.Glyph.Dot + " ")
	if !l.Rated() {
		return []string{layout.Cut(who+dot+th.Muted.Render(t.Answers.NoLevel), w)}
	}
	head := who + dot + strings.TrimRight(s.level(it, l, 16), " ")
	lines := []string{layout.Cut(head+"  "+th.Muted.Render(more), w)}
	if layout.Width(head)+layout.Gap+layout.Width(more) > w {
		lines = append([]string{layout.Cut(head, w)}, widget.Paragraph(th.Muted, more, w)...)
	}
	if anchor {
		for _, a := range layout.Wrap(t.In(s.data.grid.AnchorText(it, l)), layout.Text(w)) {
			lines = append(lines, "  "+th.Muted.Render(a))
		}
	}
	return lines
}

// quoted is somebody's words under a title, none for "".
func (s *Screen) quoted(title, text string, w, most int) []string {
	th := s.env.Theme
	if text == "" {
		return nil
	}
	lines := capped(layout.WrapIn("  "+title+" "+fmt.Sprintf(s.env.Text.Walkthrough.Quote, safetext.Line(text)), w, "  "), w, most)
	for i, l := range lines {
		if rest, ok := strings.CutPrefix(l, "  "+title); ok && i == 0 {
			lines[i] = "  " + th.Plain.Render(title) + th.Quote.Render(rest)
			continue
		}
		lines[i] = th.Quote.Render(l)
	}
	return lines
}

// capped keeps at most so many lines, the last of them cut.
func capped(lines []string, w, most int) []string {
	if len(lines) <= most {
		return lines
	}
	rest := strings.Join(strings.Fields(strings.Join(lines[most-1:], " ")), " ")
	indent := lines[most-1][:len(lines[most-1])-len(strings.TrimLeft(lines[most-1], " "))]
	return append(lines[:most-1:most-1], layout.Cut(indent+rest, w))
}

func wrapped(text string, w int, style func(...string) string) []string {
	lines := layout.Wrap(text, w)
	for i := range lines {
		lines[i] = style(lines[i])
	}
	return lines
}
