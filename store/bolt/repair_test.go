package bolt

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"autoeval/model"
	"autoeval/store"
)

func TestDoctorFindsAHealthyStoreHealthy(t *testing.T) {
	path, content := filledStore(t)
	rep, err := Doctor(path, true)
	if err != nil || rep.Err != nil || len(rep.Problems) != 0 {
		t.Fatalf("%+v, %v", rep, err)
	}
	if rep.Schema != schemaVersion || rep.Size != int64(len(content)) {
		t.Errorf("%+v", rep)
	}
	want := map[string]int{
		"profile": 1, "grids": 1, "sessions": 320, "evidence": 400, "actions": 400, "known": 400, "received": 320, "reviews": 320, "passages": 400, "notes": 400,
	}
	for _, k := range rep.Kinds {
		if k.Readable != want[k.Name] || k.Lost != 0 {
			t.Errorf("%+v, want %d", k, want[k.Name])
		}
	}
	if now, err := os.ReadFile(path); err != nil || !bytes.Equal(now, content) {
		t.Errorf("the doctor changed the file, %v", err)
	}
	if _, aside, err := Repair(path); err != nil || aside != "" {
		t.Errorf("repairing what is healthy: %q, %v", aside, err)
	}
}

func TestDoctorLooksAtAStoreInUse(t *testing.T) {
	path, _ := filledStore(t)
	openAt(t, path, Options{})
	rep, err := Doctor(path, true)
	if err != nil || rep.Err != nil || rep.InUse == nil || rep.InUse.PID != os.Getpid() {
		t.Errorf("%+v, %v", rep, err)
	}
	if _, _, err := Repair(path); err != nil {
		t.Errorf("repairing what is healthy, though in use: %v", err)
	}
}

func TestDoctorSaysThatThereIsNoStore(t *testing.T) {
	rep, err := Doctor(filepath.Join(t.TempDir(), "autoeval.db"), true)
	if err != nil || !errors.Is(rep.Err, os.ErrNotExist) || len(rep.Problems) != 0 {
		t.Errorf("%+v, %v", rep, err)
	}
}

func TestDeepDoctorFindsAnIndexThatIsWrong(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	want := dumpOf(t, s)
	err := s.update(ctx, "spoil", func(t *tx) error {
		ls, err := readLists(t)
		if err != nil {
			return err
		}
		b, err := ls.encode(t, model.SessionSummary{ID: "someone else"})
		if err != nil {
			return err
		}
		return errors.Join(t.put(sessionIndex, placeKey(7), b), t.delete(receivedIndex, placeKey(3)))
	})
	if err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if rep, err := Doctor(path, false); err != nil || rep.Err != nil {
		t.Errorf("not deep: %v, %v", rep.Err, err)
	}
	rep, err := Doctor(path, true)
	if err != nil || !errors.Is(rep.Err, store.ErrDamaged) || len(rep.Problems) < 2 {
		t.Fatalf("%+v, %v", rep, err)
	}
	if _, _, err := Repair(path); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, openAt(t, path, Options{})) != want {
		t.Error("another content after repairing the index")
	}
}

// TestRepairBringsBackWhatCanBeRead damages a store in many places. After a
// repair it opens, holds only what was in it, and the report's count is right.
func TestRepairBringsBackWhatCanBeRead(t *testing.T) {
	t.Parallel()
	_, good := filledStore(t)
	rnd := rand.New(rand.NewPCG(7, 8))
	rounds := 6
	if *campaign {
		rounds = 300
	}
	all := recordsOf(t, good)
	back, total, whole := 0, 0, 0
	for i := range rounds {
		file := bytes.Clone(good)
		for range 1 + i%4 {
			page := 2 + rnd.IntN(len(file)/4096-2)
			clear(file[page*4096:][:4096])
		}
		if i%3 == 2 {
			clear(file[olderMeta(t, file)*4096:][:4096])
		}
		got := repairOf(t, file)
		n := 0
		for bucket, recs := range got {
			for key, value := range recs {
				if !bytes.Equal(value, all[bucket][key]) {
					t.Fatalf("round %d: %s %q was never there", i, bucket, key)
				}
				n++
			}
		}
		back, total = back+n, total+2162
		if n == 2162 {
			whole++
		}
	}
	t.Logf("%d damaged stores: %d of %d records came back, %d stores whole", rounds, back, total, whole)
	if back < total*8/10 {
		t.Errorf("only %d of %d records came back", back, total)
	}
}

// olderMeta returns the page of the meta that is not in use.
func olderMeta(t *testing.T, file []byte) int {
	t.Helper()
	newest, _, err := readMetas(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if first, _ := parseMeta(file[:4096]); first == newest {
		return 1
	}
	return 0
}

func TestRepairWithoutTheNewestMetaGoesBackOneCommit(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	want := dumpOf(t, s)
	saveOne(t, s, "last")
	closeStore(t, s)
	file, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	clear(file[(1-olderMeta(t, file))*4096:][:4096])
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(path, Options{}); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("error %v, want ErrDamaged", err)
	}
	if _, _, err := Repair(path); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, openAt(t, path, Options{})) != want {
		t.Error("another content than before the last commit")
	}
}

// recordsOf gathers what people wrote in a file.
func recordsOf(t *testing.T, file []byte) records {
	t.Helper()
	in, found := gather(bytes.NewReader(file), int64(len(file)), false)
	if len(in.problems) > 0 {
		t.Fatal(in.problems)
	}
	out := records{}
	for _, bucket := range recordBuckets() {
		if found[bucket] != nil {
			out[bucket] = found[bucket]
		}
	}
	return out
}

// repairOf repairs a file and gathers what is then in it.
func repairOf(t *testing.T, file []byte) records {
	t.Helper()
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	rep, aside, err := Repair(path)
	if err != nil {
		t.Fatal(err)
	}
	if aside == "" { // nothing that matters was hit
		return recordsOf(t, file)
	}
	if kept, err := os.ReadFile(aside); err != nil || !bytes.Equal(kept, file) {
		t.Errorf("what was set aside is not the damaged file, %v", err)
	}
	after, err := Doctor(path, true)
	if err != nil || after.Err != nil {
		t.Fatalf("after a repair: %v, %v", after.Err, err)
	}
	for i, k := range rep.Kinds {
		if k.Readable != after.Kinds[i].Readable {
			t.Errorf("reported %+v, there %+v", k, after.Kinds[i])
		}
	}
	s := openAt(t, path, Options{})
	dumpOf(t, s)
	saveOne(t, s, "life goes on")
	if err := s.DeleteSession(ctx, "life goes on"); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	now, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return recordsOf(t, now)
}

func TestRepairPrefersAGoodSnapshotToNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	if err := os.WriteFile(path, bytes.Repeat([]byte("x"), 50000), 0o600); err != nil {
		t.Fatal(err)
	}
	var d *store.Damaged
	if _, _, err := Repair(path); !errors.As(err, &d) || d.Snapshot == "" {
		t.Fatalf("error %v, want Damaged with a snapshot", err)
	}
	if _, err := Restore(path, d.Snapshot); err != nil {
		t.Fatal(err)
	}
	if _, err := openAt(t, path, Options{}).Session(ctx, "a"); err != nil {
		t.Error(err)
	}
}

func TestRepairOfNothingReadableMakesANewStore(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, bytes.Repeat([]byte("x"), 50000), 0o600); err != nil {
		t.Fatal(err)
	}
	_, aside, err := Repair(path)
	if err != nil || aside == "" {
		t.Fatalf("aside %q, %v", aside, err)
	}
	saveOne(t, openAt(t, path, Options{}), "a")
}

func TestPurgingLeavesNoTraceOfWhatWasDeleted(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	secret := "a very particular sentence"
	for i := range 20 {
		id := model.SessionID(fmt.Sprint("secret", i))
		if _, err := s.SaveSession(ctx, model.Session{ID: id, Label: secret, FinishedAt: s.opt.Now()}); err != nil {
			t.Fatal(err)
		}
		if err := s.DeleteSession(ctx, id); err != nil {
			t.Fatal(err)
		}
	}
	want := dumpOf(t, s)
	if err := s.Purge(ctx); err != nil {
		t.Fatal(err)
	}
	if dumpOf(t, s) != want {
		t.Error("another content after purging")
	}
	saveOne(t, s, "life goes on")
	closeStore(t, s)
	err := filepath.WalkDir(filepath.Dir(path), func(at string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := os.ReadFile(at)
		if strings.Contains(string(b), secret) {
			t.Errorf("%s still has it", at)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if n := len(Snapshots(path)); n != 1 && n != 2 {
		t.Errorf("%d snapshots", n)
	}
}

func TestAMostlyEmptyFileIsCompactedOnOpening(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	s := openAt(t, path, Options{})
	noSync(s)
	big := strings.Repeat("x", 100_000)
	for i := range 80 {
		if _, err := s.SaveSession(ctx, model.Session{ID: model.SessionID(fmt.Sprint(i)), Label: big}); err != nil {
			t.Fatal(err)
		}
	}
	for i := range 75 {
		if err := s.DeleteSession(ctx, model.SessionID(fmt.Sprint(i))); err != nil {
			t.Fatal(err)
		}
	}
	want := dumpOf(t, s)
	closeStore(t, s)
	before, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	s = openAt(t, path, Options{})
	after, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if after.Size() > before.Size()/4 {
		t.Errorf("%d bytes of %d", after.Size(), before.Size())
	}
	if dumpOf(t, s) != want {
		t.Error("another content after compacting")
	}
}
