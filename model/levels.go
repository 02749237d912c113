package model

import "slices"

// Levels is a session's levels in little room: one byte an item beside a list
// of codes that many sessions share. A cohort holds a hundred thousand of them.
// The zero Levels has no answer.
type Levels struct {
	codes  []ItemCode // sorted; shared, never written to
	packed string     // one Level a byte, same order
}

// PackLevels makes Levels of a map; Unrated entries are left out.
func PackLevels(m map[ItemCode]Level) Levels {
	codes := make([]ItemCode, 0, len(m))
	for c, l := range m {
		if l.Rated() {
			codes = append(codes, c)
		}
	}
	slices.Sort(codes)
	packed := make([]byte, len(codes))
	for i, c := range codes {
		packed[i] = byte(m[c])
	}
	return Levels{codes, string(packed)}
}

// MakeLevels joins what Parts took apart. The codes are kept, not copied: they
// must be sorted and never change. It returns the zero Levels when the two do
// not have the same length.
func MakeLevels(codes []ItemCode, packed string) Levels {
	if len(codes) != len(packed) {
		return Levels{}
	}
	return Levels{codes, packed}
}

// Parts returns the codes, not to be changed, and one Level a byte for each.
func (l Levels) Parts() (codes []ItemCode, packed string) { return l.codes, l.packed }

// Of returns the level of an item, Unrated if it has none.
func (l Levels) Of(c ItemCode) Level {
	if i, ok := slices.BinarySearch(l.codes, c); ok {
		return Level(l.packed[i])
	}
	return Unrated
}

// next is Of for who asks for the codes in their order: at is where the code
// before was found, to be given back with the next one.
func (l Levels) next(c ItemCode, at int) (Level, int) {
	if at < len(l.codes) && l.codes[at] == c {
		return Level(l.packed[at]), at + 1
	}
	i, ok := slices.BinarySearch(l.codes, c)
	if ok {
		return Level(l.packed[i]), i + 1
	}
	return Unrated, i
}

// Len returns how many items have an answer.
func (l Levels) Len() int { return len(l.codes) }

// Map returns the levels by item, for the sums.
func (l Levels) Map() map[ItemCode]Level {
	m := make(map[ItemCode]Level, len(l.codes))
	for i, c := range l.codes {
		m[c] = Level(l.packed[i])
	}
	return m
}

// addTo puts the levels into a map and reports whether that changed it.
func (l Levels) addTo(m map[ItemCode]Level) (changed bool) {
	for i, c := range l.codes {
		if was := m[c]; was != Level(l.packed[i]) {
			m[c], changed = Level(l.packed[i]), true
		}
	}
	return changed
}
