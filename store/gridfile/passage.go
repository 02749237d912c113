package gridfile

import (
	"strconv"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"autoeval/model"
	"autoeval/model/safetext"
)

// passageForm is the version of the form of passages. Whoever adds a field raises it:
// an older program then says that the file is of a newer one.
const passageForm = 1

// ParsePassage reads a passage, which may come from anybody: as bounded and as
// strict as Parse. What it says of items is for model.Passage.Check to judge. A
// version that is left out is for the caller to find. The errors are *Error.
//
//	passage: 1
//	from: {id: rncp35340, version: "…"}
//	to: {id: rncp40792, version: "…"}
//	by: a name
//	links:
//	- {from: [C05], to: [C06], holds: true, note: …}   # reworded, an old answer still counts
//	- {from: [C12], to: [C14, C15]}                    # split
//	- {from: [C04], to: []}                            # dropped
//
// What a link is follows from how many stand on each side; a kind that is written
// beside is for people.
func ParsePassage(name string, data []byte) (model.Passage, error) {
	r := &reader{file: name}
	root := r.document(data)
	if root == nil || r.err != nil {
		return model.Passage{}, r.failure()
	}
	r.form(r.mapping(root, ""))
	f := r.mapping(root, "", "passage", "from", "to", "by", "made_at", "links", "undecided")
	for _, k := range []string{"passage", "from", "to"} {
		f.need(k)
	}
	p := model.Passage{By: f.line("by", safetext.Name)}
	if r.err == nil {
		p.From, p.To = r.version(f, "from"), r.version(f, "to")
	}
	for _, n := range f.list("links") {
		p.Links = append(p.Links, r.link(n))
	}
	if r.err != nil {
		return model.Passage{}, r.err
	}
	return p, nil
}

// form refuses another form than that of passageForm.
func (r *reader) form(f fields) {
	if !f.has("passage") {
		return
	}
	said := f.line("passage", safetext.Name)
	switch n, err := strconv.Atoi(said); {
	case err == nil && n > passageForm:
		r.fail(f.at("passage"), TooNew, said)
	case err != nil || n != passageForm:
		r.fail(f.at("passage"), BadValue, "passage")
	}
}

func (r *reader) version(f fields, key string) model.GridRef {
	v := r.mapping(f.by[key], key, "id", "version")
	return model.GridRef{ID: model.GridID(strings.ToLower(v.ident("id"))), Version: v.line("version", safetext.Name)}
}

func (r *reader) link(n ast.Node) model.Link {
	f := r.mapping(n, "links", "from", "to", "kind", "holds", "basis", "note")
	l := model.Link{Basis: model.BySchool, Note: f.line("note", safetext.Note)}
	l.From, l.To = r.codes(f, "from"), r.codes(f, "to")
	if len(l.From)+len(l.To) == 0 {
		r.fail(n, MissingField, "from")
	}
	if _, ok := model.ParseLinkKind(f.line("kind", safetext.Name)); f.has("kind") && !ok {
		r.fail(f.at("kind"), BadValue, "kind")
	}
	if f.has("holds") {
		s, _ := scalar(f.by["holds"])
		if l.Holds = s == "true"; !l.Holds && s != "false" {
			r.fail(f.at("holds"), BadValue, "holds")
		}
	}
	return l
}

func (r *reader) codes(f fields, key string) []model.ItemCode {
	var out []model.ItemCode
	for _, n := range f.list(key) {
		s, ok := scalar(n)
		if !ok || !identifier(s) {
			r.fail(n, BadValue, key)
		}
		out = append(out, model.ItemCode(s))
	}
	return out
}

// MarshalPassage writes a passage between two grids in the form that ParsePassage
// reads, the items by their names in comments.
func MarshalPassage(p *model.Passage, from, to *model.Grid) []byte {
	w := &writer{}
	w.put("passage", strconv.Itoa(passageForm))
	ref := func(key string, r model.GridRef) {
		w.put(key, "{id: "+strings.ToLower(string(r.ID))+", version: "+quote(tidy(r.Version, safetext.Name))+"}")
	}
	ref("from", p.From)
	ref("to", p.To)
	w.words("by", p.By, safetext.Name)
	if len(p.Links) > 0 {
		w.put("links", "")
	}
	for _, l := range p.Links {
		for _, side := range []struct {
			sign  string
			g     *model.Grid
			codes []model.ItemCode
		}{{"-", from, l.From}, {"+", to, l.To}} {
			for _, c := range side.codes {
				it, _ := side.g.Item(c)
				w.out.WriteString("# " + side.sign + " " + string(c) + " " + strings.Join(strings.Fields(tidy(it.Name().In(model.French), safetext.Title)), " ") + "\n")
			}
		}
		w.out.WriteString("- {from: " + listed(l.From) + ", to: " + listed(l.To) + ", kind: " + l.Kind().String())
		if l.Holds {
			w.out.WriteString(", holds: true")
		}
		if note := tidy(l.Note, safetext.Note); note != "" {
			w.out.WriteString(", note: " + quote(note))
		}
		w.out.WriteString("}\n")
	}
	return []byte(w.out.String())
}

func listed(codes []model.ItemCode) string {
	var out []string
	for _, c := range codes {
		out = append(out, quote(string(c)))
	}
	return "[" + strings.Join(out, ", ") + "]"
}
