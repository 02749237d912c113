package compare

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/chart"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
)

const (
	headHeight = 3  // the two sessions, the counts and what shows of the list in two lines
	nameLeast  = 23 // an item's name beside the two levels
	whereWidth = 10 // what shows of the list
)

// notesHeight returns how many lines read out the focused item and its two notes.
func notesHeight(size layout.Size) int { return min(max(size.H/5, 3), 7) }

func listSize(size layout.Size) layout.Size {
	return size.Minus(0, headHeight+notesHeight(size))
}

// cols are the columns of a row: the label, a level on either side, the change.
type cols struct {
	label, side int
	words       bool // a change has room for its word
}

func wordy(w int) bool { return w >= 70 }

func (s *Screen) columns(w int) cols {
	change := layout.Mark + max(layout.Width(s.env.Text.Moves.First), layout.Width(s.env.Text.Moves.AgainShort), layout.Width(s.env.Text.Versus.Same))
	if !wordy(w) {
		change = 2
	}
	side := min(max(layout.Rest(w, change, nameLeast)/2, 14), 26)
	return cols{max(min(layout.Rest(w, change, 2*side), 30), 10), side, wordy(w)}
}

// View draws the two.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Versus
	switch {
	case !s.ready:
		return " " + th.Muted.Render(s.env.Text.App.Loading)
	case !s.two():
		return " " + th.Plain.Render(layout.Cut(t.TooFew, layout.Text(size.W))) + "\n\n " + th.Muted.Render(t.TooFewHint)
	}
	box := listSize(size)
	c := s.columns(layout.Text(box.W))
	body := s.list.View(box, th, func(i int, focus bool, _ int) string { return s.row(s.rows[i], focus, c) })
	if len(s.rows) == 0 {
		body = " " + th.Muted.Render(t.NoDifference)
	}
	where := th.Faint.Render(s.list.Shown(box.H, 1, func(i int) bool { return !s.rows[i].heading }))
	count := s.moved(layout.Text(size.W))
	more := layout.Spread(" "+th.Muted.Render(count[1]), where, layout.Column(size.W))
	return strings.Join([]string{s.head(size.W, c), " " + th.Muted.Render(count[0]), more, layout.Fill(body, box), s.notes(size.W, notesHeight(size))}, "\n")
}

// moved counts the competencies that rose, fell and stayed, says so where
// attitudes are listed below, and names the two dates where there is room. It
// takes two lines.
func (s *Screen) moved(w int) [2]string {
	p, t := s.env.Text, s.env.Text.Versus
	said := s.countWords(model.Competency)
	if said != "" && s.counts[model.Attitude] != (model.Turns{}) {
		said += " (" + p.Words.CompetenciesWord + ")"
	}
	span := fmt.Sprintf(t.Span, p.ShortDate(s.data.A.FinishedAt), p.ShortDate(s.data.B.FinishedAt))
	for _, whole := range []string{span + p.Words.Colon + said, said} {
		if lines := append(layout.Wrap(whole, w), ""); said != "" && len(lines) <= 3 && layout.Width(lines[1]) < layout.Rest(w, whereWidth) {
			return [2]string(lines)
		}
	}
	return [2]string{layout.Cut(said, w)}
}

// countWords says how many items of a kind moved which way.
func (s *Screen) countWords(k model.ItemKind) string { return s.env.Text.Turns(s.counts[k]) }

// head names the two sessions above their columns: by their dates where they
// have the same name or none.
func (s *Screen) head(w int, c cols) string {
	th := s.env.Theme
	same := s.data.A.Label == s.data.B.Label
	name := func(x *model.Session) string {
		l := safetext.Line(x.Label)
		if same || l == "" {
			l = s.env.Text.ShortDate(x.FinishedAt)
		}
		return layout.Fit(l, c.side-1) + " "
	}
	return layout.Cut(layout.Blank(2+c.label)+th.Second.Render(name(&s.data.A))+th.First.Render(name(&s.data.B)), w)
}

func (s *Screen) row(r row, focus bool, c cols) string {
	th := s.env.Theme
	name := th.Plain
	if focus {
		name = th.Selected
	}
	if r.echoes {
		return th.Strong.Render(s.env.Text.Passage.Section)
	}
	if r.echo != nil {
		return name.Render(s.env.Text.Echo(s.data.Grid, *r.echo))
	}
	if r.heading {
		return th.Strong.Render(s.env.Text.Words.AttitudesHead) + th.Muted.Render(s.env.Text.Words.Colon+s.countWords(model.Attitude))
	}
	a, b := s.of(&s.data.A, r.item.Code), s.of(&s.data.B, r.item.Code)
	label := safetext.Line(s.env.Text.ItemName(s.data.Grid, r.item.Code))
	return name.Render(layout.Fit(label, c.label-1)) + " " + s.level(r.item, a, c.side) + s.level(r.item, b, c.side) + s.change(r.item.Code, a, b, c.words)
}

func (s *Screen) level(it model.Item, l model.Level, w int) string {
	sc := s.data.Grid.Scale(it.Scale)
	return layout.Fit(chart.LevelBar(chart.LevelBarData{Value: l.Value(), Top: sc.Top().Value(), Target: chart.Unrated, Code: sc.Code(l)}, min(layout.Text(w), 18), s.env.Theme), w)
}

// change says how the item moved: a mark, and a word where there is room.
func (s *Screen) change(c model.ItemCode, a, b model.Level, words bool) string {
	th, t := s.env.Theme, s.env.Text.Versus
	say := func(mark, word string) string {
		if words {
			return mark + " " + word
		}
		return mark
	}
	switch {
	case a == b && words:
		return th.Faint.Render(t.Same)
	case a == b:
		return th.Faint.Render("=")
	case !a.Rated():
		return th.Muted.Render(say("+", s.gained(c)))
	case !b.Rated():
		return th.Muted.Render("-")
	case b > a:
		return th.Good.Render(say(th.Glyph.Up, s.env.Text.Words.Rose))
	}
	return th.Second.Render(say(th.Glyph.Down, s.env.Text.Words.Fell))
}

// gained says whether an item that only the second session rates is rated for the
// first time, "" where the second is not the later one.
func (s *Screen) gained(c model.ItemCode) string {
	m, ok := s.data.Move(c)
	switch {
	case !ok:
		return ""
	case m.Kind == model.FirstTime:
		return s.env.Text.Moves.First
	}
	return s.env.Text.Moves.AgainShort
}

// notes reads the focused item out, with both notes side by side.
func (s *Screen) notes(w, h int) string {
	i := s.list.At()
	if i >= len(s.rows) || s.rows[i].heading {
		return layout.Fill("", layout.Size{W: w, H: h})
	}
	th, it := s.env.Theme, s.rows[i].item
	if e := s.rows[i].echo; e != nil {
		lines := layout.Wrap(s.env.Text.Echo(s.data.Grid, *e), layout.Text(w))
		for j, l := range lines {
			lines[j] = " " + th.Muted.Render(l)
		}
		return layout.Fill(layout.Clip(strings.Join(lines, "\n"), layout.Size{W: w, H: h}), layout.Size{W: w, H: h})
	}
	half := layout.Size{W: layout.Inset(w) / 2, H: h - 1}
	side := func(x *model.Session) string {
		r, t := x.Ratings[it.Code], s.env.Text.Versus
		note := r.Note
		if note == "" {
			note = t.NoNote
		}
		word := s.env.Text.Words.Unrated
		if l := s.of(x, it.Code); l.Rated() {
			word = safetext.Line(s.env.Text.LevelName(s.data.Grid, it.Code, l)) + s.again(x, it.Code) + s.env.Text.Words.Colon + safetext.Block(note)
		}
		lines := layout.Wrap(word, half.W)
		if len(lines) > half.H {
			lines = append(lines[:half.H-1:half.H-1], layout.Cut(lines[half.H-1]+" "+th.Glyph.Ellipsis, half.W))
		}
		for i := range lines {
			lines[i] = th.Muted.Render(lines[i])
		}
		return strings.Join(lines, "\n")
	}
	name := " " + th.Strong.Render(layout.Cut(string(it.Code)+" "+safetext.Line(s.env.Text.In(it.Name())), layout.Text(w)))
	beside := layout.Beside(side(&s.data.A), half.W, "  ", side(&s.data.B))
	return name + "\n" + layout.Fill(" "+strings.ReplaceAll(beside, "\n", "\n "), layout.Size{W: w, H: h - 1})
}

// again says that an item is rated again, and what it was, beside the level in
// the second session.
func (s *Screen) again(x *model.Session, c model.ItemCode) string {
	if m, ok := s.data.Move(c); ok && m.Again && x == &s.data.B {
		return ", " + safetext.Line(s.env.Text.Again(s.data.Grid, m))
	}
	return ""
}

// click focuses a row, and opens it when it was focused.
func (s *Screen) click(m nav.Click) tea.Cmd {
	if s.two() && s.list.Click(m.Y-headHeight, listSize(m.Size).H, 1) {
		return s.open()
	}
	return nil
}

// Cursor returns where the focused row is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 1, headHeight + s.list.CursorY(listSize(size).H, 1), s.two() && len(s.rows) > 0
}
