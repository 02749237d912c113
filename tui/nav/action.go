package nav

import "autoeval/model"

// ActionFor is the line of the plan that a suggestion becomes when it is
// adopted, due in three months.
func ActionFor(env *Env, g *model.Grid, s model.Suggestion) model.Action {
	now := env.Now()
	return model.Action{
		ID: model.ActionID(env.NewID()), Grid: g.Ref(), Item: s.Item, Text: env.Text.Action(g, s),
		Due: model.Day(now.AddDate(0, 3, 0)), CreatedAt: now,
	}
}
