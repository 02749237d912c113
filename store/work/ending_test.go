package work

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/memory"
)

// An ending is that of the session asked for, the latest one where none is named or that is gone, and
// there is none before the first.
func TestEndSaysWhatASessionBrings(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one"), "two": gridOf("two")}
	end := func(id model.SessionID) (Ending, error) {
		return End(t.Context(), st, l, l["one"], id, day(2026, 7))
	}
	if _, err := end(""); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("before the first: %v", err)
	}
	keep(t, st, l["two"], "T", day(2026, 2), 4, 4, 4) // of another grid
	if _, err := end(""); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("with a session of another grid alone: %v", err)
	}
	keep(t, st, l["one"], "S1", day(2026, 3), 1, 2, -1)
	keep(t, st, l["one"], "S2", day(2026, 6), 3, 1, 0)

	first, err := end("S1")
	if err != nil || first.Session.ID != "S1" || !first.First() || len(first.Competency.First) != 2 {
		t.Errorf("the first: %v, %s, first %v, %v", err, first.Session.ID, first.First(), first.Competency.First)
	}
	last, err := end("")
	if err != nil || last.Session.ID != "S2" || last.First() || last.Discovery() {
		t.Fatalf("the latest: %v, %s, first %v", err, last.Session.ID, last.First())
	}
	kinds := map[model.ItemCode]model.MoveKind{}
	for _, m := range last.Moves {
		kinds[m.Item] = m.Kind
	}
	if kinds["C01"] != model.Risen || kinds["C02"] != model.Fallen || !slices.Equal(last.Competency.First, []model.ItemCode{"C03"}) {
		t.Errorf("moved: %v, first %v", kinds, last.Competency.First)
	}
	if len(last.Competency.Rose) != 1 || len(last.Competency.Fell) != 1 {
		t.Errorf("outcome: %+v", last.Competency)
	}
	milestone := false
	for _, m := range last.Milestones {
		milestone = milestone || m.Kind == model.FirstOfLevel && m.Level == model.At(3)
	}
	if !milestone {
		t.Errorf("the first M is not among %+v", last.Milestones)
	}
	if gone, err := end("gone"); err != nil || gone.Session.ID != "S2" {
		t.Errorf("of one that is gone: %v, %s", err, gone.Session.ID)
	}
}

// What is reached for the first time is said by one session alone: not again after it was
// lost and regained, nor when a page is opened again later, nor on another grid.
func TestAMilestoneIsSaidByOneSessionAlone(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one"), "two": gridOf("two")}
	for _, g := range l {
		g.Activities = []model.Activity{{Code: "A01", Title: model.Same("A01")}}
		g.Items[0].Activities = []model.ActivityCode{"A01"}
		g.Targets = []model.TargetProfile{{ID: "title", Levels: map[model.ItemCode]model.Level{"C01": model.At(2)}}}
	}
	keep(t, st, l["one"], "S1", day(2026, 1), 1, 0)
	keep(t, st, l["one"], "S2", day(2026, 2), 3, 0) // complete, a first M
	evidence := model.Evidence{ID: "E", Title: "Projet", Kind: "other", Items: []model.ItemCode{"C01"}, Grid: l["one"].Ref(), CreatedAt: day(2026, 2)}
	if _, err := st.SaveEvidence(t.Context(), evidence); err != nil {
		t.Fatal(err)
	}
	review := model.Review{ID: "R", Session: "S2", Grid: l["one"].Ref(), State: model.Returned, Evidence: map[model.EvidenceID]model.Finding{"E": model.Confirms}, ReturnedAt: day(2026, 2).AddDate(0, 0, 5), Number: 1}
	if _, err := st.SaveReview(t.Context(), review); err != nil {
		t.Fatal(err)
	}
	said := func() map[model.MilestoneKind][]model.SessionID {
		out := map[model.MilestoneKind][]model.SessionID{}
		all, err := st.Sessions(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range all {
			e, err := End(t.Context(), st, l, l[s.Grid.ID], s.ID, day(2027, 1))
			if err != nil {
				t.Fatal(err)
			}
			for _, m := range e.Milestones {
				out[m.Kind] = append(out[m.Kind], s.ID)
			}
		}
		return out
	}
	check := func(when string, want map[model.MilestoneKind][]model.SessionID) {
		t.Helper()
		if got := said(); !maps.EqualFunc(got, want, slices.Equal) {
			t.Errorf("%s: %v, want %v", when, got, want)
		}
	}
	want := map[model.MilestoneKind][]model.SessionID{model.FirstOfLevel: {"S2"}, model.ActivityComplete: {"S2"}}
	check("before a session that follows the mentor's answer", want)
	keep(t, st, l["one"], "S3", day(2026, 3), 1, 0) // lost
	want[model.FirstConfirmation] = []model.SessionID{"S3"}
	check("lost", want)
	keep(t, st, l["one"], "S4", day(2026, 4), 3, 3) // regained
	check("regained", want)
	keep(t, st, l["two"], "T1", day(2026, 5), 1, 0)
	check("another grid", want)
}

// A word on one competency of a piece confirms too, and what a mentor took back is not said.
func TestAMilestoneIsWhatIsConfirmedToday(t *testing.T) {
	st, l := memory.New(), library{"one": gridOf("one")}
	keep(t, st, l["one"], "S1", day(2026, 1), 1, 0)
	keep(t, st, l["one"], "S2", day(2026, 3), 1, 0)
	for _, id := range []model.EvidenceID{"E", "F"} {
		e := model.Evidence{ID: id, Title: string(id), Kind: "other", Items: []model.ItemCode{"C01"}, Grid: l["one"].Ref(), CreatedAt: day(2026, 1)}
		if _, err := st.SaveEvidence(t.Context(), e); err != nil {
			t.Fatal(err)
		}
	}
	review := func(id model.ReviewID, number uint64, at int, evidence model.EvidenceID) {
		r := model.Review{ID: id, Session: "S1", Grid: l["one"].Ref(), State: model.Returned, ReturnedAt: day(2026, 1).AddDate(0, 0, at), Number: number,
			Evidence: map[model.EvidenceID]model.Finding{evidence: model.Confirms}, Shows: map[model.EvidenceID]map[model.ItemCode]model.Finding{evidence: {"C01": model.Confirms}}}
		if _, err := st.SaveReview(t.Context(), r); err != nil {
			t.Fatal(err)
		}
	}
	said := func() (out []model.EvidenceID) {
		e, err := End(t.Context(), st, l, l["one"], "S2", day(2027, 1))
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range e.Milestones {
			out = append(out, m.Evidence)
		}
		return out
	}
	review("R1", 1, 5, "E")
	if got := said(); !slices.Equal(got, []model.EvidenceID{"E"}) {
		t.Errorf("after a word on one competency: %v", got)
	}
	review("R2", 2, 9, "F")
	if got := said(); !slices.Equal(got, []model.EvidenceID{"F"}) {
		t.Errorf("after the mentor sent another answer: %v", got)
	}
}
