package bolt

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store/codec"
	"autoeval/store/storetest"
)

var update = flag.Bool("update", false, "write testdata again")

// TestRecordsKeepTheirFormOnDisk holds the encoding of every record, with every
// field filled, to testdata/records.golden. A change there means that files
// that exist read differently: add a migration, or only add a member.
func TestRecordsKeepTheirFormOnDisk(t *testing.T) {
	var b strings.Builder
	line := func(bucket string, rec any, key string) {
		v, err := codec.MarshalSorted(rec)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&b, "%s %q %s\n", bucket, key, v)
		if _, _, err := decodeAs(bucket, key, v); err != nil {
			t.Error(err)
		}
	}
	g, s, e := storetest.Sample[model.Grid](1), storetest.Sample[model.Session](1), storetest.Sample[model.Evidence](1)
	a, k := storetest.Sample[model.Action](1), storetest.Sample[model.Known](1)
	rec, rev := storetest.Sample[model.Received](1), storetest.Sample[model.Review](1)
	line(profileBucket, codec.OfProfile(storetest.Sample[model.Profile](1)), "profile")
	line(gridBucket, codec.OfGrid(&g), string(gridKey(g.Ref())))
	line(sessionBucket, codec.OfSession(s, 7), string(s.ID))
	line(evidenceBucket, codec.OfEvidence(e, 7), string(e.ID))
	line(actionBucket, codec.OfAction(a, 7), string(a.ID))
	line(knownBucket, codec.OfKnown(k), string(k.Person))
	line(receivedBucket, codec.OfReceived(rec, 7), string(rec.Session.ID))
	line(reviewBucket, codec.OfReview(rev, 7), string(rev.ID))
	pas := storetest.Sample[model.Passage](1)
	line(passageBucket, codec.OfPassage(pas, 7), string(passageKey(pas.From, pas.To)))
	n := storetest.Sample[model.Note](1)
	line(noteBucket, codec.OfNote(n, 7), string(n.ID))
	line(trashBucket, codec.OfTrashed(model.Trashed{DeletedAt: s.StartedAt, Session: &s, Seq: 3, Reviews: []model.Review{rev}}, 7), string(placeKey(7)))
	ls := &lists{words: [][]string{{"", "grid", "1"}, {"C01", "C02", "P01"}}, codes: map[string][]model.ItemCode{}}
	sum := rec.Summary()
	sum.Session.Grid = model.GridRef{ID: "grid", Version: "1"}
	sum.Session.Levels = model.PackLevels(map[model.ItemCode]model.Level{"C01": 3, "P01": 1})
	sum.Review, sum.State = "review", model.Contested
	v, err := ls.encodeReceived(nil, sum) // no new list, so no transaction
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintf(&b, "%s %q %x\n", receivedIndex, placeKey(7), v)
	fmt.Fprintf(&b, "sum %x\n", seal("bucket", []byte("key"), []byte("value")))

	const golden = "testdata/records.golden"
	if *update {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	got, wanted := strings.Split(b.String(), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(got), len(wanted)) {
		if got[i] != wanted[i] {
			t.Errorf("line %d:\n got %s\nwant %s", i+1, got[i], wanted[i])
		}
	}
	if len(got) != len(wanted) {
		t.Errorf("%d lines, want %d", len(got), len(wanted))
	}
}

func TestASumKnowsBucketKeyAndValue(t *testing.T) {
	sealed := seal("a", []byte("bc"), []byte("de"))
	for _, other := range []struct{ bucket, key, value string }{
		{"b", "bc", "de"}, {"a", "bd", "de"}, {"a", "bc", "df"}, {"a", "bcd", "e"}, {"a", "b", "cde"}, {"ab", "c", "de"},
	} {
		moved := append([]byte(other.value), sealed[2:]...)
		if _, err := unseal(other.bucket, []byte(other.key), moved); err == nil {
			t.Errorf("%+v has the sum of another record", other)
		}
	}
	if v, err := unseal("a", []byte("bc"), sealed); err != nil || string(v) != "de" {
		t.Errorf("%q, %v", v, err)
	}
}

// TestASummaryCutShortOrTooLongIsWrong cuts one with words of every length.
func TestASummaryCutShortOrTooLongIsWrong(t *testing.T) {
	ls := &lists{words: [][]string{{"", "grid", "1"}, {"C01", "C02"}}, codes: map[string][]model.ItemCode{}}
	rec := storetest.Sample[model.Received](1)
	sum := rec.Summary()
	sum.Session.Grid = model.GridRef{ID: "grid", Version: "1"}
	sum.Session.Levels = model.PackLevels(map[model.ItemCode]model.Level{"C02": 3})
	sum.Session.Label, sum.Hash, sum.Learner.Name = strings.Repeat("é", 64), strings.Repeat("h", 127), strings.Repeat("n", 20_000)
	b, err := ls.encodeReceived(nil, sum)
	if err != nil {
		t.Fatal(err)
	}
	read := func(text string) (got model.ReceivedSummary, err error) {
		c := cursor{s: text}
		ls.decodeReceived(&c, sum.Session.Seq, &got)
		return got, c.done()
	}
	if got, err := read(string(b)); err != nil || fmt.Sprint(got) != fmt.Sprint(sum) {
		t.Errorf("%v\n got %+v\nwant %+v", err, got, sum)
	}
	for n := range b {
		if _, err := read(string(b[:n])); err == nil {
			t.Fatalf("%d of %d bytes are taken for a summary", n, len(b))
		}
	}
	if _, err := read(string(b) + "\x00"); err == nil {
		t.Error("a byte too many is taken for part of it")
	}
}
