package bolt

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	bbolt "go.etcd.io/bbolt"
	"pgregory.net/rapid"

	"autoeval/store"
)

// TestAWholeWritesWhatBboltReads makes the same changes to a whole and to a plain
// map, and has bbolt check and read the file.
func TestAWholeWritesWhatBboltReads(t *testing.T) {
	dir := t.TempDir()
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		path := filepath.Join(dir, fmt.Sprint(n, ".db"))
		d := &whole{path: path, pageSize: os.Getpagesize()}
		d.now.Store(&wholeState{buckets: map[string][]element{}})
		want := map[string]map[string]string{}
		for id := 1; id <= rapid.IntRange(1, 4).Draw(t, "commits"); id++ {
			next := &wholeState{id: id, buckets: maps.Clone(d.now.Load().buckets), own: map[string]bool{}}
			for range rapid.IntRange(0, 100).Draw(t, "changes") {
				name := rapid.SampledFrom([]string{"a", "b", "many"}).Draw(t, "bucket")
				next.Create(name)
				if want[name] == nil {
					want[name] = map[string]string{}
				}
				key := fmt.Sprint(rapid.IntRange(0, 5000).Draw(t, "key")) + strings.Repeat("k", rapid.IntRange(0, 300).Draw(t, "long"))
				if rapid.IntRange(0, 4).Draw(t, "delete") == 0 {
					next.Bucket(name).Delete([]byte(key))
					delete(want[name], key)
					continue
				}
				value := strings.Repeat("v", rapid.SampledFrom([]int{0, 1, 90, 90, 90, 900, 5000, 30000}).Draw(t, "size"))
				next.Bucket(name).Put([]byte(key), []byte(value))
				want[name][key] = value
			}
			d.now.Store(next)
		}
		if err := os.WriteFile(path, d.now.Load().image(d.pageSize), 0o600); err != nil {
			t.Fatal(err)
		}
		db, err := bbolt.Open(path, 0o600, nil)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		got := map[string]map[string]string{}
		err = db.Update(func(b *bbolt.Tx) error {
			for err := range b.Check() {
				t.Error(err)
			}
			return b.ForEach(func(name []byte, records *bbolt.Bucket) error {
				got[string(name)] = map[string]string{}
				return records.ForEach(func(k, v []byte) error { got[string(name)][string(k)] = string(v); return nil })
			})
		})
		if err != nil || !maps.EqualFunc(got, want, maps.Equal[map[string]string, map[string]string]) {
			t.Fatalf("%v, bbolt reads something else", err)
		}
		again, err := openWhole(path, true, 0)
		if err != nil {
			t.Fatal(err)
		}
		for name, records := range want {
			c := again.now.Load().Bucket(name).Cursor()
			for _, k := range slices.Sorted(maps.Keys(records)) {
				if at, v := c.Seek([]byte(k)); string(at) != k || string(v) != records[k] {
					t.Fatalf("%s: read back %q", k, at)
				}
			}
		}
	})
}

// TestOfTwoWholesOneIsRefused writes to one file from two sides.
func TestOfTwoWholesOneIsRefused(t *testing.T) {
	path, _ := filledStore(t)
	put := func(d *whole, key string) error {
		return d.Update(func(b state) error {
			x := &tx{b: b, tallies: map[string]tally{}}
			return errors.Join(x.put(profileBucket, []byte(key), nil), x.settle())
		})
	}
	one, err := openWhole(path, false, 0)
	two, err2 := openWhole(path, false, 0)
	if err := errors.Join(err, err2, put(one, "one"), put(one, "again")); err != nil {
		t.Fatal(err)
	}
	if err := put(two, "two"); !errors.Is(err, store.ErrReplaced) {
		t.Errorf("error %v, want ErrReplaced", err)
	}
	if left, _ := filepath.Glob(path + "*.new"); len(left) > 0 {
		t.Errorf("left %v", left)
	}
	if err := put(one, "once more"); err != nil {
		t.Error(err)
	}
}
