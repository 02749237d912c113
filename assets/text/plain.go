package text

// Order is a command of the plain form: its letter, its word, what it does.
type Order struct{ Letter, Word, Does string }

// Orders are the commands while a question is asked. The screens' own letters,
// where they have one.
type Orders struct {
	Skip, Back, List, Note, Confidence, Evidence, Undo, Quit, Help, Clear, Finish, Part, Again, Brief Order
}

// Plain is what the form without a screen says.
type Plain struct {
	Orders Orders
	Menu   PlainMenu
	Form   PlainForm
	Review PlainReview
	Files  PlainExchange

	Arrow                                                                    string // in place of an arrow
	Begin, Resume, Intro                                                     string // label, count
	Question, Choice, Prompt, PromptLong, Letter                             string
	Saved, Rated, Since, Unchanged, Gentle                                   string
	Yours, YourConfidence, YourEvidence, YourNote                            string
	PickLevel, NotUnderstood, TooMany                                        string
	AskConfidence, ConfidenceKept, BadConfidence, AskNote, NoteNow, NoteKept string
	AskEvidence, NewEvidence, OldEvidence, BadEvidence, EvidenceKept         string
	ListLine, JumpHint, Unproven                                             string
	SummaryPrompt, SummaryPromptLong, FinishAsk, FinishYes, Finished         string
	LeftCodes                                                                string
	BriefOn, BriefOff                                                        string
	AttitudesOffer, SummaryHelp, SummaryWrong, FirstQuestion                 string
	Kept, KeptNothing, HowToResume, NotSaved, HelpTitle, HelpEnd             string
	HelpCodes, Undone, NothingToClear, NoteOff, SummaryEmpty                 string
}

func plain(fr, en *Plain) {
	*fr = Plain{
		Orders: Orders{
			Skip: Order{"p", "passer", "passer la question, elle reste ouverte"}, Back: Order{"r", "retour", "revenir à la question d’avant"},
			List: Order{"l", "liste", "lister les questions et vos réponses"}, Note: Order{"n", "note", "ajouter une note à la réponse"},
			Confidence: Order{"c", "confiance", "dire votre confiance dans la réponse"}, Evidence: Order{"t", "trace", "joindre une trace à la réponse"},
			Undo: Order{"a", "annuler", "annuler le dernier changement"}, Quit: Order{"q", "quitter", "arrêter, tout est gardé"},
			Help: Order{"?", "aide", "dire cette aide"}, Clear: Order{"x", "effacer", "effacer la réponse"},
			Finish: Order{"f", "fin", "faire le point, puis terminer"}, Part: Order{"s", "suite", "passer des compétences aux attitudes, et retour"},
			Again: Order{"e", "énoncé", "redire la question en entier"}, Brief: Order{"b", "bref", "dire les questions en bref, ou de nouveau en entier"},
		},
		Arrow: "vers",
		Begin: "%[1]s. %[2]d questions.", Resume: "%[1]s. Reprise : %[2]d sur %[3]d déjà notées.",
		Intro:    "Chaque réponse tient sur une ligne, validée par Entrée.",
		Question: "Question %[1]d sur %[2]d. %[3]s, %[4]s.", Choice: "%[1]d %[2]s : %[3]s",
		Prompt: "Votre niveau (0 à %[1]d) :", PromptLong: "Votre niveau (0 à %[1]d, %[2]s) :", Letter: "%[1]s %[2]s",
		Saved: "Enregistré.", Rated: "%[1]s : %[2]s.", Since: "Depuis %[1]s : %[2]s vers %[3]s, %[4]s.", Unchanged: "Depuis %[1]s : inchangé (%[2]s).",
		Gentle: "Plus haut qu’avant, sans trace nouvelle : qu’est-ce qui le montre ? t joint une trace à %[1]s ; sinon, continuez.",
		Yours:  "Votre réponse : %s.", YourConfidence: "Confiance : %s.", YourEvidence: "%s.", YourNote: "Note : « %s ».",
		PickLevel: "Il faut un niveau de 0 à %[1]d, ou p pour passer.", NotUnderstood: "« %[1]s » n’est pas une réponse. Tapez un niveau de 0 à %[2]d, ou ? pour l’aide.",
		TooMany:       "Trop de réponses incomprises à la suite : arrêt.",
		AskConfidence: "Confiance pour %[1]s (1 hésitante, 2 plutôt sûre, 3 sûre, 0 pour l’ôter) :", ConfidenceKept: "%[1]s : confiance %[2]s.", BadConfidence: "La confiance va de 1 à 3.",
		AskNote: "Note pour %s, ce qui justifie ce niveau (Entrée seule pour ne rien changer, - pour l’effacer) :", NoteNow: "Note actuelle : « %s ».", NoteKept: "%[1]s : note gardée.",
		AskEvidence: "Trace pour %s (un numéro, ou Entrée pour aucune) :", NewEvidence: "0 Nouvelle trace", OldEvidence: "%[1]d %[2]s, %[3]s",
		BadEvidence: "Il faut un numéro de 0 à %d, ou Entrée pour aucune.", EvidenceKept: "%[1]s : trace « %[2]s » jointe.",
		ListLine: "%[1]s %[2]s : %[3]s", JumpHint: "Un code, comme %s, va à sa question.",
		Unproven:      "Plus haut qu’avant, sans trace nouvelle : %s. Qu’est-ce qui le montre ?",
		SummaryPrompt: "Faire le point (f, code, s ou q) :", SummaryPromptLong: "Faire le point (f terminer, un code pour y revenir, s attitudes ou compétences, q arrêter, ? aide) :",
		FinishAsk: "Une auto-évaluation terminée ne change plus. f pour terminer pour de bon, Entrée pour rester :", FinishYes: "foy", Finished: "Auto-évaluation terminée et enregistrée.",
		LeftCodes: "Ouvertes : %s.",
		Kept:      "Tout est gardé : %[1]d sur %[2]d notées.", KeptNothing: "Rien n’était encore noté : rien n’a été gardé.", HowToResume: "Pour reprendre : %s",
		AttitudesOffer: "Seconde partie, facultative : les attitudes professionnelles, %s pour y aller.", SummaryHelp: "f termine ; un code, comme C03, revient à sa question ; s passe aux attitudes ou aux compétences ; a annule le dernier changement ; l redit vos réponses ; q arrête et garde tout.", SummaryWrong: "« %s » ne convient pas ici. f, un code, ou ? pour l’aide.", BriefOn: "Questions en bref ; e les dit en entier.", BriefOff: "Questions en entier.", FirstQuestion: "C’est la première question.",
		Undone: "%s : annulé.", HelpCodes: "La lettre d’un niveau, en capitale, vaut aussi : %s.", NothingToClear: "%s n’a pas de réponse à effacer.", NoteOff: "%s : note retirée.", SummaryEmpty: "Entrée seule ne fait rien ici. f, un code, ou ? pour l’aide.",
		NotSaved: "Pas enregistré. %s", HelpTitle: "Un niveau de 0 à %[1]d, un code comme %[2]s pour aller à sa question, ou une lettre :", HelpEnd: "Entrée seule continue après une question déjà notée. n, c et t valent pour la dernière réponse donnée ; « c 3 » et « n texte » évitent une question.",
	}
	*en = Plain{
		Orders: Orders{
			Skip: Order{"s", "skip", "skip the question, it stays open"}, Back: Order{"b", "back", "go back to the question before"},
			List: Order{"l", "list", "list the questions and your answers"}, Note: Order{"n", "note", "add a note to the answer"},
			Confidence: Order{"c", "confidence", "say how sure you are of the answer"}, Evidence: Order{"e", "evidence", "attach evidence to the answer"},
			Undo: Order{"u", "undo", "undo the last change"}, Quit: Order{"q", "quit", "stop, everything is kept"},
			Help: Order{"?", "help", "say this help"}, Clear: Order{"x", "clear", "clear the answer"},
			Finish: Order{"f", "finish", "sum up, then finish"}, Part: Order{"p", "part", "go from competencies to attitudes, and back"},
			Again: Order{"r", "repeat", "say the whole question again"}, Brief: Order{"t", "terse", "say the questions in short, or in full again"},
		},
		Arrow: "to",
		Begin: "%[1]s. %[2]d questions.", Resume: "%[1]s. Resuming: %[2]d of %[3]d already rated.",
		Intro:    "Each answer is one line, ended with Enter.",
		Question: "Question %[1]d of %[2]d. %[3]s, %[4]s.", Choice: "%[1]d %[2]s: %[3]s",
		Prompt: "Your level (0 to %[1]d):", PromptLong: "Your level (0 to %[1]d, %[2]s):", Letter: "%[1]s %[2]s",
		Saved: "Saved.", Rated: "%[1]s: %[2]s.", Since: "Since %[1]s: %[2]s to %[3]s, %[4]s.", Unchanged: "Since %[1]s: unchanged (%[2]s).",
		Gentle: "Higher than before, with no new evidence: what shows it? e attaches evidence to %[1]s; otherwise go on.",
		Yours:  "Your answer: %s.", YourConfidence: "Confidence: %s.", YourEvidence: "%s.", YourNote: "Note: \"%s\".",
		PickLevel: "A level from 0 to %[1]d is needed, or s to skip.", NotUnderstood: "\"%[1]s\" is not an answer. Type a level from 0 to %[2]d, or ? for help.",
		TooMany:       "Too many answers in a row were not understood: stopping.",
		AskConfidence: "Confidence for %[1]s (1 hesitant, 2 fairly sure, 3 sure, 0 to take it off):", ConfidenceKept: "%[1]s: confidence %[2]s.", BadConfidence: "Confidence goes from 1 to 3.",
		AskNote: "Note for %s, what justifies this level (Enter alone changes nothing, - clears it):", NoteNow: "Present note: \"%s\".", NoteKept: "%[1]s: note kept.",
		AskEvidence: "Evidence for %s (a number, or Enter for none):", NewEvidence: "0 New evidence", OldEvidence: "%[1]d %[2]s, %[3]s",
		BadEvidence: "A number from 0 to %d is needed, or Enter for none.", EvidenceKept: "%[1]s: evidence \"%[2]s\" attached.",
		ListLine: "%[1]s %[2]s: %[3]s", JumpHint: "A code, such as %s, goes to its question.",
		Unproven:      "Higher than before, with no new evidence: %s. What shows it?",
		SummaryPrompt: "Summary (f, code, p or q):", SummaryPromptLong: "Summary (f finish, a code to go back to it, p attitudes or competencies, q stop, ? help):",
		FinishAsk: "A finished self-assessment no longer changes. f to finish for good, Enter to stay:", FinishYes: "fyo", Finished: "Self-assessment finished and saved.",
		LeftCodes: "Open: %s.",
		Kept:      "Everything is kept: %[1]d of %[2]d rated.", KeptNothing: "Nothing was rated yet: nothing was kept.", HowToResume: "To resume: %s",
		AttitudesOffer: "Second part, optional: the professional attitudes, %s to go there.", SummaryHelp: "f finishes; a code, such as C03, goes back to its question; p goes to attitudes or competencies; u undoes the last change; l says your answers again; q stops and keeps everything.", SummaryWrong: "\"%s\" means nothing here. f, a code, or ? for help.", BriefOn: "Questions in short; r says them in full.", BriefOff: "Questions in full.", FirstQuestion: "This is the first question.",
		Undone: "%s: undone.", HelpCodes: "A level’s letter, in capitals, works too: %s.", NothingToClear: "%s has no answer to clear.", NoteOff: "%s: note taken off.", SummaryEmpty: "Enter alone does nothing here. f, a code, or ? for help.",
		NotSaved: "Not saved. %s", HelpTitle: "A level from 0 to %[1]d, a code such as %[2]s to go to its question, or a letter:", HelpEnd: "Enter alone goes on after a question already rated. n, c and e are about the last answer given; \"c 3\" and \"n text\" save a question.",
	}
	plainMenu(&fr.Menu, &en.Menu)
	plainForm(&fr.Form, &en.Form)
	plainReview(&fr.Review, &en.Review)
	plainExchange(&fr.Files, &en.Files)
}
