package plain

import (
	"context"
	"errors"
	"fmt"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// view is one of the three views in sentences.
type view func(*lang.Printer, *work.Outlook) []string

// sees returns a line of the menu that says a view.
func (p *program) sees(v view) func(context.Context) error {
	return func(ctx context.Context) error { return p.views(ctx, v) }
}

// views says views one after the other.
func (p *program) views(ctx context.Context, all ...view) error {
	o, err := p.look(ctx)
	if err != nil {
		return err
	}
	if !o.Any() {
		p.Talk.Say(p.Text.CLI.Frame.SummaryNone, aloud.Text(p.Text, o.Grid.Title))
		if err := p.sayElsewhere(ctx); err != nil {
			return err
		}
	}
	for i, v := range all {
		if i > 0 {
			p.Talk.Gap()
		}
		p.sayAll(v(p.Text, &o))
	}
	return nil
}

// look gathers the outlook of the grid in use: of the last finished session,
// else of the open one.
func (p *program) look(ctx context.Context) (work.Outlook, error) {
	g, err := p.InUse(ctx)
	if err != nil {
		return work.Outlook{}, err
	}
	return work.Look(ctx, p.Store, p.Grids, work.Question{Grid: g, Open: true, Recent: work.All}, work.View{Now: p.Now()})
}

// sayAll says sentences.
func (p *program) sayAll(lines []string) {
	for _, l := range lines {
		p.Talk.Say("%s", l)
	}
}

// compare says two sessions side by side.
func (p *program) compare(ctx context.Context, from, to model.SessionSummary) error {
	two, err := work.CompareThese(ctx, p.Store, p.Grids, from, to)
	if errors.Is(err, work.ErrApart) {
		return refusal(p.Text.Versus.Apart)
	}
	if err != nil {
		return err
	}
	p.Talk.Say(p.Text.Versus.Pair+".", p.sessionSaid(from), p.sessionSaid(to))
	p.sayAll(aloud.Compared(p.Text, &two))
	return nil
}

// adopt says the suggestions and takes one into the plan.
func (p *program) adopt(ctx context.Context) error {
	o, err := p.look(ctx)
	if err != nil {
		return err
	}
	all := o.Acts[:min(aloud.NextSteps, len(o.Acts))]
	for i, a := range all {
		p.Talk.Say(p.Text.Plain.Menu.Row, i+1, aloud.Act(p.Text, o.Grid, a))
	}
	if len(all) == 0 {
		p.Talk.Say("%s", p.Text.CLI.Plan.NoSuggestion)
		return nil
	}
	t := p.Text.Plain.Menu
	n, ok := p.several(t.AdoptAsk, fmt.Sprintf(t.NumberOrEnter, len(all)), len(all), 1)
	if !ok || len(n) == 0 {
		return nil
	}
	act := all[n[0]]
	a := model.Action{Grid: o.Grid.Ref(), Item: act.Item(), Text: speech.Safe(p.Text.ActText(o.Grid, act))}
	p.fill([]question{p.dueQuestion(&a)})
	return p.keepAction(ctx, o.Grid, a)
}
