package finished

import (
	"context"
	"strings"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store/demo"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/theme"
	"autoeval/tui/tuitest"
)

var body = layout.Size{W: 80, H: 20}

func keep(t *testing.T, env *nav.Env, id model.SessionID, depth model.Depth, at time.Time, rates map[model.ItemCode]int) {
	t.Helper()
	s := model.Session{ID: id, Label: "Bilan " + string(id), Grid: env.Grid.Ref(), Depth: depth, StartedAt: at}
	for c, v := range rates {
		if err := s.Rate(env.Grid, model.Rating{Item: c, Level: model.At(v), At: at}); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Finish(at); err != nil {
		t.Fatal(err)
	}
	if _, err := env.Store.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

// two keeps what these tests look at: C01 N then A, C02 A then N, C05 new, P01
// risen; a piece of evidence came for P01 only.
func two(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	keep(t, env, "S1", model.FullReview, tuitest.Start.AddDate(0, -6, 0), map[model.ItemCode]int{"C01": 1, "C02": 2, "C03": 2, "P01": 1})
	keep(t, env, "S2", model.FullReview, tuitest.Start, map[model.ItemCode]int{"C01": 2, "C02": 1, "C03": 2, "C05": 3, "P01": 2})
	return env
}

func TestMomentSaysWhatMovedAndAsksGently(t *testing.T) {
	d := tuitest.Drive(t, New(two(t, model.French), nav.Finished{Session: "S2"}), body)
	d.See("Auto-évaluation « Bilan S2 » terminée et enregistrée", "4 compétences notées sur 16", "▲ Analyse technique N → A", "▼ Besoins du client A → N",
		"+ Programmation : Maîtrise", "▲ Entrepreneuriat P → S", "Première compétence au niveau « Maîtrise » : Programmation", "Un niveau monte sans trace nouvelle, en commençant par « Analyse technique »", "Besoins du client : viser Application")
}

func TestMomentAdoptsAStepAndTakesItBack(t *testing.T) {
	env := two(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Finished{}), body)
	d.See("viser Application", "j’ai préparé mes questions")
	d.Press("a")
	all, _ := env.Store.Actions(t.Context())
	if len(all) != 1 || all[0].Item != "C02" || len(d.Toasts) != 1 {
		t.Fatalf("plan %+v, %v", all, d.Toasts)
	}
	d.Hidden("Besoins du client : viser")
	d.Press("u")
	if all, _ := env.Store.Actions(t.Context()); len(all) != 0 {
		t.Errorf("still in the plan: %v", all)
	}
}

func TestMomentLeadsOn(t *testing.T) {
	d := tuitest.Drive(t, New(two(t, model.English), nav.Finished{Session: "S2"}), body)
	d.Press("1", "m", "down", "down", "down", "enter", "e", "end", "up", "enter")
	want := []nav.Place{nav.Progress{View: nav.Situate, Session: "S2"}, nav.Share{Session: "S2"}, nav.EvidenceForm{Item: "C01"}, nav.EvidenceForm{Item: "C01"}, nav.Share{Session: "S2"}}
	if len(d.Went) != len(want) {
		t.Fatalf("went to %v", d.Went)
	}
	for i := range want {
		if d.Went[i] != want[i] {
			t.Errorf("%d: went to %v, want %v", i, d.Went[i], want[i])
		}
	}
}

func TestFirstSessionIsAStartingPoint(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, "S1", model.FullReview, tuitest.Start, map[model.ItemCode]int{"C01": 2})
	d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body)
	d.See("C’est la première", "Application (1) : Analyse")
}

// Who discovers leaves with a picture in words, what it leads to and what each year
// would bring, in every window, and with a page to keep: never with a target, a gap
// or a count out of what is expected.
func TestDiscoveryEndsOnAPictureAndWhereItLeads(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"Sans aide (1)", "Avec de l’aide (2)", "Pas encore (1)", "Où cela mène", "3A (première année", "4A (", "5A (", "Garder une page"},
		model.English: {"Without help (1)", "With help (2)", "Not yet (1)", "Where it leads", "Year 3 (first year", "Year 4 (", "Year 5 (", "Keep a page"},
	} {
		env := tuitest.Env(t, l)
		env.Profile.Stage = model.Prospective
		env.Services.Pages.Write = func(context.Context, nav.PageOrder) (string, error) { return "", nil }
		keep(t, env, "S1", model.Discover, tuitest.Start, map[model.ItemCode]int{"C01": 2, "C02": 0, "C05": 1, "C14": 1})
		for _, size := range []layout.Size{body, {W: 60, H: 16}, {W: 120, H: 31}, {W: 200, H: 56}} {
			d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), size)
			d.See(want...)
			d.Hidden("/3", "0/", "cible", "target", "Cible")
			d.CheckFrame()
		}
		d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), layout.Size{W: 120, H: 31})
		d.See(strings.Fields(env.Text.ActivityWhole(env.Grid, "A11"))[7:]...) // begun: all that it is about
		d.Press("down", "down", "enter")
		if len(d.Went) != 1 || d.Went[0] != (nav.Progress{View: nav.Orient, Session: "S1"}) {
			t.Errorf("went to %v", d.Went)
		}
	}
}

func TestDiscoveryOfNothingYetSaysSo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.Stage = model.Prospective
	keep(t, env, "S1", model.Discover, tuitest.Start, map[model.ItemCode]int{"C05": 0, "C06": 0})
	d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body)
	d.See("Pas encore (2)", "tout y est à découvrir", "Analyse et formulation des besoins client")
}

func TestMomentFitsEveryWindowInEveryLook(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, o := range []theme.Options{{Variant: theme.Dark}, {Variant: theme.Mono, ASCII: true}} {
			env := tuitest.Env(t, l)
			env.Theme = theme.New(o)
			if err := demo.Fill(t.Context(), env.Store, env.Grid, env.Now(), l, env.NewID); err != nil {
				t.Fatal(err)
			}
			all, _ := env.Store.Sessions(t.Context())
			for _, x := range all {
				s := New(env, nav.Finished{Session: x.ID})
				d := tuitest.Drive(t, s, body)
				d.CheckSizes()
				d.Resize(layout.Size{W: 60, H: 16})
				d.CheckFrame()
				for range 12 {
					d.Press("down")
					d.CheckFrame()
				}
			}
		}
	}
}

func TestClickFocusesThenOpens(t *testing.T) {
	s := New(two(t, model.French), nav.Finished{Session: "S2"})
	d := tuitest.Drive(t, s, body)
	for _, size := range []layout.Size{body, {W: 120, H: 36}} {
		s.list.Select(0)
		x, y, box := s.listBox(size)
		tall := s.rowHeight(size)
		last := min(box.H/tall, len(s.rows)) - 1
		d.Send(nav.Click{X: x + 3, Y: y + last*tall, Size: size})
		if s.list.At() != last {
			t.Errorf("at %v: row %d is focused, want %d", size, s.list.At(), last)
		}
		if _, cy, ok := s.Cursor(size); !ok || cy < y {
			t.Errorf("cursor at %d", cy)
		}
	}
}

func TestNothingIsCutBesideEmptyLines(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French: {"Et maintenant : 3 étapes (+), la suite (→)", "un fichier HTML, à lire et à imprimer", "la carte, les écarts, le plan",
			"un fichier, que vous envoyez vous-même"},
		model.English: {"And now: 3 possible steps (+), ways on (→)", "the map, the gaps, the plan", "one file, which you send yourself"},
	} {
		env := two(t, l)
		env.Services.Pages.Write = func(context.Context, nav.PageOrder) (string, error) { return "", nil }
		d := tuitest.Drive(t, New(env, nav.Finished{Session: "S2"}), layout.Size{W: 120, H: 31})
		if d.See(want...); strings.Contains(d.Text(), "…") {
			t.Errorf("something is cut:\n%s", d.Text())
		}
		d.CheckFrame()
		d.Resize(layout.Size{W: 120, H: 20}) // no room for two lines a row
		d.CheckFrame()
	}
}

func TestOneCompetencyIsCountedAsOne(t *testing.T) {
	env := tuitest.Env(t, model.French)
	keep(t, env, "S1", model.FullReview, tuitest.Start, map[model.ItemCode]int{"C01": 1})
	tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body).See("1 compétence notée sur 16")
}
