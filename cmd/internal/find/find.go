// Package find gets from what a person typed to the thing they mean: a session,
// a piece of evidence, an item, a level, a day. What it cannot find it says in
// words, with what would be right. It also lists what could be typed, for
// completion.
package find

import (
	"fmt"
	"strings"
	"time"

	"autoeval/cmd/internal/cli"
)

// misnamed is what is said of an identifier that names nothing, or several
// things.
type misnamed struct{ none, several, hint string }

// named finds what a person means by an identifier or its beginning, case
// ignored.
func named[T any](all []T, id string, idOf func(T) string, say misnamed) (found T, err error) {
	n := 0
	for _, x := range all {
		if id != "" && strings.HasPrefix(strings.ToUpper(idOf(x)), strings.ToUpper(id)) {
			found = x
			n++
		}
	}
	switch n {
	case 0:
		return found, cli.NotFound(fmt.Sprintf(say.none, cli.Line(id)), say.hint)
	case 1:
		return found, nil
	}
	return found, cli.BadInput(fmt.Sprintf(say.several, cli.Line(id)), say.hint)
}

// Day reads a civil date in any form that the screens take. One without a year
// is the last of that date, or with ahead the next.
func Day(c *cli.Env, typed string, ahead bool) (time.Time, error) {
	day, ok := c.Say.ParseDay(typed, c.Now(), ahead)
	if !ok {
		return time.Time{}, cli.BadInput(fmt.Sprintf(c.Say.CLI.Wrong.Date, cli.Line(typed)), "")
	}
	return day, nil
}
