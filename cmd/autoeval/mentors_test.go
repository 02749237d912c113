package main

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/progress"
	"autoeval/model"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	progressscreen "autoeval/tui/screen/progress"
	"autoeval/tui/tuitest"
)

func TestTwoMentorsOfOneSessionAreTwoInEveryForm(t *testing.T) {
	d, grids := twoGrids(t)
	// Mina contests C01 at N and C02 is accepted; Noé comes later and says otherwise.
	later := time.Date(2026, 6, 20, 9, 0, 0, 0, time.UTC)
	if _, err := d.St.SaveReview(t.Context(), model.Review{ID: "02REVIEW", Session: "S2", State: model.Returned, ReturnedAt: later, Mentor: model.Contact{Name: "Noé", Fingerprint: "noe"},
		Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(4)}, "C02": {Item: "C02", Level: model.At(3)}}}); err != nil {
		t.Fatal(err)
	}
	o := parity(t, d, grids)
	env := tuitest.Env(t, model.French)
	env.Store, env.Grids, env.Grid = d.St, grids, grids[0]
	var p progress.ProgressJSON
	d.Reads("progress", &p)
	screen := tuitest.Drive(t, progressscreen.New(env, nav.Progress{View: nav.Situate}), layout.Size{W: 160, H: 60}).Text()
	report := d.Does("report S2 --format md")
	for _, x := range []struct {
		item model.ItemCode
		all  string // who counts first
		cell string
	}{{"C01", "Noé 4 open, Mina 2 contested", "E▲ A▼"}, {"C02", "Mina 1 accepted, Noé 3 open", "N▼ M▲"}} {
		var said []string
		for _, i := range p.Items {
			for _, m := range i.Mentors {
				if i.Item == string(x.item) {
					state := m.Verdict
					if state == "" {
						state = "open"
					}
					said = append(said, fmt.Sprintf("%s %d %s", m.Name, m.Level, state))
				}
			}
		}
		if got := strings.Join(said, ", "); got != x.all {
			t.Errorf("%s in JSON: %s, not %s", x.item, got, x.all)
		}
		if n := len(o.Standing(x.item).Word.All()); n != 2 {
			t.Errorf("%s: %d words", x.item, n)
		}
		if lineWith(screen, string(x.item), x.cell) == "" {
			t.Errorf("%s: no %q on the screen:\n%s", x.item, x.cell, screen)
		}
		for where, text := range map[string]string{"text": d.Does("progress"), "plain": unwrap(d.Does("progress --plain")), "report": report} {
			if lineWith(text, string(x.item), "Mina", "Noé") == "" {
				t.Errorf("%s: %s names not both:\n%s", where, x.item, text)
			}
		}
	}
	if cv := unwrap(d.Does("report S2 --format md")); lineWith(cv, "(confirmé par Noé", "Mina dit Application)", "niveau Maîtrise") == "" {
		t.Errorf("the line of a CV names not both:\n%s", cv)
	}
	if bare := d.Does("report S2 --format md --redact"); strings.Contains(bare, "Mina") || strings.Contains(bare, "Noé") {
		t.Errorf("a report without names has one:\n%s", bare)
	}
}
