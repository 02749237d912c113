package main

import (
	"bytes"
	"context"
	"encoding/csv"
	"encoding/json"
	"flag"
	"strings"
	"testing"
	"unicode/utf8"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/model/safetext/hostile"
	"autoeval/tui/tuitest"
)

var everyText = flag.Bool("every-text", false, "say every hostile text with every command; otherwise each with a fifth of them")

// sayings returns the command lines that say something of what is kept.
func sayings() []string {
	id, piece := string(tuitest.HostileSession), string(tuitest.HostileEvidence)
	return []string{
		"", "session list", "session show " + id, "session show current", "evidence list", "evidence show " + piece, "evidence check",
		"plan list", "note list", "note list --plain", "plan suggest", "progress", "progress --since 01HOSTILE1", "target list", "target show", "profile show", "profile",
		"grid list", "grid show", "grid item C01", "cohort", "identity list", "report latest --format txt", "report latest --format md", "report latest --format html",
		"report latest --redact", "export --format csv --table ratings", "export --format csv --table sessions", "export --format csv --table evidence", "export --format csv --table plan",
		"session rate C01 M", "session show " + "nobody", "evidence show nobody", "--plain", "session list --plain", "session show " + id + " --plain", "progress --plain", "cohort --plain",
	}
}

// TestHostileTextIsOnlyTextInEveryCommand says each of 125 texts with every
// command that says anything, on stdout and stderr.
func TestHostileTextIsOnlyTextInEveryCommand(t *testing.T) {
	reached := 0
	for n, h := range hostile.Texts() {
		text := h.Text[:min(len(h.Text), 1<<10)]
		d := clitest.NewDesk(t)
		tuitest.FillHostile(t, d.St, tuitest.Grid(t), text)
		for i, line := range sayings() {
			if !*everyText && (i+n)%5 != 0 {
				continue
			}
			_, out, errOut := d.Run(strings.Fields(line)...)
			if strings.Contains(out, text) {
				reached++
			}
			onlyText(t, h.Name+": "+line, out)
			onlyText(t, h.Name+": "+line+" (stderr)", errOut)
			if strings.Contains(line, "csv") {
				checkTable(t, h.Name+": "+line, out)
			}
		}
		if t.Failed() {
			t.FailNow()
		}
	}
	if reached == 0 {
		t.Error("no text came out: nothing was tried")
	}
}

// onlyText fails if a text for people holds what could act on a terminal.
func onlyText(t *testing.T, what, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Errorf("%s: invalid UTF-8", what)
	}
	plain, left := tuitest.Unstyle(out)
	if left != "" {
		t.Errorf("%s: not a style of our own: %q", what, left[:min(len(left), 40)])
	}
	for _, l := range strings.Split(strings.ReplaceAll(plain, "\r\n", "\n"), "\n") {
		if bad := tuitest.Unsafe(strings.TrimPrefix(l, "\ufeff")); bad != "" {
			t.Errorf("%s: %q in %.200q", what, bad, l)
			return
		}
	}
}

// checkTable fails if a cell would be a formula to a spreadsheet.
func checkTable(t *testing.T, what, out string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Errorf("%s: %v", what, err)
	}
	for _, r := range rows {
		for _, cell := range r {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%s: a formula: %.60q", what, cell)
				return
			}
		}
	}
}

// TestHostileTextIsExactInJSON reads back with --json, and through export and
// import, the very text that was kept: escaped, so that it acts on nothing.
func TestHostileTextIsExactInJSON(t *testing.T) {
	for n, h := range hostile.Texts() {
		text := h.Text[:min(len(h.Text), 4<<10)]
		d := clitest.NewDesk(t)
		tuitest.FillHostile(t, d.St, tuitest.Grid(t), text)
		want := strings.ToValidUTF8(text, "\ufffd")
		_, out, _ := d.Run("session", "show", string(tuitest.HostileSession), "--json")
		var s struct {
			Label   string
			Ratings []struct{ Note string }
		}
		if err := json.Unmarshal([]byte(out), &s); err != nil {
			t.Fatalf("%s: %v\n%.300s", h.Name, err, out)
		}
		if !sameText(s.Label, want) || len(s.Ratings) == 0 || !sameText(s.Ratings[0].Note, want) {
			t.Errorf("%s: label %.80q, want %.80q", h.Name, s.Label, want)
		}
		for i, line := range []string{"session list", "evidence list", "plan list", "note list", "progress", "grid show", "cohort", "profile show", "identity list", "export"} {
			if !*everyText && (i+n)%3 != 0 {
				continue
			}
			_, out, _ := d.Run(append(strings.Fields(line), "--json")...)
			if out != "" && !json.Valid([]byte(out)) {
				t.Errorf("%s: %s: no JSON: %.200q", h.Name, line, out)
			}
			if i := bytes.IndexFunc([]byte(out), func(r rune) bool { return r < 0x20 && r != '\n' || cli.Acting(r) }); i >= 0 {
				t.Errorf("%s: %s: a raw control at %d of %.200q", h.Name, line, i, out)
			}
		}
	}
}

// sameText says whether two texts are the same but for how many marks stand for
// bytes that are no text.
func sameText(got, want string) bool {
	squeeze := func(s string) string {
		for strings.Contains(s, "\ufffd\ufffd") {
			s = strings.ReplaceAll(s, "\ufffd\ufffd", "\ufffd")
		}
		return s
	}
	return squeeze(got) == squeeze(want)
}

// TestTypedHostileTextIsKeptCleanAndBounded gives each text to every option that
// takes words, and finds what was kept storable and within its field.
func TestTypedHostileTextIsKeptCleanAndBounded(t *testing.T) {
	texts := append(hostile.Texts(), hostile.Text{Name: "ten megabytes", Text: strings.Repeat("é\r\n\x1b[31m\u202e", 10<<20/12)})
	for _, h := range texts {
		if strings.Contains(h.Text, "\x00") {
			continue // no command line holds one
		}
		d := clitest.NewDesk(t)
		for _, args := range [][]string{
			{"session", "start", "--label", h.Text}, {"session", "rate", "C01", "M", "--note", h.Text}, {"plan", "add", h.Text, "--item", "C01"}, {"note", "add", h.Text},
			{"evidence", "add", h.Text, "--kind", "project", "--quality", h.Text, "--relevance", h.Text, "--constraints", h.Text, "--ai", h.Text}, {"profile", "set", "--name", h.Text},
		} {
			code, out, errOut := d.Run(args...)
			if code > cli.ExitUsage {
				t.Errorf("%s: %s %s: status %d: %.200s", h.Name, args[0], args[1], code, errOut)
			}
			onlyText(t, h.Name, out)
			onlyText(t, h.Name, errOut)
		}
		kept := dumpAll(t, d)
		if !utf8.ValidString(kept) || len(kept) > 1<<20 {
			t.Errorf("%s: %d bytes kept", h.Name, len(kept))
		}
		if i := strings.IndexFunc(kept, func(r rune) bool { return r < 0x20 && r != '\n' || r == 0x7f || r >= 0x80 && r < 0xa0 }); i >= 0 {
			t.Errorf("%s: a control character is kept: %.60q", h.Name, kept[i:])
		}
	}
}

// dumpAll returns the words that a desk keeps.
func dumpAll(t *testing.T, d *clitest.Desk) string {
	t.Helper()
	ctx := context.Background()
	var b strings.Builder
	all, err := d.St.Sessions(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range all {
		s, err := d.St.Session(ctx, sum.ID)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(s.Label + "\n")
		for _, r := range s.Ratings {
			b.WriteString(r.Note + "\n")
		}
	}
	notes, _ := d.St.Notes(ctx)
	for _, n := range notes {
		b.WriteString(n.Text + "\n" + n.Location + "\n")
	}
	pieces, _ := d.St.Evidence(ctx)
	for _, e := range pieces {
		b.WriteString(strings.Join([]string{e.Title, e.Location, e.AIUse, e.Reflection.Quality, e.Reflection.Relevance, e.Reflection.Constraints}, "\n"))
	}
	actions, _ := d.St.Actions(ctx)
	for _, a := range actions {
		b.WriteString(a.Text + "\n")
	}
	p, _ := d.St.Profile(ctx)
	return b.String() + p.Name
}
