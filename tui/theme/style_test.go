package theme

import "testing"

func TestQuickStyleDrawsWhatLipglossDraws(t *testing.T) {
	for _, v := range []Variant{Dark, Light, Contrast, Mono} {
		th := New(Options{Variant: v})
		all := []Style{th.Plain, th.Strong, th.Muted, th.Faint, th.Accent, th.Selected, th.Key, th.Good, th.Warn, th.Danger, th.Quote, th.First, th.Second}
		for i := range 5 {
			all = append(all, th.Level(i, 4), th.Cell(i, 4))
		}
		for i, s := range all {
			for _, text := range []string{"", "x", "é  à ", "a\nbc", "a\tb", "a\r\nb", "\x1b[1mx\x1b[m y", " "} {
				if got, want := s.Render(text), s.Style.Render(text); got != want {
					t.Errorf("%s, style %d, %q: %q, want %q", v, i, text, got, want)
				}
			}
		}
	}
}
