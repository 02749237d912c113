// Package bolt keeps a store in one bbolt file and guards that file.
//
// The schema, version 4. Every bucket is at the top level; every value ends in
// a sum over its bucket, its key and itself (record.go), whatever the version.
//
//	meta            "schema" -> {"version","min_reader","min_writer"}     JSON
//	tally           <bucket> -> how many records, sum of sums, last place
//	profile         "profile" -> profile                                  JSON
//	grids           <id><version> -> grid and its place, never changed    JSON
//	sessions        <session> -> session and its place                    JSON
//	session_index   <place> -> summary                                    binary
//	evidence        <evidence> -> evidence and its place                  JSON
//	actions         <action> -> action and its place                      JSON
//	known           <person> -> known person                              JSON
//	received        <session> -> received session and its place           JSON
//	received_index  <place> -> summary with the state of its review       binary
//	reviews         <review> -> review and its place                      JSON
//	review_index    <session><place> -> review
//	lists           <number> -> words that summaries share                binary
//	grid_sessions   <grid><open or finished><place> -> nothing            since 2
//	confirmations   <evidence><review> -> nothing, or grid and items      since 2
//	passages        <from><to> -> passage                                 since 3, JSON
//	trash           <place> -> something deleted, whole                   since 3, JSON
//	notes           <note> -> note and its place                          since 4, JSON
//
// Since 3, what hangs on the codes of a grid (evidence, actions, own targets) says
// of which version, and grids have places.
//
// A place is 8 bytes, most significant first, given once and never again: it is
// the order of things, which the clock is not. Indexes and lists can be made
// again from the rest (repair.go). The tally tells a bucket that lost records
// from one that never had them.
//
// A file says which program may read it (min_reader) and write it
// (min_writer). A program below the first refuses it, below the second opens it
// read-only. JSON records keep the members they do not know when rewritten.
// Opening to write brings an older file up to date; opening to read does not,
// and answers from the records what the newer indexes would say.
package bolt

import (
	"math"
	"slices"

	"autoeval/model"
	"autoeval/store/codec"
)

// schemaVersion is what this program writes. Raise it with a migration.
const schemaVersion = 4

// The buckets.
const (
	metaBucket     = "meta"
	tallyBucket    = "tally"
	profileBucket  = "profile"
	gridBucket     = "grids"
	sessionBucket  = "sessions"
	sessionIndex   = "session_index"
	evidenceBucket = "evidence"
	actionBucket   = "actions"
	knownBucket    = "known"
	receivedBucket = "received"
	receivedIndex  = "received_index"
	reviewBucket   = "reviews"
	passageBucket  = "passages"
	trashBucket    = "trash"
	noteBucket     = "notes"
	reviewIndex    = "review_index"
	listBucket     = "lists"
	gridSessions   = "grid_sessions"
	confirmations  = "confirmations"
)

// recordBuckets hold what people wrote, in the order a repair puts it back:
// reviews first, because the summary of a received session shows its review.
func recordBuckets() []string {
	return []string{
		profileBucket, gridBucket, sessionBucket, evidenceBucket,
		actionBucket, knownBucket, reviewBucket, receivedBucket, passageBucket, trashBucket, noteBucket,
	}
}

func isRecordBucket(name string) bool { return slices.Contains(recordBuckets(), name) }

// bucketsOf lists the buckets that a file of that version has.
func bucketsOf(version int) []string {
	all := append(recordBuckets(), metaBucket, tallyBucket, sessionIndex, receivedIndex, reviewIndex, listBucket)
	if version >= 2 {
		all = append(all, gridSessions, confirmations)
	}
	if version < 3 {
		all = slices.DeleteFunc(all, func(name string) bool { return name == passageBucket || name == trashBucket })
	}
	if version < 4 {
		all = slices.DeleteFunc(all, func(name string) bool { return name == noteBucket })
	}
	return all
}

// schemaKey and profileKey are the only keys of their buckets.
var (
	schemaKey  = []byte("schema")
	profileKey = []byte("profile")
)

// schema says what wrote a file and what may use it.
type schema struct {
	Version   int `json:"version"`
	MinReader int `json:"min_reader"`
	MinWriter int `json:"min_writer"`
}

// migration brings a file from the version before to its own. It runs in one
// commit with the new version number.
type migration struct {
	schema schema
	run    func(*tx) error
}

// shipped finds the grids that come with the program; nil finds none.
type shipped func(model.GridRef) (*model.Grid, bool)

// migrations holds one per version, from 1.
func migrations(find shipped) []migration {
	return []migration{
		{schema{1, 1, 1}, createBuckets},
		{schema{2, 1, 2}, addIndexes},
		{schema{3, 1, 3}, func(t *tx) error { return addVersions(t, find) }},
		{schema{4, 1, 4}, addNotes},
	}
}

// createBuckets makes version 1 of nothing.
func createBuckets(t *tx) error { return t.create(bucketsOf(1)...) }

// addIndexes makes version 2: what screens ask for most often is found without
// going through every session or every review.
func addIndexes(t *tx) error {
	if err := t.create(gridSessions, confirmations); err != nil {
		return err
	}
	all, _, err := summaries(t, sessionIndex, math.MaxInt, (*lists).decode)
	if err != nil {
		return err
	}
	for _, s := range all {
		if err := t.put(gridSessions, gridSessionKey(s.Grid.ID, s.Finished(), s.Seq), nil); err != nil {
			return err
		}
	}
	return t.each(reviewBucket, nil, func(k, b []byte) error {
		var r codec.Review
		if err := decodeRecord(reviewBucket, k, b, &r); err != nil {
			return err
		}
		return confirm(t, codec.Review{}, r)
	})
}
