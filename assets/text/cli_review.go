package text

// CLIReviewing is what the review command says, and what "session show" says of
// reviews.
type CLIReviewing struct {
	Command                                                         Command
	Answers, Session, Seeing                                        string // options
	NoShare, NoShareHint                                            string
	WhichSession, WhichSessionHint                                  string
	Empty, AnswersHint, BadAnswers, ItemTwice                       string
	EmptyRemark, NoEvidence, EvidenceHint, EvidenceNone             string
	NoFinding, FindingHint                                          string
	JSONTwice, JSONMore, JSONCut, JSONSyntax, JSONKind, JSONUnknown string
	NoReview, NoReviewHint                                          string
	SideBySide, Written                                             string
	Carried                                                         string // items
	LeftOut, Blind, Evidence, Reviewed                              string
	YourLevel, TheyAccept, TheyContest                              string // the learner's answer
	By, BothLevels, Question                                        string
	Accepted, Contested, Confirmed, Doubted                         string
}

func cliReviewing(s pick) CLIReviewing {
	return CLIReviewing{
		Command: Command{
			Short: s("Relire ce qu’un·e étudiant·e a partagé", "Review what a learner shared"),
			Long: s("Garde le partage dans vos données, puis le montre : les niveaux restent cachés sauf avec --seeing, pour que les vôtres soient donnés sans influence. Avec --answers et -o, lit vos remarques dans un fichier JSON, signe la relecture et écrit la réponse ; sans --answers, -o écrit de nouveau la dernière. Une nouvelle relecture remplace la précédente chez l’étudiant·e et en reprend ce que le fichier ne redit pas ; une remarque vide en retire une. Au premier partage d’une personne, demande de confirmer son empreinte ; sans terminal, il faut --yes. FICHIER peut aussi être l’identifiant de ce qui a été reçu (« autoeval received list »).\n",
				"Keeps the share in your data, then shows it: levels stay hidden unless --seeing is given, so that yours are given without influence. With --answers and -o it takes your remarks from a JSON file, signs the review and writes the answer; without --answers, -o writes the last one again. A new review replaces the previous one for the learner and carries over what the file does not say anew; an empty remark takes one back. With the first share from a person it asks you to confirm their fingerprint; without a terminal, that takes --yes. FILE may also be the identifier of what was received (\"autoeval received list\").\n") +
				"\n{\"message\": \"…\", \"remarks\": [{\"item\": \"C07\", \"level\": 2, \"comment\": \"…\", \"question\": \"…\", \"evidence\": {\"ID\": \"confirmed\"}}]}\n" +
				s("\nLevel est une valeur ou un code ; evidence dit confirmed ou doubted ; tout sauf item peut manquer.",
					"\nLevel is a value or a code; evidence says confirmed or doubted; everything but item may be missing."),
		},
		Answers: s("`FICHIER` JSON de vos remarques (- : entrée standard)",
			"JSON `FILE` of your remarks (-: standard input)"),
		Session: s("`ID` de l’auto-évaluation, quand le partage en a plusieurs",
			"`ID` of the self-assessment, when the share has several"),
		Seeing: s("voir les niveaux de l’étudiant·e avant de donner les vôtres ; la relecture le dira",
			"see the learner’s levels before you give yours; the review will say so"),
		NoShare: s("Ce fichier n’est pas un partage : il n’y a rien à relire.",
			"This file is not a share: there is nothing to review."),
		NoShareHint: s("« autoeval receive FICHIER » l’ouvre.", "\"autoeval receive FILE\" opens it."),
		WhichSession: s("Ce partage a plusieurs auto-évaluations : dites laquelle avec --session.",
			"This share has several self-assessments: say which with --session."),
		WhichSessionHint: s("Auto-évaluations du partage : %s.", "Self-assessments of the share: %s."),
		Empty:            s("Ces remarques ne disent rien.", "These remarks say nothing."),
		AnswersHint: s("« autoeval review --help » montre la forme attendue.",
			"\"autoeval review --help\" shows the expected form."),
		BadAnswers:   s("%s n’a pas la forme attendue : %s.", "%s is not of the expected form: %s."),
		ItemTwice:    s("%s figure deux fois dans les remarques.", "%s stands twice in the remarks."),
		EmptyRemark:  s("La remarque sur %s ne dit rien.", "The remark on %s says nothing."),
		NoEvidence:   s("Aucune trace « %s » dans ce partage.", "No evidence \"%s\" in this share."),
		EvidenceNone: s("Ce partage n’a aucune trace.", "This share has no evidence."),
		EvidenceHint: s("Traces du partage : %s.", "Evidence of the share: %s."),
		NoFinding:    s("« %s » ne se dit pas d’une trace.", "\"%s\" cannot be said of evidence."),
		FindingHint:  s("Possible : confirmed, doubted.", "Possible: confirmed, doubted."),
		JSONTwice:    s("un nom y figure deux fois au même endroit", "a name stands twice in one place"),
		JSONMore:     s("quelque chose suit la fin", "something follows the end"),
		JSONCut:      s("la fin manque", "the end is missing"),
		JSONSyntax:   s("ce n’est pas du JSON, à l’octet %d", "it is not JSON, at byte %d"),
		JSONKind:     s("%s n’est pas de la bonne sorte", "%s is of the wrong kind"),
		JSONUnknown:  s("« %s » est un nom inconnu", "\"%s\" is an unknown name"),
		NoReview: s("Aucune relecture n’a encore été rendue pour ce partage.",
			"No review of this share was returned yet."),
		NoReviewHint: s("--answers FICHIER donne vos remarques.", "--answers FILE gives your remarks."),
		SideBySide:   s("%s : vous %s, l’étudiant·e %s.", "%s: you %s, the learner %s."),
		Written:      s("Relecture écrite : %s. Envoyez-la à %s.", "Review written: %s. Send it to %s."),
		Carried: s("Remarques d’avant reprises : %s. Une remarque vide sur un élément la retire.",
			"Remarks carried over from before: %s. An empty remark on an item takes it back."),
		LeftOut: s("Laissé de côté : %s.", "Left out: %s."),
		Blind: s("Niveaux cachés jusqu’à votre réponse. --seeing les montre, et la relecture le dira.",
			"Levels hidden until your answer. --seeing shows them, and the review will say so."),
		Evidence:    s("trace : %s (%s)", "evidence: %s (%s)"),
		Reviewed:    s("Votre relecture : %s, %s.", "Your review: %s, %s."),
		YourLevel:   s("vous : %s", "you: %s"),
		TheyAccept:  s("L’étudiant·e accepte", "The learner accepts"),
		TheyContest: s("L’étudiant·e conteste", "The learner contests"),
		By:          s("Relecture de %s, %s, %s", "Review by %s, %s, %s"),
		BothLevels:  s("vous : %s · mentor : %s", "you: %s · mentor: %s"),
		Question:    s("Question :", "Question:"),
		Accepted:    s("Accepté.", "Accepted."),
		Contested:   s("Contesté :", "Contested:"),
		Confirmed:   s("trace confirmée : %s", "evidence confirmed: %s"),
		Doubted:     s("trace mise en doute : %s", "evidence doubted: %s"),
	}
}
