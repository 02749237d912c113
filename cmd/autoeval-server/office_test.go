package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/tree"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/takeout"
	"autoeval/tui/lang"
)

// TestAShareGoesToAMentorAndComesBack is a round: a learner shares, a mentor takes
// in, answers, the learner takes in and answers back. No file, and no fingerprint
// to compare: the service knows whose keys they are.
func TestAShareGoesToAMentorAndComesBack(t *testing.T) {
	h := opened(t).filled("fr")
	do := func(who, line, in, want string) said {
		t.Helper()
		got := h.run(who, line, in)
		if got.code != 0 || !strings.Contains(got.out+got.err, want) {
			t.Fatalf("%s: %s: %+v, want %q", who, line, got, want)
		}
		return got
	}
	if got := h.run("camille", "share latest --to Blanc", ""); got.code != cli.ExitNotFound {
		t.Errorf("to somebody who is no mentor: %+v", got)
	}
	do("camille", "share latest --to Mercier", "", "Sent to Hélène Mercier")
	do("ali", "receive", "", "Nothing is waiting")
	do("mercier", "receive", "", "Received")
	do("mercier", "receive", "", "Nothing is waiting")
	id := regexp.MustCompile(`"id": ?"([^"]+)"`).FindStringSubmatch(do("mercier", "received list --json", "", "").out)
	if id == nil {
		t.Fatal("nothing received")
	}
	answers := `{"message":"Bravo","remarks":[{"item":"C07","level":"A","comment":"Reprenez les index."}]}`
	do("mercier", "review "+id[1]+" --answers -", answers, "Sent to Camille")
	do("camille", "receive", "", "")
	do("camille", "reply accept latest C07 --mentor Mercier", "", "")
	do("camille", "reply send latest --mentor Mercier", "", "Sent to Hélène Mercier")
	do("mercier", "receive", "", "")
	if got := h.run("root", "receive", ""); got.code == 0 {
		t.Errorf("an administrator reads letters: %+v", got)
	}
	events, err := h.school.Events(t.Context(), h.now().AddDate(0, 0, -1))
	h.must(err)
	kinds := ""
	for _, e := range events {
		kinds += string(e.What) + ";"
	}
	if strings.Count(kinds, "letter sent") != 3 || strings.Count(kinds, "letter taken in") != 3 {
		t.Errorf("the journal: %s", kinds)
	}
}

// TestWhatLeavesIsShownBeforeItGoes sends from a terminal: what is to leave is read first,
// and goes after a yes alone.
func TestWhatLeavesIsShownBeforeItGoes(t *testing.T) {
	h := opened(t).filled("fr")
	c, err := h.dial("camille", h.keys["camille"])
	h.must(err)
	defer c.Close()
	for _, says := range []struct {
		typed, mentor string
		sent          bool
	}{{"n\r", "Nothing is waiting", false}, {"y\r", "Received", true}} {
		s := session(t, c)
		var out bytes.Buffer
		s.Stdin, s.Stdout = strings.NewReader(says.typed), &out
		h.must(s.RequestPty("xterm", 24, 80, nil))
		err := s.Run("share latest --to Mercier --lang en")
		for _, want := range []string{"What leaves", "Send to Hélène Mercier?"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("no %q in %s", want, out.String())
			}
		}
		if (err == nil) != says.sent {
			t.Errorf("%q: %v", says.typed, err)
		}
		if got := h.run("mercier", "receive", ""); !strings.Contains(got.out+got.err, says.mentor) {
			t.Errorf("after %q: %+v", says.typed, got)
		}
	}
	if got := h.run("camille", "share latest --to Mercier --to Nobody", ""); got.code != cli.ExitNotFound || strings.Contains(got.err, "Sent") {
		t.Errorf("one of two is nobody: %+v", got)
	}
}

// TestFilesGoBothWays takes a share as a file to somebody elsewhere, and everything
// away.
func TestFilesGoBothWays(t *testing.T) {
	h := opened(t).filled("fr")
	file := h.run("camille", "share latest -o -", "")
	if file.code != 0 || !strings.HasPrefix(file.out, "autoeval exchange 1 ") {
		t.Fatalf("%d %.80q %s", file.code, file.out, file.err)
	}
	if got := h.run("ali", "receive - --yes", file.out); got.code != 0 {
		t.Errorf("%+v", got)
	}
	away := h.run("camille", "export", "")
	if away.code != 0 {
		t.Fatal(away.err)
	}
	offline := memory.New()
	grids := library.New(func(context.Context) (store.Store, error) { return offline, nil })
	data, err := takeout.Read(strings.NewReader(away.out), grids.Lookup(t.Context()))
	h.must(err)
	_, err = takeout.Merge(t.Context(), offline, data)
	h.must(err)
	st := h.store("camille")
	defer st.Close()
	if here, there := written(t, h, st), written(t, h, offline); here != there {
		t.Errorf("what came offline is not what is here:\n%.400s\n%.400s", here, there)
	}
	if back := h.run("ali", "import -", away.out); back.code != 0 {
		t.Errorf("and back: %+v", back)
	}
	events, err := h.school.Events(t.Context(), h.now().AddDate(0, 0, -1))
	h.must(err)
	if len(events) != 1 || events[0].Who != "camille" || events[0].What != "exported" {
		t.Errorf("%+v", events)
	}
}

// TestNoCommandReachesAFile gives every option and word of every command that names
// a file one of this machine.
func TestNoCommandReachesAFile(t *testing.T) {
	h := opened(t, func(l *limits) { l.perMinute = 1 << 20 }).filled("fr")
	here := filepath.Join(t.TempDir(), "secret.txt")
	h.must(os.WriteFile(here, []byte("name: secret"), 0o600))
	new := filepath.Join(t.TempDir(), "new.txt")
	c := cli.NewEnv(cli.World{Getenv: func(string) string { return "" }, Hosted: &cli.Hosted{}}, lang.New("en"))
	root := tree.New(c, func(*cli.Env) []*cobra.Command { return nil })
	conn, err := h.dial("camille", h.keys["camille"])
	h.must(err)
	defer conn.Close()
	tried := 0
	try := func(path, line string) {
		tried++
		if got := h.on(conn, line, ""); got.code != cli.ExitUsage || strings.Contains(got.out+got.err, "name: secret") {
			t.Errorf("%s: %+v", line, got)
		}
		if _, err := os.Stat(new); err == nil {
			t.Fatalf("%s wrote a file", line)
		}
	}
	var every func(*cobra.Command, func(*cobra.Command))
	every = func(cmd *cobra.Command, f func(*cobra.Command)) {
		f(cmd)
		for _, sub := range cmd.Commands() {
			every(sub, f)
		}
	}
	words := regexp.MustCompile(`\[?FILE[^ ]*`)
	every(root, func(cmd *cobra.Command) {
		name := strings.TrimPrefix(cmd.CommandPath(), "autoeval ")
		fill := func(with string) string {
			_, rest, _ := strings.Cut(cmd.Use, " ")
			rest = words.ReplaceAllString(rest, with)
			return strings.NewReplacer("[", "", "]", "", "...", "").Replace(rest)
		}
		if words.MatchString(cmd.Use) {
			try(here, name+" "+fill(here))
		}
		cmd.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Annotations["file"] == nil {
				return
			}
			for _, path := range []string{here, new, "../x", "file:///etc/passwd", "~/x"} {
				try(path, name+" "+fill("-")+" --"+f.Name+" '"+path+"'")
			}
		})
	})
	for _, line := range []string{"--db " + here + " session list", here, "report latest --format pdf", "identity use-ssh-key " + here} {
		if got := h.on(conn, line, ""); got.code == 0 {
			t.Errorf("%s: %+v", line, got)
		}
	}
	if tried < 20 {
		t.Errorf("only %d tries", tried)
	}
	// A path as a place of evidence is words, and nothing looks there.
	got := h.on(conn, `evidence add T --kind project --item C07 --location `+here, "")
	if strings.Contains(got.out+got.err, "SHA") || got.code != 0 {
		t.Errorf("%+v", got)
	}
	for _, line := range []string{"evidence list --json", "evidence check", "export"} {
		if got := h.on(conn, line, ""); strings.Contains(got.out, `"file":"ok"`) || strings.Contains(got.out, `"size":12`) {
			t.Errorf("%s tells of a file here", line)
		}
	}
}

// written returns all that a store holds, as it leaves.
func written(t *testing.T, h *house, st store.Store) string {
	t.Helper()
	var b strings.Builder
	h.must(takeout.Write(t.Context(), &b, st, h.grids.Lookup(t.Context())))
	return b.String()
}
