package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"autoeval/cmd/internal/clitest"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/demo"
	"autoeval/tui"
	"autoeval/tui/layout"
	"autoeval/tui/nav"
	"autoeval/tui/tuitest"
)

// permuting puts what is older than a moment on another version of the grid, which
// has the same words under other codes.
type permuting struct {
	store.Store
	g, old *model.Grid
	until  time.Time
	code   map[model.ItemCode]model.ItemCode
	moved  map[model.SessionID]bool
}

// newPermuting returns the store to fill, and the older version.
func newPermuting(st store.Store, g *model.Grid, until time.Time) *permuting {
	old := g.Clone()
	old.Version = "0"
	p := &permuting{Store: st, g: g, old: &old, until: until, code: map[model.ItemCode]model.ItemCode{}, moved: map[model.SessionID]bool{}}
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		of := g.ItemsOf(k)
		for i, it := range of {
			p.code[it.Code] = of[(i+5)%len(of)].Code
		}
	}
	for i := range old.Items {
		old.Items[i].Code = p.code[old.Items[i].Code]
	}
	for i, t := range old.Targets {
		old.Targets[i].Levels = coded(p, t.Levels)
	}
	return p
}

func coded[T any](p *permuting, m map[model.ItemCode]T) map[model.ItemCode]T {
	out := map[model.ItemCode]T{}
	for c, v := range m {
		out[p.code[c]] = v
	}
	return out
}

func (p *permuting) codes(all []model.ItemCode) (out []model.ItemCode) {
	for _, c := range all {
		out = append(out, p.code[c])
	}
	return out
}

func (p *permuting) session(s model.Session) model.Session {
	if s.Grid != p.g.Ref() || !s.StartedAt.Before(p.until) {
		return s
	}
	p.moved[s.ID] = true
	s = s.Clone()
	s.Grid, s.Ratings, s.Skipped = p.old.Ref(), coded(p, s.Ratings), p.codes(s.Skipped)
	for c, r := range s.Ratings {
		r.Item = c
		s.Ratings[c] = r
	}
	return s
}

func (p *permuting) piece(e model.Evidence, moved bool) model.Evidence {
	if moved {
		e = e.Clone()
		e.Grid, e.Items = p.old.Ref(), p.codes(e.Items)
	}
	return e
}

// SaveSession implements store.Store.
func (p *permuting) SaveSession(ctx context.Context, s model.Session) (uint64, error) {
	return p.Store.SaveSession(ctx, p.session(s))
}

// SaveEvidence implements store.Store.
func (p *permuting) SaveEvidence(ctx context.Context, e model.Evidence) (uint64, error) {
	return p.Store.SaveEvidence(ctx, p.piece(e, e.CreatedAt.Before(p.until)))
}

// SaveAction implements store.Store.
func (p *permuting) SaveAction(ctx context.Context, a model.Action) (uint64, error) {
	if a.CreatedAt.Before(p.until) && a.Grid == p.g.Ref() {
		a.Grid, a.Item = p.old.Ref(), p.code[a.Item]
	}
	return p.Store.SaveAction(ctx, a)
}

// SaveReceived implements store.Store.
func (p *permuting) SaveReceived(ctx context.Context, all []model.Received) error {
	all = slices.Clone(all)
	for i := range all {
		all[i] = all[i].Clone()
		all[i].Session = p.session(all[i].Session)
		for j, e := range all[i].Evidence {
			all[i].Evidence[j] = p.piece(e, p.moved[all[i].Session.ID])
		}
	}
	return p.Store.SaveReceived(ctx, all)
}

// SaveReview implements store.Store.
func (p *permuting) SaveReview(ctx context.Context, r model.Review) (uint64, error) {
	if p.moved[r.Session] {
		r = r.Clone()
		r.Grid, r.Remarks, r.Shown = p.old.Ref(), coded(p, r.Remarks), p.codes(r.Shown)
		for c, m := range r.Remarks {
			m.Item = c
			r.Remarks[c] = m
		}
		for id, m := range r.Shows {
			r.Shows[id] = coded(p, m)
		}
	}
	return p.Store.SaveReview(ctx, r)
}

// versions is a source of grids of which the first one serves.
type versions []*model.Grid

func (v versions) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	return pair(v).Grid(ctx, ref)
}
func (v versions) List(context.Context) ([]*model.Grid, error) { return v[:1], nil }
func (v versions) Every(context.Context) ([]model.ShelvedGrid, error) {
	return tuitest.Shelved(v...), nil
}

// TestCodesMeanNothingAcrossVersions says the same of two versions with the same
// words under other codes as of one.
func TestCodesMeanNothingAcrossVersions(t *testing.T) {
	one, envOne, _ := twoVersions(t, false)
	two, envTwo, p := twoVersions(t, true)
	all, err := one.St.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	first := string(all[0].ID)
	for _, line := range []string{
		"progress", "progress --json", "progress --plain", "progress --since 2026-06-01", "session list", "session list --plain", "session compare " + first + " latest", "session compare " + first + " latest --json",
		"evidence list", "evidence list --plain", "plan list", "plan suggest", "plan suggest --json", "report latest --format txt", "report latest --format md", "report latest --format html",
		"cohort", "cohort --json", "cohort --plain", "cohort --item C07", "cohort year --csv", "received list",
		"session show latest", "session show latest --json", "story", "story --json", "report --story --format txt",
	} {
		_, want, _ := one.Run(strings.Fields(line)...)
		_, got, said := two.Run(strings.Fields(line)...)
		if want == "" {
			t.Errorf("%s says nothing: %s", line, said)
		}
		equal(t, line, want, got, said)
	}
	for _, line := range []string{"session show " + first, "report --format txt " + first, "report --format md " + first, "cohort year", "report --cohort --format txt"} { // these name versions
		got := two.Does(line)
		if strings.Contains(line, first) { // in the codes of that session
			got = p.back(got)
		}
		equal(t, line, unversioned(one.Does(line)), unversioned(got), "")
	}
	for n := 1; n <= 21; n++ { // what each line of the menu opens
		if slices.Contains([]int{8, 18, 19}, n) {
			continue // a page to write, a key of one's own, the versions
		}
		one.In, two.In = fmt.Sprintf("%d\n\nq\nq\n", n), fmt.Sprintf("%d\n\nq\nq\n", n)
		equal(t, fmt.Sprintf("plain %d", n), one.Does("--plain"), two.Does("--plain"), "")
	}
	own := 0
	for _, at := range tuitest.Everywhere(t, envOne.Store) {
		switch at.(type) {
		case nav.Grids, nav.Passages, nav.Passage:
			continue // these list versions
		}
		for _, size := range []layout.Size{{W: 80, H: 24}, {W: 140, H: 60}} {
			want, got := drawn(t, envOne, at, size), drawn(t, envTwo, p.asked(at), size)
			if p.moved[of(at)] { // it stands in its own words and codes
				own++
				want, got = bare(want), bare(p.back(got))
			}
			equal(t, fmt.Sprintf("%s %+v", reflect.TypeOf(at).Name(), at), want, got, "")
		}
	}
	if own < 8 {
		t.Errorf("only %d pages of an older session", own)
	}
}

// twoVersions fills a desk with the demonstration: all on one version, or what is
// older than the last sessions under other codes. A session before the switch was
// reviewed too, with remarks accepted, contested and open, and evidence confirmed.
func twoVersions(t *testing.T, apart bool) (*clitest.Desk, *nav.Env, *permuting) {
	t.Helper()
	d, env := clitest.NewDesk(t), tuitest.Env(t, model.French)
	n := 0
	id := func() string { n++; return fmt.Sprintf("01DEMO%020d", n) }
	var st store.Store = d.St
	grids := versions{env.Grid}
	p := newPermuting(d.St, env.Grid, tuitest.Start.AddDate(0, -6, 0))
	if apart {
		if err := d.St.SaveGrid(t.Context(), p.old); err != nil {
			t.Fatal(err)
		}
		st, grids = p, append(grids, p.old)
	}
	if err := demo.Fill(t.Context(), st, env.Grid, tuitest.Start, model.French, id); err != nil {
		t.Fatal(err)
	}
	env.Store, env.Grids = d.St, grids
	env.Profile, _ = d.St.Profile(t.Context())
	reviewEarly(t, d.St, st, env.Grid)
	return d, env, p
}

// reviewEarly keeps a review of the first session: it is written in the words of one
// version and kept as the store keeps it.
func reviewEarly(t *testing.T, from, into store.Store, g *model.Grid) {
	t.Helper()
	all, err := from.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	first := all[0]
	mentor := model.Contact{Person: "M1", Name: "Inès Garnier", Fingerprint: "a-b-c"}
	r := model.Review{ID: "EARLY", Session: first.ID, SessionHash: "h", Grid: g.Ref(), Learner: model.Contact{Person: "ME", Name: "Zoé"}, Mentor: mentor, Number: 1, StartedAt: first.FinishedAt}
	for i, c := range []model.ItemCode{"C01", "C04", "C05", "C09", "P02"} {
		if err := r.Remark(g, model.Remark{Item: c, Level: model.At(1 + i%3), Comment: "vu en cours " + label(g, c), Question: "Et depuis ?", At: first.FinishedAt}); err != nil {
			t.Fatal(err)
		}
	}
	pieces, err := from.Evidence(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range pieces {
		if e.CreatedAt.Before(first.FinishedAt.AddDate(0, 1, 0)) {
			r.Shows = map[model.EvidenceID]map[model.ItemCode]model.Finding{e.ID: {"C04": model.Confirms}}
			break
		}
	}
	err = errors.Join(r.Return(first.FinishedAt), r.Answer("C01", model.Accept, ""), r.Answer("C05", model.Contest, "seule depuis"))
	if err != nil || r.Shows == nil {
		t.Fatal(err, r.Shows)
	}
	if _, err := into.SaveReview(t.Context(), r); err != nil {
		t.Fatal(err)
	}
}

func label(g *model.Grid, c model.ItemCode) string {
	it, _ := g.Item(c)
	return it.Label.FR
}

// asked returns a place with the code that its item has on the older version.
func (p *permuting) asked(at nav.Place) nav.Place {
	if x, ok := at.(nav.Item); ok && p.moved[x.Session] {
		x.Code = p.code[x.Code]
		return x
	}
	return at
}

var itemCode = regexp.MustCompile(`\b[CP][01][0-9]\b`)

// back returns a page in the words of the older version with the codes of the other.
func (p *permuting) back(page string) string {
	return itemCode.ReplaceAllStringFunc(page, func(c string) string {
		for is, was := range p.code {
			if string(was) == c {
				return string(is)
			}
		}
		return c
	})
}

// unversioned returns what was said without the name of a version and which are joined.
func unversioned(said string) string {
	said = regexp.MustCompile(`(version |RNCP37579, )(0|20[0-9.]+)`).ReplaceAllString(said, "$1")
	return regexp.MustCompile(`(-+ )?Autres versions de la grille jointes.*?auto-évaluations\). `).ReplaceAllString(spaced(said), "")
}

// bare returns a page without its first line, which says the version of an older session
// in place of the target, and without the key that reads it in another.
func bare(page string) string {
	page = regexp.MustCompile(`= lire en \S+  `).ReplaceAllString(page, "")
	return strings.Join(slices.DeleteFunc(strings.Split(page, "\n"), func(l string) bool { return strings.Contains(l, "autoeval ›") }), "\n")
}

// of returns the session in whose words a page is.
func of(at nav.Place) model.SessionID {
	switch at := at.(type) {
	case nav.Progress:
		return at.Session
	case nav.Item:
		return at.Session
	case nav.Page:
		return at.Session
	case nav.Review:
		return at.Session
	}
	return ""
}

// drawn returns what a place shows, and what stands further down on it.
func drawn(t *testing.T, env *nav.Env, p nav.Place, size layout.Size) string {
	t.Helper()
	e := *env
	a := tui.New(&e, p)
	d := tuitest.DriveApp(t, a, a.Frame, size)
	out := d.Text()
	for _, k := range []string{"tab", "down", "tab", "end"} {
		d.Press(k)
		out += "\n" + k + "\n" + d.Text()
	}
	return out
}

// equal reports the first lines that differ.
func equal(t *testing.T, what, want, got, said string) {
	t.Helper()
	if want == got {
		return
	}
	w, g := strings.Split(want, "\n"), strings.Split(got, "\n")
	for i := range w {
		if i >= len(g) || w[i] != g[i] {
			t.Errorf("%s, line %d:\n one %s\n two %s\n%s", what, i, w[i], slices.Concat(g, []string{""})[min(i, len(g))], said)
			return
		}
	}
	t.Errorf("%s: more lines: %v", what, g[len(w):])
}
