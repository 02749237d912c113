package rncp

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
	"autoeval/store/gridfile"
)

// The general scales, which gridfile holds.
const (
	scaleID     = gridfile.AutonomyID
	frequencyID = gridfile.FrequencyID
)

// kindWords finds the kinds of evidence in what a sheet says of its evaluation.
type kindWords struct {
	kind  model.EvidenceKind
	found []string // folded
}

func kinds() []kindWords {
	k := func(id model.KindID, fr, en string, found ...string) kindWords {
		return kindWords{model.EvidenceKind{ID: id, Label: model.Text{FR: fr, EN: en}}, found}
	}
	return []kindWords{
		k("exam", "Examen", "Exam", "examen", "ecrit", "questionnaire", "qcm", "epreuve", "controle", "ponctuel", "partiel"),
		k("project", "Projet", "Project", "projet"),
		k("case_study", "Étude de cas", "Case study", "etude de cas", "etudes de cas", "cas pratique", "cas d'entreprise"),
		k("simulation", "Mise en situation", "Role play", "mise en situation", "mises en situation", "simulee", "simulation"),
		k("mission", "Mission en entreprise", "Company mission", "mission", "en entreprise", "stage", "alternance", "livret"),
		k("report", "Dossier ou rapport", "Report", "dossier", "rapport", "memoire", "portfolio"),
		k("oral", "Oral", "Oral", "oral", "soutenance", "entretien", "presentation"),
	}
}

// evidenceKinds are those that the modalities name, or the commonest where they
// name none, and always "other".
func evidenceKinds(blocs []Bloc) []model.EvidenceKind {
	var b strings.Builder
	for _, x := range blocs {
		b.WriteString(fold(clean(x.Modalities, safetext.Note)) + "\n")
	}
	in := b.String()
	var out []model.EvidenceKind
	for _, k := range kinds() {
		if slices.ContainsFunc(k.found, func(w string) bool { return strings.Contains(in, w) }) {
			out = append(out, k.kind)
		}
	}
	if len(out) == 0 {
		out = gridfile.CommonKinds()
	}
	return append(out, gridfile.OtherKind())
}

// modalities returns the ways of evaluation as the sheet words them, each once:
// short lines one by one, running text as a whole.
func (s *Sheet) modalities() []string {
	var out []string
	for _, b := range s.Blocs {
		all := pieces(b.Modalities)
		var texts []string
		short := true
		for i, p := range all {
			if i > 0 && goesOn(p.text) && !p.bullet {
				last := Part{Text: texts[len(texts)-1]}
				last.join(all[i-1], p)
				texts[len(texts)-1] = last.Text
			} else {
				texts = append(texts, strings.TrimSpace(certifiersCode(p.mark)+" "+p.text))
			}
			short = short && runeLen(texts[len(texts)-1]) <= 80
		}
		if !short {
			texts = []string{strings.Join(texts, "\n")}
		}
		for _, t := range texts {
			if t != "" && !slices.Contains(out, t) && len(out) < maxList {
				out = append(out, t)
			}
		}
	}
	return out
}
