package bolt

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/fnv"
	"io"
	"slices"
)

// What follows reads bbolt's file form with plain reads, so that a damaged file
// can give nothing worse than a list of problems: mapped into memory, the same
// file can kill the process, or hang it.

const (
	metaLen    = 64 // bytes of a meta that its sum is over
	headerLen  = 16 // page header, page element, bucket header: all the same
	metaMagic  = 0xED0CDAED
	metaFormat = 2

	branchPage   = 0x01
	leafPage     = 0x02
	freelistPage = 0x10
	bucketEntry  = 0x01

	noPage       = ^uint64(0)
	maxPageSize  = 64 << 10
	maxOverflows = 1 << 20
)

// meta is where a file begins: bbolt keeps two and uses the newer good one.
type meta struct {
	pageSize int
	root     uint64
	freelist uint64
	pages    uint64 // how many pages are in use or were: the high-water mark
	txid     uint64
}

// bytes returns how much of the file matters.
func (m meta) bytes() int64 { return int64(m.pages) * int64(m.pageSize) }

// parseMeta reads a meta page; its sum must be right.
func parseMeta(b []byte) (meta, error) {
	if len(b) < headerLen+metaLen {
		return meta{}, fmt.Errorf("cut short")
	}
	b = b[headerLen:]
	u32, u64 := binary.NativeEndian.Uint32, binary.NativeEndian.Uint64
	if u32(b) != metaMagic || u32(b[4:]) != metaFormat {
		return meta{}, fmt.Errorf("not a database")
	}
	if metaSum(b) != u64(b[metaLen-8:]) {
		return meta{}, fmt.Errorf("its sum is wrong")
	}
	m := meta{int(u32(b[8:])), u64(b[16:]), u64(b[32:]), u64(b[40:]), u64(b[48:])}
	if m.pageSize < 512 || m.pageSize > maxPageSize || m.pageSize&(m.pageSize-1) != 0 || m.pages < 3 || m.pages > 1<<40 {
		return meta{}, fmt.Errorf("its figures make no sense")
	}
	return m, nil
}

// metaSum returns the sum that bbolt keeps at the end of a meta.
func metaSum(b []byte) uint64 {
	sum := fnv.New64a()
	sum.Write(b[:metaLen-8])
	return sum.Sum64()
}

// readMetas returns the newest meta that can be read, and what is wrong with
// either. An error means that there is none.
func readMetas(r io.ReaderAt) (newest meta, problems []string, err error) {
	first := make([]byte, headerLen+metaLen)
	n, _ := r.ReadAt(first, 0)
	m0, err0 := parseMeta(first[:n])
	sizes := []int{m0.pageSize}
	if err0 != nil {
		sizes = []int{4096, 16384, 65536, 8192, 32768, 1024, 2048}
		problems = append(problems, "first page: "+err0.Error())
	}
	m1, err1 := meta{}, fmt.Errorf("not there")
	for _, size := range sizes {
		second := make([]byte, headerLen+metaLen)
		n, _ := r.ReadAt(second, int64(size))
		if m1, err1 = parseMeta(second[:n]); err1 == nil && m1.pageSize == size {
			break
		}
	}
	switch {
	case err1 == nil && (err0 != nil || m1.txid > m0.txid):
		return m1, problems, nil
	case err1 != nil && err0 != nil:
		return meta{}, problems, fmt.Errorf("%w", err0)
	case err1 != nil:
		problems = append(problems, "second page: "+err1.Error())
	}
	return m0, problems, nil
}

// walker goes through every page that a meta reaches, each once.
type walker struct {
	r        io.ReaderAt
	meta     meta
	skim     func(bucket string) bool // read no leaf of it that a branch leads to; nil: read all
	shallow  bool                     // in such a bucket
	passing  bool                     // whoever visits keeps nothing of what it is given
	rooms    []room                   // free ones, for pages that nobody keeps
	head     [headerLen]byte          // of the page that is looked at
	seen     bitset
	visit    func(bucket string, key, value []byte) // slices are the caller's to keep, unless passing
	sums     map[string]summer
	problems []string
}

// room is where pages are read to, one after the other, that nobody keeps, as a
// branch of a skimmed bucket: a large file has hundreds.
type room struct {
	page []byte
	all  []element
}

// pageID is a page, as problems name it.
type pageID uint64

func (id pageID) String() string { return fmt.Sprint("page ", uint64(id)) }

func newWalker(r io.ReaderAt, m meta, visit func(string, []byte, []byte)) *walker {
	return &walker{r: r, meta: m, seen: make(bitset, m.pages/64+1), visit: visit, sums: map[string]summer{}}
}

// summer makes the sums of a bucket.
func (w *walker) summer(bucket string) summer {
	s, ok := w.sums[bucket]
	if !ok {
		s = summerOf(bucket)
		w.sums[bucket] = s
	}
	return s
}

func (w *walker) problem(format string, args ...any) {
	if len(w.problems) < 20 {
		w.problems = append(w.problems, fmt.Sprintf(format, args...))
	}
}

// page returns a page with its overflow, nil and a problem if it is not sound
// or was there before. It may be read to where into points.
func (w *walker) page(id uint64, kinds uint16, into []byte) []byte {
	if id < 2 || id >= w.meta.pages {
		w.problem("page %d: outside the file", id)
		return nil
	}
	b, err := w.read(id, 1, into)
	if err != nil {
		w.problem("page %d: %v", id, err)
		return nil
	}
	got := binary.NativeEndian.Uint64(b)
	flags := binary.NativeEndian.Uint16(b[8:])
	more := uint64(binary.NativeEndian.Uint32(b[12:]))
	switch {
	case got != id:
		w.problem("page %d: bears the number %d", id, got)
		return nil
	case flags&kinds == 0 || flags&(flags-1) != 0:
		w.problem("page %d: of an unexpected kind %#x", id, flags)
		return nil
	case more > maxOverflows || id+more >= w.meta.pages:
		w.problem("page %d: longer than the file", id)
		return nil
	}
	for i := id; i <= id+more; i++ {
		if w.seen.has(i) {
			w.problem("page %d: in two places", i)
			return nil
		}
		w.seen.add(i)
	}
	if more > 0 {
		if b, err = w.read(id, more+1, into); err != nil {
			w.problem("page %d: %v", id, err)
			return nil
		}
	}
	return b
}

// read returns n pages, in into where they fit; of a file in memory, without
// copying.
func (w *walker) read(id, n uint64, into []byte) ([]byte, error) {
	at, size := int64(id)*int64(w.meta.pageSize), int64(n)*int64(w.meta.pageSize)
	if m, ok := w.r.(inMemory); ok {
		if at+size > int64(len(m)) {
			return nil, io.ErrUnexpectedEOF
		}
		return m[at : at+size : at+size], nil
	}
	if int64(cap(into)) < size {
		into = make([]byte, size)
	}
	_, err := w.r.ReadAt(into[:size], at)
	return into[:size], err
}

// inMemory is a whole file.
type inMemory []byte

// ReadAt implements io.ReaderAt.
func (m inMemory) ReadAt(b []byte, at int64) (int, error) {
	if at > int64(len(m)) {
		return 0, io.EOF
	}
	n := copy(b, m[at:])
	if n < len(b) {
		return n, io.EOF
	}
	return n, nil
}

// element is the i-th entry of a page: for a branch, child is its page.
type element struct {
	flags      uint32
	child      uint64
	key, value []byte
}

// elements cuts a page into its entries, keys rising between min and max
// (max nil: no end), and appends them to out. It stops at the first that is
// unsound. The name is for problems.
func (w *walker) elements(name any, b, min, max []byte, out []element) (_ []element, branch bool) {
	branch = binary.NativeEndian.Uint16(b[8:])&branchPage != 0
	n := int(binary.NativeEndian.Uint16(b[10:]))
	if headerLen*(n+1) > len(b) {
		w.problem("%v: more entries than room", name)
		return out, branch
	}
	u32 := binary.NativeEndian.Uint32
	out = slices.Grow(out, n)
	for i := range n {
		at := headerLen * (i + 1)
		e, head := element{}, b[at:at+headerLen]
		var pos, klen, vlen uint64
		if branch {
			pos, klen, e.child = uint64(u32(head)), uint64(u32(head[4:])), binary.NativeEndian.Uint64(head[8:])
		} else {
			e.flags, pos = u32(head), uint64(u32(head[4:]))
			klen, vlen = uint64(u32(head[8:])), uint64(u32(head[12:]))
		}
		start := uint64(at) + pos
		if start+klen+vlen > uint64(len(b)) {
			w.problem("%v: entry %d outside its page", name, i)
			return out, branch
		}
		e.key, e.value = b[start:start+klen:start+klen], b[start+klen:start+klen+vlen]
		if bytes.Compare(e.key, min) < 0 || i > 0 && bytes.Equal(e.key, min) || max != nil && bytes.Compare(e.key, max) >= 0 {
			w.problem("%v: entry %d out of order", name, i)
			return out, branch
		}
		min = e.key
		out = append(out, e)
	}
	return out, branch
}

// tree goes through the pages under id; leaf is called for each entry.
func (w *walker) tree(id uint64, min, max []byte, leaf func(element)) {
	var in room
	once := w.shallow || w.passing
	if n := len(w.rooms); once && n > 0 {
		in, w.rooms = w.rooms[n-1], w.rooms[:n-1]
	}
	b := w.page(id, branchPage|leafPage, in.page)
	if b == nil {
		return
	}
	all, branch := w.elements(pageID(id), b, min, max, in.all[:0])
	if _, held := w.r.(inMemory); once && (branch || w.passing) && !held {
		defer func() { w.rooms = append(w.rooms, room{b, all}) }()
	}
	if branch && w.shallow && w.overLeaves(all) {
		return
	}
	for i, e := range all {
		if !branch {
			leaf(e)
			continue
		}
		end := max
		if i+1 < len(all) {
			end = all[i+1].key
		}
		w.tree(e.child, e.key, end, leaf)
	}
}

// overLeaves says whether the entries lead to leaves, and then only checks that
// no page is in two places. All leaves of a tree are equally deep, so one tells.
func (w *walker) overLeaves(all []element) bool {
	if len(all) == 0 || all[0].child < 2 || all[0].child >= w.meta.pages {
		return false
	}
	_, err := w.r.ReadAt(w.head[:], int64(all[0].child)*int64(w.meta.pageSize))
	if err != nil || binary.NativeEndian.Uint16(w.head[8:]) != leafPage {
		return false
	}
	for _, e := range all {
		switch {
		case e.child < 2 || e.child >= w.meta.pages:
			w.problem("page %d: outside the file", e.child)
		case w.seen.has(e.child):
			w.problem("page %d: in two places", e.child)
		default:
			w.seen.add(e.child)
		}
	}
	return true
}

// buckets goes through every bucket; found is told of each.
func (w *walker) buckets(found func(name string)) {
	w.tree(w.meta.root, nil, nil, func(e element) {
		name := string(e.key)
		if e.flags&bucketEntry == 0 || len(e.value) < headerLen {
			w.problem("%q: not a bucket", name)
			return
		}
		found(name)
		w.bucket(name, e.value)
	})
}

func (w *walker) bucket(name string, header []byte) {
	w.shallow = w.skim != nil && w.skim(name)
	defer func() { w.shallow = false }()
	leaf := func(e element) {
		if e.flags != 0 {
			w.problem("%s: a bucket inside a bucket", name)
			return
		}
		w.visit(name, e.key, e.value)
	}
	if root := binary.NativeEndian.Uint64(header); root != 0 {
		w.tree(root, nil, nil, leaf)
		return
	}
	page := header[headerLen:]
	if len(page) < headerLen || binary.NativeEndian.Uint16(page[8:]) != leafPage {
		w.problem("%s: its page is unsound", name)
		return
	}
	all, _ := w.elements(name, page, nil, nil, nil)
	for _, e := range all {
		leaf(e)
	}
}

// freelist reads which pages are free.
func (w *walker) freelist() (free []uint64) {
	b := w.page(w.meta.freelist, freelistPage, nil)
	if b == nil {
		return nil
	}
	n, ids := uint64(binary.NativeEndian.Uint16(b[10:])), b[headerLen:]
	if n == 0xFFFF {
		n, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if n > uint64(len(ids))/8 {
		w.problem("list of free pages: longer than its page")
		return nil
	}
	last := uint64(1)
	for i := range n {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id <= last || id >= w.meta.pages {
			w.problem("list of free pages: entry %d out of order", i)
			return nil
		}
		last = id
		free = append(free, id)
	}
	return free
}

// account checks that every page is either reached or free, never both. It is
// only meant for after a whole walk.
func (w *walker) account(free []uint64) {
	freed := make(bitset, len(w.seen))
	for _, id := range free {
		freed.add(id)
		if w.seen.has(id) {
			w.problem("page %d: in use and free", id)
		}
	}
	for id := uint64(2); id < w.meta.pages; id++ {
		if !w.seen.has(id) && !freed.has(id) {
			w.problem("page %d: lost", id)
		}
	}
}

// reachedOrFree marks the pages that were accounted for.
func (w *walker) reachedOrFree(free []uint64) bitset {
	for _, id := range free {
		w.seen.add(id)
	}
	return w.seen
}

type bitset []uint64

func (b bitset) has(i uint64) bool { return b[i/64]&(1<<(i%64)) != 0 }
func (b bitset) add(i uint64)      { b[i/64] |= 1 << (i % 64) }
