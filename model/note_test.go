package model

import (
	"errors"
	"testing"
	"time"
)

func TestANoteIsOfferedOnItsItemFirstThenOnAny(t *testing.T) {
	at := time.Date(2026, 5, 1, 0, 0, 0, 0, time.UTC)
	all := []Note{{ID: "any"}, {ID: "used", UsedAt: at}, {ID: "here", Item: "C01"}, {ID: "there", Item: "C02"}}
	got := WaitingFor("C01", all)
	if len(got) != 2 || got[0].ID != "here" || got[1].ID != "any" {
		t.Errorf("offered: %v", got)
	}
}

func TestNotesThatWaitComeFirst(t *testing.T) {
	at := func(d int) time.Time { return time.Date(2026, 5, d, 0, 0, 0, 0, time.UTC) }
	all := []Note{{ID: "old", CreatedAt: at(1)}, {ID: "used", CreatedAt: at(9), UsedAt: at(9)}, {ID: "new", CreatedAt: at(3)}}
	got := SortNotes(all)
	if got[0].ID != "new" || got[1].ID != "old" || got[2].ID != "used" || all[0].ID != "old" {
		t.Errorf("order: %v, of %v", got, all)
	}
}

func TestANoteNeedsWordsAndAnItemThatExists(t *testing.T) {
	g := &Grid{Items: []Item{{Code: "C01"}}}
	for want, n := range map[error]Note{nil: {Text: "x", Item: "C01"}, ErrNoTitle: {Text: " "}, ErrUnknownItem: {Text: "x", Item: "C99"}} {
		if err := n.Validate(g); !errors.Is(err, want) || want == nil && err != nil {
			t.Errorf("%+v: %v, want %v", n, err, want)
		}
	}
}

func TestANoteIsReadAsItIsTyped(t *testing.T) {
	g := &Grid{Items: []Item{{Code: "C13"}, {Code: "P01"}}}
	for words, want := range map[string]Note{
		"démo devant  le client":          {Text: "démo devant le client"},
		"c13 démo":                        {Item: "C13", Text: "démo"},
		"C13 : démo":                      {Item: "C13", Text: "démo"},
		"P01: entraide":                   {Item: "P01", Text: "entraide"},
		"C99 démo":                        {Text: "C99 démo"},
		"C13":                             {Text: "C13"},
		"démo https://git.example/x":      {Text: "démo", Location: "https://git.example/x"},
		"https://git.example/x la démo":   {Text: "la démo", Location: "https://git.example/x"},
		"c13 https://git.example/x":       {Item: "C13", Text: "https://git.example/x", Location: "https://git.example/x"},
		"voir https://a.example et autre": {Text: "voir https://a.example et autre"},
		"":                                {},
		"C13 :":                           {Item: "C13", Text: ":"},
	} {
		if got := Jot(g, words); got != want {
			t.Errorf("%q: %+v, want %+v", words, got, want)
		}
	}
}
