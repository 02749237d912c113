package progress

import (
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func taught(t *testing.T, l model.Lang, v nav.View) *tuitest.Driver {
	t.Helper()
	env := tuitest.Env(t, l)
	tuitest.Teach(env.Grid)
	three(t, env)
	return tuitest.Drive(t, New(env, nav.Progress{View: v}), body)
}

func TestOrientSaysWhatAnActivityLeadsToAndWhatAYearOffers(t *testing.T) {
	for l, want := range map[model.Lang][3]string{
		model.French:  {"Métiers : Analyste métier, Consultant·e", "Où s’exercer : Projet tutoré (projet), pour C02, C05", "Métiers"},
		model.English: {"Occupations: Business analyst, Consultant", "Where to practise: Tutored project (project), for C02, C05", "Occupations"},
	} {
		d := taught(t, l, nav.Orient)
		d.See(want[0])
		d.CheckSizes()
		d.Press("down")
		d.Hidden(want[2]) // nothing is said of the others
		d.Press("v", "v")
		d.Resize(layout.Size{W: 80, H: 60})
		d.See(want[1])
		d.CheckSizes()
	}
}

func TestANextStepSaysWhereItIsPractised(t *testing.T) {
	d := taught(t, model.French, nav.Develop)
	d.Press("v", "v", "v", "v", "down")
	d.See("aucune trace. Où : Projet tutoré (projet")
}

func TestNothingIsSaidWhereTheGridSaysNothing(t *testing.T) {
	_, d := open(t, model.French, nav.Orient)
	d.Hidden("Métiers", "S’exercer")
	d.Press("v", "v")
	d.Resize(layout.Size{W: 80, H: 60})
	d.Hidden("tutoré", "S’exercer")
}
