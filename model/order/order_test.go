package order

import (
	"cmp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

type pair struct{ key, place int }

func byKey(a, b pair) int { return cmp.Compare(a.key, b.key) }

func pairs(t *rapid.T) []pair {
	keys := rapid.SliceOf(rapid.IntRange(0, 9)).Draw(t, "keys")
	out := make([]pair, len(keys))
	for i, k := range keys {
		out[i] = pair{k, i}
	}
	return out
}

func TestStableSortsAsTheStandardLibraryDoes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		got := pairs(t)
		want := slices.Clone(got)
		slices.SortStableFunc(want, byKey)
		Stable(got, byKey)
		if !slices.Equal(got, want) {
			t.Fatalf("got %v, want %v", got, want)
		}
	})
}

func TestSortedLeavesTheSourceAlone(t *testing.T) {
	source := []pair{{2, 0}, {1, 1}, {2, 2}}
	got := Sorted(slices.Values(source), byKey)
	if want := []pair{{1, 1}, {2, 0}, {2, 2}}; !slices.Equal(got, want) {
		t.Fatalf("got %v, want %v", got, want)
	}
	if want := []pair{{2, 0}, {1, 1}, {2, 2}}; !slices.Equal(source, want) {
		t.Fatalf("the source is %v", source)
	}
}

func BenchmarkStable(b *testing.B) {
	all := make([]pair, 10_000)
	for i := range all {
		all[i] = pair{i * 7919 % 1000, i}
	}
	for b.Loop() {
		Stable(slices.Clone(all), byKey)
	}
}
