package lang

import (
	"fmt"

	"autoeval/model"
)

// Sight says how a review was done: in these words where all its levels were
// given blind, or none; else partly, which says how many of how many were.
func (p *Printer) Sight(r *model.Review, blind, seeing, partly string) string {
	switch n, all := r.BlindLevels(); {
	case r.WasBlind():
		return blind
	case n == 0:
		return seeing
	default:
		return fmt.Sprintf(partly, n, all)
	}
}
