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
		"autoeval/store/work", "autoeval/store/lineage", "autoeval/store/exchange", "autoeval/store/post", "autoeval/store/intake", "autoeval/store/framework", "autoeval/store/rncp", "autoeval/assets/text",
		"autoeval/store/cohort", "autoeval/tui/year", "autoeval/tui/fill",
	}, charm...)
	draws := append([]string{"autoeval/tui/theme", "autoeval/tui/layout", "autoeval/tui/lang", "autoeval/tui/keys", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/assets/text"}, charm...)
	says := append([]string{"autoeval/tui/speech", "autoeval/tui/lang", "autoeval/store", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/assets/text", "*driver"}, charm...)
	commands := []string{
		"autoeval/cmd/internal/cli", "autoeval/cmd/internal/find", "autoeval/cmd/internal/shape", "autoeval/cmd/internal/word",
		"autoeval/store", "autoeval/store/work", "autoeval/store/lineage", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/assets/text", "autoeval/tui/aloud", "autoeval/tui/lang", "*driver",
	}
	return []layer{
		{"model/safetext", []string{"golang.org/x/text/unicode/norm"}},
		{"model/safetext/hostile", nil},
		{"model/order", nil},
		{"model/testrun", nil},
		{"model/fold", []string{"golang.org/x/text/unicode/norm"}},
		{"model", []string{"autoeval/model/order", "autoeval/model/fold"}},
		{"assets/", nil},
		{"assets", nil},
		{"store", []string{"autoeval/model"}},
		{"store/disk", nil},
		{"store/charset", []string{"golang.org/x/text/"}},
		{"store/cohort", []string{"autoeval/store", "autoeval/store/disk", "autoeval/store/lineage", "autoeval/store/post", "autoeval/store/sheet", "autoeval/model", "autoeval/model/fold"}},
		{"store/sheet", []string{"autoeval/model/fold", "autoeval/model/safetext", "autoeval/store/charset", "autoeval/store/framework"}},
		{"store/record", []string{"autoeval/model"}},
		{"store/codec", []string{"autoeval/model", "github.com/go-json-experiment/json", "github.com/go-json-experiment/json/"}},
		{"store/lent", []string{"autoeval/store", "autoeval/model"}},
		{"store/lineage", []string{"autoeval/store", "autoeval/model", "autoeval/model/order"}},
		{"store/gridfile/gridtest", []string{"autoeval/store/gridfile", "autoeval/model", "pgregory.net/rapid"}},
		{"store/post", []string{"autoeval/store", "autoeval/store/lineage", "autoeval/store/work", "autoeval/store/exchange", "autoeval/store/disk", "autoeval/store/charset", "autoeval/model", "autoeval/model/order"}},
		{"store/intake", []string{"autoeval/store", "autoeval/store/lineage", "autoeval/store/work", "autoeval/store/charset", "autoeval/store/disk", "autoeval/store/framework", "autoeval/store/gridfile", "autoeval/store/rncp", "autoeval/model"}},
		{"store/work", []string{"golang.org/x/text/unicode/norm", "autoeval/store", "autoeval/store/charset", "autoeval/store/lineage", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext"}},
		{"store/postgres/pgtest", []string{"autoeval/store/postgres", "github.com/jackc/pgx/v5"}},
		{"store/postgres", []string{"autoeval/store", "autoeval/store/codec", "autoeval/store/school", "autoeval/model", "autoeval/model/order", "github.com/jackc/pgx/v5", "github.com/jackc/pgx/v5/", "github.com/pressly/goose/v3", "github.com/pressly/goose/v3/lock"}},
		{"store/school/ledger", []string{"autoeval/store", "autoeval/store/school", "autoeval/model"}},
		{"store/school/memory", []string{"autoeval/store", "autoeval/store/memory", "autoeval/store/school", "autoeval/store/school/ledger"}},
		{"store/school/filed", []string{"autoeval/store", "autoeval/store/bolt", "autoeval/store/school", "autoeval/store/school/ledger", "go.etcd.io/bbolt", "go.etcd.io/bbolt/"}},
		{"store/school/schooltest", []string{"autoeval/store", "autoeval/store/memory", "autoeval/store/storetest", "autoeval/store/post", "autoeval/store/school", "autoeval/model"}},
		{"store/school", []string{"autoeval/store", "autoeval/store/exchange", "autoeval/store/post", "autoeval/model", "autoeval/model/safetext", "filippo.io/age"}},
		{"store/", []string{"autoeval/store", "autoeval/store/codec", "autoeval/store/record", "autoeval/store/disk", "autoeval/store/charset", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "autoeval/store/gridfile", "*driver"}},
		{"tui/theme", charm},
		{"tui/paint", append([]string{"golang.org/x/sys/"}, charm...)},
		{"tui/keys", append([]string{"autoeval/assets/text"}, charm...)},
		{"tui/layout", charm},
		{"tui/browser", nil},
		{"tui/lang", []string{"autoeval/assets/text", "autoeval/tui/browser", "autoeval/store", "autoeval/store/work", "autoeval/store/post", "autoeval/store/rncp", "autoeval/store/sheet", "autoeval/store/exchange", "autoeval/store/ical", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext", "golang.org/x/text/", "github.com/charmbracelet/x/ansi"}},
		{"tui/widget", draws},
		{"tui/chart", append([]string{"autoeval/tui/widget"}, draws...)},
		{"tui/svg", append([]string{"autoeval/tui/layout", "autoeval/model/safetext"}, charm...)},
		{"tui/year", []string{"autoeval/store/cohort", "autoeval/tui/lang", "autoeval/model", "autoeval/model/safetext"}},
		{"tui/story", []string{"autoeval/store/work", "autoeval/tui/lang", "autoeval/model"}},
		{"tui/report", append([]string{"autoeval/assets", "autoeval/store/cohort", "autoeval/tui/year", "autoeval/tui/story", "autoeval/store/work", "autoeval/store"}, draws...)},
		{"tui/speech", []string{"autoeval/model/safetext", "github.com/charmbracelet/x/ansi"}},
		{"tui/aloud", []string{"autoeval/tui/speech", "autoeval/tui/lang", "autoeval/store/work", "autoeval/model"}},
		{"tui/plain", []string{
			"autoeval/tui/aloud", "autoeval/tui/story", "autoeval/tui/speech", "autoeval/tui/lang", "autoeval/tui/keys", "autoeval/assets/text", "autoeval/model", "autoeval/model/order", "autoeval/model/safetext",
			"autoeval/store", "autoeval/store/lineage", "autoeval/store/exchange", "autoeval/store/intake", "autoeval/store/post", "autoeval/store/rncp", "autoeval/store/work",
			"autoeval/store/cohort", "autoeval/store/sheet", "autoeval/tui/year",
		}},
		{"tui/nav", append([]string{"autoeval/model/safetext", "autoeval/store/work", "autoeval/tui/theme", "autoeval/tui/keys", "autoeval/tui/layout", "autoeval/tui/lang", "autoeval/store", "autoeval/store/exchange", "autoeval/store/post", "autoeval/model"}, charm...)},
		{"tui/fill", append([]string{"autoeval/tui/nav", "autoeval/tui/widget", "autoeval/tui/keys", "autoeval/tui/layout", "autoeval/model", "autoeval/model/safetext"}, charm...)},
		{"tui/tuitest", append([]string{"autoeval/", "pgregory.net/rapid"}, charm...)},
		{"tui/screen/year", append([]string{"autoeval/store/sheet"}, screens...)},
		{"tui/screen/finished", append([]string{"autoeval/tui/story"}, screens...)},
		{"tui/screen/", append(screens, "github.com/sahilm/fuzzy")},
		{"tui", append([]string{"autoeval/tui/", "autoeval/store/disk"}, append(screens, "github.com/sahilm/fuzzy")...)},
		{"cmd/internal/library", []string{"autoeval/assets", "autoeval/store", "autoeval/store/gridfile", "autoeval/model"}},
		{"cmd/internal/cli", append([]string{"autoeval/store/work", "autoeval/cmd/internal/library", "autoeval/tui/nav", "autoeval/store/disk", "autoeval/store/charset", "autoeval/store/memory", "autoeval/store/post"}, says...)},
		{"cmd/internal/shape", []string{"autoeval/store/work", "autoeval/cmd/internal/cli", "autoeval/store/record", "autoeval/model"}},
		{"cmd/internal/word", []string{"autoeval/store/work", "autoeval/cmd/internal/cli", "autoeval/cmd/internal/shape", "autoeval/model"}},
		{"cmd/internal/find", []string{"github.com/spf13/cobra", "autoeval/cmd/internal/library", "autoeval/store/lineage", "autoeval/store/post", "autoeval/cmd/internal/cli", "autoeval/cmd/internal/shape", "autoeval/cmd/internal/word", "autoeval/store", "autoeval/store/work", "autoeval/model"}},
		{"cmd/internal/mail", append([]string{"autoeval/store/disk", "autoeval/store/work", "autoeval/cmd/internal/cli", "autoeval/cmd/internal/library", "autoeval/cmd/internal/word", "autoeval/store/exchange", "autoeval/store/post", "autoeval/tui/nav"}, says...)},
		{"cmd/internal/whom", append([]string{"autoeval/store/cohort", "autoeval/store/post", "autoeval/store/sheet"}, commands...)},
		{"cmd/internal/session", append([]string{"autoeval/store/ical", "autoeval/store/record", "autoeval/tui/nav", "autoeval/store/sheet"}, commands...)},
		{"cmd/internal/evidence", append([]string{"autoeval/tui/nav"}, commands...)},
		{"cmd/internal/plan", commands},
		{"cmd/internal/trash", commands},
		{"cmd/internal/page", []string{"autoeval/store/cohort", "autoeval/cmd/internal/cli", "autoeval/tui/browser", "autoeval/tui/nav", "autoeval/tui/report", "github.com/spf13/cobra"}},
		{"cmd/internal/progress", append([]string{"autoeval/cmd/internal/page", "autoeval/cmd/internal/whom", "autoeval/store/post", "autoeval/tui/chart", "autoeval/tui/layout", "autoeval/tui/report", "autoeval/tui/story", "autoeval/tui/svg", "autoeval/tui/theme"}, commands...)},
		{"cmd/internal/people", append([]string{"autoeval/cmd/internal/page", "autoeval/cmd/internal/whom", "autoeval/store/cohort", "autoeval/tui/year", "autoeval/store/disk", "autoeval/store/memory", "autoeval/tui/report", "autoeval/store/record", "autoeval/cmd/internal/mail", "autoeval/store/exchange", "autoeval/store/post", "autoeval/tui/nav"}, commands...)},
		{"cmd/internal/grid", append([]string{"autoeval/store/disk", "autoeval/store/framework", "autoeval/store/gridfile", "autoeval/store/intake", "autoeval/store/record", "autoeval/store/rncp"}, commands...)},
		{"cmd/internal/data", append([]string{"autoeval/cmd/internal/mail", "autoeval/store/takeout"}, commands...)},
		{"cmd/internal/upkeep", append([]string{"autoeval/store/disk", "autoeval/cmd/internal/mail", "autoeval/store/bolt", "autoeval/store/exchange"}, commands...)},
		{"cmd/internal/wire", append([]string{"autoeval/store/ical", "autoeval/store/charset", "autoeval/store/disk", "autoeval/cmd/internal/cli", "autoeval/cmd/internal/find", "autoeval/cmd/internal/library", "autoeval/cmd/internal/mail", "autoeval/cmd/internal/page", "autoeval/cmd/internal/people", "autoeval/store/demo", "autoeval/store/lent", "autoeval/store/memory", "autoeval/store/post", "autoeval/store/work", "autoeval/tui", "autoeval/tui/nav", "autoeval/tui/paint", "autoeval/tui/plain", "autoeval/tui/report", "autoeval/tui/theme"}, says...)},
		{"cmd/internal/tree", []string{"autoeval/store/framework", "autoeval/store/intake", "autoeval/cmd/internal/", "autoeval/tui/lang", "autoeval/tui/nav", "autoeval/model", "github.com/spf13/cobra"}},
		{"cmd/internal/clitest", []string{"autoeval/", "*driver"}},
		{"cmd/autoeval-server", []string{
			"autoeval/assets/text", "autoeval/cmd/internal/cli", "autoeval/cmd/internal/library", "autoeval/cmd/internal/tree", "autoeval/cmd/internal/wire", "autoeval/model", "autoeval/model/safetext",
			"autoeval/store", "autoeval/store/bolt", "autoeval/store/demo", "autoeval/store/disk", "autoeval/store/exchange", "autoeval/store/memory", "autoeval/store/post", "autoeval/store/postgres", "autoeval/store/record", "autoeval/store/school", "autoeval/store/school/",
			"autoeval/tui", "autoeval/tui/lang", "autoeval/tui/nav", "autoeval/tui/paint", "autoeval/tui/speech",
			"github.com/charmbracelet/colorprofile", "github.com/charmbracelet/x/term", "github.com/pires/go-proxyproto", "github.com/spf13/cobra", "golang.org/x/crypto/ssh",
		}},
		{"cmd/autoeval", []string{"autoeval/cmd/internal/cli", "autoeval/cmd/internal/tree", "autoeval/cmd/internal/upkeep", "autoeval/cmd/internal/library", "autoeval/store", "autoeval/store/bolt", "github.com/charmbracelet/x/term", "github.com/spf13/cobra"}},
	}
}

// groups are the packages of commands. None knows another.
var groups = []string{"session", "evidence", "plan", "progress", "people", "grid", "data", "trash", "upkeep"}

func TestNoGroupOfCommandsKnowsAnother(t *testing.T) {
	if testing.Short() {
		t.Skip("asks the go tool for the import graph")
	}
	const rooms = "autoeval/cmd/internal/"
	deps := func(room string) []string {
		out, err := exec.Command("go", "list", "-deps", rooms+room).Output()
		if err != nil {
			t.Fatalf("go list %s: %v", room, err)
		}
		return strings.Fields(string(out))
	}
	never := []string{rooms + "tree", rooms + "wire", "autoeval/tui", "autoeval/tui/plain"}
	for _, g := range groups {
		for _, p := range deps(g) {
			other := strings.TrimPrefix(p, rooms)
			if other != p && other != g && slices.Contains(groups, other) || slices.Contains(never, p) || p == "autoeval/store/bolt" && g != "upkeep" {
				t.Errorf("%s depends on %s", g, p)
			}
		}
	}
	for _, p := range deps("cli") {
		if other := strings.TrimPrefix(p, rooms); other != p && other != "cli" && other != "library" {
			t.Errorf("the frame depends on %s", p)
		}
	}
	for _, p := range deps("tree") { // another program has other upkeep
		if p == rooms+"upkeep" || p == "autoeval/store/bolt" {
			t.Errorf("the list of commands depends on %s", p)
		}
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
// net/http, net/rpc, net/smtp, crypto/tls, x/net. Nothing of a school's service
// reaches it either: no database, no server of SSH.
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
		served := slices.ContainsFunc([]string{
			"github.com/jackc/", "github.com/pressly/", "charm.land/ssh", "charm.land/wish", "github.com/gliderlabs/ssh",
			module + "store/postgres", module + "store/school", module + "cmd/autoeval-server",
		}, func(room string) bool { return strings.HasPrefix(p, room) })
		if served || p == "database/sql" || talks && !slices.Contains(may, p) {
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
	return slices.Contains(importsByDir(t, dir)["."], "net")
}
