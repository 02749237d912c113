package model

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"
)

// version makes a version of a grid of "code words" pairs; one that starts with
// P is an attitude.
func version(v string, items ...string) *Grid {
	g := &Grid{ID: "g", Version: v, Scales: sumsGrid().Scales}
	for i := 0; i < len(items); i += 2 {
		it := Item{Code: ItemCode(items[i]), Statement: Same(items[i+1]), Scale: "autonomy", Group: "one"}
		if items[i][0] == 'P' {
			it.Kind, it.Scale = Attitude, "frequency"
		}
		g.Items = append(g.Items, it)
	}
	return g
}

func passage(from, to *Grid, links ...Link) *Passage {
	return &Passage{From: from.Ref(), To: to.Ref(), Links: links}
}

func codes(c ...ItemCode) []ItemCode { return c }

var oldVersion = version("1",
	"C01", "Analyser un besoin.", "C02", "Programmer en C", "C03", "Tester un logiciel", "C04", "Gérer un projet", "C05", "Gérer un budget", "P01", "Esprit d’équipe")

func TestCarryGoesByWordsNotByCodes(t *testing.T) {
	to := version("2", "C02", "ANALYSER  UN BESOIN", "C01", "Tester un logiciel", "C03", "Programmer en C++", "C04", "Esprit d'équipe", "P01", "esprit d’equipe")
	m := Carry(oldVersion, to, nil)
	got := m.Levels(PackLevels(at("C01", 1, "C02", 2, "C03", 3, "C04", 4, "C05", 0, "P01", 2))).Map()
	if want := at("C02", 1, "C01", 3, "P01", 2); !reflect.DeepEqual(got, want) {
		t.Errorf("levels %v, want %v", got, want)
	}
	if want := codes("C02", "C04", "C05"); !slices.Equal(m.Gone(), want) {
		t.Errorf("gone %v, want %v", m.Gone(), want)
	}
	if m.Kind("C03") != LinkNew || m.Kind("C04") != LinkNew || m.Kind("C01") != LinkSame {
		t.Error("kinds", m.Kind("C03"), m.Kind("C04"), m.Kind("C01"))
	}
	if m.Identity() || !Carry(to, to, nil).Identity() {
		t.Error("identity")
	}
}

func TestAPassageSaysWhatBecameOfTheRest(t *testing.T) {
	to := version("2", "C01", "Analyser un besoin", "C02", "Programmer en C et C++", "C03", "Tester", "C04", "Piloter", "C06", "Tester plus", "P01", "Esprit d’équipe")
	old := PackLevels(at("C01", 1, "C02", 2, "C03", 3, "C04", 4, "C05", 4))
	for _, x := range []struct {
		name   string
		links  []Link
		want   map[ItemCode]Level
		aside  map[ItemCode][]Aside
		unlike bool // merged levels that do not agree
	}{
		{"reworded", []Link{{From: codes("C02"), To: codes("C02")}}, at("C01", 1), map[ItemCode][]Aside{"C02": {{"C02", At(2)}}}, false},
		{"it holds", []Link{{From: codes("C02"), To: codes("C02"), Holds: true}}, at("C01", 1, "C02", 2), nil, false},
		{"split", []Link{{From: codes("C03"), To: codes("C03", "C06"), Holds: true}}, at("C01", 1), map[ItemCode][]Aside{"C03": {{"C03", At(3)}}, "C06": {{"C03", At(3)}}}, false},
		{"merged alike", []Link{{From: codes("C04", "C05"), To: codes("C04")}}, at("C01", 1, "C04", 4), nil, false},
		{"merged unlike", []Link{{From: codes("C04", "C05"), To: codes("C04")}}, at("C01", 1), map[ItemCode][]Aside{"C04": {{"C04", At(4)}, {"C05", At(1)}}}, true},
		{"dropped against the words", []Link{{From: codes("C01"), Basis: ByPerson}}, at(), nil, false},
		{"a claim that the words do not bear out", []Link{{From: codes("C02"), To: codes("C02"), Basis: BySameText}}, at("C01", 1), map[ItemCode][]Aside{"C02": {{"C02", At(2)}}}, false},
		{"an attitude for a competency", []Link{{From: codes("C02"), To: codes("P01"), Holds: true}}, at("C01", 1), nil, false},
		{"an unknown code", []Link{{From: codes("C99"), To: codes("C02"), Holds: true}}, at("C01", 1), nil, false},
		{"an item twice", []Link{{From: codes("C02"), To: codes("C02"), Holds: true}, {From: codes("C02"), To: codes("C04"), Holds: true}}, at("C01", 1, "C02", 2), nil, false},
	} {
		given := old
		if x.unlike {
			m := old.Map()
			m["C05"] = At(1)
			given = PackLevels(m)
		}
		m := Carry(oldVersion, to, passage(oldVersion, to, x.links...))
		if got := m.Levels(given).Map(); !reflect.DeepEqual(got, x.want) {
			t.Errorf("%s: levels %v, want %v", x.name, got, x.want)
		}
		for _, it := range to.Items {
			if got := m.Asides(it.Code, given); !slices.Equal(got, x.aside[it.Code]) {
				t.Errorf("%s: beside %s %v, want %v", x.name, it.Code, got, x.aside[it.Code])
			}
		}
	}
}

func TestOtherScalesCountNothing(t *testing.T) {
	to := version("2", "C01", "Analyser un besoin")
	to.Scales = []Scale{{ID: "autonomy", Levels: to.Scales[0].Levels[:4]}}
	m := Carry(oldVersion, to, nil)
	old := PackLevels(at("C01", 1))
	if m.Levels(old).Len() != 0 || len(m.Asides("C01", old)) != 1 {
		t.Errorf("levels %v beside %v", m.Levels(old).Map(), m.Asides("C01", old))
	}
}

func TestItemsWithTheSameWordsMeetByGroupThenInOrder(t *testing.T) {
	two := func(v string, groups ...GroupID) *Grid {
		g := version(v, "C01", "Protéger", "C02", "Protéger")
		g.Groups = []Group{{ID: "a", Label: Same("A")}, {ID: "b", Label: Same("B")}}
		for i, id := range groups {
			g.Items[i].Group = id
		}
		return g
	}
	old := PackLevels(at("C01", 1, "C02", 3))
	for _, x := range []struct {
		groups []GroupID
		want   map[ItemCode]Level
	}{{[]GroupID{"a", "b"}, at("C01", 1, "C02", 3)}, {[]GroupID{"b", "a"}, at("C01", 3, "C02", 1)}, {[]GroupID{"c", "c"}, at("C01", 1, "C02", 3)}} {
		if got := Carry(two("1", "a", "b"), two("2", x.groups...), nil).Levels(old).Map(); !reflect.DeepEqual(got, x.want) {
			t.Errorf("%v: %v, want %v", x.groups, got, x.want)
		}
	}
	one := version("3", "C07", "Protéger")
	m := Carry(two("1", "a", "b"), one, nil)
	if got := m.Asides("C07", old); m.Levels(old).Len() != 0 || len(got) != 2 {
		t.Errorf("two into one: %v beside %v", m.Levels(old).Map(), got)
	}
	if got := m.Levels(PackLevels(at("C01", 2, "C02", 2))).Map(); !reflect.DeepEqual(got, at("C07", 2)) {
		t.Errorf("two alike into one: %v", got)
	}
}

func TestEvidenceAndTargetsFollowOnlyWhatStays(t *testing.T) {
	to := version("2", "C09", "Analyser un besoin", "C02", "Programmer bien", "C03", "Tester", "C06", "Tester plus", "C04", "Piloter")
	m := Carry(oldVersion, to, passage(oldVersion, to,
		Link{From: codes("C02"), To: codes("C02"), Holds: true}, Link{From: codes("C03"), To: codes("C03", "C06")}, Link{From: codes("C04", "C05"), To: codes("C04")}))
	if got := m.Codes(codes("C01", "C02", "C03", "C04")); !slices.Equal(got, codes("C09", "C02")) {
		t.Errorf("evidence follows to %v", got)
	}
	if got := m.Own(at("C01", 2, "C02", 2, "C03", 2, "C04", 2)); !reflect.DeepEqual(got, at("C09", 2)) {
		t.Errorf("own targets follow as %v", got)
	}
}

// TestNoLevelAppearsThatNobodyGave tries grids, passages and levels at random:
// along one step and along two.
func TestNoLevelAppearsThatNobodyGave(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		a, b, c := someVersion(rnd, "1"), someVersion(rnd, "2"), someVersion(rnd, "3")
		ab, bc := Carry(a, b, somePassage(rnd, a, b)), Carry(b, c, somePassage(rnd, b, c))
		levels := map[ItemCode]Level{}
		for _, it := range a.Items {
			levels[it.Code] = At(rnd.IntN(7) - 2)
		}
		old := PackLevels(levels)
		two := ab.Then(bc)
		for _, it := range c.Items {
			got := two.Levels(old).Of(it.Code)
			if want := bc.Levels(ab.Levels(old)).Of(it.Code); got != want && got.Rated() {
				t.Fatalf("%s: %v in two steps at once, %v one after the other", it.Code, got, want)
			}
			for _, m := range []Map{two, Carry(a, c, nil)} {
				checkGiven(t, a, c, m, it.Code, old)
			}
			if words := Carry(a, c, nil); words.Kind(it.Code) == LinkSame && two.Kind(it.Code) == LinkSame && it.Statement.FR != "un" && got.Rated() && got != words.Levels(old).Of(it.Code) {
				t.Fatalf("%s: %v along b, %v by words", it.Code, got, words.Levels(old).Of(it.Code))
			}
		}
	}
}

// checkGiven fails where a level counts that none of the items it comes from has.
func checkGiven(t *testing.T, from, to *Grid, m Map, c ItemCode, old Levels) {
	t.Helper()
	l := m.Levels(old).Of(c)
	if !l.Rated() {
		return
	}
	for _, o := range m.Counts(c) {
		if old.Of(o) != l {
			t.Fatalf("%s has %v, %s had %v", c, l, o, old.Of(o))
		}
		x, _ := from.Item(o)
		y, _ := to.Item(c)
		if x.Kind != y.Kind {
			t.Fatalf("%s and %s are of two kinds", o, c)
		}
	}
}

func someVersion(rnd *rand.Rand, v string) *Grid {
	statements := []string{"un", "deux", "trois", "quatre", "cinq", "un"}
	var items []string
	for i, n := range rnd.Perm(len(statements))[:3+rnd.IntN(3)] {
		items = append(items, fmt.Sprintf("C%02d", i+1), statements[n])
	}
	return version(v, items...)
}

func somePassage(rnd *rand.Rand, from, to *Grid) *Passage {
	p := passage(from, to)
	for range rnd.IntN(4) {
		l := Link{Holds: rnd.IntN(2) == 0}
		for range rnd.IntN(3) {
			l.From = append(l.From, from.Items[rnd.IntN(len(from.Items))].Code)
		}
		for range rnd.IntN(3) {
			l.To = append(l.To, to.Items[rnd.IntN(len(to.Items))].Code)
		}
		p.Links = append(p.Links, l)
	}
	return p
}

func TestLinksListEveryItemOnce(t *testing.T) {
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		a, b := someVersion(rnd, "1"), someVersion(rnd, "2")
		from, to := map[ItemCode]int{}, map[ItemCode]int{}
		for _, l := range Links(a, b, somePassage(rnd, a, b)) {
			for _, c := range l.From {
				from[c]++
			}
			for _, c := range l.To {
				to[c]++
			}
		}
		for _, it := range a.Items {
			if from[it.Code] != 1 {
				t.Fatalf("%s of the older grid stands in %d links", it.Code, from[it.Code])
			}
		}
		for _, it := range b.Items {
			if to[it.Code] != 1 {
				t.Fatalf("%s of the newer grid stands in %d links", it.Code, to[it.Code])
			}
		}
	}
}
