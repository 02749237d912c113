package text

// Order is a command of the form without a screen: its letter, its word, what
// it does; and its letter and word in the other language, which are understood
// too where they mean nothing else.
type Order struct{ Letter, Word, Does, OtherLetter, OtherWord string }

// order returns a command from its letters and words, French before English.
func order(s pick, letterFR, letterEN, wordFR, wordEN, does string) Order {
	return Order{s(letterFR, letterEN), s(wordFR, wordEN), does, s(letterEN, letterFR), s(wordEN, wordFR)}
}

// Orders are the commands while a question is asked. The screens' own letters,
// where they have one.
type Orders struct {
	Skip, Back, List, Note, Confidence, Evidence, Undo, Quit, Help, Clear, Finish, Part, Again, Brief Order
}

// Plain is what the form without a screen says.
type Plain struct {
	Orders   Orders
	Menu     PlainMenu
	Form     PlainForm
	Review   PlainReview
	Files    PlainExchange
	Pages    PlainPages
	Passages PlainPassages

	Arrow                                                            string // in place of an arrow
	Begin, Resume, Intro                                             string // label, count
	Question, Choice, Prompt, PromptLong, Letter                     string
	Saved, Rated, Since, Unchanged, Gentle                           string
	Yours, YourConfidence, YourEvidence, YourNote                    string
	PickLevel, NotUnderstood, TooMany                                string
	AskConfidence, ConfidenceKept, AskNote, NoteNow, NoteKept        string
	AskEvidence, NewEvidence, OldEvidence, BadEvidence, EvidenceKept string
	ListLine, JumpHint, Unproven                                     string
	SummaryPrompt, SummaryPromptLong, FinishAsk, Finished            string
	LeftCodes                                                        string
	BriefOn, BriefOff                                                string
	AttitudesOffer, SummaryHelp, SummaryWrong, FirstQuestion         string
	Kept, KeptNothing, HowToResume, NotSaved, HelpTitle, HelpEnd     string
	HelpCodes, NothingToClear, NoteOff, SummaryEmpty                 string
}

func plain(s pick) Plain {
	return Plain{
		Orders: Orders{
			Skip:       order(s, "p", "s", "passer", "skip", s("passer la question, elle reste ouverte", "skip the question, it stays open")),
			Back:       order(s, "r", "b", "retour", "back", s("revenir à la question d’avant", "go back to the question before")),
			List:       order(s, "l", "l", "liste", "list", s("lister les questions et vos réponses", "list the questions and your answers")),
			Note:       order(s, "n", "n", "note", "note", s("ajouter une note à la réponse", "add a note to the answer")),
			Confidence: order(s, "c", "c", "confiance", "confidence", s("dire votre confiance dans la réponse", "say how sure you are of the answer")),
			Evidence:   order(s, "t", "e", "trace", "evidence", s("joindre une trace à la réponse", "attach evidence to the answer")),
			Undo:       order(s, "a", "u", "annuler", "undo", s("annuler le dernier changement", "undo the last change")),
			Quit:       order(s, "q", "q", "quitter", "quit", s("arrêter, tout est gardé", "stop, everything is kept")),
			Help:       order(s, "?", "?", "aide", "help", s("dire cette aide", "say this help")),
			Clear:      order(s, "x", "x", "effacer", "clear", s("effacer la réponse", "clear the answer")),
			Finish:     order(s, "f", "f", "fin", "finish", s("faire le point, puis terminer", "sum up, then finish")),
			Part: order(s, "s", "p", "suite", "part", s("passer des compétences aux attitudes, et retour",
				"go from competencies to attitudes, and back")),
			Again: order(s, "e", "r", "énoncé", "repeat", s("redire la question en entier", "say the whole question again")),
			Brief: order(s, "b", "t", "bref", "terse", s("dire les questions en bref, ou de nouveau en entier",
				"say the questions in short, or in full again")),
		},
		Arrow: s("vers", "to"),
		Begin: "%[1]s. %[2]s.",
		Resume: s("%[1]s. Reprise ; déjà notées : %[2]d sur %[3]d.",
			"%[1]s. Resuming: %[2]d of %[3]d already rated."),
		Intro: s("Chaque réponse tient sur une ligne, validée par Entrée.",
			"Each answer is one line, ended with Enter."),
		Question:   s("Question %[1]d sur %[2]d. %[3]s, %[4]s.", "Question %[1]d of %[2]d. %[3]s, %[4]s."),
		Choice:     s("%[1]d %[2]s : %[3]s", "%[1]d %[2]s: %[3]s"),
		Prompt:     s("Votre niveau (0 à %[1]d) :", "Your level (0 to %[1]d):"),
		PromptLong: s("Votre niveau (0 à %[1]d, %[2]s) :", "Your level (0 to %[1]d, %[2]s):"),
		Letter:     "%[1]s %[2]s",
		Saved:      s("Enregistré.", "Saved."),
		Rated:      s("%[1]s : %[2]s.", "%[1]s: %[2]s."),
		Since:      s("Depuis %[1]s : %[2]s vers %[3]s, %[4]s.", "Since %[1]s: %[2]s to %[3]s, %[4]s."),
		Unchanged:  s("Depuis %[1]s : inchangé (%[2]s).", "Since %[1]s: unchanged (%[2]s)."),
		Gentle: s("Plus haut qu’avant, sans trace nouvelle : qu’est-ce qui le montre ? Tapez t pour joindre une trace à %[1]s ; sinon, continuez.",
			"Higher than before, with no new evidence: what shows it? Type e to attach evidence to %[1]s; otherwise go on."),
		Yours:          s("Votre réponse : %s.", "Your answer: %s."),
		YourConfidence: s("Confiance : %s.", "Confidence: %s."),
		YourEvidence:   "%s.",
		YourNote:       s("Note : « %s ».", "Note: \"%s\"."),
		PickLevel: s("Il faut un niveau de 0 à %[1]d, ou p pour passer.",
			"A level from 0 to %[1]d is needed, or s to skip."),
		NotUnderstood: s("« %[1]s » n’est pas une réponse. Tapez un niveau de 0 à %[2]d, ou ? pour l’aide.",
			"\"%[1]s\" is not an answer. Type a level from 0 to %[2]d, or ? for help."),
		TooMany: s("Trop de réponses incomprises à la suite : arrêt.",
			"Too many answers in a row were not understood: stopping."),
		AskConfidence: s("Confiance pour %[1]s (1 hésitante, 2 plutôt sûre, 3 sûre, 0 pour l’ôter) :",
			"Confidence for %[1]s (1 hesitant, 2 fairly sure, 3 sure, 0 to take it off):"),
		ConfidenceKept: s("%[1]s : confiance %[2]s.", "%[1]s: confidence %[2]s."),
		AskNote: s("Note pour %s, ce qui justifie ce niveau (Entrée seule pour ne rien changer, - pour l’effacer) :",
			"Note for %s, what justifies this level (Enter alone changes nothing, - clears it):"),
		NoteNow:  s("Note actuelle : « %s ».", "Present note: \"%s\"."),
		NoteKept: s("%[1]s : note gardée.", "%[1]s: note kept."),
		AskEvidence: s("Trace pour %s (un numéro, ou Entrée pour aucune) :",
			"Evidence for %s (a number, or Enter for none):"),
		NewEvidence: s("0 Nouvelle trace", "0 New evidence"),
		OldEvidence: "%[1]d %[2]s, %[3]s",
		BadEvidence: s("Il faut un numéro de 0 à %d, ou Entrée pour aucune.",
			"A number from 0 to %d is needed, or Enter for none."),
		EvidenceKept: s("%[1]s : trace « %[2]s » jointe.", "%[1]s: evidence \"%[2]s\" attached."),
		ListLine:     s("%[1]s %[2]s : %[3]s", "%[1]s %[2]s: %[3]s"),
		JumpHint:     s("Un code, comme %s, va à sa question.", "A code, such as %s, goes to its question."),
		Unproven: s("Plus haut qu’avant, sans trace nouvelle : %s. Qu’est-ce qui le montre ?",
			"Higher than before, with no new evidence: %s. What shows it?"),
		SummaryPrompt: s("Faire le point (f, code, s ou q) :", "Summary (f, code, p or q):"),
		SummaryPromptLong: s("Faire le point (f terminer, un code pour y revenir, s attitudes ou compétences, q arrêter, ? aide) :",
			"Summary (f finish, a code to go back to it, p attitudes or competencies, q stop, ? help):"),
		FinishAsk: s("Une auto-évaluation terminée ne change plus, ni son nom. f pour terminer pour de bon, Entrée pour rester :",
			"A finished self-assessment no longer changes, nor does its name. f to finish for good, Enter to stay:"),
		Finished:  s("Auto-évaluation terminée et enregistrée.", "Self-assessment finished and saved."),
		LeftCodes: s("Ouvertes : %s.", "Open: %s."),
		Kept:      s("Tout est gardé. Notées : %[1]d sur %[2]d.", "Everything is kept: %[1]d of %[2]d rated."),
		KeptNothing: s("Rien n’était encore noté : rien n’a été gardé.",
			"Nothing was rated yet: nothing was kept."),
		HowToResume: s("Pour reprendre : %s", "To resume: %s"),
		AttitudesOffer: s("Seconde partie, facultative : les attitudes professionnelles, %s pour y aller.",
			"Second part, optional: the professional attitudes, %s to go there."),
		SummaryHelp: s("Tapez f pour terminer ; un code, comme C03, pour revenir à sa question ; s pour passer aux attitudes ou aux compétences ; a pour annuler le dernier changement ; l pour redire vos réponses ; q pour arrêter, tout est gardé.",
			"Type f to finish; a code, such as C03, to go back to its question; p to go to attitudes or competencies; u to undo the last change; l to hear your answers again; q to stop, everything is kept."),
		SummaryWrong: s("« %s » ne convient pas ici. f, un code, ou ? pour l’aide.",
			"\"%s\" means nothing here. f, a code, or ? for help."),
		BriefOn:       s("Questions en bref ; tapez e pour les entendre en entier.", "Questions in short; type r to hear them in full."),
		BriefOff:      s("Questions en entier.", "Questions in full."),
		FirstQuestion: s("C’est la première question.", "This is the first question."),
		HelpCodes: s("La lettre d’un niveau, en capitale, vaut aussi : %s.",
			"A level’s letter, in capitals, works too: %s."),
		NothingToClear: s("%s n’a pas de réponse à effacer.", "%s has no answer to clear."),
		NoteOff:        s("%s : note retirée.", "%s: note taken off."),
		SummaryEmpty: s("Entrée seule ne fait rien ici. f, un code, ou ? pour l’aide.",
			"Enter alone does nothing here. f, a code, or ? for help."),
		NotSaved: s("Pas enregistré. %s", "Not saved. %s"),
		HelpTitle: s("Un niveau de 0 à %[1]d, un code comme %[2]s pour aller à sa question, ou une lettre :",
			"A level from 0 to %[1]d, a code such as %[2]s to go to its question, or a letter:"),
		HelpEnd: s("Entrée seule continue après une question déjà notée. Les lettres n, c et t valent pour la dernière réponse donnée ; « c 3 » et « n texte » évitent une question.",
			"Enter alone goes on after a question already rated. The letters n, c and e are about the last answer given; \"c 3\" and \"n text\" save a question."),
		Menu:     plainMenu(s),
		Form:     plainForm(s),
		Review:   plainReview(s),
		Files:    plainExchange(s),
		Pages:    plainPages(s),
		Passages: plainPassages(s),
	}
}
