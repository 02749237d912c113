package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/cmd/internal/clitest"
)

// TestAFileOfALaterProgramIsSaidToBe gives every reader files that a later program
// could write: one sentence says so, with a way out, and nothing is changed.
func TestAFileOfALaterProgramIsSaidToBe(t *testing.T) {
	writer := clitest.Person(t, "Zoé")
	writer.Rates("C01=M P01=2")
	writer.Does("evidence add Projet --kind project --item C01")
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	writer.Does("export -o " + at("all.json"))
	writer.Does("grid export rncp37579 -o " + at("grid.yaml"))
	writer.Does("share latest --yes -o " + at("s.autoeval"))
	passage := "passage: 1\nfrom: {id: rncp37579, version: \"2026.1\"}\nto: {id: rncp37579, version: \"2026.2\"}\nlinks: []\n"
	if err := os.WriteFile(at("p.yaml"), []byte(passage), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ file, old, new, commands string }{
		{"all.json", `"version": 3`, `"version": 4`, "import;import --preview"},
		{"all.json", `"version": 3`, `"version": 4, "wings": 2`, "import;import --preview"},
		{"all.json", `"profile": {`, `"wings": [{}], "profile": {`, "import;import --preview"},
		{"all.json", `"profile": {`, `"profile": {"wings": 2,`, "import"},
		{"all.json", `"item": "C01"`, `"wings": 2, "item": "C01"`, "import"},
		{"all.json", `"title": "Projet"`, `"wings": 2, "title": "Projet"`, "import"},
		{"p.yaml", "passage: 1", "passage: 2", "grid passage import --yes;open"},
		{"p.yaml", "passage: 1", "passage: 2\nwings: 2", "grid passage import --yes;open"},
		{"p.yaml", "passage: 1", "passage: 1\nwings: 2", "grid passage import --yes;open"},
		{"grid.yaml", "id: rncp37579", "id: rncp37579\nwings: 2", "grid import;grid check"},
		{"s.autoeval", "autoeval exchange 1 ", "autoeval exchange 2 ", "receive --yes;open --yes;review --yes"},
	} {
		raw, err := os.ReadFile(at(x.file))
		if err != nil {
			t.Fatal(err)
		}
		later := strings.Replace(string(raw), x.old, x.new, 1)
		if later == string(raw) {
			t.Fatalf("%s has no %q", x.file, x.old)
		}
		file := at("later" + filepath.Ext(x.file))
		if err := os.WriteFile(file, []byte(later), 0o600); err != nil {
			t.Fatal(err)
		}
		for line := range strings.SplitSeq(x.commands, ";") {
			d := clitest.NewDesk(t)
			before := d.St.Version()
			code, out, said := d.Run(append(strings.Fields(line), file)...)
			if code == 0 || out != "" || !strings.Contains(spaced(said), "version plus récente d’autoeval") || strings.Count(said, "\n") > 3 {
				t.Errorf("%s, %q: status %d, %s%s", line, x.new, code, out, said)
			}
			if d.St.Version() != before {
				t.Errorf("%s, %q: changed the data", line, x.new)
			}
		}
	}
}
