package lang

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
)

// Undone says what an undo changed about an answer: how the rating after
// differs from the one before it. Where the rating is the same, an item that was
// passed over no longer is.
func (p *Printer) Undone(g *model.Grid, c model.ItemCode, before, after model.Rating) string {
	what := p.differences(g, c, before, after)
	if len(what) == 0 {
		return p.Walkthrough.Back.Unskipped
	}
	return strings.Join(what, " ")
}

// differences are how a rating differs from the one before, level first. An
// answer that is gone took the rest along.
func (p *Printer) differences(g *model.Grid, c model.ItemCode, before, after model.Rating) (out []string) {
	t := p.Walkthrough.Back
	if after.Level != before.Level {
		if !after.Level.Rated() {
			return []string{t.Open}
		}
		out = append(out, fmt.Sprintf(t.Level, p.LevelName(g, c, after.Level)))
		if !before.Level.Rated() {
			return out
		}
	}
	if after.Confidence != before.Confidence {
		out = append(out, fmt.Sprintf(t.Confidence, p.Words.Confidences[after.Confidence]))
	}
	switch {
	case after.Note == before.Note:
	case after.Note == "":
		out = append(out, t.NoteOff)
	default:
		out = append(out, t.NoteBack)
	}
	switch {
	case slices.Equal(after.Evidence, before.Evidence):
	case len(after.Evidence) < len(before.Evidence):
		out = append(out, t.EvidenceOff)
	default:
		out = append(out, t.EvidenceBack)
	}
	return out
}
