package tui

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// verbs is what each letter does wherever it is a command: one verb, and the sentences of
// the catalogue that say it. A letter that does something else somewhere gets another
// letter, not another line here.
var verbs = map[string]struct {
	verb string
	said []string
}{
	"a": {"take on", []string{"Add", "Adopt", "Accept", "KeepTrusted", "ToggleEarlier"}},
	"b": {"see what was hidden", []string{"See"}},
	"c": {"say how it compares: beside another, with what confidence, against an opinion", []string{"Compare", "Confidence", "Write", "Contest", "Seal"}},
	"d": {"show or make a difference, ask about one", []string{"Since", "OnlyChanges", "Spread", "DropKey", "Discover", "Ask"}},
	"e": {"evidence", []string{"Evidence", "Prove"}},
	"f": {"finish: the answers, the signature, the file", []string{"Finish", "FinishNow", "Summary", "Sign", "Send", "WriteFile", "Again", "Another", "Card", "Calendar"}},
	"g": {"go by a list, by groups", []string{"List", "Group", "Groups", "KeyFor"}},
	"i": {"identify, bring in", []string{"Identity", "ToIdentity", "Door", "ToggleLinks"}},
	"m": {"speak with the mentor", []string{"Share", "Message"}},
	"n": {"new, note", []string{"New", "Note", "Tell", "ToggleNotes"}},
	"o": {"open", []string{"Open", "OpenFile", "Show", "Place"}},
	"p": {"plan what comes", []string{"Plan", "Key", "ToggleName"}},
	"q": {"quit", []string{"Quit"}},
	"r": {"do again, answer", []string{"Again", "Rename", "Reply", "ResetAll", "ResetKey"}},
	"s": {"pass over, pick others", []string{"Skip", "Move"}},
	"t": {"in which order, against what", []string{"Sort", "ByKind", "Target", "Evidence"}},
	"u": {"undo", []string{"Undo"}},
	"v": {"turn: another pane, part, side, the whole", []string{"Pane", "Part", "View", "ReadAll", "Swap"}},
	"w": {"write the page to keep", []string{"PageKey", "Title"}},
	"x": {"take away", []string{"Delete", "Remove", "Clear", "Reset", "drop"}},
	"y": {"the years and their people", []string{"Key", "Cohort"}},
}

// doors are the pages whose letters name a place or a part by how it begins, and show it
// before its name: home, the editor of an imported grid, and what a form asks as it is
// left.
var doors = map[string]bool{"screen/home/keys.go": true, "screen/imports/keys.go": true, "widget/ask.go": true}

func TestALetterHasOneVerb(t *testing.T) {
	files, used := token.NewFileSet(), map[string]bool{}
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		path = filepath.ToSlash(path)
		if err != nil || e.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.HasPrefix(path, "plain/") {
			return err
		}
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			letter, said, ok := bound(n)
			if !ok || said == "" || doors[path] {
				return true
			}
			used[letter+" "+said] = true
			if !slices.Contains(verbs[letter].said, said) {
				t.Errorf("%s: %s says %q; everywhere else it is to %s", files.Position(n.Pos()), letter, said, verbs[letter].verb)
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for letter, v := range verbs {
		for _, said := range v.said {
			if !used[letter+" "+said] {
				t.Errorf("%s is declared to say %q and never does", letter, said)
			}
		}
	}
}

// bound returns the letter of a call that binds one, and the last name of what it is
// said to do: of keys.Bind and of the functions of a screen that make an act.
func bound(n ast.Node) (letter, said string, ok bool) {
	call, isCall := n.(*ast.CallExpr)
	if !isCall || len(call.Args) < 2 {
		return "", "", false
	}
	lit, isLit := call.Args[0].(*ast.BasicLit)
	if !isLit || lit.Kind != token.STRING {
		return "", "", false
	}
	letter, _ = strconv.Unquote(lit.Value)
	name := named(call.Fun)
	if len(letter) != 1 || letter < "a" || letter > "z" || !slices.Contains([]string{"Bind", "part", "verdict", "changing"}, name) {
		return "", "", false
	}
	return letter, sentence(call.Args[1]), true
}
