package home

import (
	"fmt"
	"strings"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

const (
	headHeight = 4 // greeting, what this is, when last, blank
	footHeight = 2
)

// View draws the page.
func (s *Screen) View(size layout.Size) string {
	th := s.env.Theme
	if !s.ready {
		return s.head(size.W)
	}
	list := s.list.View(size.Minus(2, headHeight+footHeight), th, s.row)
	body := layout.Fill(list, size.Minus(0, headHeight+footHeight))
	return s.head(size.W) + "\n" + body + "\n" + s.more(size) + "\n" + s.foot(size.W)
}

func (s *Screen) head(w int) string {
	th, t := s.env.Theme, s.env.Text.Home
	hello := t.Greeting
	if n := s.env.Profile.Name; n != "" {
		hello = fmt.Sprintf(t.GreetingName, safetext.Line(n))
	}
	last := ""
	if fin, ok := s.data.Sessions.Latest(); ok {
		last = s.env.Text.LastSession(fin.Depth, fin.When()) + ", " + s.env.Text.Ago(fin.When(), s.env.Now()) + "."
	}
	return strings.Join([]string{
		layout.Cut(" "+th.Strong.Render(hello), w),
		layout.Cut(" "+th.Muted.Render(t.Tagline), w),
		layout.Cut(" "+th.Muted.Render(last), w), ""}, "\n")
}

func (s *Screen) row(i int, focused bool, w int) string {
	th, r := s.env.Theme, s.rows[i]
	name := th.Plain
	if focused {
		name = th.Selected
	}
	col := s.nameWidth(w)
	return th.Key.Render(layout.Fit(r.key, 1)) + name.Render(layout.Fit(" "+r.name, col)) + "  " + th.Muted.Render(layout.Cut(r.hint, w-col-3))
}

// nameWidth is the room of the longest name, or what leaves half to the hints.
func (s *Screen) nameWidth(w int) int {
	widest := 0
	for _, r := range s.rows {
		widest = max(widest, layout.Width(r.name)+2)
	}
	return min(widest, max(w/2, 28))
}

// gridName is the grid's code and version, its title being below; its title
// where that line has something else to say.
func (s *Screen) gridName() string {
	g := s.env.Grid
	if s.ending() != "" {
		return safetext.Line(s.env.Text.In(g.Title))
	}
	return fmt.Sprintf(s.env.Text.Home.GridLine, strings.ToUpper(string(g.ID)), g.Version)
}

// more says that the list goes on, or is blank.
func (s *Screen) more(size layout.Size) string {
	if _, to := s.list.Window(size.H-headHeight-footHeight, 1); to >= s.list.Len() {
		return ""
	}
	th := s.env.Theme
	return "   " + th.Faint.Render(th.Glyph.More+" "+s.env.Text.App.More)
}

// foot says what the grid is of, or what becomes of that title.
func (s *Screen) foot(w int) string {
	th := s.env.Theme
	line := th.Faint.Render(safetext.Line(s.env.Text.In(s.env.Grid.Title)))
	if end := s.ending(); end != "" {
		line = th.Warn.Render(end)
	}
	return layout.Cut(" "+line, w)
}

// ending says that the title ends within a year or is followed by another, ""
// when it does not.
func (s *Screen) ending() string {
	t, g := s.env.Text.Home, s.env.Grid
	var said []string
	if end := g.Facts.RegistrationEnd; !end.IsZero() {
		switch now := s.env.Now(); {
		case now.After(end):
			said = append(said, fmt.Sprintf(t.Ended, s.env.Text.Date(end)))
		case now.AddDate(1, 0, 0).After(end):
			said = append(said, fmt.Sprintf(t.EndsSoon, s.env.Text.Date(end)))
		}
	}
	if n := len(g.Facts.Successors); n > 0 {
		said = append(said, fmt.Sprintf(t.Successor, safetext.Line(strings.Join(g.Facts.Successors, ", "))))
	}
	return strings.Join(said, " ")
}
