package settings_test

import (
	"context"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func open(t *testing.T, env *nav.Env) *tuitest.Driver {
	t.Helper()
	a := tui.New(env, nav.Settings{})
	return tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 80, H: 24})
}

func profile(t *testing.T, env *nav.Env) model.Profile {
	t.Helper()
	p, err := env.Store.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestNameIsTypedAndKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.See("Nom", "non précisé")
	d.Press("enter")
	d.Type("Léa q")
	d.Press("enter")
	d.See("Léa q")
	if got := profile(t, env).Name; got != "Léa q" {
		t.Errorf("kept %q", got)
	}
	d.Press("enter")
	d.Type("xyz")
	d.Press("esc")
	if got := profile(t, env).Name; got != "Léa q" || d.Quit {
		t.Errorf("kept %q, quit %v", got, d.Quit)
	}
}

func TestRoleAndStageGoRound(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.Press("down", "right")
	d.See("‹ mentor ›")
	d.Press("down")
	d.See("‹ 4A ›", "choisit le profil cible")
	d.Press("right", "right", "right")
	d.See("‹ non précisé ›")
	d.Press("left")
	if p := profile(t, env); p.Role != model.Mentor || p.Stage != model.StageGraduate {
		t.Errorf("kept %+v", p)
	}
}

func TestLanguageAndThemeChangeAtOnce(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.Press("down", "down", "down", "right")
	d.See("Preferences", "‹ English ›")
	d.Press("down", "left")
	if env.Theme.HasColour() {
		t.Error("the theme is not the one chosen")
	}
	d.Press("right", "down", "enter")
	d.See("> ")
	if p := profile(t, env); p.Settings != (model.Settings{Lang: model.English, ASCII: true}) {
		t.Errorf("kept %+v", p.Settings)
	}
	d.Press("enter")
	if env.Theme.Options.ASCII || !env.Theme.HasColour() {
		t.Errorf("the look is %+v", env.Theme.Options)
	}
}

func TestRowsLeadToTheirScreens(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.Press("down", "down", "down", "down", "down", "down", "enter")
	d.See("Profil cible", "Fin de 4A")
}

type failing struct{ store.Store }

func (failing) SaveProfile(context.Context, model.Profile) (uint64, error) { return 0, store.ErrFull }

func TestWhatCannotBeKeptDoesNotShow(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Store = failing{env.Store}
	d := open(t, env)
	d.Press("down", "right")
	d.See("‹ étudiant·e ›", "disque est plein")
}

type frozen struct{ store.Store }

func (frozen) ReadOnly() bool { return true }

func TestReadOnlyChoicesLastUntilOneLeaves(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Store = frozen{env.Store}
	d := open(t, env)
	d.Press("down", "down", "down", "right")
	d.See("‹ English ›", "the choice lasts until you leave")
	if p := profile(t, env); p.Settings.Lang != "" {
		t.Errorf("kept %+v", p)
	}
}

func TestLeavingKeepsTheNameBeingTyped(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.Press("enter")
	d.Type("Léa")
	d.Press("ctrl+c")
	if got := profile(t, env).Name; got != "Léa" || !d.Quit {
		t.Errorf("kept %q, quit %v", got, d.Quit)
	}
}

func TestSettingsFitEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		env.Profile.Name = "\x1b[2J\u202e" + strings.Repeat("é", 70)
		d := open(t, env)
		for range 10 {
			d.CheckSizes()
			d.Press("down")
		}
		d.Press("home", "enter")
		d.CheckSizes()
	}
}
