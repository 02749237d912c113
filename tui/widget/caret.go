package widget

import (
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// caret is an entry in which text is typed: Caret is where the next letter goes,
// from the entry's own top left corner, drawn in a box of w by h.
type caret interface {
	Caret(w, h int) (x, y int)
}

// CaretX returns where the next letter goes in a field drawn in w cells.
func (f *Field) CaretX(w int) int {
	in := f.in
	in.SetVirtualCursor(false)
	in.SetWidth(max(layout.Column(w), 1))
	if c := in.Cursor(); c != nil {
		return min(c.X, layout.Column(w))
	}
	return 0
}

// Caret returns where the next letter goes in an area drawn in a box of w by h.
func (a *Area) Caret(w, h int) (x, y int) {
	in := a.in
	in.SetWidth(max(w, 2))
	in.SetHeight(max(h, 1))
	in.SetVirtualCursor(false)
	if c := in.Cursor(); c != nil {
		return min(c.X, layout.Column(w)), max(min(c.Y, h-1), 0)
	}
	return 0, 0
}

// Caret implements caret.
func (l *Line) Caret(w, _ int) (x, y int) { return l.CaretX(w), 0 }

// Caret implements caret.
func (t *Text) Caret(w, h int) (x, y int) { return t.Area.Caret(w, min(textHeight, h)) }

// Caret implements caret.
func (d *Day) Caret(w, _ int) (x, y int) {
	if d.Value() == "" {
		return d.CaretX(w), 0
	}
	return d.CaretX(dayRoom), 0
}

// Cursor returns where the terminal's cursor belongs in the form: where the next
// letter goes, or before the entry where none is typed.
func (f *Form) Cursor(size layout.Size, th *theme.Theme) (x, y int) {
	y = f.stack(size, th).Y(size.H)
	c, ok := f.Focused().(caret)
	if !ok {
		return 0, y
	}
	label := f.labelWidth(size)
	cx, cy := c.Caret(entryWidth(size, label), f.entryRoom(size))
	return label + 4 + cx, min(y+cy, max(size.H-1, 0))
}
