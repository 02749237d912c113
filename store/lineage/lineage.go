// Package lineage reads what was said on several versions of a grid as if it had
// been said on one of them: by words, and through the passages that the person
// kept (model.Carry). It changes nothing in the store; what it returns is for
// reading and never saved back.
package lineage

import (
	"cmp"
	"context"
	"errors"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
)

// Source finds versions of grids: nav.GridSource is one.
type Source interface {
	// Grid returns that version, or store.ErrNotFound.
	Grid(context.Context, model.GridRef) (*model.Grid, error)
}

// Lineage is a version of a grid and all that came before it. Make it with Of.
// It is for one goroutine.
type Lineage struct {
	ctx   context.Context
	st    store.Store
	grids Source
	to    *model.Grid
	ways  model.Ways
	maps  map[model.GridRef]model.Map
	known map[model.GridRef]*model.Grid
}

// Of returns the lineage of a grid. The context serves all that is read through
// it.
func Of(ctx context.Context, st store.Store, grids Source, to *model.Grid) (*Lineage, error) {
	passages, err := st.Passages(ctx)
	if err != nil {
		return nil, err
	}
	return through(ctx, st, grids, to, passages), nil
}

// OfShared is Of for what somebody shared: their passages lead too where the person
// keeps none between the two versions.
func OfShared(ctx context.Context, st store.Store, grids Source, to *model.Grid, theirs []model.Passage) (*Lineage, error) {
	own, err := st.Passages(ctx)
	if err != nil {
		return nil, err
	}
	return through(ctx, st, grids, to, model.AndOf(own, theirs)), nil
}

func through(ctx context.Context, st store.Store, grids Source, to *model.Grid, passages []model.Passage) *Lineage {
	l := &Lineage{ctx: ctx, st: st, grids: grids, to: to, maps: map[model.GridRef]model.Map{}, known: map[model.GridRef]*model.Grid{to.Ref(): to}}
	l.ways = model.Ways{To: to, Passages: passages, Find: l.grid}
	return l
}

// Grid returns the version that everything is read on.
func (l *Lineage) Grid() *model.Grid { return l.to }

// Map returns how a version is read on this one. The zero Map, which reads
// nothing, says that the two have nothing to do with each other, or that the
// version is nowhere.
func (l *Lineage) Map(ref model.GridRef) (model.Map, error) {
	if m, ok := l.maps[ref]; ok {
		return m, nil
	}
	way, err := l.ways.From(ref)
	if err == nil {
		l.maps[ref] = way.Map
	}
	return way.Map, err
}

// Over returns the passages on the way from a version to this one.
func (l *Lineage) Over(ref model.GridRef) ([]model.Passage, error) {
	way, err := l.ways.From(ref)
	return way.Over, err
}

// grid returns a version, nil if it is nowhere.
func (l *Lineage) grid(ref model.GridRef) (*model.Grid, error) {
	if g, ok := l.known[ref]; ok {
		return g, nil
	}
	g, err := l.grids.Grid(l.ctx, ref)
	if errors.Is(err, store.ErrNotFound) {
		g, err = nil, nil
	}
	if err == nil {
		l.known[ref] = g
	}
	return g, err
}

// Sessions reads the sessions of the grid and of those before it, as
// store.GridSessions does: the open ones, and the n finished ones created last,
// all if n is negative. Each is by the items of its own version; see Summaries.
// Sessions that are open on another grid are not among the open ones.
func (l *Lineage) Sessions(n int) (model.GridSessions, error) {
	out, err := l.st.GridSessions(l.ctx, l.to.ID, n)
	if err != nil {
		return out, err
	}
	for _, id := range l.IDs()[1:] {
		before, err := l.st.GridSessions(l.ctx, id, n)
		if err != nil {
			return out, err
		}
		out.Finished, out.Older = append(out.Finished, before.Finished...), out.Older+before.Older
	}
	order.Stable(out.Finished, func(a, b model.SessionSummary) int { return cmp.Compare(a.Seq, b.Seq) })
	if extra := len(out.Finished) - n; n >= 0 && extra > 0 {
		out.Finished, out.Older = out.Finished[extra:], out.Older+extra
	}
	return out, nil
}

// Summaries turns the levels of sessions into those that count here, under the
// codes that they have here. Grid still says on which version each was made.
func (l *Lineage) Summaries(lists ...[]model.SessionSummary) error {
	for _, all := range lists {
		for i := range all {
			m, err := l.Map(all[i].Grid)
			if err != nil {
				return err
			}
			all[i].Levels = m.Levels(all[i].Levels)
		}
	}
	return nil
}

// Echoes returns what was said in those sessions, each by the items of its own
// version, in other words than those of the grid; see model.Echo.
func (l *Lineage) Echoes(sessions []model.SessionSummary) ([]model.Echo, error) {
	var out []model.Echo
	for i := range sessions {
		m, err := l.Map(sessions[i].Grid)
		if err != nil {
			return nil, err
		}
		if m.Identity() || !m.Reads() {
			continue
		}
		from, err := l.grid(sessions[i].Grid)
		if err != nil {
			return nil, err
		}
		out = append(out, m.Echoes(from, sessions[i], l.to)...)
	}
	return model.JoinEchoes(out), nil
}

// Session returns a session as it is read here: its ratings that count, under
// their codes here.
func (l *Lineage) Session(s model.Session) (model.Session, error) {
	m, err := l.Map(s.Grid)
	if err != nil || m.Identity() {
		return s, err
	}
	s = s.Clone()
	s.Ratings = m.Ratings(s.Ratings)
	return s, nil
}

// IDs names the grid and those before it.
func (l *Lineage) IDs() []model.GridID { return l.ways.IDs() }

// Rows turns the levels of a cohort's latest sessions into those that count here,
// under the codes that they have here.
func (l *Lineage) Rows(rows []*model.CohortRow) error {
	by := map[model.GridRef]*model.Map{}
	for _, r := range rows {
		ref := r.Latest.Session.Grid
		if ref == l.to.Ref() {
			continue
		}
		if by[ref] == nil {
			m, err := l.Map(ref)
			if err != nil {
				return err
			}
			by[ref] = &m
		}
		r.Read(by[ref])
	}
	return nil
}

// Words turns what mentors say of a session into what it says here.
func (l *Lineage) Words(ref model.GridRef, words map[model.ItemCode]model.Word) (map[model.ItemCode]model.Word, error) {
	m, err := l.Map(ref)
	if err != nil || m.Identity() {
		return words, err
	}
	out := map[model.ItemCode]model.Word{}
	for _, it := range l.to.Items {
		if from := m.Counts(it.Code); len(from) == 1 {
			if w, ok := words[from[0]]; ok {
				out[it.Code] = w
			}
		}
	}
	return out, nil
}

// Review returns a mentor's review of a session as it is read here: the remarks on
// what became one item here, under its code.
func (l *Lineage) Review(ref model.GridRef, r model.Review) (model.Review, error) {
	m, err := l.Map(ref)
	if err != nil || m.Identity() {
		return r, err
	}
	r = r.Clone()
	remarks := map[model.ItemCode]model.Remark{}
	for _, it := range l.to.Items {
		if from := m.Counts(it.Code); len(from) == 1 {
			if x, ok := r.Remarks[from[0]]; ok {
				x.Item = it.Code
				remarks[it.Code] = x
			}
		}
	}
	r.Remarks, r.Grid = remarks, l.to.Ref()
	return r, nil
}

// Support returns evidence that shows an item here besides what it showed: under
// the code that the item had where the evidence was made, else with all its items
// brought here. Where neither is possible it returns the evidence as it is, and
// false: nothing it shows is lost for a new one.
func (l *Lineage) Support(e model.Evidence, item model.ItemCode) (model.Evidence, bool, error) {
	m, named, err := l.reads(&e.Grid)
	if err != nil || !named || m.Identity() {
		return supporting(e, item), err == nil, err
	}
	if was, ok := m.Was(item); ok {
		return supporting(e, was), true, nil
	}
	here := m.Codes(e.Items)
	if !m.Reads() || len(here) < len(e.Items) {
		return e, false, nil
	}
	e.Items, e.Grid = here, l.to.Ref()
	return supporting(e, item), true, nil
}

func supporting(e model.Evidence, item model.ItemCode) model.Evidence {
	if e = e.Clone(); !e.Supports(item) {
		e.Items = append(e.Items, item)
	}
	return e
}
