package people

import (
	"context"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/whom"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/post"
	"autoeval/tui/lang"
)

// NewReceived draws the commands on what learners sent.
func NewReceived(c *cli.Env) *cobra.Command {
	return c.Branch("received", c.Say.CLI.Exchange.Received.Group,
		newReceivedList(c), newReceivedShow(c), newReceivedReport(c), newReceivedDelete(c))
}

func newReceivedList(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange.Received
	var o whom.Sift
	cmd := c.Reader("list", t.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listReceived(ctx, c, o)
	})
	cmd.Example = "autoeval received list --state waiting --stage 4a\nautoeval received list --since 2026-11-01 --item C07 --json"
	o.AddTo(c, cmd)
	return cmd
}

// KeptJSON is one line of "received list --json".
type KeptJSON struct {
	ID          string  `json:"id"`
	Label       string  `json:"label"`
	Name        string  `json:"name,omitempty"`
	Person      string  `json:"person"`
	Fingerprint string  `json:"fingerprint"`
	Stage       string  `json:"stage,omitempty"`
	Grid        string  `json:"grid"`
	GridVersion string  `json:"grid_version"`
	FinishedAt  *string `json:"finished_at,omitzero"`
	ReceivedAt  *string `json:"received_at,omitzero"`
	State       string  `json:"state"`
	Review      string  `json:"review,omitempty"`
}

func listReceived(ctx context.Context, c *cli.Env, o whom.Sift) error {
	all, err := siftReceived(ctx, c, o)
	if err != nil {
		return err
	}
	lines, rows := []KeptJSON{}, [][]string{}
	for i := range all {
		lines = append(lines, receivedLine(&all[i], c.Now()))
		rows = append(rows, c.Identified(string(all[i].Session.ID), receivedCells(c, &all[i])))
	}
	if c.Options.JSON {
		return c.PrintJSON(lines)
	}
	if len(all) == 0 {
		t := c.Say.CLI.Exchange.Received
		said := t.NoneAsked
		if o == (whom.Sift{}) {
			said = t.None
		}
		c.Note("%s", said)
	}
	_, err = io.WriteString(c.Out, cli.Columns(rows))
	return err
}

func siftReceived(ctx context.Context, c *cli.Env, o whom.Sift) ([]model.ReceivedSummary, error) {
	ask, err := o.Read(ctx, c)
	if err != nil {
		return nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	all, err := post.Received(ctx, st, ask, c.Now())
	if err != nil || o.Filter == "" {
		return all, err
	}
	seek := c.Say.Seek(o.Filter, c.Now())
	return slices.DeleteFunc(all, func(r model.ReceivedSummary) bool {
		return !seek.Finds(&r, lang.Fold(c.Say.ReceivedWords(&r, c.Now())))
	}), nil
}

func receivedLine(r *model.ReceivedSummary, now time.Time) KeptJSON {
	s := &r.Session
	return KeptJSON{
		ID: string(s.ID), Label: s.Label, Name: r.Learner.Name, Person: string(r.Learner.Person), Fingerprint: r.Learner.Fingerprint,
		Stage: string(r.Stage), Grid: string(s.Grid.ID), GridVersion: s.Grid.Version, FinishedAt: shape.Stamp(s.FinishedAt),
		ReceivedAt: shape.Stamp(r.ReceivedAt), State: r.Stands(now), Review: string(r.Review),
	}
}

func receivedCells(c *cli.Env, r *model.ReceivedSummary) []string {
	day := c.Say.ShortDate(r.Session.When().Local())
	if c.PlainText() {
		day = c.Say.Date(r.Session.When().Local())
	}
	return []string{word.Person(c, r.Learner), stageSaid(c, r.Stage), word.Called(c, r.Session.Label), day, c.Say.ReceivedState(r, c.Now())}
}

func newReceivedShow(c *cli.Env) *cobra.Command {
	var seeing bool
	cmd := c.Reader("show ID", c.Say.CLI.Exchange.Received.Show, func(ctx context.Context, c *cli.Env, args []string) error {
		return showReceived(ctx, c, args[0], seeing)
	})
	cmd.Flags().BoolVar(&seeing, "seeing", false, c.Say.CLI.Exchange.Review.Seeing)
	cmd.ValidArgsFunction = c.CompleteOne(find.ReceivedIDs)
	return cmd
}

func showReceived(ctx context.Context, c *cli.Env, id string, seeing bool) error {
	l, err := kept(ctx, c, id)
	if err != nil {
		return err
	}
	d := &Shared{l}
	if seeing {
		if err := d.see(ctx, c); err != nil {
			return err
		}
	}
	return d.show(ctx, c, ReviewOptions{Seeing: seeing})
}

// kept returns the letter that brought what was received, by its identifier.
func kept(ctx context.Context, c *cli.Env, id string) (post.Letter, error) {
	r, err := find.Received(ctx, c, id)
	if err != nil {
		return post.Letter{}, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return post.Letter{}, err
	}
	return post.Again(ctx, st, r.Session.ID)
}

// nameOf returns a received session as questions and errors name it.
func nameOf(c *cli.Env, form string, r *model.ReceivedSummary) string {
	return c.Say.Naming(form, word.Person(c, r.Learner), word.Called(c, r.Session.Label))
}

// hiddenSession says that levels would be shown that are kept from the mentor.
func hiddenSession(c *cli.Env, r *model.ReceivedSummary) error {
	t := c.Say.CLI.Exchange.Received
	return cli.Failed(fmt.Sprintf(t.Hidden, word.Called(c, r.Session.Label)), t.HiddenHint)
}
