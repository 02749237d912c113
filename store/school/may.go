package school

import "strings"

// May says whether an account may open what is an owner's: its own, and for a
// mentor or a head the desk of their programme. Nothing else is ever opened; an
// administrator opens nothing.
func May(a Account, o Owner) bool {
	if !a.Active || a.Role >= Admin || !ValidName(string(a.ID)) {
		return false
	}
	if p, isDesk := o.Programme(); isDesk {
		return a.Role != Learner && p == a.Programme && ValidName(string(p))
	}
	return o == Own(a.ID)
}

// Reads says whether letters may be left for an account.
func Reads(a Account) bool { return a.Active && a.Role < Admin }

// MaxName is how many bytes the name of an account or a programme may have.
const MaxName = 64

// ValidName says whether a word can name an account or a programme: it is also
// part of the name of a file.
func ValidName(word string) bool {
	other := func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || r == '-' || r == '_')
	}
	return word != "" && len(word) <= MaxName && !strings.ContainsFunc(word, other)
}
