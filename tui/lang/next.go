package lang

import (
	"fmt"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/ical"
)

// NextSaid says where the day of the next session stands; last is when the last one
// was finished, zero when none was.
func (p *Printer) NextSaid(me *model.Profile, last, now time.Time) string {
	switch {
	case me.NextDue(last, now):
		return fmt.Sprintf(p.Next.Due, p.Date(me.Next))
	case me.NextAhead(last):
		return fmt.Sprintf(p.Next.Ahead, p.Date(me.Next))
	}
	return p.Next.None
}

// StageMoved says that a new school year may have brought another stage than the one
// that was said.
func (p *Printer) StageMoved(me *model.Profile) string {
	return p.Next.Stage + p.Words.Colon + fmt.Sprintf(p.Next.StageHint, p.Words.Stages[string(me.Stage)])
}

// NextEvent returns the day of the next session as an event for a calendar.
func (p *Printer) NextEvent(me *model.Profile, g *model.Grid, now time.Time) ical.Event {
	return ical.Event{
		UID: "next-" + string(me.ID) + "@autoeval", Day: me.Next, Stamp: now,
		Summary: p.Next.Event, Description: fmt.Sprintf(p.Next.EventAbout, safetext.Line(p.In(g.Title))),
	}
}
