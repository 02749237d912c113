package dialogue

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/outlook"
	"autoeval/cmd/internal/progress"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/plain"
)

// entry is one line of the menu.
type entry struct {
	name, hint string
	do         func(context.Context) error
}

// home is the menu that reaches all that the home screen reaches.
func (d *dialogue) home(ctx context.Context) error {
	if err := d.welcome(ctx); err != nil {
		return err
	}
	entries, err := d.entries(ctx)
	if err != nil {
		return err
	}
	d.sayEntries(entries)
	t := d.Say.Plain.Menu
	question := t.Choose
	for wrong := 0; wrong < tries; {
		typed, ok := d.talk.Ask("%s", question)
		letter, n, picked := plain.Pick(typed, len(entries))
		switch {
		case !ok, picked && letter == t.Leave:
			d.talk.Say("%s", t.Bye)
			return d.talk.Err()
		case picked && letter == t.Again:
			d.sayEntries(entries)
		case picked && letter == "" && len(n) == 1:
			wrong = 0
			if entries, err = d.visit(ctx, entries, n[0]-1); err != nil {
				return err
			}
			t = d.Say.Plain.Menu
			question = fmt.Sprintf(t.ChooseAgain, len(entries))
		default:
			wrong++
			d.talk.Say(t.Wrong, len(entries))
		}
	}
	return d.talk.Err()
}

// tries is how many answers in a row may mean nothing.
const tries = 20

// visit does an entry, says what it could not do, and reads the menu again. The
// menu is said again when its numbers mean something else.
func (d *dialogue) visit(ctx context.Context, entries []entry, at int) ([]entry, error) {
	d.talk.Gap()
	if err := entries[at].do(ctx); err != nil {
		d.sayError(err)
	}
	d.talk.Gap()
	now, err := d.entries(ctx)
	same := slices.EqualFunc(entries, now, func(a, b entry) bool { return a.name == b.name })
	if err == nil && !same && !d.talk.Ended() {
		d.sayEntries(now)
	}
	return now, err
}

func (d *dialogue) sayError(err error) {
	if !errors.Is(err, context.Canceled) {
		d.talk.Say("%s", d.Sentences(err))
	}
}

func (d *dialogue) sayEntries(entries []entry) {
	t := d.Say.Plain.Menu
	for i, e := range entries {
		if e.hint == "" {
			d.talk.Say(t.Row, i+1, e.name)
		} else {
			d.talk.Say(t.RowHint, i+1, e.name, e.hint)
		}
	}
}

// entries are the lines of the menu, the most useful first.
func (d *dialogue) entries(ctx context.Context) ([]entry, error) {
	p, err := d.Opened().Profile(ctx)
	if err != nil {
		return nil, err
	}
	g, err := find.Grid(ctx, d.Env)
	if err != nil {
		return nil, err
	}
	sessions, err := d.Opened().GridSessions(ctx, g.ID, 1)
	if err != nil {
		return nil, err
	}
	_, total, err := d.Opened().RecentSessions(ctx, 0)
	if err != nil {
		return nil, err
	}
	evidence, err := d.Opened().Evidence(ctx)
	if err != nil {
		return nil, err
	}
	plan, err := d.planHint(ctx)
	if err != nil {
		return nil, err
	}
	received, err := d.Opened().ReceivedSessions(ctx)
	if err != nil {
		return nil, err
	}
	answers, err := d.answers(ctx)
	t := d.Say.Home
	out := append(d.beginnings(g, p, sessions),
		entry{t.Situate, t.SituateHint, d.progress(progress.Situate)},
		entry{t.Develop, t.DevelopHint, d.progress(progress.Develop)},
		entry{t.Orient, t.OrientHint, d.progress(progress.Orient)},
		entry{t.Sessions, d.Say.Number(total), d.sessionsPage},
		entry{t.Evidence, d.Say.Number(len(evidence)), d.evidencePage},
		entry{t.Plan, plan, d.planPage},
		entry{t.Targets, cli.Line(d.Say.In(model.TargetFor(g, p, "").Label)), d.targetPage},
		entry{t.Share, t.ShareHint, d.sharePage},
		entry{t.Answers, d.Say.Number(len(answers)), d.answersPage})
	desk := []entry{{t.Desk, d.deskHint(received), d.deskPage}, {t.Cohort, t.CohortHint, d.cohortPage}}
	if p.Role == model.Mentor {
		out = append(desk, out...)
	} else {
		out = append(out, desk...)
	}
	return append(out,
		entry{t.Identity, "", d.identityPage},
		entry{t.Grids, cli.Line(d.Say.In(g.Title)), d.gridPage},
		entry{t.Settings, t.SettingsHint, d.settingsPage},
	), err
}

// deskHint is how many wait for an answer.
func (d *dialogue) deskHint(all []model.ReceivedSummary) string {
	waiting := 0
	for _, r := range all {
		if r.Waiting() {
			waiting++
		}
	}
	if waiting == 0 {
		return d.Say.Home.DeskHint
	}
	return d.Say.Number(waiting) + " " + d.Say.Home.OneIncoming
}

// planHint is how much is to do, and how much of it is late.
func (d *dialogue) planHint(ctx context.Context) (string, error) {
	all, err := d.Opened().Actions(ctx)
	todo, late := 0, 0
	for i := range all {
		if all[i].State == model.Todo {
			todo++
		}
		if all[i].Late(d.Now()) {
			late++
		}
	}
	hint := d.Say.Count(todo, d.Say.Plan.Count)
	if late > 0 {
		hint += ", " + d.Say.Number(late) + " " + d.Say.Words.Late
	}
	return hint, err
}

// beginnings are how to go on or to start.
func (d *dialogue) beginnings(g *model.Grid, p model.Profile, sessions model.GridSessions) []entry {
	t := d.Say.Home
	rate := func(at nav.Walkthrough) func(context.Context) error {
		return func(ctx context.Context) error { return d.walk(ctx, at, "") }
	}
	if o, ok := sessions.Current(); ok {
		hint := fmt.Sprintf(t.ResumeHint, o.Rated(g, model.Competency), g.Count(model.Competency))
		return []entry{{fmt.Sprintf(t.Resume, word.Called(d.Env, o.Label)), hint, rate(nav.Walkthrough{})}}
	}
	start := entry{t.Start, t.StartHint, rate(nav.Walkthrough{Depth: model.FullReview})}
	if len(sessions.Finished) > 0 {
		start.name = t.StartAgain
	}
	discover := entry{t.Discover, t.DiscoverHint, rate(nav.Walkthrough{Depth: model.Discover})}
	if p.Stage == model.Prospective {
		return []entry{discover, start}
	}
	return []entry{start, discover}
}

// progress is one of the three views, as the progress command says it.
func (d *dialogue) progress(view func(*cli.Env, *work.Outlook)) func(context.Context) error {
	return func(ctx context.Context) error {
		p, err := outlook.LookBack(ctx, d.Env, "", "")
		if err != nil {
			return err
		}
		if !p.Any() {
			d.Note(d.Say.CLI.Frame.SummaryNone, cli.Line(d.Say.In(p.Grid.Title)))
		}
		view(d.Env, p)
		return nil
	}
}

// welcome greets, and the first time asks who is there.
func (d *dialogue) welcome(ctx context.Context) error {
	p, err := d.Opened().Profile(ctx)
	if err != nil {
		return err
	}
	t := d.Say.Home
	if p.Welcomed || d.Opened().ReadOnly() {
		hello := t.Greeting
		if p.Name != "" {
			hello = fmt.Sprintf(t.GreetingName, cli.Line(p.Name))
		}
		d.talk.Say("%s.", hello)
		return d.news(ctx)
	}
	d.talk.Say("%s %s", t.Welcome.Intro, t.Welcome.Private)
	d.talk.Say(d.Say.Plain.Menu.Welcome, t.Welcome.Later)
	if err := d.askProfile(ctx, false); err != nil || d.talk.Ended() {
		return err
	}
	d.talk.Gap()
	return d.SaveProfile(ctx, func(p *model.Profile) { p.Welcomed = true })
}

// news is when the last session was, and what there is to know of the grid.
func (d *dialogue) news(ctx context.Context) error {
	g, err := find.Grid(ctx, d.Env)
	if err != nil {
		return err
	}
	all, err := d.Opened().GridSessions(ctx, g.ID, 1)
	if err != nil {
		return err
	}
	t, now := d.Say.Home, d.Now()
	if last, ok := all.Latest(); ok {
		d.talk.Say(d.Say.Plain.Menu.Last, d.Say.LastSession(last.Depth, last.When().Local()), d.Say.Ago(last.When(), now))
	}
	switch end := g.Facts.RegistrationEnd; {
	case end.IsZero():
	case now.After(end):
		d.talk.Say(t.Ended, d.Say.Date(end))
	case now.AddDate(1, 0, 0).After(end):
		d.talk.Say(t.EndsSoon, d.Say.Date(end))
	}
	if n := g.Facts.Successors; len(n) > 0 {
		d.talk.Say(t.Successor, cli.Line(strings.Join(n, ", ")))
	}
	return nil
}

// yes asks before something goes for good.
func (d *dialogue) yes(question string, values ...any) bool {
	typed, ok := d.talk.Ask(question, values...)
	if ok && lang.Agrees(typed) {
		return true
	}
	d.talk.Say("%s", d.Say.Plain.Menu.Stays)
	return false
}
