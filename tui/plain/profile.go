package plain

import (
	"context"
	"fmt"
	"maps"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// settings asks for name, year, role and language.
func (p *program) settings(ctx context.Context) error { return p.askProfile(ctx, true) }

// saveProfile changes what is kept of the person.
func (p *program) saveProfile(ctx context.Context, change func(*model.Profile)) error {
	_, err := work.ChangeProfile(ctx, p.Store, func(me *model.Profile) {
		work.Identified(p.NewID)(me)
		change(me)
	})
	return err
}

// askProfile asks who is there, each question skippable, and keeps the answers
// as they come.
func (p *program) askProfile(ctx context.Context, withLang bool) error {
	me, err := p.Store.Profile(ctx)
	if err != nil {
		return err
	}
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	stages := model.StagesOf(g)
	t := p.Text.Plain.Menu
	p.sayProfile(me)
	mentor, known, others := false, p.Known != nil && !me.Welcomed, 1
	if known {
		others = 0
	}
	save := func(change func(*model.Profile)) { err = p.saveProfile(ctx, change) }
	questions := []question{
		{ask: t.NameAsk, skip: func() bool { return known }, take: func(s string) error {
			save(func(me *model.Profile) { me.Name = trimmed(s, safetext.Name) })
			return err
		}},
		{ask: p.stageQuestion(stages, known), take: func(s string) error {
			return p.one(len(stages)+others, s, func(n int) {
				if mentor = n > len(stages); mentor {
					save(func(me *model.Profile) { me.Role = model.Mentor })
				} else {
					save(func(me *model.Profile) { me.SayStage(stages[n-1], p.Now()) })
				}
			})
		}},
		{ask: t.WhoAsk, skip: func() bool { return mentor || known }, take: func(s string) error {
			return p.one(2, s, func(n int) { save(func(me *model.Profile) { me.Role = model.Role(n - 1) }) })
		}},
	}
	if withLang {
		questions = append(questions, question{ask: t.LangAsk, take: func(s string) error {
			return p.one(3, s, func(n int) { err = p.speak(ctx, []model.Lang{model.French, model.English, ""}[n-1]) })
		}})
	}
	p.fill(questions)
	if err == nil && withLang {
		p.Talk.Say("%s", p.Text.Settings.Saved)
	}
	return err
}

// sayProfile says what stays when a question is passed over.
func (p *program) sayProfile(me model.Profile) {
	if me.Name == "" && me.Stage == model.StageUnsaid {
		return
	}
	role := p.Text.Words.Learner
	if me.Role == model.Mentor {
		role = p.Text.Words.Mentor
	}
	stage := ""
	if me.Stage != model.StageUnsaid {
		stage = p.Text.Words.Stages[string(me.Stage)]
	}
	p.Talk.Say(p.Text.Plain.Menu.KeepHint, aloud.Joined(speech.Safe(me.Name), stage, role, p.Text.Settings.Langs[string(me.Settings.Lang)]))
}

// stageQuestion asks for the year; who has none accompanies students, unless it is
// known that they do not.
func (p *program) stageQuestion(stages []model.Stage, known bool) string {
	var years []string
	for _, s := range stages {
		if s == model.StageUnsaid {
			years = append(years, p.Text.Home.Welcome.Student)
			continue
		}
		years = append(years, p.Text.Words.Stages[string(s)])
	}
	if !known {
		years = append(years, p.Text.Home.Welcome.Mentor)
	}
	return p.numbered(years) + " " + fmt.Sprintf(p.Text.Plain.Menu.YearAsk, len(years))
}

// speak changes the language, from the next sentence on.
func (p *program) speak(ctx context.Context, l model.Lang) error {
	if err := p.saveProfile(ctx, func(me *model.Profile) { me.Settings.Lang = l }); err != nil {
		return err
	}
	if l == "" {
		l = p.Lang()
	}
	p.Text = p.Text.Speaking(l)
	p.Talk.Voice.Arrow = p.Text.Plain.Arrow
	return nil
}

// targets says what is aimed at, and takes another profile or levels of one's
// own.
func (p *program) targets(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	if err := p.sayTarget(ctx, g); err != nil {
		return err
	}
	t := p.Text.Plain.Menu
	rows := func(ctx context.Context) (out []string, err error) {
		me, err := p.Store.Profile(ctx)
		now := model.TargetFor(g, me, "").ID
		for _, x := range g.Targets {
			row := aloud.Text(p.Text, x.Label)
			if x.ID == now {
				row = fmt.Sprintf(t.Current, row)
			}
			out = append(out, row)
		}
		return out, err
	}
	return p.turn(ctx, page{name: p.Text.Home.Targets, rows: rows, ask: t.TargetAsk, can: []can{
		{numbers: 1, do: func(ctx context.Context, n []int, _ string) (result, error) {
			return altered, p.setTarget(ctx, g, g.Targets[n[0]].ID)
		}},
		{order: t.Auto, do: func(ctx context.Context, _ []int, _ string) (result, error) { return altered, p.setTarget(ctx, g, "") }},
		{order: t.Remove, words: true, do: func(ctx context.Context, _ []int, code string) (result, error) {
			return altered, p.clearTarget(ctx, g, code)
		}},
	}, other: func(ctx context.Context, typed string) (result, error) { return p.aimAt(ctx, g, typed) }})
}

// sayTarget says the level aimed at for every item.
func (p *program) sayTarget(ctx context.Context, g *model.Grid) error {
	me, err := p.Store.Profile(ctx)
	if err != nil {
		return err
	}
	t := model.TargetFor(g, me, "")
	p.Talk.Say("%s (%s)", speech.Safe(p.Text.TargetName(t)), p.Text.App.Indicative)
	for _, it := range g.Items {
		l := t.Levels[it.Code]
		if !l.Rated() {
			continue
		}
		own := ""
		if me.Own[g.Ref()][it.Code] == l {
			own = p.Text.CLI.Profile.Own
		}
		p.Talk.Say("%s", aloud.Joined(aloud.Item(p.Text, g, it.Code)+p.Text.Words.Colon+aloud.Level(p.Text, g, it.Code, l), own))
	}
	return nil
}

func (p *program) setTarget(ctx context.Context, g *model.Grid, id model.ProfileID) error {
	var aim model.TargetProfile
	err := p.saveProfile(ctx, func(me *model.Profile) {
		me.Target = id
		aim = model.TargetFor(g, *me, "")
	})
	if err == nil {
		p.Talk.Say(p.Text.CLI.Profile.TargetSaved, speech.Safe(p.Text.TargetName(aim)))
	}
	return err
}

// aimAt sets one's own level for an item: "C05 M", "C05 Maîtrise".
func (p *program) aimAt(ctx context.Context, g *model.Grid, typed string) (result, error) {
	code, level, two := strings.Cut(typed, " ")
	if !two {
		return unknown, nil
	}
	it, err := p.item(g, code)
	if err != nil {
		return looked, err
	}
	scale := g.Scale(it.Scale)
	v := levelTyped(p.Text, scale, strings.TrimSpace(level))
	if v < 0 || !scale.Has(model.At(v)) {
		return looked, refusal(fmt.Sprintf(p.Text.CLI.Session.NoLevel, speech.Safe(level), it.Code))
	}
	if err := p.own(ctx, g, func(own map[model.ItemCode]model.Level) { own[it.Code] = model.At(v) }); err != nil {
		return looked, err
	}
	p.Talk.Say(p.Text.CLI.Profile.OwnSaved, it.Code, aloud.Level(p.Text, g, it.Code, model.At(v)))
	return altered, nil
}

func (p *program) clearTarget(ctx context.Context, g *model.Grid, code string) error {
	it, err := p.item(g, code)
	if err != nil {
		return err
	}
	if err = p.own(ctx, g, func(own map[model.ItemCode]model.Level) { delete(own, it.Code) }); err == nil {
		p.Talk.Say(p.Text.CLI.Profile.Cleared, it.Code)
	}
	return err
}

// own changes the levels that the person aims at instead of the profile's.
func (p *program) own(ctx context.Context, g *model.Grid, change func(map[model.ItemCode]model.Level)) error {
	return p.saveProfile(ctx, func(me *model.Profile) {
		own := maps.Clone(me.Own[g.Ref()])
		if own == nil {
			own = map[model.ItemCode]model.Level{}
		}
		change(own)
		me.Own = me.Own.With(g.Ref(), own)
	})
}
