package model

import (
	"slices"
	"strings"
	"time"

	"autoeval/model/order"
)

// Action is one line of the learner's development plan.
type Action struct {
	ID        ActionID
	Grid      GridRef  // whose code Item is; see VersionAt
	Item      ItemCode // "" when it is tied to none
	Text      string
	Due       time.Time // civil date at UTC midnight; zero when none
	State     ActionState
	CreatedAt time.Time
	DoneAt    time.Time
	Revision  uint64
}

// ActionState is where an action stands.
type ActionState uint8

// To do, done, or given up.
const (
	Todo ActionState = iota
	Done
	Dropped
)

// Validate returns ErrNoTitle or ErrUnknownItem, or nil.
func (a *Action) Validate(g *Grid) error {
	if strings.TrimSpace(a.Text) == "" {
		return ErrNoTitle
	}
	if _, ok := g.Item(a.Item); a.Item != "" && !ok {
		return ErrUnknownItem
	}
	return nil
}

// Move brings the action into a state: it is done at that moment, and at none in
// any other state.
func (a *Action) Move(to ActionState, now time.Time) {
	a.State, a.DoneAt = to, time.Time{}
	if to == Done {
		a.DoneAt = now
	}
}

// Late says whether the action was due before that day and is still to do.
func (a *Action) Late(now time.Time) bool {
	return a.State == Todo && !a.Due.IsZero() && a.Due.Before(Day(now))
}

// Day returns the civil date of a moment, in the moment's own place, at UTC midnight.
func Day(t time.Time) time.Time {
	y, m, d := t.Date()
	return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
}

// SortActions orders a plan for reading: what is to do first, by due date with
// undated ones last, then what is done, latest first, then what was dropped.
func SortActions(all []Action) []Action {
	out := slices.Clone(all)
	order.Stable(out, func(a, b Action) int {
		switch {
		case a.State != b.State:
			return int(a.State) - int(b.State)
		case a.State == Done:
			return b.DoneAt.Compare(a.DoneAt)
		case a.Due.IsZero() != b.Due.IsZero():
			if a.Due.IsZero() {
				return 1
			}
			return -1
		case !a.Due.Equal(b.Due):
			return a.Due.Compare(b.Due)
		}
		return strings.Compare(string(a.ID), string(b.ID))
	})
	return out
}

// ActionsOn keeps the actions whose item codes are those of that grid, as
// EvidenceOn does for evidence.
func ActionsOn(id GridID, all []Action) []Action {
	var out []Action
	for i := range all {
		if all[i].Grid.ID == "" || all[i].Grid.ID == id {
			out = append(out, all[i])
		}
	}
	return out
}
