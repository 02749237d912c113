package plan

import (
	"fmt"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
	"autoeval/tui/widget"
)

// top is the lines above the rows, formTop those above the form.
const (
	top       = 1
	formTop   = 3
	codeWidth = 4 // an item's code
	rowIndent = 2*layout.Mark + codeWidth + layout.Margin
)

// stepWidth returns the room of a step behind its sign and its item's code.
func stepWidth(w int) int { return layout.Rest(w, layout.Mark, codeWidth, layout.Margin) }

// room returns what is left below lines of the head.
func (s *Screen) room(size layout.Size, head int) layout.Size { return size.Minus(1, head) }

// View draws the plan, or the form of one action.
func (s *Screen) View(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text
	switch {
	case !s.ready:
		return " " + th.Muted.Render(t.App.Loading)
	case s.sheet.Shown():
		return s.viewForm(size)
	}
	if len(s.rows) == 0 {
		return "\n" + s.lacking(size.W)
	}
	return "\n" + s.stack(size).View(size.Minus(1, top), s.env.Theme)
}

// lacking says why there is nothing to show, and the next key.
func (s *Screen) lacking(w int) string {
	th, t := s.env.Theme, s.env.Text.Plan
	var lines []string
	if s.here == 0 {
		lines = append(lines, " "+th.Plain.Render(t.Empty))
		hint := strings.TrimSpace(t.EmptyHint + " " + s.env.Text.ElsewhereOnPage(s.others))
		for _, l := range layout.Wrap(hint, max(layout.Text(w), 1)) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
	}
	return strings.Join(append(lines, s.noSuggestion(w)...), "\n")
}

// noSuggestion says why nothing is suggested, nothing when something is.
func (s *Screen) noSuggestion(w int) []string {
	th, t := s.env.Theme, s.env.Text.Plan
	why := t.NoSuggestion
	switch {
	case len(s.suggestions) > 0:
		return nil
	case !s.session:
		why = t.NoSession
	case len(model.TargetFor(s.env.Grid, s.env.Profile, "").Levels) == 0:
		why = s.env.Text.CLI.Plan.NoSuggestion // nothing is expected
	case s.planned():
		why = t.AllPlanned
	}
	lines := []string{"", " " + th.Strong.Render(t.Suggestions)}
	for _, l := range layout.Wrap(why, max(layout.Text(w), 1)) {
		lines = append(lines, " "+th.Muted.Render(l))
	}
	return lines
}

// planned says whether something is to do.
func (s *Screen) planned() bool { return s.here > 0 && s.actions[0].State == model.Todo }

// stack returns the rows under their headings.
func (s *Screen) stack(size layout.Size) widget.Stack {
	w := layout.Column(size.W)
	blocks := make([]widget.Block, 0, len(s.rows)+1)
	for i, r := range s.rows {
		b := widget.Block{Head: s.heading(r, i == 0, w)}
		if r.action >= 0 {
			b.Body = s.actionLines(i, w)
		} else {
			b.Body = s.suggestionLines(i, w)
		}
		blocks = append(blocks, b)
	}
	if extra := s.noSuggestion(w); extra != nil && s.here == len(s.actions) { // drawn, never in focus
		blocks = append(blocks, widget.Block{Head: extra})
	}
	return widget.Stack{Blocks: blocks, Focus: s.list.At()}
}

func (s *Screen) heading(r row, first bool, w int) []string {
	th, t := s.env.Theme, s.env.Text.Plan
	if r.opens == none || r.opens == elsewhere && r.title == "" {
		return nil
	}
	line := " " + th.Strong.Render(map[section]string{todo: t.ToDo, suggested: t.Suggestions, done: t.DoneTitle, dropped: t.DroppedTitle, elsewhere: r.title}[r.opens])
	if r.opens == suggested {
		line += "  " + th.Faint.Render(t.SuggestionsHint)
	}
	if first {
		return []string{layout.Cut(line, w)}
	}
	return []string{"", layout.Cut(line, w)}
}

// actionLines are mark, item, text and when: as many as the text takes.
func (s *Screen) actionLines(i, w int) []string {
	th, a, focused := s.env.Theme, s.actions[s.rows[i].action], i == s.list.At()
	mark, style := th.Plain.Render(th.Glyph.Open), th.Plain
	switch a.State {
	case model.Done:
		mark, style = th.Good.Render(th.Glyph.Done), th.Muted
	case model.Dropped:
		mark, style = th.Muted.Render(th.Glyph.Cross), th.Muted
	}
	if focused {
		style = th.Selected
	}
	when, whenStyle := s.when(a)
	room := max(layout.Rest(stepWidth(layout.Text(w)), layout.Margin, lipgloss.Width(when), layout.Gap), 8)
	text := layout.Wrap(safetext.Line(a.Text), room)
	first := widget.Row(th, focused, w, func(int) string {
		return mark + " " + th.Muted.Render(layout.Fit(safetext.Line(string(a.Item)), codeWidth)) + " " +
			style.Render(layout.Fit(text[0], room)) + "  " + whenStyle.Render(when)
	})
	return append([]string{first}, s.below(style, text[1:], w)...)
}

// below returns what goes on under the first line of a row.
func (s *Screen) below(style theme.Style, lines []string, w int) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = layout.Cut(layout.Blank(rowIndent)+style.Render(l), w)
	}
	return out
}

// when says the date of an action in words, and that it is late.
func (s *Screen) when(a model.Action) (string, theme.Style) {
	th, t, p := s.env.Theme, s.env.Text.Plan, s.env.Text
	switch {
	case a.State == model.Done:
		return fmt.Sprintf(t.DoneOn, p.ShortDate(a.DoneAt)), th.Muted
	case a.State == model.Dropped:
		return t.Dropped, th.Muted
	case a.Late(s.env.Now()):
		return fmt.Sprintf(t.LateBy, p.ShortDate(a.Due)), th.Warn
	case a.Due.IsZero():
		return s.env.Text.Words.NoDue, th.Faint
	}
	return fmt.Sprintf(t.DueOn, p.ShortDate(a.Due)), th.Muted
}

// suggestionLines returns the step, why, and where: step and why in one line where both
// fit.
func (s *Screen) suggestionLines(i, w int) []string {
	th, x, focused := s.env.Theme, s.suggestions[s.rows[i].suggestion], i == s.list.At()
	style := th.Plain
	if focused {
		style = th.Selected
	}
	step, why := safetext.Line(s.env.Text.Act(s.env.Grid, x)), s.why(x)
	places := safetext.Line(s.env.Text.ActPlaces(s.env.Grid, x))
	beside := lipgloss.Width(step)+layout.Gap+lipgloss.Width(why) <= stepWidth(layout.Marked(w))
	room := max(stepWidth(layout.Text(w)), 1)
	said := layout.Wrap(step, room)
	first := widget.Row(th, focused, w, func(w int) string {
		line := th.Good.Render("+") + " " + th.Muted.Render(layout.Fit(string(x.Item()), codeWidth)) + " "
		if beside {
			return layout.Spread(line+style.Render(step), th.Muted.Render(why), w)
		}
		return line + style.Render(said[0])
	})
	lines := append([]string{first}, s.below(style, said[1:], w)...)
	if !beside {
		lines = append(lines, s.below(th.Muted, layout.Wrap(why, room), w)...)
	}
	if places != "" {
		lines = append(lines, s.below(th.Muted, layout.Wrap(places, room), w)...)
	}
	return lines
}

// why returns what shows once a step is done, else why it is proposed.
func (s *Screen) why(x model.Act) string {
	if shows := s.env.Text.ActShows(s.env.Grid, x); shows != "" {
		return safetext.Line(shows)
	}
	return safetext.Line(s.env.Text.ActWhy(s.env.Grid, x))
}

// viewForm draws the form of one action, and the question if one is asked.
func (s *Screen) viewForm(size layout.Size) string {
	th, t := s.env.Theme, s.env.Text.Plan
	name := t.New
	if s.form.base.Revision > 0 {
		name = t.Text
	}
	return s.sheet.View("\n "+th.Strong.Render(name)+"\n\n", s.room(size, formTop), size.W)
}
