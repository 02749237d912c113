package plain

import (
	"context"
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// readGrid returns the grid in use, to be read: activities with their statements,
// items with what can be observed at each level, scales, kinds of evidence and
// target profiles.
func (p *program) readGrid(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	p.sayGrid(g)
	t, x := p.Text.Plain.Pages, p.Text.CLI.Grid
	parts := []struct {
		name string
		n    int
		say  func(*model.Grid)
	}{
		{x.Activities, len(g.Activities), p.sayActivities},
		{title(p.Text.Words.CompetenciesWord), g.Count(model.Competency), p.sayCompetencies},
		{p.Text.Words.AttitudesHead, g.Count(model.Attitude), func(g *model.Grid) { p.sayItems(g, model.Attitude) }},
		{x.Scales, len(g.Scales), p.sayScales},
		{x.Kinds, len(g.EvidenceKinds), p.sayKinds},
		{x.Targets, len(g.Targets), p.sayTargets},
	}
	rows := func(context.Context) (out []string, err error) {
		for _, part := range parts {
			out = append(out, part.name+p.Text.Words.Colon+p.Text.Number(part.n))
		}
		return out, nil
	}
	return p.turn(ctx, page{name: p.Text.Grids.Reading.Place, rows: rows, ask: fmt.Sprintf(t.ReadAsk, exampleCodes(g)),
		can: []can{{numbers: 1, do: func(_ context.Context, n []int, _ string) (result, error) {
			parts[n[0]].say(g)
			return looked, nil
		}}},
		other: func(ctx context.Context, typed string) (result, error) { return p.readCode(ctx, g, typed) },
	})
}

// exampleCodes returns a code of an item and one of an activity, as they are typed.
func exampleCodes(g *model.Grid) string {
	var out []string
	if len(g.Items) > 0 {
		out = append(out, speech.Safe(string(g.Items[0].Code)))
	}
	if len(g.Activities) > 0 {
		out = append(out, speech.Safe(string(g.Activities[0].Code)))
	}
	return strings.Join(out, ", ")
}

// sayGrid says which grid it is, and what its register says.
func (p *program) sayGrid(g *model.Grid) {
	t := p.Text.Grids
	p.Talk.Say("%s", aloud.Text(p.Text, g.Title))
	p.Talk.Say("%s %s, %s %s", speech.Safe(string(g.ID)), t.Version, speech.Safe(g.Version), t.Reading.Indicative)
	p.field(t.Code, g.Facts.DiplomaCode)
	p.field(t.Source, g.Source)
	p.field(t.Modalities, strings.Join(g.Facts.ModalitiesIn(p.Text.Lang), ", "))
	p.validity(g)
}

// sayActivities says every activity whole, with what it takes.
func (p *program) sayActivities(g *model.Grid) {
	p.sayWords(p.Text.In(g.Facts.ActivitiesLead))
	for _, a := range g.Activities {
		p.sayActivity(g, a)
	}
}

// sayActivity says an activity: its title, its whole statement, and the items
// that it is linked to.
func (p *program) sayActivity(g *model.Grid, a model.Activity) {
	p.Talk.Say("%s", speech.Safe(p.Text.ActivityName(g, a.Code)))
	if statement := aloud.Text(p.Text, a.Statement); statement != aloud.Text(p.Text, a.Title) && aloud.Text(p.Text, a.Title) != "" {
		p.Talk.Say("%s", statement)
	}
	p.field(p.Text.OccupationsOf(a), p.Text.Occupations(a))
	if all := g.ItemsFor(a.Code); len(all) > 0 {
		p.Talk.Say(p.Text.Plain.Pages.Takes, aloud.Items(p.Text, g, codesOf(all)))
	}
}

func codesOf(all []model.Item) []model.ItemCode {
	out := make([]model.ItemCode, len(all))
	for i, it := range all {
		out[i] = it.Code
	}
	return out
}

// sayWords says what the register says, where it does.
func (p *program) sayWords(said string) {
	if said != "" {
		p.Talk.Say("%s", speech.Safe(said))
	}
}

func (p *program) sayCompetencies(g *model.Grid) {
	p.sayWords(p.Text.In(g.Facts.ItemsLead))
	p.sayItems(g, model.Competency)
}

// sayItems says the items of a kind, group by group.
func (p *program) sayItems(g *model.Grid, k model.ItemKind) {
	group := ""
	for _, it := range g.ItemsOf(k) {
		if label := aloud.Text(p.Text, g.Group(it.Group).Label); label != group {
			group = label
			p.Talk.Say("%s%s", group, aloud.Ends(p.Text))
		}
		p.Talk.Say("%s %s", speech.Safe(string(it.Code)), aloud.Text(p.Text, it.Name()))
	}
}

func (p *program) sayScales(g *model.Grid) {
	for _, s := range g.Scales {
		for _, l := range s.Levels {
			p.Talk.Say(p.Text.Plain.Choice, l.Level.Value(), aloud.Text(p.Text, l.Label), aloud.Text(p.Text, l.Meaning))
		}
	}
}

// sayKinds says how the title is assessed, and the kinds of evidence.
func (p *program) sayKinds(g *model.Grid) {
	for _, said := range g.Facts.ModalitiesIn(p.Text.Lang) {
		p.sayWords(said)
	}
	for _, k := range g.EvidenceKinds {
		p.Talk.Say("%s", aloud.Text(p.Text, k.Label))
	}
}

// sayTargets says what is expected at each stage.
func (p *program) sayTargets(g *model.Grid) {
	for _, t := range g.Targets {
		p.Talk.Say("%s (%s)%s", aloud.Text(p.Text, t.Label), p.Text.App.Indicative, aloud.Ends(p.Text))
		for _, it := range g.Items {
			if l := t.Levels[it.Code]; l.Rated() {
				p.Talk.Say("%s%s%s", aloud.Item(p.Text, g, it.Code), p.Text.Words.Colon, aloud.Level(p.Text, g, it.Code, l))
			}
		}
	}
}

// readCode reads the item or the activity that a code names.
func (p *program) readCode(ctx context.Context, g *model.Grid, code string) (result, error) {
	if it, ok := g.Typed(code); ok {
		return looked, p.sayItem(ctx, g, it)
	}
	for _, a := range g.Activities {
		if lang.Fold(string(a.Code)) == lang.Fold(code) {
			p.sayActivity(g, a)
			return looked, nil
		}
	}
	return unknown, nil
}

// sayItem says an item whole: what it is, what can be observed at each level,
// what it serves, what is expected, and what the person answered over time.
func (p *program) sayItem(ctx context.Context, g *model.Grid, it model.Item) error {
	t := p.Text.CLI.Grid
	p.Talk.Say("%s %s", speech.Safe(strings.TrimSpace(string(it.Code)+" "+it.Mark)), aloud.Text(p.Text, it.Statement))
	if about := aloud.Text(p.Text, it.Explanation); about != "" {
		p.Talk.Say("%s", about)
	}
	p.field(p.Text.Words.Example, p.Text.In(it.Example))
	p.field(p.Text.Words.ExampleBefore, p.Text.In(it.Before))
	p.field(p.Text.PracticeOf(it), p.Text.Places(g, it, ""))
	for _, l := range g.Scale(it.Scale).Levels {
		p.Talk.Say(p.Text.Plain.Choice, l.Level.Value(), aloud.Text(p.Text, l.Label), aloud.Text(p.Text, g.AnchorText(it, l.Level)))
	}
	var serves []string
	for _, a := range it.Activities {
		serves = append(serves, speech.Safe(p.Text.ActivityName(g, a)))
	}
	p.field(p.Text.Item.Links, strings.Join(serves, ", "))
	me, err := p.Store.Profile(ctx)
	if err != nil {
		return err
	}
	if l := model.TargetFor(g, me, "").Levels[it.Code]; l.Rated() {
		p.field(t.TargetWord, aloud.Level(p.Text, g, it.Code, l)+" ("+p.Text.App.Indicative+")")
	}
	p.field(p.Text.Item.Stages, p.Text.Expected(g, it.Code))
	return p.sayHistory(ctx, g, it)
}

// sayHistory says what the person answered over time.
func (p *program) sayHistory(ctx context.Context, g *model.Grid, it model.Item) error {
	past, err := work.Past(ctx, p.Store, p.Grids, g, "", work.All)
	if err != nil {
		return err
	}
	points := model.History(it.Code, past.All())
	if len(points) == 0 {
		p.Talk.Say("%s", p.Text.Item.Never)
		return nil
	}
	p.Talk.Say("%s%s", p.Text.Walkthrough.SummaryTitle, aloud.Ends(p.Text))
	for _, x := range points {
		p.Talk.Say("%s", aloud.Joined(p.Text.Date(x.At.Local()), aloud.Level(p.Text, g, it.Code, x.Level), p.called(x.Label)))
	}
	return nil
}
