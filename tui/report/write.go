package report

import (
	"fmt"
	"io"
	"strings"

	"autoeval/tui/layout"
)

// Markdown writes the document as CommonMark with tables.
func Markdown(w io.Writer, d Document) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n", escape(d.Title))
	for _, f := range d.Meta {
		fmt.Fprintf(&b, "- **%s** %s\n", escape(f.Name), escape(f.Value))
	}
	fmt.Fprintf(&b, "\n%s\n", escape(d.Nature))
	for _, s := range d.Sections {
		mark := "##"
		if s.Sub {
			mark = "###"
		}
		fmt.Fprintf(&b, "\n%s %s\n", mark, escape(s.Heading))
		for _, x := range s.Blocks {
			markdown(&b, d, x)
		}
	}
	fmt.Fprintf(&b, "\n---\n\n%s\n", escape(d.Footer))
	_, err := io.WriteString(w, b.String())
	return err
}

func markdown(b *strings.Builder, d Document, x Block) {
	if x.Text != "" {
		fmt.Fprintf(b, "\n%s\n", escape(x.Text))
	}
	if len(x.List) > 0 {
		b.WriteString("\n")
		for _, l := range x.List {
			fmt.Fprintf(b, "- %s\n", escape(l))
		}
	}
	if len(x.Rows) > 0 {
		b.WriteString("\n")
		row := func(cells []string) {
			for _, c := range cells {
				b.WriteString("| " + escape(c) + " ")
			}
			b.WriteString("|\n")
		}
		row(x.Head)
		b.WriteString(strings.Repeat("|---", len(x.Head)) + "|\n")
		for _, r := range x.Rows {
			row(r)
		}
	}
	if x.Figure != "" {
		fmt.Fprintf(b, "\n%s\n\n", escape(x.Caption+strings.TrimRight(d.Colon, " ")))
		for _, l := range x.Says {
			fmt.Fprintf(b, "- %s\n", escape(l))
		}
	}
}

// escape makes a line of text harmless in Markdown: nothing in it is markup, a
// link or HTML.
func escape(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case strings.ContainsRune("\\`*_{}[]<>|#~&", r), i == 0 && strings.ContainsRune("-+=", r), r == ':' && strings.HasPrefix(s[i:], "://"):
			b.WriteByte('\\')
		case r == '.' && i > 0 && s[i-1] >= '0' && s[i-1] <= '9' && strings.HasPrefix(s[i:], ". "):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// textWidth is the longest line of the plain form.
const textWidth = 78

// Text writes the document as plain lines, for any printer and any reader:
// tables become a paragraph a row, each value after its column's name.
func Text(w io.Writer, d Document) error {
	var b strings.Builder
	line := func(s, indent string) {
		for i, l := range layout.Wrap(s, textWidth-len(indent)) {
			if i == 0 {
				b.WriteString(strings.TrimRight(l, " ") + "\n")
			} else {
				b.WriteString(indent + strings.TrimRight(l, " ") + "\n")
			}
		}
	}
	line(d.Title, "")
	b.WriteString("\n")
	for _, f := range d.Meta {
		line(f.Name+d.Colon+f.Value, "  ")
	}
	b.WriteString("\n")
	line(d.Nature, "")
	for _, s := range d.Sections {
		b.WriteString("\n")
		line(s.Heading, "")
		if !s.Sub {
			b.WriteString(strings.Repeat("-", min(len([]rune(s.Heading)), textWidth)) + "\n")
		}
		for _, x := range s.Blocks {
			plain(x, d, line)
		}
	}
	b.WriteString("\n")
	line(d.Footer, "")
	_, err := io.WriteString(w, b.String())
	return err
}

func plain(x Block, d Document, line func(s, indent string)) {
	if x.Text != "" {
		line(x.Text, "")
	}
	if x.Figure != "" {
		line(x.Caption+strings.TrimRight(d.Colon, " "), "")
	}
	for _, l := range append(x.List, x.Says...) {
		line("- "+l, "  ")
	}
	for _, r := range x.Rows {
		var said []string
		for i, c := range r[2:] {
			if c != "" {
				said = append(said, x.Head[i+2]+d.Colon+strings.TrimSuffix(c, "."))
			}
		}
		line(r[0]+" "+strings.TrimSuffix(r[1], ".")+". "+strings.Join(said, d.Semicolon)+".", "  ")
	}
}
