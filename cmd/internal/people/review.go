package people

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/whom"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/disk"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// ReviewOptions holds the options of "review".
type ReviewOptions struct {
	cli.Output
	encryption
	answers string // file of the mentor's remarks
	Session string // of a share with several
	Seeing  bool
	secrecy
	Yes bool
}

// Places is where a review goes on: on the screens, or line by line.
type Places struct {
	Screens func(context.Context, *cli.Env, nav.Place) error
	Plain   func(context.Context, *cli.Env, *Shared, ReviewOptions) error
}

func NewReview(c *cli.Env, in Places) *cobra.Command {
	t := c.Say.CLI.Exchange
	var o ReviewOptions
	use := "review FILE"
	if c.Hosted != nil {
		use = "review SESSION" // that was received, or - for a file that is sent along
	}
	cmd := c.Leaf(use, t.Review.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		return review(ctx, c, in, args[0], o)
	})
	cmd.Example = "autoeval review s7.autoeval\nautoeval review s7.autoeval --answers remarks.json -o answer.autoeval"
	o.Output.AddTo(c, cmd)
	f := cmd.Flags()
	cli.InFile(cmd, &o.answers, "answers", t.Review.Answers)
	f.StringVar(&o.Session, "session", "", t.Review.Session)
	f.BoolVar(&o.Seeing, "seeing", false, t.Review.Seeing)
	o.secrecy.addTo(c, cmd)
	cli.InFile(cmd, &o.passphrase, "passphrase-file", t.Passphrase)
	f.BoolVarP(&o.Yes, "yes", "y", false, t.Receive.Yes)
	cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"autoeval"}, cobra.ShellCompDirectiveFilterFileExt)
	return cli.Makes(cmd)
}

// review reads a share, and with answers reviews one of its sessions. The first
// share from somebody asks for their fingerprint to be confirmed, as receive
// does: a key that is remembered is one that a person confirmed.
func review(ctx context.Context, c *cli.Env, in Places, path string, o ReviewOptions) error {
	if o.answers != "" && c.Hosted == nil {
		if err := o.Missing(c); err != nil {
			return err
		}
	}
	if o.To != "" {
		if err := o.Free(c); err != nil {
			return err
		}
	}
	l, err := letterOrKept(ctx, c, path, o.encryption)
	if err != nil {
		return err
	}
	if l.Change.Kind != exchange.KindShare {
		t := c.Say.CLI.Exchange.Review
		return cli.BadInput(t.NoShare, t.NoShareHint)
	}
	d := &Shared{l}
	if o.answers == "" && (o.To == "" || c.Options.Plain && !c.Options.JSON) {
		return d.open(ctx, c, in, o)
	}
	return d.reply(ctx, c, o)
}

// open takes the share in and goes on where a review is made; with nobody there,
// it shows what was shared: all of it, or the session named.
func (d *Shared) open(ctx context.Context, c *cli.Env, in Places, o ReviewOptions) error {
	if c.Options.Plain && !c.Options.JSON {
		return in.Plain(ctx, c, d, o)
	}
	shown := d.Parcel.Sessions
	if o.Session != "" {
		one, err := d.Session(c, o.Session)
		if err != nil {
			return err
		}
		shown = []model.Received{one}
	}
	if err := d.keep(ctx, c, o.Yes, nil); err != nil {
		return err
	}
	d.Parcel.Sessions = shown
	if o.Seeing {
		if err := d.see(ctx, c); err != nil {
			return err
		}
	}
	if c.InTerminal && c.OutTerminal && !c.Options.NoInput && !c.Options.JSON {
		return in.Screens(ctx, c, d.place())
	}
	return d.show(ctx, c, o)
}

// letterOrKept returns the letter of a file, or where there is no file of that name,
// the one that brought what has it for an identifier. Neither makes data.
func letterOrKept(ctx context.Context, c *cli.Env, name string, s encryption) (post.Letter, error) {
	if c.Hosted != nil && name != cli.Stream {
		return kept(ctx, c, name)
	}
	l, err := letter(ctx, c, name, s)
	if dir := (*disk.NotFile)(nil); errors.As(err, &dir) && dir.Kind == disk.Directory {
		return l, cli.BadInput(fmt.Sprintf(c.Say.CLI.Exchange.Directory, cli.Line(name)), c.Say.CLI.Exchange.ReceiveMany)
	}
	if !errors.Is(err, fs.ErrNotExist) || strings.ContainsAny(name, `/\.`) {
		return l, err
	}
	again, none := kept(ctx, c.AsIs(), name)
	var unclear *cli.Problem
	if none == nil || errors.Is(none, store.ErrInUse) || errors.As(none, &unclear) && unclear.Code == cli.ExitUsage {
		return again, none
	}
	return l, err
}

// Shared is what a learner sent, on the mentor's table.
type Shared struct{ post.Letter }

// keep takes the share into the mentor's store, and with it, in one commit, the
// review that was made of it, if any. Of somebody new nothing is kept before
// their key is confirmed.
func (d *Shared) keep(ctx context.Context, c *cli.Env, yes bool, made *model.Review) (err error) {
	if err := trusts(c, &d.Change, yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	rev := uint64(0)
	err = st.Together(ctx, func(st store.Store) (err error) {
		if err = post.Keep(ctx, st, d.Letter); err == nil && made != nil {
			rev, err = st.SaveReview(ctx, *made)
		}
		return err
	})
	if err != nil {
		return err
	}
	if made != nil {
		made.Revision = rev
	}
	if d.Change.First {
		c.Note(c.Say.CLI.Exchange.Receive.Met, word.Person(c, d.From.Contact), word.Spoken(d.From.Fingerprint))
	}
	return nil
}

// see records, before the learner's answers are shown, that the mentor read them
// first.
func (d *Shared) see(ctx context.Context, c *cli.Env) error {
	var ids []model.SessionID
	for _, got := range d.Parcel.Sessions {
		ids = append(ids, got.Session.ID)
	}
	return whom.See(ctx, c, ids...)
}

// place returns where the screens show what was shared.
func (d *Shared) place() nav.Place {
	if len(d.Parcel.Sessions) == 1 {
		return nav.Review{Session: d.Parcel.Sessions[0].Session.ID}
	}
	return nav.Desk{}
}

// Session returns the one that is reviewed: the one named, or the only one.
func (d *Shared) Session(c *cli.Env, id string) (model.Received, error) {
	t := c.Say.CLI.Exchange.Review
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
		return model.Received{}, cli.BadInput(t.WhichSession, fmt.Sprintf(t.WhichSessionHint, cli.Line(strings.Join(ids, ", "))))
	}
	return model.Received{}, cli.NotFound(fmt.Sprintf(c.Say.CLI.Session.NoneAt, cli.Line(id)), fmt.Sprintf(t.WhichSessionHint, cli.Line(strings.Join(ids, ", "))))
}

// grid returns the one a session is made on: here, or come along.
func (d *Shared) grid(ctx context.Context, c *cli.Env, ref model.GridRef) (*model.Grid, error) {
	if g, here := d.along(ref); here {
		return g, nil
	}
	return find.Pinned(ctx, c, ref)
}

// along returns a version that came along.
func (d *Shared) along(ref model.GridRef) (*model.Grid, bool) {
	i := slices.IndexFunc(d.Parcel.Grids, func(g *model.Grid) bool { return g.Ref() == ref })
	if i < 0 {
		return nil, false
	}
	return d.Parcel.Grids[i], true
}

// gridsOf finds grids that are here or came along.
type gridsOf struct {
	d *Shared
	c *cli.Env
}

// Grid implements lineage.Source.
func (g gridsOf) Grid(ctx context.Context, ref model.GridRef) (*model.Grid, error) {
	if at, here := g.d.along(ref); here {
		return at, nil
	}
	return g.c.Grids.Grid(ctx, ref)
}

// reply reviews a session and writes the answer. Nothing is kept before the
// answer is made: remarks that are not right leave no trace.
func (d *Shared) reply(ctx context.Context, c *cli.Env, o ReviewOptions) error {
	got, err := d.Session(c, o.Session)
	if err != nil {
		return err
	}
	g, err := d.grid(ctx, c, got.Session.Grid)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	before, err := st.Reviews(ctx, got.Session.ID)
	if err != nil {
		return err
	}
	p, by, err := mail.Signer(ctx, c)
	if err != nil {
		return err
	}
	r, kept, err := d.review(ctx, c, o, g, &got, before)
	if err != nil {
		return err
	}
	if o.answers != "" {
		r.Mentor = by.Contact()
	}
	how := o.How()
	if c.Hosted != nil && o.To == "" { // it stays with the service
		how = post.Clear
	}
	seal, err := how.Of(d.From.Recipient)
	if err != nil {
		return Unsealable(c, d.From.Contact, err)
	}
	file, err := p.AnswerWith(ctx, st, r, g, got.Left, seal)
	if err != nil {
		return err
	}
	var made *model.Review
	if o.answers != "" {
		made = &r
	}
	if err := d.keep(ctx, c, o.Yes, made); err != nil {
		return err
	}
	if c.Hosted != nil && o.To == "" { // it goes to people, not into a file
		err = handTo(ctx, c, d.From.Contact, file)
	} else {
		err = o.Write(ctx, c, file)
	}
	if err != nil {
		return err
	}
	if err := post.Sent(ctx, st, r.ID); err != nil {
		return err
	}
	if o.answers != "" && !c.Options.JSON {
		sayCarried(c, before, kept)
	}
	if err := replied(c, o.To, g, &got, &r, d.From.Contact); err != nil || c.Hosted != nil && o.To == "" {
		return err
	}
	sayWhoReads(c, seal)
	return nil
}

// review returns what is sent: the answers put into a review and that one closed, or
// the one returned last. Kept are the remarks that stood there before and that
// the answers do not name.
func (d *Shared) review(ctx context.Context, c *cli.Env, o ReviewOptions, g *model.Grid, got *model.Received, before []model.Review) (r model.Review, kept []model.ItemCode, err error) {
	if o.answers == "" {
		r, err = lastReturned(c, before)
		return r, nil, err
	}
	begun := model.BeginReview(got, before, model.Contact{}, model.ReviewID(c.NewID()), c.Now())
	begun.Blind = begun.Blind && !o.Seeing
	if r, err = readAnswers(ctx, c, o.answers, g, got, begun); err != nil {
		return r, nil, err
	}
	for _, m := range shape.RemarksOf(r) {
		if old, there := begun.Remarks[m.Item]; there && old == r.Remarks[m.Item] {
			kept = append(kept, m.Item)
		}
	}
	return r, kept, returned(c, &r)
}

// sayCarried says that an answer takes the place of another, and what it took
// over from there or from what was said on the screens.
func sayCarried(c *cli.Env, before []model.Review, kept []model.ItemCode) {
	t := c.Say.CLI.Exchange.Review
	if _, err := lastReturned(c, before); err == nil {
		c.Note("%s", c.Say.Review.AgainStarted)
	}
	if len(kept) > 0 {
		c.Note(t.Carried, cli.Line(shape.Join(kept, ", ")))
	}
}

// returned closes the review.
func returned(c *cli.Env, r *model.Review) error {
	err := r.Return(c.Now())
	if errors.Is(err, model.ErrNothingRated) {
		return cli.BadInput(c.Say.CLI.Exchange.Review.Empty, c.Say.CLI.Exchange.Review.AnswersHint)
	}
	return err
}

// lastReturned returns the review whose answer is written once more.
func lastReturned(c *cli.Env, all []model.Review) (model.Review, error) {
	if last, ok := work.NewestReview(model.CurrentReviews(all)); ok {
		return last, nil
	}
	t := c.Say.CLI.Exchange.Review
	return model.Review{}, cli.NotFound(t.NoReview, t.NoReviewHint)
}

// replied says what was written, and now that the mentor's levels are given,
// the learner's beside them.
func replied(c *cli.Env, to string, g *model.Grid, got *model.Received, r *model.Review, learner model.Contact) error {
	if c.Options.JSON && to != cli.Stream {
		return c.PrintJSON(struct {
			File   string           `json:"file,omitzero"`
			ID     string           `json:"session"`
			Review shape.ReviewJSON `json:"review"`
		}{to, string(r.Session), shape.Review(*r)})
	}
	t := c.Say.CLI.Exchange.Review
	for _, it := range g.Items {
		m, ok := r.Remarks[it.Code]
		if own := got.Session.Rating(it.Code).Level; ok && m.Level.Rated() {
			c.Note(t.SideBySide, it.Code, word.Level(c, g, it.Code, m.Level), word.Level(c, g, it.Code, own))
		}
	}
	if to != cli.Stream && to != "" {
		c.Note(t.Written, cli.Place(to), word.Person(c, learner))
	}
	return nil
}
