package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Titled returns what a title is called: its name, or its code where no such
// grid is here.
func (p *Printer) Titled(t model.Text, id model.GridID) string {
	if name := safetext.Line(p.In(t)); name != "" {
		return name
	}
	return strings.ToUpper(safetext.Line(string(id)))
}

// Elsewhere returns a sentence on what there is on another title, by its name.
func (p *Printer) Elsewhere(o model.OtherTitle) string {
	var parts []string
	if o.Sessions > 0 {
		parts = append(parts, p.Count(o.Sessions, p.Words.Sessions))
	}
	if o.Evidence > 0 {
		parts = append(parts, p.Count(o.Evidence, p.Words.EvidenceCount))
	}
	if o.Actions > 0 {
		parts = append(parts, p.Count(o.Actions, p.Plan.Count))
	}
	return fmt.Sprintf(p.Grids.Elsewhere, p.Titled(o.Title, o.Grid.ID), strings.Join(parts, ", "))
}

// ElsewhereOnPage returns what there is on other titles, and which page goes
// back to them; "" where there is nothing.
func (p *Printer) ElsewhereOnPage(all []model.OtherTitle) string {
	if len(all) == 0 {
		return ""
	}
	said := make([]string, len(all), len(all)+1)
	for i, o := range all {
		said[i] = p.Elsewhere(o)
	}
	return strings.Join(append(said, fmt.Sprintf(p.Grids.ElsewherePage, p.Home.Grids)), " ")
}
