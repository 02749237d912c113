package progress

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
)

// printProgress writes the three views one under the other: in tables, or in
// sentences where they are heard.
func printProgress(c *cli.Env, p *work.Outlook) {
	t := c.Say.CLI.Progress
	if !p.Any() {
		c.Note(c.Say.CLI.Frame.SummaryNone, cli.Line(c.Say.In(p.Grid.Title)))
		c.Note("%s", c.Say.CLI.Session.NoneOpenHint)
	} else {
		all, att := tallyOf(p, model.Competency), tallyOf(p, model.Attitude)
		if titled := word.Titled(c, p.Session.Summary()); att.Total == 0 {
			c.Print(t.CountsAlone, titled, all.Rated, all.Total)
		} else {
			c.Print(t.Counts, titled, all.Rated, all.Total, att.Rated, att.Total)
		}
	}
	for _, v := range []struct {
		name   string
		aloud  func(*lang.Printer, *work.Outlook) []string
		prints func(*cli.Env, *work.Outlook)
	}{
		{c.Say.Home.Situate, aloud.Situate, situate}, {c.Say.Home.Develop, aloud.Develop, develop}, {c.Say.Home.Orient, aloud.Orient, orient},
	} {
		c.Heading("\n" + strings.ToUpper(v.name))
		if !c.PlainText() {
			v.prints(c, p)
			continue
		}
		for _, line := range v.aloud(c.Say, p) {
			c.Print("%s", line)
		}
	}
}

func situate(c *cli.Env, p *work.Outlook) {
	t := c.Say.CLI.Progress
	c.Print("%s%s%s", c.Say.Report.Distribution, c.Say.Words.Colon, tallies(c, p, model.Competency))
	if p.Grid.Count(model.Attitude) > 0 {
		c.Print(t.AttitudeCounts, tallies(c, p, model.Attitude))
	}
	head := []string{"", t.ItemCol, c.Say.Words.Level, c.Say.Words.Target}
	if p.Reviewed() {
		head = append(head, c.Say.Words.Mentor)
	}
	rows := [][]string{append(head, c.Say.Words.Confidence, c.Say.Words.Evidence)}
	for _, s := range p.Standings {
		rows = append(rows, situated(c, p, s))
	}
	c.Print("\n%s", strings.TrimRight(cli.Columns(rows), "\n"))
}

// situated returns an item's row: the level, the target, the mentors' word where
// there is any, confidence and evidence.
func situated(c *cli.Env, p *work.Outlook, s model.Standing) []string {
	row := []string{
		cli.Line(string(s.Item)), word.Item(c, p.Grid, s.Item), levelCell(c, p.Grid, s),
		cli.Line(p.Grid.ScaleOf(s.Item).Code(s.Target)),
	}
	if p.Reviewed() {
		row = append(row, mentorCell(c, p.Grid, s))
	}
	return append(row, word.Confidence(c, s.Confidence), strength(c, s))
}

// levelCell returns the level, or which it was the last time.
func levelCell(c *cli.Env, g *model.Grid, s model.Standing) string {
	if s.Level.Rated() {
		return word.Level(c, g, s.Item, s.Level)
	}
	return cli.Line(c.Say.StandingSaid(g, &s))
}

// mentorCell returns the level of each mentor as a letter, with who gave it where there
// are several, and what was answered to it.
func mentorCell(c *cli.Env, g *model.Grid, s model.Standing) string {
	all := s.Word.All()
	codes := make([]string, len(all))
	for i, w := range all {
		codes[i] = cli.Line(g.ScaleOf(s.Item).Code(w.Level))
	}
	code := strings.Join(codes, ", ")
	if s.Word.Verdict == model.NoVerdict && len(all) < 2 {
		return code
	}
	return code + " (" + c.Say.Word(g, s) + ")"
}

// strength returns how well an item is shown, in a word; nothing when it is not.
func strength(c *cli.Env, s model.Standing) string {
	if s.Strength == model.NoEvidence {
		return ""
	}
	return c.Say.Words.Strengths[s.Strength]
}

// tallies returns the counts per level of a kind: "2 N Notion, 5 A Application".
func tallies(c *cli.Env, p *work.Outlook, k model.ItemKind) string {
	d, scale := p.Counts[k], shape.KindScale(p.Grid, k)
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

func develop(c *cli.Env, p *work.Outlook) {
	t := c.Say.CLI.Progress
	changes(c, p)
	gaps := p.Gaps
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
	if len(p.Echoes) > 0 {
		c.Print("\n%s", c.Say.Passage.Section)
	}
	for _, e := range p.Echoes {
		fmt.Fprint(c.Out, cli.Indent(c.WrappedIn(c.Say.Echo(p.Grid, e), 2)))
	}
	c.Print("\n%s", c.Say.Report.Next)
	steps := p.Acts
	if len(steps) == 0 {
		c.Print("  %s", t.NoNext)
	}
	for _, s := range steps[:min(find.NextSteps, len(steps))] {
		c.Print("  %s", word.Act(c, p.Grid, s))
	}
}

// changes writes what moved since a session: what rose and fell, what is rated
// for the first time, and what is rated again.
func changes(c *cli.Env, p *work.Outlook) {
	t := c.Say.CLI.Progress
	if p.Since.ID == "" {
		c.Print("%s", t.NoEarlier)
		return
	}
	c.Print(t.ChangesTitle, word.Titled(c, p.Since))
	var rows [][]string
	var again []string
	for _, m := range p.Moves {
		switch {
		case m.Moved():
			rows = append(rows, changeRow(c, p.Grid, m))
		case m.Again:
			again = append(again, cli.Line(string(m.Item))+" ("+word.Level(c, p.Grid, m.Item, m.Before.Level)+", "+c.Say.Month(m.Before.At)+")")
		}
	}
	if len(rows) == 0 {
		c.Print("  %s", c.Say.Report.NoChange)
	}
	fmt.Fprint(c.Out, cli.IndentIf(cli.Columns(rows)))
	if first := p.First(); len(first) > 0 {
		c.Print("  "+t.New, shape.Join(first, ", "))
	}
	if len(again) > 0 {
		c.Print("  "+c.Say.Moves.AgainList, strings.Join(again, ", "))
	}
}

// changeRow returns how a level moved, and of when the last answer is where the
// session before has none.
func changeRow(c *cli.Env, g *model.Grid, m model.Move) []string {
	way, scale := c.Say.Words.Fell, g.ScaleOf(m.Item)
	if m.Kind == model.Risen {
		way = c.Say.Words.Rose
	}
	if m.Again {
		way += ", " + c.Say.Again(g, m)
	}
	return []string{cli.Line(string(m.Item)), word.Item(c, g, m.Item), scale.Code(m.Before.Level) + " → " + scale.Code(m.Level), way}
}

func orient(c *cli.Env, p *work.Outlook) {
	t := c.Say.CLI.Progress
	var rows, leads [][]string
	for _, r := range p.Ready {
		if r.Linked() == 0 {
			continue
		}
		a, _ := p.Grid.Activity(r.Activity)
		rows = append(rows, append([]string{cli.Line(string(a.Code)), cli.Line(c.Say.In(word.Activity(a)))}, activity(c, p, r)...))
		if said := c.Say.Occupations(a); said != "" {
			leads = append(leads, []string{cli.Line(string(a.Code)), cli.Line(said)})
		}
	}
	if len(rows) == 0 {
		c.Print("%s", t.NoLinks)
		return
	}
	c.Print("%s", cli.Line(c.Say.ActivityTitle(p.Target)))
	fmt.Fprint(c.Out, cli.Indent(cli.Columns(rows)))
	if len(leads) > 0 {
		c.Print("\n%s", c.Say.Practice.LeadsTo)
		fmt.Fprint(c.Out, cli.IndentIf(cli.Columns(leads)))
	}
	printYears(c, p)
}

// activity says how far one is for an activity; where nothing is expected, what is
// begun of it.
func activity(c *cli.Env, p *work.Outlook, r model.Readiness) []string {
	if p.Aims() {
		return readiness(c, r)
	}
	names := make([]string, len(r.AtTarget))
	for i, code := range r.AtTarget {
		names[i] = word.Item(c, p.Grid, code)
	}
	return []string{c.Say.Begun(r), strings.Join(names, ", ")}
}

// readiness returns how many of an activity's items are at target, and what holds it
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
	return []string{fmt.Sprintf(t.AtTarget, len(r.AtTarget), r.Items), strings.Join(rest, c.Say.Words.Semicolon)}
}

// printYears says what each year of the diploma raises.
func printYears(c *cli.Env, p *work.Outlook) {
	years := p.Years
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
		for _, place := range c.Say.Offered(p.Grid, y.To, func(code model.ItemCode) string { return string(code) }) {
			c.Print("    %s%s%s", c.Say.Practice.InYear, c.Say.Words.Colon, cli.Line(place))
		}
	}
}
