package rncp

import (
	"bytes"
	"crypto/sha256"
	"encoding/csv"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/charset"
	"autoeval/store/gridfile"
)

// Problem is what is wrong with a CSV of competencies. The values are stable:
// whoever speaks to people finds their words by them.
type Problem string

// The problems.
const (
	BadCSV        Problem = "bad-csv"         // quotes or columns do not add up
	NotText       Problem = "not-text"        // bytes that are no text; Detail is the byte's number in its line
	Spreadsheet   Problem = "spreadsheet"     // a workbook instead of a table
	BadHeader     Problem = "bad-header"      // no code and libelle columns; Detail is the line
	TooBig        Problem = "too-large"       // over 1 MiB or 500 rows
	NoRows        Problem = "no-rows"         // nothing below the header, or nothing but groups
	BadCode       Problem = "bad-code"        // Detail is the code
	DuplicateCode Problem = "duplicate-code"  // Detail is the code
	NoSuchParent  Problem = "no-such-parent"  // Detail is the parent's code; its own counts too
	MissingLabel  Problem = "missing-label"   // Detail is the code
	BadLevel      Problem = "level-not-known" // niveau_attendu is none of the scale's; Detail is what it is
	BadType       Problem = "type-not-known"  // type is none of competence, attitude, activite, groupe; Detail is what it is
	TooMany       Problem = "too-many"        // more places or occupations than a grid takes; Detail is the code
	NoSuchLink    Problem = "no-such-link"    // activites names no activity of the table; Detail is what it names
)

// RowError says what is wrong with a CSV and where.
type RowError struct {
	File    string
	Line    int // from 1; 0 when it is no line's
	Problem Problem
	Detail  string
}

// Error reads "file:line: what is wrong: detail".
func (e *RowError) Error() string {
	s := fmt.Sprintf("%s:%d: %s", e.File, e.Line, strings.ReplaceAll(string(e.Problem), "-", " "))
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

const (
	maxCSV  = 1 << 20
	maxRows = 500
)

// ReadCSV makes a grid of a table (the columns in any order; UTF-8, UTF-16 or
// Windows-1252, as spreadsheets write it; comma and tab separate too):
//
//	code            an identifier; required
//	libelle         the words; required
//	parent          the code of a row above: that row is a group
//	description     an explanation
//	niveau_attendu  a value, code or name of the scale: the target profile "expected"
//	type            competence, attitude, activite or groupe; empty: by its place
//	activites       codes of activities, separated by blanks
//	niveau0 … niveau4  what can be observed at each level
//	exemple, libelle_en  an example; the words in English
//	pratique        where it is practised: "cours : Réseaux | stage : Atelier"
//	metiers         what an activity leads to, separated by |
//
// The grid's id comes from the name's last part, which also titles it unless a
// title is given. Errors in the table are *RowError.
func ReadCSV(name string, r io.Reader, title string) (*model.Grid, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxCSV+1))
	if err != nil {
		return nil, fmt.Errorf("read table: %w", err)
	}
	t := &table{file: path.Base(strings.ReplaceAll(name, `\`, "/"))}
	if len(data) > maxCSV {
		return nil, t.fail(0, TooBig, "")
	}
	if spreadsheet(data) {
		return nil, t.fail(0, Spreadsheet, "")
	}
	data, err = charset.Text(data)
	if bad := (*charset.Error)(nil); errors.As(err, &bad) {
		return nil, t.fail(bad.Line, NotText, strconv.Itoa(bad.Byte))
	}
	if err := t.read(string(data)); err != nil {
		return nil, err
	}
	return t.grid(title)
}

type table struct {
	file string
	rows []row
}

type row struct {
	line                      int
	code, parent, label, more string
	level                     string
	kind, links, example, en  string
	anchors                   [5]string
	places, leads             string
}

// wider reports whether the row says something in the columns of the wider form.
func (r row) wider() bool {
	return r.kind+r.links+r.example+r.en+strings.Join(r.anchors[:], "")+r.places+r.leads != ""
}

func (t *table) fail(line int, p Problem, detail string) error {
	return &RowError{File: t.file, Line: line, Problem: p, Detail: safetext.Line(safetext.Clean(detail, safetext.Name))}
}

// spreadsheet says whether the file is a workbook, not a table exported from one.
func spreadsheet(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0"))
}

func (t *table) read(text string) error {
	text, comma, skipped := charset.Table(text)
	head, _, _ := strings.Cut(text, "\n")
	c := csv.NewReader(strings.NewReader(text))
	c.Comma = comma
	c.FieldsPerRecord = -1
	var columns map[string]int
	for {
		record, err := c.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return t.broken(err, skipped)
		}
		line, _ := c.FieldPos(0)
		line += skipped
		if columns == nil {
			if columns = header(record); columns == nil {
				return t.fail(line, BadHeader, head)
			}
			continue
		}
		if len(t.rows) == maxRows {
			return t.fail(line, TooBig, "")
		}
		t.add(line, columns, record)
	}
}

func (t *table) broken(err error, skipped int) error {
	var p *csv.ParseError
	if !errors.As(err, &p) {
		return fmt.Errorf("read table: %w", err)
	}
	return t.fail(p.Line+skipped, BadCSV, "")
}

func (t *table) add(line int, columns map[string]int, record []string) {
	cell := func(name string) string {
		i, ok := columns[name]
		if !ok || i >= len(record) {
			return ""
		}
		return cellText(record[i])
	}
	r := row{
		line: line, code: cell("code"), parent: cell("parent"), label: cell("libelle"), more: cell("description"), level: cell("niveau_attendu"),
		kind: strings.TrimSuffix(fold(cell("type")), "s"), links: cell("activites"), example: cell("exemple"), en: cell("libelle_en"),
		places: cell("pratique"), leads: cell("metiers"),
	}
	for i := range r.anchors {
		r.anchors[i] = cell("niveau" + strconv.Itoa(i))
	}
	if r.code+r.parent+r.label+r.more+r.level != "" {
		t.rows = append(t.rows, r)
	}
}

// cellText returns what a cell says on one line. Blanks that hold words together stay:
// a person typed them.
func cellText(s string) string {
	blank := func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }
	s = safetext.Clean(strings.Join(strings.FieldsFunc(plain(s), blank), " "), safetext.Note)
	return strings.TrimSpace(strings.TrimRight(s, ";, "))
}

// header finds the columns; nil when those that must be there are not.
func header(record []string) map[string]int {
	out := map[string]int{}
	for i, c := range record {
		out[strings.ReplaceAll(fold(strings.TrimSpace(c)), " ", "_")] = i
	}
	_, code := out["code"]
	_, label := out["libelle"]
	if !code || !label {
		return nil
	}
	return out
}

// check finds the groups: the rows that are a parent.
func (t *table) check() (map[string]row, error) {
	byCode, groups := map[string]row{}, map[string]row{}
	for _, r := range t.rows {
		key := strings.ToLower(r.code)
		_, twice := byCode[key]
		switch {
		case !identifier(r.code):
			return nil, t.fail(r.line, BadCode, r.code)
		case twice:
			return nil, t.fail(r.line, DuplicateCode, r.code)
		case r.label == "":
			return nil, t.fail(r.line, MissingLabel, r.code)
		case len(entries(r.places)) > model.MaxPractices || len(entries(r.leads)) > model.MaxOccupations:
			return nil, t.fail(r.line, TooMany, r.code)
		case !slices.Contains([]string{"", typeCompetency, typeAttitude, typeActivity, typeGroup}, r.kind):
			return nil, t.fail(r.line, BadType, r.kind)
		case r.kind == typeGroup:
			groups[key] = r
		}
		byCode[key] = r
	}
	for _, r := range t.rows {
		if r.parent == "" {
			continue
		}
		p, ok := byCode[strings.ToLower(r.parent)]
		if !ok || p.line == r.line {
			return nil, t.fail(r.line, NoSuchParent, r.parent)
		}
		groups[strings.ToLower(p.code)] = p
	}
	return groups, nil
}

func (t *table) grid(title string) (*model.Grid, error) {
	groups, err := t.check()
	if err != nil {
		return nil, err
	}
	base := strings.TrimSuffix(t.file, path.Ext(t.file))
	if title = clean(title, safetext.Title); title == "" {
		title = clean(base, safetext.Title)
	}
	g := &model.Grid{
		ID: model.GridID(slug(base)), Title: model.Same(title), Scales: []model.Scale{gridfile.Autonomy()},
		EvidenceKinds: evidenceKinds(nil),
	}
	t.activities(g)
	used := map[string]bool{}
	target := model.TargetProfile{
		ID: "expected", Label: model.Text{FR: "Niveau attendu", EN: "Expected level"}, Levels: map[model.ItemCode]model.Level{},
	}
	for _, r := range t.rows {
		if _, ok := groups[strings.ToLower(r.code)]; ok || r.kind == typeActivity {
			continue
		}
		it, err := t.item(r, groups, g)
		if err != nil {
			return nil, err
		}
		used[strings.ToLower(string(it.Group))] = true
		g.Items = append(g.Items, it)
		if r.level == "" {
			continue
		}
		l := g.Scale(it.Scale).Parse(r.level)
		if !l.Rated() {
			return nil, t.fail(r.line, BadLevel, r.level)
		}
		target.Levels[it.Code] = l
	}
	if len(g.Items) == 0 {
		return nil, t.fail(0, NoRows, "")
	}
	for _, r := range t.rows {
		if used[strings.ToLower(r.code)] {
			g.Groups = append(g.Groups, model.Group{ID: model.GroupID(r.code), Label: r.words()})
		}
	}
	if len(target.Levels) > 0 {
		g.Targets = []model.TargetProfile{target}
	}
	g.Version = t.version(title)
	return g, nil
}

// The words of the type column, folded, without a plural s.
const (
	typeCompetency = "competence"
	typeAttitude   = "attitude"
	typeActivity   = "activite"
	typeGroup      = "groupe"
)

// words returns a row's words, in French and, where it has them, in English.
func (r row) words() model.Text {
	if r.en != "" {
		return model.Text{FR: r.label, EN: r.en}
	}
	return model.Same(r.label)
}

func (t *table) activities(g *model.Grid) {
	for _, r := range t.rows {
		if r.kind == typeActivity {
			g.Activities = append(g.Activities, model.Activity{Code: model.ActivityCode(r.code), Statement: r.words(), Occupations: occupations(r.leads)})
		}
	}
}

// item makes the item of a row; an attitude brings its scale into the grid.
func (t *table) item(r row, groups map[string]row, g *model.Grid) (model.Item, error) {
	it := model.Item{
		Code: model.ItemCode(r.code), Scale: scaleID, Group: model.GroupID(groups[strings.ToLower(r.parent)].code),
		Statement: r.words(), Title: title(r.label), Label: label(r.label), Example: model.Same(r.example), Explanation: model.Same(r.more),
	}
	if r.kind == typeAttitude {
		it.Kind, it.Scale = model.Attitude, frequencyID
		if len(g.Scales) == 1 {
			g.Scales = append(g.Scales, gridfile.Frequency())
		}
	}
	for v, text := range r.anchors {
		if text != "" && v < len(g.Scale(it.Scale).Levels) {
			it.Anchors = append(it.Anchors, model.Anchor{Level: model.At(v), Text: model.Same(text)})
		}
	}
	for _, code := range strings.FieldsFunc(r.links, func(r rune) bool { return r == ' ' || r == ',' || r == ';' }) {
		a, ok := g.Activity(model.ActivityCode(code))
		if !ok {
			return it, t.fail(r.line, NoSuchLink, code)
		}
		it.Activities = append(it.Activities, a.Code)
	}
	it.Practised = practised(r.places)
	return it, nil
}

// version returns a digest of the table.
func (t *table) version(title string) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q %s\n", title, "2") // how titles are cut is part of what the grid says
	for _, r := range t.rows {
		fmt.Fprintf(h, "%q %q %q %q %q\n", r.code, r.parent, r.label, r.more, r.level)
		if r.wider() {
			fmt.Fprintf(h, "%q %q %q %q %q\n", r.kind, r.links, r.example, r.en, r.anchors)
		}
		if r.places+r.leads != "" {
			fmt.Fprintf(h, "%q %q\n", r.places, r.leads)
		}
	}
	return hex.EncodeToString(h.Sum(nil))[:8]
}

// slug returns a name as a grid's id.
func slug(s string) string {
	var b strings.Builder
	for _, r := range fold(s) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == 60 {
			break
		}
	}
	if out := strings.Trim(b.String(), "-"); out != "" {
		return out
	}
	return "grid-" + strconv.Itoa(len(s))
}
