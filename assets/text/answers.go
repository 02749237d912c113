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

func answers(fr, en *Answers) {
	*fr = Answers{
		Title: "Relectures reçues", Empty: "Aucune relecture reçue pour le moment.", EmptyHint: "m prépare un fichier pour un·e mentor ; o ouvre la réponse reçue.", NoneHere: "Aucune relecture de cette auto-évaluation.",
		By: "Relecture de %[1]s, %[2]s", Blind: "à l’aveugle", Seeing: "à découvert", Other: "relecture %[1]d sur %[2]d",
		You: "vous", Mentor: "mentor", Verdict: "Votre réponse", NoLevel: "pas de niveau",
		Higher: "vous voit plus haut", Lower: "vous voit plus bas", Same: "même niveau", Unread: "non noté par vous",
		Evidence: "Trace", Confirmed: "confirmée", Doubted: "mise en doute",
		YourNote: "Votre note", Comment: "Son avis", Question: "Sa question", Reason: "Votre raison", Added: "Vous précisez",
		Agreed: "d’accord", Contested: "contestée", Open: "sans réponse",
		ReasonTitle: "Pourquoi contester ?", ReasonHint: "Ce qui montre votre niveau", NeedReason: "Pour contester, il faut une raison.", AllDone: "Tout a une réponse. f prépare le fichier à renvoyer.",
		ReplyTitle: "D’accord, et vous répondez", ReplyHint: "Ce que vous voulez lui dire", NeedReply: "Écrivez votre réponse, ou a pour un simple accord.",
		Left:   Plural{"tout a une réponse", "1 remarque sans réponse", "%s remarques sans réponse"},
		Accept: "d’accord", Contest: "contester", Clear: "sans réponse", Keep: "garder", Read: "tout lire", Next: "autre", Send: "envoyer", Reply: "répondre", Message: "message", Receive: "ouvrir un fichier",
		File:      "réponses",
		SendTitle: "Renvoyer vos réponses à %s", SendHint: "Vos accords, vos désaccords et leurs raisons, rien d’autre.", Nothing: "Répondez d’abord à une remarque.", Sent: "Réponses écrites : %s",
		Sealed: "Chiffré : seule cette personne pourra l’ouvrir.", NotSealed: "Non chiffré : qui a le fichier peut le lire.", SealKey: "chiffrer ou non", Write: "écrire le fichier",
		Undone: "%s : annulé.", NothingToUndo: "Rien à annuler.", GapHint: "Un écart n’est pas une note : il donne à parler.",
	}
	*en = Answers{
		Title: "Reviews received", Empty: "No review received yet.", EmptyHint: "m prepares a file for a mentor; o opens the answer received.", NoneHere: "No review of this self-assessment.",
		By: "Review by %[1]s, %[2]s", Blind: "blind", Seeing: "seeing", Other: "review %[1]d of %[2]d",
		You: "you", Mentor: "mentor", Verdict: "Your answer", NoLevel: "no level",
		Higher: "sees you higher", Lower: "sees you lower", Same: "same level", Unread: "not rated by you",
		Evidence: "Evidence", Confirmed: "confirmed", Doubted: "doubted",
		YourNote: "Your note", Comment: "Their view", Question: "Their question", Reason: "Your reason", Added: "You add",
		Agreed: "agreed", Contested: "contested", Open: "to answer",
		ReasonTitle: "Why contest it?", ReasonHint: "What shows your level", NeedReason: "Contesting needs a reason.", AllDone: "Everything is answered. f prepares the file to send back.",
		ReplyTitle: "You agree, and answer", ReplyHint: "What you want to tell them", NeedReply: "Write your answer, or a to agree without a word.",
		Left:   Plural{"everything is answered", "1 remark to answer", "%s remarks to answer"},
		Accept: "agree", Contest: "contest", Clear: "no answer", Keep: "keep", Read: "read all", Next: "other", Send: "send back", Reply: "answer", Message: "message", Receive: "open a file",
		File:      "answers",
		SendTitle: "Send your answers back to %s", SendHint: "Where you agree, where you do not and why, nothing else.", Nothing: "Answer a remark first.", Sent: "Answers written: %s",
		Sealed: "Encrypted: only that person will be able to open it.", NotSealed: "Not encrypted: whoever has the file can read it.", SealKey: "encrypt or not", Write: "write the file",
		Undone: "%s: undone.", NothingToUndo: "Nothing to undo.", GapHint: "A gap is not a mark: it is something to talk about.",
	}
}
