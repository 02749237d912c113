package lang

import (
	"fmt"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
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

// differences returns how a rating differs from the one before, level first. An
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

// UndoneOf names what an undo took back of a review: how the review as it was
// before the change differs from the one now. Evidence is what was shared with
// it. It is "" where nothing differs.
func (p *Printer) UndoneOf(was, now *model.Review, evidence []model.Evidence) string {
	t := p.Review
	var out []string
	if was.Message != now.Message {
		out = append(out, t.OfMessage)
	}
	for _, e := range evidence {
		if !was.SaysSame(now, e.ID) {
			out = append(out, fmt.Sprintf(t.OfEvidence, fmt.Sprintf(p.Walkthrough.Quote, safetext.Line(e.Title))))
		}
	}
	for _, c := range remarked(was, now) {
		out = append(out, fmt.Sprintf(p.partsOf(was.Remarks[c], now.Remarks[c]), c))
	}
	return strings.Join(out, ", ")
}

// remarked returns the items that two versions of a review say different things of.
func remarked(was, now *model.Review) []model.ItemCode {
	var out []model.ItemCode
	for _, some := range []map[model.ItemCode]model.Remark{was.Remarks, now.Remarks} {
		for c := range some {
			a, b := was.Remarks[c], now.Remarks[c]
			if a.Level != b.Level || a.Comment != b.Comment || a.Question != b.Question {
				out = append(out, c)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// partsOf returns the one part in which two remarks differ, or the whole remark.
func (p *Printer) partsOf(was, now model.Remark) string {
	t, part := p.Review, ""
	for _, x := range []struct {
		differs bool
		words   string
	}{{was.Level != now.Level, t.OfLevel}, {was.Comment != now.Comment, t.OfComment}, {was.Question != now.Question, t.OfQuestion}} {
		switch {
		case !x.differs:
		case part != "":
			return t.OfRemark
		default:
			part = x.words
		}
	}
	return part
}
