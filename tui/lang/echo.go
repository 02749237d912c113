package lang

import (
	"fmt"
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

// EchoSigns returns what stands on a map of levels where they were given in other
// words: the level's code in small letters where it counts, else the sign of what
// became of the older item.
func EchoSigns(all []model.Echo) map[Heard]string {
	out := map[Heard]string{}
	for _, e := range all {
		for _, x := range e.Said {
			at := Heard{x.Session, e.Item}
			switch code := strings.ToLower(x.Level.Code); {
			case e.Item == "":
			case !x.Counts && e.Kind == model.LinkSame:
				out[at] = KindMark(model.LinkReworded)
			case !x.Counts:
				out[at] = KindMark(e.Kind)
			case code == "0":
				out[at] = "°"
			default:
				out[at] = code
			}
		}
	}
	return out
}

// EchoLegend explains the signs of EchoSigns, "" where there are none.
func (p *Printer) EchoLegend(signs map[Heard]string) string {
	carried, beside := "", ""
	for _, s := range signs {
		if strings.Contains("~÷+", s) {
			beside = "~ ÷ + " + p.Passage.Besides
		} else {
			carried = "a " + p.Passage.Carried
		}
	}
	return strings.TrimSpace(carried + "   " + beside)
}
