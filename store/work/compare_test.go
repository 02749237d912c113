package work

import (
	"errors"
	"slices"
	"testing"

	"autoeval/model"
	"autoeval/store/memory"
)

func TestTwoSessionsOfOnesChoiceAreCompared(t *testing.T) {
	g, other := gridOf("g"), gridOf("h")
	l, st := library{"g": g, "h": other}, memory.New()
	keep(t, st, g, "A", day(2025, 1), 1, 2, -1)
	keep(t, st, g, "B", day(2025, 6), 2, 2, 3)
	keep(t, st, g, "C", day(2026, 1), 0, 2, 3)
	keep(t, st, other, "H", day(2026, 2), 1)
	review := model.Review{ID: "R", Session: "B", Grid: g.Ref(), State: model.Accepted, Number: 1, StartedAt: day(2025, 7), ReturnedAt: day(2025, 7),
		Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(4), Verdict: model.Accept}}}
	if _, err := st.SaveReview(t.Context(), review); err != nil {
		t.Fatal(err)
	}
	all, err := st.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	two, err := CompareThese(t.Context(), st, l, all[0], all[1])
	if err != nil {
		t.Fatal(err)
	}
	var got [][2]model.Level
	for _, x := range two.Besides(model.Competency) {
		got = append(got, [2]model.Level{x.A, x.B})
	}
	want := [][2]model.Level{{model.At(1), model.At(4)}, {model.At(2), model.At(2)}, {model.Unrated, model.At(3)}}
	if !slices.Equal(got, want) || TurnsOf(two.Besides(model.Competency)) != (model.Turns{Up: 1, Same: 1, One: 1}) {
		t.Errorf("got %v", got)
	}
	for name, pair := range map[string][2]int{"twice the same": {0, 0}, "two grids": {0, 3}} {
		if _, err := CompareThese(t.Context(), st, l, all[pair[0]], all[pair[1]]); !errors.Is(err, ErrApart) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
