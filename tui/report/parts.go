package report

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"autoeval/model"
	"autoeval/store/work"
	"autoeval/tui/story"
)

// evidence lists what shows the levels, by kind.
func (m *maker) evidence() {
	used := m.used()
	if len(used) == 0 {
		return
	}
	m.doc.add(m.p.Home.Evidence, m.words(m.Grid.Facts.ModalitiesIn(m.p.Lang)...)...)
	for _, k := range m.Grid.EvidenceKinds {
		var list []string
		for i := range used {
			if used[i].Kind == k.ID {
				list = append(list, m.piece(&used[i]))
			}
		}
		if len(list) > 0 {
			m.doc.sub(m.p.In(k.Label), Block{List: list})
		}
	}
}

// words returns what the register says, a paragraph each where there are any.
func (m *maker) words(said ...string) []Block {
	var out []Block
	for _, s := range said {
		if s = clean(s); s != "" {
			out = append(out, paragraph(s))
		}
	}
	return out
}

// piece returns one piece of evidence as a sentence.
func (m *maker) piece(e *model.Evidence) string {
	t := m.p.Report
	parts := []string{clean(e.Title)}
	say := func(name, value string) {
		if value != "" {
			parts = append(parts, name+m.p.Words.Colon+clean(value))
		}
	}
	if made := joined(m.p.Date(e.Date), m.together(e.Collaboration)); made != "" {
		parts = append(parts, made)
	}
	say(t.Shows, codes(e.Items))
	if !m.Redact {
		say(m.p.Words.Where, e.Location)
		say(m.p.Words.Quality, e.Reflection.Quality)
		say(m.p.Words.Relevance, e.Reflection.Relevance)
		say(m.p.Words.Constraints, e.Reflection.Constraints)
		say(m.p.Words.AI, e.AIUse)
	}
	return sentences(parts)
}

func codes(all []model.ItemCode) string {
	out := make([]string, len(all))
	for i, c := range all {
		out[i] = string(c)
	}
	return strings.Join(out, ", ")
}

// sentences ends each part with a full stop unless it has its own end.
func sentences(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(p)
		if !strings.ContainsAny(lastOf(p), ".!?…") {
			b.WriteByte('.')
		}
	}
	return b.String()
}

func lastOf(s string) string {
	_, n := utf8.DecodeLastRuneInString(s)
	return s[len(s)-n:]
}

// joined puts a comma between the words that are there.
func joined(words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), ", ")
}

// mentor is each returned review beside one's own levels.
func (m *maker) mentor() {
	t := m.p.Report
	for _, r := range m.Reviews {
		if r.State == model.InReview {
			continue
		}
		manner := m.p.Sight(&r, t.Blind, t.Seeing, m.p.Review.PartlyBlind)
		blocks := []Block{paragraph(fmt.Sprintf(t.MentorIntro, m.name(r.Mentor), m.p.Date(r.ReturnedAt), manner))}
		if r.Message != "" {
			blocks = append(blocks, paragraph(m.p.Words.Message+m.p.Words.Colon+clean(r.Message)))
		}
		blocks = append(blocks, m.remarks(r))
		for _, f := range []struct {
			form string
			find model.Finding
		}{{t.Confirms, model.Confirms}, {t.Doubts, model.Doubts}} {
			if titles := m.found(r, f.find); titles != "" {
				blocks = append(blocks, paragraph(fmt.Sprintf(f.form, titles)))
			}
		}
		m.doc.add(t.Mentor, blocks...)
	}
}

func (m *maker) remarks(r model.Review) Block {
	t := m.p.Report
	b := Block{Caption: t.Mentor, Head: []string{t.Code, m.p.Words.Competency, t.Self, t.Theirs, t.Comment, t.Answer}}
	for _, it := range m.Grid.Items {
		rem, ok := r.Remarks[it.Code]
		if !ok {
			continue
		}
		said := clean(rem.Comment)
		if rem.Question != "" {
			said = strings.TrimSpace(said + " " + m.p.Words.Question + m.p.Words.Colon + clean(rem.Question))
		}
		b.Rows = append(b.Rows, []string{string(it.Code), m.p.In(it.Name()), m.level(it.Code, m.Levels[it.Code]), m.level(it.Code, rem.Level), said, m.verdict(rem)})
	}
	return b
}

func (m *maker) verdict(r model.Remark) string {
	t := m.p.Report
	s := [...]string{model.NoVerdict: t.Waiting, model.Accept: m.p.Exchange.Accepted, model.Contest: m.p.Exchange.Contested}[r.Verdict]
	if r.Reason != "" {
		s += m.p.Words.Colon + clean(r.Reason)
	}
	return s
}

// found returns the titles of the evidence that a review says that of.
func (m *maker) found(r model.Review, f model.Finding) string {
	var titles []string
	said := r.Judgements()
	for i := range m.Evidence {
		for _, j := range said {
			if j.Evidence == m.Evidence[i].ID && j.Finding == f {
				titles = append(titles, m.p.ForItem(strings.TrimSuffix(clean(m.Evidence[i].Title), "."), j.Item))
			}
		}
	}
	return strings.Join(titles, ", ")
}

// next is what is planned, then what could be.
func (m *maker) next() {
	t := m.p.Report
	var list []string
	for _, a := range m.Todo {
		line := clean(a.Text)
		if a.Item != "" {
			line = string(a.Item) + m.p.Words.Colon + line
		}
		if !a.Due.IsZero() {
			line += ", " + fmt.Sprintf(m.p.Words.DueOn, m.p.Date(a.Due))
		}
		list = append(list, line)
	}
	blocks := []Block{{List: list}}
	if leads := m.leads(); len(leads) > 0 {
		blocks = append(blocks, paragraph(t.Suggested+m.p.Words.Colon), Block{List: leads})
	}
	m.doc.add(m.p.Home.Plan, blocks...)
}

// mostLeads is how many more next steps a page has.
const mostLeads = 6

// leads returns the next steps that the summary has no room for.
func (m *maker) leads() []string {
	var out []string
	for _, a := range m.Acts[min(story.Few, len(m.Acts)):] {
		if len(out) < mostLeads {
			out = append(out, m.p.ActSaid(m.Grid, a))
		}
	}
	return out
}

// orient is how ready one is for each activity.
func (m *maker) orient() {
	t := m.p.Report
	var rows [][]string
	for _, r := range m.Ready {
		if r.Linked() == 0 {
			continue
		}
		a, _ := m.Grid.Activity(r.Activity)
		name := m.leading(a, m.p.In(a.Statement))
		at := m.p.AtStage(fmt.Sprintf(m.p.Words.OutOf, len(r.AtTarget), r.Items), r)
		rows = append(rows, []string{string(a.Code), name, at, m.holding(r)})
	}
	if len(rows) == 0 {
		return
	}
	if !m.Aims() {
		m.begun()
		m.years()
		return
	}
	blocks := append(m.words(m.p.In(m.Grid.Facts.ActivitiesLead)), paragraph(fmt.Sprintf(t.TargetNote, m.p.In(m.Target.Label))),
		Block{Caption: m.p.Home.Orient, Head: []string{t.Code, t.Activity, t.AtTarget, t.Holding}, Rows: rows})
	m.doc.add(m.p.Home.Orient, blocks...)
	m.years()
}

// leading adds to an activity what it leads to, where that is said.
func (m *maker) leading(a model.Activity, said string) string {
	leads := m.p.Occupations(a)
	if leads == "" {
		return said
	}
	return strings.TrimSuffix(said, ".") + ". " + m.p.OccupationsOf(a) + m.p.Words.Colon + clean(leads)
}

// begun is the activities with what is begun of each, where nothing is expected.
func (m *maker) begun() {
	var list []string
	for _, r := range m.Ready {
		a, _ := m.Grid.Activity(r.Activity)
		if r.Linked() == 0 {
			continue
		}
		what := m.p.Begun(r)
		if len(r.AtTarget) > 0 {
			what = m.shorts(r.AtTarget)
		}
		list = append(list, m.leading(a, strings.TrimSuffix(m.p.In(a.Statement), ".")+m.p.Words.Colon+what))
	}
	m.doc.add(m.p.Home.Orient, paragraph(m.p.Discovery.Activity+m.p.Words.Colon), Block{List: list})
}

func (m *maker) shorts(cs []model.ItemCode) string {
	names := make([]string, len(cs))
	for i, c := range cs {
		names[i] = m.p.In(must(m.Grid, c).Short())
	}
	return m.p.Row(names)
}

// years is what each year of the diploma raises: a line a competency, a column a
// year.
func (m *maker) years() {
	t := m.p.Report
	b := Block{Caption: m.p.Finished.Years, Head: []string{t.Code, m.p.Words.Competency}}
	var offered []string
	for _, y := range m.Years {
		b.Head = append(b.Head, m.p.YearShort(m.Grid, y))
		for _, place := range m.p.Offered(m.Grid, y.To, func(c model.ItemCode) string { return m.p.In(must(m.Grid, c).Name()) }) {
			offered = append(offered, m.p.YearShort(m.Grid, y)+m.p.Words.Colon+clean(place))
		}
	}
	for _, it := range m.Grid.ItemsOf(model.Competency) {
		row, tints, rises := []string{string(it.Code), m.p.In(it.Name())}, make([]tint, 2, len(b.Head)), false
		for _, y := range m.Years {
			at := slices.IndexFunc(y.Rises, func(c model.Change) bool { return c.Item == it.Code })
			if at < 0 {
				row, tints = append(row, ""), append(tints, 0)
				continue
			}
			rises = true
			row, tints = append(row, m.p.LevelName(m.Grid, it.Code, y.Rises[at].To)), append(tints, m.tinted(1, 0, it.Code, y.Rises[at].To)...)
		}
		if rises {
			b.Rows, b.Tints = append(b.Rows, row), append(b.Tints, tints)
		}
	}
	if !m.Discovery() { // its summary says it
		m.doc.sub(m.p.Finished.Years+" ("+m.p.App.Indicative+")", b)
	}
	m.doc.sub(m.p.Practice.InYear, Block{List: offered})
}

// holding returns what keeps an activity from what is expected, in words: what is below
// target and what has no answer.
func (m *maker) holding(r model.Readiness) string {
	var said []string
	for _, x := range []struct {
		form, items string
	}{{"%s", m.items(r.Holding)}, {m.p.Words.Unanswered, m.items(r.Unrated)}} {
		if x.items != "" {
			said = append(said, fmt.Sprintf(x.form, x.items))
		}
	}
	if len(said) == 0 {
		return m.p.Words.Nothing
	}
	return strings.Join(said, m.p.Words.Semicolon)
}

// keep is the entry for a CV and the sheet for an interview: the highest
// competencies that evidence shows.
func (m *maker) keep() {
	t, claims := m.p.Report, m.Claims(model.At(2))
	if len(claims) > 0 {
		var list []string
		for _, c := range claims[:min(6, len(claims))] {
			list = append(list, m.claim(c))
		}
		m.doc.add(t.CV, paragraph(m.diploma()), paragraph(t.CVIntro), Block{List: list})
	}
	m.interview()
}

// claim returns a line of a CV: the level, whose word it is, and what shows it with
// its date and its strength.
func (m *maker) claim(c work.Claim) string {
	t, scale := m.p.Report, m.Grid.ScaleOf(c.Item.Code)
	level := m.p.In(scale.Label(c.Level))
	var said, by []string
	for _, w := range c.Confirming() {
		by = append(by, m.whose(w))
	}
	if len(by) > 0 {
		said = append(said, fmt.Sprintf(m.p.Moves.CVConfirmed, m.p.Row(by)))
	}
	for _, w := range c.Contested() {
		said = append(said, fmt.Sprintf(m.p.Moves.CVContested, m.whose(w), m.p.In(scale.Label(w.Level))))
	}
	if len(said) > 0 {
		level += " (" + strings.Join(said, m.p.Words.Semicolon) + ")"
	}
	shown := joined(m.p.Month(c.Evidence.Date), m.p.Words.Strengths[c.Strength])
	return fmt.Sprintf(t.CVWith, m.p.In(c.Item.Name()), level, clean(c.Evidence.Title), shown)
}

// whose names whose word it is, in a page with names.
func (m *maker) whose(w model.Word) string {
	if m.Redact {
		w = w.Unnamed()
	}
	return clean(m.p.Mentor(w))
}

// diploma says what the diploma is to the person: theirs, the one they study
// for, or no more than the grid they answered.
func (m *maker) diploma() string {
	t := m.p.Report
	name := t.CVGrid
	switch m.Profile.Stage {
	case model.StageGraduate:
		name = t.CVDiploma
	case model.Year3, model.Year4, model.Year5:
		name = t.CVStudies
	}
	return name + m.p.Words.Colon + m.p.In(m.Grid.Title) + " (" + strings.ToUpper(string(m.Grid.ID)) + ")."
}

func (m *maker) interview() {
	t := m.p.Report
	if m.Redact {
		return
	}
	var told []model.Evidence
	for _, e := range m.used() {
		if !e.Reflection.Empty() {
			told = append(told, e)
		}
	}
	if len(told) == 0 {
		return
	}
	told = told[:min(3, len(told))]
	m.doc.add(t.Interview, paragraph(m.p.Count(len(told), t.Told)))
	for _, e := range told {
		var list []string
		for _, f := range []Field{{t.Situation, m.situation(&e)}, {m.p.Words.Approach, e.Reflection.Relevance}, {m.p.Words.Result, e.Reflection.Quality},
			{m.p.Words.Constraints, e.Reflection.Constraints}, {t.Proof, e.Location}} {
			if f.Value != "" {
				list = append(list, f.Name+m.p.Words.Colon+clean(f.Value))
			}
		}
		m.doc.sub(clean(e.Title), Block{List: list})
	}
}

// situation returns what a piece of evidence was made in: what kind of work, with
// whom, when.
func (m *maker) situation(e *model.Evidence) string {
	k, _ := m.Grid.Kind(e.Kind)
	return joined(m.p.In(k.Label), m.together(e.Collaboration), m.p.Date(e.Date))
}

// together returns how a piece of evidence was made, "" when that was not said.
func (m *maker) together(c model.Collaboration) string {
	switch c {
	case model.Solo:
		return m.p.Report.Solo
	case model.Grouped:
		return m.p.Words.Grouped
	}
	return ""
}
