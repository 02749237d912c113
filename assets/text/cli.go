package text

// Command is what help says of one command of the line.
type Command struct{ Short, Long string }

// CLI is what the command line says. Each family of commands has its file.
type CLI struct {
	Frame    CLIFrame
	Flags    CLIFlags
	Wrong    CLIWrong
	Grid     CLIGrid
	Session  CLISession
	Progress CLIProgress
	Evidence CLIEvidence
	Plan     CLIPlan
	Profile  CLIProfile
	Exchange CLIExchange
	Report   CLIReport
	Import   CLIImport
	Data     CLIData
	Topics   CLITopics
	Man      CLIMan
}

func cli(fr, en *CLI) {
	cliFrame(&fr.Frame, &en.Frame)
	cliFlags(&fr.Flags, &en.Flags)
	cliWrong(&fr.Wrong, &en.Wrong)
	cliGrid(&fr.Grid, &en.Grid)
	cliSession(&fr.Session, &en.Session)
	cliProgress(&fr.Progress, &en.Progress)
	cliEvidence(&fr.Evidence, &en.Evidence)
	cliPlan(&fr.Plan, &en.Plan)
	cliProfile(&fr.Profile, &en.Profile)
	cliExchange(&fr.Exchange, &en.Exchange)
	cliReport(&fr.Report, &en.Report)
	cliImport(&fr.Import, &en.Import)
	cliData(&fr.Data, &en.Data)
	cliTopics(&fr.Topics, &en.Topics)
	cliMan(&fr.Man, &en.Man)
}

// CLIFrame is the program's own help page and the words around every other.
type CLIFrame struct {
	Root, Rate, Demo, Help                              Command
	Usage, Examples, Commands, Options, Global, More    string
	CommandWord, OptionsWord, Default                   string
	Daily, People, Data, Tools, Topics                  string
	NeedsTerminal, NeedsTerminalHint                    string
	Crashed, CrashedData, CrashedReport                 string            // data; data and report
	SummaryNone, SummaryNoneHint, SummaryOpen           string            // label, rated, total
	SummaryOpenHint, SummaryLast, SummaryNext, HelpHint string            // code and name
	Yes, Ask                                            string            // letters that mean yes; the question's end
	Args                                                map[string]string // what stands for an argument
}

func cliFrame(fr, en *CLIFrame) {
	*fr = CLIFrame{
		Root: Command{
			Short: "S’auto-évaluer sur les compétences de son diplôme",
			Long:  "autoeval aide à s’auto-évaluer sur les compétences d’un diplôme, à garder ce qui les montre et à voir le chemin parcouru. Sans commande, il ouvre l’application ; si la sortie n’est pas un terminal, il résume où vous en êtes. Tout reste sur cette machine : aucun réseau, aucune mesure d’usage.",
		},
		Rate: Command{
			Short: "Ouvrir directement le parcours d’auto-évaluation",
			Long:  "Ouvre l’application sur l’auto-évaluation en cours, à la première question sans réponse, ou en commence une. Avec --plain, ou sur un terminal qui ne dessine pas, les questions sont posées en texte, ligne par ligne ; les réponses peuvent venir d’un fichier.",
		},
		Demo: Command{
			Short: "Ouvrir l’application sur des données inventées",
			Long:  "Ouvre l’application sur des données inventées, gardées en mémoire : deux années d’une étudiante, une promotion de trente personnes. Vos données ne sont ni lues ni modifiées.",
		},
		Help: Command{
			Short: "Aide d’une commande ou d’un sujet",
			Long:  "Affiche l’aide d’une commande, ou l’une des pages de sujet.",
		},
		Usage: "Utilisation", Examples: "Exemples", Commands: "Commandes", Options: "Options", Global: "Options communes",
		More:        "« %s --help » décrit une commande.",
		CommandWord: "commande", OptionsWord: "options", Default: "par défaut : %s",
		People: "Avec un·e mentor",
		Daily:  "Au quotidien", Data: "Données", Tools: "Outils", Topics: "Sujets",
		Crashed: "Le programme s’est arrêté par sa propre faute ; ce qui était enregistré l’est toujours.", CrashedData: "Vos données sont dans %s.", CrashedReport: "Vos données sont dans %[1]s ; un rapport sans aucun de vos textes est dans %[2]s.",
		NeedsTerminal: "L’application a besoin d’un terminal.", NeedsTerminalHint: "« autoeval rate --plain » pose les questions en texte ; « autoeval session rate ÉLÉMENT NIVEAU » note un élément ; « autoeval progress » dit où vous en êtes.",
		SummaryNone: "Aucune auto-évaluation pour le moment sur « %s ».", SummaryNoneHint: "Pour commencer : autoeval rate, ou autoeval session start.",
		SummaryOpen: "En cours : %s, %d sur %d compétences notées.", SummaryOpenHint: "Pour continuer : autoeval session rate %s NIVEAU (%s).",
		SummaryLast: "Dernière auto-évaluation : %s, %d sur %d compétences notées.", SummaryNext: "Prochaine étape : %s.",
		HelpHint: "Pour en savoir plus : autoeval progress, autoeval --help.",
		Yes:      "oOyY", Ask: "[o/N]",
		Args: map[string]string{"ID": "ID", "ITEM": "ÉLÉMENT", "LEVEL": "NIVEAU", "FILE": "FICHIER", "NAME": "NOM", "TITLE": "TITRE", "COMMAND": "COMMANDE", "N": "N", "PROFILE": "PROFIL", "SHELL": "SHELL", "DIR": "DOSSIER", "TEXT": "TEXTE", "PERSON": "PERSONNE", "SESSION": "SESSION"},
	}
	*en = CLIFrame{
		Root: Command{
			Short: "Assess yourself against the competencies of your diploma",
			Long:  "autoeval helps you assess yourself against the competencies of a diploma, keep what shows them and see how far you have come. Without a command it opens the application; when the output is not a terminal, it sums up where you stand. Everything stays on this machine: no network, no telemetry.",
		},
		Rate: Command{
			Short: "Open the self-assessment walkthrough",
			Long:  "Opens the application on the self-assessment in progress, at the first question without an answer, or begins one. With --plain, or on a terminal that cannot draw, the questions are asked as text, line by line; the answers may come from a file.",
		},
		Demo: Command{
			Short: "Open the application on made-up data",
			Long:  "Opens the application on made-up data held in memory: two years of one student, a cohort of thirty. Your data are neither read nor changed.",
		},
		Help: Command{
			Short: "Help about a command or a topic",
			Long:  "Shows the help of a command, or one of the topic pages.",
		},
		Usage: "Usage", Examples: "Examples", Commands: "Commands", Options: "Options", Global: "Common options",
		More:        "\"%s --help\" describes a command.",
		CommandWord: "command", OptionsWord: "options", Default: "default: %s",
		People: "With a mentor",
		Daily:  "Day to day", Data: "Data", Tools: "Tools", Topics: "Topics",
		Crashed: "The program stopped through a fault of its own; what was saved still is.", CrashedData: "Your data are in %s.", CrashedReport: "Your data are in %[1]s; a report without any of your texts is in %[2]s.",
		NeedsTerminal: "The application needs a terminal.", NeedsTerminalHint: "\"autoeval rate --plain\" asks the questions as text; \"autoeval session rate ITEM LEVEL\" rates an item; \"autoeval progress\" says where you stand.",
		SummaryNone: "No self-assessment yet on \"%s\".", SummaryNoneHint: "To begin: autoeval rate, or autoeval session start.",
		SummaryOpen: "In progress: %s, %d of %d competencies rated.", SummaryOpenHint: "To go on: autoeval session rate %s LEVEL (%s).",
		SummaryLast: "Latest self-assessment: %s, %d of %d competencies rated.", SummaryNext: "Next step: %s.",
		HelpHint: "To know more: autoeval progress, autoeval --help.",
		Yes:      "yYoO", Ask: "[y/N]",
		Args: map[string]string{"ID": "ID", "ITEM": "ITEM", "LEVEL": "LEVEL", "FILE": "FILE", "NAME": "NAME", "TITLE": "TITLE", "COMMAND": "COMMAND", "N": "N", "PROFILE": "PROFILE", "SHELL": "SHELL", "DIR": "DIR", "TEXT": "TEXT", "PERSON": "PERSON", "SESSION": "SESSION"},
	}
}

// CLIFlags are the options that every command takes, and those that several do.
type CLIFlags struct {
	DB, Lang, Grid, JSON, Color, NoInput, ReadOnly, Wait, ASCII, Plain, Help, Version string
	Yes, Force, Output                                                                string
}

func cliFlags(fr, en *CLIFlags) {
	*fr = CLIFlags{
		DB: "`FICHIER` de données (AUTOEVAL_DB)", Lang: "langue, `fr|en` (AUTOEVAL_LANG)", Grid: "`ID` de la grille", JSON: "sortie JSON, pour les programmes",
		Color: "couleur, `auto|always|never`", NoInput: "ne jamais poser de question", ReadOnly: "ouvrir les données sans rien écrire",
		Wait:  "attendre jusqu’à cette `DURÉE` que les données se libèrent : 30s, 5m",
		ASCII: "dessiner avec des caractères simples seulement",
		Plain: "texte seul, ligne par ligne, sans écran (AUTOEVAL_PLAIN)",
		Help:  "afficher cette aide", Version: "afficher la version",
		Yes: "répondre oui aux questions", Force: "remplacer le fichier s’il existe", Output: "`FICHIER` à écrire (- : sortie standard)",
	}
	*en = CLIFlags{
		DB: "data `FILE` (AUTOEVAL_DB)", Lang: "language, `fr|en` (AUTOEVAL_LANG)", Grid: "`ID` of the grid", JSON: "JSON output, for programs",
		Color: "colour, `auto|always|never`", NoInput: "never ask anything", ReadOnly: "open the data without writing",
		Wait:  "wait up to this `DURATION` for the data to be free: 30s, 5m",
		ASCII: "draw with plain characters only",
		Plain: "text only, line by line, no screen (AUTOEVAL_PLAIN)",
		Help:  "show this help", Version: "print the version",
		Yes: "answer yes to questions", Force: "replace the file if it exists", Output: "`FILE` to write (-: standard output)",
	}
}

// CLIWrong says what is wrong with a command line.
type CLIWrong struct {
	Command, DidYouMean, SeeHelp, Flag, FlagValue, FlagNeeds, FlagSyntax string
	FlagValues, NoFolder, OtherData                                      string
	TooFew, TooMany, NoFile, Exists, ExistsHint, Date, Interrupted       string
	Grid, GridHint, GridGone, GridGoneHint, Stopped                      string
	HeldBySomeone, LookOrWait, WaitLetters, Waiting, NothingGiven        string
}

func cliWrong(fr, en *CLIWrong) {
	*fr = CLIWrong{
		Command: "Commande inconnue : « %s ».", DidYouMean: "Vouliez-vous dire « %s » ?", SeeHelp: "« %s --help » donne l’utilisation.",
		Flag: "Option inconnue : %s.", FlagValue: "« %s » ne convient pas à l’option --%s.", FlagNeeds: "L’option --%s attend une valeur.", FlagSyntax: "Option mal écrite : %s.",
		TooFew: "Il manque un argument : %s.", TooMany: "Argument en trop : « %s ».",
		FlagValues: "Valeurs possibles : %s.", NoFolder: "Le dossier %s n’existe pas.",
		OtherData: "--db FICHIER en désigne un autre.",
		NoFile:    "Le fichier %s n’existe pas.", Exists: "Le fichier %s existe déjà.", ExistsHint: "--force le remplace.",
		Date: "« %s » n’est pas une date : écrivez-la 24/11/2026 ou 2026-11-24.", NothingGiven: "Rien à modifier : donnez au moins une option.",
		Interrupted: "Interrompu : rien n’a été changé.",
		Grid:        "Aucune grille ne s’appelle « %s ».", GridHint: "Grilles : %s.",
		GridGone: "La grille %s, version %s, n’est pas là.", GridGoneHint: "« autoeval grid import » la remet.",
		HeldBySomeone: "Les données sont déjà utilisées par un autre programme.", LookOrWait: "Les ouvrir en lecture seule (o), attendre (a), ou renoncer (n) ? [o/a/N]",
		WaitLetters: "aA", Waiting: "En attente ; ctrl+c pour renoncer.",
		Stopped: "Abandonné : rien n’a été changé.",
	}
	*en = CLIWrong{
		Command: "Unknown command: \"%s\".", DidYouMean: "Did you mean \"%s\"?", SeeHelp: "\"%s --help\" shows the usage.",
		Flag: "Unknown option: %s.", FlagValue: "\"%s\" does not suit the option --%s.", FlagNeeds: "The option --%s needs a value.", FlagSyntax: "Badly written option: %s.",
		TooFew: "An argument is missing: %s.", TooMany: "One argument too many: \"%s\".",
		FlagValues: "Possible values: %s.", NoFolder: "The folder %s does not exist.",
		OtherData: "--db FILE names another.",
		NoFile:    "The file %s does not exist.", Exists: "The file %s already exists.", ExistsHint: "--force replaces it.",
		Date: "\"%s\" is not a date: write it 2026-11-24 or 24/11/2026.", NothingGiven: "Nothing to change: give at least one option.",
		Interrupted: "Interrupted: nothing was changed.",
		Grid:        "No grid is called \"%s\".", GridHint: "Grids: %s.",
		GridGone: "The grid %s, version %s, is not here.", GridGoneHint: "\"autoeval grid import\" puts it back.",
		HeldBySomeone: "The data are already in use by another program.", LookOrWait: "Open them read-only (y), wait (w), or give up (n)? [y/w/N]",
		WaitLetters: "wW", Waiting: "Waiting; ctrl+c to give up.",
		Stopped: "Given up: nothing was changed.",
	}
}
