package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/tree"
	"autoeval/cmd/internal/upkeep"
	"autoeval/model"
	"autoeval/model/safetext/hostile"
	"autoeval/store/demo"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
)

// slot is one place of a command line where words may stand; fill writes the
// line with a text there and what is usual everywhere else.
type slot struct {
	name string
	fill func(text string) []string
}

// slots are those of every command there is: each argument and each option that
// takes a value.
func slots() (out []slot) {
	d := &clitest.Desk{Env: map[string]string{}}
	c := cli.NewEnv(cli.World{Getenv: func(k string) string { return d.Env[k] }}, lang.New("en"))
	root := tree.New(c, upkeep.Commands)
	var walk func(cmd *cobra.Command)
	walk = func(cmd *cobra.Command) {
		for _, sub := range cmd.Commands() {
			walk(sub)
		}
		words := strings.Fields(cmd.Use)[1:]
		path := strings.Fields(cmd.CommandPath())[1:]
		if cmd.HasSubCommands() {
			words = []string{"COMMAND"}
		}
		for i := range words {
			out = append(out, slot{strings.Join(path, " ") + " " + words[i], func(text string) []string {
				args := slices.Clone(path)
				for j, w := range words {
					if j == i {
						args = append(args, text)
					} else {
						args = append(args, usual(w))
					}
				}
				return args
			}})
		}
		add := func(f *pflag.Flag) {
			if f.Value.Type() == "bool" {
				return
			}
			out = append(out, slot{strings.Join(path, " ") + " --" + f.Name, func(text string) []string {
				args := slices.Clone(path)
				for _, w := range words {
					if !strings.HasPrefix(w, "[") && w != "COMMAND" {
						args = append(args, usual(w))
					}
				}
				return append(args, "--"+f.Name+"="+text)
			}})
		}
		cmd.LocalFlags().VisitAll(add)
		if !cmd.HasParent() {
			cmd.PersistentFlags().VisitAll(add)
		}
	}
	walk(root)
	return out
}

// TestEverySlotOfEveryCommandTakesHostileTextAsText gives hostile texts to every
// argument and every option of every command, on data that say the same: what
// comes out is only text, what is kept is clean, and nobody waits or breaks off.
func TestEverySlotOfEveryCommandTakesHostileTextAsText(t *testing.T) {
	t.Chdir(t.TempDir()) // some name files
	all := slots()
	if len(all) < 120 {
		t.Fatalf("only %d slots", len(all))
	}
	for n, h := range hostile.Texts() {
		if strings.Contains(h.Text, "\x00") {
			continue // no command line holds one
		}
		text := "x" + h.Text[:min(len(h.Text), 1<<10)]
		for i, s := range all {
			if !*everyText && (i+n)%25 != 0 {
				continue
			}
			d := clitest.NewDesk(t)
			tuitest.FillHostile(t, d.St, tuitest.Grid(t), text)
			code, out, errOut := d.Run(s.fill(text)...)
			if code > cli.ExitDamaged || code < 0 {
				t.Errorf("%s: %s: status %d", h.Name, s.name, code)
			}
			if !forPrograms(s.name) {
				onlyText(t, h.Name+": "+s.name, out)
			}
			onlyText(t, h.Name+": "+s.name+" (stderr)", errOut)
			if strings.Contains(errOut, "goroutine ") || strings.Contains(errOut, "panic") {
				t.Errorf("%s: %s: says %q", h.Name, s.name, errOut)
			}
			if t.Failed() {
				t.FailNow()
			}
		}
	}
}

// forPrograms says whether a slot's command writes for other programs: a shell,
// man, or who reads JSON, which is exact.
func forPrograms(name string) bool {
	return strings.HasPrefix(name, "completion") || strings.HasPrefix(name, "man") || strings.HasPrefix(name, "export")
}

// TestEverySlotKeepsWhatItTakesClean gives one text with all that harms to every
// slot, on empty data, and finds nothing of it as it was.
func TestEverySlotKeepsWhatItTakesClean(t *testing.T) {
	t.Chdir(t.TempDir())
	const text = "mallory\x1b[2J\u009b31m\u202egnp\u200b\r\nz"
	kept := 0
	for _, s := range slots() {
		d := clitest.NewDesk(t)
		for _, args := range [][]string{{"session", "start"}, {"session", "rate", "C01", "2"}, s.fill(text), s.fill("no" + text + "\xff")} {
			d.Run(args...)
		}
		said := dumpAll(t, d)
		if i := strings.IndexFunc(said, func(r rune) bool { return r < 0x20 && r != '\n' || r >= 0x7f && r < 0xa0 }); i >= 0 || !utf8.ValidString(said) {
			t.Errorf("%s: kept %q", s.name, said)
		}
		if strings.Contains(said, "nomallory") {
			t.Errorf("%s: kept what is no text", s.name)
		}
		if strings.Contains(said, "mallory") {
			kept++
		}
	}
	if kept < 8 {
		t.Errorf("only %d slots kept anything", kept)
	}
}

// TestHostileFilesAreOnlyText gives every command that reads a file one that is
// hostile through and through, under a hostile name.
func TestHostileFilesAreOnlyText(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for n, h := range hostile.Texts() {
		if !*everyText && n%5 != 0 {
			continue
		}
		text := h.Text[:min(len(h.Text), 1<<10)]
		d := clitest.NewDesk(t)
		tuitest.FillHostile(t, d.St, tuitest.Grid(t), text)
		_, takeout, _ := d.Run("export")
		for kind, content := range map[string]string{"raw": h.Text, "takeout": takeout, "yaml": "id: x\nversion: " + text + "\ntitle:\n  fr: " + text, "csv": "code;intitule\n" + text + ";" + text + "\n", "xml": "<FICHE><NUMERO_FICHE>" + text} {
			name := filepath.Join(dir, "a\x1b[2J\u202eb."+kind)
			if err := os.WriteFile(name, []byte(content), 0o600); err != nil {
				t.Skip(err) // a system without such names
			}
			for _, args := range [][]string{
				{"import", name}, {"grid", "check", name}, {"grid", "import", name}, {"receive", name}, {"review", name}, {"restore", name, "--yes"},
				{"identity", "use-ssh-key", name}, {"evidence", "add", "T", "--kind", "project", "--location", name}, {"receive", name, "--passphrase-file", name},
			} {
				fresh := clitest.NewDesk(t)
				code, out, errOut := fresh.Run(args...)
				onlyText(t, h.Name+": "+strings.Join(args[:2], " "), out)
				onlyText(t, h.Name+": "+strings.Join(args[:2], " ")+" (stderr)", errOut)
				if code > cli.ExitDamaged {
					t.Errorf("%s: %v: status %d", h.Name, args, code)
				}
			}
		}
		if t.Failed() {
			t.FailNow()
		}
	}
}

// TestAReasonIsKeptClean contests an item of a review with harm in the reason.
func TestAReasonIsKeptClean(t *testing.T) {
	const harm = "mallory\x1b[2J\u009b31m\a"
	d := clitest.NewDesk(t)
	tuitest.FillHostile(t, d.St, tuitest.Grid(t), "calm")
	d.Env["AUTOEVAL_LANG"] = "en"
	if code, _, said := d.Run("verdict", "contest", string(tuitest.HostileSession), "C01", "--reason", harm); code != 0 {
		t.Fatalf("status %d: %s", code, said)
	}
	reviews, err := d.St.Reviews(t.Context(), tuitest.HostileSession)
	if err != nil || len(reviews) == 0 {
		t.Fatal(err)
	}
	reason := reviews[len(reviews)-1].Remarks["C01"].Reason
	if !strings.Contains(reason, "mallory") || strings.ContainsAny(reason, "\x1b\u009b\a") {
		t.Errorf("kept %q", reason)
	}
}

// TestAnExportFullOfHarmIsTakenBackClean puts harm into every text of the
// demonstration's export.
func TestAnExportFullOfHarmIsTakenBackClean(t *testing.T) {
	from, to := clitest.NewDesk(t), clitest.NewDesk(t)
	g := tuitest.Grid(t)
	if err := demo.Fill(t.Context(), from.St, g, tuitest.Start, model.French, func() string { from.IDs++; return fmt.Sprintf("01D%020d", from.IDs) }); err != nil {
		t.Fatal(err)
	}
	texts := regexp.MustCompile(`"(name|label|note|title|location|quality|relevance|constraints|ai_use|ai|text|message|comment|question|reason)": "[^"\\]*"`)
	doc := texts.ReplaceAllString(from.Does("export"), `"$1": "mallory\u001b[2J\u009b31m\u0007"`)
	path := filepath.Join(t.TempDir(), "all.json")
	if err := os.WriteFile(path, []byte(doc), 0o600); err != nil {
		t.Fatal(err)
	}
	to.Does("import " + path)
	if n := strings.Count(dumpAll(t, to)+receivedWords(t, to), "mallory"); n < 200 {
		t.Errorf("only %d texts came in", n)
	}
	cleanEverywhere(t, "import", to)
}

// cleanEverywhere fails if anything that an import kept holds a control
// character.
func cleanEverywhere(t *testing.T, what string, d *clitest.Desk) {
	t.Helper()
	for _, said := range []string{dumpAll(t, d), receivedWords(t, d)} {
		if i := strings.IndexFunc(said, func(r rune) bool { return r < 0x20 && r != '\n' || r >= 0x7f && r < 0xa0 }); i >= 0 {
			t.Errorf("%s: kept %.80q", what, said[i:])
		}
	}
}

// receivedWords returns the words that others sent a desk.
func receivedWords(t *testing.T, d *clitest.Desk) string {
	t.Helper()
	var b bytes.Buffer
	all, err := d.St.ReceivedSessions(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, sum := range all {
		r, err := d.St.Received(context.Background(), sum.Session.ID)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(r.Session.Label + "\n" + r.Learner.Name + "\n")
		for _, x := range r.Session.Ratings {
			b.WriteString(x.Note + "\n")
		}
		for _, e := range r.Evidence {
			b.WriteString(e.Title + "\n" + e.Location + "\n")
		}
		reviews, _ := d.St.Reviews(context.Background(), sum.Session.ID)
		for _, v := range reviews {
			b.WriteString(v.Message + "\n")
			for _, m := range v.Remarks {
				b.WriteString(m.Comment + "\n" + m.Question + "\n" + m.Reason + "\n")
			}
		}
	}
	return b.String()
}
