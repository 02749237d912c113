package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/tui/speech"
)

// printJSON writes a value for a program: one line, or indented where a person
// looks. Nothing is written of a value that cannot be.
func (c *cli) printJSON(v any) error {
	form := []json.Options{json.Deterministic(true), jsontext.AllowInvalidUTF8(true)}
	if c.OutTerminal {
		form = append(form, jsontext.WithIndent("  "))
	}
	data, err := json.Marshal(v, form...)
	if err != nil {
		return err
	}
	_, err = (&tamed{out: c.Out}).Write(append(data, '\n'))
	return err
}

// print writes a line of data for a person.
func (c *cli) print(format string, values ...any) {
	fmt.Fprintf(c.Out, format+"\n", values...)
}

// heading is a title in the text output, bold where that is wanted.
func (c *cli) heading(s string) {
	if c.bold() {
		s = "\x1b[1m" + s + "\x1b[0m"
	}
	fmt.Fprintln(c.Out, s)
}

// bold says whether the text output may carry style.
func (c *cli) bold() bool {
	if c.plainText() {
		return false
	}
	switch c.global.color {
	case "always":
		return true
	case "never":
		return false
	}
	return c.OutTerminal && c.Getenv("NO_COLOR") == "" && c.Getenv("TERM") != "dumb"
}

// line makes anything a person or a file said harmless on one line.
func line(s string) string { return safetext.Line(s) }

// block does the same for a text of several lines.
func block(s string) string { return safetext.Block(s) }

// columns aligns rows, each column as wide as its widest cell, two spaces
// between; the last is not padded. Empty columns at the end of a row are left
// out.
func columns(rows [][]string) string {
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

// identified puts an identifier before the cells of a row; after them where the
// row is read aloud.
func (c *cli) identified(id string, cells []string) []string {
	if c.plainText() {
		return append(cells, id)
	}
	return append([]string{id}, cells...)
}

// indent puts two spaces before every line.
func indent(s string) string {
	return "  " + strings.ReplaceAll(strings.TrimRight(s, "\n"), "\n", "\n  ") + "\n"
}

// wrap breaks a paragraph at words, never between the dashes of an option and
// its name, nor before a mark that French sets apart.
func wrap(s string, width int) string { return wrapBut(s, width, "--", "\u202f") }

// wrapBut breaks at words, and nowhere in those signs.
func wrapBut(s string, width int, whole ...string) string {
	var hide, show []string
	for i, sign := range whole {
		blank := strings.Repeat(string(rune('\ue000'+i)), utf8.RuneCountInString(sign)) // as wide, and no place to break at
		hide, show = append(hide, sign, blank), append(show, blank, sign)
	}
	return strings.NewReplacer(show...).Replace(ansi.Wordwrap(strings.NewReplacer(hide...).Replace(s), width, ""))
}

// wrapped is a message as a terminal takes it, where a person reads it: broken
// at spaces, so that fingerprints and paths stay whole, but not in a command
// that may be copied. Elsewhere it stays as it is, for programs.
func (c *cli) wrapped(s string) string {
	if _, spoken := c.Err.(*speech.Filter); spoken || !c.ErrTerminal {
		return s
	}
	width := helpWidth
	if f, ok := c.Err.(*os.File); ok {
		if w, _, err := term.GetSize(f.Fd()); err == nil && w > 0 {
			width = min(width, w)
		}
	}
	const space = "\ue010"
	s = toType.ReplaceAllStringFunc(s, func(typed string) string { return strings.ReplaceAll(typed, " ", space) })
	return strings.ReplaceAll(wrapBut(s, width, "-", "\u202f"), space, " ")
}

// toType is what a message tells a person to type.
var toType = regexp.MustCompile(`(?:«\x{a0}|"|:[ \x{a0}])autoeval [^»"\n]*`)

// stamp writes a moment for programs; nil, so that it is left out, when there
// is none.
func stamp(t time.Time) *string {
	if t.IsZero() {
		return nil
	}
	s := t.UTC().Format(time.RFC3339)
	return &s
}

// bothText is a text in both languages, in JSON.
type bothText struct {
	FR string `json:"fr"`
	EN string `json:"en"`
}

func both(t model.Text) bothText { return bothText{t.In(model.French), t.In(model.English)} }

// list is never null in JSON.
func list[T any](s []T) []T {
	if s == nil {
		return []T{}
	}
	return s
}

// join writes codes in a row.
func join[T ~string](codes []T, sep string) string {
	s := make([]string, len(codes))
	for i, c := range codes {
		s[i] = string(c)
	}
	return strings.Join(s, sep)
}
