// Package people holds the commands between learners and mentors: share, receive,
// review, verdict, cohort, identity.
package people

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// shareOptions holds the options of "share".
type shareOptions struct {
	cli.Output
	encryption
	Without []string
	redact  bool
	Preview bool
	Yes     bool
}

func NewShare(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange
	var o shareOptions
	cmd := c.Leaf("share [ID...]", t.Share.Command, func(ctx context.Context, c *cli.Env, args []string) error {
		return share(ctx, c, args, o)
	})
	cmd.Example = "autoeval share latest -o s7.autoeval\nautoeval share --preview --without notes,links\nautoeval share latest -o s7.autoeval --to Mercier"
	o.Output.AddTo(c, cmd)
	f := cmd.Flags()
	f.StringSliceVar(&o.Without, "without", nil, t.Share.Without)
	f.BoolVar(&o.redact, "redact", false, t.Share.Redact)
	f.StringSliceVar(&o.Readers, "to", nil, t.To)
	cli.InFile(cmd, &o.passphrase, "passphrase-file", t.Passphrase)
	f.BoolVar(&o.Preview, "preview", false, t.Share.Preview)
	cli.NotWith(cmd, "preview", "output")
	f.BoolVarP(&o.Yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.CompleteOne(find.SessionIDs)
	c.CompleteFlag(cmd, "without", cli.Fixed(partNames()...))
	c.CompleteFlag(cmd, "to", peopleNames)
	return cmd
}

// share makes the file; on a terminal, a person first reads what is in it.
func share(ctx context.Context, c *cli.Env, ids []string, o shareOptions) error {
	to := o.Readers
	posted := c.Hosted != nil && o.To == "" && len(to) > 0 // it goes to people, not into a file
	if posted {
		o.Readers = nil
	}
	if !o.Preview && !posted {
		if err := o.Missing(c); err != nil {
			return err
		}
		if err := o.Free(c); err != nil {
			return err
		}
	}
	p, what, err := toShare(ctx, c, ids, o)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	leaves, err := p.Preview(ctx, st, what)
	if err != nil {
		return err
	}
	if o.Preview {
		return showPreview(c, leaves, what.Seal.Sealed())
	}
	var people []post.Recipient
	where := cli.Line(o.To)
	if posted {
		if people, err = recipients(ctx, c, to); err != nil {
			return err
		}
		where = names(people)
	}
	if c.Asking() && !o.Yes {
		printPreview(c, c.Err, leaves, what.Seal.Sealed())
		if err := c.Confirm(fmt.Sprintf(c.Say.CLI.Exchange.Share.Ask, where), false); err != nil {
			return err
		}
	}
	if posted {
		if err := postTo(ctx, c, p, st, what, people); err != nil || !c.Options.JSON {
			return err
		}
		return printLeaves(c, "", leaves, "")
	}
	file, err := p.Share(ctx, st, what)
	if err != nil {
		return err
	}
	if err := o.Write(ctx, c, file); err != nil {
		return err
	}
	me, err := p.Self(ctx, st)
	if err != nil {
		return err
	}
	return shared(c, o.To, leaves, me.Fingerprint)
}

// toShare finds what was asked for, and opens the keys that sign it.
func toShare(ctx context.Context, c *cli.Env, ids []string, o shareOptions) (p *post.Post, what post.Share, err error) {
	if what.Left, what.Alone, err = leftOut(c, o); err != nil {
		return nil, what, err
	}
	if what.Sessions, err = chosenSessions(ctx, c, ids); err != nil {
		return nil, what, err
	}
	if p, _, _, err = mail.Sender(ctx, c); err != nil {
		return nil, what, err
	}
	what.Seal, err = seal(ctx, c, o.encryption)
	return p, what, err
}

// shared says what was written, and how the other can be sure of it.
func shared(c *cli.Env, to string, leaves exchange.Preview, fingerprint string) error {
	t := c.Say.CLI.Exchange.Share
	if c.Options.JSON && to != cli.Stream {
		return printLeaves(c, to, leaves, fingerprint)
	}
	if to != cli.Stream {
		c.Note(t.Written, cli.Place(to))
	}
	c.Note(t.Read, word.Spoken(fingerprint))
	return nil
}

// printLeaves tells programs what left.
func printLeaves(c *cli.Env, to string, leaves exchange.Preview, fingerprint string) error {
	return c.PrintJSON(struct {
		File        string      `json:"file,omitzero"`
		Fingerprint string      `json:"fingerprint,omitzero"`
		Leaves      previewJSON `json:"leaves"`
	}{to, fingerprint, previewShape(leaves)})
}

// chosenSessions returns the sessions named, each once; without any, the latest
// finished one.
func chosenSessions(ctx context.Context, c *cli.Env, ids []string) ([]model.SessionID, error) {
	if len(ids) == 0 {
		ids = []string{find.Latest}
	}
	var out []model.SessionID
	for _, id := range ids {
		s, err := find.Session(ctx, c, id)
		if err != nil {
			return nil, err
		}
		if !s.Finished() {
			t := c.Say.CLI.Exchange
			return nil, cli.Failed(fmt.Sprintf(t.Share.StillOpen, word.Titled(c, s)), t.Hints["unfinished"])
		}
		if !slices.Contains(out, s.ID) {
			out = append(out, s.ID)
		}
	}
	return out, nil
}

// earlierPart names, beside the parts of a session, the levels of the sessions
// before it.
const earlierPart = "earlier"

func partNames() []string {
	return []string{string(model.PartName), string(model.PartNotes), string(model.PartEvidence), string(model.PartLinks), earlierPart}
}

// leftOut returns the parts that stay behind, and whether earlier levels do.
func leftOut(c *cli.Env, o shareOptions) (parts []model.Part, alone bool, err error) {
	for _, w := range o.Without {
		w = strings.ToLower(strings.TrimSpace(w))
		switch {
		case w == earlierPart:
			alone = true
		case slices.Contains(partNames(), w):
			parts = append(parts, model.Part(w))
		default:
			t := c.Say.CLI.Exchange.Share
			return nil, false, cli.BadInput(fmt.Sprintf(t.NoPart, cli.Line(w)), fmt.Sprintf(t.NoPartHint, strings.Join(partNames(), ", ")))
		}
	}
	if o.redact {
		parts = append(parts, model.PartName, model.PartNotes, model.PartLinks)
	}
	return parts, alone, nil
}
