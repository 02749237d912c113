package text

// Answers is what a mentor's view beside one's own says.
type Answers struct {
	Title, Empty, EmptyHint, NoneHere                       string
	By, Blind, Seeing, Other                                string // mentor, date; which of how many
	You, Mentor, Verdict, NoLevel                           string
	Higher, Lower, Same, Unread                             string
	Evidence, Confirmed, Doubted                            string
	YourNote, Comment, Question, Reason, Added              string
	Agreed, Contested, Open                                 string
	ReasonTitle, ReasonHint, NeedReason, AllDone            string
	ReplyTitle, ReplyHint, NeedReply                        string
	Left                                                    Plural
	Accept, Contest, Clear, Keep, Read, Next, Send, Receive string // keys
	Reply, Message                                          string
	SendTitle, SendHint, Nothing, Sent, Sealed, NotSealed   string
	SealKey, Write                                          string
	Undone, NothingToUndo, GapHint                          string
	File                                                    string // begins the name of the file of answers
}

func answers(s pick) Answers {
	return Answers{
		Title: s("Relectures reçues", "Reviews received"),
		Empty: s("Aucune relecture reçue pour le moment.", "No review received yet."),
		EmptyHint: s("m prépare un fichier pour un·e mentor ; o ouvre la réponse reçue.",
			"m prepares a file for a mentor; o opens the answer received."),
		NoneHere:    s("Aucune relecture de cette auto-évaluation.", "No review of this self-assessment."),
		By:          s("Relecture de %[1]s, %[2]s", "Review by %[1]s, %[2]s"),
		Blind:       s("à l’aveugle", "blind"),
		Seeing:      s("à découvert", "seeing"),
		Other:       s("relecture %[1]d sur %[2]d", "review %[1]d of %[2]d"),
		You:         s("vous", "you"),
		Mentor:      "mentor",
		Verdict:     s("Votre réponse", "Your answer"),
		NoLevel:     s("pas de niveau", "no level"),
		Higher:      s("vous voit plus haut", "sees you higher"),
		Lower:       s("vous voit plus bas", "sees you lower"),
		Same:        s("même niveau", "same level"),
		Unread:      s("non noté par vous", "not rated by you"),
		Evidence:    s("Trace", "Evidence"),
		Confirmed:   s("confirmée", "confirmed"),
		Doubted:     s("mise en doute", "doubted"),
		YourNote:    s("Votre note", "Your note"),
		Comment:     s("Son avis", "Their view"),
		Question:    s("Sa question", "Their question"),
		Reason:      s("Votre raison", "Your reason"),
		Added:       s("Vous précisez", "You add"),
		Agreed:      s("d’accord", "agreed"),
		Contested:   s("contestée", "contested"),
		Open:        s("sans réponse", "to answer"),
		ReasonTitle: s("Pourquoi contester ?", "Why contest it?"),
		ReasonHint:  s("Ce qui montre votre niveau", "What shows your level"),
		NeedReason:  s("Pour contester, il faut une raison.", "Contesting needs a reason."),
		AllDone: s("Tout a une réponse. f prépare le fichier à renvoyer.",
			"Everything is answered. f prepares the file to send back."),
		ReplyTitle: s("D’accord, et vous répondez", "You agree, and answer"),
		ReplyHint:  s("Ce que vous voulez lui dire", "What you want to tell them"),
		NeedReply: s("Écrivez votre réponse, ou a pour un simple accord.",
			"Write your answer, or a to agree without a word."),
		Left: Plural{
			s("tout a une réponse", "everything is answered"),
			s("1 remarque sans réponse", "1 remark to answer"),
			s("%s remarques sans réponse", "%s remarks to answer"),
		},
		Accept:    s("d’accord", "agree"),
		Contest:   s("contester", "contest"),
		Clear:     s("sans réponse", "no answer"),
		Keep:      s("garder", "keep"),
		Read:      s("tout lire", "read all"),
		Next:      s("autre", "other"),
		Send:      s("envoyer", "send back"),
		Reply:     s("répondre", "answer"),
		Message:   "message",
		Receive:   s("ouvrir un fichier", "open a file"),
		File:      s("réponses", "answers"),
		SendTitle: s("Renvoyer vos réponses à %s", "Send your answers back to %s"),
		SendHint: s("Vos accords, vos désaccords et leurs raisons, rien d’autre.",
			"Where you agree, where you do not and why, nothing else."),
		Nothing: s("Répondez d’abord à une remarque.", "Answer a remark first."),
		Sent:    s("Réponses écrites : %s", "Answers written: %s"),
		Sealed: s("Chiffré : seule cette personne pourra l’ouvrir.",
			"Encrypted: only that person will be able to open it."),
		NotSealed: s("Non chiffré : qui a le fichier peut le lire.",
			"Not encrypted: whoever has the file can read it."),
		SealKey:       s("chiffrer ou non", "encrypt or not"),
		Write:         s("écrire le fichier", "write the file"),
		Undone:        s("%s : annulé.", "%s: undone."),
		NothingToUndo: s("Rien à annuler.", "Nothing to undo."),
		GapHint: s("Un écart n’est pas une note : il donne à parler.",
			"A gap is not a mark: it is something to talk about."),
	}
}
