package lang

import (
	"strings"

	"autoeval/model"
)

// Arrived says what one person sent, of many letters.
func (p *Printer) Arrived(a *model.Arrival) string {
	t, r := p.Arrivals, p.CLI.Exchange.Receive
	var out []string
	say := func(n int, words string) {
		if n > 0 {
			out = append(out, words)
		}
	}
	say(a.New+a.Replaced, p.Count(a.New+a.Replaced, p.Words.Sessions))
	say(a.Replaced, p.Count(a.Replaced, t.Replaced))
	say(a.Same, p.Count(a.Same, t.Same))
	say(a.Reviews, p.Count(a.Reviews, t.Reviews))
	say(a.Accepted, p.Count(a.Accepted, r.Accepted))
	say(a.Contested, p.Count(a.Contested, r.Contested))
	if a.Card {
		out = append(out, p.Identity.Card)
	}
	if len(out) == 0 {
		return p.Count(0, t.Same)
	}
	return strings.Join(out, ", ")
}

// ArrivedAll says how much came: files, people, first contacts and what was
// refused, where there is any.
func (p *Printer) ArrivedAll(all []model.Arrival, refused int) string {
	t, files := p.Arrivals, refused
	for i := range all {
		files += all[i].Files
	}
	out := []string{p.Count(files, t.Files), p.Count(len(all), p.CLI.Exchange.Cohort.Learners)}
	if n := model.FirstContacts(all); n > 0 {
		out = append(out, p.Count(n, t.Firsts))
	}
	if refused > 0 {
		out = append(out, p.Count(refused, t.Refused))
	}
	return strings.Join(out, ", ")
}
