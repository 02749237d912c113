package lang

import "strings"

// Agrees reports whether an answer is yes, in either language: a whole word or
// its letter. What only begins like one is no yes, and no answer is none.
func Agrees(answer string) bool {
	switch Fold(strings.TrimSpace(answer)) {
	case "o", "oui", "y", "yes":
		return true
	}
	return false
}

// Waits reports whether an answer is to wait, in either language.
func Waits(answer string) bool {
	switch Fold(strings.TrimSpace(answer)) {
	case "a", "attendre", "w", "wait":
		return true
	}
	return false
}
