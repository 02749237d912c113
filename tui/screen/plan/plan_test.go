package plan

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func open(t testing.TB, env *nav.Env, p nav.Plan) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env, p)
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func keep(t testing.TB, env *nav.Env, all ...model.Action) {
	t.Helper()
	for _, a := range all {
		a.Grid = env.Grid.Ref()
		if _, err := env.Store.SaveAction(t.Context(), a); err != nil {
			t.Fatal(err)
		}
	}
}

// finished keeps a finished session with every competency at target but C05,
// which is one below, and C07, two below and hesitant.
func finished(t testing.TB, env *nav.Env) {
	t.Helper()
	s := model.Session{ID: "01S", Label: "Bilan", Grid: env.Grid.Ref(), StartedAt: tuitest.Start}
	for c, l := range model.TargetFor(env.Grid, env.Profile, "").Levels {
		r := model.Rating{Item: c, Level: l, At: tuitest.Start}
		switch c {
		case "C05":
			r.Level--
		case "C07":
			r.Level, r.Confidence = r.Level-2, 1
		}
		if err := s.Rate(env.Grid, r); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(tuitest.Start); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

func all(t testing.TB, env *nav.Env) []model.Action {
	t.Helper()
	out, err := env.Store.Actions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestEmptyPlanNamesTheNextKeyAndWhySuggestionsLack(t *testing.T) {
	_, d := open(t, tuitest.Env(t, model.French), nav.Plan{})
	d.See("Aucune action", "Touche a : en écrire une", "Terminez un premier bilan")
}

func TestActionIsWrittenWithItemAndDueDate(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, nav.Plan{})
	d.Press("a")
	d.See("Nouvelle action")
	d.Type("Lire le cours")
	d.Press("enter")
	d.Type("donnees")
	d.Press("space", "tab")
	d.Type("+7")
	d.See("1er décembre 2026")
	d.Press("enter")
	got := all(t, env)
	if len(got) != 1 || got[0].Text != "Lire le cours" || got[0].Item != "C07" || got[0].Due.Format(time.DateOnly) != "2026-12-01" || got[0].Grid != env.Grid.Ref() {
		t.Fatalf("kept %+v", got)
	}
	d.See("À faire", "C07", "Lire le cours", "pour le 1er déc. 2026")
	d.Press("enter")
	d.Type(" deux fois")
	d.Press("ctrl+s")
	if got := all(t, env); len(got) != 1 || got[0].Text != "Lire le cours deux fois" || got[0].Item != "C07" {
		t.Errorf("kept %+v", got)
	}
}

func TestPlanOfAnItemBeginsAnActionForIt(t *testing.T) {
	env := tuitest.Env(t, model.French)
	_, d := open(t, env, nav.Plan{Item: "C09"})
	d.See("Nouvelle action", "C09 Modélisation")
	d.Type("Modéliser")
	d.Press("ctrl+s")
	if got := all(t, env); len(got) != 1 || got[0].Item != "C09" {
		t.Errorf("kept %+v", got)
	}
	d.See("À faire")
}

func TestLateActionsSaySoInWords(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env,
		model.Action{ID: "A1", Text: "Hier", Due: model.Day(tuitest.Start).AddDate(0, 0, -1)},
		model.Action{ID: "A2", Text: "Ce jour", Due: model.Day(tuitest.Start)},
		model.Action{ID: "A3", Text: "Un jour"})
	s, d := open(t, env, nav.Plan{})
	d.See("en retard : 23 nov. 2026", "pour le 24 nov. 2026", "sans échéance")
	if got := s.Status(); got != "3 actions à faire, 1 en retard" {
		t.Errorf("status %q", got)
	}
}

func TestEveryChangeIsUndone(t *testing.T) {
	env := tuitest.Env(t, model.French)
	finished(t, env)
	keep(t, env, model.Action{ID: "A1", Text: "Lire", Item: "C01"})
	before := stripped(all(t, env))
	_, d := open(t, env, nav.Plan{})
	d.Press("space")
	if got := all(t, env); got[0].State != model.Done || !got[0].DoneAt.Equal(tuitest.Start) {
		t.Fatalf("kept %+v", got)
	}
	d.See("Fait", "fait le 24 nov. 2026")
	d.Press("x") // asks before it deletes what is over
	if got := all(t, env); len(got) != 1 {
		t.Fatal("deleted without a yes")
	}
	d.Press("x")
	if got := all(t, env); len(got) != 0 {
		t.Fatalf("kept %+v", got)
	}
	if bin, err := env.Store.Trash(t.Context()); err != nil || len(bin) != 1 || bin[0].Action == nil || bin[0].Action.ID != "A1" {
		t.Errorf("in the trash %+v, %v", bin, err)
	}
	d.Press("home", "enter") // adopts the first suggestion
	if got := all(t, env); len(got) != 1 || got[0].Item != "C07" {
		t.Fatalf("kept %+v", got)
	}
	d.Press("home", "x") // drops it
	if got := all(t, env); got[0].State != model.Dropped {
		t.Fatalf("kept %+v", got)
	}
	d.Press("u", "u", "u", "u")
	if got := stripped(all(t, env)); got != before {
		t.Errorf("got %s, want %s; errors %v", got, before, d.Errs)
	}
	if bin, err := env.Store.Trash(t.Context()); err != nil || len(bin) != 0 {
		t.Errorf("left in the trash %+v, %v", bin, err)
	}
	d.Press("u")
	if len(d.Errs) > 0 {
		t.Errorf("errors %v", d.Errs)
	}
}

// stripped leaves out what counts the saves.
func stripped(all []model.Action) string {
	for i := range all {
		all[i].Revision = 0
	}
	return fmt.Sprintf("%+v", all)
}

func TestSuggestionsSayWhyInTheOrderOfTheModel(t *testing.T) {
	env := tuitest.Env(t, model.French)
	finished(t, env)
	_, d := open(t, env, nav.Plan{})
	d.See("Propositions", "Données, sécurité : viser Notion", "je range des données dans une table", "Programmation : viser Maîtrise", "14 compétences sans trace, en commençant par")
	text := d.Text()
	if strings.Index(text, "C07") > strings.Index(text, "C05") {
		t.Errorf("the narrow gap comes first:\n%s", text)
	}
	d.Press("enter")
	d.See("À faire", "pour le 24 févr. 2027")
	got := all(t, env)
	if len(got) != 1 || !strings.HasPrefix(got[0].Text, "Données, sécurité\u00a0: viser Notion. ") {
		t.Fatalf("kept %+v", got)
	}
	if strings.Count(d.Text(), "C07") != 1 {
		t.Errorf("adopted, yet still suggested:\n%s", d.Text())
	}
	d.See("▸ + C05") // the next one, for who adopts several
}

func TestUnfinishedActionIsAskedAbout(t *testing.T) {
	env := tuitest.Env(t, model.French)
	s, d := open(t, env, nav.Plan{})
	d.Press("a", "esc")
	if s.sheet.Shown() {
		t.Error("an untouched form asked")
	}
	d.Press("a")
	d.Type("Lire")
	if !s.Unsaved() || !s.Editing() {
		t.Errorf("unsaved %v, editing %v", s.Unsaved(), s.Editing())
	}
	d.Press("esc")
	d.See("pas enregistrés")
	d.Press("x")
	if s.Unsaved() || len(all(t, env)) != 0 {
		t.Errorf("unsaved %v, kept %d", s.Unsaved(), len(all(t, env)))
	}
	d.Press("a")
	d.Type("Lire")
	d.Send(nav.Leaving{})
	if s.Unsaved() || len(all(t, env)) != 1 {
		t.Errorf("unsaved %v, kept %d", s.Unsaved(), len(all(t, env)))
	}
}

// failing is a store whose actions cannot be saved while full is set.
type failing struct {
	store.Store
	full bool
}

func (f *failing) SaveAction(ctx context.Context, a model.Action) (uint64, error) {
	if f.full {
		return 0, store.ErrFull
	}
	return f.Store.SaveAction(ctx, a)
}

func TestFailedSaveKeepsWhatWasTyped(t *testing.T) {
	env := tuitest.Env(t, model.French)
	disk := &failing{env.Store, true}
	env.Store = disk
	s, d := open(t, env, nav.Plan{})
	d.Press("a")
	d.Type("Lire")
	d.Press("ctrl+s")
	d.See("Lire")
	if len(d.Errs) != 1 || !s.Unsaved() {
		t.Errorf("errors %v, unsaved %v", d.Errs, s.Unsaved())
	}
	disk.full = false
	d.Press("ctrl+s")
	if s.Unsaved() || len(all(t, env)) != 1 {
		t.Errorf("unsaved %v, kept %d", s.Unsaved(), len(all(t, env)))
	}
	disk.full = true
	d.Press("space")
	if len(d.Errs) != 2 || all(t, env)[0].State != model.Todo || s.Unsaved() {
		t.Errorf("errors %v, %+v", d.Errs, all(t, env))
	}
}

func TestActionChangedElsewhereIsSaidThenKept(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, model.Action{ID: "A1", Text: "Lire"})
	_, d := open(t, env, nav.Plan{})
	d.Press("enter")
	elsewhere := all(t, env)[0]
	elsewhere.Text = "Ailleurs"
	if _, err := env.Store.SaveAction(t.Context(), elsewhere); err != nil {
		t.Fatal(err)
	}
	d.Type("!")
	d.Press("ctrl+s", "ctrl+s")
	if got := all(t, env); got[0].Text != "Lire!" || !strings.Contains(d.Toasts[0], "ailleurs") {
		t.Errorf("kept %+v, said %q", got, d.Toasts)
	}
}

func TestPlanFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, n := range []int{0, 1, 50} {
			env := tuitest.Env(t, l)
			for i := range n {
				keep(t, env, model.Action{
					ID: model.ActionID(fmt.Sprintf("A%02d", i)), Text: strings.Repeat("\x1b[2Jtexte ", 12), Item: "\u202eC07", State: model.ActionState(i % 3),
					Due: model.Day(tuitest.Start).AddDate(0, 0, i-9), DoneAt: tuitest.Start,
				})
			}
			if n > 0 {
				finished(t, env)
			}
			s, d := open(t, env, nav.Plan{})
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				for _, k := range []string{"down", "pgdown", "end", "up", "home"} {
					d.Press(k)
					d.CheckFrame()
					if x, y, ok := s.Cursor(d.Size); ok && (x < 0 || y < 0 || y >= d.Size.H) {
						t.Errorf("cursor at %d,%d in %v", x, y, d.Size)
					}
				}
				d.Press("a")
				d.Type("é")
				d.Press("tab")
				d.CheckFrame()
				d.Send(nav.LookChanged{})
				d.Press("esc")
				d.CheckFrame()
				d.Press("x")
			}
		}
	}
}

func TestClickFocusesTheRow(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, model.Action{ID: "A1", Text: "Un"}, model.Action{ID: "A2", Text: "Deux"})
	s, d := open(t, env, nav.Plan{})
	_, y, _ := s.Cursor(d.Size)
	d.Send(nav.Click{X: 5, Y: y + 1, Size: d.Size})
	if s.list.At() != 1 {
		t.Errorf("focused %d", s.list.At())
	}
}

func TestASuggestionSaysWhereItIsPractised(t *testing.T) {
	env := tuitest.Env(t, model.French)
	tuitest.Teach(env.Grid)
	finished(t, env)
	_, d := open(t, env, nav.Plan{})
	d.See("Où : Service informatique (stage ou mission)", "Où : Projet tutoré (projet, Fin de 4A)")
	d.CheckSizes()
	d.Press("enter")
	if got := all(t, env); strings.Contains(got[0].Text, "Où") {
		t.Errorf("the plan repeats it: %q", got[0].Text)
	}
}

// A plan that was opened for a new action of an item goes back to where that was asked for.
func TestGivingUpANewActionGoesBack(t *testing.T) {
	d := tuitest.Drive(t, New(tuitest.Env(t, model.French), nav.Plan{Item: "C01"}), layout.Size{W: 80, H: 20})
	d.See("Nouvelle action")
	if d.Press("esc"); !d.Closed {
		t.Errorf("esc does not go back:\n%s", d.Text())
	}
}
