package year

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/store/cohort"
	"autoeval/store/sheet"
	"autoeval/store/work"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// grouping is the list of groups that the parts come from, and the path of one while
// it is typed.
type grouping struct {
	file   string // "": the parts are the stages
	list   []cohort.Member
	path   *widget.Path
	typing bool
	busy   bool
	why    string // the list that was named is not taken
}

// grouped is a list of groups as it was read.
type grouped struct {
	file string
	list []cohort.Member
	err  error
}

func readGroups(file string) tea.Cmd {
	return func() tea.Msg {
		list, err := cohort.GroupsIn(context.Background(), file)
		return grouped{file, list, err}
	}
}

// offered is what the path that was typed can become.
type offered struct {
	typed string
	paths []string
}

func offer(typed string) tea.Cmd {
	return func() tea.Msg {
		return offered{typed, work.Complete(typed, func(name string) bool {
			return strings.EqualFold(filepath.Ext(name), ".csv") || strings.EqualFold(filepath.Ext(name), ".tsv") || strings.EqualFold(filepath.Ext(name), ".txt")
		})}
	}
}

// ask asks which list of groups.
func (s *Screen) ask() tea.Cmd {
	s.by.path = widget.NewPath(s.env.Theme, s.by.file, "")
	s.by.path.Focus()
	s.by.typing, s.by.why = true, ""
	return offer(s.by.path.Value())
}

// enter takes the list that was named; none goes back to the stages.
func (s *Screen) enter() tea.Cmd {
	typed := strings.TrimSpace(s.by.path.Value())
	if typed == "" {
		return s.group(grouped{})
	}
	s.by.busy = true
	return readGroups(work.Locate(typed))
}

// group counts by a list that was read; one that is none is asked for again.
func (s *Screen) group(m grouped) tea.Cmd {
	s.by.busy = false
	var bad *sheet.Error
	switch {
	case errors.As(m.err, &bad):
		s.by.why = safetext.Line(s.env.Text.SheetFault(filepath.Base(m.file), bad))
		return nil
	case m.err != nil:
		return nav.Fail(m.err)
	}
	s.by.file, s.by.list, s.by.typing, s.part = m.file, m.list, false, 0
	return s.Init()
}

// typed gives a key or what was pasted to the path.
func (s *Screen) typed(m tea.Msg) tea.Cmd {
	was := s.by.path.Value()
	s.by.path.Update(m)
	if v := s.by.path.Value(); v != was {
		s.by.why = ""
		return offer(v)
	}
	return nil
}

// groupActs are what can be done while a list of groups is named.
func (s *Screen) groupActs() keys.Acts {
	t := s.env.Text
	return keys.Acts{
		{Key: keys.Bind("⏎", t.Year.CountBy, "enter"), When: !s.by.busy, Do: s.enter},
		{Key: s.env.Keys.Back, When: true, Do: keys.Deed(func() { s.by.typing = false })},
	}
}

// asking draws the path of the list, and what a list is.
func (s *Screen) asking(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Year
	lines := []string{"", " " + th.Strong.Render(t.GroupsTitle), ""}
	for i, l := range s.by.path.Lines(layout.Form(size.W)-1, max(size.H-len(lines)-6, 1)) {
		mark := "   "
		if i == 0 {
			mark = " " + th.Key.Render(th.Glyph.Cursor) + " "
		}
		lines = append(lines, mark+l)
	}
	lines = append(lines, "")
	if s.by.why != "" {
		for _, l := range layout.Wrap(s.by.why, layout.Text(size.W)) {
			lines = append(lines, " "+th.Warn.Render(l))
		}
		lines = append(lines, "")
	}
	for _, l := range layout.Wrap(t.GroupsHint, layout.Text(size.W)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}
