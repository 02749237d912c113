package main

import (
	"context"
	"fmt"
	"io"
	"maps"

	"github.com/spf13/cobra"

	"autoeval/model"
)

func newTarget(c *cli) *cobra.Command {
	return c.branch("target", c.say.CLI.Profile.TargetGroup, newTargetShow(c), newTargetSet(c), newTargetOverride(c), newTargetClear(c))
}

func newTargetShow(c *cli) *cobra.Command {
	cmd := c.reader("show [PROFILE]", c.say.CLI.Profile.TargetShow, func(ctx context.Context, c *cli, args []string) error {
		return showTarget(ctx, c, model.ProfileID(first(args, "")))
	})
	cmd.ValidArgsFunction = c.completeOne(targetIDs)
	return cmd
}

// aimJSON is the shape of "target show --json".
type aimJSON struct {
	Target     string         `json:"target,omitempty"`
	Provenance string         `json:"provenance,omitempty"`
	Levels     map[string]int `json:"levels"`
	Override   map[string]int `json:"override"`
}

func showTarget(ctx context.Context, c *cli, asked model.ProfileID) error {
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	p, err := c.profile(ctx)
	if err != nil {
		return err
	}
	if _, ok := g.Target(asked); asked != "" && !ok {
		return c.noTarget(g, asked)
	}
	t := model.TargetFor(g, p, asked)
	if c.global.json {
		return c.printJSON(aimJSON{string(t.ID), string(t.Provenance), values(t.Levels), values(p.Own[g.ID])})
	}
	c.heading(line(c.say.In(t.Label)) + " (" + c.say.App.Indicative + ")")
	var rows [][]string
	for _, it := range g.Items {
		l := t.Levels[it.Code]
		if !l.Rated() {
			continue
		}
		own := ""
		if asked == "" && p.Own[g.ID][it.Code] == l {
			own = c.say.CLI.Profile.Own
		}
		rows = append(rows, []string{line(string(it.Code)), line(c.say.In(it.Short())), c.levelName(g, it.Code, l), own})
	}
	_, err = io.WriteString(c.Out, columns(rows))
	return err
}

func newTargetSet(c *cli) *cobra.Command {
	t := c.say.CLI.Profile
	cmd := c.leaf("set PROFILE", t.TargetSet, func(ctx context.Context, c *cli, args []string) error {
		g, err := c.grid(ctx)
		if err != nil {
			return err
		}
		id := model.ProfileID(automatic(args[0]))
		if found, ok := g.Target(id); ok {
			id = found.ID
		} else if id != "" {
			return c.noTarget(g, id)
		}
		var aim model.TargetProfile
		err = c.saveProfile(ctx, func(p *model.Profile) {
			p.Target = id
			aim = model.TargetFor(g, *p, "")
		})
		if err != nil {
			return err
		}
		c.note(t.TargetSaved, line(c.say.In(aim.Label)))
		return nil
	})
	cmd.ValidArgsFunction = c.completeOne(func(ctx context.Context, c *cli, args []string) []string {
		return append(targetIDs(ctx, c, args), "auto")
	})
	return cmd
}

func newTargetOverride(c *cli) *cobra.Command {
	t := c.say.CLI.Profile
	cmd := c.leaf("override ITEM LEVEL", t.Override, func(ctx context.Context, c *cli, args []string) error {
		g, err := c.grid(ctx)
		if err != nil {
			return err
		}
		it, err := c.item(g, args[0])
		if err != nil {
			return err
		}
		l, err := c.level(g, it, args[1])
		if err != nil {
			return err
		}
		err = c.saveProfile(ctx, func(p *model.Profile) {
			own := maps.Clone(p.Own[g.ID])
			if own == nil {
				own = map[model.ItemCode]model.Level{}
			}
			own[it.Code] = l
			p.Own = p.Own.With(g.ID, own)
		})
		if err != nil {
			return err
		}
		c.note(t.OwnSaved, it.Code, c.levelName(g, it.Code, l))
		return nil
	})
	cmd.ValidArgsFunction = c.completeInOrder(itemCodes, levelCodes)
	return cmd
}

func newTargetClear(c *cli) *cobra.Command {
	t := c.say.CLI.Profile
	var all bool
	cmd := c.leaf("clear [ITEM]", t.Clear, func(ctx context.Context, c *cli, args []string) error {
		if all {
			return c.clearTargets(ctx)
		}
		if len(args) == 0 {
			return badInput(fmt.Sprintf(c.say.CLI.Wrong.TooFew, c.arguments("ITEM")), "")
		}
		return c.clearTarget(ctx, args[0])
	})
	cmd.Flags().BoolVar(&all, "all", false, t.All)
	cmd.ValidArgsFunction = c.completeOne(itemCodes)
	return cmd
}

func (c *cli) clearTargets(ctx context.Context) error {
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	if err := c.saveProfile(ctx, func(p *model.Profile) { p.Own = p.Own.With(g.ID, nil) }); err != nil {
		return err
	}
	c.note("%s", c.say.CLI.Profile.ClearedAll)
	return nil
}

func (c *cli) clearTarget(ctx context.Context, code string) error {
	g, err := c.grid(ctx)
	if err != nil {
		return err
	}
	it, err := c.item(g, code)
	if err != nil {
		return err
	}
	err = c.saveProfile(ctx, func(p *model.Profile) {
		own := maps.Clone(p.Own[g.ID])
		delete(own, it.Code)
		p.Own = p.Own.With(g.ID, own)
	})
	if err == nil {
		c.note(c.say.CLI.Profile.Cleared, it.Code)
	}
	return err
}
