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
	"autoeval/store/lineage"
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
	if c.Evidence, err = st.Evidence(ctx); err != nil {
		return c, by, err
	}
	ways, err := p.addSessions(ctx, st, &c, s)
	if err != nil {
		return c, by, err
	}
	if !s.Alone {
		if err := p.addEarlier(ctx, st, &c, s, ways); err != nil {
			return c, by, err
		}
	}
	return c, by, p.addEvidence(ctx, &c, ways)
}

// addSessions adds the sessions that were chosen. It returns the lineages of their
// grids.
func (p *Post) addSessions(ctx context.Context, st store.Store, c *exchange.Content, s Share) (ways []*lineage.Lineage, err error) {
	for _, id := range s.Sessions {
		session, err := st.Session(ctx, id)
		if err != nil {
			return nil, fmt.Errorf("read session %s: %w", id, err)
		}
		c.Sessions = append(c.Sessions, session)
		if slices.ContainsFunc(c.Grids, func(g *model.Grid) bool { return g.Ref() == session.Grid }) {
			continue
		}
		if err := p.addGrid(ctx, c, session.Grid); err != nil {
			return nil, err
		}
		l, err := lineage.Of(ctx, st, source(p.Grid), c.Grids[len(c.Grids)-1])
		if err != nil {
			return nil, err
		}
		ways = append(ways, l)
	}
	return ways, nil
}

// addEarlier adds the sessions before those that are shared, on the same grids and on
// those from which passages lead there.
func (p *Post) addEarlier(ctx context.Context, st store.Store, c *exchange.Content, s Share, ways []*lineage.Lineage) error {
	all, err := st.Sessions(ctx)
	if err != nil {
		return err
	}
	for _, before := range earlier(s.Sessions, all) {
		in, err := p.addWay(ctx, c, before.Grid, ways)
		if err != nil {
			return err
		}
		if in {
			c.Previous = append(c.Previous, before)
		}
	}
	return nil
}

// addEvidence adds what it takes to read the evidence on other versions that shows
// an item which is rated here.
func (p *Post) addEvidence(ctx context.Context, c *exchange.Content, ways []*lineage.Lineage) error {
	if slices.Contains(c.Left, model.PartEvidence) {
		return nil
	}
	for i := range c.Evidence {
		e := &c.Evidence[i]
		shows, err := showsRated(e, c.Sessions, ways)
		if err == nil && shows {
			_, err = p.addWay(ctx, c, e.Grid, ways)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// showsRated reports whether evidence of another version shows an item that one of
// the sessions rates.
func showsRated(e *model.Evidence, sessions []model.Session, ways []*lineage.Lineage) (bool, error) {
	for _, l := range ways {
		m, err := l.Map(e.Grid)
		if err != nil {
			return false, err
		}
		for i := range sessions {
			s := &sessions[i]
			rated := func(c model.ItemCode) bool { return s.Ratings[c].Level.Rated() }
			if s.Grid == l.Grid().Ref() && s.Grid != e.Grid && slices.ContainsFunc(m.Codes(e.Items), rated) {
				return true, nil
			}
		}
	}
	return false, nil
}

// addWay adds a version and the passages from it to the grids of the sessions, with
// the versions that these lead over. It reports whether it did: not where nothing
// leads there, or the file has no room for more grids.
func (p *Post) addWay(ctx context.Context, c *exchange.Content, ref model.GridRef, ways []*lineage.Lineage) (bool, error) {
	in, refs, passages := false, []model.GridRef{ref}, c.Passages
	for _, l := range ways {
		m, err := l.Map(ref)
		if err != nil {
			return false, err
		}
		over, err := l.Over(ref)
		if err != nil {
			return false, err
		}
		in = in || m.Reads()
		passages = model.AndOf(passages, over)
		for _, x := range over {
			refs = append(refs, x.From, x.To)
		}
	}
	grids := slices.Clone(c.Grids)
	for i := 0; in && i < len(refs); i++ {
		if err := p.addGrid(ctx, c, refs[i]); err != nil {
			in = false
		}
	}
	if !in || len(c.Grids) > exchange.MaxGrids {
		c.Grids = grids
		return false, nil
	}
	c.Passages = passages
	return true, nil
}

// source finds grids.
type source func(context.Context, model.GridRef) (*model.Grid, error)

// Grid implements lineage.Source.
func (f source) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) { return f(ctx, ref) }

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
