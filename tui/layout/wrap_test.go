package layout

import (
	"strings"
	"testing"
)

// A mark stays with its word, whatever blank French puts between them.
func TestNoLineBreaksBeforeAMark(t *testing.T) {
	for _, blank := range []string{"\u202f", "\u00a0"} {
		text := "un deux trois" + blank + "; quatre" + blank + "? «" + blank + "cinq" + blank + "»"
		for w := 10; w < 40; w++ {
			for _, l := range Wrap(text, w) {
				if strings.HasPrefix(l, blank) || strings.HasSuffix(l, blank) || Width(l) > w || strings.ContainsAny(l[:1], ";?") {
					t.Errorf("%d: %q", w, l)
				}
			}
			if got := strings.Join(Wrap(text, w), " "); got != text {
				t.Errorf("%d: %q", w, got)
			}
		}
	}
}
