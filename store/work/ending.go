package work

import (
	"context"
	"slices"
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
	saidBy   model.SessionID // the session that says so; "" while none was finished since
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
	r.confirmed, err = firstConfirmed(ctx, st)
	return r, err
}

// firstAfter returns the first self-review that was finished after a moment, of whatever
// grid: the one session that says what came before it. A Découverte says nothing of it.
func firstAfter(at time.Time, sessions []model.SessionSummary) model.SessionID {
	for i := range sessions {
		if s := &sessions[i]; s.Finished() && s.Depth != model.Discover && !s.FinishedAt.Before(at) {
			return s.ID
		}
	}
	return ""
}

// firstConfirmed finds the first of the evidence that is confirmed today, and who says so.
// A session that was finished later than what is found cannot have come first.
func firstConfirmed(ctx context.Context, st store.Store) (first confirmation, err error) {
	held, err := st.Confirmed(ctx)
	if err != nil || len(held) == 0 {
		return first, err
	}
	sessions, err := st.Sessions(ctx)
	for i := range sessions {
		if err != nil {
			return first, err
		}
		if s := &sessions[i]; s.Finished() && (first.evidence == "" || !s.FinishedAt.After(first.at)) {
			first, err = confirmedIn(ctx, st, s.ID, held, first)
		}
	}
	first.saidBy = firstAfter(first.at, sessions)
	return first, err
}

// confirmedIn returns what came first of what was found and what the reviews of a session
// confirm of the evidence that is held.
func confirmedIn(ctx context.Context, st store.Store, of model.SessionID, held []model.Confirmation, first confirmation) (confirmation, error) {
	reviews, err := st.Reviews(ctx, of)
	for i := range reviews {
		r := &reviews[i]
		if r.State == model.InReview {
			continue
		}
		for _, c := range r.Confirmations() {
			found := confirmation{evidence: c.Evidence, at: r.ReturnedAt}
			if slices.ContainsFunc(held, func(h model.Confirmation) bool { return h.Evidence == c.Evidence }) && found.before(first) {
				first = found
			}
		}
	}
	return first, err
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
	for _, a := range model.FirstComplete(e.Grid, e.Advances, e.Target.Levels, e.Earlier()) {
		e.Milestones = append(e.Milestones, model.Milestone{Kind: model.ActivityComplete, Activity: a})
	}
	if c := r.confirmed; c.evidence != "" && c.saidBy == e.Session.ID {
		e.Milestones = append(e.Milestones, model.Milestone{Kind: model.FirstConfirmation, Evidence: c.evidence})
	}
	return e
}
