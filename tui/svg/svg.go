// Package svg draws a frame of the screens as a picture, cell by cell: what a
// terminal shows of a styled text, without a terminal. Blocks, shades, rules
// and Braille dots are drawn as shapes, so that they meet whatever the font.
package svg

import (
	"fmt"
	"html"
	"image/color"
	"regexp"
	"strings"
	"sync"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"autoeval/model/safetext"
	"autoeval/tui/layout"
)

// The cell, in pixels. Twice as high as wide, as in most terminals.
const (
	cellW, cellH = 9, 18
	fontSize     = 15
	margin       = 14
)

// Options say how a picture looks where the text does not.
type Options struct {
	Ink, Paper color.Color // of text without colour, and of the ground
	Title      string      // read aloud in place of the picture
	Bare       bool        // no margin, no rounded window
}

// Dark and Light are the grounds that the themes are made for.
func Dark(title string) Options {
	return Options{Ink: color.RGBA{0xE4, 0xE6, 0xEB, 255}, Paper: color.RGBA{0x14, 0x17, 0x1C, 255}, Title: title}
}

// Light returns a picture on white paper.
func Light(title string) Options {
	return Options{Ink: color.RGBA{0x1C, 0x20, 0x26, 255}, Paper: color.RGBA{0xFF, 0xFF, 0xFF, 255}, Title: title}
}

// style is the only control sequence that a frame may have: a colour or an
// attribute, of few parameters.
var style = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile("\x1b\\[[0-9]{0,3}([;:][0-9]{0,3}){0,15}m|\u2800")
})

// harmless shows what could act in a line; styles and blank Braille cells stay.
func harmless(line string) string {
	var b strings.Builder
	from := 0
	for _, at := range style().FindAllStringIndex(line, -1) {
		b.WriteString(safetext.Line(line[from:at[0]]) + line[at[0]:at[1]])
		from = at[1]
	}
	b.WriteString(safetext.Line(line[from:]))
	return b.String()
}

// Render draws a frame of that size. The frame may carry SGR styles; any other
// control character in it is shown. The result is one <svg> element, valid
// inside HTML and, with the header of Document, as a file of its own.
func Render(frame string, size layout.Size, o Options) string {
	p := open(size, o)
	p.frame(frame, size.Clamp())
	p.out.WriteString("</svg>\n")
	return p.out.String()
}

// open begins a picture: its size, its title and its ground.
func open(size layout.Size, o Options) *picture {
	size = size.Clamp()
	o.Title = safetext.Line(o.Title)
	m := margin
	if o.Bare {
		m = 0
	}
	p := &picture{o: o, left: m, top: m}
	w, h := size.W*cellW+2*m, size.H*cellH+2*m
	fmt.Fprintf(&p.out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="%s" font-family="ui-monospace,'DejaVu Sans Mono','Cascadia Mono',Menlo,Consolas,monospace" font-size="%d">`,
		w, h, w, h, html.EscapeString(o.Title), fontSize)
	fmt.Fprintf(&p.out, "\n<title>%s</title>\n", html.EscapeString(o.Title))
	fmt.Fprintf(&p.out, `<rect width="%d" height="%d" rx="%d" fill="%s"/>`+"\n", w, h, m/2, hex(o.Paper))
	return p
}

// frame draws a frame line by line.
func (p *picture) frame(frame string, size layout.Size) {
	for y, line := range strings.Split(frame, "\n") {
		if y >= size.H {
			break
		}
		p.row(cells(harmless(line), size.W), y)
	}
}

// Document is Render as a file of its own.
func Document(frame string, size layout.Size, o Options) string {
	return `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + Render(frame, size, o)
}

// cells reads one styled line.
func cells(line string, w int) []uv.Cell {
	row := make([]uv.Cell, 0, w)
	for _, l := range uv.NewStyledString(line).Lines(ansi.GraphemeWidth) {
		for _, c := range l {
			if len(row) < w {
				row = append(row, c)
			}
		}
	}
	return row
}

// picture is a drawing in progress.
type picture struct {
	out       strings.Builder
	o         Options
	left, top int
}

// row draws the grounds of a line, then its text and shapes, run by run.
func (p *picture) row(row []uv.Cell, y int) {
	for x := 0; x < len(row); {
		n := same(row[x:], func(a, b uv.Cell) bool { return p.ground(a) == p.ground(b) })
		if g := p.ground(row[x]); g != "" {
			fmt.Fprintf(&p.out, `<rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>`+"\n", p.x(x), p.y(y), n*cellW, cellH, g)
		}
		x += n
	}
	for x := 0; x < len(row); {
		if s := shape(row[x].Content); s != nil {
			n := same(row[x:], func(a, b uv.Cell) bool { return a.Content == b.Content && p.look(a) == p.look(b) })
			s(p, x, y, n, p.look(row[x]))
			x += n
			continue
		}
		n := same(row[x:], func(a, b uv.Cell) bool { return shape(b.Content) == nil && p.look(a) == p.look(b) })
		p.text(row[x:x+n], x, y)
		x += n
	}
}

// same returns how many cells from the first belong with it.
func same(row []uv.Cell, alike func(a, b uv.Cell) bool) int {
	n := 1
	for n < len(row) && alike(row[0], row[n]) {
		n++
	}
	return n
}

func (p *picture) x(col int) int { return p.left + col*cellW }
func (p *picture) y(row int) int { return p.top + row*cellH }

// look returns what a cell's ink looks like: colour and weight as attributes.
func (p *picture) look(c uv.Cell) string {
	ink := c.Style.Fg
	if ink == nil {
		ink = p.o.Ink
	}
	if c.Style.Attrs&uv.AttrReverse != 0 {
		if ink = c.Style.Bg; ink == nil {
			ink = p.o.Paper
		}
	}
	s := `fill="` + hex(ink) + `"`
	if c.Style.Attrs&uv.AttrBold != 0 {
		s += ` font-weight="bold"`
	}
	if c.Style.Attrs&uv.AttrItalic != 0 {
		s += ` font-style="italic"`
	}
	if c.Style.Attrs&uv.AttrFaint != 0 {
		s += ` opacity="0.6"`
	}
	if c.Style.Underline != uv.UnderlineNone {
		s += ` text-decoration="underline"`
	}
	return s
}

// ground returns the colour behind a cell, "" for the picture's own.
func (p *picture) ground(c uv.Cell) string {
	if c.Style.Attrs&uv.AttrReverse != 0 {
		if c.Style.Fg == nil {
			return hex(p.o.Ink)
		}
		return hex(c.Style.Fg)
	}
	if c.Style.Bg == nil {
		return ""
	}
	return hex(c.Style.Bg)
}

// text writes a run of cells, word by word so that columns stay columns in any
// font.
func (p *picture) text(run []uv.Cell, col, y int) {
	for i := 0; i < len(run); {
		if blank(run[i]) {
			i++
			continue
		}
		start, word := i, ""
		for i < len(run) && !blank(run[i]) {
			word += run[i].Content
			i++
		}
		fmt.Fprintf(&p.out, `<text x="%d" y="%d" textLength="%d" lengthAdjust="spacingAndGlyphs" %s>%s</text>`+"\n",
			p.x(col+start), p.y(y)+cellH-5, (i-start)*cellW, p.look(run[start]), html.EscapeString(word))
	}
}

func blank(c uv.Cell) bool { return strings.TrimSpace(c.Content) == "" }

func hex(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}
