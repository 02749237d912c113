package lang

import (
	"errors"
	"strings"

	"autoeval/model/safetext"
	"autoeval/store/exchange"
)

// Refusal returns the sentence that says why a file from somebody is not taken,
// or one to somebody not made; "" when err says something else.
func (p *Printer) Refusal(err error) string {
	what := ""
	var e *exchange.Error
	if errors.As(err, &e) {
		what = safetext.Line(e.Subject())
	}
	return strings.Replace(p.Exchange.Refusals[exchange.ReasonOf(err).String()], "%s", what, 1)
}
