package cohort_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"testing"
	"time"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/cohort"
	"autoeval/store/memory"
)

// shelf finds the grids of these tests.
type shelf map[model.GridRef]*model.Grid

func (s shelf) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	if g, ok := s[ref]; ok {
		return g, nil
	}
	return nil, store.ErrNotFound
}

func at(v int) model.Level { return model.At(v) }

func on(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 12, 0, 0, 0, time.UTC) }

var now = on(2026, time.November, 24)

// gridOf returns two competencies and an attitude, with what two years expect.
func gridOf(version string, words ...string) *model.Grid {
	scale := model.Scale{ID: "s"}
	for i, c := range "0NAME" {
		scale.Levels = append(scale.Levels, model.ScaleLevel{Level: at(i), Code: string(c), Label: model.Same(string(c))})
	}
	g := &model.Grid{
		ID: "g", Version: version, Scales: []model.Scale{scale},
		EvidenceKinds: []model.EvidenceKind{{ID: "exam"}, {ID: "project"}},
		Targets: []model.TargetProfile{
			{ID: "end3a", Levels: map[model.ItemCode]model.Level{"C01": at(2), "C02": at(1)}},
			{ID: "end4a", Levels: map[model.ItemCode]model.Level{"C01": at(3), "C02": at(2)}},
		},
	}
	for i, code := range []model.ItemCode{"C01", "C02", "P01"} {
		it := model.Item{Code: code, Scale: "s", Statement: model.Same(string(code))}
		if i < len(words) {
			it.Statement = model.Same(words[i])
		}
		if code == "P01" {
			it.Kind = model.Attitude
		}
		g.Items = append(g.Items, it)
	}
	return g
}

// desk is a mentor's store being filled.
type desk struct {
	*testing.T
	st store.Store
	g  *model.Grid
	n  int
}

type levels = map[model.ItemCode]int

// shares keeps a session of somebody, received the day after.
func (d *desk) shares(who string, stage model.Stage, id model.SessionID, when time.Time, said levels, evidence ...model.Evidence) {
	d.Helper()
	s := model.Session{ID: id, Label: string(id), Grid: d.g.Ref(), StartedAt: when}
	for c, v := range said {
		if err := s.Rate(d.g, model.Rating{Item: c, Level: at(v), At: when}); err != nil {
			d.Fatal(err)
		}
	}
	s.FinishedAt = when
	got := model.Received{Session: s, Hash: string(id), Stage: stage, ReceivedAt: when.AddDate(0, 0, 1), Evidence: evidence,
		Learner: model.Contact{Person: model.PersonID("P" + who), Name: who, Fingerprint: "key of " + who}}
	if err := d.st.SaveReceived(d.Context(), []model.Received{got}); err != nil {
		d.Fatal(err)
	}
}

// reviews keeps a review of a mentor that was returned; do says what is in it.
func (d *desk) reviews(mentor string, id model.SessionID, said levels, do ...func(*model.Review)) {
	d.Helper()
	d.n++
	got, err := d.st.Received(d.Context(), id)
	if err != nil {
		d.Fatal(err)
	}
	r := model.Review{ID: model.ReviewID(fmt.Sprintf("R%02d", d.n)), Session: id, SessionHash: got.Hash, Grid: got.Session.Grid, Learner: got.Learner, Number: uint64(d.n),
		Mentor: model.Contact{Person: model.PersonID(mentor), Fingerprint: mentor}, State: model.Returned, StartedAt: now, ReturnedAt: now.AddDate(0, 0, d.n), Remarks: map[model.ItemCode]model.Remark{}}
	for c, v := range said {
		r.Remarks[c] = model.Remark{Item: c, Level: at(v)}
	}
	r.Remarks["C02"] = model.Remark{Item: "C02", Comment: "a word without a level"}
	for _, f := range do {
		f(&r)
	}
	if _, err := d.st.SaveReview(d.Context(), r); err != nil {
		d.Fatal(err)
	}
}

func verdict(c model.ItemCode, v model.Verdict) func(*model.Review) {
	return func(r *model.Review) {
		m := r.Remarks[c]
		m.Verdict, m.Reason = v, "why"
		r.Remarks[c] = m
		r.State = model.Contested
	}
}

func piece(id model.EvidenceID, kind model.KindID, items ...model.ItemCode) model.Evidence {
	return model.Evidence{ID: id, Grid: model.GridRef{ID: "g", Version: "1"}, Kind: kind, Title: string(id), Items: items, CreatedAt: now, UpdatedAt: now}
}

func read(t *testing.T, d *desk, grids shelf, q cohort.Question) *cohort.Programme {
	t.Helper()
	q.Now = now
	if q.Grid == nil {
		q.Grid = d.g
	}
	p, err := cohort.Read(t.Context(), d.st, grids, q)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func dist(unrated int, counts ...int) model.Distribution {
	return model.Distribution{Counts: counts, Unrated: unrated}
}

// year fills a store with a case small enough to be counted by hand: Ada skips, and
// takes her mentor's level; Bob has two mentors and contests one; Cléo was last seen
// two years ago; Dan waits for a blind review.
func year(t *testing.T) (*desk, shelf) {
	g := gridOf("1")
	d := &desk{T: t, st: memory.New(), g: g}
	d.shares("Ada", model.Year4, "A1", on(2025, time.October, 10), levels{"C01": 1})
	d.shares("Ada", model.Year4, "A2", on(2026, time.March, 10), levels{"C01": 2}, piece("E1", "project", "C01", "C02"))
	d.shares("Bob", model.Year4, "B1", on(2026, time.April, 10), levels{"C01": 3, "C02": 3, "P01": 4}, piece("E2", "exam", "C01"))
	d.shares("Cléo", model.Year3, "C1", on(2024, time.October, 10), levels{"C02": 0})
	d.shares("Dan", model.Year4, "D1", on(2026, time.October, 20), levels{"C01": 4, "C02": 4}, piece("E4", "exam", "C01"))
	d.reviews("m1", "A1", levels{})
	d.reviews("m1", "A2", levels{"C01": 3}, verdict("C01", model.Accept), func(r *model.Review) {
		r.Shows = map[model.EvidenceID]map[model.ItemCode]model.Finding{"E1": {"C01": model.Confirms, "C02": model.Doubts}}
		r.Evidence = map[model.EvidenceID]model.Finding{"E1": model.Confirms}
	})
	d.reviews("m1", "B1", levels{"C01": 2}, verdict("C01", model.Contest))
	d.reviews("m2", "B1", levels{"C01": 3})
	d.reviews("m1", "C1", levels{})
	return d, shelf{g.Ref(): g}
}

func TestFiguresCountedByHand(t *testing.T) {
	d, grids := year(t)
	sum := read(t, d, grids, cohort.Question{}).Sum(cohort.Ask{Now: now})
	if len(sum.Parts) != 2 || sum.Parts[0].Stage != model.Year3 || sum.Parts[1].Stage != model.Year4 {
		t.Fatalf("parts %+v", sum.Parts)
	}
	y4 := sum.Parts[1]
	if y4.People != 3 || y4.InView != 2 || y4.Target != "end4a" || y4.Seen != [4]int{1, 0, 2, 0} {
		t.Errorf("4A: %d people, %d in view, %s, seen %v", y4.People, y4.InView, y4.Target, y4.Seen)
	}
	for i, want := range []model.ItemFigures{
		{ // Ada said 1, then 2, and took her mentor's 3; Bob said 3, m1 2, m2 3
			Own: dist(0, 0, 0, 1, 1, 0), Target: model.Reached{At: 2},
			Mentor: model.MentorFigures{People: 2, Several: 1, Apart: 1, Levels: dist(0, 0, 0, 1, 2, 0), Higher: 1, Same: 1, Lower: 1, Accepted: 1, Contested: 1, Open: 1},
			Shown:  []model.KindFigures{{Kind: "exam", People: 1, Pieces: 1}, {Kind: "project", People: 1, Pieces: 1, Confirmed: 1}}, Proved: 1,
		},
		{ // Ada skipped it both times: that is no zero, and not below
			Own: dist(1, 0, 0, 0, 1, 0), Target: model.Reached{At: 1, Unrated: 1}, Mentor: model.MentorFigures{Levels: dist(2, 0, 0, 0, 0, 0)},
			Shown: []model.KindFigures{{Kind: "exam"}, {Kind: "project", People: 1, Pieces: 1}},
		},
		{ // nothing is expected of attitudes
			Own: dist(1, 0, 0, 0, 0, 1), Mentor: model.MentorFigures{Levels: dist(2, 0, 0, 0, 0, 0)}, Shown: []model.KindFigures{{Kind: "exam"}, {Kind: "project"}},
		},
	} {
		got := y4.Items[i]
		if want.Item = got.Item; !reflect.DeepEqual(got, want) {
			t.Errorf("%s:\ngot  %+v\nwant %+v", got.Item.Code, got, want)
		}
	}
	terms := []model.TermFigures{
		{Term: model.Term{Year: 2025}, People: 1, Items: []model.TermItem{
			{Own: dist(0, 0, 1, 0, 0, 0), Target: model.Reached{Below: 1}}, {Own: dist(1, 0, 0, 0, 0, 0), Target: model.Reached{Unrated: 1}}, {Own: dist(1, 0, 0, 0, 0, 0), Target: model.Reached{}}}},
		{Term: model.Term{Year: 2026, Spring: true}, People: 2, Items: []model.TermItem{
			{Own: dist(0, 0, 0, 1, 1, 0), Target: model.Reached{At: 2}}, {Own: dist(1, 0, 0, 0, 1, 0), Target: model.Reached{At: 1, Unrated: 1}}, {Own: dist(1, 0, 0, 0, 0, 1), Target: model.Reached{}}}},
	}
	if !reflect.DeepEqual(y4.Terms, terms) {
		t.Errorf("terms\ngot  %+v\nwant %+v", y4.Terms, terms)
	}
	y3 := sum.Parts[0]
	if held := y3.Holding(); y3.Seen != [4]int{0, 0, 0, 1} || len(held) != 1 || held[0].Item.Code != "C02" || held[0].Target != (model.Reached{Below: 1}) || y3.Items[0].Target != (model.Reached{Unrated: 1}) {
		t.Errorf("3A: %+v", y3)
	}
	if sum.Whole.People != 4 || sum.Whole.InView != 3 || sum.Whole.Target != "" || sum.Whole.Items[1].Target != (model.Reached{At: 1, Below: 1, Unrated: 1}) {
		t.Errorf("whole: %+v", sum.Whole.Items[1])
	}
	if len(sum.Out) != 1 || sum.Out[0].Learner.Name != "Cléo" {
		t.Errorf("not seen: %v", sum.Out)
	}
}

func TestWhatAMentorIsNotToSeeIsInNoFigure(t *testing.T) {
	d, grids := year(t)
	p := read(t, d, grids, cohort.Question{Asks: func(r *model.CohortRow) bool { return r.Learner.Name == "Dan" }})
	if len(p.People) != 1 || len(p.People[0].Sessions)+len(p.People[0].Evidence) != 0 || p.People[0].OutOfView != 1 {
		t.Errorf("%+v", p.People)
	}
}

func TestAnotherTargetMayBeAskedFor(t *testing.T) {
	d, grids := year(t)
	sum := read(t, d, grids, cohort.Question{}).Sum(cohort.Ask{Now: now, Target: "end3a"})
	if got := sum.Whole; got.Target != "end3a" || got.Items[0].Target != (model.Reached{At: 2, Unrated: 1}) {
		t.Errorf("%s %+v", got.Target, got.Items[0].Target)
	}
}

func TestGroupsComeFromAList(t *testing.T) {
	d, grids := year(t)
	d.shares("Bob", model.Year3, "X1", on(2026, time.May, 1), levels{"C01": 1}) // the same person once more
	list, err := cohort.ReadGroups([]byte("Groupe;Nom;Prénom;Empreinte\nTD1;;ADA;\ntd1;Cleo;;\nTD2;;;key of Bob\nTD2;;Ada;\nTD2;Nobody;;\n;;;\n"))
	if err != nil {
		t.Fatal(err)
	}
	sum := read(t, d, grids, cohort.Question{}).Sum(cohort.Ask{Now: now, Groups: list})
	var got []string
	for _, p := range sum.Parts {
		got = append(got, fmt.Sprintf("%s %d", p.Group, p.People))
	}
	if want := []string{"TD1 2", "TD2 2", " 1"}; !slices.Equal(got, want) || sum.Whole.People != 4 {
		t.Errorf("groups %q, %d people", got, sum.Whole.People)
	}
	if len(sum.Lists.Nobody) != 1 || sum.Lists.Nobody[0].Said() != "Nobody" || len(sum.Lists.Several) != 0 {
		t.Errorf("not placed: %+v", sum.Lists)
	}
}

func TestHomonymsAreNotGuessed(t *testing.T) {
	d, grids := year(t)
	other := model.Received{Session: model.Session{ID: "Z", Grid: d.g.Ref(), FinishedAt: now}, Hash: "Z", Learner: model.Contact{Person: "other", Name: "Bob", Fingerprint: "other"}, ReceivedAt: now}
	if err := d.st.SaveReceived(t.Context(), []model.Received{other}); err != nil {
		t.Fatal(err)
	}
	list, err := cohort.ReadGroups([]byte("group,name\nTD1,Bob\n"))
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, d, grids, cohort.Question{}).Place(list); len(got.Several) != 1 || len(got.All) != 0 {
		t.Errorf("%+v", got)
	}
}

func TestAnonymousFiguresHoldNobodyAndNoSmallPart(t *testing.T) {
	d, grids := year(t)
	for i := range 5 {
		id := model.SessionID(fmt.Sprint("S", i))
		d.shares(fmt.Sprint("Eve", i), model.Year5, id, on(2026, time.May, 1+i), levels{"C01": i})
		d.reviews("m1", id, levels{})
	}
	d.shares("Eve0", model.Year5, "S9", on(2025, time.May, 1), levels{"C01": 1})
	d.reviews("m1", "S9", levels{})
	sum := read(t, d, grids, cohort.Question{}).Sum(cohort.Ask{Now: now, Anonymous: true})
	if len(sum.Parts) != 1 || sum.Parts[0].People != 5 || sum.Small != 2 {
		t.Fatalf("parts %+v, %d small", sum.Parts, sum.Small)
	}
	if sum.Whole.People != 5 { // or those of the small parts were the difference
		t.Errorf("the whole is of %d", sum.Whole.People)
	}
	if n := len(sum.Parts[0].Terms); n != 1 || len(sum.People)+len(sum.Out) != 0 {
		t.Errorf("%d terms, people %v, %v", n, sum.People, sum.Out)
	}
}

func TestVersionsAreJoinedByWordsOrStayApart(t *testing.T) {
	d, grids := year(t)
	next := gridOf("2", "C01", "other words")
	grids[next.Ref()] = next
	d.g = next
	d.shares("Ada", model.Year4, "A3", on(2026, time.November, 1), levels{"C01": 3, "C02": 3})
	d.reviews("m1", "A3", levels{})
	p := read(t, d, grids, cohort.Question{})
	if len(p.Joined) != 1 || p.Joined[0] != (cohort.Version{Ref: model.GridRef{ID: "g", Version: "1"}, Sessions: 5}) || len(p.Apart) != 0 {
		t.Errorf("joined %v, apart %v", p.Joined, p.Apart)
	}
	y4 := p.Sum(cohort.Ask{Now: now}).Parts[1]
	if !reflect.DeepEqual(y4.Items[0].Own, dist(0, 0, 0, 0, 2, 0)) || !reflect.DeepEqual(y4.Items[1].Own, dist(1, 0, 0, 0, 1, 0)) {
		t.Errorf("C01 %+v, C02 %+v", y4.Items[0].Own, y4.Items[1].Own) // Bob's C02 has other words there
	}
	p = read(t, d, grids, cohort.Question{Only: true})
	if len(p.Apart) != 1 || p.Apart[0].Sessions != 5 || len(p.People) != 1 {
		t.Errorf("apart %v, %d people", p.Apart, len(p.People))
	}
	link := model.Link{From: []model.ItemCode{"C02"}, To: []model.ItemCode{"C02"}, Holds: true}
	if _, err := d.st.SavePassage(t.Context(), model.Passage{From: model.GridRef{ID: "g", Version: "1"}, To: next.Ref(), Links: []model.Link{link}}); err != nil {
		t.Fatal(err)
	}
	y4 = read(t, d, grids, cohort.Question{}).Sum(cohort.Ask{Now: now}).Parts[1]
	if !reflect.DeepEqual(y4.Items[1].Own, dist(0, 0, 0, 0, 2, 0)) {
		t.Errorf("over the passage: %+v", y4.Items[1].Own)
	}
}

func TestWhatWasSharedAlongIsPartOfTheEvolution(t *testing.T) {
	d, grids := year(t)
	got, err := d.st.Received(t.Context(), "B1")
	if err != nil {
		t.Fatal(err)
	}
	before := func(id model.SessionID, y int, v int) model.SessionSummary {
		return model.SessionSummary{ID: id, Grid: d.g.Ref(), StartedAt: on(y, time.March, 1), FinishedAt: on(y, time.March, 1), Levels: model.PackLevels(map[model.ItemCode]model.Level{"C01": at(v)})}
	}
	got.Session.ID, got.Hash, got.Previous = "B2", "B2", []model.SessionSummary{before("B0", 2024, 0), before("B1", 2026, 4)}
	if err := d.st.SaveReceived(t.Context(), []model.Received{got}); err != nil {
		t.Fatal(err)
	}
	d.reviews("m1", "B2", levels{})
	var terms []model.Term
	for _, f := range read(t, d, grids, cohort.Question{}).Sum(cohort.Ask{Now: now}).Parts[1].Terms {
		terms = append(terms, f.Term)
	}
	if want := []model.Term{{Year: 2024, Spring: true}, {Year: 2025}, {Year: 2026, Spring: true}}; !slices.Equal(terms, want) {
		t.Errorf("terms %v", terms)
	}
}
