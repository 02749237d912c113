package widget

import (
	"strings"

	"charm.land/bubbles/v2/textarea"
	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Field is one line of text that a person types. What is typed or pasted is
// cleaned and bounded on its way in.
type Field struct {
	in    textinput.Model
	limit safetext.Limit
}

// NewField makes a field with that text in it. The placeholder shows while it
// is empty.
func NewField(th *theme.Theme, value, placeholder string, limit safetext.Limit) Field {
	in := textinput.New()
	in.Prompt = ""
	in.Placeholder = placeholder
	s := in.Styles()
	s.Focused.Text, s.Blurred.Text = th.Plain.Style, th.Plain.Style
	s.Focused.Placeholder, s.Blurred.Placeholder = th.Faint.Style, th.Faint.Style
	s.Cursor.Blink = false
	in.SetStyles(s)
	in.SetValue(value)
	in.CursorEnd()
	return Field{in: in, limit: limit}
}

// Mask hides what is typed, as for a passphrase.
func (f *Field) Mask() { f.in.EchoMode = textinput.EchoPassword }

// Focus gives the field the keyboard; Blur takes it away.
func (f *Field) Focus() { f.in.Focus() }

// Blur takes the keyboard away.
func (f *Field) Blur() { f.in.Blur() }

// Focused says whether the field has the keyboard.
func (f *Field) Focused() bool { return f.in.Focused() }

// Value returns the cleaned text.
func (f *Field) Value() string { return safetext.Clean(f.in.Value(), f.limit) }

// SetValue replaces the text.
func (f *Field) SetValue(s string) { f.in.SetValue(s); f.in.CursorEnd() }

// Update edits the text. It says whether something was cut because the text
// would have been too long, so that the screen can say so.
func (f *Field) Update(msg tea.Msg) (cut bool) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		cut = !safetext.Fits(m.Content, f.limit)
		m.Content = safetext.Clean(m.Content, f.limit)
		f.in, _ = f.in.Update(m)
	case tea.KeyPressMsg:
		f.in, _ = f.in.Update(m)
	}
	if v := f.in.Value(); !safetext.Fits(v, f.limit) {
		f.in.SetValue(safetext.Clean(v, f.limit))
		cut = true
	}
	return cut
}

// View draws the field in w cells.
func (f *Field) View(w int) string {
	in := f.in
	in.SetWidth(max(layout.Column(w), 1))
	in.Placeholder = layout.Wrap(in.Placeholder, max(layout.Column(w), 1))[0]
	return lipgloss.NewStyle().MaxWidth(max(w, 1)).Inline(true).Render(inert(in.View()))
}

// more returns what an empty field has no room for of its placeholder, in lines to stand
// below it.
func (f *Field) more(th *theme.Theme, w int) []string {
	if f.in.Value() != "" {
		return nil
	}
	return Paragraph(th.Faint, f.in.Placeholder, layout.Column(w))[1:]
}

// Area is text of several lines.
type Area struct {
	in    textarea.Model
	limit safetext.Limit
}

// NewArea makes an area with that text in it.
func NewArea(th *theme.Theme, value, placeholder string, limit safetext.Limit) Area {
	in := textarea.New()
	in.Prompt = ""
	in.ShowLineNumbers = false
	in.Placeholder = placeholder
	in.MaxHeight = 0 // the limit is in bytes, below
	s := in.Styles()
	s.Focused.Base, s.Blurred.Base = lipgloss.NewStyle(), lipgloss.NewStyle()
	s.Focused.Text, s.Blurred.Text = th.Plain.Style, th.Plain.Style
	s.Focused.CursorLine, s.Blurred.CursorLine = th.Plain.Style, th.Plain.Style
	s.Focused.Placeholder, s.Blurred.Placeholder = th.Faint.Style, th.Faint.Style
	s.Cursor.Blink = false
	in.SetStyles(s)
	in.SetValue(value)
	return Area{in: in, limit: limit}
}

// Focus gives the area the keyboard.
func (a *Area) Focus() { a.in.Focus() }

// Blur takes the keyboard away.
func (a *Area) Blur() { a.in.Blur() }

// Focused says whether the area has the keyboard.
func (a *Area) Focused() bool { return a.in.Focused() }

// Value returns the cleaned text.
func (a *Area) Value() string { return safetext.Clean(a.in.Value(), a.limit) }

// SetValue replaces the text.
func (a *Area) SetValue(s string) { a.in.SetValue(s) }

// Update edits the text and says whether something was cut as too long. A line
// exactly as wide as the box would hold the cursor for ever on its way down
// (bubbles issue 887): it is stepped over.
func (a *Area) Update(msg tea.Msg) (cut bool) {
	switch m := msg.(type) {
	case tea.PasteMsg:
		cut = !safetext.Fits(m.Content, a.limit)
		m.Content = safetext.Clean(m.Content, a.limit)
		a.in, _ = a.in.Update(m)
	case tea.KeyPressMsg:
		line, info := a.in.Line(), a.in.LineInfo()
		a.in, _ = a.in.Update(m)
		stuck := a.in.Line() == line && a.in.LineInfo().RowOffset == info.RowOffset
		if m.Code == tea.KeyDown && stuck && line < a.in.LineCount()-1 {
			a.in.CursorEnd()
			a.in, _ = a.in.Update(m)
		}
	}
	if v := a.in.Value(); !safetext.Fits(v, a.limit) {
		a.in.SetValue(safetext.Clean(v, a.limit))
		cut = true
	}
	return cut
}

// View draws the area in a box of w by h cells.
func (a *Area) View(w, h int) string {
	if w, h = max(w, 2), max(h, 1); w != a.in.Width() || h != a.in.Height() {
		a.in.SetWidth(w) // kept: which rows are in view is counted in rows of this width
		a.in.SetHeight(h)
	}
	return inert(a.in.View())
}

// inert makes harmless what is edited, between the styles of a view. What it
// leaves out has no width, and shows as text once kept.
func inert(view string) string {
	var b strings.Builder
	for {
		at := strings.Index(view, "\x1b[")
		end := strings.IndexByte(view[max(at, 0):], 'm') // our own styles are all there is: a field takes no escape
		if at < 0 || end < 0 {
			b.WriteString(safetext.Typed(view))
			return b.String()
		}
		b.WriteString(safetext.Typed(view[:at]))
		b.WriteString(view[at : at+end+1])
		view = view[at+end+1:]
	}
}

// AtTop says whether the cursor is on the first row, so that going up leaves
// the area; AtBottom the same for the last row.
func (a *Area) AtTop() bool { return a.in.Line() == 0 && a.in.LineInfo().RowOffset == 0 }

// AtBottom says whether the cursor is on the last row.
func (a *Area) AtBottom() bool {
	info := a.in.LineInfo()
	return a.in.Line() >= a.in.LineCount()-1 && info.RowOffset >= info.Height-1
}
