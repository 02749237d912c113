package main

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
)

// before2 unpacks what a program of grid 2026.1 left: a data file with two
// finished sessions and an open one, its keys, and files between people.
func before2(t *testing.T) (dir string) {
	t.Helper()
	from, dir := filepath.Join("testdata", "grid-2026.1"), t.TempDir()
	for _, name := range []string{"store.db.gz", "store.db.key", "store.db.age", "export.json", "share.autoeval", "answer.autoeval"} {
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			t.Fatal(err)
		}
		if strings.HasSuffix(name, ".gz") {
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			if data, err = io.ReadAll(z); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(filepath.Join(dir, strings.TrimSuffix(name, ".gz")), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestWhatAnEarlierGridLeftOpensAndSaysTheSame(t *testing.T) {
	dir := before2(t)
	now := time.Date(2026, 12, 1, 9, 0, 0, 0, time.UTC)
	run := func(db string, words ...string) string {
		t.Helper()
		var out, says bytes.Buffer
		words = append([]string{"--db", filepath.Join(dir, db), "--lang", "fr", "--no-input"}, words...)
		code := runIn(t.Context(), words, cli.World{
			Streams: cli.Streams{In: strings.NewReader(""), Out: &out, Err: &says}, Getenv: func(string) string { return "" },
			Now: func() time.Time { return now }, NewID: cli.NewIDs(time.Now), Open: openStore,
		})
		if code != 0 {
			t.Fatalf("%v: status %d\n%s%s", words, code, out.String(), says.String())
		}
		return out.String() + says.String()
	}
	if list := run("store.db", "session", "list"); !strings.Contains(list, "16/16") || !strings.Contains(list, "15/16") || !strings.Contains(list, "2/16") {
		t.Errorf("sessions:\n%s", list)
	}
	run("store.db", "session", "show", "latest")
	run("store.db", "session", "rate", "C02", "M")
	run("store.db", "receive", filepath.Join(dir, "answer.autoeval"), "--yes")
	run("store.db", "report", "latest", "--format", "md", "-o", filepath.Join(dir, "r.md"))
	run("store.db", "share", "latest", "-o", filepath.Join(dir, "again.autoeval"), "--yes")
	run("store.db", "session", "finish")
	says := run("store.db", "progress")
	for _, want := range []string{"N → M", "A → M", "M → E"} {
		if !strings.Contains(says, want) {
			t.Errorf("progress says nothing of %q:\n%s", want, says)
		}
	}
	if aim := run("store.db", "target", "show", "--grid", "rncp37579@2026.1"); !strings.Contains(aim, "C06") {
		t.Errorf("target:\n%s", aim)
	}
	run("store.db", "session", "start")
	if says := run("store.db", "session", "rate", "C05", "N"); !strings.Contains(says, "E → N") {
		t.Errorf("on the new version C05 was another: %s", says)
	}
	if list := run("store.db", "session", "list", "--json"); !strings.Contains(list, `"grid_version":"2026.2"`) || !strings.Contains(list, `"grid_version":"2026.1"`) {
		t.Errorf("versions: %s", list)
	}
	run("store.db", "session", "finish")
	if says := run("store.db", "progress"); !strings.Contains(says, "E → N") || !strings.Contains(says, "C05  Programmation") {
		t.Errorf("progress on the new version:\n%s", says)
	}
	run("mentor.db", "receive", filepath.Join(dir, "share.autoeval"), "--yes")
	run("mentor.db", "cohort")
	run("other.db", "import", filepath.Join(dir, "export.json"))
	if list := run("other.db", "session", "list"); !strings.Contains(list, "16/16") {
		t.Errorf("imported:\n%s", list)
	}
	run("other.db", "doctor")
}
