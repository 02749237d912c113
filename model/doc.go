// Package model is what autoeval is about: grids, self-assessments, evidence,
// plans and reviews, and the sums a person reads from them.
//
// It uses the standard library only and has no clock, no files, no context and
// no disk or wire format: time and identity come in as values. Everything here
// is a plain value. A function that returns a slice or a map hands it over; one
// that takes them does not keep them.
//
// Read it in this order: ids, text, level (a level, a scale) and levels (many of
// them in little room), grid, session, evidence, action, review, share, person;
// then the sums: progress, standing, readiness, years, suggest, cohort.
// model/safetext is the one rule for text that people typed or sent.
package model
