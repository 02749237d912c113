package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Search is the filter above a list. It takes the keyboard when it opens; enter
// or an arrow gives it back and leaves the list narrowed, esc takes the filter
// off. The screen sifts its rows by Value after each Update.
type Search struct {
	field  Field
	typing bool
}

// NewSearch makes an empty filter.
func NewSearch(th *theme.Theme, placeholder string) Search {
	return Search{field: NewField(th, "", placeholder, safetext.Title)}
}

// Open gives the filter the keyboard.
func (f *Search) Open() {
	f.typing = true
	f.field.Focus()
}

// Typing says whether letters are the filter's now.
func (f *Search) Typing() bool { return f.typing }

// Value returns what to look for, "" for everything.
func (f *Search) Value() string { return f.field.Value() }

// Clear takes the filter off.
func (f *Search) Clear() { f.field.SetValue("") }

// Update takes a key or a paste; one that comes while nobody types is ignored.
func (f *Search) Update(msg tea.Msg, k keys.Shared) {
	if !f.typing {
		return
	}
	press, _ := msg.(tea.KeyPressMsg)
	switch {
	case key.Matches(press, k.Back):
		f.Clear()
		f.close()
	case key.Matches(press, k.Open), press.Code == tea.KeyUp, press.Code == tea.KeyDown:
		f.close()
	default:
		f.field.Update(msg)
	}
}

func (f *Search) close() {
	f.typing = false
	f.field.Blur()
}

// Shown says whether the filter has a place on the screen.
func (f *Search) Shown() bool { return f.typing || f.Value() != "" }

// searchLeft is where the letters begin.
const searchLeft = 3

// searchWidth returns their room in w cells.
func searchWidth(w int) int { return layout.Text(layout.Rest(w, searchLeft)) }

// CaretX returns where the next letter goes in the filter drawn in w cells.
func (f *Search) CaretX(w int) int { return searchLeft + f.field.CaretX(searchWidth(w)) }

// View draws the filter in w cells.
func (f *Search) View(th *theme.Theme, w int) string {
	return " " + th.Key.Render("/ ") + f.field.View(searchWidth(w))
}
