package work

import (
	"context"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// library finds the two grids of these tests, which have the same codes.
type library map[model.GridID]*model.Grid

func (l library) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	if g, ok := l[ref.ID]; ok && g.Ref() == ref {
		return g, nil
	}
	return nil, store.ErrNotFound
}

func gridOf(id model.GridID) *model.Grid {
	scale := model.Scale{ID: "s"}
	for i, c := range "0NAME" {
		scale.Levels = append(scale.Levels, model.ScaleLevel{Level: model.At(i), Code: string(c), Label: model.Same(string(c))})
	}
	g := &model.Grid{ID: id, Version: "1", Scales: []model.Scale{scale}}
	for _, c := range []model.ItemCode{"C01", "C02", "C03"} {
		g.Items = append(g.Items, model.Item{Code: c, Scale: "s", Statement: model.Same(string(id) + string(c))})
	}
	return g
}

func day(y int, m time.Month) time.Time { return time.Date(y, m, 10, 12, 0, 0, 0, time.UTC) }

// keep finishes a session of the grid with these levels, -1 for none.
func keep(t *testing.T, st store.Store, g *model.Grid, id model.SessionID, at time.Time, levels ...int) {
	t.Helper()
	s := model.Session{ID: id, Label: string(id), Grid: g.Ref(), StartedAt: at}
	for i, v := range levels {
		if v >= 0 {
			if err := s.Rate(g, model.Rating{Item: g.Items[i].Code, Level: model.At(v), At: at}); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := s.Finish(at); err != nil {
		t.Fatal(err)
	}
	if _, err := st.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
}

func look(t *testing.T, st store.Store, l library, g model.GridID) Outlook {
	t.Helper()
	o, err := Look(t.Context(), st, l, Question{Grid: l[g], Recent: All}, View{Now: day(2026, 7)})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestAnotherGridsEvidenceAndActionsDoNotCount(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one"), "two": gridOf("two")}
	keep(t, st, l["two"], "S", day(2026, 6), 2, 2, 2)
	for _, err := range []error{
		second(st.SaveEvidence(t.Context(), model.Evidence{ID: "e", Grid: l["one"].Ref(), Title: "x", Items: []model.ItemCode{"C01"}})),
		second(st.SaveAction(t.Context(), model.Action{ID: "a", Grid: l["one"].Ref(), Item: "C02", Text: "x"})),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	o := look(t, st, l, "two")
	if s := o.Standing("C01").Strength; s != model.NoEvidence || len(o.Todo) != 0 || len(o.Steps) != 3 || len(o.Claims(model.At(2))) != 0 {
		t.Errorf("strength %d, %d to do, steps %v", s, len(o.Todo), o.Steps)
	}
	if a := look(t, st, l, "one"); a.Any() || len(a.Evidence) != 1 || len(a.Todo) != 1 {
		t.Errorf("its own grid: %v %v", a.Evidence, a.Todo)
	}
}

func TestBeforeIsTheLastAnswerOfAnyEarlierSession(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one")}
	keep(t, st, l["one"], "S1", day(2025, 1), 0, 2, -1)
	keep(t, st, l["one"], "S2", day(2026, 1), -1, 2, -1)
	keep(t, st, l["one"], "S3", day(2026, 6), 1, 2, 1)
	o := look(t, st, l, "one")
	want := []model.Move{
		{Item: "C01", Kind: model.Risen, Level: model.At(1), Before: model.Point{Session: "S1", Label: "S1", Level: model.At(0), At: day(2025, 1)}, Again: true},
		{Item: "C02", Kind: model.Unchanged, Level: model.At(2), Before: model.Point{Session: "S2", Label: "S2", Level: model.At(2), At: day(2026, 1)}},
		{Item: "C03", Level: model.At(1)},
	}
	for i := range want {
		if o.Moves[i] != want[i] {
			t.Errorf("got %+v, want %+v", o.Moves[i], want[i])
		}
	}
	if first := o.First(); len(first) != 1 || first[0] != "C03" || o.Since.ID != "S2" {
		t.Errorf("first %v since %s", first, o.Since.ID)
	}
}

func TestAClaimIsAtTheLevelThatWasAgreedOnWithEvidenceOfIt(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one")}
	keep(t, st, l["one"], "S1", day(2025, 1), 2, 2)
	keep(t, st, l["one"], "S2", day(2026, 6), 3, 3)
	evidence := func(id model.EvidenceID, c model.ItemCode, at time.Time) {
		if _, err := st.SaveEvidence(t.Context(), model.Evidence{ID: id, Grid: l["one"].Ref(), Title: string(id), Items: []model.ItemCode{c}, Date: model.Day(at), CreatedAt: at}); err != nil {
			t.Fatal(err)
		}
	}
	evidence("old", "C01", day(2024, 12))
	evidence("older", "C02", day(2024, 12))
	evidence("new", "C02", day(2026, 5))
	r := model.Review{ID: "r", Session: "S2", State: model.Accepted, ReturnedAt: day(2026, 6), Mentor: model.Contact{Name: "M"},
		Remarks: map[model.ItemCode]model.Remark{"C02": {Item: "C02", Level: model.At(2), Verdict: model.Accept}}}
	if _, err := st.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	o := look(t, st, l, "one")
	if s := o.Standing("C02"); s.Level != model.At(2) || s.Own != model.At(3) || s.Word.By.Name != "M" || o.Gaps != nil {
		t.Errorf("C02: %+v", s)
	}
	for _, c := range o.Claims(model.At(2)) {
		if c.Level != model.At(2) || c.Item.Code == "C02" && (c.Evidence.ID != "new" || len(c.Confirming()) == 0) {
			t.Errorf("claims %s at %d with %s", c.Item.Code, c.Level.Value(), c.Evidence.ID)
		}
	}
	if n := len(o.Claims(model.At(2))); n != 2 || len(o.Claims(model.At(3))) != 0 {
		t.Errorf("%d claims", n)
	}
}

func TestWhatIsDeletedComesBackForThirtyDays(t *testing.T) {
	st, l, ctx := memory.New(), library{"one": gridOf("one")}, t.Context()
	keep(t, st, l["one"], "S1", day(2025, 1), 2)
	x, err := DeleteSession(ctx, st, "S1", day(2026, 1))
	if err != nil {
		t.Fatal(err)
	}
	if all, err := Trash(ctx, st, day(2026, 3)); err != nil || len(all) != 0 {
		t.Errorf("after two months: %v, %v", all, err)
	}
	if _, err := PutBack(ctx, st, x.Number); err != nil {
		t.Fatal(err)
	}
	if s, err := st.Session(ctx, "S1"); err != nil || s.Rating("C01").Level != model.At(2) {
		t.Errorf("back: %+v, %v", s, err)
	}
	if _, err := PutBack(ctx, st, x.Number); err == nil {
		t.Error("put back twice")
	}
}

func second[T any](_ T, err error) error { return err }
