package framework

import (
	"bytes"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/store/gridfile/gridtest"
)

// What a form does not keep is what it says that it does not keep: each field of any
// grid comes back, or its loss was listed before.
func TestAnyGridLosesOnlyWhatWasListed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := gridtest.Any(t)
		f := rapid.SampledFrom([]Format{Moodle, CASE, CASE11}).Draw(t, "form")
		l := rapid.SampledFrom([]model.Lang{model.French, model.English}).Draw(t, "language")
		lost := map[What]bool{}
		for _, x := range Losses(g, f, l) {
			lost[x.What] = true
		}
		var b bytes.Buffer
		if err := Write(&b, g, f, l); err != nil {
			t.Fatal(err)
		}
		back, unread, err := Read("back", b.Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if len(unread) > 0 {
			t.Fatalf("what was written is not read: %v", unread)
		}
		was, is := said(g, l, lost), said(back, l, lost)
		for field, words := range was {
			if is[field] != words {
				t.Errorf("%s, %s: %s was %q, is %q; listed: %v", f, l, field, words, is[field], lost)
			}
		}
		for field := range is {
			if _, ok := was[field]; !ok && !strings.HasPrefix(field, "target") {
				t.Errorf("%s: %s is new: %q", f, field, is[field])
			}
		}
	})
}

// said returns what a grid says in a language, field by field, but what is lost.
func said(g *model.Grid, l model.Lang, lost map[What]bool) map[string]string {
	out := map[string]string{}
	put := func(field, words string, unless ...What) {
		for _, w := range unless {
			if lost[w] {
				return
			}
		}
		if words != "" {
			out[field] = words
		}
	}
	both := func(field string, t model.Text, unless ...What) {
		put(field, t.In(l), unless...)
		put(field+", other", fmt.Sprint(other(t, l) != t.In(l)), append(unless, LostLanguage)...)
	}
	put("id", string(g.ID))
	put("version", g.Version, LostVersion)
	both("title", g.Title, LostMarkup)
	put("facts", fmt.Sprint(g.Facts), LostFacts, LostLanguage)
	put("kinds", fmt.Sprint(g.EvidenceKinds), LostKinds)
	for i, x := range g.Groups {
		both(fmt.Sprint("group ", i, x.ID), x.Label, LostMarkup, LostGroups, LostTitles)
		put(fmt.Sprint("group of ", x.ID), string(x.Provenance), LostProvenance)
	}
	for i, a := range g.Activities {
		name := fmt.Sprint("activity ", i, a.Code)
		both(name, a.Statement, LostMarkup)
		both(name+" title", a.Title, LostTitles, LostMarkup)
		for k, x := range a.Occupations {
			both(fmt.Sprint(name, " leads to ", k), x)
		}
		put(name+" by", string(a.OccupationsBy), LostProvenance)
	}
	for i, it := range g.Items {
		item(put, both, g, it, fmt.Sprint("item ", i, it.Code), l)
	}
	for i, t := range g.Targets {
		put(fmt.Sprint("target ", i), fmt.Sprint(t.Levels), LostTargets)
		both(fmt.Sprint("target name ", i), t.Label, LostTargets, LostTargetName)
		put(fmt.Sprint("target by ", i), string(t.Provenance), LostTargets, LostTargetName)
	}
	return out
}

func item(put func(string, string, ...What), both func(string, model.Text, ...What), g *model.Grid, it model.Item, name string, l model.Lang) {
	put(name+" kind", fmt.Sprint(it.Kind), LostAttitudes)
	put(name+" group", string(it.Group))
	put(name+" mark", it.Mark, LostMarks)
	both(name+" title", it.Title, LostTitles, LostMarkup)
	both(name+" label", it.Label, LostLabels)
	both(name, it.Statement, LostMarkup, LostBreaks)
	both(name+" explanation", it.Explanation, LostBreaks)
	both(name+" example", it.Example, LostBreaks)
	both(name+" before", it.Before, LostExamples)
	for _, level := range g.Scale(it.Scale).Levels {
		v := fmt.Sprint(name, " at ", level.Level.Value())
		both(v, g.AnchorText(it, level.Level), LostAnchors)
		both(v+" label", level.Label)
		put(v+" code", level.Code, LostCodes)
	}
	put(name+" links", fmt.Sprint(it.Activities))
	for k, p := range it.Practised {
		both(fmt.Sprint(name, " practised ", k), p.Name)
		put(fmt.Sprint(name, " kind of practice ", k), string(p.Kind))
		put(fmt.Sprint(name, " year of practice ", k), string(p.Year), LostYears)
	}
	for what, by := range map[string]model.Provenance{"anchors": it.AnchorsBy, "links": it.LinksBy, "places": it.PractisedBy} {
		put(name+" "+what+" by", string(by), LostProvenance)
	}
}

// A grid without anything that only this program has comes back as it was.
func TestAPlainGridLosesNothingInCASE(t *testing.T) {
	g := &model.Grid{
		ID: "soudure", Version: "2026.1", Title: model.Same("Soudure"), Scales: []model.Scale{gridfile.Autonomy()}, EvidenceKinds: kinds(),
		Activities: []model.Activity{{Code: "A01", Statement: model.Same("Souder une pièce"), Occupations: []model.Text{model.Same("Soudeur·se")}}},
		Items: []model.Item{{Code: "C01", Scale: gridfile.AutonomyID, Statement: model.Same("Souder à l’arc"), Activities: []model.ActivityCode{"A01"},
			Practised: []model.Practice{{Kind: model.Placement, Name: model.Same("Atelier")}}}},
	}
	if lost := Losses(g, CASE, model.French); len(lost) > 0 {
		t.Errorf("listed: %v", lost)
	}
	back, _, err := Read("x", written(t, g, CASE))
	if err != nil {
		t.Fatal(err)
	}
	back.Scales[0].ID, back.Items[0].Scale = gridfile.AutonomyID, gridfile.AutonomyID
	if !reflect.DeepEqual(g, back) {
		t.Errorf("was %+v\nis %+v", g, back)
	}
}
