package plain

import (
	"context"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// Whatever a page deletes stands in the trash, comes back from there as it was, and is
// gone once the trash is erased; no answer erases nothing.
func TestWhatAnyPageDeletesIsInTheTrash(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		for _, c := range []struct {
			name  string
			door  func(*nav.Env) string
			count func(context.Context, store.Store) (int, error)
		}{
			{"Bilan S6", func(e *nav.Env) string { return e.Text.Home.Sessions }, counted(store.Store.Sessions)},
			{"Projet S6", func(e *nav.Env) string { return e.Text.Home.Evidence }, counted(store.Store.Evidence)},
			{"Lire un livre", func(e *nav.Env) string { return e.Text.Home.Plan }, counted(store.Store.Actions)},
			{"Bilan S8", func(e *nav.Env) string { return e.Text.Home.Desk }, counted(store.Store.ReceivedSessions)},
			{"pensée", func(e *nav.Env) string { return e.Text.Notes.Place }, counted(store.Store.Notes)},
		} {
			env := knownEnv(t, l)
			received(t, env, "Inès")
			closed := model.Action{ID: "A1", Grid: env.Grid.Ref(), Text: "Lire un livre", State: model.Done, CreatedAt: tuitest.Start, DoneAt: tuitest.Start}
			if _, err := env.Store.SaveAction(t.Context(), closed); err != nil {
				t.Fatal(err)
			}
			if _, err := env.Store.SaveNote(t.Context(), model.Note{ID: "N1", Grid: env.Grid.Ref(), Text: "pensée", CreatedAt: tuitest.Start}); err != nil {
				t.Fatal(err)
			}
			is := func(when string, want int) {
				t.Helper()
				if n, err := c.count(t.Context(), env.Store); err != nil || n != want {
					t.Errorf("%s, %s %s: %d, %v", l, c.name, when, n, err)
				}
			}
			yes, trash := "y", at(t, env, env.Text.Trash.Place)
			is("at first", 1)
			hears(t, talks(t, env, at(t, env, c.door(env)), "x 1", yes, "", "q"), env.Text.Trash.Place)
			is("deleted", 0)
			hears(t, talks(t, env, trash, "x", "", "1", "", "q"), c.name)
			is("put back", 1)
			talks(t, env, at(t, env, c.door(env)), "x 1", yes, "", "q")
			hears(t, talks(t, env, trash, "x", yes, "x", "", "q"), env.Text.Count(1, env.Text.Trash.Emptied), env.Text.Count(0, env.Text.Trash.Emptied))
			is("erased", 0)
			if all, err := env.Store.Trash(t.Context()); err != nil || len(all) != 0 {
				t.Errorf("%s, %s: the trash has %d, %v", l, c.name, len(all), err)
			}
		}
	}
}

func counted[T any](list func(store.Store, context.Context) ([]T, error)) func(context.Context, store.Store) (int, error) {
	return func(ctx context.Context, st store.Store) (int, error) {
		all, err := list(st, ctx)
		return len(all), err
	}
}

// What is there again already is not put back over.
func TestWhatIsThereAgainIsNotPutBack(t *testing.T) {
	env := knownEnv(t, model.English)
	r := received(t, env, "Inès")
	talks(t, env, at(t, env, env.Text.Home.Desk), "x 1", "y", "", "q")
	if err := env.Store.SaveReceived(t.Context(), []model.Received{r}); err != nil {
		t.Fatal(err)
	}
	hears(t, talks(t, env, at(t, env, env.Text.Trash.Place), "1", "9", "", "q"), "It is back already", "means nothing here")
}

// shelf is a source of grids of which one was brought by somebody.
type shelf struct {
	titles
	st store.Store
}

func (s shelf) Every(ctx context.Context) (out []model.ShelvedGrid, err error) {
	kept, err := s.st.KeptGrids(ctx)
	out = tuitest.Shelved(s.titles[0])
	for _, k := range kept {
		g, err := s.Grid(ctx, k.Ref)
		if err != nil {
			return nil, err
		}
		out = append(out, model.ShelvedGrid{Grid: g, Origin: k.Origin})
	}
	return out, err
}

// A grid that somebody brought is adopted only by a yes, and deleted only by one;
// the built-in one stays.
func TestABroughtGridIsAdoptedAndDeletedByEar(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		env := knownEnv(t, l)
		g := env.Grid.Clone()
		g.ID, g.Version = "theirs", "1"
		if err := env.Store.SaveGrid(t.Context(), &g); err != nil {
			t.Fatal(err)
		}
		by := model.Origin{By: model.Contact{Person: "P1", Name: "Inès", Fingerprint: "a-b-c"}}
		if err := env.Store.SaveOrigin(t.Context(), g.Ref(), by); err != nil {
			t.Fatal(err)
		}
		env.Grids = shelf{titles{env.Grid, &g}, env.Store}
		adopted := func() bool {
			kept, err := env.Store.KeptGrids(t.Context())
			if err != nil || len(kept) != 1 {
				t.Fatalf("%d kept, %v", len(kept), err)
			}
			return kept[0].Origin.Adopted
		}
		door := at(t, env, env.Text.Home.Grids)
		hears(t, talks(t, env, door, "2", "", "", "q"), env.Text.Shelf.OnlyReads, env.Text.Plain.Menu.Stays)
		if adopted() {
			t.Errorf("%s: adopted without a yes", l)
		}
		talks(t, env, door, "2", "y", "", "q")
		if !adopted() {
			t.Errorf("%s: a yes did not adopt", l)
		}
		hears(t, talks(t, env, door, "x 1", "x 2", "", "", "q"), env.Text.Shelf.BuiltInStays)
		if !adopted() {
			t.Errorf("%s: deleted without a yes", l)
		}
		talks(t, env, door, "x 2", "y", "", "q")
		if kept, err := env.Store.KeptGrids(t.Context()); err != nil || len(kept) != 0 {
			t.Errorf("%s: %d grids after deleting, %v", l, len(kept), err)
		}
	}
}
