package text

// Report is what a page to keep says.
type Report struct {
	For, Nature, Distribution, Heat                                   string
	Code, Anchor, Attitudes, Frequency                                string
	Changes, NoChange, From, To, Since, First, Shows                  string
	Solo                                                              string
	Mentor, MentorIntro, Blind, Seeing, Self, Theirs, Comment, Answer string
	Waiting, Confirms, Doubts, Next, Suggested, Activity              string
	AtTarget, Holding, TargetNote, CV, CVIntro, CVWith, Interview     string
	Situation, Proof, Footer, Anonymous                               string
	Summary, ThinIsBefore, RightIsTarget                              string
	CVDiploma, CVStudies, CVGrid                                      string
	TitleOpen, NatureOpen, OpenSince                                  string // of a session that is not finished
	Told                                                              Plural
}

func report(s pick) Report {
	return Report{
		TitleOpen: s("%s (en cours, pas terminée)", "%s (open, not finished)"),
		NatureOpen: s("Cette auto-évaluation n’est pas terminée : ses réponses peuvent encore changer.",
			"This self-assessment is not finished: its answers may still change."),
		OpenSince: s("commencée le %s, pas terminée", "begun on %s, not finished"),
		For:       s("Personne", "Person"),
		Summary:   s("En bref", "At a glance"),
		// Beside the picture of families.
		ThinIsBefore: s("trait fin : avant", "thin line: before"),
		RightIsTarget: s("À droite : au niveau attendu à l’étape « %s » (indicatif)",
			"At the right: at the level expected at \"%s\" (indicative)"),
		Nature: s("Auto-évaluation formative : ce que la personne dit d’elle-même, avec ses traces. Ce n’est ni une note ni un diplôme. Une compétence sans réponse n’est pas au niveau 0.",
			"A formative self-assessment: what the person says of themselves, with their evidence. It is neither a mark nor a diploma. A competency without an answer is not at level 0."),
		Distribution: s("Compétences par niveau", "Competencies by level"),
		Heat:         s("Compétences au fil des auto-évaluations", "Competencies over the self-assessments"),
		Code:         "Code",
		Anchor:       s("Ce que cela veut dire", "What it means"),
		Attitudes:    s("Attitudes professionnelles", "Professional attitudes"),
		Frequency:    s("Fréquence", "Frequency"),
		Changes:      s("Ce qui a bougé", "What moved"),
		NoChange:     s("Aucun niveau n’a changé.", "No level changed."),
		From:         s("Avant", "Before"),
		To:           s("Maintenant", "Now"),
		Since:        s("Depuis « %[1]s », %[2]s.", "Since \"%[1]s\", %[2]s."),
		First:        s("Notées pour la première fois : %s.", "Rated for the first time: %s."),
		Shows:        s("Montre", "Shows"),
		Solo:         s("seul·e", "alone"),
		Mentor:       s("Relecture", "The mentor’s view"),
		MentorIntro:  s("%[1]s, le %[2]s (%[3]s).", "%[1]s, on %[2]s (%[3]s)."),
		Blind:        s("relecture à l’aveugle", "rated blind"),
		Seeing:       s("relecture en voyant les niveaux", "rated seeing the levels"),
		Self:         s("Soi", "Self"),
		Theirs:       "Mentor",
		Comment:      s("Remarque", "Remark"),
		Answer:       s("Réponse", "Answer"),
		Waiting:      s("sans réponse", "no answer"),
		Confirms:     s("Traces confirmées : %s.", "Evidence confirmed: %s."),
		Doubts:       s("Traces mises en doute : %s.", "Evidence doubted: %s."),
		Next:         s("Prochaines étapes", "Next steps"),
		Suggested:    s("D’autres pistes", "Other leads"),
		Activity:     s("Activité", "Activity"),
		AtTarget:     s("À la cible", "At target"),
		Holding:      s("Ce qui retient", "What holds back"),
		TargetNote:   s("Cible : %s (indicative).", "Target: %s (indicative)."),
		CV:           s("Pour un CV", "For a CV"),
		CVDiploma:    s("Diplôme", "Diploma"),
		CVStudies:    s("Formation en cours", "Studies under way"),
		CVGrid:       s("Grille utilisée", "Grid used"),
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
