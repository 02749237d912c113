package model

import (
	"slices"
	"time"

	"autoeval/model/order"
)

// Act is a next step as something to do: one level up in one item, or one thing
// that several items ask for alike, said once.
type Act struct {
	Reason Reason       // why: the weightiest of its suggestions
	Of     []Suggestion // at least one; of a Raise exactly one
}

// Raise reports whether the act is to reach the next level of its one item.
func (a Act) Raise() bool { return a.Reason == BelowTarget }

// Item returns the item that an act is tied to, "" where it is of several.
func (a Act) Item() ItemCode {
	if len(a.Of) == 1 {
		return a.Of[0].Item
	}
	return ""
}

// Next returns the level that a Raise aims at: one above the present one.
func (a Act) Next() Level { return a.Of[0].Level + 1 }

// Items lists the items of an act.
func (a Act) Items() []ItemCode {
	out := make([]ItemCode, len(a.Of))
	for i, s := range a.Of {
		out[i] = s.Item
	}
	return out
}

// Action returns the line of the plan that an act becomes under those words, due in
// three months.
func (a Act) Action(g *Grid, text string, now time.Time) Action {
	return Action{Grid: g.Ref(), Item: a.Item(), Text: text, Due: Day(now.AddDate(0, 3, 0))}
}

// Acts turns suggestions into acts: those below target stay one by one, in their
// order; what else is asked of several items is one act. Of those that lack
// evidence the highest level comes first: it is the one most worth showing.
func Acts(all []Suggestion) []Act {
	var out []Act
	for _, s := range all {
		why := s.Reasons[0]
		at := slices.IndexFunc(out, func(a Act) bool { return a.Reason == why && !a.Raise() })
		if at < 0 {
			out = append(out, Act{Reason: why, Of: []Suggestion{s}})
			continue
		}
		out[at].Of = append(out[at].Of, s)
	}
	for i := range out {
		if out[i].Reason == LacksEvidence {
			order.Stable(out[i].Of, func(a, b Suggestion) int { return int(b.Level) - int(a.Level) })
		}
	}
	return out
}
