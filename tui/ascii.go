package tui

import (
	"strings"

	"autoeval/tui/layout"
)

// asciiKeys are the names of keys whose sign is no 7-bit character.
var asciiKeys = strings.NewReplacer("⏎", "enter", "←", "<-", "→", "->", "↑", "up", "↓", "down", "␣", "space")

// asciiSigns replaces the signs that texts are written with, one cell for one.
var asciiSigns = strings.NewReplacer("…", "~", "·", ".", "←", "<", "→", ">", "↑", "^", "↓", "v", "—", "-", "–", "-", "•", "*", "×", "x")

// keyName is how a key is named in this look.
func (a *App) keyName(name string) string {
	if a.env.Theme.Options.ASCII {
		return asciiKeys.Replace(name)
	}
	return name
}

// plain is a frame without the signs that a font may lack; letters and their
// accents stay, and columns stay where they are.
func (a *App) plain(frame string) string {
	if !a.env.Theme.Options.ASCII {
		return frame
	}
	frame = asciiSigns.Replace(frame)
	if !strings.Contains(frame, "⏎") {
		return frame
	}
	lines := strings.Split(frame, "\n")
	for i, l := range lines {
		if strings.Contains(l, "⏎") {
			lines[i] = layout.Cut(asciiKeys.Replace(l), a.size.W)
		}
	}
	return asciiSigns.Replace(strings.Join(lines, "\n"))
}
