package tuitest

import (
	"context"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/nav"
)

// Everywhere returns every place, with something of the store in it where a place
// takes something and the store has it.
func Everywhere(t interface{ Fatal(...any) }, st store.Store) []nav.Place {
	ctx := context.Background()
	var (
		open, last, first, came model.SessionID
		piece                   model.EvidenceID
	)
	all, err := st.Sessions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		switch {
		case !s.Finished():
			open = s.ID
		case first == "":
			first, last = s.ID, s.ID
		default:
			last = s.ID
		}
	}
	if received, err := st.ReceivedSessions(ctx); err == nil && len(received) > 0 {
		came = received[0].Session.ID
	}
	if pieces, err := st.Evidence(ctx); err == nil && len(pieces) > 0 {
		piece = pieces[0].ID
	}
	return []nav.Place{
		nav.Home{}, nav.Welcome{}, nav.Walkthrough{Session: open}, nav.Walkthrough{Depth: model.Discover, Item: "P01"}, nav.Finished{Session: last},
		nav.Progress{View: nav.Situate}, nav.Progress{View: nav.Develop}, nav.Progress{View: nav.Orient}, nav.Progress{Session: first},
		nav.Item{Code: "C01"}, nav.Item{Code: "P01", Session: first}, nav.Compare{}, nav.Compare{From: first, To: last}, nav.Sessions{},
		nav.Evidence{}, nav.Evidence{Item: "C02"}, nav.EvidenceForm{}, nav.EvidenceForm{ID: piece}, nav.EvidenceForm{Item: "C01", Attach: open},
		nav.Plan{}, nav.Plan{Item: "C01"}, nav.Next{}, nav.Stage{}, nav.Notes{}, nav.Notes{New: true}, nav.Notes{Item: "C01", Session: open, Rated: true}, nav.Targets{}, nav.Grids{}, nav.Passages{}, nav.Passage{}, nav.Import{}, nav.Import{Path: "/nowhere.zip"}, nav.Grid{}, nav.Activity{Code: "A04"}, nav.Activity{Code: "A01", Session: first}, nav.Settings{}, nav.Glossary{}, nav.Page{}, nav.Page{Session: first}, nav.Share{}, nav.Share{Session: last}, nav.Desk{},
		nav.Review{Session: came}, nav.Answers{Session: last}, nav.Cohort{}, nav.Year{}, nav.Identity{}, nav.Receive{}, nav.Receive{Path: "/nowhere.autoeval"},
	}
}
