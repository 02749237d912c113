package text

// Report is what a page to keep says.
type Report struct {
	For, Nature, Distribution, Heat, HeatAlt, DistributionAlt         string
	Code, Anchor, Attitudes, Frequency                                string
	Changes, NoChange, From, To, Since, First, NoEvidence, Shows      string
	Solo                                                              string
	Mentor, MentorIntro, Blind, Seeing, Self, Theirs, Comment, Answer string
	Waiting, Confirms, Doubts, Next, NoNext, Suggested, Activity      string
	AtTarget, Holding, TargetNote, CV, CVIntro, CVWith, Interview     string
	Situation, Proof, Footer, Anonymous                               string
	Summary, Highlights, NextActs, Families                           string
	StoryRated, StorySince, StoryMostly, StoryTarget                  string // StoryRated: of how many, StoryAnswered
	StoryMissing, StoryMissingMore, StoryOpen, StoryNearest           string
	StoryRisen, StoryFallen, StoryAnswered, StoryAt, StoryOthers      Plural
	CVDiploma, CVStudies, CVGrid                                      string
	TitleOpen, NatureOpen, OpenSince                                  string // of a session that is not finished
	Told                                                              Plural
}

func report(s pick) Report {
	return Report{
		TitleOpen: s("%s (en cours, pas terminée)", "%s (open, not finished)"),
		NatureOpen: s("Cette auto-évaluation n’est pas terminée : ses réponses peuvent encore changer.",
			"This self-assessment is not finished: its answers may still change."),
		OpenSince:  s("commencée le %s, pas terminée", "begun on %s, not finished"),
		For:        s("Personne", "Person"),
		Summary:    s("En bref", "At a glance"),
		Highlights: s("Ce qui a le plus monté", "What rose most"),
		NextActs:   s("Prochains pas", "Next steps"),
		Families:   s("Compétences par famille et par niveau", "Competencies by family and level"),
		StoryRated: s("Sur %[1]s, %[2]s.", "Of %[1]s, %[2]s."),
		StoryAnswered: Plural{
			Zero:  s("aucune n’a de réponse", "none has an answer"),
			One:   s("1 a une réponse", "1 has an answer"),
			Other: s("%s ont une réponse", "%s have an answer"),
		},
		StorySince: s("Depuis « %[1]s » (%[2]s), ", "Since \"%[1]s\" (%[2]s), "),
		StoryRisen: Plural{
			Zero:  s("aucun niveau n’a monté", "no level rose"),
			One:   s("un niveau a monté", "one level rose"),
			Other: s("%s niveaux ont monté", "%s levels rose"),
		},
		StoryMostly: s(", surtout en « %s »", ", mostly in \"%s\""),
		StoryFallen: Plural{
			Zero:  s("aucun n’a baissé", "none fell"),
			One:   s("un a baissé", "one fell"),
			Other: s("%s ont baissé", "%s fell"),
		},
		StoryTarget: s("À l’étape « %[1]s » (indicatif), sur %[2]s, %[3]s",
			"At \"%[1]s\" (indicative), of %[2]s, %[3]s"),
		StoryAt: Plural{
			Zero:  s("aucune n’est au niveau attendu", "none is at the level expected"),
			One:   s("1 est au niveau attendu", "1 is at the level expected"),
			Other: s("%s sont au niveau attendu", "%s are at the level expected"),
		},
		StoryMissing:     s(" ; à faire monter : %s", "; to raise: %s"),
		StoryMissingMore: s(" ; à faire monter : %[1]s et %[2]s", "; to raise: %[1]s and %[2]s"),
		StoryOthers: Plural{
			Zero:  s("aucune autre", "no other"),
			One:   s("1 autre", "1 other"),
			Other: s("%s autres", "%s others"),
		},
		StoryOpen: s(" ; sans réponse : %s", "; without an answer: %s"),
		StoryNearest: s("L’activité la plus proche : %[1]s (%[2]s sur %[3]s).",
			"The nearest activity: %[1]s (%[2]s of %[3]s)."),
		Nature: s("Auto-évaluation formative : ce que la personne dit d’elle-même, avec ses traces. Ce n’est ni une note ni un diplôme. Une compétence sans réponse n’est pas au niveau 0.",
			"A formative self-assessment: what the person says of themselves, with their evidence. It is neither a mark nor a diploma. A competency without an answer is not at level 0."),
		Distribution: s("Compétences par niveau", "Competencies by level"),
		Heat:         s("Compétences au fil des auto-évaluations", "Competencies over the self-assessments"),
		HeatAlt: s("Tableau des niveaux de chaque compétence à chaque auto-évaluation ; les mêmes valeurs sont dans les tableaux de cette page.",
			"Table of every competency’s level at every self-assessment; the same values are in the tables of this page."),
		DistributionAlt: s("Nombre de compétences à chaque niveau : %s.",
			"Number of competencies at each level: %s."),
		Code:      "Code",
		Anchor:    s("Ce que cela veut dire", "What it means"),
		Attitudes: s("Attitudes professionnelles", "Professional attitudes"),
		Frequency: s("Fréquence", "Frequency"),
		Changes:   s("Ce qui a bougé", "What moved"),
		NoChange:  s("Aucun niveau n’a changé.", "No level changed."),
		From:      s("Avant", "Before"),
		To:        s("Maintenant", "Now"),
		Since:     s("Depuis « %[1]s », %[2]s.", "Since \"%[1]s\", %[2]s."),
		First:     s("Notées pour la première fois : %s.", "Rated for the first time: %s."),
		NoEvidence: s("Aucune trace n’est liée à cette auto-évaluation.",
			"No evidence is linked to this self-assessment."),
		Shows:       s("Montre", "Shows"),
		Solo:        s("seul·e", "alone"),
		Mentor:      s("Relecture", "The mentor’s view"),
		MentorIntro: s("%[1]s, le %[2]s (%[3]s).", "%[1]s, on %[2]s (%[3]s)."),
		Blind:       s("relecture à l’aveugle", "rated blind"),
		Seeing:      s("relecture en voyant les niveaux", "rated seeing the levels"),
		Self:        s("Soi", "Self"),
		Theirs:      "Mentor",
		Comment:     s("Remarque", "Remark"),
		Answer:      s("Réponse", "Answer"),
		Waiting:     s("sans réponse", "no answer"),
		Confirms:    s("Traces confirmées : %s.", "Evidence confirmed: %s."),
		Doubts:      s("Traces mises en doute : %s.", "Evidence doubted: %s."),
		Next:        s("Prochaines étapes", "Next steps"),
		NoNext:      s("Aucune action en cours.", "No action under way."),
		Suggested:   s("Pistes", "Leads"),
		Activity:    s("Activité", "Activity"),
		AtTarget:    s("À la cible", "At target"),
		Holding:     s("Ce qui retient", "What holds back"),
		TargetNote:  s("Cible : %s (indicative).", "Target: %s (indicative)."),
		CV:          s("Pour un CV", "For a CV"),
		CVDiploma:   s("Diplôme", "Diploma"),
		CVStudies:   s("Formation en cours", "Studies under way"),
		CVGrid:      s("Grille utilisée", "Grid used"),
		CVIntro: s("Compétences auto-évaluées, avec une trace pour chacune :",
			"Competencies as self-assessed, with evidence for each:"),
		// The competency, the level, the evidence, its date and strength.
		CVWith:    s("%[1]s, niveau %[2]s : %[3]s (%[4]s)", "%[1]s, level %[2]s: %[3]s (%[4]s)"),
		Interview: s("Pour un entretien", "For an interview"),
		Told: Plural{
			s("Aucune réalisation à raconter.", "No piece of work to tell."),
			s("Une réalisation à raconter, de la situation au résultat.",
				"One piece of work to tell, from the situation to the result."),
			s("%s réalisations à raconter, de la situation au résultat.",
				"%s pieces of work to tell, from the situation to the result."),
		},
		Situation: "Situation",
		Proof:     s("Où le voir", "Where to see it"),
		Footer: s("Produit par autoeval %s. Les repères, familles, liens et cibles sont indicatifs.",
			"Made by autoeval %s. Anchors, groups, links and targets are indicative."),
		Anonymous: s("nom non indiqué", "name not given"),
	}
}
