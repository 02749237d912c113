package lang

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// RoundSaid says what a mentor said of an item the round before, whom they are where
// it was another one, what the learner answered, and what was confirmed. It comes
// in parts: when and by whom, then each word. Level says a level of the item.
func (p *Printer) RoundSaid(x *model.Round, me model.PersonID, level func(model.Level) string) (head string, parts []string) {
	t := p.Review
	head = fmt.Sprintf(t.Round, safetext.Line(x.Session.Label), p.ShortDate(x.At.Local()))
	if x.By.Person != me {
		head = fmt.Sprintf(t.RoundBy, head, p.Called(x.By))
	}
	if l := x.Remark.Level; l.Rated() {
		parts = append(parts, level(l))
	}
	quote := func(s string) string { return fmt.Sprintf(p.Walkthrough.Quote, safetext.Line(s)) }
	if x.Remark.Comment != "" {
		parts = append(parts, quote(x.Remark.Comment))
	}
	if x.Remark.Question != "" {
		parts = append(parts, p.Words.Question+" "+quote(x.Remark.Question))
	}
	answer := map[model.Verdict]string{model.Accept: p.Item.Accepted, model.Contest: t.RoundContested}[x.Remark.Verdict]
	if x.Remark.Reason != "" {
		answer += " " + quote(x.Remark.Reason)
	}
	if answer != "" {
		parts = append(parts, answer)
	}
	if len(x.Confirmed) > 0 {
		titles := make([]string, len(x.Confirmed))
		for i, title := range x.Confirmed {
			titles[i] = safetext.Line(title)
		}
		parts = append(parts, fmt.Sprintf(t.RoundConfirmed, strings.Join(titles, ", ")))
	}
	return head, parts
}
