package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
)

// Place returns where something can be practised: what it is called, what kind
// of place it is, and the year that it belongs to.
func (p *Printer) Place(g *model.Grid, x model.Practice) string {
	return p.place(g, x, true)
}

func (p *Printer) place(g *model.Grid, x model.Practice, year bool) string {
	var about []string
	if kind := p.Practice.Kinds[string(x.Kind)]; kind != "" {
		about = append(about, kind)
	}
	if t, ok := g.Target(x.Year); ok && year {
		about = append(about, p.In(t.Label))
	}
	if len(about) == 0 {
		return p.In(x.Name)
	}
	return p.In(x.Name) + " (" + strings.Join(about, ", ") + ")"
}

// Places returns where an item can be practised, what lies ahead of a person who
// aims at that profile first; "" where the grid does not say.
func (p *Printer) Places(g *model.Grid, it model.Item, aim model.ProfileID) string {
	return p.places(g, it.PractisedNext(aim))
}

func (p *Printer) places(g *model.Grid, all []model.Practice) string {
	out := make([]string, len(all))
	for i, x := range all {
		out[i] = p.Place(g, x)
	}
	return strings.Join(out, p.Words.Semicolon)
}

// Occupations returns what an activity leads to, "" where the grid does not say.
func (p *Printer) Occupations(a model.Activity) string {
	out := make([]string, len(a.Occupations))
	for i, x := range a.Occupations {
		out[i] = p.In(x)
	}
	return strings.Join(out, ", ")
}

// PracticeOf returns the heading of where an item is practised, marked where that
// is not the register's or the school's own word.
func (p *Printer) PracticeOf(it model.Item) string {
	return p.Practice.Where + p.marked(it.PractisedBy)
}

// OccupationsOf returns the heading of what an activity leads to, marked in the same
// way.
func (p *Printer) OccupationsOf(a model.Activity) string {
	return p.Practice.LeadsTo + p.marked(a.OccupationsBy)
}

func (p *Printer) marked(by model.Provenance) string {
	if by == model.Editorial {
		return " (" + p.App.Indicative + ")"
	}
	return ""
}

// Offered returns what the year that ends on a profile offers: each place once,
// with the items that are practised there. It is nil where the grid does not say.
func (p *Printer) Offered(g *model.Grid, year model.ProfileID, name func(model.ItemCode) string) []string {
	var places []string
	items := map[string][]string{}
	for _, x := range g.PractisedIn(year) {
		place := p.place(g, x.Practice, false)
		if items[place] == nil {
			places = append(places, place)
		}
		items[place] = append(items[place], name(x.Item))
	}
	for i, place := range places {
		places[i] = fmt.Sprintf(p.Practice.For, place, p.Row(items[place]))
	}
	return places
}
