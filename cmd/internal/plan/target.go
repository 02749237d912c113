package plan

import (
	"context"
	"fmt"
	"io"
	"maps"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
)

func NewTarget(c *cli.Env) *cobra.Command {
	return c.Branch("target", c.Say.CLI.Profile.TargetGroup, newTargetShow(c), newTargetSet(c), newTargetOverride(c), newTargetClear(c))
}

func newTargetShow(c *cli.Env) *cobra.Command {
	cmd := c.Reader("show [PROFILE]", c.Say.CLI.Profile.TargetShow, func(ctx context.Context, c *cli.Env, args []string) error {
		return showTarget(ctx, c, model.ProfileID(cli.First(args, "")))
	})
	cmd.ValidArgsFunction = c.CompleteOne(find.TargetIDs)
	return cmd
}

// aimJSON is the shape of "target show --json".
type aimJSON struct {
	Target     string         `json:"target,omitempty"`
	Provenance string         `json:"provenance,omitempty"`
	Levels     map[string]int `json:"levels"`
	Override   map[string]int `json:"override"`
}

func showTarget(ctx context.Context, c *cli.Env, asked model.ProfileID) error {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	p, err := c.Profile(ctx)
	if err != nil {
		return err
	}
	if _, ok := g.Target(asked); asked != "" && !ok {
		return find.NoTarget(c, g, asked)
	}
	t := model.TargetFor(g, p, asked)
	if c.Options.JSON {
		return c.PrintJSON(aimJSON{string(t.ID), string(t.Provenance), shape.Values(t.Levels), shape.Values(p.Own[g.Ref()])})
	}
	c.Heading(cli.Line(c.Say.TargetName(t)) + " (" + c.Say.App.Indicative + ")")
	var rows [][]string
	for _, it := range g.Items {
		l := t.Levels[it.Code]
		if !l.Rated() {
			continue
		}
		own := ""
		if asked == "" && p.Own[g.Ref()][it.Code] == l {
			own = c.Say.CLI.Profile.Own
		}
		rows = append(rows, []string{cli.Line(string(it.Code)), cli.Line(c.Say.In(it.Short())), word.Level(c, g, it.Code, l), own})
	}
	_, err = io.WriteString(c.Out, cli.Columns(rows))
	return err
}

func newTargetSet(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Profile
	cmd := c.Leaf("set PROFILE", t.TargetSet, func(ctx context.Context, c *cli.Env, args []string) error {
		g, err := find.GridToUse(ctx, c)
		if err != nil {
			return err
		}
		id := model.ProfileID(automatic(args[0]))
		if found, ok := g.Target(id); ok {
			id = found.ID
		} else if id != "" {
			return find.NoTarget(c, g, id)
		}
		var aim model.TargetProfile
		err = c.ChangeProfile(ctx, func(p *model.Profile) {
			p.Target = id
			aim = model.TargetFor(g, *p, "")
		})
		if err != nil {
			return err
		}
		c.Note(t.TargetSaved, cli.Line(c.Say.TargetName(aim)))
		return nil
	})
	cmd.ValidArgsFunction = c.CompleteOne(func(ctx context.Context, c *cli.Env, args []string) []string {
		return append(find.TargetIDs(ctx, c, args), "auto")
	})
	return cli.Makes(cmd)
}

func newTargetOverride(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Profile
	cmd := c.Leaf("override ITEM LEVEL", t.Override, func(ctx context.Context, c *cli.Env, args []string) error {
		g, err := find.GridToUse(ctx, c)
		if err != nil {
			return err
		}
		it, err := find.Item(c, g, args[0])
		if err != nil {
			return err
		}
		l, err := find.Level(c, g, it, args[1])
		if err != nil {
			return err
		}
		err = c.ChangeProfile(ctx, func(p *model.Profile) {
			own := maps.Clone(p.Own[g.Ref()])
			if own == nil {
				own = map[model.ItemCode]model.Level{}
			}
			own[it.Code] = l
			p.Own = p.Own.With(g.Ref(), own)
		})
		if err != nil {
			return err
		}
		c.Note(t.OwnSaved, it.Code, word.Level(c, g, it.Code, l))
		return nil
	})
	cmd.ValidArgsFunction = c.CompleteInOrder(find.ItemCodes, find.LevelCodes)
	return cli.Makes(cmd)
}

func newTargetClear(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Profile
	var all bool
	cmd := c.Leaf("clear [ITEM]", t.Clear, func(ctx context.Context, c *cli.Env, args []string) error {
		if all {
			return clearTargets(ctx, c)
		}
		if len(args) == 0 {
			return cli.BadInput(fmt.Sprintf(c.Say.CLI.Wrong.TooFew, c.Arguments("ITEM")), "")
		}
		return clearTarget(ctx, c, args[0])
	})
	cmd.Flags().BoolVar(&all, "all", false, t.All)
	cmd.ValidArgsFunction = c.CompleteOne(find.ItemCodes)
	return cmd
}

func clearTargets(ctx context.Context, c *cli.Env) error {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	if err := c.ChangeProfile(ctx, func(p *model.Profile) { p.Own = p.Own.With(g.Ref(), nil) }); err != nil {
		return err
	}
	c.Note("%s", c.Say.CLI.Profile.ClearedAll)
	return nil
}

func clearTarget(ctx context.Context, c *cli.Env, code string) error {
	g, err := find.Grid(ctx, c)
	if err != nil {
		return err
	}
	it, err := find.Item(c, g, code)
	if err != nil {
		return err
	}
	err = c.ChangeProfile(ctx, func(p *model.Profile) {
		own := maps.Clone(p.Own[g.Ref()])
		delete(own, it.Code)
		p.Own = p.Own.With(g.Ref(), own)
	})
	if err == nil {
		c.Note(c.Say.CLI.Profile.Cleared, it.Code)
	}
	return err
}
