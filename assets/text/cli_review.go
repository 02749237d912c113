package text

// CLIReviewing is what the review command says, and what "session show" says of
// reviews.
type CLIReviewing struct {
	Command                                                         Command
	Answers, Session, Seeing, Encrypt                               string // options
	NoShare, NoShareHint                                            string
	WhichSession, WhichSessionHint                                  string
	Empty, AnswersHint, BadAnswers, ItemTwice                       string
	EmptyRemark, NoEvidence, EvidenceHint, EvidenceNone             string
	NoFinding, FindingHint                                          string
	JSONTwice, JSONMore, JSONCut, JSONSyntax, JSONKind, JSONUnknown string
	NoReview, NoReviewHint                                          string
	SideBySide, Written                                             string
	Replaces, Carried                                               string // items
	LeftOut, Blind, Evidence, Reviewed                              string
	YourLevel, TheyAccept, TheyContest                              string // the learner's answer
	By, BothLevels, Question                                        string
	Accepted, Contested, Confirmed, Doubted                         string
}

func cliReviewing(fr, en *CLIReviewing) {
	*fr = CLIReviewing{
		Command: Command{
			Short: "Relire ce qu’un·e étudiant·e a partagé",
			Long: "Garde le partage dans vos données, puis le montre : les niveaux restent cachés sauf avec --seeing, pour que les vôtres soient donnés sans influence. Avec --answers et -o, lit vos remarques dans un fichier JSON, signe la relecture et écrit la réponse ; sans --answers, -o écrit de nouveau la dernière. Une nouvelle relecture remplace la précédente chez l’étudiant·e et en reprend ce que le fichier ne redit pas ; une remarque vide en retire une. Au premier partage d’une personne, demande de confirmer son empreinte ; sans terminal, il faut --yes.\n" +
				"\n{\"message\": \"…\", \"remarks\": [{\"item\": \"C07\", \"level\": 2, \"comment\": \"…\", \"question\": \"…\", \"evidence\": {\"ID\": \"confirmed\"}}]}\n" +
				"\nLevel est une valeur ou un code ; evidence dit confirmed ou doubted ; tout sauf item peut manquer.",
		},
		Answers: "`FICHIER` JSON de vos remarques (- : entrée standard)", Session: "`ID` de l’auto-évaluation, quand le partage en a plusieurs", Seeing: "voir les niveaux de l’étudiant·e avant de donner les vôtres ; la relecture le dira", Encrypt: "chiffrer pour la personne qui recevra le fichier",
		NoShare: "Ce fichier n’est pas un partage : il n’y a rien à relire.", NoShareHint: "« autoeval receive FICHIER » l’ouvre.",
		WhichSession: "Ce partage a plusieurs auto-évaluations : dites laquelle avec --session.", WhichSessionHint: "Auto-évaluations du partage : %s.",
		Empty: "Ces remarques ne disent rien.", AnswersHint: "« autoeval review --help » montre la forme attendue.", BadAnswers: "%s n’a pas la forme attendue : %s.", ItemTwice: "%s figure deux fois dans les remarques.",
		EmptyRemark: "La remarque sur %s ne dit rien.", NoEvidence: "Aucune trace « %s » dans ce partage.", EvidenceNone: "Ce partage n’a aucune trace.", EvidenceHint: "Traces du partage : %s.",
		NoFinding: "« %s » ne se dit pas d’une trace.", FindingHint: "Possible : confirmed, doubted.",
		JSONTwice: "un nom y figure deux fois au même endroit", JSONMore: "quelque chose suit la fin", JSONCut: "la fin manque", JSONSyntax: "ce n’est pas du JSON, à l’octet %d", JSONKind: "%s n’est pas de la bonne sorte", JSONUnknown: "« %s » est un nom inconnu",
		NoReview: "Aucune relecture n’a encore été rendue pour ce partage.", NoReviewHint: "--answers FICHIER donne vos remarques.",
		SideBySide: "%s : vous %s, l’étudiant·e %s.", Written: "Relecture écrite : %s. Envoyez-la à %s.",
		Replaces: "Nouvelle relecture : elle remplacera la précédente chez l’étudiant·e.", Carried: "Remarques d’avant reprises : %s. Une remarque vide sur un élément la retire.",
		LeftOut: "Laissé de côté : %s.", Blind: "Niveaux cachés jusqu’à votre réponse. --seeing les montre, et la relecture le dira.", Evidence: "trace : %s (%s)", Reviewed: "Votre relecture : %s, %s.",
		YourLevel: "vous : %s", TheyAccept: "L’étudiant·e accepte", TheyContest: "L’étudiant·e conteste",
		By: "Relecture de %s, %s, %s", BothLevels: "vous : %s · mentor : %s", Question: "Question :",
		Accepted: "Accepté.", Contested: "Contesté :", Confirmed: "trace confirmée : %s", Doubted: "trace mise en doute : %s",
	}
	*en = CLIReviewing{
		Command: Command{
			Short: "Review what a learner shared",
			Long: "Keeps the share in your data, then shows it: levels stay hidden unless --seeing is given, so that yours are given without influence. With --answers and -o it takes your remarks from a JSON file, signs the review and writes the answer; without --answers, -o writes the last one again. A new review replaces the previous one for the learner and carries over what the file does not say anew; an empty remark takes one back. With the first share from a person it asks you to confirm their fingerprint; without a terminal, that takes --yes.\n" +
				"\n{\"message\": \"…\", \"remarks\": [{\"item\": \"C07\", \"level\": 2, \"comment\": \"…\", \"question\": \"…\", \"evidence\": {\"ID\": \"confirmed\"}}]}\n" +
				"\nLevel is a value or a code; evidence says confirmed or doubted; everything but item may be missing.",
		},
		Answers: "JSON `FILE` of your remarks (-: standard input)", Session: "`ID` of the self-assessment, when the share has several", Seeing: "see the learner’s levels before you give yours; the review will say so", Encrypt: "encrypt for the person who will receive the file",
		NoShare: "This file is not a share: there is nothing to review.", NoShareHint: "\"autoeval receive FILE\" opens it.",
		WhichSession: "This share has several self-assessments: say which with --session.", WhichSessionHint: "Self-assessments of the share: %s.",
		Empty: "These remarks say nothing.", AnswersHint: "\"autoeval review --help\" shows the expected form.", BadAnswers: "%s is not of the expected form: %s.", ItemTwice: "%s stands twice in the remarks.",
		EmptyRemark: "The remark on %s says nothing.", NoEvidence: "No evidence \"%s\" in this share.", EvidenceNone: "This share has no evidence.", EvidenceHint: "Evidence of the share: %s.",
		NoFinding: "\"%s\" cannot be said of evidence.", FindingHint: "Possible: confirmed, doubted.",
		JSONTwice: "a name stands twice in one place", JSONMore: "something follows the end", JSONCut: "the end is missing", JSONSyntax: "it is not JSON, at byte %d", JSONKind: "%s is of the wrong kind", JSONUnknown: "\"%s\" is an unknown name",
		NoReview: "No review of this share was returned yet.", NoReviewHint: "--answers FILE gives your remarks.",
		SideBySide: "%s: you %s, the learner %s.", Written: "Review written: %s. Send it to %s.",
		Replaces: "New review: it will replace the previous one for the learner.", Carried: "Remarks carried over from before: %s. An empty remark on an item takes it back.",
		LeftOut: "Left out: %s.", Blind: "Levels hidden until your answer. --seeing shows them, and the review will say so.", Evidence: "evidence: %s (%s)", Reviewed: "Your review: %s, %s.",
		YourLevel: "you: %s", TheyAccept: "The learner accepts", TheyContest: "The learner contests",
		By: "Review by %s, %s, %s", BothLevels: "you: %s · mentor: %s", Question: "Question:",
		Accepted: "Accepted.", Contested: "Contested:", Confirmed: "evidence confirmed: %s", Doubted: "evidence doubted: %s",
	}
}
