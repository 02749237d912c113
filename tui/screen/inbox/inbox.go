// Package inbox is what waits for somebody on a service: letters instead of
// files. Taking one in keeps what it brings and goes where that is shown.
package inbox

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// listTop is the line of the first letter.
const listTop = 3

// Screen lists the letters.
type Screen struct {
	env    *nav.Env
	loaded bool
	busy   bool
	all    []post.Pending
	why    string // the letter chosen was not taken
	list   widget.List
}

// New makes the screen; Init reads what waits.
func New(env *nav.Env) *Screen { return &Screen{env: env} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Service.Inbox }

// Init reads what waits.
func (s *Screen) Init() tea.Cmd { return load(s.env.Services.Exchange) }

// Unsaved says whether what a letter brings is on its way.
func (s *Screen) Unsaved() bool { return s.busy }

// Update routes messages.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case loaded:
		s.loaded = true
		if m.err != nil {
			return nav.Fail(m.err)
		}
		s.all = m.all
		s.list.SetLen(len(s.all))
	case taken:
		return s.arrive(m)
	case nav.Changed:
		return s.Init()
	case nav.Click:
		if s.list.Click(m.Y-listTop, m.Size.H-listTop, 1) {
			return s.take()
		}
	case tea.KeyPressMsg:
		if cmd, done := nav.Press(s.Acts(), m); done {
			return cmd
		}
		s.list.Update(m, s.env.Keys)
	}
	return nil
}

// take takes the chosen letter in.
func (s *Screen) take() tea.Cmd {
	switch {
	case s.busy || len(s.all) == 0:
		return nil
	case s.env.Store.ReadOnly():
		return nav.Hint(s.env.Text.App.ReadOnly)
	}
	s.busy, s.why = true, ""
	return take(s.env.Services.Exchange, s.all[s.list.At()].ID)
}

// arrive goes where what was taken in is shown.
func (s *Screen) arrive(m taken) tea.Cmd {
	if !s.busy {
		return nil
	}
	s.busy = false
	if m.err != nil {
		s.why = s.env.Text.Refusal(m.err)
		return nav.Fail(m.err)
	}
	t, c := s.env.Text.Receive, m.letter.Change
	said := map[exchange.Kind]string{exchange.KindShare: t.Kept, exchange.KindAnswer: t.KeptAnswer, exchange.KindVerdict: t.KeptVerdicts, exchange.KindCard: t.KeptCard}
	var to nav.Place = nav.Desk{}
	switch c.Kind {
	case exchange.KindAnswer:
		to = nav.Answers{Session: c.Review.Session}
	case exchange.KindVerdict:
		to = nav.Review{Session: c.Review.Session}
	case exchange.KindCard:
		to = nav.Identity{}
	}
	return tea.Batch(nav.Replace(to), nav.Notify(), nav.Say(s.env.Text.Naming(said[c.Kind], s.env.Text.Called(m.letter.From.Contact)), false))
}

// View lists what waits.
func (s *Screen) View(size layout.Size) string {
	th, t, w := s.env.Theme, s.env.Text.Service, layout.Form(size.W)
	switch {
	case !s.loaded:
		return "\n " + th.Muted.Render(s.env.Text.Receive.Reading)
	case len(s.all) == 0:
		lines := []string{"", " " + th.Strong.Render(t.InboxEmpty), ""}
		for _, l := range layout.Wrap(t.InboxEmptyHint, w) {
			lines = append(lines, " "+th.Muted.Render(l))
		}
		return layout.Clip(strings.Join(lines, "\n"), size)
	}
	lines := []string{"", " " + th.Muted.Render(layout.Cut(s.env.Text.Count(len(s.all), t.Letters), w)), ""}
	if rows := s.list.View(layout.Size{W: w, H: size.H - listTop - 2}, th, s.row); rows != "" {
		lines = append(lines, rows)
	}
	if s.why != "" {
		lines = append(lines, "", " "+th.Warn.Render(layout.Cut(s.why, w)))
	}
	return layout.Clip(strings.Join(lines, "\n"), size)
}

// row returns one letter: from whom, what it is, when it was sent.
func (s *Screen) row(i int, focused bool, _ int) string {
	t, l, style := s.env.Text, s.all[i], s.env.Theme.Plain
	if focused {
		style = s.env.Theme.Strong
	}
	return style.Render(layout.Fit(t.Called(model.Contact{Name: l.From}), 24) + "  " + layout.Fit(t.Service.Kinds[l.Kind], 34) + "  " + t.ShortDate(l.SentAt.Local()))
}

// Cursor returns where the chosen letter is.
func (s *Screen) Cursor(size layout.Size) (x, y int, ok bool) {
	return 0, listTop + s.list.CursorY(size.H-listTop-2, 1), len(s.all) > 0
}
