package plan

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
)

func NewProfile(c *cli.Env) *cobra.Command {
	return c.Branch("profile", c.Say.CLI.Profile.Group, newProfileShow(c), newProfileSet(c))
}

// ProfileJSON is the shape of "profile show --json".
type ProfileJSON struct {
	Name     string         `json:"name,omitempty"`
	Stage    string         `json:"stage,omitempty"`
	Role     string         `json:"role"`
	Grid     string         `json:"grid"`
	Target   string         `json:"target,omitempty"`
	Override map[string]int `json:"override"`
	Lang     string         `json:"lang,omitempty"`
	Theme    string         `json:"theme,omitempty"`
}

func newProfileShow(c *cli.Env) *cobra.Command {
	return c.Reader("show", c.Say.CLI.Profile.Show, func(ctx context.Context, c *cli.Env, _ []string) error {
		g, err := find.Grid(ctx, c)
		if err != nil {
			return err
		}
		p, err := c.Profile(ctx)
		if err != nil {
			return err
		}
		if c.Options.JSON {
			return c.PrintJSON(ProfileJSON{
				p.Name, string(p.Stage), p.Role.String(), string(g.ID), string(model.TargetFor(g, p, "").ID),
				shape.Values(p.Own[g.Ref()]), string(p.Settings.Lang), p.Settings.Theme,
			})
		}
		printProfile(c, g, p)
		return nil
	})
}

func printProfile(c *cli.Env, g *model.Grid, p model.Profile) {
	t := c.Say.CLI.Profile
	role := c.Say.Words.Learner
	if p.Role == model.Mentor {
		role = c.Say.Words.Mentor
	}
	name := p.Name
	if name == "" {
		name = c.Say.App.Unsaid
	}
	target := c.Say.TargetName(model.TargetFor(g, p, ""))
	if p.Target == "" {
		target += " (" + t.ByStage + ")"
	}
	lang := t.Automatic
	if p.Settings.Lang != "" {
		lang = string(p.Settings.Lang)
	}
	c.Field(c.Say.Words.Name, cli.Line(name))
	c.Field(c.Say.Words.Stage, c.Say.Words.Stages[string(p.Stage)])
	c.Field(c.Say.Settings.Role, role)
	c.Field(c.Say.Words.Grid, cli.Line(c.Say.In(g.Title)))
	c.Field(c.Say.Home.Targets, cli.Line(target))
	c.Field(c.Say.Settings.Lang, lang)
	c.Field(c.Say.Settings.Theme, c.Say.Words.Themes[p.Settings.Theme])
}

func newProfileSet(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Profile
	var name, stage, role, lang, theme string
	var cmd *cobra.Command
	cmd = c.Leaf("set", t.Set, func(ctx context.Context, c *cli.Env, _ []string) error {
		return setProfile(ctx, c, cmd.Flags(), func(p *model.Profile, given *pflag.FlagSet) {
			set(given, "name", &p.Name, c.KeptTrim(name, safetext.Name))
			if given.Changed("stage") {
				p.SayStage(model.Stage(stage), c.Now())
			}
			set(given, "language", &p.Settings.Lang, model.Lang(automatic(lang)))
			set(given, "theme", &p.Settings.Theme, automatic(theme))
			if given.Changed("role") {
				p.Role, _ = model.ParseRole(role) // the flag takes no other word
			}
		})
	})
	cmd.Flags().StringVar(&name, "name", "", t.Name)
	c.FewValues(cmd, &stage, "stage", t.Stage, "prospective", "3a", "4a", "5a", "graduate")
	c.FewValues(cmd, &role, "role", t.Role, "learner", "mentor")
	c.FewValues(cmd, &lang, "language", t.Lang, "auto", "fr", "en")
	c.FewValues(cmd, &theme, "theme", t.Theme, "auto", "dark", "light", "contrast", "mono")
	cli.Erases(cmd, "name")
	return cli.Makes(cmd)
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
func setProfile(ctx context.Context, c *cli.Env, given *pflag.FlagSet, change func(*model.Profile, *pflag.FlagSet)) error {
	t := c.Say.CLI.Profile
	if err := c.SomethingGiven(given, "name", "stage", "role", "language", "theme"); err != nil {
		return err
	}
	err := c.ChangeProfile(ctx, func(p *model.Profile) {
		change(p, given)
		p.Welcomed = p.Welcomed || given.Changed("stage") || given.Changed("role") // who said it is not asked again
	})
	if err != nil {
		return err
	}
	c.Note("%s", t.Saved)
	return nil
}
