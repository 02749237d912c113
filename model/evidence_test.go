package model

import (
	"errors"
	"testing"
	"time"
)

func portfolioGrid() *Grid {
	return &Grid{ID: "g", Items: []Item{{Code: "C01"}, {Code: "C02"}, {Code: "P01", Kind: Attitude}}, EvidenceKinds: []EvidenceKind{{ID: "exam"}}}
}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

func TestEvidenceNeedsATitleAndKnownKindAndItems(t *testing.T) {
	for _, c := range []struct {
		e    Evidence
		want error
	}{
		{Evidence{Title: "Copie", Kind: "exam", Items: []ItemCode{"C01", "P01"}}, nil},
		{Evidence{Title: "Copie", Kind: "exam"}, nil},
		{Evidence{Title: " \n", Kind: "exam"}, ErrNoTitle},
		{Evidence{Title: "Copie", Kind: "dream"}, ErrUnknownKind},
		{Evidence{Title: "Copie", Kind: "exam", Items: []ItemCode{"C01", "C99"}}, ErrUnknownItem},
	} {
		if got := c.e.Validate(portfolioGrid()); !errors.Is(got, c.want) {
			t.Errorf("%+v: got %v, want %v", c.e, got, c.want)
		}
	}
}

func TestLocationIsAnAddressOrAFile(t *testing.T) {
	for _, c := range []struct {
		location string
		want     bool
	}{
		{"https://exemple.fr/a", true}, {"HTTP://EXEMPLE.FR", true}, {"", false}, {"/home/lea/https://", false}, {"rapport.pdf", false}, {"file:///r.pdf", false}, {"javascript:alert(1)", false},
	} {
		if e := (Evidence{Location: c.location}); e.IsURL() != c.want {
			t.Errorf("%q: got %v", c.location, e.IsURL())
		}
	}
}

func TestStrengthIsTheBestOfWhatSupportsTheItem(t *testing.T) {
	all := []Evidence{
		{ID: "E1", Items: []ItemCode{"C01"}},
		{ID: "E2", Items: []ItemCode{"C01", "C02"}, Location: "/r.pdf"},
		{ID: "E3", Items: []ItemCode{"C02"}},
	}
	for _, c := range []struct {
		item      ItemCode
		confirmed Attested
		want      Strength
	}{
		{"C01", nil, Linked},
		{"P01", nil, NoEvidence},
		{"C02", Attested{"E3": {""}}, Confirmed},
		{"C01", Attested{"E3": {""}}, Linked}, // another item's
		{"C01", Attested{"E1": {""}}, Confirmed},
	} {
		if got := StrengthOf(c.item, all, c.confirmed); got != c.want {
			t.Errorf("%s %v: got %d, want %d", c.item, c.confirmed, got, c.want)
		}
	}
	if got := StrengthOf("C01", all[:1], nil); got != Declared {
		t.Errorf("without a place to look at: got %d, want %d", got, Declared)
	}
}

func TestEvidenceForAnItemIsNewestFirst(t *testing.T) {
	all := []Evidence{
		{ID: "E1", Items: []ItemCode{"C01"}, Date: date(2026, 1, 1)},
		{ID: "E2", Items: []ItemCode{"C02"}, Date: date(2026, 3, 1)},
		{ID: "E3", Items: []ItemCode{"C02", "C01"}, Date: date(2026, 2, 1)},
		{ID: "E4", Items: []ItemCode{"C01"}, Date: date(2026, 1, 1)},
	}
	got := ""
	for _, e := range EvidenceFor("C01", all) {
		got += string(e.ID) + " "
	}
	if want := "E3 E1 E4 "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestEvidenceUntilLeavesOutWhatCameLater(t *testing.T) {
	at := date(2026, 2, 1)
	all := []Evidence{{ID: "E1", CreatedAt: at.AddDate(0, 0, -1)}, {ID: "E2", CreatedAt: at}, {ID: "E3", CreatedAt: at.Add(time.Second)}}
	if got := EvidenceUntil(at, all); len(got) != 2 || got[1].ID != "E2" {
		t.Errorf("got %v", got)
	}
}

func TestClonedEvidenceSharesNothing(t *testing.T) {
	e := Evidence{Items: []ItemCode{"C01"}}
	c := e.Clone()
	c.Items[0] = "C02"
	if e.Items[0] != "C01" {
		t.Error("the clone shares its items")
	}
}
