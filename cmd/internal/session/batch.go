package session

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/store/sheet"
	"autoeval/store/work"
)

// paired says whether a word is an answer written as ITEM=LEVEL.
func paired(arg string) bool { return strings.Contains(arg, "=") }

// rateArgs accepts ITEM LEVEL and any number of ITEM=LEVEL, or --from alone.
func rateArgs(c *cli.Env, cmd *cobra.Command, args []string) error {
	w := c.Say.CLI.Wrong
	hint := fmt.Sprintf(w.SeeHelp, cmd.CommandPath())
	from := cmd.Flags().Changed("from")
	switch {
	case from && len(args) > 0:
		return cli.BadInput(fmt.Sprintf(w.TooMany, cli.Line(args[0])), hint)
	case from:
		return nil
	case len(args) == 0:
		return cli.BadInput(fmt.Sprintf(w.TooFew, c.Arguments("ITEM")), hint)
	case len(args) == 1 && !paired(args[0]):
		return cli.BadInput(fmt.Sprintf(w.TooFew, c.Arguments("LEVEL")), hint)
	}
	if !paired(args[0]) {
		args = args[2:]
	}
	for _, a := range args {
		if !paired(a) {
			return cli.BadInput(fmt.Sprintf(c.Say.CLI.Session.NoPair, cli.Line(a)), hint)
		}
	}
	return nil
}

// rateMany keeps several answers, all of them or none.
func rateMany(ctx context.Context, c *cli.Env, o rateOptions, args []string) error {
	s, g, err := find.OpenSession(ctx, c, o.session)
	if err != nil {
		return err
	}
	if s.Finished() {
		return model.ErrFinished
	}
	answers, err := answersGiven(ctx, c, o, args)
	if err != nil {
		return err
	}
	var items []model.ItemCode
	var attached [][]model.Evidence
	for _, a := range answers {
		r, evidence, err := readAnswer(ctx, c, g, &s, a)
		if err == nil && slices.Contains(items, r.Item) {
			err = cli.BadInput(fmt.Sprintf(c.Say.CLI.Session.Twice, cli.Line(string(r.Item))), "")
		}
		if err == nil {
			err = s.Rate(g, r)
		}
		if err != nil {
			return a.at(c, o.from, err)
		}
		items, attached = append(items, r.Item), append(attached, evidence)
	}
	if err := keepAnswers(ctx, c, g, &s, items, attached); err != nil {
		return err
	}
	if c.Options.JSON {
		out := []shape.RatingJSON{}
		for _, item := range items {
			out = append(out, shape.Rating(g, s.Rating(item)))
		}
		return c.PrintJSON(out)
	}
	return sayManyRated(ctx, c, g, &s, items)
}

// at puts the table and the line before what is wrong with an answer.
func (a answer) at(c *cli.Env, from string, err error) error {
	p := c.Explain(err)
	if a.line == 0 {
		return p
	}
	return &cli.Problem{Code: p.Code, Text: c.Say.SheetAt(filepath.Base(from), a.line, strings.TrimSuffix(p.Text, ".")), Hint: p.Hint}
}

// answersGiven returns what was given as words, else what the table holds.
func answersGiven(ctx context.Context, c *cli.Env, o rateOptions, args []string) ([]answer, error) {
	if o.from != "" {
		return answersFrom(ctx, c, o.from)
	}
	var out []answer
	if !paired(args[0]) {
		a := o.given
		a.item, a.level = args[0], args[1]
		out, args = append(out, a), args[2:]
	}
	for _, arg := range args {
		a := o.given
		a.item, a.level, _ = strings.Cut(arg, "=")
		out = append(out, a)
	}
	return out, nil
}

// answerColumns are those of a table of answers, in the order of an answer's fields.
// The table of "export --format csv" has them too.
func answerColumns() []sheet.Column {
	return []sheet.Column{
		{Words: []string{"item", "élément", "code item"}, Must: true}, {Words: []string{"level", "niveau"}, Must: true},
		{Words: []string{"confidence", "confiance"}}, {Words: []string{"note"}}, {Words: []string{"evidence", "traces", "trace"}},
	}
}

// answersFrom reads the answers of a table. A row without a level says nothing; an
// empty cell leaves what it is for as it was.
func answersFrom(ctx context.Context, c *cli.Env, path string) ([]answer, error) {
	data, err := c.ReadFile(ctx, path, sheet.Most)
	if err != nil {
		return nil, err
	}
	rows, err := sheet.Read(data, answerColumns())
	if err != nil {
		return nil, sheetFault(c, path, err)
	}
	var out []answer
	for _, r := range rows {
		a := answer{line: r.Line, item: r.Cells[0], level: r.Cells[1]}
		if a.level == "" {
			continue
		}
		if r.Cells[2] != "" {
			a.confidence = &r.Cells[2]
		}
		if r.Cells[3] != "" {
			a.note = &r.Cells[3]
		}
		a.evidence = strings.Fields(r.Cells[4])
		a.evidenceSet = len(a.evidence) > 0
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, sheetFault(c, path, &sheet.Error{Problem: sheet.NoRows})
	}
	return out, nil
}

func sheetFault(c *cli.Env, path string, err error) error {
	if bad := (*sheet.Error)(nil); errors.As(err, &bad) {
		return cli.BadInput(c.Say.SheetFault(filepath.Base(path), bad), "")
	}
	return err
}

// sayManyRated says how far the session is, and which answers went up without
// anything new that shows it.
func sayManyRated(ctx context.Context, c *cli.Env, g *model.Grid, s *model.Session, items []model.ItemCode) error {
	t := c.Say.CLI.Session
	c.Note(t.RatedMany, c.Say.Count(len(items), t.Answers), s.Rated(g, model.Competency), g.Count(model.Competency))
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := work.Past(ctx, st, c.Grids, g, "", work.All)
	if err != nil {
		return err
	}
	evidence, err := work.EvidenceSeen(ctx, st, c.Grids, g)
	if err != nil {
		return err
	}
	var risen []string
	for _, item := range items {
		if before, ok := model.Last(item, all.Finished); ok && model.RaisedWithoutEvidence(before, s.Rating(item), evidence) {
			risen = append(risen, cli.Line(string(item)))
		}
	}
	if len(risen) > 0 {
		c.Note(t.RisenMany, strings.Join(risen, ", "))
	}
	return nil
}
