package bolt

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"slices"

	"autoeval/model"
	"autoeval/store/codec"
)

// records are the records of a file by bucket and key: all whose sum is right.
type records map[string]map[string][]byte

func (r records) add(bucket string, key, value []byte) {
	if r[bucket] == nil {
		r[bucket] = map[string][]byte{}
	}
	r[bucket][string(key)] = bytes.Clone(value)
}

func (r records) keys(bucket string) []string { return slices.Sorted(maps.Keys(r[bucket])) }

// gather reads all that can be read of a file. Carve also looks on pages that
// nothing leads to any more.
func gather(r io.ReaderAt, size int64, carve bool) (inspection, records) {
	found := records{}
	in := inspect(r, size, true, found.add)
	if carve && len(in.problems) > 0 {
		found.carve(r, size, in)
	}
	return in, found
}

// carve adds the records on pages that are neither reached nor free, where no
// other is known under their key. Of two, the one saved last wins.
func (r records) carve(src io.ReaderAt, size int64, in inspection) {
	m := in.meta
	if m.pageSize == 0 {
		m.pageSize = 4096
	}
	m.pages = uint64(size / int64(m.pageSize))
	carved := records{}
	for id := uint64(2); id < m.pages; id++ {
		if id/64 < uint64(len(in.reached)) && in.reached.has(id) {
			continue
		}
		w := newWalker(src, m, nil)
		b := w.page(id, leafPage, nil)
		if b == nil {
			continue
		}
		all, _ := w.elements("", b, nil, nil, nil)
		for _, e := range all {
			carved.claim(e, r)
		}
	}
	for bucket, found := range carved {
		for key, value := range found {
			r.add(bucket, []byte(key), value)
		}
	}
}

// claim finds out by its sum which bucket an entry belongs to.
func (r records) claim(e element, known records) {
	for _, bucket := range recordBuckets() {
		value, err := unseal(bucket, e.key, e.value)
		if err != nil {
			continue
		}
		_, there := known[bucket][string(e.key)]
		if !there && revisionOf(value) >= revisionOf(r[bucket][string(e.key)]) {
			r.add(bucket, e.key, value)
		}
	}
}

// revisionOf returns how often a record was saved, 0 if it does not say.
func revisionOf(value []byte) uint64 {
	var v struct {
		Revision uint64 `json:"revision"`
	}
	if codec.Unmarshal(value, &v) != nil {
		return 0
	}
	return v.Revision
}

// decodeAs reads a record in the form of its bucket and returns it with the key
// it should have.
func decodeAs(bucket, key string, value []byte) (rec any, want string, err error) {
	into := func(v any) { err = decodeRecord(bucket, []byte(key), value, v) }
	switch bucket {
	case profileBucket:
		var v codec.Profile
		into(&v)
		rec, want = v, string(profileKey)
	case gridBucket:
		var v codec.Grid
		into(&v)
		rec, want = v, string(gridKey(model.GridRef{ID: v.ID, Version: v.Version}))
	case sessionBucket:
		var v codec.Session
		into(&v)
		rec, want = v, string(v.ID)
	case evidenceBucket:
		var v codec.Evidence
		into(&v)
		rec, want = v, string(v.ID)
	case actionBucket:
		var v codec.Action
		into(&v)
		rec, want = v, string(v.ID)
	case knownBucket:
		var v codec.Known
		into(&v)
		rec, want = v, string(v.Person)
	case receivedBucket:
		var v codec.Received
		into(&v)
		rec, want = v, string(v.Session.ID)
	case reviewBucket:
		var v codec.Review
		into(&v)
		rec, want = v, string(v.ID)
	case passageBucket:
		var v codec.Passage
		into(&v)
		rec, want = v, string(passageKey(model.GridRef(v.From), model.GridRef(v.To)))
	case noteBucket:
		var v codec.Note
		into(&v)
		rec, want = v, string(v.ID)
	case trashBucket:
		var v codec.Trashed
		into(&v)
		rec, want = v, string(placeKey(v.Place))
	}
	if err == nil && want != key {
		err = fmt.Errorf("%s: record %q is that of %q", bucket, key, want)
	}
	return rec, want, err
}

// sound says what is wrong with a file whose sums are right, of which r are the
// indexes: records that do not decode, or an index that does not say what they
// say. The version says which indexes there should be.
func (r records) sound(file io.ReaderAt, in inspection) (problems []string) {
	version := in.schema.Version
	say := func(format string, args ...any) {
		if len(problems) < 20 {
			problems = append(problems, fmt.Sprintf(format, args...))
		}
	}
	ls, confirmed := r.lists(), 0
	each(file, in.meta, func(bucket string, key, value []byte) {
		rec, _, err := decodeAs(bucket, string(key), value)
		if err != nil {
			say("%v", err)
			return
		}
		if err := r.indexed(ls, rec); err != nil {
			say("%v", err)
		}
		if version < 2 {
			return
		}
		if err := r.indexedSince2(rec); err != nil {
			say("%v", err)
		}
		if v, ok := rec.(codec.Review); ok {
			confirmed += len(confirmedIn(v))
		}
	})
	of := func(bucket string) int { return int(in.found[bucket].count) }
	for index, bucket := range map[string]string{
		sessionIndex: sessionBucket, receivedIndex: receivedBucket, reviewIndex: reviewBucket,
	} {
		if a, b := len(r[index]), of(bucket); a != b {
			say("%s: %d entries for %d records", index, a, b)
		}
	}
	if a, b := len(r[gridSessions]), of(sessionBucket); version >= 2 && a != b {
		say("%s: %d entries for %d records", gridSessions, a, b)
	}
	if n := len(r[confirmations]); n != confirmed {
		say("%s: %d entries for %d of the reviews", confirmations, n, confirmed)
	}
	return problems
}

// each goes through the records of a sound file, and holds none.
func each(file io.ReaderAt, m meta, visit func(bucket string, key, value []byte)) {
	w := newWalker(file, m, nil)
	w.skim, w.passing = func(bucket string) bool { return !isRecordBucket(bucket) }, true
	w.visit = func(bucket string, key, sealed []byte) {
		if value, ok := w.summer(bucket).unseal(key, sealed); ok && isRecordBucket(bucket) {
			visit(bucket, key, value)
		}
	}
	w.buckets(func(string) {})
}

// lists returns the shared words among the records.
func (r records) lists() *lists {
	ls := &lists{codes: map[string][]model.ItemCode{}}
	for _, key := range r.keys(listBucket) {
		c, words := cursor{s: string(r[listBucket][key])}, []string{}
		for c.more() {
			words = append(words, c.word())
		}
		ls.words = append(ls.words, words)
	}
	return ls
}

// indexed says whether the index has what it should of a record.
func (r records) indexed(ls *lists, rec any) error {
	switch v := rec.(type) {
	case codec.Session:
		m := v.Model()
		want := m.Summary()
		want.Seq = v.Place
		c, got := cursor{s: string(r[sessionIndex][string(placeKey(v.Place))])}, model.SessionSummary{}
		if ls.decode(&c, v.Place, &got); c.done() != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			return fmt.Errorf("%s: entry %d is not that of session %q", sessionIndex, v.Place, v.ID)
		}
	case codec.Received:
		m := v.Model()
		want := m.Summary()
		want.Session.Seq = v.Place
		c, got := cursor{s: string(r[receivedIndex][string(placeKey(v.Place))])}, model.ReceivedSummary{}
		ls.decodeReceived(&c, v.Place, &got)
		want.Review, want.State = got.Review, got.State
		if c.done() != nil || fmt.Sprint(got) != fmt.Sprint(want) {
			return fmt.Errorf("%s: entry %d is not that of session %q", receivedIndex, v.Place, v.Session.ID)
		}
	case codec.Review:
		id := r[reviewIndex][string(reviewKey(v.Session, v.Place))]
		if !bytes.Equal(id, []byte(v.ID)) {
			return fmt.Errorf("%s: no entry of review %q", reviewIndex, v.ID)
		}
	}
	return nil
}

// indexedSince2 says whether the indexes of version 2 have what they should of a
// record.
func (r records) indexedSince2(rec any) error {
	switch v := rec.(type) {
	case codec.Session:
		if _, ok := r[gridSessions][string(keyOfGrid(v))]; !ok {
			return fmt.Errorf("%s: no entry of session %q", gridSessions, v.ID)
		}
	case codec.Review:
		for e := range confirmedIn(v) {
			if _, ok := r[confirmations][string(pairKey(string(e), string(v.ID)))]; !ok {
				return fmt.Errorf("%s: no entry of evidence %q in review %q", confirmations, e, v.ID)
			}
		}
	}
	return nil
}
