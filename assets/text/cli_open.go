package text

// CLIOpen is what the command says that opens a file of any kind.
type CLIOpen struct {
	Command                Command
	Grid, GridHint         string // the file's name; its path
	Register, RegisterHint string
	Takeout, TakeoutHint   string
	Store, StoreHint       string
	Hint                   string
}

func cliOpen(s pick) CLIOpen {
	return CLIOpen{
		Command: Command{
			Short: s("Ouvrir un fichier, quel qu’il soit", "Open a file, whatever it is"),
			Long: s("Regarde ce que contient un fichier. Un partage est gardé, puis s’ouvre pour la relecture, niveaux masqués ; une relecture, des réponses ou une carte sont gardées comme avec « autoeval receive », un dossier ou une archive aussi. De tout autre fichier, dit ce que c’est et quelle commande le prend : rien n’est importé ni remplacé sans elle. « autoeval FICHIER » fait de même.",
				"Looks at what a file holds. A share is kept, then opens for its review, levels hidden; a review, answers or a card are kept as with \"autoeval receive\", and so is a folder or an archive. Of any other file it says what it is and which command takes it: nothing is imported or replaced without that. \"autoeval FILE\" does the same."),
		},
		Grid:         s("%s contient une grille.", "%s holds a grid."),
		GridHint:     s("« autoeval grid check %[1]s » la vérifie, « autoeval grid import %[1]s » la prend.", "\"autoeval grid check %[1]s\" checks it, \"autoeval grid import %[1]s\" takes it."),
		Register:     s("%s ressemble à un export du répertoire national.", "%s looks like an export of the national register."),
		RegisterHint: s("« autoeval grid import %s --fiche RNCP… » en tire une grille.", "\"autoeval grid import %s --fiche RNCP…\" makes a grid of it."),
		Takeout:      s("%s est un export de données autoeval.", "%s is an export of autoeval data."),
		TakeoutHint:  s("« autoeval import %[1]s --preview » dit ce qu’il ajouterait, « autoeval import %[1]s » le reprend.", "\"autoeval import %[1]s --preview\" says what it would add, \"autoeval import %[1]s\" takes it back."),
		Store:        s("%s est un fichier de données autoeval.", "%s is an autoeval data file."),
		StoreHint:    s("« autoeval --db %s » l’utilise, « autoeval restore %s » le remet à la place du vôtre.", "\"autoeval --db %s\" uses it, \"autoeval restore %s\" puts it in the place of yours."),
		Hint:         s("S’ouvrent : un fichier .autoeval, un dossier ou une archive ZIP qui en contient.", "What opens: an .autoeval file, a folder or a ZIP archive that holds some."),
	}
}
