package text

// CLIShare is what the share command says.
type CLIShare struct {
	Command                           Command
	Without, Redact, Preview          string // options
	Ask, Written, Read, StillOpen     string
	NoPart, NoPartHint                string
	Leaves, Name, NoName, Keys, Stage string
	Evidence, LevelsOnly, Grid, Stays string
	Sealed, Open                      string
	Ratings, Levels, Notes            Plural
	Reflected, Bytes                  Plural
}

func cliShare(fr, en *CLIShare) {
	*fr = CLIShare{
		Command: Command{
			Short: "Écrire un fichier à envoyer à un·e mentor",
			Long:  "Écrit un fichier signé avec une ou plusieurs auto-évaluations terminées ; sans ID, la dernière. Dans un terminal, montre d’abord exactement ce qui partira et demande confirmation. Les fichiers des traces ne partent jamais : seulement leur titre et leur nom. Sans --to ni phrase de passe, qui a le fichier peut le lire.",
		},
		Without: "laisser de côté ces `PARTIES` : name, notes, evidence, links, earlier (les niveaux des auto-évaluations précédentes)", Redact: "laisser de côté nom, notes et liens",
		Preview: "dire ce qui partirait, sans rien écrire",
		Ask:     "Écrire %s ?", Written: "Fichier écrit : %s. Envoyez-le à votre mentor.", Read: "Votre empreinte, à lui lire de vive voix pour prouver que le fichier vient de vous : %s.",
		StillOpen: "« %s » est encore ouverte : elle ne peut pas partir.",
		NoPart:    "« %s » n’est pas une partie que l’on peut laisser de côté.", NoPartHint: "Parties possibles : %s.",
		Leaves: "Ce qui part :", Name: "votre nom : %s", NoName: "(aucun)", Keys: "votre identifiant, votre clé publique et votre adresse de chiffrement", Stage: "votre année : %s",
		Evidence: "trace : %s", LevelsOnly: "%s, sans rien d’autre", Grid: "la grille %s, version %s", Stays: "Ce qui reste ici : %s.",
		Sealed: "Le fichier sera chiffré.", Open: "Le fichier ne sera pas chiffré : qui l’a peut le lire.",
		Levels:  Plural{"aucun niveau", "1 niveau", "%s niveaux"},
		Ratings: Plural{"aucun niveau", "1 niveau avec sa confiance et son heure", "%s niveaux avec leur confiance et leur heure"}, Bytes: Plural{"0 octet", "1 octet", "%s octets"}, Notes: Plural{"aucune note", "1 note", "%s notes"},
		Reflected: Plural{"aucun retour sur une trace", "votre retour ou votre mot sur l’IA, pour 1 trace", "votre retour ou votre mot sur l’IA, pour %s traces"},
	}
	*en = CLIShare{
		Command: Command{
			Short: "Write a file to send to a mentor",
			Long:  "Writes a signed file with one or more finished self-assessments; without ID, the latest. On a terminal it first shows exactly what will leave and asks for confirmation. The files of the evidence never leave: only their title and name. Without --to or a passphrase, whoever has the file can read it.",
		},
		Without: "leave out these `PARTS`: name, notes, evidence, links, earlier (the levels of earlier self-assessments)", Redact: "leave out name, notes and links",
		Preview: "say what would leave, writing nothing",
		Ask:     "Write %s?", Written: "File written: %s. Send it to your mentor.", Read: "Your fingerprint, to read to them so that they know it is you: %s.",
		StillOpen: "\"%s\" is still open: it cannot leave.",
		NoPart:    "\"%s\" is not a part that can be left out.", NoPartHint: "Possible parts: %s.",
		Leaves: "What leaves:", Name: "your name: %s", NoName: "(none)", Keys: "your identifier, your public key and your encryption address", Stage: "your year: %s",
		Evidence: "evidence: %s", LevelsOnly: "%s, and nothing else of it", Grid: "the grid %s, version %s", Stays: "What stays here: %s.",
		Sealed: "The file will be encrypted.", Open: "The file will not be encrypted: whoever has it can read it.",
		Levels:  Plural{"no level", "1 level", "%s levels"},
		Ratings: Plural{"no level", "1 level with its confidence and time", "%s levels with their confidence and time"}, Bytes: Plural{"0 bytes", "1 byte", "%s bytes"}, Notes: Plural{"no note", "1 note", "%s notes"},
		Reflected: Plural{"no reflection on evidence", "your reflection or word on AI, for 1 piece of evidence", "your reflection or word on AI, for %s pieces of evidence"},
	}
}
