package main

import (
	"context"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/plain"
)

func (d *dialogue) planPage(ctx context.Context) error {
	var all []model.Action
	rows := func(ctx context.Context) (out []string, err error) {
		actions, err := d.opened().Actions(ctx)
		all = nil
		for _, a := range model.SortActions(actions) {
			if a.State == model.Todo {
				all = append(all, a)
				out = append(out, cells(d.actionCells(a)))
			}
		}
		return out, err
	}
	t, w := d.say.Plain.Menu, d.say.CLI.Plan
	return d.turn(ctx, page{d.say.Home.Plan, rows, t.PlanAsk, func(ctx context.Context, typed string) (result, error) {
		letter, n, ok := plain.Pick(typed, len(all))
		switch {
		case ok && letter == t.Add:
			return altered, d.newAction(ctx)
		case ok && letter == t.Suggest:
			return altered, d.adopt(ctx)
		case ok && letter == t.Modify && len(n) == 1:
			return altered, d.reviseAction(ctx, all[n[0]-1])
		case ok && letter == t.Done && len(n) == 1:
			return altered, d.run(ctx, newPlanMove(d.cli, "done ID", w.Done, model.Done, w.Finished), string(all[n[0]-1].ID))
		case ok && letter == t.Drop && len(n) == 1:
			return altered, d.run(ctx, newPlanMove(d.cli, "drop ID", w.Drop, model.Dropped, w.Dropped), string(all[n[0]-1].ID))
		}
		return unknown, nil
	}})
}

// newAction asks for a line of the plan.
func (d *dialogue) newAction(ctx context.Context) error {
	g, err := d.grid(ctx)
	if err != nil {
		return err
	}
	t := d.say.Plain.Form
	a := model.Action{Grid: g.ID}
	words, ok := d.talk.Ask("%s", t.Action)
	if a.Text = trimmed(words, safetext.Title); !ok || a.Text == "" {
		return nil
	}
	d.fill(d.actionQuestions(g, &a))
	return d.silently(func() error { return d.keepAction(ctx, g, a, "") })
}

func (d *dialogue) actionQuestions(g *model.Grid, a *model.Action) []question {
	t := d.say.Plain.Form
	return []question{
		{ask: t.ActionItem, again: t.NewItem, now: line(string(a.Item)), erase: func() { a.Item = "" }, take: func(s string) error {
			it, err := d.item(g, s)
			if err == nil {
				a.Item = it.Code
			}
			return err
		}},
		d.dueQuestion(a),
	}
}

func (d *dialogue) dueQuestion(a *model.Action) question {
	t := d.say.Plain.Form
	return question{ask: t.Due, again: t.NewDue, now: d.dated(a.Due), erase: func() { a.Due = time.Time{} },
		take: func(s string) error { return d.takeDay(&a.Due, s, true) }}
}

// adopt says the suggestions and takes one into the plan.
func (d *dialogue) adopt(ctx context.Context) error {
	p, err := d.lookBack(ctx, "", "")
	if err != nil {
		return err
	}
	all := p.suggestions()
	all = all[:min(nextSteps, len(all))]
	for i, s := range all {
		d.talk.Say(d.say.Plain.Menu.Row, i+1, d.suggestion(p.grid, s))
	}
	if len(all) == 0 {
		d.talk.Say("%s", d.say.CLI.Plan.NoSuggestion)
		return nil
	}
	t := d.say.Plain
	n, ok := plain.Number(d.talk, t.Menu.AdoptAsk, fmt.Sprintf(t.Menu.NumberOrEnter, len(all)), len(all))
	if !ok || n == 0 {
		return nil
	}
	s := all[n-1]
	a := model.Action{Grid: p.grid.ID, Item: s.Item, Text: d.actionFor(p.grid, s)}
	d.fill([]question{d.dueQuestion(&a)})
	return d.silently(func() error { return d.keepAction(ctx, p.grid, a, "") })
}
