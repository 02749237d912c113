package find

import (
	"context"
	"slices"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/post"
)

// Received finds what was received by its identifier, a beginning that only one
// has, or latest for what came last.
func Received(ctx context.Context, c *cli.Env, id string) (model.ReceivedSummary, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return model.ReceivedSummary{}, err
	}
	all, err := post.Received(ctx, st, model.Sift{}, c.Now())
	if err != nil {
		return model.ReceivedSummary{}, err
	}
	if n := len(all); n > 0 && strings.EqualFold(id, Latest) {
		return all[n-1], nil
	}
	t := c.Say.CLI.Exchange.Received
	return named(all, id, func(r model.ReceivedSummary) string { return string(r.Session.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

// ReceivedIDs are those of what was received.
func ReceivedIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	st, err := c.Store(ctx)
	if err != nil {
		return nil
	}
	all, err := post.Received(ctx, st, model.Sift{}, c.Now())
	if err != nil {
		return nil
	}
	var out []string
	for i := range all {
		out = append(out, string(all[i].Session.ID)+"\t"+word.Person(c, all[i].Learner)+", "+word.Called(c, all[i].Session.Label))
	}
	return out
}

// Cohort returns what was received and the grid that it is read on: the one in use;
// where nothing was shared on it, that of what came last.
func Cohort(ctx context.Context, c *cli.Env) ([]model.ReceivedSummary, *model.Grid, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, nil, err
	}
	all, err := st.ReceivedSessions(ctx)
	if err != nil {
		return nil, nil, err
	}
	g, err := Grid(ctx, c)
	if err != nil || c.Options.Grid != "" || len(all) == 0 || slices.ContainsFunc(all, func(r model.ReceivedSummary) bool { return r.Session.Grid.ID == g.ID }) {
		return all, g, err
	}
	g, err = Pinned(ctx, c, all[len(all)-1].Session.Grid)
	return all, g, err
}
