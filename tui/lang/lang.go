// Package lang says things in a person's language: it joins the catalogue
// (assets/text) with that language's numbers, dates, plurals and alphabet.
package lang

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"autoeval/assets/text"
	"autoeval/model"
	"autoeval/model/safetext"
)

// Printer speaks one language.
type Printer struct {
	*text.Catalog
	Lang   model.Lang
	served bool          // the program runs on a service
	spoken [2]text.Words // of both languages, for what people type
}

// Served makes a printer that says what is so on a service.
func Served(l model.Lang) *Printer {
	return printer(l, true, text.ServedFrench, text.ServedEnglish)
}

// Speaking returns a printer of that language that runs at the same place.
func (p *Printer) Speaking(l model.Lang) *Printer {
	if p.served {
		return Served(l)
	}
	return New(l)
}

// New makes a printer; an unknown language is French.
func New(l model.Lang) *Printer { return printer(l, false, text.French, text.English) }

func printer(l model.Lang, served bool, french, english func() *text.Catalog) *Printer {
	fr, en := text.WordsOfBoth()
	p := &Printer{Lang: model.French, served: served, spoken: [2]text.Words{fr, en}}
	if l == model.English {
		p.Catalog, p.Lang = english(), l
	} else {
		p.Catalog = french()
	}
	return p
}

// Detect reads the language from the environment: AUTOEVAL_LANG, then the
// locale (LC_ALL, LC_MESSAGES, LANG). French unless they say English; the C
// locale says nothing.
func Detect(getenv func(string) string) model.Lang {
	for _, name := range []string{Variable, "LC_ALL", "LC_MESSAGES", "LANG"} {
		if l, ok := Spoken(getenv(name)); ok {
			return l
		}
	}
	return model.French
}

// Variable is the one that says the language.
const Variable = "AUTOEVAL_LANG"

// Spoken returns the language that a locale names, such as "fr" or "en_GB.UTF-8", where
// the program speaks it.
func Spoken(locale string) (model.Lang, bool) {
	name := strings.ToLower(locale)
	if i := strings.IndexAny(name, "_-.@:"); i >= 0 {
		name = name[:i]
	}
	l := model.Lang(name)
	return l, l == model.French || l == model.English
}

// In returns a text of a grid in the person's language, as it may be shown on one
// line: a grid may come from anybody.
func (p *Printer) In(t model.Text) string { return safetext.Line(t.In(p.Lang)) }

// Number writes a whole number with the language's grouping.
func (p *Printer) Number(n int) string {
	s, sign := strconv.Itoa(n), ""
	if n < 0 {
		s, sign = s[1:], "-"
	}
	mark := "\u00a0"
	if p.Lang == model.English {
		mark = ","
	}
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + mark + s[i:]
	}
	return sign + s
}

// Count writes a count with its noun: "aucune trace", "1 trace", "12 traces".
func (p *Printer) Count(n int, pl text.Plural) string {
	switch {
	case n == 0:
		return pl.Zero
	case n == 1:
		return pl.One
	}
	return strings.Replace(pl.Other, "%s", p.Number(n), 1)
}

// Date writes a day in full: "24 novembre 2026".
func (p *Printer) Date(t time.Time) string {
	return p.date(t, p.Words.DateLong, p.Words.Months)
}

// ShortDate writes a day in little room: "24 nov. 2026".
func (p *Printer) ShortDate(t time.Time) string {
	return p.date(t, p.Words.DateShort, p.Words.ShortMonths)
}

// Clock writes an hour: "14:05".
func (p *Printer) Clock(t time.Time) string { return t.Format("15:04") }

// Moment writes when something was, in little room: "14:05" of the same day,
// "24 nov. 2026 14:05" of another.
func (p *Printer) Moment(t, now time.Time) string {
	y, m, d := t.Date()
	if ny, nm, nd := now.In(t.Location()).Date(); y == ny && m == nm && d == nd {
		return p.Clock(t)
	}
	return p.ShortDate(t) + " " + p.Clock(t)
}

// Program names a running program: by its number, and by its machine unless
// that is "". The machine's name comes from a file.
func (p *Printer) Program(pid int, host string) string {
	if host == "" {
		return fmt.Sprintf(p.Errors.Process, pid)
	}
	return fmt.Sprintf(p.Errors.ProcessOn, pid, safetext.Line(host))
}

// Month writes a month and year in little room: "nov. 2026".
func (p *Printer) Month(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return fmt.Sprintf(p.Words.MonthYear, p.Words.ShortMonths[t.Month()-1], t.Year())
}

func (p *Printer) date(t time.Time, form string, months [12]string) string {
	if t.IsZero() {
		return ""
	}
	year, month, day := t.Date()
	if day == 1 && p.Lang == model.French {
		form = strings.Replace(form, "%[1]d", "%[1]der", 1)
	}
	return fmt.Sprintf(form, day, months[month-1], year)
}

// Ago says how long ago a day was, in days then months.
func (p *Printer) Ago(t, now time.Time) string {
	days := int(model.Day(now).Sub(model.Day(t)).Hours() / 24)
	switch {
	case days <= 0:
		return p.Words.Today
	case days == 1:
		return p.Words.Yesterday
	case days < 60:
		return p.Count(days, p.Words.Days)
	}
	return p.Count(int(float64(days)/30.44), p.Words.MonthsCount)
}

// LastSession says what the latest session was and on which day.
func (p *Printer) LastSession(d model.Depth, at time.Time) string {
	form := p.Home.LastOn
	if d == model.Discover {
		form = p.Home.LastDiscovery
	}
	return fmt.Sprintf(form, p.Date(at))
}

// SessionLabel returns what a session is called when the person does not say: what
// it is, and when it began; numbered when one of those before it has that name.
func (p *Printer) SessionLabel(d model.Depth, at time.Time, before []model.SessionSummary) string {
	form := p.Walkthrough.LabelReview
	if d == model.Discover {
		form = p.Walkthrough.LabelDiscover
	}
	label := fmt.Sprintf(form, p.Month(at))
	last := 0
	for i := range before {
		last = max(last, turn(label, before[i].Label))
	}
	if last == 0 {
		return label
	}
	return fmt.Sprintf("%s (%d)", label, last+1)
}

// turn is which one of that name another name says it is: 1 for the name itself,
// 3 for "name (3)", 0 for another name.
func turn(label, other string) int {
	rest, ok := strings.CutPrefix(other, label)
	if ok && rest == "" {
		return 1
	}
	rest, ok = strings.CutPrefix(rest, " (")
	number, closed := strings.CutSuffix(rest, ")")
	n, err := strconv.Atoi(number)
	if !ok || !closed || err != nil || n < 2 || n > 9999 {
		return 0
	}
	return n
}
