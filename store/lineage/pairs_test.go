package lineage

import (
	"context"
	"fmt"
	"reflect"
	"testing"

	"autoeval/model"
	"autoeval/store/memory"
)

// List implements Shelf: every version serves.
func (s shelf) List(context.Context) (out []*model.Grid, err error) {
	for _, g := range s {
		out = append(out, g)
	}
	return out, nil
}

// Every implements Shelf.
func (s shelf) Every(context.Context) (out []model.ShelvedGrid, err error) {
	for _, g := range s {
		out = append(out, model.ShelvedGrid{Grid: g})
	}
	return out, nil
}

func TestPairsAreKeptThenOfferedThenOpen(t *testing.T) {
	grids, st := shelf{}, memory.New()
	old := grids.add("old", "1", "C01", "un", "C02", "deux")
	next := grids.add("new", "1", "K1", "un", "K2", "le deux")
	next.Facts.Predecessors = []string{"OLD"}
	other := grids.add("other", "1", "X1", "autre")
	said := func(use *model.Grid) (out []string) {
		t.Helper()
		all, err := Pairs(t.Context(), st, grids, use)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range all {
			if p.From != other.Ref() {
				out = append(out, fmt.Sprint(p.From, " ", p.To, " ", p.Standing, " ", len(p.Links)))
			}
		}
		return out
	}
	see := func(use *model.Grid, want ...string) {
		t.Helper()
		if got := said(use); !reflect.DeepEqual(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	}
	see(next, "old@1 new@1 open 0") // nobody answered on the old one
	keep(t, st, old, "s1", "C01")
	see(next, "old@1 new@1 offered 3")
	see(old, "old@1 new@1 offered 3", "new@1 old@1 open 0")
	d, err := NewDraft(t.Context(), st, old, next)
	if err == nil {
		err = KeepPassage(t.Context(), st, grids, &d, day)
	}
	if err != nil {
		t.Fatal(err)
	}
	see(next, "old@1 new@1 kept 2")
	delete(grids, next.Ref())
	see(old, "old@1 new@1 kept 0") // what leads nowhere can still be deleted
}

func TestWhatBecomesWhatIsTakenMergesWithIt(t *testing.T) {
	grids, st := shelf{}, memory.New()
	old := grids.add("old", "1", "C01", "un", "C02", "deux", "C03", "trois")
	next := grids.add("new", "1", "K1", "un", "K2", "quatre")
	d, err := NewDraft(t.Context(), st, old, next)
	if err != nil {
		t.Fatal(err)
	}
	become := func(from, to []model.ItemCode) {
		t.Helper()
		if err := d.Become(from, to); err != nil {
			t.Fatal(err)
		}
	}
	become([]model.ItemCode{"C02"}, []model.ItemCode{"K1"})
	if l := d.Passage.Links; len(l) != 1 || l[0].Kind() != model.LinkMerged || len(l[0].From) != 2 {
		t.Errorf("%+v", l)
	}
	become([]model.ItemCode{"C02"}, nil)
	become([]model.ItemCode{"C03"}, []model.ItemCode{"K2"})
	if n := model.CountLinks(d.Links()); n.Kinds[model.LinkSame] != 1 || n.Kinds[model.LinkDropped] != 1 || n.Kinds[model.LinkReworded] != 1 {
		t.Errorf("%+v", n)
	}
	if err := d.Become([]model.ItemCode{"C09"}, nil); err == nil {
		t.Error("an item that is not there became something")
	}
}

func TestAPassagePutBackIsWhatWasThere(t *testing.T) {
	grids, st := shelf{}, memory.New()
	old, next := grids.add("g", "1", "C01", "un"), grids.add("g", "2", "C01", "autre")
	d, err := NewDraft(t.Context(), st, old, next)
	if err != nil {
		t.Fatal(err)
	}
	if err := KeepPassage(t.Context(), st, grids, &d, day); err != nil {
		t.Fatal(err)
	}
	was := d.Passage
	if _, err := DeletePassage(t.Context(), st, old.Ref(), next.Ref()); err != nil {
		t.Fatal(err)
	}
	for range 2 { // where nothing is, and where something is
		if err := PutBack(t.Context(), st, was); err != nil {
			t.Fatal(err)
		}
	}
	if p, kept, err := Between(t.Context(), st, old.Ref(), next.Ref()); err != nil || !kept || !reflect.DeepEqual(p.Links, was.Links) || !p.MadeAt.Equal(was.MadeAt) {
		t.Errorf("%+v, %v, %v", p, kept, err)
	}
	delete(grids, next.Ref())
	if err := KeepPassage(t.Context(), st, grids, &d, day); err == nil {
		t.Error("kept a passage to a grid that is gone")
	}
}
