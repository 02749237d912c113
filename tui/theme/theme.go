// Package theme is how things look, by meaning. A Theme is a plain value made
// by New from what is known of the terminal; nothing here is global and nothing
// asks the terminal. Screens use the meanings (Muted, Danger, Level) and never a
// colour. Meaning is never in colour alone: whoever uses Level also writes the
// level's letter.
package theme

import (
	"github.com/charmbracelet/colorprofile"
)

// Variant is a way to draw for eyes and terminals that differ.
type Variant string

// The variants. Auto follows the background; Mono uses no colour at all, only
// bold, reverse, underline and marks.
const (
	Auto     Variant = ""
	Dark     Variant = "dark"
	Light    Variant = "light"
	Contrast Variant = "contrast"
	Mono     Variant = "mono"
)

// Options say what is known of terminal and taste.
type Options struct {
	Variant Variant
	IsDark  bool                 // the background, used by Auto and Contrast
	ASCII   bool                 // draw with ASCII only
	Profile colorprofile.Profile // how many colours the terminal has; unknown is all of them
}

// Theme holds styles by meaning and the glyphs to draw with.
type Theme struct {
	Options Options
	Glyph   Glyphs

	Plain    Style // body text
	Strong   Style // titles, what the eye should find first
	Muted    Style // secondary text
	Faint    Style // rules, frames, what may be missed
	Accent   Style // the one accent: where one is
	Selected Style // the focused row
	Key      Style // a key to press
	Good     Style // saved, risen, reached
	Warn     Style // asks for attention
	Danger   Style // failed, destructive
	Quote    Style // other people's words
	First    Style // first data series: oneself, now
	Second   Style // second data series: the mentor, or before

	inks  []Style // text about a level, by step
	cells []Style // a tile filled with it
}

// New makes a theme.
func New(o Options) *Theme {
	t := &Theme{Options: o, Glyph: unicodeGlyphs()}
	if o.ASCII {
		t.Glyph = asciiGlyphs()
	}
	switch {
	case o.Variant == Mono:
		t.mono()
	case o.Variant == Light || o.Variant == Auto && !o.IsDark:
		t.paint(light(o.Profile))
	case o.Variant == Contrast && o.IsDark:
		t.paint(contrastDark(o.Profile))
	case o.Variant == Contrast:
		t.paint(contrastLight(o.Profile))
	default:
		t.paint(dark(o.Profile))
	}
	return t
}

// HasColour says whether the theme uses colour.
func (t *Theme) HasColour() bool { return t.Options.Variant != Mono }

// Level styles text about level value of a scale that goes from 0 to top: five
// steps that differ in lightness. In Mono it rises from faint to bold.
func (t *Theme) Level(value, top int) Style {
	if !t.HasColour() {
		switch {
		case value <= 0:
			return t.Faint
		case value*2 > top:
			return t.Strong
		}
		return t.Plain
	}
	return t.inks[t.step(value, top)]
}

// Cell styles a filled cell of a heat map: the level as background with ink
// that reads on it.
func (t *Theme) Cell(value, top int) Style {
	if !t.HasColour() {
		if value*2 > top {
			return t.Selected
		}
		return t.Plain
	}
	return t.cells[t.step(value, top)]
}

// step is which of the theme's levels stands for a value of a scale.
func (t *Theme) step(value, top int) int {
	last := len(t.inks) - 1
	if top <= 0 {
		return last
	}
	return min(max((value*last+top/2)/top, 0), last)
}
