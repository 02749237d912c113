package text

// CLIVerdict is what the verdict commands say.
type CLIVerdict struct {
	Group, Accept, Contest, Send Command
	Reason, Mentor, All          string // options
	NoItems, NoItemsHint, Given  string
	SendHint, SendToHint         string // session; and fingerprint, name
	ReasonHint, ReasonExample    string // an example in the help
	NoRemark, NoRemarkHint       string
	NoReview, NoReviewHint       string
	NoReviewBy                   string // name, session
	Several, SeveralHint         string
	Nothing, Written             string
}

func cliVerdict(fr, en *CLIVerdict) {
	*fr = CLIVerdict{
		Group:   Command{Short: "Répondre aux remarques d’un·e mentor", Long: "Accepte ou conteste, élément par élément, ce qu’un·e mentor a dit d’une auto-évaluation, puis écrit vos réponses dans un fichier à lui envoyer. Votre auto-évaluation ne change pas."},
		Accept:  Command{Short: "Accepter des remarques", Long: "Accepte les remarques sur ces éléments, ou toutes avec --all. SESSION est un identifiant ou « latest »."},
		Contest: Command{Short: "Contester des remarques", Long: "Conteste les remarques sur ces éléments ; --reason dit pourquoi. SESSION est un identifiant ou « latest »."},
		Send:    Command{Short: "Écrire vos réponses pour votre mentor", Long: "Écrit un fichier signé avec toutes les réponses données jusqu’ici. Votre mentor l’ouvre avec « autoeval receive »."},
		Reason:  "`TEXTE` qui dit pourquoi", Mentor: "`NOM` ou empreinte de qui a relu, quand plusieurs personnes ont répondu", All: "toutes les remarques",
		NoItems: "Indiquez au moins un élément.", NoItemsHint: "« autoeval session show » montre les remarques.", Given: "Réponse gardée pour %s : %s.",
		SendHint: "« autoeval verdict send %s -o FICHIER » les envoie.", SendToHint: "« autoeval verdict send %s --mentor %s -o FICHIER » les envoie à %s.", ReasonHint: "--reason TEXTE la donne.",
		ReasonExample: "le schéma est de moi",
		NoRemark:      "La relecture ne dit rien de %s.", NoRemarkHint: "Remarques sur : %s.",
		NoReview: "Aucune relecture n’est arrivée pour « %s ».", NoReviewBy: "Aucune relecture de « %s » n’est arrivée pour « %s ».", NoReviewHint: "« autoeval receive FICHIER » ouvre celle d’un·e mentor.",
		Several: "Plusieurs personnes ont relu : dites laquelle avec --mentor.", SeveralHint: "Mentors : %s.",
		Nothing: "Aucune réponse à envoyer pour le moment : acceptez ou contestez d’abord.", Written: "Réponses écrites : %s. Envoyez-les à %s.",
	}
	*en = CLIVerdict{
		Group:   Command{Short: "Answer a mentor’s remarks", Long: "Accepts or contests, item by item, what a mentor said of a self-assessment, then writes your answers to a file to send back. Your self-assessment does not change."},
		Accept:  Command{Short: "Accept remarks", Long: "Accepts the remarks on these items, or all of them with --all. SESSION is an identifier or \"latest\"."},
		Contest: Command{Short: "Contest remarks", Long: "Contests the remarks on these items; --reason says why. SESSION is an identifier or \"latest\"."},
		Send:    Command{Short: "Write your answers for the mentor", Long: "Writes a signed file with every answer given so far. The mentor opens it with \"autoeval receive\"."},
		Reason:  "`TEXT` that says why", Mentor: "`NAME` or fingerprint of the mentor, when several answered", All: "every remark",
		NoItems: "Name at least one item.", NoItemsHint: "\"autoeval session show\" shows the remarks.", Given: "Answer kept for %s: %s.",
		SendHint: "\"autoeval verdict send %s -o FILE\" sends them.", SendToHint: "\"autoeval verdict send %s --mentor %s -o FILE\" sends them to %s.", ReasonHint: "--reason TEXT gives it.",
		ReasonExample: "the diagram is mine",
		NoRemark:      "The mentor said nothing of %s.", NoRemarkHint: "Remarks on: %s.",
		NoReview: "No review of \"%s\" has come.", NoReviewBy: "No review by \"%s\" of \"%s\" has come.", NoReviewHint: "\"autoeval receive FILE\" opens a mentor’s.",
		Several: "Several mentors answered: say which with --mentor.", SeveralHint: "Mentors: %s.",
		Nothing: "No answer to send yet: accept or contest first.", Written: "Answers written: %s. Send them to %s.",
	}
}
