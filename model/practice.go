package model

import "slices"

// Practice is where an item can be practised, as a school says it of its own
// teaching.
type Practice struct {
	Kind PracticeKind
	Year ProfileID // the target profile at the end of that year; "" in any year
	Name Text
}

// PracticeKind is what kind of place a practice is. The values are those of a
// grid file.
type PracticeKind string

// The kinds of practice.
const (
	PracticeUnsaid PracticeKind = ""
	Course         PracticeKind = "course"
	SchoolProject  PracticeKind = "project"
	Placement      PracticeKind = "placement"
)

// Known says whether the kind is one of the kinds above.
func (k PracticeKind) Known() bool {
	return slices.Contains([]PracticeKind{PracticeUnsaid, Course, SchoolProject, Placement}, k)
}

// MaxPractices and MaxOccupations bound what a grid says of one item and of one
// activity.
const (
	MaxPractices   = 12
	MaxOccupations = 20
)

// ItemIn is an item in one of its practices.
type ItemIn struct {
	Item     ItemCode
	Practice Practice
}

// PractisedIn returns where items can be practised in the year that ends on the
// profile, in grid order: what a school offers then. Practices of any year are
// not of this one.
func (g *Grid) PractisedIn(year ProfileID) []ItemIn {
	if year == "" {
		return nil
	}
	var out []ItemIn
	for _, it := range g.Items {
		for _, p := range it.Practised {
			if p.Year == year {
				out = append(out, ItemIn{it.Code, p})
			}
		}
	}
	return out
}

// PractisedNext returns where the item can be practised, what belongs to no year or
// to the one that ends on the profile first: that is what lies ahead. The rest keeps
// the grid's order.
func (it Item) PractisedNext(year ProfileID) []Practice {
	var now, later []Practice
	for _, p := range it.Practised {
		if p.Year == "" || p.Year == year {
			now = append(now, p)
		} else {
			later = append(later, p)
		}
	}
	return append(now, later...)
}
