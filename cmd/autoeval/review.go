package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/nav"
)

// reviewing is what the review command was asked.
type reviewing struct {
	output
	sealing
	answers string // file of the mentor's remarks
	session string // of a share with several
	seeing  bool
	encrypt bool
	yes     bool
}

// places is where a review goes on: on the screens, or line by line.
type places struct {
	screens func(context.Context, *cli, nav.Place) error
	plain   func(context.Context, *cli, *shared, reviewing) error
}

func newReview(c *cli, in places) *cobra.Command {
	t := c.say.CLI.Exchange
	var o reviewing
	cmd := c.leaf("review FILE", t.Review.Command, func(ctx context.Context, c *cli, args []string) error {
		return review(ctx, c, in, args[0], o)
	})
	cmd.Example = "autoeval review s7.autoeval\nautoeval review s7.autoeval --answers remarks.json -o answer.autoeval"
	o.output.addTo(c, cmd)
	f := cmd.Flags()
	f.StringVar(&o.answers, "answers", "", t.Review.Answers)
	f.StringVar(&o.session, "session", "", t.Review.Session)
	f.BoolVar(&o.seeing, "seeing", false, t.Review.Seeing)
	f.BoolVar(&o.encrypt, "encrypt", false, t.Review.Encrypt)
	f.StringVar(&o.passphrase, "passphrase-file", "", t.Passphrase)
	f.BoolVar(&o.yes, "yes", false, t.Receive.Yes)
	cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"autoeval"}, cobra.ShellCompDirectiveFilterFileExt)
	return cmd
}

// review reads a share, and with answers reviews one of its sessions. The first
// share from somebody asks for their fingerprint to be confirmed, as receive
// does: a key that is remembered is one that a person confirmed.
func review(ctx context.Context, c *cli, in places, path string, o reviewing) error {
	if o.answers != "" {
		if err := o.missing(c); err != nil {
			return err
		}
	}
	if o.to != "" {
		if err := o.free(c); err != nil {
			return err
		}
	}
	l, err := c.letter(ctx, path, o.sealing)
	if err != nil {
		return err
	}
	if l.Change.Kind != exchange.KindShare {
		t := c.say.CLI.Exchange.Review
		return badInput(t.NoShare, t.NoShareHint)
	}
	d := &shared{l}
	if c.global.plain && o.answers == "" && !c.global.json {
		return in.plain(ctx, c, d, o)
	}
	if o.answers == "" && o.to == "" {
		if err := d.keep(ctx, c, o.yes, nil); err != nil {
			return err
		}
		if o.seeing {
			if err := d.see(ctx, c); err != nil {
				return err
			}
		}
		if c.InTerminal && c.OutTerminal && !c.global.noInput && !c.global.json {
			return in.screens(ctx, c, d.place())
		}
		return d.show(ctx, c, o)
	}
	return d.reply(ctx, c, o)
}

// shared is what a learner sent, on the mentor's table.
type shared struct{ post.Letter }

// keep takes the share into the mentor's store, and with it, in one commit, the
// review that was made of it, if any. Of somebody new nothing is kept before
// their key is confirmed.
func (d *shared) keep(ctx context.Context, c *cli, yes bool, made *model.Review) (err error) {
	if d.Change.Confirmed, err = c.trusts(d.Change, yes); err != nil {
		return err
	}
	err = c.opened().Together(ctx, func(st store.Store) (err error) {
		if err = post.Keep(ctx, st, d.Letter); err == nil && made != nil {
			made.Revision, err = st.SaveReview(ctx, *made)
		}
		return err
	})
	if err != nil {
		return err
	}
	if d.Change.First {
		c.note(c.say.CLI.Exchange.Receive.Met, c.nameOf(d.From.Contact), spoken(d.From.Fingerprint))
		if !c.talking {
			c.noteNamesake(d.Change)
		}
	}
	return nil
}

// see records, before the learner's levels are shown, that the mentor read them
// first: a review of that session is blind no more, also one that begins later.
// It cannot be taken back. Where the mentor's own levels stand already, nothing
// was hidden and nothing is recorded.
func (d *shared) see(ctx context.Context, c *cli) error {
	for _, got := range d.Parcel.Sessions {
		before, err := c.opened().Reviews(ctx, got.Session.ID)
		if err != nil {
			return err
		}
		if !hides(&got.Session, before) {
			continue
		}
		r := d.begin(c, got, before)
		r.Blind = false
		if r.Mentor.Person == "" {
			me, err := c.person(ctx)
			if err != nil {
				return err
			}
			r.Mentor = model.Contact{Person: me.ID, Name: me.Name}
		}
		if _, err := c.opened().SaveReview(ctx, r); err != nil {
			return err
		}
	}
	return nil
}

// hides says whether a level of the learner is kept from a mentor with these
// reviews.
func hides(s *model.Session, reviews []model.Review) bool {
	seen := visible(reviews, false)
	for item, r := range s.Ratings {
		if r.Level.Rated() && !seen(item) {
			return true
		}
	}
	return false
}

// place is where the screens show what was shared.
func (d *shared) place() nav.Place {
	if len(d.Parcel.Sessions) == 1 {
		return nav.Review{Session: d.Parcel.Sessions[0].Session.ID}
	}
	return nav.Desk{}
}

// session is the one that is reviewed: the one named, or the only one.
func (d *shared) session(c *cli, id string) (model.Received, error) {
	t := c.say.CLI.Exchange.Review
	var found []model.Received
	var ids []string
	for _, r := range d.Parcel.Sessions {
		ids = append(ids, string(r.Session.ID))
		if strings.HasPrefix(string(r.Session.ID), strings.ToUpper(id)) {
			found = append(found, r)
		}
	}
	switch {
	case len(found) == 1:
		return found[0], nil
	case id == "" || len(found) > 1:
		return model.Received{}, badInput(t.WhichSession, fmt.Sprintf(t.WhichSessionHint, line(strings.Join(ids, ", "))))
	}
	return model.Received{}, notFound(fmt.Sprintf(c.say.CLI.Session.NoneAt, line(id)), fmt.Sprintf(t.WhichSessionHint, line(strings.Join(ids, ", "))))
}

// grid is the one a session is made on: here, or come along.
func (d *shared) grid(ctx context.Context, c *cli, ref model.GridRef) (*model.Grid, error) {
	if i := slices.IndexFunc(d.Parcel.Grids, func(g *model.Grid) bool { return g.Ref() == ref }); i >= 0 {
		return d.Parcel.Grids[i], nil
	}
	return c.pinned(ctx, ref)
}

// reply reviews a session and writes the answer. Nothing is kept before the
// answer is made: remarks that are not right leave no trace.
func (d *shared) reply(ctx context.Context, c *cli, o reviewing) error {
	got, err := d.session(c, o.session)
	if err != nil {
		return err
	}
	g, err := d.grid(ctx, c, got.Session.Grid)
	if err != nil {
		return err
	}
	before, err := c.opened().Reviews(ctx, got.Session.ID)
	if err != nil {
		return err
	}
	p, by, _, err := c.sender(ctx)
	if err != nil {
		return err
	}
	r, kept, err := d.review(c, o, g, &got, before)
	if err != nil {
		return err
	}
	if o.answers != "" {
		r.Mentor = by.Contact()
	}
	var seal post.Seal
	if o.encrypt {
		if seal.To, err = d.learnersKey(c); err != nil {
			return err
		}
	}
	file, err := p.AnswerWith(ctx, c.opened(), r, g, got.Left, seal)
	if err != nil {
		return err
	}
	var made *model.Review
	if o.answers != "" {
		made = &r
	}
	if err := d.keep(ctx, c, o.yes, made); err != nil {
		return err
	}
	if err := o.write(c, file); err != nil {
		return err
	}
	if o.answers != "" && !c.global.json {
		c.sayCarried(before, kept)
	}
	return c.replied(o.to, g, &got, &r, d.From.Contact)
}

// review is what is sent: the answers put into a review and that one closed, or
// the one returned last. Kept are the remarks that stood there before and that
// the answers do not name.
func (d *shared) review(c *cli, o reviewing, g *model.Grid, got *model.Received, before []model.Review) (r model.Review, kept []model.ItemCode, err error) {
	if o.answers == "" {
		r, err = c.lastReturned(before)
		return r, nil, err
	}
	begun := d.begin(c, *got, before)
	if r, err = c.readAnswers(o.answers, g, got, begun); err != nil {
		return r, nil, err
	}
	for _, m := range remarksOf(r) {
		if old, there := begun.Remarks[m.Item]; there && old == r.Remarks[m.Item] {
			kept = append(kept, m.Item)
		}
	}
	r.Blind = r.Blind && !o.seeing
	return r, kept, c.returned(&r)
}

// sayCarried says that an answer takes the place of another, and what it took
// over from there or from what was said on the screens.
func (c *cli) sayCarried(before []model.Review, kept []model.ItemCode) {
	t := c.say.CLI.Exchange.Review
	if _, err := c.lastReturned(before); err == nil {
		c.note("%s", t.Replaces)
	}
	if len(kept) > 0 {
		c.note(t.Carried, line(join(kept, ", ")))
	}
}

// begin is the review that the answers go into: the one begun, else one that
// carries the words of the last one returned, as on the screens, else a new one.
func (d *shared) begin(c *cli, got model.Received, before []model.Review) model.Review {
	for i := len(before) - 1; i >= 0; i-- {
		if before[i].State == model.InReview {
			r := before[i]
			r.Number = max(r.Number, 1)
			return r
		}
	}
	if last, ok := newestReview(before); ok {
		return last.Again(model.ReviewID(c.NewID()), before, c.Now())
	}
	number, blind := model.NextReview(before, c.Now())
	return model.Review{
		ID: model.ReviewID(c.NewID()), Session: got.Session.ID, SessionHash: got.Hash, Grid: got.Session.Grid,
		Learner: got.Learner, Blind: blind, StartedAt: c.Now(), Number: number,
	}
}

// returned closes the review.
func (c *cli) returned(r *model.Review) error {
	err := r.Return(c.Now())
	if errors.Is(err, model.ErrNothingRated) {
		return badInput(c.say.CLI.Exchange.Review.Empty, c.say.CLI.Exchange.Review.AnswersHint)
	}
	return err
}

// lastReturned is the review whose answer is written once more.
func (c *cli) lastReturned(all []model.Review) (model.Review, error) {
	if last, ok := newestReview(model.CurrentReviews(all)); ok {
		return last, nil
	}
	t := c.say.CLI.Exchange.Review
	return model.Review{}, notFound(t.NoReview, t.NoReviewHint)
}

// learnersKey is what the answer is encrypted to.
func (d *shared) learnersKey(c *cli) ([]string, error) {
	to := d.From.Recipient
	if to == "" {
		t := c.say.CLI.Exchange
		return nil, failed(fmt.Sprintf(t.NoRecipient, c.nameOf(d.From.Contact)), "")
	}
	return []string{to}, nil
}

// replied says what was written, and now that the mentor's levels are given,
// the learner's beside them.
func (c *cli) replied(to string, g *model.Grid, got *model.Received, r *model.Review, learner model.Contact) error {
	if c.global.json && to != stream {
		return c.printJSON(struct {
			File   string     `json:"file"`
			ID     string     `json:"session"`
			Review reviewJSON `json:"review"`
		}{to, string(r.Session), reviewShape(*r)})
	}
	t := c.say.CLI.Exchange.Review
	for _, it := range g.Items {
		m, ok := r.Remarks[it.Code]
		if own := got.Session.Rating(it.Code).Level; ok && m.Level.Rated() {
			c.note(t.SideBySide, it.Code, c.levelName(g, it.Code, m.Level), c.levelName(g, it.Code, own))
		}
	}
	if to != stream {
		c.note(t.Written, line(to), c.nameOf(learner))
	}
	return nil
}
