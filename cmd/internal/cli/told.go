package cli

import (
	"fmt"
	"strings"
	"time"
)

// Told returns what long work calls with how far it is, and what to call at its
// end. Form has both numbers. Only a terminal that shows the messages is told,
// and at most ten times a second; the line is gone at the end.
func (c *Env) Told(form string) (told func(done, all int), end func()) {
	if !c.ErrTerminal || c.PlainText() {
		return nil, func() {}
	}
	const often = 100 * time.Millisecond
	var last time.Time
	width := 0
	told = func(done, all int) {
		if now := time.Now(); now.Sub(last) < often {
			return
		} else if last.IsZero() && all < 2 {
			return
		} else {
			last = now
		}
		line := fmt.Sprintf(form, done, all)
		width = max(width, len(line))
		fmt.Fprint(c.Err, "\r"+line)
	}
	return told, func() {
		if width > 0 {
			fmt.Fprint(c.Err, "\r"+strings.Repeat(" ", width)+"\r")
		}
	}
}
