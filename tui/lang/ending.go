package lang

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Milestones says what was reached for the first time, a sentence each; activities
// are named together.
func (p *Printer) Milestones(g *model.Grid, all []model.Milestone, evidence []model.Evidence) []string {
	var out, complete []string
	for _, m := range all {
		if m.Kind == model.ActivityComplete {
			complete = append(complete, p.activityTitle(g, m.Activity))
		}
	}
	for _, m := range all {
		switch m.Kind {
		case model.FirstOfLevel:
			out = append(out, fmt.Sprintf(p.Ending.FirstOfLevel, p.short(g, m.Item), p.LevelName(g, m.Item, m.Level)))
		case model.ActivityComplete:
			if len(complete) > 0 {
				out = append(out, p.Count(len(complete), p.Ending.ActivityComplete)+p.Words.Colon+strings.Join(complete, p.Words.Semicolon)+".")
			}
			complete = nil
		case model.FirstConfirmation:
			out = append(out, fmt.Sprintf(p.Ending.FirstConfirmation, titleOf(m.Evidence, evidence)))
		}
	}
	return out
}

func titleOf(id model.EvidenceID, evidence []model.Evidence) string {
	for i := range evidence {
		if evidence[i].ID == id {
			return safetext.Line(evidence[i].Title)
		}
	}
	return safetext.Line(string(id))
}

// Moved says how a level moved, by the names of item and levels, and of when the
// last answer is where the session before has none: "Tests du logiciel : Notion →
// Application".
func (p *Printer) Moved(g *model.Grid, m model.Move, arrow string) string {
	was := p.LevelName(g, m.Item, m.Before.Level)
	if m.Again {
		was += " (" + p.Month(m.Before.At) + ")"
	}
	return fmt.Sprintf(p.Words.Pair, p.short(g, m.Item), was+" "+arrow+" "+p.LevelName(g, m.Item, m.Level))
}

// MovedShort is Moved with the letters of the levels, for little room.
func (p *Printer) MovedShort(g *model.Grid, m model.Move, arrow string) string {
	sc := g.ScaleOf(m.Item)
	return p.short(g, m.Item) + " " + sc.Code(m.Before.Level) + " " + arrow + " " + sc.Code(m.Level)
}

// Leveled says the level of an item by their names.
func (p *Printer) Leveled(g *model.Grid, c model.ItemCode, l model.Level) string {
	return fmt.Sprintf(p.Words.Pair, p.short(g, c), p.LevelName(g, c, l))
}

// Advance says how far an activity came that is not complete.
func (p *Printer) Advance(g *model.Grid, a model.Advance) string {
	name := p.activityTitle(g, a.Activity)
	return fmt.Sprintf(p.Ending.Advance, name, p.Number(a.Now), p.Number(a.Of))
}

// YearSaid says what a year would bring, by the names of the levels and of the
// items: "3A (première année du cycle ingénieur) : « Notion » en Analyse technique, …".
func (p *Printer) YearSaid(g *model.Grid, y model.Year) string {
	to, _ := g.Target(y.To)
	name := p.In(to.Label)
	if y.Stage != model.StageUnsaid {
		name = p.Words.Stages[string(y.Stage)]
		if is := p.Ending.YearIs[string(y.Stage)]; is != "" {
			name += " (" + is + ")"
		}
	}
	offered := strings.Join(p.Offered(g, y.To, func(c model.ItemCode) string { return p.short(g, c) }), p.Words.Semicolon)
	if offered != "" {
		offered = ". " + fmt.Sprintf(p.Words.Pair, p.Practice.InYear, offered)
	}
	if len(y.Rises) == 0 {
		return fmt.Sprintf(p.Words.Pair, name, p.Finished.Rises.Zero) + offered
	}
	var said []string
	for v := range model.MaxValue + 1 {
		var items []model.ItemCode
		for _, c := range y.Rises {
			if c.To == model.At(v) {
				items = append(items, c.Item)
			}
		}
		if len(items) > 0 {
			said = append(said, fmt.Sprintf(p.Ending.YearRaises, p.LevelName(g, items[0], model.At(v)), p.among(g, items)))
		}
	}
	return fmt.Sprintf(p.Words.Pair, name, strings.Join(said, p.Words.Semicolon)) + offered
}

// among names items, or their groups where there are more than one remembers.
func (p *Printer) among(g *model.Grid, items []model.ItemCode) string {
	const most = 4
	if len(items) <= most {
		return p.shorts(g, items)
	}
	var names []string
	all := map[model.GroupID]bool{}
	for _, it := range g.ItemsOf(model.Competency) {
		all[it.Group] = true
	}
	for _, c := range items {
		it, _ := g.Item(c)
		if name := p.In(g.Group(it.Group).Label); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	switch {
	case len(names) < 2:
		return p.shorts(g, items)
	case len(names) == len(all):
		return p.Count(len(items), p.Words.Competencies) + " (" + p.Finished.EveryGroup + ")"
	}
	return p.Count(len(items), p.Words.Competencies) + " (" + strings.Join(names, ", ") + ")"
}

// ActivityWhole returns an activity by its full statement, a title leaves out what it is
// about, and what it leads to where that is said.
func (p *Printer) ActivityWhole(g *model.Grid, c model.ActivityCode) string {
	a, _ := g.Activity(c)
	said := strings.TrimSuffix(p.In(a.Statement), ".")
	if leads := p.Occupations(a); leads != "" {
		said += " (" + fmt.Sprintf(p.Practice.LeadsIn, leads) + ")"
	}
	return said
}

func (p *Printer) short(g *model.Grid, c model.ItemCode) string {
	it, _ := g.Item(c)
	return p.In(it.Short())
}

func (p *Printer) activityTitle(g *model.Grid, c model.ActivityCode) string {
	a, _ := g.Activity(c)
	if name := p.In(a.Title); name != "" {
		return name
	}
	return p.In(a.Statement)
}
