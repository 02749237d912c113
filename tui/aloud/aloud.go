// Package aloud puts what the program knows into sentences for the ear, the
// same in the form without a screen and in what commands print for it: every
// code with its name, every level by its name, and each value with the word that
// a column would give it on a screen.
package aloud

import (
	"fmt"
	"strings"
	"time"

	"autoeval/model"
	"autoeval/tui/lang"
	"autoeval/tui/speech"
)

// Text returns a grid's text in the person's language.
func Text(p *lang.Printer, t model.Text) string { return speech.Safe(p.In(t)) }

// Item returns an item's code and short name.
func Item(p *lang.Printer, g *model.Grid, c model.ItemCode) string {
	return speech.Safe(p.ItemName(g, c))
}

// Items names items in a row: a code alone says nothing to who hears it.
func Items(p *lang.Printer, g *model.Grid, all []model.ItemCode) string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = Item(p, g, c)
	}
	return strings.Join(out, ", ")
}

// Level returns a level's name: a letter alone is heard as a word.
func Level(p *lang.Printer, g *model.Grid, c model.ItemCode, l model.Level) string {
	return speech.Safe(p.LevelName(g, c, l))
}

// Confidence returns a confidence with its name; nothing where it was not said.
func Confidence(p *lang.Printer, n model.Confidence) string {
	if n == 0 || n > model.MaxConfidence {
		return ""
	}
	return fmt.Sprintf(p.Plain.Menu.Confidence, p.Words.Confidences[n])
}

// Answer returns an item with its answer: level, confidence, evidence and note.
func Answer(p *lang.Printer, g *model.Grid, r model.Rating) string {
	evidence, note := "", ""
	if n := len(r.Evidence); n > 0 {
		evidence = p.Count(n, p.Words.EvidenceCount)
	}
	if r.Note != "" {
		note = fmt.Sprintf(p.Walkthrough.Quote, speech.Safe(r.Note))
	}
	return Item(p, g, r.Item) + p.Words.Colon + Joined(Level(p, g, r.Item, r.Level), Confidence(p, r.Confidence), evidence, note)
}

// Session returns a session's name and day.
func Session(p *lang.Printer, label string, at time.Time) string {
	t, day := p.CLI.Session, p.Date(at.Local())
	if strings.TrimSpace(label) == "" {
		return fmt.Sprintf(t.DatedNameless, day)
	}
	return fmt.Sprintf(t.Dated, speech.Safe(label), day)
}

// Distribution returns how many are at each level of a scale, by its name.
func Distribution(p *lang.Printer, s model.Scale, d model.Distribution) string {
	var out []string
	for _, l := range s.Levels {
		if v := l.Level.Value(); v < len(d.Counts) && d.Counts[v] > 0 {
			out = append(out, fmt.Sprintf("%s %d", Text(p, l.Label), d.Counts[v]))
		}
	}
	if d.Unrated > 0 {
		out = append(out, fmt.Sprintf("%s %d", p.Words.Unrated, d.Unrated))
	}
	return strings.Join(out, ", ")
}

// Joined returns what there is to say of a row, as one sentence.
func Joined(cells ...string) string {
	var out []string
	for _, c := range cells {
		if strings.TrimSpace(c) != "" {
			out = append(out, c)
		}
	}
	return strings.Join(out, ", ")
}

// Ends returns what ends a line that a list follows.
func Ends(p *lang.Printer) string { return strings.TrimRight(p.Words.Colon, " ") }
