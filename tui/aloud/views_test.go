package aloud

import (
	"fmt"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/demo"
	"autoeval/store/memory"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// look returns the outlook of the learner of the demo.
func look(t *testing.T, env *nav.Env) work.Outlook {
	t.Helper()
	st := memory.New()
	if err := demo.Fill(t.Context(), st, env.Grid, env.Now(), env.Text.Lang, env.NewID); err != nil {
		t.Fatal(err)
	}
	o, err := work.Look(t.Context(), st, env.Grids, work.Question{Grid: env.Grid, Recent: work.All}, work.View{Now: env.Now()})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// Every item, activity and year of the views is said with its name, and every
// level by its own.
func TestViewsSayNamesNotLetters(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		o := look(t, env)
		p := lang.New(l)
		situate, develop, orient := Situate(p, &o), Develop(p, &o), Orient(p, &o)
		all := strings.Join(append(append(situate, develop...), orient...), "\n")
		for _, it := range o.Grid.Items {
			if !strings.Contains(all, Item(p, o.Grid, it.Code)+p.Words.Colon) {
				t.Errorf("%s: %s is not said", l, it.Code)
			}
		}
		for _, a := range o.Grid.Activities {
			if !strings.Contains(all, p.ActivityName(o.Grid, a.Code)+p.Words.Colon) {
				t.Errorf("%s: %s is not said", l, a.Code)
			}
		}
		for _, m := range o.Changes() {
			if want := Level(p, o.Grid, m.Item, m.Before.Level) + " " + p.Plain.Arrow + " " + Level(p, o.Grid, m.Item, m.Level); !strings.Contains(all, want) {
				t.Errorf("%s: %q is not said", l, want)
			}
		}
		for _, w := range strings.FieldsFunc(all, func(r rune) bool { return strings.ContainsRune(" ,;:()\n", r) }) {
			if len(w) == 1 && strings.Contains("NME", w) || strings.ContainsAny(w, "→▲▼●◐○") {
				t.Errorf("%s: %q is said", l, w)
			}
		}
		if len(situate) != len(o.Grid.Items)+2 {
			t.Errorf("%s: %d lines of where one stands", l, len(situate))
		}
	}
}

func TestWhatWasRatedBeforeIsSaidWhereItWasNotRatedNow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := tuitest.Env(t, l)
		x := model.Standing{Item: "C01", Before: model.Point{Level: model.At(2), Label: "S6"}}
		now := model.Standing{Item: "C01", Level: model.At(3), Before: x.Before}
		said, rated := standing(env.Text, env.Grid, x), standing(env.Text, env.Grid, now)
		if want := fmt.Sprintf(env.Text.Progress.Situate.NotRatedIn, "Application", "S6"); !strings.Contains(said, want) || strings.Contains(rated, "S6") {
			t.Errorf("%s: said %q and %q", l, said, rated)
		}
	}
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	env := tuitest.Env(t, model.French)
	o, err := work.Look(t.Context(), env.Store, env.Grids, work.Question{Grid: env.Grid}, work.View{Now: env.Now()})
	if err != nil {
		t.Fatal(err)
	}
	p := env.Text
	if said := strings.Join(Develop(p, &o), "\n"); !strings.Contains(said, p.CLI.Progress.NoEarlier) || !strings.Contains(said, p.CLI.Progress.NoNext) {
		t.Errorf("said %q", said)
	}
	if said := Answer(p, env.Grid, model.Rating{Item: "C01"}); said != Item(p, env.Grid, "C01")+p.Words.Colon+p.Words.Unrated {
		t.Errorf("said %q", said)
	}
	if said := Joined("", " ", "a", "", "b"); said != "a, b" {
		t.Errorf("said %q", said)
	}
}
