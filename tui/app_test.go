package tui

import (
	"errors"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/keys"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func drive(t *testing.T, env *nav.Env, at nav.Place) (*App, *tuitest.Driver) {
	t.Helper()
	a := New(env, at)
	return a, tuitest.DriveApp(t, a, a.Frame, layout.Size{W: 80, H: 24})
}

func TestFirstRunAsksTwoQuestionsAndKeepsTheAnswers(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile = model.Profile{}
	_, d := drive(t, env, nav.Home{})
	d.See("Qui êtes-vous", "rien ne quitte cette machine")
	d.CheckSizes()
	d.Press("down", "enter")
	d.Type("Léa")
	d.CheckSizes()
	d.Press("enter")
	d.See("Bonjour Léa", "Commencer un bilan")
	d.CheckSizes()
	p, err := env.Store.Profile(t.Context())
	if err != nil || p.Name != "Léa" || p.Stage != model.Year3 || !p.Welcomed {
		t.Errorf("kept %+v, %v", p, err)
	}
}

func TestFirstRunCanBePassed(t *testing.T) {
	env := tuitest.Env(t, model.English)
	env.Profile = model.Profile{}
	_, d := drive(t, env, nav.Home{})
	d.Press("esc")
	d.See("Hello", "Start a full self-review")
	if p, _ := env.Store.Profile(t.Context()); !p.Welcomed || p.Name != "" {
		t.Errorf("kept %+v", p)
	}
}

func TestFirstRunCanBeLeft(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile = model.Profile{}
	_, d := drive(t, env, nav.Home{})
	d.See("q quitter")
	d.Press("q")
	if !d.Quit {
		t.Error("q does not quit")
	}
	if p, _ := env.Store.Profile(t.Context()); p.Welcomed {
		t.Error("leaving answered the questions")
	}
}

func TestHomeShowsTheKeyOfEachRowAndThatTheListGoesOn(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := drive(t, env, nav.Home{})
	d.See("1 Se situer", "s Auto-évaluations", "o Préférences")
	d.Hidden(env.Text.App.More)
	d.Resize(layout.Size{W: 60, H: 20})
	d.See(env.Text.App.More)
	d.Press("end")
	d.See("o Préférences")
	d.Hidden(env.Text.App.More)
}

func TestLanguageSwitchesLiveAndIsKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := drive(t, env, nav.Home{})
	d.See("Se situer")
	d.Press("ctrl+g")
	d.See("Where I stand")
	d.Hidden("Se situer")
	if p, _ := env.Store.Profile(t.Context()); p.Settings.Lang != model.English {
		t.Errorf("kept %q", p.Settings.Lang)
	}
}

func TestThemeChangeKeepsALanguageThatIsNotTheProfiles(t *testing.T) {
	env := tuitest.Env(t, model.English) // as --lang en or the locale say
	_, d := drive(t, env, nav.Home{})
	d.Press("ctrl+t")
	d.See("Where I stand")
}

func TestSmallWindowSaysWhatItNeeds(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := drive(t, env, nav.Home{})
	for w := 1; w <= 61; w += 4 {
		for h := 1; h <= 21; h += 4 {
			d.Resize(layout.Size{W: w, H: h})
			d.CheckFrame()
		}
	}
	d.Resize(layout.Size{W: 40, H: 10})
	d.See("au moins 60 × 20", "40 × 10")
}

func TestHelpAndPaletteFitAndClose(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		_, d := drive(t, env, nav.Home{})
		for _, k := range []string{"?", "ctrl+p"} {
			d.Press(k)
			d.CheckSizes()
			d.Press("esc")
		}
		d.See(env.Text.Home.Situate)
	}
}

func TestPaletteFindsAnActionWithoutAccents(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := drive(t, env, nav.Home{})
	d.Press("ctrl+p")
	d.Type("preferen")
	d.See("Préférences", "⏎ ouvrir")
	d.Hidden("Se situer")
	d.Type("zzz")
	d.Hidden("⏎ ouvrir")
}

func TestQuitKeysLeaveFromHome(t *testing.T) {
	for _, k := range []string{"q", "ctrl+c"} {
		_, d := drive(t, tuitest.Env(t, model.French), nav.Home{})
		d.Press(k)
		if !d.Quit {
			t.Errorf("%s does not quit", k)
		}
	}
}

func TestLeavingWaitsForTheSaveOnItsWay(t *testing.T) {
	env := tuitest.Env(t, model.French)
	a, d := drive(t, env, nav.Home{})
	k := &keeper{unsaved: true}
	a.stack = append(a.stack, k)
	d.Press("ctrl+c")
	if d.Quit {
		t.Fatal("left with something unsaved")
	}
	d.See(env.Text.App.LeavingUnsaved)
	k.unsaved = false
	d.Send(struct{}{})
	if !d.Quit {
		t.Error("did not leave once saved")
	}
}

func TestFailedSaveCancelsLeavingAndSaysSo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	a, d := drive(t, env, nav.Home{})
	k := &keeper{unsaved: true}
	a.stack = append(a.stack, k)
	d.Press("ctrl+c")
	d.Send(nav.Failed{Err: store.ErrFull})
	k.unsaved = false
	d.Send(struct{}{})
	if d.Quit {
		t.Error("left after a failed save")
	}
	d.Send(nav.Failed{Err: errors.New("write x: y: z")})
	d.CheckFrame()
}

func TestSecondCtrlCForces(t *testing.T) {
	env := tuitest.Env(t, model.French)
	a, d := drive(t, env, nav.Home{})
	a.stack = append(a.stack, &keeper{unsaved: true})
	d.Press("ctrl+c", "ctrl+c")
	if !d.Quit {
		t.Error("a second ctrl+c did not force")
	}
}

func TestLeavingIsToldToWhoHasSomethingUnsavedAndCanBeTakenBack(t *testing.T) {
	for _, ask := range []func(*tuitest.Driver){
		func(d *tuitest.Driver) { d.Press("ctrl+c") },
		func(d *tuitest.Driver) { d.Send(nav.Quit{}) },
	} {
		a, d := drive(t, tuitest.Env(t, model.French), nav.Home{})
		k := &keeper{unsaved: true}
		a.stack = append(a.stack, k)
		ask(d)
		if !k.told || d.Quit {
			t.Errorf("told %v, quit %v", k.told, d.Quit)
		}
		d.Send(nav.Stay{})
		k.unsaved = false
		d.Send(struct{}{})
		if d.Quit {
			t.Error("left although the wish was taken back")
		}
	}
}

func TestFormWithoutATitleIsAskedAboutBeforeLeaving(t *testing.T) {
	_, d := drive(t, tuitest.Env(t, model.French), nav.EvidenceForm{})
	d.Press("tab", "right", "ctrl+c")
	d.See("il manque un titre", "x abandonner")
	if d.Quit {
		t.Fatal("left with something unsaved")
	}
	d.Press("x")
	if !d.Quit {
		t.Error("did not leave once it was discarded")
	}
}

func TestGridChangedIsTheGridOfEveryScreen(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := drive(t, env, nav.Home{})
	other := env.Grid.Clone()
	other.ID = "rncp00001"
	d.Send(nav.GridChanged{Grid: &other, Profile: env.Profile})
	if env.Grid.ID != "rncp00001" {
		t.Errorf("the grid is %s", env.Grid.ID)
	}
	d.See("RNCP00001")
}

// keeper is a screen with something on its way.
type keeper struct{ unsaved, told bool }

func (k *keeper) Init() tea.Cmd { return nil }
func (k *keeper) Update(m tea.Msg) tea.Cmd {
	_, leaving := m.(nav.Leaving)
	k.told = k.told || leaving
	return nil
}
func (k *keeper) View(layout.Size) string { return "" }
func (k *keeper) Title() string           { return "keeper" }
func (k *keeper) Acts() keys.Acts         { return nil }
func (k *keeper) Unsaved() bool           { return k.unsaved }

// The help names what a key does where one is.
func TestHelpNamesOnlyKeysThatWorkHere(t *testing.T) {
	a, d := at(t, filledEnv(t, model.French), nav.Sessions{}, layout.Size{W: 80, H: 60})
	d.Press("?")
	d.See("esc retour", "q retour", "ctrl+c quitter")
	d.Hidden("annuler")
	d.Press("esc", "q", "?")
	if len(a.stack) != 1 {
		t.Fatalf("%d screens open", len(a.stack))
	}
	d.See("q quitter")
	d.Hidden("annuler", "filtrer")
}

func TestADeletionIsUndoneAfterItsListWasLeft(t *testing.T) {
	for l, said := range map[model.Lang]string{model.French: "supprimée.", model.English: "deleted."} {
		env := tuitest.Env(t, l)
		label := "Bilan de la fin du semestre de printemps"
		s := model.Session{ID: "01S", Label: label, Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
		if err := errors.Join(s.Rate(env.Grid, model.Rating{Item: "C01", Level: model.At(1)}), s.Finish(tuitest.Start)); err != nil {
			t.Fatal(err)
		}
		if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
			t.Fatal(err)
		}
		if _, err := env.Store.SaveEvidence(t.Context(), model.Evidence{ID: "E1", Title: "Rapport", Kind: "exam", Grid: env.Grid.Ref(), Date: tuitest.Start}); err != nil {
			t.Fatal(err)
		}
		_, d := drive(t, env, nav.Sessions{})
		d.Resize(layout.Size{W: 60, H: 20})
		d.Press("x", "x")
		d.See(env.Text.App.PressUndo)
		d.Resize(layout.Size{W: 160, H: 40})
		d.See(label, said, env.Text.Sessions.Copies, env.Text.App.PressUndo)
		d.Press("esc")
		d.Send(nav.Opened{Place: nav.Evidence{}})
		d.Press("x", "x", "esc")
		d.Send(nav.Opened{Place: nav.Evidence{}})
		d.Resize(layout.Size{W: 60, H: 20})
		d.See("u " + env.Text.Keys.Undo)
		d.Press("u", "esc")
		d.Send(nav.Opened{Place: nav.Sessions{}})
		d.Send(nav.Opened{Place: nav.Sessions{}}) // and only once, whoever else listens
		d.See("u " + env.Text.Keys.Undo)
		d.Press("u", "u", "x", "x", "u", "u")
		all, _ := env.Store.Sessions(t.Context())
		pieces, _ := env.Store.Evidence(t.Context())
		if len(all) != 1 || len(pieces) != 1 || len(d.Errs) > 0 {
			t.Errorf("%d sessions, %d pieces of evidence, %v", len(all), len(pieces), d.Errs)
		}
	}
}

func TestWhatThereIsToSayOfAnAnswerShowsInASmallWindow(t *testing.T) {
	for l, footer := range map[model.Lang]string{model.French: "⏎ suivante c confiance e trace n note", model.English: "⏎ next c confidence e evidence n note"} {
		_, d := drive(t, tuitest.Env(t, l), nav.Walkthrough{Depth: model.FullReview})
		d.Resize(layout.Size{W: 60, H: 20})
		d.Press("2")
		d.See(footer)
		d.Resize(layout.Size{W: 80, H: 24})
		d.See(footer, "esc ")
	}
}

// A terminal with few colours gets the tables made for it, not rounded ones.
func TestTheThemeFollowsTheTerminalsColours(t *testing.T) {
	env := tuitest.Env(t, model.French)
	a := New(env, nav.Home{})
	a.Update(tea.ColorProfileMsg{Profile: colorprofile.ANSI})
	if !env.Theme.Selected.GetReverse() {
		t.Error("a terminal of sixteen colours gets a named background")
	}
	a.Update(tea.ColorProfileMsg{Profile: colorprofile.TrueColor})
	if env.Theme.Selected.GetReverse() {
		t.Error("a terminal of all colours gets the table for sixteen")
	}
}
