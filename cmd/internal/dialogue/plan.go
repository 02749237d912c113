package dialogue

import (
	"context"
	"fmt"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/outlook"
	"autoeval/cmd/internal/plan"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/plain"
)

func (d *dialogue) planPage(ctx context.Context) error {
	var all []model.Action
	rows := func(ctx context.Context) (out []string, err error) {
		actions, err := d.Opened().Actions(ctx)
		all = nil
		for _, a := range model.SortActions(actions) {
			if a.State == model.Todo {
				all = append(all, a)
				out = append(out, cells(plan.ActionCells(d.Env, a)))
			}
		}
		return out, err
	}
	t, w := d.Say.Plain.Menu, d.Say.CLI.Plan
	return d.turn(ctx, page{d.Say.Home.Plan, rows, t.PlanAsk, func(ctx context.Context, typed string) (result, error) {
		letter, n, ok := plain.Pick(typed, len(all))
		switch {
		case ok && letter == t.Add:
			return altered, d.newAction(ctx)
		case ok && letter == t.Suggest:
			return altered, d.adopt(ctx)
		case ok && letter == t.Modify && len(n) == 1:
			return altered, d.reviseAction(ctx, all[n[0]-1])
		case ok && letter == t.Done && len(n) == 1:
			return altered, d.run(ctx, plan.NewMove(d.Env, "done ID", w.Done, model.Done, w.Finished), string(all[n[0]-1].ID))
		case ok && letter == t.Drop && len(n) == 1:
			return altered, d.run(ctx, plan.NewMove(d.Env, "drop ID", w.Drop, model.Dropped, w.Dropped), string(all[n[0]-1].ID))
		}
		return unknown, nil
	}})
}

// newAction asks for a line of the plan.
func (d *dialogue) newAction(ctx context.Context) error {
	g, err := find.Grid(ctx, d.Env)
	if err != nil {
		return err
	}
	t := d.Say.Plain.Form
	a := model.Action{Grid: g.ID}
	words, ok := d.talk.Ask("%s", t.Action)
	if a.Text = cli.Trimmed(words, safetext.Title); !ok || a.Text == "" {
		return nil
	}
	d.fill(d.actionQuestions(g, &a))
	return d.silently(func() error { return find.KeepAction(ctx, d.Env, g, a, "") })
}

func (d *dialogue) actionQuestions(g *model.Grid, a *model.Action) []question {
	t := d.Say.Plain.Form
	return []question{
		{ask: t.ActionItem, again: t.NewItem, now: cli.Line(string(a.Item)), erase: func() { a.Item = "" }, take: func(s string) error {
			it, err := find.Item(d.Env, g, s)
			if err == nil {
				a.Item = it.Code
			}
			return err
		}},
		d.dueQuestion(a),
	}
}

func (d *dialogue) dueQuestion(a *model.Action) question {
	t := d.Say.Plain.Form
	return question{ask: t.Due, again: t.NewDue, now: d.dated(a.Due), erase: func() { a.Due = time.Time{} },
		take: func(s string) error { return d.takeDay(&a.Due, s, true) }}
}

// adopt says the suggestions and takes one into the plan.
func (d *dialogue) adopt(ctx context.Context) error {
	p, err := outlook.LookBack(ctx, d.Env, "", "")
	if err != nil {
		return err
	}
	all := p.Steps
	all = all[:min(outlook.NextSteps, len(all))]
	for i, s := range all {
		d.talk.Say(d.Say.Plain.Menu.Row, i+1, word.Suggestion(d.Env, p.Grid, s))
	}
	if len(all) == 0 {
		d.talk.Say("%s", d.Say.CLI.Plan.NoSuggestion)
		return nil
	}
	t := d.Say.Plain
	n, ok := plain.Number(d.talk, t.Menu.AdoptAsk, fmt.Sprintf(t.Menu.NumberOrEnter, len(all)), len(all))
	if !ok || n == 0 {
		return nil
	}
	s := all[n-1]
	a := model.Action{Grid: p.Grid.ID, Item: s.Item, Text: plan.ActionFor(d.Env, p.Grid, s)}
	d.fill([]question{d.dueQuestion(&a)})
	return d.silently(func() error { return find.KeepAction(ctx, d.Env, p.Grid, a, "") })
}
