package layout_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// drawn are the files that may count cells by hand, and why.
var drawn = map[string]string{
	"chart/heat.go":     "puts a letter into the middle of a tile",
	"chart/levelbar.go": "divides a bar into cells",
	"chart/radar.go":    "lays a circle out on cells",
	"chart/segments.go": "divides a bar into as many parts as there are levels",
	"chart/timeline.go": "puts dates on columns: the last one is w-1",
	"report/vector.go":  "counts in units of a drawing, not in cells",
}

// TestNoWidthIsSubtractedByHand reads every file that draws: a number taken off
// a width is a margin, a mark or a gap, and has a name here.
func TestNoWidthIsSubtractedByHand(t *testing.T) {
	read := map[string]bool{}
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := filepath.ToSlash(strings.TrimPrefix(path, ".."+string(filepath.Separator)))
		if d.IsDir() && (name == "layout" || name == "paint" || name == "svg") {
			return filepath.SkipDir // cells themselves, and units of a drawing
		}
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return nil
		}
		hits := byHand(t, path)
		read[name] = len(hits) > 0
		if drawn[name] == "" {
			for _, at := range hits {
				t.Errorf("%s subtracts a number from a width: see tui/layout/room.go", at)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for name := range drawn {
		if !read[name] {
			t.Errorf("%s counts no cells by hand: take it off the list", name)
		}
	}
}

// TestSubtractionsAreFound tells the forms that count from those that do not.
func TestSubtractionsAreFound(t *testing.T) {
	for code, want := range map[string]int{
		"w - 2":                            1,
		"size.W - left - 3":                1,
		"max(box.W-4, 1)":                  1,
		"min(w, 100) - 2":                  1,
		"w - (2 + gap)":                    1,
		"nameWidth(w) - 2":                 1,
		"layout.Width(s) - 1":              1,
		"layout.Rest(w, name, 2)":          1,
		"layout.Rest(w, 2*layout.Gap)":     0,
		"layout.Rest(w, name, 1+textW)":    1,
		"size.Minus(1, 0)":                 0,
		"size.H - 2":                       0,
		"len(lines) - 1":                   0,
		"w - name":                         0,
		"layout.Text(w)":                   0,
		"func() { w -= 2 }":                1,
		"func() { w -= col + 1 }":          1,
		"func() { w -= col }":              0,
		"func() { box.W-- }":               1,
		"layout.Size{W: size.W, H: h - 1}": 0,
	} {
		e, err := parser.ParseExpr(code)
		if err != nil {
			t.Fatal(code, err)
		}
		n := 0
		subtractions(e, func(ast.Node) { n++ })
		if n != want {
			t.Errorf("%s: %d found, want %d", code, n, want)
		}
	}
}

// byHand returns where a file takes a number off a width.
func byHand(t *testing.T, path string) []token.Position {
	t.Helper()
	files := token.NewFileSet()
	f, err := parser.ParseFile(files, path, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var at []token.Position
	subtractions(f, func(n ast.Node) { at = append(at, files.Position(n.Pos())) })
	return at
}

// subtractions calls found with each place below n that takes a number off a width.
func subtractions(n ast.Node, found func(ast.Node)) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BinaryExpr:
			if n.Op == token.SUB && numbers(n.Y) && wide(n.X) {
				found(n)
				return false
			}
		case *ast.AssignStmt:
			if n.Tok == token.SUB_ASSIGN && numbers(n.Rhs[0]) && wide(n.Lhs[0]) {
				found(n)
			}
		case *ast.IncDecStmt:
			if n.Tok == token.DEC && wide(n.X) {
				found(n)
			}
		case *ast.CallExpr:
			if s, ok := n.Fun.(*ast.SelectorExpr); ok && s.Sel.Name == "Rest" && len(n.Args) > 1 {
				for _, a := range n.Args[1:] {
					if numbers(a) {
						found(a)
					}
				}
			}
		}
		return true
	})
}

// numbers says whether an expression adds or takes off a number as such; twice
// something named is not one.
func numbers(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.BasicLit:
		return e.Kind == token.INT
	case *ast.ParenExpr:
		return numbers(e.X)
	case *ast.BinaryExpr:
		return (e.Op == token.ADD || e.Op == token.SUB) && (numbers(e.X) || numbers(e.Y))
	}
	return false
}

var widths = regexp.MustCompile(`^(w|W|room|width|.*Width|.*[a-z]W)$`)

// wide says whether a width is part of an expression. What is asked of one, as
// the lines that text takes in it, is none.
func wide(e ast.Expr) bool {
	switch e := e.(type) {
	case *ast.Ident:
		return widths.MatchString(e.Name)
	case *ast.SelectorExpr:
		return widths.MatchString(e.Sel.Name)
	case *ast.ParenExpr:
		return wide(e.X)
	case *ast.BinaryExpr:
		return wide(e.X) || wide(e.Y)
	case *ast.CallExpr:
		if id, ok := e.Fun.(*ast.Ident); ok && (id.Name == "min" || id.Name == "max") {
			for _, a := range e.Args {
				if wide(a) {
					return true
				}
			}
		}
		return wide(e.Fun)
	}
	return false
}
