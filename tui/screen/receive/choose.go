package receive

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// chooser is the list of what a path begun may go on to be. The field keeps the
// letters; the arrows go through the list.
type chooser struct {
	of   string // what was typed
	all  []post.Choice
	rows widget.List
	on   bool // the cursor is in the list
}

// choices are what the path may go on to be.
type choices struct {
	of  string
	all []post.Choice
}

// offer asks what the path that is typed now may go on to be.
func (s *Screen) offer() tea.Cmd {
	find, typed := s.env.Services.Exchange.Choices, s.path.Value()
	if s.mode != asking || find == nil {
		return nil
	}
	s.choose.on = false
	return func() tea.Msg { return choices{typed, find(typed)} }
}

// take shows the choices, unless something else was typed meanwhile.
func (c *chooser) take(m choices, typed string) {
	if m.of != typed {
		return
	}
	c.of, c.all, c.on = m.of, m.all, false
	c.rows.SetLen(len(m.all))
	c.rows.Select(0)
}

// chosen returns the one that the cursor is on, nil where it is in the field.
func (c *chooser) chosen() *post.Choice {
	if !c.on || c.rows.At() >= len(c.all) {
		return nil
	}
	return &c.all[c.rows.At()]
}

// down goes into the list.
func (c *chooser) down() {
	switch {
	case !c.on:
		c.on = true
		c.rows.Select(0)
	default:
		c.rows.Select(c.rows.At() + 1)
	}
}

// move takes the keys that go through the list; letters are the field's.
func (c *chooser) move(m tea.KeyPressMsg) bool {
	if !c.on {
		return false
	}
	switch m.Code {
	case tea.KeyUp:
		if c.rows.At() == 0 {
			c.on = false
		}
		c.rows.Select(c.rows.At() - 1)
	case tea.KeyPgUp:
		c.rows.Select(c.rows.At() - 10)
	case tea.KeyPgDown:
		c.rows.Select(c.rows.At() + 10)
	default:
		return false
	}
	return true
}

// take goes into a folder, or reads a file.
func (s *Screen) take(c post.Choice) tea.Cmd {
	s.path.SetValue(c.Path)
	if c.Folder {
		return s.offer()
	}
	return s.readTyped()
}

// complete types what all choices share, or the one that the cursor is on.
func (s *Screen) complete() tea.Cmd {
	path := post.Common(s.path.Value(), s.choose.all)
	if c := s.choose.chosen(); c != nil {
		path = c.Path
	}
	if path == s.path.Value() {
		s.choose.down()
		return nil
	}
	s.path.SetValue(path)
	return s.offer()
}

// choicesTop is the line of the first choice; choicesHeight how many show.
const choicesTop = 5

func choicesHeight(size layout.Size) int { return max(size.H-choicesTop-4, 1) }

// choicesView lists them.
func (s *Screen) choicesView(size layout.Size, th *theme.Theme) string {
	return s.choose.rows.View(layout.Size{W: layout.Form(size.W), H: choicesHeight(size)}, th, func(i int, focused bool, w int) string {
		c := s.choose.all[i]
		style := th.Plain
		if focused && s.choose.on {
			style = th.Selected
		}
		name := c.Path[len(dirOf(s.choose.of)):]
		return style.Render(layout.Cut(safetext.Line(name), w))
	})
}

// dirOf returns the folder part of what was typed.
func dirOf(typed string) string { return typed[:strings.LastIndexAny(typed, `/\`)+1] }

// click chooses the row clicked.
func (s *Screen) click(m nav.Click) tea.Cmd {
	switch s.mode {
	case asking:
		if i, ok := s.choose.rows.RowAt(m.Y-choicesTop, choicesHeight(m.Size), 1); ok && len(s.choose.all) > 0 {
			s.choose.on = true
			s.choose.rows.Select(i)
			return s.take(s.choose.all[i])
		}
	case listing:
		s.many.rows.Click(m.Y-listTop, s.listHeight(m.Size), 1)
	}
	return nil
}
