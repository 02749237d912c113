package cli

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model/safetext"
	"autoeval/tui/speech"
)

// Section writes a title and lines below it, if there are any.
func (c *Env) Section(name string, lines []string) {
	if len(lines) == 0 {
		return
	}
	c.Print("")
	c.Heading(name)
	for _, l := range lines {
		c.Print("  %s", Line(l))
	}
}

// Field writes a name and a value; further lines of the value are indented;
// nothing is written without a value.
func (c *Env) Field(name, value string) {
	if value != "" {
		c.Print("%s%s%s", name, c.Say.Words.Colon, strings.ReplaceAll(block(value), "\n", "\n  "))
	}
}

// PrintJSON writes a value for a program: one line, or indented where a person
// looks. Nothing is written of a value that cannot be.
func (c *Env) PrintJSON(v any) error {
	form := []json.Options{json.Deterministic(true), jsontext.AllowInvalidUTF8(true)}
	if c.OutTerminal {
		form = append(form, jsontext.WithIndent("  "))
	}
	data, err := json.Marshal(v, form...)
	if err != nil {
		return err
	}
	_, err = (&Tamed{Out: c.Out}).Write(append(data, '\n'))
	return err
}

// Print writes a line of data for a person.
func (c *Env) Print(format string, values ...any) {
	fmt.Fprintf(c.Out, format+"\n", values...)
}

// Heading is a title in the text output, bold where that is wanted.
func (c *Env) Heading(s string) {
	if c.bold() {
		s = "\x1b[1m" + s + "\x1b[0m"
	}
	fmt.Fprintln(c.Out, s)
}

// bold says whether the text output may carry style.
func (c *Env) bold() bool {
	if c.PlainText() {
		return false
	}
	switch c.Options.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return c.OutTerminal && c.Getenv("NO_COLOR") == "" && c.Getenv("TERM") != "dumb"
}

// Line makes anything a person or a file said harmless on one line.
func Line(s string) string { return safetext.Line(s) }

// block does the same for a text of several lines.
func block(s string) string { return safetext.Block(s) }

// Columns aligns rows, each column as wide as its widest cell, two spaces
// between; the last is not padded. Empty columns at the end of a row are left
// out.
func Columns(rows [][]string) string {
	var widths []int
	for _, r := range rows {
		for i, cell := range r {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], ansi.StringWidth(cell))
		}
	}
	var b strings.Builder
	for _, r := range rows {
		l := ""
		for i, cell := range r {
			l += cell + strings.Repeat(" ", widths[i]-ansi.StringWidth(cell)+2)
		}
		b.WriteString(strings.TrimRight(l, " ") + "\n")
	}
	return b.String()
}

// Identified puts an identifier before the cells of a row; after them where the
// row is read aloud.
func (c *Env) Identified(id string, cells []string) []string {
	if c.PlainText() {
		return append(cells, id)
	}
	return append([]string{id}, cells...)
}

// Indent puts two spaces before every line.
func Indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n  ") + "\n"
}

// Wrap breaks a paragraph at spaces, never at a hyphen, so that options, dates and
// compound words stay whole, nor before a mark that French sets apart.
func Wrap(s string, width int) string { return wrapBut(s, width, "-", "\u202f") }

// wrapBut breaks at words, and nowhere in those signs.
func wrapBut(s string, width int, whole ...string) string {
	var hide, show []string
	for i, sign := range whole {
		blank := strings.Repeat(string(rune('\ue000'+i)), utf8.RuneCountInString(sign)) // as wide, and no place to break at
		hide, show = append(hide, sign, blank), append(show, blank, sign)
	}
	return strings.NewReplacer(show...).Replace(ansi.Wordwrap(strings.NewReplacer(hide...).Replace(s), width, ""))
}

// wrapped returns a message as a terminal takes it, where a person reads it: broken
// at spaces, so that fingerprints and paths stay whole, but not in a command
// that may be copied. Elsewhere it stays as it is, for programs.
func (c *Env) wrapped(s string) string {
	if _, spoken := c.Err.(*speech.Filter); spoken || !c.ErrTerminal {
		return s
	}
	width := helpWidth
	if f, ok := c.Raw.Err.(*os.File); ok {
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
			width = min(width, w)
		}
	}
	const space = "\ue010"
	s = toType().ReplaceAllStringFunc(s, func(typed string) string { return strings.ReplaceAll(typed, " ", space) })
	return strings.ReplaceAll(wrapBut(s, width, "-", "\u202f"), space, " ")
}

// toType is what a message tells a person to type.
var toType = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?:«\x{a0}|"|:[ \x{a0}])autoeval [^»"\n]*`) })

func IndentIf(s string) string {
	if s == "" {
		return ""
	}
	return Indent(s)
}

// PrintIndented prints a text that somebody typed, line by line.
func (c *Env) PrintIndented(s string) {
	if s == "" {
		return
	}
	for _, l := range strings.Split(s, "\n") {
		for _, piece := range strings.Split(c.WrappedIn(Line(l), 5), "\n") {
			c.Print("     %s", piece)
		}
	}
}
