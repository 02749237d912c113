package people_test

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/library"
	"autoeval/cmd/internal/people"
	"autoeval/model"
	"autoeval/store/demo"
)

// mentorOfThirty returns a desk with the made-up cohort.
func mentorOfThirty(t *testing.T) *clitest.Desk {
	d := clitest.NewDesk(t)
	all, err := library.BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	newID := func() string { d.IDs++; return fmt.Sprintf("01DEMO%020d", d.IDs) }
	if err := demo.Fill(t.Context(), d.St, all[0], d.Now, model.French, newID); err != nil {
		t.Fatal(err)
	}
	return d
}

func TestCohortSaysWhoWaitsAndWhereEveryoneStands(t *testing.T) {
	d := mentorOfThirty(t)
	var all people.CohortJSON
	d.Reads("cohort", &all)
	if all.Learners != 30 || len(all.Rows) != 30 || len(all.Items) != 26 || all.Waiting == 0 || all.Stale == 0 {
		t.Fatalf("%d learners, %d rows, %d items, %d wait, %d stale", all.Learners, len(all.Rows), len(all.Items), all.Waiting, all.Stale)
	}
	for i, r := range all.Rows { // who waits comes first, the longest before the others
		if waits := r.Waiting > 0; waits != (i < all.Waiting) {
			t.Errorf("row %d: waits %v", i, waits)
		}
		if i > 0 && i < all.Waiting && *r.WaitingSince < *all.Rows[i-1].WaitingSince {
			t.Errorf("row %d waits longer than the one before", i)
		}
	}
	for _, it := range all.Items {
		n := it.Unrated + all.Hidden
		for _, count := range it.Counts {
			n += count
		}
		if n != 30 {
			t.Errorf("%s: counts %d people", it.Item, n)
		}
	}

	var byLevel people.CohortJSON
	d.Reads("cohort --sort c07", &byLevel)
	levels := []int{}
	for _, r := range byLevel.Rows {
		if n, ok := r.Levels["C07"]; ok {
			levels = append(levels, n)
		}
	}
	if !slices.IsSorted(levels) || len(levels) == 0 {
		t.Errorf("by C07: %v", levels)
	}
	if says := d.Fails(cli.ExitUsage, "cohort --sort C99"); !strings.Contains(says, "waiting, name, date, C01") {
		t.Error(says)
	}

	name := all.Rows[4].Name
	var one people.CohortJSON
	d.Reads("cohort --filter "+strings.ToUpper(strings.Fields(name)[0]), &one)
	if !slices.ContainsFunc(one.Rows, func(r people.CohortRowJSON) bool { return r.Name == name }) || one.Learners >= 30 {
		t.Errorf("the filter keeps %d, not %s", one.Learners, name)
	}
	if out := d.Does("cohort --filter personne-de-ce-nom"); out != "" {
		t.Error(out)
	}
	if out := d.Does("cohort --lang en"); !strings.Contains(out, "30 people") || !strings.Contains(out, "C07") {
		t.Error(out)
	}
}

func TestCohortNamesAnOlderSessionThatWaits(t *testing.T) {
	d := clitest.NewDesk(t)
	grids, err := library.BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	who := model.Contact{Person: "K", Name: "Kim"}
	var all []model.Received
	for i, label := range []string{"B1", "B2"} {
		s := model.Session{ID: model.SessionID(label), Label: label, Grid: grids[0].Ref(), FinishedAt: d.Now.AddDate(0, i-3, 0)}
		all = append(all, model.Received{Session: s, Hash: label, Learner: who, ReceivedAt: d.Now})
	}
	x := model.Review{ID: "R", Session: "B2", SessionHash: "B2", Grid: grids[0].Ref(), Learner: who, Number: 1, State: model.Returned, StartedAt: d.Now, ReturnedAt: d.Now}
	if err := d.St.SaveReceived(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	if _, err := d.St.SaveReview(t.Context(), x); err != nil {
		t.Fatal(err)
	}
	for l, want := range map[string]string{"fr": "rendue ; « B1 » attend (aujourd’hui)", "en": "returned; \"B1\" waits (today)"} {
		if out := d.Does("cohort --lang " + l); !strings.Contains(strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(out), want) {
			t.Errorf("no %q in %s", want, out)
		}
	}
	var shape people.CohortJSON
	d.Reads("cohort --filter B1", &shape)
	if r := shape.Rows[0]; r.State != "returned" || r.Waiting != 1 || r.WaitingID != "B1" || r.WaitingLabel != "B1" {
		t.Errorf("%+v", r)
	}
}

func TestTextThatIsCutIsSaid(t *testing.T) {
	d := clitest.NewDesk(t)
	d.Does("session start")
	for _, c := range []struct {
		note string
		cut  bool
	}{{strings.Repeat("a", 1000), false}, {strings.Repeat("a", 100_000), true}} {
		code, _, says := d.Run("session", "rate", "C01", "M", "--note", c.note)
		if code != cli.ExitDone || strings.Contains(says, "seul le début a été gardé") != c.cut {
			t.Errorf("%d bytes: status %d, says %.200s", len(c.note), code, says)
		}
	}
}

func TestCohortTableHoldsNoFormula(t *testing.T) {
	d := clitest.NewDesk(t)
	grids, err := library.BuiltIn()
	if err != nil {
		t.Fatal(err)
	}
	for i, name := range []string{"=1+1", "+33 6", "-2", "@SUM(A1)", " =HYPERLINK(\"x\")", "＝1", "Zoé"} {
		id := string(rune('a' + i))
		s := model.Session{
			ID: model.SessionID(id), Label: name, Grid: grids[0].Ref(), StartedAt: d.Now, FinishedAt: d.Now,
			Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: model.At(0)}},
		}
		r := model.Received{Session: s, Hash: id, Learner: model.Contact{Person: model.PersonID(id), Name: name}, ReceivedAt: d.Now}
		if err := d.St.SaveReceived(t.Context(), []model.Received{r}); err != nil {
			t.Fatal(err)
		}
	}
	out := d.Does("cohort --seeing --sort name --csv --bom")
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(out, "\ufeff"))).ReadAll()
	if err != nil || !strings.HasPrefix(out, "\ufeff") {
		t.Fatalf("%v: %q", err, out)
	}
	if len(rows) != 8 || rows[0][0] != "name" || !slices.Contains(rows[0], "C01") {
		t.Fatalf("%q", rows)
	}
	level := slices.Index(rows[0], "C01")
	for _, r := range rows[1:] {
		for _, cell := range r {
			if start := strings.TrimLeft(cell, " "); start != "" && strings.ContainsRune("=+-@＝", cli.FirstRune(start)) {
				t.Errorf("%q may be taken for a formula", cell)
			}
		}
		if r[level] != "0" || r[level+1] != "" {
			t.Errorf("levels %q, %q", r[level], r[level+1])
		}
	}
	if out := d.Does("cohort --csv"); strings.HasPrefix(out, "\ufeff") {
		t.Error("a byte order mark nobody asked for")
	}
}

func BenchmarkCohortOfFiveThousand(b *testing.B) {
	ctx := b.Context()
	grids, err := library.BuiltIn()
	if err != nil {
		b.Fatal(err)
	}
	path := filepath.Join(b.TempDir(), "autoeval.db")
	st, err := clitest.Open(ctx, path, false)
	if err != nil {
		b.Fatal(err)
	}
	at := time.Date(2026, 11, 24, 9, 0, 0, 0, time.UTC)
	var all []model.Received
	for i := range 5000 {
		id := fmt.Sprintf("%05d", i)
		s := model.Session{ID: model.SessionID(id), Label: "S7", Grid: grids[0].Ref(), StartedAt: at, FinishedAt: at, Ratings: map[model.ItemCode]model.Rating{}}
		for n, it := range grids[0].Items {
			s.Ratings[it.Code] = model.Rating{Item: it.Code, Level: model.At((i + n) % 4)}
		}
		all = append(all, model.Received{Session: s, Hash: id, Learner: model.Contact{Person: model.PersonID(id), Name: "Personne " + id}, ReceivedAt: at})
	}
	if err := errors.Join(st.SaveReceived(ctx, all), st.Close()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		std := cli.Streams{In: strings.NewReader(""), Out: io.Discard, Err: io.Discard}
		env := func(k string) string { return map[string]string{"AUTOEVAL_DB": path}[k] }
		if code := clitest.Run(ctx, []string{"cohort", "--sort", "C07"}, std, env); code != 0 {
			b.Fatal(code)
		}
	}
}

// Who waits on another grid is not hidden by the one that shows.
func TestCohortNamesWhatWaitsOnOtherGrids(t *testing.T) {
	d := mentorOfThirty(t)
	all, err := d.St.ReceivedSessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	x, err := d.St.Received(t.Context(), all[0].Session.ID)
	if err != nil {
		t.Fatal(err)
	}
	x.Session.ID, x.Session.Grid.ID, x.Learner.Person = "01OTHER", "mygrid", "P-OTHER"
	if err := d.St.SaveReceived(t.Context(), []model.Received{x}); err != nil {
		t.Fatal(err)
	}
	var co people.CohortJSON
	d.Reads("cohort", &co)
	if len(co.Beside) != 1 || co.Beside[0].Grid != "mygrid" || co.Beside[0].Shared != 1 || co.Beside[0].Waiting != 1 {
		t.Errorf("%+v", co.Beside)
	}
	if _, _, said := d.Run("cohort", "--lang", "en"); !strings.Contains(said, "On the grid mygrid: 1 self-assessment, 1 waits.") {
		t.Errorf("cohort says %q", said)
	}
}
