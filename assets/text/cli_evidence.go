package text

// CLIEvidence is what the evidence commands say.
type CLIEvidence struct {
	Group, Add, Edit, List, Show, Delete, Check                       Command
	Title, Kind, Item, Date, Location, Quality, Relevance, Constraint string // options
	Solo, Grouped, AI, Refresh, KindFilter, ItemFilter, Purge         string
	Added, Saved, Deleted, AskDelete, None                            string
	NoneAt, NoneAtHint, Ambiguous                                     string
	NoKind, KindHint, SoloAndGroup, Folder, Gone, GoneHint            string
	Fine, Missing, Changed, Unreadable, AllFine, SomeWrong            string
	ItemsWord, KindWord, PlaceWord, PrintWord, AIWord                 string
	QualityWord, RelevanceWord, ConstraintWord                        string
	SoloWord, GroupedWord, HowWord                                    string
	Purged, Aging, CannotPurge                                        string
	ProjectExample, ReportExample, FileExample                        string // titles and a file, in the help
}

func cliEvidence(fr, en *CLIEvidence) {
	*fr = CLIEvidence{
		Group: Command{
			Short: "Traces : ce qui montre une compétence",
			Long:  "Une trace est ce qui montre une compétence : un examen, un projet, une étude de cas, une mission. Elle dit où se trouve le document ; son contenu n’est jamais copié. D’un fichier, l’empreinte SHA-256 est gardée : s’il manque ou s’il a changé, autoeval le dit.",
		},
		Add:    Command{Short: "Ajouter une trace", Long: "Ajoute une trace et affiche son identifiant. L’emplacement est une adresse web ou un fichier. Trois questions aident à prendre du recul : qualité du résultat, pertinence de la démarche, contraintes respectées."},
		Edit:   Command{Short: "Modifier une trace", Long: "Modifie les champs donnés en option ; les autres restent. --item remplace la liste des éléments."},
		List:   Command{Short: "Lister les traces", Long: "Liste les traces, la plus récente d’abord, et signale les fichiers absents ou modifiés."},
		Show:   Command{Short: "Afficher une trace", Long: "Affiche tout ce qui est gardé d’une trace."},
		Delete: Command{Short: "Supprimer une trace", Long: "Supprime une trace. Le fichier qu’elle désigne n’est pas touché."},
		Check:  Command{Short: "Vérifier les fichiers des traces", Long: "Compare chaque fichier à son empreinte. Le code de sortie est 1 si l’un d’eux est absent, modifié ou illisible."},
		Title:  "`TITRE` de la trace", Kind: "`TYPE` de trace", Item: "`CODE` d’un élément qu’elle montre (répétable, ou C01,C02)", Date: "`DATE` de la réalisation (24/11/2026)", Location: "adresse web ou `FICHIER`",
		Quality: "qualité du résultat, `TEXTE`", Relevance: "pertinence de la démarche, `TEXTE`", Constraint: "contraintes respectées, `TEXTE`",
		Solo: "travail individuel", Grouped: "travail en groupe", AI: "usage de l’IA, `TEXTE`", Refresh: "prendre l’empreinte du fichier tel qu’il est maintenant",
		KindFilter: "seulement ce `TYPE`", ItemFilter: "seulement les traces de cet élément, `CODE`", Purge: "effacer aussi des copies de sécurité",
		Added: "Trace ajoutée : « %s ».", Saved: "Trace modifiée : « %s ».", Deleted: "Trace supprimée : « %s ».", AskDelete: "Supprimer la trace « %s » ?", None: "Aucune trace pour le moment. « autoeval evidence add TITRE » en ajoute une.",
		NoneAt: "Aucune trace ne correspond à « %s ».", NoneAtHint: "« autoeval evidence list » les liste.", Ambiguous: "« %s » désigne plusieurs traces : ajoutez des caractères.",
		NoKind: "La grille n’a pas de type de trace « %s ».", KindHint: "Types possibles : %s.", SoloAndGroup: "--solo et --group s’excluent.", Folder: "%s n’est pas un fichier.",
		Gone: "Le fichier %s n’existe pas.", GoneHint: "L’emplacement est un fichier qui existe ou une adresse qui commence par https://.",
		Fine: "conforme", Missing: "fichier absent", Changed: "fichier modifié", Unreadable: "fichier illisible", AllFine: "Tous les fichiers sont là et n’ont pas changé.", SomeWrong: "Des fichiers sont absents, modifiés ou illisibles : %d.",
		ItemsWord: "Éléments", KindWord: "Type", PlaceWord: "Emplacement", PrintWord: "Empreinte", AIWord: "Usage de l’IA",
		QualityWord: "Qualité du résultat", RelevanceWord: "Pertinence de la démarche", ConstraintWord: "Contraintes respectées",
		SoloWord: "individuelle", GroupedWord: "en groupe", HowWord: "Réalisation",
		ProjectExample: "Projet S7", ReportExample: "Rapport de stage", FileExample: "rapport.pdf",
		Purged: "Effacé aussi des copies de sécurité.", Aging: "Les copies de sécurité l’oublient en vieillissant ; --purge les efface tout de suite.", CannotPurge: "Ces données ne gardent pas de copies de sécurité.",
	}
	*en = CLIEvidence{
		Group: Command{
			Short: "Evidence: what shows a competency",
			Long:  "Evidence is what shows a competency: an exam, a project, a case study, a company mission. It says where the document is; its content is never copied. Of a file, the SHA-256 is kept: when it is missing or has changed, autoeval says so.",
		},
		Add:    Command{Short: "Add evidence", Long: "Adds a piece of evidence and prints its identifier. The location is a web address or a file. Three questions help to look back: quality of the result, relevance of the approach, constraints respected."},
		Edit:   Command{Short: "Change evidence", Long: "Changes the fields given as options; the others stay. --item replaces the list of items."},
		List:   Command{Short: "List the evidence", Long: "Lists the evidence, newest first, and marks files that are missing or changed."},
		Show:   Command{Short: "Show one piece of evidence", Long: "Shows everything that is kept of a piece of evidence."},
		Delete: Command{Short: "Delete evidence", Long: "Deletes a piece of evidence. The file it points to is not touched."},
		Check:  Command{Short: "Check the files of the evidence", Long: "Compares every file with what was recorded. The exit status is 1 when one is missing, changed or unreadable."},
		Title:  "`TITLE` of the evidence", Kind: "`KIND` of evidence", Item: "`CODE` of an item it shows (repeatable, or C01,C02)", Date: "`DATE` it was made (2026-11-24)", Location: "web address or `FILE`",
		Quality: "quality of the result, `TEXT`", Relevance: "relevance of the approach, `TEXT`", Constraint: "constraints respected, `TEXT`",
		Solo: "made alone", Grouped: "made in a group", AI: "use of AI, `TEXT`", Refresh: "record the file as it is now",
		KindFilter: "only this `KIND`", ItemFilter: "only evidence of this item, `CODE`", Purge: "erase it from the safety copies too",
		Added: "Evidence added: \"%s\".", Saved: "Evidence changed: \"%s\".", Deleted: "Evidence deleted: \"%s\".", AskDelete: "Delete the evidence \"%s\"?", None: "No evidence yet. \"autoeval evidence add TITLE\" adds some.",
		NoneAt: "No evidence matches \"%s\".", NoneAtHint: "\"autoeval evidence list\" lists it.", Ambiguous: "\"%s\" names several pieces of evidence: add characters.",
		NoKind: "The grid has no kind of evidence \"%s\".", KindHint: "Possible kinds: %s.", SoloAndGroup: "--solo and --group exclude each other.", Folder: "%s is not a file.",
		Gone: "The file %s does not exist.", GoneHint: "The location is a file that exists or an address that begins with https://.",
		Fine: "as recorded", Missing: "file missing", Changed: "file changed", Unreadable: "file unreadable", AllFine: "Every file is there and has not changed.", SomeWrong: "Files missing, changed or unreadable: %d.",
		ItemsWord: "Items", KindWord: "Kind", PlaceWord: "Location", PrintWord: "SHA-256", AIWord: "Use of AI",
		QualityWord: "Quality of the result", RelevanceWord: "Relevance of the approach", ConstraintWord: "Constraints respected",
		SoloWord: "alone", GroupedWord: "in a group", HowWord: "Made",
		ProjectExample: "Project S7", ReportExample: "Placement report", FileExample: "report.pdf",
		Purged: "Erased from the safety copies too.", Aging: "Safety copies forget it as they age; --purge erases them now.", CannotPurge: "These data keep no safety copies.",
	}
}
