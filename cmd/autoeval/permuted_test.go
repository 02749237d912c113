package main

import (
	"context"
	"fmt"
	"reflect"
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

// twoVersions fills a desk with the demonstration: all on one version, or what is
// older than the last two sessions under other codes.
func twoVersions(t *testing.T, apart bool) (*clitest.Desk, *nav.Env) {
	t.Helper()
	d, env := clitest.NewDesk(t), tuitest.Env(t, model.French)
	n := 0
	id := func() string { n++; return fmt.Sprintf("01DEMO%020d", n) }
	var st store.Store = d.St
	grids := versions{env.Grid}
	if apart {
		p := newPermuting(d.St, env.Grid, tuitest.Start.AddDate(0, -6, 0))
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
	return d, env
}

// TestCodesMeanNothingAcrossVersions says the same of two versions with the same
// words under other codes as of one.
func TestCodesMeanNothingAcrossVersions(t *testing.T) {
	one, envOne := twoVersions(t, false)
	two, envTwo := twoVersions(t, true)
	all, err := one.St.Sessions(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{
		"progress", "progress --json", "progress --plain", "progress --since 2026-06-01", "session list", "session list --plain", "session compare " + string(all[0].ID) + " latest", "session compare " + string(all[0].ID) + " latest --json",
		"evidence list", "evidence list --plain", "plan list", "plan suggest", "plan suggest --json", "report latest --format txt", "report latest --format md", "report latest --format html",
		"cohort", "cohort --json", "cohort --plain", "cohort --item C07", "received list",
	} {
		_, want, _ := one.Run(strings.Fields(line)...)
		_, got, said := two.Run(strings.Fields(line)...)
		if want == "" {
			t.Errorf("%s says nothing: %s", line, said)
		}
		equal(t, line, want, got, said)
	}
	for _, p := range tuitest.Everywhere(t, envOne.Store) {
		switch p := p.(type) {
		case nav.Grids, nav.Passages, nav.Passage:
			continue // these list versions
		case nav.Progress:
			if p.Session != "" {
				continue // as of a session on the older version: in its words and codes
			}
		case nav.Item:
			if p.Session != "" {
				continue
			}
		case nav.Activity:
			if p.Session != "" {
				continue
			}
		case nav.Page:
			if p.Session != "" {
				continue
			}
		case nav.Review:
			continue // what was received stands in its own words and codes
		}
		for _, size := range []layout.Size{{W: 80, H: 24}, {W: 140, H: 60}} {
			equal(t, fmt.Sprintf("%s %+v", reflect.TypeOf(p).Name(), p), drawn(t, envOne, p, size), drawn(t, envTwo, p, size), "")
		}
	}
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
