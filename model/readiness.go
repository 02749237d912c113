package model

import (
	"cmp"
	"slices"

	"autoeval/model/order"
)

// Readiness is how many of the items linked to an activity are at target. It
// is a count, never an average.
type Readiness struct {
	Activity ActivityCode
	Items    int        // competencies that count; after Expected, those of which something is expected
	AtTarget []ItemCode // rated at the target or above
	Holding  []ItemCode // rated below it: what holds one back
	Unrated  []ItemCode // not answered: nothing is known
	Later    []ItemCode // after Expected: linked, and nothing is expected of them yet
}

// Linked returns how many competencies are linked, expected yet or not.
func (r Readiness) Linked() int { return r.Items + len(r.Later) }

// Ready says whether everything linked is at target. What nothing is expected of
// yet is not.
func (r Readiness) Ready() bool { return r.Linked() > 0 && len(r.AtTarget) == r.Linked() }

// Met says whether all of which something is expected is at target. It says
// nothing of the rest: Ready does.
func (r Readiness) Met() bool { return r.Items > 0 && len(r.AtTarget) == r.Items }

// Expected returns the same with the items apart of which the target expects nothing
// yet: one that may stay at its scale's lowest level makes nobody ready for
// anything.
func (r Readiness) Expected(target map[ItemCode]Level) Readiness {
	ofSome := func(all []ItemCode) (some []ItemCode) {
		for _, c := range all {
			if target[c].Value() != 0 {
				some = append(some, c)
			} else {
				r.Later = append(r.Later, c)
			}
		}
		return some
	}
	r.Later = nil
	r.AtTarget, r.Holding, r.Unrated = ofSome(r.AtTarget), ofSome(r.Holding), ofSome(r.Unrated)
	r.Items = len(r.AtTarget) + len(r.Holding) + len(r.Unrated)
	slices.Sort(r.Later)
	return r
}

// ReadinessOf lists every activity of the grid in order. An item without a
// target counts as soon as it is above its scale's lowest level, as in GroupsOf.
func ReadinessOf(g *Grid, levels, target map[ItemCode]Level) []Readiness {
	out := make([]Readiness, len(g.Activities))
	for i := range g.Activities {
		out[i] = readinessIn(g, g.Activities[i].Code, levels, target)
	}
	return out
}

func readinessIn(g *Grid, a ActivityCode, levels, target map[ItemCode]Level) Readiness {
	r := Readiness{Activity: a}
	for i := range g.Items {
		it := &g.Items[i]
		if it.Kind != Competency || !slices.Contains(it.Activities, a) {
			continue
		}
		r.Items++
		switch l := levels[it.Code]; {
		case !l.Rated():
			r.Unrated = append(r.Unrated, it.Code)
		case l >= target[it.Code] && (l > At(0) || target[it.Code].Rated()):
			r.AtTarget = append(r.AtTarget, it.Code)
		default:
			r.Holding = append(r.Holding, it.Code)
		}
	}
	return r
}

// ExpectedReadiness is ReadinessOf with what the target expects nothing of yet
// apart, which is how people are told of it.
func ExpectedReadiness(g *Grid, levels, target map[ItemCode]Level) []Readiness {
	out := ReadinessOf(g, levels, target)
	for i := range out {
		out[i] = out[i].Expected(target)
	}
	return out
}

// Nearest lists the activities of which something is at target, the one with the
// largest part of what is expected first; of equal parts the one with more items,
// then the given order. It takes what ExpectedReadiness gives.
func Nearest(all []Readiness) []Readiness {
	near := slices.DeleteFunc(slices.Clone(all), func(r Readiness) bool { return len(r.AtTarget) == 0 })
	order.Stable(near, func(a, b Readiness) int {
		if d := len(b.AtTarget)*a.Items - len(a.AtTarget)*b.Items; d != 0 {
			return d
		}
		return cmp.Compare(len(b.AtTarget), len(a.AtTarget))
	})
	return near
}

// Opening is what one step up in an item does for an activity.
type Opening struct {
	Activity ActivityCode
	Opens    bool // everything linked is at target then
}

// Openings lists the activities in which raising the item by one level puts
// one more item at target of which something is expected. An unrated item counts
// from its scale's lowest level: the step asked is to be rated one above it.
// Without any target nothing is opened.
func Openings(g *Grid, levels, target map[ItemCode]Level, c ItemCode) []Opening {
	it, ok := g.Item(c)
	if !ok || len(target) == 0 {
		return nil
	}
	up := make(map[ItemCode]Level, len(levels)+1)
	for k, v := range levels {
		up[k] = v
	}
	up[it.Code] = min(max(levels[it.Code], At(0))+1, g.Scale(it.Scale).Top())
	var out []Opening
	for i := range g.Activities {
		a := g.Activities[i].Code
		if !slices.Contains(it.Activities, a) {
			continue // nothing changes there
		}
		before, after := readinessIn(g, a, levels, target).Expected(target), readinessIn(g, a, up, target).Expected(target)
		if len(after.AtTarget) > len(before.AtTarget) {
			out = append(out, Opening{a, after.Ready()})
		}
	}
	return out
}
