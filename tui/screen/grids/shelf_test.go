package grids_test

import (
	"context"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// kept is a source of the grid in use, which is built in, and of what the store
// keeps.
type kept struct {
	env   *nav.Env
	first *model.Grid
}

func (k kept) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	if ref == k.first.Ref() {
		return k.first, nil
	}
	return k.env.Store.Grid(ctx, ref)
}

func (k kept) List(context.Context) ([]*model.Grid, error) { return []*model.Grid{k.first}, nil }

func (k kept) Every(ctx context.Context) ([]model.ShelvedGrid, error) {
	out := tuitest.Shelved(k.first)
	all, err := k.env.Store.KeptGrids(ctx)
	for _, x := range all {
		g, err := k.env.Store.Grid(ctx, x.Ref)
		if err != nil {
			return nil, err
		}
		out = append(out, model.ShelvedGrid{Grid: g, Origin: x.Origin})
	}
	return out, err
}

// brought opens the list with a version of the built-in grid that Lou sent.
func brought(t *testing.T) (*nav.Env, *model.Grid, *tuitest.Driver) {
	t.Helper()
	env := tuitest.Env(t, model.French)
	g := env.Grid.Clone()
	g.Version = "2028.1"
	if err := env.Store.SaveGrid(t.Context(), &g); err != nil {
		t.Fatal(err)
	}
	if err := env.Store.SaveOrigin(t.Context(), g.Ref(), model.Origin{By: model.Contact{Person: "lou", Name: "Lou\x1b[2J", Fingerprint: "a-b-c"}}); err != nil {
		t.Fatal(err)
	}
	env.Grids = kept{env, env.Grid}
	return env, &g, open(t, env, layout.Size{W: 80, H: 24})
}

func origin(t *testing.T, st store.Store) []model.KeptGrid {
	t.Helper()
	all, err := st.KeptGrids(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestABroughtVersionSaysWhoseItIsAndServesOnceAdopted(t *testing.T) {
	env, g, d := brought(t)
	d.See("2028.1", "fournie")
	d.Press("x")
	d.See("ne se supprime pas")
	d.Press("down")
	d.See("apportée par Lou␛[2J", "qu’à lire ce qui est venu", "adopter")
	d.Press("space")
	if p, _ := env.Store.Profile(t.Context()); p.Grid != g.Ref() || env.Grid.Ref() != g.Ref() {
		t.Errorf("kept %v, works with %v", p.Grid, env.Grid.Ref())
	}
	if all := origin(t, env.Store); !all[0].Origin.Adopted {
		t.Errorf("origin %+v", all[0].Origin)
	}
	d.See("adoptée")
}

func TestAVersionIsDeletedOnceThePersonSaidYes(t *testing.T) {
	env, _, d := brought(t)
	d.Press("down", "x")
	d.See("Supprimer")
	d.Press("up", "down", "x") // another key between is a no
	if len(origin(t, env.Store)) != 1 {
		t.Fatal("deleted without a yes")
	}
	d.Press("x")
	if len(origin(t, env.Store)) != 0 {
		t.Error("still there")
	}
	d.See("Grille supprimée")
}

func TestAVersionThatIsNeededStays(t *testing.T) {
	env, g, d := brought(t)
	if _, err := env.Store.SaveEvidence(t.Context(), model.Evidence{ID: "E", Title: "T", Grid: g.Ref()}); err != nil {
		t.Fatal(err)
	}
	d.Press("down", "x", "x")
	if len(origin(t, env.Store)) != 1 {
		t.Error("deleted although evidence is on it")
	}
	d.See("sert encore")
}
