package report

import (
	"fmt"
	"html"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"autoeval/assets"
)

// HTML writes the document as one page that needs nothing else: no script, no
// other file. Everything is escaped except the figures, which this package drew.
//
// The page is put together by hand: html/template calls methods by name, for
// which the linker must keep every method of every type of the program.
func HTML(w io.Writer, d Document) error {
	p := &page{}
	p.mark("<!DOCTYPE html>\n<html lang=\"").text(d.Lang).mark("\">\n<head>\n" + head)
	p.element("title", d.Title)
	p.mark("\n<style>\n" + assets.ReportStyle + tintRules() + running(d.Running) + "</style>\n</head>\n<body>\n<main>\n")
	p.element("h1", d.Title)
	p.mark("\n<dl>")
	for _, f := range d.Meta {
		p.element("dt", f.Name)
		p.element("dd", f.Value)
	}
	p.mark("</dl>\n<p class=\"nature\">").text(d.Nature).mark("</p>\n")
	for _, s := range d.Sections {
		p.section(s)
	}
	p.mark("</main>\n")
	p.element("footer", d.Footer)
	p.mark("\n</body>\n</html>\n")
	_, err := io.WriteString(w, p.String())
	return err
}

// running returns the rule that repeats a line at the foot of each printed page. In
// it every character that is neither a letter nor a digit is written by number:
// people's words end neither the string nor the sheet.
func running(line string) string {
	var b strings.Builder
	for _, r := range line {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "\\%06x", r)
		}
	}
	return `@page { @bottom-left { content: "` + b.String() + `"; font: 8pt system-ui, "Segoe UI", Roboto, sans-serif; color: #545c68; } }` + "\n"
}

// tintRules returns the rules of the cells that show a level.
func tintRules() string {
	var b strings.Builder
	for v, f := range fills {
		fmt.Fprintf(&b, ".t%d { background: %s; color: %s; }\n", v+1, f.ground, f.ink)
	}
	return b.String()
}

// shortCell is how many characters a table's cell has that is kept on one line.
const shortCell = 16

// head lets a page load nothing, whatever stands in it.
const head = `<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="autoeval">
`

// page is HTML being written. What is not ours goes through text.
type page struct{ strings.Builder }

// mark writes markup of this package.
func (p *page) mark(s string) *page { p.WriteString(s); return p }

// text writes what people wrote, nothing of it as markup.
func (p *page) text(s string) *page { p.WriteString(html.EscapeString(s)); return p }

func (p *page) element(name, content string) {
	p.mark("<" + name + ">").text(content).mark("</" + name + ">")
}

func (p *page) section(s Section) {
	p.mark("<section>\n")
	if s.Sub {
		p.element("h3", s.Heading)
	} else {
		p.element("h2", s.Heading)
	}
	p.mark("\n")
	for _, b := range s.Blocks {
		p.block(b)
	}
	p.mark("</section>\n")
}

func (p *page) block(b Block) {
	if b.Text != "" {
		p.element("p", b.Text)
		p.mark("\n")
	}
	if len(b.List) > 0 {
		p.mark("<ul>")
		for _, l := range b.List {
			p.element("li", l)
		}
		p.mark("</ul>\n")
	}
	if len(b.Rows) > 0 {
		p.table(b)
	}
	if b.Figure != "" {
		p.mark("<figure>" + b.Figure)
		p.element("figcaption", b.Caption)
		p.mark("</figure>\n")
	}
}

func (p *page) table(b Block) {
	widths, fits := widths(b)
	var classes []string
	if fits {
		classes = append(classes, "fits")
	}
	if b.tinted() > 1 {
		classes = append(classes, "map")
	}
	if b.Paired {
		classes = append(classes, "paired")
	}
	p.mark("<table")
	if len(classes) > 0 {
		p.mark(` class="` + strings.Join(classes, " ") + `"`)
	}
	p.mark(">")
	p.element("caption", b.Caption)
	p.mark("<colgroup>")
	for _, w := range widths {
		p.mark(fmt.Sprintf(`<col style="width:%d%%">`, w))
	}
	p.mark("</colgroup><thead><tr>")
	for _, h := range b.Head {
		p.mark(`<th scope="col">`).text(h).mark("</th>")
	}
	p.mark("</tr></thead><tbody>\n")
	for r, row := range b.Rows {
		p.mark("<tr>")
		for i, cell := range row {
			p.cell(b, r, i, cell)
		}
		p.mark("</tr>\n")
	}
	p.mark("</tbody></table>\n")
}

// cell writes one cell of a table. On a narrow screen a row is a block, and the
// column's name stands above each cell.
func (p *page) cell(b Block, row, i int, text string) {
	p.mark("<td")
	if n := utf8.RuneCountInString(text); n > 0 && n <= shortCell {
		p.mark(` class="short"`)
	}
	if i < len(b.Head) {
		p.mark(` data-head="`).text(b.Head[i]).mark(`"`)
	}
	p.mark(">")
	tinted := ""
	if row < len(b.Tints) && b.Tints[row][i] > 0 {
		tinted = fmt.Sprintf(" t%d", b.Tints[row][i])
	}
	head, rest, more := strings.Cut(text, " (") // a level, and whose
	switch more = more && utf8.RuneCountInString(head) <= shortCell; {
	case more || tinted != "":
		if !more {
			head, rest = text, ""
		} else {
			rest = " (" + rest
		}
		p.mark(`<span class="short` + tinted + `">`).text(head).mark("</span>").text(rest)
	default:
		p.text(text)
	}
	p.mark("</td>")
}
