package gridfile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml/ast"

	"autoeval/model"
	"autoeval/model/safetext"
)

// reader keeps the first thing found wrong; what it reads after that means
// nothing.
type reader struct {
	file string
	err  *Error
}

func (r *reader) failAt(line int, p Problem, detail string) {
	if r.err == nil {
		r.err = &Error{File: r.file, Line: line, Problem: p, Detail: safetext.Line(safetext.Clean(detail, safetext.Title))}
	}
}

func (r *reader) fail(n ast.Node, p Problem, detail string) { r.failAt(line(n), p, detail) }

func line(n ast.Node) int {
	if m, ok := n.(*ast.MappingNode); ok && len(m.Values) > 0 {
		n = m.Values[0].Key
	}
	if n == nil || n.GetToken() == nil {
		return 0
	}
	return n.GetToken().Position.Line
}

// fields is one mapping of the file.
type fields struct {
	r    *reader
	node ast.Node
	name string // what it is, for errors: "items"
	by   map[string]ast.Node
	keys []string // in the file's order
}

// mapping reads a node as a mapping with no other fields than those.
func (r *reader) mapping(n ast.Node, name string, allowed ...string) fields {
	f := fields{r: r, node: n, name: name, by: map[string]ast.Node{}}
	m, ok := n.(*ast.MappingNode)
	if !ok {
		r.fail(n, WrongType, name)
		return f
	}
	for _, v := range m.Values {
		k, ok := scalar(v.Key)
		switch {
		case !ok:
			r.fail(v.Key, WrongType, name)
		case len(allowed) > 0 && !slices.Contains(allowed, k):
			r.fail(v.Key, UnknownField, k)
		case f.by[k] != nil:
			r.fail(v.Key, DuplicateField, k)
		}
		f.by[k] = v.Value
		f.keys = append(f.keys, k)
	}
	return f
}

// scalar returns a node's text as it was written, so that 1.10 stays a version.
func scalar(n ast.Node) (string, bool) {
	switch v := n.(type) {
	case *ast.StringNode:
		return v.Value, true
	case *ast.LiteralNode:
		return v.Value.Value, true
	case *ast.NullNode:
		return "", true
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.GetToken().Value, true
	}
	return "", false
}

// has says whether a field is there and not null.
func (f fields) has(key string) bool {
	n := f.by[key]
	_, null := n.(*ast.NullNode)
	return n != nil && !null
}

func (f fields) at(key string) ast.Node {
	if f.by[key] != nil {
		return f.by[key]
	}
	return f.node
}

func (f fields) need(key string) {
	if !f.has(key) {
		f.r.fail(f.node, MissingField, key)
	}
}

// line returns a text of one line, "" when it is not there.
func (f fields) line(key string, limit safetext.Limit) string {
	if !f.has(key) {
		return ""
	}
	return f.r.words(f.by[key], key, limit)
}

func (r *reader) words(n ast.Node, name string, limit safetext.Limit) string {
	s, ok := scalar(n)
	switch {
	case !ok:
		r.fail(n, WrongType, name)
	case !safetext.Fits(strings.TrimSpace(s), limit):
		r.fail(n, TooLarge, name)
	}
	return tidy(s, limit)
}

func tidy(s string, limit safetext.Limit) string {
	return strings.TrimSpace(safetext.Clean(strings.TrimSpace(s), limit))
}

// text returns a text in both languages, which must both be there if it is.
func (f fields) text(key string, limit safetext.Limit) model.Text {
	if !f.has(key) {
		return model.Text{}
	}
	return f.r.mapping(f.by[key], key, "fr", "en").both(key, limit)
}

func (f fields) both(name string, limit safetext.Limit) model.Text {
	t := model.Text{FR: f.line("fr", limit), EN: f.line("en", limit)}
	switch {
	case t.FR == "":
		f.r.fail(f.node, MissingLanguage, name+".fr")
	case t.EN == "":
		f.r.fail(f.node, MissingLanguage, name+".en")
	}
	return t
}

// ident returns an identifier that must be there: letters and figures with ". _ -" between, in ASCII.
func (f fields) ident(key string) string {
	f.need(key)
	return f.link(key)
}

// link returns an identifier that may be missing.
func (f fields) link(key string) string {
	if !f.has(key) {
		return ""
	}
	s, ok := scalar(f.by[key])
	if !ok || !identifier(s) {
		f.r.fail(f.by[key], BadValue, fmt.Sprintf("%s %q", key, s))
	}
	return s
}

// identifier says whether s may name something: up to 64 ASCII letters and
// figures, and ". _ -" after the first.
func identifier(s string) bool {
	for i := range len(s) {
		c := s[i] | 0x20
		if c >= 'a' && c <= 'z' || s[i] >= '0' && s[i] <= '9' {
			continue
		}
		if i == 0 || strings.IndexByte("._-", s[i]) < 0 {
			return false
		}
	}
	return s != "" && len(s) <= 64
}

func (f fields) number(key string, low, high int) int {
	s, _ := scalar(f.at(key))
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high || strconv.Itoa(n) != s {
		f.r.fail(f.at(key), BadValue, fmt.Sprintf("%s %q", key, s))
	}
	return n
}

func (f fields) date(key string) time.Time {
	if !f.has(key) {
		return time.Time{}
	}
	s, _ := scalar(f.by[key])
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		f.r.fail(f.by[key], BadValue, fmt.Sprintf("%s %q", key, s))
	}
	return t
}

func (f fields) provenance() model.Provenance {
	if !f.has("provenance") {
		return model.Official
	}
	switch s, _ := scalar(f.by["provenance"]); s {
	case "editorial":
		return model.Editorial
	case "official":
		return model.Official
	default:
		f.r.fail(f.by["provenance"], BadValue, fmt.Sprintf("provenance %q", s))
	}
	return model.Official
}

// provenanceOf returns the provenance of n things; of none it says nothing.
func (f fields) provenanceOf(n int) model.Provenance {
	if p := f.provenance(); n > 0 {
		return p
	}
	return model.Official
}

// list returns the entries of a field, none when it is not there.
func (f fields) list(key string) []ast.Node {
	if !f.has(key) {
		return nil
	}
	s, ok := f.by[key].(*ast.SequenceNode)
	switch {
	case !ok:
		f.r.fail(f.by[key], WrongType, key)
		return nil
	case len(s.Values) > maxEntries:
		f.r.fail(s, TooLarge, fmt.Sprintf("%s over %d", key, maxEntries))
		return nil
	}
	return s.Values
}

func (f fields) lines(key string, limit safetext.Limit) []string {
	var out []string
	for _, n := range f.list(key) {
		if s := f.r.words(n, key, limit); s != "" {
			out = append(out, s)
		}
	}
	return out
}
