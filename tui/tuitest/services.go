package tuitest

import (
	"context"
	"errors"
	"sync/atomic"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/nav"
)

// HostileServices answer every question of a screen with that text, as a file
// from somebody else would. The key that signs a card is locked at first.
func HostileServices(g *model.Grid, text string) nav.Services {
	text = text[:min(len(text), most)]
	who := model.Known{Contact: model.Contact{Person: "01HOSTILEP", Name: text, Fingerprint: text}, PublicKey: text, Recipient: text}
	refused := &exchange.Error{Reason: exchange.ChangedKey, What: text, Old: &who, New: &who, Err: errors.New(text)}
	var open atomic.Bool
	written := func(context.Context, nav.Reply) (string, error) { return "", refused }
	return nav.Services{
		Inspect: func(string) (int64, string, error) { return 3, text, nil },
		Locate:  func(string) string { return text },
		Pages: nav.Pages{
			Forms:    []string{"html", "md"},
			Suggest:  func(string, ...string) string { return text },
			Story:    func(context.Context, nav.PageOrder) ([]string, error) { return []string{text, text}, nil },
			Write:    func(context.Context, nav.PageOrder) (string, error) { return text, nil },
			Show:     func(string) error { return nav.ErrNoViewer },
			Complete: func(_, typed string) []string { return []string{typed + text} },
		},
		Exchange: nav.Exchange{
			Self: func(context.Context) (post.Self, error) {
				return post.Self{Name: text, Fingerprint: text, PublicKey: text, Recipient: text}, nil
			},
			Preview:  func(context.Context, post.Share) (exchange.Preview, error) { return hostilePreview(g, text), nil },
			Share:    func(context.Context, post.Share, string) (string, error) { return text, nil },
			Open:     func(context.Context, string, string) (post.Letter, error) { return hostileLetter(who, text), nil },
			Keep:     func(context.Context, post.Letter) error { return refused },
			Answer:   written,
			Verdicts: written,
			Card: func(context.Context, string) (string, error) {
				if !open.Load() {
					return "", exchange.ErrPassphrase
				}
				return text, nil
			},
			Unlock: func(_ context.Context, phrase string) error {
				if len(phrase) < 2 {
					return exchange.ErrPassphrase
				}
				open.Store(true)
				return nil
			},
			Suggest:       func(...string) string { return text },
			SuggestAnswer: func(string, ...string) string { return text },
			Many:          func(typed string) ([]string, bool) { return []string{typed}, len(typed)%2 == 1 },
			OpenAll: func(_ context.Context, paths []string, _ string, told func(done, all int)) post.Batch {
				told(1, 2)
				return post.Batch{Letters: []post.Letter{hostileLetter(who, text)}, Refused: []post.Outcome{{Letter: post.Letter{Path: text}, Err: refused}}}
			},
			KeepAll: func(_ context.Context, all []post.Letter) ([]post.Outcome, error) {
				return []post.Outcome{{Letter: all[0], Err: refused}}, nil
			},
			Choices: func(typed string) []post.Choice {
				return []post.Choice{{Path: typed + text}, {Path: typed + text, Folder: true}}
			},
			Compared: func(context.Context, model.PersonID) error { return refused },
		},
	}
}

func hostilePreview(g *model.Grid, text string) exchange.Preview {
	return exchange.Preview{
		Name: text, Stage: model.Stage(text), Notes: 1, Links: 1, Reflected: 1, Grids: []model.GridRef{{ID: model.GridID(text), Version: text}},
		Sessions: []exchange.PreviewSession{{ID: HostileSession, Label: text, FinishedAt: Start, Ratings: 2, Notes: 1}},
		Evidence: []exchange.PreviewEvidence{{Kind: g.EvidenceKinds[0].ID, Title: text, Location: text}},
	}
}

func hostileLetter(who model.Known, text string) post.Letter {
	got := model.Received{
		Session: model.Session{ID: HostileReceived, Label: text, FinishedAt: Start}, Left: []model.Part{model.Part(text)},
	}
	return post.Letter{
		Path: text, From: who, Parcel: &exchange.Parcel{Kind: exchange.KindShare, CreatedAt: Start, Sessions: []model.Received{got}},
		Change: exchange.Change{
			Kind: exchange.KindShare, From: who, First: true, Replaced: []model.SessionID{HostileReceived},
			Grids: []*model.Grid{{ID: model.GridID(text), Version: text}},
		},
	}
}
