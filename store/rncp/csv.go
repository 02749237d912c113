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

// ReadCSV makes a grid of a table code;parent;libelle;description;niveau_attendu
// (the columns in any order, the last three and parent may be missing; comma
// and tab separate too; UTF-8, or Windows-1252 as spreadsheets write it). A row
// that others name as parent is a group, the others are competencies. A level
// is a value or code of the general scale and goes into the target profile
// "expected". The grid's id comes from the name's last part, which also titles
// it unless a title is given. Errors in the table are *RowError.
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
}

func (t *table) fail(line int, p Problem, detail string) error {
	return &RowError{File: t.file, Line: line, Problem: p, Detail: safetext.Line(safetext.Clean(detail, safetext.Name))}
}

// spreadsheet says whether the file is a workbook, not a table exported from one.
func spreadsheet(data []byte) bool {
	return bytes.HasPrefix(data, []byte("PK\x03\x04")) || bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0"))
}

// laid returns a table with line feeds at the ends of its lines, the sign that
// separates its cells, and how many lines were left out before it: spreadsheets
// write "sep=;" first, and some end lines by a carriage return alone.
func laid(text string) (table string, comma rune, skipped int) {
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n")
	}
	head, rest, _ := strings.Cut(text, "\n")
	if sign, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(head, "\r")), "sep="); ok && len(sign) == 1 && sign != "\"" {
		return rest, rune(sign[0]), 1
	}
	return text, separator(head), 0
}

func (t *table) read(text string) error {
	text, comma, skipped := laid(text)
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
		return tidy(record[i])
	}
	r := row{line, cell("code"), cell("parent"), cell("libelle"), cell("description"), cell("niveau_attendu")}
	if r.code+r.parent+r.label+r.more+r.level != "" {
		t.rows = append(t.rows, r)
	}
}

func separator(head string) rune {
	best, most := ';', 0
	for _, r := range ";,\t" {
		if n := strings.Count(head, string(r)); n > most {
			best, most = r, n
		}
	}
	return best
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
	used := map[string]bool{}
	target := model.TargetProfile{
		ID: "expected", Label: model.Text{FR: "Niveau attendu", EN: "Expected level"}, Levels: map[model.ItemCode]model.Level{},
	}
	for _, r := range t.rows {
		if _, ok := groups[strings.ToLower(r.code)]; ok {
			continue
		}
		it := r.item(groups)
		used[strings.ToLower(string(it.Group))] = true
		g.Items = append(g.Items, it)
		if r.level == "" {
			continue
		}
		l := g.Scales[0].Parse(r.level)
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
			g.Groups = append(g.Groups, model.Group{ID: model.GroupID(r.code), Label: model.Same(r.label)})
		}
	}
	if len(target.Levels) > 0 {
		g.Targets = []model.TargetProfile{target}
	}
	g.Version = t.version(title)
	return g, nil
}

func (r row) item(groups map[string]row) model.Item {
	it := model.Item{
		Code: model.ItemCode(r.code), Scale: scaleID, Group: model.GroupID(groups[strings.ToLower(r.parent)].code),
		Statement: model.Same(r.label), Title: title(r.label), Label: label(r.label),
	}
	if r.more != "" {
		it.Explanation = model.Same(r.more)
	}
	return it
}

// version is a digest of the table.
func (t *table) version(title string) string {
	h := sha256.New()
	fmt.Fprintf(h, "%q\n", title)
	for _, r := range t.rows {
		fmt.Fprintf(h, "%q %q %q %q %q\n", r.code, r.parent, r.label, r.more, r.level)
	}
	return hex.EncodeToString(h.Sum(nil))[:8]
}

// slug is a name as a grid's id.
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
