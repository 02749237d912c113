package passage_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// shelf is a source of these grids.
type shelf []*model.Grid

func (s shelf) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	for _, g := range s {
		if g.Ref() == ref {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}
func (s shelf) List(context.Context) ([]*model.Grid, error)        { return s, nil }
func (s shelf) Every(context.Context) ([]model.ShelvedGrid, error) { return tuitest.Shelved(s...), nil }

var (
	before = model.GridRef{ID: "old", Version: "1"}
	after  = model.GridRef{ID: "new", Version: "1"}
)

// two returns a person with one session on a title, and the title that replaces it:
// C01 and C02 changed codes, C03 was reworded, C04 is gone, K5 is new.
func two(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	grid := func(ref model.GridRef, items ...string) *model.Grid {
		g := env.Grid.Clone()
		g.ID, g.Version, g.Title = ref.ID, ref.Version, model.Same("Titre "+string(ref.ID))
		g.Activities, g.Targets = nil, nil
		kept := g.Items[:0]
		for i := 0; i < len(items); i += 2 {
			it := g.Items[i/2]
			it.Code, it.Statement, it.Label, it.Activities = model.ItemCode(items[i]), model.Same(items[i+1]), model.Same(items[i+1]), nil
			kept = append(kept, it)
		}
		g.Items = kept
		return &g
	}
	old := grid(before, "C01", "Gérer le parc", "C02", "Écrire le code", "C03", "Concevoir une application pour les métiers", "C04", "Animer une équipe")
	next := grid(after, "K1", "Écrire le code", "K2", "Gérer le parc", "K3", "Concevoir une application pour des métiers nouveaux", "K5", "Dessiner une affiche")
	next.Facts.Predecessors = []string{"OLD"}
	s := model.Session{ID: "s1", Label: "S5", Grid: before, StartedAt: tuitest.Start, FinishedAt: tuitest.Start, Ratings: map[model.ItemCode]model.Rating{}}
	for i, it := range old.Items {
		s.Ratings[it.Code] = model.Rating{Item: it.Code, Level: model.At(i + 1), At: tuitest.Start}
	}
	if _, err := lineage.SaveSession(t.Context(), env.Store, s, old); err != nil {
		t.Fatal(err)
	}
	env.Grids, env.Grid = shelf{env.Grid, old, next}, next
	return env
}

func drive(t *testing.T, env *nav.Env, p nav.Place, size layout.Size) *tuitest.Driver {
	t.Helper()
	a := tui.New(env, p)
	return tuitest.DriveApp(t, a, a.Frame, size)
}

func passages(t *testing.T, env *nav.Env) []model.Passage {
	t.Helper()
	all, err := env.Store.Passages(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var window = layout.Size{W: 80, H: 24}

func TestTheHomePageOffersOnceToCarryAHistoryOver(t *testing.T) {
	env := two(t, model.French)
	d := drive(t, env, nav.Home{}, window)
	d.See("NEW remplace OLD", "Reprendre votre historique")
	d.Press("down", "down", "enter")
	d.See("Passage", "old@1 → new@1", "proposé", "C02 Écrire le code = K1 Écrire le code inchangé", "C04 Animer une équipe ? – à décider", "– · K5 Dessiner une affiche nouveau", "~", "à redemander")
	d.See("2 suivent telles quelles", "Aucune auto-évaluation n’est modifiée")
	d.Press("ctrl+s")
	d.See("Passage enregistré", "enregistré")
	if all := passages(t, env); len(all) != 1 || all[0].From != before || all[0].To != after {
		t.Errorf("kept %+v", all)
	}
	d.Press("esc")
	d.Hidden("NEW remplace OLD")
}

func TestLinksAreCorrectedAndTakenBackOneByOne(t *testing.T) {
	env := two(t, model.French)
	d := drive(t, env, nav.Passage{From: before, To: after}, window)
	d.See("Avant : C03 Concevoir", "Après : K3 Concevoir", "Vos réponses : S5 M")
	d.Press("space")
	d.See("compte encore", "modifié", "3 suivent telles quelles")
	d.Press("end")
	d.See("C04 Animer une équipe ?")
	d.Press("d")
	d.See("× – plus demandé")
	d.Press("u")
	d.See("C04 Animer une équipe ? – à décider")
	d.Press("enter")
	d.See("Que devient « C04 Animer une équipe » ?")
	d.Press("end", "enter")
	d.See("C04 Animer une équipe ~ K5 Dessiner une affiche")
	d.Press("ctrl+s")
	all := passages(t, env)
	if n := len(all); n != 1 {
		t.Fatalf("%d passages", n)
	}
	held := 0
	for _, l := range all[0].Links {
		if l.Basis != model.ByPerson {
			t.Errorf("%+v was said by the person", l)
		}
		if l.Holds {
			held++
		}
	}
	if len(all[0].Links) != 2 || held != 1 {
		t.Errorf("links %+v", all[0].Links)
	}
	d.Press("u")
	if n := len(passages(t, env)); n != 0 {
		t.Errorf("%d passages after u", n)
	}
	d.See("C04 Animer une équipe ~ K5", "modifié") // what was said is still there
	d.Press("u")
	d.See("C04 Animer une équipe ? – à décider")
}

func TestASplitAndAMergerAreTicked(t *testing.T) {
	env := two(t, model.English)
	d := drive(t, env, nav.Passage{From: before, To: after}, layout.Size{W: 120, H: 35})
	d.Press("end", "enter", "home", "enter")
	d.See("C02 Écrire le code, C04 ", "+ K1 Écrire le code", "merged") // K1 had C02 already
	d.Press("u", "end", "enter", "end", "space", "up", "space", "enter")
	d.See("C03 Concevoir une appli…", "Before: C04 Animer une équipe", "Your answers: C03 (S5 M), C04 (S5 E)", "merged") // K3 had C03
	d.Press("u", "home", "enter", "end", "space", "enter")
	d.See("÷ K1 Écrire le code, K5", "split")
	d.Press("r")
	d.See("C02 Écrire le code = K1")
	d.Press("down", "down", "down", "enter")
	d.See("Where does")
	d.Press("esc")
	d.See("· K5 Dessiner une affiche")
}

func TestLeavingAsksWhatBecomesOfCorrections(t *testing.T) {
	env := two(t, model.French)
	d := drive(t, env, nav.Passages{}, window)
	d.See("old@1 → new@1 proposé")
	d.Press("enter", "space", "esc")
	d.See("enregistrer")
	d.Press("esc")
	d.See("compte encore")
	d.Press("esc", "x")
	d.See("Passages", "old@1 → new@1 proposé")
	if n := len(passages(t, env)); n != 0 {
		t.Errorf("%d passages", n)
	}
	d.Press("enter", "space", "esc", "s")
	if n := len(passages(t, env)); n != 1 {
		t.Errorf("%d passages", n)
	}
}

func TestAKeptPassageIsDeletedAndPutBack(t *testing.T) {
	env := two(t, model.French)
	d := drive(t, env, nav.Passages{}, window)
	d.Press("x")
	d.See("n’est pas enregistré")
	d.Press("enter", "ctrl+s", "esc")
	d.See("old@1 → new@1 enregistré", "2 suivent telles quelles")
	d.Press("x")
	d.See("Supprimer")
	d.Press("x")
	d.See("Passage supprimé", "old@1 → new@1 proposé")
	if n := len(passages(t, env)); n != 0 {
		t.Errorf("%d passages", n)
	}
	d.Press("u")
	d.See("old@1 → new@1 enregistré")
	if n := len(passages(t, env)); n != 1 {
		t.Errorf("%d passages", n)
	}
}

type full struct{ store.Store }

func (full) SavePassage(context.Context, model.Passage) (uint64, error) { return 0, store.ErrFull }

func TestWhatCannotBeKeptIsSaidAndStays(t *testing.T) {
	env := two(t, model.French)
	env.Store = full{env.Store}
	d := drive(t, env, nav.Passage{From: before, To: after}, window)
	d.Press("space", "ctrl+s")
	d.See("disque est plein", "compte encore", "modifié")
}

func TestWithoutTwoVersionsThePageSaysWhatToDo(t *testing.T) {
	for _, p := range []nav.Place{nav.Passage{}, nav.Passages{}} {
		env := tuitest.Env(t, model.French)
		d := drive(t, env, p, window)
		d.See("rien à relier", "Importez une autre version")
		d.Press("enter", "x", "space", "d", "u")
		if len(d.Errs) != 0 {
			t.Errorf("%v", errors.Join(d.Errs...))
		}
	}
}

func TestPassagesFitEveryWindow(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, p := range []nav.Place{nav.Passage{}, nav.Passages{}} {
			d := drive(t, two(t, l), p, window)
			for _, k := range []string{"down", "end", "enter", "end", "esc"} {
				d.CheckSizes()
				d.Press(k)
			}
		}
	}
}

func TestAPassageOfSomebodyElseIsShownAndKeptOnceThePersonSaysSo(t *testing.T) {
	env := two(t, model.French)
	path := filepath.Join(t.TempDir(), "passage.yaml")
	file := func(text string) {
		t.Helper()
		if err := os.WriteFile(path, []byte("passage: 1\nfrom: {id: old}\nto: {id: new, version: \"1\"}\nby: École\u202e\n"+text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	file("links: [{from: [C03], to: [K3], holds: true, note: \"même épreuve\"}, {from: [C04], to: []}]\n")
	d := drive(t, env, nav.Import{Path: path}, window)
	d.See("old@1 → new@1", "compte encore", "× – plus demandé", "Donné par École")
	d.Hidden("\u202e")
	if n := len(passages(t, env)); n != 0 {
		t.Errorf("%d passages before a yes", n)
	}
	d.Press("ctrl+s")
	all := passages(t, env)
	if len(all) != 1 || len(all[0].Links) != 2 || all[0].Links[0].Basis != model.BySchool || all[0].Revision != 1 {
		t.Errorf("kept %+v", all)
	}
	d.See("enregistré")
	d.Press("u")
	if n := len(passages(t, env)); n != 0 {
		t.Errorf("%d passages after u", n)
	}
	for _, bad := range []string{"links: [{from: [C99], to: [K3]}]\n", "links: [{from: [C03], to: [K3]}, {from: [C03], to: []}]\n", "wings: 2\n"} {
		file(bad)
		d := drive(t, env, nav.Import{Path: path}, window)
		d.Hidden("old@1 → new@1")
	}
}
