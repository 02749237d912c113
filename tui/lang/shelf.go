package lang

import (
	"errors"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Origin says whose a grid is.
func (p *Printer) Origin(g model.ShelvedGrid) string {
	t := p.Shelf
	switch {
	case g.BuiltIn:
		return t.BuiltIn
	case g.Origin.Foreign():
		return fmt.Sprintf(t.Brought, p.Called(g.Origin.By))
	case g.Origin.Brought():
		return fmt.Sprintf(t.Adopted, p.Called(g.Origin.By))
	}
	return t.Own
}

// GridStays says why a grid is not deleted, and what to do; "" where the error
// says nothing of it.
func (p *Printer) GridStays(err error) (text, hint string) {
	var need *model.GridNeeded
	switch {
	case errors.As(err, &need):
		return fmt.Sprintf(p.Shelf.Needed, safetext.Line(need.Grid.String()), need.Sessions, need.Received, need.Rest), p.Shelf.NeededHint
	case errors.Is(err, model.ErrBuiltIn):
		return p.Shelf.BuiltInStays, ""
	}
	return "", ""
}

// Called returns how somebody is called: their name, with what tells them from others
// of that name; or that they gave none, with the start of the fingerprint.
func (p *Printer) Called(who model.Contact) string {
	switch name := safetext.Line(who.Name); {
	case strings.TrimSpace(name) == "":
	case who.Apart() != "":
		return fmt.Sprintf(p.Exchange.NameApart, name, safetext.Line(who.Apart()))
	default:
		return name
	}
	if words := strings.SplitN(who.Fingerprint, "-", 3); len(words) == 3 {
		return fmt.Sprintf(p.Exchange.NoNameKnown, safetext.Line(words[0]+"-"+words[1]))
	}
	return p.Exchange.NoName
}

// CalledIn returns the same in as many cells as there are for it where it takes more
// and something tells them from others: the name is cut, never that.
func (p *Printer) CalledIn(who model.Contact, w int) string {
	whole := p.Called(who)
	over := ansi.StringWidth(whole) - w
	if who.Apart() == "" || over <= 0 {
		return whole
	}
	name := safetext.Line(who.Name)
	who.Name = ansi.Truncate(name, max(ansi.StringWidth(name)-over, 1), "…")
	return p.Called(who)
}
