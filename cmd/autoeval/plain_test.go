package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/plan"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store/demo"
	"autoeval/tui/lang"
)

// checkPlain fails on whatever cannot be read aloud.
func checkPlain(t *testing.T, what, said string) {
	t.Helper()
	for i, l := range strings.Split(said, "\n") {
		if w := ansi.StringWidth(l); w > 78 {
			t.Errorf("%s: line %d is %d wide: %q", what, i, w, l)
		}
		for _, r := range l {
			box := r >= 0x2500 && r <= 0x259F || r >= 0x2800 && r <= 0x28FF
			if box || unicode.IsControl(r) || strings.ContainsRune("→▲▼●○✓", r) {
				t.Errorf("%s: line %d has %q: %q", what, i, r, l)
			}
		}
	}
}

// demoDesk returns a desk on made-up data, with names that attack.
func demoDesk(t *testing.T, l model.Lang) *clitest.Desk {
	d := clitest.NewDesk(t)
	d.Env["AUTOEVAL_LANG"], d.Env["AUTOEVAL_PLAIN"] = string(l), "1"
	grids, err := library.BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	if err := demo.Fill(t.Context(), d.St, grids[0], d.Now, l, func() string {
		d.IDs++
		return "01DEMO" + strings.Repeat("0", 16) + string(rune('A'+d.IDs/26%26)) + string(rune('A'+d.IDs%26)) + string(rune('A'+d.IDs/676%26))
	}); err != nil {
		t.Fatal(err)
	}
	bad := "\x1b]0;x\a\x1b[2J┌─┐ ▓ ⠿ \u202egnirts N → A ▲ " + strings.Repeat("w", 150)
	e := model.Evidence{ID: "01HOSTILE", Grid: grids[0].Ref(), Kind: "project", Title: bad, Location: "https://" + bad, Items: []model.ItemCode{"C01"}, Date: d.Now}
	e.Reflection.Quality = bad + "\n" + bad
	if _, err := d.St.SaveEvidence(t.Context(), e); err != nil {
		t.Fatal(err)
	}
	if _, err := d.St.SaveAction(t.Context(), model.Action{ID: "01HOSTILE", Grid: grids[0].Ref(), Text: bad}); err != nil {
		t.Fatal(err)
	}
	s := model.Session{ID: "01HOSTILE", Label: bad, Grid: grids[0].Ref(), StartedAt: d.Now}
	if err := s.Rate(grids[0], model.Rating{Item: "C01", Level: model.At(1), Note: bad, At: d.Now}); err != nil {
		t.Fatal(err)
	}
	if _, err := d.St.SaveSession(t.Context(), s); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestPlainTextOfEveryKindCanBeReadAloud(t *testing.T) {
	t.Chdir(t.TempDir()) // some answers write files
	for _, l := range []model.Lang{model.French, model.English} {
		d := demoDesk(t, l)
		for _, args := range []string{
			"progress", "session list", "session show latest", "session show 01HOSTILE", "evidence list", "evidence show 01HOSTILE", "evidence check", "plan list --all", "note list --all",
			"plan suggest", "target show", "profile show", "grid list", "grid show", "session rate C02 M", "session clear C02", "cohort", "help", "help session rate", "help accessibility", "help json", "--help",
		} {
			code, out, errOut := d.Run(strings.Fields(args)...)
			if code != cli.ExitDone {
				t.Errorf("%s: status %d: %s", args, code, errOut)
			}
			checkPlain(t, args, out+errOut)
		}
		for _, answers := range []string{
			"4\n3\n5\n", "6\n1\n1 3\n4 1\nx 5\n\nzz\n\nq", "8\n1\n2\n?\nx 1\n\na\n.\na\nTitre\n9\n1\nbof\nhier\nC99\nC01\n/nowhere\n\n\n\n\n\n\n\nq",
			"9\np\n1\n+7\na\nLire\nC99\nC06\nnever\n.\nf 1\nx 1\n?\nl\n\nq", "14\n1\n2\n1\n\n15\n1\nc 4\n\n?\n\n16\n1\n2\nc bien\nt\n\nf\nq\no\n/nowhere\n\n17\n18\nq", "12\n2\nauto\nC05 M\nx C05\nC99 M\nzz\n\nq", "13\n1\n/nowhere\n\nq", "20\nZoé\n3\n1\n3\nq", "11\n15/1\no\n\n11\n-\nq", "10\na C13 idée\nm 1\n\n\n\nf 1\nf 1\nt 1\n.\nx 1\n\nq", "1\n2\nc 3\nn une note\nl\nf\nq\nl\nq", "",
		} {
			d.In = answers
			code, out, errOut := d.Run("--plain")
			if code != 0 || errOut != "" {
				t.Errorf("%q: status %d: %s", answers, code, errOut)
			}
			checkPlain(t, answers, out)
		}
	}
}

// What is left out of the ear's text is what programs read.
func TestPlainLeavesWhatProgramsReadAlone(t *testing.T) {
	d := demoDesk(t, model.French)
	for _, args := range []string{"session list --json", "progress --json", "completion bash"} {
		with := d.Does(args)
		d.Env["AUTOEVAL_PLAIN"] = "0"
		if without := d.Does(args); with != without {
			t.Errorf("%s changes with plain", args)
		}
		d.Env["AUTOEVAL_PLAIN"] = "1"
	}
}

func TestPlainMenuReachesWhatHomeReaches(t *testing.T) {
	d := demoDesk(t, model.French)
	out := d.Does("--plain")
	h := lang.New(model.French).Home
	for _, name := range []string{h.Situate, h.Develop, h.Orient, h.Sessions, h.Evidence, h.Plan, lang.New(model.French).Notes.Place, h.Targets, h.Grids, h.Settings} {
		if !strings.Contains(out, name) {
			t.Errorf("the menu has no %q:\n%s", name, out)
		}
	}
}

func TestPlainMenuSavesWhatWasAnsweredBeforeTheEnd(t *testing.T) {
	d := clitest.NewDesk(t)
	file := filepath.Join(t.TempDir(), "rapport.txt")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.In = "Zoé\n3\n1\n9\na\nProjet S7\n2\n1er sept. 2026\nC05, c07\n" + file + "\nIl marche."
	d.Does("--plain")
	d.In = ""
	var got []shape.EvidenceJSON
	d.Reads("evidence list", &got)
	if len(got) != 1 || got[0].Title != "Projet S7" || got[0].Kind != "project" || got[0].Date != "2026-09-01" || len(got[0].Items) != 2 ||
		got[0].File != "ok" || got[0].Quality != "Il marche." {
		t.Errorf("kept %+v", got)
	}
	var p plan.ProfileJSON
	d.Reads("profile show", &p)
	if p.Name != "Zoé" || p.Stage != "4a" {
		t.Errorf("profile %+v", p)
	}
}

func TestPlainIsChosenByFlagVariableOrTerminal(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		flag bool
		want bool
	}{
		{map[string]string{}, false, false},
		{map[string]string{}, true, true},
		{map[string]string{"AUTOEVAL_PLAIN": "1"}, false, true},
		{map[string]string{"AUTOEVAL_PLAIN": "0"}, false, false},
		{map[string]string{"TERM": "dumb"}, false, true},
		{map[string]string{"TERM": "xterm"}, false, false},
	} {
		x := cli.NewEnv(cli.World{Getenv: func(k string) string { return c.env[k] }}, nil)
		x.Options.Plain = c.flag
		if got := x.PlainForm(); got != c.want {
			t.Errorf("%v, flag %v: %v", c.env, c.flag, got)
		}
	}
}
