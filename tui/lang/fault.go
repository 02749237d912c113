package lang

import (
	"errors"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/work"
)

// Fault returns what a person is told of what the model, the store and the deeds
// refuse: one sentence and, where there is one everywhere, the way out. Both are ""
// for an error that only whoever asked can word, as it is about a file, and for one
// that nobody foresaw.
func (p *Printer) Fault(err error) (text, hint string) {
	t := p.Errors
	for _, s := range []struct {
		err        error
		text, hint string
	}{
		{store.ErrNotFound, t.NotFound, ""}, {store.ErrBadID, t.NotFound, ""}, {store.ErrConflict, t.Conflict, ""},
		{store.ErrReadOnly, t.ReadOnly, ""}, {store.ErrFull, t.Full, t.NoSpaceHint}, {store.ErrReplaced, t.Replaced, ""},
		{store.ErrUnavailable, t.Unavailable, t.UnavailableHint}, {store.ErrClosed, t.Unavailable, t.UnavailableHint},
		{store.ErrUnsure, t.Unsure, t.UnsureHint},

		{model.ErrFinished, t.Finished, ""}, {model.ErrNothingRated, t.NothingRated, ""}, {model.ErrNoTitle, t.NoTitle, ""},
		{model.ErrUnknownItem, t.UnknownItem, ""}, {model.ErrUnknownKind, t.UnknownKind, ""}, {model.ErrOutOfScale, t.OutOfScale, ""},
		{model.ErrConfidence, t.BadConfidence, ""}, {model.ErrNoRemark, t.NoRemark, ""}, {model.ErrNoReason, t.NoReason, ""},
		{model.ErrReturned, t.Returned, ""}, {model.ErrNotReturned, t.NotReturned, ""},
		{model.ErrNotAdopted, p.Shelf.NotAdopted, p.Shelf.NotAdoptedHint}, {model.ErrBuiltIn, p.Shelf.BuiltInStays, ""},
		{model.ErrOtherGrids, p.Passage.Bad["grids"], ""}, {model.ErrLinkItem, p.Passage.Bad["item"], ""}, {model.ErrLinkTwice, p.Passage.Bad["twice"], ""},
		{model.ErrLinkKinds, p.Passage.Bad["kinds"], ""}, {model.ErrLinkEmpty, p.Passage.Bad["nothing"], ""},

		{work.ErrNoName, p.Sessions.NameNeeded, ""}, {work.ErrApart, p.Versus.Apart, ""},
		{work.ErrNotPurged, p.CLI.Evidence.NotPurged, p.CLI.Evidence.NotPurgedHint}, {work.ErrCannotPurge, p.CLI.Evidence.CannotPurge, ""},

		{post.ErrHidden, p.Review.PageHidden, ""}, {post.ErrElsewhere, p.Service.Elsewhere, p.Service.ElsewhereHint}, {post.ErrNoRecipient, t.NoRecipient, ""},
		{exchange.ErrBothSecrets, p.CLI.Exchange.BothSecrets, ""},
		{exchange.ErrNoLuggage, p.CLI.Exchange.Identity.NoLuggage, ""}, {exchange.ErrKeysThere, p.CLI.Exchange.Identity.KeysThere, ""},
		{post.ErrSSHSigns, p.CLI.Exchange.Identity.RenewSSH, p.CLI.Exchange.Identity.RenewSSHHint}, {post.ErrNotBeside, p.Identity.NoKeys, ""},
	} {
		if errors.Is(err, s.err) {
			return s.text, s.hint
		}
	}
	return "", ""
}
