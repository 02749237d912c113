package exchange

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"

	"autoeval/model"
	"autoeval/store"
)

// Change is what receiving a parcel would do to a store: data for a person to
// read before it happens.
type Change struct {
	Kind      Kind
	From      model.Known       // who sent it
	Seen      bool              // all of it was received before: Apply does nothing
	First     bool              // From is not known yet: its fingerprint asks to be confirmed
	Namesake  *model.Known      // of a first contact: somebody else of that name is known, by another key
	Moved     *model.Known      // From as it was known until now: its old key vouches for the one that signed, or for its heir
	Confirmed bool              // set by the caller once a person, or --yes, agreed to keep the key
	Compared  bool              // set by the caller once a person compared its words with those that the sender read
	Grids     []*model.Grid     // that come along
	New       []model.SessionID // of a share: not here yet
	Replaced  []model.SessionID // of a share: here with other content, not reviewed yet
	Same      []model.SessionID // of a share: here already
	Passages  []model.Passage   // of a share: the learner's, which come along with sessions that are kept
	Review    *model.Review     // of an answer or a verdict: as it will stand
	Before    *model.Review     // the same mentor's review that it follows or changes

	in incoming
	at time.Time // when the parcel was read
}

// Keeps returns the sender as they are known once the change is done.
func (c *Change) Keeps() model.Known {
	if c.in.Known != nil {
		return *c.in.Known
	}
	return c.From
}

// incoming is what a change keeps.
type incoming struct {
	Replaces []model.SessionID // received sessions to delete first
	Grids    []*model.Grid
	From     model.Contact // who brings the grids
	Known    *model.Known
	Sessions []model.Received
	Review   *model.Review
}

// empty says whether there is nothing to keep.
func (in incoming) empty() bool {
	return in.Known == nil && in.Review == nil && len(in.Grids)+len(in.Sessions)+len(in.Replaces) == 0
}

// Plan holds a parcel against what the store knows. It writes nothing. Its
// refusals are *Error: ChangedKey, WrongSigner, Own, NotShared, OtherLearner,
// OtherContent, ReviewBegun, OtherGrid, UnknownItem, Older, Forked.
func Plan(ctx context.Context, s store.Store, p *Parcel) (Change, error) {
	c := Change{Kind: p.Kind, From: p.From, at: p.ReadAt, in: incoming{From: p.From.Contact}}
	me, err := s.Profile(ctx)
	if err != nil {
		return c, fmt.Errorf("read profile: %w", err)
	}
	if me.ID != "" && p.From.Person == me.ID {
		return c, refuse(Own, "")
	}
	if err := c.trust(ctx, s, p); err != nil {
		return c, err
	}
	switch p.Kind {
	case KindShare:
		err = c.sessions(ctx, s, p)
	case KindAnswer:
		err = c.answer(ctx, s, p, me)
	case KindVerdict:
		err = c.verdict(ctx, s, p)
	}
	c.Seen = c.in.empty()
	return c, err
}

// Apply does what Plan found, in one commit. It fails with Unconfirmed for a
// first contact that nobody agreed to; with store.ErrConflict when the store
// changed since Plan: plan again.
func Apply(ctx context.Context, s store.Store, c Change) error {
	if c.Seen {
		return nil
	}
	if c.First && !c.Confirmed {
		return &Error{Reason: Unconfirmed, Old: c.Namesake, New: &c.From}
	}
	if c.Compared && c.in.Known != nil {
		known := *c.in.Known
		known.Compared, c.in.Known = c.at, &known
	}
	if err := s.Together(ctx, func(s store.Store) error { return c.in.keep(ctx, s) }); err != nil {
		return fmt.Errorf("keep %s: %w", c.Kind, err)
	}
	return nil
}

func (in incoming) keep(ctx context.Context, s store.Store) error {
	for _, id := range in.Replaces {
		if err := s.DeleteReceived(ctx, id); err != nil {
			return err
		}
	}
	for _, g := range in.Grids {
		if err := in.keepGrid(ctx, s, g); err != nil {
			return err
		}
	}
	if in.Known != nil {
		if err := s.SaveKnown(ctx, *in.Known); err != nil {
			return err
		}
	}
	if err := s.SaveReceived(ctx, in.Sessions); err != nil {
		return err
	}
	if in.Review != nil {
		_, err := s.SaveReview(ctx, *in.Review)
		return err
	}
	return nil
}

// keepGrid keeps a grid that came along, as the sender's. What is here already
// stays whose it is.
func (in incoming) keepGrid(ctx context.Context, s store.Store, g *model.Grid) error {
	if _, err := s.Grid(ctx, g.Ref()); !errors.Is(err, store.ErrNotFound) {
		return err
	}
	if err := s.SaveGrid(ctx, g); err != nil {
		return err
	}
	return s.SaveOrigin(ctx, g.Ref(), model.Origin{By: in.From})
}

// trust holds the sender's key against those that were confirmed. The key
// decides: a name proves nothing.
func (c *Change) trust(ctx context.Context, s store.Store, p *Parcel) error {
	all, err := s.Known(ctx)
	if err != nil {
		return fmt.Errorf("read contacts: %w", err)
	}
	var person, owner *model.Known
	for i := range all {
		if all[i].Person == p.From.Person {
			person = &all[i]
		}
		if _, was := all[i].SignedUntil(p.From.PublicKey); was || all[i].PublicKey == p.From.PublicKey {
			owner = &all[i]
		}
	}
	from := p.From
	from.Since = p.ReadAt
	switch {
	case owner != nil && owner.Person != from.Person:
		return &Error{Reason: WrongSigner, Old: owner, New: &from}
	case person != nil && person.PublicKey != from.PublicKey:
		return c.otherKey(p, person, &from)
	case person == nil:
		from.Former = p.before()
		c.First, c.in.Known = true, &from
		c.Namesake = Namesake(all, from.Name)
	case p.Heir != "":
		return c.move(person, p.Heir, from.Recipient, model.FormerKey{PublicKey: from.PublicKey, Until: p.CreatedAt})
	case from.Recipient != "" && from.Recipient != person.Recipient:
		known := *person
		known.Recipient = from.Recipient
		c.in.Known = &known
	}
	if c.First && p.Heir != "" { // whoever trusts the key trusts what it says
		known, err := moved(from, p.Heir, model.FormerKey{PublicKey: from.PublicKey, Until: p.CreatedAt})
		if err != nil {
			return err
		}
		c.in.Known = &known
	}
	return nil
}

// otherKey holds a file of a known person that another key signed than theirs. A key to
// which theirs led takes its place. What one signed that theirs followed is the
// person's if it was made before that, and changes nothing of how they are known.
func (c *Change) otherKey(p *Parcel, person, from *model.Known) error {
	if over, ok := p.vouches(person.PublicKey); ok {
		return c.move(person, from.PublicKey, from.Recipient, over...)
	}
	until, was := person.SignedUntil(from.PublicKey)
	switch {
	case !was:
		return &Error{Reason: ChangedKey, Old: person, New: from}
	case p.CreatedAt.After(until):
		return &Error{Reason: Replaced, Old: person, New: from}
	}
	return nil
}

// move has a known person go on under another key, which theirs vouched for. What was
// compared stays so.
func (c *Change) move(was *model.Known, to, recipient string, over ...model.FormerKey) error {
	known, err := moved(*was, to, over...)
	if err != nil {
		return err
	}
	known.Recipient = cmp.Or(recipient, was.Recipient)
	c.Moved, c.in.Known = was, &known
	return nil
}

// Namesake returns a known person whose name reads the same, nil if there is none.
func Namesake(all []model.Known, name string) *model.Known {
	same := func(k model.Known) bool {
		return strings.EqualFold(norm.NFKC.String(strings.TrimSpace(k.Name)), norm.NFKC.String(strings.TrimSpace(name)))
	}
	if i := slices.IndexFunc(all, same); i >= 0 && strings.TrimSpace(name) != "" {
		return &all[i]
	}
	return nil
}

// sessions takes in a share.
func (c *Change) sessions(ctx context.Context, s store.Store, p *Parcel) error {
	for _, r := range p.Sessions {
		id := r.Session.ID
		old, err := s.Received(ctx, id)
		switch {
		case errors.Is(err, store.ErrNotFound):
			c.New, c.in.Sessions = append(c.New, id), append(c.in.Sessions, r)
			continue
		case err != nil:
			return fmt.Errorf("read received session %s: %w", id, err)
		case !c.same(old.Learner):
			return refuse(OtherLearner, string(id))
		case old.Hash == r.Hash:
			c.Same = append(c.Same, id)
			continue
		}
		reviews, err := s.Reviews(ctx, id)
		if err != nil {
			return fmt.Errorf("read reviews of %s: %w", id, err)
		}
		if len(reviews) > 0 {
			return refuse(ReviewBegun, string(id))
		}
		c.Replaced, c.in.Replaces = append(c.Replaced, id), append(c.in.Replaces, id)
		c.in.Sessions = append(c.in.Sessions, r)
	}
	if len(c.in.Sessions) > 0 {
		c.Grids, c.in.Grids = p.Grids, p.Grids
	}
	for i := range c.in.Sessions {
		c.Passages = model.AndOf(c.Passages, c.in.Sessions[i].Passages)
	}
	return nil
}

// answer takes in a mentor's review of one of the person's own sessions.
func (c *Change) answer(ctx context.Context, s store.Store, p *Parcel, me model.Profile) error {
	r := p.Review.Clone()
	own, err := s.Session(ctx, r.Session)
	switch {
	case errors.Is(err, store.ErrNotFound):
		return refuse(NotShared, string(r.Session))
	case err != nil:
		return fmt.Errorf("read session %s: %w", r.Session, err)
	case me.ID != "" && r.Learner.Person != me.ID:
		return refuse(OtherLearner, string(r.Session))
	}
	hash, err := SessionHash(own, p.Left)
	if err != nil {
		return err
	}
	if !own.Finished() || hash != r.SessionHash {
		return refuse(OtherContent, string(r.Session))
	}
	if own.Grid != r.Grid {
		return &Error{Reason: OtherGrid, Grid: r.Grid}
	}
	r.Learner.Name = me.Name
	all, err := s.Reviews(ctx, r.Session)
	if err != nil {
		return fmt.Errorf("read reviews of %s: %w", r.Session, err)
	}
	elsewhere, err := s.Review(ctx, r.ID)
	if err != nil && !errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("read review %s: %w", r.ID, err)
	}
	if err == nil && (elsewhere.Session != r.Session || !c.same(elsewhere.Mentor)) {
		return refuse(Forked, string(r.ID))
	}
	return c.follow(r, all)
}

// follow puts a review after those of the same mentor that are here.
func (c *Change) follow(r model.Review, all []model.Review) error {
	all = slices.DeleteFunc(slices.Clone(all), func(o model.Review) bool {
		return !c.same(o.Mentor)
	})
	same := func(o model.Review) bool { return o.ID == r.ID && o.Number == r.Number && sameAnswer(&o, &r) }
	if i := slices.IndexFunc(all, same); i >= 0 {
		c.Review, c.Before = &all[i], &all[i]
		return nil
	}
	for i := range all {
		if c.Before == nil || all[i].Number > c.Before.Number {
			c.Before = &all[i]
		}
		if all[i].ID == r.ID {
			r.Revision = all[i].Revision
		}
	}
	switch {
	case c.Before != nil && c.Before.Number > r.Number:
		return refuse(Older, string(r.Session))
	case c.Before != nil && c.Before.Number == r.Number:
		return refuse(Forked, string(r.Session))
	}
	if c.Before != nil {
		carry(c.Before, &r)
	}
	c.Review, c.in.Review = &r, &r
	return nil
}

// carry brings what the learner answered to the review before into what follows
// it: the verdicts on remarks that did not change.
func carry(old, next *model.Review) {
	for code, m := range old.Remarks {
		n, ok := next.Remarks[code]
		if ok && m.Verdict != model.NoVerdict && n.Level == m.Level && n.Comment == m.Comment && n.Question == m.Question {
			_ = next.Answer(code, m.Verdict, m.Reason) // it was taken before, with this reason
		}
	}
	next.Answered = old.Answered
}
