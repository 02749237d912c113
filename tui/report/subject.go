package report

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Subject is what a report is about.
type Subject struct {
	Grid     *model.Grid
	Profile  model.Profile
	Session  model.Session
	Sessions []model.SessionSummary // finished ones on the grid, in order, up to this one
	Evidence []model.Evidence
	Actions  []model.Action
	Reviews  []model.Review            // of the session, returned ones count
	Proved   map[model.EvidenceID]bool // confirmed by a mentor
	Now      time.Time
	Version  string // of the program
	Redact   bool   // leave out names, notes, and where evidence is
}

// Read gathers a session's subject from a store. It returns store.ErrNotFound
// if there is no such session. Grid, Now, Version and Redact are the caller's.
func Read(ctx context.Context, st store.Store, id model.SessionID) (Subject, error) {
	var s Subject
	var err error
	if s.Session, err = st.Session(ctx, id); err != nil {
		return s, err
	}
	if s.Profile, err = st.Profile(ctx); err != nil {
		return s, err
	}
	all, err := st.GridSessions(ctx, s.Session.Grid.ID, -1)
	if err != nil {
		return s, err
	}
	s.Sessions = upTo(s.Session.Summary(), all.Finished)
	if s.Proved, err = st.Confirmed(ctx); err != nil {
		return s, err
	}
	if s.Evidence, err = st.Evidence(ctx); err != nil {
		return s, err
	}
	if s.Actions, err = st.Actions(ctx); err != nil {
		return s, err
	}
	reviews, err := st.Reviews(ctx, id)
	s.Reviews = model.CurrentReviews(reviews)
	return s, err
}

// upTo is the finished sessions before one on its grid, and that one last, be
// it finished or not.
func upTo(this model.SessionSummary, finished []model.SessionSummary) []model.SessionSummary {
	if until := model.AsOf(this.ID, finished); len(until) > 0 && until[len(until)-1].ID == this.ID {
		return until
	}
	return append(finished, this)
}

func (s *Subject) earlier() []model.SessionSummary { return s.Sessions[:max(len(s.Sessions)-1, 0)] }

func (s *Subject) levels() map[model.ItemCode]model.Level { return model.LevelsOf(s.Session.Ratings) }

// used is the evidence that supports what the session rates, newest first.
func (s *Subject) used() []model.Evidence {
	var out []model.Evidence
	for _, e := range s.Evidence {
		for c, r := range s.Session.Ratings {
			if e.Grid == s.Grid.ID && e.Supports(c) || has(r.Evidence, e.ID) {
				out = append(out, e)
				break
			}
		}
	}
	return out
}

func has(ids []model.EvidenceID, id model.EvidenceID) bool {
	for _, x := range ids {
		if x == id {
			return true
		}
	}
	return false
}
