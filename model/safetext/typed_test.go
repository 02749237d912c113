package safetext

import (
	"strings"
	"testing"

	"autoeval/model/safetext/hostile"
)

func TestTypedShowsTheTextInItsOwnRoom(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Renée, « l’été »\nà 12 h !", "Renée, « l’été »\nà 12 h !"},
		{"user\u202etxt.exe", "usertxt.exe"},
		{"ad\u200bmin\ufeff", "admin"},
		{"a\x1b[31m\tb\x7f", "a␛[31m b␡"},
		{"\u3164a\u2800", "··a·"},
		{"\ue0b0\U0010ffff\u009b", "\ufffd\ufffd\ufffd"},
		{"\u0301a" + strings.Repeat("\u0316", 9), "a" + strings.Repeat("\u0316", 6)},
		{"👨\u200d👩\u200d👧\u200d👦 👍\U0001f3fd", "👨\u200d👩\u200d👧\u200d👦 👍\U0001f3fd"},
		{"ad\u200dmin a\U0001f3fd ✈\ufe0f", "admin a\ufffd ✈"},
		{"\U0001f1eb\U0001f1f7\U0001f1eb", "\U0001f1eb\U0001f1f7\ufffd"},
	} {
		if got := Typed(c.in); got != c.want {
			t.Errorf("Typed(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestTypedHostileTextsAreHarmless(t *testing.T) {
	for _, h := range hostile.Texts() {
		checkShown(t, h.Name, Typed(h.Text), true)
		if got := Typed(h.Text); Typed(got) != got {
			t.Errorf("%s: not the same a second time", h.Name)
		}
	}
}

func FuzzTyped(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, s string) { checkShown(t, "typed", Typed(s), true) })
}
