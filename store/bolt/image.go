package bolt

import (
	"encoding/binary"
	"maps"
	"slices"
)

// What page.go reads, this writes: a file in bbolt's form with nothing free in
// it.

const metaPage = 0x04

// image is a file in the making.
type image struct {
	pageSize int
	all      []byte
}

// image returns the file that holds the state.
func (s *wholeState) image(pageSize int) []byte {
	m := &image{pageSize: pageSize, all: make([]byte, 2*pageSize, 2*pageSize+int(s.Size())*5/4)}
	var roots []element
	for _, name := range slices.Sorted(maps.Keys(s.buckets)) {
		header := binary.NativeEndian.AppendUint64(nil, m.tree(s.buckets[name]))
		roots = append(roots, element{flags: bucketEntry, key: []byte(name), value: append(header, make([]byte, 8)...)})
	}
	root := m.tree(roots)
	free := m.page(freelistPage, nil)
	pages := uint64(len(m.all) / pageSize)
	for _, txid := range []uint64{uint64(s.id), uint64(max(s.id-1, 0))} { // the second, as bbolt's own copies have it
		m.meta(txid, root, free, pages)
	}
	return m.all
}

// tree writes the records of a bucket and returns their root.
func (m *image) tree(all []element) uint64 {
	for kind := uint16(leafPage); ; kind = branchPage {
		var up []element
		for len(all) > 0 || len(up) == 0 {
			n := m.fitting(kind, all)
			e := element{child: m.page(kind, all[:n])}
			if n > 0 {
				e.key = all[0].key
			}
			up, all = append(up, e), all[n:]
		}
		if len(up) == 1 {
			return up[0].child
		}
		all = up
	}
}

// fitting returns how many records go on a page: one that is too large has a
// longer one, and a branch leads to two at least.
func (m *image) fitting(kind uint16, all []element) (n int) {
	least := 1
	if kind == branchPage {
		least = 2
	}
	for size := headerLen; n < len(all); n++ {
		size += headerLen + len(all[n].key) + len(all[n].value)
		if size > m.pageSize && n >= least {
			break
		}
	}
	return n
}

// page writes a page and returns its number.
func (m *image) page(kind uint16, all []element) uint64 {
	begin := len(m.all)
	id := uint64(begin / m.pageSize)
	m.all = append(m.all, make([]byte, headerLen*(1+len(all)))...)
	for i, e := range all {
		at := begin + headerLen*(i+1)
		head, pos := m.all[at:at+headerLen], uint32(len(m.all)-at)
		put := binary.NativeEndian.PutUint32
		if kind == branchPage {
			put(head, pos)
			put(head[4:], uint32(len(e.key)))
			binary.NativeEndian.PutUint64(head[8:], e.child)
			m.all = append(m.all, e.key...)
			continue
		}
		put(head, e.flags)
		put(head[4:], pos)
		put(head[8:], uint32(len(e.key)))
		put(head[12:], uint32(len(e.value)))
		m.all = append(append(m.all, e.key...), e.value...)
	}
	if short := len(m.all) % m.pageSize; short > 0 {
		m.all = append(m.all, make([]byte, m.pageSize-short)...)
	}
	head := m.all[begin:]
	binary.NativeEndian.PutUint64(head, id)
	binary.NativeEndian.PutUint16(head[8:], kind)
	binary.NativeEndian.PutUint16(head[10:], uint16(len(all)))
	binary.NativeEndian.PutUint32(head[12:], uint32(len(head)/m.pageSize-1))
	return id
}

// meta writes where the file begins, to the page that the commit's number says.
func (m *image) meta(txid, root, free, pages uint64) {
	id := txid % 2
	b := m.all[int(id)*m.pageSize:]
	u32, u64 := binary.NativeEndian.PutUint32, binary.NativeEndian.PutUint64
	u64(b, id)
	binary.NativeEndian.PutUint16(b[8:], metaPage)
	b = b[headerLen:]
	u32(b, metaMagic)
	u32(b[4:], metaFormat)
	u32(b[8:], uint32(m.pageSize))
	u64(b[16:], root)
	u64(b[32:], free)
	u64(b[40:], pages)
	u64(b[48:], txid)
	u64(b[metaLen-8:], metaSum(b))
}
