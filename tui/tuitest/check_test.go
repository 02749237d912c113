package tuitest

import (
	"math/rand/v2"
	"regexp"
	"testing"
)

// TestStylesAreTheOnesWrittenDown compares the reading of a style with its grammar.
func TestStylesAreTheOnesWrittenDown(t *testing.T) {
	grammar := regexp.MustCompile(`^\x1b\[[0-9]{0,3}([;:][0-9]{0,3}){0,15}m`)
	random := rand.New(rand.NewPCG(1, 2))
	const signs = "\x1b[[0123456789;;;::mmAK?\n é"
	styles := 0
	for range 200_000 {
		s := "\x1b["
		if random.IntN(8) == 0 {
			s = ""
		}
		for range random.IntN(40) {
			if random.IntN(3) > 0 {
				s += string("0;1:2"[random.IntN(5)])
			} else {
				s += string(signs[random.IntN(len(signs))])
			}
		}
		want := len(grammar.FindString(s))
		if got := style(s); got != want {
			t.Fatalf("%q: %d, want %d", s, got, want)
		}
		if want > 0 {
			styles++
		}
	}
	if styles < 1000 {
		t.Errorf("only %d are styles", styles)
	}
}
