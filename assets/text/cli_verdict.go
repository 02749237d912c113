package text

// CLIVerdict is what the verdict commands say.
type CLIVerdict struct {
	Group, Accept, Contest, Send Command
	Reason, Mentor, All          string // options
	NoItems, NoItemsHint, Given  string
	AllAnswered, AllAnsweredHint string
	SendHint, SendToHint         string // session; and fingerprint, name
	ReasonHint, ReasonExample    string // an example in the help
	NoRemark, NoRemarkHint       string
	NoReview, NoReviewHint       string
	NoReviewBy                   string // name, session
	Several, SeveralHint         string
	Nothing, Written             string
}

func cliVerdict(s pick) CLIVerdict {
	return CLIVerdict{
		Group: Command{
			Short: s("Répondre aux remarques d’un·e mentor", "Answer a mentor’s remarks"),
			Long: s("Accepte ou conteste, élément par élément, ce qu’un·e mentor a dit d’une auto-évaluation, puis écrit vos réponses dans un fichier à lui envoyer. Votre auto-évaluation ne change pas. Les scripts peuvent encore écrire « verdict ».",
				"Accepts or contests, item by item, what a mentor said of a self-assessment, then writes your answers to a file to send back. Your self-assessment does not change."),
		},
		Accept: Command{
			Short: s("Accepter des remarques", "Accept remarks"),
			Long: s("Accepte les remarques sur ces éléments, ou toutes avec --all. SESSION est un identifiant ou « latest ».",
				"Accepts the remarks on these items, or all of them with --all. SESSION is an identifier or \"latest\"."),
		},
		Contest: Command{
			Short: s("Contester des remarques", "Contest remarks"),
			Long: s("Conteste les remarques sur ces éléments ; --reason dit pourquoi. SESSION est un identifiant ou « latest ».",
				"Contests the remarks on these items; --reason says why. SESSION is an identifier or \"latest\"."),
		},
		Send: Command{
			Short: s("Écrire vos réponses pour votre mentor", "Write your answers for the mentor"),
			Long: s("Écrit un fichier signé avec toutes les réponses données jusqu’ici. Votre mentor l’ouvre avec « autoeval receive ».",
				"Writes a signed file with every answer given so far. The mentor opens it with \"autoeval receive\"."),
		},
		Reason: s("`TEXTE` qui dit pourquoi", "`TEXT` that says why"),
		Mentor: s("`NOM` ou empreinte de qui a relu, quand plusieurs personnes ont répondu",
			"`NAME` or fingerprint of the mentor, when several answered"),
		All:             s("toutes les remarques encore sans réponse", "every remark without an answer so far"),
		AllAnswered:     s("Toutes les remarques ont déjà votre réponse : rien n’a changé.", "Every remark has your answer already: nothing changed."),
		AllAnsweredHint: s("Nommez un élément pour changer sa réponse.", "Name an item to change its answer."),
		NoItems:         s("Indiquez au moins un élément.", "Name at least one item."),
		NoItemsHint: s("« autoeval session show » montre les remarques.",
			"\"autoeval session show\" shows the remarks."),
		Given: s("Réponse gardée pour %s : %s.", "Answer kept for %s: %s."),
		SendHint: s("« autoeval reply send %s -o FICHIER » les envoie.",
			"\"autoeval reply send %s -o FILE\" sends them."),
		SendToHint: s("« autoeval reply send %s --mentor %s -o FICHIER » les envoie à %s.",
			"\"autoeval reply send %s --mentor %s -o FILE\" sends them to %s."),
		ReasonHint:    s("--reason TEXTE la donne.", "--reason TEXT gives it."),
		ReasonExample: s("le schéma est de moi", "the diagram is mine"),
		NoRemark:      s("La relecture ne dit rien de %s.", "The mentor said nothing of %s."),
		NoRemarkHint:  s("Remarques sur : %s.", "Remarks on: %s."),
		NoReview:      s("Aucune relecture n’est arrivée pour « %s ».", "No review of \"%s\" has come."),
		NoReviewBy: s("Aucune relecture de « %s » n’est arrivée pour « %s ».",
			"No review by \"%s\" of \"%s\" has come."),
		NoReviewHint: s("« autoeval receive FICHIER » ouvre celle d’un·e mentor.",
			"\"autoeval receive FILE\" opens a mentor’s."),
		Several: s("Plusieurs personnes ont relu : dites laquelle avec --mentor.",
			"Several mentors answered: say which with --mentor."),
		SeveralHint: s("Mentors : %s.", "Mentors: %s."),
		Nothing: s("Aucune réponse à envoyer pour le moment : acceptez ou contestez d’abord.",
			"No answer to send yet: accept or contest first."),
		Written: s("Réponses écrites : %s. Envoyez-les à %s.", "Answers written: %s. Send them to %s."),
	}
}
