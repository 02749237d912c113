package model

import (
	"cmp"
	"maps"
	"slices"
)

// Finding is what a mentor says of a piece of evidence: that it shows an item,
// or that it does not.
type Finding uint8

// Nothing said, confirmed, or doubted.
const (
	NoFinding Finding = iota
	Confirms
	Doubts
)

// Judge records what the mentor says of a piece of evidence for an item, for all
// that it is linked to with "". What was said of the whole before stays so for
// its other items. Errors: ErrReturned.
func (r *Review) Judge(e *Evidence, c ItemCode, f Finding) error {
	if r.State != InReview {
		return ErrReturned
	}
	if c == "" {
		r.say(e.ID, f, nil)
		return nil
	}
	each := map[ItemCode]Finding{}
	for _, of := range e.Items {
		each[of] = r.Finding(e.ID, of)
	}
	maps.Copy(each, r.Shows[e.ID])
	each[c] = f
	maps.DeleteFunc(each, func(_ ItemCode, f Finding) bool { return f == NoFinding })
	r.say(e.ID, best(each), each)
	return nil
}

// Follow takes over what another version of the review says of a piece.
func (r *Review) Follow(from *Review, e EvidenceID) { r.say(e, from.Evidence[e], from.Shows[e]) }

// say replaces what is said of a piece. The map is not changed afterwards.
func (r *Review) say(e EvidenceID, f Finding, each map[ItemCode]Finding) {
	if f == NoFinding {
		delete(r.Evidence, e)
		delete(r.Shows, e)
		return
	}
	if r.Evidence == nil {
		r.Evidence = map[EvidenceID]Finding{}
	}
	r.Evidence[e] = f
	delete(r.Shows, e)
	if len(each) == 0 {
		return
	}
	if r.Shows == nil {
		r.Shows = map[EvidenceID]map[ItemCode]Finding{}
	}
	r.Shows[e] = each
}

// best returns what is best said of a piece for any item.
func best(each map[ItemCode]Finding) (out Finding) {
	for _, f := range each {
		if f == Confirms || out == NoFinding {
			out = f
		}
	}
	return out
}

// Finding returns what the review says of a piece of evidence for an item.
func (r *Review) Finding(e EvidenceID, c ItemCode) Finding {
	if each := r.Shows[e]; len(each) > 0 {
		return each[c]
	}
	return r.Evidence[e]
}

// SaysSame says whether two versions of a review say the same of a piece.
func (r *Review) SaysSame(other *Review, e EvidenceID) bool {
	return r.Evidence[e] == other.Evidence[e] && maps.Equal(r.Shows[e], other.Shows[e])
}

// Judgement is what a review says of a piece of evidence, for an item or for all
// that it is linked to.
type Judgement struct {
	Evidence EvidenceID
	Item     ItemCode // "" for all
	Finding  Finding
}

// Judgements lists all that a review says of evidence, by piece and item.
func (r *Review) Judgements() []Judgement {
	var out []Judgement
	for e, f := range r.Evidence {
		if len(r.Shows[e]) == 0 {
			out = append(out, Judgement{e, "", f})
		}
		for c, f := range r.Shows[e] {
			out = append(out, Judgement{e, c, f})
		}
	}
	slices.SortFunc(out, func(a, b Judgement) int {
		return cmp.Or(cmp.Compare(a.Evidence, b.Evidence), cmp.Compare(a.Item, b.Item))
	})
	return out
}

// Confirmation says that a mentor confirms a piece of evidence: for an item of
// that grid, or for all that it is linked to.
type Confirmation struct {
	Evidence EvidenceID
	Item     ItemCode // "" for all
	Grid     GridRef  // of the item
}

// Confirmations lists what a review confirms.
func (r *Review) Confirmations() []Confirmation {
	var out []Confirmation
	for _, j := range r.Judgements() {
		if j.Finding != Confirms {
			continue
		}
		c := Confirmation{Evidence: j.Evidence, Item: j.Item}
		if c.Item != "" {
			c.Grid = r.Grid
		}
		out = append(out, c)
	}
	return out
}

// ConfirmedBy gathers what the reviews that hold confirm, by piece and item.
func ConfirmedBy(reviews []Review) []Confirmation {
	var out []Confirmation
	for _, r := range CurrentReviews(reviews) {
		out = append(out, r.Confirmations()...)
	}
	return EachOnce(out)
}

// EachOnce puts confirmations in order, by piece and item, each once.
func EachOnce(all []Confirmation) []Confirmation {
	slices.SortFunc(all, func(a, b Confirmation) int {
		return cmp.Or(cmp.Compare(a.Evidence, b.Evidence), cmp.Compare(a.Item, b.Item), cmp.Compare(a.Grid.ID, b.Grid.ID), cmp.Compare(a.Grid.Version, b.Grid.Version))
	})
	return slices.Compact(all)
}

// Attested is the items that mentors confirmed of each piece of evidence, ""
// for all of them.
type Attested map[EvidenceID][]ItemCode

// AttestedOn returns what is confirmed by the codes of the items, on one grid.
func AttestedOn(all []Confirmation) Attested {
	out := Attested{}
	for _, c := range all {
		out[c.Evidence] = append(out[c.Evidence], c.Item)
	}
	return out
}

// For says whether a piece is confirmed for an item.
func (c Attested) For(e EvidenceID, item ItemCode) bool {
	return slices.Contains(c[e], item) || slices.Contains(c[e], "")
}
