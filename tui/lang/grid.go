package lang

import (
	"fmt"
	"strings"
	"time"

	"autoeval/model"
)

// ActivityName returns an activity's code and title, or its statement where it has
// none. An activity that the grid does not name is its code.
func (p *Printer) ActivityName(g *model.Grid, c model.ActivityCode) string {
	a, _ := g.Activity(c)
	name := p.In(a.Title)
	if name == "" {
		name = p.In(a.Statement)
	}
	return strings.TrimSpace(string(c) + " " + name)
}

// Extent returns how much a grid holds: "2 familles, 1 compétence, aucune activité".
func (p *Printer) Extent(g *model.Grid) string {
	said := []string{p.Count(len(g.Groups), p.Words.Groups), p.Count(g.Count(model.Competency), p.Words.Competencies)}
	if n := g.Count(model.Attitude); n > 0 {
		said = append(said, p.Count(n, p.Words.Attitudes))
	}
	return strings.Join(append(said, p.Count(len(g.Activities), p.Words.Activities)), ", ")
}

// Parted returns what a split makes of a title: "16 compétences en 4 familles".
func (p *Printer) Parted(title string, parts, groups int) string {
	return fmt.Sprintf(p.CLI.Import.Proposal, title, p.Count(parts, p.Words.Competencies), p.Count(groups, p.Words.Groups))
}

// Expected returns the level of an item at every target profile of the grid, in the
// grid's order: "Entrée en 3A : Notion, Fin de 3A : Application". It is "" where no
// profile says anything of the item.
func (p *Printer) Expected(g *model.Grid, c model.ItemCode) string {
	var parts []string
	for _, t := range g.Targets {
		if l := t.Levels[c]; l.Rated() {
			parts = append(parts, p.In(t.Label)+p.Words.Colon+p.LevelName(g, c, l))
		}
	}
	return strings.Join(parts, ", ")
}

// YearName returns the heading of a year: which one it is, and from which target
// profile to which it leads.
func (p *Printer) YearName(g *model.Grid, y model.Year) string {
	from, _ := g.Target(y.From)
	to, _ := g.Target(y.To)
	year := p.Progress.Orient.YearOf
	if y.Stage != model.StageUnsaid {
		year = p.Words.Stages[string(y.Stage)]
	}
	return fmt.Sprintf(p.Progress.Orient.YearBrings, year, p.In(from.Label), p.In(to.Label))
}

// YearShort names a year of the diploma: "3A", or the profile that it ends on.
func (p *Printer) YearShort(g *model.Grid, y model.Year) string {
	if y.Stage != model.StageUnsaid {
		return p.Words.Stages[string(y.Stage)]
	}
	to, _ := g.Target(y.To)
	return p.In(to.Label)
}

// Discovering returns how many questions a first pass has and about how many
// minutes it takes, reading all of them.
func (p *Printer) Discovering(g *model.Grid) string {
	minutes := max(int((model.Reading(g, p.Lang, p.discoveryWords())+time.Minute/2)/time.Minute), 1)
	return fmt.Sprintf(p.Home.DiscoverHint, p.Count(g.Count(model.Competency), p.Words.Questions), p.Count(minutes, p.Words.Minutes))
}

// Introducing returns what the program is for with this grid: whose diploma it
// is and how much it holds.
func (p *Printer) Introducing(g *model.Grid) string {
	return fmt.Sprintf(p.Home.Welcome.Intro, p.In(g.Title), p.Count(g.Count(model.Competency), p.Words.Competencies), p.Count(len(g.Activities), p.Words.Activities))
}
