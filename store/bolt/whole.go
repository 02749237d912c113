package bolt

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"slices"
	"sync"
	"sync/atomic"

	bolterrors "go.etcd.io/bbolt/errors"

	"autoeval/store"
	"autoeval/store/disk"
)

// whole is a database for a file system that knows no locks, where bbolt opens
// nothing. It is read whole, and each commit writes a whole file and moves it to
// its place, as long as the file there is the one that was read or written last:
// of two programs that would write, one is refused and neither spoils what the
// other saved.
type whole struct {
	path     string
	readOnly bool
	most     int // bytes that the file may have
	pageSize int

	now  atomic.Pointer[wholeState]
	mu   sync.Mutex  // held by the writer
	info fs.FileInfo // of the file there, nil if there is none
	meta meta
}

// openWhole opens the file at path, which may be missing or empty unless it is
// opened to be read. most is 0 for no bound.
func openWhole(path string, readOnly bool, most int) (*whole, error) {
	d := &whole{path: path, readOnly: readOnly, most: most, pageSize: os.Getpagesize()}
	f, info, err := openRegular(path)
	if errors.Is(err, fs.ErrNotExist) && !readOnly {
		d.now.Store(&wholeState{buckets: map[string][]element{}})
		return d, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all := make([]byte, used(f, info.Size()))
	if _, err := io.ReadFull(f, all); err != nil {
		return nil, err
	}
	d.info = info
	s := &wholeState{buckets: map[string][]element{}}
	d.now.Store(s)
	if len(all) == 0 && !readOnly {
		return d, nil
	}
	if d.meta, _, err = readMetas(inMemory(all)); err != nil {
		return nil, damaged(path, "not a store: "+err.Error())
	}
	d.pageSize, s.id = d.meta.pageSize, int(d.meta.txid)
	w := newWalker(inMemory(all), d.meta, func(name string, key, value []byte) {
		s.buckets[name] = append(s.buckets[name], element{key: key, value: value})
	})
	w.buckets(func(name string) { s.buckets[name] = nil })
	if len(w.problems) > 0 {
		return nil, damaged(path, w.problems[0])
	}
	return d, nil
}

// View implements database.
func (d *whole) View(f func(state) error) error { return f(d.now.Load()) }

// Update implements database.
func (d *whole) Update(f func(state) error) error {
	if d.readOnly {
		return bolterrors.ErrDatabaseReadOnly
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	was := d.now.Load()
	next := &wholeState{id: was.id + 1, buckets: maps.Clone(was.buckets), own: map[string]bool{}}
	if err := f(next); err != nil {
		return err
	}
	next.own = nil
	if err := d.commit(next); err != nil {
		return err
	}
	d.now.Store(next)
	return nil
}

// commit writes the file anew.
func (d *whole) commit(next *wholeState) error {
	all := next.image(d.pageSize)
	if d.most > 0 && len(all) > d.most {
		return bolterrors.ErrMaxSizeReached
	}
	tmp, err := disk.Beside(d.path) // of this program alone: another that takes over moves its own
	if err != nil {
		return err
	}
	if err := makeFile(tmp, func(f *os.File) error { _, err := f.Write(all); return err }); err != nil {
		return err
	}
	if err := d.unchanged(); err != nil {
		return errors.Join(err, os.Remove(tmp))
	}
	err = moveTo(tmp, d.path)
	if info, m, there := d.there(); there == nil && int(m.txid) == next.id {
		d.info, d.meta = info, m
	}
	return err
}

// unchanged says whether the file is the one that was read or written last.
func (d *whole) unchanged() error {
	info, m, err := d.there()
	switch {
	case d.info == nil && errors.Is(err, fs.ErrNotExist):
		return nil
	case err == nil && d.info != nil && os.SameFile(info, d.info) && m == d.meta:
		return nil
	}
	return store.ErrReplaced
}

// there says which file is at the path, and which commit it holds.
func (d *whole) there() (fs.FileInfo, meta, error) {
	f, info, err := openRegular(d.path)
	if err != nil {
		return nil, meta{}, err
	}
	defer f.Close()
	if info.Size() == 0 {
		return info, meta{}, nil
	}
	m, _, err := readMetas(f)
	return info, m, err
}

// Hold implements database: no state is ever written over.
func (d *whole) Hold() (id int, let func(), err error) { return d.now.Load().id, func() {}, nil }

// Info implements database.
func (d *whole) Info() fs.FileInfo { return d.info }

// Unsure implements database: until the new file is in its place, all is as it
// was.
func (d *whole) Unsure(id int, _ error) bool {
	_, m, err := d.there()
	return err == nil && int(m.txid) >= id
}

// Close implements database.
func (d *whole) Close() error { return nil }

// wholeState is a state in memory. It only changes in the transaction that
// makes it.
type wholeState struct {
	id      int
	buckets map[string][]element
	own     map[string]bool // buckets that nothing else sees; nil when it changes no more
}

// ID implements state.
func (s *wholeState) ID() int { return s.id }

// Size implements state.
func (s *wholeState) Size() (n int64) {
	for _, all := range s.buckets {
		for _, e := range all {
			n += int64(headerLen + len(e.key) + len(e.value))
		}
	}
	return n
}

// Bucket implements state.
func (s *wholeState) Bucket(name string) entries {
	if _, there := s.buckets[name]; !there {
		return nil
	}
	return wholeBucket{s, name}
}

// Create implements state.
func (s *wholeState) Create(name string) error {
	if _, there := s.buckets[name]; !there {
		s.buckets[name] = nil
	}
	return nil
}

// WriteTo implements state.
func (s *wholeState) WriteTo(w io.Writer) (int64, error) {
	n, err := w.Write(s.image(os.Getpagesize()))
	return int64(n), err
}

type wholeBucket struct {
	s    *wholeState
	name string
}

func (b wholeBucket) find(key []byte) (int, bool) {
	return slices.BinarySearchFunc(b.s.buckets[b.name], key, func(e element, key []byte) int { return bytes.Compare(e.key, key) })
}

// Get implements entries.
func (b wholeBucket) Get(key []byte) []byte {
	if i, ok := b.find(key); ok {
		return b.s.buckets[b.name][i].value
	}
	return nil
}

// mine returns the records as a slice that nothing else sees.
func (b wholeBucket) mine() []element {
	if !b.s.own[b.name] {
		b.s.buckets[b.name] = slices.Clone(b.s.buckets[b.name])
		b.s.own[b.name] = true
	}
	return b.s.buckets[b.name]
}

// Put implements entries.
func (b wholeBucket) Put(key, value []byte) error {
	all := b.mine()
	e := element{key: bytes.Clone(key), value: bytes.Clone(value)}
	i, ok := b.find(key)
	if ok {
		all[i] = e
	} else {
		b.s.buckets[b.name] = slices.Insert(all, i, e)
	}
	return nil
}

// Delete implements entries.
func (b wholeBucket) Delete(key []byte) error {
	all := b.mine()
	if i, ok := b.find(key); ok {
		b.s.buckets[b.name] = slices.Delete(all, i, i+1)
	}
	return nil
}

// Rising implements entries.
func (wholeBucket) Rising() {}

// Cursor implements entries. It goes through the records as they are now.
func (b wholeBucket) Cursor() walk {
	delete(b.s.own, b.name)
	return &wholeCursor{all: b.s.buckets[b.name]}
}

type wholeCursor struct {
	all []element
	at  int
}

func (c *wholeCursor) move(at int) (key, value []byte) {
	c.at = max(-1, min(at, len(c.all)))
	if c.at < 0 || c.at == len(c.all) {
		return nil, nil
	}
	return c.all[c.at].key, c.all[c.at].value
}

// First implements walk.
func (c *wholeCursor) First() (key, value []byte) { return c.move(0) }

// Last implements walk.
func (c *wholeCursor) Last() (key, value []byte) { return c.move(len(c.all) - 1) }

// Next implements walk.
func (c *wholeCursor) Next() (key, value []byte) { return c.move(c.at + 1) }

// Prev implements walk.
func (c *wholeCursor) Prev() (key, value []byte) { return c.move(c.at - 1) }

// Seek implements walk.
func (c *wholeCursor) Seek(key []byte) (at, value []byte) {
	i, _ := slices.BinarySearchFunc(c.all, key, func(e element, key []byte) int { return bytes.Compare(e.key, key) })
	return c.move(i)
}
