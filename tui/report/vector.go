package report

import (
	"fmt"
	"html"
	"strings"

	"autoeval/model"
)

// The measures of the picture of families, in pixels.
const (
	barW, barH, barStep = 300, 16, 28
	nameW, countW       = 150, 60
)

// families draws how many competencies of each family are at each level, as one
// stacked bar a family: a drawing of its own, with the same in words and in plain
// text. It is nothing where the grid has no families.
func (m *maker) families() Block {
	scale := m.scale()
	var names []string
	var counts []model.Distribution
	for _, g := range m.Grid.Groups {
		if d := m.within(g.ID); d.Total() > 0 {
			names, counts = append(names, m.p.In(g.Label)), append(counts, d)
		}
	}
	if len(names) == 0 || len(scale) == 0 {
		return Block{}
	}
	var b, said strings.Builder
	most := 0
	for _, d := range counts {
		most = max(most, d.Total())
	}
	var plain []string
	for i, name := range names {
		var words []string
		y, x := i*barStep, float64(nameW)
		fmt.Fprintf(&b, `<text x="%d" y="%d" text-anchor="end" fill="#1c2026">%s</text>`, nameW-10, y+barH-3, html.EscapeString(name))
		for v, n := range counts[i].Counts {
			if n == 0 {
				continue
			}
			w := float64(n) * barW / float64(most)
			fill, ink := levelFill(v, len(scale))
			fmt.Fprintf(&b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s" stroke="#fff"/>`, x, y, w, barH, fill)
			fmt.Fprintf(&b, `<text x="%.1f" y="%d" text-anchor="middle" font-size="11" fill="%s">%s</text>`, x+w/2, y+barH-4, ink, html.EscapeString(scale[v].Code))
			x += w
			words = append(words, fmt.Sprintf("%s %d", scale[v].Label, n))
		}
		if n := counts[i].Unrated; n > 0 {
			w := float64(n) * barW / float64(most)
			fmt.Fprintf(&b, `<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="none" stroke="#8d95a1" stroke-dasharray="3 3"/>`, x+.5, y, w-1, barH)
			words = append(words, fmt.Sprintf("%s %d", m.p.Words.Unrated, n))
		}
		line := name + m.p.Words.Colon + strings.Join(words, ", ")
		plain = append(plain, line)
		said.WriteString(line + ". ")
	}
	t := m.p.Report
	height := len(names) * barStep
	figure := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="%s" viewBox="0 0 %d %d" width="%d" font-family="system-ui, sans-serif" font-size="13">%s</svg>`,
		html.EscapeString(strings.TrimSpace(said.String())), nameW+barW+countW, height, nameW+barW+countW, b.String())
	return Block{Figure: figure, Caption: t.Families, Plain: strings.Join(plain, "\n")}
}

// within counts the competencies of a family at each level.
func (m *maker) within(g model.GroupID) model.Distribution {
	levels := map[model.ItemCode]model.Level{}
	part := *m.Grid
	part.Items = nil
	for _, it := range m.Grid.ItemsOf(model.Competency) {
		if it.Group == g {
			part.Items = append(part.Items, it)
			levels[it.Code] = m.Levels[it.Code]
		}
	}
	return model.Distribute(&part, levels, model.Competency)
}

// levelFill returns the colour of a level's part of a bar, from a pale tint to dark,
// and of the ink on it.
func levelFill(value, levels int) (fill, ink string) {
	fills := [5]string{"#FBF3C4", "#D9CB85", "#9A9683", "#4F5D7A", "#00224E"}
	step := value * (len(fills) - 1) / max(levels-1, 1)
	if step >= 3 {
		return fills[step], "#ffffff"
	}
	return fills[step], "#1c2026"
}
