package report

import (
	"fmt"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/lang"
)

// maker builds one document.
type maker struct {
	Subject
	p      *lang.Printer
	target model.TargetProfile
	doc    Document
}

// Make builds the document of a subject in a language.
func Make(s Subject, p *lang.Printer) Document {
	m := &maker{Subject: s, p: p, target: model.TargetFor(s.Grid, s.Profile, "")}
	t := p.Report
	label := clean(s.Session.Label)
	m.doc = Document{Lang: string(p.Lang), Colon: p.Words.Colon, Semicolon: p.Words.Semicolon, Title: p.Words.Session + p.Words.Colon + label, Nature: t.Nature, Footer: fmt.Sprintf(t.Footer, s.Version)}
	m.doc.Meta = []Field{
		{t.For, m.name(s.Profile.Name)},
		m.when(),
		{p.Words.Grid, p.In(s.Grid.Title) + " (" + strings.ToUpper(string(s.Grid.ID)) + ", " + s.Grid.Version + ")"},
	}
	m.doc.Running = strings.Join([]string{m.doc.Meta[0].Value, label, m.doc.Meta[1].Value}, " · ")
	if !s.Session.Finished() {
		m.doc.Title = fmt.Sprintf(t.TitleOpen, m.doc.Title)
		m.doc.Nature = t.NatureOpen + " " + t.Nature
	}
	m.situate()
	m.changes()
	m.evidence()
	m.mentor()
	m.next()
	m.orient()
	m.keep()
	return m.doc
}

// when is the day of the session, or since when it is open.
func (m *maker) when() Field {
	sum, t := m.Session.Summary(), m.p.Report
	if !sum.Finished() {
		return Field{m.p.Words.DateHead, fmt.Sprintf(t.OpenSince, m.p.Date(sum.When()))}
	}
	return Field{m.p.Words.DateHead, m.p.Date(sum.When())}
}

func clean(s string) string { return safetext.Line(s) }

func (m *maker) name(n string) string {
	if n == "" || m.Redact {
		return m.p.Report.Anonymous
	}
	return clean(n)
}

// situate is levels with their anchors, group by group, then attitudes.
func (m *maker) situate() {
	t := m.p.Report
	figures := m.distribution()
	if len(m.Sessions) > 1 {
		figures = append(figures, m.heat())
	}
	m.doc.add(m.p.Home.Situate, figures...)
	for _, gr := range m.Grid.Groups {
		if rows := m.rows(model.Competency, gr.ID); len(rows) > 0 {
			m.doc.sub(m.p.In(gr.Label), Block{Caption: m.p.In(gr.Label), Head: m.head(m.p.Words.Competency, m.p.Words.LevelHead), Rows: rows})
		}
	}
	if m.Session.Rated(m.Grid, model.Attitude) > 0 {
		m.doc.sub(t.Attitudes, Block{Caption: t.Attitudes, Head: m.head(t.Attitudes, t.Frequency), Rows: m.rows(model.Attitude, "")})
	}
}

func (m *maker) head(item, level string) []string {
	t := m.p.Report
	h := []string{t.Code, item, level, t.Anchor, m.p.Words.ConfidenceHead, m.p.Home.Evidence}
	if m.Redact {
		return h
	}
	return append(h, m.p.Words.Note)
}

// rows are the items of a kind, of one group unless it is "".
func (m *maker) rows(k model.ItemKind, group model.GroupID) [][]string {
	var rows [][]string
	for _, it := range m.Grid.ItemsOf(k) {
		if group != "" && it.Group != group {
			continue
		}
		r := m.Session.Rating(it.Code)
		row := []string{string(it.Code), m.p.In(it.Statement), m.level(it.Code, r.Level), "", "", m.p.Words.Strengths[model.StrengthOf(it.Code, m.Evidence, m.Proved)]}
		if r.Level.Rated() {
			row[3], row[4] = m.p.In(m.Grid.AnchorText(it, r.Level)), m.p.Words.Confidences[r.Confidence]
		}
		if !m.Redact {
			row = append(row, clean(r.Note))
		}
		rows = append(rows, row)
	}
	return rows
}

// level is a level in words: its code and its name.
func (m *maker) level(c model.ItemCode, l model.Level) string {
	s := m.Grid.ScaleOf(c)
	if !s.Has(l) {
		return m.p.Words.Unrated
	}
	return s.Code(l) + " " + m.p.In(s.Label(l))
}

// item is an item in words: its code and its name.
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
	return strings.Join(names, ", ")
}

// changes is what moved since the session before.
func (m *maker) changes() {
	t, before := m.p.Report, m.earlier()
	if len(before) == 0 {
		return
	}
	last := before[len(before)-1]
	blocks := []Block{paragraph(fmt.Sprintf(t.Since, clean(last.Label), m.p.Date(last.When())))}
	var rows [][]string
	for _, c := range model.Changes(m.Grid, last.Levels.Map(), m.levels()) {
		rows = append(rows, []string{string(c.Item), m.p.In(must(m.Grid, c.Item).Name()), m.level(c.Item, c.From), m.level(c.Item, c.To)})
	}
	if len(rows) == 0 {
		blocks = append(blocks, paragraph(t.NoChange))
	} else {
		blocks = append(blocks, Block{Caption: t.Changes, Head: []string{t.Code, m.p.Words.Competency, t.From, t.To}, Rows: rows})
	}
	if fresh := model.Fresh(m.Grid, last.Levels.Map(), m.levels()); len(fresh) > 0 {
		blocks = append(blocks, paragraph(fmt.Sprintf(t.First, m.items(fresh))))
	}
	m.doc.add(t.Changes, blocks...)
}

func must(g *model.Grid, c model.ItemCode) model.Item {
	it, _ := g.Item(c)
	return it
}
