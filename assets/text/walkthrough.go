package text

// Walkthrough is what the self-assessment says while it is answered.
type Walkthrough struct {
	LabelReview, LabelDiscover           string // month and year
	Private, Example                     string
	Rate, Note                           string
	List, Clear, Summary, Finish         string
	NoteHint, NoteKeys                   string
	NoteWaits, NoteWaiting, EndOfPass    string // EndOfPass: the question that comes next
	Since, Unchanged, Gentle             string // since label: from → to
	Cleared, Skipped, Undone             string // Undone: the item, what changed
	Back                                 UndoneAnswer
	PickLevel, RateFirst                 string
	JumpTitle, SummaryTitle              string
	LeftOpen                             Plural
	FinishAsk, FinishNow, AttitudesOffer string
	SkippedMark, OpenMark                string
	Question                             string // n of m
	Quote                                string
	Evidenced                            Plural
}

// UndoneAnswer is what an undo brought back of an answer, or took off it.
type UndoneAnswer struct{ Open, Level, Confidence, NoteOff, NoteBack, EvidenceOff, EvidenceBack, Unskipped string }

func walkthrough(s pick) Walkthrough {
	return Walkthrough{
		LabelReview:   s("Bilan · %s", "Self-review · %s"),
		LabelDiscover: s("Découverte · %s", "Discovery · %s"),
		Private: s("Formatif et privé : rien ne quitte cette machine. Passer ne vaut pas zéro.",
			"Formative and private: nothing leaves this machine. Unanswered is not zero."),
		Example: s("Par exemple : ", "For example: "),
		Rate:    s("noter", "rate"),
		Note:    "note",
		List:    s("liste", "list"),
		Clear:   s("effacer la réponse", "clear the answer"),
		Summary: s("vos réponses", "your answers"),
		Finish:  s("terminer", "finish"),
		NoteHint: s("Ce qui justifie ce niveau, en quelques mots",
			"What justifies this level, in a few words"),
		NoteWaits:   s("Note gardée : elle attend le niveau.", "Note kept: it waits for the level."),
		NoteWaiting: s("Note en attente du niveau", "Note waiting for the level"),
		EndOfPass: s("Fin du parcours. Voici %s, restée ouverte ; touche f : vos réponses.",
			"That was the last question. Here is %s, still open; key f: your answers."),
		NoteKeys:  s("garder la note", "keep the note"),
		Since:     s("Depuis %[1]s : %[2]s", "Since %[1]s: %[2]s"),
		Unchanged: s("Depuis %[1]s : inchangé (%[2]s)", "Since %[1]s: unchanged (%[2]s)"),
		Gentle: s("Plus haut qu’avant, sans trace nouvelle : qu’est-ce qui le montre ? Touche e : ajouter une trace ; ⏎ : continuer.",
			"Higher than before, with no new evidence: what shows it? Press e to add evidence, ⏎ to go on."),
		Cleared: s("Réponse de %s effacée.", "Answer to %s cleared."),
		Skipped: s("%s passée, elle reste ouverte.", "%s skipped, it stays open."),
		Undone:  s("%[1]s : annulé. %[2]s", "%[1]s: undone. %[2]s"),
		Back: UndoneAnswer{
			Open:         s("De nouveau sans réponse.", "Unanswered again."),
			Level:        s("De nouveau %s.", "%s again."),
			Confidence:   s("Confiance de nouveau %s.", "Confidence %s again."),
			NoteOff:      s("Note retirée.", "Note taken off."),
			NoteBack:     s("Note d’avant remise.", "The earlier note is back."),
			EvidenceOff:  s("Trace retirée de la réponse.", "Evidence taken off the answer."),
			EvidenceBack: s("Trace remise à la réponse.", "Evidence back on the answer."),
			Unskipped:    s("La question n’est plus passée.", "The question is no longer skipped."),
		},
		PickLevel: s("Choisissez un niveau de 0 à %d, ou passez la question (touche s).",
			"Pick a level from 0 to %d, or skip the question (key s)."),
		RateFirst:    s("Donnez d’abord un niveau.", "Give a level first."),
		JumpTitle:    s("Aller à", "Go to"),
		SummaryTitle: s("Vos réponses", "Your answers"),
		LeftOpen: Plural{
			s("Tout est noté.", "Everything is rated."),
			s("1 question reste ouverte : elle ne comptera pas.", "1 question stays open: it will not count."),
			s("%s questions restent ouvertes : elles ne compteront pas.",
				"%s questions stay open: they will not count."),
		},
		FinishAsk: s("Une auto-évaluation terminée ne change plus, ni son nom. La même touche encore une fois : terminer ; toute autre : rester.",
			"A finished self-assessment no longer changes, nor does its name. The same key again: finish; any other: stay."),
		FinishNow: s("terminer pour de bon", "finish for good"),
		AttitudesOffer: s("Seconde partie, facultative : les attitudes professionnelles (touche tab).",
			"Second part, optional: the professional attitudes (key tab)."),
		SkippedMark: s("passée", "skipped"),
		OpenMark:    s("ouverte", "open"),
		Question:    s("Question %[1]d sur %[2]d", "Question %[1]d of %[2]d"),
		Quote:       s("« %s »", "\"%s\""),
		Evidenced: Plural{
			s("Traces 0", "Evidence 0"),
			s("Traces 1", "Evidence 1"),
			s("Traces %s", "Evidence %s"),
		},
	}
}
