package lineage

import (
	"context"

	"autoeval/model"
	"autoeval/store"
)

// Evidence returns what belongs to the grid or to those before it, in the order
// given, with the items that it shows here. What names no grid belongs to all.
func (l *Lineage) Evidence(all []model.Evidence) ([]model.Evidence, error) {
	var out []model.Evidence
	for _, e := range all {
		m, named, err := l.reads(&e.Grid)
		if err != nil {
			return nil, err
		}
		if !named {
			out = append(out, e)
			continue
		}
		if m.Reads() && !m.Identity() {
			e.Items, e.Grid = m.Codes(e.Items), l.to.Ref()
		}
		if m.Reads() {
			out = append(out, e)
		}
	}
	return out, nil
}

// Attested returns what is confirmed of evidence, by the items here that it was
// confirmed for. What names no grid is of this one.
func (l *Lineage) Attested(all []model.Confirmation) (model.Attested, error) {
	var here []model.Confirmation
	for _, c := range all {
		m, named, err := l.reads(&c.Grid)
		if err != nil {
			return nil, err
		}
		switch {
		case !named || c.Item == "" || m.Identity():
			here = append(here, c)
		case m.Reads():
			for _, code := range m.Codes([]model.ItemCode{c.Item}) {
				here = append(here, model.Confirmation{Evidence: c.Evidence, Item: code, Grid: l.to.Ref()})
			}
		}
	}
	return model.AttestedOn(here), nil
}

// Actions returns those of the plan that belong to the grid or to those before
// it. One whose item is no more here is tied to none.
func (l *Lineage) Actions(all []model.Action) ([]model.Action, error) {
	var out []model.Action
	for _, a := range all {
		m, named, err := l.reads(&a.Grid)
		if err != nil {
			return nil, err
		}
		if !named {
			out = append(out, a)
			continue
		}
		if !m.Reads() {
			continue
		}
		if !m.Identity() && a.Item != "" {
			codes := m.Codes([]model.ItemCode{a.Item})
			if a.Item = ""; len(codes) == 1 {
				a.Item, a.Grid = codes[0], l.to.Ref()
			}
		}
		out = append(out, a)
	}
	return out, nil
}

// Notes returns those that belong to the grid or to those before it. One whose item
// is no more here names none.
func (l *Lineage) Notes(all []model.Note) ([]model.Note, error) {
	var out []model.Note
	for _, n := range all {
		m, named, err := l.reads(&n.Grid)
		if err != nil {
			return nil, err
		}
		if named && !m.Reads() {
			continue
		}
		if named && !m.Identity() && n.Item != "" {
			codes := m.Codes([]model.ItemCode{n.Item})
			if n.Item = ""; len(codes) == 1 {
				n.Item, n.Grid = codes[0], l.to.Ref()
			}
		}
		out = append(out, n)
	}
	return out, nil
}

// reads returns how something is read that hangs on a grid. Where it names no
// version, it is of this one.
func (l *Lineage) reads(ref *model.GridRef) (m model.Map, named bool, err error) {
	if ref.ID == "" {
		return m, false, nil
	}
	if *ref == (model.GridRef{ID: l.to.ID}) {
		*ref = l.to.Ref()
	}
	m, err = l.Map(*ref)
	return m, true, err
}

// Profile returns the person's profile with the own targets that hold here.
func (l *Lineage) Profile(p model.Profile) (model.Profile, error) {
	if _, ok := p.Own[l.to.Ref()]; ok || len(p.Own) == 0 {
		return p, nil
	}
	levels := map[model.ItemCode]model.Level{}
	for ref, own := range p.Own {
		m, _, err := l.reads(&ref)
		if err != nil {
			return p, err
		}
		for c, level := range m.Own(own) {
			levels[c] = max(levels[c], level)
		}
	}
	if len(levels) > 0 {
		p.Own = p.Own.With(l.to.Ref(), levels)
	}
	return p, nil
}

// SaveSession saves a session and, before its first save, keeps the grid that it
// is made on: a session never depends on what a later program brings. A grid
// without its session harms nothing. It fails with model.ErrNotAdopted on what
// serves only what came with it.
func SaveSession(ctx context.Context, st store.Store, s model.Session, g *model.Grid) (revision uint64, err error) {
	if s.Revision == 0 {
		if err := Adopted(ctx, st, g.Ref()); err != nil {
			return 0, err
		}
		if err := st.SaveGrid(ctx, g); err != nil {
			return 0, err
		}
	}
	return st.SaveSession(ctx, s)
}

// Adopted fails with model.ErrNotAdopted on a grid that serves only what came with
// it: nothing of one's own is made on it.
func Adopted(ctx context.Context, st store.Store, ref model.GridRef) error {
	all, err := st.KeptGrids(ctx)
	for _, k := range all {
		if k.Ref == ref && k.Origin.Foreign() {
			return model.ErrNotAdopted
		}
	}
	return err
}
