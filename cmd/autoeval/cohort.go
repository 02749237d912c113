package main

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store"
	"autoeval/tui/lang"
)

// cohortAsk is what the cohort command was asked.
type cohortAsk struct {
	sort, filter     string
	csv, bom, seeing bool
}

func newCohort(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange.Cohort
	var o cohortAsk
	cmd := c.reader("cohort", t.Command, func(ctx context.Context, c *cli, _ []string) error {
		return showCohort(ctx, c, o)
	})
	cmd.Example = "autoeval cohort --sort C07\nautoeval cohort --filter 4A --csv --bom > promotion.csv"
	f := cmd.Flags()
	f.StringVar(&o.sort, "sort", sortWaiting, t.Sort)
	f.StringVar(&o.filter, "filter", "", t.Filter)
	f.BoolVar(&o.csv, "csv", false, t.CSV)
	f.BoolVar(&o.bom, "bom", false, t.BOM)
	f.BoolVar(&o.seeing, "seeing", false, t.Seeing)
	c.completeFlag(cmd, "sort", func(ctx context.Context, c *cli, args []string) []string {
		return append([]string{sortWaiting, sortName, sortDate}, itemCodes(ctx, c, args)...)
	})
	return cmd
}

// The orders of a cohort besides the items.
const (
	sortWaiting = "waiting"
	sortName    = "name"
	sortDate    = "date"
)

// cohort is what the three forms are written from.
type cohort struct {
	grid *model.Grid
	rows []*model.CohortRow
	sums model.CohortSums
}

func showCohort(ctx context.Context, c *cli, o cohortAsk) error {
	t := c.say.CLI.Exchange.Cohort
	if o.csv && c.global.json {
		return badInput(t.OneForm, "")
	}
	co, err := c.cohort(ctx, o)
	if err != nil {
		return err
	}
	switch {
	case c.global.json:
		return c.printJSON(c.cohortShape(co))
	case o.csv:
		return writeCSV(c.Out, c.cohortTable(co), ',', o.bom)
	}
	if len(co.rows) == 0 {
		c.note("%s", t.Nobody)
		return nil
	}
	c.printCohort(co)
	return nil
}

// cohort gathers the learners from the summaries of what they shared, filtered
// and in order.
func (c *cli) cohort(ctx context.Context, o cohortAsk) (*cohort, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	all, err := st.ReceivedSessions(ctx)
	if err != nil {
		return nil, err
	}
	g, err := c.cohortGrid(ctx, all)
	if err != nil {
		return nil, err
	}
	by, item, err := c.cohortOrder(g, o.sort)
	if err != nil {
		return nil, err
	}
	gathering := model.Gather(g.ID)
	for i := range all {
		gathering.Add(&all[i])
	}
	rows := gathering.Rows(c.Now(), lang.Fold)
	if !o.seeing {
		if err := store.HideBlind(ctx, st, rows); err != nil {
			return nil, err
		}
	}
	if o.filter != "" {
		rows = slices.DeleteFunc(rows, func(r *model.CohortRow) bool { return !lang.Matches(c.cohortWords(r), o.filter) })
	}
	model.SortCohort(rows, by, item)
	return &cohort{g, rows, model.SumCohort(g, rows)}, nil
}

// cohortGrid is the grid in use; where nothing was shared on it, that of what
// came last.
func (c *cli) cohortGrid(ctx context.Context, all []model.ReceivedSummary) (*model.Grid, error) {
	g, err := c.grid(ctx)
	if err != nil || c.global.grid != "" || len(all) == 0 {
		return g, err
	}
	if slices.ContainsFunc(all, func(r model.ReceivedSummary) bool { return r.Session.Grid.ID == g.ID }) {
		return g, nil
	}
	return c.pinned(ctx, all[len(all)-1].Session.Grid)
}

func (c *cli) cohortOrder(g *model.Grid, asked string) (model.CohortOrder, model.ItemCode, error) {
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
	t := c.say.CLI.Exchange.Cohort
	return 0, "", badInput(fmt.Sprintf(t.NoOrder, line(asked)), fmt.Sprintf(t.NoOrderHint, c.codeRanges(g)))
}

// cohortWords are what a filter is looked for in.
func (c *cli) cohortWords(r *model.CohortRow) string {
	words := []string{r.Learner.Name, r.Learner.Fingerprint, c.stageSaid(r.Stage), c.cohortState(r), r.Latest.Session.Label}
	if _, label, ok := r.WaitsElsewhere(); ok {
		words = append(words, label)
	}
	return strings.Join(words, " ")
}

func (c *cli) stageSaid(s model.Stage) string { return c.say.Exchange.Stages[string(s)] }

// cohortState is where a learner's latest session stands.
func (c *cli) cohortState(r *model.CohortRow) string {
	if r.Latest.Review == "" {
		return c.say.Exchange.Waiting
	}
	return c.stateSaid(r.Latest.State)
}

// cohortWait is the state with how long a session has waited: the latest, or
// another one, which is named.
func (c *cli) cohortWait(r *model.CohortRow) string {
	state := c.cohortState(r)
	if r.Waiting == 0 {
		return state
	}
	ago := c.say.Ago(r.Since.Local(), c.Now().Local())
	if _, label, ok := r.WaitsElsewhere(); ok {
		return fmt.Sprintf(c.say.CLI.Exchange.Cohort.OtherWaits, state, line(label), ago)
	}
	return state + " (" + ago + ")"
}

// printCohort writes a line a learner, then a line an item if any level may be
// seen.
func (c *cli) printCohort(co *cohort) {
	t := c.say.CLI.Exchange.Cohort
	c.heading(fmt.Sprintf(t.Heading, line(string(co.grid.ID))))
	c.print("%s, %s, %s.\n", c.say.Count(co.sums.Learners, t.Learners), c.say.Count(co.sums.Waiting, t.Waiting), c.say.Count(co.sums.Stale, t.Stale))
	c.printLearners(co)
	if !c.plainText() {
		c.print("\n%s", wrap(fmt.Sprintf(t.Order, c.levelOrder(co.grid)), helpWidth))
	}
	if co.sums.Hidden > 0 {
		c.print("\n%s", wrap(c.say.Count(co.sums.Hidden, t.Hidden), helpWidth))
	}
	if co.sums.Hidden < co.sums.Learners {
		c.printItems(co)
	}
}

func (c *cli) printLearners(co *cohort) {
	t := c.say.CLI.Exchange.Cohort
	rows := [][]string{{t.NameWord, t.YearWord, t.DateWord, t.StateWord, t.LevelsWord}}
	for _, r := range co.rows {
		date := c.say.ShortDate(r.Latest.Session.When().Local())
		if r.Stale {
			date += " " + t.StaleMark
		}
		levels := t.HiddenWord
		if !r.Hidden {
			levels = c.levelRow(co.grid, r.Latest.Session.Levels)
		}
		rows = append(rows, []string{c.nameOf(r.Learner), c.stageSaid(r.Stage), date, c.cohortWait(r), levels})
	}
	c.print("%s", strings.TrimRight(columns(rows), "\n"))
}

// printItems writes how many learners are at each level of an item.
func (c *cli) printItems(co *cohort) {
	c.print("")
	c.heading(c.say.CLI.Exchange.Cohort.PerItem)
	var rows [][]string
	for _, it := range co.grid.Items {
		rows = append(rows, []string{line(string(it.Code)), line(c.say.In(it.Short())), c.distribution(co.grid.Scale(it.Scale), co.sums.Items[it.Code])})
	}
	c.print("%s", strings.TrimRight(columns(rows), "\n"))
}

// levelRow is a level a character, in blocks; "·" for none.
func (c *cli) levelRow(g *model.Grid, levels model.Levels) string {
	if c.plainText() { // a row of letters cannot be heard
		return c.distribution(kindScale(g, model.Competency), model.Distribute(g, levels.Map(), model.Competency))
	}
	return blocks(g, "", "  ", func(it model.Item) string {
		if code := g.Scale(it.Scale).Code(levels.Of(it.Code)); code != "" {
			return line(code)
		}
		return "·"
	})
}

// levelOrder names the items in the order of levelRow.
func (c *cli) levelOrder(g *model.Grid) string {
	return blocks(g, " ", " / ", func(it model.Item) string { return line(string(it.Code)) })
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

func (c *cli) distribution(s model.Scale, d model.Distribution) string {
	var out []string
	form, between := "%s×%d", "  "
	if c.plainText() {
		form, between = "%s %d", ", "
	}
	for _, l := range s.Levels {
		if v := l.Level.Value(); v < len(d.Counts) && d.Counts[v] > 0 {
			out = append(out, fmt.Sprintf(form, line(l.Code), d.Counts[v]))
		}
	}
	if d.Unrated > 0 {
		out = append(out, fmt.Sprintf(form, c.say.Words.Unrated, d.Unrated))
	}
	return strings.Join(out, between)
}
