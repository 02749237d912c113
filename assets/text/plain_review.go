package text

// PlainReview is what a mentor's reading says in lines.
type PlainReview struct {
	Skip, Back, List, Comment, Ask, Evidence, Message, See, Undo, Quit, Help, Clear, Again, Brief, Finish, Confirm, Doubt, Nothing, New Order

	Begin, Resume                                                  string // session, name, items; given, total
	Question                                                       string // n, m, code, group
	Hidden, Theirs, TheirNone, TheirNote                           string
	Pieces, Piece                                                  string
	Rated, Mine                                                    string
	AskComment, AskQuestion, AskMessage, CommentKept, QuestionKept string
	MessageKept, TextNow                                           string
	AskEvidence, BadEvidence, Judged                               string
	SeeAsk, Seen                                                   string
	HelpEnd                                                        string
	Summary, Line, SignPrompt, SignPromptLong, SignHelp            string
	NextAsk, SignAsk, Signed, SignedHint, Kept                     string
	ReturnedAsk                                                    string
	NothingToClear                                                 string
}

func plainReview(s pick) PlainReview {
	return PlainReview{
		Skip:    order(s, "p", "s", "passer", "skip", s("passer sans donner de niveau", "pass over without a level")),
		Back:    order(s, "r", "b", "retour", "back", s("revenir à la question d’avant", "go back to the question before")),
		List:    order(s, "l", "l", "liste", "list", s("lister les compétences et ce que vous en avez dit", "list the items and what you said of them")),
		Comment: order(s, "c", "c", "commenter", "comment", s("commenter", "comment")),
		Ask:     order(s, "d", "a", "demander", "ask", s("poser une question à l’étudiant·e", "ask the learner a question")),
		Evidence: order(s, "t", "e", "traces", "evidence", s("lire les traces, les confirmer ou les mettre en doute",
			"read the evidence, confirm or doubt it")),
		Message: order(s, "m", "m", "message", "message", s("écrire un message d’ensemble", "write a message on the whole")),
		See: order(s, "v", "v", "voir", "view", s("voir tous les niveaux ; la relecture ne sera plus à l’aveugle",
			"see every level; the review will no longer be blind")),
		Undo:  order(s, "a", "u", "annuler", "undo", s("annuler le dernier changement", "undo the last change")),
		Quit:  order(s, "q", "q", "quitter", "quit", s("arrêter, tout est gardé", "stop, everything is kept")),
		Help:  order(s, "?", "?", "aide", "help", s("dire cette aide", "say this help")),
		Clear: order(s, "x", "x", "effacer", "clear", s("effacer ce que vous en avez dit", "clear what you said of it")),
		Again: order(s, "e", "r", "énoncé", "repeat", s("redire la question en entier", "say the whole question again")),
		Brief: order(s, "b", "t", "bref", "terse", s("dire les questions en bref, ou de nouveau en entier",
			"say the questions in short, or in full again")),
		Finish: order(s, "f", "f", "fin", "finish", s("faire le point, puis signer", "sum up, then sign")),
		Begin: s("Relecture de « %[1]s », %[2]s. %[3]s.",
			"Review of \"%[1]s\", %[2]s. %[3]s."),
		Resume: s("Reprise. Niveaux déjà donnés : %[1]d sur %[2]d.",
			"Resuming. Levels already given: %[1]d of %[2]d."),
		Question:  s("%[1]d sur %[2]d. %[3]s, %[4]s.", "%[1]d of %[2]d. %[3]s, %[4]s."),
		Hidden:    s("Son niveau paraîtra après le vôtre.", "Their level will appear after yours."),
		Theirs:    s("%[1]s : %[2]s.", "%[1]s: %[2]s."),
		TheirNone: s("%s : non noté.", "%s: not rated."),
		TheirNote: s("Sa note : « %s ».", "Their note: \"%s\"."),
		Pieces:    s("Traces : %s.", "Evidence: %s."),
		Piece:     "%[1]d %[2]s, %[3]s, %[4]s",
		Rated:     s("%[1]s : vous %[2]s.", "%[1]s: you %[2]s."),
		Mine:      s("Vous : %s.", "You: %s."),
		AskComment: s("Commentaire sur %s (Entrée seule pour ne rien changer, - pour l’effacer) :",
			"Comment on %s (Enter alone changes nothing, - clears it):"),
		AskQuestion: s("Question sur %s (Entrée seule pour ne rien changer, - pour l’effacer) :",
			"Question on %s (Enter alone changes nothing, - clears it):"),
		AskMessage: s("Message d’ensemble (Entrée seule pour ne rien changer, - pour l’effacer) :",
			"Message on the whole (Enter alone changes nothing, - clears it):"),
		CommentKept:  s("%s : commentaire gardé.", "%s: comment kept."),
		QuestionKept: s("%s : question gardée.", "%s: question kept."),
		MessageKept:  s("Message gardé.", "Message kept."),
		TextNow:      s("Actuellement : « %s ».", "At present: \"%s\"."),
		AskEvidence: s("Traces (« o 1 » confirme, « d 1 » met en doute, « x 1 » sans avis, un numéro pour la lire, Entrée pour revenir) :",
			"Evidence (\"c 1\" confirms, \"d 1\" doubts, \"x 1\" no opinion, a number to read it, Enter to go back):"),
		BadEvidence: s("Il faut o, d ou x et un numéro de 1 à %d, ou Entrée.",
			"c, d or x and a number from 1 to %d are needed, or Enter."),
		Judged: s("« %[1]s », pour %[3]s : %[2]s.", "\"%[1]s\", for %[3]s: %[2]s."),
		SeeAsk: s("La relecture dira qu’elle n’était pas à l’aveugle. v encore pour tout voir, Entrée pour rester à l’aveugle :",
			"The review will say that it was not blind. v again to see everything, Enter to stay blind:"),
		Seen: s("Tous les niveaux sont visibles.", "Every level is visible."),
		HelpEnd: s("Les lettres c, d et t valent pour la dernière compétence notée ; « c texte » évite une question.",
			"The letters c, a and e are about the item rated last; \"c text\" saves a question."),
		Summary:    s("Ce que vous avez dit.", "What you said."),
		Line:       s("%[1]s %[2]s : %[3]s", "%[1]s %[2]s: %[3]s"),
		SignPrompt: s("Faire le point (f, code, m ou q) :", "Summary (f, code, m or q):"),
		SignPromptLong: s("Faire le point (f signer et écrire le fichier, un code pour y revenir, m message, q arrêter, ? aide) :",
			"Summary (f sign and write the file, a code to go back to it, m message, q stop, ? help):"),
		SignHelp: s("Tapez f pour signer et écrire le fichier pour l’étudiant·e ; un code, comme C03, pour revenir à sa question ; m pour écrire un message ; a pour annuler ; l pour tout redire ; q pour arrêter, tout est gardé.",
			"Type f to sign and write the file for the learner; a code, such as C03, to go back to its question; m to write a message; u to undo; l to hear everything again; q to stop, everything is kept."),
		SignAsk:    s("%[1]s %[2]s f pour signer, Entrée pour rester :", "%[1]s %[2]s f to sign, Enter to stay:"),
		Signed:     s("Relecture signée et enregistrée.", "Review signed and saved."),
		NextAsk:    s("Au tour de %s (Entrée pour relire, q pour revenir) :", "%s is next (Enter to review, q to go back):"),
		SignedHint: s("Fichier écrit : %[1]s. Envoyez-le à %[2]s.", "File written: %[1]s. Send it to %[2]s."),
		Kept: s("Tout est gardé. Niveaux donnés : %[1]d sur %[2]d.",
			"Everything is kept. Levels given: %[1]d of %[2]d."),
		ReturnedAsk: s("f pour écrire de nouveau le fichier, n pour une nouvelle relecture, Entrée pour revenir :",
			"f to write the file again, n for a new review, Enter to go back:"),
		Confirm: order(s, "o", "c", "confirmer", "confirm", s("confirmer une trace", "confirm evidence")),
		Doubt:   order(s, "d", "d", "douter", "doubt", s("mettre une trace en doute", "doubt evidence")),
		Nothing: order(s, "x", "x", "sans avis", "no opinion", s("retirer votre avis", "take your opinion back")),
		New:     order(s, "n", "n", "nouvelle", "new", s("commencer une nouvelle relecture", "begin a new review")),
		NothingToClear: s("Vous n’avez rien dit de %s : il n’y a rien à effacer.",
			"You said nothing of %s: there is nothing to clear."),
	}
}

// PlainExchange is what the exchange of files is asked for, in lines.
type PlainExchange struct {
	Accept, Contest, Send Order

	DeskAsk, DeskLine                 string // name, label, day, state
	AnswersAsk, AnswerLine            string // label, mentor, state
	VerdictAsk, ReasonAsk, AnswerAsk  string
	WhichAsk, WhichBad                string
	Leave, LeaveBad, SealAsk, SealBad string
	PathAsk                           string
	WriteAsk, ReceiveAsk              string
	Choose, ChooseAsk                 string // a file in a list
	Folder, FolderRow, Above          string // folder
	NotThere                          string // what was typed
	NothingFinished                   string
}

func plainExchange(s pick) PlainExchange {
	return PlainExchange{
		DeskAsk: s("Relire (un numéro pour relire, o pour ouvrir un fichier reçu, « f Zoé » pour filtrer, « t nom », « t date » ou « t attente » pour trier, « p 2 » pour écrire sa page avec votre relecture, « pdf 2 » en PDF, « x 2 » pour supprimer, Entrée pour revenir) :",
			"Review (a number to review, o to open a file received, \"f Zoe\" to filter, \"s name\", \"s date\" or \"s waiting\" to sort, \"p 2\" to write its page with your review, \"pdf 2\" as PDF, \"x 2\" to delete, Enter to go back):"),
		DeskLine: "%[1]s, %[2]s, %[3]s, %[4]s",
		AnswersAsk: s("Relectures reçues (un numéro pour la lire et y répondre, o pour ouvrir un fichier reçu, Entrée pour revenir) :",
			"Feedback received (a number to read and answer it, o to open a file received, Enter to go back):"),
		AnswerLine: s("%[1]s, relue par %[2]s, %[3]s", "%[1]s, reviewed by %[2]s, %[3]s"),
		VerdictAsk: s("Vos réponses (« a 1 » pour accepter, « c 1 » pour contester, un texte peut suivre, e pour écrire le fichier de vos réponses, Entrée pour revenir) :",
			"Your answers (\"a 1\" to accept, \"c 1\" to contest, words may follow, w to write the file of your answers, Enter to go back):"),
		ReasonAsk: s("Votre raison (Entrée pour renoncer) :", "Your reason (Enter to give up):"),
		AnswerAsk: s("Votre réponse à sa question (Entrée pour accepter sans rien ajouter) :",
			"Your answer to their question (Enter to accept and add nothing):"),
		WhichAsk: s("Lesquelles partager (des numéros, Entrée pour la dernière, q pour renoncer) :",
			"Which to share (numbers, Enter for the latest, q to give up):"),
		WhichBad: s("Il faut des numéros de 1 à %d, Entrée ou q.",
			"Numbers from 1 to %d are needed, Enter or q."),
		Leave: s("Ce qui reste chez vous (1 nom, 2 notes, 3 traces, 4 liens, 5 niveaux précédents ; des numéros, Entrée pour tout partager, q pour renoncer) :",
			"What stays with you (1 name, 2 notes, 3 evidence, 4 links, 5 earlier levels; numbers, Enter to share everything, q to give up):"),
		LeaveBad: s("Il faut des numéros de 1 à 5, Entrée ou q.",
			"Numbers from 1 to 5 are needed, Enter or q."),
		SealAsk: s("Chiffrer pour quelqu’un (un numéro, Entrée pour ne pas chiffrer, q pour renoncer) :",
			"Encrypt for somebody (a number, Enter for no encryption, q to give up):"),
		SealBad: s("Il faut un numéro de 1 à %d, Entrée ou q.",
			"A number from 1 to %d is needed, Enter or q."),
		PathAsk: s("Fichier à écrire (Entrée pour %s) :", "File to write (Enter for %s):"),
		WriteAsk: s("Écrire ce fichier ? o pour l’écrire, Entrée pour renoncer :",
			"Write this file? y to write it, Enter to give up:"),
		ReceiveAsk: s("Fichier à ouvrir (Entrée pour renoncer) :", "File to open (Enter to give up):"),
		Choose:     s("Choisir un fichier", "Choose a file"),
		ChooseAsk: s("Choisir un fichier (un numéro pour ouvrir un dossier ou prendre un fichier, un nom ou un chemin, Entrée pour revenir) :",
			"Choose a file (a number to open a folder or take a file, a name or a path, Enter to go back):"),
		Folder:    s("Dossier : %s", "Folder: %s"),
		FolderRow: s("dossier %s", "folder %s"),
		Above:     s("le dossier du dessus", "the folder above"),
		NotThere:  s("Il n’y a pas de fichier « %s ».", "There is no file \"%s\"."),
		Accept:    order(s, "a", "a", "accepter", "accept", s("accepter une remarque", "accept a remark")),
		Contest:   order(s, "c", "c", "contester", "contest", s("contester une remarque", "contest a remark")),
		Send:      order(s, "e", "w", "écrire", "write", s("écrire le fichier de vos réponses", "write the file of your answers")),
		NothingFinished: s("Aucune auto-évaluation terminée : il n’y a rien à partager.",
			"No finished self-assessment: there is nothing to share."),
	}
}
