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
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// TestEveryPlaceIsTried holds the list above to the places there are.
func TestEveryPlaceIsTried(t *testing.T) {
	tried := map[string]bool{}
	for _, p := range tuitest.Everywhere(t, tuitest.Env(t, model.French).Store) {
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

// filledEnv returns the demonstration's data.
func filledEnv(t testing.TB, l model.Lang) *nav.Env {
	t.Helper()
	env := tuitest.Filled(t, l)
	env.Profile, _ = env.Store.Profile(context.Background())
	return env
}

// at opens the app at a place.
func at(t testing.TB, env *nav.Env, p nav.Place, size layout.Size) (*App, *tuitest.Driver) {
	t.Helper()
	a := New(env, p)
	return a, tuitest.DriveApp(t, a, a.Frame, size)
}
