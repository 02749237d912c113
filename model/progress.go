package model

import (
	"time"

	"autoeval/model/order"
)

// StaleAfter is how long a rating holds before it asks to be refreshed, in
// months.
const StaleAfter = 12

// Distribution counts competencies per level of a scale, and those without.
// Levels are never averaged.
type Distribution struct {
	Counts  []int // index: level value
	Unrated int
}

// Total returns how many items are counted, rated or not.
func (d Distribution) Total() int {
	n := d.Unrated
	for _, c := range d.Counts {
		n += c
	}
	return n
}

// Distribute counts the items of a kind by level. Attitudes and competencies
// are never in one count. The scale is that of the kind's first item; items on
// another scale are counted by value all the same.
func Distribute(g *Grid, levels map[ItemCode]Level, k ItemKind) Distribution {
	var d Distribution
	for _, it := range g.Items {
		if it.Kind != k {
			continue
		}
		if n := len(g.Scale(it.Scale).Levels); n > len(d.Counts) {
			d.Counts = append(d.Counts, make([]int, n-len(d.Counts))...)
		}
		if l := levels[it.Code]; g.Scale(it.Scale).Has(l) {
			d.Counts[l.Value()]++
		} else {
			d.Unrated++
		}
	}
	return d
}

// Change is how an item moved between two sessions.
type Change struct {
	Item     ItemCode
	From, To Level
}

// Rose says whether the level went up.
func (c Change) Rose() bool { return c.To > c.From }

// Gap is an item rated below its target.
type Gap struct {
	Item          ItemCode
	Level, Target Level
}

// Size returns how many levels are missing.
func (g Gap) Size() int { return int(g.Target) - int(g.Level) }

// Gaps lists the rated items below target, widest first, then in grid order.
// An unanswered item has no known gap and is not listed.
func Gaps(g *Grid, levels, target map[ItemCode]Level) []Gap {
	var out []Gap
	for _, it := range g.Items {
		l, t := levels[it.Code], target[it.Code]
		if l.Rated() && t.Rated() && l < t {
			out = append(out, Gap{it.Code, l, t})
		}
	}
	order.Stable(out, func(a, b Gap) int { return b.Size() - a.Size() })
	return out
}

// Point is one session's word on an item. Its date is the session's: finishing
// confirms every answer in it.
type Point struct {
	Session SessionID
	Label   string
	Level   Level
	At      time.Time
}

// History lists what the sessions say of an item, in their order. Sessions in
// which it has no answer are left out.
func History(c ItemCode, sessions []SessionSummary) []Point {
	var out []Point
	for _, s := range sessions {
		if l := s.Levels.Of(c); l.Rated() {
			out = append(out, Point{s.ID, s.Label, l, s.When()})
		}
	}
	return out
}

// Last returns the most recent point of an item, and false if it was never
// rated.
func Last(c ItemCode, sessions []SessionSummary) (Point, bool) {
	for i := len(sessions) - 1; i >= 0; i-- {
		if l := sessions[i].Levels.Of(c); l.Rated() {
			return Point{sessions[i].ID, sessions[i].Label, l, sessions[i].When()}, true
		}
	}
	return Point{}, false
}

// Stale lists, in grid order, the items whose most recent rating is more than
// StaleAfter months old.
func Stale(g *Grid, sessions []SessionSummary, now time.Time) []ItemCode {
	limit := now.AddDate(0, -StaleAfter, 0)
	var out []ItemCode
	for _, it := range g.Items {
		if p, ok := Last(it.Code, sessions); ok && p.At.Before(limit) {
			out = append(out, it.Code)
		}
	}
	return out
}
