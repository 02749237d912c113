// Package word says things in words, the same in every command: a session by its
// name and day, a level by its code and name, a person by theirs. It has no
// sentences of its own; they come from assets/text.
package word

import (
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// Kind returns an evidence kind's label; of a kind the grid does not have, its
// identifier.
func Kind(c *cli.Env, g *model.Grid, id model.KindID) string {
	if k, ok := g.Kind(id); ok {
		return cli.Line(c.Say.In(k.Label))
	}
	return cli.Line(string(id))
}

// Title returns a word as it begins a line.
func Title(s string) string {
	for i, r := range s {
		return strings.ToUpper(string(r)) + s[i+len(string(r)):]
	}
	return s
}

// soon is how many months before its end a title's registration is worth a word.
const soon = 12

// NoteValidity says when a title's registration is over or nearly, and what
// replaces it.
func NoteValidity(c *cli.Env, g *model.Grid) {
	t, end := c.Say.CLI.Import, g.Facts.RegistrationEnd
	switch {
	case end.IsZero() || end.After(c.Now().AddDate(0, soon, 0)):
		return
	case end.Before(model.Day(c.Now())):
		c.Note(t.EndedOn, c.Say.Date(end))
	default:
		c.Note(t.EndsOn, c.Say.Date(end))
	}
	if len(g.Facts.Successors) > 0 {
		c.Note(t.ReplacedBy, cli.Line(strings.Join(g.Facts.Successors, ", ")))
	}
}

// Activity returns an activity's title, or its statement where it has none.
func Activity(a model.Activity) model.Text {
	if a.Title.In(model.French) != "" {
		return a.Title
	}
	return a.Statement
}

// Act says a next step after the code of its item: what to do, what shows then, where
// and why.
func Act(c *cli.Env, g *model.Grid, a model.Act) string {
	return cli.Line(strings.TrimSpace(string(a.Item()) + " " + c.Say.ActSaid(g, a)))
}

func Item(c *cli.Env, g *model.Grid, code model.ItemCode) string {
	it, _ := g.Item(code)
	return cli.Line(c.Say.In(it.Short()))
}

// Level returns a level's code and name: "M Maîtrise", without the code where it
// is the name's own figure.
func Level(c *cli.Env, g *model.Grid, item model.ItemCode, l model.Level) string {
	s := g.ScaleOf(item)
	if !s.Has(l) {
		return c.Say.Words.Unrated
	}
	return cli.Line(s.Code(l)) + " " + cli.Line(c.Say.In(s.Label(l)))
}

// Confidence in words; nothing where it was not said.
func Confidence(c *cli.Env, n model.Confidence) string {
	if n == 0 || n > model.MaxConfidence {
		return ""
	}
	return c.Say.Words.Confidences[n]
}

func EvidenceCount(c *cli.Env, n int) string {
	if n == 0 {
		return ""
	}
	return c.Say.Count(n, c.Say.Words.EvidenceCount)
}
