package text

// CLIReport is what the report command says.
type CLIReport struct {
	Command                     Command
	Format, Redact              string // options
	Written, NoForm, NoFormHint string
}

func cliReport(fr, en *CLIReport) {
	*fr = CLIReport{
		Command: Command{
			Short: "Écrire une page à garder",
			Long:  "Écrit la page d’une auto-évaluation ; sans ID, latest : niveaux avec leurs repères, ce qui a bougé, traces, relecture à côté de vos réponses, prochaines étapes, une entrée pour un CV et une fiche d’entretien. Sans -o, sur la sortie standard. La forme suit --format, sinon l’extension du fichier, sinon md.",
		},
		Format: "forme, `md|html|txt`", Redact: "sans nom, sans notes et sans l’endroit des traces",
		Written: "Page écrite : %s.", NoForm: "Le nom « %s » ne dit pas la forme de la page.", NoFormHint: "Terminez-le par .md, .html ou .txt, ou donnez --format.",
	}
	*en = CLIReport{
		Command: Command{
			Short: "Write a page to keep",
			Long:  "Writes the page of a self-assessment; without ID, latest: levels with their anchors, what moved, evidence, the mentor’s view beside yours, next steps, an entry for a CV and a sheet for an interview. Without -o, to the standard output. The form follows --format, else the file’s extension, else md.",
		},
		Format: "form, `md|html|txt`", Redact: "without name, notes and where the evidence is",
		Written: "Page written: %s.", NoForm: "The name \"%s\" does not say the form of the page.", NoFormHint: "End it with .md, .html or .txt, or give --format.",
	}
}
