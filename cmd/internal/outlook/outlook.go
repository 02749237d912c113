// Package outlook gathers what the three views of progress, and the suggestions
// of the plan, are drawn from.
package outlook

import (
	"context"
	"strings"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
)

// Picture is everything the three views are drawn from.
type Picture struct {
	Grid     *model.Grid
	Session  model.Session         // the one looked at; its ID is "" when there is none
	Earlier  *model.SessionSummary // what changes are counted from; nil when there is none
	Levels   map[model.ItemCode]model.Level
	Mentor   map[model.ItemCode]model.Level // in the reviews of that session
	Target   model.TargetProfile
	Stale    []model.ItemCode
	Evidence []model.Evidence
	actions  []model.Action
	Confirms map[model.EvidenceID]bool
	Now      time.Time
}

// LookBack gathers the picture: the last finished session of the grid in use,
// else the open one, against the one finished before it or against since.
func LookBack(ctx context.Context, c *cli.Env, since, target string) (*Picture, error) {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	mine, err := st.GridSessions(ctx, g.ID, -1)
	if err != nil {
		return nil, err
	}
	p := &Picture{Grid: g, Now: c.Now(), Levels: map[model.ItemCode]model.Level{}}
	at, ok := mine.Latest()
	if !ok {
		at, ok = mine.Current()
	}
	if ok {
		if p.Session, err = st.Session(ctx, at.ID); err != nil {
			return nil, err
		}
		if p.Grid, err = find.Pinned(ctx, c, at.Grid); err != nil {
			return nil, err
		}
		p.Levels = at.Levels.Map()
		reviews, err := st.Reviews(ctx, at.ID)
		if err != nil {
			return nil, err
		}
		p.Mentor = model.MentorLevels(at.ID, reviews)
	}
	if p.Earlier, err = baseline(ctx, c, since, at, mine.Finished); err != nil {
		return nil, err
	}
	if err := aim(ctx, c, p, model.ProfileID(target)); err != nil {
		return nil, err
	}
	p.Stale = model.Stale(p.Grid, mine.All(), p.Now)
	return p, addPortfolio(ctx, c, p)
}

// baseline is the session that changes are counted from: the one finished
// before, or the one named, or the last finished by the end of a day.
func baseline(ctx context.Context, c *cli.Env, since string, at model.SessionSummary, finished []model.SessionSummary) (*model.SessionSummary, error) {
	if since == "" {
		for i := len(finished) - 1; i >= 0; i-- {
			if finished[i].ID != at.ID {
				return &finished[i], nil
			}
		}
		return nil, nil
	}
	civil, err := find.Day(c, since, false)
	if err != nil {
		s, missing := find.Session(ctx, c, since)
		if missing != nil && strings.ContainsAny(since, "/-. ") { // meant as a date: no identifier has these
			return nil, err
		}
		return &s, missing
	}
	y, m, d := civil.Date()
	if s, ok := model.Since(finished, time.Date(y, m, d, 0, 0, 0, 0, c.Now().Location())); ok {
		return &s, nil
	}
	return nil, nil
}

// aim chooses the target profile.
func aim(ctx context.Context, c *cli.Env, p *Picture, asked model.ProfileID) error {
	profile, err := c.Opened().Profile(ctx)
	if err != nil {
		return err
	}
	if _, ok := p.Grid.Target(asked); asked != "" && !ok {
		return find.NoTarget(c, p.Grid, asked)
	}
	p.Target = model.TargetFor(p.Grid, profile, asked)
	return nil
}

// addPortfolio reads the evidence, the plan, and what mentors confirmed.
func addPortfolio(ctx context.Context, c *cli.Env, p *Picture) error {
	var err error
	if p.Evidence, err = c.Opened().Evidence(ctx); err != nil {
		return err
	}
	if p.actions, err = c.Opened().Actions(ctx); err != nil {
		return err
	}
	p.Confirms, err = c.Opened().Confirmed(ctx)
	return err
}

// Suggestions are the next steps, the weightiest first.
func (p *Picture) Suggestions() []model.Suggestion {
	return model.Suggest(model.Basis{
		Grid: p.Grid, Ratings: p.Session.Ratings, Target: p.Target.Levels,
		Evidence: p.Evidence, Actions: p.actions, Now: p.Now,
	})
}

// Ready is how ready one is for each activity, by what the target expects.
func (p *Picture) Ready() []model.Readiness {
	return model.ExpectedReadiness(p.Grid, p.Levels, p.Target.Levels)
}

// Changes are what moved since the earlier session, and what is rated for the
// first time.
func (p *Picture) Changes() (moved []model.Change, fresh []model.ItemCode) {
	if p.Earlier == nil {
		return nil, nil
	}
	before := p.Earlier.Levels.Map()
	return model.Changes(p.Grid, before, p.Levels), model.Fresh(p.Grid, before, p.Levels)
}

// NextSteps is how many suggestions the text shows.
const NextSteps = 5
