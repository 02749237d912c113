package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/tree"
	"autoeval/store"
	"autoeval/store/memory"
	"autoeval/store/takeout"
	"autoeval/tui/lang"
)

// desk is somebody with the offline program: data in memory, files in a folder.
type desk struct {
	h     *house
	dir   string
	store store.Store
	grids *library.Grids
}

func (h *house) desk() *desk {
	d := &desk{h: h, dir: h.t.TempDir(), store: memory.New()}
	d.grids = library.New(func(context.Context) (store.Store, error) { return d.store, nil })
	return d
}

// holds takes in what somebody took away.
func (d *desk) holds(export string) *desk {
	d.h.t.Helper()
	data, err := takeout.Read(strings.NewReader(export), d.grids.Lookup(d.h.t.Context()))
	d.h.must(err)
	_, err = takeout.Merge(d.h.t.Context(), d.store, data)
	d.h.must(err)
	return d
}

// run does a command line there.
func (d *desk) run(line, in string) said {
	var out, errs bytes.Buffer
	env := map[string]string{"LANG": "en_GB.UTF-8", "AUTOEVAL_DB": filepath.Join(d.dir, "autoeval.db")}
	w := cli.World{Streams: cli.Streams{In: strings.NewReader(in), Out: &out, Err: &errs}, Getenv: func(name string) string { return env[name] },
		Now: d.h.now, NewID: cli.NewIDs(d.h.now), Open: func(context.Context, string, bool) (store.Store, error) { return lasting{d.store}, nil }}
	code := tree.Run(d.h.t.Context(), strings.Fields(line), w, func(*cli.Env) []*cobra.Command { return nil })
	return said{out.String(), errs.String(), code}
}

// file returns the path of a file there.
func (d *desk) file(name string) string { return filepath.Join(d.dir, name) }

// TestARoundByLettersIsARoundByFiles has a learner and a mentor go through a whole round
// over SSH, where letters go from one to the other, and offline, where they carry files.
// What each command says is the same but for how it went; what each of them then reads,
// by every command, is the same; and so is all that they take away.
func TestARoundByLettersIsARoundByFiles(t *testing.T) {
	h := opened(t, func(l *limits) { l.perMinute = 1 << 20 }).filled("fr")
	now := h.now()
	h.service.now = func() time.Time { return now }
	h.run("mercier", "profile set --role mentor --name Mercier", "")
	camille, mercier := h.desk().holds(h.run("camille", "export", "").out), h.desk()
	mercier.run("profile set --role mentor --name Mercier", "")
	step := func(what string, over, here said) {
		t.Helper()
		if over.code != 0 || here.code != 0 {
			t.Fatalf("%s: %+v\n%+v", what, over, here)
		}
		one, two := went(over), went(here)
		differ(t, what, one, two)
	}
	carry := func(from *desk, name string, to *desk) string {
		t.Helper()
		b, err := os.ReadFile(from.file(name))
		h.must(err)
		h.must(os.WriteFile(to.file(name), b, 0o600))
		return to.file(name)
	}
	answers := `{"message":"Bravo","remarks":[{"item":"C07","level":"A","comment":"Reprenez les index.","evidence":{}}]}`
	step("share", h.run("camille", "share latest --to Mercier", ""), camille.run("share latest -o "+camille.file("s"), ""))
	step("receive", h.run("mercier", "receive", ""), mercier.run("receive --yes "+carry(camille, "s", mercier), ""))
	id := regexp.MustCompile(`"id": ?"([^"]+)"`).FindStringSubmatch(h.run("mercier", "received list --json", "").out)[1]
	step("review", h.run("mercier", "review "+id+" --answers -", answers), mercier.run("review "+id+" --answers - -o "+mercier.file("r"), answers))
	step("receive the review", h.run("camille", "receive", ""), camille.run("receive --yes "+carry(mercier, "r", camille), ""))
	for _, line := range []string{"reply accept latest C07 --mentor Mercier"} {
		step(line, h.run("camille", line, ""), camille.run(line, ""))
	}
	step("reply send", h.run("camille", "reply send latest --mentor Mercier", ""), camille.run("reply send latest --mentor Mercier -o "+camille.file("v"), ""))
	step("receive the reply", h.run("mercier", "receive", ""), mercier.run("receive --yes "+carry(camille, "v", mercier), ""))

	c := cli.NewEnv(cli.World{Getenv: func(string) string { return "" }, Hosted: &cli.Hosted{}}, lang.New("en"))
	root := tree.New(c, func(*cli.Env) []*cobra.Command { return nil })
	read := 0
	for who, d := range map[string]*desk{"camille": camille, "mercier": mercier} {
		conn, err := h.dial(who, h.keys[who])
		h.must(err)
		defer conn.Close()
		everyLeaf(root, func(cmd *cobra.Command) {
			name := strings.TrimPrefix(cmd.CommandPath(), "autoeval ")
			if !reads.MatchString(name) || name == "identity list" {
				return
			}
			for _, line := range []string{name, name + " --json", name + " latest", name + " " + id, name + " " + id + " --json", name + " C07"} {
				over, here := h.on(conn, line+" --no-input", ""), d.run(line+" --no-input", "")
				if over.code == 0 {
					read++
				}
				one, two := went(over), went(here)
				if name == "export" { // who is known stands there by identifier
					one, two = unordered(one), unordered(two)
				}
				differ(t, who+": "+line, one, two)
			}
		})
	}
	if read < 60 {
		t.Errorf("only %d command lines did something", read)
	}
}

// reads are the commands that show something; not who is known, who are listed by keys.
var reads = regexp.MustCompile(`(show|list|compare|cohort|progress|report|next|year|summary|reviews|story|find|notes?|suggest|export)$`)

// howItWent is what differs between letters and files: where they went, whose keys these
// are and who compared them, and identifiers, which are made anew.
var howItWent = []struct{ is, as string }{
	{`(?m)^(Sent to|File written|Review written|Answers written|Encrypted|Your fingerprint|Your key is gone|Only |Not encrypted).*\n`, ""},
	{`(?m)^\d+ (letter|file).*\n`, ""},
	{`(?m)^.autoeval .* (shows|answers|sends).*\n`, ""},
	{`[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+-[a-z]+`, "WORDS"},
	{`([a-z]+ ){7}[a-z]+\.`, "WORDS"},
	{`WORDS +`, "WORDS "},
	{`ssh-ed25519 [A-Za-z0-9+/=]+`, "KEY"},
	{`age1[a-z0-9]{50,}`, "RECIPIENT"},
	{`(?s)"signature": ?"[^"]*"`, "SIGNATURE"},
	{`[0-9a-f]{64}`, "HASH"},
}

// went is what was said, without how it went.
func went(s said) string {
	s.out, s.err = plainWent(s.out), plainWent(s.err)
	return masked(s)
}

func plainWent(said string) string {
	for _, x := range howItWent {
		said = regexp.MustCompile(x.is).ReplaceAllString(said, x.as)
	}
	return said
}

// unordered returns the lines of a text in an order of their own.
func unordered(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, ",\n", "\n"), "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

// differ says in which line two texts do.
func differ(t *testing.T, what, over, here string) {
	t.Helper()
	one, two := strings.Split(over, "\n"), strings.Split(here, "\n")
	for i := range max(len(one), len(two)) {
		a, b := lineOf(one, i), lineOf(two, i)
		if a != b {
			t.Errorf("%s: line %d\n%.500s\n----\n%.500s", what, i+1, a, b)
			return
		}
	}
}

func lineOf(all []string, i int) string {
	if i < len(all) {
		return all[i]
	}
	return "(nothing)"
}
