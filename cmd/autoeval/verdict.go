package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// The learner's answers to a mentor's remarks are verdicts: an answer is what
// the mentor sends.
func newVerdict(c *cli) *cobra.Command {
	return c.branch("verdict", c.say.CLI.Exchange.Verdict.Group, newVerdictAccept(c), newVerdictContest(c), newVerdictSend(c))
}

func newVerdictAccept(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange.Verdict
	var o judging
	cmd := c.leaf("accept SESSION [ITEM...]", t.Accept, func(ctx context.Context, c *cli, args []string) error {
		return judge(ctx, c, args[0], args[1:], model.Accept, o)
	})
	cmd.Flags().BoolVar(&o.all, "all", false, t.All)
	o.addTo(c, cmd)
	return cmd
}

func newVerdictContest(c *cli) *cobra.Command {
	var o judging
	cmd := c.leaf("contest SESSION ITEM...", c.say.CLI.Exchange.Verdict.Contest, func(ctx context.Context, c *cli, args []string) error {
		return judge(ctx, c, args[0], args[1:], model.Contest, o)
	})
	cmd.Example = fmt.Sprintf("autoeval verdict contest latest C07 --reason \"%s\"", c.say.CLI.Exchange.Verdict.ReasonExample)
	o.addTo(c, cmd)
	return cmd
}

// judging is what a verdict is about besides the items.
type judging struct {
	reason, mentor string
	all            bool
}

func (o *judging) addTo(c *cli, cmd *cobra.Command) {
	t := c.say.CLI.Exchange.Verdict
	cmd.Flags().StringVar(&o.reason, "reason", "", t.Reason)
	cmd.Flags().StringVar(&o.mentor, "mentor", "", t.Mentor)
	cmd.ValidArgsFunction = c.completeInOrder(sessionIDs, itemCodes)
	c.completeFlag(cmd, "mentor", peopleNames)
}

// judge gives the verdict on each of the items, all of them or none.
func judge(ctx context.Context, c *cli, session string, items []string, v model.Verdict, o judging) error {
	t := c.say.CLI.Exchange.Verdict
	r, g, err := c.reviewOf(ctx, session, o.mentor)
	if err != nil {
		return err
	}
	r = r.Clone()
	if o.all {
		for _, m := range remarksOf(r) {
			items = append(items, string(m.Item))
		}
	}
	if len(items) == 0 {
		return badInput(t.NoItems, t.NoItemsHint)
	}
	reason := c.keptTrim(o.reason, safetext.Note)
	var said []model.ItemCode
	for _, code := range items {
		it, err := c.item(g, code)
		if err != nil {
			return err
		}
		if err = r.Answer(it.Code, v, reason); err != nil {
			return c.noVerdict(err, r, it.Code)
		}
		said = append(said, it.Code)
	}
	if r.Revision, err = c.opened().SaveReview(ctx, r); err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(reviewShape(r))
	}
	c.note(t.Given, join(said, ", "), c.verdictsSaid(&r))
	if c.talking {
		return nil
	}
	return c.sendHint(ctx, r)
}

// noVerdict says why a verdict is not taken.
func (c *cli) noVerdict(err error, r model.Review, item model.ItemCode) error {
	t := c.say.CLI.Exchange.Verdict
	switch {
	case errors.Is(err, model.ErrNoReason):
		return badInput(c.say.Errors.NoReason, t.ReasonHint)
	case errors.Is(err, model.ErrNoRemark):
		var codes []model.ItemCode
		for _, m := range remarksOf(r) {
			codes = append(codes, m.Item)
		}
		return badInput(fmt.Sprintf(t.NoRemark, line(string(item))), fmt.Sprintf(t.NoRemarkHint, line(join(codes, ", "))))
	}
	return err
}

// reviewOf is the review of one's session that holds: the only mentor's, or
// that of the one named, as people are named everywhere.
func (c *cli) reviewOf(ctx context.Context, session, mentor string) (model.Review, *model.Grid, error) {
	t := c.say.CLI.Exchange.Verdict
	s, g, err := c.wholeSession(ctx, session)
	if err != nil {
		return model.Review{}, nil, err
	}
	all, err := c.currentReviews(ctx, s.ID)
	if err != nil {
		return model.Review{}, nil, err
	}
	if len(all) == 0 {
		return model.Review{}, nil, notFound(fmt.Sprintf(t.NoReview, c.titled(s.Summary())), t.NoReviewHint)
	}
	found := all
	if mentor != "" {
		found = reviewsBy(all, mentor)
	}
	switch len(found) {
	case 0:
		return model.Review{}, nil, notFound(fmt.Sprintf(t.NoReviewBy, line(mentor), c.titled(s.Summary())), fmt.Sprintf(t.SeveralHint, c.peopleSaid(mentorsOf(all))))
	case 1:
		return found[0], g, nil
	}
	return model.Review{}, nil, badInput(t.Several, fmt.Sprintf(t.SeveralHint, c.peopleSaid(mentorsOf(found))))
}

// reviewsBy are the reviews of those mentors whom that may name.
func reviewsBy(all []model.Review, mentor string) []model.Review {
	var people []model.Known
	for _, who := range mentorsOf(all) {
		people = append(people, model.Known{Contact: who})
	}
	meant := amongPeople(people, mentor)
	var out []model.Review
	for _, r := range all {
		if slices.ContainsFunc(meant, func(k model.Known) bool { return k.Contact == r.Mentor }) {
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
func (c *cli) sendHint(ctx context.Context, r model.Review) error {
	all, err := c.currentReviews(ctx, r.Session)
	if err != nil {
		return err
	}
	t := c.say.CLI.Exchange.Verdict
	if len(all) == 1 {
		c.note(t.SendHint, r.Session)
		return nil
	}
	words := strings.Split(r.Mentor.Fingerprint, "-")
	n := min(2, len(words))
	for n < len(words) && len(reviewsBy(all, strings.Join(words[:n], "-"))) > 1 {
		n++
	}
	c.note(t.SendToHint, r.Session, line(strings.Join(words[:n], "-")), c.nameOf(r.Mentor))
	return nil
}

func newVerdictSend(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange
	var o output
	var mentor string
	var encrypt bool
	cmd := c.leaf("send SESSION", t.Verdict.Send, func(ctx context.Context, c *cli, args []string) error {
		return sendVerdicts(ctx, c, args[0], mentor, o, encrypt)
	})
	o.addTo(c, cmd)
	cmd.Flags().StringVar(&mentor, "mentor", "", t.Verdict.Mentor)
	cmd.Flags().BoolVar(&encrypt, "encrypt", false, t.Review.Encrypt)
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	c.completeFlag(cmd, "mentor", peopleNames)
	return cmd
}

// sendVerdicts writes every verdict given so far, for the mentor.
func sendVerdicts(ctx context.Context, c *cli, session, mentor string, o output, encrypt bool) error {
	if err := o.missing(c); err != nil {
		return err
	}
	if err := o.free(c); err != nil {
		return err
	}
	r, _, err := c.reviewOf(ctx, session, mentor)
	if err != nil {
		return err
	}
	p, _, _, err := c.sender(ctx)
	if err != nil {
		return err
	}
	if encrypt {
		s, err := post.SealFor(ctx, c.opened(), r.Mentor)
		if err != nil {
			return err
		}
		if !s.Sealed() {
			return failed(fmt.Sprintf(c.say.CLI.Exchange.NoRecipient, c.nameOf(r.Mentor)), c.say.CLI.Exchange.NoRecipientHint)
		}
	}
	file, err := p.Verdicts(ctx, c.opened(), r.ID, encrypt)
	if exchange.ReasonOf(err) == exchange.Nothing {
		t := c.say.CLI.Exchange.Verdict
		return failed(t.Nothing, t.NoItemsHint)
	}
	if err != nil {
		return err
	}
	if err := o.write(c, file); err != nil {
		return err
	}
	return c.wrote(o.to, c.say.CLI.Exchange.Verdict.Written, line(o.to), c.nameOf(r.Mentor))
}
