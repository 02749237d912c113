package paint

import (
	"slices"
	"strings"
	"testing"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestAPlainCharacterIsOneCellHoweverATerminalMeasures(t *testing.T) {
	if !slices.IsSortedFunc(narrow, func(a, b struct{ first, last rune }) int { return int(a.first - b.last) }) {
		t.Error("the ranges do not rise")
	}
	for _, n := range narrow {
		for r := max(n.first, 0xa0); r <= n.last; r++ {
			if a, b := ansi.WcWidth.StringWidth(string(r)), ansi.GraphemeWidth.StringWidth(string(r)); a != 1 || b != 1 {
				t.Errorf("%U is %d and %d cells", r, a, b)
			}
		}
	}
	for _, odd := range []string{"e\u0301", "👩‍👧", "絡", "\u00ad", "✓\ufe0f", "a\u200db", "⏩", "हि"} {
		if plain(odd) {
			t.Errorf("%q is said to be plain", odd)
		}
	}
}

func TestAPlainLineHasTheSameCellsHoweverATerminalMeasures(t *testing.T) {
	var all []rune
	for _, n := range narrow {
		for r := max(n.first, ' '); r <= n.last; r++ {
			if r < 0x7f || r >= 0xa0 {
				all = append(all, r)
			}
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		line := rapid.StringOf(rapid.SampledFrom(all)).Draw(t, "line")
		line = strings.ReplaceAll(line, "[", "\x1b[31m")
		if !plain(line) {
			t.Fatalf("%q is not plain", line)
		}
		if a, b := uv.NewStyledString(line).Lines(ansi.WcWidth), uv.NewStyledString(line).Lines(ansi.GraphemeWidth); !slices.EqualFunc(a, b, slices.Equal) {
			t.Fatalf("%q: %v and %v", line, a, b)
		}
	})
}
