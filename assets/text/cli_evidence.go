package text

// CLIEvidence is what the evidence commands say.
type CLIEvidence struct {
	Group, Add, Edit, List, Show, Delete, Check                       Command
	Title, Kind, Item, Date, Location, Quality, Relevance, Constraint string // options
	Solo, Grouped, AI, Refresh, KindFilter, ItemFilter, Purge         string
	Added, Saved, Deleted, AskDelete, None                            string
	NoneAt, NoneAtHint, Ambiguous                                     string
	NoKind, KindHint, SoloAndGroup, Folder, GoneHint                  string
	Fine, AllFine, NoFiles, SomeWrong                                 string
	PlaceWord, PrintWord                                              string
	SoloWord                                                          string
	Purged, CannotPurge, NotPurged, NotPurgedHint                     string
	ProjectExample, ReportExample, FileExample                        string // titles and a file, in the help
}

func cliEvidence(s pick) CLIEvidence {
	return CLIEvidence{
		Group: Command{
			Short: s("Traces : ce qui montre une compétence", "Evidence: what shows a competency"),
			Long: s("Une trace est ce qui montre une compétence : un examen, un projet, une étude de cas, une mission. Elle dit où se trouve le document ; son contenu n’est jamais copié. D’un fichier, l’empreinte SHA-256 est gardée : s’il manque ou s’il a changé, autoeval le dit.",
				"Evidence is what shows a competency: an exam, a project, a case study, a company mission. It says where the document is; its content is never copied. Of a file, the SHA-256 is kept: when it is missing or has changed, autoeval says so."),
		},
		Add: Command{
			Short: s("Ajouter une trace", "Add evidence"),
			Long: s("Ajoute une trace et affiche son identifiant. L’emplacement est une adresse web ou un fichier. Trois questions aident à prendre du recul : qualité du résultat, pertinence de la démarche, contraintes respectées. Les types de traces viennent des modalités d’évaluation du diplôme : « autoeval grid show » cite les deux.",
				"Adds a piece of evidence and prints its identifier. The location is a web address or a file. Three questions help to look back: quality of the result, relevance of the approach, constraints respected. The kinds of evidence come from the ways in which the diploma is assessed: \"autoeval grid show\" quotes both."),
		},
		Edit: Command{
			Short: s("Modifier une trace", "Change evidence"),
			Long: s("Modifie les champs donnés en option ; les autres restent. --item remplace la liste des éléments.",
				"Changes the fields given as options; the others stay. --item replaces the list of items."),
		},
		List: Command{
			Short: s("Lister les traces", "List the evidence"),
			Long: s("Liste les traces, la plus récente d’abord, et signale les fichiers absents ou modifiés.",
				"Lists the evidence, newest first, and marks files that are missing or changed."),
		},
		Show: Command{
			Short: s("Afficher une trace", "Show one piece of evidence"),
			Long: s("Affiche tout ce qui est gardé d’une trace.",
				"Shows everything that is kept of a piece of evidence."),
		},
		Delete: Command{
			Short: s("Supprimer une trace", "Delete evidence"),
			Long: s("Supprime une trace. Le fichier qu’elle désigne n’est pas touché.",
				"Deletes a piece of evidence. The file it points to is not touched."),
		},
		Check: Command{
			Short: s("Vérifier les fichiers des traces", "Check the files of the evidence"),
			Long: s("Compare chaque fichier à son empreinte. Le code de sortie est 1 si l’un d’eux est absent, modifié ou illisible.",
				"Compares every file with what was recorded. The exit status is 1 when one is missing, changed or unreadable."),
		},
		Title: s("`TITRE` de la trace", "`TITLE` of the evidence"),
		Kind:  s("`TYPE` de trace", "`KIND` of evidence"),
		Item: s("`CODE` d’un élément qu’elle montre (répétable, ou C01,C02)",
			"`CODE` of an item it shows (repeatable, or C01,C02)"),
		Date:       s("`DATE` de la réalisation (24/11/2026)", "`DATE` it was made (2026-11-24)"),
		Location:   s("adresse web ou `FICHIER`", "web address or `FILE`"),
		Quality:    s("qualité du résultat, `TEXTE`", "quality of the result, `TEXT`"),
		Relevance:  s("pertinence de la démarche, `TEXTE`", "relevance of the approach, `TEXT`"),
		Constraint: s("contraintes respectées, `TEXTE`", "constraints respected, `TEXT`"),
		Solo:       s("travail individuel", "made alone"),
		Grouped:    s("travail en groupe", "made in a group"),
		AI:         s("usage de l’IA, `TEXTE`", "use of AI, `TEXT`"),
		Refresh:    s("prendre l’empreinte du fichier tel qu’il est maintenant", "record the file as it is now"),
		KindFilter: s("seulement ce `TYPE`", "only this `KIND`"),
		ItemFilter: s("seulement les traces de cet élément, `CODE`", "only evidence of this item, `CODE`"),
		Purge:      s("effacer aussi des copies de sécurité", "erase it from the safety copies too"),
		Added:      s("Trace ajoutée : « %s ».", "Evidence added: \"%s\"."),
		Saved:      s("Trace modifiée : « %s ».", "Evidence changed: \"%s\"."),
		Deleted:    s("Trace supprimée : « %s ».", "Evidence deleted: \"%s\"."),
		AskDelete:  s("Supprimer la trace « %s » ?", "Delete the evidence \"%s\"?"),
		None: s("Aucune trace pour le moment. « autoeval evidence add TITRE » en ajoute une.",
			"No evidence yet. \"autoeval evidence add TITLE\" adds some."),
		NoneAt:     s("Aucune trace ne correspond à « %s ».", "No evidence matches \"%s\"."),
		NoneAtHint: s("« autoeval evidence list » les liste.", "\"autoeval evidence list\" lists it."),
		Ambiguous: s("« %s » désigne plusieurs traces : ajoutez des caractères.",
			"\"%s\" names several pieces of evidence: add characters."),
		NoKind:       s("La grille n’a pas de type de trace « %s ».", "The grid has no kind of evidence \"%s\"."),
		KindHint:     s("Types possibles : %s.", "Possible kinds: %s."),
		SoloAndGroup: s("--solo et --group s’excluent.", "--solo and --group exclude each other."),
		Folder:       s("%s n’est pas un fichier.", "%s is not a file."),
		GoneHint: s("L’emplacement est un fichier qui existe ou une adresse qui commence par https://.",
			"The location is a file that exists or an address that begins with https://."),
		Fine: s("conforme", "as recorded"),
		AllFine: s("Tous les fichiers sont là et n’ont pas changé.",
			"Every file is there and has not changed."),
		NoFiles: s("Aucune trace n’a de fichier à vérifier.", "No evidence has a file to check."),
		SomeWrong: s("Des fichiers sont absents, modifiés ou illisibles : %d.",
			"Files missing, changed or unreadable: %d."),
		PlaceWord:      s("Emplacement", "Location"),
		PrintWord:      s("Empreinte", "SHA-256"),
		SoloWord:       s("individuelle", "alone"),
		ProjectExample: s("Projet S7", "Project S7"),
		ReportExample:  s("Rapport de stage", "Placement report"),
		FileExample:    s("rapport.pdf", "report.pdf"),
		Purged:         s("Effacé aussi des copies de sécurité.", "Erased from the safety copies too."),
		CannotPurge: s("Ces données ne gardent pas de copies de sécurité.",
			"These data keep no safety copies."),
		NotPurged: s("C’est supprimé, mais les mots sont encore dans le fichier de données et ses copies de sécurité : le disque n’a pas permis de les réécrire.",
			"That is deleted, but its words are still in the data file and its safety copies: the disk did not let them be written anew."),
		NotPurgedHint: s("Libérez de la place : la prochaine commande les réécrira.", "Free some room: the next command will write them anew."),
	}
}
