// Package order sorts what the program lists.
package order

import (
	"iter"
	"slices"
)

// Stable sorts s by compare, equal elements as they were. It sorts positions and
// then moves each element once: slices.SortStableFunc would be compiled anew for
// each type, 20 KB of program each, and would move large elements many times.
func Stable[T any](s []T, compare func(a, b T) int) {
	if slices.IsSortedFunc(s, compare) {
		return
	}
	at := make([]int, len(s))
	for i := range at {
		at[i] = i
	}
	slices.SortStableFunc(at, func(i, j int) int { return compare(s[i], s[j]) })
	was := slices.Clone(s)
	for to, from := range at {
		s[to] = was[from]
	}
}

// Sorted collects a sequence and sorts it as Stable does.
func Sorted[T any](all iter.Seq[T], compare func(a, b T) int) []T {
	s := slices.Collect(all)
	Stable(s, compare)
	return s
}
