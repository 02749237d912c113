// Package store says what keeping data means here. A backend (store/bolt,
// store/memory) keeps the promise of Store and passes store/storetest.
//
// # The promise
//
// Aggregates are saved whole, one durable commit a call: when a method that
// writes returns nil, what it wrote survives a kill and a power cut; when it
// returns an error, nothing of it is there. No transaction handle leaves a
// backend. What is returned belongs to the caller and shares nothing with the
// store. All methods may be called from several goroutines. A method whose
// context is already done returns the context's error and does nothing.
//
// A backend whose data are elsewhere bounds its calls: none waits longer than 15
// seconds for an answer, unless its context has a later deadline. Then it fails
// with ErrUnavailable, and nothing was kept; or with ErrUnsure, when the commit
// was on its way: after it the record is either as it was or as it was given.
//
// Empty lists and maps may come back nil; times come back as the same instant.
// A record without an identifier, or with one over MaxID bytes, or that is not
// text (valid UTF-8 without a NUL), is refused with ErrBadID. Deleting what is not
// there is ErrNotFound.
//
// Records that carry a Revision follow one rule: saving returns the new
// revision, and saving with another revision than the stored one fails with
// ErrConflict (0 is the revision of what was never saved).
//
// Callers decide by errors.Is on the sentinels of this package and never by a
// backend's own.
//
// # The room
//
//	store.go    the contract and its errors: start here
//	storetest   the contract as a test suite, which every backend passes
//	memory      the contract in maps: the shortest reading of what it means
//	codec       the form of records, which backends that write bytes share
//	bolt        the file on a person's disk, and what guards it: lock, checks,
//	            snapshots, doctor, repair. buckets.go draws the schema
//	postgres    the stores of a whole school in one database
//
// Beside the backends stand the files that come and go. They are functions of
// bytes and values, and read nothing before it is bounded and checked whole:
//
//	exchange    what travels between learner and mentor, signed
//	takeout     everything a person has, as one JSON document
//	gridfile    a grid as people write it
//	rncp        a grid from the official register
//	demo        made-up data for looking around
//
// A new backend is a folder here, its tests a call of storetest.Run, and a line
// in cmd/autoeval where the store is opened.
package store
