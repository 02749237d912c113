package text

// PlainReview is what a mentor's reading says in lines.
type PlainReview struct {
	Skip, Back, List, Comment, Ask, Evidence, Message, See, Undo, Quit, Help, Clear, Again, Brief, Finish Order

	Begin, Resume                                                  string // session, name, items; given, total
	Question                                                       string // n, m, code, group
	Hidden, Theirs, TheirNone, TheirConfidence, TheirNote          string
	Pieces, Piece, PieceField                                      string
	Rated, Mine                                                    string
	AskComment, AskQuestion, AskMessage, CommentKept, QuestionKept string
	MessageKept, TextNow                                           string
	AskEvidence, BadEvidence, Judged                               string
	SeeAsk, Seen                                                   string
	HelpTitle, HelpEnd                                             string
	Summary, Line, SignPrompt, SignPromptLong, SignHelp            string
	SignAsk, Signed, SignedHint, Kept                              string
	ReturnedAsk, Confirm, Doubt, Nothing, New                      string
	NothingToClear                                                 string
}

func plainReview(fr, en *PlainReview) {
	*fr = PlainReview{
		Skip: Order{"p", "passer", "passer sans donner de niveau"}, Back: Order{"r", "retour", "revenir à la question d’avant"},
		List: Order{"l", "liste", "lister les compétences et ce que vous en avez dit"}, Comment: Order{"c", "commenter", "commenter"},
		Ask: Order{"d", "demander", "poser une question à l’étudiant·e"}, Evidence: Order{"t", "traces", "lire les traces, les confirmer ou les mettre en doute"},
		Message: Order{"m", "message", "écrire un message d’ensemble"}, See: Order{"v", "voir", "voir tous les niveaux ; la relecture ne sera plus à l’aveugle"},
		Undo: Order{"a", "annuler", "annuler le dernier changement"}, Quit: Order{"q", "quitter", "arrêter, tout est gardé"},
		Help: Order{"?", "aide", "dire cette aide"}, Clear: Order{"x", "effacer", "effacer ce que vous en avez dit"},
		Again: Order{"e", "énoncé", "redire la question en entier"}, Brief: Order{"b", "bref", "dire les questions en bref, ou de nouveau en entier"}, Finish: Order{"f", "fin", "faire le point, puis signer"},
		Begin: "Relecture de « %[1]s », %[2]s. %[3]d questions.", Resume: "Reprise. Niveaux déjà donnés : %[1]d sur %[2]d.",
		Question: "%[1]d sur %[2]d. %[3]s, %[4]s.",
		Hidden:   "Son niveau paraîtra après le vôtre.", Theirs: "%[1]s : %[2]s.", TheirNone: "%s : non noté.", TheirConfidence: "Confiance : %s.", TheirNote: "Sa note : « %s ».",
		Pieces: "Traces : %s.", Piece: "%[1]d %[2]s, %[3]s, %[4]s", PieceField: "%[1]s : %[2]s",
		Rated: "%[1]s : vous %[2]s.", Mine: "Vous : %s.",
		AskComment: "Commentaire sur %s (Entrée seule pour ne rien changer, - pour l’effacer) :", AskQuestion: "Question sur %s (Entrée seule pour ne rien changer, - pour l’effacer) :", AskMessage: "Message d’ensemble (Entrée seule pour ne rien changer, - pour l’effacer) :",
		CommentKept: "%s : commentaire gardé.", QuestionKept: "%s : question gardée.", MessageKept: "Message gardé.", TextNow: "Actuellement : « %s ».",
		AskEvidence: "Traces (« o 1 » confirme, « d 1 » met en doute, « x 1 » sans avis, un numéro pour la lire, Entrée pour revenir) :", BadEvidence: "Il faut o, d ou x et un numéro de 1 à %d, ou Entrée.", Judged: "« %[1]s » : %[2]s.",
		SeeAsk: "La relecture dira qu’elle n’était pas à l’aveugle. v encore pour tout voir, Entrée pour rester à l’aveugle :", Seen: "Tous les niveaux sont visibles.",
		HelpTitle: "Un niveau de 0 à %[1]d, un code comme %[2]s pour aller à sa question, ou une lettre :", HelpEnd: "c, d et t valent pour la dernière compétence notée ; « c texte » évite une question.",
		Summary: "Ce que vous avez dit.", Line: "%[1]s %[2]s : %[3]s", SignPrompt: "Faire le point (f, code, m ou q) :",
		SignPromptLong: "Faire le point (f signer et écrire le fichier, un code pour y revenir, m message, q arrêter, ? aide) :", SignHelp: "f signe et écrit le fichier pour l’étudiant·e ; un code, comme C03, revient à sa question ; m écrit un message ; a annule ; l redit tout ; q arrête et garde tout.",
		SignAsk: "%[1]s %[2]s f pour signer, Entrée pour rester :", Signed: "Relecture signée et enregistrée.", SignedHint: "Fichier écrit : %[1]s. Envoyez-le à %[2]s.", Kept: "Tout est gardé. Niveaux donnés : %[1]d sur %[2]d.",
		ReturnedAsk: "f pour écrire de nouveau le fichier, n pour une nouvelle relecture, Entrée pour revenir :", Confirm: "o", Doubt: "d", Nothing: "x", New: "n",
		NothingToClear: "Vous n’avez rien dit de %s : il n’y a rien à effacer.",
	}
	*en = PlainReview{
		Skip: Order{"s", "skip", "pass over without a level"}, Back: Order{"b", "back", "go back to the question before"},
		List: Order{"l", "list", "list the items and what you said of them"}, Comment: Order{"c", "comment", "comment"},
		Ask: Order{"a", "ask", "ask the learner a question"}, Evidence: Order{"e", "evidence", "read the evidence, confirm or doubt it"},
		Message: Order{"m", "message", "write a message on the whole"}, See: Order{"v", "view", "see every level; the review will no longer be blind"},
		Undo: Order{"u", "undo", "undo the last change"}, Quit: Order{"q", "quit", "stop, everything is kept"},
		Help: Order{"?", "help", "say this help"}, Clear: Order{"x", "clear", "clear what you said of it"},
		Again: Order{"r", "repeat", "say the whole question again"}, Brief: Order{"t", "terse", "say the questions in short, or in full again"}, Finish: Order{"f", "finish", "sum up, then sign"},
		Begin: "Review of \"%[1]s\", %[2]s. %[3]d questions.", Resume: "Resuming. Levels already given: %[1]d of %[2]d.",
		Question: "%[1]d of %[2]d. %[3]s, %[4]s.",
		Hidden:   "Their level will appear after yours.", Theirs: "%[1]s: %[2]s.", TheirNone: "%s: not rated.", TheirConfidence: "Confidence: %s.", TheirNote: "Their note: \"%s\".",
		Pieces: "Evidence: %s.", Piece: "%[1]d %[2]s, %[3]s, %[4]s", PieceField: "%[1]s: %[2]s",
		Rated: "%[1]s: you %[2]s.", Mine: "You: %s.",
		AskComment: "Comment on %s (Enter alone changes nothing, - clears it):", AskQuestion: "Question on %s (Enter alone changes nothing, - clears it):", AskMessage: "Message on the whole (Enter alone changes nothing, - clears it):",
		CommentKept: "%s: comment kept.", QuestionKept: "%s: question kept.", MessageKept: "Message kept.", TextNow: "At present: \"%s\".",
		AskEvidence: "Evidence (\"c 1\" confirms, \"d 1\" doubts, \"x 1\" no opinion, a number to read it, Enter to go back):", BadEvidence: "c, d or x and a number from 1 to %d are needed, or Enter.", Judged: "\"%[1]s\": %[2]s.",
		SeeAsk: "The review will say that it was not blind. v again to see everything, Enter to stay blind:", Seen: "Every level is visible.",
		HelpTitle: "A level from 0 to %[1]d, a code such as %[2]s to go to its question, or a letter:", HelpEnd: "c, a and e are about the item rated last; \"c text\" saves a question.",
		Summary: "What you said.", Line: "%[1]s %[2]s: %[3]s", SignPrompt: "Summary (f, code, m or q):",
		SignPromptLong: "Summary (f sign and write the file, a code to go back to it, m message, q stop, ? help):", SignHelp: "f signs and writes the file for the learner; a code, such as C03, goes back to its question; m writes a message; u undoes; l says everything again; q stops and keeps everything.",
		SignAsk: "%[1]s %[2]s f to sign, Enter to stay:", Signed: "Review signed and saved.", SignedHint: "File written: %[1]s. Send it to %[2]s.", Kept: "Everything is kept. Levels given: %[1]d of %[2]d.",
		ReturnedAsk: "f to write the file again, n for a new review, Enter to go back:", Confirm: "c", Doubt: "d", Nothing: "x", New: "n",
		NothingToClear: "You said nothing of %s: there is nothing to clear.",
	}
}

// PlainExchange is what the exchange of files is asked for, in lines.
type PlainExchange struct {
	DeskAsk, DeskLine                 string // name, label, day, state
	AnswersAsk, AnswerLine            string // label, mentor, state
	VerdictAsk, ReasonAsk, AnswerAsk  string
	WhichAsk, WhichBad                string
	Leave, LeaveBad, SealAsk, SealBad string
	PathAsk                           string
	WriteAsk, ReceiveAsk              string
	Receive, Accept, Contest, Send    string // letters
	NothingFinished                   string
	Encrypted, InClear                string
}

func plainExchange(fr, en *PlainExchange) {
	*fr = PlainExchange{
		DeskAsk: "Relire (un numéro pour relire, o pour ouvrir un fichier reçu, Entrée pour revenir) :", DeskLine: "%[1]s, %[2]s, %[3]s, %[4]s",
		AnswersAsk: "Relectures reçues (un numéro pour la lire et y répondre, o pour ouvrir un fichier reçu, Entrée pour revenir) :", AnswerLine: "%[1]s, relue par %[2]s, %[3]s",
		VerdictAsk: "Vos réponses (« a 1 » pour accepter, « c 1 » pour contester, un texte peut suivre, e pour écrire le fichier de vos réponses, Entrée pour revenir) :", ReasonAsk: "Votre raison (Entrée pour renoncer) :",
		AnswerAsk: "Votre réponse à sa question (Entrée pour accepter sans rien ajouter) :",
		WhichAsk:  "Lesquelles partager (des numéros, Entrée pour la dernière, q pour renoncer) :", WhichBad: "Il faut des numéros de 1 à %d, Entrée ou q.",
		Leave: "Ce qui reste chez vous (1 nom, 2 notes, 3 traces, 4 liens ; des numéros, Entrée pour tout partager, q pour renoncer) :", LeaveBad: "Il faut des numéros de 1 à 4, Entrée ou q.",
		SealAsk: "Chiffrer pour quelqu’un (un numéro, Entrée pour ne pas chiffrer, q pour renoncer) :", SealBad: "Il faut un numéro de 1 à %d, Entrée ou q.", PathAsk: "Fichier à écrire (Entrée pour %s) :",
		WriteAsk: "Écrire ce fichier ? o pour l’écrire, Entrée pour renoncer :", ReceiveAsk: "Fichier à ouvrir (Entrée pour renoncer) :",
		Receive: "o", Accept: "a", Contest: "c", Send: "e",
		NothingFinished: "Aucune auto-évaluation terminée : il n’y a rien à partager.",
		Encrypted:       "Chiffré pour cette personne.", InClear: "Non chiffré : qui a le fichier peut le lire.",
	}
	*en = PlainExchange{
		DeskAsk: "Review (a number to review, o to open a file received, Enter to go back):", DeskLine: "%[1]s, %[2]s, %[3]s, %[4]s",
		AnswersAsk: "Reviews received (a number to read and answer one, o to open a file received, Enter to go back):", AnswerLine: "%[1]s, reviewed by %[2]s, %[3]s",
		VerdictAsk: "Your answers (\"a 1\" to accept, \"c 1\" to contest, words may follow, w to write the file of your answers, Enter to go back):", ReasonAsk: "Your reason (Enter to give up):",
		AnswerAsk: "Your answer to their question (Enter to accept and add nothing):",
		WhichAsk:  "Which to share (numbers, Enter for the latest, q to give up):", WhichBad: "Numbers from 1 to %d are needed, Enter or q.",
		Leave: "What stays with you (1 name, 2 notes, 3 evidence, 4 links; numbers, Enter to share everything, q to give up):", LeaveBad: "Numbers from 1 to 4 are needed, Enter or q.",
		SealAsk: "Encrypt for somebody (a number, Enter for no encryption, q to give up):", SealBad: "A number from 1 to %d is needed, Enter or q.", PathAsk: "File to write (Enter for %s):",
		WriteAsk: "Write this file? y to write it, Enter to give up:", ReceiveAsk: "File to open (Enter to give up):",
		Receive: "o", Accept: "a", Contest: "c", Send: "w",
		NothingFinished: "No finished self-assessment: there is nothing to share.",
		Encrypted:       "Encrypted for that person.", InClear: "Not encrypted: whoever has the file can read it.",
	}
}
