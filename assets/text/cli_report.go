package text

// CLIReport is what the report command says.
type CLIReport struct {
	Command, Story              Command
	Format, Redact, Short, Open string // options
	Written, NoForm, NoFormHint string
	OpenFile, OpenFileHint      string

	NoBrowser, NotPrinted, PrintHint, NotShown, NotShownHint string
}

func cliReport(s pick) CLIReport {
	return CLIReport{
		Command: Command{
			Short: s("Écrire une page à garder", "Write a page to keep"),
			Long: s("Écrit la page d’une auto-évaluation ; sans ID, latest : niveaux avec leurs repères, ce qui a bougé, traces, relecture à côté de vos réponses, prochaines étapes, une entrée pour un CV et une fiche d’entretien. Sans -o, sur la sortie standard. La forme suit --format, sinon l’extension du fichier, sinon md. Le PDF est fait par un navigateur installé : Chromium, Chrome ou Edge, dans un profil à part et sans réseau. Avec --cohort, la page de l’année d’une promotion, comme « autoeval cohort year » la compte.",
				"Writes the page of a self-assessment; without ID, latest: levels with their anchors, what moved, evidence, the mentor’s view beside yours, next steps, an entry for a CV and a sheet for an interview. Without -o, to the standard output. The form follows --format, else the file’s extension, else md. The PDF is made by an installed browser: Chromium, Chrome or Edge, in a profile of its own and without network. With --cohort, the page of a programme’s year, as \"autoeval cohort year\" counts it."),
		},
		Story: Command{
			Short: s("Le récit d’une période, en peu de mots", "The story of a period, in few words"),
			Long: s("Dit ce qu’une auto-évaluation apporte ; sans ID, latest : ce qui a monté depuis la précédente et dans quelle famille, ce qui est atteint pour la première fois, les activités les plus proches, ce qu’apporteraient les années à venir, les prochaines étapes. C’est aussi le début de la page que « autoeval report » écrit.",
				"Says what a self-assessment brings; without ID, latest: what rose since the one before and in which group, what is reached for the first time, the nearest activities, what the years ahead would bring, the next steps. It is also how the page begins that \"autoeval report\" writes."),
		},
		Format: s("forme, `html|pdf|md|txt`", "form, `html|pdf|md|txt`"),
		Redact: s("sans nom, sans notes et sans l’endroit des traces",
			"without name, notes and where the evidence is"),
		Short:        s("la première partie seule : le récit de la période", "the first part alone: the story of the period"),
		Open:         s("ouvrir la page une fois écrite", "open the page once it is written"),
		OpenFile:     s("Seul un fichier peut s’ouvrir.", "Only a file can be opened."),
		OpenFileHint: s("Nommez-le avec -o.", "Name it with -o."),
		Written:      s("Page écrite : %s.", "Page written: %s."),
		NoForm: s("Le nom « %s » ne dit pas la forme de la page.",
			"The name \"%s\" does not say the form of the page."),
		NoFormHint: s("Terminez-le par .html, .pdf, .md ou .txt, ou donnez --format.",
			"End it with .html, .pdf, .md or .txt, or give --format."),
		NoBrowser: s("Aucun navigateur n’est installé pour faire le PDF : il faut Chromium, Chrome ou Edge.",
			"No browser is installed to make the PDF: it takes Chromium, Chrome or Edge."),
		NotPrinted: s("Le navigateur %s n’a pas fait le PDF.", "The browser %s did not make the PDF."),
		PrintHint: s("La page HTML s’imprime depuis n’importe quel navigateur, aussi en PDF.",
			"The HTML page prints from any browser, also to PDF."),
		NotShown:     s("Un PDF ne se lit pas dans un terminal.", "A PDF cannot be read in a terminal."),
		NotShownHint: s("Donnez un fichier : -o bilan.pdf", "Give a file: -o self-review.pdf"),
	}
}
