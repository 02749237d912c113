package main

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "autoeval/"

// layer says what a room may import besides the standard library. Names with
// a trailing slash stand for all below them; tests are free.
type layer struct {
	room string // its directory, or with a slash at the end, those below it
	may  []string
}

// charm are the libraries that draw.
var charm = []string{"charm.land/", "github.com/charmbracelet/", "github.com/lucasb-eyer/go-colorful"}

// layers come from the narrowest room to the widest; the first that holds a
// package decides.
func layers() []layer {
	screens := append([]string{
		"autoeval/tui/nav", "autoeval/tui/widget", "autoeval/tui/chart", "autoeval/tui/theme", "autoeval/tui/keys",
		"autoeval/tui/layout", "autoeval/tui/lang", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/store",
		"autoeval/store/exchange", "autoeval/store/post", "autoeval/assets/text",
	}, charm...)
	draws := append([]string{"autoeval/tui/theme", "autoeval/tui/layout", "autoeval/tui/lang", "autoeval/tui/keys", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/assets/text"}, charm...)
	return []layer{
		{"model/safetext", []string{"golang.org/x/text/unicode/norm"}},
		{"model/safetext/hostile", nil},
		{"model/order", nil},
		{"model/fold", []string{"golang.org/x/text/unicode/norm"}},
		{"model", []string{"autoeval/model/order", "autoeval/model/fold"}},
		{"assets/", nil},
		{"assets", nil},
		{"store", []string{"autoeval/model"}},
		{"store/disk", nil},
		{"store/charset", []string{"golang.org/x/text/"}},
		{"store/post", []string{"autoeval/store", "autoeval/store/exchange", "autoeval/store/disk", "autoeval/store/charset", "autoeval/model", "autoeval/model/order"}},
		{"store/", []string{"autoeval/store", "autoeval/store/disk", "autoeval/store/charset", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/store/gridfile", "*driver"}},
		{"tui/theme", charm},
		{"tui/paint", append([]string{"golang.org/x/sys/"}, charm...)},
		{"tui/keys", append([]string{"autoeval/assets/text"}, charm...)},
		{"tui/layout", charm},
		{"tui/lang", []string{"autoeval/assets/text", "autoeval/store/exchange", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "golang.org/x/text/"}},
		{"tui/widget", draws},
		{"tui/chart", append([]string{"autoeval/tui/widget"}, draws...)},
		{"tui/svg", append([]string{"autoeval/tui/layout", "autoeval/model/safetext"}, charm...)},
		{"tui/report", append([]string{"autoeval/assets", "autoeval/store", "autoeval/tui/chart", "autoeval/tui/svg"}, draws...)},
		{"tui/speech", []string{"autoeval/model/safetext", "github.com/charmbracelet/x/ansi"}},
		{"tui/plain", append([]string{"autoeval/store", "autoeval/tui/speech"}, draws...)},
		{"tui/nav", append([]string{"autoeval/tui/theme", "autoeval/tui/keys", "autoeval/tui/layout", "autoeval/tui/lang", "autoeval/store", "autoeval/store/exchange", "autoeval/store/post", "autoeval/model"}, charm...)},
		{"tui/tuitest", append([]string{"autoeval/", "pgregory.net/rapid"}, charm...)},
		{"tui/screen/", append(screens, "github.com/sahilm/fuzzy")},
		{"tui", append([]string{"autoeval/tui/"}, append(screens, "github.com/sahilm/fuzzy")...)},
		{"cmd/autoeval", []string{"*"}},
	}
}

func TestEachRoomImportsOnlyWhatStandsBelowIt(t *testing.T) {
	root := filepath.Join("..", "..")
	for dir, imports := range importsByDir(t, root) {
		l, ok := layerOf(dir)
		if !ok {
			t.Errorf("%s: a room that no layer names", dir)
			continue
		}
		for _, p := range imports {
			if !allowed(l, p) {
				t.Errorf("%s imports %s", dir, p)
			}
		}
	}
}

func layerOf(dir string) (layer, bool) {
	for _, l := range layers() {
		if dir == l.room || strings.HasSuffix(l.room, "/") && strings.HasPrefix(dir, l.room) {
			return l, true
		}
	}
	return layer{}, false
}

func allowed(l layer, path string) bool {
	ours := strings.HasPrefix(path, module)
	if !ours && !strings.Contains(strings.Split(path, "/")[0], ".") {
		return true // the standard library
	}
	return slices.ContainsFunc(l.may, func(m string) bool {
		switch {
		case m == "*":
			return true
		case m == "*driver":
			return !ours && !slices.ContainsFunc(charm, func(c string) bool { return strings.HasPrefix(path, c) })
		}
		return path == m || strings.HasSuffix(m, "/") && strings.HasPrefix(path, m)
	})
}

// importsByDir reads the imports of every file that is not a test.
func importsByDir(t *testing.T, root string) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "testdata") {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		dir, err := filepath.Rel(root, filepath.Dir(path))
		if err != nil {
			return err
		}
		dir = filepath.ToSlash(dir)
		out[dir] = append(out[dir], []string{}...)
		for _, i := range f.Imports {
			p, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			if !slices.Contains(out[dir], p) {
				out[dir] = append(out[dir], p)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// The program has no network client: nothing can leave the machine but through
// a file a person writes. What is here of net is addresses and names: pflag has
// options for IP addresses, and cobra's and others' dependencies parse URLs.
// Package net could dial; what no one imports is whoever would use it to talk:
// net/http, net/rpc, net/smtp, crypto/tls, x/net.
func TestTheBinaryHasNoNetworkClient(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the go tool for the import graph")
	}
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	may := []string{"net", "net/netip", "net/url"}
	for _, p := range strings.Fields(string(out)) {
		talks := p == "net" || strings.HasPrefix(p, "net/") || p == "crypto/tls" ||
			strings.HasPrefix(p, "golang.org/x/net/") || strings.HasPrefix(p, "golang.org/x/crypto/ssh/agent")
		if talks && !slices.Contains(may, p) {
			t.Errorf("the binary holds %s", p)
		}
		if strings.HasPrefix(p, module) && importsNet(t, p) {
			t.Errorf("%s imports net", p)
		}
	}
}

// importsNet says whether one of our own packages uses package net.
func importsNet(t *testing.T, path string) bool {
	dir := filepath.Join("..", "..", strings.TrimPrefix(path, module))
	for _, imports := range importsByDir(t, dir) {
		if slices.Contains(imports, "net") {
			return true
		}
	}
	return false
}
