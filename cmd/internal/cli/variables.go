package cli

import (
	"fmt"

	"autoeval/tui/lang"
)

// AsSet returns a copy as the program's own variables want it. An empty one is not set; a
// value that one cannot have is wrong usage, as it is of the option that says the same,
// which comes first. Variables of others, such as LANG or NO_COLOR, are taken as far as
// they mean something here.
func (c *Env) AsSet(args []string) (*Env, error) {
	if set := c.Getenv(lang.Variable); set != "" && langGiven(args) == "" {
		if _, ok := lang.Spoken(set); !ok {
			return c, BadInput(fmt.Sprintf(c.Say.CLI.Given.BadLang, lang.Variable, Line(set)), "")
		}
	}
	w, err := c.clock(c.World)
	return c.With(func(d *Env) { d.World = w }), err
}
