// Package chart draws levels and counts as text: pure functions of data, a size
// and a theme. The result never has more lines than the height nor a line wider
// than the width, at any size, and holds no control characters but line breaks
// and SGR.
//
// House rules. Words come in as data, already in the person's language; nothing
// here is a sentence. Levels come in as values from 0 up, Unrated for none, with
// the scale's codes, so that a level is never only a colour. Nothing is averaged:
// a group is a count of items out of its items. Charts are drawn in runs of one
// style (sheet), never cell by cell through lipgloss, which is a hundred times
// slower.
package chart

// Unrated is the value of what has no rating, and of an absent target.
const Unrated = -1

// Hidden is the value of a rating that is not to be seen yet.
const Hidden = -2

// Step is one level of a scale: its code ("M") and its name.
type Step struct{ Code, Label string }

// Scale is the levels from 0 up.
type Scale []Step

// Top returns the highest value.
func (s Scale) Top() int { return max(len(s)-1, 0) }

// clamp brings a value into the scale; anything below 0 is Unrated.
func (s Scale) clamp(v int) int {
	if v < 0 || len(s) == 0 {
		return Unrated
	}
	return min(v, s.Top())
}
