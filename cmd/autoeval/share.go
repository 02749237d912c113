package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/tui/nav"
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
	content, by, options, err := c.toShare(ctx, ids, o)
	if err != nil {
		return err
	}
	leaves, err := exchange.MakePreview(content, by)
	if err != nil {
		return err
	}
	sealed := len(options.To) > 0 || options.Passphrase != ""
	if o.preview {
		return c.showPreview(leaves, sealed)
	}
	if c.asking() && !o.yes {
		c.printPreview(c.Err, leaves, sealed)
		if err := c.confirm(fmt.Sprintf(c.say.CLI.Exchange.Share.Ask, line(o.to)), false); err != nil {
			return err
		}
	}
	file, err := exchange.MakeShare(content, by, options)
	if err != nil {
		return err
	}
	if err := o.write(c, file); err != nil {
		return err
	}
	return c.shared(o.to, leaves, by.Keys.Fingerprint())
}

// toShare gathers what was asked for.
func (c *cli) toShare(ctx context.Context, ids []string, o sharing) (content exchange.Content, by exchange.Sender, options exchange.Options, err error) {
	left, alone, err := c.leftOut(o)
	if err != nil {
		return
	}
	sessions, err := c.chosenSessions(ctx, ids)
	if err != nil {
		return
	}
	x, by, me, err := c.sender(ctx)
	if err != nil {
		return
	}
	content, err = x.content(ctx, nav.ShareRequest{Sessions: sessions, Left: left, Alone: alone}, me.Stage)
	if err != nil {
		return
	}
	options = x.options("")
	err = c.seal(ctx, &options, o.sealing)
	return
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
