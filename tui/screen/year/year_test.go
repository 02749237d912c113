package year

import (
	"testing"

	"autoeval/model"
	"autoeval/store/demo"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func full(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	if err := demo.Fill(t.Context(), env.Store, env.Grid, env.Now(), l, env.NewID); err != nil {
		t.Fatal(err)
	}
	return env
}

func open(t testing.TB, env *nav.Env) (*Screen, *tuitest.Driver) {
	t.Helper()
	s := New(env)
	return s, tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
}

func TestNobodyYetNamesTheNextKey(t *testing.T) {
	_, d := open(t, tuitest.Env(t, model.French))
	d.See("Personne n’a encore partagé", "Touche o : ouvrir un fichier reçu")
	d.Press("v", "b", "left", "down", "o")
	if len(d.Went) != 1 || d.Went[0] != (nav.Receive{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestEveryTableOfEveryPartIsReached(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		s, d := open(t, full(t, l))
		y := s.env.Text.Year
		d.See(y.Target, "C01", y.At)
		for _, size := range []layout.Size{{W: 60, H: 16}, {W: 80, H: 20}, {W: 120, H: 31}} {
			d.Resize(size)
			for range s.parts {
				for _, title := range []string{y.Target, y.Mentors, y.Shown, y.Terms, y.Seen} {
					if s.front().Title != title {
						t.Errorf("%s: %q in front, want %q", l, s.front().Title, title)
					}
					d.See(title)
					d.CheckFrame()
					d.Press("down", "right")
				}
				if s.parts[s.part] == &s.sum.Whole {
					d.Press("right") // who was not seen
				}
				d.Press("v")
			}
		}
	}
}

func TestTheFocusedRowIsReadOutWhole(t *testing.T) {
	s, d := open(t, full(t, model.French))
	d.Press("right", "down", "down")
	d.See("C03 Besoins et valeur : Étudiant·es")
	if i := s.list.At(); i != 2 {
		t.Errorf("row %d", i)
	}
}

func TestAStageIsCountedForItself(t *testing.T) {
	s, d := open(t, full(t, model.French))
	whole := s.parts[s.part].People
	d.Press("v")
	d.See("« Fin de 3A »")
	if n := s.parts[s.part].People; n == 0 || n >= whole {
		t.Errorf("%d people of %d", n, whole)
	}
}

func TestWhatWaitsIsCountedOnlyOnceThatIsAskedTwice(t *testing.T) {
	env := full(t, model.French)
	s, d := open(t, env)
	before := s.hidden()
	if before == 0 {
		t.Fatal("nobody waits in the demo")
	}
	d.Press("b", "down", "b")
	if s.seeing {
		t.Error("two presses apart show everything")
	}
	d.Press("b")
	if s.hidden() != 0 {
		t.Errorf("%d are still out of sight", s.hidden())
	}
	all, err := env.Store.ReceivedSessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for i := range all {
		if all[i].Review == "" {
			t.Fatalf("%s was seen, and nothing says so", all[i].Learner.Name)
		}
	}
}
