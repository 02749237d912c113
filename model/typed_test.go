package model

import "testing"

func TestACodeIsFoundAsPeopleTypeIt(t *testing.T) {
	g := &Grid{Items: []Item{{Code: "C01"}, {Code: "C10"}, {Code: "C007"}, {Code: "C7"}, {Code: "X"}, {Code: "P0"}}}
	for typed, want := range map[string]ItemCode{"C01": "C01", "c1": "C01", " C10 ": "C10", "C001": "C01", "x": "X", "p00": "P0", "C7": "C7", "c007": "C007", "C07": "", "C": "", "": "", "1": ""} {
		if it, ok := g.Typed(typed); it.Code != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", typed, it.Code, ok)
		}
	}
}

func TestACertifiersCodeNamesItsItem(t *testing.T) {
	g := &Grid{Items: []Item{{Code: "C01", Mark: "C.8.2"}, {Code: "C02", Mark: "CP 7"}, {Code: "C03", Mark: "X1"}, {Code: "C04", Mark: "X1"}, {Code: "C05", Mark: "C01"}}}
	for typed, want := range map[string]ItemCode{"c.8.2": "C01", "C.8.2.": "C01", "cp7": "C02", "X1": "", "C1": "C01", ".": "", "": ""} {
		if it, ok := g.Typed(typed); it.Code != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", typed, it.Code, ok)
		}
	}
}

func TestALevelIsFoundByItsName(t *testing.T) {
	s := Scale{Levels: []ScaleLevel{{Level: At(0), Code: "0", Label: Text{FR: "Non abordé", EN: "Not started"}}, {Level: At(1), Code: "N", Label: Text{FR: "Maîtrise", EN: "Mastery"}}}}
	for typed, want := range map[string]Level{"0": At(0), " n ": At(1), "1": At(1), "maitrise": At(1), "MASTERY": At(1), "non abordé": At(0), "": Unrated, "!": Unrated, "2": Unrated, "mait": Unrated} {
		if got := s.Parse(typed); got != want {
			t.Errorf("%q: %v, want %v", typed, got, want)
		}
	}
}
