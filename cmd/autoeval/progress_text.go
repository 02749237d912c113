package main

import (
	"fmt"
	"strings"

	"autoeval/model"
)

// nextSteps is how many suggestions the text shows.
const nextSteps = 5

// printProgress writes the three views one under the other. It is read by ear
// too: no boxes, no marks that stand for a word.
func (c *cli) printProgress(p *picture) {
	t := c.say.CLI.Progress
	if p.session.ID == "" {
		c.note(t.NoSession, line(c.say.In(p.grid.Title)))
		c.note("%s", t.NoSessionHint)
	} else {
		sum := p.session.Summary()
		all, att := tallyOf(p.grid, sum, model.Competency), tallyOf(p.grid, sum, model.Attitude)
		c.print(t.Counts, c.titled(sum), all.Rated, all.Total, att.Rated, att.Total)
	}
	c.heading("\n" + strings.ToUpper(t.Situate))
	c.printSituate(p)
	c.heading("\n" + strings.ToUpper(t.Develop))
	c.printDevelop(p)
	c.heading("\n" + strings.ToUpper(t.Orient))
	c.printOrient(p)
}

func (c *cli) printSituate(p *picture) {
	t := c.say.CLI.Progress
	c.print("%s%s%s", t.LevelsTitle, c.say.Words.Colon, c.tallies(p, model.Competency))
	if p.grid.Count(model.Attitude) > 0 {
		c.print(t.AttitudeCounts, c.tallies(p, model.Attitude))
	}
	if c.plainText() {
		c.print("")
		for _, it := range p.grid.Items {
			r := p.session.Rating(it.Code)
			r.Note = ""
			c.tell(p.grid, it, r, p.target.Levels[it.Code], c.strength(p, r))
			if l := p.mentor[it.Code]; l.Rated() {
				c.print(c.say.Progress.Situate.MentorSays, c.levelName(p.grid, it.Code, l))
			}
		}
		return
	}
	head := []string{"", t.ItemCol, t.LevelCol, t.TargetCol}
	if len(p.mentor) > 0 {
		head = append(head, c.say.Progress.Situate.Mentor)
	}
	rows := [][]string{append(head, t.ConfidenceCol, t.EvidenceCol)}
	for _, it := range p.grid.Items {
		rows = append(rows, c.situated(p, it))
	}
	c.print("\n%s", strings.TrimRight(columns(rows), "\n"))
}

// situated is an item's row: the level, the target, the mentor's level where
// there is any, confidence and evidence.
func (c *cli) situated(p *picture, it model.Item) []string {
	r, scale := p.session.Rating(it.Code), p.grid.ScaleOf(it.Code)
	row := []string{
		line(string(it.Code)), line(c.say.In(it.Short())), c.levelName(p.grid, it.Code, r.Level),
		line(scale.Code(p.target.Levels[it.Code])),
	}
	if len(p.mentor) > 0 {
		row = append(row, line(scale.Code(p.mentor[it.Code])))
	}
	return append(row, c.confidence(r.Confidence), c.strength(p, r))
}

// strength is how well an item is shown, in a word; nothing when it is not.
func (c *cli) strength(p *picture, r model.Rating) string {
	s := model.StrengthOf(r.Item, p.evidence, p.confirms)
	if s == model.NoEvidence {
		return ""
	}
	return c.say.Words.Strengths[s]
}

// tallies are the counts per level of a kind: "2 N Notion, 5 A Application".
func (c *cli) tallies(p *picture, k model.ItemKind) string {
	d, scale := model.Distribute(p.grid, p.levels, k), kindScale(p.grid, k)
	var parts []string
	for v := len(d.Counts) - 1; v >= 0; v-- {
		if d.Counts[v] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", line(c.say.In(scale.Label(model.At(v)))), d.Counts[v]))
		}
	}
	if d.Unrated > 0 {
		parts = append(parts, fmt.Sprintf(c.say.CLI.Progress.UnratedCount, d.Unrated))
	}
	return strings.Join(parts, ", ")
}

func (c *cli) printDevelop(p *picture) {
	t := c.say.CLI.Progress
	c.printChanges(p)
	gaps := model.Gaps(p.grid, p.levels, p.target.Levels)
	if len(p.levels) > 0 && p.target.ID != "" {
		c.print("\n%s", fmt.Sprintf(t.GapsTitle, line(c.say.In(p.target.Label))))
		if len(gaps) == 0 {
			c.print("  %s", t.NoGap)
		}
		var rows [][]string
		for _, x := range gaps {
			scale := p.grid.ScaleOf(x.Item)
			rows = append(rows, []string{line(string(x.Item)), c.shortName(p.grid, x.Item), scale.Code(x.Level) + " → " + scale.Code(x.Target)})
		}
		fmt.Fprint(c.Out, indentIf(columns(rows)))
	}
	if len(p.stale) > 0 {
		c.print("\n%s", fmt.Sprintf(t.StaleTitle, join(p.stale, ", ")))
	}
	c.print("\n%s", t.NextTitle)
	steps := p.suggestions()
	if len(steps) == 0 {
		c.print("  %s", t.NoNext)
	}
	for _, s := range steps[:min(nextSteps, len(steps))] {
		c.print("  %s", c.suggestion(p.grid, s))
	}
}

func (c *cli) printChanges(p *picture) {
	t := c.say.CLI.Progress
	if p.earlier == nil {
		c.print("%s", t.NoEarlier)
		return
	}
	c.print(t.ChangesTitle, c.titled(*p.earlier))
	moved, fresh := p.changes()
	var rows [][]string
	for _, m := range moved {
		way := t.Down
		if m.Rose() {
			way = t.Up
		}
		scale := p.grid.ScaleOf(m.Item)
		rows = append(rows, []string{line(string(m.Item)), c.shortName(p.grid, m.Item), scale.Code(m.From) + " → " + scale.Code(m.To), way})
	}
	if len(rows) == 0 {
		c.print("  %s", t.NoChange)
	}
	fmt.Fprint(c.Out, indentIf(columns(rows)))
	if len(fresh) > 0 {
		c.print("  "+t.New, join(fresh, ", "))
	}
}

// suggestion is a next step with every reason, in one line.
func (c *cli) suggestion(g *model.Grid, s model.Suggestion) string {
	t := c.say.CLI.Progress
	scale := g.ScaleOf(s.Item)
	var why []string
	for _, r := range s.Reasons {
		switch r {
		case model.BelowTarget:
			why = append(why, fmt.Sprintf(t.ReasonBelow, scale.Code(s.Level), scale.Code(s.Target)))
		case model.LowConfidence:
			why = append(why, t.ReasonConfidence)
		case model.OldEvidence:
			why = append(why, fmt.Sprintf(t.ReasonOld, c.say.Date(s.Evidence)))
		case model.LacksEvidence:
			why = append(why, t.ReasonLacks)
		case model.StaleRating:
			why = append(why, t.ReasonStale)
		case model.NotRated:
			why = append(why, t.ReasonUnset)
		}
	}
	if len(s.Opens) > 0 {
		why = append(why, fmt.Sprintf(t.Opens, join(s.Opens, ", ")))
	}
	return line(string(s.Item)) + " " + c.shortName(g, s.Item) + c.say.Words.Colon + line(strings.Join(why, ", "))
}

func (c *cli) printOrient(p *picture) {
	t := c.say.CLI.Progress
	var rows [][]string
	for _, r := range p.ready() {
		if r.Linked() == 0 {
			continue
		}
		a, _ := p.grid.Activity(r.Activity)
		rows = append(rows, append([]string{line(string(a.Code)), line(c.say.In(nameOf(a)))}, c.readiness(r)...))
	}
	if len(rows) == 0 {
		c.print("%s", t.NoLinks)
		return
	}
	c.print(t.ActivityTitle, line(c.say.In(p.target.Label)))
	fmt.Fprint(c.Out, indent(columns(rows)))
	c.printYears(p)
}

// readiness is how many of an activity's items are at target, and what holds it
// back or is not expected yet.
func (c *cli) readiness(r model.Readiness) []string {
	t := c.say.CLI.Progress
	if r.Items == 0 {
		return []string{c.say.Progress.Situate.NothingExpected}
	}
	var rest []string
	if len(r.Holding) > 0 {
		rest = append(rest, fmt.Sprintf(t.Holding, join(r.Holding, ", ")))
	}
	if len(r.Unrated) > 0 {
		rest = append(rest, fmt.Sprintf(t.Unrated, join(r.Unrated, ", ")))
	}
	if len(r.Later) > 0 {
		rest = append(rest, fmt.Sprintf(c.say.Progress.Orient.Later, join(r.Later, ", ")))
	}
	return []string{c.say.AtStage(fmt.Sprintf(t.AtTarget, len(r.AtTarget), r.Linked()), r), strings.Join(rest, c.say.Words.Semicolon)}
}

// printYears says what each year of the diploma raises.
func (c *cli) printYears(p *picture) {
	years := model.Years(p.grid)
	if len(years) == 0 {
		return
	}
	c.print("\n%s", c.say.CLI.Progress.Years)
	for _, y := range years {
		var up []string
		for _, r := range y.Rises {
			up = append(up, string(r.Item)+" "+p.grid.ScaleOf(r.Item).Code(r.To))
		}
		profile, _ := p.grid.Target(y.To)
		c.print("  %s%s%s", line(c.say.In(profile.Label)), c.say.Words.Colon, line(strings.Join(up, ", ")))
	}
}

func (c *cli) shortName(g *model.Grid, code model.ItemCode) string {
	it, _ := g.Item(code)
	return line(c.say.In(it.Short()))
}

func indentIf(s string) string {
	if s == "" {
		return ""
	}
	return indent(s)
}
