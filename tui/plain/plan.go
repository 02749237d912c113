package plain

import (
	"context"
	"fmt"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// plan lists what is to do, then what is done or dropped: to add, adopt, edit,
// finish, take up again, drop and delete.
func (p *program) plan(ctx context.Context) error {
	var all []model.Action
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = p.actions(ctx)
		if err != nil {
			return nil, err
		}
		slices.SortStableFunc(all, func(a, b model.Action) int { return one(a.State != model.Todo) - one(b.State != model.Todo) })
		for _, a := range all {
			out = append(out, p.actionRow(ctx, a))
		}
		g, err := p.InUse(ctx)
		if err != nil {
			return nil, err
		}
		apart, err := work.Apart(ctx, p.Store, p.Grids, g)
		for _, t := range apart {
			for _, a := range t.Actions {
				all, out = append(all, a), append(out, aloud.Joined(p.actionRow(ctx, a), p.onTitle(t.Grid)))
			}
		}
		return out, err
	}
	if err := p.sayElsewhere(ctx); err != nil {
		return err
	}
	t := p.Text.Plain.Menu
	return p.turn(ctx, page{name: p.Text.Home.Plan, rows: rows, ask: t.PlanAsk, can: []can{
		{order: t.Add, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.newAction(ctx) }},
		{order: t.Suggest, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.adopt(ctx) }},
		{order: t.Modify, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.reviseAction(ctx, all[n[0]])
		}},
		{order: t.Done, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.turnAction(ctx, all[n[0]])
		}},
		{order: t.Drop, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) { return p.drop(ctx, all[n[0]]) }},
	}})
}

// actionRow returns an action as a row of a list.
func (p *program) actionRow(ctx context.Context, a model.Action) string {
	name := ""
	if a.Item != "" {
		if g, err := p.gridOf(ctx, a.Grid); err == nil {
			name = aloud.Item(p.Text, g, a.Item)
		}
	}
	t, due := p.Text.CLI.Plan, p.Text.Words.NoDue
	switch {
	case a.State == model.Done:
		due = fmt.Sprintf(t.DoneOn, p.Text.ShortDate(a.DoneAt.Local()))
	case a.State == model.Dropped:
		due = p.Text.Plan.Dropped
	case a.Late(p.Now()):
		due = fmt.Sprintf(t.Late, p.Text.ShortDate(a.Due))
	case !a.Due.IsZero():
		due = fmt.Sprintf(p.Text.Words.DueOn, p.Text.ShortDate(a.Due))
	}
	return aloud.Joined(speech.Safe(a.Text), name, due)
}

// turnAction says that an action is done, or that one that is closed is to do
// again.
func (p *program) turnAction(ctx context.Context, a model.Action) error {
	to, said := model.Done, p.Text.CLI.Plan.Finished
	if a.State != model.Todo {
		to, said = model.Todo, p.Text.CLI.Plan.Reopened
	}
	_, err := work.MoveAction(ctx, p.Store, a, to, p.Now())
	if err == nil {
		p.Talk.Say(said, speech.Safe(a.Text))
	}
	return err
}

// drop gives an action up; one that is closed already it deletes, once that was
// asked.
func (p *program) drop(ctx context.Context, a model.Action) (result, error) {
	if a.State != model.Todo {
		return p.remove(ctx, speech.Safe(a.Text), p.Text.CLI.Plan.Deleted, func(st store.Store) error {
			return toTrash(work.DeleteAction(ctx, st, a.ID, p.Now()))
		})
	}
	if _, err := work.MoveAction(ctx, p.Store, a, model.Dropped, p.Now()); err != nil {
		return looked, err
	}
	p.Talk.Say(p.Text.CLI.Plan.Dropped, speech.Safe(a.Text))
	return altered, nil
}

// newAction asks for a line of the plan.
func (p *program) newAction(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	words, ok := p.Talk.Ask("%s", p.Text.Plain.Form.Action)
	a := model.Action{Grid: g.Ref(), Text: trimmed(words, safetext.Title)}
	if !ok || a.Text == "" || p.enough(words) {
		return nil
	}
	p.fill(p.actionQuestions(g, &a))
	return p.keepAction(ctx, g, a)
}

// keepAction gives a new action its identity and keeps it.
func (p *program) keepAction(ctx context.Context, g *model.Grid, a model.Action) error {
	_, err := work.AddAction(ctx, p.Store, g, model.ActionID(p.NewID()), a, p.Now())
	if err == nil {
		p.Talk.Say(p.Text.CLI.Plan.Added, speech.Safe(a.Text))
	}
	return err
}

// reviseAction asks for all of an action again and keeps what changed.
func (p *program) reviseAction(ctx context.Context, was model.Action) error {
	g, err := p.gridOf(ctx, was.Grid)
	if err != nil {
		return err
	}
	a := was
	words := question{ask: p.Text.Plain.Form.NewAction, now: speech.Safe(a.Text), take: func(s string) error {
		a.Text = trimmed(s, safetext.Title)
		return a.Validate(g)
	}}
	p.revise(append([]question{words}, p.actionQuestions(g, &a)...))
	if a == was {
		p.Talk.Say("%s", p.Text.Plain.Menu.Stays)
		return nil
	}
	if _, err := work.ReviseAction(ctx, p.Store, g, was, a); err != nil {
		return err
	}
	p.Talk.Say("%s", p.Text.Plan.Saved)
	return nil
}

func (p *program) actionQuestions(g *model.Grid, a *model.Action) []question {
	t := p.Text.Plain.Form
	return []question{
		{ask: t.ActionItem, again: t.NewItem, now: speech.Safe(string(a.Item)), erase: func() { a.Item = "" }, take: func(s string) error {
			it, err := p.item(g, s)
			if err == nil {
				a.Item = it.Code
			}
			return err
		}},
		p.dueQuestion(a),
	}
}

func (p *program) dueQuestion(a *model.Action) question {
	t := p.Text.Plain.Form
	return question{ask: t.Due, again: t.NewDue, now: p.dated(a.Due), erase: func() { a.Due = time.Time{} },
		take: func(s string) error { return p.day(&a.Due, s, true) }}
}
