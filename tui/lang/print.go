package lang

import (
	"errors"
	"fmt"

	"autoeval/model/safetext"
	"autoeval/tui/browser"
)

// Unprinted returns the sentence that says why a browser made no PDF; "" when err
// says something else.
func (p *Printer) Unprinted(err error) string {
	var failed *browser.Failed
	switch {
	case errors.Is(err, browser.ErrNone):
		return p.CLI.Report.NoBrowser
	case errors.As(err, &failed):
		return fmt.Sprintf(p.CLI.Report.NotPrinted, safetext.Line(failed.Browser))
	}
	return ""
}
