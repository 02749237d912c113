package work

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Ending is what a session brings: what moved, by item and by group, what was
// reached for the first time, what it opens, and what to do next.
type Ending struct {
	Outlook
	Competency model.Outcome
	Attitude   model.Outcome
	Milestones []model.Milestone
	Advances   []model.Advance   // activities, where something is expected of the person
	Near       []model.Readiness // the activities of which something is there, the nearest first
}

// Discovery reports whether the session was a Découverte.
func (e *Ending) Discovery() bool { return e.Session.Depth == model.Discover }

// First reports whether no session was finished before.
func (e *Ending) First() bool { return len(e.Earlier()) == 0 }

// End reads what a session brings for the person as stored; "" is the latest
// finished one of the grid. It returns store.ErrNotFound if there is none.
func End(ctx context.Context, st store.Store, grids Grids, g *model.Grid, id model.SessionID, now time.Time) (Ending, error) {
	return EndAs(ctx, st, grids, Question{Grid: g, Session: id}, now)
}

// EndAs is End for a question, which may name a version of the grid to read in.
func EndAs(ctx context.Context, st store.Store, grids Grids, q Question, now time.Time) (Ending, error) {
	r, err := GatherEnding(ctx, st, grids, q)
	if err != nil {
		return Ending{}, err
	}
	return r.Ending(View{Profile: r.Profile, Now: now}), nil
}

// EndingRecord is a record with what an ending needs besides.
type EndingRecord struct {
	Record
	confirmed confirmation
}

// confirmation is the first piece of evidence that a mentor confirmed.
type confirmation struct {
	evidence model.EvidenceID
	at       time.Time
}

// GatherEnding reads what an ending is drawn from, with every session before.
// Errors as End.
func GatherEnding(ctx context.Context, st store.Store, grids Grids, q Question) (EndingRecord, error) {
	var r EndingRecord
	var err error
	q.Recent = All
	if r.Record, err = Gather(ctx, st, grids, q); err != nil {
		return r, err
	}
	if !r.Any() {
		return r, store.ErrNotFound
	}
	r.confirmed, err = firstConfirmed(ctx, st, r.Finished)
	return r, err
}

// firstConfirmed finds the first evidence that a review of these sessions confirms.
func firstConfirmed(ctx context.Context, st store.Store, sessions []model.SessionSummary) (first confirmation, err error) {
	for i := range sessions {
		reviews, err := st.Reviews(ctx, sessions[i].ID)
		if err != nil {
			return first, err
		}
		for _, r := range reviews {
			for id, f := range r.Evidence {
				c := confirmation{id, r.ReturnedAt}
				if f != model.Confirms || r.State == model.InReview || !c.before(first) {
					continue
				}
				first = c
			}
		}
	}
	return first, nil
}

func (c confirmation) before(other confirmation) bool {
	if other.evidence == "" || !c.at.Equal(other.at) {
		return other.evidence == "" || c.at.Before(other.at)
	}
	return c.evidence < other.evidence
}

// Ending works out what the session brings; it reads nothing.
func (r EndingRecord) Ending(v View) Ending {
	e := Ending{Outlook: r.Outlook(v)}
	e.Competency, e.Attitude = e.Outcome(model.Competency), e.Outcome(model.Attitude)
	e.Near = model.Nearest(e.Ready)
	was := map[model.ItemCode]model.Level{}
	for _, m := range e.Moves {
		was[m.Item] = m.Before.Level
	}
	if e.Aims() && !e.First() {
		e.Advances = model.Advances(e.Ready, model.ExpectedReadiness(e.Grid, was, e.Target.Levels))
	}
	if e.Discovery() {
		return e
	}
	e.Milestones = model.FirstLevels(e.Grid, e.Levels, e.Earlier())
	for _, a := range e.Advances {
		if a.Complete {
			e.Milestones = append(e.Milestones, model.Milestone{Kind: model.ActivityComplete, Activity: a.Activity})
		}
	}
	if c := r.confirmed; c.evidence != "" && !c.at.After(e.AsOf) && (e.First() || c.at.After(e.Earlier()[len(e.Earlier())-1].When())) {
		e.Milestones = append(e.Milestones, model.Milestone{Kind: model.FirstConfirmation, Evidence: c.evidence})
	}
	return e
}
