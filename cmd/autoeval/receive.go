package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

func newReceive(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange
	var yes bool
	var s sealing
	cmd := c.leaf("receive FILE", t.Receive.Command, func(ctx context.Context, c *cli, args []string) error {
		return receive(ctx, c, args[0], s, yes)
	})
	cmd.Flags().BoolVar(&yes, "yes", false, t.Receive.Yes)
	cmd.Flags().StringVar(&s.passphrase, "passphrase-file", "", t.Passphrase)
	cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"autoeval"}, cobra.ShellCompDirectiveFilterFileExt)
	return cmd
}

// receive takes in a file of any kind. The first one from somebody asks for
// their fingerprint to be confirmed, on a terminal or with --yes.
func receive(ctx context.Context, c *cli, path string, s sealing, yes bool) error {
	l, err := c.letter(ctx, path, s)
	if err != nil {
		return err
	}
	if l.Change.Confirmed, err = c.trusts(l.Change, yes); err != nil {
		return err
	}
	if err := post.Keep(ctx, c.opened(), l); err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(receivedShape(l.Change))
	}
	return c.printReceived(ctx, l)
}

// trusts says whether the key of somebody new was confirmed: with --yes, or by a
// person who is asked, on a terminal or in a conversation. A no is an error.
func (c *cli) trusts(change exchange.Change, yes bool) (bool, error) {
	if yes || !change.First || !c.asking() && !c.talking {
		return yes, nil
	}
	who, t := change.From, c.say.CLI.Exchange.Receive
	c.note(t.FirstContact, c.nameOf(who.Contact), c.roleName(who.Role))
	c.note("  %s", spoken(who.Fingerprint))
	c.noteNamesake(change)
	if !c.agrees(t.AskTrust) {
		return false, failed(c.say.CLI.Wrong.Stopped, "")
	}
	return true, nil
}

// noteNamesake says that the name of a first contact is that of somebody known.
func (c *cli) noteNamesake(change exchange.Change) {
	if change.Namesake != nil {
		c.note("%s", c.namesake(change.Namesake))
	}
}

func (c *cli) namesake(k *model.Known) string {
	return c.say.Naming(c.say.Exchange.Namesake, c.nameOf(k.Contact), spoken(k.Fingerprint))
}

// receivedJSON is what a file brought.
type receivedJSON struct {
	Kind         string               `json:"kind"`
	From         personJSON           `json:"from"`
	FirstContact bool                 `json:"first_contact"`
	Changed      bool                 `json:"changed"`
	Sessions     []receivedSessionRef `json:"sessions,omitempty"`
	Review       *receivedReviewRef   `json:"review,omitzero"`
}

type receivedSessionRef struct {
	ID    string `json:"id"`
	State string `json:"state"` // new, replaced or same
}

type receivedReviewRef struct {
	ID      string `json:"id"`
	Session string `json:"session"`
	State   string `json:"state"`
}

func receivedShape(change exchange.Change) receivedJSON {
	out := receivedJSON{
		Kind: string(change.Kind), From: personShape(change.From), FirstContact: change.First, Changed: !change.Seen,
	}
	for _, group := range []struct {
		ids   []model.SessionID
		state string
	}{{change.New, "new"}, {change.Replaced, "replaced"}, {change.Same, "same"}} {
		for _, id := range group.ids {
			out.Sessions = append(out.Sessions, receivedSessionRef{string(id), group.state})
		}
	}
	if r := change.Review; r != nil {
		out.Review = &receivedReviewRef{string(r.ID), string(r.Session), reviewStateName(r.State)}
	}
	return out
}

// reviewStateName is where a review stands, for programs.
func reviewStateName(s model.ReviewState) string {
	return [...]string{"in_review", "returned", "accepted", "contested"}[min(s, model.Contested)]
}

// stateSaid is the same for people.
func (c *cli) stateSaid(s model.ReviewState) string {
	t := c.say.Exchange
	return [...]string{t.InReview, t.Returned, t.Accepted, t.Contested}[min(s, model.Contested)]
}

// printReceived says what came and what to do with it.
func (c *cli) printReceived(ctx context.Context, l post.Letter) error {
	t, change := c.say.CLI.Exchange.Receive, l.Change
	name := c.nameOf(l.From.Contact)
	if change.Seen {
		c.note("%s", c.say.Naming(t.Nothing, name))
		return nil
	}
	if change.First {
		c.note(t.Met, name, spoken(change.From.Fingerprint))
		if !c.talking {
			c.noteNamesake(change)
		}
	}
	switch change.Kind {
	case exchange.KindShare:
		c.note("%s", c.say.Naming(t.Share, name, c.say.Count(len(change.New)+len(change.Replaced), c.say.Words.Sessions)))
		if n := len(change.Replaced); n > 0 {
			c.note("%s", c.say.Count(n, t.Replaced))
		}
		if !c.talking {
			c.note("%s", t.ShareHint)
		}
	case exchange.KindAnswer:
		s, err := c.opened().Session(ctx, change.Review.Session)
		if err != nil {
			return err
		}
		c.note("%s", c.say.Naming(t.Answer, name, c.titled(s.Summary()), c.say.Count(len(change.Review.Remarks), t.Remarks)))
		if change.Before != nil {
			c.note("%s", t.Instead)
		}
		if !c.talking {
			c.note(t.AnswerHint, s.ID)
		}
	case exchange.KindVerdict:
		c.note("%s", c.say.Naming(t.Verdict, name, c.verdictsSaid(change.Review)))
	case exchange.KindCard:
		c.note("%s", c.say.Naming(t.Card, name, line(change.From.Fingerprint)))
	}
	return nil
}

// counted is a number of remarks with one verdict.
func counted(r *model.Review, v model.Verdict) int {
	n := 0
	for _, m := range r.Remarks {
		if m.Verdict == v {
			n++
		}
	}
	return n
}

func (c *cli) verdictsSaid(r *model.Review) string {
	t := c.say.CLI.Exchange.Receive
	said := []string{c.say.Count(counted(r, model.Accept), t.Accepted), c.say.Count(counted(r, model.Contest), t.Contested)}
	if n := counted(r, model.NoVerdict); n > 0 {
		said = append(said, c.say.Count(n, t.Open))
	}
	return strings.Join(said, ", ")
}
