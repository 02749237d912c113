package evidence

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/find"
	"autoeval/cmd/internal/shape"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/work"
)

// fields are the options that say what a piece of evidence is. Only
// those that were given change anything.
type fields struct {
	title, Kind, date, location     string
	items                           []string
	quality, relevance, constraints string
	ai                              string
	solo, group, refresh            bool
}

func (f *fields) addTo(cmd *cobra.Command, c *cli.Env) {
	t, s := c.Say.CLI.Evidence, cmd.Flags()
	s.StringVar(&f.Kind, "kind", "", t.Kind)
	s.StringSliceVar(&f.items, "item", nil, t.Item)
	s.StringVar(&f.date, "date", "", t.Date)
	s.StringVar(&f.location, "location", "", t.Location)
	s.StringVar(&f.quality, "quality", "", t.Quality)
	s.StringVar(&f.relevance, "relevance", "", t.Relevance)
	s.StringVar(&f.constraints, "constraints", "", t.Constraint)
	s.BoolVar(&f.solo, "solo", false, t.Solo)
	s.BoolVar(&f.group, "group", false, t.Grouped)
	s.StringVar(&f.ai, "ai", "", t.AI)
	c.CompleteFlag(cmd, "kind", find.KindIDs)
	c.CompleteFlag(cmd, "item", find.ItemCodes)
}

// apply writes what was given into a piece of evidence, or says what would be
// right.
func (f *fields) apply(c *cli.Env, g *model.Grid, given *pflag.FlagSet, e *model.Evidence) error {
	if f.solo && f.group {
		return cli.BadInput(c.Say.CLI.Evidence.SoloAndGroup, "")
	}
	if given.Changed("title") {
		e.Title = c.KeptTrim(f.title, safetext.Title)
	}
	texts := []struct {
		name, value string
		to          *string
	}{
		{"quality", f.quality, &e.Reflection.Quality}, {"relevance", f.relevance, &e.Reflection.Relevance},
		{"constraints", f.constraints, &e.Reflection.Constraints}, {"ai", f.ai, &e.AIUse},
	}
	for _, x := range texts {
		if given.Changed(x.name) {
			*x.to = c.Kept(x.value, safetext.Note)
		}
	}
	if f.solo {
		e.Collaboration = model.Solo
	}
	if f.group {
		e.Collaboration = model.Grouped
	}
	return errors.Join(f.applyKind(c, g, e), f.applyItems(c, g, given, e), f.applyDate(c, e), f.applyPlace(c, given, e))
}

func (f *fields) applyKind(c *cli.Env, g *model.Grid, e *model.Evidence) error {
	if f.Kind == "" {
		return nil
	}
	t := c.Say.CLI.Evidence
	for _, k := range g.EvidenceKinds {
		if strings.EqualFold(f.Kind, string(k.ID)) || strings.EqualFold(f.Kind, c.Say.In(k.Label)) {
			e.Kind = k.ID
			return nil
		}
	}
	var ids []model.KindID
	for _, k := range g.EvidenceKinds {
		ids = append(ids, k.ID)
	}
	return cli.BadInput(fmt.Sprintf(t.NoKind, cli.Line(f.Kind)), fmt.Sprintf(t.KindHint, cli.Line(shape.Join(ids, ", "))))
}

func (f *fields) applyItems(c *cli.Env, g *model.Grid, given *pflag.FlagSet, e *model.Evidence) error {
	if !given.Changed("item") {
		return nil
	}
	e.Items = nil
	for _, code := range f.items {
		if strings.TrimSpace(code) == "" {
			continue
		}
		it, err := find.Item(c, g, strings.TrimSpace(code))
		if err != nil {
			return err
		}
		if !e.Supports(it.Code) {
			e.Items = append(e.Items, it.Code)
		}
	}
	return nil
}

func (f *fields) applyDate(c *cli.Env, e *model.Evidence) error {
	if f.date == "" {
		return nil
	}
	day, err := find.Day(c, f.date, false)
	e.Date = day
	return err
}

// applyPlace keeps where the evidence is, or looks at its file again.
func (f *fields) applyPlace(c *cli.Env, given *pflag.FlagSet, e *model.Evidence) error {
	switch {
	case given.Changed("location"):
		return place(c, e, f.location)
	case f.refresh && c.Look() != nil:
		return place(c, e, e.Location)
	}
	return nil
}

// place keeps where the evidence is.
func place(c *cli.Env, e *model.Evidence, location string) error {
	t := c.Say.CLI.Evidence
	err := work.Place(e, c.KeptTrim(location, safetext.Link), c.Locate, c.Look())
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return cli.NotFound(fmt.Sprintf(c.Say.CLI.Wrong.NoFile, cli.Line(e.Location)), t.GoneHint)
	case errors.Is(err, work.ErrNotFile):
		return cli.BadInput(fmt.Sprintf(t.Folder, cli.Line(e.Location)), "")
	}
	return err
}
