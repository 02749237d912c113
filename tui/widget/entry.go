package widget

import (
	"fmt"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Line is a Field in a form.
type Line struct {
	Field
	th *theme.Theme
}

// NewLine makes one line to type in.
func NewLine(th *theme.Theme, value, placeholder string, limit safetext.Limit) *Line {
	return &Line{NewField(th, value, placeholder, limit), th}
}

// Holds implements Entry: nothing leaves it but what the form decides.
func (l *Line) Holds(tea.KeyPressMsg) bool { return false }

// Lines implements Entry.
func (l *Line) Lines(w, _ int) []string { return append([]string{l.View(w)}, l.more(l.th, w)...) }

// Text is an Area in a form. Without the focus its beginning shows.
type Text struct {
	Area
	th          *theme.Theme
	placeholder string
}

// NewText makes several lines to type in.
func NewText(th *theme.Theme, value, placeholder string, limit safetext.Limit) *Text {
	return &Text{Area: NewArea(th, value, placeholder, limit), th: th, placeholder: placeholder}
}

// Holds implements Entry: enter makes a line, the arrows move inside.
func (t *Text) Holds(m tea.KeyPressMsg) bool {
	switch m.Code {
	case tea.KeyEnter:
		return true
	case tea.KeyUp:
		return !t.AtTop()
	case tea.KeyDown:
		return !t.AtBottom()
	}
	return false
}

// textHeight is how many lines of a text show while it has the keyboard.
const textHeight = 4

// Lines implements Entry.
func (t *Text) Lines(w, h int) []string {
	if t.Focused() {
		return strings.Split(t.View(w, min(textHeight, h)), "\n")
	}
	first, rest, _ := strings.Cut(strings.TrimSpace(t.Value()), "\n")
	switch {
	case first == "":
		return Paragraph(t.th.Faint, t.placeholder, w)
	case rest != "":
		first += " …"
	}
	return []string{t.th.Plain.Render(layout.Cut(safetext.Line(first), w))}
}

// Choice is one of a few options that are all in sight of left and right.
type Choice struct {
	options []string
	at      int
	focused bool
	th      *theme.Theme
}

// NewChoice makes a choice that stands at an option.
func NewChoice(th *theme.Theme, options []string, at int) *Choice {
	return &Choice{options: options, at: max(min(at, len(options)-1), 0), th: th}
}

// At returns the option chosen.
func (c *Choice) At() int { return c.at }

// Focus implements Entry.
func (c *Choice) Focus() { c.focused = true }

// Blur implements Entry.
func (c *Choice) Blur() { c.focused = false }

// Holds implements Entry: nothing but the arrows to the side, which the form
// does not use.
func (c *Choice) Holds(tea.KeyPressMsg) bool { return false }

// Update implements Entry: left, right and space go round the options.
func (c *Choice) Update(msg tea.Msg) bool {
	m, ok := msg.(tea.KeyPressMsg)
	n := len(c.options)
	switch {
	case !ok || n == 0:
	case m.Code == tea.KeyRight, m.Code == tea.KeySpace:
		c.at = (c.at + 1) % n
	case m.Code == tea.KeyLeft:
		c.at = (c.at + n - 1) % n
	}
	return false
}

// Lines implements Entry: with the focus every option shows, the chosen one
// marked.
func (c *Choice) Lines(w, _ int) []string {
	if len(c.options) == 0 {
		return nil
	}
	if !c.focused {
		return []string{c.th.Plain.Render(layout.Cut(c.options[c.at], w))}
	}
	parts := make([]string, len(c.options))
	for i, o := range c.options {
		parts[i] = c.th.Muted.Render(c.th.Glyph.Off + " " + o)
		if i == c.at {
			parts[i] = c.th.Selected.Render(c.th.Glyph.On + " " + o)
		}
	}
	line := strings.Join(parts, "  ")
	if lipgloss.Width(line) > w { // the chosen one alone, with a way to the others
		line = c.th.Accent.Render(c.th.Glyph.Left) + " " + c.th.Selected.Render(c.options[c.at]) + " " + c.th.Accent.Render(c.th.Glyph.Right)
	}
	return []string{layout.Cut(line, w)}
}

// Day is a date that a person types; it shows how it was understood, and warns
// of one to come where a past one is meant.
type Day struct {
	Field
	th    *theme.Theme
	p     *lang.Printer
	now   time.Time
	ahead bool
	whole bool // the next letter replaces all of it
}

// NewDay makes a date to type; ahead says that it is one to come.
func NewDay(th *theme.Theme, p *lang.Printer, now, value time.Time, ahead bool, placeholder string) *Day {
	return &Day{Field: NewField(th, p.ShortDate(value), placeholder, safetext.Title), th: th, p: p, now: now, ahead: ahead}
}

// Focus implements Entry: what is typed first replaces the date that was there.
func (d *Day) Focus() {
	d.Field.Focus()
	d.whole = true
}

// Update implements Entry.
func (d *Day) Update(msg tea.Msg) (cut bool) {
	m, isKey := msg.(tea.KeyPressMsg)
	if d.whole && (!isKey || m.Text != "") {
		d.SetValue("")
	}
	d.whole = false
	return d.Field.Update(msg)
}

// Holds implements Entry.
func (d *Day) Holds(tea.KeyPressMsg) bool { return false }

// Day returns the civil date typed, the zero time when nothing is, false when it is
// not understood.
func (d *Day) Day() (time.Time, bool) {
	v := strings.TrimSpace(d.Value())
	if v == "" {
		return time.Time{}, true
	}
	return d.p.ParseDay(v, d.now, d.ahead)
}

// dayRoom is where a date is typed, before the words it is understood as.
const dayRoom = 18

// Lines implements Entry.
func (d *Day) Lines(w, _ int) []string {
	t, ok := d.Day()
	said := d.th.Muted.Render(d.th.Glyph.Arrow + " " + d.p.Date(t))
	switch {
	case !ok:
		said = d.th.Warn.Render(d.p.Form.DayUnknown)
	case !d.ahead && t.After(model.Day(d.now)):
		said = d.th.Warn.Render(d.th.Glyph.Arrow + " " + fmt.Sprintf(d.p.Form.DayAhead, d.p.Date(t)))
	case t.IsZero() && !d.Focused():
		return []string{d.View(w)}
	case t.IsZero():
		said = ""
	}
	if d.Value() == "" {
		return []string{d.View(w)}
	}
	return []string{layout.Cut(layout.Fit(d.View(dayRoom), dayRoom)+"  "+said, w)}
}
