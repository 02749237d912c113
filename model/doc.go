// Package model is what autoeval is about: grids, self-assessments, evidence,
// plans and reviews, and the sums a person reads from them. It is the ground of
// the house: every other package may use it, and it uses none but model/order,
// which sorts.
//
// It takes the standard library only and has no clock, no files, no context and
// no disk or wire format: time and identity come in as values. Everything here
// is a plain value. A function that returns a slice or a map hands it over; one
// that takes them does not keep them. Nothing here is safe to change from two
// goroutines; Clone makes a copy to hand on.
//
// # The words
//
//	Grid        one title: activities, items, scales, kinds of evidence, targets
//	Item        what is rated: a competency (C01) or an attitude (P01)
//	Activity    what an engineer does (A01); never rated, its readiness is derived
//	Level       a step of a scale; the zero Level is "not answered", never a zero
//	Session     one sitting on one version of a grid; finished, it never changes
//	Rating      level, confidence, note and evidence of one item in a session
//	Evidence    what shows items; belongs to the learner, not to a session
//	Action      one line of the plan
//	Received    a session from somebody else, and the state of its review
//	Review      a mentor's remarks on one session, signed and numbered
//
// # The rules
//
// Levels are never averaged: sums are counts, distributions and changes. Level,
// confidence and strength of evidence stay three readings. Attitudes are never
// in a count with competencies. A finished session refuses every change with
// ErrFinished, a returned review with ErrReturned.
//
// # The files
//
// Read ids, text, level (a level, a scale) and levels (many of them in little
// room), grid, session, evidence, action, review, share, person; then the sums:
// progress, standing, readiness, years, suggest, cohort. model/safetext is the
// one rule for text that people typed or sent.
package model
