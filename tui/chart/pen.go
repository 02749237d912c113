package chart

import (
	"image/color"
	"strings"

	"charm.land/lipgloss/v2"

	"autoeval/tui/theme"
)

// ink names a style by meaning. Levels and cells take one ink per lightness
// step; halves, two colours in one cell, start at inkHalves.
type ink uint8

const (
	inkNone ink = iota
	inkPlain
	inkStrong
	inkMuted
	inkFaint
	inkAccent
	inkGood
	inkWarn
	inkFirst
	inkSecond
	inkLevel                     // … five of them
	inkCell   = inkLevel + steps // … five
	inkHalves = inkCell + steps  // … (layers+1)²
)

// steps is how many lightness steps a scale is shown in, whatever its length.
const steps = 5

// stepOf returns the lightness step of a value.
func stepOf(value, top int) int {
	if top <= 0 {
		return steps - 1
	}
	return min(max(int((float64(value)*(steps-1)+float64(top)/2)/float64(top)), 0), steps-1)
}

func levelInk(value, top int) ink {
	if value < 0 {
		return inkFaint
	}
	return inkLevel + ink(stepOf(value, top))
}

func cellInk(value, top int) ink {
	if value < 0 {
		return inkFaint
	}
	return inkCell + ink(stepOf(value, top))
}

// pen is what switches a style on and off.
type pen struct{ open, close string }

// pens are those of a theme, and the halves that were made in a drawing.
type pens struct {
	th     *theme.Theme
	halved map[ink]pen
}

func (p *pens) of(i ink) pen {
	if i >= inkHalves {
		return p.half(i)
	}
	open, close := p.style(i).Around()
	return pen{open, close}
}

func (p *pens) half(i ink) pen {
	made, ok := p.halved[i]
	if !ok {
		made.open, made.close, _ = strings.Cut(p.halves(int(i-inkHalves)/(layers+1), int(i-inkHalves)%(layers+1)).Render("x"), "x")
		if p.halved == nil {
			p.halved = map[ink]pen{}
		}
		p.halved[i] = made
	}
	return made
}

func (p *pens) style(i ink) theme.Style {
	switch th := p.th; {
	case i >= inkCell:
		return cellStyle(th, int(i-inkCell))
	case i >= inkLevel:
		return th.Level(int(i-inkLevel), steps-1)
	case i == inkPlain:
		return th.Plain
	case i == inkStrong:
		return th.Strong
	case i == inkMuted:
		return th.Muted
	case i == inkFaint:
		return th.Faint
	case i == inkAccent:
		return th.Accent
	case i == inkGood:
		return th.Good
	case i == inkWarn:
		return th.Warn
	case i == inkFirst:
		return th.First
	case i == inkSecond:
		return th.Second
	}
	return theme.Style{}
}

// cellStyle returns a filled tile. Without colour the shades around the letter do
// the filling, and reverse is left to the cursor.
func cellStyle(th *theme.Theme, step int) theme.Style {
	if !th.HasColour() {
		return th.Level(step, steps-1)
	}
	return th.Cell(step, steps-1)
}

// The layers of a plane drawn in half blocks, from the back to the front.
const (
	layerNone = iota
	layerRing
	layerFill
	layerBefore
	layerEdge
	layers = layerEdge
)

func halfInk(upper, lower uint8) ink {
	return inkHalves + ink(upper)*(layers+1) + ink(lower)
}

// halves returns the style of a cell whose upper half (drawn ▀) has one layer's
// colour and the lower another's.
func (p *pens) halves(upper, lower int) lipgloss.Style {
	st := lipgloss.NewStyle()
	switch {
	case upper == layerNone:
		return st.Foreground(p.layer(lower))
	case lower == layerNone || upper == lower:
		return st.Foreground(p.layer(upper))
	}
	return st.Foreground(p.layer(upper)).Background(p.layer(lower))
}

func (p *pens) layer(l int) color.Color {
	switch l {
	case layerRing:
		return p.th.Faint.GetForeground()
	case layerFill:
		return dim(p.th.First.GetForeground(), p.dark())
	case layerBefore:
		return p.th.Second.GetForeground()
	}
	return p.th.First.GetForeground()
}

// dark says whether the theme is made for a dark background.
func (p *pens) dark() bool {
	switch o := p.th.Options; o.Variant {
	case theme.Dark:
		return true
	case theme.Light:
		return false
	default:
		return o.IsDark
	}
}

// dim brings a colour near the background, for surfaces.
func dim(c color.Color, dark bool) color.Color {
	ground, keep := 255.0, 0.30
	if dark {
		ground, keep = 24.0, 0.38
	}
	r, g, b, _ := c.RGBA()
	mix := func(v uint32) uint8 { return uint8(float64(v>>8)*keep + ground*(1-keep)) }
	return color.RGBA{mix(r), mix(g), mix(b), 255}
}
