package text

// Command is what help says of one command of the line.
type Command struct{ Short, Long string }

// CLI is what the command line says. Each family of commands has its file.
type CLI struct {
	Frame        CLIFrame
	Flags        CLIFlags
	Wrong        CLIWrong
	Given        CLIGiven
	Grid         CLIGrid
	Session      CLISession
	Progress     CLIProgress
	Evidence     CLIEvidence
	Plan         CLIPlan
	Profile      CLIProfile
	GridVersions CLIGridVersions
	Exchange     CLIExchange
	Report       CLIReport
	Import       CLIImport
	Data         CLIData
	Topics       CLITopics
	Man          CLIMan
	Year         CLIYear
}

func (c *CLI) fill(s pick) {
	set(&c.Frame, cliFrame, s)
	set(&c.Flags, cliFlags, s)
	set(&c.Wrong, cliWrong, s)
	set(&c.Given, cliGiven, s)
	set(&c.Grid, cliGrid, s)
	set(&c.Session, cliSession, s)
	set(&c.Progress, cliProgress, s)
	set(&c.Evidence, cliEvidence, s)
	set(&c.Plan, cliPlan, s)
	set(&c.Profile, cliProfile, s)
	set(&c.GridVersions, cliGridVersions, s)
	set(&c.Exchange, cliExchange, s)
	set(&c.Report, cliReport, s)
	set(&c.Import, cliImport, s)
	set(&c.Data, cliData, s)
	set(&c.Topics, cliTopics, s)
	set(&c.Man, cliMan, s)
	set(&c.Year, cliYear, s)
}

// CLIFrame is the program's own help page and the words around every other.
type CLIFrame struct {
	Root, Rate, Demo, Help                              Command
	Usage, Examples, Commands, Options, Global, More    string
	Elsewhere                                           string
	CommandWord, OptionsWord, Default                   string
	Daily, People, Data, Tools, Topics                  string
	NeedsTerminal, NeedsTerminalHint                    string
	Crashed, CrashedData, CrashedReport                 string            // data; data and report
	SummaryNone, SummaryNoneHint, SummaryOpen           string            // label, rated, total
	SummaryOpenHint, SummaryLast, SummaryNext, HelpHint string            // code and name
	Ask                                                 string            // the end of a yes or no question
	Args                                                map[string]string // what stands for an argument
}

func cliFrame(s pick) CLIFrame {
	return CLIFrame{
		Root: Command{
			Short: s("S’auto-évaluer sur les compétences de son diplôme",
				"Assess yourself against the competencies of your diploma"),
			Long: s("autoeval aide à s’auto-évaluer sur les compétences d’un diplôme, à garder ce qui les montre et à voir le chemin parcouru. Sans commande, il ouvre l’application ; si la sortie n’est pas un terminal, il résume où vous en êtes. Tout reste sur cette machine : aucun réseau, aucune mesure d’usage.",
				"autoeval helps you assess yourself against the competencies of a diploma, keep what shows them and see how far you have come. Without a command it opens the application; when the output is not a terminal, it sums up where you stand. Everything stays on this machine: no network, no telemetry."),
		},
		Rate: Command{
			Short: s("Ouvrir directement le parcours d’auto-évaluation",
				"Open the self-assessment walkthrough"),
			Long: s("Ouvre l’application sur l’auto-évaluation en cours, à la première question sans réponse, ou en commence une. Avec --plain, ou sur un terminal qui ne dessine pas, les questions sont posées en texte, ligne par ligne ; les réponses peuvent venir d’un fichier.",
				"Opens the application on the self-assessment in progress, at the first question without an answer, or begins one. With --plain, or on a terminal that cannot draw, the questions are asked as text, line by line; the answers may come from a file."),
		},
		Demo: Command{
			Short: s("Ouvrir l’application sur des données inventées", "Open the application on made-up data"),
			Long: s("Ouvre l’application sur des données inventées, gardées en mémoire : deux années d’une étudiante, une promotion de trente personnes. Vos données ne sont ni lues ni modifiées.",
				"Opens the application on made-up data held in memory: two years of one student, a cohort of thirty. Your data are neither read nor changed."),
		},
		Help: Command{
			Short: s("Aide d’une commande ou d’un sujet", "Help about a command or a topic"),
			Long: s("Affiche l’aide d’une commande, ou l’une des pages de sujet.",
				"Shows the help of a command, or one of the topic pages."),
		},
		Usage:       s("Utilisation", "Usage"),
		Examples:    s("Exemples", "Examples"),
		Commands:    s("Commandes", "Commands"),
		Options:     "Options",
		Global:      s("Options communes", "Common options"),
		More:        s("« %s --help » décrit une commande.", "\"%s --help\" describes a command."),
		Elsewhere:   s("« autoeval help options » dit les options communes à toutes les commandes : --db, --lang, --json…", "\"autoeval help options\" tells the options common to all commands: --db, --lang, --json…"),
		CommandWord: s("commande", "command"),
		OptionsWord: "options",
		Default:     s("par défaut : %s", "default: %s"),
		People:      s("Avec un·e mentor", "With a mentor"),
		Daily:       s("Au quotidien", "Day to day"),
		Data:        s("Données", "Data"),
		Tools:       s("Outils", "Tools"),
		Topics:      s("Sujets", "Topics"),
		Crashed: s("Le programme s’est arrêté par sa propre faute ; ce qui était enregistré l’est toujours.",
			"The program stopped through a fault of its own; what was saved still is."),
		CrashedData: s("Vos données sont dans %s.", "Your data are in %s."),
		CrashedReport: s("Vos données sont dans %[1]s ; un rapport sans aucun de vos textes est dans %[2]s.",
			"Your data are in %[1]s; a report without any of your texts is in %[2]s."),
		NeedsTerminal: s("L’application a besoin d’un terminal.", "The application needs a terminal."),
		NeedsTerminalHint: s("« autoeval rate --plain » pose les questions en texte ; « autoeval session rate ÉLÉMENT NIVEAU » note un élément ; « autoeval progress » dit où vous en êtes.",
			"\"autoeval rate --plain\" asks the questions as text; \"autoeval session rate ITEM LEVEL\" rates an item; \"autoeval progress\" says where you stand."),
		SummaryNone: s("Aucune auto-évaluation pour le moment sur « %s ».",
			"No self-assessment yet on \"%s\"."),
		SummaryNoneHint: s("Pour commencer : autoeval rate, ou autoeval session start.",
			"To begin: autoeval rate, or autoeval session start."),
		SummaryOpen: s("En cours : %s, compétences notées : %d sur %d.",
			"In progress: %s, competencies rated: %d of %d."),
		SummaryOpenHint: s("Pour continuer : autoeval session rate %s NIVEAU (%s).",
			"To go on: autoeval session rate %s LEVEL (%s)."),
		SummaryLast: s("Dernière auto-évaluation : %s, compétences notées : %d sur %d.",
			"Latest self-assessment: %s, competencies rated: %d of %d."),
		SummaryNext: s("Prochaine étape : %s", "Next step: %s"),
		HelpHint: s("Pour en savoir plus : autoeval progress, autoeval --help.",
			"To know more: autoeval progress, autoeval --help."),
		Ask: s("[o/N]", "[y/N]"),
		Args: map[string]string{
			"ID":         "ID",
			"ITEM":       s("ÉLÉMENT", "ITEM"),
			"LEVEL":      s("NIVEAU", "LEVEL"),
			"ITEM=LEVEL": s("ÉLÉMENT=NIVEAU", "ITEM=LEVEL"),
			"FILE":       s("FICHIER", "FILE"),
			"NAME":       s("NOM", "NAME"),
			"TITLE":      s("TITRE", "TITLE"),
			"COMMAND":    s("COMMANDE", "COMMAND"),
			"N":          "N",
			"PROFILE":    s("PROFIL", "PROFILE"),
			"SHELL":      "SHELL",
			"DIR":        s("DOSSIER", "DIR"),
			"TEXT":       s("TEXTE", "TEXT"),
			"PERSON":     s("PERSONNE", "PERSON"),
			"SESSION":    "SESSION",
			"DATE":       "DATE",
			"VERSION":    "VERSION",
			"FROM":       s("DÉPART", "FROM"),
			"TO":         s("ARRIVÉE", "TO"),
			"KEY":        s("CLÉ", "KEY"),
			"NUMBER":     s("NUMÉRO", "NUMBER"),
		},
	}
}

// CLIFlags are the options that every command takes, and those that several do.
type CLIFlags struct {
	DB, Lang, Grid, JSON, Color, NoInput, ReadOnly, Wait, ASCII, NoMouse, Plain, Help, Version string
	Yes, Force, Output                                                                         string
}

func cliFlags(s pick) CLIFlags {
	return CLIFlags{
		DB:       s("`FICHIER` de données (AUTOEVAL_DB)", "data `FILE` (AUTOEVAL_DB)"),
		Lang:     s("langue, `fr|en` (AUTOEVAL_LANG)", "language, `fr|en` (AUTOEVAL_LANG)"),
		Grid:     s("`ID` de la grille", "`ID` of the grid"),
		JSON:     s("sortie JSON, pour les programmes", "JSON output, for programs"),
		Color:    s("couleur, `auto|always|never`", "colour, `auto|always|never`"),
		NoInput:  s("ne jamais poser de question", "never ask anything"),
		ReadOnly: s("ouvrir les données sans rien écrire", "open the data without writing"),
		Wait: s("attendre jusqu’à cette `DURÉE` que les données se libèrent : 30s, 5m",
			"wait up to this `DURATION` for the data to be free: 30s, 5m"),
		ASCII: s("dessiner avec des caractères simples seulement", "draw with plain characters only"),
		NoMouse: s("laisser la souris au terminal, qui sélectionne du texte avec elle",
			"leave the mouse to the terminal, which selects text with it"),
		Plain: s("texte seul, ligne par ligne, sans écran (AUTOEVAL_PLAIN)",
			"text only, line by line, no screen (AUTOEVAL_PLAIN)"),
		Help:    s("afficher cette aide", "show this help"),
		Version: s("afficher la version", "print the version"),
		Yes:     s("répondre oui aux questions", "answer yes to questions"),
		Force:   s("remplacer le fichier s’il existe", "replace the file if it exists"),
		Output:  s("`FICHIER` à écrire (- : sortie standard)", "`FILE` to write (-: standard output)"),
	}
}

// CLIWrong says what is wrong with a command line.
type CLIWrong struct {
	Command, DidYouMean, SeeHelp, Flag, FlagValue, FlagNeeds, FlagSyntax string
	FlagValues, NoFolder, OtherData                                      string
	TooFew, TooMany, NoFile, Exists, ExistsHint, Date, Interrupted       string
	Grid, GridHint, GridGone, GridGoneHint, Stopped                      string
	HeldBySomeone, LookOrWait, Waiting, NothingGiven                     string
}

func cliWrong(s pick) CLIWrong {
	return CLIWrong{
		Command:    s("Commande inconnue : « %s ».", "Unknown command: \"%s\"."),
		DidYouMean: s("Vouliez-vous dire « %s » ?", "Did you mean \"%s\"?"),
		SeeHelp:    s("« %s --help » donne l’utilisation.", "\"%s --help\" shows the usage."),
		Flag:       s("Option inconnue : %s.", "Unknown option: %s."),
		FlagValue:  s("« %s » ne convient pas à l’option --%s.", "\"%s\" does not suit the option --%s."),
		FlagNeeds:  s("L’option --%s attend une valeur.", "The option --%s needs a value."),
		FlagSyntax: s("Option mal écrite : %s.", "Badly written option: %s."),
		TooFew:     s("Il manque un argument : %s.", "An argument is missing: %s."),
		TooMany:    s("Argument en trop : « %s ».", "One argument too many: \"%s\"."),
		FlagValues: s("Valeurs possibles : %s.", "Possible values: %s."),
		NoFolder:   s("Le dossier %s n’existe pas.", "The folder %s does not exist."),
		OtherData:  s("--db FICHIER en désigne un autre.", "--db FILE names another."),
		NoFile:     s("Le fichier %s n’existe pas.", "The file %s does not exist."),
		Exists:     s("Le fichier %s existe déjà.", "The file %s already exists."),
		ExistsHint: s("--force le remplace.", "--force replaces it."),
		Date: s("« %s » n’est pas une date : écrivez-la 24/11/2026 ou 2026-11-24.",
			"\"%s\" is not a date: write it 2026-11-24 or 24/11/2026."),
		NothingGiven: s("Rien à modifier : donnez au moins une option.",
			"Nothing to change: give at least one option."),
		Interrupted:  s("Interrompu : rien n’a été changé.", "Interrupted: nothing was changed."),
		Grid:         s("Aucune grille ne s’appelle « %s ».", "No grid is called \"%s\"."),
		GridHint:     s("Grilles : %s.", "Grids: %s."),
		GridGone:     s("La grille %s, version %s, n’est pas là.", "The grid %s, version %s, is not here."),
		GridGoneHint: s("« autoeval grid import » la remet.", "\"autoeval grid import\" puts it back."),
		HeldBySomeone: s("Les données sont déjà utilisées par un autre programme.",
			"The data are already in use by another program."),
		LookOrWait: s("Les ouvrir en lecture seule (o), attendre (a), ou renoncer (n) ? [o/a/N]",
			"Open them read-only (y), wait (w), or give up (n)? [y/w/N]"),
		Waiting: s("En attente ; ctrl+c pour renoncer.", "Waiting; ctrl+c to give up."),
		Stopped: s("Abandonné : rien n’a été changé.", "Given up: nothing was changed."),
	}
}
