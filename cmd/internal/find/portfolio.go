package find

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// Evidence finds the piece of evidence a person names by its identifier or a
// beginning that only one has.
func Evidence(ctx context.Context, c *cli.Env, id string) (model.Evidence, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return model.Evidence{}, err
	}
	all, err := st.Evidence(ctx)
	if err != nil {
		return model.Evidence{}, err
	}
	t := c.Say.CLI.Evidence
	return named(all, id, func(e model.Evidence) string { return string(e.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

// Action finds the action a person names.
func Action(ctx context.Context, c *cli.Env, id string) (model.Action, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return model.Action{}, err
	}
	all, err := st.Actions(ctx)
	if err != nil {
		return model.Action{}, err
	}
	t := c.Say.CLI.Plan
	return named(all, id, func(a model.Action) string { return string(a.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}

// Note finds the note a person names.
func Note(ctx context.Context, c *cli.Env, id string) (model.Note, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return model.Note{}, err
	}
	all, err := st.Notes(ctx)
	if err != nil {
		return model.Note{}, err
	}
	t := c.Say.Notes
	return named(all, id, func(n model.Note) string { return string(n.ID) }, misnamed{t.NoneAt, t.Ambiguous, t.NoneAtHint})
}
