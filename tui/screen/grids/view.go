package grids

import (
	"fmt"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// top is the lines above the list.
const (
	top        = 1
	idWidth    = 11 // a grid's short name
	labelWidth = 20 // the name of a fact
)

// View draws the list, and under or beside it the facts of the focused grid.
func (s *Screen) View(size layout.Size) string {
	th := s.env.Theme
	if !s.ready {
		return " " + th.Muted.Render(s.env.Text.App.Loading)
	}
	box := layout.Size{W: layout.Column(size.W), H: s.listHeight(size)}
	if size.Wide() {
		box.W = size.W * 2 / 5
	}
	list := s.list.View(box, th, s.row)
	g, ok := s.current()
	if !ok {
		return widget.Nothing(th, "", s.env.Text.Grids.ImportHint, size.W)
	}
	if size.Wide() {
		gap := " " + th.Faint.Render(th.Glyph.Bar) + " "
		body := layout.Size{W: box.W, H: size.H - top}
		return "\n" + layout.Beside(layout.Fill(list, body), box.W, gap, s.facts(g, layout.Pane(layout.Column(size.W), box.W), size.H-top))
	}
	used := min(len(s.all), box.H)
	return "\n" + list + "\n\n" + indent(s.facts(g, layout.Text(size.W), size.H-top-used-1))
}

func indent(block string) string { return " " + strings.ReplaceAll(block, "\n", "\n ") }

// listHeight returns how many lines the list may take: little enough to leave room
// for the facts below it.
func (s *Screen) listHeight(size layout.Size) int {
	if size.Wide() {
		return max(size.H-top, 1)
	}
	return max(min(len(s.all), size.H/3), 1)
}

func (s *Screen) row(i int, focused bool, w int) string {
	th, g := s.env.Theme, s.all[i]
	style := th.Plain
	if focused {
		style = th.Selected
	}
	mark := ""
	if g.Ref() == s.env.Grid.Ref() {
		mark = th.Good.Render(" " + th.Glyph.Check + " " + s.env.Text.Grids.Current)
	}
	if s.several(g.ID) {
		mark = th.Muted.Render("  "+layout.Cut(safetext.Line(g.Version), 12)) + mark
	}
	if g.Origin.Foreign() {
		mark = "  " + th.Warn.Render(th.Glyph.Late) + mark
	}
	id := th.Muted.Render(layout.Fit(strings.ToUpper(safetext.Line(string(g.ID))), idWidth)) + " "
	return id + style.Render(layout.Cut(safetext.Line(s.env.Text.In(g.Title)), max(layout.Rest(w, idWidth, layout.Margin, lipgloss.Width(mark)), 4))) + mark
}

// several says whether there is more than one version of a grid.
func (s *Screen) several(id model.GridID) bool {
	n := 0
	for _, g := range s.all {
		if g.ID == id {
			n++
		}
	}
	return n > 1
}

// facts returns what is known of the title, one fact a line, in w by h cells.
func (s *Screen) facts(g model.ShelvedGrid, w, h int) string {
	th, t, f := s.env.Theme, s.env.Text.Grids, g.Facts
	var lines []string
	add := func(label, value string, style theme.Style) {
		if value == "" {
			return
		}
		for i, l := range layout.Wrap(safetext.Line(value), max(layout.Rest(w, labelWidth, layout.Gap), 1)) {
			if i > 0 {
				label = ""
			}
			lines = append(lines, th.Muted.Render(layout.Fit(label, labelWidth))+"  "+style.Render(l))
		}
	}
	for _, l := range layout.Wrap(safetext.Line(s.env.Text.In(g.Title)), w) {
		lines = append(lines, th.Strong.Render(l))
	}
	lines = append(lines, "")
	add(t.Version, g.Version, th.Plain)
	from, style := s.env.Text.Origin(g), th.Plain
	if g.Origin.Foreign() {
		from, style = from+". "+s.env.Text.Shelf.OnlyReads, th.Warn
	}
	add(s.env.Text.Shelf.From, from, style)
	add(t.Code, f.DiplomaCode, th.Plain)
	if f.Level > 0 {
		add(s.env.Text.Words.LevelHead, strconv.Itoa(f.Level), th.Plain)
	}
	end, style := s.end(g.Grid)
	add(t.End, end, style)
	add(t.Caution, s.env.Text.In(f.Note), th.Muted)
	add(t.Successors, strings.Join(f.Successors, ", "), th.Warn)
	add(t.Contents, s.contents(g.Grid), th.Plain)
	add(t.Modalities, strings.Join(f.ModalitiesIn(s.env.Text.Lang), ", "), th.Plain)
	add(t.Source, g.Source, th.Plain)
	if len(s.all) == 1 {
		lines = append(lines, "")
		for _, l := range layout.Wrap(t.ImportHint, w) {
			lines = append(lines, th.Faint.Render(l))
		}
	}
	return layout.Clip(strings.Join(lines, "\n"), layout.Size{W: w, H: h})
}

// end says when the title's registration ends, and that it did or soon will.
func (s *Screen) end(g *model.Grid) (string, theme.Style) {
	th, t, p := s.env.Theme, s.env.Text.Grids, s.env.Text
	at := g.Facts.RegistrationEnd
	switch now := s.env.Now(); {
	case at.IsZero():
		return s.env.Text.App.Unsaid, th.Muted
	case now.After(at):
		return fmt.Sprintf(t.Ended, p.Date(at)), th.Danger
	case now.AddDate(1, 0, 0).After(at):
		return fmt.Sprintf(t.EndsSoon, p.Date(at)), th.Warn
	}
	return p.Date(at), th.Plain
}

func (s *Screen) contents(g *model.Grid) string {
	t := s.env.Text
	parts := []string{t.Count(g.Count(model.Competency), t.Words.Competencies)}
	if n := g.Count(model.Attitude); n > 0 {
		parts = append(parts, t.Count(n, t.Words.Attitudes))
	}
	if n := len(g.Activities); n > 0 {
		parts = append(parts, t.Count(n, t.Words.Activities))
	}
	return strings.Join(parts, ", ")
}
