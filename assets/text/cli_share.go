package text

// CLIShare is what the share command says.
type CLIShare struct {
	Command                           Command
	Without, Redact, Preview          string // options
	Ask, Written, Read, StillOpen     string
	NoPart, NoPartHint                string
	Leaves, Name, NoName, Stage       string
	Evidence, LevelsOnly, Grid, Stays string
	Sealed, Open                      string
	Ratings, Levels, Notes            Plural
	Reflected, Bytes                  Plural
}

func cliShare(s pick) CLIShare {
	return CLIShare{
		Command: Command{
			Short: s("Écrire un fichier à envoyer à un·e mentor", "Write a file to send to a mentor"),
			Long: s("Écrit un fichier signé avec une ou plusieurs auto-évaluations terminées ; sans ID, la dernière. Dans un terminal, montre d’abord exactement ce qui partira et demande confirmation. Les fichiers des traces ne partent jamais : seulement leur titre et leur nom. Sans --to ni phrase de passe, qui a le fichier peut le lire.",
				"Writes a signed file with one or more finished self-assessments; without ID, the latest. On a terminal it first shows exactly what will leave and asks for confirmation. The files of the evidence never leave: only their title and name. Without --to or a passphrase, whoever has the file can read it."),
		},
		Without: s("laisser de côté ces `PARTIES` : name, notes, evidence, links, earlier (les niveaux des auto-évaluations précédentes)",
			"leave out these `PARTS`: name, notes, evidence, links, earlier (the levels of earlier self-assessments)"),
		Redact:  s("laisser de côté nom, notes et liens", "leave out name, notes and links"),
		Preview: s("dire ce qui partirait, sans rien écrire", "say what would leave, writing nothing"),
		Ask:     s("Écrire %s ?", "Write %s?"),
		Written: s("Fichier écrit : %s. Envoyez-le à votre mentor.",
			"File written: %s. Send it to your mentor."),
		Read: s("Votre empreinte, à lui lire de vive voix pour prouver que le fichier vient de vous : %s.",
			"Your fingerprint, to read to them so that they know it is you: %s."),
		StillOpen: s("L’auto-évaluation « %s » est encore ouverte : elle ne peut pas partir.",
			"\"%s\" is still open: it cannot leave."),
		NoPart: s("« %s » n’est pas une partie que l’on peut laisser de côté.",
			"\"%s\" is not a part that can be left out."),
		NoPartHint: s("Parties possibles : %s.", "Possible parts: %s."),
		Leaves:     s("Ce qui part :", "What leaves:"),
		Name:       s("votre nom : %s", "your name: %s"),
		NoName:     s("(aucun)", "(none)"),
		Stage:      s("votre année : %s", "your year: %s"),
		Evidence:   s("trace : %s", "evidence: %s"),
		LevelsOnly: s("%s, sans rien d’autre", "%s, and nothing else of it"),
		Grid:       s("la grille %s, version %s", "the grid %s, version %s"),
		Stays:      s("Ce qui reste ici : %s.", "What stays here: %s."),
		Sealed:     s("Le fichier sera chiffré.", "The file will be encrypted."),
		Open: s("Le fichier ne sera pas chiffré : qui l’a peut le lire.",
			"The file will not be encrypted: whoever has it can read it."),
		Levels: Plural{
			s("aucun niveau", "no level"),
			s("1 niveau", "1 level"),
			s("%s niveaux", "%s levels"),
		},
		Ratings: Plural{
			s("aucun niveau", "no level"),
			s("1 niveau avec sa confiance et son heure", "1 level with its confidence and time"),
			s("%s niveaux avec leur confiance et leur heure", "%s levels with their confidence and time"),
		},
		Bytes: Plural{s("0 octet", "0 bytes"), s("1 octet", "1 byte"), s("%s octets", "%s bytes")},
		Notes: Plural{s("aucune note", "no note"), "1 note", "%s notes"},
		Reflected: Plural{
			s("aucun retour sur une trace", "no reflection on evidence"),
			s("votre retour ou votre mot sur l’IA, pour 1 trace",
				"your reflection or word on AI, for 1 piece of evidence"),
			s("votre retour ou votre mot sur l’IA, pour %s traces",
				"your reflection or word on AI, for %s pieces of evidence"),
		},
	}
}
