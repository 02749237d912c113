package model

import (
	"fmt"
	"testing"
	"time"
)

// echoed names echoes: the item, what became of it, and each answer with its item
// and whether it counts.
func echoed(all []Echo) (out []string) {
	for _, e := range all {
		s := fmt.Sprintf("%s %s", e.Item, e.Kind)
		for _, x := range e.Said {
			s += fmt.Sprintf(" %s:%s=%d", x.Session, x.Item.Code, x.Level.Level.Value())
			if x.Counts {
				s += "!"
			}
		}
		out = append(out, s)
	}
	return out
}

func TestWhatWasSaidInOtherWordsIsAnEcho(t *testing.T) {
	to := version("2", "C09", "Analyser un besoin", "C02", "Programmer bien", "C03", "Tester", "C06", "Tester plus", "C04", "Piloter")
	link := Link{From: codes("C02"), To: codes("C02"), Holds: true}
	p := passage(oldVersion, to, link, Link{From: codes("C03"), To: codes("C03", "C06")}, Link{From: codes("C04", "C05"), To: codes("C04")})
	m := Carry(oldVersion, to, p)
	day := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
	said := func(id string, levels map[ItemCode]Level) SessionSummary {
		return SessionSummary{ID: SessionID(id), Grid: oldVersion.Ref(), FinishedAt: day, Levels: PackLevels(levels)}
	}
	all := append(m.Echoes(oldVersion, said("s1", at("C01", 1, "C02", 2, "C03", 3, "C04", 1, "C05", 2)), to), m.Echoes(oldVersion, said("s2", at("C02", 3, "C04", 2, "C05", 2)), to)...)
	want := []string{"C02 reworded s1:C02=2! s2:C02=3!", "C03 split s1:C03=3", "C06 split s1:C03=3", "C04 merged s1:C04=1 s1:C05=2 s2:C04=2! s2:C05=2!"}
	if got := echoed(JoinEchoes(all)); fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("%q, want %q", got, want)
	}
	undecided := Carry(oldVersion, to, nil)
	got := echoed(undecided.Echoes(oldVersion, said("s1", at("C01", 1, "C02", 2)), to))
	if fmt.Sprint(got) != fmt.Sprint([]string{" undecided s1:C02=2"}) {
		t.Errorf("%q", got)
	}
}

func TestVersionsThatAreAlikeHaveNoEchoes(t *testing.T) {
	from, to := version("1", "C01", "Un", "C02", "Deux"), version("2", "C02", "Un", "C01", "Deux")
	m := Carry(from, to, nil)
	if all := m.Echoes(from, SessionSummary{ID: "s", Levels: PackLevels(at("C01", 1))}, to); len(all) != 0 || !m.Alike() {
		t.Errorf("%q", echoed(all))
	}
	if (Map{}).Alike() || len(Map{}.Echoes(from, SessionSummary{}, to)) != 0 {
		t.Error("the map that reads nothing says something")
	}
}
