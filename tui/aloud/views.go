package aloud

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Situate says how many items are at each level, then where one stands in each.
func Situate(p *lang.Printer, o *work.Outlook) []string {
	out := []string{p.Report.Distribution + p.Words.Colon + counts(p, o, model.Competency)}
	if o.Grid.Count(model.Attitude) > 0 {
		out = append(out, fmt.Sprintf(p.CLI.Progress.AttitudeCounts, counts(p, o, model.Attitude)))
	}
	for _, s := range o.Standings {
		out = append(out, standing(p, o.Grid, s))
	}
	return out
}

// counts returns how many items of a kind are at each level.
func counts(p *lang.Printer, o *work.Outlook, k model.ItemKind) string {
	items := o.Grid.ItemsOf(k)
	if len(items) == 0 {
		return p.Words.Nothing
	}
	return Distribution(p, o.Grid.Scale(items[0].Scale), o.Counts[k])
}

// standing says where one stands in an item, each value with its name.
func standing(p *lang.Printer, g *model.Grid, s model.Standing) string {
	target, strength, mentor := "", "", ""
	switch {
	case s.Target == model.At(0):
		target = p.Progress.Situate.NothingExpected
	case s.Target.Rated():
		target = fmt.Sprintf(p.Words.TargetIs, Level(p, g, s.Item, s.Target))
	}
	if s.Strength != model.NoEvidence {
		strength = fmt.Sprintf(p.Plain.Menu.Strength, p.Words.Strengths[s.Strength])
	}
	switch {
	case s.Word.Verdict != model.NoVerdict || len(s.Word.Others) > 0:
		mentor = speech.Safe(p.Word(g, s))
	case s.Mentor().Rated():
		mentor = fmt.Sprintf(p.Moves.MentorSays, p.Words.Mentor, Level(p, g, s.Item, s.Mentor()))
	}
	return Item(p, g, s.Item) + p.Words.Colon + Joined(speech.Safe(p.StandingSaid(g, &s)), target, Confidence(p, s.Confidence), strength, mentor)
}

// Develop says what changed, what is still to reach, what to refresh and what
// to do next.
func Develop(p *lang.Printer, o *work.Outlook) []string {
	t := p.CLI.Progress
	out := Changes(p, o.Grid, o.Since, o.Moves)
	if len(o.Levels) > 0 && o.Target.ID != "" {
		out = append(out, fmt.Sprintf(t.GapsTitle, Text(p, o.Target.Label))+Ends(p))
		for _, x := range o.Gaps {
			out = append(out, Item(p, o.Grid, x.Item)+p.Words.Colon+fromTo(p, o.Grid, x.Item, x.Level, x.Target))
		}
		if len(o.Gaps) == 0 {
			out = append(out, t.NoGap)
		}
	}
	if len(o.Stale) > 0 {
		out = append(out, fmt.Sprintf(t.StaleTitle, Items(p, o.Grid, o.Stale)))
	}
	out = append(out, Echoes(p, o.Grid, o.Echoes)...)
	out = append(out, p.Report.Next)
	for _, a := range o.Acts[:min(NextSteps, len(o.Acts))] {
		out = append(out, Act(p, o.Grid, a))
	}
	if len(o.Acts) == 0 {
		out = append(out, t.NoNext)
	}
	return out
}

// Echoes says what was answered in other words than those of the grid; nothing where
// nothing was.
func Echoes(p *lang.Printer, g *model.Grid, all []model.Echo) []string {
	var out []string
	for i, e := range all {
		if i == 0 {
			out = append(out, p.Passage.Section+Ends(p))
		}
		out = append(out, speech.Safe(p.Echo(g, e)))
	}
	return out
}

// NextSteps is how many suggestions are said.
const NextSteps = 5

// Act says a next step: what to do, what shows then, where, and why.
func Act(p *lang.Printer, g *model.Grid, a model.Act) string { return speech.Safe(p.ActSaid(g, a)) }

// Changes says what moved since a session, what is rated for the first time, and
// what is rated again.
func Changes(p *lang.Printer, g *model.Grid, since model.SessionSummary, moves []model.Move) []string {
	t := p.CLI.Progress
	if since.ID == "" {
		return []string{t.NoEarlier}
	}
	out := []string{fmt.Sprintf(t.ChangesTitle, Session(p, since.Label, since.When())) + Ends(p)}
	var again []string
	for _, m := range moves {
		switch {
		case m.Moved():
			out = append(out, moved(p, g, m))
		case m.Again:
			again = append(again, Item(p, g, m.Item)+" ("+Level(p, g, m.Item, m.Before.Level)+", "+p.Month(m.Before.At)+")")
		}
	}
	if len(out) == 1 {
		out = append(out, p.Report.NoChange)
	}
	if first := model.ItemsOfMoves(model.MovesOf(moves, model.FirstTime)); len(first) > 0 {
		out = append(out, fmt.Sprintf(t.New, Items(p, g, first)))
	}
	if len(again) > 0 {
		out = append(out, fmt.Sprintf(p.Moves.AgainList, strings.Join(again, ", ")))
	}
	return out
}

// moved says how a level moved, and of when the last answer is where the session
// before has none.
func moved(p *lang.Printer, g *model.Grid, m model.Move) string {
	way, again := p.Words.Fell, ""
	if m.Kind == model.Risen {
		way = p.Words.Rose
	}
	if m.Again {
		again = speech.Safe(p.Again(g, m))
	}
	return Item(p, g, m.Item) + p.Words.Colon + Joined(fromTo(p, g, m.Item, m.Before.Level, m.Level), way, again)
}

// fromTo returns a change of level, in words.
func fromTo(p *lang.Printer, g *model.Grid, c model.ItemCode, from, to model.Level) string {
	return Level(p, g, c, from) + " " + p.Plain.Arrow + " " + Level(p, g, c, to)
}

// Orient says how ready one is for each activity, what holds each back, and what
// each year raises.
func Orient(p *lang.Printer, o *work.Outlook) []string {
	var rows []string
	for _, r := range o.Ready {
		if r.Linked() > 0 {
			row := speech.Safe(p.ActivityName(o.Grid, r.Activity)) + p.Words.Colon + activity(p, o, r)
			a, _ := o.Grid.Activity(r.Activity)
			if leads := p.Occupations(a); leads != "" {
				row += ". " + p.OccupationsOf(a) + p.Words.Colon + speech.Safe(leads)
			}
			rows = append(rows, row)
		}
	}
	if len(rows) == 0 {
		return []string{p.CLI.Progress.NoLinks}
	}
	out := []string{p.ActivityTitle(o.Target) + Ends(p)}
	return append(append(out, rows...), years(p, o)...)
}

// activity says how far one is for an activity; where nothing is expected, what is
// begun of it.
func activity(p *lang.Printer, o *work.Outlook, r model.Readiness) string {
	switch {
	case o.Aims():
		return readiness(p, o.Grid, r)
	case len(r.AtTarget) == 0:
		return p.Begun(r)
	}
	return p.Begun(r) + " (" + Items(p, o.Grid, r.AtTarget) + ")"
}

// readiness returns how many of an activity's items are at target, and which hold it
// back or are not expected yet.
func readiness(p *lang.Printer, g *model.Grid, r model.Readiness) string {
	if r.Items == 0 {
		return p.Progress.Situate.NothingExpected
	}
	var rest []string
	if len(r.Holding) > 0 {
		rest = append(rest, fmt.Sprintf(p.CLI.Progress.Holding, Items(p, g, r.Holding)))
	}
	if len(r.Unrated) > 0 {
		rest = append(rest, fmt.Sprintf(p.Words.Unanswered, Items(p, g, r.Unrated)))
	}
	if len(r.Later) > 0 {
		rest = append(rest, fmt.Sprintf(p.Progress.Orient.Later, Items(p, g, r.Later)))
	}
	return Joined(fmt.Sprintf(p.CLI.Progress.AtTarget, len(r.AtTarget), r.Items), strings.Join(rest, p.Words.Semicolon))
}

// years says what each year of the diploma raises.
func years(p *lang.Printer, o *work.Outlook) []string {
	if len(o.Years) == 0 {
		return nil
	}
	out := []string{p.CLI.Progress.Years + Ends(p)}
	for _, y := range o.Years {
		var up []string
		for _, r := range y.Rises {
			up = append(up, Item(p, o.Grid, r.Item)+" "+Level(p, o.Grid, r.Item, r.To))
		}
		profile, _ := o.Grid.Target(y.To)
		out = append(out, Text(p, profile.Label)+p.Words.Colon+strings.Join(up, ", "))
		for _, place := range p.Offered(o.Grid, y.To, func(c model.ItemCode) string { return Item(p, o.Grid, c) }) {
			out = append(out, p.Practice.InYear+p.Words.Colon+speech.Safe(place))
		}
	}
	return out
}
