package order

import (
	"slices"
	"testing"
)

func TestNaturalCountsAsAPersonDoes(t *testing.T) {
	want := []string{"", "1", "01", "2", "10", "99999999999999999999998", "99999999999999999999999", "a", "a 1", "s7-2.x", "s7-2b.x", "s7-10.x", "s10-1.x", "é2", "é10"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Natural)
	if !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
	for _, a := range want {
		for _, b := range want {
			if c, d := Natural(a, b), Natural(b, a); c != -d || c == 0 && a != b {
				t.Errorf("%q, %q: %d, %d", a, b, c, d)
			}
		}
	}
}
