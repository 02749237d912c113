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
	d.See("Auto-évaluation « Bilan S2 » terminée et enregistrée", "4 compétences notées sur 16", "En hausse C01 Analyse technique N → A", "Revu C02 Besoins du client A → N",
		"Nouveau C05 Programmation M", "Attitudes P01 Entrepreneuriat P → S", "Niveau en hausse sans trace nouvelle : qu’est-ce qui le montre ? (C01)", "C02 Besoins du client : viser Application")
	d.Hidden("première")
}

func TestMomentAdoptsAStepAndTakesItBack(t *testing.T) {
	env := two(t, model.French)
	d := tuitest.Drive(t, New(env, nav.Finished{}), body)
	d.See("Notion, la cible est Application")
	d.Press("a")
	all, _ := env.Store.Actions(t.Context())
	if len(all) != 1 || all[0].Item != "C02" || len(d.Toasts) != 1 {
		t.Fatalf("plan %+v, %v", all, d.Toasts)
	}
	d.Hidden("C02 Besoins du client : viser")
	d.Press("u")
	if all, _ := env.Store.Actions(t.Context()); len(all) != 0 {
		t.Errorf("still in the plan: %v", all)
	}
}

func TestMomentLeadsOn(t *testing.T) {
	d := tuitest.Drive(t, New(two(t, model.English), nav.Finished{Session: "S2"}), body)
	d.Press("1", "m", "down", "down", "down", "enter", "e", "end", "enter")
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
	d.See("C’est la première", "Nouveau C01 Analyse technique A")
}

func TestDiscoveryEndsOnActivitiesAndYears(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.Stage = model.Prospective
	keep(t, env, "S1", model.Discover, tuitest.Start, map[model.ItemCode]int{"C01": 2, "C02": 0, "C05": 1, "C14": 1})
	for _, size := range []layout.Size{body, {W: 60, H: 16}, {W: 120, H: 36}} {
		d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), size)
		d.See("4 compétences notées sur 16", "Ce qui vous est le plus proche", "A04", "1/3", "3A : 9 compétences progressent", "Et maintenant")
		d.CheckFrame()
	}
	d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body)
	d.Hidden("A11") // nothing is expected for it before the first year
	d.See("5A : 15 compétences progressent (toutes les familles)", "indicatif", "Faire un bilan complet")
	d.Press("down", "enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.Progress{View: nav.Orient, Session: "S1"}) {
		t.Errorf("went to %v", d.Went)
	}
}

// A07 is linked to C06 C11 C14 C15; at the entry only C06 is expected.
func TestDiscoveryCountsOnlyWhatIsExpected(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"indicatif\u00a0: à la cible, sur celles attendues", "A04 Conception et développement", "3/3"},
		model.English: {"indicative: at target, of those expected", "A04", "3/3"},
	} {
		env := tuitest.Env(t, l)
		env.Profile.Stage = model.Prospective
		keep(t, env, "S1", model.Discover, tuitest.Start, map[model.ItemCode]int{"C05": 1, "C06": 1, "C07": 1, "C09": 1, "C11": 0, "C15": 0})
		d := tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body)
		d.See(want...)
		d.Resize(layout.Size{W: 120, H: 36})
		d.See("A07", "1/1")
		if strings.Contains(strings.SplitN(d.Text(), env.Text.Finished.Years, 2)[1], "…") {
			t.Errorf("a year is cut:\n%s", d.Text())
		}
		if text := d.Text(); strings.Index(text, "A04") > strings.Index(text, "A07") || strings.Index(text, "A07") > strings.Index(text, "A02") {
			t.Errorf("not 3 of 3, 1 of 1, 1 of 2:\n%s", text)
		}
	}
}

func TestDiscoveryOfNothingYetSaysSo(t *testing.T) {
	env := tuitest.Env(t, model.French)
	env.Profile.Stage = model.Prospective
	keep(t, env, "S1", model.Discover, tuitest.Start, map[model.ItemCode]int{"C05": 0, "C06": 0})
	tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body).See("Rien n’est encore à la cible")
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
		env.Services.Page = func(context.Context, model.SessionID, model.Lang) (string, error) { return "", nil }
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
	keep(t, env, "S1", model.Discover, tuitest.Start, map[model.ItemCode]int{"C01": 1})
	tuitest.Drive(t, New(env, nav.Finished{Session: "S1"}), body).See("1 compétence notée sur 16")
}
