package model

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// The grid of these tests: four competencies, one attitude, three activities.
//
//	A01: C01 C02   A02: C02 C03   A03: C04   (P01 is linked to A03 and must not count)
//	end3a: C01 N, C02 A, C03 N, C04 0        title: C01 M, C02 M, C03 M, C04 A
func sumsGrid() *Grid {
	text := func(s string) Text { return Same(s) }
	levels := func(codes string) []ScaleLevel {
		var out []ScaleLevel
		for i, c := range codes {
			out = append(out, ScaleLevel{Level: At(i), Code: string(c), Label: text(string(c))})
		}
		return out
	}
	item := func(c ItemCode, k ItemKind, g GroupID, s ScaleID, as ...ActivityCode) Item {
		return Item{Code: c, Kind: k, Group: g, Scale: s, Activities: as}
	}
	return &Grid{
		ID: "g", Version: "1",
		Scales:     []Scale{{ID: "autonomy", Levels: levels("0NAME")}, {ID: "frequency", Levels: levels("0PST")}},
		Groups:     []Group{{ID: "one"}, {ID: "two"}, {ID: "att"}},
		Activities: []Activity{{Code: "A01"}, {Code: "A02"}, {Code: "A03"}},
		Items: []Item{
			item("C01", Competency, "one", "autonomy", "A01"), item("C02", Competency, "one", "autonomy", "A01", "A02"),
			item("C03", Competency, "two", "autonomy", "A02"), item("C04", Competency, "two", "autonomy", "A03"),
			item("P01", Attitude, "att", "frequency", "A03"),
		},
		Targets: []TargetProfile{
			{ID: "entry3a", Levels: at("C01", 0, "C02", 1, "C03", 0, "C04", 0)},
			{ID: "end3a", Levels: at("C01", 1, "C02", 2, "C03", 1, "C04", 0)},
			{ID: "title", Levels: at("C01", 3, "C02", 3, "C03", 3, "C04", 2)},
		},
	}
}

// at makes levels of pairs: a code, a value.
func at(pairs ...any) map[ItemCode]Level {
	m := map[ItemCode]Level{}
	for i := 0; i < len(pairs); i += 2 {
		m[ItemCode(pairs[i].(string))] = At(pairs[i+1].(int))
	}
	return m
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 12, 0, 0, 0, time.UTC) }

var sumsNow = day(2026, time.November, 24)

// three returns the learner of these tests:
//
//	        C01 C02 C03 C04 P01
//	S1       N   A   0   ·   P    10 January 2025
//	S2       A   A   ·   ·   S    10 September 2025
//	S3       M   N   ·   A   S    10 June 2026
func three() []SessionSummary {
	s := func(id SessionID, t time.Time, l map[ItemCode]Level) SessionSummary {
		return SessionSummary{ID: id, Label: string(id), Grid: GridRef{"g", "1"}, StartedAt: t, FinishedAt: t, Levels: PackLevels(l)}
	}
	return []SessionSummary{
		s("S1", day(2025, time.January, 10), at("C01", 1, "C02", 2, "C03", 0, "P01", 1)),
		s("S2", day(2025, time.September, 10), at("C01", 2, "C02", 2, "P01", 2)),
		s("S3", day(2026, time.June, 10), at("C01", 3, "C02", 1, "C04", 2, "P01", 2)),
	}
}

func check(t *testing.T, what string, got any, want string) {
	t.Helper()
	if s := fmt.Sprint(got); s != want {
		t.Errorf("%s: got %s, want %s", what, s, want)
	}
}

// words writes values with a space between.
func words(v ...any) string { return strings.TrimSpace(fmt.Sprintln(v...)) }

// show writes changes as "C01 1>2", levels by value and · for none.
func show(cs []Change) string {
	v := func(l Level) string {
		if !l.Rated() {
			return "·"
		}
		return fmt.Sprint(l.Value())
	}
	s := ""
	for _, c := range cs {
		s += fmt.Sprintf("%s %s>%s ", c.Item, v(c.From), v(c.To))
	}
	return s
}

func changesOf(all []Move) (out []Change) {
	for _, m := range all {
		out = append(out, m.Change())
	}
	return out
}

func TestAnAcceptedLevelHoldsAndAContestedOneDoesNot(t *testing.T) {
	review := func(key string, at time.Time, v Verdict, l int) Review {
		return Review{ID: ReviewID(key), Session: "S3", State: Returned, Mentor: Contact{Name: key, Fingerprint: key}, ReturnedAt: at,
			Remarks: map[ItemCode]Remark{"C01": {Item: "C01", Level: At(l), Verdict: v}, "C02": {Item: "C02", Comment: "no level"}}}
	}
	own := PackLevels(at("C01", 3, "C02", 1))
	for _, x := range []struct {
		name    string
		reviews []Review
		level   int
		by      string
	}{
		{"waiting", []Review{review("a", day(2026, 7, 1), NoVerdict, 2)}, 3, "a"},
		{"accepted", []Review{review("a", day(2026, 7, 1), Accept, 2)}, 2, "a"},
		{"raised and accepted", []Review{review("a", day(2026, 7, 1), Accept, 4)}, 4, "a"},
		{"contested", []Review{review("a", day(2026, 7, 1), Contest, 2)}, 3, "a"},
		{"the accepted one of two", []Review{review("a", day(2026, 7, 1), Accept, 2), review("b", day(2026, 8, 1), Contest, 1)}, 2, "a"},
		{"the last of two accepted", []Review{review("b", day(2026, 8, 1), Accept, 1), review("a", day(2026, 7, 1), Accept, 2)}, 1, "b"},
		{"not returned", []Review{{Session: "S3", State: InReview, Remarks: map[ItemCode]Remark{"C01": {Level: At(0), Verdict: Accept}}}}, 3, ""},
	} {
		w := Words("S3", x.reviews)
		check(t, x.name, words(Agree(own, w).Of("C01").Value(), w["C01"].By.Name, Agree(own, w).Of("C02").Value(), len(Words("S1", x.reviews))), words(x.level, x.by, 1, 0))
		got := AgreeRatings(map[ItemCode]Rating{"C01": {Item: "C01", Level: At(3), Note: "mine"}}, w)["C01"]
		check(t, x.name, words(got.Level.Value(), got.Note), words(x.level, "mine"))
	}
	check(t, "one's own stays", own.Of("C01").Value(), "3")
}

func TestDistributionCountsEachKindApartAndNeverCountsUnratedAsZero(t *testing.T) {
	g, s := sumsGrid(), three()
	check(t, "S1", Distribute(g, s[0].Levels.Map(), Competency), "{[1 1 1 0 0] 1}")
	check(t, "S3", Distribute(g, s[2].Levels.Map(), Competency), "{[0 1 1 1 0] 1}")
	check(t, "attitudes of S3", Distribute(g, s[2].Levels.Map(), Attitude), "{[0 0 1 0] 0}")
	check(t, "nothing", Distribute(g, nil, Competency), "{[0 0 0 0 0] 4}")
}

func TestMovesCompareWithTheLastAnswerOfAnyEarlierSession(t *testing.T) {
	g, s := sumsGrid(), three()
	say := func(to, since int) (out string) {
		for _, m := range Moves(g, s[to].Levels.Map(), s[:since+1]) {
			out += fmt.Sprintf("%s %s", m.Item, [...]string{"first", "=", "+", "-"}[m.Kind])
			if m.Kind != FirstTime {
				out += fmt.Sprintf(" %d in %s", m.Before.Level.Value(), m.Before.Session)
			}
			if m.Again {
				out += " again"
			}
			out += "; "
		}
		return out
	}
	check(t, "S2", say(1, 0), "C01 + 1 in S1; C02 = 2 in S1; P01 + 1 in S1; ")
	check(t, "S3", say(2, 1), "C01 + 2 in S2; C02 - 2 in S2; C04 first; P01 = 2 in S2; ")
	check(t, "S3 since S1", say(2, 0), "C01 + 1 in S1; C02 - 2 in S1; C04 first; P01 + 1 in S1; ")
	s[2].Levels = PackLevels(at("C03", 1, "C04", 2))
	check(t, "rated long before", say(2, 1), "C03 + 0 in S1 again; C04 first; ")
	s[2].Levels = PackLevels(at("C03", 0))
	check(t, "at the level of long before", say(2, 1), "C03 = 0 in S1 again; ")
	check(t, "nothing earlier", Moves(g, s[0].Levels.Map(), nil), "[]")
}

func TestGapsLeaveOutWhatIsNotRatedAndComeWidestFirst(t *testing.T) {
	g, s := sumsGrid(), three()
	check(t, "to end3a", Gaps(g, s[2].Levels.Map(), g.Targets[1].Levels), "[{C02 2 3}]")
	check(t, "order", Gaps(g, at("C01", 2, "C02", 1, "C03", 0, "C04", 1), g.Targets[2].Levels), "[{C03 1 4} {C02 2 4} {C01 3 4} {C04 2 3}]")
}

func TestStaleLooksAtTheMostRecentAnswer(t *testing.T) {
	g, s := sumsGrid(), three()
	check(t, "now", Stale(g, s, sumsNow), "[C03]")
	limit := s[0].FinishedAt.AddDate(0, StaleAfter, 0)
	check(t, "on the day", Stale(g, s[:1], limit), "[]")
	check(t, "a second later", Stale(g, s[:1], limit.Add(time.Second)), "[C01 C02 C03 P01]")
}

func TestReadinessCountsCompetenciesAtTarget(t *testing.T) {
	g, s := sumsGrid(), three()
	got := ReadinessOf(g, s[2].Levels.Map(), g.Targets[1].Levels)
	check(t, "S3 to end3a", got, "[{A01 2 [C01] [C02] [] []} {A02 2 [] [C02] [C03] []} {A03 1 [C04] [] [] []}]")
	if got[0].Ready() || !got[2].Ready() {
		t.Errorf("ready: %v %v", got[0].Ready(), got[2].Ready())
	}
	// Far above in one item makes up for nothing in another.
	got = ReadinessOf(g, at("C01", 4, "C02", 1), g.Targets[1].Levels)
	check(t, "A01", len(got[0].AtTarget), "1")
}

func TestReadinessExpectsNothingFromATargetOfZero(t *testing.T) {
	g, target := sumsGrid(), at("C01", 0, "C02", 1, "C03", 0, "C04", 0)
	got := ExpectedReadiness(g, at("C01", 0, "C02", 1, "C03", 0, "C04", 0), target)
	check(t, "at the lowest level", got, "[{A01 1 [C02] [] [] [C01]} {A02 1 [C02] [] [] [C03]} {A03 0 [] [] [] [C04]}]")
	if r := got[0]; r.Linked() != 2 || !r.Met() || r.Ready() {
		t.Errorf("one expected of two linked: %d linked, met %v, ready %v", r.Linked(), r.Met(), r.Ready())
	}
	if r := got[2]; r.Linked() != 1 || r.Met() || r.Ready() {
		t.Error("ready for an activity of which nothing is expected")
	}
	if r := ExpectedReadiness(g, at("C01", 1, "C02", 2), g.Targets[1].Levels)[0]; !r.Ready() || len(r.Later) != 0 {
		t.Errorf("all expected and all at target: %v", r)
	}
}

func TestTheNearestActivityIsTheOneMostOfWhichIsAtTarget(t *testing.T) {
	g := sumsGrid()
	codes := func(levels, target map[ItemCode]Level) (out []ActivityCode) {
		for _, r := range Nearest(ExpectedReadiness(g, levels, target)) {
			out = append(out, r.Activity)
		}
		return out
	}
	levels := at("C01", 0, "C02", 1, "C03", 1, "C04", 0)
	check(t, "one of two against two of two", codes(levels, at("C01", 0, "C02", 1, "C03", 1, "C04", 0)), "[A02 A01]")
	check(t, "nothing expected of A03", codes(at("C02", 1, "C04", 2), at("C01", 0, "C02", 1, "C03", 0, "C04", 0)), "[A01 A02]")
	check(t, "nothing at target", codes(at("C01", 0, "C02", 0, "C04", 0), g.Targets[0].Levels), "[]")
}

func TestOpeningsSayWhatOneStepUpBrings(t *testing.T) {
	g, s := sumsGrid(), three()
	l, target := s[2].Levels.Map(), g.Targets[1].Levels
	check(t, "C02", Openings(g, l, target, "C02"), "[{A01 true} {A02 false}]")
	check(t, "C03 unrated", Openings(g, l, target, "C03"), "[{A02 false}]")
	check(t, "C01 at target", Openings(g, l, target, "C01"), "[]")
	check(t, "attitude", Openings(g, l, target, "P01"), "[]")
	entry := at("C01", 0, "C02", 1, "C03", 0, "C04", 0)
	check(t, "the rest not expected yet", Openings(g, at("C01", 0, "C02", 0, "C03", 0), entry, "C02"), "[{A01 false} {A02 false}]")
	check(t, "not expected itself", Openings(g, nil, entry, "C04"), "[]")
}

func TestNothingExpectedIsNothingReached(t *testing.T) {
	for _, c := range []struct {
		s    Standing
		want bool
	}{
		{Standing{Level: At(1), Target: At(0)}, false}, {Standing{Level: At(1), Target: At(1)}, true}, {Standing{Level: At(1)}, false},
		{Standing{Target: At(1)}, false}, {Standing{Level: At(1), Target: At(2)}, false},
	} {
		if got := c.s.Reached(); got != c.want {
			t.Errorf("%v: reached %v", c.s, got)
		}
	}
}

func TestGroupsCountCompetenciesAtTarget(t *testing.T) {
	g, s := sumsGrid(), three()
	check(t, "S3 to end3a", GroupsOf(g, s[2].Levels.Map(), g.Targets[1].Levels), "[{one 2 1 0 1 0} {two 2 0 1 0 1}]")
	check(t, "nothing", GroupsOf(g, nil, g.Targets[1].Levels), "[{one 2 0 2 0 0} {two 2 0 2 0 1}]")
	check(t, "the lowest level is nothing reached", GroupsOf(g, at("C01", 0, "C03", 0, "C04", 0), g.Targets[0].Levels), "[{one 2 0 1 0 1} {two 2 0 0 0 2}]")
	check(t, "nothing expected yet", GroupsOf(g, at("C01", 3, "C02", 1, "C03", 2), at("C01", 0, "C02", 0, "C03", 0, "C04", 1)), "[{one 2 0 0 0 2} {two 2 0 1 0 1}]")
	check(t, "no target", GroupsOf(g, at("C01", 1, "C02", 0), nil), "[{one 2 1 0 1 0} {two 2 0 2 0 0}]")
}

func TestYearsListWhatEachProfileRaises(t *testing.T) {
	ys := Years(sumsGrid())
	check(t, "years", len(ys), "2")
	check(t, "3A", words(ys[0].Stage, ys[0].From, show(ys[0].Rises)), "3a entry3a C01 0>1 C02 1>2 C03 0>1")
	check(t, "to the title", words(ys[1].From, ys[1].To, show(ys[1].Rises)), "end3a title C01 1>3 C02 2>3 C03 1>3 C04 0>2")
}

func TestStandingsSetThreeReadingsSideBySide(t *testing.T) {
	g, s := sumsGrid(), three()
	b := Basis{Grid: g, Now: sumsNow, Target: g.Targets[1].Levels,
		Ratings:  map[ItemCode]Rating{"C01": {Item: "C01", Level: At(3), Confidence: 2}, "C02": {Item: "C02", Level: At(1)}, "C04": {Item: "C04", Level: At(2)}},
		Evidence: []Evidence{{ID: "e1", Items: []ItemCode{"C01"}, Location: "x"}, {ID: "e2", Items: []ItemCode{"C02"}}}}
	reviews := []Review{
		{Session: "S3", State: Returned, Remarks: map[ItemCode]Remark{"C01": {Level: At(2)}, "C04": {Level: At(3)}}, ReturnedAt: sumsNow},
		{Session: "S3", State: InReview, Remarks: map[ItemCode]Remark{"C02": {Level: At(4)}}},
		{Session: "S1", State: Accepted, Remarks: map[ItemCode]Remark{"C02": {Level: At(0)}}, Evidence: map[EvidenceID]Finding{"e2": Confirms}},
	}
	own := map[ItemCode]Rating{"C01": {Level: At(3)}, "C02": {Level: At(1)}, "C04": {Level: At(1)}}
	got := Standings(b, own, s, Words("S3", reviews), AttestedOn(ConfirmedBy(reviews)))
	check(t, "C01", words(got[0].Level.Value(), got[0].Before.Session, got[0].Confidence, got[0].Strength == Linked, got[0].Mentor().Value(), got[0].Reached()), "3 S2 2 true 2 true")
	check(t, "C02", words(got[1].Strength == Confirmed, got[1].Mentor().Rated(), got[1].Reached()), "true false false")
	if c, ok := got[1].Change(); !ok || c.Rose() {
		t.Errorf("C02 changed %v, %v", c, ok)
	}
	check(t, "C03 not rated in S3", words(got[2].Level.Rated(), got[2].Before.Session, got[2].Before.Level.Value(), got[2].Stale), "false S1 0 true")
	if _, ok := got[2].Change(); ok {
		t.Error("an unrated item changed")
	}
	check(t, "C04", words(got[3].Before.Level.Rated(), got[3].Mentor().Value(), got[3].Own.Value(), got[3].Strength == NoEvidence), "false 3 1 true")
}

func TestSinceADateIsTheLastSessionBeforeItsEnd(t *testing.T) {
	for _, x := range []struct {
		day  time.Time
		want SessionID
	}{{day(2025, time.January, 9), ""}, {day(2025, time.January, 10), "S1"}, {day(2026, time.June, 9), "S2"}, {sumsNow, "S3"}} {
		s, ok := Since(three(), x.day)
		if s.ID != x.want || ok != (x.want != "") {
			t.Errorf("since %s: %q, %v", x.day.Format(time.DateOnly), s.ID, ok)
		}
	}
	check(t, "as of S2", len(AsOf("S2", three())), "2")
	check(t, "as of what is not there", len(AsOf("", three())), "3")
}

func TestOutcomeAsksAboutWhatRoseWithoutNewEvidence(t *testing.T) {
	g, s := sumsGrid(), three()
	rate := func(c ItemCode, v int) Rating { return Rating{Item: c, Level: At(v), At: s[2].FinishedAt} }
	now := Session{ID: "S3", Ratings: map[ItemCode]Rating{"C01": rate("C01", 3), "C02": rate("C02", 1), "C03": rate("C03", 0), "C04": rate("C04", 2), "P01": rate("P01", 3)}}
	o := OutcomeOf(g, Competency, now.Ratings, s[:2], nil)
	check(t, "rose", show(changesOf(o.Rose)), "C01 2>3 ")
	check(t, "fell", show(changesOf(o.Fell)), "C02 2>1 ")
	check(t, "first, same, again, unproven", words(o.First, o.Same, ItemsOfMoves(o.Again), o.Unproven), "[C04] [C03] [C03] [C01]")
	later := []Evidence{{Items: []ItemCode{"C01"}, CreatedAt: s[2].FinishedAt}}
	check(t, "with evidence", OutcomeOf(g, Competency, now.Ratings, s[:2], later).Unproven, "[]")
	older := []Evidence{{Items: []ItemCode{"C01"}, CreatedAt: s[0].FinishedAt, Date: s[0].FinishedAt}}
	check(t, "with old evidence", OutcomeOf(g, Competency, now.Ratings, s[:2], older).Unproven, "[C01]")
	older[0].ID = "e1"
	now.Ratings["C01"] = Rating{Item: "C01", Level: At(3), Evidence: []EvidenceID{"e1"}}
	check(t, "with old evidence cited", OutcomeOf(g, Competency, now.Ratings, s[:2], older).Unproven, "[C01]")
	cited := []Evidence{{ID: "e1", CreatedAt: s[2].FinishedAt}}
	check(t, "with new evidence cited", OutcomeOf(g, Competency, now.Ratings, s[:2], cited).Unproven, "[]")
	check(t, "attitudes", show(changesOf(OutcomeOf(g, Attitude, now.Ratings, s[:2], nil).Rose)), "P01 2>3 ")
}

func TestSuggestionsComeByGapThenConfidenceThenAgeOfEvidence(t *testing.T) {
	g := sumsGrid()
	rate := func(c ItemCode, v int, sure Confidence) Rating {
		return Rating{Item: c, Level: At(v), Confidence: sure, At: sumsNow}
	}
	b := Basis{Grid: g, Target: g.Targets[2].Levels, Now: sumsNow, Ratings: map[ItemCode]Rating{
		"C01": rate("C01", 1, 3), "C02": rate("C02", 1, 1), "C03": rate("C03", 2, 2), "C04": rate("C04", 2, 3), "P01": rate("P01", 0, 1)},
		Evidence: []Evidence{{ID: "e", Items: []ItemCode{"C04"}, Date: day(2024, time.May, 1)}}}
	var got []ItemCode
	for _, s := range Suggest(b) {
		got = append(got, s.Item)
	}
	check(t, "order", got, "[C02 C01 C03 C04]")
	all := Suggest(b)
	check(t, "reasons of C02", all[0].Reasons, fmt.Sprint([]Reason{BelowTarget, LowConfidence, LacksEvidence}))
	check(t, "reasons of C04", all[3].Reasons, fmt.Sprint([]Reason{OldEvidence}))
	b.Actions = []Action{{Item: "C02"}, {Item: "C01", State: Done}}
	if s := Suggest(b); slices.ContainsFunc(s, func(s Suggestion) bool { return s.Item == "C02" }) || s[0].Item != "C01" {
		t.Errorf("with C02 planned: %v", s)
	}
	delete(b.Ratings, "C03")
	s := Suggest(b)
	check(t, "unrated last", words(s[len(s)-1].Item, s[len(s)-1].Reasons), words("C03", []Reason{NotRated}))
}

func TestOwnTargetsHoldForTheirGridOnly(t *testing.T) {
	scale := Scale{ID: "s", Levels: []ScaleLevel{{Level: At(0), Code: "0"}, {Level: At(1), Code: "N"}, {Level: At(2), Code: "A"}}}
	grid := func(id GridID) *Grid {
		return &Grid{ID: id, Scales: []Scale{scale}, Items: []Item{{Code: "C01", Scale: "s"}},
			Targets: []TargetProfile{{ID: "title", Levels: map[ItemCode]Level{"C01": At(1)}}}}
	}
	var p Profile
	p.Own = p.Own.With(GridRef{ID: "a"}, map[ItemCode]Level{"C01": At(2)})
	if got := TargetFor(grid("a"), p, "").Levels["C01"]; got != At(2) {
		t.Errorf("own grid: %v", got)
	}
	if got := TargetFor(grid("b"), p, "").Levels["C01"]; got != At(1) {
		t.Errorf("another grid: %v", got)
	}
	if back := p.Own.With(GridRef{ID: "a"}, nil); len(back) != 0 || len(p.Own) != 1 {
		t.Errorf("taken back %v, before %v", back, p.Own)
	}
}
