package text

// Review is what a mentor's reading of one received session says.
type Review struct {
	Title, Of string // label, name
	Stated    string // when it was finished

	LeftOut                                                string
	BlindNow, SeeingNow, WasBlind, WasSeeing               string
	SeeAsk                                                 string
	Mine, Theirs, TheirsShort, Hidden, HiddenLong, NoLevel string
	Above, Below, Same                                     string
	Confidence, Note, EvidenceTitle, NoEvidence            string
	Comment, Question, Message                             string
	CommentHint, QuestionHint, MessageHint                 string
	Confirmed, Doubted, Unjudged                           string
	Quality, Relevance, Constraints, AI, Where             string
	// Keys.
	Begin, Read, Rate, Next, Prev, Clear, List, Write, Ask, Judge, Say, See, Sign string
	Confirm, Doubt, Nothing, Keep, Back, Seal, SignNow, Again, Rewrite            string
	// The end.
	SignTitle, SignFinal, NoMessage, SealFor, NoSeal, Signed, ReadOnly, NothingSaid string
	SumLevels, SumComments, SumQuestions, SumConfirmed, SumDoubted                  Plural
	Verdict, VerdictAccept, VerdictContest, VerdictNone, Reason, Added              string
	Cleared, NothingToUndo, PickLevel, Elsewhere, AgainStarted                      string
	// What was undone.
	UndoneOf, OfLevel, OfComment, OfQuestion, OfRemark, OfMessage, OfEvidence, SeenStays string
	SignBlind, SignSeeing                                                                string
	SumOpen                                                                              Plural
	Item                                                                                 string // n of m
	ReadAloud                                                                            string // one's own fingerprint
	Before                                                                               string // label, date
}

func review(fr, en *Review) {
	*fr = Review{
		Title: "Relecture", Of: "%[1]s · %[2]s", Stated: "terminée le %s", LeftOut: "Laissé de côté : %s",
		BlindNow: "À l’aveugle : son niveau paraît quand vous avez donné le vôtre. b montre tout dès maintenant.", SeeingNow: "À découvert : ses niveaux sont visibles, et la relecture le dira.",
		WasBlind: "relue à l’aveugle", WasSeeing: "relue à découvert",
		SeeAsk: "b encore pour tout voir : la relecture dira qu’elle n’était pas à l’aveugle.",
		Mine:   "vous", Theirs: "étudiant·e", TheirsShort: "étud.", Hidden: "masqué", HiddenLong: "masqué jusqu’à votre niveau", NoLevel: "non noté",
		Above: "vous voyez plus haut", Below: "vous voyez plus bas", Same: "même niveau",
		Confidence: "confiance", Note: "Sa note", EvidenceTitle: "Traces", NoEvidence: "Aucune trace jointe pour cette compétence.",
		Comment: "Commentaire", Question: "Question", Message: "Message",
		CommentHint: "Ce que vous voyez, et ce qui ferait avancer", QuestionHint: "Ce que vous aimeriez savoir", MessageHint: "Quelques mots sur l’ensemble",
		Confirmed: "confirmée", Doubted: "mise en doute", Unjudged: "sans avis",
		Quality: "Qualité du résultat", Relevance: "Pertinence de la démarche", Constraints: "Contraintes respectées", AI: "IA", Where: "Où",
		Begin: "relire", Read: "tout lire", Rate: "votre niveau", Next: "suivante", Prev: "précédente", Clear: "effacer", List: "vue d’ensemble", Write: "commenter", Ask: "demander",
		Judge: "traces", Say: "message", See: "tout voir", Sign: "signer",
		Confirm: "confirmer", Doubt: "mettre en doute", Nothing: "sans avis", Keep: "garder le texte", Back: "retour", Seal: "chiffrer ou non", SignNow: "signer et écrire",
		Again: "nouvelle relecture", Rewrite: "écrire le fichier",
		SignTitle: "Signer et renvoyer à %s", SignFinal: "Une relecture signée ne change plus.", NoMessage: "Pas de message d’ensemble.",
		SealFor: "Chiffré : seule cette personne pourra l’ouvrir.", NoSeal: "Non chiffré : qui a le fichier peut le lire.",
		Signed: "Relecture écrite : %s", ReadOnly: "Relecture rendue le %s : elle ne change plus.", NothingSaid: "Rien n’est encore dit : donnez un niveau, un commentaire ou un message.",
		SumLevels:    Plural{"aucun niveau donné", "1 niveau donné", "%s niveaux donnés"},
		SumComments:  Plural{"aucun commentaire", "1 commentaire", "%s commentaires"},
		SumQuestions: Plural{"aucune question", "1 question", "%s questions"},
		SumConfirmed: Plural{"aucune trace confirmée", "1 trace confirmée", "%s traces confirmées"},
		SumDoubted:   Plural{"aucune mise en doute", "1 mise en doute", "%s mises en doute"},
		Verdict:      "Sa réponse", VerdictAccept: "d’accord", VerdictContest: "conteste", VerdictNone: "pas encore répondu", Reason: "Sa raison", Added: "Sa précision",
		Cleared: "%s : effacé.", NothingToUndo: "Rien à annuler.", PickLevel: "Choisissez un niveau de 0 à %d.",
		Elsewhere: "Cette relecture a été rendue ailleurs entre-temps.", AgainStarted: "Nouvelle relecture : elle remplacera la précédente chez l’étudiant·e.",
		UndoneOf: "Annulé : %s.", OfLevel: "niveau de %s", OfComment: "commentaire de %s", OfQuestion: "question de %s", OfRemark: "remarque sur %s", OfMessage: "message d’ensemble", OfEvidence: "avis sur la trace %s",
		SeenStays: "Ce qui a été vu ne s’annule pas.",
		SignBlind: "Relecture à l’aveugle : ses niveaux vous étaient masqués avant les vôtres.", SignSeeing: "Relecture à découvert : vous pouviez voir ses niveaux avant de donner les vôtres.",
		SumOpen: Plural{"Tout a un niveau de votre part.", "Il reste 1 compétence ou attitude sans niveau de votre part.", "Il reste %s compétences ou attitudes sans niveau de votre part."},
		Item:    "%[1]d sur %[2]d", ReadAloud: "À lui lire, la première fois : %s", Before: "Avant, %[1]s (%[2]s) :",
	}
	*en = Review{
		Title: "Review", Of: "%[1]s · %[2]s", Stated: "finished on %s", LeftOut: "Left out: %s",
		BlindNow: "Blind: their level appears once you have given yours. b shows everything now.", SeeingNow: "Seeing: their levels are visible, and the review will say so.",
		WasBlind: "reviewed blind", WasSeeing: "reviewed seeing",
		SeeAsk: "b again to see everything: the review will say that it was not blind.",
		Mine:   "you", Theirs: "learner", TheirsShort: "them", Hidden: "hidden", HiddenLong: "hidden until your level", NoLevel: "not rated",
		Above: "you see it higher", Below: "you see it lower", Same: "same level",
		Confidence: "confidence", Note: "Their note", EvidenceTitle: "Evidence", NoEvidence: "No evidence enclosed for this item.",
		Comment: "Comment", Question: "Question", Message: "Message",
		CommentHint: "What you see, and what would help them on", QuestionHint: "What you would like to know", MessageHint: "A few words on the whole",
		Confirmed: "confirmed", Doubted: "doubted", Unjudged: "no opinion",
		Quality: "Quality of the result", Relevance: "Relevance of the approach", Constraints: "Constraints respected", AI: "AI", Where: "Where",
		Begin: "review", Read: "read all", Rate: "your level", Next: "next", Prev: "previous", Clear: "clear", List: "overview", Write: "comment", Ask: "ask",
		Judge: "evidence", Say: "message", See: "see all", Sign: "sign",
		Confirm: "confirm", Doubt: "doubt", Nothing: "no opinion", Keep: "keep the text", Back: "back", Seal: "encrypt or not", SignNow: "sign and write",
		Again: "new review", Rewrite: "write the file",
		SignTitle: "Sign and send back to %s", SignFinal: "A signed review no longer changes.", NoMessage: "No overall message.",
		SealFor: "Encrypted: only that person will be able to open it.", NoSeal: "Not encrypted: whoever has the file can read it.",
		Signed: "Review written: %s", ReadOnly: "Review returned on %s: it no longer changes.", NothingSaid: "Nothing is said yet: give a level, a comment or a message.",
		SumLevels:    Plural{"no level given", "1 level given", "%s levels given"},
		SumComments:  Plural{"no comment", "1 comment", "%s comments"},
		SumQuestions: Plural{"no question", "1 question", "%s questions"},
		SumConfirmed: Plural{"no evidence confirmed", "1 piece of evidence confirmed", "%s pieces of evidence confirmed"},
		SumDoubted:   Plural{"none doubted", "1 doubted", "%s doubted"},
		Verdict:      "Their answer", VerdictAccept: "agrees", VerdictContest: "contests", VerdictNone: "not answered yet", Reason: "Their reason", Added: "They add",
		Cleared: "%s: cleared.", NothingToUndo: "Nothing to undo.", PickLevel: "Pick a level from 0 to %d.",
		Elsewhere: "This review was returned elsewhere in the meantime.", AgainStarted: "New review: it will replace the previous one for the learner.",
		UndoneOf: "Undone: %s.", OfLevel: "level of %s", OfComment: "comment on %s", OfQuestion: "question on %s", OfRemark: "remark on %s", OfMessage: "overall message", OfEvidence: "opinion on the evidence %s",
		SeenStays: "What was seen cannot be undone.",
		SignBlind: "Blind review: their levels were hidden from you before yours.", SignSeeing: "Seeing review: you could see their levels before giving yours.",
		SumOpen: Plural{"Everything has a level of yours.", "1 item remains without a level of yours.", "%s items remain without a level of yours."},
		Item:    "%[1]d of %[2]d", ReadAloud: "To read to them, the first time: %s", Before: "Before, %[1]s (%[2]s):",
	}
}
