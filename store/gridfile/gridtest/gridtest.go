// Package gridtest draws grids for tests of everything that reads, writes, shows
// or counts one.
package gridtest

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"

	"autoeval/model"
	"autoeval/store/gridfile"
)

// Any draws a valid grid: some of the optional fields, few or many items,
// attitudes or none, targets or none. It reads back as it is written.
func Any(t *rapid.T) *model.Grid {
	g := &model.Grid{
		ID: "essai", Version: rapid.StringMatching(`[0-9]{4}\.[0-9]`).Draw(t, "version"), Title: text(t, "title"),
		Scales: []model.Scale{gridfile.Autonomy()}, EvidenceKinds: append(gridfile.CommonKinds(), gridfile.OtherKind()),
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "groups") {
		g.Groups = append(g.Groups, model.Group{ID: model.GroupID(fmt.Sprintf("BC%02d", i+1)), Label: text(t, "group"), Provenance: provenance(t)})
	}
	for i := range rapid.IntRange(0, 4).Draw(t, "activities") {
		g.Activities = append(g.Activities, activity(t, i))
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "targets") {
		g.Targets = append(g.Targets, model.TargetProfile{ID: model.ProfileID(fmt.Sprintf("end%d", i+1)), Label: text(t, "target"), Levels: map[model.ItemCode]model.Level{}, Provenance: provenance(t)})
	}
	for i := range rapid.IntRange(1, 5).Draw(t, "competencies") {
		g.Items = append(g.Items, item(t, g, fmt.Sprintf("C%02d", i+1)))
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "attitudes") {
		it := item(t, g, fmt.Sprintf("P%02d", i+1))
		it.Kind, it.Scale, it.Anchors, it.AnchorsBy = model.Attitude, gridfile.FrequencyID, nil, model.Official
		if i == 0 {
			g.Scales = append(g.Scales, gridfile.Frequency())
		}
		g.Items = append(g.Items, it)
	}
	for _, target := range g.Targets {
		for _, it := range g.ItemsOf(model.Competency) {
			target.Levels[it.Code] = model.At(rapid.IntRange(0, 4).Draw(t, "level"))
		}
	}
	return g
}

func activity(t *rapid.T, i int) model.Activity {
	a := model.Activity{Code: model.ActivityCode(fmt.Sprintf("A%02d", i+1)), Title: maybe(t, "title"), Statement: text(t, "activity")}
	for range rapid.IntRange(0, 3).Draw(t, "occupations") {
		a.Occupations = append(a.Occupations, text(t, "occupation"))
		a.OccupationsBy = provenance(t)
	}
	return a
}

func item(t *rapid.T, g *model.Grid, code string) model.Item {
	it := model.Item{
		Code: model.ItemCode(code), Scale: gridfile.AutonomyID, Title: maybe(t, "title"), Label: maybe(t, "label"), Statement: text(t, "statement"),
		Explanation: maybe(t, "explanation"), Example: maybe(t, "example"), Before: maybe(t, "before"),
	}
	if rapid.IntRange(0, 3).Draw(t, "lines") == 0 {
		it.Explanation = model.Same(words(t, "line") + "\n" + rapid.SampledFrom([]string{"- ", "", "Par exemple : "}).Draw(t, "head") + words(t, "line"))
	}
	if len(g.Groups) > 0 {
		it.Group = rapid.SampledFrom(g.Groups).Draw(t, "group").ID
	}
	if rapid.Bool().Draw(t, "marked") {
		it.Mark = rapid.StringMatching(`C\.[1-9]\.[1-9]`).Draw(t, "mark")
	}
	if rapid.Bool().Draw(t, "anchored") {
		it.AnchorsBy = provenance(t)
		for v := range gridfile.Autonomy().Levels {
			it.Anchors = append(it.Anchors, model.Anchor{Level: model.At(v), Text: text(t, "anchor")})
		}
	}
	for _, a := range g.Activities {
		if rapid.Bool().Draw(t, "linked") {
			it.Activities = append(it.Activities, a.Code)
			it.LinksBy = model.Editorial
		}
	}
	for range rapid.IntRange(0, 3).Draw(t, "practised") {
		p := model.Practice{Kind: rapid.SampledFrom([]model.PracticeKind{model.PracticeUnsaid, model.Course, model.SchoolProject, model.Placement}).Draw(t, "kind"), Name: text(t, "practice")}
		if len(g.Targets) > 0 && rapid.Bool().Draw(t, "year") {
			p.Year = rapid.SampledFrom(g.Targets).Draw(t, "target").ID
		}
		it.Practised = append(it.Practised, p)
		it.PractisedBy = provenance(t)
	}
	return it
}

func provenance(t *rapid.T) model.Provenance {
	return rapid.SampledFrom([]model.Provenance{model.Official, model.Editorial}).Draw(t, "provenance")
}

// text draws a text of one language, or one in each.
func text(t *rapid.T, name string) model.Text {
	fr := words(t, name)
	if rapid.Bool().Draw(t, "same") {
		return model.Same(fr)
	}
	return model.Text{FR: fr, EN: words(t, name)}
}

func maybe(t *rapid.T, name string) model.Text {
	if rapid.Bool().Draw(t, "has "+name) {
		return text(t, name)
	}
	return model.Text{}
}

// words draws a line with the signs that forms of files take for their own; it
// begins and ends in a word.
func words(t *rapid.T, name string) string {
	word := rapid.SampledFrom([]string{"Lire", "œuvre", "données", "projet", "stage", "l’équipe", "C++", "<b>", "R&D", "2026"})
	sign := rapid.SampledFrom([]string{" ", " ", " ", ", ", " ; ", " | ", " || ", " : ", " - ", " # ", " \" ", " « ", "\u202f! "})
	var b strings.Builder
	b.WriteString(rapid.SampledFrom([]string{"Lire", "Écrire", "Projet", "Stage", "Conduire"}).Draw(t, name))
	for range rapid.IntRange(0, 5).Draw(t, "words") {
		b.WriteString(sign.Draw(t, "sign") + word.Draw(t, "word"))
	}
	return b.String() + " " + rapid.SampledFrom([]string{"ensemble", "ici", "à l’écrit"}).Draw(t, "end")
}
