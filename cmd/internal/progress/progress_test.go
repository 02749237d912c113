package progress_test

import (
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/progress"
	"autoeval/cmd/internal/shape"
)

// Three sessions, by hand. The targets are those of end4a, which these use: M
// for C05, A for the others.
//
//	        C01 C02 C03 C05 C09 P01
//	first    N   A   0   N   ·   P     January 2025
//	second   A   A   ·   M   ·   S     September 2025
//	third    M   N   ·   A   A   S     June 2026
func threeSessions(t *testing.T) *clitest.Desk {
	d := clitest.NewDesk(t)
	for _, s := range []struct {
		at    time.Time
		rates []string
	}{
		{time.Date(2025, 1, 10, 9, 0, 0, 0, time.UTC), []string{"C01 N", "C02 A", "C03 0", "C05 1", "P01 P"}},
		{time.Date(2025, 9, 10, 9, 0, 0, 0, time.UTC), []string{"C01 2", "C02 a", "C05 M", "P01 S"}},
		{time.Date(2026, 6, 10, 9, 0, 0, 0, time.UTC), []string{"C01 M", "C02 1", "C05 2", "C09 A", "P01 2"}},
	} {
		d.Now = s.at
		d.Does("session start")
		for _, r := range s.rates {
			d.Does("session rate " + r)
		}
		d.Does("session finish")
	}
	d.Now = time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	return d
}

func same(t *testing.T, what string, got any, want string) {
	t.Helper()
	b, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	if string(b) != want {
		t.Errorf("%s: got %s, want %s", what, b, want)
	}
}

func TestProgressOfThreeSessionsByHand(t *testing.T) {
	d := threeSessions(t)
	var p progress.ProgressJSON
	d.Reads("progress --target end4a", &p)
	var sessions []shape.SessionLine
	d.Reads("session list", &sessions)
	if p.Session != sessions[2].ID || p.Since != sessions[1].ID {
		t.Errorf("session %s since %s, want %s since %s", p.Session, p.Since, sessions[2].ID, sessions[1].ID)
	}
	if p.Rated != 4 || p.Total != 16 {
		t.Errorf("rated %d of %d, want 4 of 16: attitudes do not count", p.Rated, p.Total)
	}
	same(t, "attitudes", p.Attitudes, `{"rated":1,"total":10}`)
	same(t, "levels", p.Levels, `{"0":0,"A":2,"E":0,"M":1,"N":1}`)
	same(t, "changes", p.Changes, `[{"item":"C01","from":2,"to":3},{"item":"C02","from":2,"to":1},{"item":"C05","from":3,"to":2}]`)
	same(t, "new", p.New, `["C09"]`)
	same(t, "gaps", p.Gaps, `[{"item":"C02","level":1,"target":2},{"item":"C05","level":2,"target":3}]`)
	same(t, "stale", p.Stale, `["C03"]`)
	at := map[string]progress.ReadyJSON{}
	for _, a := range p.Activities {
		at[a.Code] = a
	}
	if len(at) != 11 {
		t.Errorf("%d activities, want 11", len(at))
	}
	// A01: C01 C02 C03. A04: C05 C06 C08 C09 C14. A05: C04 C09 C10.
	same(t, "A01", at["A01"], `{"code":"A01","items":3,"at_target":1,"holding":["C02"],"unrated":["C03"],"later":[]}`)
	same(t, "A04", at["A04"], `{"code":"A04","items":5,"at_target":1,"holding":["C05"],"unrated":["C06","C08","C14"],"later":[]}`)
	same(t, "A05", at["A05"], `{"code":"A05","items":3,"at_target":1,"holding":[],"unrated":["C04","C10"],"later":[]}`)
}

func TestProgressSinceASessionOrADate(t *testing.T) {
	d := threeSessions(t)
	var sessions []shape.SessionLine
	d.Reads("session list", &sessions)
	const fromFirst = `[{"item":"C01","from":1,"to":3},{"item":"C02","from":2,"to":1},{"item":"C05","from":1,"to":2},{"item":"P01","from":1,"to":2}]`
	for _, since := range []string{sessions[0].ID, "2025-01-10", "2025-06-01"} {
		var p progress.ProgressJSON
		d.Reads("progress --since "+since, &p)
		same(t, "changes since "+since, p.Changes, fromFirst)
		if p.Since != sessions[0].ID {
			t.Errorf("since %s is %s, want %s", since, p.Since, sessions[0].ID)
		}
	}
	d.Fails(cli.ExitNotFound, "progress --since 01ZZZ")
	d.Fails(cli.ExitUsage, "progress --target nope")
}

func TestProgressOfNothingCountsNothing(t *testing.T) {
	d := clitest.NewDesk(t)
	out := d.Does("progress --json")
	var p map[string]any
	if err := json.Unmarshal([]byte(out), &p); err != nil {
		t.Fatal(err)
	}
	if _, ok := p["session"]; ok {
		t.Errorf("session is there: %s", out)
	}
	same(t, "levels", p["levels"], `{"0":0,"A":0,"E":0,"M":0,"N":0}`)
	same(t, "rated", p["rated"], `0`)
	for _, k := range []string{"changes", "new", "gaps", "stale"} {
		same(t, k, p[k], `[]`)
	}
}

func TestProgressLooksAtTheOpenSessionOnlyWhenNoneIsFinished(t *testing.T) {
	d := clitest.NewDesk(t)
	d.Does("session start")
	d.Does("session rate C01 M")
	var p progress.ProgressJSON
	d.Reads("progress", &p)
	same(t, "open", p.Levels, `{"0":0,"A":0,"E":0,"M":1,"N":0}`)
	d.Does("session finish")
	d.Does("session start")
	d.Does("session rate C01 E")
	d.Reads("progress", &p)
	same(t, "finished", p.Levels, `{"0":0,"A":0,"E":0,"M":1,"N":0}`)
}

// A target of 0 asks nothing: the text says so, and the figures for programs count
// nothing of it.
func TestProgressExpectsNothingFromATargetOfZero(t *testing.T) {
	d := clitest.NewDesk(t)
	d.Does("session start")
	for _, r := range []string{"C12 0", "C13 N", "C08 N"} {
		d.Does("session rate " + r)
	}
	d.Does("session finish")
	var p progress.ProgressJSON
	d.Reads("progress --target end3a", &p)
	for _, a := range p.Activities {
		switch a.Code {
		case "A10": // C12 C13, of which end3a expects nothing
			same(t, "A10", a, `{"code":"A10","items":0,"at_target":0,"holding":[],"unrated":[],"later":["C12","C13"]}`)
		case "A06": // C06 C08 C10
			same(t, "A06", a, `{"code":"A06","items":3,"at_target":1,"holding":[],"unrated":["C06","C10"],"later":[]}`)
		}
	}
	text := d.Does("progress --target end3a")
	row := regexp.MustCompile(`(?m)^ *A10 .*$`).FindString(text)
	if !strings.Contains(row, "rien d’attendu à cette étape") || strings.Contains(row, "2") {
		t.Errorf("A10: %q", row)
	}
}

// A07 is linked to C06 C11 C14 C15; at the entry only C06 is expected.
func TestProgressSaysHowLittleIsExpectedAtThisStage(t *testing.T) {
	d := clitest.NewDesk(t)
	d.Does("session start")
	for _, r := range []string{"C06 N", "C11 0", "C15 0"} {
		d.Does("session rate " + r)
	}
	d.Does("session finish")
	for l, want := range map[string][]string{
		"fr": {"1 sur 1 à la cible", "pas encore attendues\u00a0: C11, C14, C15"},
		"en": {"1 of 1 at target", "not expected yet: C11, C14, C15"},
	} {
		row := regexp.MustCompile(`(?m)^ *A07 .*$`).FindString(d.Does("--lang " + l + " progress --target entry3a"))
		for _, w := range want {
			if !strings.Contains(row, w) {
				t.Errorf("no %q in %q", w, row)
			}
		}
	}
}

// The question of "session rate" and that of the finished page are one rule.
func TestCitingAnOlderPieceIsNoNewEvidence(t *testing.T) {
	for l, hint := range map[string]string{"fr": "sans nouvelle trace", "en": "without new evidence"} {
		d := clitest.NewDesk(t)
		d.Now = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
		var old, fresh struct{ ID string }
		d.Reads("evidence add Projet --kind project --item C01", &old)
		d.Now = d.Now.AddDate(0, 1, 0)
		d.Rates("C01=N")
		d.Now = d.Now.AddDate(0, 1, 0)
		d.Reads("evidence add Stage --kind project --item C02", &fresh)
		d.Does("session start")
		if _, _, said := d.Run("--lang", l, "session", "rate", "C01", "A", "--evidence", old.ID); !strings.Contains(said, hint) {
			t.Errorf("an older piece: %q", said)
		}
		if _, _, said := d.Run("--lang", l, "session", "rate", "C01", "A", "--evidence", fresh.ID); strings.Contains(said, hint) {
			t.Errorf("a new piece: %q", said)
		}
	}
}

func TestASuggestionFromAnOpenSessionNamesNoLastReview(t *testing.T) {
	d := clitest.NewDesk(t)
	d.Does("session start")
	d.Does("session rate C01 E")
	for l, want := range map[string]string{"fr": "15 compétences sans réponse", "en": "15 competencies without an answer"} {
		if said := d.Does("--lang " + l + " plan suggest"); !strings.Contains(said, want) || strings.Contains(said, "dernier bilan") {
			t.Errorf("%s", said)
		}
	}
}
