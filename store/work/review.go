package work

import (
	"context"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/store"
)

// NewestReview returns the review that counts of one session's: the one with the
// highest number, and false if there is none.
func NewestReview(all []model.Review) (newest model.Review, ok bool) {
	for _, r := range all {
		if !ok || r.Number >= newest.Number {
			newest, ok = r, true
		}
	}
	return newest, ok
}

// ChangeReview makes a change to a review and keeps it. If another program kept
// the review meanwhile, the change is made on that. It began when it was first
// changed.
func ChangeReview(ctx context.Context, st store.Store, r model.Review, now time.Time, do func(*model.Review) error) (model.Review, error) {
	start := func(r *model.Review) error {
		if r.StartedAt.IsZero() {
			r.StartedAt = now
		}
		return do(r)
	}
	return changed(ctx, st, r.Clone(), start, nil,
		func(st store.Store) (model.Review, error) { return st.Review(ctx, r.ID) },
		func(st store.Store, r model.Review) (model.Review, error) {
			rev, err := st.SaveReview(ctx, r)
			r.Revision = rev
			return r, err
		})
}

// Part names what can change in a review: the remark on an item, what is said of
// a piece of evidence, or one of the constants.
type Part string

// The parts that there is one of.
const (
	MessagePart Part = "message"
	MannerPart  Part = "blind"
	StatePart   Part = "state"
)

// ItemPart returns the remark on an item.
func ItemPart(c model.ItemCode) Part { return Part("item " + string(c)) }

// EvidencePart returns what is said of a piece of evidence.
func EvidencePart(id model.EvidenceID) Part { return Part("evidence " + string(id)) }

// CarryPart puts one part of a review into another, as it was once valid.
func CarryPart(g *model.Grid, p Part, from, to *model.Review) {
	code, isItem := strings.CutPrefix(string(p), "item ")
	id, isEvidence := strings.CutPrefix(string(p), "evidence ")
	switch {
	case isItem:
		m := from.Remarks[model.ItemCode(code)]
		m.Item = model.ItemCode(code)
		_ = to.Remark(g, m)
	case isEvidence:
		to.Follow(from, model.EvidenceID(id))
	case p == MessagePart:
		to.Message = from.Message
	case p == MannerPart:
		to.Blind = from.Blind
	case p == StatePart:
		to.State, to.ReturnedAt, to.Unsent = from.State, from.ReturnedAt, from.Unsent
	}
}

// MergeReview puts the unsaved parts of one program over what another one saved
// meanwhile, and returns false if the review was returned there: it stays as it
// is.
func MergeReview(g *model.Grid, mine, latest model.Review, unsaved []Part) (model.Review, bool) {
	if latest.State != model.InReview {
		return latest, false
	}
	for _, c := range mine.Shown {
		latest.Show(c)
	}
	for _, p := range unsaved {
		if p != StatePart { // which closes the rest
			CarryPart(g, p, &mine, &latest)
		}
	}
	CarryPart(g, StatePart, &mine, &latest)
	return latest, true
}
