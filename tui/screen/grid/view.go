package grid

import (
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/widget"
)

// top is the lines above the rows.
const (
	top         = 2
	letterWidth = 2 // a level's code
)

// View draws the list and, where there is room, the focused entry beside it.
func (s *Screen) View(size layout.Size) string {
	return s.memo.Draw(memoKey{s.drawn, s.env.Look, size}, func() string { return s.draw(size) })
}

func (s *Screen) draw(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready():
		return " " + th.Muted.Render(t.App.Loading)
	case len(s.list.All()) == 0:
		return widget.Nothing(th, "", t.Grids.Reading.Empty, size.W)
	}
	head := s.head(size.W) + "\n\n"
	if s.list.Len() == 0 {
		return head + " " + th.Muted.Render(layout.Cut(t.App.NoMatch, layout.Text(size.W)))
	}
	list := s.listSize(size)
	rows := s.stack(list).View(list, s.env.Theme)
	if !size.Wide() {
		return head + rows
	}
	pane := layout.Size{W: layout.Pane(size.W, list.W), H: list.H}
	gap := " " + th.Faint.Render(th.Glyph.Bar) + " "
	return head + layout.Beside(layout.Fill(rows, list), list.W, gap, s.beside(pane))
}

// head returns the filter, or what of the grid is not the register's own.
func (s *Screen) head(w int) string {
	if s.list.Filter.Shown() {
		return s.list.Filter.View(s.env.Theme, w)
	}
	return " " + s.env.Theme.Muted.Render(layout.Cut(s.provenance(), layout.Text(w)))
}

// provenance says that families, links and levels are indicative, where some
// are.
func (s *Screen) provenance() string {
	for _, g := range s.grid.Groups {
		if g.Provenance == model.Editorial {
			return s.env.Text.Grids.Reading.Indicative
		}
	}
	return ""
}

func (s *Screen) listSize(size layout.Size) layout.Size {
	if size.Wide() {
		return layout.Size{W: size.W * 9 / 20, H: max(size.H-top, 0)}
	}
	return size.Minus(1, top)
}

// beside returns the focused entry in full.
func (s *Screen) beside(size layout.Size) string {
	cur := s.list.Current()
	lines := s.item(cur.item, size.W)
	if cur.part == activities {
		lines = s.activity(cur.activity, size.W)
	}
	return layout.Clip(strings.Join(s.cutShort(lines, size.H, s.env.Text.Grids.Reading.More), "\n"), size)
}

// stack returns the rows under their parts and families. Those too far from the
// cursor to show keep their place only.
func (s *Screen) stack(list layout.Size) widget.Stack {
	blocks := make([]widget.Block, s.list.Len(), s.list.Len()+1)
	at, w := s.list.At(), s.codeWidth()
	last := row{part: parts}
	for i := range s.list.Len() {
		r := s.list.Row(i)
		blocks[i] = widget.Block{Head: s.titles(last, r, i == 0, list.W), Body: []string{""}}
		if max(i-at, at-i) <= list.H {
			blocks[i].Body[0] = s.line(r, i == at, list.W, w)
		}
		last = *r
	}
	if s.list.Len() > 0 {
		if missing := s.missing(last.part+1, parts); missing != nil {
			blocks = append(blocks, widget.Block{Head: missing})
		}
	}
	return widget.Stack{Blocks: blocks, Focus: at}
}

// titles returns the lines that open a part or a family.
func (s *Screen) titles(last row, r *row, first bool, w int) []string {
	th := s.env.Theme
	var lines []string
	switch {
	case first:
		lines = s.missing(competencies, r.part)
	case last.part != r.part:
		lines = s.missing(last.part+1, r.part)
	case last.family == r.family:
		return nil
	}
	if len(lines) > 0 || !first {
		lines = append(lines, "")
	}
	if first || last.part != r.part {
		lines = append(lines, " "+th.Strong.Render(layout.Cut(s.partTitle(r.part), layout.Text(w))))
	}
	if first || last.part != r.part {
		lines = s.lead(lines, r.part, w)
	}
	if label := s.in(s.grid.Group(r.family).Label); label != "" && r.part == competencies {
		lines = append(lines, "   "+th.Muted.Render(layout.Cut(label, layout.Inset(w))))
	}
	return lines
}

// lead adds what the register says before its competencies, and before its
// activities, where the whole part shows.
func (s *Screen) lead(lines []string, p part, w int) []string {
	said := s.in([parts]model.Text{competencies: s.grid.Facts.ItemsLead, activities: s.grid.Facts.ActivitiesLead}[p])
	if s.list.Filter.Value() != "" || said == "" {
		return lines
	}
	return s.para(lines, s.env.Theme.Muted, said, w)
}

// partTitle counts what shows of a part.
func (s *Screen) partTitle(p part) string {
	t := s.env.Text
	switch n := s.count(p); p {
	case competencies:
		return t.Count(n, t.Words.Competencies)
	case attitudes:
		return t.Count(n, t.Words.Attitudes)
	default:
		return t.Count(n, t.Words.Activities)
	}
}

// missing says which parts, from one up to another, the grid does not have.
// Under a filter that is not what is asked.
func (s *Screen) missing(from, to part) []string {
	if s.list.Filter.Value() != "" {
		return nil
	}
	t := s.env.Text.Grids.Reading
	var lines []string
	for p := from; p < to; p++ {
		lines = append(lines, "", " "+s.env.Theme.Muted.Render([parts]string{t.NoCompetencies, t.NoAttitudes, t.NoActivities}[p]))
	}
	return lines
}

// codeWidth returns the room of the longest code.
func (s *Screen) codeWidth() int {
	w := 3
	for i := range s.list.Len() {
		r := s.list.Row(i)
		w = max(w, len(r.item.Code), len(r.activity))
	}
	return min(w, 12)
}

// line returns one entry: an item with the person's level, an activity with what it
// takes.
func (s *Screen) line(r *row, focused bool, w, codes int) string {
	th := s.env.Theme
	style := th.Plain
	if focused {
		style = th.Selected
	}
	return widget.Row(th, focused, w, func(w int) string {
		room := max(layout.Rest(w, codes, layout.Margin), 1)
		c, name, right := code(r.item.Code), "", ""
		if r.part == activities {
			right = th.Muted.Render(layout.Cut(s.takes(r.activity), room*2/5))
			c, name = code(r.activity), strings.TrimSpace(strings.TrimPrefix(safetext.Line(s.env.Text.ActivityName(s.grid, r.activity)), code(r.activity)))
		} else {
			right = s.mine(r.item, w)
			name = s.nameIn(r.item, layout.Rest(room, layout.Width(right), layout.Margin))
		}
		return th.Muted.Render(layout.Fit(c, codes)) + " " + layout.Spread(style.Render(layout.Cut(name, max(layout.Rest(room, layout.Width(right), layout.Margin), 1))), right, room)
	})
}

// takes returns the codes of the competencies that an activity is linked to.
func (s *Screen) takes(c model.ActivityCode) string {
	var codes []string
	for _, it := range s.grid.ItemsFor(c) {
		codes = append(codes, code(it.Code))
	}
	return strings.Join(codes, " ")
}

// mine returns the person's level: a word where there is room, else its code.
func (s *Screen) mine(it model.Item, w int) string {
	switch l, sc := s.stands[it.Code], s.grid.Scale(it.Scale); {
	case s.stands == nil:
		return ""
	case w >= 70:
		return layout.Fit(s.own(it), columnWidth)
	case !l.Rated():
		return s.env.Theme.Faint.Render(s.env.Theme.Glyph.Dot)
	default:
		return s.env.Theme.Level(l.Value(), sc.Top().Value()).Render(layout.Cut(safetext.Line(sc.Code(l)), 3))
	}
}

// nameIn returns an item's name where it fits whole, else its label.
func (s *Screen) nameIn(it model.Item, w int) string {
	if name := s.in(it.Name()); layout.Width(name) <= w {
		return name
	}
	return s.in(it.Short())
}
