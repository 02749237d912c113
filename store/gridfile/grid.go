package gridfile

import (
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"

	"autoeval/model"
	"autoeval/model/safetext"
)

// seen finds names that are used twice, case ignored.
type seen map[string]bool

func (s seen) add(r *reader, n ast.Node, name string) {
	key := strings.ToLower(name)
	if s[key] {
		r.fail(n, DuplicateCode, name)
	}
	s[key] = true
}

// grid reads the parts in the order in which they lean on each other, whatever
// their order in the file.
func (r *reader) grid(n ast.Node) *model.Grid {
	f := r.mapping(n, "grid", "id", "version", "title", "source", "facts", "scales", "groups",
		"evidence_kinds", "activities", "items", "targets")
	for _, k := range []string{"version", "title", "scales", "items"} {
		f.need(k)
	}
	g := &model.Grid{
		ID:      model.GridID(strings.ToLower(f.ident("id"))),
		Version: f.line("version", safetext.Name),
		Title:   f.text("title", safetext.Title),
		Source:  f.line("source", safetext.Link),
	}
	if f.has("facts") {
		g.Facts = r.facts(f.by["facts"])
	}
	g.Scales = r.scales(f)
	g.Groups = r.groups(f)
	g.EvidenceKinds = r.kinds(f)
	g.Activities = r.activities(f)
	g.Items = r.items(f, g)
	g.Targets = r.targets(f, g)
	r.years(f, g)
	switch {
	case g.Version == "":
		r.fail(n, MissingField, "version")
	case len(g.Scales) == 0:
		r.fail(f.at("scales"), MissingField, "scales")
	case len(g.Items) == 0:
		r.fail(f.at("items"), MissingField, "items")
	}
	return g
}

// blocs are those that a correspondence names, which a grid need not have: it may
// leave some out.
func blocs(names []string) []model.GroupID {
	var out []model.GroupID
	for _, n := range names {
		out = append(out, model.GroupID(n))
	}
	return out
}

func (r *reader) facts(n ast.Node) model.Facts {
	f := r.mapping(n, "facts", "diploma_code", "level", "registration_end", "note", "successors", "predecessors", "correspondences",
		"modalities", "modalities_en",
		"activities_lead", "competencies_lead")
	facts := model.Facts{
		DiplomaCode:     f.line("diploma_code", safetext.Name),
		RegistrationEnd: f.date("registration_end"),
		Note:            f.text("note", safetext.Note),
		Successors:      f.lines("successors", safetext.Name),
		Predecessors:    f.lines("predecessors", safetext.Name),
		Modalities:      f.lines("modalities", safetext.Note),
		ModalitiesEN:    f.lines("modalities_en", safetext.Note),
		ActivitiesLead:  f.text("activities_lead", safetext.Note),
		ItemsLead:       f.text("competencies_lead", safetext.Note),
	}
	for _, n := range f.list("correspondences") {
		c := r.mapping(n, "correspondences", "title", "here", "there")
		c.need("title")
		facts.Correspondences = append(facts.Correspondences, model.Correspondence{
			Title: c.line("title", safetext.Name), Here: blocs(c.lines("here", safetext.Name)), There: blocs(c.lines("there", safetext.Name)),
		})
	}
	if f.has("level") {
		facts.Level = f.number("level", 1, 8)
	}
	return facts
}

func (r *reader) scales(top fields) []model.Scale {
	var out []model.Scale
	ids := seen{}
	for _, n := range top.list("scales") {
		f := r.mapping(n, "scales", "id", "levels")
		f.need("levels")
		s := model.Scale{ID: model.ScaleID(f.ident("id"))}
		ids.add(r, f.at("id"), string(s.ID))
		codes := seen{}
		for _, n := range f.list("levels") {
			s.Levels = append(s.Levels, r.scaleLevel(n, len(s.Levels), codes))
		}
		if len(s.Levels) == 0 {
			r.fail(f.at("levels"), MissingField, "levels")
		}
		out = append(out, s)
	}
	return out
}

func (r *reader) scaleLevel(n ast.Node, due int, codes seen) model.ScaleLevel {
	f := r.mapping(n, "levels", "value", "code", "label", "meaning")
	f.need("value")
	f.need("code")
	f.need("label")
	v := f.number("value", 0, model.MaxValue)
	if v != due {
		r.fail(f.at("value"), LevelOrder, fmt.Sprint(v))
	}
	code := f.line("code", safetext.Name)
	if k := len([]rune(code)); k < 1 || k > 2 || code[0] >= '0' && code[0] <= '9' && code != fmt.Sprint(v) {
		r.fail(f.at("code"), BadValue, fmt.Sprintf("code %q", code))
	}
	codes.add(r, f.at("code"), code)
	return model.ScaleLevel{
		Level: model.At(v), Code: code,
		Label: f.text("label", safetext.Title), Meaning: f.text("meaning", safetext.Note),
	}
}

func (r *reader) groups(top fields) []model.Group {
	var out []model.Group
	ids := seen{}
	for _, n := range top.list("groups") {
		f := r.mapping(n, "groups", "id", "provenance", "label")
		f.need("label")
		g := model.Group{ID: model.GroupID(f.ident("id")), Label: f.text("label", safetext.Note), Provenance: f.provenance()}
		ids.add(r, f.at("id"), string(g.ID))
		out = append(out, g)
	}
	return out
}

func (r *reader) kinds(top fields) []model.EvidenceKind {
	var out []model.EvidenceKind
	ids := seen{}
	for _, n := range top.list("evidence_kinds") {
		f := r.mapping(n, "evidence_kinds", "id", "label")
		f.need("label")
		k := model.EvidenceKind{ID: model.KindID(f.ident("id")), Label: f.text("label", safetext.Title)}
		ids.add(r, f.at("id"), string(k.ID))
		out = append(out, k)
	}
	return out
}

func (r *reader) activities(top fields) []model.Activity {
	var out []model.Activity
	codes := seen{}
	for _, n := range top.list("activities") {
		f := r.mapping(n, "activities", "code", "title", "statement", "occupations")
		f.need("statement")
		a := model.Activity{
			Code:  model.ActivityCode(f.ident("code")),
			Title: f.text("title", safetext.Title), Statement: f.text("statement", safetext.Note),
		}
		codes.add(r, f.at("code"), string(a.Code))
		if f.has("occupations") {
			a.OccupationsBy, a.Occupations = r.occupations(f.by["occupations"])
		}
		out = append(out, a)
	}
	return out
}

func (r *reader) targets(top fields, g *model.Grid) []model.TargetProfile {
	var out []model.TargetProfile
	ids := seen{}
	for _, n := range top.list("targets") {
		f := r.mapping(n, "targets", "id", "provenance", "label", "levels")
		f.need("label")
		f.need("levels")
		t := model.TargetProfile{
			ID: model.ProfileID(f.ident("id")), Label: f.text("label", safetext.Title), Provenance: f.provenance(),
		}
		ids.add(r, f.at("id"), string(t.ID))
		if f.has("levels") {
			t.Levels = r.expected(f.by["levels"], g)
		}
		out = append(out, t)
	}
	return out
}

func (r *reader) expected(n ast.Node, g *model.Grid) map[model.ItemCode]model.Level {
	out := map[model.ItemCode]model.Level{}
	f := r.mapping(n, "levels")
	for _, k := range f.keys {
		it, ok := g.Item(model.ItemCode(k))
		if !ok {
			r.fail(f.by[k], NoSuchLink, "item "+k)
			continue
		}
		if _, twice := out[it.Code]; twice {
			r.fail(f.by[k], DuplicateCode, k)
		}
		out[it.Code] = r.levelOn(f, k, g.Scale(it.Scale))
	}
	return out
}

// levelOn reads a value that must be one of the scale's.
func (r *reader) levelOn(f fields, key string, s model.Scale) model.Level {
	l := model.At(f.number(key, 0, model.MaxValue))
	if !s.Has(l) {
		r.fail(f.at(key), OutOfScale, fmt.Sprintf("%s %d (%s)", key, l.Value(), s.ID))
	}
	return l
}
