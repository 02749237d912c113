package main

import (
	"bytes"
	"encoding/csv"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/mail"
	"autoeval/model/safetext/hostile"
)

func seeds(f *testing.F) {
	for _, h := range hostile.Texts() {
		f.Add(h.Text[:min(len(h.Text), 300)])
	}
	for _, s := range []string{"=1+1", " =1", "'=1", "\"@x", "\t+1", "\uff1d1", "a\r\n=b", ";", "\ufeff=1"} {
		f.Add(s)
	}
}

// FuzzTable writes any text into a cell: the table reads back with as many
// cells, none a formula, and nothing acts on a terminal.
func FuzzTable(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		for _, comma := range ",;\t|" {
			var b bytes.Buffer
			if err := cli.WriteCSV(&b, [][]string{{"a", text, "c"}, {text, text, text}}, comma, false); err != nil {
				t.Fatal(err)
			}
			r := csv.NewReader(&b)
			whole := b.String()
			r.Comma = comma
			rows, err := r.ReadAll()
			if err != nil || len(rows) != 2 || len(rows[0]) != 3 || rows[0][2] != "c" {
				t.Fatalf("%v: %q in %q", err, rows, whole)
			}
			onlyText(t, "a table", strings.ReplaceAll(whole, "\t", " "))
			for _, cell := range rows[1] {
				if first := strings.TrimLeft(cell, " \u00a0"); first != "" && strings.ContainsRune("=+-@|%", rune(first[0])) {
					t.Fatalf("a formula: %q", cell)
				}
			}
		}
	})
}

// FuzzFileName makes a file name of any text: one that every system takes, in
// the folder it is meant for.
func FuzzFileName(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		name := mail.Slug(text)
		if name == "" || len(name) > 64 || filepath.Base(name) != name || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" || name[0] == '-' {
			t.Fatalf("%q makes %q", text, name)
		}
	})
}

// FuzzLine says any text in an error and its hint: two lines, nothing else.
func FuzzLine(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, text string) {
		d := clitest.NewDesk(t)
		for _, args := range [][]string{{text}, {"session", "show", text}, {"session", "rate", text, text}, {"--" + text}, {"report", "--format=" + text}} {
			if strings.Contains(text, "\x00") {
				return
			}
			code, _, said := d.Run(args...)
			onlyText(t, args[0], said)
			if code != 0 && (!strings.HasPrefix(said, "error: ") || strings.Count(said, "\n") > 2) {
				t.Fatalf("%q: says %q", args, said)
			}
		}
	})
}
