package lineage

import (
	"context"
	"slices"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Between returns the passage that is kept between two versions, and whether
// there is one.
func Between(ctx context.Context, st store.Store, from, to model.GridRef) (model.Passage, bool, error) {
	all, err := st.Passages(ctx)
	i := slices.IndexFunc(all, func(p model.Passage) bool { return p.From == from && p.To == to })
	if err != nil || i < 0 {
		return model.Passage{From: from, To: to}, false, err
	}
	return all[i], true, nil
}

// Draft is a passage that a person is about to keep, or to change.
type Draft struct {
	From, To *model.Grid
	Passage  model.Passage
	Kept     bool // it is in the store as it stands
	Known    bool // there is one in the store between the two
}

// NewDraft returns the passage that is kept between two grids, else what their
// words propose.
func NewDraft(ctx context.Context, st store.Store, from, to *model.Grid) (Draft, error) {
	d := Draft{From: from, To: to}
	p, kept, err := Between(ctx, st, from.Ref(), to.Ref())
	if err != nil {
		return d, err
	}
	if d.Passage, d.Kept, d.Known = p, kept, kept; !kept {
		d.Passage.Links = model.Propose(from, to)
	}
	return d, nil
}

// Links are everything that became of the items.
func (d *Draft) Links() []model.Link { return model.Links(d.From, d.To, &d.Passage) }

// Join says what became of items. The errors are those of model.Passage.Check.
func (d *Draft) Join(l model.Link) error {
	p, err := d.Passage.Joined(l, d.From, d.To)
	if err == nil {
		d.Passage, d.Kept = p, false
	}
	return err
}

// Become says what items of the older grid, of which there may be none, became. An
// item of the newer grid that another link leads to is merged from both.
func (d *Draft) Become(from, to []model.ItemCode) error {
	l := model.Link{From: slices.Clone(from), To: to}
	for _, old := range d.Links() {
		if slices.ContainsFunc(old.To, func(c model.ItemCode) bool { return slices.Contains(to, c) }) {
			for _, c := range old.From {
				if len(from) > 0 && !slices.Contains(l.From, c) {
					l.From = append(l.From, c)
				}
			}
		}
	}
	slices.SortFunc(l.From, func(a, b model.ItemCode) int { return place(d.From, a) - place(d.From, b) })
	return d.Join(l)
}

// place returns where an item stands in its grid.
func place(g *model.Grid, c model.ItemCode) int {
	return slices.IndexFunc(g.Items, func(it model.Item) bool { return it.Code == c })
}

// Part takes items out of their links: what became of them is to be decided.
func (d *Draft) Part(l model.Link) {
	d.Passage, d.Kept = d.Passage.Without(l.From, l.To), false
}

// Hold says whether old answers count for an item worded anew.
func (d *Draft) Hold(to model.ItemCode, holds bool) error {
	p, err := d.Passage.Held(to, holds)
	if err == nil {
		d.Passage, d.Kept = p, false
	}
	return err
}

// OnlySaid leaves out what is only proposed and what nobody said: it is to be
// decided.
func (d *Draft) OnlySaid(said func(model.Link) bool) {
	if !d.Known {
		d.Passage.Links = slices.DeleteFunc(d.Passage.Links, func(l model.Link) bool { return !said(l) })
	}
}

// Undecided lists the items of the older grid that nothing is said of.
func (d *Draft) Undecided() []model.ItemCode {
	var out []model.ItemCode
	for _, l := range d.Links() {
		if l.Kind() == model.LinkUndecided {
			out = append(out, l.From...)
		}
	}
	return out
}

// KeepPassage keeps a draft. It is one record and nothing else changes, not even
// the grids: DeletePassage makes everything what it was. The errors are those of
// model.Passage.Check, store.ErrNotFound where one of the grids is gone, and
// store.ErrConflict where another window kept a passage.
func KeepPassage(ctx context.Context, st store.Store, grids Source, d *Draft, now time.Time) error {
	for _, ref := range []model.GridRef{d.From.Ref(), d.To.Ref()} {
		if _, err := grids.Grid(ctx, ref); err != nil {
			return err
		}
	}
	p, err := d.Passage.Check(d.From, d.To)
	if err != nil {
		return err
	}
	p.MadeAt = now
	if p.Revision, err = st.SavePassage(ctx, p); err != nil {
		return err
	}
	d.Passage, d.Kept, d.Known = p, true, true
	return nil
}

// PutBack makes a passage what is kept between its two grids again, whatever is
// there now.
func PutBack(ctx context.Context, st store.Store, p model.Passage) error {
	now, _, err := Between(ctx, st, p.From, p.To)
	if err != nil {
		return err
	}
	p.Revision = now.Revision
	_, err = st.SavePassage(ctx, p)
	return err
}

// DeletePassage takes a passage back: everything reads again as without it, the
// trash too, which does not keep it. It returns what it removed; see PutBack.
func DeletePassage(ctx context.Context, st store.Store, from, to model.GridRef) (model.Passage, error) {
	p, kept, err := Between(ctx, st, from, to)
	if err != nil {
		return p, err
	}
	if !kept {
		return p, store.ErrNotFound
	}
	return p, st.DeletePassage(ctx, from, to)
}
