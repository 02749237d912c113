package paint

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// TestNobodyAsksBubbleTeaForTheTerminal looks for what Bubble Tea would do to a
// terminal by itself: the program has the terminal here, and it would be lost.
func TestNobodyAsksBubbleTeaForTheTerminal(t *testing.T) {
	lost := map[string]bool{
		"SetClipboard": true, "ReadClipboard": true, "SetPrimaryClipboard": true, "ReadPrimaryClipboard": true, "Raw": true, "Println": true, "Printf": true,
		"NewProgressBar": true, "ProgressBar": true, "ProgramStatus": true, "Exec": true, "ExecProcess": true, "Suspend": true, "Sequence": true, "RequestWindowSize": true,
		"RequestBackgroundColor": true, "RequestForegroundColor": true, "RequestCursorColor": true, "RequestCursorPosition": true, "RequestCapability": true,
		"RequestTerminalVersion": true, "Interrupt": true,
	}
	root := filepath.Join("..", "..")
	for _, room := range []string{"tui", "cmd"} {
		err := filepath.WalkDir(filepath.Join(root, room), func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return err
			}
			f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			ast.Inspect(f, func(n ast.Node) bool {
				s, ok := n.(*ast.SelectorExpr)
				if ok && lost[s.Sel.Name] && (isTea(s.X) || s.Sel.Name == "ProgressBar" || s.Sel.Name == "ProgramStatus") {
					t.Errorf("%s uses %s", path, s.Sel.Name)
				}
				return true
			})
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

func isTea(x ast.Expr) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == "tea"
}
