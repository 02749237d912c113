package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
)

// Act says a next step as something to do: the level to reach in an item, or what
// several items ask for, with the one to begin with.
func (p *Printer) Act(g *model.Grid, a model.Act) string {
	if len(a.Of) == 1 {
		return p.Action(g, a.Of[0])
	}
	first, _ := g.Item(a.Of[0].Item)
	return fmt.Sprintf(p.Ending.Beginning, p.Count(len(a.Of), p.Ending.Grouped[a.Reason]), p.In(first.Short()))
}

// ActShows says what can be observed once an act is done: the anchor of the next
// level. Of evidence it says what is enough. It is "" where there is nothing to say
// but why.
func (p *Printer) ActShows(g *model.Grid, a model.Act) string {
	switch a.Reason {
	case model.BelowTarget:
		it, _ := g.Item(a.Of[0].Item)
		return p.In(g.AnchorText(it, a.Next()))
	case model.LacksEvidence, model.OldEvidence:
		return p.Ending.Proof
	}
	return ""
}

// ActWhere says where an act can be done: where its item is practised, else for
// example. It is "" where the grid does not say.
func (p *Printer) ActWhere(g *model.Grid, a model.Act) string {
	if places := p.ActPlaces(g, a); places != "" {
		return places
	}
	it, _ := g.Item(a.Of[0].Item)
	if where := p.In(it.Example); a.Raise() && where != "" {
		return fmt.Sprintf(p.Ending.Where, where)
	}
	return ""
}

// ActPlaces says where the item of an act is practised, "" where the grid does not
// or where the act is of several items.
func (p *Printer) ActPlaces(g *model.Grid, a model.Act) string {
	if len(a.Of) != 1 || len(a.Of[0].Places) == 0 {
		return ""
	}
	return fmt.Sprintf(p.Ending.Where, p.places(g, a.Of[0].Places))
}

// ActWhy says why an act is proposed: every reason of the one item, the names of
// several.
func (p *Printer) ActWhy(g *model.Grid, a model.Act) string {
	if len(a.Of) == 1 {
		return p.Why(g, a.Of[0])
	}
	return p.shorts(g, a.Items())
}

// ActSaid says all of an act: what to do, what shows then, where, and why.
func (p *Printer) ActSaid(g *model.Grid, a model.Act) string {
	out := p.Act(g, a)
	for _, more := range []string{p.ActShows(g, a), p.ActWhere(g, a)} {
		if more != "" {
			out += ". " + strings.TrimSuffix(more, ".")
		}
	}
	return out + " (" + p.ActWhy(g, a) + ")."
}

// ActText returns the line of the plan that an act becomes: what to reach and what shows
// it. The item's code is not in it: an action has its item beside its text.
func (p *Printer) ActText(g *model.Grid, a model.Act) string {
	switch {
	case len(a.Of) > 1:
		return fmt.Sprintf(p.Ending.Gathered[a.Reason], p.shorts(g, a.Items()))
	case a.Raise():
		return fmt.Sprintf(p.Ending.ActText, p.Act(g, a), p.ActShows(g, a))
	}
	return p.Act(g, a)
}

// shorts returns the short names of items in a row.
func (p *Printer) shorts(g *model.Grid, all []model.ItemCode) string {
	out := make([]string, len(all))
	for i, c := range all {
		it, _ := g.Item(c)
		out[i] = p.In(it.Short())
	}
	return p.Row(out)
}

// Row returns names one after the other: commas part them, unless one of them has a comma
// itself.
func (p *Printer) Row(names []string) string {
	for _, n := range names {
		if strings.Contains(n, ", ") {
			return strings.Join(names, p.Words.Semicolon)
		}
	}
	return strings.Join(names, ", ")
}
