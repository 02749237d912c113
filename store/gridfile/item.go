package gridfile

import (
	"github.com/goccy/go-yaml/ast"

	"autoeval/model"
	"autoeval/model/safetext"
)

func (r *reader) items(top fields, g *model.Grid) []model.Item {
	var out []model.Item
	codes := seen{}
	for _, n := range top.list("items") {
		f := r.mapping(n, "items", "code", "mark", "kind", "group", "scale", "title", "label", "statement",
			"explanation", "example", "example_before", "anchors", "activities", "practised")
		for _, k := range []string{"code", "kind", "scale", "statement"} {
			f.need(k)
		}
		if r.err != nil {
			return nil
		}
		it := r.item(f, g)
		codes.add(r, f.at("code"), string(it.Code))
		out = append(out, it)
	}
	return out
}

func (r *reader) item(f fields, g *model.Grid) model.Item {
	it := model.Item{
		Code:        model.ItemCode(f.ident("code")),
		Mark:        f.line("mark", safetext.Name),
		Kind:        r.kind(f),
		Group:       model.GroupID(f.link("group")),
		Scale:       model.ScaleID(f.link("scale")),
		Title:       f.text("title", safetext.Title),
		Label:       f.text("label", safetext.Title),
		Statement:   f.text("statement", safetext.Note),
		Explanation: f.text("explanation", safetext.Note),
		Example:     f.text("example", safetext.Note),
		Before:      f.text("example_before", safetext.Note),
	}
	if it.Group != "" && g.Group(it.Group).ID == "" {
		r.fail(f.at("group"), NoSuchLink, "group "+string(it.Group))
	}
	s := g.Scale(it.Scale)
	if len(s.Levels) == 0 {
		r.fail(f.at("scale"), NoSuchLink, "scale "+string(it.Scale))
	}
	if f.has("anchors") {
		it.AnchorsBy, it.Anchors = r.anchors(f.by["anchors"], s)
	}
	if f.has("activities") {
		it.LinksBy, it.Activities = r.links(f.by["activities"], g)
	}
	if f.has("practised") {
		it.PractisedBy, it.Practised = r.practised(f.by["practised"])
	}
	return it
}

func (r *reader) kind(f fields) model.ItemKind {
	switch s, _ := scalar(f.at("kind")); s {
	case "competency":
		return model.Competency
	case "attitude":
		return model.Attitude
	default:
		r.fail(f.at("kind"), BadValue, "kind "+s)
	}
	return model.Competency
}

// anchors reads what is observed at each level, lowest first; some levels may
// have none.
func (r *reader) anchors(n ast.Node, s model.Scale) (model.Provenance, []model.Anchor) {
	var out []model.Anchor
	f := r.mapping(n, "anchors", "provenance", "levels")
	f.need("levels")
	for _, n := range f.list("levels") {
		a := r.mapping(n, "anchors", "value", "fr", "en")
		a.need("value")
		l := r.levelOn(a, "value", s)
		if len(out) > 0 && l <= out[len(out)-1].Level {
			r.fail(a.at("value"), LevelOrder, "value")
		}
		out = append(out, model.Anchor{Level: l, Text: a.both("anchors", safetext.Note)})
	}
	return f.provenanceOf(len(out)), out
}

func (r *reader) links(n ast.Node, g *model.Grid) (model.Provenance, []model.ActivityCode) {
	var out []model.ActivityCode
	f := r.mapping(n, "activities", "provenance", "codes")
	f.need("codes")
	twice := seen{}
	for _, n := range f.list("codes") {
		s, _ := scalar(n)
		a, ok := g.Activity(model.ActivityCode(s))
		if !ok {
			r.fail(n, NoSuchLink, "activity "+s)
		}
		twice.add(r, n, s)
		out = append(out, a.Code)
	}
	return f.provenanceOf(len(out)), out
}
