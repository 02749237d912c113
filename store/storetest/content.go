package storetest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// Fill puts n records of every kind into a store, one commit each, then changes
// some and deletes some, as months of use do.
func Fill(s store.Store, n int) error {
	p := sample[model.Profile](1)
	p.Revision = 0
	if _, err := s.SaveProfile(ctx, p); err != nil {
		return err
	}
	g := sample[model.Grid](1)
	if err := errors.Join(s.SaveGrid(ctx, &g), s.SaveOrigin(ctx, g.Ref(), model.Origin{By: sample[model.Contact](1)})); err != nil {
		return err
	}
	for i := range n {
		if err := fillOne(s, i); err != nil {
			return fmt.Errorf("record %d: %w", i, err)
		}
	}
	return nil
}

func fillOne(s store.Store, i int) (err error) {
	try := func(_ uint64, e error) {
		if err == nil {
			err = e
		}
	}
	x, e, a := sample[model.Session](i), sample[model.Evidence](i), sample[model.Action](i)
	x.Revision, e.Revision, a.Revision, x.FinishedAt = 0, 0, 0, time.Time{}
	r, k, v := sample[model.Received](i), sample[model.Known](i), sample[model.Review](i)
	v.Session, v.Revision = r.Session.ID, 0
	v.Evidence[e.ID] = model.Confirms
	onOneGrid(&x)
	onOneGrid(&r.Session)
	try(s.SaveSession(ctx, x))
	try(s.SaveEvidence(ctx, e))
	try(s.SaveAction(ctx, a))
	n := sample[model.Note](i)
	n.Revision = 0
	try(s.SaveNote(ctx, n))
	p := sample[model.Passage](i)
	p.Revision = 0
	try(s.SavePassage(ctx, p))
	try(0, s.Together(ctx, func(s store.Store) error {
		_, refused := s.SaveReview(ctx, v)
		return errors.Join(s.SaveKnown(ctx, k), s.SaveReceived(ctx, []model.Received{r}), refused)
	}))
	if i%3 == 0 {
		x.Revision, x.FinishedAt = 1, x.StartedAt.Add(time.Hour)
		try(s.SaveSession(ctx, x))
	}
	if i%5 == 4 {
		try(0, s.DeleteSession(ctx, x.ID))
		try(0, s.DeleteReceived(ctx, r.Session.ID))
	}
	return err
}

// onOneGrid gives a session the grid and the item codes that all have.
func onOneGrid(s *model.Session) {
	s.Grid = model.GridRef{ID: "grid", Version: "1"}
	ratings := map[model.ItemCode]model.Rating{}
	for _, code := range slices.Sorted(maps.Keys(s.Ratings)) {
		r := s.Ratings[code]
		r.Item = model.ItemCode(fmt.Sprintf("C%02d", len(ratings)+int(r.Level)))
		ratings[r.Item] = r
	}
	s.Ratings = ratings
}

// Dump reads everything a store holds, through every method, as text: stores
// with the same content in the same order give the same.
func Dump(s store.Store) (string, error) {
	d := dumper{s: s}
	d.say(s.Profile(ctx))
	for _, kept := range list(&d, s.KeptGrids) {
		g, err := s.Grid(ctx, kept.Ref)
		if err == nil {
			d.say(*g, nil)
		} else {
			d.say(nil, err)
		}
	}
	grids := map[model.GridID]bool{}
	for _, sum := range list(&d, s.Sessions) {
		d.say(s.Session(ctx, sum.ID))
		grids[sum.Grid.ID] = true
	}
	for _, id := range slices.Sorted(maps.Keys(grids)) {
		d.say(s.GridSessions(ctx, id, 10))
	}
	d.say(s.Confirmed(ctx))
	for _, e := range list(&d, s.Evidence) {
		d.say(s.EvidenceByID(ctx, e.ID))
	}
	list(&d, s.Actions)
	list(&d, s.Notes)
	list(&d, s.Known)
	list(&d, s.Passages)
	for _, sum := range list(&d, s.ReceivedSessions) {
		d.say(s.Received(ctx, sum.Session.ID))
		reviews, err := s.Reviews(ctx, sum.Session.ID)
		d.say(reviews, err)
		for _, r := range reviews {
			d.say(s.Review(ctx, r.ID))
		}
	}
	return d.b.String(), d.err
}

type dumper struct {
	s   store.Store
	b   strings.Builder
	err error
}

func (d *dumper) say(v any, err error) {
	if d.err == nil {
		d.err = err
	}
	switch all := v.(type) { // where a record stands is the backend's own
	case []model.SessionSummary:
		v = each(all, func(x model.SessionSummary) model.SessionSummary { x.Seq = 0; return x })
	case model.GridSessions:
		d.say(all.Open, err)
		d.say(all.Finished, err)
		v = all.Older
	case []model.ReceivedSummary:
		v = each(all, func(x model.ReceivedSummary) model.ReceivedSummary { x.Session.Seq = 0; return x })
	}
	fmt.Fprintf(&d.b, "%+v", v)
	d.b.WriteByte('\n')
}

// list dumps a list and returns it, for going through it.
func list[T any](d *dumper, read func(context.Context) ([]T, error)) []T {
	all, err := read(ctx)
	d.say(all, err)
	return all
}

func each[T any](in []T, f func(T) T) (out []T) {
	for _, v := range in {
		out = append(out, f(v))
	}
	return out
}
