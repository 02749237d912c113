package bolt

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/go-json-experiment/json"
	bbolt "go.etcd.io/bbolt"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/codec"
)

// hold starts a process that holds the store; release has it close and ends it.
func hold(t *testing.T, path string) (pid int, release func()) {
	t.Helper()
	cmd, out, in := childWithInput(t, "hold", path)
	if !out.Scan() || out.Text() != "open" {
		t.Fatalf("the holder says %q", out.Text())
	}
	return cmd.Process.Pid, func() {
		in.Close()
		if err := cmd.Wait(); err != nil {
			t.Errorf("the holder ends with %v", err)
		}
	}
}

// patience is more than any machine needs to open a store or to refuse it, and
// less than a wait for the holder to end.
const patience = 20 * time.Second

func TestASecondWriterLearnsWhoHoldsTheStore(t *testing.T) {
	path, _ := filledStore(t)
	pid, release := hold(t, path)
	start := time.Now()
	_, err := Open(path, Options{})
	if took := time.Since(start); took > patience {
		t.Errorf("it took %v to say so", took)
	}
	var who *store.InUse
	if !errors.As(err, &who) || !errors.Is(err, store.ErrInUse) {
		t.Fatalf("error %v, want InUse", err)
	}
	host, _ := os.Hostname()
	if who.PID != pid || who.Host != host || time.Since(who.Since) > time.Minute || who.Since.IsZero() {
		t.Errorf("got %+v, want process %d on %s", who, pid, host)
	}
	release()
	openAt(t, path, Options{})
}

// TestAHeldStoreIsGivenUpWithinASecond measures by a clock that only moves when
// everybody waits: no machine is too slow for it.
func TestAHeldStoreIsGivenUpWithinASecond(t *testing.T) {
	path, _ := filledStore(t)
	synctest.Test(t, func(t *testing.T) {
		l, err := takeLock(path, 0, "")
		if err != nil {
			t.Fatal(err)
		}
		defer l.f.Close()
		for what, open := range map[string]func() error{
			"open":    func() error { _, err := Open(path, Options{}); return err },
			"restore": func() error { _, err := Restore(path, path); return err },
			"elsewhere, on a network": func() error {
				_, err := Open(path, Options{Network: onNetwork})
				return err
			},
		} {
			start := time.Now()
			if err := open(); !errors.Is(err, store.ErrInUse) {
				t.Errorf("%s: error %v, want ErrInUse", what, err)
			}
			if took := time.Since(start); took < 100*time.Millisecond || took > 900*time.Millisecond {
				t.Errorf("%s: it took %v to say so", what, took)
			}
		}
	})
}

func TestOpeningWaitsAsLongAsAsked(t *testing.T) {
	path, _ := filledStore(t)
	_, release := hold(t, path)
	opened := make(chan error, 1)
	go func() {
		s, err := Open(path, Options{Wait: 20 * time.Second})
		if err == nil {
			err = s.Close()
		}
		opened <- err
	}()
	release()
	if err := <-opened; err != nil {
		t.Error(err)
	}
}

func TestReadOnlyShowsTheStoreAsItWasWhenOpened(t *testing.T) {
	path, _ := filledStore(t)
	w := openAt(t, path, Options{})
	want := dumpOf(t, w)
	start := time.Now()
	r := openAt(t, path, Options{ReadOnly: true})
	if took := time.Since(start); took > patience {
		t.Errorf("it took %v", took)
	}
	saveOne(t, w, "later")
	if got := dumpOf(t, r); got != want {
		t.Error("it does not show what was there")
	}
	if _, err := r.SaveProfile(ctx, model.Profile{}); !errors.Is(err, store.ErrReadOnly) {
		t.Errorf("saving: %v, want ErrReadOnly", err)
	}
	_, refused := r.Snapshot(ctx)
	for name, err := range map[string]error{"compact": r.Compact(ctx), "snapshot": refused} {
		if !errors.Is(err, store.ErrReadOnly) {
			t.Errorf("%s: %v, want ErrReadOnly", name, err)
		}
	}
	closeStore(t, r)
	if _, err := openAt(t, path, Options{ReadOnly: true}).Session(ctx, "later"); err != nil {
		t.Errorf("opened again: %v", err)
	}
}

func TestReadOnlyIsConsistentWhileAnotherProcessWrites(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	_, out := child(t, "write", path)
	for range 3 {
		out.Scan()
	}
	go func() {
		for out.Scan() { // else the writer stops
		}
	}()
	last := uint64(0)
	for range 10 {
		s, err := Open(path, Options{ReadOnly: true})
		if errors.Is(err, store.ErrInUse) {
			continue // it commits faster than any person
		}
		if err != nil {
			t.Fatal(err)
		}
		x, err := s.Session(ctx, "s")
		if err != nil || x.Revision < last {
			t.Fatalf("revision %d after %d, %v", x.Revision, last, err)
		}
		last = x.Revision
		closeStore(t, s)
	}
}

func TestReadOnlyMakesNothing(t *testing.T) {
	dir := t.TempDir()
	_, err := Open(filepath.Join(dir, "autoeval.db"), Options{ReadOnly: true})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v, want ErrNotExist", err)
	}
	if all, _ := os.ReadDir(dir); len(all) != 0 {
		t.Errorf("it made %v", all)
	}
}

func TestAFileReplacedUnderAnOpenStoreRefusesWrites(t *testing.T) {
	path, content := filledStore(t)
	s := openAt(t, path, Options{})
	other := filepath.Join(filepath.Dir(path), "other")
	if err := errors.Join(os.WriteFile(other, content, 0o600), os.Rename(other, path)); err != nil {
		t.Skip(err) // Windows keeps what is open
	}
	if _, err := s.SaveProfile(ctx, model.Profile{}); !errors.Is(err, store.ErrReplaced) && !errors.Is(err, store.ErrConflict) {
		t.Errorf("error %v, want ErrReplaced", err)
	}
	_, err := s.SaveSession(ctx, model.Session{ID: "new"})
	if !errors.Is(err, store.ErrReplaced) {
		t.Errorf("error %v, want ErrReplaced", err)
	}
	if _, err := s.Sessions(ctx); err != nil {
		t.Errorf("reading: %v", err)
	}
}

func TestNothingIsWrittenAfterTheDiskRefused(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	s.db.(*boltFile).handle.Close() // every write fails from here on
	if _, err := s.SaveSession(ctx, model.Session{ID: "a"}); err == nil {
		t.Error("a save that cannot be written is no error")
	}
	if _, err := s.SaveSession(ctx, model.Session{ID: "b"}); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("the next save: %v, want ErrDamaged", err)
	}
	closeStore(t, s)
}

func TestALinkLeadsToTheStore(t *testing.T) {
	path, _ := filledStore(t)
	link := filepath.Join(t.TempDir(), "link.db")
	if err := os.Symlink(path, link); err != nil {
		t.Skip(err)
	}
	s := openAt(t, link, Options{})
	saveOne(t, s, "a")
	if err := s.Compact(ctx); err != nil {
		t.Fatal(err)
	}
	closeStore(t, s)
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v", err)
	}
	if _, err := openAt(t, path, Options{}).Session(ctx, "a"); err != nil {
		t.Error(err)
	}
}

func TestAnEmptyFileThatWasNeverAStoreBecomesOne(t *testing.T) {
	path := filepath.Join(t.TempDir(), "autoeval.db")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	saveOne(t, openAt(t, path, Options{}), "a")
}

func TestASizeLimitIsAFullDisk(t *testing.T) {
	path, content := filledStore(t)
	s := openAt(t, path, Options{MaxSize: len(content) + 3<<20})
	big := strings.Repeat("x", 100_000)
	var err error
	for i := 0; err == nil && i < 100; i++ {
		_, err = s.SaveSession(ctx, model.Session{ID: model.SessionID(fmt.Sprint("big", i)), Label: big})
	}
	if !errors.Is(err, store.ErrFull) {
		t.Fatalf("error %v, want ErrFull", err)
	}
	dumpOf(t, s)
	if err := s.DeleteSession(ctx, "big0"); err != nil {
		t.Errorf("deleting when full: %v", err)
	}
}

// setSchema writes another schema into a store, as another version would.
func setSchema(t *testing.T, path string, v schema) {
	t.Helper()
	db, err := openFile(path, bbolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	step := migration{v, func(*tx) error { return nil }}
	if err := errors.Join(migrate(db, 0, []migration{step}), db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestANewerSchemaIsRefusedUntouched(t *testing.T) {
	path, _ := filledStore(t)
	setSchema(t, path, schema{schemaVersion + 2, schemaVersion + 1, schemaVersion + 2})
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for _, opt := range []Options{{}, {ReadOnly: true}} {
		if _, err := Open(path, opt); !errors.Is(err, store.ErrTooNew) {
			t.Errorf("error %v, want ErrTooNew", err)
		}
	}
	if _, _, err := Repair(path); !errors.Is(err, store.ErrTooNew) {
		t.Errorf("repair: %v, want ErrTooNew", err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after) != string(before) {
		t.Errorf("the file was touched, %v", err)
	}
}

func TestASchemaOnlyNewerToWriteOpensReadOnly(t *testing.T) {
	path, _ := filledStore(t)
	setSchema(t, path, schema{schemaVersion + 1, schemaVersion, schemaVersion + 1})
	s := openAt(t, path, Options{})
	if !s.ReadOnly() {
		t.Error("it is open for writing")
	}
	dumpOf(t, s)
	if _, _, err := Repair(path); !errors.Is(err, store.ErrTooNew) {
		t.Errorf("repair: %v, want ErrTooNew", err)
	}
}

func TestANewerSchemaThatAllowsWritingIsWritten(t *testing.T) {
	path, _ := filledStore(t)
	newer := schema{schemaVersion + 1, schemaVersion, schemaVersion}
	setSchema(t, path, newer)
	s := openAt(t, path, Options{})
	saveOne(t, s, "a")
	closeStore(t, s)
	in, err := inspectFile(path, true, nil)
	if err != nil || in.schema != newer {
		t.Errorf("schema %+v, %v", in.schema, err)
	}
}

func TestAFailedUpgradeLeavesTheVersionBefore(t *testing.T) {
	path, _ := filledStore(t)
	setSchema(t, path, schema{Version: 0, MinReader: 0, MinWriter: 0})
	db, err := openFile(path, bbolt.Options{})
	if err != nil {
		t.Fatal(err)
	}
	ran := errors.New("killed")
	steps := []migration{
		{schema{1, 1, 1}, func(t *tx) error { return save(t, profileBucket, profileKey, codec.Profile{Name: "by step 1"}) }},
		{schema{2, 1, 1}, func(t *tx) error {
			return errors.Join(save(t, profileBucket, profileKey, codec.Profile{Name: "half of step 2"}), ran)
		}},
	}
	if err := migrate(db, 0, steps); !errors.Is(err, ran) {
		t.Errorf("error %v", err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	in, err := inspectFile(path, true, nil)
	if err != nil || in.schema.Version != 1 || len(in.problems) > 0 {
		t.Errorf("after a failed step: %+v %v %v", in.schema, in.problems, err)
	}
	if p, err := openAt(t, path, Options{}).Profile(ctx); err != nil || p.Name != "by step 1" {
		t.Errorf("profile %q, %v", p.Name, err)
	}
}

func TestMembersOfANewerProgramSurviveARewrite(t *testing.T) {
	path, _ := filledStore(t)
	s := openAt(t, path, Options{})
	x := model.Session{ID: "s", Ratings: map[model.ItemCode]model.Rating{"C01": {Item: "C01", Level: 2}}}
	x.Revision, _ = s.SaveSession(ctx, x)
	e, err := s.SaveEvidence(ctx, model.Evidence{ID: "e", Title: "t"})
	if err != nil {
		t.Fatal(err)
	}
	review := model.Review{ID: "r", Session: "s", Remarks: map[model.ItemCode]model.Remark{"C01": {Item: "C01", Comment: "c"}}}
	if review.Revision, err = s.SaveReview(ctx, review); err != nil {
		t.Fatal(err)
	}
	places := map[string]struct {
		key     []byte
		objects []string
	}{
		profileBucket:  {profileKey, []string{"", "settings"}},
		sessionBucket:  {[]byte("s"), []string{"", "ratings.C01"}},
		evidenceBucket: {[]byte("e"), []string{"", "reflection"}},
		reviewBucket:   {[]byte("r"), []string{"", "remarks.C01"}},
	}
	for bucket, p := range places {
		change(t, s, bucket, p.key, func(v map[string]any) {
			for _, o := range p.objects {
				at(v, o)["from_the_future"] = map[string]any{"n": 1.5}
			}
		})
	}
	p, err := s.Profile(ctx)
	if err != nil {
		t.Fatal(err)
	}
	x.Label, p.Name, review.Message = "other", "other", "other"
	_, err1 := s.SaveProfile(ctx, p)
	var err2, err5 error
	x.Revision, err2 = s.SaveSession(ctx, x)
	_, err5 = s.SaveSession(ctx, x) // now from memory
	_, err3 := s.SaveEvidence(ctx, model.Evidence{ID: "e", Title: "other", Revision: e})
	_, err4 := s.SaveReview(ctx, review)
	if err := errors.Join(err1, err2, err3, err4, err5); err != nil {
		t.Fatal(err)
	}
	for bucket, p := range places {
		change(t, s, bucket, p.key, func(v map[string]any) {
			for _, o := range p.objects {
				if fmt.Sprint(at(v, o)["from_the_future"]) != "map[n:1.5]" {
					t.Errorf("%s %s: %v", bucket, o, v)
				}
			}
		})
	}
}

// change rewrites a record's JSON.
func change(t *testing.T, s *Store, bucket string, key []byte, f func(map[string]any)) {
	t.Helper()
	err := s.update(ctx, "change", func(tx *tx) error {
		b, err := tx.get(bucket, key)
		if err != nil {
			return err
		}
		v := map[string]any{}
		if err := json.Unmarshal(b, &v); err != nil {
			return err
		}
		f(v)
		return save(tx, bucket, key, v)
	})
	if err != nil {
		t.Fatal(err)
	}
}

// at returns the object at a path of names, made if it is not there.
func at(v map[string]any, path string) map[string]any {
	for _, name := range strings.Split(path, ".") {
		if name == "" {
			continue
		}
		if v[name] == nil {
			v[name] = map[string]any{}
		}
		v = v[name].(map[string]any)
	}
	return v
}
