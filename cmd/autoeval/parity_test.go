package main

import (
	"context"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/clitest"
	"autoeval/cmd/internal/progress"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/work"
	"autoeval/tui/lang"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	evidencescreen "autoeval/tui/screen/evidence"
	"autoeval/tui/screen/home"
	progressscreen "autoeval/tui/screen/progress"
	"autoeval/tui/tuitest"
)

// pair is two grids of the same codes.
type pair []*model.Grid

func (p pair) Grid(_ context.Context, ref model.GridRef) (*model.Grid, error) {
	for _, g := range p {
		if g.Ref() == ref {
			return g, nil
		}
	}
	return nil, store.ErrNotFound
}

func (p pair) List(context.Context) ([]*model.Grid, error)        { return p, nil }
func (p pair) Every(context.Context) ([]model.ShelvedGrid, error) { return tuitest.Shelved(p...), nil }

// foreign is in the titles of what belongs to the grid that is not in use.
const foreign = "étrangère"

// twoGrids returns a desk on two grids with the same codes: of the one in use, three
// competencies of which the later session skips one, a missing file, and a
// mentor's levels, one contested and one accepted; of the other, a later session
// with all at the top, evidence and an action.
func twoGrids(t *testing.T) (*clitest.Desk, pair) {
	d, g := clitest.NewDesk(t), tuitest.Grid(t)
	o := g.Clone()
	o.ID, o.Title = "other", model.Same("Autre")
	day := func(m time.Month) time.Time { return time.Date(2026, m, 10, 9, 0, 0, 0, time.UTC) }
	did := func(_ any, err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	rate := func(g *model.Grid, id string, at time.Time, levels map[model.ItemCode]int) {
		s := model.Session{ID: model.SessionID(id), Label: id, Grid: g.Ref(), StartedAt: at}
		for c, v := range levels {
			did(nil, s.Rate(g, model.Rating{Item: c, Level: model.At(v), Confidence: 2, At: at}))
		}
		did(nil, s.Finish(at))
		did(d.St.SaveSession(t.Context(), s))
	}
	piece := func(g *model.Grid, id, title, at string, c model.ItemCode) {
		did(d.St.SaveEvidence(t.Context(), model.Evidence{ID: model.EvidenceID(id), Grid: g.Ref(), Kind: g.EvidenceKinds[0].ID, Title: title,
			Location: at, Items: []model.ItemCode{c}, Date: model.Day(day(4)), CreatedAt: day(4), UpdatedAt: day(4)}))
	}
	did(nil, d.St.SaveGrid(t.Context(), &o))
	rate(g, "S1", day(1), map[model.ItemCode]int{"C01": 1, "C02": 3, "C03": 2})
	rate(g, "S2", day(6), map[model.ItemCode]int{"C01": 3, "C02": 2, "C05": 2})
	rate(&o, "T1", day(7), map[model.ItemCode]int{"C01": 4, "C02": 4, "C03": 4, "C04": 4, "C05": 4})
	piece(g, "01PIECE1", "Rapport perdu", filepath.Join(t.TempDir(), "perdu.pdf"), "C01")
	piece(&o, "01PIECE2", "Trace "+foreign, "", "C02")
	did(d.St.SaveAction(t.Context(), model.Action{ID: "01ACTION", Grid: o.Ref(), Item: "C02", Text: "Action " + foreign}))
	did(d.St.SaveReview(t.Context(), model.Review{ID: "01REVIEW", Session: "S2", State: model.Accepted, ReturnedAt: day(6), Mentor: model.Contact{Name: "Mina"},
		Remarks: map[model.ItemCode]model.Remark{
			"C01": {Item: "C01", Level: model.At(2), Verdict: model.Contest, Reason: "vu en projet"},
			"C02": {Item: "C02", Level: model.At(1), Verdict: model.Accept},
		}}))
	d.Does("grid use " + string(g.ID))
	return d, pair{g, &o}
}

// parity returns the picture that every way of looking has to give.
func parity(t *testing.T, d *clitest.Desk, grids pair) work.Outlook {
	t.Helper()
	o, err := work.Look(t.Context(), d.St, grids, work.Question{Grid: grids[0], Recent: work.All}, work.View{Now: d.Now})
	if err != nil {
		t.Fatal(err)
	}
	if s := o.Standing("C02"); o.Session.ID != "S2" || s.Level != model.At(1) || o.Standing("C03").Level.Rated() || len(o.Changes()) != 2 {
		t.Fatalf("not the store that was meant: %s, C02 %+v, changes %v", o.Session.ID, s, o.Changes())
	}
	return o
}

func TestProgressInJSONSaysWhatTheOutlookSays(t *testing.T) {
	d, grids := twoGrids(t)
	o := parity(t, d, grids)
	var p progress.ProgressJSON
	d.Reads("progress", &p)
	value := func(l *int) int {
		if l == nil {
			return -1
		}
		return *l
	}
	if p.Session != "S2" || p.Since != "S1" || len(p.Changes) != len(o.Changes()) || len(p.Next) != len(o.Acts) {
		t.Errorf("session %s since %s, %d changes, %d steps", p.Session, p.Since, len(p.Changes), len(p.Next))
	}
	for i, s := range o.Standings {
		x := p.Items[i]
		if x.Item != string(s.Item) || value(x.Level) != s.Level.Value() || value(x.Mentor) != s.Mentor().Value() || (x.Evidence == "none") != (s.Strength == model.NoEvidence) {
			t.Errorf("%+v is not %+v", x, s)
		}
	}
	for i, m := range o.Changes() {
		if x := p.Changes[i]; x.Item != string(m.Item) || x.From != m.Before.Level.Value() || x.To != m.Level.Value() {
			t.Errorf("%+v is not %+v", x, m)
		}
	}
	for i, a := range o.Acts {
		if got, want := p.Next[i].Items, shape.Codes(a.Items()); !slices.Equal(got, want) || p.Next[i].Item != want[0] {
			t.Errorf("act %d is of %v, not of %v", i, got, want)
		}
	}
	for i, r := range o.Ready {
		if x := p.Activities[i]; x.Items != r.Items || x.AtTarget != len(r.AtTarget) || len(x.Later) != len(r.Later) {
			t.Errorf("%+v is not %+v", x, r)
		}
	}
}

// unwrap joins the lines that were broken within a sentence.
func unwrap(said string) string {
	return regexp.MustCompile(`\n *([a-zé])`).ReplaceAllString(said, " $1")
}

// lineWith returns the first line that has all of these, "" for none.
func lineWith(text string, all ...string) string {
	for l := range strings.Lines(text) {
		if !slices.ContainsFunc(all, func(w string) bool { return !strings.Contains(l, w) }) {
			return l
		}
	}
	return ""
}

func TestTextPlainReportAndScreensSayWhatTheOutlookSays(t *testing.T) {
	d, grids := twoGrids(t)
	o, p := parity(t, d, grids), lang.New(model.French)
	env := tuitest.Env(t, model.French)
	env.Store, env.Grids, env.Grid = d.St, grids, grids[0]
	profile, err := d.St.Profile(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	env.Profile = profile
	screen := func(v nav.View) string {
		return tuitest.Drive(t, progressscreen.New(env, nav.Progress{View: v}), layout.Size{W: 160, H: 60}).Text()
	}
	whole := unwrap(d.Does("progress --plain"))
	said := map[string]string{"text": d.Does("progress"), "plain": whole, "report": d.Does("report S2 --format md"), "situate": screen(nav.Situate), "develop": screen(nav.Develop)}
	for where, text := range said {
		if strings.Contains(text, foreign) {
			t.Errorf("%s has what is of the other grid:\n%s", where, text)
		}
	}
	for _, c := range []model.ItemCode{"C01", "C02", "C05"} {
		s := o.Standing(c)
		level, code := p.LevelName(o.Grid, c, s.Level), o.Grid.ScaleOf(c).Code(s.Level)
		for where, want := range map[string][]string{"text": {string(c), level}, "plain": {string(c), level}, "report": {string(c), level}, "situate": {string(c), " " + code + " "}} {
			if s.Strength != model.NoEvidence && where != "situate" {
				want = append(want, p.Words.Strengths[s.Strength])
			}
			if lineWith(said[where], want...) == "" {
				t.Errorf("%s says not %q:\n%s", where, want, said[where])
			}
		}
	}
	for _, m := range o.Changes() {
		from, to := p.LevelName(o.Grid, m.Item, m.Before.Level), p.LevelName(o.Grid, m.Item, m.Level)
		scale := o.Grid.ScaleOf(m.Item)
		for where, want := range map[string][]string{"text": {scale.Code(m.Before.Level) + " → " + scale.Code(m.Level)}, "plain": {from, to}, "report": {from, to}} {
			if lineWith(said[where], append(want, string(m.Item))...) == "" {
				t.Errorf("%s says not that %s went from %s to %s:\n%s", where, m.Item, from, to, said[where])
			}
		}
	}
	first := string(o.Steps[0].Item)
	for where, text := range said {
		_, after, _ := strings.Cut(text, p.Report.Next)
		if where != "situate" && where != "develop" && !strings.Contains(after, first) {
			t.Errorf("%s has no next step in %s", where, first)
		}
	}
}

func TestAMissingFileIsMissingWhereverItIsNamed(t *testing.T) {
	d, grids := twoGrids(t)
	env := tuitest.Env(t, model.French)
	env.Store, env.Grids, env.Grid = d.St, grids, grids[0]
	env.Services.Inspect = work.Inspect
	missing := lang.New(model.French).Evidence.Missing
	drawn := tuitest.Drive(t, evidencescreen.New(env, nav.Evidence{}), layout.Size{W: 160, H: 40}).Text()
	if !strings.Contains(drawn, "Rapport perdu") || !strings.Contains(drawn, missing) {
		t.Errorf("the screen says not %q:\n%s", missing, drawn)
	}
	for _, line := range []string{"evidence list", "evidence list --plain"} {
		if text := unwrap(d.Does(line)); lineWith(text, "Rapport perdu", missing) == "" {
			t.Errorf("%s says not %q:\n%s", line, missing, text)
		}
	}
	var all []shape.EvidenceJSON
	d.Reads("evidence list", &all)
	if i := slices.IndexFunc(all, func(e shape.EvidenceJSON) bool { return e.ID == "01PIECE1" }); i < 0 || all[i].File != "missing" {
		t.Errorf("evidence list --json: %+v", all)
	}
}

func TestWhoWaitsIsCountedAlikeEverywhere(t *testing.T) {
	d, g := clitest.NewDesk(t), tuitest.Grid(t)
	var all []model.Received
	for _, id := range []model.SessionID{"L1", "L2", "L3"} {
		s := model.Session{ID: id, Label: string(id), Grid: g.Ref(), StartedAt: d.Now, FinishedAt: d.Now}
		all = append(all, model.Received{Session: s, Hash: string(id), Learner: model.Contact{Name: "Lina"}, ReceivedAt: d.Now})
	}
	if err := d.St.SaveReceived(t.Context(), all); err != nil {
		t.Fatal(err)
	}
	r := model.Review{ID: "01REVIEW", Session: "L3", SessionHash: "L3", State: model.Contested, ReturnedAt: d.Now,
		Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Level: model.At(2), Verdict: model.Contest, Reason: "vu"}}}
	if _, err := d.St.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	if _, err := d.St.SaveProfile(t.Context(), model.Profile{Name: "Mina", Welcomed: true, Role: model.Mentor}); err != nil {
		t.Fatal(err)
	}
	env := tuitest.Env(t, model.French)
	env.Store = d.St
	want := unwrap(env.Text.InboxSaid(2, 1))
	d.In = "q\n"
	drawn := tuitest.Drive(t, home.New(env), layout.Size{W: 160, H: 60})
	drawn.Press(slices.Repeat([]string{"down"}, 11)...) // the door whose preview says it whole
	for where, said := range map[string]string{
		"summary": d.Does(""), "plain": d.Does("--plain"), "screen": drawn.Text(),
	} {
		if !strings.Contains(unwrap(said), want) {
			t.Errorf("%s says not %q:\n%s", where, want, said)
		}
	}
}
