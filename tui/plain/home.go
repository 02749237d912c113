package plain

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/speech"
)

// entry is one line of the menu.
type entry struct {
	name, hint string
	do         func(context.Context) error
}

// home returns the menu that reaches all that the home screen reaches.
func (p *program) home(ctx context.Context) error {
	if err := p.welcome(ctx); err != nil {
		return err
	}
	entries, err := p.entries(ctx)
	if err != nil {
		return err
	}
	p.sayEntries(entries)
	question := p.Text.Plain.Menu.Choose
	for wrong := 0; wrong < most; {
		typed, ok := p.Talk.Ask("%s", question)
		t := p.Text.Plain.Menu
		switch n := number(typed); {
		case !ok, is(t.Leave, typed):
			p.Talk.Say("%s", t.Bye)
			return p.Talk.Err()
		case is(t.Again, typed), is(t.Repeat, typed):
			p.sayEntries(entries)
		case is(t.Help, typed):
			p.Talk.Say("%s", t.HomeHelp)
		case n >= 1 && n <= len(entries):
			wrong = 0
			if entries, err = p.visit(ctx, entries, n-1); err != nil {
				return err
			}
			question = fmt.Sprintf(p.Text.Plain.Menu.ChooseAgain, len(entries))
		default:
			wrong++
			p.Talk.Say(t.Wrong, len(entries))
		}
	}
	return p.Talk.Err()
}

// visit does an entry, says what it could not do, and reads the menu again. The
// menu is said again when its numbers mean something else.
func (p *program) visit(ctx context.Context, entries []entry, at int) ([]entry, error) {
	p.Talk.Gap()
	if err := entries[at].do(ctx); err != nil {
		p.sorry(err)
	}
	p.Talk.Gap()
	now, err := p.entries(ctx)
	same := slices.EqualFunc(entries, now, func(a, b entry) bool { return a.name == b.name })
	if err == nil && !same && !p.Talk.Ended() {
		p.sayEntries(now)
	}
	return now, err
}

func (p *program) sayEntries(entries []entry) {
	t := p.Text.Plain.Menu
	for i, e := range entries {
		if e.hint == "" {
			p.Talk.Say(t.Row, i+1, e.name)
		} else {
			p.Talk.Say(t.RowHint, i+1, e.name, e.hint)
		}
	}
}

// entries returns the lines of the menu, the most useful first. Who neither is a
// mentor nor received anything is not offered what mentors do.
func (p *program) entries(ctx context.Context) ([]entry, error) {
	n, err := p.counts(ctx)
	if err != nil {
		return nil, err
	}
	offers, err := p.offers(ctx, n.grid)
	if err != nil {
		return nil, err
	}
	t := p.Text.Home
	out := append(append(p.beginnings(n), offers...),
		entry{p.Text.Page.Preview, p.Text.Page.PreviewHint, func(ctx context.Context) error { return p.story(ctx, "") }},
		entry{t.Situate, t.SituateHint, p.sees(aloud.Situate)},
		entry{t.Develop, t.DevelopHint, p.sees(aloud.Develop)},
		entry{t.Orient, t.OrientHint, p.sees(aloud.Orient)},
		entry{t.Sessions, p.Text.Number(n.sessions), p.sessions},
		entry{p.Text.Page.Title, p.Text.Page.Hint, p.lastPage},
		entry{t.Evidence, p.Text.Number(n.evidence), p.evidence},
		entry{t.Plan, n.plan, p.plan},
		entry{p.Text.Notes.Place, n.notes, p.notes},
		entry{p.Text.Next.Place, p.nextHint(n), p.next},
		entry{t.Targets, speech.Safe(p.Text.TargetName(model.TargetFor(n.grid, n.me, ""))), p.targets},
		entry{t.Share, t.ShareHint, p.share},
		entry{t.Answers, p.answersHint(n), p.answers})
	desk := []entry{{t.Desk, p.deskHint(n.received), p.desk}, {t.Cohort, t.CohortHint, p.cohort}}
	switch {
	case n.me.Role == model.Mentor:
		out = append(desk, out...)
	case n.received.Sessions > 0:
		out = append(out, desk...)
	}
	return append(out,
		entry{t.Identity, "", p.people},
		entry{t.Grids, aloud.Text(p.Text, n.grid.Title), p.grids},
		entry{p.Text.Grids.Reading.Place, t.ReadHint, p.readGrid},
		entry{t.Settings, t.SettingsHint, p.settings},
		entry{p.Text.Guides.Glossary, p.Text.Guides.KeyFor, p.glossary},
		entry{p.Text.Trash.Place, p.Text.Trash.PlaceHint, p.trash},
	), nil
}

// counts are what the menu says of the store.
type counts struct {
	me                          model.Profile
	grid                        *model.Grid
	of                          model.GridSessions // of the grid
	sessions, evidence, answers int
	unanswered, toSend          int // remarks of answers, and files of them
	plan, notes                 string
	received                    post.Inbox
}

func (p *program) counts(ctx context.Context) (n counts, err error) {
	if n.me, err = p.Store.Profile(ctx); err != nil {
		return n, err
	}
	if n.grid, err = p.InUse(ctx); err != nil {
		return n, err
	}
	if n.of, err = p.Store.GridSessions(ctx, n.grid.ID, 1); err != nil {
		return n, err
	}
	if _, n.sessions, err = p.Store.RecentSessions(ctx, 0); err != nil {
		return n, err
	}
	evidence, err := work.EvidenceSeen(ctx, p.Store, p.Grids, n.grid)
	if err != nil {
		return n, err
	}
	n.evidence = len(evidence)
	if n.plan, err = p.planHint(ctx); err != nil {
		return n, err
	}
	if n.notes, err = p.notesHint(ctx, n.grid); err != nil {
		return n, err
	}
	if n.received, err = post.ReadInbox(ctx, p.Store, p.Now()); err != nil {
		return n, err
	}
	answers, err := p.answered(ctx)
	n.answers = len(answers)
	for _, a := range answers {
		n.unanswered += a.review.Unanswered()
		n.toSend += one(a.review.Unsent && a.review.Answered > 0)
	}
	return n, err
}

// answersHint returns how many reviews came, and how many of their remarks wait for a
// word.
func (p *program) answersHint(n counts) string {
	said := []string{p.Text.Number(n.answers)}
	if n.unanswered > 0 {
		said = append(said, p.Text.Count(n.unanswered, p.Text.Home.ToAnswer))
	}
	if n.toSend > 0 {
		said = append(said, p.Text.Count(n.toSend, p.Text.Home.ToSend))
	}
	return aloud.Joined(said...)
}

// deskHint returns how many wait for an answer, and how many answers are contested.
func (p *program) deskHint(in post.Inbox) string {
	if in.Waiting+in.Contested == 0 {
		return p.Text.Home.DeskHint
	}
	return p.Text.InboxSaid(in.Waiting, in.Contested)
}

// actions lists the plan of the grid in use.
func (p *program) actions(ctx context.Context) ([]model.Action, error) {
	g, err := p.InUse(ctx)
	if err != nil {
		return nil, err
	}
	return work.Actions(ctx, p.Store, p.Grids, g)
}

// planHint returns how much is to do, and how much of it is late.
func (p *program) planHint(ctx context.Context) (string, error) {
	all, err := p.actions(ctx)
	todo, late := 0, 0
	for i := range all {
		todo += one(all[i].State == model.Todo)
		late += one(all[i].Late(p.Now()))
	}
	hint := p.Text.Count(todo, p.Text.Plan.Count)
	if late > 0 {
		hint += ", " + p.Text.Number(late) + " " + p.Text.Words.Late
	}
	return hint, err
}

// beginnings returns how to go on or to start.
func (p *program) beginnings(n counts) []entry {
	t := p.Text.Home
	rate := func(d model.Depth) func(context.Context) error {
		return func(ctx context.Context) error { return p.rate(ctx, d, "") }
	}
	start := entry{t.Start, t.StartHint, rate(model.FullReview)}
	if len(n.of.Finished) > 0 {
		start.name = t.StartAgain
	}
	discover := entry{t.Discover, p.Text.Discovering(n.grid), rate(model.Discover)}
	if o, ok := n.of.Current(); ok {
		hint := fmt.Sprintf(p.Text.Words.OutOf, o.Rated(n.grid, model.Competency), n.grid.Count(model.Competency))
		resume := entry{fmt.Sprintf(t.Resume, p.called(o.Label)), hint, rate(o.Depth)}
		if o.Depth == model.Discover { // it does not keep a full review waiting
			return []entry{resume, start}
		}
		return []entry{resume}
	}
	if n.me.Stage == model.Prospective {
		return []entry{discover, start}
	}
	return []entry{start, discover}
}

// welcome greets, and the first time asks who is there.
func (p *program) welcome(ctx context.Context) error {
	me, err := p.Store.Profile(ctx)
	if err != nil {
		return err
	}
	t := p.Text.Home
	if me.Welcomed || p.Store.ReadOnly() {
		hello := t.Greeting
		if me.Name != "" {
			hello = fmt.Sprintf(t.GreetingName, speech.Safe(me.Name))
		}
		p.Talk.Say("%s.", hello)
		return p.news(ctx)
	}
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	p.Talk.Say("%s %s", p.Text.Introducing(g), t.Welcome.Private)
	p.Talk.Say(p.Text.Plain.Menu.Welcome, t.Welcome.Later)
	if err := p.askProfile(ctx, false); err != nil || p.Talk.Ended() {
		return err
	}
	p.Talk.Gap()
	return p.saveProfile(ctx, func(me *model.Profile) {
		work.Introduced(p.Known)(me)
		me.Welcomed = true
	})
}

// news returns when the last session was, and what there is to know of the grid.
func (p *program) news(ctx context.Context) error {
	g, err := p.InUse(ctx)
	if err != nil {
		return err
	}
	all, err := p.Store.GridSessions(ctx, g.ID, 1)
	if err != nil {
		return err
	}
	if last, ok := all.Latest(); ok {
		p.Talk.Say(p.Text.Plain.Menu.Last, p.Text.LastSession(last.Depth, last.When().Local()), p.Text.Ago(last.When(), p.Now()))
	}
	if err := p.sayAhead(ctx); err != nil {
		return err
	}
	p.validity(g)
	return nil
}

// validity says when a title's registration is over or nearly, and what replaces
// it.
func (p *program) validity(g *model.Grid) {
	t, now := p.Text.Home, p.Now()
	switch end := g.Facts.RegistrationEnd; {
	case end.IsZero():
	case now.After(end):
		p.Talk.Say(t.Ended, p.Text.Date(end))
	case now.AddDate(1, 0, 0).After(end):
		p.Talk.Say(t.EndsSoon, p.Text.Date(end))
	}
	if n := g.Facts.Successors; len(n) > 0 {
		p.Talk.Say(t.Successor, speech.Safe(strings.Join(n, ", ")))
	}
}
