package lineage

import (
	"context"
	"reflect"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// shelf holds versions of grids.
type shelf map[model.GridRef]*model.Grid

func (s shelf) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	if g, ok := s[ref]; ok {
		return g, nil
	}
	return nil, store.ErrNotFound
}

func (s shelf) add(id model.GridID, version string, items ...string) *model.Grid {
	scale := model.Scale{ID: "s", Levels: []model.ScaleLevel{{Level: model.At(0), Code: "0", Label: model.Same("Non")}, {Level: model.At(1), Code: "N", Label: model.Same("Oui")}}}
	g := &model.Grid{ID: id, Version: version, Scales: []model.Scale{scale}}
	for i := 0; i < len(items); i += 2 {
		g.Items = append(g.Items, model.Item{Code: model.ItemCode(items[i]), Statement: model.Same(items[i+1]), Scale: "s"})
	}
	s[g.Ref()] = g
	return g
}

var day = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

func keep(t *testing.T, st store.Store, g *model.Grid, id model.SessionID, codes ...model.ItemCode) {
	t.Helper()
	s := model.Session{ID: id, Grid: g.Ref(), StartedAt: day, FinishedAt: day, Ratings: map[model.ItemCode]model.Rating{}}
	for _, c := range codes {
		s.Ratings[c] = model.Rating{Item: c, Level: model.At(1)}
	}
	if _, err := SaveSession(t.Context(), st, s, g); err != nil {
		t.Fatal(err)
	}
}

// seen reads all sessions as they are read on a grid.
func seen(t *testing.T, st store.Store, grids Source, g *model.Grid) []map[model.ItemCode]model.Level {
	t.Helper()
	l, err := Of(t.Context(), st, grids, g)
	if err != nil {
		t.Fatal(err)
	}
	all, err := l.Sessions(-1)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Summaries(all.Finished); err != nil {
		t.Fatal(err)
	}
	var out []map[model.ItemCode]model.Level
	for _, s := range all.Finished {
		out = append(out, s.Levels.Map())
	}
	return out
}

func levels(codes ...model.ItemCode) map[model.ItemCode]model.Level {
	m := map[model.ItemCode]model.Level{}
	for _, c := range codes {
		m[c] = model.At(1)
	}
	return m
}

func TestAHistoryGoesAlongPassagesAndComesBackWithoutThem(t *testing.T) {
	grids, st := shelf{}, memory.New()
	first := grids.add("old", "1", "C01", "un", "C02", "deux", "C03", "trois")
	second := grids.add("old", "2", "C01", "deux", "C02", "un", "C03", "trois et demi")
	next := grids.add("new", "1", "K1", "un", "K2", "le deux", "K3", "trois et demi")
	keep(t, st, first, "s1", "C01", "C02", "C03")
	keep(t, st, next, "s2", "K1")
	if got, want := seen(t, st, grids, second), []map[model.ItemCode]model.Level{levels("C02", "C01")}; !reflect.DeepEqual(got, want) {
		t.Errorf("by words %v, want %v", got, want)
	}
	without := seen(t, st, grids, next)
	if want := []map[model.ItemCode]model.Level{levels("K1")}; !reflect.DeepEqual(without, want) {
		t.Errorf("without a passage %v, want %v", without, want)
	}
	p := model.Passage{From: second.Ref(), To: next.Ref(), Links: []model.Link{{From: []model.ItemCode{"C01"}, To: []model.ItemCode{"K2"}, Holds: true}}}
	if _, err := st.SavePassage(t.Context(), p); err != nil {
		t.Fatal(err)
	}
	if got, want := seen(t, st, grids, next), []map[model.ItemCode]model.Level{levels("K1", "K2"), levels("K1")}; !reflect.DeepEqual(got, want) {
		t.Errorf("along the passage %v, want %v", got, want)
	}
	if err := st.DeletePassage(t.Context(), p.From, p.To); err != nil {
		t.Fatal(err)
	}
	if got := seen(t, st, grids, next); !reflect.DeepEqual(got, without) {
		t.Errorf("after the passage %v, before it %v", got, without)
	}
}

func TestASessionKeepsItsGrid(t *testing.T) {
	grids, st := shelf{}, memory.New()
	g := grids.add("g", "1", "C01", "un")
	keep(t, st, g, "s1", "C01")
	if kept, err := st.Grid(t.Context(), g.Ref()); err != nil || !reflect.DeepEqual(kept, g) {
		t.Errorf("kept %v, %v", kept, err)
	}
}

func TestWhatHangsOnCodesFollowsTheWords(t *testing.T) {
	grids, st := shelf{}, memory.New()
	first := grids.add("g", "1", "C01", "un", "C02", "deux", "C03", "trois")
	second := grids.add("g", "2", "C01", "deux", "C02", "un")
	l, err := Of(t.Context(), st, grids, second)
	if err != nil {
		t.Fatal(err)
	}
	e, err := l.Evidence([]model.Evidence{
		{ID: "a", Grid: first.Ref(), Items: []model.ItemCode{"C01", "C03"}}, {ID: "b", Grid: second.Ref(), Items: []model.ItemCode{"C01"}},
		{ID: "c", Grid: model.GridRef{ID: "h", Version: "1"}, Items: []model.ItemCode{"C01"}}, {ID: "d", Items: []model.ItemCode{"C01"}},
	})
	if err != nil || len(e) != 3 || !reflect.DeepEqual(e[0].Items, []model.ItemCode{"C02"}) || !reflect.DeepEqual(e[1].Items, []model.ItemCode{"C01"}) {
		t.Errorf("evidence %+v, %v", e, err)
	}
	a, err := l.Actions([]model.Action{{ID: "a", Grid: first.Ref(), Item: "C02"}, {ID: "b", Grid: first.Ref(), Item: "C03"}})
	if err != nil || a[0].Item != "C01" || a[1].Item != "" {
		t.Errorf("actions %+v, %v", a, err)
	}
	p, err := l.Profile(model.Profile{Own: model.OwnTargets{first.Ref(): levels("C01", "C03")}})
	if err != nil || !reflect.DeepEqual(p.Own.For(second.Ref()), levels("C02")) {
		t.Errorf("own targets %v, %v", p.Own, err)
	}
}

func TestEvidenceOfAnotherVersionComesToShowAnItem(t *testing.T) {
	grids, st := shelf{}, memory.New()
	first := grids.add("g", "1", "C01", "un", "C02", "deux", "C03", "trois")
	second := grids.add("g", "2", "C01", "deux", "C02", "un", "C04", "quatre")
	l, err := Of(t.Context(), st, grids, second)
	if err != nil {
		t.Fatal(err)
	}
	on := func(g *model.Grid, items ...model.ItemCode) model.Evidence {
		return model.Evidence{ID: "e", Grid: g.Ref(), Items: items}
	}
	for _, c := range []struct {
		e, want model.Evidence
		item    model.ItemCode
		ok      bool
	}{
		{on(first, "C01"), on(first, "C01", "C02"), "C01", true},         // "deux" had another code there
		{on(first, "C01"), on(first, "C01"), "C02", true},                // shown already
		{on(first, "C01"), on(second, "C02", "C04"), "C04", true},        // new: all of it comes here
		{on(first, "C01", "C03"), on(first, "C01", "C03"), "C04", false}, // "trois" would be lost
		{on(second, "C01"), on(second, "C01", "C04"), "C04", true},
		{model.Evidence{ID: "e", Grid: model.GridRef{ID: "h", Version: "1"}, Items: []model.ItemCode{"C01"}}, model.Evidence{ID: "e", Grid: model.GridRef{ID: "h", Version: "1"}, Items: []model.ItemCode{"C01"}}, "C04", false},
	} {
		got, ok, err := l.Support(c.e, c.item)
		if err != nil || ok != c.ok || !reflect.DeepEqual(got, c.want) {
			t.Errorf("%v for %s: %+v, %v, %v", c.e.Items, c.item, got, ok, err)
		}
	}
}
