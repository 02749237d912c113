package evidence

import (
	"fmt"
	"slices"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/layout"
)

// top is the lines above the rows.
const top = 2

// View draws the list, and beside it the piece in focus where there is room.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.all) == 0:
		return s.empty(size, t.Evidence.Empty, t.Evidence.EmptyHint, t.ElsewhereOnPage(s.others))
	case s.list.Len() == 0 && s.item != "" && s.list.Filter.Value() == "" && s.kind == "":
		return s.empty(size, fmt.Sprintf(t.Evidence.EmptyItem, s.itemName(s.item)))
	}
	head := s.head(size.W)
	if s.list.Len() == 0 {
		return head + "\n\n " + th.Muted.Render(layout.Cut(t.App.NoMatch, layout.Column(size.W)))
	}
	w, box := s.listWidth(size), s.box(size)
	from, _ := s.list.Window(box.H, 1)
	list := s.list.View(box, th, func(i int, focused bool, w int) string { return s.row(i, focused, i == from || s.opens(i), w) })
	cur, ok := s.current()
	if ok && !size.Wide() {
		return head + "\n\n" + layout.Fill(list, box) + "\n" + s.foot(cur, size.W)
	}
	if ok {
		gap := " " + th.Faint.Render(th.Glyph.Bar) + " "
		pane := layout.Clip(s.pane(cur, layout.Pane(size.W, w)), layout.Size{W: layout.Pane(size.W, w), H: size.H - top})
		list = layout.Beside(layout.Fill(list, box), w, gap, pane)
	}
	return head + "\n\n" + list
}

func (s *Screen) empty(size layout.Size, said string, hints ...string) string {
	th := s.env.Theme
	lines := []string{""}
	for _, l := range layout.Wrap(said, layout.Text(size.W)) {
		lines = append(lines, " "+th.Plain.Render(l))
	}
	for _, hint := range slices.DeleteFunc(hints, func(s string) bool { return s == "" }) {
		for _, l := range layout.Wrap(hint, layout.Text(size.W)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
	}
	return strings.Join(lines, "\n")
}

// box returns where the rows are drawn.
func (s *Screen) box(size layout.Size) layout.Size {
	if size.Wide() {
		return layout.Size{W: s.listWidth(size), H: size.H - top}
	}
	return size.Minus(0, top+2)
}

// foot says in words what the marks of the focused row mean, where there is no
// pane to say it.
func (s *Screen) foot(e piece, w int) string {
	th, t := s.env.Theme, s.env.Text
	said := []string{th.Muted.Render(s.kindOf(e.on, e.Kind)), th.Muted.Render(t.ShortDate(e.Date)), th.Muted.Render(t.Words.Strengths[strengthOf(e)])}
	if e.apart {
		said = append(said, th.Plain.Render(s.onTitle(e)))
	}
	if e.Location != "" {
		words, style := s.fileWords(e.Evidence)
		said = append(said, style.Render(words))
	}
	return "\n" + layout.Cut(" "+strings.Join(said, th.Faint.Render(" "+th.Glyph.Dot+" ")), w)
}

func (s *Screen) listWidth(size layout.Size) int {
	if size.Wide() {
		return size.W * 11 / 20
	}
	return size.W
}

// head returns the filter being typed, or what the list is narrowed to.
func (s *Screen) head(w int) string {
	th, t := s.env.Theme, s.env.Text.Evidence
	if s.list.Filter.Shown() {
		return s.list.Filter.View(th, w)
	}
	var only []string
	if s.item != "" {
		only = append(only, s.itemName(s.item))
	}
	if s.kind != "" {
		only = append(only, s.kindName(s.kind))
	}
	if len(only) == 0 && s.here == 0 {
		return layout.Cut(" "+th.Plain.Render(t.Empty), w)
	}
	if len(only) == 0 {
		return ""
	}
	return layout.Cut(" "+th.Accent.Render(fmt.Sprintf(t.Filtered, strings.Join(only, ", "))), w)
}

// row returns one piece: its group where that changes, title, items, strength, file.
func (s *Screen) row(i int, focused, named bool, w int) string {
	th := s.env.Theme
	r := s.list.Row(i)
	e := *r.piece
	style := th.Plain
	if focused {
		style = th.Selected
	}
	group := min(max(w/4, 12), 24)
	if s.by == byDate {
		group = 11
	}
	items, marks := min(max(w/6, 10), 18), 4
	dated := ""
	if s.by != byDate && w >= 90 {
		dated = th.Muted.Render(layout.Fit(s.env.Text.ShortDate(e.Date), 14))
	}
	title := max(layout.Rest(w, group, items, marks, lipgloss.Width(dated), 2*layout.Gap), 8)
	name := ""
	if named {
		name = r.group
	}
	return th.Muted.Render(layout.Fit(name, group)) + " " + style.Render(layout.Fit(" "+safetext.Line(e.Title), title)) + " " + dated +
		th.Muted.Render(layout.Fit(codes(e.Items), items)) + " " + s.strength(e) + " " + s.fileMark(e.Evidence)
}

// opens says whether the row is the first of its group.
func (s *Screen) opens(i int) bool { return i == 0 || s.list.Row(i-1).group != s.list.Row(i).group }

// codes joins item codes.
func codes(items []model.ItemCode) string {
	out := make([]string, len(items))
	for i, c := range items {
		out[i] = safetext.Line(string(c))
	}
	return strings.Join(out, " ")
}

// strengthOf returns how well one piece shows something.
func strengthOf(e piece) model.Strength {
	switch {
	case len(e.proved[e.ID]) > 0:
		return model.Confirmed
	case e.Location != "":
		return model.Linked
	}
	return model.Declared
}

func (s *Screen) strength(e piece) string {
	th := s.env.Theme
	switch strengthOf(e) {
	case model.Confirmed:
		return th.Good.Render(th.Glyph.Confirmed)
	case model.Linked:
		return th.Plain.Render(th.Glyph.Linked)
	}
	return th.Muted.Render(th.Glyph.Declared)
}

// fileMark marks a file that is missing or has changed.
func (s *Screen) fileMark(e model.Evidence) string {
	th := s.env.Theme
	switch s.files[e.ID].condition {
	case work.Missing:
		return th.Danger.Render(th.Glyph.Cross)
	case work.Altered, work.NotFile, work.Unreadable:
		return th.Warn.Render(th.Glyph.Late)
	}
	return " "
}
