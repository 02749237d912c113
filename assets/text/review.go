package text

// Review is what a mentor's reading of one received session says.
type Review struct {
	Title, Of string // label, name
	Stated    string // when it was finished

	BlindNow, SeeingNow, WasBlind, WasSeeing string
	PartlyBlind, SignPartly                  string // levels given blind, levels given
	SeeAsk                                   string
	TheirsShort, Hidden, HiddenLong          string
	PageHidden                               string
	Above, Below                             string
	Note, NoEvidence, ToShow                 string
	Comment                                  string
	CommentHint, QuestionHint, MessageHint   string
	Unjudged                                 string
	// Keys.
	Rate, Clear, List, Write, Ask, See, Sign string
	Confirm, Doubt, Keep, SignNow, Again     string
	// The end.
	Folder, NextWaits, NextIs                                          string // NextIs with the name
	Left, Unsent                                                       Plural
	SignTitle, SignFinal, NoMessage, Signed, ReadOnly, NothingSaid     string
	SumLevels, SumComments, SumConfirmed, SumDoubted                   Plural
	Verdict, VerdictAccept, VerdictContest, VerdictNone, Reason, Added string
	Cleared, PickLevel, Elsewhere, AgainStarted                        string
	// What was undone.
	UndoneOf, OfLevel, OfComment, OfQuestion, OfRemark, OfMessage, OfEvidence, SeenStays string
	SignBlind, SignSeeing                                                                string
	SumOpen                                                                              Plural
	ReadAloud                                                                            string // one's own fingerprint
	Before                                                                               string // label, date
	Round, RoundBy, RoundContested, RoundConfirmed                                       string // an earlier round: label and date; that and a mentor; titles
}

func review(s pick) Review {
	return Review{
		Title:  s("Relecture", "Review"),
		Of:     "%[1]s · %[2]s",
		Stated: s("terminée le %s", "finished on %s"),
		BlindNow: s("À l’aveugle : son niveau paraît quand vous avez donné le vôtre. Touche b : tout voir dès maintenant.",
			"Blind: their level appears once you have given yours. Press b to see everything now."),
		SeeingNow: s("À découvert : ses niveaux sont visibles, et la relecture le dira.",
			"Seeing: their levels are visible, and the review will say so."),
		WasBlind:    s("relue à l’aveugle", "reviewed blind"),
		PartlyBlind: s("à l’aveugle pour %[1]d niveaux sur %[2]d", "blind for %[1]d of %[2]d levels"),
		WasSeeing:   s("relue à découvert", "reviewed seeing"),
		SeeAsk: s("b encore pour tout voir : la relecture dira qu’elle n’était pas à l’aveugle.",
			"b again to see everything: the review will say that it was not blind."),
		TheirsShort: s("étud.", "them"),
		Hidden:      s("masqué", "hidden"),
		PageHidden: s("Des niveaux vous sont encore masqués : la page vient après votre relecture, ou quand vous demandez à les voir.",
			"Levels are still hidden from you: the page comes after your review, or once you ask to see them."),
		HiddenLong: s("masqué jusqu’à votre niveau", "hidden until your level"),
		Above:      s("vous voyez plus haut", "you see it higher"),
		Below:      s("vous voyez plus bas", "you see it lower"),
		Note:       s("Sa note", "Their note"),
		ToShow:     s("pour montrer %[1]s %[2]s", "to show %[1]s %[2]s"),
		NoEvidence: s("Aucune trace jointe pour cette compétence.", "No evidence enclosed for this item."),
		Comment:    s("Commentaire", "Comment"),
		CommentHint: s("Ce que vous voyez, et ce qui ferait avancer",
			"What you see, and what would help them on"),
		QuestionHint: s("Ce que vous aimeriez savoir", "What you would like to know"),
		MessageHint:  s("Quelques mots sur l’ensemble", "A few words on the whole"),
		Unjudged:     s("sans avis", "no opinion"),
		Rate:         s("votre niveau", "your level"),
		Clear:        s("effacer", "clear"),
		List:         s("vue d’ensemble", "overview"),
		Write:        s("commenter", "comment"),
		Ask:          s("demander", "ask"),
		See:          s("tout voir", "see all"),
		Sign:         s("signer", "sign"),
		Confirm:      s("confirmer", "confirm"),
		Doubt:        s("mettre en doute", "doubt"),
		Keep:         s("garder le texte", "keep the text"),
		SignNow:      s("signer et écrire", "sign and write"),
		Again:        s("nouvelle relecture", "new review"),
		Folder:       s("relectures", "feedback"),
		NextWaits:    s("suivant·e", "next student"),
		NextIs:       s("au tour de %s", "%s is next"),
		Left: Plural{
			s("Plus personne n’attend", "Nobody waits any more"),
			s("Encore 1 qui attend", "1 still waits"),
			s("Encore %s qui attendent", "%s still wait"),
		},
		Unsent: Plural{
			s("tous les fichiers sont écrits", "all files are written"),
			s("1 signée sans fichier à renvoyer", "1 signed without a file to send"),
			s("%s signées sans fichier à renvoyer", "%s signed without a file to send"),
		},
		SignTitle: s("Signer et renvoyer à %s", "Sign and send back to %s"),
		SignFinal: s("Une relecture signée ne change plus.", "A signed review no longer changes."),
		NoMessage: s("Pas de message d’ensemble.", "No overall message."),
		Signed:    s("Relecture écrite : %s", "Review written: %s"),
		ReadOnly: s("Relecture rendue le %s : elle ne change plus.",
			"Review returned on %s: it no longer changes."),
		NothingSaid: s("Rien n’est encore dit : donnez un niveau, un commentaire ou un message.",
			"Nothing is said yet: give a level, a comment or a message."),
		SumLevels: Plural{
			s("aucun niveau donné", "no level given"),
			s("1 niveau donné", "1 level given"),
			s("%s niveaux donnés", "%s levels given"),
		},
		SumComments: Plural{
			s("aucun commentaire", "no comment"),
			s("1 commentaire", "1 comment"),
			s("%s commentaires", "%s comments"),
		},
		SumConfirmed: Plural{
			s("aucune trace confirmée", "no evidence confirmed"),
			s("1 trace confirmée", "1 piece of evidence confirmed"),
			s("%s traces confirmées", "%s pieces of evidence confirmed"),
		},
		SumDoubted: Plural{
			s("aucune mise en doute", "none doubted"),
			s("1 mise en doute", "1 doubted"),
			s("%s mises en doute", "%s doubted"),
		},
		Verdict:        s("Sa réponse", "Their answer"),
		VerdictAccept:  s("d’accord", "agrees"),
		VerdictContest: s("conteste", "contests"),
		VerdictNone:    s("pas encore de réponse", "no answer yet"),
		Reason:         s("Sa raison", "Their reason"),
		Added:          s("Sa précision", "They add"),
		Cleared:        s("%s : effacé.", "%s: cleared."),
		PickLevel:      s("Choisissez un niveau de 0 à %d.", "Pick a level from 0 to %d."),
		Elsewhere: s("Cette relecture a été rendue ailleurs entre-temps.",
			"This review was returned elsewhere in the meantime."),
		AgainStarted: s("Nouvelle relecture : elle remplacera la précédente chez l’étudiant·e.",
			"New review: it will replace the previous one for the learner."),
		UndoneOf:   s("Annulé : %s.", "Undone: %s."),
		OfLevel:    s("niveau de %s", "level of %s"),
		OfComment:  s("commentaire de %s", "comment on %s"),
		OfQuestion: s("question de %s", "question on %s"),
		OfRemark:   s("remarque sur %s", "remark on %s"),
		OfMessage:  s("message d’ensemble", "overall message"),
		OfEvidence: s("avis sur la trace %s", "opinion on the evidence %s"),
		SeenStays:  s("Ce qui a été vu ne s’annule pas.", "What was seen cannot be undone."),
		SignBlind: s("Relecture à l’aveugle : ses niveaux vous étaient masqués avant les vôtres.",
			"Blind review: their levels were hidden from you before yours."),
		SignPartly: s("Relecture à l’aveugle pour %[1]d niveaux sur %[2]d : pour les autres, vous pouviez voir les siens avant de donner les vôtres.",
			"Blind for %[1]d of %[2]d levels: for the others, you could see theirs before giving yours."),
		SignSeeing: s("Relecture à découvert : vous pouviez voir ses niveaux avant de donner les vôtres.",
			"Seeing review: you could see their levels before giving yours."),
		SumOpen: Plural{
			s("Tout a un niveau de votre part.", "Everything has a level of yours."),
			s("Il reste 1 compétence ou attitude sans niveau de votre part.",
				"1 item remains without a level of yours."),
			s("Il reste %s compétences ou attitudes sans niveau de votre part.",
				"%s items remain without a level of yours."),
		},
		ReadAloud:      s("À lui lire, la première fois : %s", "To read to them, the first time: %s"),
		Round:          s("Dernière fois, %[1]s (%[2]s)", "Last time, %[1]s (%[2]s)"),
		RoundBy:        s("%[1]s, par %[2]s", "%[1]s, by %[2]s"),
		RoundContested: s("contesté", "contested"),
		RoundConfirmed: s("confirmé : %s", "confirmed: %s"),
		Before:         s("Avant, %[1]s (%[2]s) :", "Before, %[1]s (%[2]s):"),
	}
}
