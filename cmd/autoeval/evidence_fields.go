package main

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/nav"
)

// evidenceFields are the options that say what a piece of evidence is. Only
// those that were given change anything.
type evidenceFields struct {
	title, kind, date, location     string
	items                           []string
	quality, relevance, constraints string
	ai                              string
	solo, group, refresh            bool
}

func (f *evidenceFields) addTo(cmd *cobra.Command, c *cli) {
	t, s := c.say.CLI.Evidence, cmd.Flags()
	s.StringVar(&f.kind, "kind", "", t.Kind)
	s.StringSliceVar(&f.items, "item", nil, t.Item)
	s.StringVar(&f.date, "date", "", t.Date)
	s.StringVar(&f.location, "location", "", t.Location)
	s.StringVar(&f.quality, "quality", "", t.Quality)
	s.StringVar(&f.relevance, "relevance", "", t.Relevance)
	s.StringVar(&f.constraints, "constraints", "", t.Constraint)
	s.BoolVar(&f.solo, "solo", false, t.Solo)
	s.BoolVar(&f.group, "group", false, t.Grouped)
	s.StringVar(&f.ai, "ai", "", t.AI)
	c.completeFlag(cmd, "kind", kindIDs)
	c.completeFlag(cmd, "item", itemCodes)
}

// apply writes what was given into a piece of evidence, or says what would be
// right.
func (f *evidenceFields) apply(c *cli, g *model.Grid, given *pflag.FlagSet, e *model.Evidence) error {
	if f.solo && f.group {
		return badInput(c.say.CLI.Evidence.SoloAndGroup, "")
	}
	if given.Changed("title") {
		e.Title = c.keptTrim(f.title, safetext.Title)
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
			*x.to = c.kept(x.value, safetext.Note)
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

func (f *evidenceFields) applyKind(c *cli, g *model.Grid, e *model.Evidence) error {
	if f.kind == "" {
		return nil
	}
	t := c.say.CLI.Evidence
	for _, k := range g.EvidenceKinds {
		if strings.EqualFold(f.kind, string(k.ID)) || strings.EqualFold(f.kind, c.say.In(k.Label)) {
			e.Kind = k.ID
			return nil
		}
	}
	var ids []model.KindID
	for _, k := range g.EvidenceKinds {
		ids = append(ids, k.ID)
	}
	return badInput(fmt.Sprintf(t.NoKind, line(f.kind)), fmt.Sprintf(t.KindHint, line(join(ids, ", "))))
}

func (f *evidenceFields) applyItems(c *cli, g *model.Grid, given *pflag.FlagSet, e *model.Evidence) error {
	if !given.Changed("item") {
		return nil
	}
	e.Items = nil
	for _, code := range f.items {
		if strings.TrimSpace(code) == "" {
			continue
		}
		it, err := c.item(g, strings.TrimSpace(code))
		if err != nil {
			return err
		}
		if !e.Supports(it.Code) {
			e.Items = append(e.Items, it.Code)
		}
	}
	return nil
}

func (f *evidenceFields) applyDate(c *cli, e *model.Evidence) error {
	if f.date == "" {
		return nil
	}
	day, err := c.day(f.date, false)
	e.Date = day
	return err
}

// noteAhead says when what was done has a date to come: it may be a slip, and it
// may be meant.
func (c *cli) noteAhead(day time.Time) {
	if day.After(model.Day(c.Now())) {
		c.note(c.say.Form.DayAheadSaid, c.say.Date(day))
	}
}

// day reads a civil date in any form that the screens take. One without a year
// is the last of that date, or with ahead the next.
func (c *cli) day(typed string, ahead bool) (time.Time, error) {
	day, ok := c.say.ParseDay(typed, c.Now(), ahead)
	if !ok {
		return time.Time{}, badInput(fmt.Sprintf(c.say.CLI.Wrong.Date, line(typed)), "")
	}
	return day, nil
}

// applyPlace keeps where the evidence is, or looks at its file again.
func (f *evidenceFields) applyPlace(c *cli, given *pflag.FlagSet, e *model.Evidence) error {
	switch {
	case given.Changed("location"):
		return c.place(e, f.location)
	case f.refresh:
		return c.lookAt(e)
	}
	return nil
}

// place keeps where the evidence is.
func (c *cli) place(e *model.Evidence, location string) error {
	e.Location, e.SHA256, e.Size = c.keptTrim(location, safetext.Link), "", 0
	return c.lookAt(e)
}

// lookAt keeps size and SHA-256 of the file that the evidence is in, if it is
// in one.
func (c *cli) lookAt(e *model.Evidence) error {
	if e.Location == "" || e.IsURL() {
		return nil
	}
	path, err := filepath.Abs(e.Location)
	if err != nil {
		return err
	}
	t := c.say.CLI.Evidence
	e.Location = path
	e.Size, e.SHA256, err = inspect(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return notFound(fmt.Sprintf(t.Gone, line(path)), t.GoneHint)
	case errors.Is(err, nav.ErrNotFile):
		return badInput(fmt.Sprintf(t.Folder, line(path)), "")
	case errors.Is(err, nav.ErrTooBig):
		return nil // kept without a fingerprint
	}
	return err
}

// fileState is how the file that evidence points to compares with what was
// recorded.
type fileState string

const (
	noFile     fileState = "" // a web address, or nowhere
	fine       fileState = "ok"
	missing    fileState = "missing"
	changed    fileState = "changed"
	unreadable fileState = "unreadable"
)

func stateOf(e model.Evidence) fileState {
	if e.Location == "" || e.IsURL() || e.SHA256 == "" {
		return noFile
	}
	size, sum, err := inspect(e.Location)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return missing
	case err != nil:
		return unreadable
	case size != e.Size || sum != e.SHA256:
		return changed
	}
	return fine
}

func (s fileState) wrong() bool { return s != noFile && s != fine }

// sayFile is the state in words.
func (c *cli) sayFile(s fileState) string {
	t := c.say.CLI.Evidence
	return map[fileState]string{fine: t.Fine, missing: t.Missing, changed: t.Changed, unreadable: t.Unreadable}[s]
}
