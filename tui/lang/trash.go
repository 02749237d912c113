package lang

import "autoeval/model"

// Thrown returns what something in the trash is, in a word, and what it is called.
func (p *Printer) Thrown(x *model.Trashed) (kind, name string) {
	switch {
	case x.Session != nil:
		return p.Trash.Session, x.Session.Label
	case x.Received != nil:
		return p.Trash.Received, x.Received.Session.Label
	case x.Evidence != nil:
		return p.Keys.Evidence, x.Evidence.Title
	case x.Action != nil:
		return p.Keys.Plan, x.Action.Text
	case x.Note != nil:
		return p.Walkthrough.Note, x.Note.Text
	}
	return "", ""
}
