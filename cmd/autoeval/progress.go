package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newProgress(c *cli) *cobra.Command {
	t := c.say.CLI.Progress
	var since, target string
	var drawn output
	cmd := c.reader("progress", t.Command, func(ctx context.Context, c *cli, _ []string) error {
		return showProgress(ctx, c, since, target, drawn)
	})
	cmd.Example = "autoeval progress\nautoeval progress --since 2026-09-01 --target end4a\nautoeval progress --svg s8.svg"
	cmd.Flags().StringVar(&since, "since", "", t.Since)
	cmd.Flags().StringVar(&target, "target", "", t.Target)
	cmd.Flags().StringVar(&drawn.to, "svg", "", t.SVG)
	cmd.Flags().BoolVar(&drawn.force, "force", false, c.say.CLI.Flags.Force)
	c.completeFlag(cmd, "since", sessionIDs)
	c.completeFlag(cmd, "target", targetIDs)
	return cmd
}

// showProgress says the three views, or draws them where a file is named.
func showProgress(ctx context.Context, c *cli, since, target string, drawn output) error {
	if drawn.to != "" {
		if err := drawn.free(c); err != nil {
			return err
		}
	}
	p, err := c.lookBack(ctx, since, target)
	if err != nil {
		return err
	}
	if drawn.to != "" {
		return drawProgress(ctx, c, p, drawn)
	}
	if c.global.json {
		return c.printJSON(p.shape())
	}
	c.printProgress(p)
	return nil
}

// picture is everything the three views are drawn from.
type picture struct {
	grid     *model.Grid
	session  model.Session         // the one looked at; its ID is "" when there is none
	earlier  *model.SessionSummary // what changes are counted from; nil when there is none
	levels   map[model.ItemCode]model.Level
	mentor   map[model.ItemCode]model.Level // in the reviews of that session
	target   model.TargetProfile
	stale    []model.ItemCode
	evidence []model.Evidence
	actions  []model.Action
	confirms map[model.EvidenceID]bool
	now      time.Time
}

// lookBack gathers the picture: the last finished session of the grid in use,
// else the open one, against the one finished before it or against since.
func (c *cli) lookBack(ctx context.Context, since, target string) (*picture, error) {
	g, err := c.grid(ctx)
	if err != nil {
		return nil, err
	}
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	mine, err := st.GridSessions(ctx, g.ID, -1)
	if err != nil {
		return nil, err
	}
	p := &picture{grid: g, now: c.Now(), levels: map[model.ItemCode]model.Level{}}
	at, ok := mine.Latest()
	if !ok {
		at, ok = mine.Current()
	}
	if ok {
		if p.session, err = st.Session(ctx, at.ID); err != nil {
			return nil, err
		}
		if p.grid, err = c.pinned(ctx, at.Grid); err != nil {
			return nil, err
		}
		p.levels = at.Levels.Map()
		reviews, err := st.Reviews(ctx, at.ID)
		if err != nil {
			return nil, err
		}
		p.mentor = model.MentorLevels(at.ID, reviews)
	}
	if p.earlier, err = c.baseline(ctx, since, at, mine.Finished); err != nil {
		return nil, err
	}
	if err := c.aim(ctx, p, model.ProfileID(target)); err != nil {
		return nil, err
	}
	p.stale = model.Stale(p.grid, mine.All(), p.now)
	return p, c.addPortfolio(ctx, p)
}

// baseline is the session that changes are counted from: the one finished
// before, or the one named, or the last finished by the end of a day.
func (c *cli) baseline(ctx context.Context, since string, at model.SessionSummary, finished []model.SessionSummary) (*model.SessionSummary, error) {
	if since == "" {
		for i := len(finished) - 1; i >= 0; i-- {
			if finished[i].ID != at.ID {
				return &finished[i], nil
			}
		}
		return nil, nil
	}
	civil, err := c.day(since, false)
	if err != nil {
		s, missing := c.sessionAt(ctx, since)
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
func (c *cli) aim(ctx context.Context, p *picture, asked model.ProfileID) error {
	profile, err := c.opened().Profile(ctx)
	if err != nil {
		return err
	}
	if _, ok := p.grid.Target(asked); asked != "" && !ok {
		return c.noTarget(p.grid, asked)
	}
	p.target = model.TargetFor(p.grid, profile, asked)
	return nil
}

func (c *cli) noTarget(g *model.Grid, asked model.ProfileID) error {
	t := c.say.CLI.Progress
	var ids []model.ProfileID
	for _, x := range g.Targets {
		ids = append(ids, x.ID)
	}
	return badInput(fmt.Sprintf(t.NoTarget, line(string(asked))), fmt.Sprintf(t.TargetHint, join(ids, ", ")))
}

// addPortfolio reads the evidence, the plan, and what mentors confirmed.
func (c *cli) addPortfolio(ctx context.Context, p *picture) error {
	var err error
	if p.evidence, err = c.opened().Evidence(ctx); err != nil {
		return err
	}
	if p.actions, err = c.opened().Actions(ctx); err != nil {
		return err
	}
	p.confirms, err = c.opened().Confirmed(ctx)
	return err
}

// suggestions are the next steps, the weightiest first.
func (p *picture) suggestions() []model.Suggestion {
	return model.Suggest(model.Basis{
		Grid: p.grid, Ratings: p.session.Ratings, Target: p.target.Levels,
		Evidence: p.evidence, Actions: p.actions, Now: p.now,
	})
}

// ready is how ready one is for each activity, by what the target expects.
func (p *picture) ready() []model.Readiness {
	return model.ExpectedReadiness(p.grid, p.levels, p.target.Levels)
}

// changes are what moved since the earlier session, and what is rated for the
// first time.
func (p *picture) changes() (moved []model.Change, fresh []model.ItemCode) {
	if p.earlier == nil {
		return nil, nil
	}
	before := p.earlier.Levels.Map()
	return model.Changes(p.grid, before, p.levels), model.Fresh(p.grid, before, p.levels)
}
