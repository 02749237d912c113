package layout

import (
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestWidthIsThatOfTheRenderer(t *testing.T) {
	for r := rune(0); r < 0x30000; r++ {
		for _, s := range []string{string(r), "e" + string(r) + "x", "—" + string(r) + "é"} {
			if got, want := Width(s), ansi.StringWidth(s); got != want {
				t.Fatalf("%U in %q: %d, want %d", r, s, got, want)
			}
		}
	}
	pieces := rapid.SampledFrom([]string{"a", "é", "’", "█", "─", "\u0301", "\u200d", "\ufe0f", "👩", "©", "漢", "\u00a0", "\u202f", "\u00ad",
		"\x1b[1;38;2;1;2;3m", "\x1b[m", "\x1b[4:3m", "\x1b]8;;x\x07", "\x1b", "\x1b[2J", "\xff", "क", "्", "\u1100", "\u1161", "🇫", "\r"})
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOfN(pieces, 0, 8).Draw(t, "pieces") {
			s += p
		}
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
	})
}

func BenchmarkWidth(b *testing.B) {
	line := lipgloss.NewStyle().Bold(true).Render("Se développer — comment j’avance") + "  C07 Acquisition, stockage ━━━━ ⏎"
	b.Run("ours", func(b *testing.B) {
		for b.Loop() {
			Width(line)
		}
	})
	b.Run("ansi", func(b *testing.B) {
		for b.Loop() {
			ansi.StringWidth(line)
		}
	})
}
