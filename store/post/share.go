package post

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/exchange"
)

// Share is what a learner chose to share.
type Share struct {
	Sessions []model.SessionID
	Left     []model.Part
	Alone    bool // without the levels of the sessions before
	Seal     Seal
}

// Preview says exactly what MakeShare would put into the file.
func (p *Post) Preview(ctx context.Context, st store.Store, s Share) (exchange.Preview, error) {
	c, by, err := p.gather(ctx, st, s)
	if err != nil {
		return exchange.Preview{}, err
	}
	return exchange.MakePreview(c, by)
}

// Share makes the file of a share.
func (p *Post) Share(ctx context.Context, st store.Store, s Share) ([]byte, error) {
	c, by, err := p.gather(ctx, st, s)
	if err != nil {
		return nil, err
	}
	return exchange.MakeShare(c, by, p.options(s.Seal))
}

// gather returns what the sessions could share, and who shares it.
func (p *Post) gather(ctx context.Context, st store.Store, s Share) (exchange.Content, exchange.Sender, error) {
	by, me, err := p.Sender(ctx, st)
	if err != nil {
		return exchange.Content{}, by, err
	}
	c := exchange.Content{Stage: me.Stage, Left: s.Left, At: p.Now()}
	if c.BuiltIn, err = p.builtIn(); err != nil {
		return c, by, err
	}
	if err := p.addSessions(ctx, st, &c, s); err != nil {
		return c, by, err
	}
	c.Evidence, err = st.Evidence(ctx)
	return c, by, err
}

// addSessions adds the sessions that were chosen and, unless they go alone,
// those before them on the same grids.
func (p *Post) addSessions(ctx context.Context, st store.Store, c *exchange.Content, s Share) error {
	grids := map[model.GridID]bool{}
	for _, id := range s.Sessions {
		session, err := st.Session(ctx, id)
		if err != nil {
			return fmt.Errorf("read session %s: %w", id, err)
		}
		if err := p.addGrid(ctx, c, session.Grid); err != nil {
			return err
		}
		grids[session.Grid.ID] = !s.Alone
		c.Sessions = append(c.Sessions, session)
	}
	all, err := st.Sessions(ctx)
	if err != nil {
		return err
	}
	for _, before := range earlier(s.Sessions, all) {
		if grids[before.Grid.ID] && p.addGrid(ctx, c, before.Grid) == nil {
			c.Previous = append(c.Previous, before)
		}
	}
	return nil
}

// earlier returns the finished sessions before the last of the shared ones,
// these left out.
func earlier(shared []model.SessionID, all []model.SessionSummary) []model.SessionSummary {
	finished := order.Sorted(slices.Values(all), func(a, b model.SessionSummary) int {
		return cmp.Or(a.FinishedAt.Compare(b.FinishedAt), cmp.Compare(a.Seq, b.Seq))
	})
	isShared := func(s model.SessionSummary) bool { return slices.Contains(shared, s.ID) }
	for len(finished) > 0 && !isShared(finished[len(finished)-1]) {
		finished = finished[:len(finished)-1]
	}
	return slices.DeleteFunc(finished, func(s model.SessionSummary) bool { return !s.Finished() || isShared(s) })
}

func (p *Post) builtIn() (func(model.GridRef) bool, error) {
	all, err := p.BuiltIn()
	return func(ref model.GridRef) bool {
		return slices.ContainsFunc(all, func(g *model.Grid) bool { return g.Ref() == ref })
	}, err
}

// addGrid adds a version of a grid, once.
func (p *Post) addGrid(ctx context.Context, c *exchange.Content, ref model.GridRef) error {
	if slices.ContainsFunc(c.Grids, func(g *model.Grid) bool { return g.Ref() == ref }) {
		return nil
	}
	g, err := p.Grid(ctx, ref)
	if err != nil {
		return fmt.Errorf("read grid %s %s: %w", ref.ID, ref.Version, err)
	}
	c.Grids = append(c.Grids, g)
	return nil
}
