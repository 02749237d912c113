package lang

import (
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Beside returns sentences on what was received on other grids, one each.
func (p *Printer) Beside(all []model.GridShare) []string {
	var out []string
	for _, g := range all {
		out = append(out, fmt.Sprintf(p.Cohort.Beside, safetext.Line(string(g.Grid)), p.Count(g.Shared, p.Words.Sessions), p.Count(g.Waits, p.Cohort.Waiting)))
	}
	return out
}

// InboxSaid says how many received sessions wait for a review and how many
// reviews are contested; what there is none of is left out.
func (p *Printer) InboxSaid(waiting, contested int) string {
	switch w, c := p.Count(waiting, p.Home.Waiting), p.Count(contested, p.CLI.Exchange.Receive.Contested); {
	case contested == 0:
		return w
	case waiting == 0:
		return c
	default:
		return w + ", " + c
	}
}

// ReceivedState says where a received session stands.
func (p *Printer) ReceivedState(r *model.ReceivedSummary, now time.Time) string {
	t := p.Exchange
	switch {
	case r.Past(now):
		return t.Past
	case r.Review == "":
		return t.Waiting
	}
	return [...]string{t.InReview, t.Returned, t.Accepted, t.Contested}[min(r.State, model.Contested)]
}

// ReceivedWords returns what a filter of received sessions looks in: what a person
// reads of one, and what programs say, which is the same in every language. It is
// not made harmless.
func (p *Printer) ReceivedWords(r *model.ReceivedSummary, now time.Time) string {
	return strings.Join([]string{
		r.Learner.Name, r.Learner.Fingerprint, r.Session.Label,
		p.Exchange.Stages[string(r.Stage)], string(r.Stage), p.ReceivedState(r, now), r.Stands(now),
	}, " ")
}

// RowWords returns what a filter of learners looks in: their latest session, and the
// name of another one that waits.
func (p *Printer) RowWords(r *model.CohortRow, now time.Time) string {
	words := p.ReceivedWords(&r.Latest, now)
	if _, label, ok := r.WaitsElsewhere(); ok {
		words += " " + label
	}
	return words
}

// EveningSaid says how many wait after a review was signed, and how many signed
// reviews have no file yet.
func (p *Printer) EveningSaid(waiting, unsent int) string {
	said := p.Count(waiting, p.Review.Left)
	if unsent > 0 {
		said += ", " + p.Count(unsent, p.Review.Unsent)
	}
	return said
}
