package report

import (
	"context"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
)

// Subject is what a report is about.
type Subject struct {
	work.Ending
	Now     time.Time
	Version string // of the program
	Redact  bool   // leave out names, notes, and where evidence is
}

// Read gathers a session's subject from a store. It returns store.ErrNotFound
// if there is no such session, or if nobody has its grid. Version and Redact are
// the caller's.
func Read(ctx context.Context, st store.Store, grids work.Grids, id model.SessionID, now time.Time) (Subject, error) {
	s := Subject{Now: now}
	this, err := st.Session(ctx, id)
	if err != nil {
		return s, err
	}
	g, err := grids.Grid(ctx, this.Grid)
	if err != nil {
		return s, err
	}
	return ReadIn(ctx, st, grids, g, id, now)
}

// ReadIn is Read in the words of a version of a grid.
func ReadIn(ctx context.Context, st store.Store, grids work.Grids, g *model.Grid, id model.SessionID, now time.Time) (Subject, error) {
	e, err := work.EndAs(ctx, st, grids, work.Question{Grid: g, Read: g.Ref(), Session: id}, now)
	return Subject{Ending: e, Now: now}, err
}

// used returns the evidence that supports what the session rates, newest first.
func (s *Subject) used() []model.Evidence {
	var out []model.Evidence
	for _, e := range s.Evidence {
		for c, r := range s.Ratings {
			if e.Supports(c) || has(r.Evidence, e.ID) {
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
