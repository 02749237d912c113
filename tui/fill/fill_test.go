package fill_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/fill"
	"autoeval/tui/keys"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
	"autoeval/tui/widget"
)

// page is a form of one line, which must not be empty.
type page struct {
	*fill.Sheet
	form           *widget.Form
	line           *widget.Line
	busy           bool
	saved, dropped int
}

func open(t *testing.T) *page {
	env := tuitest.Env(t, model.French)
	p := &page{line: widget.NewLine(env.Theme, "", "", safetext.Title)}
	p.form = widget.NewForm(widget.Slot{Label: "Titre", Entry: p.line})
	p.Sheet = fill.New(env, fill.Filled{
		Form:    func() *widget.Form { return p.form },
		Changed: func() bool { return p.line.Value() != "" },
		Busy:    func() bool { return p.busy },
		Fault: func() (int, tea.Cmd) {
			if p.line.Value() == "" {
				return 0, nav.Fail(model.ErrNoTitle)
			}
			return 0, nil
		},
		Save: func() tea.Cmd { p.saved++; return nil },
		Drop: func() tea.Cmd { p.dropped++; p.PutAway(); return nil },
	})
	p.Open()
	return p
}

func (p *page) press(typed ...rune) {
	for _, k := range typed {
		m := tea.KeyPressMsg{Code: k}
		if k >= ' ' {
			m.Text = string(k)
		}
		p.Take(m, func() keys.Acts { return nil })
	}
}

func TestWhatWasTypedIsAskedAboutBeforeItIsLost(t *testing.T) {
	p := open(t)
	if p.Close(); p.Shown() || p.dropped != 1 {
		t.Fatal("an empty form is not put away at once")
	}
	p = open(t)
	p.press('a')
	p.Close()
	if !p.Asking() || !p.Unsaved() || p.dropped != 0 {
		t.Fatal("closing does not ask")
	}
	p.press(tea.KeyEscape)
	if !p.Filling() || p.line.Value() != "a" {
		t.Fatal("going back to the form lost what was typed")
	}
	p.Close()
	p.press('s')
	if p.saved != 1 || p.dropped != 0 {
		t.Fatal("saving does not save")
	}
	p.Close()
	p.press('x')
	if p.saved != 1 || p.dropped != 1 {
		t.Fatal("discarding keeps it")
	}
}

func TestLeavingSavesWhatCanBeSaved(t *testing.T) {
	p := open(t)
	if p.Leave(); !p.Asking() || p.saved != 0 {
		t.Fatal("a form that cannot be saved is not asked about")
	}
	p = open(t)
	p.press('a')
	if p.Leave(); p.Asking() || p.saved != 1 {
		t.Fatal("what can be saved is not")
	}
	p.busy = true
	p.press('b')
	if p.Leave(); p.saved != 1 || p.line.Value() != "a" || !p.Unsaved() {
		t.Fatal("what is on its way changed, or was sent twice")
	}
}
