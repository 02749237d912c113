package settings

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
)

// row is one preference.
type row struct {
	label, value, hint string
	turn               func(c *choices, by int) // takes another option; nil where there are none
	place              nav.Place                // where the row leads, if it does
}

func (s *Screen) rows() []row {
	t, c := s.env.Text, s.want
	roles := []string{t.Settings.Learner, t.Words.Mentor}
	return []row{
		{label: t.Words.Name, value: named(c.name, t.App.Unsaid), hint: t.Settings.NameHint},
		{label: t.Settings.Role, value: roles[min(int(c.role), 1)], hint: t.Settings.RoleHint, turn: turnRole},
		{label: t.Words.Stage, value: t.Words.Stages[string(c.stage)], hint: t.Settings.StageHint, turn: s.turnStage},
		{label: t.Settings.Lang, value: t.Settings.Langs[string(t.Lang)], hint: t.Settings.LangHint, turn: s.turnLang},
		{label: t.Settings.Theme, value: t.Words.Themes[c.settings.Theme], hint: t.Settings.ThemeHint, turn: turnTheme},
		{label: t.Settings.ASCII, value: yesNo(c.settings.ASCII, t.Settings.Yes, t.Settings.No), hint: t.Settings.ASCIIHint, turn: turnASCII},
		{label: t.Settings.Mouse, value: yesNo(!c.settings.NoMouse, t.Settings.Yes, t.Settings.No), hint: t.Settings.MouseHint, turn: turnMouse},
		{label: t.Home.Targets, value: s.targetName(), hint: t.Targets.Intro, place: nav.Targets{}},
		{label: t.Next.Place, value: s.nextSaid(), hint: t.Next.About, place: nav.Next{}},
		{label: t.Home.Grids, value: safetext.Line(t.In(s.env.Grid.Title)), place: nav.Grids{}},
		{label: t.Home.Identity, place: nav.Identity{}},
	}
}

func (s *Screen) targetName() string {
	p := s.env.Profile
	return safetext.Line(s.env.Text.TargetName(model.TargetFor(s.env.Grid, p, "")))
}

func (s *Screen) nextSaid() string {
	if next := s.env.Profile.Next; !next.IsZero() {
		return s.env.Text.Date(next)
	}
	return s.env.Text.App.Unsaid
}

func turnRole(c *choices, by int) {
	c.role = another([]model.Role{model.Learner, model.Mentor}, c.role, by)
}

// turnStage goes through the stages of the title in use.
func (s *Screen) turnStage(c *choices, by int) {
	all := model.StagesOf(s.env.Grid)
	if !slices.Contains(all, model.StageUnsaid) {
		all = append([]model.Stage{model.StageUnsaid}, all...)
	}
	c.stage = another(all, c.stage, by)
}

// turnLang starts from what is spoken, which may come from the terminal.
func (s *Screen) turnLang(c *choices, by int) {
	c.settings.Lang = another([]model.Lang{model.French, model.English}, s.env.Text.Lang, by)
}

func turnTheme(c *choices, by int) {
	all := []string{string(theme.Auto), string(theme.Dark), string(theme.Light), string(theme.Contrast), string(theme.Mono)}
	c.settings.Theme = another(all, c.settings.Theme, by)
}

func turnASCII(c *choices, _ int) { c.settings.ASCII = !c.settings.ASCII }

func turnMouse(c *choices, _ int) { c.settings.NoMouse = !c.settings.NoMouse }

// another returns the option that stands by places further, going round.
func another[T comparable](all []T, now T, by int) T {
	return all[(max(slices.Index(all, now), 0)+by+len(all))%len(all)]
}

func named(name, none string) string {
	if name == "" {
		return none
	}
	return safetext.Line(name)
}

func yesNo(b bool, yes, no string) string {
	if b {
		return yes
	}
	return no
}

func trim(s string) string { return strings.TrimSpace(s) }
