// Package widget holds the parts that screens are built from: lists, fields,
// questions, cards. Each owns one behaviour (a list scrolls itself, a field
// cleans what is pasted into it) and gives results back by return value.
package widget

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// List is a cursor over n rows. It draws the page of rows that the cursor is
// on, so that moving changes two lines and only what shows is drawn, whatever
// n is. The zero List is empty.
type List struct {
	n, at, rows int
}

// SetLen says how many rows there are; the cursor stays inside.
func (l *List) SetLen(n int) {
	l.n = max(n, 0)
	l.at = max(min(l.at, l.n-1), 0)
}

// Len returns how many rows there are.
func (l *List) Len() int { return l.n }

// At returns the focused row, 0 in an empty list.
func (l *List) At() int { return l.at }

// SetPage says how many rows show, where something else draws them.
func (l *List) SetPage(rows int) { l.rows = rows }

// Select focuses a row; outside the list it takes the nearest.
func (l *List) Select(i int) { l.at = max(min(i, l.n-1), 0) }

// Update moves the cursor for the shared keys and says whether it moved.
func (l *List) Update(msg tea.KeyPressMsg, k keys.Shared) bool {
	was := l.at
	page := max(l.rows-1, 5)
	switch {
	case key.Matches(msg, k.Up):
		l.Select(l.at - 1)
	case key.Matches(msg, k.Down):
		l.Select(l.at + 1)
	case key.Matches(msg, k.PageUp):
		l.Select(l.at - page)
	case key.Matches(msg, k.PageDown):
		l.Select(l.at + page)
	case key.Matches(msg, k.First):
		l.Select(0)
	case key.Matches(msg, k.Last):
		l.Select(l.n - 1)
	}
	return l.at != was
}

// Window returns the range of rows shown in a box of h lines, from inclusive, to
// exclusive, when each row takes rowHeight lines.
func (l *List) Window(h, rowHeight int) (from, to int) {
	page := max(h/max(rowHeight, 1), 1)
	if h <= 0 {
		return 0, 0
	}
	from = l.at - l.at%page
	if l.n-from < page { // the last page is a full one
		from = max(l.n-page, 0)
	}
	return from, min(from+page, l.n)
}

// View draws the rows that fit; the first and the last bear a mark where more come
// before and after. Row gets the index, whether it is focused, and the width left of
// the cursor column; it returns one line.
func (l *List) View(s layout.Size, th *theme.Theme, row func(i int, focused bool, w int) string) string {
	from, to := l.Window(s.H, 1)
	lines := make([]string, 0, max(to-from, 0))
	for i := from; i < to; i++ {
		lines = append(lines, marked(th, i == l.at, l.beyond(th, i, from, to), s.W, func(w int) string { return row(i, i == l.at, w) }))
	}
	return strings.Join(lines, "\n")
}

// beyond returns the mark of a row beside which there are rows that do not show.
func (l *List) beyond(th *theme.Theme, i, from, to int) string {
	switch {
	case i == to-1 && to < l.n:
		return th.Muted.Render(th.Glyph.More)
	case i == from && from > 0:
		return th.Muted.Render(th.Glyph.Less)
	}
	return " "
}

// RowAt returns the row drawn at line y of a box of that height.
func (l *List) RowAt(y, h, rowHeight int) (int, bool) {
	from, to := l.Window(h, rowHeight)
	i := from + y/max(rowHeight, 1)
	return i, y >= 0 && i < to
}

// Click puts the cursor on the row drawn at line y of a box of that height. It says
// whether it was there already: a click on the row in focus opens it.
func (l *List) Click(y, h, rowHeight int) (again bool) {
	i, ok := l.RowAt(y, h, rowHeight)
	if !ok {
		return false
	}
	again = i == l.at
	l.Select(i)
	return again
}

// CursorY returns the line that the focused row is drawn at.
func (l *List) CursorY(h, rowHeight int) int {
	from, _ := l.Window(h, rowHeight)
	return (l.at - from) * max(rowHeight, 1)
}

// Row draws one row with the cursor mark before it.
func Row(th *theme.Theme, focused bool, w int, content func(w int) string) string {
	return marked(th, focused, " ", w, content)
}

// marked draws one row after the cursor mark and another of one cell.
func marked(th *theme.Theme, focused bool, mark string, w int, content func(w int) string) string {
	cursor := " "
	if focused {
		cursor = th.Accent.Render(th.Glyph.Cursor)
	}
	return layout.Cut(cursor+mark+content(layout.Text(w)), w)
}
