package dialogue

import (
	"context"
	"fmt"
	"os"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/grid"
	"autoeval/cmd/internal/plan"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
)

// settingsPage asks for name, year, role and language.
func (d *dialogue) settingsPage(ctx context.Context) error { return d.askProfile(ctx, true) }

// stages are the years in the order in which they are offered.
func stages() []model.Stage {
	return []model.Stage{model.Prospective, model.Year3, model.Year4, model.Year5, model.StageGraduate}
}

// askProfile asks who is there, each question skippable, and keeps the answers
// as they come.
func (d *dialogue) askProfile(ctx context.Context, withLang bool) error {
	p, err := d.Opened().Profile(ctx)
	if err != nil {
		return err
	}
	t := d.Say.Plain.Menu
	d.keep(p)
	save := func(change func(*model.Profile)) error { return d.SaveProfile(ctx, change) }
	questions := []question{
		{ask: t.NameAsk, take: func(s string) error {
			return save(func(p *model.Profile) { p.Name = cli.Trimmed(s, safetext.Name) })
		}},
		{ask: d.stageQuestion(), take: func(s string) error {
			return d.takeOne(len(stages()), s, func(n int) { err = save(func(p *model.Profile) { p.Stage = stages()[n-1] }) })
		}},
		{ask: t.WhoAsk, take: func(s string) error {
			return d.takeOne(2, s, func(n int) { err = save(func(p *model.Profile) { p.Role = model.Role(n - 1) }) })
		}},
	}
	if withLang {
		questions = append(questions, question{ask: t.LangAsk, take: func(s string) error {
			return d.takeOne(3, s, func(n int) { err = d.setLang(ctx, []model.Lang{model.French, model.English, ""}[n-1]) })
		}})
	}
	d.fill(questions)
	if err == nil && withLang {
		d.talk.Say("%s", d.Say.Settings.Saved)
	}
	return err
}

// keep says what stays when a question is passed over.
func (d *dialogue) keep(p model.Profile) {
	if p.Name == "" && p.Stage == model.StageUnsaid {
		return
	}
	role := d.Say.Words.Learner
	if p.Role == model.Mentor {
		role = d.Say.Words.Mentor
	}
	stage := ""
	if p.Stage != model.StageUnsaid {
		stage = d.Say.Words.Stages[string(p.Stage)]
	}
	d.talk.Say(d.Say.Plain.Menu.KeepHint, cells([]string{cli.Line(p.Name), stage, role, d.Say.Settings.Langs[string(p.Settings.Lang)]}))
}

func (d *dialogue) stageQuestion() string {
	var years []string
	for _, s := range stages() {
		years = append(years, d.Say.Words.Stages[string(s)])
	}
	return d.numbered(years) + " " + fmt.Sprintf(d.Say.Plain.Menu.YearAsk, len(years))
}

// numbered is a choice in one sentence: "1 : Examen, 2 : Projet."
func (d *dialogue) numbered(names []string) string {
	for i := range names {
		names[i] = fmt.Sprint(i+1) + d.Say.Words.Colon + cli.Line(names[i])
	}
	return strings.Join(names, ", ") + "."
}

// setLang changes the language, from the next sentence on.
func (d *dialogue) setLang(ctx context.Context, l model.Lang) error {
	if err := d.SaveProfile(ctx, func(p *model.Profile) { p.Settings.Lang = l }); err != nil {
		return err
	}
	if l == "" {
		l = lang.Detect(d.Getenv)
	}
	d.Say = lang.New(l)
	d.talk.Voice = d.Voice()
	d.Filter()
	d.Err = d.Out
	return nil
}

func (d *dialogue) targetPage(ctx context.Context) error {
	g, err := find.Grid(ctx, d.Env)
	if err != nil {
		return err
	}
	t := d.Say.Plain.Menu
	rows := func(ctx context.Context) (out []string, err error) {
		p, err := d.Opened().Profile(ctx)
		now := model.TargetFor(g, p, "").ID
		for _, x := range g.Targets {
			row := cli.Line(d.Say.In(x.Label))
			if x.ID == now {
				row = fmt.Sprintf(t.Current, row)
			}
			out = append(out, row)
		}
		return out, err
	}
	if err := plan.ShowTarget(ctx, d.Env, ""); err != nil {
		return err
	}
	return d.turn(ctx, page{d.Say.Home.Targets, rows, t.TargetAsk, func(ctx context.Context, typed string) (result, error) { return d.aimAt(ctx, g, typed) }})
}

// aimAt chooses a profile, or one's own level for an item: "2", "auto",
// "C05 M", "x C05".
func (d *dialogue) aimAt(ctx context.Context, g *model.Grid, typed string) (result, error) {
	t, words := d.Say.Plain.Menu, strings.Fields(typed)
	n := 0
	if _, err := fmt.Sscanf(typed, "%d", &n); err == nil && len(words) == 1 && n >= 1 && n <= len(g.Targets) {
		return altered, d.run(ctx, plan.NewTargetSet(d.Env), string(g.Targets[n-1].ID))
	}
	switch {
	case len(words) == 1 && strings.EqualFold(words[0], t.Auto):
		return altered, d.run(ctx, plan.NewTargetSet(d.Env), "auto")
	case len(words) == 2 && strings.EqualFold(words[0], t.Remove):
		return altered, plan.ClearTarget(ctx, d.Env, words[1])
	case len(words) == 2:
		return altered, d.run(ctx, plan.NewTargetOverride(d.Env), words...)
	}
	return unknown, nil
}

func (d *dialogue) gridPage(ctx context.Context) error {
	var all []*model.Grid
	now, err := find.Grid(ctx, d.Env)
	if err != nil {
		return err
	}
	t := d.Say.Plain.Menu
	rows := func(ctx context.Context) (out []string, err error) {
		all, err = d.Grids.List(ctx)
		for _, g := range all {
			row := cli.Line(d.Say.In(g.Title)) + ", " + d.Say.Count(g.Count(model.Competency), d.Say.Words.Competencies)
			if g.ID == now.ID {
				row = fmt.Sprintf(t.Current, row)
			}
			out = append(out, row)
		}
		return out, err
	}
	return d.turn(ctx, page{d.Say.Home.Grids, rows, t.GridAsk, func(ctx context.Context, typed string) (result, error) {
		n := 0
		if _, err := fmt.Sscanf(typed, "%d", &n); err == nil && n >= 1 && n <= len(all) {
			now = all[n-1]
			return altered, d.run(ctx, grid.NewUse(d.Env), string(now.ID))
		}
		if _, err := os.Stat(typed); err != nil {
			return altered, err
		}
		return altered, d.run(ctx, grid.NewImport(d.Env), typed)
	}})
}
