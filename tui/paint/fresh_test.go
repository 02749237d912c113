package paint

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"pgregory.net/rapid"
)

// TestAFirstViewShowsTheSameWithoutCells compares a view that was written as it is
// with one that went through cells, in as many colours as there are.
func TestAFirstViewShowsTheSameWithoutCells(t *testing.T) {
	asItIs := 0
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(8, 60).Draw(t, "w"), rapid.IntRange(1, 7).Draw(t, "h")
		profile := rapid.SampledFrom([]colorprofile.Profile{colorprofile.ASCII, colorprofile.ANSI, colorprofile.ANSI256, colorprofile.TrueColor}).Draw(t, "colours")
		v := tea.NewView(content(t, w, h))
		if rapid.Bool().Draw(t, "mostly plain") {
			v.Content = strings.NewReplacer("日本", "", "e\u0301", "", "\x1b[7m ", "", "\x1b[31m", "").Replace(v.Content)
		}
		if v.Content == "" {
			return
		}
		if rapid.Bool().Draw(t, "cursor") {
			v.Cursor = tea.NewCursor(w-1, h-1)
		}
		a, b := newGlass(w, h), newGlass(w, h)
		s := newScreen([]string{"TERM=xterm-256color"}, profile)
		s.resize(w, h)
		a.Write(s.frame(v))
		if s.term == nil {
			asItIs++
		}
		s = newScreen([]string{"TERM=xterm-256color", "RUNEWIDTH_EASTASIAN=0"}, profile)
		s.resize(w, h)
		b.Write(s.frame(v))
		if s.term == nil {
			t.Fatal("the second went through no cells")
		}
		for y := range h {
			for x := range w {
				c, d := a.CellAt(x, y), b.CellAt(x, y)
				if c.Content != d.Content || !c.Style.Equal(&d.Style) {
					t.Fatalf("(%d,%d) shows %q %+v, wanted %q %+v\n%q", x, y, c.Content, c.Style, d.Content, d.Style, v.Content)
				}
			}
		}
		if a.CursorHidden() != b.CursorHidden() || v.Cursor != nil && a.CursorPosition() != b.CursorPosition() {
			t.Fatalf("cursor at %v, wanted %v", a.CursorPosition(), b.CursorPosition())
		}
	})
	if asItIs == 0 {
		t.Error("no view was written as it is")
	}
}
