package people

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/record"
)

func NewReceive(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange
	var yes bool
	var s encryption
	use := "receive FILE..."
	if c.Hosted != nil {
		use = "receive [FILE...]" // what waits at the office, without one
	}
	cmd := c.Leaf(use, t.Receive.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		if len(args) == 0 {
			return collect(ctx, c)
		}
		if mails, many := gather(args); many {
			return receiveAll(ctx, c, mails, s, yes)
		}
		return receive(ctx, c, args[0], s, yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, t.Receive.Yes)
	cli.InFile(cmd, &s.passphrase, "passphrase-file", t.Passphrase)
	cmd.ValidArgsFunction = cobra.FixedCompletions([]string{"autoeval", "zip"}, cobra.ShellCompDirectiveFilterFileExt)
	return cli.Makes(cmd)
}

// gather reads what several paths, a folder or an archive stand for; false when
// one file was named.
func gather(paths []string) ([]post.Mail, bool) {
	if len(paths) == 1 && (paths[0] == cli.Stream || !post.Holds(paths[0])) {
		return nil, false
	}
	return post.GatherAll(paths), true
}

// receive takes in a file of any kind. The first one from somebody asks for
// their fingerprint to be confirmed, on a terminal or with --yes.
func receive(ctx context.Context, c *cli.Env, path string, s encryption, yes bool) error {
	l, err := letter(ctx, c, path, s)
	if err != nil {
		return err
	}
	return takeIn(ctx, c, l, yes)
}

// takeIn keeps what a letter brings, and says what that is.
func takeIn(ctx context.Context, c *cli.Env, l post.Letter, yes bool) error {
	if err := trusts(c, &l.Change, yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if err := post.Keep(ctx, st, l); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(receivedShape(l.Change))
	}
	return printReceived(ctx, c, l)
}

// trusts settles whether the key of somebody new is kept: with --yes, or once a
// person on a terminal says that its words are those that the other read. A no is
// an error.
func trusts(c *cli.Env, change *exchange.Change, yes bool) error {
	if yes || !change.First || !c.Asking() {
		if change.Confirmed = yes; yes {
			noteNamesake(c, *change)
		}
		return nil
	}
	who, t := change.From, c.Say.CLI.Exchange.Receive
	c.Note(t.FirstContact, word.Person(c, who.Contact), roleName(c, who.Role))
	c.Note("  %s", word.Spoken(who.Fingerprint))
	noteNamesake(c, *change)
	if !c.Agrees(t.AskTrust) {
		return cli.Failed(c.Say.CLI.Wrong.Stopped, "")
	}
	change.Confirmed, change.Compared = true, true
	return nil
}

// noteNamesake says, before the key of a first contact is kept, that the name is that of
// somebody known.
func noteNamesake(c *cli.Env, change exchange.Change) {
	if change.Namesake != nil {
		c.Note("%s", word.Namesake(c, change.Namesake))
	}
}

// ReceivedJSON is what a file brought.
type ReceivedJSON struct {
	Kind         string               `json:"kind"`
	From         PersonJSON           `json:"from"`
	FirstContact bool                 `json:"first_contact"`
	MovedFrom    string               `json:"moved_from,omitempty"` // fingerprint of the key that vouches for another now
	Changed      bool                 `json:"changed"`
	Sessions     []receivedSessionRef `json:"sessions,omitempty"`
	Grids        []string             `json:"grids,omitempty"` // that came along, as ID@VERSION
	Passages     []record.Passage     `json:"passages,omitempty"`
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

func receivedShape(change exchange.Change) ReceivedJSON {
	out := ReceivedJSON{
		Kind: string(change.Kind), From: personShape(change.From), FirstContact: change.First, Changed: !change.Seen,
	}
	if change.Moved != nil {
		out.MovedFrom = change.Moved.Fingerprint
	}
	for _, group := range []struct {
		ids   []model.SessionID
		state string
	}{{change.New, "new"}, {change.Replaced, "replaced"}, {change.Same, "same"}} {
		for _, id := range group.ids {
			out.Sessions = append(out.Sessions, receivedSessionRef{string(id), group.state})
		}
	}
	for _, g := range change.Grids {
		out.Grids = append(out.Grids, g.Ref().String())
	}
	for i := range change.Passages {
		out.Passages = append(out.Passages, record.OfPassage(&change.Passages[i]))
	}
	if r := change.Review; r != nil {
		out.Review = &receivedReviewRef{string(r.ID), string(r.Session), r.State.String()}
	}
	return out
}

// printReceived says what came and what to do with it.
func printReceived(ctx context.Context, c *cli.Env, l post.Letter) error {
	if err := sayReceived(ctx, c, l); err != nil {
		return err
	}
	sayNext(c, l)
	return nil
}

// sayNext says what can be done with what came.
func sayNext(c *cli.Env, l post.Letter) {
	if l.Change.Seen {
		return
	}
	t := c.Say.CLI.Exchange.Receive
	switch l.Change.Kind {
	case exchange.KindShare:
		c.Note("%s", t.ShareHint)
	case exchange.KindAnswer:
		c.Note(t.AnswerHint, l.Change.Review.Session)
	}
}

// sayReceived says what came.
func sayReceived(ctx context.Context, c *cli.Env, l post.Letter) error {
	t, change := c.Say.CLI.Exchange.Receive, l.Change
	name := word.Person(c, l.From.Contact)
	if change.Seen {
		c.Note("%s", c.Say.Naming(t.Nothing, name))
		return nil
	}
	if change.First {
		c.Note(t.Met, name, word.Spoken(change.From.Fingerprint))
	}
	if change.Moved != nil {
		c.Note(t.Moved, name, word.Spoken(change.Keeps().Fingerprint))
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	for _, g := range change.Grids {
		c.Note(c.Say.Shelf.CameAlong, cli.Line(c.Say.In(g.Title)), cli.Line(g.Ref().String()), cli.Line(g.Ref().String()))
	}
	for i := range change.Passages {
		c.Note("%s.", c.Say.PassageEnclosed(&change.Passages[i]))
	}
	switch change.Kind {
	case exchange.KindShare:
		c.Note("%s", c.Say.Naming(t.Share, name, c.Say.Count(len(change.New)+len(change.Replaced), c.Say.Words.Sessions)))
		if n := len(change.Replaced); n > 0 {
			c.Note("%s", c.Say.Count(n, t.Replaced))
		}
	case exchange.KindAnswer:
		s, err := st.Session(ctx, change.Review.Session)
		if err != nil {
			return err
		}
		c.Note("%s", c.Say.Naming(t.Answer, name, word.Titled(c, s.Summary()), c.Say.Count(len(change.Review.Remarks), c.Say.Words.Remarks)))
		if change.Before != nil {
			c.Note("%s", t.Instead)
		}
	case exchange.KindVerdict:
		c.Note("%s", c.Say.Naming(t.Verdict, name, verdictsSaid(c, change.Review)))
	case exchange.KindCard:
		c.Note("%s", c.Say.Naming(t.Card, name, cli.Line(change.From.Fingerprint)))
	}
	return nil
}

// counted returns a number of remarks with one verdict.
func counted(r *model.Review, v model.Verdict) int {
	n := 0
	for _, m := range r.Remarks {
		if m.Verdict == v {
			n++
		}
	}
	return n
}

func verdictsSaid(c *cli.Env, r *model.Review) string {
	t := c.Say.CLI.Exchange.Receive
	said := []string{c.Say.Count(counted(r, model.Accept), t.Accepted), c.Say.Count(counted(r, model.Contest), t.Contested)}
	if n := counted(r, model.NoVerdict); n > 0 {
		said = append(said, c.Say.Count(n, t.Open))
	}
	return strings.Join(said, ", ")
}
