package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store"
)

// answer is what "session rate" was given. A nil field was not given and stays
// as it was.
type answer struct {
	session     string
	item, level string
	confidence  *string
	note        *string
	evidence    []string
	evidenceSet bool
}

func newSessionRate(c *cli) *cobra.Command {
	t := c.say.CLI.Session
	var a answer
	var confidence, note string
	var cmd *cobra.Command
	cmd = c.leaf("rate ITEM LEVEL", t.Rate, func(ctx context.Context, c *cli, args []string) error {
		a.item, a.level = args[0], args[1]
		if cmd.Flags().Changed("confidence") {
			a.confidence = &confidence
		}
		if cmd.Flags().Changed("note") {
			a.note = &note
		}
		a.evidenceSet = cmd.Flags().Changed("evidence")
		return rateItem(ctx, c, a)
	})
	cmd.Example = "autoeval session rate C01 M\n" + fmt.Sprintf("autoeval session rate C07 2 --confidence 2 --note \"%s\"", t.NoteExample)
	f := cmd.Flags()
	f.StringVar(&confidence, "confidence", "", t.Confidence)
	f.StringVar(&note, "note", "", t.Note)
	f.StringArrayVar(&a.evidence, "evidence", nil, t.Evidence)
	f.StringVar(&a.session, "session", "", t.Session)
	cmd.ValidArgsFunction = c.completeInOrder(itemCodes, levelCodes)
	c.completeFlag(cmd, "session", sessionIDs)
	c.completeFlag(cmd, "evidence", evidenceIDs)
	c.completeFlag(cmd, "confidence", fixed("1", "2", "3"))
	return cmd
}

func rateItem(ctx context.Context, c *cli, a answer) error {
	s, g, err := c.openSession(ctx, a.session)
	if err != nil {
		return err
	}
	if s.Finished() {
		return model.ErrFinished
	}
	r, attached, err := c.readAnswer(ctx, g, &s, a)
	if err != nil {
		return err
	}
	if err := s.Rate(g, r); err != nil {
		return err
	}
	err = c.opened().Together(ctx, func(st store.Store) (err error) {
		for _, e := range attached {
			if e.Supports(r.Item) {
				continue
			}
			e.Items, e.UpdatedAt = append(e.Items, r.Item), c.Now()
			if _, err := st.SaveEvidence(ctx, e); err != nil {
				return err
			}
		}
		s.Revision, err = st.SaveSession(ctx, s)
		return err
	})
	if err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(ratingShape(g, s.Rating(r.Item)))
	}
	return c.sayRated(ctx, g, &s, s.Rating(r.Item))
}

// readAnswer turns what was typed into a rating and the evidence attached to it,
// or says what would be right.
func (c *cli) readAnswer(ctx context.Context, g *model.Grid, s *model.Session, a answer) (r model.Rating, attached []model.Evidence, err error) {
	it, err := c.item(g, a.item)
	if err != nil {
		return r, nil, err
	}
	r = s.Rating(it.Code)
	r.Item, r.At = it.Code, c.Now()
	if r.Level, err = c.level(g, it, a.level); err != nil {
		return r, nil, err
	}
	if a.confidence != nil {
		if r.Confidence, err = c.readConfidence(*a.confidence); err != nil {
			return r, nil, err
		}
	}
	if a.note != nil {
		r.Note = c.kept(*a.note, safetext.Note)
	}
	if !a.evidenceSet {
		return r, nil, nil
	}
	r.Evidence = nil
	for _, id := range a.evidence {
		e, err := c.evidenceAt(ctx, id)
		switch {
		case err != nil:
			return r, nil, err
		case e.Grid != g.ID:
			return r, nil, badInput(fmt.Sprintf(c.say.CLI.Session.EvidenceElsewhere, line(e.Title), line(string(e.Grid))), "")
		case slices.Contains(r.Evidence, e.ID):
			continue
		}
		r.Evidence, attached = append(r.Evidence, e.ID), append(attached, e)
	}
	return r, attached, nil
}

// item is the one a person names, or what the codes are.
func (c *cli) item(g *model.Grid, code string) (model.Item, error) {
	it, ok := g.Typed(code)
	if ok {
		return it, nil
	}
	t := c.say.CLI.Session
	return it, badInput(fmt.Sprintf(t.NoItem, line(code)), fmt.Sprintf(t.ItemHint, c.codeRanges(g)))
}

// codeRanges says which codes a grid has: "C01 à C16, P01 à P10".
func (c *cli) codeRanges(g *model.Grid) string {
	var out []string
	for _, k := range []model.ItemKind{model.Competency, model.Attitude} {
		switch items := g.ItemsOf(k); len(items) {
		case 0:
		case 1:
			out = append(out, string(items[0].Code))
		default:
			out = append(out, fmt.Sprintf(c.say.CLI.Session.Range, items[0].Code, items[len(items)-1].Code))
		}
	}
	return line(strings.Join(out, ", "))
}

// level is the one a person names, on the item's own scale.
func (c *cli) level(g *model.Grid, it model.Item, typed string) (model.Level, error) {
	scale := g.Scale(it.Scale)
	if l := scale.Parse(strings.TrimSpace(typed)); l.Rated() {
		return l, nil
	}
	t := c.say.CLI.Session
	var names []string
	for _, l := range scale.Levels {
		name := digit(l.Level)
		if l.Code != name {
			name += "=" + l.Code
		}
		names = append(names, name+" "+c.say.In(l.Label))
	}
	return model.Unrated, badInput(fmt.Sprintf(t.NoLevel, line(typed), line(string(it.Code))), fmt.Sprintf(t.LevelHint, line(strings.Join(names, ", "))))
}

func (c *cli) readConfidence(typed string) (model.Confidence, error) {
	n, err := strconv.Atoi(typed)
	if err != nil || n < 1 || n > int(model.MaxConfidence) {
		return 0, badInput(fmt.Sprintf(c.say.CLI.Session.ConfidenceBad, line(typed)), "")
	}
	return model.Confidence(n), nil
}

// sayRated confirms an answer, and only now what the previous session said.
func (c *cli) sayRated(ctx context.Context, g *model.Grid, s *model.Session, r model.Rating) error {
	t := c.say.CLI.Session
	it, _ := g.Item(r.Item)
	c.note(t.Rated, r.Item, line(g.Scale(it.Scale).Code(r.Level)), line(c.say.In(g.Scale(it.Scale).Label(r.Level))), s.Rated(g, it.Kind), g.Count(it.Kind))
	all, err := c.opened().GridSessions(ctx, g.ID, -1)
	if err != nil {
		return err
	}
	before, ok := model.Last(r.Item, all.Finished)
	if !ok {
		return nil
	}
	if before.Level != r.Level {
		scale := g.Scale(it.Scale)
		c.note(t.Since, c.say.Date(before.At.Local()), line(scale.Code(before.Level)), line(scale.Code(r.Level)))
	}
	evidence, err := c.opened().Evidence(ctx)
	if err != nil {
		return err
	}
	if model.RaisedWithoutEvidence(before, r, evidence) {
		c.note(t.RaisedHint, r.Item)
	}
	return nil
}

func newSessionClear(c *cli) *cobra.Command {
	t := c.say.CLI.Session
	var session string
	cmd := c.leaf("clear ITEM", t.Clear, func(ctx context.Context, c *cli, args []string) error {
		return clearItem(ctx, c, session, args[0])
	})
	cmd.Flags().StringVar(&session, "session", "", t.Session)
	cmd.ValidArgsFunction = c.completeOne(itemCodes)
	c.completeFlag(cmd, "session", sessionIDs)
	return cmd
}

func clearItem(ctx context.Context, c *cli, session, code string) error {
	s, g, err := c.openSession(ctx, session)
	if err != nil {
		return err
	}
	it, err := c.item(g, code)
	if err != nil {
		return err
	}
	if err := s.Unrate(it.Code); err != nil {
		return err
	}
	if _, err := c.opened().SaveSession(ctx, s); err != nil {
		return err
	}
	c.note(c.say.CLI.Session.Cleared, it.Code)
	return nil
}

// digit is a level's value as typed.
func digit(l model.Level) string { return strconv.Itoa(l.Value()) }
