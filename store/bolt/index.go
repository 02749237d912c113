package bolt

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"time"

	"autoeval/model"
)

// A summary on disk is binary and short, because a mentor may list a hundred
// thousand of them:
//
//	form (1) · id · label · learner · grid (list) · depth · started · finished
//	· revision · codes (list) · which of them (bits) · their levels (bytes)
//	and of a received one: hash · person · name · fingerprint · stage
//	· received · review · state
//
// Words are preceded by their length. Grid references and item codes are numbers
// of lists kept once: nothing in the lists is personal.

// summaryForm is raised when the order above changes; both are then read.
const summaryForm = 1

// maxList is how many codes one list may hold.
const maxList = 64

// lists are the shared words, by number.
type lists struct {
	words [][]string
	codes map[string][]model.ItemCode // subsets in use, by list and bits
	list  uint64                      // the subset used last: most sessions have the same
	bits  string
	last  []model.ItemCode
}

// readLists reads the lists once a transaction; what it adds to them stays.
func readLists(t *tx) (*lists, error) {
	if t.lists != nil {
		return t.lists, nil
	}
	l := &lists{codes: map[string][]model.ItemCode{}}
	err := t.each(listBucket, nil, func(k, v []byte) error {
		c := cursor{s: string(v)}
		words := make([]string, 0, 4)
		for c.more() {
			words = append(words, c.word())
		}
		l.words = append(l.words, words)
		if c.bad || string(k) != string(placeKey(uint64(len(l.words)-1))) {
			return fmt.Errorf("%s: record %x: %w", listBucket, k, errForm)
		}
		return nil
	})
	if err == nil {
		t.lists = l
	}
	return l, err
}

// number finds a list that fits, or keeps make's as a new one.
func (l *lists) number(t *tx, fits func([]string) bool, make func() []string) (uint64, error) {
	if i := slices.IndexFunc(l.words, fits); i >= 0 {
		return uint64(i), nil
	}
	words := make()
	var b []byte
	for _, w := range words {
		b = appendWord(b, w)
	}
	n := uint64(len(l.words))
	l.words = append(l.words, words)
	return n, t.put(listBucket, placeKey(n), b)
}

// gridNumber returns the list of a grid reference: its two words behind a mark that
// tells it from codes.
func (l *lists) gridNumber(t *tx, ref model.GridRef) (uint64, error) {
	want := []string{"", string(ref.ID), ref.Version}
	return l.number(t, func(w []string) bool { return slices.Equal(w, want) }, func() []string { return want })
}

// codesNumber returns a list that holds all the codes, in order, and not many others.
func (l *lists) codesNumber(t *tx, codes []string) (uint64, error) {
	isCodes := func(w []string) bool { return len(w) != 3 || w[0] != "" }
	fits := func(w []string) bool {
		if !isCodes(w) || len(w) > max(maxList, len(codes)) {
			return false
		}
		return !slices.ContainsFunc(codes, func(c string) bool {
			_, ok := slices.BinarySearch(w, c)
			return !ok
		})
	}
	return l.number(t, fits, func() []string {
		all := slices.Clone(codes)
		for _, w := range slices.Backward(l.words) {
			if isCodes(w) && len(w)+len(codes) <= maxList {
				all = append(all, w...)
				break
			}
		}
		slices.Sort(all)
		return slices.Compact(all)
	})
}

// subset returns the codes of a list whose bit is set, the same slice each time.
func (l *lists) subset(list uint64, bits string) ([]model.ItemCode, bool) {
	if l.list == list && l.bits == bits && l.last != nil {
		return l.last, true
	}
	if list >= uint64(len(l.words)) || len(bits) != (len(l.words[list])+7)/8 {
		return nil, false
	}
	key := string(binary.AppendUvarint(nil, list)) + bits
	codes, ok := l.codes[key]
	if !ok {
		codes = []model.ItemCode{}
		for i, w := range l.words[list] {
			if bits[i/8]&(1<<(i%8)) != 0 {
				codes = append(codes, model.ItemCode(w))
			}
		}
		l.codes[key] = codes
	}
	l.list, l.bits, l.last = list, bits, codes
	return codes, true
}

// encode writes a summary.
func (l *lists) encode(t *tx, s model.SessionSummary) ([]byte, error) {
	grid, err := l.gridNumber(t, s.Grid)
	if err != nil {
		return nil, err
	}
	codes, packed := s.Levels.Parts()
	words := make([]string, 0, len(codes))
	for _, c := range codes {
		words = append(words, string(c))
	}
	slices.Sort(words)
	list, err := l.codesNumber(t, words)
	if err != nil {
		return nil, err
	}
	bits := make([]byte, (len(l.words[list])+7)/8)
	for _, w := range words {
		i, _ := slices.BinarySearch(l.words[list], w)
		bits[i/8] |= 1 << (i % 8)
	}
	b := append(make([]byte, 0, 256), summaryForm)
	b = appendWord(b, string(s.ID))
	b = appendWord(b, s.Label)
	b = appendWord(b, string(s.Learner))
	b = binary.AppendUvarint(b, grid)
	b = append(b, byte(s.Depth))
	b = appendTime(b, s.StartedAt)
	b = appendTime(b, s.FinishedAt)
	b = binary.AppendUvarint(b, s.Revision)
	b = binary.AppendUvarint(b, list)
	b = appendWord(b, string(bits))
	return appendWord(b, packed), nil
}

// encodeReceived writes the summary of a received session.
func (l *lists) encodeReceived(t *tx, r model.ReceivedSummary) ([]byte, error) {
	b, err := l.encode(t, r.Session)
	b = appendWord(b, r.Hash)
	b = appendWord(b, string(r.Learner.Person))
	b = appendWord(b, r.Learner.Name)
	b = appendWord(b, r.Learner.Fingerprint)
	b = appendWord(b, string(r.Stage))
	b = appendTime(b, r.ReceivedAt)
	b = appendWord(b, string(r.Review))
	return append(b, byte(r.State)), err
}

// decode reads a summary into s; words share the cursor's memory. What s holds
// when the cursor ends bad means nothing.
func (l *lists) decode(c *cursor, place uint64, s *model.SessionSummary) {
	if c.byte() != summaryForm {
		c.bad = true
		return
	}
	s.Seq = place
	s.ID = model.SessionID(c.word())
	s.Label = c.word()
	s.Learner = model.PersonID(c.word())
	grid := c.uvarint()
	s.Depth = model.Depth(c.byte())
	s.StartedAt, s.FinishedAt = c.time(), c.time()
	s.Revision = c.uvarint()
	codes, ok := l.subset(c.uvarint(), c.word())
	packed := c.word()
	if !ok || len(codes) != len(packed) || grid >= uint64(len(l.words)) || len(l.words[grid]) != 3 {
		c.bad = true
		return
	}
	s.Grid = model.GridRef{ID: model.GridID(l.words[grid][1]), Version: l.words[grid][2]}
	s.Levels = model.MakeLevels(codes, packed)
}

// decodeReceived is decode for the summary of a received session.
func (l *lists) decodeReceived(c *cursor, place uint64, r *model.ReceivedSummary) {
	l.decode(c, place, &r.Session)
	r.Hash = c.word()
	r.Learner.Person, r.Learner.Name, r.Learner.Fingerprint = model.PersonID(c.word()), c.word(), c.word()
	r.Stage = model.Stage(c.word())
	r.ReceivedAt = c.time()
	r.Review, r.State = model.ReviewID(c.word()), model.ReviewState(c.byte())
}

// errForm says that a binary record does not have the form it should.
var errForm = errors.New("its form is wrong")

func appendWord(b []byte, w string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(w))), w...)
}

func appendTime(b []byte, t time.Time) []byte {
	b = binary.AppendVarint(b, t.Unix())
	return binary.AppendUvarint(b, uint64(t.Nanosecond()))
}

// cursor reads a binary record from its beginning. After a mistake it is bad,
// and what it reads means nothing.
type cursor struct {
	s   string
	at  int
	bad bool
}

// more says whether there is something left to read.
func (c *cursor) more() bool { return !c.bad && c.at < len(c.s) }

// done says whether the whole record was read without a mistake.
func (c *cursor) done() error {
	if c.bad || c.at != len(c.s) {
		return errForm
	}
	return nil
}

func (c *cursor) byte() byte {
	if c.at >= len(c.s) {
		c.bad = true
		return 0
	}
	c.at++
	return c.s[c.at-1]
}

func (c *cursor) uvarint() uint64 {
	var x uint64
	for i, shift := c.at, uint(0); i < len(c.s) && shift < 64; i, shift = i+1, shift+7 {
		b := c.s[i]
		x |= uint64(b&0x7f) << shift
		if b < 0x80 {
			c.at = i + 1
			return x
		}
	}
	c.bad, c.at = true, len(c.s)
	return 0
}

func (c *cursor) word() string {
	if c.at < len(c.s) && c.s[c.at] < 0x80 { // as nearly all are
		start := c.at + 1
		if end := start + int(c.s[c.at]); end <= len(c.s) {
			c.at = end
			return c.s[start:end]
		}
	}
	return c.longWord()
}

func (c *cursor) longWord() string {
	n := c.uvarint()
	if c.bad || n > uint64(len(c.s)-c.at) {
		c.bad, c.at = true, len(c.s)
		return ""
	}
	c.at += int(n)
	return c.s[c.at-int(n) : c.at]
}

func (c *cursor) time() time.Time {
	u := c.uvarint()
	seconds, nanos := int64(u>>1)^-int64(u&1), c.uvarint()
	if nanos >= 1e9 {
		c.bad = true
	}
	if c.bad {
		return time.Time{}
	}
	return time.Unix(seconds, int64(nanos)).UTC()
}
