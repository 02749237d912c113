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

func cliMan(fr, en *CLIMan) {
	*fr = CLIMan{
		Status:      "Code de sortie",
		Statuses:    [6]string{"fait", "échec", "mauvais usage ou donnée refusée", "introuvable", "données tenues par un autre programme", "données endommagées ou trop récentes"},
		Environment: "Environnement",
		Variables: []Variable{
			{"AUTOEVAL_DB", "le fichier de données, si --db ne le dit pas"},
			{"AUTOEVAL_LANG", "fr ou en ; sinon LC_ALL, LC_MESSAGES ou LANG, sinon le français"},
			{"AUTOEVAL_PLAIN", "non vide : comme --plain"},
			{"NO_COLOR", "non vide : aucune couleur"},
			{"XDG_DATA_HOME", "le dossier des données"},
		},
		Files: "Fichiers",
		Places: []Variable{
			{"~/.local/share/autoeval/autoeval.db", "vos données, lisibles par vous seul·e"},
			{"autoeval.db.key, autoeval.db.age", "à côté : vos clés, pour signer et pour ouvrir ce qui est chiffré pour vous"},
			{"snapshots/, quarantine/", "à côté : copies de sécurité, et ce qui a été remplacé"},
		},
	}
	*en = CLIMan{
		Status:      "Exit status",
		Statuses:    [6]string{"done", "failed", "wrong usage or bad input", "not found", "the data are held by another program", "the data are damaged or too new"},
		Environment: "Environment",
		Variables: []Variable{
			{"AUTOEVAL_DB", "the data file, where --db does not say it"},
			{"AUTOEVAL_LANG", "fr or en; else LC_ALL, LC_MESSAGES or LANG, else French"},
			{"AUTOEVAL_PLAIN", "not empty: as --plain"},
			{"NO_COLOR", "not empty: no colour"},
			{"XDG_DATA_HOME", "the directory of the data"},
		},
		Files: "Files",
		Places: []Variable{
			{"~/.local/share/autoeval/autoeval.db", "your data, which only you can read"},
			{"autoeval.db.key, autoeval.db.age", "beside it: your keys, to sign and to open what is encrypted for you"},
			{"snapshots/, quarantine/", "beside it: safety copies, and what was replaced"},
		},
	}
}
