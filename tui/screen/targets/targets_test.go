package targets_test

import (
	"context"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// open plays the screen in the app, which takes the profile in.
func open(t *testing.T, env *nav.Env) *tuitest.Driver {
	t.Helper()
	if p, err := env.Store.Profile(t.Context()); err == nil && p.Revision == 0 {
		env.Profile.Revision, _ = env.Store.SaveProfile(t.Context(), env.Profile)
	}
	a := tui.New(env, nav.Targets{})
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

func TestProfileFollowsTheYearUntilOneIsChosen(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.See("Fin de 4A", "selon votre étape", "indicatif", "orientent, ils ne jugent pas")
	d.Press("right")
	d.See("Entrée en 3A")
	d.Hidden("selon votre étape")
	if got := profile(t, env).Target; got != "entry3a" {
		t.Errorf("kept %q", got)
	}
	d.Press("left", "left")
	d.See("Titre d’ingénieur")
	d.Press("u", "u", "u")
	d.See("Fin de 4A", "selon votre étape")
	if got := profile(t, env).Target; got != "" {
		t.Errorf("kept %q", got)
	}
}

func TestDigitsOverrideALevelOnEitherKeyboard(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.See("C01 Analyse technique 0 N [A] M E Application")
	d.Press("4")
	d.See("C01 Analyse technique 0 N ◇A M [E] Expertise votre choix", "1 choix, ◇ attendu")
	if got := profile(t, env).Own[env.Grid.Ref()]["C01"]; got != model.At(4) {
		t.Errorf("kept %d", got)
	}
	d.Press("down", "\"") // 3 on an AZERTY keyboard
	if got := profile(t, env).Own[env.Grid.Ref()]["C02"]; got != model.At(3) {
		t.Errorf("kept %d", got)
	}
	d.Press("x", "up", "2") // the profile's own level is no exception
	if got := profile(t, env).Own[env.Grid.Ref()]; len(got) != 0 {
		t.Errorf("kept %v", got)
	}
	d.Press("9")
	if got := profile(t, env).Own[env.Grid.Ref()]; len(got) != 0 {
		t.Errorf("a level off the scale was kept: %v", got)
	}
}

func TestAllIsResetAndTakenBack(t *testing.T) {
	env := tuitest.Env(t, model.English)
	d := open(t, env)
	d.Press("4", "down", "0", "r")
	if got := profile(t, env).Own[env.Grid.Ref()]; len(got) != 0 {
		t.Errorf("kept %v", got)
	}
	d.Press("u")
	if got := profile(t, env).Own[env.Grid.Ref()]; len(got) != 2 {
		t.Errorf("kept %v", got)
	}
}

func TestAttitudesTakeTheirOwnScale(t *testing.T) {
	env := tuitest.Env(t, model.French)
	d := open(t, env)
	d.Press("end", "3")
	d.See("[T] Toujours", "votre choix")
	d.Press("4")
	if got := profile(t, env).Own[env.Grid.Ref()]["P10"]; got != model.At(3) {
		t.Errorf("kept %d", got)
	}
}

type failing struct{ store.Store }

func (failing) SaveProfile(context.Context, model.Profile) (uint64, error) { return 0, store.ErrFull }

func TestWhatCannotBeKeptDoesNotShow(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Store = failing{env.Store}
	d := open(t, env)
	d.Press("4")
	d.See("C01 Analyse technique 0 N [A] M E", "disque est plein")
}

type contested struct {
	store.Store
	once *bool
}

// SaveProfile lets another save come between the first time.
func (c contested) SaveProfile(ctx context.Context, p model.Profile) (uint64, error) {
	if !*c.once {
		*c.once = true
		other, err := c.Store.Profile(ctx)
		if err != nil {
			return 0, err
		}
		other.Name = "Léa"
		if _, err := c.Store.SaveProfile(ctx, other); err != nil {
			return 0, err
		}
	}
	return c.Store.SaveProfile(ctx, p)
}

func TestAnotherSaveOfTheProfileIsNotUndone(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Store = contested{env.Store, new(bool)}
	d := open(t, env)
	d.Press("4")
	if p := profile(t, env); p.Name != "Léa" || p.Own[env.Grid.Ref()]["C01"] != model.At(4) {
		t.Errorf("kept %+v", p)
	}
}

func TestTargetsFitEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		d := open(t, tuitest.Env(t, l))
		for _, k := range []string{"4", "down", "pgdown", "end", "right", "0"} {
			d.Press(k)
			d.CheckSizes()
		}
	}
}

func TestGridWithoutProfilesStillTakesLevels(t *testing.T) {
	env := tuitest.Env(t, model.French)
	g := env.Grid.Clone()
	g.Targets = nil
	env.Grid = &g
	d := open(t, env)
	d.See("n’a pas de profil cible", "non attendu")
	d.Press("right", "2")
	d.See("[A] M E Application votre choix")
	g.Items = nil
	d = open(t, env)
	d.Press("2", "x", "down")
	d.CheckSizes()
}
