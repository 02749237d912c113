package lang

import (
	"strings"
	"time"

	"autoeval/assets/text"
	"autoeval/model"
)

// Seeking is what a filter of received sessions asks for: words that a row must
// hold, and the four fields that the options of commands name too. A stage and a
// state are found by what programs call them and by their words in either language.
type Seeking struct {
	model.Sift
	words []sought
	now   time.Time
}

// sought is a word of the filter, and what it may mean in either language.
type sought struct {
	text   string
	stages map[model.Stage]bool
	states map[string]bool
}

// Seek reads a filter: "4A dupont", "stage:4a", "état:attend", "depuis:01/11",
// "item:C07". A field that says nothing known is a word like any other.
func (p *Printer) Seek(query string, now time.Time) Seeking {
	fr, en := text.ExchangeOfBoth()
	both := [2]text.Exchange{fr, en}
	out := Seeking{now: now}
	for _, typed := range strings.Fields(query) {
		if !out.field(p, both, typed, now) {
			out.words = append(out.words, meaning(both, Fold(typed)))
		}
	}
	return out
}

// Empty says whether everything is asked for.
func (s *Seeking) Empty() bool { return len(s.words) == 0 && s.Sift == model.Sift{} }

// Finds says whether a received session is asked for; folded is what else its row
// says, folded.
func (s *Seeking) Finds(r *model.ReceivedSummary, folded string) bool {
	return s.Takes(r, s.now) && s.spoken(r, folded)
}

// FindsRow says so of a learner.
func (s *Seeking) FindsRow(r *model.CohortRow, folded string) bool {
	return s.TakesRow(r, s.now) && s.spoken(&r.Latest, folded)
}

func (s *Seeking) spoken(r *model.ReceivedSummary, folded string) bool {
	for i := range s.words {
		w := &s.words[i]
		if !strings.Contains(folded, w.text) && !w.stages[r.Stage] && !w.states[r.Stands(s.now)] {
			return false
		}
	}
	return true
}

// field reads "name:value", the names in either language.
func (s *Seeking) field(p *Printer, both [2]text.Exchange, typed string, now time.Time) bool {
	at := strings.IndexAny(typed, ":=")
	if at < 1 || at == len(typed)-1 {
		return false
	}
	name, value := Fold(typed[:at])+"=", typed[at+1:]
	is := func(of func(*text.Exchange) string) bool {
		return name == Fold(of(&both[0])) || name == Fold(of(&both[1]))
	}
	switch {
	case is(func(x *text.Exchange) string { return x.ByStage }):
		for _, stage := range model.Stages() {
			if names(both, value, string(stage), func(x *text.Exchange) string { return x.Stages[string(stage)] }) {
				s.Stage = stage
				return true
			}
		}
	case is(func(x *text.Exchange) string { return x.ByState }):
		for i, state := range model.ReceivedStates() {
			if names(both, value, state, func(x *text.Exchange) string { return stateWord(x, i) }) {
				s.State = state
				return true
			}
		}
	case is(func(x *text.Exchange) string { return x.BySince }):
		day, ok := p.ParseDay(value, now, false)
		if ok {
			s.Since = DayBegins(day, now)
		}
		return ok
	case is(func(x *text.Exchange) string { return x.ByItem }):
		s.Item = model.ItemCode(strings.ToUpper(value))
		return true
	}
	return false
}

// DayBegins returns the moment at which a civil day begins where now is told.
func DayBegins(day, now time.Time) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), 0, 0, 0, 0, now.Location())
}

// names says whether a value is what programs call a thing, or its word in either
// language.
func names(both [2]text.Exchange, value, code string, word func(*text.Exchange) string) bool {
	v := Fold(value)
	return v == Fold(code) || v == Fold(word(&both[0])) || v == Fold(word(&both[1]))
}

// stateWord returns the word for a state by its place in model.ReceivedStates.
func stateWord(x *text.Exchange, i int) string {
	return [...]string{x.Waiting, x.Past, x.InReview, x.Returned, x.Accepted, x.Contested}[i]
}

// meaning returns a word with the stages and states that say it in either language.
func meaning(both [2]text.Exchange, folded string) sought {
	w := sought{folded, map[model.Stage]bool{}, map[string]bool{}}
	for i := range both {
		for _, stage := range model.Stages() {
			if strings.Contains(Fold(both[i].Stages[string(stage)]), folded) {
				w.stages[stage] = true
			}
		}
		for n, state := range model.ReceivedStates() {
			if strings.Contains(Fold(stateWord(&both[i], n)), folded) {
				w.states[state] = true
			}
		}
	}
	return w
}
