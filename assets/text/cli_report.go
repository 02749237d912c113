package text

// CLIReport is what the report command says.
type CLIReport struct {
	Command                     Command
	Format, Redact, Short, Open string // options
	Written, NoForm, NoFormHint string
	OpenFile, OpenFileHint      string
}

func cliReport(s pick) CLIReport {
	return CLIReport{
		Command: Command{
			Short: s("Écrire une page à garder", "Write a page to keep"),
			Long: s("Écrit la page d’une auto-évaluation ; sans ID, latest : niveaux avec leurs repères, ce qui a bougé, traces, relecture à côté de vos réponses, prochaines étapes, une entrée pour un CV et une fiche d’entretien. Sans -o, sur la sortie standard. La forme suit --format, sinon l’extension du fichier, sinon md.",
				"Writes the page of a self-assessment; without ID, latest: levels with their anchors, what moved, evidence, the mentor’s view beside yours, next steps, an entry for a CV and a sheet for an interview. Without -o, to the standard output. The form follows --format, else the file’s extension, else md."),
		},
		Format: s("forme, `html|md|txt`", "form, `html|md|txt`"),
		Redact: s("sans nom, sans notes et sans l’endroit des traces",
			"without name, notes and where the evidence is"),
		Short:        s("la première partie seule : le récit de la période", "the first part alone: the story of the period"),
		Open:         s("ouvrir la page une fois écrite", "open the page once it is written"),
		OpenFile:     s("Seul un fichier peut s’ouvrir.", "Only a file can be opened."),
		OpenFileHint: s("Nommez-le avec -o.", "Name it with -o."),
		Written:      s("Page écrite : %s.", "Page written: %s."),
		NoForm: s("Le nom « %s » ne dit pas la forme de la page.",
			"The name \"%s\" does not say the form of the page."),
		NoFormHint: s("Terminez-le par .md, .html ou .txt, ou donnez --format.",
			"End it with .md, .html or .txt, or give --format."),
	}
}
