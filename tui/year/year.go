// Package year puts the figures of a programme's year into tables, once for the
// screen, the command, the page to print and the ear: each cell says what stands in
// it and how it is heard. It only words what store/cohort counted.
package year

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/cohort"
	"autoeval/tui/lang"
)

// Table is a table of one part: what it is, what is to be known before it, and its
// rows, whose first two cells are a code and a name. List is a table without
// columns, a line each.
type Table struct {
	Title string
	Lead  []string
	Head  []string
	Rows  [][]Cell
	List  []string
	Whole bool // a column without anything says something too
}

// Cell is what stands in a cell, and how it is heard where that differs; what is
// heard as "" is not worth saying.
type Cell struct{ Text, Spoken string }

func plain(s string) Cell { return Cell{s, s} }

// Title returns the name of the whole.
func Title(p *lang.Printer, s *cohort.Sum) string {
	return fmt.Sprintf(p.Year.Title, p.In(s.Grid.Title))
}

// Name returns what a part is called.
func Name(p *lang.Printer, s *cohort.Sum, part *cohort.Part) string {
	switch {
	case part == &s.Whole:
		return p.Year.Whole
	case s.Ask.Groups != nil && part.Group == "":
		return p.Year.Ungrouped
	case part.Group != "":
		return safetext.Line(part.Group)
	case part.Stage == model.StageUnsaid:
		return p.Year.StageUnsaid
	}
	return p.Exchange.Stages[string(part.Stage)]
}

// Parts returns the parts in the order they are shown: the whole first, unless there
// is but one part, which is the whole.
func Parts(s *cohort.Sum) []*cohort.Part {
	var out []*cohort.Part
	if len(s.Parts) != 1 {
		out = append(out, &s.Whole)
	}
	for i := range s.Parts {
		out = append(out, &s.Parts[i])
	}
	return out
}

// Notes says what the figures are of: which versions, and what is left out.
func Notes(p *lang.Printer, s *cohort.Sum) []string {
	t := p.Year
	out := []string{t.Nature}
	if s.Ask.Anonymous {
		out = append(out, t.AnonymousNote)
	}
	if s.Small > 0 {
		out = append(out, p.Count(s.Small, t.Small))
	}
	if len(s.Joined) > 0 {
		out = append(out, fmt.Sprintf(t.Joined, versions(p, s.Joined)))
	}
	if len(s.Apart) > 0 {
		out = append(out, fmt.Sprintf(t.Apart, versions(p, s.Apart)))
	}
	if n := s.Lists.Nobody; len(n) > 0 {
		out = append(out, fmt.Sprintf(t.Nobody, members(n)))
	}
	if n := s.Lists.Several; len(n) > 0 {
		out = append(out, fmt.Sprintf(t.Several, members(n)))
	}
	return out
}

// About lists the notes, as a page of their own.
func About(p *lang.Printer, s *cohort.Sum) Table {
	return Table{Title: p.Year.About, List: Notes(p, s)}
}

func versions(p *lang.Printer, all []cohort.Version) string {
	var out []string
	for _, v := range all {
		out = append(out, fmt.Sprintf(p.Year.VersionCount, safetext.Line(v.Ref.String()), p.Count(v.Sessions, p.Words.Sessions)))
	}
	return strings.Join(out, ", ")
}

func members(all []cohort.Member) string {
	var out []string
	for i := range all {
		out = append(out, safetext.Line(all[i].Said()))
	}
	return strings.Join(out, ", ")
}

// Size says how many people a part is of.
func Size(p *lang.Printer, part *cohort.Part) string {
	people := p.Count(part.People, p.Cohort.Learners)
	if part.InView == part.People {
		return people
	}
	return people + ", " + p.Count(part.InView, p.Year.InView)
}

// Tables returns the five tables of a part; those that would say nothing are left
// out.
func Tables(p *lang.Printer, s *cohort.Sum, part *cohort.Part) []Table {
	b := &builder{p, s, part}
	var out []Table
	for _, t := range []Table{b.target(), b.mentors(), b.shown(), b.terms(), b.seen()} {
		if len(t.Rows)+len(t.List) > 0 {
			out = append(out, t)
		}
	}
	return out
}

type builder struct {
	p    *lang.Printer
	s    *cohort.Sum
	part *cohort.Part
}

func (b *builder) number(n int) Cell {
	c := plain(b.p.Number(n))
	if n == 0 {
		c.Spoken = ""
	}
	return c
}

// row begins with the item.
func (b *builder) row(it model.Item, cells ...Cell) []Cell {
	return append([]Cell{plain(safetext.Line(string(it.Code))), plain(b.p.In(it.Short()))}, cells...)
}

func (b *builder) head(columns ...string) []string {
	return append([]string{b.p.Report.Code, b.p.Words.Competency}, columns...)
}

func (b *builder) aims() bool {
	return slices.ContainsFunc(b.part.Items, func(x model.ItemFigures) bool { return x.Target.Of() > 0 })
}

func (b *builder) target() Table {
	t := b.p.Year
	out := Table{Title: t.Target, Head: b.head(t.Expected, t.At, t.Below, t.Unrated)}
	profile, one := b.s.Grid.Target(b.part.Target)
	switch {
	case !b.aims():
		return out
	case one:
		out.Lead = []string{fmt.Sprintf(t.TargetAim, b.p.In(profile.Label))}
	default:
		out.Lead = []string{t.TargetMixed}
	}
	out.Lead = append(out.Lead, b.holding())
	for _, x := range b.part.Items {
		if x.Target.Of() == 0 {
			continue
		}
		want := Cell{}
		if l := profile.Levels[x.Item.Code]; one && l.Rated() {
			want = Cell{safetext.Line(b.s.Grid.Scale(x.Item.Scale).Code(l)), b.p.In(b.s.Grid.Scale(x.Item.Scale).Label(l))}
		}
		out.Rows = append(out.Rows, b.row(x.Item, want, b.reached(x.Target), b.number(x.Target.Below), b.number(x.Target.Unrated)))
	}
	return out
}

// most is how many items are named that hold a year back.
const most = 6

func (b *builder) holding() string {
	var names []string
	for _, x := range b.part.Holding() {
		names = append(names, fmt.Sprintf(b.p.Year.HoldingOne, safetext.Line(b.p.ItemName(b.s.Grid, x.Item.Code)), b.p.Number(x.Target.Below)))
	}
	if len(names) == 0 {
		return b.p.Year.HoldingNone
	}
	return fmt.Sprintf(b.p.Year.Holding, strings.Join(names[:min(len(names), most)], ", "))
}

func (b *builder) reached(r model.Reached) Cell {
	if r.Of() == 0 {
		return Cell{}
	}
	at, of := b.p.Number(r.At), b.p.Number(r.Of())
	return Cell{fmt.Sprintf(b.p.Year.Reached, at, of), fmt.Sprintf(b.p.Cohort.OutOf, at, of)}
}

// Distribution returns how many are at each level, by its letter and by its name.
func Distribution(p *lang.Printer, s model.Scale, d model.Distribution) Cell {
	var short, long []string
	for _, l := range s.Levels {
		if v := l.Level.Value(); v < len(d.Counts) && d.Counts[v] > 0 {
			short = append(short, fmt.Sprintf("%s×%d", safetext.Line(l.Code), d.Counts[v]))
			long = append(long, p.In(l.Label)+" "+strconv.Itoa(d.Counts[v]))
		}
	}
	return Cell{strings.Join(short, " "), strings.Join(long, ", ")}
}

func (b *builder) mentors() Table {
	t := b.p.Year
	out := Table{Title: t.Mentors, Lead: []string{t.MentorsLead},
		Head: b.head(t.Own, t.Theirs, t.Reviewed, t.Higher, t.Same, t.Lower, t.Beside, t.Accepted, t.Contested, t.Open, t.Apart2)}
	for i := range b.part.Items {
		x := &b.part.Items[i]
		scale, m := b.s.Grid.Scale(x.Item.Scale), &x.Mentor
		own := Distribution(b.p, scale, x.Own)
		if own.Text == "" && m.People == 0 {
			continue
		}
		row := b.row(x.Item, own, Distribution(b.p, scale, m.Levels))
		for _, n := range []int{m.People, m.Higher, m.Same, m.Lower, m.Beside, m.Accepted, m.Contested, m.Open, m.Apart} {
			row = append(row, b.number(n))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

func (b *builder) shown() Table {
	t := b.p.Year
	out := Table{Title: t.Shown, Lead: []string{t.ShownLead}, Head: b.head(), Whole: true}
	for _, k := range b.s.Grid.EvidenceKinds {
		out.Head = append(out.Head, b.p.In(k.Label))
	}
	out.Head = append(out.Head, t.Proved)
	any := false
	for _, x := range b.part.Items {
		row, confirmed := b.row(x.Item), 0
		for _, k := range x.Shown {
			row = append(row, b.pieces(k.Pieces, k.People))
			confirmed += k.Confirmed
			any = any || k.Pieces > 0
		}
		out.Rows = append(out.Rows, append(row, b.pieces(confirmed, x.Proved)))
	}
	if !any {
		out.Rows = nil
	}
	return out
}

// pieces writes how many pieces how many people have; a kind that shows nothing is
// an empty cell, which an accreditation visit looks for.
func (b *builder) pieces(n, people int) Cell {
	if n == 0 {
		return Cell{}
	}
	t := b.p.Year
	return Cell{fmt.Sprintf(t.Piece, b.p.Number(n), b.p.Number(people)), fmt.Sprintf(t.PieceSpoken, b.p.Number(n), b.p.Count(people, b.p.Cohort.Learners))}
}

// TermName returns a term in words.
func TermName(p *lang.Printer, t model.Term) string {
	if t.Spring {
		return fmt.Sprintf(p.Year.Spring, t.Year)
	}
	return fmt.Sprintf(p.Year.Autumn, t.Year)
}

func (b *builder) terms() Table {
	t := b.p.Year
	out := Table{Title: t.Terms, Head: b.head(), Lead: []string{t.TermsLevels}}
	if b.aims() {
		out.Lead[0] = t.TermsLead
	}
	if len(b.part.Terms) == 0 {
		return out
	}
	people := []Cell{{}, plain(t.TermPeople)}
	for _, f := range b.part.Terms {
		out.Head = append(out.Head, TermName(b.p, f.Term))
		people = append(people, b.number(f.People))
	}
	out.Rows = append(out.Rows, people)
	for i, x := range b.part.Items {
		row, any := b.row(x.Item), false
		for _, f := range b.part.Terms {
			c := b.reached(f.Items[i].Target)
			if !b.aims() {
				c = Distribution(b.p, b.s.Grid.Scale(x.Item.Scale), f.Items[i].Own)
			}
			row, any = append(row, c), any || c.Text != ""
		}
		if any {
			out.Rows = append(out.Rows, row)
		}
	}
	return out
}

func (b *builder) seen() Table {
	t, within := b.p.Year, model.SeenWithin()
	out := Table{Title: t.Seen}
	for i, n := range b.part.Seen {
		if n == 0 {
			continue
		}
		people := b.p.Count(n, b.p.Cohort.Learners)
		switch {
		case i == 0:
			out.List = append(out.List, fmt.Sprintf(t.SeenLess, within[0], people))
		case i == len(within):
			out.List = append(out.List, fmt.Sprintf(t.SeenMore, within[i-1], people))
		default:
			out.List = append(out.List, fmt.Sprintf(t.SeenBetween, within[i-1], within[i], people))
		}
	}
	return out
}

// Unseen lists who was not seen for a year, by name and since when.
func Unseen(p *lang.Printer, s *cohort.Sum) Table {
	people := slices.Clone(s.Out)
	slices.SortStableFunc(people, func(a, b *model.Followed) int {
		return strings.Compare(lang.Fold(a.Learner.Name), lang.Fold(b.Learner.Name))
	})
	out := Table{Title: fmt.Sprintf(p.Year.Unseen, model.StaleAfter)}
	for _, f := range people {
		out.List = append(out.List, fmt.Sprintf(p.Year.UnseenOne, p.Called(f.Learner), p.Date(f.Last.Local())))
	}
	return out
}

// Spoken returns a table as sentences, one a row: each value after its column's name.
func (t *Table) Spoken(p *lang.Printer) []string {
	out := append([]string{t.Title + "."}, t.Lead...)
	for _, l := range t.List {
		out = append(out, l+".")
	}
	for i := range t.Rows {
		if said := t.RowSpoken(p, i); said != "" {
			out = append(out, said)
		}
	}
	return out
}

// RowSpoken returns a row as a sentence, "" where it says nothing.
func (t *Table) RowSpoken(p *lang.Printer, i int) string {
	row := t.Rows[i]
	var said []string
	for c := 2; c < len(row); c++ {
		if row[c].Spoken != "" {
			said = append(said, t.Head[c]+" "+row[c].Spoken)
		}
	}
	if len(said) == 0 {
		return ""
	}
	return strings.TrimSpace(row[0].Spoken+" "+row[1].Spoken) + p.Words.Colon + strings.Join(said, p.Words.Semicolon) + "."
}

// Texts returns the rows as they are written, without the columns in which nothing
// stands.
func (t *Table) Texts() (head []string, rows [][]string) {
	keep := func(c int) bool {
		return c < 2 || t.Whole || slices.ContainsFunc(t.Rows, func(r []Cell) bool { return r[c].Text != "" && r[c].Spoken != "" })
	}
	rows = make([][]string, len(t.Rows))
	for c := range t.Head {
		if !keep(c) {
			continue
		}
		head = append(head, t.Head[c])
		for i, r := range t.Rows {
			rows[i] = append(rows[i], r[c].Text)
		}
	}
	return head, rows
}
