package report

import (
	"strings"
	"unicode/utf8"
)

// What a table’s width is shared by, in hundredths of it: a character of a short
// cell takes about one. Short columns take what they need, up to so much of the
// table; the others share the rest by how much each mostly says, counted for so
// many characters at least and at most; none is too narrow for a short word.
// Where that makes more than the whole, a browser makes all narrower.
const (
	shortShare = 70
	leastShare = 30
	mostShare  = 80
)

// widths returns the width of each column of a table, in hundredths, and whether
// the short cells fit so on one line.
func widths(b Block) (out []int, fits bool) {
	out = make([]int, len(b.Head))
	long, short, shared := make([]int, len(b.Head)), 0, 0
	for i := range b.Head {
		longest, mean := column(b, i)
		if longest > shortCell {
			long[i] = min(max(mean, leastShare), mostShare)
			shared += long[i]
			continue
		}
		out[i] = longest + 2
		short += out[i]
	}
	room := shortShare
	if shared == 0 {
		room = 100
	}
	fits = short <= room
	for i := range out {
		switch {
		case long[i] > 0:
			out[i] = max((100-min(short, room))*long[i]/shared, shortCell)
		case !fits:
			out[i] = out[i] * room / short
		}
	}
	return out, fits
}

// column returns the length of a column’s longest cell, where the words of its
// head count too, and of most cells that say something.
func column(b Block, i int) (longest, mean int) {
	sum, n := 0, 0
	for _, row := range b.Rows {
		if i < len(row) && row[i] != "" {
			l := utf8.RuneCountInString(row[i])
			longest, sum, n = max(longest, l), sum+l, n+1
		}
	}
	for _, w := range strings.Fields(b.Head[i]) {
		longest = max(longest, min(utf8.RuneCountInString(w)*5/4, shortCell)) // in bold
	}
	return longest, sum / max(n, 1)
}
