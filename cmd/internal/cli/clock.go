package cli

import (
	"fmt"
	"time"

	"autoeval/tui/nav"
)

// ClockName is the variable that sets the program's clock, for tests and
// demonstrations: a day, or a time as RFC 3339 writes it, from 1970 to 2999. The clock
// then stands still.
const ClockName = "AUTOEVAL_NOW"

// clock returns a world whose clock is the one that the environment gives, if it
// gives one.
func (c *Env) clock(w World) (World, error) {
	typed := w.Getenv(ClockName)
	if typed == "" {
		return w, nil
	}
	for _, form := range []string{time.RFC3339, "2006-01-02T15:04", DayForm} {
		if at, err := time.ParseInLocation(form, typed, time.Local); err == nil && at.Year() >= 1970 && at.Year() < 3000 {
			w.Now = func() time.Time { return at }
			return w, nil
		}
	}
	return w, BadInput(fmt.Sprintf(c.Say.CLI.Given.BadClock, ClockName, Line(typed)), "")
}

// NoteClock says that the clock of this machine cannot be right: what is dated
// now could not be shared. It says so once.
func (c *Env) NoteClock() {
	if now := c.Now(); nav.WrongClock(now) {
		c.Data.clock.Do(func() { c.Note(c.Say.CLI.Given.WrongClock, c.Say.Date(now.Local())) })
	}
}
