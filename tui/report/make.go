package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
)

// maker builds one document.
type maker struct {
	Subject
	p   *lang.Printer
	doc Document
}

// Make builds the document of a subject in a language.
func Make(s Subject, p *lang.Printer) Document {
	m := &maker{Subject: s, p: p}
	t := p.Report
	label := clean(s.Session.Label)
	m.doc = Document{Lang: string(p.Lang), Colon: p.Words.Colon, Semicolon: p.Words.Semicolon, Title: p.Words.Session + p.Words.Colon + label, Nature: t.Nature, Footer: fmt.Sprintf(t.Footer, s.Version)}
	m.doc.Meta = []Field{
		{t.For, m.name(model.Contact{Name: s.Profile.Name})},
		m.when(),
		{p.Words.Grid, p.In(s.Grid.Title) + " (" + strings.ToUpper(string(s.Grid.ID)) + ", " + s.Grid.Version + ")"},
	}
	m.doc.Running = strings.Join([]string{m.doc.Meta[0].Value, label, m.doc.Meta[1].Value}, " · ")
	if !s.Session.Finished() {
		m.doc.Title = fmt.Sprintf(t.TitleOpen, m.doc.Title)
		m.doc.Nature = t.NatureOpen + " " + t.Nature
	}
	m.summary()
	m.situate()
	m.changes()
	m.echoes()
	m.evidence()
	m.mentor()
	m.next()
	m.orient()
	m.keep()
	return m.doc.swept()
}

// when returns the day of the session, or since when it is open.
func (m *maker) when() Field {
	sum, t := m.Session.Summary(), m.p.Report
	if !sum.Finished() {
		return Field{m.p.Words.DateHead, fmt.Sprintf(t.OpenSince, m.p.Date(sum.When()))}
	}
	return Field{m.p.Words.DateHead, m.p.Date(sum.When())}
}

func clean(s string) string { return safetext.Line(s) }

func (m *maker) name(who model.Contact) string {
	if who.Name == "" || m.Redact {
		return m.p.Report.Anonymous
	}
	return clean(m.p.Called(who))
}

// echoes is what was answered in other words than those of the grid, and what its
// signs mean.
func (m *maker) echoes() {
	if len(m.Echoes) == 0 {
		return
	}
	var list []string
	for _, e := range m.Echoes {
		list = append(list, m.p.Echo(m.Grid, e))
	}
	blocks := []Block{{List: list}}
	if legend := m.p.EchoLegend(maps.Values(lang.EchoSigns(m.Echoes))); legend != "" {
		blocks = append(blocks, paragraph(legend))
	}
	m.doc.add(m.p.Passage.Section, blocks...)
}

// situate is levels with their anchors, group by group, then attitudes. In a Découverte
// it is answers, all in one table.
func (m *maker) situate() {
	t := m.p.Report
	var blocks []Block
	if len(m.Sessions) > 1 {
		blocks = append(blocks, m.history())
	}
	if m.Discovery() {
		m.doc.add(m.p.Home.Situate, append(blocks, m.asked())...)
	} else {
		m.doc.add(m.p.Home.Situate, append(blocks, m.words(m.p.In(m.Grid.Facts.ItemsLead))...)...)
		m.byGroup()
	}
	if m.Session.Rated(m.Grid, model.Attitude) > 0 {
		m.doc.sub(t.Attitudes, m.table(t.Attitudes, t.Attitudes, t.Frequency, model.Attitude, anyGroup))
	}
}

// asked is the answers of a Découverte.
func (m *maker) asked() Block {
	b := m.table(m.p.Words.Competency, m.p.Words.Competency, m.p.Report.Answer, model.Competency, anyGroup)
	b.Paired = true
	return b
}

// byGroup is the levels of competencies, a table a group.
func (m *maker) byGroup() {
	for _, gr := range m.groups() {
		name := m.p.In(gr.Label)
		if name == "" {
			name = m.p.Words.Competency
		}
		m.doc.sub(name, m.table(name, m.p.Words.Competency, m.p.Words.LevelHead, model.Competency, gr.ID))
	}
}

// table returns the items of a kind and a group. In a Découverte an answer stands
// beside the example that it was given for: it claims no anchor.
func (m *maker) table(name, item, level string, k model.ItemKind, group model.GroupID) Block {
	t := m.p.Report
	b := Block{Caption: name, Head: []string{t.Code, item, level, t.Anchor, m.p.Words.ConfidenceHead, m.p.Home.Evidence}}
	if m.Discovery() && k == model.Competency {
		b.Head[3] = m.p.Words.Example
	}
	if !m.Redact {
		b.Head = append(b.Head, m.p.Words.Note)
	}
	for _, it := range m.Grid.ItemsOf(k) {
		if m.grouped(it, group) {
			b.Rows = append(b.Rows, m.row(it))
			b.Tints = append(b.Tints, m.tinted(len(b.Head), 2, it.Code, m.Ratings[it.Code].Level))
		}
	}
	return b
}

// tinted returns the tints of a row in which one cell shows a level.
func (m *maker) tinted(cells, at int, c model.ItemCode, l model.Level) []tint {
	out, scale := make([]tint, cells), m.Grid.ScaleOf(c)
	if scale.Has(l) {
		out[at] = tintOf(l.Value(), len(scale.Levels))
	}
	return out
}

// anyGroup stands for every group.
const anyGroup model.GroupID = "*"

// groups returns the grid's, and one without a name for what is in none of them: no
// item of a grid is left out, whether it has groups or not.
func (m *maker) groups() []model.Group { return append(slices.Clone(m.Grid.Groups), model.Group{}) }

// grouped reports whether an item is of a group; the group without an
// identifier has those whose own the grid does not have.
func (m *maker) grouped(it model.Item, group model.GroupID) bool {
	switch group {
	case anyGroup:
		return true
	case "":
		return m.Grid.Group(it.Group).ID == ""
	}
	return it.Group == group
}

func (m *maker) row(it model.Item) []string {
	r, s := m.Ratings[it.Code], m.Standing(it.Code)
	level := m.level(it.Code, r.Level)
	if word := m.word(s); word != "" {
		level += " (" + word + ")"
	}
	row := []string{string(it.Code), m.p.In(it.Statement), level, "", "", ""}
	if m.Discovery() && it.Kind == model.Competency { // named as in the rest of the page
		row[1] = m.p.In(it.Short())
	}
	if s.Strength > model.NoEvidence {
		row[5] = m.p.Words.Strengths[s.Strength]
	}
	if r.Level.Rated() {
		row[3] = m.p.In(m.Grid.AnchorText(it, r.Level))
		if r.Confidence > 0 {
			row[4] = m.p.Words.Confidences[r.Confidence]
		}
	}
	if beyond := m.Grid.ScaleOf(it.Code).Beyond(m.Session.Depth); beyond.Rated() && r.Level.Rated() {
		row[2] = m.p.AnswerName(m.Grid, it.Code, m.Session.Depth, r.Level)
		if r.Level < beyond {
			row[3] = m.example(it)
		}
	}
	if !m.Redact {
		row = append(row, clean(r.Note))
	}
	return row
}

// example returns what an item was asked of in a Découverte.
func (m *maker) example(it model.Item) string {
	if e := m.p.In(it.Before); e != "" {
		return e
	}
	return m.p.In(it.Example)
}

// word says whose word a level is, without names where these are left out.
func (m *maker) word(s model.Standing) string {
	if m.Redact {
		s.Word = s.Word.Unnamed()
	}
	return m.p.Word(m.Grid, s)
}

// level returns a level in words: its code and its name.
func (m *maker) level(c model.ItemCode, l model.Level) string {
	s := m.Grid.ScaleOf(c)
	if !s.Has(l) {
		return m.p.Words.Unrated
	}
	return s.Code(l) + " " + m.p.In(s.Label(l))
}

// item returns an item in words: its code and its name.
func (m *maker) item(c model.ItemCode) string {
	it, ok := m.Grid.Item(c)
	if !ok {
		return clean(string(c))
	}
	return string(it.Code) + " " + m.p.In(it.Name())
}

func (m *maker) items(cs []model.ItemCode) string {
	names := make([]string, len(cs))
	for i, c := range cs {
		names[i] = m.item(c)
	}
	return m.p.Row(names)
}

// history is every competency's level at every one of the last sessions.
func (m *maker) history() Block {
	t := m.p.Report
	shown := m.Sessions[max(len(m.Sessions)-8, 0):]
	signs := lang.EchoSigns(m.Echoes)
	b := Block{Caption: t.Heat, Head: append([]string{t.Code, m.p.Words.Competency}, m.days(shown)...)}
	for _, it := range m.Grid.ItemsOf(model.Competency) {
		row, tints := []string{string(it.Code), m.p.In(it.Name())}, make([]tint, 2, len(b.Head))
		for _, s := range shown {
			said, l := "–", s.Levels.Of(it.Code)
			if l.Rated() {
				said = m.level(it.Code, l)
			}
			if sign := signs[lang.Heard{Session: s.ID, Item: it.Code}]; sign != "" {
				said += " (" + sign + ")"
			}
			row, tints = append(row, said), append(tints, m.tinted(1, 0, it.Code, l)...)
		}
		b.Rows, b.Tints = append(b.Rows, row), append(b.Tints, tints)
	}
	return b
}

// days returns what sessions are told apart by: their months, their days where two
// are of one month, their names where two are of one day.
func (m *maker) days(sessions []model.SessionSummary) []string {
	out := make([]string, len(sessions))
	for i, s := range sessions {
		out[i] = m.p.Month(s.When())
	}
	for _, finer := range []func(model.SessionSummary) string{
		func(s model.SessionSummary) string { return m.p.ShortDate(s.When()) },
		func(s model.SessionSummary) string { return clean(s.Label) },
	} {
		twice := map[string]int{}
		for _, name := range out {
			twice[name]++
		}
		for i, s := range sessions {
			if twice[out[i]] > 1 {
				out[i] = finer(s)
			}
		}
	}
	return out
}

// changes is what moved since the sessions before.
func (m *maker) changes() {
	t := m.p.Report
	if m.Since.ID == "" {
		return
	}
	blocks := []Block{paragraph(fmt.Sprintf(t.Since, clean(m.Since.Label), m.p.Date(m.Since.When())))}
	var rows [][]string
	for _, c := range m.Changes() {
		was := m.level(c.Item, c.Before.Level)
		if c.Again {
			was += " (" + m.p.Month(c.Before.At) + ")"
		}
		rows = append(rows, []string{string(c.Item), m.p.In(must(m.Grid, c.Item).Name()), was, m.level(c.Item, c.Level)})
	}
	if len(rows) > 0 {
		blocks = append(blocks, Block{Caption: t.Changes, Head: []string{t.Code, m.p.Words.Competency, t.From, t.To}, Rows: rows})
	}
	if first := m.Outlook.First(); len(first) > 0 {
		blocks = append(blocks, paragraph(fmt.Sprintf(t.First, m.items(first))))
	}
	if again := m.again(); again != "" {
		blocks = append(blocks, paragraph(fmt.Sprintf(m.p.Moves.AgainList, again)))
	}
	if len(blocks) > 1 {
		m.doc.add(t.Changes, blocks...)
	}
}

// again names what is rated again at the level of long before.
func (m *maker) again() string {
	var names []string
	for _, x := range model.Again(model.MovesOf(m.Moves, model.Unchanged)) {
		names = append(names, m.item(x.Item)+" ("+m.level(x.Item, x.Before.Level)+", "+m.p.Month(x.Before.At)+")")
	}
	return strings.Join(names, ", ")
}

func must(g *model.Grid, c model.ItemCode) model.Item {
	it, _ := g.Item(c)
	return it
}
