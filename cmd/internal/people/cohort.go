package people

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/whom"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/lineage"
	"autoeval/store/post"
	"autoeval/tui/aloud"
	"autoeval/tui/lang"
)

// cohortOptions holds the options of "cohort".
type cohortOptions struct {
	whom.Sift
	Sort   string
	csv    tableOptions
	seeing bool
}

func NewCohort(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange.Cohort
	var o cohortOptions
	cmd := c.Reader("cohort", t.Command, func(ctx context.Context, c *cli.Env, _ []string) error {
		return showCohort(ctx, c, o)
	})
	cmd.Example = "autoeval cohort --sort C07\nautoeval cohort --filter 4A --csv --separator ';' --bom > promotion.csv"
	f := cmd.Flags()
	f.StringVar(&o.Sort, "sort", sortWaiting, t.Sort)
	o.AddTo(c, cmd)
	o.csv.addTo(c, cmd)
	f.BoolVar(&o.seeing, "seeing", false, t.Seeing)
	c.CompleteFlag(cmd, "sort", func(ctx context.Context, c *cli.Env, args []string) []string {
		return append([]string{sortWaiting, sortName, sortDate}, find.ItemCodes(ctx, c, args)...)
	})
	cli.Add(cmd, "", newYear(c))
	return cmd
}

// The orders of a cohort besides the items.
const (
	sortWaiting = "waiting"
	sortName    = "name"
	sortDate    = "date"
)

// roll is what the three forms are written from.
type roll struct {
	grid *model.Grid
	rows []*model.CohortRow
	sums model.CohortSums

	beside []model.GridShare // what was received on other grids
}

func showCohort(ctx context.Context, c *cli.Env, o cohortOptions) error {
	t := c.Say.CLI.Exchange.Cohort
	comma, err := o.csv.ready(c)
	if err != nil {
		return err
	}
	co, err := readCohort(ctx, c, o)
	if err != nil {
		return err
	}
	switch {
	case c.Options.JSON:
		return c.PrintJSON(cohortShape(c, co))
	case o.csv.csv:
		return cli.WriteCSV(c.Out, cohortTable(c, co), comma, o.csv.bom)
	}
	if len(co.rows) == 0 {
		c.Note("%s", t.Nobody)
	} else {
		printCohort(c, co)
	}
	for i, said := range c.Say.Beside(co.beside) {
		c.Note("%s", said)
		c.Note(t.BesideHint, cli.Line(string(co.beside[i].Grid)))
	}
	return nil
}

// readCohort gathers the learners from the summaries of what they shared, filtered
// and in order.
func readCohort(ctx context.Context, c *cli.Env, o cohortOptions) (*roll, error) {
	asks, err := o.Asks(ctx, c)
	if err != nil {
		return nil, err
	}
	all, g, err := find.Cohort(ctx, c)
	if err != nil {
		return nil, err
	}
	by, item, err := cohortOrder(c, g, o.Sort)
	if err != nil {
		return nil, err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	l, err := lineage.Of(ctx, st, c.Grids, g)
	if err != nil {
		return nil, err
	}
	gathering := model.Gather(c.Now(), l.IDs()...)
	for i := range all {
		gathering.Add(&all[i])
	}
	rows := gathering.Rows(lang.Fold)
	if err := l.Rows(rows); err != nil {
		return nil, err
	}
	if asks != nil {
		rows = slices.DeleteFunc(rows, func(r *model.CohortRow) bool { return !asks(r) })
	}
	if o.seeing {
		err = whom.See(ctx, c, post.Waiting(rows)...)
	} else {
		err = post.Hide(ctx, st, rows)
	}
	if err != nil {
		return nil, err
	}
	model.SortCohort(rows, by, item)
	return &roll{g, rows, model.SumCohort(g, rows), model.Beside(all, g.ID, c.Now())}, nil
}

func cohortOrder(c *cli.Env, g *model.Grid, asked string) (model.CohortOrder, model.ItemCode, error) {
	switch strings.ToLower(asked) {
	case sortWaiting:
		return model.ByWaiting, "", nil
	case sortName:
		return model.ByName, "", nil
	case sortDate:
		return model.ByDate, "", nil
	}
	if it, ok := g.Typed(asked); ok {
		return model.ByLevel, it.Code, nil
	}
	t := c.Say.CLI.Exchange.Cohort
	return 0, "", cli.BadInput(fmt.Sprintf(t.NoOrder, cli.Line(asked)), fmt.Sprintf(t.NoOrderHint, find.CodeRanges(c, g)))
}

func stageSaid(c *cli.Env, s model.Stage) string { return c.Say.Exchange.Stages[string(s)] }

// cohortState returns where a learner's latest session stands.
func cohortState(c *cli.Env, r *model.CohortRow) string {
	return c.Say.ReceivedState(&r.Latest, c.Now())
}

// cohortWait returns the state with how long a session has waited: the latest, or
// another one, which is named.
func cohortWait(c *cli.Env, r *model.CohortRow) string {
	state := cohortState(c, r)
	if r.Waiting == 0 {
		return state
	}
	ago := c.Say.Ago(r.Since.Local(), c.Now().Local())
	if _, label, ok := r.WaitsElsewhere(); ok {
		return fmt.Sprintf(c.Say.CLI.Exchange.Cohort.OtherWaits, state, cli.Line(label), ago)
	}
	return state + " (" + ago + ")"
}

// printCohort writes a line a learner, then a line an item if any level may be
// seen.
func printCohort(c *cli.Env, co *roll) {
	t := c.Say.CLI.Exchange.Cohort
	c.Heading(fmt.Sprintf(t.Heading, cli.Line(string(co.grid.ID))))
	c.Print("%s, %s, %s.\n", c.Say.Count(co.sums.Learners, t.Learners), c.Say.Count(co.sums.Waiting, t.Waiting), c.Say.Count(co.sums.Stale, t.Stale))
	printLearners(c, co)
	if !c.PlainText() {
		c.Print("\n%s", c.Wrapped(fmt.Sprintf(t.Order, levelOrder(c, co.grid))))
	}
	if co.sums.Hidden > 0 {
		c.Print("\n%s", c.Wrapped(c.Say.Count(co.sums.Hidden, t.Hidden)))
	}
	if co.sums.Hidden < co.sums.Learners {
		printItems(c, co)
	}
}

func printLearners(c *cli.Env, co *roll) {
	t := c.Say.CLI.Exchange.Cohort
	var signs []string // of levels given in other words
	rows := [][]string{{c.Say.Words.Name, c.Say.Words.Stage, c.Say.Words.DateHead, c.Say.Words.State, t.LevelsWord}}
	for _, r := range co.rows {
		date := c.Say.ShortDate(r.Latest.Session.When().Local())
		if r.Stale {
			date += " " + t.StaleMark
		}
		levels := t.HiddenWord
		if !r.Hidden {
			levels = levelRow(c, co.grid, r)
			signs = append(signs, lang.RowSigns(co.grid, r)...)
		}
		rows = append(rows, []string{word.Person(c, r.Learner), stageSaid(c, r.Stage), date, cohortWait(c, r), levels})
	}
	c.Print("%s", strings.TrimRight(cli.Columns(rows), "\n"))
	if legend := c.Say.EchoLegend(slices.Values(signs)); legend != "" && !c.PlainText() {
		c.Print("\n%s", c.Wrapped(legend))
	}
}

// printItems writes how many learners are at each level of an item.
func printItems(c *cli.Env, co *roll) {
	c.Print("")
	c.Heading(c.Say.CLI.Exchange.Cohort.PerItem)
	var rows [][]string
	for _, it := range co.grid.Items {
		rows = append(rows, []string{cli.Line(string(it.Code)), cli.Line(c.Say.In(it.Short())), distribution(c, co.grid.Scale(it.Scale), co.sums.Items[it.Code])})
	}
	c.Print("%s", strings.TrimRight(cli.Columns(rows), "\n"))
}

// levelRow returns a level a character, in blocks; "·" for none.
func levelRow(c *cli.Env, g *model.Grid, r *model.CohortRow) string {
	levels := r.Latest.Session.Levels
	if c.PlainText() { // a row of letters cannot be heard
		said := distribution(c, shape.KindScale(g, model.Competency), model.Distribute(g, levels.Map(), model.Competency))
		return aloud.Joined(said, c.Say.RowAnew(g, r))
	}
	return blocks(g, "", "  ", func(it model.Item) string {
		if sign := lang.RowSign(g, r, it.Code); sign != "" {
			return sign
		}
		if code := g.Scale(it.Scale).Code(levels.Of(it.Code)); code != "" {
			return cli.Line(code)
		}
		return "·"
	})
}

// levelOrder names the items in the order of levelRow.
func levelOrder(c *cli.Env, g *model.Grid) string {
	return blocks(g, " ", " / ", func(it model.Item) string { return cli.Line(string(it.Code)) })
}

// blocks writes the items four by four, never two kinds in one block.
func blocks(g *model.Grid, within, between string, cell func(model.Item) string) string {
	const size = 4
	var b strings.Builder
	n := 0
	for i, it := range g.Items {
		switch {
		case i == 0:
		case n == size || it.Kind != g.Items[i-1].Kind:
			b.WriteString(between)
			n = 0
		default:
			b.WriteString(within)
		}
		b.WriteString(cell(it))
		n++
	}
	return b.String()
}

func distribution(c *cli.Env, s model.Scale, d model.Distribution) string {
	if c.PlainText() {
		return aloud.Distribution(c.Say, s, d)
	}
	const form, between = "%s×%d", "  "
	var out []string
	for _, l := range s.Levels {
		if v := l.Level.Value(); v < len(d.Counts) && d.Counts[v] > 0 {
			out = append(out, fmt.Sprintf(form, cli.Line(l.Code), d.Counts[v]))
		}
	}
	if d.Unrated > 0 {
		out = append(out, fmt.Sprintf(form, c.Say.Words.Unrated, d.Unrated))
	}
	return strings.Join(out, between)
}
