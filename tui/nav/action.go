package nav

import "autoeval/model"

// ActionFor is the line of the plan that a suggestion becomes when it is
// adopted, due in three months.
func ActionFor(env *Env, g *model.Grid, s model.Suggestion) model.Action {
	return model.Action{Grid: g.Ref(), Item: s.Item, Text: env.Text.Action(g, s), Due: model.Day(env.Now().AddDate(0, 3, 0))}
}
