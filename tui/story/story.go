// Package story tells what a session brings in few words: a few sentences and one
// picture, what rose, what was reached, which activities are near, what the years
// ahead bring and what to do next. A screen, a command, a voice and the head of a
// page say these parts and nothing else of the story, so that all say the same.
package story

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
)

// Kind says what a part of the story is about.
type Kind uint8

// The kinds of part, in the order in which they are told.
const (
	Told     Kind = iota // sentences, without a heading
	Families             // the picture, in words
	Rose                 // the biggest rises
	Reached              // what is there for the first time
	Leads                // the nearest activities
	Years                // what the years ahead bring
	Acts                 // the first next steps
)

// String returns the kind as programs read it.
func (k Kind) String() string {
	return [...]string{"told", "families", "rose", "reached", "leads", "years", "acts"}[k]
}

// Part is a heading and the lines under it. No part is without a line.
type Part struct {
	Kind    Kind
	Heading string // "" of Told
	Lines   []string
}

// Few is how many activities and next steps are named at most; of rises there may be
// more.
const (
	Few       = 3
	manyRises = 5
)

// Of tells what a session brings, in the printer's language. Names in it are
// harmless; arrow stands between two levels.
func Of(p *lang.Printer, e *work.Ending, arrow string) []Part {
	t := teller{p: p, e: e}
	var out []Part
	for _, part := range []Part{
		{Told, "", t.told()},
		{Families, p.Story.Families, t.families()},
		{Rose, p.Story.Rose, t.rose(arrow)},
		{Reached, p.Story.Reached, t.reached()},
		{Leads, p.Story.Leads, t.leads()},
		{Years, p.Finished.Years + " (" + p.App.Indicative + ")", t.years()},
		{Acts, p.Report.Next, t.acts()},
	} {
		if len(part.Lines) > 0 {
			out = append(out, part)
		}
	}
	return out
}

// Lines returns the parts one under the other: a heading, then its lines, each
// after a mark.
func Lines(p *lang.Printer, parts []Part, mark string) []string {
	var out []string
	for _, x := range parts {
		if x.Heading == "" {
			out = append(out, x.Lines...)
			continue
		}
		out = append(out, x.Heading+strings.TrimRight(p.Words.Colon, " "))
		for _, l := range x.Lines {
			out = append(out, mark+l)
		}
	}
	return out
}

type teller struct {
	p *lang.Printer
	e *work.Ending
}

// told is what has an answer, what moved since when, and what is at the expected
// level; where nothing is expected, the answers.
func (t teller) told() []string {
	rated, of := t.e.Rated(model.Competency)
	var out []string
	if !t.e.Discovery() || rated < of {
		out = append(out, fmt.Sprintf(t.p.Story.Rated, t.p.Count(of, t.p.Words.Competencies), t.p.Count(rated, t.p.Story.Answered)))
	}
	if t.e.Since.ID != "" {
		out = append(out, t.moved())
	}
	if !t.e.Aims() || t.e.Discovery() {
		return append(out, t.p.AnswersSaid(t.e.Grid, t.e.Levels, t.e.Session.Depth)...)
	}
	return append(out, t.target()...)
}

// moved says how many levels rose and fell, and in which family most did.
func (t teller) moved() string {
	risen, fallen := t.competencies(model.Risen), t.competencies(model.Fallen)
	said := t.p.Count(len(risen), t.p.Story.Risen)
	if g := t.mostOf(risen); g != "" {
		said += fmt.Sprintf(t.p.Story.Mostly, g)
	}
	if len(fallen) > 0 {
		said += ", " + t.p.Count(len(fallen), t.p.Story.Fallen)
	}
	return fmt.Sprintf(t.p.Story.Since, t.p.In(model.Same(t.e.Since.Label)), t.p.Month(t.e.Since.When())) + said + "."
}

// competencies returns the moves of that kind but those of attitudes: the two are
// never counted together.
func (t teller) competencies(k model.MoveKind) []model.Move {
	var out []model.Move
	for _, x := range model.MovesOf(t.e.Moves, k) {
		if it, _ := t.e.Grid.Item(x.Item); it.Kind == model.Competency {
			out = append(out, x)
		}
	}
	return out
}

// mostOf returns the family that holds more than one of the moves, and more than
// any other.
func (t teller) mostOf(moves []model.Move) string {
	n := map[model.GroupID]int{}
	for _, x := range moves {
		it, _ := t.e.Grid.Item(x.Item)
		n[it.Group]++
	}
	best, most, tie := model.GroupID(""), 1, false
	for _, g := range t.e.Grid.Groups {
		switch {
		case n[g.ID] > most:
			best, most, tie = g.ID, n[g.ID], false
		case n[g.ID] == most && most > 1:
			tie = true
		}
	}
	if best == "" || tie {
		return ""
	}
	return t.p.In(t.e.Grid.Group(best).Label)
}

// target says how many competencies are at the expected level, which are not and
// how many have no answer, where something is expected at all.
func (t teller) target() []string {
	at, of := 0, 0
	for _, g := range t.e.Groups {
		at, of = at+g.AtTarget, of+g.Expected()
	}
	if of == 0 {
		return nil
	}
	s := t.p.Story
	said := fmt.Sprintf(s.Target, t.p.In(t.e.Target.Label), t.p.Count(of, t.p.Words.Competencies), t.p.Count(at, s.At))
	var missing []string
	for _, x := range t.e.Gaps {
		it, _ := t.e.Grid.Item(x.Item)
		missing = append(missing, t.p.In(it.Short()))
	}
	switch n := len(missing); {
	case n == 0:
	case n <= Few:
		said += fmt.Sprintf(s.Missing, t.p.Row(missing))
	default:
		said += fmt.Sprintf(s.MissingMore, t.p.Row(missing[:Few]), t.p.Count(n-Few, s.Others))
	}
	if open := of - at - len(missing); open > 0 {
		said += fmt.Sprintf(s.Open, t.p.Number(open))
	}
	return []string{said + "."}
}

// families says how many of each family are at each level, and how many were.
func (t teller) families() []string {
	var out []string
	for i, f := range t.e.Families {
		if t.p.In(t.e.Grid.Group(f.Group).Label) == "" {
			continue
		}
		line := t.p.In(t.e.Grid.Group(f.Group).Label) + t.p.Words.Colon + t.levels(f.Distribution)
		if i < len(t.e.WasLevels) {
			if was := t.levels(t.e.WasLevels[i].Distribution); was != t.levels(f.Distribution) {
				line += fmt.Sprintf(t.p.Story.Before, was)
			}
		}
		out = append(out, line)
	}
	return out
}

// levels counts the levels of a family, as the session asked for them.
func (t teller) levels(d model.Distribution) string {
	items := t.e.Grid.ItemsOf(model.Competency)
	var words []string
	for v, n := range d.Counts {
		if n > 0 {
			words = append(words, t.p.AnswerName(t.e.Grid, items[0].Code, t.e.Session.Depth, model.At(v))+" "+t.p.Number(n))
		}
	}
	if d.Unrated > 0 {
		words = append(words, t.p.Words.Unrated+" "+t.p.Number(d.Unrated))
	}
	return strings.Join(words, ", ")
}

// rose names the biggest rises, with both levels in words.
func (t teller) rose(arrow string) []string {
	var out []string
	for _, x := range model.MovesOf(t.e.Moves, model.Risen) {
		if len(out) < manyRises {
			out = append(out, t.p.Moved(t.e.Grid, x, arrow))
		}
	}
	return out
}

// reached says what is there for the first time.
func (t teller) reached() []string {
	return t.p.Milestones(t.e.Grid, t.e.Milestones, t.e.Evidence)
}

// leads names the nearest activities with all that they are about; who has begun
// none is told of the first ones.
func (t teller) leads() []string {
	near := t.e.Near
	if len(near) == 0 && !t.e.Aims() {
		near = t.e.Ready
	}
	var out []string
	for _, r := range near {
		if len(out) == Few {
			break
		}
		said := t.p.Begun(r)
		if t.e.Aims() {
			said = fmt.Sprintf(t.p.CLI.Progress.AtTarget, len(r.AtTarget), r.Items)
		}
		out = append(out, t.p.ActivityWhole(t.e.Grid, r.Activity)+t.p.Words.Colon+said)
	}
	return out
}

// years says what the years bring that are ahead of the person.
func (t teller) years() []string {
	var out []string
	for _, y := range t.e.YearsAhead() {
		out = append(out, t.p.YearSaid(t.e.Grid, y))
	}
	return out
}

// acts says the first next steps: what to do, what shows then, where and why.
func (t teller) acts() []string {
	var out []string
	for _, a := range t.e.Acts[:min(Few, len(t.e.Acts))] {
		out = append(out, t.p.ActSaid(t.e.Grid, a))
	}
	return out
}
