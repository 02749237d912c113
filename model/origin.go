package model

import (
	"errors"
	"fmt"
)

// ErrNotAdopted says that a grid serves only what came with it.
var ErrNotAdopted = errors.New("the grid was not adopted")

// ErrBuiltIn says that a grid is part of the program.
var ErrBuiltIn = errors.New("the grid is built in")

// GridNeeded says how many things that the person keeps are on a grid.
type GridNeeded struct {
	Grid                     GridRef
	Sessions, Received, Rest int // Rest: evidence, plan, own targets, passages, trash
}

func (e *GridNeeded) Error() string { return fmt.Sprintf("grid %s is needed", e.Grid) }

// Origin says who brought a version of a grid that came with what they sent. The
// zero Origin says that nobody did: it is built in, or the person imported it.
type Origin struct {
	By      Contact
	Adopted bool // the person chose to work with it
}

// Foreign reports whether the version serves only what came with it.
func (o Origin) Foreign() bool { return o.Brought() && !o.Adopted }

// Brought reports whether somebody else brought the version.
func (o Origin) Brought() bool { return o.By != Contact{} }

// KeptGrid names a version of a grid that the store keeps, and who brought it.
type KeptGrid struct {
	Ref    GridRef
	Origin Origin
}

// ShelvedGrid is a version of a grid that is at hand.
type ShelvedGrid struct {
	*Grid
	BuiltIn bool
	Serves  bool // it is meant where a grid is named without a version
	Origin  Origin
}
