package tui

import (
	"context"
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"reflect"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/demo"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// everywhere is every place, with something of the store in it where a place
// takes something and the store has it.
func everywhere(t interface{ Fatal(...any) }, st store.Store) []nav.Place {
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
		nav.Plan{}, nav.Plan{Item: "C01"}, nav.Targets{}, nav.Grids{}, nav.Settings{}, nav.Share{}, nav.Share{Session: last}, nav.Desk{},
		nav.Review{Session: came}, nav.Answers{Session: last}, nav.Cohort{}, nav.Identity{}, nav.Receive{}, nav.Receive{Path: "/nowhere.autoeval"},
	}
}

// TestEveryPlaceIsTried holds the list above to the places there are.
func TestEveryPlaceIsTried(t *testing.T) {
	tried := map[string]bool{}
	for _, p := range everywhere(t, tuitest.Env(t, model.French).Store) {
		tried[reflect.TypeOf(p).Name()] = true
	}
	f, err := parser.ParseFile(token.NewFileSet(), filepath.Join("nav", "place.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range f.Decls {
		if m, ok := d.(*ast.FuncDecl); ok && m.Name.Name == "place" {
			if name := m.Recv.List[0].Type.(*ast.Ident).Name; !tried[name] {
				t.Errorf("nav.%s is never tried", name)
			}
		}
	}
}

// filledEnv is the demonstration's data.
func filledEnv(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Env(t, l)
	if err := demo.Fill(context.Background(), env.Store, env.Grid, tuitest.Start, l, env.NewID); err != nil {
		t.Fatal(err)
	}
	env.Profile, _ = env.Store.Profile(context.Background())
	return env
}

// at opens the app at a place.
func at(t testing.TB, env *nav.Env, p nav.Place, size layout.Size) (*App, *tuitest.Driver) {
	t.Helper()
	a := New(env, p)
	return a, tuitest.DriveApp(t, a, a.Frame, size)
}
