package main

import (
	"context"
	"slices"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/model/safetext"
)

func newProfile(c *cli) *cobra.Command {
	return c.branch("profile", c.say.CLI.Profile.Group, newProfileShow(c), newProfileSet(c))
}

// profileJSON is the shape of "profile show --json".
type profileJSON struct {
	Name     string         `json:"name,omitempty"`
	Stage    string         `json:"stage,omitempty"`
	Role     string         `json:"role"`
	Grid     string         `json:"grid"`
	Target   string         `json:"target,omitempty"`
	Override map[string]int `json:"override"`
	Lang     string         `json:"lang,omitempty"`
	Theme    string         `json:"theme,omitempty"`
}

func newProfileShow(c *cli) *cobra.Command {
	return c.reader("show", c.say.CLI.Profile.Show, func(ctx context.Context, c *cli, _ []string) error {
		g, err := c.grid(ctx)
		if err != nil {
			return err
		}
		p, err := c.profile(ctx)
		if err != nil {
			return err
		}
		if c.global.json {
			return c.printJSON(profileJSON{
				p.Name, string(p.Stage), roleName(p.Role), string(g.ID), string(model.TargetFor(g, p, "").ID),
				values(p.Own[g.ID]), string(p.Settings.Lang), p.Settings.Theme,
			})
		}
		c.printProfile(g, p)
		return nil
	})
}

func roleName(r model.Role) string {
	if r == model.Mentor {
		return "mentor"
	}
	return "learner"
}

func (c *cli) printProfile(g *model.Grid, p model.Profile) {
	t := c.say.CLI.Profile
	role := t.LearnerWord
	if p.Role == model.Mentor {
		role = t.MentorWord
	}
	name := p.Name
	if name == "" {
		name = c.say.App.Unsaid
	}
	target := c.say.In(model.TargetFor(g, p, "").Label)
	if p.Target == "" {
		target += " (" + t.ByStage + ")"
	}
	lang := t.Automatic
	if p.Settings.Lang != "" {
		lang = string(p.Settings.Lang)
	}
	c.field(t.NameWord, line(name))
	c.field(t.StageWord, c.say.Words.Stages[string(p.Stage)])
	c.field(t.RoleWord, role)
	c.field(t.GridWord, line(c.say.In(g.Title)))
	c.field(t.TargetWord, line(target))
	c.field(t.LangWord, lang)
	c.field(t.ThemeWord, c.say.Words.Themes[p.Settings.Theme])
}

func newProfileSet(c *cli) *cobra.Command {
	t := c.say.CLI.Profile
	var name, stage, role, lang, theme string
	var cmd *cobra.Command
	cmd = c.leaf("set", t.Set, func(ctx context.Context, c *cli, _ []string) error {
		return c.setProfile(ctx, cmd.Flags(), func(p *model.Profile, given *pflag.FlagSet) {
			set(given, "name", &p.Name, c.keptTrim(name, safetext.Name))
			set(given, "stage", &p.Stage, model.Stage(stage))
			set(given, "language", &p.Settings.Lang, model.Lang(automatic(lang)))
			set(given, "theme", &p.Settings.Theme, automatic(theme))
			if given.Changed("role") {
				p.Role = model.Role(slices.Index([]string{"learner", "mentor"}, role))
			}
		})
	})
	cmd.Flags().StringVar(&name, "name", "", t.Name)
	c.fewValues(cmd, &stage, "stage", t.Stage, "prospective", "3a", "4a", "5a", "graduate")
	c.fewValues(cmd, &role, "role", t.Role, "learner", "mentor")
	c.fewValues(cmd, &lang, "language", t.Lang, "auto", "fr", "en")
	c.fewValues(cmd, &theme, "theme", t.Theme, "auto", "dark", "light", "contrast", "mono")
	return cmd
}

func automatic(s string) string {
	if s == "auto" {
		return ""
	}
	return s
}

func set[T any](given *pflag.FlagSet, name string, to *T, v T) {
	if given.Changed(name) {
		*to = v
	}
}

// setProfile changes the profile by what was given and keeps it.
func (c *cli) setProfile(ctx context.Context, given *pflag.FlagSet, change func(*model.Profile, *pflag.FlagSet)) error {
	t := c.say.CLI.Profile
	if err := c.somethingGiven(given, "name", "stage", "role", "language", "theme"); err != nil {
		return err
	}
	err := c.saveProfile(ctx, func(p *model.Profile) {
		change(p, given)
		p.Welcomed = p.Welcomed || given.Changed("stage") || given.Changed("role") // who said it is not asked again
	})
	if err != nil {
		return err
	}
	c.note("%s", t.Saved)
	return nil
}

// saveProfile changes the profile and keeps it, in one step.
func (c *cli) saveProfile(ctx context.Context, change func(*model.Profile)) error {
	p, err := c.profile(ctx)
	if err != nil {
		return err
	}
	if p.ID == "" {
		p.ID = model.PersonID(c.NewID())
	}
	change(&p)
	_, err = c.opened().SaveProfile(ctx, p)
	return err
}
