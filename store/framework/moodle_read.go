package framework

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	json "github.com/go-json-experiment/json"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/charset"
)

// mrow is a row of Moodle's table.
type mrow struct {
	line   int
	cells  []string
	parent *mrow
	below  []*mrow
}

func (r *mrow) at(column int) string {
	if column >= len(r.cells) {
		return ""
	}
	return strings.TrimSpace(r.cells[column])
}

// framework says whether the row describes the framework. PHP takes "" and "0"
// for no.
func (r *mrow) framework() bool { return r.at(colIsFramework) != "" && r.at(colIsFramework) != "0" }

func readMoodle(data []byte) (*model.Grid, []Loss, error) {
	text, err := charset.Text(data)
	if err != nil {
		return nil, nil, err
	}
	rows, err := moodleRows(string(text))
	if err != nil {
		return nil, nil, err
	}
	m := &moodleReader{byID: map[string]*mrow{}, groups: map[*mrow]model.GroupID{}}
	if err := m.tree(rows); err != nil {
		return nil, nil, err
	}
	m.make()
	return m.grid, m.lost, nil
}

func moodleRows(text string) ([]*mrow, error) {
	c := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff")))
	c.FieldsPerRecord = -1
	var out []*mrow
	for first := true; ; first = false {
		record, err := c.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		var p *csv.ParseError
		if errors.As(err, &p) {
			return nil, &Fault{ErrBroken, p.Line, ""}
		}
		if err != nil {
			return nil, fmt.Errorf("read framework: %w", err)
		}
		line, _ := c.FieldPos(0)
		if first {
			continue
		}
		if len(out) > maxItems {
			return nil, &Fault{ErrTooLarge, line, ""}
		}
		out = append(out, &mrow{line: line, cells: record})
	}
}

// moodleReader makes a grid of rows.
type moodleReader struct {
	root   *mrow
	top    []*mrow
	byID   map[string]*mrow
	groups map[*mrow]model.GroupID
	order  []*mrow
	scales []string // their values, in the grid's order
	grid   *model.Grid
	lost   losses
}

// tree finds the framework and hangs each row below its parent.
func (m *moodleReader) tree(rows []*mrow) error {
	for _, r := range rows {
		id := strings.ToLower(r.at(colID))
		switch {
		case r.framework() && m.root != nil:
			return &Fault{ErrNoGrid, r.line, r.at(colID)}
		case r.framework():
			m.root = r
			continue
		case m.byID[id] != nil:
			return &Fault{ErrTwice, r.line, r.at(colID)}
		}
		m.byID[id] = r
		m.order = append(m.order, r)
	}
	if m.root == nil {
		return &Fault{ErrNoGrid, 0, ""}
	}
	for _, r := range m.order {
		if p := m.byID[strings.ToLower(r.at(colParent))]; p != nil && p != r {
			r.parent = p
			p.below = append(p.below, r)
		} else {
			m.top = append(m.top, r)
		}
	}
	return nil
}

// make fills the grid: rows with others below are groups, those that name items
// and stand alone are activities, the rest are items.
func (m *moodleReader) make() {
	name := plainText(m.root.at(colShort), safetext.Title)
	m.grid = &model.Grid{
		ID: model.GridID(identifierOf(m.root.at(colID), name)), Title: model.Same(name), EvidenceKinds: kinds(),
	}
	about, source := describe(m.root.at(colDescription)), ""
	if n := len(about.paragraphs); n > 0 && strings.HasPrefix(about.paragraphs[n-1], "https://") {
		source, about.paragraphs = about.paragraphs[n-1], about.paragraphs[:n-1]
	}
	m.grid.Source, m.grid.Facts.Note = source, model.Same(strings.Join(about.paragraphs, "\n"))
	for _, r := range m.order {
		switch {
		case m.isActivity(r):
			m.activity(r)
		case len(r.below) > 0:
			m.group(r)
		}
	}
	target := model.TargetProfile{ID: "moodle", Label: model.Text{FR: "Niveau attendu dans Moodle", EN: "Level expected in Moodle"}, Levels: map[model.ItemCode]model.Level{}}
	for _, r := range m.order {
		if len(r.below) == 0 && !m.isActivity(r) {
			m.item(r, &target)
		}
	}
	if len(target.Levels) > 0 {
		m.grid.Targets = []model.TargetProfile{target}
	}
	m.lost.add(LostRules, m.rules())
	m.lost.add(LostLinks, m.unlinked())
}

// isActivity says whether a row stands for an activity: it is at the top with
// nothing below, and its number begins with an A, or it is below a row called
// activities.
func (m *moodleReader) isActivity(r *mrow) bool {
	if len(r.below) > 0 {
		return false
	}
	if r.parent != nil {
		name := strings.ToLower(r.parent.at(colShort))
		return strings.HasPrefix(name, "activité") || strings.HasPrefix(name, "activit")
	}
	id := r.at(colID)
	return r.at(colScale) == "" && len(id) > 1 && (id[0] == 'A' || id[0] == 'a') && strings.Trim(id[1:], "0123456789") == ""
}

func (m *moodleReader) group(r *mrow) {
	if slices.ContainsFunc(r.below, func(b *mrow) bool { return len(b.below) == 0 && !m.isActivity(b) }) {
		m.groups[r] = model.GroupID(code(r.at(colID), "G", len(m.grid.Groups)+1))
		m.grid.Groups = append(m.grid.Groups, model.Group{ID: m.groups[r], Label: model.Same(groupName(r))})
	}
}

// groupName returns the path of a group below groups: "A › B".
func groupName(r *mrow) string {
	name := plainText(r.at(colShort), safetext.Title)
	if r.parent == nil {
		return name
	}
	return groupName(r.parent) + " › " + name
}

func (m *moodleReader) activity(r *mrow) {
	about := describe(r.at(colDescription))
	name, statement := named(plainText(r.at(colShort), safetext.Title), about)
	m.grid.Activities = append(m.grid.Activities, model.Activity{Code: model.ActivityCode(code(r.at(colID), "A", len(m.grid.Activities)+1)), Title: name, Statement: statement, Occupations: occupationsOf(about.paragraphs)})
}

func (m *moodleReader) item(r *mrow, target *model.TargetProfile) {
	about := describe(r.at(colDescription))
	s := m.scale(r)
	it := model.Item{Code: model.ItemCode(code(r.at(colID), "C", len(m.grid.Items)+1)), Scale: s.ID}
	if string(it.Code) != r.at(colID) {
		it.Mark = plainText(r.at(colID), safetext.Name)
	}
	if frequency(labels(s, model.French)) {
		it.Kind = model.Attitude
	}
	it.Group = m.groups[r.parent]
	it.Title, it.Statement = named(plainText(r.at(colShort), safetext.Title), about)
	it.Explanation, it.Example, it.Practised = rest(about)
	if len(about.list) == len(s.Levels) {
		for v, text := range about.list {
			it.Anchors = append(it.Anchors, model.Anchor{Level: model.At(v), Text: model.Same(text)})
		}
	}
	for _, c := range strings.Split(r.at(colCross), ",") {
		if a, ok := m.grid.Activity(model.ActivityCode(strings.TrimSpace(strings.ReplaceAll(c, "%2C", ",")))); ok {
			it.Activities = append(it.Activities, a.Code)
		}
	}
	if l := lowestProficient(r.at(colScaleConfig)); l > 0 && l < len(s.Levels) && it.Kind == model.Competency {
		target.Levels[it.Code] = model.At(l)
	}
	m.grid.Items = append(m.grid.Items, it)
}

// named returns a title and a statement out of a name and a description: the
// description says more, or the name is all there is.
func named(name string, about description) (title, statement model.Text) {
	if len(about.paragraphs) == 0 {
		return model.Text{}, model.Same(name)
	}
	full := about.paragraphs[0]
	if repeats(name, full) {
		return model.Text{}, model.Same(full)
	}
	return model.Same(name), model.Same(full)
}

// repeats says whether a name only says what the statement does, without its
// markup or cut: then it is not taken for a title.
func repeats(name, full string) bool {
	return name == full || name == plainText(full, safetext.Title) || strings.HasSuffix(name, "…") && strings.HasPrefix(full, strings.TrimSuffix(name, "…"))
}

// isExample says whether a line gives an example.
func isExample(line string) bool {
	return strings.HasPrefix(line, strings.TrimSpace(exampleWord(model.French))) || strings.HasPrefix(line, "Par exemple :") || strings.HasPrefix(line, strings.TrimSpace(exampleWord(model.English)))
}

// rest returns the explanation, the example and the places of practice that follow
// a statement.
func rest(about description) (explanation, example model.Text, practised []model.Practice) {
	var said []string
	for i, p := range about.paragraphs {
		place, is := practiceOf(p)
		switch {
		case i == 0:
		case is && len(practised) < model.MaxPractices:
			practised = append(practised, place)
		case isExample(p):
			_, after, _ := strings.Cut(p, ":")
			example = model.Same(strings.TrimSpace(after))
		default:
			said = append(said, p)
		}
	}
	return model.Same(strings.Join(said, "\n")), example, practised
}

// scale returns the grid's scale with the row's values, the framework's where it has
// none.
func (m *moodleReader) scale(r *mrow) model.Scale {
	values := r.at(colScale)
	for p := r.parent; values == "" && p != nil; p = p.parent {
		values = p.at(colScale)
	}
	if values == "" {
		values = m.root.at(colScale)
	}
	if i := slices.Index(m.scales, values); i >= 0 {
		return m.grid.Scales[i]
	}
	s := scaleOf(fmt.Sprintf("scale%d", len(m.scales)+1), strings.Split(values, ","))
	m.scales, m.grid.Scales = append(m.scales, values), append(m.grid.Scales, s)
	return s
}

// lowestProficient returns the lowest level that counts as proficient, counted from
// 0; 0 if none says so.
func lowestProficient(config string) int {
	var entries []struct {
		ID         any `json:"id"`
		Proficient any `json:"proficient"`
	}
	if json.Unmarshal([]byte(config), &entries) != nil {
		return 0
	}
	low := 0
	for _, e := range entries {
		n, _ := strconv.Atoi(fmt.Sprint(e.ID))
		if p := fmt.Sprint(e.Proficient); n > 0 && (p == "1" || p == "true") && (low == 0 || n-1 < low) {
			low = n - 1
		}
	}
	return low
}

func (m *moodleReader) rules() int {
	n := 0
	for _, r := range m.order {
		if r.at(colRule) != "" {
			n++
		}
	}
	return n
}

// unlinked counts the cross-references of items that lead to no activity.
func (m *moodleReader) unlinked() int {
	n := 0
	for _, r := range m.order {
		if len(r.below) > 0 || m.isActivity(r) {
			continue
		}
		for _, c := range strings.Split(r.at(colCross), ",") {
			if _, ok := m.grid.Activity(model.ActivityCode(strings.TrimSpace(c))); !ok && strings.TrimSpace(c) != "" {
				n++
			}
		}
	}
	return n
}
