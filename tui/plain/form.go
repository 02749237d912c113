package plain

import (
	"fmt"
	"strings"
	"time"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/speech"
)

// question is one line of a form: what is asked, and what takes the answer or
// says what would be right. To ask it again it also has the words for that, if
// they differ, the answer as it is, and how to take that away.
type question struct {
	ask   string
	take  func(answer string) error
	again string
	now   string
	erase func()
	skip  func() bool // what was answered before makes it needless; may be nil
}

// fill asks each question until its answer is taken. An empty line passes one
// over; a full stop, q and the end of input pass over the rest: what was
// answered stays. A question mark says how.
func (p *program) fill(questions []question) {
	for _, q := range questions {
		if (q.skip == nil || !q.skip()) && !p.fillOne(q) {
			return
		}
	}
}

// fillOne asks one question, and reports whether to go on.
func (p *program) fillOne(q question) bool {
	t := p.Text.Plain
	for range most {
		typed, ok := p.Talk.Ask("%s", q.ask)
		switch {
		case !ok, p.enough(typed):
			return false
		case typed == "":
			return true
		case is(t.Menu.Help, typed):
			p.Talk.Say("%s", t.Form.How)
			continue
		case alone(t.Menu.Repeat, typed):
			continue
		}
		err := q.take(typed)
		if err == nil {
			return true
		}
		p.sorry(err)
	}
	return false
}

// enough reports whether the rest is passed over.
func (p *program) enough(typed string) bool {
	return typed == p.Text.Plain.Form.Enough || alone(p.Text.Plain.Menu.Leave, typed)
}

// alone reports whether a command was typed where any text may be: a capital is
// text.
func alone(o text.Order, typed string) bool { return is(o, typed) && !capital(typed) }

// revise asks each question anew, after saying what the answer is now. An empty
// line keeps it, a dash erases it where it may be empty, a full stop keeps the
// rest as it is.
func (p *program) revise(questions []question) {
	p.Talk.Say("%s", p.Text.Plain.Form.ReviseIntro)
	for i := range questions {
		questions[i] = p.asked(questions[i])
	}
	p.fill(questions)
}

// asked returns a question in the words for one who answered it before.
func (p *program) asked(q question) question {
	t := p.Text.Plain.Form
	if q.again != "" {
		q.ask = q.again
	}
	if q.now != "" {
		q.ask = fmt.Sprintf(t.Now, q.now) + " " + q.ask
	}
	take := q.take
	q.take = func(typed string) error {
		switch {
		case typed != t.Erase:
			return take(typed)
		case q.erase == nil:
			return refusal(t.Needed)
		}
		q.erase()
		return nil
	}
	return q
}

// one takes a number from 1 to top.
func (p *program) one(top int, typed string, take func(int)) error {
	n := number(typed)
	if n < 1 || n > top {
		return refusal(fmt.Sprintf(p.Text.Plain.Menu.NumberOrEnter, top))
	}
	take(n)
	return nil
}

// day takes a civil date; ahead, one without a year is the next.
func (p *program) day(to *time.Time, typed string, ahead bool) error {
	day, ok := p.Text.ParseDay(typed, p.Now(), ahead)
	if !ok {
		return refusal(p.Text.Form.DayBad)
	}
	if !ahead && day.After(model.Day(p.Now())) {
		p.Talk.Say(p.Text.Form.DayAheadSaid, p.Text.Date(day))
	}
	*to = day
	return nil
}

// dated returns a civil date in words, "" for none.
func (p *program) dated(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return p.Text.Date(t)
}

// numbered returns a choice in one sentence: "1 : Examen, 2 : Projet."
func (p *program) numbered(names []string) string {
	out := make([]string, len(names))
	for i, n := range names {
		out[i] = fmt.Sprint(i+1) + p.Text.Words.Colon + speech.Safe(n)
	}
	return strings.Join(out, ", ") + "."
}

// item finds the item that a code names.
func (p *program) item(g *model.Grid, code string) (model.Item, error) {
	it, ok := g.Typed(code)
	if !ok {
		return it, refusal(fmt.Sprintf(p.Text.CLI.Session.NoItem, speech.Safe(code)))
	}
	return it, nil
}

// trimmed returns what is kept of an answer to a question, which is shown once it is.
func trimmed(s string, l safetext.Limit) string { return strings.TrimSpace(safetext.Clean(s, l)) }
