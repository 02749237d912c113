package session

import (
	"context"
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
	"autoeval/store/work"
)

// rateOptions is what "session rate" was given besides the answers.
type rateOptions struct {
	session, from string
	given         answer // of every answer given as words
}

// answer is one as it was typed. A nil field was not given and stays as it was.
type answer struct {
	line        int // of the table it stands in, 0 elsewhere
	item, level string
	confidence  *string
	note        *string
	evidence    []string
	evidenceSet bool
}

func newRate(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Session
	var a rateOptions
	var confidence, note string
	var cmd *cobra.Command
	cmd = c.Leaf("rate ITEM LEVEL [ITEM=LEVEL...]", t.Rate, func(ctx context.Context, c *cli.Env, args []string) error {
		if cmd.Flags().Changed("confidence") {
			a.given.confidence = &confidence
		}
		if cmd.Flags().Changed("note") {
			a.given.note = &note
		}
		a.given.evidenceSet = cmd.Flags().Changed("evidence")
		if a.from != "" || len(args) != 2 || paired(args[0]) {
			return rateMany(ctx, c, a, args)
		}
		a.given.item, a.given.level = args[0], args[1]
		return rateItem(ctx, c, a)
	})
	cmd.Args = func(cmd *cobra.Command, args []string) error { return rateArgs(c, cmd, args) }
	cmd.Example = "autoeval session rate C01 M\n" + fmt.Sprintf("autoeval session rate C07 2 --confidence 2 --note \"%s\"", t.NoteExample) +
		"\nautoeval session rate C01=M C02=A P03=2\n" + t.FromExample
	f := cmd.Flags()
	f.StringVar(&confidence, "confidence", "", t.Confidence)
	f.StringVar(&note, "note", "", t.Note)
	f.StringArrayVar(&a.given.evidence, "evidence", nil, t.Evidence)
	f.StringVar(&a.session, "session", "", t.Session)
	cli.InFile(cmd, &a.from, "from", t.From)
	cmd.ValidArgsFunction = c.CompleteInOrder(find.ItemCodes, find.LevelCodes)
	c.CompleteFlag(cmd, "session", find.SessionIDs)
	c.CompleteFlag(cmd, "evidence", find.EvidenceIDs)
	c.CompleteFlag(cmd, "confidence", cli.Fixed("1", "2", "3"))
	cli.Erases(cmd, "note", "evidence")
	cli.NotWith(cmd, "from", "confidence", "note", "evidence")
	return cmd
}

func rateItem(ctx context.Context, c *cli.Env, a rateOptions) error {
	s, g, err := find.OpenSession(ctx, c, a.session)
	if err != nil {
		return err
	}
	if s.Finished() {
		return model.ErrFinished
	}
	r, attached, err := readAnswer(ctx, c, g, &s, a.given)
	if err != nil {
		return err
	}
	if err := s.Rate(g, r); err != nil {
		return err
	}
	if err := keepAnswers(ctx, c, g, &s, []model.ItemCode{r.Item}, [][]model.Evidence{attached}); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(shape.Rating(g, s.Rating(r.Item)))
	}
	return sayRated(ctx, c, g, &s, s.Rating(r.Item))
}

// keepAnswers keeps a session with the evidence that was attached to each of the
// answers, in one commit.
func keepAnswers(ctx context.Context, c *cli.Env, g *model.Grid, s *model.Session, items []model.ItemCode, attached [][]model.Evidence) error {
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	var refs []model.GridRef
	for _, all := range attached {
		for _, e := range all {
			refs = append(refs, e.Grid)
		}
	}
	shows, err := work.Supporting(ctx, st, c.Grids, g, refs...)
	if err != nil {
		return err
	}
	rev := s.Revision
	err = st.Together(ctx, func(st store.Store) (err error) {
		supports := map[model.EvidenceID]model.Evidence{}
		for i, item := range items {
			for _, e := range attached[i] {
				if kept, ok := supports[e.ID]; ok {
					e = kept
				}
				e, more := shows(e, item)
				if !more {
					continue
				}
				e.UpdatedAt = c.Now()
				if e.Revision, err = st.SaveEvidence(ctx, e); err != nil {
					return err
				}
				supports[e.ID] = e
			}
		}
		rev, err = st.SaveSession(ctx, *s)
		return err
	})
	if err == nil {
		s.Revision = rev
	}
	return err
}

// readAnswer turns what was typed into a rating and the evidence attached to it,
// or says what would be right.
func readAnswer(ctx context.Context, c *cli.Env, g *model.Grid, s *model.Session, a answer) (r model.Rating, attached []model.Evidence, err error) {
	it, err := find.Item(c, g, a.item)
	if err != nil {
		return r, nil, err
	}
	r = s.Rating(it.Code)
	r.Item, r.At = it.Code, c.Now()
	if r.Level, err = find.Level(c, g, it, a.level); err != nil {
		return r, nil, err
	}
	if a.confidence != nil {
		if r.Confidence, err = readConfidence(c, *a.confidence); err != nil {
			return r, nil, err
		}
	}
	if a.note != nil {
		r.Note = c.Kept(*a.note, safetext.Note)
	}
	if !a.evidenceSet {
		return r, nil, nil
	}
	r.Evidence = nil
	for _, id := range a.evidence {
		e, err := find.Evidence(ctx, c, id)
		switch {
		case err != nil:
			return r, nil, err
		case e.Grid.ID != g.ID && find.Reads(ctx, c, e.Grid, g) != nil: // a passage may lead here
			return r, nil, cli.BadInput(fmt.Sprintf(c.Say.CLI.Session.EvidenceElsewhere, cli.Line(e.Title), cli.Line(string(e.Grid.ID))), "")
		case slices.Contains(r.Evidence, e.ID):
			continue
		}
		r.Evidence, attached = append(r.Evidence, e.ID), append(attached, e)
	}
	return r, attached, nil
}

func readConfidence(c *cli.Env, typed string) (model.Confidence, error) {
	n, err := strconv.Atoi(typed)
	if err != nil || n < 1 || n > int(model.MaxConfidence) {
		return 0, cli.BadInput(fmt.Sprintf(c.Say.CLI.Session.ConfidenceBad, cli.Line(typed)), "")
	}
	return model.Confidence(n), nil
}

// sayRated confirms an answer, and only now what the previous session said.
func sayRated(ctx context.Context, c *cli.Env, g *model.Grid, s *model.Session, r model.Rating) error {
	t := c.Say.CLI.Session
	it, _ := g.Item(r.Item)
	c.Note(t.Rated, r.Item, cli.Line(g.Scale(it.Scale).Code(r.Level)), cli.Line(c.Say.In(g.Scale(it.Scale).Label(r.Level))), s.Rated(g, it.Kind), g.Count(it.Kind))
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := work.Past(ctx, st, c.Grids, g, "", work.All)
	if err != nil {
		return err
	}
	before, ok := model.Last(r.Item, all.Finished)
	if !ok {
		return nil
	}
	if before.Level != r.Level {
		scale := g.Scale(it.Scale)
		c.Note(t.Since, c.Say.Date(before.At.Local()), cli.Line(scale.Code(before.Level)), cli.Line(scale.Code(r.Level)))
	}
	evidence, err := work.EvidenceSeen(ctx, st, c.Grids, g)
	if err != nil {
		return err
	}
	if model.RaisedWithoutEvidence(before, r, evidence) {
		c.Note(t.RaisedHint, r.Item)
	}
	return nil
}

func newClear(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Session
	var session string
	cmd := c.Leaf("clear ITEM", t.Clear, func(ctx context.Context, c *cli.Env, args []string) error {
		return clearItem(ctx, c, session, args[0])
	})
	cmd.Flags().StringVar(&session, "session", "", t.Session)
	cmd.ValidArgsFunction = c.CompleteOne(find.ItemCodes)
	c.CompleteFlag(cmd, "session", find.SessionIDs)
	return cmd
}

func clearItem(ctx context.Context, c *cli.Env, session, code string) error {
	s, g, err := find.OpenSession(ctx, c, session)
	if err != nil {
		return err
	}
	it, err := find.Item(c, g, code)
	if err != nil {
		return err
	}
	if err := s.Unrate(it.Code); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if _, err := st.SaveSession(ctx, s); err != nil {
		return err
	}
	c.Note(c.Say.CLI.Session.Cleared, it.Code)
	return nil
}
