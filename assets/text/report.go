package text

// Report is what a page to keep says.
type Report struct {
	Title, For, On, Grid, Nature, Situate, Distribution, Heat, HeatAlt, DistributionAlt   string
	Code, Item, Level, Anchor, Confidence, Evidence, Note, Attitudes, Frequency           string
	Changes, NoChange, From, To, Since, First, EvidenceTitle, NoEvidence, Where, Shows    string
	Quality, Relevance, Constraints, AI, Solo, Group                                      string
	Mentor, MentorIntro, Blind, Seeing, Self, Theirs, Comment, Question, Answer, Accepted string
	Contested, Waiting, Confirms, Doubts, Next, NoNext, Due, Suggested, Orient, Activity  string
	AtTarget, Holding, Ready, TargetNote, CV, CVIntro, CVWith, Interview                  string
	Situation, Approach, Result, Proof, Footer, Anonymous, NotRated, Nothing, Unanswered  string
	Reasons                                                                               [6]string
	Message, InterviewNone, CVDiploma, CVStudies, CVGrid                                  string
	TitleOpen, NatureOpen, OpenSince                                                      string // of a session that is not finished
	Told                                                                                  Plural
}

func report(fr, en *Report) {
	*fr = Report{
		Title: "Auto-évaluation", TitleOpen: "%s (en cours, pas terminée)", NatureOpen: "Cette auto-évaluation n’est pas terminée : ses réponses peuvent encore changer.", OpenSince: "commencée le %s, pas terminée", For: "Personne", On: "Date", Grid: "Grille", Nature: "Auto-évaluation formative : ce que la personne dit d’elle-même, avec ses traces. Ce n’est ni une note ni un diplôme. Une compétence sans réponse n’est pas au niveau 0.",
		Situate: "Se situer", Distribution: "Compétences par niveau", Heat: "Compétences au fil des auto-évaluations", HeatAlt: "Tableau des niveaux de chaque compétence à chaque auto-évaluation ; les mêmes valeurs sont dans les tableaux de cette page.", DistributionAlt: "Nombre de compétences à chaque niveau : %s.",
		Code: "Code", Item: "Compétence", Level: "Niveau", Anchor: "Ce que cela veut dire", Confidence: "Confiance", Evidence: "Traces", Note: "Note", Attitudes: "Attitudes professionnelles", Frequency: "Fréquence",
		Changes: "Ce qui a bougé", NoChange: "Aucun niveau n’a changé.", From: "Avant", To: "Maintenant", Since: "Depuis « %[1]s », %[2]s.", First: "Notées pour la première fois : %s.",
		EvidenceTitle: "Traces", NoEvidence: "Aucune trace n’est liée à cette auto-évaluation.", Where: "Où", Shows: "Montre",
		Quality: "Qualité du résultat", Relevance: "Pertinence de la démarche", Constraints: "Contraintes respectées", AI: "Usage de l’IA", Solo: "seul·e", Group: "en groupe",
		Mentor: "Relecture", MentorIntro: "%[1]s, le %[2]s (%[3]s).", Blind: "relecture à l’aveugle", Seeing: "relecture en voyant les niveaux", Self: "Soi", Theirs: "Mentor", Comment: "Remarque", Question: "Question", Answer: "Réponse",
		Accepted: "acceptée", Contested: "contestée", Waiting: "sans réponse", Confirms: "Traces confirmées : %s.", Doubts: "Traces mises en doute : %s.",
		Next: "Prochaines étapes", NoNext: "Aucune action en cours.", Due: "pour le %s", Suggested: "Pistes", Orient: "S’orienter", Activity: "Activité",
		AtTarget: "À la cible", Holding: "Ce qui retient", Ready: "%[1]d sur %[2]d", TargetNote: "Cible : %s (indicative).",
		CV: "Pour un CV", CVDiploma: "Diplôme", CVStudies: "Formation en cours", CVGrid: "Grille utilisée", CVIntro: "Compétences auto-évaluées, avec une trace pour chacune :", CVWith: "%[1]s, niveau %[2]s : %[3]s", Interview: "Pour un entretien", Told: Plural{"Aucune réalisation à raconter.", "Une réalisation à raconter, de la situation au résultat.", "%s réalisations à raconter, de la situation au résultat."},
		Situation: "Situation", Approach: "Démarche", Result: "Résultat", Proof: "Où le voir", Footer: "Produit par autoeval %s. Les repères, familles, liens et cibles sont indicatifs.", Anonymous: "nom non indiqué", NotRated: "non noté", Nothing: "rien", Unanswered: "non notés : %s",
		Reasons: [6]string{"sous la cible", "confiance hésitante", "trace de plus d’un an", "aucune trace", "note de plus d’un an", "sans réponse dans cette auto-évaluation"},
		Message: "Message", InterviewNone: "Ajoutez des traces avec leurs réflexions : elles deviennent ici des récits d’entretien.",
	}
	*en = Report{
		Title: "Self-assessment", TitleOpen: "%s (open, not finished)", NatureOpen: "This self-assessment is not finished: its answers may still change.", OpenSince: "begun on %s, not finished", For: "Person", On: "Date", Grid: "Grid", Nature: "A formative self-assessment: what the person says of themselves, with their evidence. It is neither a mark nor a diploma. A competency without an answer is not at level 0.",
		Situate: "Where I stand", Distribution: "Competencies by level", Heat: "Competencies over the self-assessments", HeatAlt: "Table of every competency’s level at every self-assessment; the same values are in the tables of this page.", DistributionAlt: "Number of competencies at each level: %s.",
		Code: "Code", Item: "Competency", Level: "Level", Anchor: "What it means", Confidence: "Confidence", Evidence: "Evidence", Note: "Note", Attitudes: "Professional attitudes", Frequency: "Frequency",
		Changes: "What moved", NoChange: "No level changed.", From: "Before", To: "Now", Since: "Since \"%[1]s\", %[2]s.", First: "Rated for the first time: %s.",
		EvidenceTitle: "Evidence", NoEvidence: "No evidence is linked to this self-assessment.", Where: "Where", Shows: "Shows",
		Quality: "Quality of the result", Relevance: "Relevance of the approach", Constraints: "Constraints respected", AI: "Use of AI", Solo: "alone", Group: "in a group",
		Mentor: "The mentor’s view", MentorIntro: "%[1]s, on %[2]s (%[3]s).", Blind: "rated blind", Seeing: "rated seeing the levels", Self: "Self", Theirs: "Mentor", Comment: "Remark", Question: "Question", Answer: "Answer",
		Accepted: "accepted", Contested: "contested", Waiting: "no answer", Confirms: "Evidence confirmed: %s.", Doubts: "Evidence doubted: %s.",
		Next: "Next steps", NoNext: "No action under way.", Due: "due %s", Suggested: "Leads", Orient: "Where it leads", Activity: "Activity",
		AtTarget: "At target", Holding: "What holds back", Ready: "%[1]d of %[2]d", TargetNote: "Target: %s (indicative).",
		CV: "For a CV", CVDiploma: "Diploma", CVStudies: "Studies under way", CVGrid: "Grid used", CVIntro: "Competencies as self-assessed, with evidence for each:", CVWith: "%[1]s, level %[2]s: %[3]s", Interview: "For an interview", Told: Plural{"No piece of work to tell.", "One piece of work to tell, from the situation to the result.", "%s pieces of work to tell, from the situation to the result."},
		Situation: "Situation", Approach: "Approach", Result: "Result", Proof: "Where to see it", Footer: "Made by autoeval %s. Anchors, groups, links and targets are indicative.", Anonymous: "name not given", NotRated: "not rated", Nothing: "nothing", Unanswered: "not rated: %s",
		Reasons: [6]string{"below target", "hesitant confidence", "evidence over a year old", "no evidence", "rating over a year old", "no answer in this self-assessment"},
		Message: "Message", InterviewNone: "Add evidence with its reflections: here they become stories for an interview.",
	}
}
