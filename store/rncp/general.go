package rncp

import (
	"slices"
	"strings"

	"autoeval/model"
	"autoeval/model/safetext"
)

const (
	scaleID     model.ScaleID = "autonomy"
	frequencyID model.ScaleID = "frequency"
)

func level(v int, code, fr, en, meaningFR, meaningEN string) model.ScaleLevel {
	return model.ScaleLevel{
		Level: model.At(v), Code: code,
		Label: model.Text{FR: fr, EN: en}, Meaning: model.Text{FR: meaningFR, EN: meaningEN},
	}
}

// frequency is the general scale of attitudes. It says what the built-in grid's
// says.
func frequency() model.Scale {
	return model.Scale{ID: frequencyID, Levels: []model.ScaleLevel{
		level(0, "0", "Jamais", "Never", "Je ne l’ai pas encore fait.", "I have not done it yet."),
		level(1, "P", "Parfois", "Sometimes", "Je le fais de temps en temps, surtout quand on me le demande.", "I do it now and then, mostly when asked."),
		level(2, "S", "Souvent", "Often", "Je le fais la plupart du temps, sans qu’on me le demande.", "I do it most of the time, without being asked."),
		level(3, "T", "Toujours", "Always", "Je le fais chaque fois que l’occasion se présente, et j’en ai des exemples récents.",
			"I do it whenever the occasion arises, and I have recent examples."),
	}}
}

// autonomy is the general scale of competencies, for titles without anchors of
// their own. It says what the built-in grid's says.
func autonomy() model.Scale {
	return model.Scale{ID: scaleID, Levels: []model.ScaleLevel{
		level(0, "0", "Non abordé", "Not started", "Je ne sais pas encore le faire.", "I do not know how to do it yet."),
		level(1, "N", "Notion", "Notion", "Je sais l’expliquer, et le faire avec de l’aide sur un exemple connu.",
			"I can explain it, and do it with help on a known example."),
		level(2, "A", "Application", "Application", "Je le fais sans aide dans une situation connue.",
			"I do it on my own in a known situation."),
		level(3, "M", "Maîtrise", "Mastery", "Je le fais sans aide dans une situation nouvelle et complexe, et je justifie mes choix.",
			"I do it on my own in a new and complex situation, and justify my choices."),
		level(4, "E", "Expertise", "Expertise", "J’améliore la pratique et je guide les autres.",
			"I improve the practice and guide others."),
	}}
}

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
		out = commonKinds()
	}
	return append(out, model.EvidenceKind{ID: "other", Label: model.Text{FR: "Autre", EN: "Other"}})
}

func commonKinds() []model.EvidenceKind {
	var out []model.EvidenceKind
	for _, k := range kinds() {
		switch k.kind.ID {
		case "exam", "project", "case_study", "mission":
			out = append(out, k.kind)
		}
	}
	return out
}

// modalities are the ways of evaluation as the sheet words them, each once:
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
				texts = append(texts, p.text)
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
