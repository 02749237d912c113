package text

// CLIMan is what the first manual page says beyond the help: how a command
// ends, what it reads of its environment, and where the data are.
type CLIMan struct {
	Status      string    // heading
	Statuses    [6]string // by exit status
	Environment string    // heading
	Variables   []Variable
	Files       string // heading
	Places      []Variable
}

// Variable is a name, the same in every language, and what it stands for.
type Variable struct{ Name, About string }

func cliMan(s pick) CLIMan {
	return CLIMan{
		Status: s("Code de sortie", "Exit status"),
		Statuses: [6]string{
			s("fait", "done"),
			s("échec", "failed"),
			s("mauvais usage ou donnée refusée", "wrong usage or bad input"),
			s("introuvable", "not found"),
			s("données tenues par un autre programme", "the data are held by another program"),
			s("données endommagées ou trop récentes", "the data are damaged or too new"),
		},
		Environment: s("Environnement", "Environment"),
		Variables: []Variable{
			{
				"AUTOEVAL_BROWSER",
				s("le navigateur qui fait les PDF, s’il n’est pas à sa place habituelle", "the browser that makes PDFs, where it is not in its usual place"),
			},
			{
				"AUTOEVAL_DB",
				s("le fichier de données, si --db ne le dit pas", "the data file, where --db does not say it"),
			},
			{
				"AUTOEVAL_LANG",
				s("fr ou en ; sinon LC_ALL, LC_MESSAGES ou LANG, sinon le français",
					"fr or en; else LC_ALL, LC_MESSAGES or LANG, else French"),
			},
			{"AUTOEVAL_NOW", s("l’heure à prendre pour maintenant, pour un essai ou une démonstration : 2026-11-24, ou 2026-11-24T09:00:00Z", "the time to take for now, for a trial or a demonstration: 2026-11-24, or 2026-11-24T09:00:00Z")},
			{"AUTOEVAL_PLAIN", s("non vide, ni 0 ni non : comme --plain", "not empty, nor 0 nor no: as --plain")},
			{"NO_COLOR", s("non vide : aucune couleur", "not empty: no colour")},
			{"XDG_DATA_HOME", s("le dossier des données", "the directory of the data")},
		},
		Files: s("Fichiers", "Files"),
		Places: []Variable{
			{
				"~/.local/share/autoeval/autoeval.db",
				s("vos données, lisibles par vous seul·e", "your data, which only you can read"),
			},
			{
				"autoeval.db.key, autoeval.db.age",
				s("à côté : vos clés, pour signer et pour ouvrir ce qui est chiffré pour vous",
					"beside it: your keys, to sign and to open what is encrypted for you"),
			},
			{
				"snapshots/, quarantine/",
				s("à côté : copies de sécurité, et ce qui a été remplacé",
					"beside it: safety copies, and what was replaced"),
			},
		},
	}
}
