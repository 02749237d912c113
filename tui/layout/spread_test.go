package layout

import "testing"

func TestSpreadKeepsItsEndsApart(t *testing.T) {
	for _, c := range []struct {
		left, right string
		w           int
		want        string
	}{
		{"ab", "cd", 6, "ab  cd"}, {"ab", "cd", 5, "ab cd"}, {"ab", "cd", 4, "… cd"}, {"abcdef", "gh", 7, "abc… gh"},
		{"ab", "", 4, "ab  "}, {"abcd", "", 4, "abcd"}, {"ab", "cd", 2, "cd"}, {"ab", "cd", 3, " cd"},
	} {
		if got := Spread(c.left, c.right, c.w); got != c.want {
			t.Errorf("Spread(%q, %q, %d) = %q, want %q", c.left, c.right, c.w, got, c.want)
		}
	}
}
