package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
)

// sharing is what the share command was asked.
type sharing struct {
	output
	sealing
	without []string
	redact  bool
	preview bool
	yes     bool
}

func newShare(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange
	var o sharing
	cmd := c.leaf("share [ID...]", t.Share.Command, func(ctx context.Context, c *cli, args []string) error {
		return share(ctx, c, args, o)
	})
	cmd.Example = "autoeval share latest -o s7.autoeval\nautoeval share --preview --without notes,links\nautoeval share latest -o s7.autoeval --to Mercier"
	o.output.addTo(c, cmd)
	f := cmd.Flags()
	f.StringSliceVar(&o.without, "without", nil, t.Share.Without)
	f.BoolVar(&o.redact, "redact", false, t.Share.Redact)
	f.StringSliceVar(&o.readers, "to", nil, t.To)
	f.StringVar(&o.passphrase, "passphrase-file", "", t.Passphrase)
	f.BoolVar(&o.preview, "preview", false, t.Share.Preview)
	f.BoolVar(&o.yes, "yes", false, c.say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.completeOne(sessionIDs)
	c.completeFlag(cmd, "without", fixed(partNames()...))
	c.completeFlag(cmd, "to", peopleNames)
	return cmd
}

// share makes the file; on a terminal, a person first reads what is in it.
func share(ctx context.Context, c *cli, ids []string, o sharing) error {
	if !o.preview {
		if err := o.missing(c); err != nil {
			return err
		}
		if err := o.free(c); err != nil {
			return err
		}
	}
	p, what, err := c.toShare(ctx, ids, o)
	if err != nil {
		return err
	}
	leaves, err := p.Preview(ctx, c.opened(), what)
	if err != nil {
		return err
	}
	if o.preview {
		return c.showPreview(leaves, what.Seal.Sealed())
	}
	if c.asking() && !o.yes {
		c.printPreview(c.Err, leaves, what.Seal.Sealed())
		if err := c.confirm(fmt.Sprintf(c.say.CLI.Exchange.Share.Ask, line(o.to)), false); err != nil {
			return err
		}
	}
	file, err := p.Share(ctx, c.opened(), what)
	if err != nil {
		return err
	}
	if err := o.write(c, file); err != nil {
		return err
	}
	me, err := p.Self(ctx, c.opened())
	if err != nil {
		return err
	}
	return c.shared(o.to, leaves, me.Fingerprint)
}

// toShare finds what was asked for, and opens the keys that sign it.
func (c *cli) toShare(ctx context.Context, ids []string, o sharing) (p *post.Post, what post.Share, err error) {
	if what.Left, what.Alone, err = c.leftOut(o); err != nil {
		return nil, what, err
	}
	if what.Sessions, err = c.chosenSessions(ctx, ids); err != nil {
		return nil, what, err
	}
	if p, _, _, err = c.sender(ctx); err != nil {
		return nil, what, err
	}
	what.Seal, err = c.seal(ctx, o.sealing)
	return p, what, err
}

// shared says what was written, and how the other can be sure of it.
func (c *cli) shared(to string, leaves exchange.Preview, fingerprint string) error {
	t := c.say.CLI.Exchange.Share
	if c.global.json && to != stream {
		return c.printJSON(struct {
			File        string      `json:"file"`
			Fingerprint string      `json:"fingerprint"`
			Leaves      previewJSON `json:"leaves"`
		}{to, fingerprint, previewShape(leaves)})
	}
	if to != stream {
		c.note(t.Written, line(to))
	}
	c.note(t.Read, spoken(fingerprint))
	return nil
}

// spoken is a fingerprint as it is read aloud.
func spoken(fingerprint string) string { return line(strings.ReplaceAll(fingerprint, "-", " ")) }

// chosenSessions are the sessions named, each once; without any, the latest
// finished one.
func (c *cli) chosenSessions(ctx context.Context, ids []string) ([]model.SessionID, error) {
	if len(ids) == 0 {
		ids = []string{latest}
	}
	var out []model.SessionID
	for _, id := range ids {
		s, err := c.sessionAt(ctx, id)
		if err != nil {
			return nil, err
		}
		if !s.Finished() {
			t := c.say.CLI.Exchange
			return nil, failed(fmt.Sprintf(t.Share.StillOpen, c.titled(s)), t.Hints["unfinished"])
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

// leftOut are the parts that stay behind, and whether earlier levels do.
func (c *cli) leftOut(o sharing) (parts []model.Part, alone bool, err error) {
	for _, w := range o.without {
		w = strings.ToLower(strings.TrimSpace(w))
		switch {
		case w == earlierPart:
			alone = true
		case slices.Contains(partNames(), w):
			parts = append(parts, model.Part(w))
		default:
			t := c.say.CLI.Exchange.Share
			return nil, false, badInput(fmt.Sprintf(t.NoPart, line(w)), fmt.Sprintf(t.NoPartHint, strings.Join(partNames(), ", ")))
		}
	}
	if o.redact {
		parts = append(parts, model.PartName, model.PartNotes, model.PartLinks)
	}
	return parts, alone, nil
}
