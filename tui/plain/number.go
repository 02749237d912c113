package plain

import "autoeval/tui/keys"

// number reads up to three digits, on either row of the keyboard; -1 if it is
// none.
func number(s string) int {
	if v := keys.Digit(s); v >= 0 {
		return v
	}
	n := 0
	for _, r := range s {
		if r < '0' || r > '9' || n > 99 {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	if s == "" {
		return -1
	}
	return n
}
