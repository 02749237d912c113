package lang

import (
	"strings"

	"autoeval/assets/text"
	"autoeval/model"
)

// Glossary returns every word of the program with what it means, a line each, then
// what the letters of the levels of a grid mean; a nil grid has none.
func (p *Printer) Glossary(g *model.Grid) []string {
	var out []string
	for _, n := range text.WordOrder() {
		t := p.Guides.Words[n]
		out = append(out, t.Word+p.Words.Colon+t.Means+".")
	}
	if g == nil {
		return out
	}
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		if said := p.Letters(g, k); said != "" {
			out = append(out, p.Guides.LevelsHead+p.Words.Colon+said+".")
		}
	}
	if said := p.YearWords(g); said != "" {
		out = append(out, said+".")
	}
	return out
}

// YearWords says what the years of a title are, "" where it has none: "3A : première
// année du cycle ingénieur ; …".
func (p *Printer) YearWords(g *model.Grid) string {
	var out []string
	for _, s := range model.YearsOf(g) {
		out = append(out, p.Words.Stages[string(s)]+p.Words.Colon+p.Ending.YearIs[string(s)])
	}
	return strings.Join(out, p.Words.Semicolon)
}
