package theme

import (
	"charm.land/lipgloss/v2"
)

// palette is one set of colours. Levels come from cividis, which people with
// any colour vision order alike; series from Okabe–Ito.
type palette struct {
	text, muted, faint, accent, selectedBG, good, warn, danger, first, second string
	levels                                                                    [5]string
}

func darkPalette() palette {
	return palette{
		text: "#E4E6EB", muted: "#A3A9B5", faint: "#6B7485", accent: "#7CB7FF", selectedBG: "#26303F",
		good: "#7BD0A4", warn: "#F0B95B", danger: "#FF8B7B", first: "#7CB7FF", second: "#E69F00",
		levels: [5]string{"#66718A", "#7F8796", "#A5A284", "#D0BF66", "#FFE94F"},
	}
}

func lightPalette() palette {
	return palette{
		text: "#1C2026", muted: "#545C68", faint: "#858D99", accent: "#0A57A8", selectedBG: "#E3ECF7",
		good: "#0B6B45", warn: "#8A5300", danger: "#B3261E", first: "#0A57A8", second: "#A85F00",
		levels: [5]string{"#8B8460", "#757466", "#5A626E", "#33496F", "#00204C"},
	}
}

func contrastDark() palette {
	p := darkPalette()
	p.text, p.muted, p.faint, p.accent, p.selectedBG = "#FFFFFF", "#E6E6E6", "#BDBDBD", "#8FD3FF", "#003A70"
	p.good, p.warn, p.danger = "#8CFFC1", "#FFD36B", "#FFB3A8"
	return p
}

func contrastLight() palette {
	p := lightPalette()
	p.text, p.muted, p.faint, p.accent, p.selectedBG = "#000000", "#262626", "#595959", "#003E80", "#CCE4FF"
	p.good, p.warn, p.danger = "#004D2C", "#5C3600", "#8A0000"
	return p
}

func (t *Theme) paint(p palette) {
	fg := func(c string) lipgloss.Style { return lipgloss.NewStyle().Foreground(lipgloss.Color(c)) }
	t.Plain, t.Strong = styleOf(fg(p.text)), styleOf(fg(p.text).Bold(true))
	t.Muted, t.Faint = styleOf(fg(p.muted)), styleOf(fg(p.faint))
	t.Accent, t.Key = styleOf(fg(p.accent).Bold(true)), styleOf(fg(p.accent))
	t.Selected = styleOf(fg(p.text).Background(lipgloss.Color(p.selectedBG)).Bold(true))
	t.Good, t.Warn, t.Danger = styleOf(fg(p.good)), styleOf(fg(p.warn)), styleOf(fg(p.danger).Bold(true))
	t.Quote = styleOf(fg(p.text).Italic(true))
	t.First, t.Second = styleOf(fg(p.first)), styleOf(fg(p.second))
	t.ink = lipgloss.Color(p.text)
	for _, c := range p.levels {
		level := lipgloss.Color(c)
		t.levels = append(t.levels, level)
		t.inks = append(t.inks, styleOf(lipgloss.NewStyle().Foreground(level)))
		t.cells = append(t.cells, styleOf(lipgloss.NewStyle().Background(level).Foreground(inkOn(level))))
	}
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
