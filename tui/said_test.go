package tui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// done are the sentences that say what was done: these alone show with ✓. Why a
// key did nothing is a nav.Hint.
var done = map[string]bool{
	"Adopted": true, "AdoptUndone": true, "AgainStarted": true, "AllDone": true, "CardDone": true, "Chosen": true, "ComparedDone": true, "Kept": true, "LaterSaid": true, "Cleared": true, "KeyOpen": true,
	"Deleted": true, "Opened": true, "Relinked": true, "Renewed": true, "Renamed": true, "Restored": true, "Sent": true, "Signed": true, "Skipped": true, "SortedBy": true,
	"Undone": true, "Written": true, "UndoneOf": true,
	// What a screen put aside when it did something, to be said once it is kept.
	"kept": true, "said": true, "Text": true,
}

func TestOnlyWhatWasDoneIsSaidAsDone(t *testing.T) {
	files := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok && isSay(call.Fun) && !done[sentence(call.Args[0])] {
				t.Errorf("%s says %q as something done", files.Position(call.Pos()), sentence(call.Args[0]))
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func isSay(e ast.Expr) bool {
	x, ok := e.(*ast.SelectorExpr)
	return ok && x.Sel.Name == "Say" && named(x.X) == "nav"
}

// sentence names the text that an expression shows: itself, or what it fills in.
func sentence(e ast.Expr) string {
	if call, ok := e.(*ast.CallExpr); ok && len(call.Args) > 0 {
		return sentence(call.Args[0])
	}
	return named(e)
}

// named returns the last name of an expression: Undone of s.env.Text.Plan.Undone.
func named(e ast.Expr) string {
	switch x := e.(type) {
	case *ast.SelectorExpr:
		return x.Sel.Name
	case *ast.IndexExpr:
		return named(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}
