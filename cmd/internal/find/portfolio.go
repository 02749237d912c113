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

// KeepAction gives a new action its identity and keeps it.
func KeepAction(ctx context.Context, c *cli.Env, g *model.Grid, a model.Action, due string) error {
	var err error
	if due != "" {
		if a.Due, err = Day(c, due, true); err != nil {
			return err
		}
	}
	a.ID, a.CreatedAt = model.ActionID(c.NewID()), c.Now()
	if err := a.Validate(g); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if _, err := st.SaveAction(ctx, a); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(map[string]string{"id": string(a.ID)})
	}
	c.Print("%s", a.ID)
	c.Note(c.Say.CLI.Plan.Added, cli.Line(a.Text))
	return nil
}
