package lang

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"autoeval/model"
	"autoeval/model/safetext"
)

// Echo says what was answered in other words than those of an item, each answer
// under the words that it was given for, and whether it counts.
func (p *Printer) Echo(g *model.Grid, e model.Echo) string {
	if e.Item == "" {
		return fmt.Sprintf(p.Passage.EchoGone, p.EchoState(e), p.EchoSaid(g, e))
	}
	return fmt.Sprintf(p.Passage.Echo, p.ItemName(g, e.Item), p.EchoSaid(g, e), p.EchoState(e))
}

// EchoSaid returns the answers of an echo, those to one older item together.
func (p *Printer) EchoSaid(g *model.Grid, e model.Echo) string {
	type key struct {
		grid model.GridRef
		item model.ItemCode
	}
	var order []key
	answers, names := map[key][]string{}, map[key]string{}
	for _, x := range e.Said {
		k := key{x.Grid, x.Item.Code}
		if answers[k] == nil {
			order = append(order, k)
			names[k] = strings.TrimSpace(string(x.Item.Code) + " " + p.In(x.Item.Name()))
		}
		answers[k] = append(answers[k], strings.TrimSpace(safetext.Line(x.Label)+" "+p.In(x.Level.Label)))
	}
	var out []string
	for _, k := range order {
		version := safetext.Line(k.grid.Version)
		if k.grid.ID != g.ID {
			version = strings.ToUpper(safetext.Line(string(k.grid.ID)))
		}
		out = append(out, fmt.Sprintf(p.Passage.EchoOf, safetext.Line(names[k]), version, strings.Join(answers[k], ", ")))
	}
	return strings.Join(out, p.Words.Semicolon)
}

// EchoState returns what became of the older items, and whether the answers count.
func (p *Printer) EchoState(e model.Echo) string {
	said := p.Passage.Kinds[e.Kind.String()]
	switch {
	case e.Item == "":
		return capital(said)
	case e.Kind == model.LinkSame:
		said = p.Passage.OtherScale
	}
	if e.Counts() {
		return said + ", " + p.Passage.Counted
	}
	return said + ", " + p.Passage.Aside
}

// capital returns words as they begin a line.
func capital(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(first)) + s[n:]
}

// Heard is an item in a session.
type Heard struct {
	Session model.SessionID
	Item    model.ItemCode
}

// echoSign returns what stands in place of one level.
func echoSign(became model.LinkKind, counts bool, code string) string {
	switch {
	case !counts && became == model.LinkSame: // on another scale
		return KindMark(model.LinkReworded)
	case !counts:
		return KindMark(became)
	case code == "0":
		return "°"
	}
	return strings.ToLower(code)
}

// RowSign returns what stands in a cohort for a learner's level that was given in
// other words, "" for any other.
func RowSign(g *model.Grid, r *model.CohortRow, c model.ItemCode) string {
	became, counts, ok := r.Anew(c)
	if !ok {
		return ""
	}
	return echoSign(became, counts, g.ScaleOf(c).Code(r.Latest.Session.Levels.Of(c)))
}

// RowSigns are those of all items, in the order of the grid.
func RowSigns(g *model.Grid, r *model.CohortRow) (out []string) {
	if r.Latest.Session.Grid == g.Ref() {
		return nil
	}
	for _, it := range g.Items {
		if sign := RowSign(g, r, it.Code); sign != "" {
			out = append(out, sign)
		}
	}
	return out
}

// RowAnew says which of a learner's levels were given in other words, "" if none was.
func (p *Printer) RowAnew(g *model.Grid, r *model.CohortRow) string {
	counted, beside := r.Carried(g)
	var out []string
	say := func(what string, codes []model.ItemCode) {
		var named []string
		for _, c := range codes {
			named = append(named, string(c))
		}
		if len(named) > 0 {
			out = append(out, fmt.Sprintf(p.Words.Pair, what, p.Row(named)))
		}
	}
	say(p.Passage.Carried, counted)
	say(p.Passage.Besides, beside)
	return strings.Join(out, p.Words.Semicolon)
}

// RowAside says that a learner's level was given in other words, "" of any other.
func (p *Printer) RowAside(r *model.CohortRow, c model.ItemCode) string {
	switch _, counts, ok := r.Anew(c); {
	case !ok:
		return ""
	case counts:
		return p.Passage.Carried
	}
	return p.Passage.Besides
}

// EchoSigns returns what stands on a map of levels where they were given in other
// words: the level's code in small letters where it counts, else the sign of what
// became of the older item.
func EchoSigns(all []model.Echo) map[Heard]string {
	out := map[Heard]string{}
	for _, e := range all {
		for _, x := range e.Said {
			at := Heard{x.Session, e.Item}
			if e.Item != "" {
				out[at] = echoSign(e.Kind, x.Counts, x.Level.Code)
			}
		}
	}
	return out
}

// EchoLegend explains the signs of EchoSigns, "" where there are none.
func (p *Printer) EchoLegend(signs iter.Seq[string]) string {
	carried, beside := "", ""
	for s := range signs {
		if strings.Contains("~÷+", s) {
			beside = "~ ÷ + " + p.Passage.Besides
		} else {
			carried = "a " + p.Passage.Carried
		}
	}
	return strings.TrimSpace(carried + "   " + beside)
}
