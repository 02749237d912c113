package text

// Finished is what is said when a session has just been finished.
type Finished struct {
	Title, Done, DoneUnnamed, First, Of, Unrated, Rose, Fell, New, NothingMoved, Attitudes             string
	Question, QuestionRow, ThenOn, Next, Situate, Develop, Orient, Share, ShareHint, ItemHint          string
	Page, PageKey, PageHint, PageWritten                                                               string
	Rated, Rises, Steps                                                                                Plural
	Again, AgainHint, Activities, OfLinked, NothingNear, Years, YearRow, EveryGroup, Indicative, Adopt string
	SituateHint, DevelopHint, OrientHint, EvidenceKey, Open                                            string
}

func finished(fr, en *Finished) {
	*fr = Finished{
		Title: "C’est fait", Done: "« %s » est terminée et enregistrée.", DoneUnnamed: "L’auto-évaluation est terminée et enregistrée.", First: "C’est la première : elle servira de point de départ.",
		Rated: Plural{"Aucune compétence notée", "1 compétence notée", "%s compétences notées"}, Of: " sur %d", Unrated: "non noté", Rose: "En hausse", Fell: "Revu", New: "Nouveau", NothingMoved: "Mêmes niveaux que la dernière fois.", Attitudes: "Attitudes",
		Question: "Niveau en hausse sans trace nouvelle : qu’est-ce qui le montre ?", QuestionRow: "%s : ajouter ce qui le montre", Steps: Plural{"aucun pas", "1 pas possible (+)", "%s pas possibles (+)"}, ThenOn: ", la suite (%s)", Next: "Et maintenant",
		Situate: "Se situer", Develop: "Se développer", Orient: "S’orienter", Share: "Partager avec un·e mentor", ShareHint: "un fichier, que vous envoyez vous-même", ItemHint: "⏎ ouvre le formulaire d’une trace",
		Page: "Garder une page", PageKey: "garder une page", PageHint: "un fichier HTML, à lire et à imprimer", PageWritten: "Page écrite : %s",
		Again: "Faire un bilan complet", AgainHint: "niveau, confiance, traces et notes", Activities: "Ce qui vous est le plus proche", OfLinked: "indicatif : à la cible, sur celles liées", NothingNear: "Rien n’est encore à la cible : tout est à découvrir.", Years: "Ce que chaque année apporterait", YearRow: "%[1]s : %[2]s (%[3]s)", Rises: Plural{"aucun niveau attendu ne monte", "1 compétence progresse", "%s compétences progressent"}, EveryGroup: "toutes les familles", Indicative: "indicatif",
		Adopt: "adopter", SituateHint: "l’image complète", DevelopHint: "la carte, les écarts, le plan", OrientHint: "les activités, les années", EvidenceKey: "trace", Open: "ouvrir",
	}
	*en = Finished{
		Title: "Done", Done: "\"%s\" is finished and saved.", DoneUnnamed: "The self-assessment is finished and saved.", First: "It is the first one: your starting point.",
		Rated: Plural{"No competency rated", "1 competency rated", "%s competencies rated"}, Of: " of %d", Unrated: "not rated", Rose: "Up", Fell: "Revised", New: "New", NothingMoved: "The same levels as last time.", Attitudes: "Attitudes",
		Question: "Raised without new evidence: what shows it?", QuestionRow: "%s: add what shows it", Steps: Plural{"no step", "1 possible step (+)", "%s possible steps (+)"}, ThenOn: ", ways on (%s)", Next: "And now",
		Situate: "Where I stand", Develop: "How I move", Orient: "Where it leads", Share: "Share with a mentor", ShareHint: "one file, which you send yourself", ItemHint: "⏎ opens the form for a piece of evidence",
		Page: "Keep a page", PageKey: "keep a page", PageHint: "an HTML file, to read and to print", PageWritten: "Page written: %s",
		Again: "Do a full review", AgainHint: "level, confidence, evidence and notes", Activities: "What you are closest to", OfLinked: "indicative: at target, of those linked", NothingNear: "Nothing is at target yet: all is to be discovered.", Years: "What each year would bring", YearRow: "%[1]s: %[2]s (%[3]s)", Rises: Plural{"no expected level rises", "1 competency progresses", "%s competencies progress"}, EveryGroup: "every group", Indicative: "indicative",
		Adopt: "adopt", SituateHint: "the whole picture", DevelopHint: "the map, the gaps, the plan", OrientHint: "activities and years", EvidenceKey: "evidence", Open: "open",
	}
}

// Versus is what two sessions side by side say.
type Versus struct {
	Title, TooFew, TooFewHint, Rose, Fell, Same, OnlyChanges, Swap, First, Second, Attitudes string
	NoNote, Unrated, NoDifference, Item, Span                                                string
	Up, Down, Kept, One                                                                      Plural
}

func versus(fr, en *Versus) {
	*fr = Versus{
		Title: "Comparer", TooFew: "Il faut deux auto-évaluations terminées pour comparer.", TooFewHint: "Échap revient en arrière.", Rose: "en hausse", Fell: "en baisse", Same: "inchangée", OnlyChanges: "différences", Swap: "inverser",
		First: "autre première", Second: "autre seconde", Attitudes: "Attitudes", NoNote: "pas de note", Unrated: "non noté", NoDifference: "Aucune différence.", Item: "détail", Span: "Du %[1]s au %[2]s",
		Up: Plural{"aucune en hausse", "1 en hausse", "%s en hausse"}, Down: Plural{"aucune en baisse", "1 en baisse", "%s en baisse"}, Kept: Plural{"aucune inchangée", "1 inchangée", "%s inchangées"}, One: Plural{"aucune dans une seule", "1 dans une seule", "%s dans une seule"},
	}
	*en = Versus{
		Title: "Compare", TooFew: "Comparing takes two finished self-assessments.", TooFewHint: "Esc goes back.", Rose: "up", Fell: "down", Same: "unchanged", OnlyChanges: "differences", Swap: "swap",
		First: "other first", Second: "other second", Attitudes: "Attitudes", NoNote: "no note", Unrated: "not rated", NoDifference: "No difference.", Item: "details", Span: "From %[1]s to %[2]s",
		Up: Plural{"none up", "1 up", "%s up"}, Down: Plural{"none down", "1 down", "%s down"}, Kept: Plural{"none unchanged", "1 unchanged", "%s unchanged"}, One: Plural{"none in one only", "1 in one only", "%s in one only"},
	}
}
