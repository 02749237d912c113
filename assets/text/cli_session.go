package text

// CLISession is what the session commands say.
type CLISession struct {
	Group, Start, List, Show, Rate, Clear, Finish, Delete      Command
	Rename                                                     Command
	Label, Discover, Confidence, Note, Evidence, Session       string // options
	Started, Rated, Cleared, Done, Deleted                     string
	Since, RaisedHint, EvidenceElsewhere                       string
	OpenAlready, OpenAlreadyHint, NoneOpen, NoneOpenHint       string
	NoneAt, NoneAtHint, Ambiguous, FinishedHint                string
	NoLevel, LevelHint, NoItem, ItemHint, Range, ConfidenceBad string
	Open, Finished, NoSession, AskDelete, Nameless, Left       string
	Dated, DatedNameless                                       string // name, day
	NoteExample, LabelExample                                  string // of a note and of a name, in the help
}

func cliSession(fr, en *CLISession) {
	const ids = "ID est un identifiant ou son début, « current » (celle qui est ouverte) ou « latest » (la dernière terminée ; à défaut, la dernière commencée)."
	const idsEN = "ID is an identifier or its beginning, \"current\" (the open one) or \"latest\" (the last one finished; failing that, the last one begun)."
	*fr = CLISession{
		Group: Command{
			Short: "Auto-évaluations",
			Long:  "Une auto-évaluation est ouverte, puis terminée ; une fois terminée, elle ne change plus. Une seule est ouverte à la fois par grille. " + ids,
		},
		Start:  Command{Short: "Commencer une auto-évaluation", Long: "Commence une auto-évaluation sur la grille utilisée et affiche son identifiant. Une seule est ouverte à la fois par grille."},
		List:   Command{Short: "Lister les auto-évaluations", Long: "Liste les auto-évaluations dans l’ordre où elles ont été commencées ; celles d’une seule grille avec --grid."},
		Show:   Command{Short: "Afficher une auto-évaluation", Long: "Affiche toutes les réponses d’une auto-évaluation. Sans ID : latest. " + ids},
		Rate:   Command{Short: "Noter un élément", Long: "Note un élément dans l’auto-évaluation ouverte. NIVEAU est une valeur ou un code de l’échelle : 3 ou M. Noter de nouveau remplace le niveau ; confiance, note et traces restent, sauf si elles sont données."},
		Clear:  Command{Short: "Retirer une réponse", Long: "Retire la réponse à un élément dans l’auto-évaluation ouverte : il redevient non noté."},
		Rename: Command{Short: "Renommer une auto-évaluation", Long: "Donne un autre nom à une auto-évaluation ouverte. Une fois terminée, elle garde le sien."},
		Finish: Command{Short: "Terminer une auto-évaluation", Long: "Termine l’auto-évaluation ouverte, ou celle de cet ID. Elle ne changera plus."},
		Delete: Command{Short: "Supprimer une auto-évaluation", Long: "Supprime une auto-évaluation et les relectures qui s’y rapportent. Les traces restent. Dans un terminal, demande confirmation sauf avec --yes."},
		Label:  "`NOM` de l’auto-évaluation", Discover: "parcours Découvrir : les niveaux seulement", Confidence: "confiance, `N` de 1 (hésitante) à 3 (sûre)", Note: "`TEXTE` de la note",
		Evidence: "`ID` d’une trace à l’appui (répétable)", Session: "`ID` de l’auto-évaluation, au lieu de celle qui est ouverte",
		Started: "Auto-évaluation commencée : %s.", Rated: "%s : %s %s. %d sur %d notées.", Cleared: "%s n’a plus de réponse.", Done: "Auto-évaluation terminée : %d sur %d compétences notées. « autoeval progress » montre où vous en êtes.",
		Deleted: "Auto-évaluation supprimée : %s.",
		Since:   "Depuis le %s : %s → %s.", RaisedHint: "Le niveau monte sans nouvelle trace. Qu’est-ce qui le montre ? « autoeval evidence add --item %s » en garde une.",
		EvidenceElsewhere: "La trace « %s » est liée à une autre grille (%s).",
		OpenAlready:       "Une auto-évaluation est déjà ouverte sur cette grille : %s.", OpenAlreadyHint: "Continuez-la avec « autoeval session rate », ou terminez-la avec « autoeval session finish ».",
		NoneOpen: "Aucune auto-évaluation n’est ouverte.", NoneOpenHint: "« autoeval session start » en commence une.",
		NoneAt: "Aucune auto-évaluation ne correspond à « %s ».", NoneAtHint: "« autoeval session list » les liste.", Ambiguous: "« %s » désigne plusieurs auto-évaluations : ajoutez des caractères.",
		FinishedHint: "« autoeval session start » en commence une nouvelle.",
		NoLevel:      "« %s » n’est pas un niveau de %s.", LevelHint: "Niveaux possibles : %s.", NoItem: "La grille n’a pas d’élément « %s ».", ItemHint: "Codes possibles : %s.", Range: "%s à %s",
		ConfidenceBad: "« %s » n’est pas une confiance : elle va de 1 à 3.",
		Open:          "ouverte", Finished: "terminée", NoSession: "Aucune auto-évaluation pour le moment. « autoeval session start » en commence une.",
		AskDelete: "Supprimer « %s » (réponses : %d) ?", Nameless: "sans nom", Dated: "%s (%s)", DatedNameless: "Auto-évaluation du %s", LabelExample: "Bilan S7", NoteExample: "index posés après mesure", Left: "Sans réponse : %s.",
	}
	*en = CLISession{
		Group: Command{
			Short: "Self-assessments",
			Long:  "A self-assessment is open, then finished; once finished it no longer changes. One is open at a time per grid. " + idsEN,
		},
		Start:  Command{Short: "Begin a self-assessment", Long: "Begins a self-assessment on the grid in use and prints its identifier. One is open at a time per grid."},
		List:   Command{Short: "List the self-assessments", Long: "Lists the self-assessments in the order they were begun; those of one grid with --grid."},
		Show:   Command{Short: "Show a self-assessment", Long: "Shows every answer of a self-assessment. Without ID: latest. " + idsEN},
		Rate:   Command{Short: "Rate an item", Long: "Rates an item in the open self-assessment. LEVEL is a value or a code of the scale: 3 or M. Rating again replaces the level; confidence, note and evidence stay unless they are given."},
		Clear:  Command{Short: "Take an answer back", Long: "Takes back the answer to an item in the open self-assessment: it is not rated again."},
		Rename: Command{Short: "Rename a self-assessment", Long: "Gives an open self-assessment another name. Once finished, it keeps its own."},
		Finish: Command{Short: "Finish a self-assessment", Long: "Finishes the open self-assessment, or the one with that ID. It will no longer change."},
		Delete: Command{Short: "Delete a self-assessment", Long: "Deletes a self-assessment and the reviews of it. Evidence stays. On a terminal it asks first, unless --yes is given."},
		Label:  "`NAME` of the self-assessment", Discover: "Discover depth: levels only", Confidence: "confidence, `N` from 1 (hesitant) to 3 (sure)", Note: "`TEXT` of the note",
		Evidence: "`ID` of a piece of evidence (repeatable)", Session: "`ID` of the self-assessment, instead of the open one",
		Started: "Self-assessment begun: %s.", Rated: "%s: %s %s. %d of %d rated.", Cleared: "%s has no answer any more.", Done: "Self-assessment finished: %d of %d competencies rated. \"autoeval progress\" shows where you stand.",
		Deleted: "Self-assessment deleted: %s.",
		Since:   "Since %s: %s → %s.", RaisedHint: "The level goes up without new evidence. What shows it? \"autoeval evidence add --item %s\" keeps it.",
		EvidenceElsewhere: "The evidence \"%s\" belongs to another grid (%s).",
		OpenAlready:       "A self-assessment is already open on this grid: %s.", OpenAlreadyHint: "Go on with \"autoeval session rate\", or finish it with \"autoeval session finish\".",
		NoneOpen: "No self-assessment is open.", NoneOpenHint: "\"autoeval session start\" begins one.",
		NoneAt: "No self-assessment matches \"%s\".", NoneAtHint: "\"autoeval session list\" lists them.", Ambiguous: "\"%s\" names several self-assessments: add characters.",
		FinishedHint: "\"autoeval session start\" begins a new one.",
		NoLevel:      "\"%s\" is not a level of %s.", LevelHint: "Possible levels: %s.", NoItem: "The grid has no item \"%s\".", ItemHint: "Possible codes: %s.", Range: "%s to %s",
		ConfidenceBad: "\"%s\" is not a confidence: it goes from 1 to 3.",
		Open:          "open", Finished: "finished", NoSession: "No self-assessment yet. \"autoeval session start\" begins one.",
		AskDelete: "Delete \"%s\" (answers: %d)?", Nameless: "unnamed", Dated: "%s (%s)", DatedNameless: "Self-assessment of %s", LabelExample: "Review S7", NoteExample: "indexes set after measuring", Left: "No answer: %s.",
	}
}
