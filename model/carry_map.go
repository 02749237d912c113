package model

import (
	"maps"
	"slices"
)

// Identity reports whether every item is read under its own code: there is
// nothing to translate.
func (m Map) Identity() bool { return m.same }

// Alike reports whether every item of either grid is one of the other by its words,
// under whatever code: nobody has to be told that they are two.
func (m Map) Alike() bool {
	if len(m.gone) > 0 || !m.Reads() {
		return false
	}
	for _, s := range m.items {
		if s.kind != LinkSame || len(s.counts) != 1 {
			return false
		}
	}
	return true
}

// Reads reports whether there is a way between the two grids at all.
func (m Map) Reads() bool { return m.items != nil }

// Kind returns what became of an item of the newer grid; LinkUndecided if the map
// does not know it.
func (m Map) Kind(c ItemCode) LinkKind { return m.items[c].kind }

// Gone returns the items of the older grid that the newer one does not ask for.
func (m Map) Gone() []ItemCode { return slices.Clone(m.gone) }

// Counts returns the older items whose answers count for an item.
func (m Map) Counts(c ItemCode) []ItemCode { return slices.Clone(m.items[c].counts) }

// Beside returns the older items whose answers are only shown beside an item.
// Merged items of different levels are beside as well; see Asides.
func (m Map) Beside(c ItemCode) []ItemCode { return slices.Clone(m.items[c].beside) }

// Level returns the level that older levels give an item: Unrated where none
// counts, or where merged items do not all agree.
func (m Map) Level(c ItemCode, old func(ItemCode) Level) Level {
	out := Unrated
	for i, o := range m.items[c].counts {
		l := old(o)
		if !l.Rated() || i > 0 && l != out {
			return Unrated
		}
		out = l
	}
	return out
}

// Levels returns older levels as they count in the newer grid.
func (m Map) Levels(old Levels) Levels {
	if m.same {
		return old
	}
	out := make(map[ItemCode]Level, len(m.items))
	for c := range m.items {
		if l := m.Level(c, old.Of); l.Rated() {
			out[c] = l
		}
	}
	return PackLevels(out)
}

// Aside is what was said on an older item that does not count for the newer one.
type Aside struct {
	Item  ItemCode // of the older grid
	Level Level
}

// Asides returns the answers to be shown beside an item, those of the items that
// it came from: what is not counted, and merged levels that do not agree.
func (m Map) Asides(c ItemCode, old Levels) []Aside {
	codes := m.items[c].beside
	if !m.Level(c, old.Of).Rated() {
		codes = slices.Concat(m.items[c].counts, codes)
	}
	var out []Aside
	for _, o := range codes {
		if l := old.Of(o); l.Rated() {
			out = append(out, Aside{o, l})
		}
	}
	return out
}

// Ratings returns older ratings as they count in the newer grid. A rating that
// counts is whole, under its new code; of merged ones it is the latest.
func (m Map) Ratings(old map[ItemCode]Rating) map[ItemCode]Rating {
	if m.same {
		return old
	}
	out := map[ItemCode]Rating{}
	level := func(c ItemCode) Level { return old[c].Level }
	for c, s := range m.items {
		if !m.Level(c, level).Rated() {
			continue
		}
		r := old[s.counts[0]]
		for _, o := range s.counts[1:] {
			if old[o].At.After(r.At) {
				r = old[o]
			}
		}
		r.Item = c
		out[c] = r
	}
	return out
}

// Codes returns the items of the newer grid that evidence for older ones shows:
// the same ones, and those in other words one to one, in the order of the older.
// Parts and sums of items are
// the person's to say. They are in the order of the older ones.
func (m Map) Codes(old []ItemCode) []ItemCode {
	if m.same {
		return old
	}
	became := make(map[ItemCode]ItemCode, len(m.items))
	for c, s := range m.items {
		if from, ok := s.one(); ok {
			became[from] = c
		}
	}
	var out []ItemCode
	for _, o := range old {
		if c, ok := became[o]; ok {
			out = append(out, c)
		}
	}
	return out
}

// one returns the older item that became this one alone.
func (s source) one() (ItemCode, bool) {
	if from := slices.Concat(s.counts, s.beside); (s.kind == LinkSame || s.kind == LinkReworded) && len(from) == 1 {
		return from[0], true
	}
	return "", false
}

// Was returns the item of the older grid that became one of the newer, one to one;
// false where there is none.
func (m Map) Was(c ItemCode) (ItemCode, bool) { return m.items[c].one() }

// Own returns own targets of the older grid as they hold in the newer one: only
// for items with the same words.
func (m Map) Own(old map[ItemCode]Level) map[ItemCode]Level {
	out := map[ItemCode]Level{}
	for c, s := range m.items {
		if s.kind != LinkSame || len(s.counts) != 1 {
			continue
		}
		if l := old[s.counts[0]]; l.Rated() {
			out[c] = l
		}
	}
	return out
}

// Then returns this map followed by another, from where this one ends. What does
// not count in one of two steps does not count in both.
func (m Map) Then(next Map) Map {
	out := Map{From: m.From, To: next.To, items: make(map[ItemCode]source, len(next.items)), same: m.same && next.same}
	for c, s := range next.items {
		t, whole := source{kind: s.kind}, true
		for _, mid := range s.counts {
			via := m.items[mid]
			whole = whole && len(via.counts) > 0
			t.counts = append(t.counts, via.counts...)
			t.beside = append(t.beside, via.beside...)
			t.kind = further(t.kind, via.kind)
		}
		for _, mid := range s.beside {
			via := m.items[mid]
			t.beside = append(t.beside, slices.Concat(via.counts, via.beside)...)
			t.kind = further(t.kind, via.kind)
		}
		if !whole || len(t.beside) > 0 { // part of what it came from does not count: nothing does
			t.beside, t.counts = slices.Concat(t.counts, t.beside), nil
		}
		out.items[c] = t
	}
	out.gone, out.left = slices.Clone(m.gone), maps.Clone(m.left)
	for _, mid := range next.gone {
		old := slices.Concat(m.items[mid].counts, m.items[mid].beside)
		out.gone = append(out.gone, old...)
		out.leave(next.left[mid], old)
	}
	return out
}

// further returns the kind of two steps: the one that is further from LinkSame.
func further(a, b LinkKind) LinkKind {
	if a == LinkSame {
		return b
	}
	return a
}
