// Package record is the JSON form of what the program keeps: sessions, ratings,
// evidence, actions, people and reviews, with one word for each choice of the
// model. Takeouts, exchange files and --json write it; each adds what is its
// own and checks what it reads by its own rules.
//
// A level is written as its value; what may be missing is a pointer, so a
// missing level never reads as level 0. Times are UTC, days 2026-03-31. What is
// empty is left out, lists excepted that every record of its kind has.
package record
