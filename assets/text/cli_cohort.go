package text

// CLICohort is what the cohort command says.
type CLICohort struct {
	Command                               Command
	Sort, Filter, CSV, BOM, Seeing        string // options
	OneForm, NoOrder, NoOrderHint, Nobody string
	Heading, Order, PerItem, StaleMark    string
	LevelsWord                            string
	HiddenWord, OtherWaits, BesideHint    string
	Learners, Waiting, Stale, Hidden      Plural
}

func cliCohort(s pick) CLICohort {
	return CLICohort{
		Command: Command{
			Short: s("Voir d’un coup d’œil qui a partagé quoi", "See at a glance who shared what"),
			Long: s("Liste les étudiant·es qui vous ont envoyé une auto-évaluation sur la grille utilisée : la dernière de chaque personne, ses niveaux, qui attend une réponse et depuis quand, qui n’a rien envoyé depuis plus de douze mois ; puis, pour chaque élément, combien de personnes sont à chaque niveau. Les niveaux de ce que vous relisez à l’aveugle restent masqués jusqu’à votre réponse ; --seeing les montre. --json et --csv donnent les mêmes données aux programmes.",
				"Lists the learners who sent you a self-assessment on the grid in use: the latest of each, its levels, who waits for an answer and since when, who sent nothing for more than twelve months; then, for each item, how many people are at each level. The levels of what you review blind stay hidden until your answer; --seeing shows them. --json and --csv give the same data to programs."),
		},
		Sort: s("ordre : `waiting|name|date` ou un élément, comme C07",
			"order: `waiting|name|date` or an item, such as C07"),
		Filter: s("ne garder que ce qui contient ce `TEXTE` : nom, étape, état, nom de l’auto-évaluation",
			"keep only what contains this `TEXT`: name, stage, state, name of the self-assessment"),
		CSV: s("sortie CSV, pour un tableur", "CSV output, for a spreadsheet"),
		BOM: s("commencer le CSV par une marque d’ordre, que certains tableurs attendent",
			"begin the CSV with a byte order mark, which some spreadsheets expect"),
		Seeing: s("montrer aussi les niveaux de qui attend votre relecture, qui dira alors qu’elle n’était pas à l’aveugle",
			"show the levels of those who wait for your review too, which will then say that it was not blind"),
		HiddenWord: s("masqués", "hidden"),
		OtherWaits: s("%[1]s ; « %[2]s » attend (%[3]s)", "%[1]s; \"%[2]s\" waits (%[3]s)"),
		OneForm:    s("Choisissez --json ou --csv, pas les deux.", "Choose --json or --csv, not both."),
		NoOrder:    s("« %s » n’est pas un ordre.", "\"%s\" is not an order."),
		NoOrderHint: s("Ordres possibles : waiting, name, date, %s.",
			"Possible orders: waiting, name, date, %s."),
		Nobody: s("Personne à montrer : rien n’a été reçu sur cette grille, ou le filtre écarte tout. « autoeval receive FICHIER » ouvre un partage.",
			"Nobody to show: nothing was received on this grid, or the filter leaves nobody. \"autoeval receive FILE\" opens a share."),
		Heading: s("Promotion — %s", "Cohort — %s"),
		Order: s("Niveaux dans cet ordre, · pour non noté : %s.",
			"Levels in this order, · for not rated: %s."),
		PerItem:    s("Par élément", "By item"),
		StaleMark:  s("(ancienne)", "(old)"),
		LevelsWord: s("Niveaux", "Levels"),
		Learners:   Plural{s("personne", "nobody"), s("1 personne", "1 person"), s("%s personnes", "%s people")},
		BesideHint: s("« autoeval cohort --grid %s » les montre.", "\"autoeval cohort --grid %s\" shows them."),
		Waiting: Plural{
			s("aucune n’attend", "nobody waits"),
			s("1 attend une réponse", "1 waits for an answer"),
			s("%s attendent une réponse", "%s wait for an answer"),
		},
		Stale: Plural{
			s("aucune n’est ancienne", "none is old"),
			s("1 a plus de douze mois", "1 is more than twelve months old"),
			s("%s ont plus de douze mois", "%s are more than twelve months old"),
		},
		Hidden: Plural{
			s("Tous les niveaux sont visibles.", "All levels show."),
			s("Les niveaux d’une personne sont masqués jusqu’à votre réponse, et hors des comptes ; --seeing les montre.",
				"The levels of one person are hidden until your answer, and in no count; --seeing shows them."),
			s("Les niveaux de %s personnes sont masqués jusqu’à votre réponse, et hors des comptes ; --seeing les montre.",
				"The levels of %s people are hidden until your answer, and in no count; --seeing shows them."),
		},
	}
}
