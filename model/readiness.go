package model

// Readiness is how many of the items linked to an activity are at target. It
// is a count, never an average.
type Readiness struct {
	Activity ActivityCode
	Items    int        // competencies linked to it
	AtTarget []ItemCode // rated at the target or above
	Holding  []ItemCode // rated below it: what holds one back
	Unrated  []ItemCode // not answered: nothing is known
}

// Ready says whether everything linked is at target.
func (r Readiness) Ready() bool { return r.Items > 0 && len(r.AtTarget) == r.Items }

// Expected is the same of the items from which the target expects something: one
// that may stay at its scale's lowest level makes nobody ready for anything.
func (r Readiness) Expected(target map[ItemCode]Level) Readiness {
	ofSome := func(all []ItemCode) (some []ItemCode) {
		for _, c := range all {
			if target[c].Value() != 0 {
				some = append(some, c)
			}
		}
		return some
	}
	r.AtTarget, r.Holding, r.Unrated = ofSome(r.AtTarget), ofSome(r.Holding), ofSome(r.Unrated)
	r.Items = len(r.AtTarget) + len(r.Holding) + len(r.Unrated)
	return r
}

// ReadinessOf lists every activity of the grid in order. An item without a
// target is at target as soon as it is rated.
func ReadinessOf(g *Grid, levels, target map[ItemCode]Level) []Readiness {
	out := make([]Readiness, 0, len(g.Activities))
	for _, a := range g.Activities {
		r := Readiness{Activity: a.Code}
		for _, it := range g.ItemsFor(a.Code) {
			r.Items++
			switch l := levels[it.Code]; {
			case !l.Rated():
				r.Unrated = append(r.Unrated, it.Code)
			case l >= target[it.Code]:
				r.AtTarget = append(r.AtTarget, it.Code)
			default:
				r.Holding = append(r.Holding, it.Code)
			}
		}
		out = append(out, r)
	}
	return out
}

// Opening is what one step up in an item does for an activity.
type Opening struct {
	Activity ActivityCode
	Opens    bool // everything linked is at target then
}

// Openings lists the activities in which raising the item by one level puts
// one more item at target. An unrated item counts from its scale's lowest
// level: the step asked is to be rated one above it.
func Openings(g *Grid, levels, target map[ItemCode]Level, c ItemCode) []Opening {
	it, ok := g.Item(c)
	if !ok {
		return nil
	}
	up := make(map[ItemCode]Level, len(levels)+1)
	for k, v := range levels {
		up[k] = v
	}
	up[it.Code] = min(max(levels[it.Code], At(0))+1, g.Scale(it.Scale).Top())
	before, after := ReadinessOf(g, levels, target), ReadinessOf(g, up, target)
	var out []Opening
	for i := range before {
		if len(after[i].AtTarget) > len(before[i].AtTarget) {
			out = append(out, Opening{before[i].Activity, after[i].Ready()})
		}
	}
	return out
}
