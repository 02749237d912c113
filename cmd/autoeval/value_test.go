package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"
)

// What a command is given is a value: nothing writes into it but a copy that is
// being derived by With.
func TestNoCommandChangesWhatItIsGiven(t *testing.T) {
	files, err := filepath.Glob(filepath.Join("..", "internal", "*", "*.go"))
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, at := range written(f) {
			t.Errorf("%s writes into what it was given", set.Position(at))
		}
	}
}

// written returns where a file assigns to a field of a parameter that is a
// *cli.Env, other than in what With is given.
func written(f *ast.File) (at []token.Pos) {
	deriving := map[ast.Node]bool{}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if s, ok := n.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "With" {
				for _, arg := range n.Args {
					deriving[arg] = true
				}
			}
		case *ast.FuncDecl:
			at = append(at, assigned(n.Type, n.Body)...)
		case *ast.FuncLit:
			if !deriving[n] {
				at = append(at, assigned(n.Type, n.Body)...)
			}
		}
		return true
	})
	return at
}

// assigned returns where a function's own statements assign to a field of a
// parameter of type *cli.Env.
func assigned(sig *ast.FuncType, body *ast.BlockStmt) (at []token.Pos) {
	given := map[string]bool{}
	for _, p := range sig.Params.List {
		star, ok := p.Type.(*ast.StarExpr)
		if !ok {
			continue
		}
		if s, ok := star.X.(*ast.SelectorExpr); !ok || s.Sel.Name != "Env" {
			continue
		} else if room, ok := s.X.(*ast.Ident); !ok || room.Name != "cli" {
			continue
		}
		for _, n := range p.Names {
			given[n.Name] = true
		}
	}
	if body == nil || len(given) == 0 {
		return nil
	}
	ast.Inspect(body, func(n ast.Node) bool {
		if l, ok := n.(*ast.FuncLit); ok && l.Body != body {
			return false
		}
		if a, ok := n.(*ast.AssignStmt); ok {
			for _, l := range a.Lhs {
				if s, ok := l.(*ast.SelectorExpr); ok && given[root(s)] {
					at = append(at, a.Pos())
				}
			}
		}
		return true
	})
	return at
}

// root returns the name that a chain of fields begins with.
func root(e ast.Expr) string {
	for {
		switch x := e.(type) {
		case *ast.SelectorExpr:
			e = x.X
		case *ast.Ident:
			return x.Name
		default:
			return ""
		}
	}
}
