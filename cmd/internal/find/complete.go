package find

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func GridIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	all, err := c.Grids.List(ctx)
	if err != nil {
		all, _ = library.BuiltIn()
	}
	var out []string
	for _, g := range all {
		out = append(out, string(g.ID)+"\t"+cli.Line(c.Say.In(g.Title)))
	}
	return out
}

// GridVersions returns all versions of all grids.
func GridVersions(ctx context.Context, c *cli.Env, _ []string) []string {
	all, err := c.Grids.Every(ctx)
	if err != nil {
		return nil
	}
	var out []string
	for _, g := range all {
		out = append(out, cli.Line(g.Ref().String())+"\t"+cli.Line(c.Say.In(g.Title)))
	}
	return out
}

// ItemCodes are those of the grid in use, or of the built-in one when the data
// cannot be read.
func ItemCodes(ctx context.Context, c *cli.Env, _ []string) []string {
	g := gridOrBuiltIn(ctx, c)
	var out []string
	for _, it := range g.Items {
		out = append(out, string(it.Code)+"\t"+cli.Line(c.Say.In(it.Short())))
	}
	return out
}

// LevelCodes are those of the item typed before.
func LevelCodes(ctx context.Context, c *cli.Env, args []string) []string {
	var out []string
	for _, l := range gridOrBuiltIn(ctx, c).ScaleOf(model.ItemCode(args[0])).Levels {
		out = append(out, l.Code+"\t"+cli.Line(c.Say.In(l.Label)))
	}
	return out
}

func TargetIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	var out []string
	for _, t := range gridOrBuiltIn(ctx, c).Targets {
		out = append(out, string(t.ID)+"\t"+cli.Line(c.Say.In(t.Label)))
	}
	return out
}

func gridOrBuiltIn(ctx context.Context, c *cli.Env) *model.Grid {
	if g, err := Grid(ctx, c); err == nil {
		return g
	}
	if all, err := library.BuiltIn(); err == nil && len(all) > 0 {
		return all[0]
	}
	return &model.Grid{}
}

func SessionIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	out := []string{current, Latest}
	all, err := Sessions(ctx, c)
	if err != nil {
		return out
	}
	for _, s := range all {
		out = append(out, string(s.ID)+"\t"+word.Called(c, s.Label)+", "+c.Say.ShortDate(s.When().Local()))
	}
	return out
}

func EvidenceIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	st, err := c.Store(ctx)
	if err != nil {
		return nil
	}
	all, _ := st.Evidence(ctx)
	var out []string
	for _, e := range all {
		out = append(out, string(e.ID)+"\t"+cli.Line(e.Title))
	}
	return out
}

func KindIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	var out []string
	for _, k := range gridOrBuiltIn(ctx, c).EvidenceKinds {
		out = append(out, string(k.ID)+"\t"+cli.Line(c.Say.In(k.Label)))
	}
	return out
}

func ActionIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	st, err := c.Store(ctx)
	if err != nil {
		return nil
	}
	all, _ := st.Actions(ctx)
	var out []string
	for _, a := range model.SortActions(all) {
		out = append(out, string(a.ID)+"\t"+cli.Line(a.Text))
	}
	return out
}

func NoteIDs(ctx context.Context, c *cli.Env, _ []string) []string {
	st, err := c.Store(ctx)
	if err != nil {
		return nil
	}
	all, _ := st.Notes(ctx)
	var out []string
	for _, n := range model.SortNotes(all) {
		out = append(out, string(n.ID)+"\t"+cli.Line(n.Text))
	}
	return out
}
