package theme

import (
	"fmt"
	"image/color"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/lucasb-eyer/go-colorful"
)

// grounds returns the backgrounds that a variant must read on: black and white
// where a terminal has sixteen colours, and what people choose besides where it
// has more.
func grounds(dark bool, p colorprofile.Profile) []string {
	switch {
	case dark && p == colorprofile.ANSI:
		return []string{"#000000"}
	case dark:
		return []string{"#000000", "#1E1E1E", "#282C34"} // One Dark
	case p == colorprofile.ANSI:
		return []string{"#FFFFFF"}
	}
	return []string{"#FFFFFF", "#FAFAFA", "#FDF6E3"} // Solarized Light
}

// looks are all themes with colour, by name.
func looks(each func(name string, dark bool, th *Theme)) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI} {
		for _, o := range []Options{{Variant: Dark, IsDark: true}, {Variant: Light}, {Variant: Contrast, IsDark: true}, {Variant: Contrast}} {
			o.Profile = profile
			each(fmt.Sprintf("%s, dark %v, %v", o.Variant, o.IsDark, profile), o.IsDark, New(o))
		}
	}
}

// ratio returns the contrast ratio of WCAG 2, from 1 to 21.
func ratio(a, b color.Color) float64 {
	la, lb := luminance(shown(a)), luminance(shown(b))
	return (max(la, lb) + 0.05) / (min(la, lb) + 0.05)
}

// shown returns a colour as xterm shows it: lipgloss knows other shades for the
// first sixteen.
func shown(c color.Color) color.Color {
	xterm := []string{
		"#000000", "#CD0000", "#00CD00", "#CDCD00", "#0000EE", "#CD00CD", "#00CDCD", "#E5E5E5",
		"#7F7F7F", "#FF0000", "#00FF00", "#FFFF00", "#5C5CFF", "#FF00FF", "#00FFFF", "#FFFFFF",
	}
	for i, hex := range xterm {
		if c == lipgloss.Color(fmt.Sprint(i)) {
			return lipgloss.Color(hex)
		}
	}
	return c
}

// own says that a style leaves the terminal's own colour.
func own(c color.Color) bool { _, none := c.(lipgloss.NoColor); return none || c == nil }

func TestEveryStyleReadsInEveryThemeAndProfile(t *testing.T) {
	looks(func(name string, dark bool, th *Theme) {
		read := map[string]Style{
			"Plain": th.Plain, "Strong": th.Strong, "Muted": th.Muted, "Accent": th.Accent, "Key": th.Key, "Good": th.Good,
			"Warn": th.Warn, "Danger": th.Danger, "Quote": th.Quote, "First": th.First, "Second": th.Second,
		}
		for i := range 5 {
			read[fmt.Sprint("level ", i)] = th.Level(i, 4)
		}
		for _, ground := range grounds(dark, th.Options.Profile) {
			for style, s := range read {
				atLeast(t, 4.5, s.GetForeground(), lipgloss.Color(ground), "%s: %s on %s", name, style, ground)
			}
			atLeast(t, 3, th.Faint.GetForeground(), lipgloss.Color(ground), "%s: Faint on %s", name, ground)
		}
	})
}

func TestWhatIsFilledBearsInkThatReads(t *testing.T) {
	looks(func(name string, dark bool, th *Theme) {
		filled := map[string]Style{"Selected": th.Selected}
		for i := range 5 {
			filled[fmt.Sprint("tile ", i)] = th.Cell(i, 4)
		}
		for style, s := range filled {
			ground := s.GetBackground()
			if s.GetReverse() { // the ink is the background then
				ground = lipgloss.Color(grounds(dark, th.Options.Profile)[0])
			}
			atLeast(t, 4.5, s.GetForeground(), ground, "%s: %s", name, style)
		}
		if !th.Selected.GetReverse() {
			for _, ground := range grounds(dark, th.Options.Profile) {
				atLeast(t, 1.3, th.Selected.GetBackground(), lipgloss.Color(ground), "%s: the selected row against %s", name, ground)
			}
		}
	})
}

// Level after level goes the same way, away from the background, and none looks
// like the one before it.
func TestNeighbouringLevelsAreToldApart(t *testing.T) {
	looks(func(name string, dark bool, th *Theme) {
		for i := 1; i < 5; i++ {
			before, c := th.Level(i-1, 4).GetForeground(), th.Level(i, 4).GetForeground()
			apart(t, before, c, "%s: levels %d and %d", name, i-1, i)
			lighter := luminance(shown(c)) > luminance(shown(before))
			if r := ratio(before, c); lighter != dark && r > 1.02 {
				t.Errorf("%s: level %d turns back (%.2f)", name, i, r)
			}
			if !th.Cell(i, 4).GetReverse() {
				apart(t, th.Cell(i-1, 4).GetBackground(), th.Cell(i, 4).GetBackground(), "%s: tiles %d and %d", name, i-1, i)
			}
		}
	})
}

func atLeast(t *testing.T, want float64, ink, ground color.Color, format string, values ...any) {
	t.Helper()
	if own(ink) {
		return // the terminal's own text on its own ground
	}
	if r := ratio(ink, ground); r < want {
		t.Errorf("%s: contrast %.2f, want %.1f", fmt.Sprintf(format, values...), r, want)
	}
}

// apart wants a distance in CIE Lab that the eye sees at once.
func apart(t *testing.T, a, b color.Color, format string, values ...any) {
	t.Helper()
	ca, _ := colorful.MakeColor(shown(a))
	cb, _ := colorful.MakeColor(shown(b))
	if d := ca.DistanceLab(cb); d < 0.07 {
		t.Errorf("%s: distance %.3f", fmt.Sprintf(format, values...), d)
	}
}
