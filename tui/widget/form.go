package widget

import (
	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Entry is one thing to fill in.
type Entry interface {
	Focus()
	Blur()
	// Update takes a key or a paste. It says whether something was left out as
	// too long.
	Update(tea.Msg) (cut bool)
	// Holds says whether the entry needs a key that would otherwise leave it.
	Holds(tea.KeyPressMsg) bool
	// Lines draws the entry in w cells: one line, or with the focus up to h.
	Lines(w, h int) []string
}

// Slot is an entry with its name. Note, if set, gives lines to show under the
// entry.
type Slot struct {
	Label string
	Entry Entry
	Note  func(focused bool, w int) []string
}

// Form is entries of which one has the keyboard. tab and shift+tab go from one
// to the next; so do the arrows and enter, except where an entry holds them.
type Form struct {
	slots []Slot
	at    int
}

// NewForm makes a form with the focus on its first entry.
func NewForm(slots ...Slot) *Form {
	f := &Form{slots: slots}
	f.Select(0)
	return f
}

// At returns the entry that has the keyboard.
func (f *Form) At() int { return f.at }

// Select gives the keyboard to an entry; outside the form it takes the nearest.
func (f *Form) Select(i int) {
	for j := range f.slots {
		f.slots[j].Entry.Blur()
	}
	f.at = max(min(i, len(f.slots)-1), 0)
	f.slots[f.at].Entry.Focus()
}

// Update gives a key or a paste to where it belongs. It says whether the focus
// moved and whether something was left out as too long.
func (f *Form) Update(msg tea.Msg, k keys.Shared) (moved, cut bool) {
	entry := f.slots[f.at].Entry
	m, isKey := msg.(tea.KeyPressMsg)
	switch {
	case !isKey, entry.Holds(m):
	case key.Matches(m, k.Next):
		f.Select((f.at + 1) % len(f.slots))
		return true, false
	case key.Matches(m, k.Previous):
		f.Select((f.at + len(f.slots) - 1) % len(f.slots))
		return true, false
	case m.Code == tea.KeyUp:
		f.Select(f.at - 1)
		return true, false
	case m.Code == tea.KeyDown, m.Code == tea.KeyEnter:
		f.Select(f.at + 1)
		return true, false
	}
	return false, entry.Update(msg)
}

// View draws the form.
func (f *Form) View(size layout.Size, th *theme.Theme) string {
	return f.stack(size, th).View(size, th)
}

// RowAt returns the entry drawn at line y.
func (f *Form) RowAt(y int, size layout.Size, th *theme.Theme) (int, bool) {
	return f.stack(size, th).At(y, size.H)
}

// entryHeight is how many lines an entry may take while it has the keyboard.
const entryHeight = 6

func (f *Form) stack(size layout.Size, th *theme.Theme) Stack {
	label := f.labelWidth(size)
	blocks := make([]Block, len(f.slots))
	for i, s := range f.slots {
		blocks[i] = Block{Body: f.lines(i, s, label, size, th)}
	}
	return Stack{Blocks: blocks, Focus: f.at}
}

// labelWidth returns the room of the longest name.
func (f *Form) labelWidth(size layout.Size) int {
	label := 0
	for _, s := range f.slots {
		label = max(label, lipgloss.Width(s.Label))
	}
	return min(label, size.W/3)
}

// entryRoom returns how many lines the entry that has the keyboard may take.
func (f *Form) entryRoom(size layout.Size) int { return min(entryHeight, max(size.H-2, 1)) }

// entryWidth returns how wide the entries are beside names of label cells.
func entryWidth(size layout.Size, label int) int {
	return max(layout.Rest(size.W, layout.Mark, label, layout.Gap, layout.Margin), 1)
}

func (f *Form) lines(i int, s Slot, label int, size layout.Size, th *theme.Theme) []string {
	focused, w := i == f.at, entryWidth(size, label)
	mark, style, h := "  ", th.Muted, 1
	if focused {
		mark, style, h = th.Accent.Render(th.Glyph.Cursor)+" ", th.Strong, f.entryRoom(size)
	}
	body := s.Entry.Lines(w, h)
	if len(body) == 0 {
		body = []string{""}
	}
	if s.Note != nil {
		body = append(body, s.Note(focused, w)...)
	}
	out := make([]string, len(body))
	for j, l := range body {
		head := layout.Blank(label + 4)
		if j == 0 {
			head = mark + style.Render(layout.Fit(s.Label, label)) + "  "
		}
		out[j] = layout.Cut(head+l, size.W)
	}
	return out
}

// Focused returns the entry that has the keyboard.
func (f *Form) Focused() Entry { return f.slots[f.at].Entry }

// Entry returns the one at a place.
func (f *Form) Entry(i int) Entry { return f.slots[i].Entry }
