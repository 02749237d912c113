package progress

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/outlook"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

// printProgress writes the three views one under the other. It is read by ear
// too: no boxes, no marks that stand for a word.
func printProgress(c *cli.Env, p *outlook.Picture) {
	t := c.Say.CLI.Progress
	if p.Session.ID == "" {
		c.Note(c.Say.CLI.Frame.SummaryNone, cli.Line(c.Say.In(p.Grid.Title)))
		c.Note("%s", c.Say.CLI.Session.NoneOpenHint)
	} else {
		sum := p.Session.Summary()
		all, att := shape.TallyOf(p.Grid, sum, model.Competency), shape.TallyOf(p.Grid, sum, model.Attitude)
		c.Print(t.Counts, word.Titled(c, sum), all.Rated, all.Total, att.Rated, att.Total)
	}
	c.Heading("\n" + strings.ToUpper(c.Say.Home.Situate))
	Situate(c, p)
	c.Heading("\n" + strings.ToUpper(c.Say.Home.Develop))
	Develop(c, p)
	c.Heading("\n" + strings.ToUpper(c.Say.Home.Orient))
	Orient(c, p)
}

func Situate(c *cli.Env, p *outlook.Picture) {
	t := c.Say.CLI.Progress
	c.Print("%s%s%s", c.Say.Report.Distribution, c.Say.Words.Colon, tallies(c, p, model.Competency))
	if p.Grid.Count(model.Attitude) > 0 {
		c.Print(t.AttitudeCounts, tallies(c, p, model.Attitude))
	}
	if c.PlainText() {
		c.Print("")
		for _, it := range p.Grid.Items {
			r := p.Session.Rating(it.Code)
			r.Note = ""
			word.Tell(c, p.Grid, it, r, p.Target.Levels[it.Code], strength(c, p, r))
			if l := p.Mentor[it.Code]; l.Rated() {
				c.Print(c.Say.Progress.Situate.MentorSays, word.Level(c, p.Grid, it.Code, l))
			}
		}
		return
	}
	head := []string{"", t.ItemCol, c.Say.Words.Level, c.Say.Words.Target}
	if len(p.Mentor) > 0 {
		head = append(head, c.Say.Words.Mentor)
	}
	rows := [][]string{append(head, c.Say.Words.Confidence, c.Say.Words.Evidence)}
	for _, it := range p.Grid.Items {
		rows = append(rows, situated(c, p, it))
	}
	c.Print("\n%s", strings.TrimRight(cli.Columns(rows), "\n"))
}

// situated is an item's row: the level, the target, the mentor's level where
// there is any, confidence and evidence.
func situated(c *cli.Env, p *outlook.Picture, it model.Item) []string {
	r, scale := p.Session.Rating(it.Code), p.Grid.ScaleOf(it.Code)
	row := []string{
		cli.Line(string(it.Code)), cli.Line(c.Say.In(it.Short())), word.Level(c, p.Grid, it.Code, r.Level),
		cli.Line(scale.Code(p.Target.Levels[it.Code])),
	}
	if len(p.Mentor) > 0 {
		row = append(row, cli.Line(scale.Code(p.Mentor[it.Code])))
	}
	return append(row, word.Confidence(c, r.Confidence), strength(c, p, r))
}

// strength is how well an item is shown, in a word; nothing when it is not.
func strength(c *cli.Env, p *outlook.Picture, r model.Rating) string {
	s := model.StrengthOf(r.Item, p.Evidence, p.Confirms)
	if s == model.NoEvidence {
		return ""
	}
	return c.Say.Words.Strengths[s]
}

// tallies are the counts per level of a kind: "2 N Notion, 5 A Application".
func tallies(c *cli.Env, p *outlook.Picture, k model.ItemKind) string {
	d, scale := model.Distribute(p.Grid, p.Levels, k), shape.KindScale(p.Grid, k)
	var parts []string
	for v := len(d.Counts) - 1; v >= 0; v-- {
		if d.Counts[v] > 0 {
			parts = append(parts, fmt.Sprintf("%s %d", cli.Line(c.Say.In(scale.Label(model.At(v)))), d.Counts[v]))
		}
	}
	if d.Unrated > 0 {
		parts = append(parts, fmt.Sprintf(c.Say.CLI.Progress.UnratedCount, d.Unrated))
	}
	return strings.Join(parts, ", ")
}

func Develop(c *cli.Env, p *outlook.Picture) {
	t := c.Say.CLI.Progress
	PrintChanges(c, p)
	gaps := model.Gaps(p.Grid, p.Levels, p.Target.Levels)
	if len(p.Levels) > 0 && p.Target.ID != "" {
		c.Print("\n%s", fmt.Sprintf(t.GapsTitle, cli.Line(c.Say.In(p.Target.Label))))
		if len(gaps) == 0 {
			c.Print("  %s", t.NoGap)
		}
		var rows [][]string
		for _, x := range gaps {
			scale := p.Grid.ScaleOf(x.Item)
			rows = append(rows, []string{cli.Line(string(x.Item)), word.Item(c, p.Grid, x.Item), scale.Code(x.Level) + " → " + scale.Code(x.Target)})
		}
		fmt.Fprint(c.Out, cli.IndentIf(cli.Columns(rows)))
	}
	if len(p.Stale) > 0 {
		c.Print("\n%s", fmt.Sprintf(t.StaleTitle, shape.Join(p.Stale, ", ")))
	}
	c.Print("\n%s", c.Say.Report.Next)
	steps := p.Suggestions()
	if len(steps) == 0 {
		c.Print("  %s", t.NoNext)
	}
	for _, s := range steps[:min(outlook.NextSteps, len(steps))] {
		c.Print("  %s", word.Suggestion(c, p.Grid, s))
	}
}

func PrintChanges(c *cli.Env, p *outlook.Picture) {
	t := c.Say.CLI.Progress
	if p.Earlier == nil {
		c.Print("%s", t.NoEarlier)
		return
	}
	c.Print(t.ChangesTitle, word.Titled(c, *p.Earlier))
	moved, fresh := p.Changes()
	var rows [][]string
	for _, m := range moved {
		way := c.Say.Words.Fell
		if m.Rose() {
			way = c.Say.Words.Rose
		}
		scale := p.Grid.ScaleOf(m.Item)
		rows = append(rows, []string{cli.Line(string(m.Item)), word.Item(c, p.Grid, m.Item), scale.Code(m.From) + " → " + scale.Code(m.To), way})
	}
	if len(rows) == 0 {
		c.Print("  %s", c.Say.Report.NoChange)
	}
	fmt.Fprint(c.Out, cli.IndentIf(cli.Columns(rows)))
	if len(fresh) > 0 {
		c.Print("  "+t.New, shape.Join(fresh, ", "))
	}
}

func Orient(c *cli.Env, p *outlook.Picture) {
	t := c.Say.CLI.Progress
	var rows [][]string
	for _, r := range p.Ready() {
		if r.Linked() == 0 {
			continue
		}
		a, _ := p.Grid.Activity(r.Activity)
		rows = append(rows, append([]string{cli.Line(string(a.Code)), cli.Line(c.Say.In(word.Activity(a)))}, readiness(c, r)...))
	}
	if len(rows) == 0 {
		c.Print("%s", t.NoLinks)
		return
	}
	c.Print(t.ActivityTitle, cli.Line(c.Say.In(p.Target.Label)))
	fmt.Fprint(c.Out, cli.Indent(cli.Columns(rows)))
	printYears(c, p)
}

// readiness is how many of an activity's items are at target, and what holds it
// back or is not expected yet.
func readiness(c *cli.Env, r model.Readiness) []string {
	t := c.Say.CLI.Progress
	if r.Items == 0 {
		return []string{c.Say.Progress.Situate.NothingExpected}
	}
	var rest []string
	if len(r.Holding) > 0 {
		rest = append(rest, fmt.Sprintf(t.Holding, shape.Join(r.Holding, ", ")))
	}
	if len(r.Unrated) > 0 {
		rest = append(rest, fmt.Sprintf(c.Say.Words.Unanswered, shape.Join(r.Unrated, ", ")))
	}
	if len(r.Later) > 0 {
		rest = append(rest, fmt.Sprintf(c.Say.Progress.Orient.Later, shape.Join(r.Later, ", ")))
	}
	return []string{c.Say.AtStage(fmt.Sprintf(t.AtTarget, len(r.AtTarget), r.Linked()), r), strings.Join(rest, c.Say.Words.Semicolon)}
}

// printYears says what each year of the diploma raises.
func printYears(c *cli.Env, p *outlook.Picture) {
	years := model.Years(p.Grid)
	if len(years) == 0 {
		return
	}
	c.Print("\n%s", c.Say.CLI.Progress.Years)
	for _, y := range years {
		var up []string
		for _, r := range y.Rises {
			up = append(up, string(r.Item)+" "+p.Grid.ScaleOf(r.Item).Code(r.To))
		}
		profile, _ := p.Grid.Target(y.To)
		c.Print("  %s%s%s", cli.Line(c.Say.In(profile.Label)), c.Say.Words.Colon, cli.Line(strings.Join(up, ", ")))
	}
}
