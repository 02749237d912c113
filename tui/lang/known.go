package lang

import (
	"fmt"

	"autoeval/model"
)

// KnownHow says how a person is known: since when their key was seen, and whether
// its words were compared.
func (p *Printer) KnownHow(k model.Known) string {
	t := p.Identity
	if k.Compared.IsZero() {
		return fmt.Sprintf(t.Since, p.ShortDate(k.Since.Local())) + ", " + p.Sessions.Marked
	}
	return fmt.Sprintf(t.ComparedOn, p.ShortDate(k.Compared.Local()))
}
