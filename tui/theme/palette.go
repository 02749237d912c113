package theme

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
)

// palette is one set of colours, each written as lipgloss.Color reads it; "" is
// the terminal's own. Levels come from cividis, which people with any colour
// vision order alike; series from Okabe–Ito.
type palette struct {
	text, muted, faint, accent, selectedBG, good, warn, danger, first, second string

	levels [5]string // text about a level: reads on the background
	fills  [5]string // tiles of a map, from the background to its opposite
}

// reversed says that tiles and the selected row swap the terminal's two colours
// instead of naming a background: of sixteen colours nobody knows the shades.
func (p palette) reversed() bool { return p.selectedBG == "" }

// dark returns the palette for a dark background. Fewer colours than the terminal is
// thought to have never come from rounding: each profile has a table of its own.
func dark(p colorprofile.Profile) palette {
	switch p {
	case colorprofile.ANSI:
		return palette{
			accent: "6", good: "2", warn: "3", danger: "9", first: "6", second: "3",
			levels: [5]string{"13", "2", "6", "3", "11"},
		}
	case colorprofile.ANSI256:
		return palette{
			text: "254", muted: "249", faint: "246", accent: "111", selectedBG: "24", good: "115", warn: "215", danger: "210", first: "111", second: "214",
			levels: [5]string{"105", "109", "180", "221", "227"},
			fills:  [5]string{"17", "60", "102", "144", "227"},
		}
	}
	return palette{
		text: "#E4E6EB", muted: "#ABB2BF", faint: "#7F899B", accent: "#7CB7FF", selectedBG: "#2F4463", good: "#7BD0A4", warn: "#F0B95B", danger: "#FF8B7B",
		first: "#7CB7FF", second: "#E69F00",
		levels: [5]string{"#8C98B4", "#A3A9AE", "#BDB78E", "#DCCB66", "#FFEA4F"},
		fills:  [5]string{"#00224E", "#414D6B", "#7D7C78", "#BCAF6F", "#FEE838"},
	}
}

// light returns the palette for a light background.
func light(p colorprofile.Profile) palette {
	switch p {
	case colorprofile.ANSI:
		return palette{
			accent: "4", warn: "5", danger: "1", first: "4", second: "1",
			levels: [5]string{"12", "5", "1", "4", "0"}, // the first two differ in hue alone: no sixth colour reads on white
		}
	case colorprofile.ANSI256:
		return palette{
			text: "234", muted: "239", faint: "243", accent: "25", selectedBG: "153", good: "22", warn: "94", danger: "124", first: "25", second: "94",
			levels: [5]string{"242", "58", "239", "54", "16"},
			fills:  [5]string{"230", "186", "144", "60", "17"},
		}
	}
	return palette{
		text: "#1C2026", muted: "#4C545F", faint: "#737C88", accent: "#0A57A8", selectedBG: "#C0D6EF", good: "#0B6B45", warn: "#8A5300", danger: "#B3261E",
		first: "#0A57A8", second: "#9A5500",
		levels: [5]string{"#736D3C", "#5F5E49", "#4B525D", "#2F4470", "#00204C"},
		fills:  [5]string{"#FBF3C4", "#D9CB85", "#9A9683", "#4F5D7A", "#00224E"},
	}
}

// contrastDark is dark with all text near white.
func contrastDark(profile colorprofile.Profile) palette {
	p := dark(profile)
	switch profile {
	case colorprofile.ANSI:
		p.accent, p.first = "14", "14"
	case colorprofile.ANSI256:
		p.text, p.muted, p.faint, p.accent, p.selectedBG, p.good, p.warn, p.danger = "231", "254", "250", "117", "24", "121", "221", "217"
	default:
		p.text, p.muted, p.faint, p.accent, p.selectedBG, p.good, p.warn, p.danger = "#FFFFFF", "#E6E6E6", "#BDBDBD", "#8FD3FF", "#0A4F94", "#8CFFC1", "#FFD36B", "#FFB3A8"
	}
	return p
}

// contrastLight is light with all text near black.
func contrastLight(profile colorprofile.Profile) palette {
	p := light(profile)
	switch profile {
	case colorprofile.ANSI:
	case colorprofile.ANSI256:
		p.text, p.muted, p.faint, p.accent, p.selectedBG, p.good, p.warn, p.danger = "16", "235", "240", "18", "153", "22", "52", "88"
	default:
		p.text, p.muted, p.faint, p.accent, p.selectedBG, p.good, p.warn, p.danger = "#000000", "#262626", "#595959", "#003E80", "#BFDCFF", "#004D2C", "#5C3600", "#8A0000"
	}
	return p
}

// foreground returns a style in that colour, "" being the terminal's own.
func foreground(c string) lipgloss.Style {
	if c == "" {
		return lipgloss.NewStyle()
	}
	return lipgloss.NewStyle().Foreground(lipgloss.Color(c))
}

func (t *Theme) paint(p palette) {
	fg := foreground
	t.Plain, t.Strong = styleOf(fg(p.text)), styleOf(fg(p.text).Bold(true))
	t.Muted, t.Faint = styleOf(fg(p.muted)), styleOf(fg(p.faint))
	t.Accent, t.Key = styleOf(fg(p.accent).Bold(true)), styleOf(fg(p.accent))
	t.Good, t.Warn, t.Danger = styleOf(fg(p.good)), styleOf(fg(p.warn)), styleOf(fg(p.danger).Bold(true))
	t.Quote = styleOf(fg(p.text).Italic(true))
	t.First, t.Second = styleOf(fg(p.first)), styleOf(fg(p.second))
	if p.reversed() {
		t.Selected = styleOf(lipgloss.NewStyle().Bold(true).Reverse(true))
	} else {
		t.Selected = styleOf(fg(p.text).Background(lipgloss.Color(p.selectedBG)).Bold(true))
	}
	for i, c := range p.levels {
		t.inks = append(t.inks, styleOf(fg(c)))
		t.cells = append(t.cells, styleOf(p.tile(i)))
	}
}

// tile returns a filled tile of a level, with ink that reads on it.
func (p palette) tile(i int) lipgloss.Style {
	if p.reversed() {
		return foreground(p.levels[i]).Reverse(true)
	}
	fill := lipgloss.Color(p.fills[i])
	return lipgloss.NewStyle().Background(fill).Foreground(inkOn(fill))
}

// inkOn is black or white, whichever has the greater contrast with the colour.
func inkOn(c color.Color) color.Color {
	if luminance(c) > 0.179 { // where both contrasts are equal
		return lipgloss.Color("#000000")
	}
	return lipgloss.Color("#FFFFFF")
}

func (t *Theme) mono() {
	none := lipgloss.NewStyle()
	plain, bold := styleOf(none), styleOf(none.Bold(true))
	t.Plain, t.Muted, t.Quote, t.First, t.Second, t.Good = plain, plain, plain, plain, plain, plain
	t.Strong, t.Accent, t.Key = bold, bold, bold
	t.Faint = styleOf(none.Faint(true))
	t.Warn, t.Danger = styleOf(none.Underline(true)), styleOf(none.Bold(true).Underline(true))
	t.Selected = styleOf(none.Reverse(true))
}
