package aloud

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Ending says what a finished session brings: what was reached for the first time,
// what moved, the families before and now, what it opens and what to do next; of a
// Découverte the answers, what they lead to and what each year would bring.
func Ending(p *lang.Printer, e *work.Ending) []string {
	if e.Discovery() {
		return discovery(p, e)
	}
	var out []string
	for _, reached := range p.Milestones(e.Grid, e.Milestones, e.Evidence) {
		out = append(out, speech.Safe(reached))
	}
	out = append(out, rises(p, e)...)
	out = append(out, families(p, e)...)
	var names []string
	for _, a := range e.Advances {
		if !a.Complete { // a milestone says it
			names = append(names, speech.Safe(p.Advance(e.Grid, a)))
		}
	}
	if len(names) > 0 {
		out = append(out, p.Ending.Opens+p.Words.Colon+strings.Join(names, p.Words.Semicolon)+".")
	}
	if n := len(e.Competency.Unproven); n > 0 {
		out = append(out, p.Count(n, p.Ending.Unproven)+" ("+Items(p, e.Grid, e.Competency.Unproven)+"). "+p.Finished.Question)
	}
	if len(e.Acts) > 0 {
		out = append(out, p.Report.Next+Ends(p))
	}
	for _, a := range e.Acts[:min(acts, len(e.Acts))] {
		out = append(out, Act(p, e.Grid, a))
	}
	return out
}

// acts is how many next steps are said at the end of a session.
const acts = 3

// rises names what rose, was lowered, is new and is rated again, each with its
// levels.
func rises(p *lang.Printer, e *work.Ending) []string {
	if e.First() {
		return append([]string{p.Finished.First}, said(p, e)...)
	}
	var out []string
	for _, o := range []model.Outcome{e.Competency, e.Attitude} {
		for _, m := range append(append([]model.Move{}, o.Rose...), o.Fell...) {
			out = append(out, moved(p, e.Grid, m))
		}
		for _, m := range o.Again {
			if m.Kind == model.Unchanged {
				out = append(out, moved(p, e.Grid, m))
			}
		}
		if len(o.First) > 0 {
			out = append(out, fmt.Sprintf(p.CLI.Progress.New, Items(p, e.Grid, o.First)))
		}
	}
	if len(out) == 0 {
		out = append(out, p.Finished.NothingMoved)
	}
	return out
}

// families says how many of each family are at each level, before and now.
func families(p *lang.Printer, e *work.Ending) []string {
	items := e.Grid.ItemsOf(model.Competency)
	if len(items) == 0 || len(e.WasLevels) == 0 {
		return nil
	}
	scale := e.Grid.Scale(items[0].Scale)
	out := []string{p.Ending.Families + Ends(p)}
	for i, f := range e.Families {
		before := Distribution(p, scale, e.WasLevels[i].Distribution)
		out = append(out, Text(p, e.Grid.Group(f.Group).Label)+p.Words.Colon+before+" "+p.Plain.Arrow+" "+Distribution(p, scale, f.Distribution)+".")
	}
	return out
}

// said names the competencies by answer.
func said(p *lang.Printer, e *work.Ending) []string {
	var out []string
	for _, s := range p.AnswersSaid(e.Grid, e.Levels, e.Session.Depth) {
		out = append(out, speech.Safe(s))
	}
	return out
}

// discovery says the answers, then the activities, those that are begun first and
// with all that they are about, then the years.
func discovery(p *lang.Printer, e *work.Ending) []string {
	out := said(p, e)
	if len(e.Ready) > 0 {
		out = append(out, p.Ending.Begins+Ends(p))
	}
	for _, near := range []bool{true, false} {
		for _, r := range e.Ready {
			if (len(r.AtTarget) > 0) == near {
				out = append(out, speech.Safe(p.ActivityWhole(e.Grid, r.Activity))+p.Words.Colon+p.Begun(r)+".")
			}
		}
	}
	if len(e.Years) > 0 {
		out = append(out, p.Finished.Years+" ("+p.App.Indicative+")"+Ends(p))
	}
	for _, y := range e.Years {
		out = append(out, speech.Safe(p.YearSaid(e.Grid, y))+".")
	}
	return out
}
