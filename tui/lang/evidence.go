package lang

import (
	"fmt"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Told returns what a learner says of a piece of evidence beyond its title, each
// thing with its name; what is not said is left out. It is not made harmless.
func (p *Printer) Told(e *model.Evidence) [][2]string {
	w := p.Words
	var out [][2]string
	for _, x := range [][2]string{
		{w.Where, e.Location}, {w.Made, p.Made(e.Collaboration)}, {w.Quality, e.Reflection.Quality},
		{w.Relevance, e.Reflection.Relevance}, {w.Constraints, e.Reflection.Constraints}, {w.AI, e.AIUse},
	} {
		if x[1] != "" {
			out = append(out, x)
		}
	}
	return out
}

// Made says whether something was made alone or in a group, "" when that was not
// said.
func (p *Printer) Made(c model.Collaboration) string {
	switch c {
	case model.Solo:
		return p.CLI.Evidence.SoloWord
	case model.Grouped:
		return p.Words.Grouped
	}
	return ""
}

// ForItem names a piece of evidence with the item that something is said of it
// for, if it is one.
func (p *Printer) ForItem(title string, c model.ItemCode) string {
	if c == "" {
		return title
	}
	return fmt.Sprintf(p.Words.ForItem, title, safetext.Line(string(c)))
}
