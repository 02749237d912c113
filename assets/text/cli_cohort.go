package text

// CLICohort is what the cohort command says.
type CLICohort struct {
	Command                                             Command
	Sort, Filter, CSV, BOM, Seeing                      string // options
	OneForm, NoOrder, NoOrderHint, Nobody               string
	Heading, Order, PerItem, StaleMark                  string
	NameWord, YearWord, DateWord, StateWord, LevelsWord string
	HiddenWord, OtherWaits                              string
	Learners, Waiting, Stale, Hidden                    Plural
}

func cliCohort(fr, en *CLICohort) {
	*fr = CLICohort{
		Command: Command{
			Short: "Voir d’un coup d’œil qui a partagé quoi",
			Long:  "Liste les étudiant·es qui vous ont envoyé une auto-évaluation sur la grille utilisée : la dernière de chaque personne, ses niveaux, qui attend une réponse et depuis quand, qui n’a rien envoyé depuis plus de douze mois ; puis, pour chaque élément, combien de personnes sont à chaque niveau. Les niveaux de ce que vous relisez à l’aveugle restent masqués jusqu’à votre réponse ; --seeing les montre. --json et --csv donnent les mêmes données aux programmes.",
		},
		Sort: "ordre : `waiting|name|date` ou un élément, comme C07", Filter: "ne garder que ce qui contient ce `TEXTE` : nom, étape, état, nom de l’auto-évaluation", CSV: "sortie CSV, pour un tableur", BOM: "commencer le CSV par une marque d’ordre, que certains tableurs attendent",
		Seeing: "montrer aussi les niveaux de ce que vous relisez à l’aveugle : la relecture ne le serait plus vraiment", HiddenWord: "masqués", OtherWaits: "%[1]s ; « %[2]s » attend (%[3]s)",
		OneForm: "Choisissez --json ou --csv, pas les deux.", NoOrder: "« %s » n’est pas un ordre.", NoOrderHint: "Ordres possibles : waiting, name, date, %s.",
		Nobody:  "Personne à montrer : rien n’a été reçu sur cette grille, ou le filtre écarte tout. « autoeval receive FICHIER » ouvre un partage.",
		Heading: "Promotion — %s", Order: "Niveaux dans cet ordre, · pour non noté : %s.", PerItem: "Par élément", StaleMark: "(ancienne)",
		NameWord: "Nom", YearWord: "Étape", DateWord: "Date", StateWord: "État", LevelsWord: "Niveaux",
		Learners: Plural{"personne", "1 personne", "%s personnes"}, Waiting: Plural{"aucune n’attend", "1 attend une réponse", "%s attendent une réponse"},
		Stale:  Plural{"aucune n’est ancienne", "1 a plus de douze mois", "%s ont plus de douze mois"},
		Hidden: Plural{"Tous les niveaux sont visibles.", "Les niveaux d’une personne sont masqués jusqu’à votre réponse, et hors des comptes ; --seeing les montre.", "Les niveaux de %s personnes sont masqués jusqu’à votre réponse, et hors des comptes ; --seeing les montre."},
	}
	*en = CLICohort{
		Command: Command{
			Short: "See at a glance who shared what",
			Long:  "Lists the learners who sent you a self-assessment on the grid in use: the latest of each, its levels, who waits for an answer and since when, who sent nothing for more than twelve months; then, for each item, how many people are at each level. The levels of what you review blind stay hidden until your answer; --seeing shows them. --json and --csv give the same data to programs.",
		},
		Sort: "order: `waiting|name|date` or an item, such as C07", Filter: "keep only what contains this `TEXT`: name, stage, state, name of the self-assessment", CSV: "CSV output, for a spreadsheet", BOM: "begin the CSV with a byte order mark, which some spreadsheets expect",
		Seeing: "show the levels of what you review blind too: the review would not truly be blind any more", HiddenWord: "hidden", OtherWaits: "%[1]s; \"%[2]s\" waits (%[3]s)",
		OneForm: "Choose --json or --csv, not both.", NoOrder: "\"%s\" is not an order.", NoOrderHint: "Possible orders: waiting, name, date, %s.",
		Nobody:  "Nobody to show: nothing was received on this grid, or the filter leaves nobody. \"autoeval receive FILE\" opens a share.",
		Heading: "Cohort — %s", Order: "Levels in this order, · for not rated: %s.", PerItem: "By item", StaleMark: "(old)",
		NameWord: "Name", YearWord: "Stage", DateWord: "Date", StateWord: "State", LevelsWord: "Levels",
		Learners: Plural{"nobody", "1 person", "%s people"}, Waiting: Plural{"nobody waits", "1 waits for an answer", "%s wait for an answer"},
		Stale:  Plural{"none is old", "1 is more than twelve months old", "%s are more than twelve months old"},
		Hidden: Plural{"All levels show.", "The levels of one person are hidden until your answer, and in no count; --seeing shows them.", "The levels of %s people are hidden until your answer, and in no count; --seeing shows them."},
	}
}
