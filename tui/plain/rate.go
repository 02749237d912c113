package plain

import (
	"context"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
)

// named is how many sessions are looked at for a name that none of them has:
// more than anybody begins in a month.
const named = 24

// rate asks the questions of the open session, or of a new one, and then says
// what it brings.
func (p *program) rate(ctx context.Context, d model.Depth, resume string) error {
	if p.Store.ReadOnly() {
		return refusal(p.Text.App.ReadOnly)
	}
	s, g, earlier, err := p.sessionToRate(ctx, d)
	if err != nil {
		return err
	}
	if s.Revision == 0 {
		if err := p.sayYear(ctx); err != nil {
			return err
		}
	}
	w := newWalk(p.Env, g, s, earlier)
	w.resume = resume
	w.evidenceFor = func(c model.ItemCode) (model.Evidence, bool) { return p.askEvidence(g, c) }
	w.proofOf = func(n model.Note, c model.ItemCode) model.Evidence { return p.proofOf(g, n, c) }
	finished, err := w.run(ctx)
	if err != nil || !finished {
		return err
	}
	p.Talk.Gap()
	e, err := work.End(ctx, p.Store, p.Grids, g, s.ID, p.Now())
	if err != nil {
		return err
	}
	p.sayAll(aloud.Ending(p.Text, &e))
	return p.offerPage(ctx, e.Session.Summary())
}

// offerPage asks whether to keep what was said as a page.
func (p *program) offerPage(ctx context.Context, s model.SessionSummary) error {
	if p.Files.Page == nil || p.Talk.Ended() {
		return nil
	}
	typed, ok := p.Talk.Ask("%s", p.Text.Ending.PageAsk)
	if !ok || !lang.Agrees(typed) {
		return nil
	}
	return p.keepPage(ctx, s, "html", "")
}

// sessionToRate returns the open session of that depth on the grid, or a fresh one,
// with the finished ones before it.
func (p *program) sessionToRate(ctx context.Context, d model.Depth) (s model.Session, g *model.Grid, earlier []model.SessionSummary, err error) {
	if g, err = p.InUse(ctx); err != nil {
		return s, g, nil, err
	}
	all, err := work.Past(ctx, p.Store, p.Grids, g, "", work.All)
	if err != nil {
		return s, g, nil, err
	}
	if open, ok := all.Resumed(d); ok {
		if s, err = p.Store.Session(ctx, open.ID); err == nil {
			g, err = p.Grids.Grid(ctx, s.Grid)
		}
		return s, g, all.Finished, err
	}
	s, err = p.fresh(ctx, g, d)
	return s, g, all.Finished, err
}

// fresh returns a session that nothing keeps yet.
func (p *program) fresh(ctx context.Context, g *model.Grid, d model.Depth) (model.Session, error) {
	me, err := work.Person(ctx, p.Store, p.NewID)
	if err != nil {
		return model.Session{}, err
	}
	before, _, err := p.Store.RecentSessions(ctx, named)
	return model.Session{
		ID: model.SessionID(p.NewID()), Label: p.Text.SessionLabel(d, p.Now(), before), Grid: g.Ref(), Learner: me.ID, Depth: d, StartedAt: p.Now(),
	}, err
}
