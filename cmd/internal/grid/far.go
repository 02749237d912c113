package grid

import (
	"fmt"

	"autoeval/cmd/internal/cli"
	"autoeval/store/intake"
)

// far shows a person at a terminal how far a register is read, on a line that
// goes when it is, or says it at each quarter: nil where nobody looks. A file that
// is read at once has none.
func far(c *cli.Env) intake.Progress {
	switch {
	case !c.ErrTerminal || c.Options.JSON:
		return nil
	case c.PlainText():
		return intake.Quarters(func(percent int64) { c.Note(c.Say.CLI.Import.Far, percent) })
	}
	last := int64(-1)
	return func(done, whole int64) {
		if whole < intake.Long {
			return
		}
		percent := min(done*100/whole, 100)
		if percent == last {
			return
		}
		last = percent
		fmt.Fprintf(c.Raw.Err, "\r%s\x1b[K", fmt.Sprintf(c.Say.CLI.Import.Far, percent))
		if percent == 100 {
			fmt.Fprint(c.Raw.Err, "\r\x1b[K")
		}
	}
}
