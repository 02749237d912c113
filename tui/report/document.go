// Package report makes the page a person keeps of a session: who, when, levels
// with their anchors in words, what moved, evidence, the mentor's view beside
// one's own, next steps, an entry for a CV and a sheet for an interview.
//
// Make builds one Document from a Subject; Markdown, HTML and Text write it.
// All are pure. What people typed is made harmless once, in Make; each writer
// escapes what its format would act on.
package report

import "slices"

// Document is a page without form.
type Document struct {
	Lang             string
	Colon, Semicolon string // as the language writes them
	Title            string
	Meta             []Field
	Nature           string
	Sections         []Section
	Footer           string
	Running          string // whose page it is, what and when: at the foot of each printed page
}

// Field is a name and a value.
type Field struct{ Name, Value string }

// Section is a heading and what stands under it. Sub is one level lower.
type Section struct {
	Heading string
	Sub     bool
	Blocks  []Block
}

// Block is a paragraph, a list, a table or a figure: whichever is set.
type Block struct {
	Text    string
	List    []string
	Caption string // of a table or figure
	Head    []string
	Rows    [][]string
	Tints   [][]tint // of the cells that show a level; nil where none does
	Paired  bool     // on paper the rows stand two side by side, as blocks
	Figure  string   // an <svg> element
	Says    []string // the figure in words, a line each
}

// tint is how dark a cell is that shows a level: from 1, the palest, to the number
// of fills. 0 is none.
type tint int

// add puts a section at the end; swept takes it away again if nothing came under it.
func (d *Document) add(heading string, blocks ...Block) {
	d.put(Section{Heading: heading, Blocks: blocks})
}

// sub is add one level lower.
func (d *Document) sub(heading string, blocks ...Block) {
	d.put(Section{Heading: heading, Sub: true, Blocks: blocks})
}

func (d *Document) put(s Section) {
	s.Blocks = slices.DeleteFunc(tight(s.Blocks), Block.empty)
	d.Sections = append(d.Sections, s)
}

// swept returns the document without headings that have nothing under them.
func (d Document) swept() Document {
	var out []Section
	below := false // a part of the section that comes next in this order
	for i := len(d.Sections) - 1; i >= 0; i-- {
		s := d.Sections[i]
		if len(s.Blocks) > 0 || below && !s.Sub {
			out = append(out, s)
			below = s.Sub
		}
	}
	slices.Reverse(out)
	d.Sections = out
	return d
}

func (b Block) empty() bool {
	return b.Text == "" && len(b.List) == 0 && len(b.Rows) == 0 && b.Figure == ""
}

// tight leaves out the columns of tables that say nothing in any row.
func tight(blocks []Block) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		out[i] = b.withoutEmptyColumns()
	}
	return out
}

func (b Block) withoutEmptyColumns() Block {
	var keep []int
	for c := range b.Head {
		if slices.ContainsFunc(b.Rows, func(row []string) bool { return c < len(row) && row[c] != "" }) {
			keep = append(keep, c)
		}
	}
	if len(b.Rows) == 0 || len(keep) == len(b.Head) {
		return b
	}
	rows, tints := make([][]string, len(b.Rows)), make([][]tint, len(b.Tints))
	for i, r := range b.Rows {
		rows[i] = pick(r, keep)
	}
	for i, r := range b.Tints {
		tints[i] = pick(r, keep)
	}
	b.Head, b.Rows, b.Tints = pick(b.Head, keep), rows, tints
	return b
}

// tinted returns how many columns have cells that show a level.
func (b Block) tinted() int {
	n := 0
	for c := range b.Head {
		if slices.ContainsFunc(b.Tints, func(row []tint) bool { return row[c] > 0 }) {
			n++
		}
	}
	return n
}

// pick returns those of the cells.
func pick[T any](cells []T, keep []int) []T {
	out := make([]T, 0, len(keep))
	for _, c := range keep {
		out = append(out, cells[c])
	}
	return out
}

func paragraph(text string) Block { return Block{Text: text} }
