package bolt

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	bbolt "go.etcd.io/bbolt"

	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
)

// oldStore writes the store that a program of schema 1 made: 60 records of each
// kind, some changed, some deleted.
func oldStore(t testing.TB) string {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "schema1.db.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// rawRecords returns what people wrote, byte for byte, and the version.
func rawRecords(t testing.TB, path string) (version int, all map[string]string) {
	t.Helper()
	all = map[string]string{}
	in, err := inspectFile(path, true, func(bucket string, key, value []byte) {
		switch bucket {
		case metaBucket, tallyBucket, gridSessions, confirmations:
		default:
			all[fmt.Sprintf("%s %q", bucket, key)] = string(value)
		}
	})
	if err = errors.Join(err, in.verdict(path)); err != nil {
		t.Fatal(err)
	}
	return in.schema.Version, all
}

func TestAnUpgradeChangesNoRecordAndFindsTheSame(t *testing.T) {
	path := oldStore(t)
	version, before := rawRecords(t, path)
	if version != 1 || len(before) < 400 {
		t.Fatalf("version %d, %d records", version, len(before))
	}
	s := openAt(t, path, Options{ReadOnly: true})
	want := dumpOf(t, s)
	closeStore(t, s)
	if version, _ := rawRecords(t, path); version != 1 {
		t.Error("looking without writing upgraded it")
	}
	s = openAt(t, path, Options{})
	if s.ReadOnly() {
		t.Error("it is open to read only")
	}
	if got := dumpOf(t, s); got != want {
		t.Errorf("before the upgrade\n%s\nand after it\n%s", want, got)
	}
	closeStore(t, s)
	version, after := rawRecords(t, path)
	if version != schemaVersion || len(after) != len(before) {
		t.Errorf("version %d with %d records, %d before", version, len(after), len(before))
	}
	for key, value := range before {
		if now := unplaced(key, after[key]); now != unplaced(key, value) {
			t.Errorf("%s: %q, before %q", key, now, value)
		}
	}
	if rep, err := Doctor(path, true); err != nil || rep.Err != nil {
		t.Errorf("doctor says %v %v %v", rep.Err, rep.Problems, err)
	}
}

// unplaced returns a record without the place that grids have since version 3, its
// members in one order: a grid is written anew to get it.
func unplaced(key, value string) string {
	if !strings.HasPrefix(key, gridBucket+" ") {
		return value
	}
	v := jsontext.Value(regexp.MustCompile(`^{"place":\d+,`).ReplaceAllString(value, "{"))
	if err := v.Canonicalize(); err != nil {
		return err.Error()
	}
	return string(v)
}

func TestAnUpgradeKeepsASnapshotOfBefore(t *testing.T) {
	path := oldStore(t)
	_, before := rawRecords(t, path)
	closeStore(t, openAt(t, path, Options{}))
	all := Snapshots(path)
	if len(all) == 0 {
		t.Fatal("no snapshot")
	}
	oldest := all[len(all)-1]
	if version, kept := rawRecords(t, oldest.Path); version != 1 || len(kept) != len(before) {
		t.Errorf("the snapshot has version %d and %d records of %d", version, len(kept), len(before))
	}
	if _, err := Restore(path, oldest.Path); err != nil {
		t.Fatal(err)
	}
	if s := openAt(t, path, Options{}); s.ReadOnly() {
		t.Error("restored, it opens to read only")
	}
}

// TestDeepDoctorKnowsTheIndexesOfEachVersion takes an entry out of each index
// of version 2, with its place in the tally.
func TestDeepDoctorKnowsTheIndexesOfEachVersion(t *testing.T) {
	if rep, err := Doctor(oldStore(t), true); err != nil || rep.Err != nil {
		t.Errorf("of version 1: %v %v", rep.Err, err)
	}
	for _, index := range []string{gridSessions, confirmations} {
		path, _ := filledStore(t)
		s := openAt(t, path, Options{})
		err := s.update(ctx, "spoil", func(t *tx) error {
			key, _ := t.b.Bucket(index).Cursor().First()
			if key == nil {
				return errors.New("it is empty")
			}
			return t.delete(index, append([]byte(nil), key...))
		})
		if err != nil {
			t.Fatalf("%s: %v", index, err)
		}
		closeStore(t, s)
		if rep, err := Doctor(path, true); err != nil || rep.Err == nil {
			t.Errorf("%s lacks an entry: doctor finds %v, %v", index, rep.Err, err)
		}
	}
}

// TestRepairOfAnOlderStoreBringsItUpToDate damages a store of version 1.
func TestRepairOfAnOlderStoreBringsItUpToDate(t *testing.T) {
	path := oldStore(t)
	_, before := rawRecords(t, path)
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(b *bbolt.Tx) error { return b.Bucket([]byte(profileBucket)).Put(profileKey, []byte("nonsense")) })
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
	if _, aside, err := Repair(path); err != nil || aside == "" {
		t.Fatalf("set aside %q, %v", aside, err)
	}
	version, after := rawRecords(t, path)
	if version != schemaVersion || len(after) != len(before)-1 {
		t.Errorf("version %d with %d records, %d before", version, len(after), len(before))
	}
	if rep, err := Doctor(path, true); err != nil || rep.Err != nil {
		t.Errorf("doctor says %v, %v", rep.Err, err)
	}
}

// TestAnUpgradeSaysOfWhichVersion makes a store as a program of schema 2 left it:
// two versions of a grid in use one after the other, and codes that name neither.
func TestAnUpgradeSaysOfWhichVersion(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	at := func(day int) time.Time { return time.Date(2026, 1, day, 0, 0, 0, 0, time.UTC) }
	s := openAt(t, path, Options{})
	for i, version := range []string{"1", "2"} {
		x := model.Session{ID: model.SessionID("s" + version), Grid: model.GridRef{ID: "g", Version: version}, StartedAt: at(10 * (i + 1))}
		if _, err := s.SaveSession(ctx, x); err != nil {
			t.Fatal(err)
		}
	}
	want := map[model.EvidenceID]string{"before": "1", "between": "1", "after": "2", "elsewhere": ""}
	for id, day := range map[model.EvidenceID]int{"before": 1, "between": 15, "after": 25, "elsewhere": 25} {
		e := model.Evidence{ID: id, Grid: model.GridRef{ID: "g"}, Title: "x", CreatedAt: at(day)}
		if id == "elsewhere" {
			e.Grid.ID = "other"
		}
		if _, err := s.SaveEvidence(ctx, e); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := s.SaveAction(ctx, model.Action{ID: "a", Grid: model.GridRef{ID: "g"}, Text: "x", CreatedAt: at(25)}); err != nil {
		t.Fatal(err)
	}
	own := model.OwnTargets{{ID: "g"}: {"C01": 2}}
	if _, err := s.SaveProfile(ctx, model.Profile{Name: "x", Own: own}); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	backTo2(t, path)
	shipped := model.Grid{ID: "g", Version: "1"}
	find := func(r model.GridRef) (*model.Grid, bool) { return &shipped, r == shipped.Ref() }
	s = openAt(t, path, Options{Shipped: find})
	all, err := s.Evidence(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range all {
		if e.Grid.Version != want[e.ID] {
			t.Errorf("%s is of version %q, want %q", e.ID, e.Grid.Version, want[e.ID])
		}
	}
	actions, err := s.Actions(ctx)
	if err != nil || actions[0].Grid.Version != "2" {
		t.Errorf("action of version %q, %v", actions[0].Grid.Version, err)
	}
	p, err := s.Profile(ctx)
	if err != nil || p.Own[model.GridRef{ID: "g", Version: "2"}]["C01"] != 2 || len(p.Own) != 1 {
		t.Errorf("own targets %v, %v", p.Own, err)
	}
	kept, err := s.KeptGrids(ctx)
	if err != nil || len(kept) != 1 || kept[0] != (model.KeptGrid{Ref: shipped.Ref()}) {
		t.Errorf("keeps %v, %v", kept, err)
	}
	closeStore(t, s)
	if rep, err := Doctor(path, true); err != nil || rep.Err != nil {
		t.Errorf("doctor says %v %v %v", rep.Err, rep.Problems, err)
	}
}

// backTo2 takes from a file what version 3 adds.
func backTo2(t *testing.T, path string) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(b *bbolt.Tx) error {
		t := &tx{b: boltState{b}, tallies: map[string]tally{}}
		if err := errors.Join(b.DeleteBucket([]byte(passageBucket)), b.DeleteBucket([]byte(trashBucket)), b.DeleteBucket([]byte(noteBucket)), save(t, metaBucket, schemaKey, schema{2, 1, 2})); err != nil {
			return err
		}
		return t.settle()
	})
	if err = errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}
