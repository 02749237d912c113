package passage

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

const (
	top     = 2  // the lines above a list
	details = 7  // those of the link in focus, at least
	effect  = 3  // those of what follows, at most
	stateW  = 16 // cells of what became of items
)

// View draws the links, the words of the one in focus, and what follows.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case s.none:
		return widget.Nothing(th, t.Passage.NoPair, t.Passage.NoPairHint, size.W)
	case s.asking:
		return layout.Clip("\n"+strings.Join(s.ask().Lines(th, size.W), "\n"), size)
	case s.pick != nil:
		return s.choice(size)
	}
	head := " " + th.Strong.Render(layout.Cut(s.between(layout.Text(size.W)), layout.Text(size.W))) + "\n\n"
	body := size.Minus(0, top)
	if size.Wide() {
		w := size.W * 3 / 5
		list := layout.Fill(s.list.View(layout.Size{W: w, H: body.H}, th, s.row), layout.Size{W: w, H: body.H})
		beside := layout.Size{W: layout.Pane(size.W, w), H: body.H}
		return head + layout.Beside(list, w, " "+th.Faint.Render(th.Glyph.Bar)+" ", layout.Clip(s.words(beside.W)+"\n\n"+s.follows(beside.W, beside.H), beside))
	}
	h := s.listHeight(size)
	room := layout.Size{W: layout.Column(size.W), H: max(body.H-h-1, 0)}
	list := layout.Fill(s.list.View(layout.Size{W: layout.Column(size.W), H: h}, th, s.row), layout.Size{W: layout.Column(size.W), H: h})
	last := s.follows(room.W, effect)
	words := layout.Size{W: room.W, H: max(room.H-1-strings.Count(last, "\n"), 0)}
	return layout.Clip(head+list+"\n\n"+layout.Fill(layout.Clip(s.words(words.W), words), words)+"\n"+last, size)
}

// listHeight returns how many lines the list may take: what the words below it
// leave.
func (s *Screen) listHeight(size layout.Size) int {
	if size.Wide() {
		return max(size.H-top, 1)
	}
	return max(min(len(s.rows), size.H-top-details-effect-1), 3)
}

// between names the two versions: by version alone where the grid is the same.
func (s *Screen) between(w int) string {
	from, to := s.draft.From.Ref(), s.draft.To.Ref()
	both := safetext.Line(from.String()) + " " + s.env.Theme.Glyph.Arrow + " " + safetext.Line(to.String())
	if from.ID == to.ID && layout.Width(both) > w {
		return strings.ToUpper(safetext.Line(string(from.ID))) + " " + safetext.Line(from.Version) + " " + s.env.Theme.Glyph.Arrow + " " + safetext.Line(to.Version)
	}
	return both
}

// row returns one link: the older items, the sign, the newer ones, what it is.
func (s *Screen) row(i int, focused bool, w int) string {
	th, l := s.env.Theme, s.rows[i]
	name := th.Plain
	if focused {
		name = th.Selected
	}
	col := max(layout.Rest(w, stateW, 2*layout.Gap, layout.Margin)/2, 8)
	return name.Render(layout.Fit(s.named(s.draft.From, l.From), col)) + " " + s.style(l).Render(lang.LinkMark(l)) + " " +
		name.Render(layout.Fit(s.named(s.draft.To, l.To), col)) + " " + s.style(l).Render(layout.Cut(s.env.Text.LinkState(l), layout.Rest(w, 2*col, 2*layout.Gap)))
}

// style returns that of what became of items: what is the same needs no look.
func (s *Screen) style(l model.Link) theme.Style {
	th := s.env.Theme
	switch k := l.Kind(); {
	case k == model.LinkSame, l.Holds:
		return th.Muted
	case k == model.LinkUndecided:
		return th.Warn
	}
	return th.Accent
}

// words returns the link in focus in full: both texts, what the person answered, and
// what the passage makes of it.
func (s *Screen) words(w int) string {
	l, ok := s.current()
	if !ok {
		return ""
	}
	th, t := s.env.Theme, s.env.Text
	var lines []string
	add := func(text string, style theme.Style) {
		for _, x := range layout.Wrap(text, layout.Text(min(w, 100))) {
			lines = append(lines, " "+style.Render(x))
		}
	}
	side := func(label string, g *model.Grid, codes []model.ItemCode) {
		for _, c := range codes {
			it, _ := g.Item(c)
			add(fmt.Sprintf(t.Words.Pair, label, string(c)+" "+t.In(it.Statement)), th.Plain)
		}
	}
	side(t.Passage.Before, s.draft.From, l.From)
	if l.Kind() == model.LinkSame {
		add(t.Passage.SameWords, th.Muted)
	} else {
		side(t.Passage.After, s.draft.To, l.To)
		add(title(t.LinkSaid(l))+".", s.style(l))
	}
	if said := s.answers(l.From); said != "" {
		add(said, th.Muted)
	}
	if l.Note != "" {
		add(safetext.Line(l.Note), th.Muted)
	}
	return strings.Join(lines, "\n")
}

func title(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// follows says what will be seen through the passage, in h lines at most.
func (s *Screen) follows(w, h int) string {
	var lines []string
	for _, l := range layout.Wrap(s.env.Text.PassageEffect(s.rows)+" "+s.env.Text.Passage.Unchanged, layout.Text(w)) {
		lines = append(lines, " "+s.env.Theme.Muted.Render(l))
	}
	if by := s.draft.Passage.By; by != "" {
		lines = append(lines, " "+s.env.Theme.Muted.Render(layout.Cut(fmt.Sprintf(s.env.Text.Passage.By, safetext.Line(by)), layout.Text(w))))
	}
	return strings.Join(lines[:min(len(lines), max(h, 1))], "\n")
}

// pickHeight returns how many lines the choice may take.
func (s *Screen) pickHeight(size layout.Size) int { return max(size.H-top-5, 3) }

// choice draws what can be chosen, and the words of the item in focus.
func (s *Screen) choice(size layout.Size) string {
	th, t, p := s.env.Theme, s.env.Text, s.pick
	head := fmt.Sprintf(t.Passage.JoinAsk, s.named(s.draft.From, p.link.From))
	if len(p.link.From) == 0 {
		head = fmt.Sprintf(t.Passage.CameAsk, s.named(s.draft.To, p.link.To))
	}
	box := layout.Size{W: layout.Column(size.W), H: s.pickHeight(size)}
	list := layout.Fill(p.list.View(box, th, s.option), box)
	var words []string
	if len(p.items) > 0 {
		words = layout.Wrap(t.In(p.items[p.list.At()].Statement), layout.Form(min(size.W, 100)))
	}
	for i, l := range words {
		words[i] = " " + th.Muted.Render(l)
	}
	return layout.Clip(" "+th.Strong.Render(layout.Cut(head, layout.Text(size.W)))+"\n\n"+list+"\n\n"+strings.Join(words, "\n"), size)
}

func (s *Screen) option(i int, focused bool, w int) string {
	th, p := s.env.Theme, s.pick
	it := p.items[i]
	mark, style := th.Faint.Render(th.Glyph.Off), th.Plain
	if p.on[it.Code] {
		mark = th.Accent.Render(th.Glyph.On)
	}
	if focused {
		style = th.Selected
	}
	return mark + " " + style.Render(layout.Cut(s.env.Text.ItemName(p.grid, it.Code), max(layout.Marked(w), 1)))
}
