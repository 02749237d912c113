package year_test

import (
	"strings"
	"testing"
	"unicode"

	"autoeval/model"
	"autoeval/store/cohort"
	"autoeval/tui/lang"
	"autoeval/tui/tuitest"
	"autoeval/tui/year"
)

func sum(t *testing.T, l model.Lang, ask cohort.Ask) *cohort.Sum {
	t.Helper()
	env := tuitest.Filled(t, l)
	p, err := cohort.Read(t.Context(), env.Store, env.Grids, cohort.Question{Grid: env.Grid, Now: env.Now()})
	if err != nil {
		t.Fatal(err)
	}
	ask.Now = env.Now()
	return p.Sum(ask)
}

// all returns everything that is said of a year, written and heard.
func all(p *lang.Printer, s *cohort.Sum) string {
	out := append([]string{year.Title(p, s)}, year.Notes(p, s)...)
	say := func(t *year.Table) {
		head, rows := t.Texts()
		out = append(append(out, head...), t.Spoken(p)...)
		for _, r := range rows {
			out = append(out, r...)
		}
	}
	for _, part := range year.Parts(s) {
		out = append(out, year.Name(p, s, part), year.Size(p, part))
		for _, t := range year.Tables(p, s, part) {
			say(&t)
		}
	}
	t := year.Unseen(p, s)
	say(&t)
	return strings.Join(out, "\n")
}

func TestEveryTableIsThereInBothLanguages(t *testing.T) {
	for _, l := range []model.Lang{model.French, model.English} {
		p, s := lang.New(l), sum(t, l, cohort.Ask{})
		said := all(p, s)
		for _, title := range []string{p.Year.Target, p.Year.Mentors, p.Year.Shown, p.Year.Terms, p.Year.Seen} {
			if !strings.Contains(said, title+".\n") {
				t.Errorf("%s: no %q", l, title)
			}
		}
		if strings.Contains(said, "%!") {
			t.Errorf("%s: %s", l, said)
		}
		for _, part := range year.Parts(s) {
			for _, table := range year.Tables(p, s, part) {
				for _, row := range table.Rows {
					if len(row) != len(table.Head) {
						t.Errorf("%s, %s: %d cells below %d heads", year.Name(p, s, part), table.Title, len(row), len(table.Head))
					}
				}
				for _, line := range table.Spoken(p) {
					if strings.ContainsAny(line, "×→/●") {
						t.Errorf("for the eye only: %q", line)
					}
				}
			}
		}
	}
}

func TestWhatPeopleWroteIsOnlyText(t *testing.T) {
	bad := "\x1b[2J\u202eTD\r\n"
	list := []cohort.Member{{Group: bad, Name: "Chloé Durand"}, {Group: "TD2", Name: bad}}
	p := lang.New(model.French)
	for i, r := range all(p, sum(t, model.French, cohort.Ask{Groups: list})) {
		if r != '\n' && (unicode.IsControl(r) || r == '\u202e') {
			t.Fatalf("%q at %d", r, i)
		}
	}
}
