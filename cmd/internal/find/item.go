package find

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
)

func NoTarget(c *cli.Env, g *model.Grid, asked model.ProfileID) error {
	t := c.Say.CLI.Progress
	var ids []model.ProfileID
	for _, x := range g.Targets {
		ids = append(ids, x.ID)
	}
	return cli.BadInput(fmt.Sprintf(t.NoTarget, cli.Line(string(asked))), fmt.Sprintf(t.TargetHint, shape.Join(ids, ", ")))
}

// Item returns the one a person names, or what the codes are.
func Item(c *cli.Env, g *model.Grid, code string) (model.Item, error) {
	it, ok := g.Typed(code)
	if ok {
		return it, nil
	}
	t := c.Say.CLI.Session
	return it, cli.BadInput(fmt.Sprintf(t.NoItem, cli.Line(code)), fmt.Sprintf(t.ItemHint, CodeRanges(c, g)))
}

// CodeRanges says which codes a grid has: "C01 à C16, P01 à P10".
func CodeRanges(c *cli.Env, g *model.Grid) string {
	var out []string
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		switch items := g.ItemsOf(k); len(items) {
		case 0:
		case 1:
			out = append(out, string(items[0].Code))
		default:
			out = append(out, fmt.Sprintf(c.Say.CLI.Session.Range, items[0].Code, items[len(items)-1].Code))
		}
	}
	return cli.Line(strings.Join(out, ", "))
}

// Level returns the one a person names, on the item's own scale.
func Level(c *cli.Env, g *model.Grid, it model.Item, typed string) (model.Level, error) {
	scale := g.Scale(it.Scale)
	if l := scale.Parse(strings.TrimSpace(typed)); l.Rated() {
		return l, nil
	}
	t := c.Say.CLI.Session
	var names []string
	for _, l := range scale.Levels {
		name := shape.Digit(l.Level)
		if l.Code != name {
			name += "=" + l.Code
		}
		names = append(names, name+" "+c.Say.In(l.Label))
	}
	return model.Unrated, cli.BadInput(fmt.Sprintf(t.NoLevel, cli.Line(typed), cli.Line(string(it.Code))), fmt.Sprintf(t.LevelHint, cli.Line(strings.Join(names, ", "))))
}
