package widget

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
	"autoeval/tui/theme"
)

// Path is the name of a file that is typed, with what it can become below it.
// The screen reads the folder in a command and hands what it finds to Offer; tab
// then goes on with it, up and down choose one.
type Path struct {
	Field
	th     *theme.Theme
	offers []string
	of     string // what they go on with
	list   List
	picked bool // one of them is chosen
}

// NewPath makes a path with that text in it.
func NewPath(th *theme.Theme, value, placeholder string) *Path {
	return &Path{Field: NewField(th, value, placeholder, safetext.Link), th: th}
}

// Offer sets what a path can become. What was asked of another text than stands
// there now is passed over.
func (p *Path) Offer(typed string, offers []string) {
	if typed != p.Value() {
		return
	}
	if len(offers) == 1 && offers[0] == typed {
		offers = nil
	}
	p.offers, p.of, p.picked = offers, typed, false
	p.list.SetLen(len(offers))
	p.list.Select(0)
}

// Choosing says whether one of the offers is chosen: enter takes it.
func (p *Path) Choosing() bool { return p.picked && len(p.shown()) > 0 }

// shown returns the offers that go on with what stands there.
func (p *Path) shown() []string {
	if p.of != p.Value() {
		return nil
	}
	return p.offers
}

// Holds implements Entry: the arrows go through the offers, tab goes on with
// them, enter takes the one that is chosen.
func (p *Path) Holds(m tea.KeyPressMsg) bool {
	n := len(p.shown())
	switch {
	case n == 0:
		return false
	case m.Code == tea.KeyTab && m.Mod == 0:
		return true
	case m.Code == tea.KeyDown:
		return true
	case m.Code == tea.KeyUp, m.Code == tea.KeyEnter:
		return p.picked
	}
	return false
}

// Update implements Entry.
func (p *Path) Update(msg tea.Msg) (cut bool) {
	if m, ok := msg.(tea.KeyPressMsg); ok && p.Holds(m) {
		switch m.Code {
		case tea.KeyTab:
			p.goOn()
		case tea.KeyEnter:
			p.SetValue(p.offers[p.list.At()])
		case tea.KeyUp:
			if p.list.At() == 0 {
				p.picked = false
				return false
			}
			p.list.Select(p.list.At() - 1)
		case tea.KeyDown:
			if p.picked {
				p.list.Select(p.list.At() + 1)
			}
			p.picked = true
		}
		return false
	}
	return p.Field.Update(msg)
}

// goOn takes the offer that is chosen, the only one, or what all begin with.
func (p *Path) goOn() {
	all := p.shown()
	switch {
	case p.picked:
		p.SetValue(all[p.list.At()])
	case len(all) == 1:
		p.SetValue(all[0])
	default:
		if same := commonStart(all); len(same) > len(p.Value()) {
			p.SetValue(same)
			return
		}
		p.picked = true
	}
}

// commonStart returns what all texts begin with.
func commonStart(all []string) string {
	same := all[0]
	for _, s := range all[1:] {
		for !strings.HasPrefix(s, same) {
			same = same[:len(same)-1]
		}
	}
	return strings.ToValidUTF8(same, "")
}

// Lines implements Entry: the path, then what it can become while it has the
// keyboard.
func (p *Path) Lines(w, h int) []string {
	lines := []string{p.View(w)}
	all := p.shown()
	if !p.Focused() || len(all) == 0 || h < 2 {
		return lines
	}
	list := p.list.View(layout.Size{W: w, H: min(h-1, len(all))}, p.th, func(i int, focused bool, w int) string {
		style := p.th.Muted
		if focused && p.picked {
			style = p.th.Selected
		}
		return style.Render(layout.CutLeft(all[i], w))
	})
	return append(lines, strings.Split(list, "\n")...)
}

// Caret implements caret.
func (p *Path) Caret(w, _ int) (x, y int) { return p.CaretX(w), 0 }
