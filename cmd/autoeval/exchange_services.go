package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"time"

	"autoeval/model"
	"autoeval/model/order"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/tui/nav"
)

// courier carries files between people: it joins the store, the keys and the
// files. What it refuses is a *nav.Refused that wraps the *exchange.Error.
type courier struct {
	st    store.Store
	grids *library
	keys  func() (*exchange.Identity, error) // that sign, made when first needed
	opens func() (*exchange.Identity, error) // that open what is encrypted; they need no passphrase
	now   func() time.Time
	newID func() string

	unlock func() ([]byte, error)                   // asks for the passphrase of an SSH key; nil: nobody is there
	opened func([]byte) (*exchange.Identity, error) // the keys that sign, with that passphrase; nil: they have none
}

// services is what screens need of it. A key that is locked is a refusal of its
// own, for the person to open it.
func (x *courier) services() nav.Exchange {
	here := *x
	x = &here
	keys := x.keys
	var open atomic.Pointer[exchange.Identity]
	x.keys = func() (*exchange.Identity, error) {
		if id := open.Load(); id != nil {
			return id, nil
		}
		id, err := keys()
		return id, lockedKey(err)
	}
	out := nav.Exchange{
		Self: x.self, Preview: x.preview, Share: x.share, Open: x.open, Accept: x.accept,
		Answer: x.answer, Verdicts: x.verdicts, Card: x.card, Suggest: suggestPath,
	}
	if x.opened != nil {
		out.Unlock = func(_ context.Context, passphrase string) error {
			id, err := x.opened([]byte(passphrase))
			if err == nil {
				open.Store(id)
			}
			return lockedKey(err)
		}
	}
	return out
}

// lockedKey makes a refusal of a key that is locked, or not there yet.
func lockedKey(err error) error {
	switch {
	case errors.Is(err, exchange.ErrPassphrase):
		return &nav.Refused{Reason: nav.RefusedLocked, Err: err}
	case errors.Is(err, exchange.ErrNoIdentity):
		return &nav.Refused{Reason: "no-identity", Err: err}
	}
	return err
}

// sender is the person at the keyboard with their keys; who has no identifier
// yet gets one.
func (x *courier) sender(ctx context.Context) (exchange.Sender, model.Profile, error) {
	p, err := x.st.Profile(ctx)
	if err != nil {
		return exchange.Sender{}, p, err
	}
	keys, err := x.keys()
	if err != nil {
		return exchange.Sender{}, p, err
	}
	if p.ID == "" {
		p.ID = model.PersonID(x.newID())
		if p.Revision, err = x.st.SaveProfile(ctx, p); err != nil {
			return exchange.Sender{}, p, err
		}
	}
	return exchange.Sender{Person: p.ID, Name: p.Name, Keys: keys}, p, nil
}

func (x *courier) self(ctx context.Context) (nav.Self, error) {
	by, p, err := x.sender(ctx)
	if err != nil {
		return nav.Self{}, err
	}
	return nav.Self{
		Name: by.Name, Fingerprint: by.Keys.Fingerprint(), PublicKey: by.Keys.PublicKey(), Recipient: by.Keys.Recipient(), Profile: p,
	}, nil
}

// content gathers what a learner could share of the sessions.
func (x *courier) content(ctx context.Context, r nav.ShareRequest, stage model.Stage) (exchange.Content, error) {
	c := exchange.Content{Stage: stage, Left: r.Left}
	var err error
	if c.BuiltIn, err = x.builtIn(); err != nil {
		return c, err
	}
	grids := map[model.GridID]bool{}
	for _, id := range r.Sessions {
		s, err := x.st.Session(ctx, id)
		if err != nil {
			return c, fmt.Errorf("read session %s: %w", id, err)
		}
		if err := x.addGrid(ctx, &c, s.Grid); err != nil {
			return c, err
		}
		grids[s.Grid.ID] = !r.Alone
		c.Sessions = append(c.Sessions, s)
	}
	all, err := x.st.Sessions(ctx)
	if err != nil {
		return c, err
	}
	for _, s := range earlier(r.Sessions, all) {
		if grids[s.Grid.ID] && x.addGrid(ctx, &c, s.Grid) == nil {
			c.Previous = append(c.Previous, s)
		}
	}
	c.Evidence, err = x.st.Evidence(ctx)
	return c, err
}

// earlier are the finished sessions before the last of the shared ones, these
// left out.
func earlier(shared []model.SessionID, all []model.SessionSummary) []model.SessionSummary {
	finished := order.Sorted(slices.Values(all), func(a, b model.SessionSummary) int {
		return cmp.Or(a.FinishedAt.Compare(b.FinishedAt), cmp.Compare(a.Seq, b.Seq))
	})
	isShared := func(s model.SessionSummary) bool { return slices.Contains(shared, s.ID) }
	for len(finished) > 0 && !isShared(finished[len(finished)-1]) {
		finished = finished[:len(finished)-1]
	}
	return slices.DeleteFunc(finished, func(s model.SessionSummary) bool { return !s.Finished() || isShared(s) })
}

func (x *courier) builtIn() (func(model.GridRef) bool, error) {
	all, err := x.grids.builtIn()
	return func(ref model.GridRef) bool {
		return slices.ContainsFunc(all, func(g *model.Grid) bool { return g.Ref() == ref })
	}, err
}

// addGrid adds a version of a grid, once.
func (x *courier) addGrid(ctx context.Context, c *exchange.Content, ref model.GridRef) error {
	if slices.ContainsFunc(c.Grids, func(g *model.Grid) bool { return g.Ref() == ref }) {
		return nil
	}
	g, err := x.grids.Grid(ctx, ref)
	if err != nil {
		return fmt.Errorf("read grid %s %s: %w", ref.ID, ref.Version, err)
	}
	c.Grids = append(c.Grids, g)
	return nil
}

func (x *courier) preview(ctx context.Context, r nav.ShareRequest) (nav.SharePreview, error) {
	by, me, err := x.sender(ctx)
	if err != nil {
		return nav.SharePreview{}, err
	}
	c, err := x.content(ctx, r, me.Stage)
	if err != nil {
		return nav.SharePreview{}, err
	}
	p, err := exchange.MakePreview(c, by)
	if err != nil {
		return nav.SharePreview{}, refused(err)
	}
	out := nav.SharePreview{
		Name: p.Name, Stage: p.Stage, Notes: p.Notes, Links: p.Links, Reflected: p.Reflected, Grids: p.Grids, Left: p.Left,
		Sessions: sharedSessions(p.Sessions), Previous: sharedSessions(p.Previous),
	}
	for _, e := range p.Evidence {
		out.Evidence = append(out.Evidence, nav.SharedEvidence{Kind: e.Kind, Title: e.Title, Location: e.Location, SHA256: e.SHA256, Size: e.Size})
	}
	return out, nil
}

func sharedSessions(all []exchange.PreviewSession) []nav.SharedSession {
	var out []nav.SharedSession
	for _, s := range all {
		out = append(out, nav.SharedSession{ID: s.ID, Label: s.Label, At: s.FinishedAt, Ratings: s.Ratings, Notes: s.Notes})
	}
	return out
}

// share writes the file of a share.
func (x *courier) share(ctx context.Context, r nav.ShareRequest) (string, error) {
	by, me, err := x.sender(ctx)
	if err != nil {
		return "", err
	}
	c, err := x.content(ctx, r, me.Stage)
	if err != nil {
		return "", err
	}
	o := x.options(r.Recipient)
	o.Passphrase = r.Passphrase
	file, err := exchange.MakeShare(c, by, o)
	if err != nil {
		return "", refused(err)
	}
	return writeNew(r.Path, file)
}

// options are those of a file made now, for one recipient or for all.
func (x *courier) options(recipient string) exchange.Options {
	o := exchange.Options{ID: x.newID(), At: x.now()}
	if recipient != "" {
		o.To = []string{recipient}
	}
	return o
}

// open reads a file and says what taking it in would do.
func (x *courier) open(ctx context.Context, path, passphrase string) (nav.Incoming, error) {
	path = locate(path)
	info, err := os.Stat(path)
	if err != nil {
		return nav.Incoming{}, err
	}
	switch {
	case info.IsDir():
		return nav.Incoming{}, &nav.Refused{Reason: "folder"}
	case !info.Mode().IsRegular(): // opening a pipe may wait for ever
		return nav.Incoming{}, &nav.Refused{Reason: "not-autoeval"}
	}
	f, err := os.Open(path)
	if err != nil {
		return nav.Incoming{}, err
	}
	defer f.Close()
	in, err := x.read(ctx, f, passphrase)
	in.Path = path
	return in, err
}

// read is open for what is not a file with a name.
func (x *courier) read(ctx context.Context, r io.Reader, passphrase string) (nav.Incoming, error) {
	built, err := x.grids.builtIn()
	if err != nil {
		return nav.Incoming{}, err
	}
	known, err := x.st.Known(ctx)
	if err != nil {
		return nav.Incoming{}, err
	}
	keys, err := x.opens()
	if err != nil && !errors.Is(err, exchange.ErrNoIdentity) {
		return nav.Incoming{}, err
	}
	parcel, err := exchange.Read(r, exchange.ReadOptions{
		Now: x.now(), Grid: exchange.Lookup(ctx, x.st, built), Known: known, Identity: keys,
		Passphrase: func() (string, error) {
			if passphrase == "" {
				return "", &nav.Refused{Reason: nav.RefusedPassphrase}
			}
			return passphrase, nil
		},
	})
	if err != nil {
		return nav.Incoming{}, refused(err)
	}
	change, err := exchange.Plan(ctx, x.st, parcel)
	if err != nil {
		return nav.Incoming{}, refused(err)
	}
	in := incoming(parcel, change)
	for _, k := range known {
		if k.Person == in.From.Person && !in.First {
			in.From.Since = k.Since
			if in.From.Name == "" { // what is sent back bears none
				in.From.Name = k.Name
			}
		}
	}
	return in, nil
}

// incoming puts a plan into the words of the screens.
func incoming(p *exchange.Parcel, c exchange.Change) nav.Incoming {
	in := nav.Incoming{
		Encrypted: p.Encrypted, SentAt: p.CreatedAt, From: c.From, First: c.First, Namesake: c.Namesake, Seen: c.Empty(), Left: p.Left, Review: c.Review, Handle: c,
	}
	switch p.Kind {
	case exchange.KindAnswer:
		in.Kind = nav.IncomingAnswer
	case exchange.KindVerdict:
		in.Kind = nav.IncomingVerdicts
	case exchange.KindCard:
		in.Kind = nav.IncomingCard
	}
	for _, g := range c.Grids {
		in.Grids = append(in.Grids, g.Ref())
	}
	for _, r := range p.Sessions {
		in.Left = r.Left
		in.Sessions = append(in.Sessions, nav.IncomingSession{
			ID: r.Session.ID, Label: r.Session.Label, At: r.Session.FinishedAt, Ratings: len(r.Session.Ratings),
			Replaces: slices.Contains(c.Replaced, r.Session.ID), Same: slices.Contains(c.Same, r.Session.ID),
		})
	}
	return in
}

// accept keeps what open found.
func (x *courier) accept(ctx context.Context, in nav.Incoming) error {
	change, ok := in.Handle.(exchange.Change)
	if !ok {
		return fmt.Errorf("keep %s: not opened here", in.Path)
	}
	change.Confirmed = in.Trusted
	return refused(exchange.Apply(ctx, x.st, change))
}

// answer writes a returned review for its learner.
func (x *courier) answer(ctx context.Context, r nav.Reply) (string, error) {
	by, _, err := x.sender(ctx)
	if err != nil {
		return "", err
	}
	review, err := x.st.Review(ctx, r.Review)
	if err != nil {
		return "", err
	}
	got, err := x.st.Received(ctx, review.Session)
	if err != nil {
		return "", err
	}
	g, err := x.grids.Grid(ctx, review.Grid)
	if err != nil {
		return "", err
	}
	to, err := x.recipient(ctx, r, review.Learner)
	if err != nil {
		return "", err
	}
	file, err := exchange.MakeAnswer(exchange.Answer{Review: review, Left: got.Left, Grid: g}, by, x.options(to))
	if err != nil {
		return "", refused(err)
	}
	return writeNew(r.Path, file)
}

// verdicts writes what the learner answered to a review.
func (x *courier) verdicts(ctx context.Context, r nav.Reply) (string, error) {
	by, _, err := x.sender(ctx)
	if err != nil {
		return "", err
	}
	review, err := x.st.Review(ctx, r.Review)
	if err != nil {
		return "", err
	}
	to, err := x.recipient(ctx, r, review.Mentor)
	if err != nil {
		return "", err
	}
	file, err := exchange.MakeVerdict(review, by, x.options(to))
	if err != nil {
		return "", refused(err)
	}
	return writeNew(r.Path, file)
}

// recipient is what a reply is encrypted to, "" when it is not to be or when
// the person gave nothing to encrypt to.
func (x *courier) recipient(ctx context.Context, r nav.Reply, to model.Contact) (string, error) {
	if !r.Sealed {
		return "", nil
	}
	known, err := x.st.Known(ctx)
	for _, k := range known {
		if k.Person == to.Person && k.Fingerprint == to.Fingerprint {
			return k.Recipient, nil
		}
	}
	return "", err
}

// card writes who one is.
func (x *courier) card(ctx context.Context, path string) (string, error) {
	by, me, err := x.sender(ctx)
	if err != nil {
		return "", err
	}
	file, err := exchange.MakeCard(me.Role, by, x.options(""))
	if err != nil {
		return "", refused(err)
	}
	return writeNew(path, file)
}

// refused puts a refusal of the exchange into the words of the screens; other
// errors stay as they are.
func refused(err error) error {
	var e *exchange.Error
	switch {
	case errors.Is(err, exchange.ErrRecipient):
		return &nav.Refused{Reason: "recipient", Err: err}
	case !errors.As(err, &e):
		return err
	}
	what := e.What
	switch {
	case e.Item != "":
		what = string(e.Item)
	case e.Grid != model.GridRef{}:
		what = strings.TrimSpace(string(e.Grid.ID) + " " + e.Grid.Version)
	}
	name := reasonName(e.Reason)
	if errors.Is(err, exchange.ErrReviewBegun) {
		name = "review-begun"
	}
	return &nav.Refused{Reason: name, What: what, Old: e.Old, New: e.New, Err: err}
}

// reasonName is the name that the catalogue knows a reason by.
func reasonName(r exchange.Reason) string {
	return map[exchange.Reason]string{
		exchange.NotAutoeval: "not-autoeval", exchange.Empty: "empty", exchange.Newer: "newer", exchange.Truncated: "truncated",
		exchange.TooLarge: "too-large", exchange.Tampered: "tampered", exchange.BadSignature: "bad-signature",
		exchange.WrongSigner: nav.RefusedSigner, exchange.NotForYou: "not-for-you", exchange.WrongPassphrase: nav.RefusedPassphrase,
		exchange.Malformed: "malformed", exchange.TooDeep: "too-deep", exchange.TooMany: "too-many", exchange.TooLong: "too-long",
		exchange.DuplicateKey: "duplicate", exchange.BadDate: "bad-date", exchange.UnknownGrid: "unknown-grid",
		exchange.OtherGrid: "other-grid", exchange.OutOfScale: "out-of-scale", exchange.UnknownItem: "unknown-item",
		exchange.ChangedKey: nav.RefusedChangedKey, exchange.Unconfirmed: "unconfirmed", exchange.Own: "own",
		exchange.NotShared: "not-shared", exchange.OtherLearner: "other-learner", exchange.OtherContent: "other-content",
		exchange.Older: "older", exchange.Forked: "forked", exchange.Unfinished: "unfinished", exchange.Nothing: "nothing",
	}[r]
}
