package year

import (
	"strings"

	"autoeval/tui/layout"
	"autoeval/tui/widget"
	"autoeval/tui/year"
)

const (
	tabLine  = 0 // the tables' names
	maxRead  = 4 // lines that read the focused row out
	narrowed = 3 // tabs shown by their names where there is no room for all
)

// View draws the table in front: its rows with the columns that fit, and the focused
// one read out in words below.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case s.by.typing:
		return s.asking(size)
	case !s.any():
		return widget.Nothing(th, t.Cohort.Empty, t.Cohort.EmptyHint, size.W)
	}
	table := s.front()
	if table == nil {
		return " " + th.Muted.Render(layout.Cut(year.Size(t, s.parts[s.part]), layout.Text(size.W)))
	}
	lines := []string{layout.Cut(" "+widget.Tabs(th, s.tabs(size.W), s.table), size.W)}
	for _, l := range s.lead(size) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	columns := s.columns(layout.Form(size.W))
	if len(table.Head) > 0 {
		lines = append(lines, "   "+th.Strong.Render(columns.line(table.Head)))
	} else {
		lines = append(lines, "")
	}
	box := s.listBox(size)
	body := s.list.View(box, th, func(i int, focused bool, w int) string {
		style := th.Plain
		if focused {
			style = th.Selected
		}
		if i < len(table.List) {
			return style.Render(layout.Cut(" "+table.List[i], w))
		}
		return style.Render(layout.Cut(" "+columns.line(texts(table.Rows[i-len(table.List)])), w))
	})
	return strings.Join(append(lines, layout.Fill(body, box), s.reading(size)), "\n")
}

// tabs are the tables; where not all have room, only those around the one in front
// are named.
func (s *Screen) tabs(w int) []widget.Tab {
	all := make([]widget.Tab, len(s.tables))
	need := 0
	for i := range s.tables {
		all[i].Name = s.tables[i].Title
		need += layout.Width(all[i].Name) + 3
	}
	if need <= w {
		return all
	}
	from := max(min(s.table-1, len(all)-narrowed), 0)
	room := layout.Rest(w, layout.Width(all[s.table].Name), len(all)*layout.Aisle)
	for i := range all {
		switch need := layout.Width(all[i].Name); {
		case i == s.table:
		case i < from || i >= from+narrowed || need > room:
			all[i].Name = ""
		default:
			room -= need
		}
	}
	return all
}

// lead returns what is to be known of the table, and of whom it is.
func (s *Screen) lead(size layout.Size) []string {
	if size.H < 14 {
		return nil
	}
	said := year.Size(s.env.Text, s.parts[s.part]) + "."
	lines := layout.Wrap(said, layout.Text(size.W))
	for _, sentence := range s.front().Lead { // as many whole ones as leave room for the rows
		said += " " + sentence
		more := layout.Wrap(said, layout.Text(size.W))
		if len(more) > size.H/2-1 {
			break
		}
		lines = more
	}
	return lines
}

// top is the lines above the rows.
func (s *Screen) top(size layout.Size) int { return 2 + len(s.lead(size)) }

func (s *Screen) listBox(size layout.Size) layout.Size {
	return size.Minus(1, s.top(size)+maxRead)
}

// reading says the focused row in words: every column, also those without room.
func (s *Screen) reading(size layout.Size) string {
	th, t, i := s.env.Theme, s.front(), s.list.At()-len(s.front().List)
	said := ""
	switch {
	case i >= 0 && i < len(t.Rows):
		said = t.RowSpoken(s.env.Text, i)
	case i < 0 && layout.Width(t.List[s.list.At()]) > layout.Text(size.W): // it is cut above
		said = t.List[s.list.At()]
	}
	var lines []string
	for _, l := range layout.Wrap(said, layout.Form(size.W)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return layout.Fill(strings.Join(append([]string{""}, lines...), "\n"), layout.Size{W: size.W, H: maxRead})
}

// columns are the widths of a table's columns, of as many as fit.
type columns []int

func (s *Screen) columns(w int) columns {
	t := s.front()
	var all columns
	for c := range t.Head {
		wide := layout.Width(t.Head[c])
		for _, r := range t.Rows {
			wide = max(wide, layout.Width(r[c].Text))
		}
		if c > 1 {
			wide = min(wide, 22)
		}
		if wide+layout.Gap > w && c > 1 {
			break
		}
		w = layout.Rest(w, wide, layout.Gap)
		all = append(all, wide)
	}
	return all
}

func (c columns) line(cells []string) string {
	var b strings.Builder
	for i, w := range c {
		if i > 0 {
			b.WriteString("  ")
		}
		b.WriteString(layout.Fit(cells[i], w))
	}
	return strings.TrimRight(b.String(), " ")
}

func texts(row []year.Cell) []string {
	out := make([]string, len(row))
	for i, c := range row {
		out[i] = c.Text
	}
	return out
}
