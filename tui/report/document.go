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
	Figure  string // an <svg> element; the plain text leaves it out: a block beside it says the same
	Plain   string // the figure as lines of text
}

func (d *Document) add(heading string, blocks ...Block) {
	d.Sections = append(d.Sections, Section{Heading: heading, Blocks: tight(blocks)})
}

func (d *Document) sub(heading string, blocks ...Block) {
	d.Sections = append(d.Sections, Section{Heading: heading, Sub: true, Blocks: tight(blocks)})
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
	pick := func(cells []string) []string {
		out := make([]string, 0, len(keep))
		for _, c := range keep {
			out = append(out, cells[c])
		}
		return out
	}
	rows := make([][]string, len(b.Rows))
	for i, r := range b.Rows {
		rows[i] = pick(r)
	}
	b.Head, b.Rows = pick(b.Head), rows
	return b
}

func paragraph(text string) Block { return Block{Text: text} }
