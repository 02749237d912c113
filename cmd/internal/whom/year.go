package whom

import (
	"context"
	"errors"
	"path/filepath"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/model"
	"autoeval/store/cohort"
	"autoeval/store/post"
	"autoeval/store/sheet"
)

// Year holds the options of a programme's year besides those that sift.
type Year struct {
	Target, Groups          string
	Anonymous, Only, Seeing bool
}

// AddTo declares them.
func (o *Year) AddTo(c *cli.Env, cmd *cobra.Command) {
	t := c.Say.CLI.Year
	f := cmd.Flags()
	f.StringVar(&o.Target, "target", "", t.Target)
	cli.InFile(cmd, &o.Groups, "groups", t.Groups)
	f.BoolVar(&o.Anonymous, "anonymous", false, t.Anonymous)
	f.BoolVar(&o.Only, "only-version", false, t.Only)
	f.BoolVar(&o.Seeing, "seeing", false, c.Say.CLI.Exchange.Cohort.Seeing)
	c.CompleteFlag(cmd, "target", find.TargetIDs)
}

// Sum reads the year of the learners that are asked for, on the grid in use; where
// nothing was shared on it, on that of what came last.
func (o *Year) Sum(ctx context.Context, c *cli.Env, of *Sift) (*cohort.Sum, error) {
	asks, err := of.Asks(ctx, c)
	if err != nil {
		return nil, err
	}
	_, g, err := find.Cohort(ctx, c)
	if err != nil {
		return nil, err
	}
	ask := cohort.Ask{Target: model.ProfileID(o.Target), Anonymous: o.Anonymous, Now: c.Now()}
	if _, ok := g.Target(ask.Target); o.Target != "" && !ok {
		return nil, find.NoTarget(c, g, ask.Target)
	}
	if ask.Groups, err = o.groups(ctx, c); err != nil {
		return nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	q := cohort.Question{Grid: g, Now: c.Now(), Asks: asks, Only: o.Only}
	if o.Seeing {
		ids, err := cohort.Waiting(ctx, st, c.Grids, q)
		if err != nil {
			return nil, err
		}
		if err := See(ctx, c, ids...); err != nil {
			return nil, err
		}
	}
	p, err := cohort.Read(ctx, st, c.Grids, q)
	if err != nil {
		return nil, err
	}
	return p.Sum(ask), nil
}

// groups reads the list of groups, nil where none is named.
func (o *Year) groups(ctx context.Context, c *cli.Env) ([]cohort.Member, error) {
	if o.Groups == "" {
		return nil, nil
	}
	data, err := c.ReadFile(ctx, o.Groups, sheet.Most)
	if err != nil {
		return nil, err
	}
	list, err := cohort.ReadGroups(data)
	if bad := (*sheet.Error)(nil); errors.As(err, &bad) {
		return nil, cli.BadInput(c.Say.SheetFault(filepath.Base(o.Groups), bad), "")
	}
	return list, err
}

// See records that a mentor sees what those sessions hold.
func See(ctx context.Context, c *cli.Env, ids ...model.SessionID) error {
	me, err := c.Person(ctx)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	return post.See(ctx, st, post.Reader{By: model.Contact{Person: me.ID, Name: me.Name}, At: c.Now(), NewID: c.NewID}, ids...)
}
