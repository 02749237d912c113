// Package postgres keeps the stores of many owners in one PostgreSQL database, or
// in what speaks its language: CockroachDB, YugabyteDB, Citus.
//
// # The schema
//
// migrations draws it. Every key begins with the owner, so rows of one owner lie
// together, a database that is spread over machines is spread by owner, and no
// statement touches two of them. There are no sequences, triggers, notifications
// or collations, which not all of those engines have: order is a number that the
// owner's row counts, and keys are compared for being equal only. Make the
// database with the locale C all the same: the order of text in an index then
// never changes under it.
//
// A record is kept as store/codec writes it, the bytes that the offline program
// keeps, with columns only for what a statement looks for or is guarded by. The
// server is not asked to know sessions: what a newer program adds is kept by an
// older one, takes no migration, and is the same on every backend. Types of JSON
// differ between engines and refuse what a person may have typed.
//
// # The promises
//
// A commit locks the row of its owner first, and counts there. So the writers of
// one owner stand in line, nothing of another's ever waits, and a commit whose
// answer was lost is found again by its mark. An answer in a session is one round
// trip: see Store.SaveSession. Calls are tried again where it helps (again.go),
// and bounded.
//
// Row level security walls owners off from one another (0002_walls.sql), and people
// too (0004_people_walls.sql): before the first statement of every transaction the
// server is told on whose behalf it comes, an owner's or the office's. An owner's
// sees what is theirs and nobody else's account, key or code; the office's sees
// people and nothing that a person wrote; one that says nobody sees nothing. Open
// refuses a role that the walls do not hold.
package postgres
