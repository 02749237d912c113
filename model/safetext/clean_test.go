package safetext

import (
	"strings"
	"testing"
)

func TestCleanMakesTextStorable(t *testing.T) {
	for _, c := range []struct {
		limit    Limit
		in, want string
	}{
		{Name, "Renée L'Été", "Renée L'Été"},
		{Name, "Rene\u0301e", "Renée"},
		{Name, "ad\u200bmin", "admin"},
		{Name, "Ann\nMentor: accepted", "Ann Mentor: accepted"},
		{Name, "user\u202etxt.exe", "usertxt.exe"},
		{Name, "a\x1b[31m", "a\u241b[31m"},
		{Name, strings.Repeat("x", 100), strings.Repeat("x", 80)},
		{Name, strings.Repeat("漢", 100), strings.Repeat("漢", 40)},
		{Title, "a\r\nb\rc\u2028d", "a b c d"},
		{Title, "user\u202etxt", "user\u202etxt"},
		{Note, "a\r\nb\rc\u0085d\u2028e\u2029f\ng", "a\nb\nc\nd\ne\nf\ng"},
		{Note, "a\tb", "a    b"},
		{Note, "a\x00b\x7f\u009b", "a\u2400b\u2421\ufffd"},
		{Note, "a\xffb\xed\xa0\x80", "a\ufffdb\ufffd\ufffd\ufffd"},
		{Note, "\ufffe\U0010ffff", "\ufffd\ufffd"},
		{Note, "a" + strings.Repeat("\u0316", 500), "a" + strings.Repeat("\u0316", 6)},
		{Note, "👩\u200d👩 \u200d", "👩\u200d👩 \u200d"},
		{Name, "👩\u200d👩 \u200d", "👩👩 "},
	} {
		if got := Clean(c.in, c.limit); got != c.want {
			t.Errorf("Clean(%q, %d) = %q, want %q", c.in, c.limit, got, c.want)
		}
	}
}
