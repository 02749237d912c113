package plain

import (
	"context"
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// next asks for the day of the next session, and writes it for a calendar.
func (p *program) next(ctx context.Context) error {
	me, _, last, err := p.ahead(ctx)
	if err != nil {
		return err
	}
	t := p.Text.Next
	p.Talk.Say("%s %s", p.Text.NextSaid(&me, last, p.Now()), t.About)
	day, changed := me.Next, false
	p.fill([]question{{ask: t.PlainAsk, take: func(typed string) error {
		changed = true
		if typed == p.Text.Plain.Form.Erase {
			day = time.Time{}
			return nil
		}
		return p.day(&day, typed, true)
	}}})
	if changed {
		if _, err := work.Person(ctx, p.Store, p.NewID); err != nil { // who the event is of
			return err
		}
		if me, err = work.SetNext(ctx, p.Store, day); err != nil {
			return err
		}
		p.sayNext(me)
	}
	if !me.NextAhead(last) || p.Files.Calendar == nil || p.Talk.Ended() {
		return nil
	}
	if typed, ok := p.Talk.Ask("%s", t.PlainFile); !ok || !lang.Agrees(typed) {
		return nil
	}
	path, err := p.Files.Calendar(ctx, p.Text.Lang)
	if err == nil {
		p.Talk.Say(t.Written, speech.Safe(path))
	}
	return err
}

func (p *program) sayNext(me model.Profile) {
	if me.Next.IsZero() {
		p.Talk.Say("%s", p.Text.Next.Off)
		return
	}
	p.Talk.Say(p.Text.Next.Kept, p.Text.Date(me.Next))
}

// ahead returns the person, the grid in use, and when the last session on it was
// finished.
func (p *program) ahead(ctx context.Context) (me model.Profile, g *model.Grid, last time.Time, err error) {
	if me, err = p.Store.Profile(ctx); err != nil {
		return me, nil, last, err
	}
	if g, err = p.InUse(ctx); err != nil {
		return me, nil, last, err
	}
	all, err := p.Store.GridSessions(ctx, g.ID, 1)
	latest, _ := all.Latest()
	return me, g, latest.FinishedAt, err
}

// nextHint returns the day of the next session, or what a day is for.
func (p *program) nextHint(n counts) string {
	latest, _ := n.of.Latest()
	if n.me.NextAhead(latest.FinishedAt) {
		return p.Text.Date(n.me.Next)
	}
	return p.Text.Next.Hint
}

// sayAhead says what home reminds of: a day that has come, a year that began.
func (p *program) sayAhead(ctx context.Context) error {
	me, g, last, err := p.ahead(ctx)
	if err != nil {
		return err
	}
	if me.NextAhead(last) {
		p.Talk.Say("%s", p.Text.NextSaid(&me, last, p.Now()))
	}
	p.sayStage(&me, g, last)
	return nil
}

// sayYear says so as a session begins.
func (p *program) sayYear(ctx context.Context) error {
	me, g, last, err := p.ahead(ctx)
	if err == nil {
		p.sayStage(&me, g, last)
	}
	return err
}

// sayStage says that a new school year may have brought another stage.
func (p *program) sayStage(me *model.Profile, g *model.Grid, last time.Time) {
	if me.StageDue(g, last, p.Now()) != model.StageUnsaid {
		p.Talk.Say("%s. %s", p.Text.StageMoved(me), fmt.Sprintf(p.Text.Next.StageWhere, p.Text.Home.Settings))
	}
}
