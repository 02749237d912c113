package work

import (
	"cmp"
	"slices"

	"autoeval/model"
)

// Claim is a level that evidence shows: what may be said on a CV.
type Claim struct {
	Item     model.Item
	Level    model.Level    // that holds and that the evidence is of, at most the present one
	Evidence model.Evidence // the strongest of the level's period, the newest of these
	Strength model.Strength // of that evidence
	Word     model.Word     // the mentors' on the item, zero if none
}

// Confirming lists the words of the mentors who give that level too.
func (c Claim) Confirming() []model.Word {
	return slices.DeleteFunc(c.Word.All(), func(w model.Word) bool { return w.Level < c.Level || w.Verdict == model.Contest })
}

// Contested lists the words that the person contests, of another level.
func (c Claim) Contested() []model.Word {
	return slices.DeleteFunc(c.Word.All(), func(w model.Word) bool { return w.Level == c.Level || w.Verdict != model.Contest })
}

// Claims lists the competencies at that level or above which evidence shows, the
// highest first. Evidence shows a level if it was made, or linked, after the last
// session that said less: what is older showed the lower level. An item whose
// latest evidence is of a lower level claims that one.
func (o *Outlook) Claims(least model.Level) []Claim {
	var out []Claim
	for _, it := range o.Grid.ItemsOf(model.Competency) {
		s := o.Standing(it.Code)
		for l := s.Level; l.Rated() && l >= least; l-- {
			if e, ok := o.showing(it.Code, l); ok {
				strength := model.StrengthOf(it.Code, []model.Evidence{e}, o.Confirmed)
				out = append(out, Claim{Item: it, Level: l, Evidence: e, Strength: strength, Word: s.Word})
				break
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Claim) int { return cmp.Compare(b.Level, a.Level) })
	return out
}

// showing returns the evidence that shows a level of an item best.
func (o *Outlook) showing(c model.ItemCode, l model.Level) (best model.Evidence, ok bool) {
	less, had := lastBelow(c, l, o.Sessions)
	strongest := model.NoEvidence
	for _, e := range model.EvidenceFor(c, o.Evidence) {
		if had && !e.CreatedAt.After(less.At) && !e.Date.After(model.Day(less.At)) {
			continue
		}
		if s := model.StrengthOf(c, []model.Evidence{e}, o.Confirmed); s > strongest {
			best, strongest, ok = e, s, true
		}
	}
	return best, ok
}

// lastBelow returns the last answer that says less than a level.
func lastBelow(c model.ItemCode, l model.Level, sessions []model.SessionSummary) (model.Point, bool) {
	all := model.History(c, sessions)
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].Level < l {
			return all[i], true
		}
	}
	return model.Point{}, false
}
