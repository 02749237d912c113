package framework

import (
	"html"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/gridfile"
)

// description is an HTML text by its paragraphs, and the entries of its list.
type description struct {
	paragraphs []string
	list       []string
}

// describe takes a description apart: <p> and lines are paragraphs, <li> are
// entries of a list. Other marks are taken out.
func describe(s string) description {
	var d description
	s = breaks().ReplaceAllString(s, "\n")
	s = entries().ReplaceAllString(s, "\n\x00")
	for line := range strings.SplitSeq(tags().ReplaceAllString(s, ""), "\n") {
		entry := strings.HasPrefix(line, "\x00")
		text := plainText(strings.TrimPrefix(line, "\x00"), safetext.Note)
		switch {
		case text == "":
		case entry:
			d.list = append(d.list, text)
		default:
			d.paragraphs = append(d.paragraphs, text)
		}
	}
	return d
}

var (
	breaks  = pattern(`(?i)</?(?:p|br|div|ul|ol|h[1-6]|table|tr|td)\b[^<>]*>|</li>`)
	entries = pattern(`(?i)<li\b[^<>]*>`)
	tags    = pattern(`</?[a-zA-Z][^<>]*>`)
)

// pattern is compiled when it is first used: most runs of the program read no
// framework.
func pattern(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// plainText returns an HTML text on one line, entities resolved, as it may be kept.
func plainText(s string, limit safetext.Limit) string {
	return oneLine(html.UnescapeString(tags().ReplaceAllString(s, "")), limit)
}

// oneLine returns a text on one line, as it may be kept. Blanks that hold words
// together stay.
func oneLine(s string, limit safetext.Limit) string {
	blank := func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' }
	return safetext.Clean(strings.Join(strings.FieldsFunc(s, blank), " "), limit)
}

// code returns an identifier of the grid form: the file's own where it is one, else a
// letter and a number.
func code(own, letter string, n int) string {
	if isIdentifier(own) {
		return own
	}
	s := strconv.Itoa(n)
	if len(s) < 2 {
		s = "0" + s
	}
	return letter + s
}

func isIdentifier(s string) bool {
	for i, r := range s {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		if !letter && (i == 0 || !strings.ContainsRune("._-", r)) {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

// identifierOf returns a grid's id: the file's own, else made of the title's letters.
func identifierOf(own, title string) string {
	if isIdentifier(own) {
		return strings.ToLower(own)
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(title)) {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteRune(r)
		case r < utf8.RuneSelf && b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
		if b.Len() == 48 {
			break
		}
	}
	if id := strings.Trim(b.String(), "-"); id != "" {
		return id
	}
	return "framework"
}

// kinds returns the kinds of evidence of a framework, which names none.
func kinds() []model.EvidenceKind { return append(gridfile.CommonKinds(), gridfile.OtherKind()) }

// scaleOf makes a scale of names: the general one that has them, else each means
// what it is called.
func scaleOf(id string, names []string) model.Scale {
	s := model.Scale{ID: model.ScaleID(id)}
	for i, n := range names {
		names[i] = plainText(n, safetext.Title)
	}
	names = slices.DeleteFunc(names, func(n string) bool { return n == "" })
	if known, ok := general(names); ok {
		known.ID = s.ID
		return known
	}
	for i, code := range letterCodes(names) {
		s.Levels = append(s.Levels, model.ScaleLevel{Level: model.At(i), Code: code, Label: model.Same(names[i]), Meaning: model.Same(names[i])})
	}
	return s
}
