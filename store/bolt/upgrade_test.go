package bolt

import (
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	bbolt "go.etcd.io/bbolt"
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

// rawRecords is what people wrote, byte for byte, and the version.
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
		if after[key] != value {
			t.Errorf("%s: %q, before %q", key, after[key], value)
		}
	}
	if rep, err := Doctor(path, true); err != nil || rep.Err != nil {
		t.Errorf("doctor says %v %v %v", rep.Err, rep.Problems, err)
	}
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
			key, _ := t.b.Bucket([]byte(index)).Cursor().First()
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
