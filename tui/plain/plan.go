package plain

import (
	"context"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// plan lists what is to do, to add, adopt, edit, finish and drop.
func (p *program) plan(ctx context.Context) error {
	var all []model.Action
	rows := func(ctx context.Context) (out []string, err error) {
		actions, err := p.actions(ctx)
		all = nil
		for _, a := range model.SortActions(actions) {
			if a.State == model.Todo {
				all, out = append(all, a), append(out, p.actionRow(ctx, a))
			}
		}
		return out, err
	}
	t := p.Text.Plain.Menu
	move := func(state model.ActionState) func(context.Context, []int, string) (result, error) {
		return func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.move(ctx, all[n[0]], state)
		}
	}
	return p.turn(ctx, page{name: p.Text.Home.Plan, rows: rows, ask: t.PlanAsk, can: []can{
		{order: t.Add, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.newAction(ctx) }},
		{order: t.Suggest, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.adopt(ctx) }},
		{order: t.Modify, numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.reviseAction(ctx, all[n[0]])
		}},
		{order: t.Done, numbers: 1, do: move(model.Done)},
		{order: t.Drop, numbers: 1, do: move(model.Dropped)},
	}})
}

// actionRow is an action as a row of a list.
func (p *program) actionRow(ctx context.Context, a model.Action) string {
	name := ""
	if a.Item != "" {
		if g, err := p.gridOf(ctx, a.Grid); err == nil {
			name = aloud.Item(p.Text, g, a.Item)
		}
	}
	t, due := p.Text.CLI.Plan, p.Text.Words.NoDue
	switch {
	case a.Late(p.Now()):
		due = fmt.Sprintf(t.Late, p.Text.ShortDate(a.Due))
	case !a.Due.IsZero():
		due = fmt.Sprintf(p.Text.Words.DueOn, p.Text.ShortDate(a.Due))
	}
	return aloud.Joined(speech.Safe(a.Text), name, due)
}

// move says that an action is done or dropped.
func (p *program) move(ctx context.Context, a model.Action, state model.ActionState) error {
	said := p.Text.CLI.Plan.Dropped
	if a.State, a.DoneAt = state, (time.Time{}); state == model.Done {
		a.DoneAt, said = p.Now(), p.Text.CLI.Plan.Finished
	}
	_, err := p.Store.SaveAction(ctx, a)
	if err == nil {
		p.Talk.Say(said, speech.Safe(a.Text))
	}
	return err
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
	a.ID, a.CreatedAt = model.ActionID(p.NewID()), p.Now()
	if err := a.Validate(g); err != nil {
		return err
	}
	_, err := p.Store.SaveAction(ctx, a)
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
	if _, err := p.Store.SaveAction(ctx, a); err != nil {
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
