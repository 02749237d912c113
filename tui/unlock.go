package tui

import (
	"context"
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/model/safetext"
	"autoeval/store/exchange"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// unlock is the overlay that asks for the passphrase of the key that signs, when
// a screen found it locked. The key stays open until the program ends.
type unlock struct {
	phrase widget.Field
	busy   bool
	wrong  bool
}

// unlocked says whether the passphrase was the right one.
type unlocked struct{ err error }

// openKey asks for the passphrase, if the failure is that it is missing and the
// key can be opened from here.
func (a *App) openKey(err error) {
	if a.env.Services.Exchange.Unlock == nil || exchange.ReasonOf(err) != exchange.LockedKey {
		return
	}
	if _, asked := a.over.(*unlock); !asked {
		u := &unlock{}
		u.empty(a)
		a.over, a.toast, a.failed = u, nav.Toast{}, false // what is asked says why
	}
}

func (u *unlock) empty(a *App) {
	u.phrase = widget.NewField(a.env.Theme, "", "", safetext.Link)
	u.phrase.Mask()
	u.phrase.Focus()
}

func (u *unlock) update(a *App, m tea.KeyPressMsg) tea.Cmd {
	k := a.env.Keys
	switch {
	case u.busy:
	case key.Matches(m, k.Back):
		a.over = nil
	case !key.Matches(m, k.Open):
		u.enter(m)
	case u.phrase.Value() != "":
		u.busy, u.wrong = true, false
		open, phrase := a.env.Services.Exchange.Unlock, u.phrase.Value()
		return func() tea.Msg { return unlocked{open(context.Background(), phrase)} }
	}
	return nil
}

// enter takes a key or a paste.
func (u *unlock) enter(m tea.Msg) {
	u.wrong = false
	u.phrase.Update(m)
}

// tried takes the outcome: the screens read anew what they could not.
func (a *App) tried(m unlocked) tea.Cmd {
	u, asking := a.over.(*unlock)
	switch {
	case m.err == nil:
		if asking {
			a.over = nil
		}
		return tea.Batch(nav.Say(a.env.Text.Exchange.KeyOpen, false), a.all(nav.Changed{}))
	case !asking:
		return nil
	case exchange.ReasonOf(m.err) == exchange.LockedKey:
		u.empty(a)
		u.busy, u.wrong = false, true
		return nil
	}
	a.over = nil
	return nav.Fail(m.err)
}

func (u *unlock) keys(a *App) []key.Binding {
	open := a.env.Keys.Open
	open.SetHelp(open.Help().Key, a.env.Text.Exchange.OpenKey)
	open.SetEnabled(!u.busy && u.phrase.Value() != "")
	return []key.Binding{open}
}

func (u *unlock) view(a *App, s layout.Size) string {
	th, t := a.env.Theme, a.env.Text.Exchange
	w := layout.Text(s.W)
	lines := []string{"", th.Strong.Render(t.KeyTitle), "", th.Key.Render(th.Glyph.Cursor) + " " + u.phrase.View(layout.Marked(w)), ""}
	switch {
	case u.busy:
		lines = append(lines, th.Muted.Render(t.KeyOpening))
	case u.wrong:
		lines = append(lines, th.Warn.Render(t.KeyWrong))
	default:
		for _, l := range layout.Wrap(t.KeyHint, w) {
			lines = append(lines, th.Muted.Render(l))
		}
	}
	return layout.Clip(" "+strings.Join(lines, "\n "), s)
}
