package text

// Answers is what a mentor's view beside one's own says.
type Answers struct {
	Empty, EmptyHint, NoneHere                 string
	By, Blind, Seeing, Other                   string // mentor, date; which of how many
	Verdict, NoLevel                           string
	Higher, Lower, Unread                      string
	YourNote, Comment, Question, Reason, Added string
	Agreed, Open                               string
	ReasonTitle, ReasonHint, AllDone           string
	ReplyTitle, ReplyHint, NeedReply           string
	Left                                       Plural
	Accept, Contest, Clear, Next, Send         string // keys
	Reply                                      string
	SendTitle, SendHint, Nothing, Sent         string
	GapHint                                    string
	File                                       string // begins the name of the file of answers
}

func answers(s pick) Answers {
	return Answers{
		Empty: s("Aucune relecture reçue pour le moment.", "No feedback received yet."),
		EmptyHint: s("Touche m : préparer un fichier pour un·e mentor ; touche o : ouvrir la réponse reçue.",
			"Press m to prepare a file for a mentor, o to open the answer received."),
		NoneHere:    s("Aucune relecture de cette auto-évaluation.", "No feedback on this self-assessment."),
		By:          s("Relecture de %[1]s, %[2]s", "Feedback from %[1]s, %[2]s"),
		Blind:       s("à l’aveugle", "blind"),
		Seeing:      s("à découvert", "seeing"),
		Other:       s("relecture %[1]d sur %[2]d", "feedback %[1]d of %[2]d"),
		Verdict:     s("Votre réponse", "Your answer"),
		NoLevel:     s("pas de niveau", "no level"),
		Higher:      s("vous voit plus haut", "sees you higher"),
		Lower:       s("vous voit plus bas", "sees you lower"),
		Unread:      s("non noté par vous", "not rated by you"),
		YourNote:    s("Votre note", "Your note"),
		Comment:     s("Son avis", "Their view"),
		Question:    s("Sa question", "Their question"),
		Reason:      s("Votre raison", "Your reason"),
		Added:       s("Vous précisez", "You add"),
		Agreed:      s("d’accord", "agreed"),
		Open:        s("sans réponse", "to answer"),
		ReasonTitle: s("Pourquoi contester ?", "Why contest it?"),
		ReasonHint:  s("Ce qui montre votre niveau", "What shows your level"),
		AllDone: s("Tout a une réponse. Touche f : préparer le fichier à renvoyer.",
			"Everything is answered. Press f to prepare the file to send back."),
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
		Next:      s("autre", "other"),
		Send:      s("envoyer", "send back"),
		Reply:     s("répondre", "answer"),
		File:      s("réponses", "answers"),
		SendTitle: s("Renvoyer vos réponses à %s", "Send your answers back to %s"),
		SendHint: s("Vos accords, vos désaccords avec leurs raisons et ce que vous répondez à ses questions, rien d’autre.",
			"Where you agree, where you do not and why, and what you answer to their questions; nothing else."),
		Nothing: s("Répondez d’abord à une remarque.", "Answer a remark first."),
		Sent:    s("Réponses écrites : %s", "Answers written: %s"),
		GapHint: s("Un écart n’est pas une note : il donne à parler.",
			"A gap is not a mark: it is something to talk about."),
	}
}
