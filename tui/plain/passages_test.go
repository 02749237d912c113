package plain

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/lineage"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// titles is a source of these grids.
type titles []*model.Grid

func (s titles) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	for _, g := range s {
		if g.Ref() == ref {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}
func (s titles) List(context.Context) ([]*model.Grid, error) { return s, nil }
func (s titles) Every(context.Context) ([]model.ShelvedGrid, error) {
	return tuitest.Shelved(s...), nil
}

// renewed returns somebody whose title is replaced by another: C01 and C02 changed
// codes, C03 is worded anew, C04 is gone, C05 is new.
func renewed(t *testing.T, l model.Lang) *nav.Env {
	t.Helper()
	env := knownEnv(t, l)
	grid := func(id model.GridID, statements ...string) *model.Grid {
		g := env.Grid.Clone()
		g.ID, g.Version, g.Activities, g.Targets = id, "1", nil, nil
		g.Items = g.Items[:len(statements)]
		for i, s := range statements {
			g.Items[i].Statement, g.Items[i].Label, g.Items[i].Activities = model.Same(s), model.Same(s), nil
		}
		return &g
	}
	old := grid("old", "Gérer le parc", "Écrire le code", "Concevoir une application pour les métiers", "Animer une équipe")
	next := grid("new", "Écrire le code", "Gérer le parc", "Concevoir une application pour des métiers nouveaux", "Dessiner une affiche")
	next.Facts.Predecessors = []string{"OLD"}
	s := model.Session{ID: "s1", Label: "S5", Grid: old.Ref(), StartedAt: tuitest.Start, FinishedAt: tuitest.Start,
		Ratings: map[model.ItemCode]model.Rating{"C03": {Item: "C03", Level: model.At(2), At: tuitest.Start}}}
	if _, err := lineage.SaveSession(t.Context(), env.Store, s, old); err != nil {
		t.Fatal(err)
	}
	env.Grids, env.Grid = titles{env.Grid, old, next}, next
	return env
}

func heard(t *testing.T, said string, all ...string) {
	t.Helper()
	for _, w := range all {
		if !strings.Contains(strings.Join(strings.Fields(said), " "), strings.Join(strings.Fields(w), " ")) {
			t.Errorf("%q is not said:\n%s", w, said)
		}
	}
}

func kept(t *testing.T, env *nav.Env) []model.Passage {
	t.Helper()
	all, err := env.Store.Passages(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestAPassageIsSaidCorrectedAndKept(t *testing.T) {
	for l, c := range map[model.Lang]struct {
		link string
		said []string
	}{
		model.French: {"r", []string{"NEW remplace OLD", "Reprendre votre historique", "De old@1 à new@1", "C01 Gérer le parc, devient C02 Gérer le parc, inchangé", "C04 Animer une équipe, à décider", "C04 Dessiner une affiche, nouveau",
			"Avant : C03 Concevoir une application pour les métiers", "Vos réponses : S5 C03", "une ancienne réponse compte", "Passage enregistré"}},
		model.English: {"b", []string{"NEW replaces OLD", "From old@1 to new@1", "becomes C02 Gérer le parc, unchanged", "an old answer counts", "Passage saved"}},
	} {
		env := renewed(t, l)
		door := at(t, env, map[model.Lang]string{model.French: "NEW remplace OLD", model.English: "NEW replaces OLD"}[l])
		said := talks(t, env, door, "3", "c 3", c.link+" 5 C04", env.Text.Plain.Pages.Undo.Letter, "x 5", "ok", "o", "q")
		heard(t, said, c.said...)
		all := kept(t, env)
		if len(all) != 1 || len(all[0].Links) != 2 || !all[0].Links[0].Holds && !all[0].Links[1].Holds {
			t.Fatalf("%s: kept %+v\n%s", l, all, said)
		}
		if again := talks(t, env, "q"); strings.Contains(again, "remplace") {
			t.Errorf("offered again:\n%s", again)
		}
	}
}

func TestNothingIsKeptOfAPassageThatIsLeft(t *testing.T) {
	env := renewed(t, model.French)
	door := at(t, env, "NEW remplace OLD")
	said := talks(t, env, door, "c 3", "c 1", "r 1", "r 1 C99", "x 9", "a", "a", "c 3", "ok", "", "", "q")
	heard(t, said, "Cela ne se dit que", "Il faut le code", "n’a pas de compétence", "Il n’y a rien à annuler", "Rien n’a changé")
	if n := len(kept(t, env)); n != 0 {
		t.Errorf("%d passages", n)
	}
}

func TestAKeptPassageIsDeletedAndPutBackWithoutAScreen(t *testing.T) {
	env := renewed(t, model.French)
	grids := at(t, env, env.Text.Home.Grids)
	said := talks(t, env, grids, "p", "x 1", "1", "ok", "o", "x 1", "o", "a", "a", "", "", "q")
	heard(t, said, "De old@1 à new@1, proposé", "n’est pas enregistré", "De old@1 à new@1, enregistré", "Supprimer le passage", "Passage supprimé", "rien à annuler")
	if n := len(kept(t, env)); n != 1 {
		t.Errorf("%d passages:\n%s", n, said)
	}
}

func TestAnotherVersionAsksWithoutAScreen(t *testing.T) {
	for answer, taken := range map[string]bool{"o": true, "": false} {
		env := knownEnv(t, model.French)
		dir := t.TempDir()
		path := filepath.Join(dir, "maison.csv")
		in := func(text string, lines ...string) string {
			t.Helper()
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			return talks(t, env, append([]string{at(t, env, env.Text.Home.Grids), path}, append(lines, "q", "q")...)...)
		}
		in("code;libelle\nC1;Coudre un bouton\n")
		kept, err := env.Store.KeptGrids(t.Context())
		if err != nil || len(kept) != 1 {
			t.Fatal(kept, err)
		}
		if env.Grid, err = env.Store.Grid(t.Context(), kept[0].Ref); err != nil {
			t.Fatal(err)
		}
		said := in("code;libelle\nC1;Repasser une chemise\n", answer)
		heard(t, said, "Utiliser la version")
		if p, _ := env.Store.Profile(t.Context()); (p.Grid == kept[0].Ref) == taken || p.Grid.ID != kept[0].Ref.ID {
			t.Errorf("%q: %v is in use:\n%s", answer, p.Grid, said)
		}
	}
}

func TestAPassageFileIsReadWithoutAScreen(t *testing.T) {
	env := renewed(t, model.French)
	path := filepath.Join(t.TempDir(), "passage.yaml")
	if err := os.WriteFile(path, []byte("passage: 1\nfrom: {id: old}\nto: {id: new}\nby: École\nlinks: [{from: [C04], to: []}]\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	said := talks(t, env, at(t, env, env.Text.Home.Grids), path, "ok", "o", "q", "q")
	heard(t, said, "Donné par École", "C04 Animer une équipe, plus demandé", "Passage enregistré")
	if n := len(kept(t, env)); n != 1 {
		t.Errorf("%d passages:\n%s", n, said)
	}
}
