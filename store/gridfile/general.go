package gridfile

import "autoeval/model"

// The ids of the general scales.
const (
	AutonomyID                = model.Autonomy
	FrequencyID model.ScaleID = "frequency"
)

func level(v int, code, fr, en, meaningFR, meaningEN string) model.ScaleLevel {
	return model.ScaleLevel{
		Level: model.At(v), Code: code,
		Label: model.Text{FR: fr, EN: en}, Meaning: model.Text{FR: meaningFR, EN: meaningEN},
	}
}

// Frequency returns the general scale of attitudes. It says what the built-in
// grid's says.
func Frequency() model.Scale {
	return model.Scale{ID: FrequencyID, Levels: []model.ScaleLevel{
		level(0, "0", "Jamais", "Never", "Je ne l’ai pas encore fait.", "I have not done it yet."),
		level(1, "P", "Parfois", "Sometimes", "Je le fais de temps en temps, surtout quand on me le demande.", "I do it now and then, mostly when asked."),
		level(2, "S", "Souvent", "Often", "Je le fais la plupart du temps, sans qu’on me le demande.", "I do it most of the time, without being asked."),
		level(3, "T", "Toujours", "Always", "Je le fais chaque fois que l’occasion se présente, et j’en ai des exemples récents.",
			"I do it whenever the occasion arises, and I have recent examples."),
	}}
}

// Autonomy returns the general scale of competencies, for titles without anchors
// of their own. It says what the built-in grid's says.
func Autonomy() model.Scale {
	return model.Scale{ID: AutonomyID, Levels: []model.ScaleLevel{
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

// CommonKinds returns the kinds of evidence of a title that names none, without
// the last one, OtherKind.
func CommonKinds() []model.EvidenceKind {
	return []model.EvidenceKind{
		kind("exam", "Examen", "Exam"), kind("project", "Projet", "Project"), kind("case_study", "Étude de cas", "Case study"),
		kind("mission", "Mission en entreprise", "Company mission"),
	}
}

// OtherKind returns the kind of evidence that is none of the others.
func OtherKind() model.EvidenceKind { return kind("other", "Autre", "Other") }

func kind(id model.KindID, fr, en string) model.EvidenceKind {
	return model.EvidenceKind{ID: id, Label: model.Text{FR: fr, EN: en}}
}
