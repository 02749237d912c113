package model

import (
	"fmt"
	"testing"
)

// titled makes a grid whose items say these words, in one bloc each where a word
// before a colon names it.
func titled(id GridID, statements ...string) *Grid {
	g := &Grid{ID: id, Version: "1", Scales: []Scale{{ID: "s", Levels: []ScaleLevel{{Level: 1}, {Level: 2}}}}}
	for i, s := range statements {
		g.Items = append(g.Items, Item{Code: ItemCode(fmt.Sprintf("C%02d", i+1)), Group: "A", Scale: "s", Statement: Same(s)})
	}
	return g
}

func TestProposalsFollowTheWords(t *testing.T) {
	from := titled("a", "Gérer le patrimoine informatique", "Concevoir une solution applicative pour les métiers",
		"Protéger les données personnelles et sauvegarder les serveurs du réseau", "Animer une réunion", "Recenser le matériel", "Suivre les licences")
	to := titled("b", "Sauvegarder les serveurs du réseau", "Gérer le patrimoine informatique.", "Concevoir une solution applicative pour des métiers nouveaux",
		"Protéger les données personnelles", "Recenser le matériel et suivre les licences en cours", "Dessiner une affiche")
	got := map[string]LinkKind{}
	for _, l := range Propose(from, to) {
		if l.Holds {
			t.Errorf("%v counts before anybody said so", l)
		}
		got[fmt.Sprint(l.From, l.To)] = l.Kind()
	}
	want := map[string]LinkKind{"[C02] [C03]": LinkReworded, "[C03] [C01 C04]": LinkSplit, "[C05 C06] [C05]": LinkMerged}
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("proposed %v, want %v", got, want)
	}
	p := Passage{From: from.Ref(), To: to.Ref(), Links: Propose(from, to)}
	if _, err := p.Check(from, to); err != nil {
		t.Errorf("the grids do not bear out what is proposed: %v", err)
	}
	n := CountLinks(Links(from, to, &p))
	if n.Follow() != 1 || n.Kinds[LinkUndecided] != 1 || n.Kinds[LinkNew] != 1 {
		t.Errorf("%+v", n)
	}
}

func TestTheRegisterNarrowsWhatIsProposed(t *testing.T) {
	from, to := titled("rncp1", "Concevoir une solution applicative"), titled("rncp2", "Concevoir des solutions applicatives sobres")
	from.Items[0].Group, to.Items[0].Group = "BC1", "BC2"
	for _, c := range []struct {
		says Correspondence
		n    int
		by   Basing
	}{
		{Correspondence{Title: "RNCP1", Here: []GroupID{"BC2"}, There: []GroupID{"BC1"}}, 1, ByRegister},
		{Correspondence{Title: "RNCP1"}, 1, ByRegister}, // the whole of both
		{Correspondence{Title: "RNCP1", Here: []GroupID{"BC2"}, There: []GroupID{"BC9"}}, 0, 0},
		{Correspondence{Title: "RNCP7", There: []GroupID{"BC9"}}, 1, ByWords}, // of another title
	} {
		to.Facts.Correspondences = []Correspondence{c.says}
		got := Propose(from, to)
		if len(got) != c.n || c.n > 0 && got[0].Basis != c.by {
			t.Errorf("%+v: %+v", c.says, got)
		}
	}
}
