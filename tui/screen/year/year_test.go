package year

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
	"autoeval/tui/year"
)

func full(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, l)
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
				unseen := ""
				if s.parts[s.part] == &s.sum.Whole {
					unseen = year.Unseen(s.env.Text, s.sum).Title
				}
				for _, title := range []string{y.Target, y.Mentors, y.Shown, y.Terms, y.Seen, unseen, y.About} {
					if title == "" {
						continue
					}
					if s.front().Title != title {
						t.Errorf("%s: %q in front, want %q", l, s.front().Title, title)
					}
					if title != unseen { // which may be cut
						d.See(title)
					}
					d.CheckFrame()
					d.Press("down", "right")
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

func TestPartsAreTheGroupsOfAListThatIsNamed(t *testing.T) {
	env := full(t, model.French)
	env.Services.Locate = func(s string) string { return s }
	env.Services.Pages.Write = func(context.Context, nav.PageOrder) (string, error) { return "", nil }
	s, d := open(t, env)
	name, dir := s.sum.People[0].Learner.Name, t.TempDir()
	list, bad := filepath.Join(dir, "td.csv"), filepath.Join(dir, "bad.csv")
	for path, text := range map[string]string{list: "groupe;nom complet\nTD 1;" + name + "\nTD 1;Personne\n", bad: "nom\nX\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	d.Press("g")
	d.See("Liste des groupes", "une colonne")
	if !s.Editing() {
		t.Error("the letters are commands")
	}
	d.Type(bad)
	d.Press("enter")
	d.See("bad.csv")
	if !s.by.typing {
		t.Error("a list that is none was taken")
	}
	for range bad {
		d.Press("backspace")
	}
	d.Type(list)
	d.CheckFrame()
	d.Press("enter", "v")
	if s.by.typing || s.Status() != "TD 1, 1 personne" {
		t.Errorf("part %q", s.Status())
	}
	for s.front().Title != s.env.Text.Year.About {
		d.Press("right")
	}
	d.See("Personne")
	d.Press("w")
	if want := (nav.Page{Year: nav.YearPage{Grid: env.Grid.Ref(), Groups: list}}); len(d.Went) != 1 || d.Went[0] != want {
		t.Errorf("went to %v", d.Went)
	}
	d.Press("g")
	for range list {
		d.Press("backspace")
	}
	d.Press("enter", "v")
	if s.by.file != "" || s.parts[s.part].Stage != model.Year3 {
		t.Errorf("part %q", s.Status())
	}
}
