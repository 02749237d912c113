package post_test

import (
	"context"
	"fmt"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/cohort"
	"autoeval/store/memory"
	"autoeval/store/post"
	"autoeval/tui/tuitest"
)

// shelf finds the grids that are in it.
type shelf []*model.Grid

func (s shelf) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	for _, g := range s {
		if g.Ref() == ref {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}

// handed is a learner who answered on an older title, in other words and under other
// codes, kept a passage and shared their first session on the newer one; a mentor
// received it.
func handed(t *testing.T) (old, next *model.Grid, mentor *memory.Store, got model.Received) {
	t.Helper()
	next = tuitest.Grid(t)
	was := next.Clone()
	old = &was
	old.ID, old.Version = "rncp1", "2020"
	old.Items[0].Code, old.Items[1].Code = old.Items[1].Code, old.Items[0].Code // C01 and C02 change places
	old.Items[4].Statement = model.Same("Les mots d’avant")
	n := 0
	p := office(next, func() string { n++; return fmt.Sprintf("01HANDED%018d", n) })
	p.Grid = shelf{next, old}.Grid
	st, c := memory.New(), next.Items[4].Code
	did := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	did(st.SaveProfile(t.Context(), model.Profile{ID: "LEARNER", Name: "Lina"}))
	rated := func(id model.SessionID, g *model.Grid, month int, levels map[model.ItemCode]int) model.Session {
		at := tuitest.Start.AddDate(0, month, 0)
		s := model.Session{ID: id, Label: string(id), Grid: g.Ref(), StartedAt: at}
		for c, l := range levels {
			did(nil, s.Rate(g, model.Rating{Item: c, Level: model.At(l), At: at}))
		}
		did(nil, s.Finish(at))
		return s
	}
	did(st.SaveSession(t.Context(), rated("OLD", old, -6, map[model.ItemCode]int{"C01": 1, "C02": 4, c: 2})))
	did(st.SaveSession(t.Context(), rated("NEW", next, 0, map[model.ItemCode]int{"C01": 3, "C02": 3, c: 3})))
	did(st.SaveEvidence(t.Context(), model.Evidence{ID: "E", Grid: old.Ref(), Kind: "project", Title: "Projet", Items: []model.ItemCode{c}, Date: model.Day(tuitest.Start)}))
	did(st.SavePassage(t.Context(), model.Passage{From: old.Ref(), To: next.Ref(), By: "L’école", Links: []model.Link{{From: []model.ItemCode{c}, To: []model.ItemCode{c}, Holds: true}}}))
	file, err := p.Share(t.Context(), st, post.Share{Sessions: []model.SessionID{"NEW"}})
	did(nil, err)

	mentor = memory.New()
	p.Grid = shelf{next}.Grid
	l, err := p.OpenMail(t.Context(), mentor, post.Mail{File: file}, nil)
	did(nil, err)
	if l.Change.Confirmed = true; len(l.Change.Passages) != 1 || len(l.Change.Grids) != 1 {
		t.Errorf("said before it is kept: %+v", l.Change)
	}
	if kept, err := mentor.KeptGrids(t.Context()); err != nil || len(kept) != 0 {
		t.Errorf("kept before anybody agreed: %v, %v", kept, err)
	}
	did(nil, post.Keep(t.Context(), mentor, l))
	got, err = mentor.Received(t.Context(), "NEW")
	did(nil, err)
	return old, next, mentor, got
}

func TestAMentorReadsThroughTheLearnersPassage(t *testing.T) {
	old, next, mentor, got := handed(t)
	c := next.Items[4].Code
	grids := shelf{next, old}
	earlier, err := post.Earlier(t.Context(), mentor, grids, next, &got)
	if err != nil || len(earlier) != 1 {
		t.Fatalf("%+v, %v", earlier, err)
	}
	for code, want := range map[model.ItemCode]int{"C01": 4, "C02": 1, c: 2} { // by the words, and through the passage
		if l := earlier[0].Levels.Of(code); l != model.At(want) {
			t.Errorf("%s: before %v, want %d", code, l, want)
		}
	}
	if len(got.Evidence) != 1 || !got.Evidence[0].Supports(c) || got.Evidence[0].Grid != next.Ref() {
		t.Errorf("evidence %+v", got.Evidence)
	}
	if all, err := mentor.Passages(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("the learner's passage became the mentor's: %v, %v", all, err)
	}
	to := memory.New()
	if err := post.Lend(t.Context(), mentor, to, "NEW"); err != nil {
		t.Fatal(err)
	}
	if all, err := to.Passages(t.Context()); err != nil || len(all) != 1 || all[0].By != "" {
		t.Errorf("lent %v, %v", all, err)
	}
	stands := func() int {
		t.Helper()
		if err := post.See(t.Context(), mentor, post.Reader{At: tuitest.Start, NewID: func() string { return "R" }}, "NEW"); err != nil {
			t.Fatal(err)
		}
		p, err := cohort.Read(t.Context(), mentor, grids, cohort.Question{Grid: next, Now: tuitest.Start})
		if err != nil || len(p.People) != 1 || len(p.People[0].Sessions) != 2 {
			t.Fatalf("%+v, %v", p, err)
		}
		return p.People[0].Sessions[0].Levels.Of(c).Value()
	}
	if l := stands(); l != 2 {
		t.Errorf("in the cohort %d", l)
	}
	own := model.Passage{From: old.Ref(), To: next.Ref(), Links: []model.Link{{From: []model.ItemCode{c}, To: []model.ItemCode{c}}}}
	if _, err := mentor.SavePassage(t.Context(), own); err != nil {
		t.Fatal(err)
	}
	if l := stands(); l == 2 {
		t.Error("the learner's passage went before the mentor's own in their cohort")
	}
}
