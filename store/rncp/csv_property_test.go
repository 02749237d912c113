package rncp

import (
	"bytes"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/store/gridfile"
	"autoeval/store/gridfile/gridtest"
)

// A table there and back keeps every field of any grid, or its loss was listed.
func TestAnyTableLosesOnlyWhatWasListed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := gridtest.Any(t)
		separator := rapid.SampledFrom([]rune{';', ',', '\t'}).Draw(t, "separator")
		lost := LostInCSV(g)
		var b bytes.Buffer
		if err := WriteCSV(&b, g, model.French, separator); err != nil {
			t.Fatal(err)
		}
		back, err := ReadCSV("essai.csv", &b, "Titre")
		if err != nil {
			t.Fatalf("%v in\n%s", err, b.String())
		}
		if _, err := gridfile.Marshal(back); err != nil {
			t.Fatal(err)
		}
		same := func(what string, was, is any, unless ...string) {
			for _, u := range unless {
				if lost[u] > 0 {
					return
				}
			}
			if a, b := fmt.Sprintf("%q", was), fmt.Sprintf("%q", is); a != b {
				t.Errorf("%s was %s, is %s; listed: %v", what, a, b, lost)
			}
		}
		same("groups", len(g.Groups), len(back.Groups), "groups")
		same("activities", len(g.Activities), len(back.Activities))
		same("items", len(g.Items), len(back.Items))
		for i, a := range g.Activities {
			same("activity", a.Statement, back.Activities[i].Statement, "markup")
			same("its title", a.Title, back.Activities[i].Title, "titles")
			same("occupations", fmt.Sprint(a.Occupations), fmt.Sprint(back.Activities[i].Occupations), "language", "markup")
			same("occupations by", a.OccupationsBy, back.Activities[i].OccupationsBy, "provenance")
		}
		for i, it := range g.Items {
			is := back.Items[i]
			same("code", it.Code, is.Code)
			same("kind", it.Kind, is.Kind)
			same("group", it.Group, is.Group)
			same("mark", it.Mark, is.Mark, "marks")
			same("statement", it.Statement, is.Statement, "markup", "line-breaks")
			same("title", it.Title, is.Title, "titles")
			same("label", it.Label, is.Label, "labels")
			same("explanation", it.Explanation, is.Explanation, "language", "markup", "line-breaks")
			same("example", it.Example, is.Example, "language", "markup", "line-breaks")
			same("before", it.Before, is.Before, "examples")
			same("anchors", fmt.Sprint(it.Anchors), fmt.Sprint(is.Anchors), "language", "markup")
			same("links", it.Activities, is.Activities)
			same("by", fmt.Sprint(it.AnchorsBy, it.LinksBy, it.PractisedBy), fmt.Sprint(is.AnchorsBy, is.LinksBy, is.PractisedBy), "provenance")
			for k, p := range it.Practised {
				same("place", p.Name, is.Practised[k].Name, "language", "markup")
				same("kind of place", p.Kind, is.Practised[k].Kind)
				same("year of place", p.Year, is.Practised[k].Year, "years")
			}
		}
		if n := len(g.Targets); n > 0 && lost["targets"] < n {
			same("levels", fmt.Sprint(g.Targets[n-1].Levels), fmt.Sprint(back.Targets[0].Levels))
			same("name of the target", g.Targets[n-1].Label, back.Targets[0].Label, "target-names")
		}
	})
}
