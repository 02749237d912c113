// Package glossary explains every word and every sign of the program, and the
// levels of the grid in use. A person leaves it knowing what a page says.
package glossary

import (
	"strings"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/widget"
)

// Screen is the page: one that scrolls where it does not fit.
type Screen struct {
	env  *nav.Env
	from int
}

// New makes the page.
func New(env *nav.Env) *Screen { return &Screen{env: env} }

// Title returns the page's name.
func (s *Screen) Title() string { return s.env.Text.Guides.Glossary }

// Init has nothing to read.
func (s *Screen) Init() tea.Cmd { return nil }

// Acts returns what can be done now.
func (s *Screen) Acts() keys.Acts {
	return keys.Acts{{Key: keys.Bind("↑ ↓", s.env.Text.App.More, "up", "down"), When: true}}
}

// Update scrolls.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	m, ok := msg.(tea.KeyPressMsg)
	k := s.env.Keys
	switch {
	case !ok:
	case key.Matches(m, k.Down):
		s.from++
	case key.Matches(m, k.Up):
		s.from--
	case key.Matches(m, k.PageDown):
		s.from += 10
	case key.Matches(m, k.PageUp):
		s.from -= 10
	case key.Matches(m, k.First):
		s.from = 0
	case key.Matches(m, k.Last):
		s.from = len(s.lines(s.env.Room()))
	}
	last := max(len(s.lines(s.env.Room()))-1, 0)
	s.from = max(min(s.from, last), 0)
	return nil
}

// View draws as much of the page as fits.
func (s *Screen) View(size layout.Size) string {
	lines := s.lines(size)
	from := max(min(s.from, len(lines)-size.H), 0)
	shown := append([]string{}, lines[from:min(from+size.H, len(lines))]...)
	if from+size.H < len(lines) && len(shown) > 0 {
		th := s.env.Theme
		shown[len(shown)-1] = "  " + widget.Below(th, s.env.Text.App)
	}
	return strings.Join(shown, "\n")
}

// lines returns the words, and the signs and levels beside or above them.
func (s *Screen) lines(size layout.Size) []string {
	t := s.env.Text.Guides
	if size.Wide() {
		w := size.W * 3 / 5
		words := append([]string{s.head(t.WordsHead)}, s.words(layout.Inset(w))...)
		return strings.Split(layout.Beside(strings.Join(words, "\n"), w, "  ", strings.Join(s.signs(layout.Rest(size.W, w, 3*layout.Gap)), "\n")), "\n")
	}
	return append(append(append(s.signs(layout.Inset(size.W)), ""), s.head(t.WordsHead)), s.words(layout.Inset(size.W))...)
}

func (s *Screen) head(h string) string { return " " + s.env.Theme.Accent.Render(h) }

func (s *Screen) words(w int) []string {
	return indented(widget.Terms(s.env.Theme, s.env.Text.Guides, text.WordOrder(), s.env.Text.Words.Colon, w))
}

// signs returns the signs, then the letters of the levels.
func (s *Screen) signs(w int) []string {
	t := s.env.Text.Guides
	out := append([]string{s.head(t.SignsHead)}, indented(widget.Signs(s.env.Theme, t, text.SignOrder(), w))...)
	out = append(out, "", s.head(t.LevelsHead))
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		said := s.env.Text.Letters(s.env.Grid, k)
		if said == "" {
			continue
		}
		for _, l := range layout.WrapIn(said, w, "  ") {
			out = append(out, "  "+s.env.Theme.Plain.Render(l))
		}
	}
	for _, l := range layout.WrapIn(s.env.Text.YearWords(s.env.Grid), w, "  ") {
		out = append(out, "  "+s.env.Theme.Plain.Render(l))
	}
	return out
}

func indented(lines []string) []string {
	for i := range lines {
		lines[i] = "  " + lines[i]
	}
	return lines
}
