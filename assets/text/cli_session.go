package text

// CLISession is what the session commands say.
type CLISession struct {
	Group, Start, List, Show, Rate, Clear, Finish, Delete      Command
	Rename, Compare                                            Command
	Label, Discover, Confidence, Note, Evidence, Session       string // options
	Started, NameIt, Rated, Cleared, Done, Deleted             string
	Since, RaisedHint, EvidenceElsewhere                       string
	OpenAlready, OpenAlreadyHint, NoneOpen, NoneOpenHint       string
	NoneAt, NoneAtHint, Ambiguous, SeveralCalled, FinishedHint string
	NoLevel, LevelHint, NoItem, ItemHint, Range, ConfidenceBad string
	Open, NoSession, AskDelete, Nameless, Left                 string
	Dated, DatedNameless                                       string // name, day
	From, FromExample                                          string // an option, and a command line with it
	NoPair, Twice, RatedMany, RisenMany                        string
	Answers                                                    Plural
	NoteExample, LabelExample                                  string // of a note and of a name, in the help
}

func cliSession(s pick) CLISession {
	ids := s("ID est un identifiant ou son début, un nom entier, « current » (celle qui est ouverte) ou « latest » (la dernière terminée ; à défaut, la dernière commencée).",
		"ID is an identifier or its beginning, a whole name, \"current\" (the open one) or \"latest\" (the last one finished; failing that, the last one begun).")
	return CLISession{
		Group: Command{
			Short: s("Auto-évaluations", "Self-assessments"),
			Long: s("Une auto-évaluation est ouverte, puis terminée ; une fois terminée, elle ne change plus. Une seule est ouverte à la fois par grille. ",
				"A self-assessment is open, then finished; once finished it no longer changes. One is open at a time per grid. ") +
				ids,
		},
		Start: Command{
			Short: s("Commencer une auto-évaluation", "Begin a self-assessment"),
			Long: s("Commence une auto-évaluation sur la grille utilisée et affiche son identifiant. Une seule est ouverte à la fois par grille.",
				"Begins a self-assessment on the grid in use and prints its identifier. One is open at a time per grid."),
		},
		List: Command{
			Short: s("Lister les auto-évaluations", "List the self-assessments"),
			Long: s("Liste les auto-évaluations dans l’ordre où elles ont été commencées ; celles d’une seule grille avec --grid.",
				"Lists the self-assessments in the order they were begun; those of one grid with --grid."),
		},
		Show: Command{
			Short: s("Afficher une auto-évaluation", "Show a self-assessment"),
			Long: s("Affiche toutes les réponses d’une auto-évaluation. Sans ID : latest. ",
				"Shows every answer of a self-assessment. Without ID: latest. ") +
				ids,
		},
		Rate: Command{
			Short: s("Noter un élément", "Rate an item"),
			Long: s("Note un élément dans l’auto-évaluation ouverte. NIVEAU est une valeur ou un code de l’échelle : 3 ou M. Noter de nouveau remplace le niveau ; confiance, note et traces restent, sauf si elles sont données.",
				"Rates an item in the open self-assessment. LEVEL is a value or a code of the scale: 3 or M. Rating again replaces the level; confidence, note and evidence stay unless they are given."),
		},
		Clear: Command{
			Short: s("Retirer une réponse", "Take an answer back"),
			Long: s("Retire la réponse à un élément dans l’auto-évaluation ouverte : il redevient non noté.",
				"Takes back the answer to an item in the open self-assessment: it is not rated again."),
		},
		Rename: Command{
			Short: s("Renommer une auto-évaluation", "Rename a self-assessment"),
			Long: s("Donne un autre nom à une auto-évaluation ouverte. Une fois terminée, elle garde le sien.",
				"Gives an open self-assessment another name. Once finished, it keeps its own."),
		},
		Compare: Command{
			Short: s("Comparer deux auto-évaluations", "Compare two self-assessments"),
			Long: s("Met deux auto-évaluations terminées côte à côte, élément par élément, dans les mots de la grille de la seconde : le niveau de chacune, celui d’un·e mentor là où vous l’avez accepté, et combien montent, descendent ou restent. ",
				"Sets two finished self-assessments side by side, item by item, in the words of the grid of the second: the level of each, a mentor’s where you accepted it, and how many go up, go down or stay. ") +
				ids,
		},
		Finish: Command{
			Short: s("Terminer une auto-évaluation", "Finish a self-assessment"),
			Long: s("Termine l’auto-évaluation ouverte, ou celle de cet ID. Elle ne changera plus.",
				"Finishes the open self-assessment, or the one with that ID. It will no longer change."),
		},
		Delete: Command{
			Short: s("Supprimer une auto-évaluation", "Delete a self-assessment"),
			Long: s("Supprime une auto-évaluation et les relectures qui s’y rapportent. Les traces restent. Dans un terminal, demande confirmation sauf avec --yes.",
				"Deletes a self-assessment and the reviews of it. Evidence stays. On a terminal it asks first, unless --yes is given."),
		},
		Label:    s("`NOM` de l’auto-évaluation", "`NAME` of the self-assessment"),
		Discover: s("parcours Découvrir : les niveaux seulement", "Discover depth: levels only"),
		Confidence: s("confiance, `N` de 1 (hésitante) à 3 (sûre)",
			"confidence, `N` from 1 (hesitant) to 3 (sure)"),
		Note:     s("`TEXTE` de la note", "`TEXT` of the note"),
		Evidence: s("`ID` d’une trace à l’appui (répétable)", "`ID` of a piece of evidence (repeatable)"),
		Session: s("`ID` de l’auto-évaluation, au lieu de celle qui est ouverte",
			"`ID` of the self-assessment, instead of the open one"),
		NameIt: s("« autoeval session rename current NOM » lui donne un autre nom, tant qu’elle est ouverte.",
			"\"autoeval session rename current NAME\" gives it another name, while it is open."),
		Started: s("Auto-évaluation commencée : %s.", "Self-assessment begun: %s."),
		Rated:   s("%s : %s %s. Notées : %d sur %d.", "%s: %s %s. %d of %d rated."),
		Cleared: s("%s n’a plus de réponse.", "%s has no answer any more."),
		Done: s("Auto-évaluation terminée, compétences notées : %d sur %d. « autoeval progress » montre où vous en êtes.",
			"Self-assessment finished, competencies rated: %d of %d. \"autoeval progress\" shows where you stand."),
		Deleted: s("Auto-évaluation supprimée : %s.", "Self-assessment deleted: %s."),
		Since:   s("Depuis le %s : %s → %s.", "Since %s: %s → %s."),
		RaisedHint: s("Le niveau monte sans nouvelle trace. Qu’est-ce qui le montre ? « autoeval evidence add --item %s » en garde une.",
			"The level goes up without new evidence. What shows it? \"autoeval evidence add --item %s\" keeps it."),
		EvidenceElsewhere: s("La trace « %s » est liée à une autre grille (%s).",
			"The evidence \"%s\" belongs to another grid (%s)."),
		OpenAlready: s("Une auto-évaluation est déjà ouverte sur cette grille : %s.",
			"A self-assessment is already open on this grid: %s."),
		OpenAlreadyHint: s("Continuez-la avec « autoeval session rate », ou terminez-la avec « autoeval session finish ».",
			"Go on with \"autoeval session rate\", or finish it with \"autoeval session finish\"."),
		NoneOpen: s("Aucune auto-évaluation n’est ouverte.", "No self-assessment is open."),
		NoneOpenHint: s("« autoeval session start » en commence une.",
			"\"autoeval session start\" begins one."),
		NoneAt:     s("Aucune auto-évaluation ne correspond à « %s ».", "No self-assessment matches \"%s\"."),
		NoneAtHint: s("« autoeval session list » les liste.", "\"autoeval session list\" lists them."),
		Ambiguous: s("« %s » désigne plusieurs auto-évaluations : ajoutez des caractères.",
			"\"%s\" names several self-assessments: add characters."),
		SeveralCalled: s("Plusieurs auto-évaluations s’appellent « %s » : donnez l’identifiant de l’une.",
			"Several self-assessments are called \"%s\": give the identifier of one."),
		FinishedHint: s("« autoeval session start » en commence une nouvelle.",
			"\"autoeval session start\" begins a new one."),
		NoLevel:   s("« %s » n’est pas un niveau de %s.", "\"%s\" is not a level of %s."),
		LevelHint: s("Niveaux possibles : %s.", "Possible levels: %s."),
		NoItem:    s("La grille n’a pas d’élément « %s ».", "The grid has no item \"%s\"."),
		ItemHint:  s("Codes possibles : %s.", "Possible codes: %s."),
		Range:     s("%s à %s", "%s to %s"),
		ConfidenceBad: s("« %s » n’est pas une confiance : elle va de 1 à 3.",
			"\"%s\" is not a confidence: it goes from 1 to 3."),
		Open: s("ouverte", "open"),
		NoSession: s("Aucune auto-évaluation pour le moment. « autoeval session start » en commence une.",
			"No self-assessment yet. \"autoeval session start\" begins one."),
		AskDelete:     s("Supprimer « %s » (réponses : %d) ?", "Delete \"%s\" (answers: %d)?"),
		Nameless:      s("sans nom", "unnamed"),
		Dated:         "%s (%s)",
		DatedNameless: s("Auto-évaluation du %s", "Self-assessment of %s"),
		LabelExample:  s("Bilan S7", "Self-review S7"),
		From: s("lire les réponses dans ce `FICHIER` CSV : colonnes item et level, et au besoin confidence, note, evidence ; - pour l’entrée standard",
			"read the answers from this CSV `FILE`: columns item and level, and where needed confidence, note, evidence; - for standard input"),
		FromExample: s("autoeval session rate --from réponses.csv", "autoeval session rate --from answers.csv"),
		NoPair:      s("« %s » n’est pas une réponse de la forme ÉLÉMENT=NIVEAU.", "\"%s\" is not an answer written ITEM=LEVEL."),
		Twice:       s("Deux réponses pour %s.", "Two answers for %s."),
		RatedMany:   s("%s. Notées : %d sur %d.", "%s. %d of %d rated."),
		RisenMany: s("Le niveau monte sans nouvelle trace : %s. Qu’est-ce qui le montre ? « autoeval evidence add --item » en garde une.",
			"The level goes up without new evidence: %s. What shows it? \"autoeval evidence add --item\" keeps it."),
		Answers:     Plural{s("Aucune réponse gardée", "No answer kept"), s("1 réponse gardée", "1 answer kept"), s("%s réponses gardées", "%s answers kept")},
		NoteExample: s("index posés après mesure", "indexes set after measuring"),
		Left:        s("Sans réponse : %s.", "No answer: %s."),
	}
}
