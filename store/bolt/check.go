package bolt

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"

	"github.com/go-json-experiment/json"

	"autoeval/store"
	"autoeval/store/disk"
)

// wholeCheck is the size up to which opening reads the whole file first. A
// larger one is read when it was not closed properly, and by Doctor.
const wholeCheck = 16 << 20

// inMemoryMax is the size up to which a file is read at once, which is quicker,
// and not by the page, which takes no memory.
const inMemoryMax = 4 << 20

// inspection is what plain reads say of a file.
type inspection struct {
	meta     meta
	schema   schema // zero when it could not be read
	free     int    // pages on the list of free ones
	reached  bitset // pages that a whole walk came to, with those that are free
	found    map[string]tally
	promised map[string]tally
	problems []string
}

// inspect reads a file. Whole: every page and every record; else only what says
// how pages hang together, so that nothing leads in circles: a record is checked
// when it is read, and indexes by checkIndexes. visit, when not nil, gets every
// record whose sum is right; it keeps none of the slices.
func inspect(r io.ReaderAt, size int64, whole bool, visit func(bucket string, key, value []byte)) inspection {
	in := inspection{found: map[string]tally{}, promised: map[string]tally{}}
	m, problems, err := readMetas(r)
	if err != nil {
		in.problems = append(problems, "not a store: "+err.Error())
		return in
	}
	in.meta = m
	if m.bytes() > size {
		problems = append(problems, fmt.Sprintf("cut short: %d bytes of %d", size, m.bytes()))
		m.pages = uint64(size / int64(m.pageSize))
	}
	w := newWalker(r, m, nil)
	w.problems, w.passing = problems, true
	w.visit = func(bucket string, key, sealed []byte) { in.record(w, bucket, key, sealed, visit) }
	if !whole {
		w.skim = func(string) bool { return true }
	}
	w.buckets(func(name string) { in.found[name] = tally{} })
	free := w.freelist()
	in.free = len(free)
	in.reconcile(w)
	if whole {
		w.account(free)
		in.reached = w.reachedOrFree(free)
	}
	for _, name := range bucketsOf(in.schema.Version) {
		if _, ok := in.found[name]; !ok {
			w.problem("%s: not there", name)
		}
	}
	in.problems = w.problems
	return in
}

// checkIndexes reads the indexes of a state whole and says what is wrong: what is
// missing from a list does not show when the list is read.
func checkIndexes(r io.ReaderAt, m meta) []string {
	in := inspection{found: map[string]tally{}, promised: map[string]tally{}}
	w := newWalker(r, m, nil)
	w.skim, w.passing = isRecordBucket, true
	w.visit = func(bucket string, key, sealed []byte) { in.record(w, bucket, key, sealed, nil) }
	w.buckets(func(name string) { in.found[name] = tally{} })
	in.reconcile(w)
	return w.problems
}

// record takes in one record of the walk.
func (in *inspection) record(w *walker, bucket string, key, sealed []byte, visit func(string, []byte, []byte)) {
	value, ok := w.summer(bucket).unseal(key, sealed)
	if !ok {
		w.problem("%v", badSum(bucket, key))
		return
	}
	switch bucket {
	case metaBucket:
		if err := json.Unmarshal(value, &in.schema); err != nil {
			w.problem("schema: %v", err)
		}
	case tallyBucket:
		ta, err := decodeTally(value)
		if err != nil {
			w.problem("tally of %s: %v", key, err)
		}
		in.promised[string(key)] = ta
	}
	ta := in.found[bucket]
	ta.count++
	ta.sum += uint64(storedSum(sealed))
	in.found[bucket] = ta
	if visit != nil {
		visit(bucket, key, value)
	}
}

// reconcile compares what was found with what the tally promises, where all was
// read.
func (in *inspection) reconcile(w *walker) {
	names := maps.Clone(in.found)
	maps.Copy(names, in.promised)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		found, promised := in.found[name], in.promised[name]
		switch {
		case name == tallyBucket || w.skim != nil && w.skim(name):
		case found.count != promised.count:
			w.problem("%s: %d records of %d", name, found.count, promised.count)
		case found.sum != promised.sum:
			w.problem("%s: records are not the newest ones", name)
		}
	}
}

// inspectFile inspects the regular file at path.
func inspectFile(path string, whole bool, visit func(bucket string, key, value []byte)) (inspection, error) {
	f, info, err := openRegular(path)
	if err != nil {
		return inspection{}, err
	}
	defer f.Close()
	if size := info.Size(); whole && size <= inMemoryMax {
		all := make([]byte, used(f, size))
		if _, err := io.ReadFull(f, all); err != nil {
			return inspection{}, err
		}
		return inspect(inMemory(all), size, true, visit), nil
	}
	return inspect(f, info.Size(), whole, visit), nil
}

// used returns how much of a file its pages reach into: bbolt makes a file larger
// than it has to be.
func used(f io.ReaderAt, size int64) int64 {
	m, _, err := readMetas(f)
	if err != nil {
		return size
	}
	return min(size, max(m.bytes(), 2*int64(m.pageSize)))
}

// verdict is nil for a file that this program may read.
func (in *inspection) verdict(path string) error {
	switch {
	case in.schema.MinReader > schemaVersion:
		return fmt.Errorf("%s: %w: reading it needs version %d of the schema, this program knows %d",
			path, store.ErrTooNew, in.schema.MinReader, schemaVersion)
	case len(in.problems) > 0:
		return damaged(path, in.problems[0])
	case in.schema.Version == 0:
		return damaged(path, "it does not say which version wrote it")
	}
	return nil
}

// damaged returns the error for a damaged store, with the snapshot to go back to.
func damaged(path, reason string) *store.Damaged {
	d := &store.Damaged{Path: path, Reason: reason}
	d.Snapshot = GoodSnapshot(path)
	return d
}

// regular is nil for a regular file. Else the error says both that there is no
// store and what is there instead: *store.Damaged and *disk.NotFile.
func regular(path string, info fs.FileInfo) error {
	if info.Mode().IsRegular() {
		return nil
	}
	return fmt.Errorf("%w: %w", damaged(path, "not a regular file"), &disk.NotFile{Path: path, Kind: disk.KindOf(info.Mode())})
}

// openRegular opens a regular file for reading. Anything else is refused before
// it is opened: opening a pipe waits.
func openRegular(path string) (*os.File, os.FileInfo, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, nil, err
	}
	if err := regular(path, info); err != nil {
		return nil, nil, err
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	if info, err = f.Stat(); err != nil {
		f.Close()
		return nil, nil, err
	}
	return f, info, nil
}
