package bolt

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"slices"

	"autoeval/store/codec"
)

// errSum says that a record is not what was written.
var errSum = errors.New("its sum is wrong")

const sumLen = 4

// summer makes the sums of one bucket. A record that stands under another key
// or in another bucket than it was written to has another sum.
type summer struct {
	table *crc32.Table
	seed  uint32
}

func summerOf(bucket string) summer {
	table := crc32.MakeTable(crc32.Castagnoli)
	return summer{table, crc32.Update(0, table, []byte(bucket))}
}

func (s summer) sum(key, value []byte) uint32 {
	sum := crc32.Update(s.seed, s.table, key)
	sum ^= uint32(len(key)) << 16 // where the key ends is part of it
	return crc32.Update(sum, s.table, value)
}

// unseal returns the value without its sum, in the same memory; false when the
// sum is another one.
func (s summer) unseal(key, sealed []byte) ([]byte, bool) {
	n := len(sealed) - sumLen
	if n < 0 || storedSum(sealed) != s.sum(key, sealed[:n]) {
		return nil, false
	}
	return sealed[:n:n], true
}

// seal returns the value followed by its sum.
func seal(bucket string, key, value []byte) []byte {
	out := make([]byte, 0, len(value)+sumLen)
	out = append(out, value...)
	return binary.BigEndian.AppendUint32(out, summerOf(bucket).sum(key, value))
}

// unseal returns the value without its sum, in the same memory.
func unseal(bucket string, key, sealed []byte) ([]byte, error) {
	value, ok := summerOf(bucket).unseal(key, sealed)
	if !ok {
		return nil, badSum(bucket, key)
	}
	return value, nil
}

func badSum(bucket string, key []byte) error {
	return fmt.Errorf("%s: record %q: %w", bucket, key, errSum)
}

func storedSum(sealed []byte) uint32 {
	if len(sealed) < sumLen {
		return 0
	}
	return binary.BigEndian.Uint32(sealed[len(sealed)-sumLen:])
}

// tally is what a bucket promises to hold.
type tally struct {
	count uint64
	sum   uint64 // of the sums of its records, modulo 2^64
	last  uint64 // place given last
}

func (t tally) encode() []byte {
	b := binary.AppendUvarint(nil, t.count)
	b = binary.AppendUvarint(b, t.sum)
	return binary.AppendUvarint(b, t.last)
}

func decodeTally(b []byte) (tally, error) {
	c := cursor{s: string(b)}
	t := tally{c.uvarint(), c.uvarint(), c.uvarint()}
	return t, c.done()
}

// tx is one transaction on sealed records. Slices it returns are bbolt's: they
// hold only until it ends.
type tx struct {
	b       state
	tallies map[string]tally // of the buckets written to
	lists   *lists           // once read
	wrote   int              // bytes
}

// has says whether the file has a bucket: an older one lacks some.
func (t *tx) has(bucket string) bool { return t.b.Bucket(bucket) != nil }

// get returns the value under a key, nil if there is none.
func (t *tx) get(bucket string, key []byte) ([]byte, error) {
	b := t.b.Bucket(bucket)
	if b == nil {
		return nil, fmt.Errorf("%s: no such bucket", bucket)
	}
	sealed := b.Get(key)
	if sealed == nil {
		return nil, nil
	}
	return unseal(bucket, key, sealed)
}

// storedSum returns the sum of a record, 0 if there is none.
func (t *tx) storedSum(bucket string, key []byte) uint32 {
	if b := t.b.Bucket(bucket); b != nil {
		return storedSum(b.Get(key))
	}
	return 0
}

// each calls f for every record whose key begins with prefix, in key order.
func (t *tx) each(bucket string, prefix []byte, f func(key, value []byte) error) error {
	b := t.b.Bucket(bucket)
	if b == nil {
		return fmt.Errorf("%s: no such bucket", bucket)
	}
	c, sums := b.Cursor(), summerOf(bucket)
	for k, sealed := c.Seek(prefix); k != nil && hasPrefix(k, prefix); k, sealed = c.Next() {
		v, ok := sums.unseal(k, sealed)
		if !ok {
			return badSum(bucket, k)
		}
		if err := f(k, v); err != nil {
			return err
		}
	}
	return nil
}

// eachLast calls f for the last n records whose key begins with prefix, in key
// order.
func (t *tx) eachLast(bucket string, prefix []byte, n int, f func(key, value []byte) error) error {
	if n == math.MaxInt {
		return t.each(bucket, prefix, f)
	}
	b := t.b.Bucket(bucket)
	if b == nil {
		return fmt.Errorf("%s: no such bucket", bucket)
	}
	c, sums := b.Cursor(), summerOf(bucket)
	k, _ := lastUnder(c, prefix)
	for left := n - 1; left > 0 && k != nil && hasPrefix(k, prefix); left-- {
		k, _ = c.Prev()
	}
	sealed := []byte(nil)
	if k == nil || !hasPrefix(k, prefix) { // there are fewer
		k, sealed = c.Seek(prefix)
	} else {
		k, sealed = c.Seek(k)
	}
	for ; k != nil && n > 0 && hasPrefix(k, prefix); k, sealed = c.Next() {
		v, ok := sums.unseal(k, sealed)
		if !ok {
			return badSum(bucket, k)
		}
		if err := f(k, v); err != nil {
			return err
		}
	}
	return nil
}

// count returns how many records have a key that begins with prefix, which is not
// empty. It looks at the keys of the others, which it takes for few, and trusts
// the tally.
func (t *tx) count(bucket string, prefix []byte) (int, error) {
	ta, err := t.tally(bucket)
	if err != nil {
		return 0, err
	}
	n, c := int(ta.count), t.b.Bucket(bucket).Cursor()
	for k, _ := c.First(); k != nil && bytes.Compare(k, prefix) < 0; k, _ = c.Next() {
		n--
	}
	if k, _ := lastUnder(c, prefix); k == nil || !hasPrefix(k, prefix) {
		return 0, nil
	}
	for k, _ := c.Next(); k != nil; k, _ = c.Next() {
		n--
	}
	return n, nil
}

// lastUnder moves to the last record whose key begins with prefix; where there
// is none, it is on another one or on nothing.
func lastUnder(c walk, prefix []byte) (key, sealed []byte) {
	after := append(slices.Clone(prefix), bytes.Repeat([]byte{0xff}, 16)...)
	if key, _ = c.Seek(after); len(prefix) == 0 || key == nil {
		return c.Last()
	}
	return c.Prev()
}

func hasPrefix(k, prefix []byte) bool {
	return len(k) >= len(prefix) && string(k[:len(prefix)]) == string(prefix)
}

// put writes a record.
func (t *tx) put(bucket string, key, value []byte) error {
	sealed := seal(bucket, key, value)
	return t.change(bucket, key, sealed, func(b entries) error { return b.Put(key, sealed) })
}

// delete removes a record; it may not be there.
func (t *tx) delete(bucket string, key []byte) error {
	return t.change(bucket, key, nil, func(b entries) error { return b.Delete(key) })
}

// change runs a write and keeps the bucket's tally in step with it.
func (t *tx) change(bucket string, key, sealed []byte, write func(entries) error) error {
	b := t.b.Bucket(bucket)
	if b == nil {
		return fmt.Errorf("%s: no such bucket", bucket)
	}
	ta, err := t.tally(bucket)
	if err != nil {
		return err
	}
	if old := b.Get(key); old != nil {
		ta.count--
		ta.sum -= uint64(storedSum(old))
	}
	if sealed != nil {
		ta.count++
		ta.sum += uint64(storedSum(sealed))
	}
	t.tallies[bucket] = ta
	t.wrote += len(key) + len(sealed)
	if bucket == sessionIndex || bucket == receivedIndex {
		b.Rising()
	}
	return write(b)
}

// next gives the bucket's next place.
func (t *tx) next(bucket string) (uint64, error) {
	ta, err := t.tally(bucket)
	if err != nil {
		return 0, err
	}
	ta.last++
	t.tallies[bucket] = ta
	return ta.last, nil
}

// atLeast makes the next place higher than that one.
func (t *tx) atLeast(bucket string, place uint64) error {
	ta, err := t.tally(bucket)
	ta.last = max(ta.last, place)
	t.tallies[bucket] = ta
	return err
}

func (t *tx) tally(bucket string) (tally, error) {
	if ta, ok := t.tallies[bucket]; ok {
		return ta, nil
	}
	v, err := t.get(tallyBucket, []byte(bucket))
	if err != nil || v == nil {
		return tally{}, err
	}
	return decodeTally(v)
}

// settle writes the tallies: the last thing before a commit.
func (t *tx) settle() error {
	b := t.b.Bucket(tallyBucket)
	for bucket, ta := range t.tallies {
		key := []byte(bucket)
		if err := b.Put(key, seal(tallyBucket, key, ta.encode())); err != nil {
			return err
		}
	}
	return nil
}

// create makes buckets.
func (t *tx) create(names ...string) error {
	for _, name := range names {
		if err := t.b.Create(name); err != nil {
			return fmt.Errorf("create bucket %s: %w", name, err)
		}
	}
	return nil
}

// placeKey returns a place as a key.
func placeKey(place uint64) []byte { return binary.BigEndian.AppendUint64(nil, place) }

// pairKey joins two words so that every pair has its own key.
func pairKey(first, second string) []byte {
	return append(append(binary.AppendUvarint(nil, uint64(len(first))), first...), second...)
}

// decodeRecord reads a record into v. Its sum was right, so what cannot be
// read was written by something else.
func decodeRecord(bucket string, key, b []byte, v any) error {
	if err := codec.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: record %q: %w: %v", bucket, key, errForm, err)
	}
	return nil
}
