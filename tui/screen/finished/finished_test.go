package finished

import (
	"context"
	"strings"
	"testing"
	"time"

	"autoeval/model"
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
		"+ Programmation : Maîtrise", "▲ Entrepreneuriat P → S", "Première compétence au niveau « Maîtrise » : Programmation", "Besoins du client : viser Application")
	d.Press("down", "down", "down")
	d.See("Un niveau monte sans trace nouvelle, en commençant par « Analyse technique »", "qu’est-ce qui le montre ?")
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
// or a count out of what is expected. Every sentence of it is whole, and read to its end
// before the arrow goes on to the rows.
func TestDiscoveryEndsOnAPictureAndWhereItLeads(t *testing.T) {
	for l, want := range map[model.Lang][]string{
		model.French:  {"Sans aide (4)", "Avec de l’aide (7)", "Pas encore (5)", "Où cela mène", "Garder une page"},
		model.English: {"Without help (4)", "With help (7)", "Not yet (5)", "Where it leads", "Keep a page"},
	} {
		env := tuitest.Env(t, l)
		env.Profile.Stage = model.Prospective
		env.Services.Pages.Write = func(context.Context, nav.PageOrder) (string, error) { return "", nil }
		answers := map[model.ItemCode]int{}
		for i, it := range env.Grid.ItemsOf(model.Competency) {
			answers[it.Code] = []int{0, 1, 2, 1, 0, 1, 2}[i%7]
		}
		keep(t, env, "S1", model.Discover, tuitest.Start, answers)
		for _, size := range []layout.Size{body, {W: 60, H: 16}, {W: 120, H: 31}, {W: 200, H: 56}} {
			env.Window = layout.Size{W: size.W, H: size.H + nav.FrameHeight}
			s := New(env, nav.Finished{Session: "S1"})
			d := tuitest.Drive(t, s, size)
			if size.W > 60 {
				d.See(want...)
			}
			read := d.Text()
			for range 30 {
				d.Hidden("/3", "0/", "cible", "target", "Cible", "…")
				d.CheckFrame()
				if !strings.Contains(d.Text(), env.Text.App.More) {
					break
				}
				d.Press("down")
				read += "\n" + d.Text()
			}
			if s.list.At() != 0 {
				t.Errorf("%v: the arrow went to the row %d before the end", size, s.list.At())
			}
			for _, y := range s.sums.Years {
				for _, word := range strings.Fields(env.Text.YearSaid(env.Grid, y)) {
					if !strings.Contains(read, word) {
						t.Errorf("%s, %v: no %q was read", l, size, word)
					}
				}
			}
			d.Press("down", "down", "enter")
			if len(d.Went) != 1 || d.Went[0] != (nav.Progress{View: nav.Orient, Session: "S1"}) {
				t.Errorf("%v: went to %v", size, d.Went)
			}
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
			env := tuitest.Filled(t, l)
			env.Theme = theme.New(o)
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
		d.Resize(size)
		name := s.rows[1].name[:24] // as much as stands on its first line
		for y, line := range strings.Split(d.Text(), "\n") {
			if at := strings.LastIndex(line, "+ "); at > 0 && strings.Contains(line, name) {
				d.Send(nav.Click{X: layout.Width(line[:at]) + 3, Y: y, Size: size})
				if s.list.At() != 1 {
					t.Errorf("at %v: row %d is focused, want 1", size, s.list.At())
				}
				break
			}
		}
		if _, cy, ok := s.Cursor(size); !ok || !strings.Contains(strings.Split(d.Text(), "\n")[cy], name) {
			t.Errorf("at %v: cursor at %d of\n%s", size, cy, d.Text())
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
