package grids_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/screen/grids"
	"autoeval/tui/tuitest"
)

// shelf is a source of these grids.
type shelf []*model.Grid

func (s shelf) Grid(context.Context, model.GridRef) (*model.Grid, error) { return s[0], nil }
func (s shelf) List(context.Context) ([]*model.Grid, error)              { return s, nil }
func (s shelf) Every(context.Context) ([]model.ShelvedGrid, error)       { return tuitest.Shelved(s...), nil }

func two(t *testing.T, env *nav.Env) *model.Grid {
	t.Helper()
	g := env.Grid.Clone()
	g.ID, g.Title, g.Version = "rncp35419", model.Same("Développeur\x1b[2J web"), "2021"
	g.Facts = model.Facts{DiplomaCode: "26T32601", Level: 5, RegistrationEnd: model.Day(tuitest.Start).AddDate(0, -1, 0), Successors: []string{"RNCP40000"}, Modalities: []string{"Mise en situation", "Entretien"}}
	env.Grids = shelf{env.Grid, &g}
	return &g
}

func open(t *testing.T, env *nav.Env, size layout.Size) *tuitest.Driver {
	t.Helper()
	a := tui.New(env, nav.Grids{})
	return tuitest.DriveApp(t, a, a.Frame, size)
}

func TestFactsOfTheTitleShow(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env, layout.Size{W: 80, H: 24})
	d.See("RNCP37579", "en cours", "17032639", "31 août 2028", "à vérifier", "16 compétences, 10 attitudes, 11 activités", "Touche i")
}

func TestEndedTitleAndItsSuccessorsAreSaid(t *testing.T) {
	for _, size := range []layout.Size{{W: 80, H: 24}, {W: 120, H: 40}} {
		env := tuitest.Env(t, model.French)
		two(t, env)
		d := open(t, env, size)
		d.Press("down")
		d.See("RNCP35419", "␛[2J", "a pris fin le 24 octobre 2026", "RNCP40000")
	}
}

func TestChosenGridIsThatOfTheWholeProgram(t *testing.T) {
	env := tuitest.Env(t, model.French)
	g := two(t, env)
	d := open(t, env, layout.Size{W: 80, H: 24})
	d.Press("space") // the one in use: nothing to do
	if len(d.Toasts) != 0 {
		t.Errorf("said %q", d.Toasts)
	}
	d.Press("down", "space")
	if env.Grid != g || env.Profile.Grid.ID != "rncp35419" {
		t.Errorf("works with %s, profile %s", env.Grid.ID, env.Profile.Grid)
	}
	if p, _ := env.Store.Profile(t.Context()); p.Grid.ID != "rncp35419" {
		t.Errorf("kept %q", p.Grid)
	}
	d.Press("esc")
	d.See("␛[2J web", "Titre suivant")
}

func TestListFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		g := two(t, env)
		g.Title = model.Same(strings.Repeat("Un titre très long ", 12))
		g.Facts.Modalities = []string{strings.Repeat("modalité ", 80)}
		many := shelf{env.Grid}
		for range 20 {
			many = append(many, g)
		}
		for _, s := range []shelf{env.Grids.(shelf), many, {}} {
			env.Grids = s
			d := open(t, env, layout.Size{W: 80, H: 24})
			for _, k := range []string{"down", "pgdown", "end"} {
				d.CheckSizes()
				d.Press(k)
			}
		}
	}
}

type broken struct{ shelf }

func (broken) List(context.Context) ([]*model.Grid, error) { return nil, errors.New("read grid") }
func (broken) Every(context.Context) ([]model.ShelvedGrid, error) {
	return nil, errors.New("read grid")
}

func TestUnreadableGridsAreSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Grids = broken{}
	d := tuitest.Drive(t, grids.New(env), layout.Size{W: 80, H: 20})
	if len(d.Errs) != 1 {
		t.Errorf("errors %v", d.Errs)
	}
	d.CheckFrame()
}

func TestEnterOpensAGridToReadWhetherInUseOrNot(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		g := two(t, env)
		s := grids.New(env)
		d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
		if got := offered(s); got != env.Text.Keys.Move+" "+env.Text.Grids.Read+" "+env.Text.Imports.Door+" "+env.Text.Passage.Key {
			t.Errorf("on the one in use, offers %s", got)
		}
		d.Press("enter", "down", "enter")
		if len(d.Went) != 2 || d.Went[0] != (nav.Grid{Ref: env.Grid.Ref()}) || d.Went[1] != (nav.Grid{Ref: g.Ref()}) {
			t.Errorf("went to %v", d.Went)
		}
		if got := offered(s); got != env.Text.Keys.Move+" "+env.Text.Grids.Read+" "+env.Text.Imports.Door+" "+env.Text.Keys.Move+" "+env.Text.Passage.Key {
			t.Errorf("on another, offers %s", got)
		}
		if env.Grid.ID == g.ID || env.Profile.Grid.ID == g.ID {
			t.Error("reading a grid chose it")
		}
		d.Send(nav.Click{X: 3, Y: 1, Size: d.Size})
		d.Send(nav.Click{X: 3, Y: 1, Size: d.Size})
		if len(d.Went) != 3 || d.Went[2] != (nav.Grid{Ref: env.Grid.Ref()}) {
			t.Errorf("clicked to %v", d.Went)
		}
	}
}

// offered returns what the footer says the keys do.
func offered(s nav.Screen) string {
	var words []string
	for _, k := range tuitest.Footer(s) {
		if k.Enabled() {
			words = append(words, k.Help().Desc)
		}
	}
	return strings.Join(words, " ")
}
