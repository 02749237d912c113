package people

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// NewReply draws the learner's answers to a mentor's remarks. In the files they are
// verdicts, since an answer is what the mentor sends; scripts may still say so.
func NewReply(c *cli.Env) *cobra.Command {
	cmd := c.Branch("reply", c.Say.CLI.Exchange.Verdict.Group, newVerdictAccept(c), newVerdictContest(c), newVerdictSend(c))
	cmd.Aliases = []string{"verdict"}
	return cmd
}

func newVerdictAccept(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange.Verdict
	var o responseOptions
	cmd := c.Leaf("accept SESSION [ITEM...]", t.Accept, func(ctx context.Context, c *cli.Env, args []string) error {
		return respond(ctx, c, args[0], args[1:], model.Accept, o)
	})
	cmd.Flags().BoolVar(&o.all, "all", false, t.All)
	o.addTo(c, cmd)
	return cmd
}

func newVerdictContest(c *cli.Env) *cobra.Command {
	var o responseOptions
	cmd := c.Leaf("contest SESSION ITEM...", c.Say.CLI.Exchange.Verdict.Contest, func(ctx context.Context, c *cli.Env, args []string) error {
		return respond(ctx, c, args[0], args[1:], model.Contest, o)
	})
	cmd.Example = fmt.Sprintf("autoeval reply contest latest C07 --reason \"%s\"", c.Say.CLI.Exchange.Verdict.ReasonExample)
	o.addTo(c, cmd)
	return cmd
}

// responseOptions holds the options of "reply".
type responseOptions struct {
	Reason, Mentor string
	all            bool
}

func (o *responseOptions) addTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Exchange.Verdict
	cmd.Flags().StringVar(&o.Reason, "reason", "", t.Reason)
	cmd.Flags().StringVar(&o.Mentor, "mentor", "", t.Mentor)
	cmd.ValidArgsFunction = c.CompleteInOrder(find.SessionIDs, find.ItemCodes)
	c.CompleteFlag(cmd, "mentor", peopleNames)
}

// respond gives the verdict on each of the items, all of them or none.
func respond(ctx context.Context, c *cli.Env, session string, items []string, v model.Verdict, o responseOptions) error {
	t := c.Say.CLI.Exchange.Verdict
	r, g, err := reviewOf(ctx, c, session, o.Mentor)
	if err != nil {
		return err
	}
	r = r.Clone()
	if o.all {
		for _, m := range shape.RemarksOf(r) {
			if m.Verdict == model.NoVerdict { // what was answered stays as it was
				items = append(items, string(m.Item))
			}
		}
		if len(items) == 0 {
			return cli.Failed(t.AllAnswered, t.AllAnsweredHint)
		}
	}
	if len(items) == 0 {
		return cli.BadInput(t.NoItems, t.NoItemsHint)
	}
	reason := c.KeptTrim(o.Reason, safetext.Note)
	var said []model.ItemCode
	for _, code := range items {
		it, err := find.Item(c, g, code)
		if err != nil {
			return err
		}
		if err = r.Answer(it.Code, v, reason); err != nil {
			return noVerdict(c, err, r, it.Code)
		}
		said = append(said, it.Code)
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if r.Revision, err = st.SaveReview(ctx, r); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(shape.Review(r))
	}
	c.Note(t.Given, shape.Join(said, ", "), verdictsSaid(c, &r))
	return sendHint(ctx, c, r)
}

// noVerdict says why a verdict is not taken.
func noVerdict(c *cli.Env, err error, r model.Review, item model.ItemCode) error {
	t := c.Say.CLI.Exchange.Verdict
	switch {
	case errors.Is(err, model.ErrNoReason):
		return cli.BadInput(c.Say.Errors.NoReason, t.ReasonHint)
	case errors.Is(err, model.ErrNoRemark):
		var codes []model.ItemCode
		for _, m := range shape.RemarksOf(r) {
			codes = append(codes, m.Item)
		}
		return cli.BadInput(fmt.Sprintf(t.NoRemark, cli.Line(string(item))), fmt.Sprintf(t.NoRemarkHint, cli.Line(shape.Join(codes, ", "))))
	}
	return err
}

// reviewOf returns the review of one's session that holds: the only mentor's, or
// that of the one named, as people are named everywhere.
func reviewOf(ctx context.Context, c *cli.Env, session, mentor string) (model.Review, *model.Grid, error) {
	t := c.Say.CLI.Exchange.Verdict
	s, g, err := find.WholeSession(ctx, c, session)
	if err != nil {
		return model.Review{}, nil, err
	}
	all, err := find.CurrentReviews(ctx, c, s.ID)
	if err != nil {
		return model.Review{}, nil, err
	}
	if len(all) == 0 {
		return model.Review{}, nil, cli.NotFound(fmt.Sprintf(t.NoReview, word.Titled(c, s.Summary())), t.NoReviewHint)
	}
	found := all
	if mentor != "" {
		found = reviewsBy(all, mentor)
	}
	switch len(found) {
	case 0:
		return model.Review{}, nil, cli.NotFound(fmt.Sprintf(t.NoReviewBy, cli.Line(mentor), word.Titled(c, s.Summary())), fmt.Sprintf(t.SeveralHint, peopleSaid(c, mentorsOf(all))))
	case 1:
		return found[0], g, nil
	}
	return model.Review{}, nil, cli.BadInput(t.Several, fmt.Sprintf(t.SeveralHint, peopleSaid(c, mentorsOf(found))))
}

// reviewsBy returns the reviews of those mentors whom that may name.
func reviewsBy(all []model.Review, mentor string) []model.Review {
	var people []model.Known
	for _, who := range mentorsOf(all) {
		people = append(people, model.Known{Contact: who})
	}
	meant := amongPeople(people, mentor)
	var out []model.Review
	for _, r := range all {
		if slices.ContainsFunc(meant, func(k model.Known) bool { return k.Self() == r.Mentor.Self() }) {
			out = append(out, r)
		}
	}
	return out
}

func mentorsOf(all []model.Review) []model.Contact {
	out := make([]model.Contact, len(all))
	for i, r := range all {
		out[i] = r.Mentor
	}
	return out
}

// sendHint says how to send the answers to a review: with the first words of
// the mentor's fingerprint where others reviewed the same session.
func sendHint(ctx context.Context, c *cli.Env, r model.Review) error {
	all, err := find.CurrentReviews(ctx, c, r.Session)
	if err != nil {
		return err
	}
	t := c.Say.CLI.Exchange.Verdict
	if len(all) == 1 {
		c.Note(t.SendHint, r.Session)
		return nil
	}
	words := strings.Split(r.Mentor.Fingerprint, "-")
	n := min(2, len(words))
	for n < len(words) && len(reviewsBy(all, strings.Join(words[:n], "-"))) > 1 {
		n++
	}
	c.Note(t.SendToHint, r.Session, cli.Line(strings.Join(words[:n], "-")), word.Person(c, r.Mentor))
	return nil
}

func newVerdictSend(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange
	var o cli.Output
	var mentor string
	var s secrecy
	cmd := c.Leaf("send SESSION", t.Verdict.Send, func(ctx context.Context, c *cli.Env, args []string) error {
		return sendVerdicts(ctx, c, args[0], mentor, o, s.How())
	})
	o.AddTo(c, cmd)
	cmd.Flags().StringVar(&mentor, "mentor", "", t.Verdict.Mentor)
	s.addTo(c, cmd)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	c.CompleteFlag(cmd, "mentor", peopleNames)
	return cmd
}

// sendVerdicts writes every verdict given so far, for the mentor.
func sendVerdicts(ctx context.Context, c *cli.Env, session, mentor string, o cli.Output, how post.Secrecy) error {
	posted := c.Hosted != nil && o.To == "" // it goes to people, not into a file
	if err := o.Missing(c); err != nil && !posted {
		return err
	}
	if err := o.Free(c); err != nil {
		return err
	}
	r, _, err := reviewOf(ctx, c, session, mentor)
	if err != nil {
		return err
	}
	p, _, err := mail.Signer(ctx, c)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if posted {
		how = post.Clear // it stays with the service
	}
	seal, err := how.For(ctx, st, r.Mentor)
	if err != nil {
		return Unsealable(c, r.Mentor, err)
	}
	file, err := p.Verdicts(ctx, st, r.ID, how)
	if exchange.ReasonOf(err) == exchange.Nothing {
		t := c.Say.CLI.Exchange.Verdict
		return cli.Failed(t.Nothing, t.NoItemsHint)
	}
	if err != nil {
		return err
	}
	if posted {
		err = handTo(ctx, c, r.Mentor, file)
	} else {
		err = o.Write(ctx, c, file)
	}
	if err != nil {
		return err
	}
	if err := post.Sent(ctx, st, r.ID); err != nil || posted {
		return err
	}
	if err := c.Wrote(o.To, c.Say.CLI.Exchange.Verdict.Written, cli.Place(o.To), word.Person(c, r.Mentor)); err != nil {
		return err
	}
	sayWhoReads(c, seal)
	return nil
}
