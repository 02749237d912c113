package tuitest

import (
	"context"
	"errors"
	"sync/atomic"

	"autoeval/model"
	"autoeval/tui/nav"
)

// HostileServices answer every question of a screen with that text, as a file
// from somebody else would. The key that signs a card is locked at first.
func HostileServices(g *model.Grid, text string) nav.Services {
	text = text[:min(len(text), most)]
	who := model.Known{Contact: model.Contact{Person: "01HOSTILEP", Name: text, Fingerprint: text}, PublicKey: text, Recipient: text}
	in := nav.Incoming{
		Path: text, From: who, First: true, SentAt: Start, Grids: []model.GridRef{{ID: model.GridID(text), Version: text}}, Left: []model.Part{model.Part(text)},
		Sessions: []nav.IncomingSession{{ID: HostileReceived, Label: text, At: Start, Ratings: 3, Replaces: true}},
	}
	refused := &nav.Refused{Reason: nav.RefusedChangedKey, What: text, Old: &who, New: &who, Err: errors.New(text)}
	var open atomic.Bool
	written := func(context.Context, nav.Reply) (string, error) { return "", refused }
	return nav.Services{
		Inspect: func(string) (int64, string, error) { return 3, text, nil },
		Locate:  func(string) string { return text },
		Exchange: nav.Exchange{
			Self: func(context.Context) (nav.Self, error) {
				return nav.Self{Name: text, Fingerprint: text, PublicKey: text, Recipient: text}, nil
			},
			Preview: func(context.Context, nav.ShareRequest) (nav.SharePreview, error) {
				return nav.SharePreview{
					Name: text, Stage: model.Stage(text), Notes: 1, Links: 1, Reflected: 1, Grids: in.Grids,
					Sessions: []nav.SharedSession{{ID: HostileSession, Label: text, At: Start, Ratings: 2, Notes: 1}},
					Evidence: []nav.SharedEvidence{{Kind: g.EvidenceKinds[0].ID, Title: text, Location: text}},
				}, nil
			},
			Share:    func(context.Context, nav.ShareRequest) (string, error) { return text, nil },
			Open:     func(context.Context, string, string) (nav.Incoming, error) { return in, nil },
			Accept:   func(context.Context, nav.Incoming) error { return refused },
			Answer:   written,
			Verdicts: written,
			Card: func(context.Context, string) (string, error) {
				if !open.Load() {
					return "", &nav.Refused{Reason: nav.RefusedLocked}
				}
				return text, nil
			},
			Unlock: func(_ context.Context, phrase string) error {
				if len(phrase) < 2 {
					return &nav.Refused{Reason: nav.RefusedLocked}
				}
				open.Store(true)
				return nil
			},
			Suggest: func(...string) string { return text },
		},
	}
}
