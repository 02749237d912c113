package report

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"autoeval/model"
	"autoeval/tui/lang"
)

// kinds returns a subject for each kind of session that there is, by its name.
func kinds(t *testing.T) map[string]Subject {
	out := map[string]Subject{}
	add := func(name string, depth model.Depth, stage model.Stage, level func(i int, it model.Item) int, more func(*Subject)) {
		s := subject(t, "")
		s.Profile = model.Profile{Name: "Léa", Stage: stage}
		s.Session = model.Session{ID: "S2", Label: name, Grid: s.Grid.Ref(), Depth: depth, StartedAt: s.Now}
		for i, it := range s.Grid.Items {
			if v := level(i, it); v >= 0 {
				if err := s.Session.Rate(s.Grid, model.Rating{Item: it.Code, Level: model.At(v), At: s.Now}); err != nil {
					t.Fatal(err)
				}
			}
		}
		s.Finished, s.Reviews, s.Words, s.Evidence, s.Actions = nil, nil, nil, nil, nil
		if len(s.Session.Ratings) > 0 { // without an answer it stays open
			if err := s.Session.Finish(s.Now); err != nil {
				t.Fatal(err)
			}
			s.Finished = []model.SessionSummary{s.Session.Summary()}
		}
		if more != nil {
			more(&s)
		}
		out[name] = redo(s)
	}
	competencies := func(v func(i int) int) func(int, model.Item) int {
		return func(i int, it model.Item) int {
			if it.Kind != model.Competency {
				return -1
			}
			return v(i)
		}
	}
	none, zero := competencies(func(int) int { return -1 }), competencies(func(int) int { return 0 })
	mixed, some := competencies(func(i int) int { return i % 3 }), competencies(func(i int) int { return i%2*3 - 1 })
	for _, stage := range []model.Stage{model.Prospective, model.StageUnsaid, model.Year3, model.StageGraduate} {
		for name, level := range map[string]func(int, model.Item) int{"none": none, "zero": zero, "mixed": mixed, "some": some} {
			add(fmt.Sprintf("discovery %s %s", name, stage), model.Discover, stage, level, nil)
			add(fmt.Sprintf("review %s %s", name, stage), model.FullReview, stage, level, nil)
		}
	}
	add("attitudes alone", model.FullReview, model.Year4, func(_ int, it model.Item) int { return int(it.Kind)*3 - 1 }, nil)
	add("same as before", model.FullReview, model.Year4, mixed, func(s *Subject) {
		before := s.Session.Summary()
		before.ID, before.Label, before.StartedAt, before.FinishedAt = "S1", "avant", s.Now.AddDate(0, -6, 0), s.Now.AddDate(0, -6, 0)
		s.Finished = []model.SessionSummary{before, s.Session.Summary()}
	})
	add("open", model.FullReview, model.Year5, mixed, func(s *Subject) { s.Session.FinishedAt, s.Finished = time.Time{}, nil })
	add("no targets", model.FullReview, model.Year4, mixed, func(s *Subject) { g := s.Grid.Clone(); g.Targets = nil; s.Grid = &g })
	add("no groups, no activities", model.FullReview, model.Year4, mixed, func(s *Subject) {
		g := s.Grid.Clone()
		g.Groups, g.Activities = nil, nil
		s.Grid = &g
	})
	whole := subject(t, "une note")
	out["with everything"] = whole
	whole.Redact = true
	out["redacted"] = whole
	return out
}

// No heading, table, column, list or paragraph of a page is without a word, and to a
// prospective student no count says how far below something they are.
func TestNoPartOfAPageIsEmptyInAnyKindOfSession(t *testing.T) {
	for name, s := range kinds(t) {
		for _, l := range []model.Lang{model.French, model.English} {
			for form, page := range forms(t, Make(s, lang.New(l))) {
				for _, bad := range empty(form, page) {
					t.Errorf("%s, %s %s: %s", name, l, form, bad)
				}
				if m := regexp.MustCompile(`\b0 ?(?:/|sur|of) ?[1-9]`).FindString(page); m != "" && s.Profile.Stage == model.Prospective {
					t.Errorf("%s, %s %s: %q is said to who discovers", name, l, form, m)
				}
			}
		}
	}
}

// empty lists the parts of a page that are without a word.
func empty(form, page string) []string {
	switch form {
	case "md":
		return append(emptyHeadings(page), emptyColumns(page)...)
	case "html":
		var out []string
		for _, form := range []string{`<(p|ul|li|h1|h2|h3|dd|dt|th|caption|figcaption|tbody|figure|section)[^<>]*>\s*</`, `<svg[^>]*></svg>`, `<section>\s*<h2>[^<]*</h2>\s*</section>\s*(?:</main>|<section>\s*<h2>)`, `<section>\s*<h3>[^<]*</h3>\s*</section>`} {
			out = append(out, regexp.MustCompile(form).FindAllString(page, -1)...)
		}
		for _, table := range regexp.MustCompile(`(?s)<tbody>.*?</tbody>`).FindAllString(page, -1) {
			full := map[string]bool{}
			for _, cell := range regexp.MustCompile(`<td[^>]*data-head="([^"]*)">([^\n]*?)</td>`).FindAllStringSubmatch(table, -1) {
				full[cell[1]] = full[cell[1]] || cell[2] != ""
			}
			for head, ok := range full {
				if !ok {
					out = append(out, "column "+head)
				}
			}
		}
		return out
	}
	return regexp.MustCompile(`(?m)^.*: *\.$|^- *$`).FindAllString(page, -1)
}

func emptyHeadings(page string) []string {
	var out []string
	lines := slices.DeleteFunc(strings.Split(page, "\n"), func(l string) bool { return strings.TrimSpace(l) == "" })
	for i, l := range lines {
		level := len(l) - len(strings.TrimLeft(l, "#"))
		if level == 0 {
			continue
		}
		if i+1 == len(lines) || lines[i+1] == "---" {
			out = append(out, l)
		} else if next := len(lines[i+1]) - len(strings.TrimLeft(lines[i+1], "#")); next > 0 && next <= level {
			out = append(out, l)
		}
	}
	return out
}

func emptyColumns(page string) []string {
	var out []string
	for _, table := range regexp.MustCompile(`(?m)(?:^\|.*\n)+`).FindAllString(page, -1) {
		rows := strings.Split(strings.TrimSpace(table), "\n")
		for c, head := range strings.Split(rows[0], "|") {
			if !slices.ContainsFunc(rows[2:], func(r string) bool {
				cells := strings.Split(r, "|")
				return c < len(cells) && strings.TrimSpace(cells[c]) != ""
			}) && strings.TrimSpace(head) != "" {
				out = append(out, "column "+head)
			}
		}
	}
	return out
}

// What was answered in a Découverte is said as it was asked: an answer claims none
// of the anchors of a level.
func TestADiscoveryClaimsNoAnchor(t *testing.T) {
	s := kinds(t)["discovery mixed prospective"]
	for _, l := range []model.Lang{model.French, model.English} {
		p := lang.New(l)
		for form, page := range forms(t, Make(s, p)) {
			page = flat(page)
			for _, it := range s.Grid.ItemsOf(model.Competency) {
				if a := p.In(it.Anchors[2].Text); strings.Contains(page, flat(a)) {
					t.Errorf("%s %s: %q is claimed", l, form, a)
				}
			}
			for _, want := range []string{p.Discovery.Answers[0].Name, p.Discovery.Answers[2].Name} {
				if !strings.Contains(strings.ReplaceAll(page, "&#39;", "'"), flat(want)) {
					t.Errorf("%s %s: no %q", l, form, want)
				}
			}
			for _, y := range s.Years {
				if !strings.Contains(page, p.YearShort(s.Grid, y)) {
					t.Errorf("%s %s: nothing of %s", l, form, p.YearShort(s.Grid, y))
				}
			}
		}
	}
}

// The page of a Découverte is two sheets of paper at most: it says a thing once, and its
// answers stand two side by side. What one answered, and of what, is all there.
func TestADiscoveryIsTwoSheets(t *testing.T) {
	const twoSheets = 6300 // characters, as printed with its figure and its headings
	s := kinds(t)["discovery mixed prospective"]
	for _, l := range []model.Lang{model.French, model.English} {
		p := lang.New(l)
		doc := Make(s, p)
		var tables []Block
		for _, x := range doc.Sections {
			tables = append(tables, slices.DeleteFunc(slices.Clone(x.Blocks), func(b Block) bool { return len(b.Rows) == 0 })...)
		}
		if len(tables) != 1 || !tables[0].Paired {
			t.Fatalf("%s: %d tables, not one whose rows stand side by side", l, len(tables))
		}
		for i, it := range s.Grid.ItemsOf(model.Competency) {
			if row := tables[0].Rows[i]; row[1] != p.In(it.Short()) || row[2] != p.Discovery.Answers[i%3].Name || row[3] != p.In(it.Before) {
				t.Errorf("%s: %q of %s", l, row, it.Code)
			}
		}
		all := forms(t, doc)
		if n := utf8.RuneCountInString(flat(all["txt"])); n > twoSheets {
			t.Errorf("%s: %d characters are more than two sheets", l, n)
		}
		if _, paper, _ := strings.Cut(all["html"], "@media print"); !strings.Contains(paper, ".paired tbody { display: block; columns: 2;") || !strings.Contains(paper, `paired">`) {
			t.Errorf("%s: on paper the answers are not two side by side", l)
		}
	}
}

// On a phone a row is a block as wide as the screen, not a cell of its first column.
func TestOnAPhoneATableIsBlocks(t *testing.T) {
	page := forms(t, Make(subject(t, ""), lang.New(model.French)))["html"]
	_, narrow, ok := strings.Cut(page, "@media screen and (max-width: 40rem)")
	if !ok || !strings.Contains(narrow, "table, tbody { display: block; } colgroup { display: none; }") {
		t.Error("a table stays a table where a row is a block")
	}
}
