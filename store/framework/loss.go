package framework

import (
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/gridfile"
)

// losses adds up what is lost, leaving out what is not there.
type losses []Loss

func (l *losses) add(what What, n int) {
	if n > 0 {
		*l = append(*l, Loss{what, n})
	}
}

// common returns what no form keeps.
func common(g *model.Grid, l model.Lang) []Loss {
	var out losses
	out.add(LostLanguage, otherTexts(g, l))
	out.add(LostKinds, kindsLost(g))
	out.add(LostProvenance, indicative(g))
	out.add(LostYears, years(g))
	out.add(LostBreaks, counted(g, func(it model.Item) bool { return !linesKept(it, l) }))
	out.add(LostExamples, counted(g, func(it model.Item) bool { return it.Before != model.Text{} }))
	return out
}

// otherTexts counts the texts that say something else in the other language.
func otherTexts(g *model.Grid, l model.Lang) int {
	n := 0
	for _, t := range texts(g) {
		if other(t, l) != "" && other(t, l) != t.In(l) {
			n++
		}
	}
	return n
}

// texts lists what a grid says, but what a general scale does and what no form
// keeps at all.
func texts(g *model.Grid) []model.Text {
	out := []model.Text{g.Title, g.Facts.Note}
	for _, s := range g.Scales {
		if _, ok := general(labels(s, model.French)); ok {
			continue
		}
		for _, level := range s.Levels {
			out = append(out, level.Label, level.Meaning)
		}
	}
	for _, x := range g.Groups {
		out = append(out, x.Label)
	}
	for _, a := range g.Activities {
		out = append(append(out, a.Title, a.Statement), a.Occupations...)
	}
	for _, it := range g.Items {
		out = append(out, it.Title, it.Label, it.Statement, it.Explanation, it.Example)
		for _, a := range it.Anchors {
			out = append(out, a.Text)
		}
		for _, p := range it.Practised {
			out = append(out, p.Name)
		}
	}
	return out
}

func other(t model.Text, l model.Lang) string {
	if l == model.French {
		return t.EN
	}
	return t.FR
}

// kindsLost counts the kinds of evidence, where they are not the common ones that a
// framework is given when it is read.
func kindsLost(g *model.Grid) int {
	have := kinds()
	if len(g.EvidenceKinds) != len(have) {
		return len(g.EvidenceKinds)
	}
	n := 0
	for i, k := range g.EvidenceKinds {
		if k != have[i] {
			n++
		}
	}
	return n
}

func indicative(g *model.Grid) int {
	n := 0
	for _, x := range g.Groups {
		n += editorial(x.Provenance)
	}
	for _, it := range g.Items {
		n += editorial(it.AnchorsBy) + editorial(it.LinksBy) + editorial(it.PractisedBy)
	}
	for _, a := range g.Activities {
		n += editorial(a.OccupationsBy)
	}
	return n
}

func editorial(p model.Provenance) int {
	if p == model.Editorial {
		return 1
	}
	return 0
}

// linesKept says whether an item's texts come back line by line: those of one line
// are one, and no line of the explanation is read as something else.
func linesKept(it model.Item, l model.Lang) bool {
	for _, s := range []string{it.Title.In(l), it.Statement.In(l), it.Example.In(l)} {
		if oneLine(s, safetext.Note) != s {
			return false
		}
	}
	for line := range strings.SplitSeq(it.Explanation.In(l), "\n") {
		_, place := practiceOf(line)
		if place || isExample(line) || strings.HasPrefix(line, "- ") || oneLine(line, safetext.Note) != line || line == "" && it.Explanation.In(l) != "" {
			return false
		}
	}
	return true
}

// facts is what the register says of the title, but what a form keeps of it.
func facts(f model.Facts) int {
	n := len(f.Successors) + len(f.Predecessors) + len(f.Correspondences) + len(f.Modalities)
	for _, said := range []bool{f.Level > 0, !f.RegistrationEnd.IsZero(), f.DiplomaCode != "", f.ActivitiesLead != model.Text{}, f.ItemsLead != model.Text{}} {
		if said {
			n++
		}
	}
	return n
}

// counted returns how many items something is true of.
func counted(g *model.Grid, is func(model.Item) bool) int {
	n := 0
	for _, it := range g.Items {
		if is(it) {
			n++
		}
	}
	return n
}

// allLevels says whether an item has an anchor for each level of its scale, all
// that a list of them can say.
func allLevels(g *model.Grid, it model.Item) bool {
	return len(it.Anchors) == len(g.Scale(it.Scale).Levels)
}

func someAnchors(g *model.Grid) func(model.Item) bool {
	return func(it model.Item) bool { return len(it.Anchors) > 0 && !allLevels(g, it) }
}

// longTitles counts the names that a form cuts to so many characters, and those that
// it takes for the statement that they repeat.
func longTitles(g *model.Grid, most int) int {
	changed := func(title, statement model.Text) bool {
		return len([]rune(title.FR)) > most || len([]rune(title.EN)) > most || title.FR != "" && repeats(title.FR, statement.FR) || title.EN != "" && repeats(title.EN, statement.EN)
	}
	n := counted(g, func(it model.Item) bool { return changed(it.Title, it.Statement) })
	for _, a := range g.Activities {
		if changed(a.Title, a.Statement) {
			n++
		}
	}
	return n
}

// general returns the general scale whose levels have these names, in French or in
// English.
func general(names []string) (model.Scale, bool) {
	for _, s := range []model.Scale{gridfile.Autonomy(), gridfile.Frequency()} {
		for _, l := range []model.Lang{model.French, model.English} {
			if strings.Join(labels(s, l), "\x00") == strings.Join(names, "\x00") {
				return s, true
			}
		}
	}
	return model.Scale{}, false
}

// own counts the scales that are not the general ones, which a reader knows by
// their names.
func own(g *model.Grid, lost func(model.Scale) bool) int {
	n := 0
	for _, s := range g.Scales {
		if have, ok := general(labels(s, model.French)); ok && sameLevels(s, have) {
			continue
		}
		if lost(s) {
			n++
		}
	}
	return n
}

func sameLevels(a, b model.Scale) bool {
	for i, l := range a.Levels {
		if i >= len(b.Levels) || l != b.Levels[i] {
			return false
		}
	}
	return len(a.Levels) == len(b.Levels)
}
