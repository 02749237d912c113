package gridfile

import (
	"fmt"

	"github.com/goccy/go-yaml/ast"

	"autoeval/model"
	"autoeval/model/safetext"
)

// practised reads where an item can be practised. Whether its years are the
// grid's is looked at once the targets are known: see years.
func (r *reader) practised(n ast.Node) (model.Provenance, []model.Practice) {
	var out []model.Practice
	f := r.mapping(n, "practised", "provenance", "places")
	f.need("places")
	for _, n := range r.few(f, "places", model.MaxPractices) {
		p := r.mapping(n, "places", "kind", "year", "fr", "en")
		place := model.Practice{
			Kind: model.PracticeKind(p.line("kind", safetext.Name)), Year: model.ProfileID(p.link("year")), Name: p.both("places", safetext.Title),
		}
		if !place.Kind.Known() {
			r.fail(p.at("kind"), BadValue, fmt.Sprintf("kind %q", place.Kind))
		}
		out = append(out, place)
	}
	return f.provenanceOf(len(out)), out
}

// occupations reads what an activity leads to.
func (r *reader) occupations(n ast.Node) (model.Provenance, []model.Text) {
	var out []model.Text
	f := r.mapping(n, "occupations", "provenance", "names")
	f.need("names")
	for _, n := range r.few(f, "names", model.MaxOccupations) {
		out = append(out, r.mapping(n, "names", "fr", "en").both("names", safetext.Title))
	}
	return f.provenanceOf(len(out)), out
}

// few returns the entries of a field, at most so many.
func (r *reader) few(f fields, key string, most int) []ast.Node {
	all := f.list(key)
	if len(all) > most {
		r.fail(f.at(key), TooLarge, fmt.Sprintf("%s over %d", key, most))
	}
	return all
}

// years takes the years of practices as the targets write them, and refuses
// those that no target ends.
func (r *reader) years(top fields, g *model.Grid) {
	nodes := top.list("items")
	for i := range g.Items {
		for k, p := range g.Items[i].Practised {
			if p.Year == "" {
				continue
			}
			t, ok := g.Target(p.Year)
			if !ok {
				r.fail(nodes[i], NoSuchLink, "target "+string(p.Year))
			}
			g.Items[i].Practised[k].Year = t.ID
		}
	}
}

func (w *writer) activity(a model.Activity) {
	w.put("code", string(a.Code))
	w.text("title", a.Title, safetext.Title)
	w.text("statement", a.Statement, safetext.Note)
	if len(a.Occupations) == 0 {
		return
	}
	w.nest("occupations", func() {
		w.provenance(a.OccupationsBy)
		w.put("names", "")
		for _, name := range a.Occupations {
			w.out.WriteString(w.indent + "- {" + both(name, safetext.Title) + "}\n")
		}
	})
}

func (w *writer) practised(it model.Item) {
	if len(it.Practised) == 0 {
		return
	}
	w.nest("practised", func() {
		w.provenance(it.PractisedBy)
		w.put("places", "")
		for _, p := range it.Practised {
			w.out.WriteString(w.indent + "- {")
			if p.Kind != model.PracticeUnsaid {
				w.out.WriteString("kind: " + string(p.Kind) + ", ")
			}
			if p.Year != "" {
				w.out.WriteString("year: " + string(p.Year) + ", ")
			}
			w.out.WriteString(both(p.Name, safetext.Title) + "}\n")
		}
	})
}
