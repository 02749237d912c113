package lang

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/work"
)

// said are the errors that have one sentence everywhere.
var said = map[string]error{
	"store.ErrNotFound": store.ErrNotFound, "store.ErrConflict": store.ErrConflict, "store.ErrReadOnly": store.ErrReadOnly, "store.ErrFull": store.ErrFull,
	"store.ErrReplaced": store.ErrReplaced, "store.ErrBadID": store.ErrBadID, "store.ErrUnavailable": store.ErrUnavailable, "store.ErrUnsure": store.ErrUnsure,
	"store.ErrClosed": store.ErrClosed,

	"model.ErrOtherGrids": model.ErrOtherGrids, "model.ErrLinkItem": model.ErrLinkItem, "model.ErrLinkTwice": model.ErrLinkTwice,
	"model.ErrLinkKinds": model.ErrLinkKinds, "model.ErrLinkEmpty": model.ErrLinkEmpty, "model.ErrNoTitle": model.ErrNoTitle,
	"model.ErrUnknownKind": model.ErrUnknownKind, "model.ErrFinished": model.ErrFinished, "model.ErrUnknownItem": model.ErrUnknownItem,
	"model.ErrOutOfScale": model.ErrOutOfScale, "model.ErrNothingRated": model.ErrNothingRated, "model.ErrConfidence": model.ErrConfidence,
	"model.ErrReturned": model.ErrReturned, "model.ErrNotReturned": model.ErrNotReturned, "model.ErrNoRemark": model.ErrNoRemark,
	"model.ErrNoReason": model.ErrNoReason, "model.ErrNotAdopted": model.ErrNotAdopted, "model.ErrBuiltIn": model.ErrBuiltIn,

	"post.ErrNoRecipient": post.ErrNoRecipient, "post.ErrElsewhere": post.ErrElsewhere, "post.ErrHidden": post.ErrHidden, "post.ErrSSHSigns": post.ErrSSHSigns, "post.ErrNotBeside": post.ErrNotBeside,

	"exchange.ErrBothSecrets": exchange.ErrBothSecrets, "exchange.ErrRecipient": exchange.ErrRecipient, "exchange.ErrNoIdentity": exchange.ErrNoIdentity,
	"exchange.ErrPassphrase": exchange.ErrPassphrase, "exchange.ErrNoLuggage": exchange.ErrNoLuggage, "exchange.ErrKeysThere": exchange.ErrKeysThere,

	"work.ErrCannotPurge": work.ErrCannotPurge, "work.ErrNotPurged": work.ErrNotPurged, "work.ErrNoName": work.ErrNoName, "work.ErrApart": work.ErrApart,
}

// ofFiles are those that say nothing without the name of a file, which whoever
// asked for it has.
var ofFiles = []string{"store.ErrInUse", "store.ErrDamaged", "store.ErrTooNew", "work.ErrNotFile", "work.ErrTooBig"}

func TestEveryRefusalHasASentenceInBothLanguages(t *testing.T) {
	english := regexp.MustCompile(`(?i)\b(the|is|are|this)\b`)
	for _, name := range slices.Sorted(maps.Keys(said)) {
		for _, l := range []model.Lang{model.French, model.English} {
			err, p := fmt.Errorf("keep: %w", said[name]), New(l)
			text, hint := p.Fault(err)
			if text == "" {
				text = p.Refusal(err)
			}
			switch {
			case text == "":
				t.Errorf("%s: %s has no sentence", l, name)
			case strings.Contains(text+hint, "%"):
				t.Errorf("%s: %s leaves a place open: %q %q", l, name, text, hint)
			case l == model.French && english.MatchString(text+" "+hint):
				t.Errorf("%s is English to a French reader: %q %q", name, text, hint)
			}
		}
	}
}

// TestEveryRefusalIsKnown reads the sources: an error that is declared tomorrow has a
// sentence too.
func TestEveryRefusalIsKnown(t *testing.T) {
	for _, dir := range []string{"model", "store", "store/work", "store/post", "store/exchange"} {
		for _, name := range declared(t, filepath.Join("..", "..", filepath.FromSlash(dir))) {
			if name = filepath.Base(dir) + "." + name; said[name] == nil && !slices.Contains(ofFiles, name) {
				t.Errorf("%s has no sentence: add it to Fault, and to this test", name)
			}
		}
	}
}

// declared returns the errors that a package exports.
func declared(t *testing.T, dir string) (out []string) {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".go") || strings.HasSuffix(f.Name(), "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), filepath.Join(dir, f.Name()), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range file.Decls {
			if g, ok := d.(*ast.GenDecl); ok && g.Tok == token.VAR {
				for _, s := range g.Specs {
					for _, n := range s.(*ast.ValueSpec).Names {
						if strings.HasPrefix(n.Name, "Err") {
							out = append(out, n.Name)
						}
					}
				}
			}
		}
	}
	return out
}
