package framework

import (
	"encoding/csv"
	"fmt"
	"html"
	"io"
	"slices"
	"strconv"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

// The columns of Moodle's table, by place: admin/tool/lpimportcsv of Moodle reads
// them so and calls them what it likes.
const (
	colParent = iota
	colID
	colShort
	colDescription
	colDescriptionFormat
	colScale
	colScaleConfig
	colRule
	colRuleOutcome
	colRuleConfig
	colCross
	colExported
	colIsFramework
	colTaxonomy
	columns
)

func moodleHeader() []string {
	return []string{
		"Parent ID number", "ID number", "Short name", "Description", "Description format", "Scale values", "Scale configuration", "Rule type (optional)",
		"Rule outcome (optional)", "Rule config (optional)", "Cross-referenced competency ID numbers", "Exported ID (optional)", "Is framework", "Taxonomy",
	}
}

// shortName is how many characters Moodle keeps of a name.
const shortName = 100

func lostInMoodle(g *model.Grid, l model.Lang) []Loss {
	var out losses
	out.add(LostVersion, 1)
	out.add(LostFacts, facts(g.Facts))
	out.add(LostGroups, emptyGroups(g))
	out.add(LostTargets, targetsLost(g))
	out.add(LostTargetName, min(len(g.Targets), 1))
	out.add(LostTitles, longTitles(g, shortName)+longGroups(g, l))
	out.add(LostLabels, counted(g, func(it model.Item) bool { return it.Label.FR+it.Label.EN != "" }))
	out.add(LostMarkup, tagged(g, l))
	out.add(LostMeanings, own(g, func(model.Scale) bool { return true }))
	out.add(LostCodes, otherCodes(g))
	out.add(LostMarks, counted(g, func(it model.Item) bool { return it.Mark != "" }))
	out.add(LostAnchors, counted(g, someAnchors(g)))
	out.add(LostAttitudes, counted(g, func(it model.Item) bool {
		return it.Kind == model.Attitude && !frequency(labels(g.Scale(it.Scale), model.French))
	}))
	return out
}

// targetsLost counts the profiles that find no place: all but the last, and that one
// where it does not expect something of each competency and of nothing else. A row
// has one level that is enough, above the lowest.
func targetsLost(g *model.Grid) int {
	n := len(g.Targets)
	if n == 0 {
		return 0
	}
	last := g.Targets[n-1].Levels
	for _, it := range g.Items {
		if l := last[it.Code]; it.Kind == model.Competency && l.Value() < 1 || it.Kind == model.Attitude && l.Rated() {
			return n
		}
	}
	return n - 1
}

// longGroups counts the names that are cut besides those of items and activities.
func longGroups(g *model.Grid, l model.Lang) int {
	n := 0
	for _, x := range append([]model.Group{{Label: g.Title}}, g.Groups...) {
		if len([]rune(x.Label.In(l))) > shortName {
			n++
		}
	}
	return n
}

// tagged counts the names that a reader takes HTML out of.
func tagged(g *model.Grid, l model.Lang) int {
	n := 0
	for _, name := range names(g) {
		if plainText(name.In(l), safetext.Title) != name.In(l) {
			n++
		}
	}
	return n
}

func names(g *model.Grid) []model.Text {
	out := []model.Text{g.Title}
	for _, x := range g.Groups {
		out = append(out, x.Label)
	}
	for _, a := range g.Activities {
		out = append(out, a.Title)
	}
	for _, it := range g.Items {
		out = append(out, it.Title)
	}
	return out
}

// otherCodes counts the scales whose letters would be others after reading.
func otherCodes(g *model.Grid) int {
	n := 0
	for _, s := range g.Scales {
		if have, ok := general(labels(s, model.French)); ok && sameLevels(s, have) {
			continue
		}
		for i, code := range letterCodes(labels(s, model.French)) {
			if s.Levels[i].Code != code {
				n++
				break
			}
		}
	}
	return n
}

func writeMoodle(w io.Writer, g *model.Grid, l model.Lang) error {
	m := &moodle{grid: g, lang: l, out: csv.NewWriter(w)}
	m.out.Write(moodleHeader())
	m.framework()
	for _, group := range g.Groups {
		if !holds(g, group) {
			continue // it would be read as a competency
		}
		m.row("", string(group.ID), group.Label.In(l), "", nil)
	}
	for _, it := range g.Items {
		m.item(it)
	}
	for _, a := range g.Activities {
		m.activity(a)
	}
	m.out.Flush()
	return m.out.Error()
}

// holds says whether there are items in a group.
func holds(g *model.Grid, group model.Group) bool {
	return counted(g, func(it model.Item) bool { return it.Group == group.ID }) > 0
}

func emptyGroups(g *model.Grid) int {
	n := 0
	for _, x := range g.Groups {
		if !holds(g, x) {
			n++
		}
	}
	return n
}

// moodle is a table being written.
type moodle struct {
	grid *model.Grid
	lang model.Lang
	out  *csv.Writer
	n    int // rows below the framework's
}

func (m *moodle) framework() {
	r := make([]string, columns)
	r[colID], r[colShort] = string(m.grid.ID), cut(m.grid.Title.In(m.lang), shortName)
	r[colDescription], r[colDescriptionFormat] = paragraphs(m.grid.Facts.Note.In(m.lang), m.grid.Source), "1"
	for _, s := range m.grid.Scales {
		r[colScale], r[colScaleConfig] = scaleValues(s, m.lang), m.proficient(s, expected(m.grid, s))
		break
	}
	r[colIsFramework], r[colTaxonomy] = "1", "domain,competency,competency,competency"
	m.out.Write(r)
}

// row writes a row and lets more add to it.
func (m *moodle) row(parent, id, name, description string, more func(r []string)) {
	m.n++
	r := make([]string, columns)
	r[colParent], r[colID], r[colShort], r[colDescription], r[colDescriptionFormat] = parent, id, cut(name, shortName), description, "1"
	r[colRuleOutcome], r[colRuleConfig], r[colExported] = "0", "null", strconv.Itoa(m.n)
	if more != nil {
		more(r)
	}
	m.out.Write(r)
}

func (m *moodle) item(it model.Item) {
	name, statement := it.Title.In(m.lang), it.Statement.In(m.lang)
	if name == "" {
		name = statement
	}
	m.row(string(it.Group), string(it.Code), name, m.description(it), func(r []string) {
		s := m.grid.Scale(it.Scale)
		level := expected(m.grid, s)
		if len(m.grid.Targets) > 0 {
			if l, ok := m.grid.Targets[len(m.grid.Targets)-1].Levels[it.Code]; ok && l.Rated() {
				level = l.Value()
			}
		}
		r[colScale], r[colScaleConfig] = scaleValues(s, m.lang), m.proficient(s, level)
		r[colCross] = crossed(it.Activities)
	})
}

func (m *moodle) activity(a model.Activity) {
	name, statement := a.Title.In(m.lang), a.Statement.In(m.lang)
	if name == "" {
		name = statement
	}
	var items []model.ItemCode
	for _, it := range m.grid.ItemsFor(a.Code) {
		items = append(items, it.Code)
	}
	said := append([]string{flat(statement)}, occupationLines(a, m.lang)...)
	m.row("", string(a.Code), name, paragraphs(said...), func(r []string) { r[colCross] = crossed(items) })
}

// description returns the statement, the explanation, the example and the anchors, as
// HTML; nothing of them as markup.
func (m *moodle) description(it model.Item) string {
	example := it.Example.In(m.lang)
	if example != "" {
		example = exampleWord(m.lang) + example
	}
	said := []string{flat(it.Statement.In(m.lang)), it.Explanation.In(m.lang), flat(example)}
	out := paragraphs(append(said, practiceLines(it, m.lang)...)...)
	if !allLevels(m.grid, it) || len(it.Anchors) == 0 {
		return out
	}
	out += `<ol start="0">`
	for _, a := range it.Anchors {
		out += "<li>" + html.EscapeString(a.Text.In(m.lang)) + "</li>"
	}
	return out + "</ol>"
}

// exampleWord introduces an example, and tells it when it is read again.
func exampleWord(l model.Lang) string {
	if l == model.English {
		return "For example: "
	}
	return "Par exemple : "
}

// flat returns a text on one line: a reader takes the first paragraph alone for a
// statement.
func flat(s string) string { return oneLine(s, safetext.Note) }

func paragraphs(all ...string) string {
	var b strings.Builder
	for _, p := range all {
		if p != "" {
			b.WriteString("<p>" + html.EscapeString(p) + "</p>")
		}
	}
	return b.String()
}

// crossed lists codes; a comma inside one is written as Moodle reads it.
func crossed[C ~string](codes []C) string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = strings.ReplaceAll(string(c), ",", "%2C")
	}
	return strings.Join(out, ",")
}

func scaleValues(s model.Scale, l model.Lang) string {
	return strings.Join(labels(s, l), ",")
}

// labels returns the names of a scale's levels; a comma would part them in two.
func labels(s model.Scale, l model.Lang) []string {
	out := make([]string, len(s.Levels))
	for i, level := range s.Levels {
		out[i] = strings.ReplaceAll(level.Label.In(l), ",", " ;")
	}
	return out
}

// expected returns the level that counts as proficient where no target says: the last
// but one.
func expected(g *model.Grid, s model.Scale) int { return max(len(s.Levels)-2, 0) }

// proficient is Moodle's configuration of a scale: the values from that level on
// are proficient, and it is the one that is offered. Values count from 1, and the
// first entry is there for Moodle to write the scale's number into.
func (m *moodle) proficient(s model.Scale, level int) string {
	out := `[{"scaleid":"1"}`
	for v := max(level, 1); v < len(s.Levels); v++ {
		isDefault := 0
		if v == max(level, 1) {
			isDefault = 1
		}
		out += fmt.Sprintf(`,{"id":%d,"scaledefault":%d,"proficient":1}`, v+1, isDefault)
	}
	return out + "]"
}

// cut returns the start of a name, whole words, with an ellipsis where it was longer.
func cut(s string, n int) string {
	runes := []rune(s)
	if len(runes) <= n {
		return s
	}
	head := string(runes[:n-1])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return strings.TrimRight(head, " ,;:.") + "…"
}

// letterCodes returns the codes of a scale that has names alone: "0" for the first,
// then first letters, made unique by a number.
func letterCodes(names []string) []string {
	out := make([]string, len(names))
	for i, n := range names {
		code := "0"
		if r := []rune(strings.ToUpper(n)); i > 0 && len(r) > 0 {
			code = string(r[:1])
		}
		for k := 2; slices.Contains(out[:i], code); k++ {
			code = strings.TrimRight(code, "0123456789") + strconv.Itoa(k)
		}
		out[i] = code
	}
	return out
}

// frequency says whether a scale is the one of attitudes.
func frequency(names []string) bool {
	joined := strings.ToLower(strings.Join(names, ","))
	return joined == "jamais,parfois,souvent,toujours" || joined == "never,sometimes,often,always"
}
