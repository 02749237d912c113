package nav

import "autoeval/model"

// ActionFor returns the line of the plan that an act becomes when it is adopted.
func ActionFor(env *Env, g *model.Grid, a model.Act) model.Action {
	return a.Action(g, env.Text.ActText(g, a), env.Now())
}
