package tui

import (
	"strings"
	"unicode/utf8"

	"autoeval/tui/lang"
	"autoeval/tui/layout"
)

// keyNames returns the names of keys whose sign is no ASCII character.
func (a *App) keyNames() *strings.Replacer {
	k := a.env.Text.Keys
	return strings.NewReplacer("⏎", k.EnterKey, "←", "<-", "→", "->", "↑", k.UpKey, "↓", k.DownKey, "␣", k.SpaceKey)
}

// keyName returns how a key is named in this look.
func (a *App) keyName(name string) string {
	if a.env.Theme.Options.ASCII {
		return a.keyNames().Replace(name)
	}
	return name
}

// plain returns a frame in ASCII alone, for a font or a line that has nothing else:
// accents go, signs become others of the same width, and columns stay where they
// are.
func (a *App) plain(frame string) string {
	if !a.env.Theme.Options.ASCII {
		return frame
	}
	names := strings.NewReplacer("⏎", a.env.Text.Keys.EnterKey, "␣", a.env.Text.Keys.SpaceKey)
	lines := strings.Split(frame, "\n")
	for i, l := range lines {
		if isASCII(l) {
			continue
		}
		named := names.Replace(l)
		lines[i] = layout.Cut(lang.LineInASCII(named, layout.Width(named)-a.size.W), a.size.W)
	}
	return strings.ReplaceAll(strings.Join(lines, "\n"), "…", "~")
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
