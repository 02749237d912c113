package evidence

import (
	"fmt"
	"io/fs"
	"os"
	"testing"

	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

func keep(t testing.TB, env *nav.Env, all ...model.Evidence) {
	t.Helper()
	for i, e := range all {
		e.Grid, e.CreatedAt = env.Grid.Ref(), tuitest.Start.AddDate(0, 0, i-1000)
		if _, err := env.Store.SaveEvidence(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
}

func three(t testing.TB, env *nav.Env) {
	t.Helper()
	day := model.Day(tuitest.Start)
	keep(t, env,
		model.Evidence{ID: "E1", Kind: "project", Title: "Base de données du projet", Items: []model.ItemCode{"C07", "C09"}, Date: day.AddDate(0, -2, 0), Location: "/travail/rapport.pdf", SHA256: "aa", Size: 10},
		model.Evidence{ID: "E2", Kind: "exam", Title: "Examen d’éthique", Items: []model.ItemCode{"P04"}, Date: day.AddDate(0, -1, 0)},
		model.Evidence{ID: "E3", Kind: "mission", Title: "Mission chez un hébergeur", Items: []model.ItemCode{"C06"}, Date: day, Location: "https://exemple.fr/mission"})
}

func open(t testing.TB, env *nav.Env, p nav.Evidence) *tuitest.Driver {
	t.Helper()
	return tuitest.Drive(t, New(env, p), layout.Size{W: 80, H: 20})
}

func TestEmptyListNamesTheNextKey(t *testing.T) {
	d := open(t, tuitest.Env(t, model.French), nav.Evidence{})
	d.See("Aucune trace", "Touche a : ajouter un projet")
	d.Press("a")
	if len(d.Went) != 1 || d.Went[0] != (nav.EvidenceForm{}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestListShowsWhatItIsAboutNewestFirst(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	d := open(t, env, nav.Evidence{})
	d.See("nov. 2026", "Mission chez un hébergeur", "C06", "sept. 2026", "Base de données du projet", "C07 C09")
	d.See("adresse web") // of the focused one
	d.Press("enter")
	if len(d.Went) != 1 || d.Went[0] != (nav.EvidenceForm{ID: "E3"}) {
		t.Errorf("went to %v", d.Went)
	}
}

func TestGroupsByKindAndByItem(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	d := open(t, env, nav.Evidence{})
	d.Press("g")
	d.See("Examen Examen d’éthique", "Projet Base de données")
	d.Press("g")
	d.See("C07 Données", "C09 Modélisation", "P04 Éthique")
	d.Press("t")
	d.See("seulement : Examen")
	d.Hidden("Mission chez")
	d.Press("esc")
	d.See("Mission chez")
}

func TestFilterIgnoresAccentsAndCase(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	d := open(t, env, nav.Evidence{})
	d.Press("/")
	d.Type("HEBERGEUR")
	d.See("Mission chez un hébergeur")
	d.Hidden("Base de données")
	d.Press("esc", "/")
	d.Type("c09")
	d.See("Base de données")
	d.Hidden("Mission")
	d.Type("zzz")
	d.See("Rien ne correspond")
	d.Press("enter", "esc")
	d.See("Mission")
}

func TestItemsListShowsItsOwnAndAddsToIt(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	d := open(t, env, nav.Evidence{Item: "C09"})
	d.See("Base de données", "seulement : C09")
	d.Hidden("Mission")
	d.Press("a")
	if d.Went[0] != (nav.EvidenceForm{Item: "C09"}) {
		t.Errorf("went to %v", d.Went)
	}
	d = open(t, env, nav.Evidence{Item: "C01"})
	d.See("Aucune trace pour C01", "voir toutes les traces")
}

func TestDeletedEvidenceComesBack(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	before, _ := env.Store.EvidenceByID(t.Context(), "E2")
	d := open(t, env, nav.Evidence{})
	d.Press("down", "x", "x")
	d.Hidden("Examen d’éthique")
	if len(d.Toasts) != 2 {
		t.Errorf("said %q", d.Toasts)
	}
	d.Press("u")
	d.See("Examen d’éthique")
	after, err := env.Store.EvidenceByID(t.Context(), "E2")
	after.Revision = before.Revision
	if err != nil || fmt.Sprint(after) != fmt.Sprint(before) {
		t.Errorf("came back as %+v, %v; was %+v", after, err, before)
	}
}

func TestMissingAndChangedFilesAreMarked(t *testing.T) {
	for _, c := range []struct {
		size int64
		sum  string
		err  error
		said string
	}{
		{10, "aa", nil, "fichier inchangé"},
		{10, "bb", nil, "fichier modifié"},
		{0, "", &fs.PathError{Op: "stat", Path: "x", Err: os.ErrNotExist}, "fichier absent"},
		{0, "", os.ErrPermission, "fichier illisible"},
	} {
		env := tuitest.Env(t, model.French)
		looked := 0
		env.Services.Inspect = func(path string) (int64, string, error) { looked++; return c.size, c.sum, c.err }
		three(t, env)
		d := open(t, env, nav.Evidence{})
		d.Press("end")
		d.See(c.said)
		d.Send(nav.Changed{})
		if looked != 1 {
			t.Errorf("%s: looked %d times at one file", c.said, looked)
		}
	}
}

func TestListFitsEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, n := range []int{0, 1, 60} {
			env := tuitest.Env(t, l)
			for i := range n {
				keep(t, env, model.Evidence{
					ID: model.EvidenceID(fmt.Sprintf("E%02d", i)), Kind: "case_study", Title: fmt.Sprintf("Étude %d d’un très long titre qui ne tient sur aucune ligne", i),
					Items: []model.ItemCode{"C01", "C02", "C03", "C04", "P01"}, Date: model.Day(tuitest.Start).AddDate(0, 0, -i*9), Location: "/un/chemin/long/rapport.pdf",
					Reflection: model.Reflection{Quality: "Une ligne\nune autre", Constraints: "délai tenu"}, AIUse: "aucune", Collaboration: model.Grouped,
				})
			}
			d := open(t, env, nav.Evidence{})
			for _, w := range tuitest.Sizes {
				d.Size = w.Minus(0, 4)
				d.CheckFrame()
				d.Press("down", "pgdown", "g")
				d.CheckFrame()
				d.Press("end", "/")
				d.Type("é")
				d.CheckFrame()
				d.Press("esc")
			}
		}
	}
}

func TestHostileEvidenceStaysText(t *testing.T) {
	env := tuitest.Env(t, model.French)
	bad := "\x1b[2J\u202eabc\a\r\n"
	keep(t, env, model.Evidence{ID: "E1", Kind: model.KindID(bad), Title: bad, Items: []model.ItemCode{model.ItemCode(bad)}, Location: bad, AIUse: bad, Reflection: model.Reflection{Quality: bad}})
	d := open(t, env, nav.Evidence{})
	for _, w := range []layout.Size{{W: 80, H: 20}, {W: 120, H: 40}} {
		d.Size = w
		d.CheckFrame()
		d.Press("g")
		d.CheckFrame()
	}
}

func BenchmarkListWithManyPieces(b *testing.B) {
	env := tuitest.Env(b, model.French)
	for i := range 2000 {
		keep(b, env, model.Evidence{ID: model.EvidenceID(fmt.Sprintf("E%04d", i)), Kind: "project", Title: "Projet", Items: []model.ItemCode{"C01"}, Date: tuitest.Start})
	}
	s := New(env, nav.Evidence{})
	tuitest.Drive(b, s, layout.Size{W: 120, H: 40})
	b.ReportAllocs()
	for b.Loop() {
		s.View(layout.Size{W: 120, H: 36})
	}
}

func TestEvidenceThatCouldNotComeBackCanStill(t *testing.T) {
	env := tuitest.Env(t, model.French)
	three(t, env)
	disk := &tuitest.Faulty{Store: env.Store}
	env.Store = disk
	d := open(t, env, nav.Evidence{})
	d.Press("down", "x", "x")
	disk.Full.Store(true)
	d.Press("u")
	if len(d.Errs) != 1 {
		t.Fatalf("failed with %v", d.Errs)
	}
	disk.Full.Store(false)
	d.Press("u")
	d.See("Examen d’éthique")
}

func TestAnEmptyListHasNothingToFilter(t *testing.T) {
	s := New(tuitest.Env(t, model.French), nav.Evidence{})
	d := tuitest.Drive(t, s, layout.Size{W: 80, H: 20})
	d.Press("/")
	if s.Editing() {
		t.Error("letters go to a filter that does not show")
	}
	d.Press("a")
	if len(d.Went) != 1 || d.Went[0] != (nav.EvidenceForm{}) {
		t.Errorf("went to %v", d.Went)
	}
}
