package text

// Walkthrough is what the self-assessment says while it is answered.
type Walkthrough struct {
	LabelReview, LabelDiscover                                    string // month and year
	Private, Example                                              string
	Rate, NextItem, PrevItem, Skip, Confidence, Evidence, Note    string
	List, Clear, Attitudes, Competencies, Summary, Finish, Resume string
	NoteHint, NoteKeys, External                                  string
	Since, Unchanged, Gentle                                      string // since label: from → to
	Cleared, Skipped, Undone, NothingToUndo                       string // Undone: the item, what changed
	Back                                                          UndoneAnswer
	PickLevel, NoteTooLong, RateFirst                             string
	JumpTitle, SummaryTitle                                       string
	LeftOpen                                                      Plural
	FinishAsk, FinishNow, FinishNothing, AttitudesOffer           string
	SkippedMark, OpenMark                                         string
	Question                                                      string // n of m
	ConfidenceTitle, NoteTitle                                    string
	LastAnswer, Quote                                             string
	Evidenced                                                     Plural
}

// UndoneAnswer is what an undo brought back of an answer, or took off it.
type UndoneAnswer struct{ Open, Level, Confidence, NoteOff, NoteBack, EvidenceOff, EvidenceBack, Unskipped string }

func walkthrough(fr, en *Walkthrough) {
	*fr = Walkthrough{
		LabelReview: "Bilan · %s", LabelDiscover: "Découverte · %s",
		Private: "Formatif et privé : rien ne quitte cette machine. Passer ne vaut pas zéro.",
		Example: "Par exemple : ",
		Rate:    "noter", NextItem: "suivante", PrevItem: "précédente", Skip: "passer", Confidence: "confiance", Evidence: "trace", Note: "note",
		List: "liste", Clear: "effacer la réponse", Attitudes: "attitudes", Competencies: "compétences", Summary: "vos réponses", Finish: "terminer", Resume: "continuer",
		NoteHint: "Ce qui justifie ce niveau, en quelques mots", NoteKeys: "garder la note", External: "éditeur externe",
		Since: "Depuis %[1]s : %[2]s", Unchanged: "Depuis %[1]s : inchangé (%[2]s)",
		Gentle:  "Plus haut qu’avant, sans trace nouvelle : qu’est-ce qui le montre ? e ajoute une trace, ⏎ continue.",
		Cleared: "Réponse de %s effacée.", Skipped: "%s passée, elle reste ouverte.", Undone: "%[1]s : annulé. %[2]s", NothingToUndo: "Rien à annuler.",
		Back: UndoneAnswer{
			Open: "De nouveau sans réponse.", Level: "De nouveau %s.", Confidence: "Confiance de nouveau %s.", NoteOff: "Note retirée.", NoteBack: "Note d’avant remise.",
			EvidenceOff: "Trace retirée de la réponse.", EvidenceBack: "Trace remise à la réponse.", Unskipped: "La question n’est plus passée.",
		},
		PickLevel: "Choisissez un niveau de 0 à %d, ou s pour passer.", NoteTooLong: "Le texte était trop long : seul le début a été gardé.", RateFirst: "Notez d’abord cette compétence.",
		JumpTitle: "Aller à", SummaryTitle: "Vos réponses",
		LeftOpen:  Plural{"Tout est noté.", "1 question reste ouverte : elle ne comptera pas.", "%s questions restent ouvertes : elles ne compteront pas."},
		FinishAsk: "Une auto-évaluation terminée ne change plus. f encore pour terminer, une autre touche pour rester.", FinishNow: "terminer pour de bon", FinishNothing: "Rien n’est encore noté : il n’y a rien à terminer.",
		AttitudesOffer: "Seconde partie, facultative : les attitudes professionnelles (a).",
		SkippedMark:    "passée", OpenMark: "ouverte",
		Question: "Question %[1]d sur %[2]d", LastAnswer: "%[1]s : %[2]s", ConfidenceTitle: "Confiance", NoteTitle: "Note", Quote: "« %s »",
		Evidenced: Plural{"Traces 0", "Traces 1", "Traces %s"},
	}
	*en = Walkthrough{
		LabelReview: "Review · %s", LabelDiscover: "Discovery · %s",
		Private: "Formative and private: nothing leaves this machine. Unanswered is not zero.",
		Example: "For example: ",
		Rate:    "rate", NextItem: "next", PrevItem: "previous", Skip: "skip", Confidence: "confidence", Evidence: "evidence", Note: "note",
		List: "list", Clear: "clear the answer", Attitudes: "attitudes", Competencies: "competencies", Summary: "your answers", Finish: "finish", Resume: "continue",
		NoteHint: "What justifies this level, in a few words", NoteKeys: "keep the note", External: "external editor",
		Since: "Since %[1]s: %[2]s", Unchanged: "Since %[1]s: unchanged (%[2]s)",
		Gentle:  "Higher than before, with no new evidence: what shows it? e adds evidence, ⏎ goes on.",
		Cleared: "Answer to %s cleared.", Skipped: "%s skipped, it stays open.", Undone: "%[1]s: undone. %[2]s", NothingToUndo: "Nothing to undo.",
		Back: UndoneAnswer{
			Open: "Unanswered again.", Level: "%s again.", Confidence: "Confidence %s again.", NoteOff: "Note taken off.", NoteBack: "The earlier note is back.",
			EvidenceOff: "Evidence taken off the answer.", EvidenceBack: "Evidence back on the answer.", Unskipped: "The question is no longer skipped.",
		},
		PickLevel: "Pick a level from 0 to %d, or s to skip.", NoteTooLong: "The text was too long: only its beginning was kept.", RateFirst: "Rate this item first.",
		JumpTitle: "Go to", SummaryTitle: "Your answers",
		LeftOpen:  Plural{"Everything is rated.", "1 question stays open: it will not count.", "%s questions stay open: they will not count."},
		FinishAsk: "A finished self-assessment no longer changes. f again to finish, any other key to stay.", FinishNow: "finish for good", FinishNothing: "Nothing is rated yet: there is nothing to finish.",
		AttitudesOffer: "Second part, optional: the professional attitudes (a).",
		SkippedMark:    "skipped", OpenMark: "open",
		Question: "Question %[1]d of %[2]d", LastAnswer: "%[1]s: %[2]s", ConfidenceTitle: "Confidence", NoteTitle: "Note", Quote: "“%s”",
		Evidenced: Plural{"Evidence 0", "Evidence 1", "Evidence %s"},
	}
}
