package lang

import (
	"errors"
	"fmt"
	"strings"

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
