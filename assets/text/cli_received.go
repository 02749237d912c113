package text

// CLIReceived is what the commands on received self-assessments say.
type CLIReceived struct {
	Group, List, Show, Report, Delete Command
	Stage, State, Since, Item         string // options
	None, NoneAsked                   string
	NoneAt, NoneAtHint, Ambiguous     string
	AskDelete                         string // person, self-assessment
	AskDeleteReview, Deleted          string
	Hidden, HiddenHint                string
}

func cliReceived(s pick) CLIReceived {
	return CLIReceived{
		Group: Command{
			Short: s("Ce que des étudiant·es vous ont envoyé", "What learners sent you"),
			Long: s("Liste, montre, imprime et supprime les auto-évaluations reçues, sans le fichier d’où elles viennent. « autoeval review ID » en relit une.",
				"Lists, shows, prints and deletes the self-assessments that were received, without the file they came in. \"autoeval review ID\" reviews one."),
		},
		List: Command{
			Short: s("Lister les auto-évaluations reçues", "List the self-assessments received"),
			Long: s("Une ligne par auto-évaluation, dans l’ordre d’arrivée : identifiant, personne, étape, nom, date, où en est la relecture (« passée » : plus d’un an et aucune relecture commencée, plus rien n’attend). Les options se combinent.",
				"One line a self-assessment, in the order they came: identifier, person, stage, name, date, where the review stands (\"past\": more than a year old and no review begun, nothing waits). The options combine."),
		},
		Show: Command{
			Short: s("Montrer une auto-évaluation reçue", "Show a self-assessment that was received"),
			Long: s("Montre ce qui a été partagé et vos relectures. Les niveaux et les notes que vous n’avez pas encore vus restent masqués ; --seeing les montre, et votre relecture le dira. ID peut être un début d’identifiant, ou « latest » pour ce qui est arrivé en dernier.",
				"Shows what was shared and your reviews. Levels and notes that you have not seen yet stay hidden; --seeing shows them, and your review will say so. ID may be the beginning of an identifier, or \"latest\" for what came last."),
		},
		Report: Command{
			Short: s("Écrire la page d’une auto-évaluation reçue", "Write the page of a self-assessment that was received"),
			Long: s("Écrit la page qu’aurait l’étudiant·e de ce qui a été partagé, avec vos relectures rendues, par exemple pour l’entretien. Tant que des niveaux vous sont masqués, il faut --seeing, et votre relecture le dira. Sans -o, la page va sur la sortie standard, en Markdown.",
				"Writes the page that the learner would have of what was shared, with the reviews that you returned, for the meeting for example. While levels are hidden from you that takes --seeing, and your review will say so. Without -o the page goes to standard output, as Markdown."),
		},
		Delete: Command{
			Short: s("Supprimer une auto-évaluation reçue", "Delete a self-assessment that was received"),
			Long: s("Supprime l’auto-évaluation et vos relectures de celle-ci. « autoeval trash restore » la remet en place pendant trente jours ; --purge l’efface tout de suite, aussi des copies de sécurité. La clé de la personne reste : « autoeval identity forget » l’oublie.",
				"Deletes the self-assessment and your reviews of it. \"autoeval trash restore\" puts it back for thirty days; --purge erases it at once, from the safety copies too. The person’s key stays: \"autoeval identity forget\" forgets it."),
		},
		Stage:      s("ne garder que cette `ÉTAPE` : prospective, 3a, 4a, 5a ou graduate", "keep only this `STAGE`: prospective, 3a, 4a, 5a or graduate"),
		State:      s("ne garder que cet `ÉTAT` : waiting, past, in_review, returned, accepted ou contested", "keep only this `STATE`: waiting, past, in_review, returned, accepted or contested"),
		Since:      s("ne garder que ce qui est arrivé depuis cette `DATE`", "keep only what came since this `DATE`"),
		Item:       s("ne garder que qui a répondu à cet `ÉLÉMENT`, comme C07", "keep only who answered this `ITEM`, such as C07"),
		None:       s("Rien n’a été reçu. « autoeval receive FICHIER » ouvre un partage.", "Nothing was received. \"autoeval receive FILE\" opens a share."),
		NoneAsked:  s("Rien de ce qui a été reçu n’y répond. « autoeval received list » montre tout.", "Nothing that was received matches. \"autoeval received list\" shows everything."),
		NoneAt:     s("Aucune auto-évaluation reçue ne correspond à « %s ».", "No self-assessment that was received matches \"%s\"."),
		NoneAtHint: s("« autoeval received list » montre les identifiants.", "\"autoeval received list\" shows the identifiers."),
		Ambiguous: s("« %s » désigne plusieurs auto-évaluations reçues : ajoutez des caractères.",
			"\"%s\" stands for several self-assessments that were received: add characters."),
		AskDelete:       s("Supprimer ce que %s a partagé, « %s » ?", "Delete what %s shared, \"%s\"?"),
		AskDeleteReview: s("Supprimer ce que %s a partagé, « %s », avec votre relecture ?", "Delete what %s shared, \"%s\", with your review?"),
		Deleted:         s("Supprimé : %s, « %s ».", "Deleted: %s, \"%s\"."),
		Hidden:          s("Les niveaux de « %s » vous sont masqués jusqu’à votre relecture.", "The levels of \"%s\" are hidden from you until your review."),
		HiddenHint:      s("--seeing les montre, et votre relecture dira qu’elle n’était pas à l’aveugle.", "--seeing shows them, and your review will say that it was not blind."),
	}
}
