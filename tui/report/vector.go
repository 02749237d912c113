package report

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"autoeval/model"
)

// The measures of the picture of families, in its own pixels.
const (
	nameW, barW, countW = 132, 340, 88
	barH, wasH, barStep = 20, 5, 40
	legendStep          = 20
	letterW             = 12 // a cell narrower than that has no letter
)

// fill is the colour of a level, and of the ink on it.
type fill struct{ ground, ink string }

// fills go from a pale tint to dark: the order shows without colour too.
var fills = [...]fill{{"#FBF3C4", "#1c2026"}, {"#D9CB85", "#1c2026"}, {"#A39E8B", "#1c2026"}, {"#4F5D7A", "#ffffff"}, {"#00224E", "#ffffff"}}

// tintOf returns the tint of one of so many levels.
func tintOf(value, levels int) tint {
	return tint(value*(len(fills)-1)/max(levels-1, 1)) + 1
}

// families draws the competencies of each family, a cell each, from the lowest
// level to the highest; under them what they were before, and beside them how many
// are at the level expected. The words are those of the story.
func (m *maker) families(caption string, says []string) Block {
	d := drawing{m: m, cell: barW}
	for _, f := range m.Families {
		d.cell = min(d.cell, barW/float64(max(f.Total(), 1)))
	}
	for i, f := range m.Families {
		name := m.p.In(m.Grid.Group(f.Group).Label)
		if name == "" {
			continue
		}
		d.text(nameW-10, d.y+15, "end", "currentColor", name)
		d.row(f.Distribution, barH)
		if i < len(m.WasLevels) {
			d.y += barH + 1
			d.row(m.WasLevels[i].Distribution, wasH)
			d.y -= barH + 1
		}
		if i < len(m.Groups) && m.Aims() && !m.Discovery() && m.Groups[i].Group == f.Group && m.Groups[i].Expected() > 0 {
			d.text(nameW+barW+10, d.y+15, "start", "currentColor", fmt.Sprintf(m.p.Cohort.OutOf, m.p.Number(m.Groups[i].AtTarget), m.p.Number(m.Groups[i].Expected())))
		}
		d.y += barStep
	}
	d.legend()
	return Block{Figure: d.svg(strings.Join(says, ". ")), Caption: caption, Says: says}
}

// drawing is a picture being drawn, from the top.
type drawing struct {
	strings.Builder
	m    *maker
	y    int
	cell float64 // the width of one competency
}

func (d *drawing) text(x, y int, anchor, colour, s string) {
	fmt.Fprintf(d, `<text x="%d" y="%d" text-anchor="%s" fill="%s">%s</text>`, x, y, anchor, colour, html.EscapeString(s))
}

// row draws a cell for each competency; one that is high enough has its letter.
func (d *drawing) row(of model.Distribution, height int) {
	x, scale := float64(nameW), d.m.scale()
	for v, n := range of.Counts {
		t := tintOf(v, len(of.Counts))
		for range n {
			d.box(x, d.cell, height, t)
			if height > wasH && d.cell >= letterW {
				fmt.Fprintf(d, `<text x="%.1f" y="%d" text-anchor="middle" font-size="12" fill="%s">%s</text>`, x+d.cell/2, d.y+height-5, fills[t-1].ink, html.EscapeString(scale.Code(model.At(v))))
			}
			x += d.cell
		}
	}
	for range of.Unrated {
		d.box(x, d.cell, height, 0)
		x += d.cell
	}
}

// box draws a cell; one without a tint has no answer.
func (d *drawing) box(x, w float64, h int, t tint) {
	colour := `fill="none" stroke="#8d95a1" stroke-dasharray="3 3"`
	if t > 0 {
		colour = `fill="` + fills[t-1].ground + `" stroke="#8d95a1" stroke-width=".6"`
	}
	fmt.Fprintf(d, `<rect x="%.1f" y="%d" width="%.1f" height="%d" rx="2" %s/>`, x+1, d.y, w-2, h, colour)
}

// legend says what the cells are, two in a line.
func (d *drawing) legend() {
	scale, column := d.m.scale(), 0
	put := func(height int, t tint, said string) {
		x := nameW + column*(barW+countW)/2
		d.y += (barH - 6 - height) / 2
		d.box(float64(x), 16, height, t)
		d.y -= (barH - 6 - height) / 2
		d.text(x+22, d.y+12, "start", "currentColor", said)
		if column = 1 - column; column == 0 {
			d.y += legendStep
		}
	}
	shown := [][]model.GroupLevels{d.m.Families, d.m.WasLevels}
	for v, l := range scale.Levels {
		if d.m.Discovery() && !slices.ContainsFunc(shown, func(all []model.GroupLevels) bool {
			return slices.ContainsFunc(all, func(f model.GroupLevels) bool { return f.Counts[v] > 0 })
		}) {
			continue
		}
		put(barH-6, tintOf(v, len(scale.Levels)), l.Code+" "+d.m.answer(model.At(v)))
	}
	if slices.ContainsFunc(d.m.Families, func(f model.GroupLevels) bool { return f.Unrated > 0 }) {
		put(barH-6, 0, d.m.p.Words.Unrated)
	}
	if len(d.m.WasLevels) > 0 {
		put(wasH, tintOf(1, len(scale.Levels)), d.m.p.Report.ThinIsBefore)
	}
	d.y += column * legendStep
	if d.m.Aims() && !d.m.Discovery() {
		d.text(nameW, d.y+12, "start", "currentColor", fmt.Sprintf(d.m.p.Report.RightIsTarget, d.m.p.In(d.m.Target.Label)))
		d.y += legendStep
	}
}

func (d *drawing) svg(said string) string {
	w := nameW + barW + countW
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="0 0 %d %d" width="%d" font-family="system-ui, sans-serif" font-size="13">%s</svg>`,
		html.EscapeString(said), w, d.y, w, d.String())
}

// scale returns that of the competencies.
func (m *maker) scale() model.Scale {
	if items := m.Grid.ItemsOf(model.Competency); len(items) > 0 {
		return m.Grid.Scale(items[0].Scale)
	}
	return model.Scale{}
}

// answer returns the name of a competency's level, as the session asked for it.
func (m *maker) answer(l model.Level) string {
	items := m.Grid.ItemsOf(model.Competency)
	return m.p.AnswerName(m.Grid, items[0].Code, m.Session.Depth, l)
}
