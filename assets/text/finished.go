package text

// Finished is what is said when a session has just been finished.
type Finished struct {
	Title, Done, DoneUnnamed, First, Of, NothingMoved string
	Question, ThenOn, Next, ShareHint, ItemHint       string
	Page, PageKey, PageHint                           string
	Rated, Rises, Steps                               Plural
	Again, AgainHint, NothingNear, Years, EveryGroup  string
	SituateHint, DevelopHint, OrientHint              string
}

func finished(s pick) Finished {
	return Finished{
		Title: s("C’est fait", "Done"),
		Done:  s("Auto-évaluation « %s » terminée et enregistrée.", "\"%s\" is finished and saved."),
		DoneUnnamed: s("L’auto-évaluation est terminée et enregistrée.",
			"The self-assessment is finished and saved."),
		First: s("C’est la première : elle servira de point de départ.",
			"It is the first one: your starting point."),
		Rated: Plural{
			s("Aucune compétence notée", "No competency rated"),
			s("1 compétence notée", "1 competency rated"),
			s("%s compétences notées", "%s competencies rated"),
		},
		Of:           s(" sur %d", " of %d"),
		NothingMoved: s("Mêmes niveaux que la dernière fois.", "The same levels as last time."),
		Question: s("Niveau en hausse sans trace nouvelle : qu’est-ce qui le montre ?",
			"Raised without new evidence: what shows it?"),
		Steps: Plural{
			s("aucun pas", "no step"),
			s("1 étape (+)", "1 possible step (+)"),
			s("%s étapes (+)", "%s possible steps (+)"),
		},
		ThenOn:      s(", la suite (%s)", ", ways on (%s)"),
		Next:        s("Et maintenant", "And now"),
		ShareHint:   s("un fichier, que vous envoyez vous-même", "one file, which you send yourself"),
		ItemHint:    s("⏎ ouvre le formulaire d’une trace", "⏎ opens the form for a piece of evidence"),
		Page:        s("Garder une page", "Keep a page"),
		PageKey:     s("garder une page", "keep a page"),
		PageHint:    s("un fichier HTML, à lire et à imprimer", "an HTML file, to read and to print"),
		Again:       s("Faire un bilan complet", "Do a full self-review"),
		AgainHint:   s("niveau, confiance, traces et notes", "level, confidence, evidence and notes"),
		NothingNear: s("tout y est à découvrir", "all of it is to be discovered"),
		Years:       s("Ce que chaque année apporterait", "What each year would bring"),
		Rises: Plural{
			s("aucun niveau attendu ne monte", "no expected level rises"),
			s("1 compétence progresse", "1 competency progresses"),
			s("%s compétences progressent", "%s competencies progress"),
		},
		EveryGroup:  s("toutes les familles", "every group"),
		SituateHint: s("l’image complète", "the whole picture"),
		DevelopHint: s("la carte, les écarts, le plan", "the map, the gaps, the plan"),
		OrientHint:  s("les activités, les années", "activities and years"),
	}
}

// Versus is what two sessions side by side say.
type Versus struct {
	Title, TooFew, TooFewHint, Same, OnlyChanges, Swap, First, Second string
	NoNote, NoDifference, Span                                        string
	Apart, ApartHint, Pair                                            string
	Up, Down, Kept, One                                               Plural
}

func versus(s pick) Versus {
	return Versus{
		Title: s("Comparer", "Compare"),
		TooFew: s("Il faut deux auto-évaluations terminées pour comparer.",
			"Comparing takes two finished self-assessments."),
		TooFewHint:   s("Touche Échap : revenir.", "Key Esc: go back."),
		Same:         s("inchangée", "unchanged"),
		OnlyChanges:  s("différences", "differences"),
		Swap:         s("inverser", "swap"),
		First:        s("autre première", "other first"),
		Second:       s("autre seconde", "other second"),
		NoNote:       s("pas de note", "no note"),
		NoDifference: s("Aucune différence.", "No difference."),
		Apart: s("Ces deux auto-évaluations ne se comparent pas : l’une n’est pas terminée, c’est deux fois la même, ou rien ne relie leurs grilles.",
			"These two self-assessments cannot be compared: one is not finished, it is twice the same, or nothing joins their grids."),
		ApartHint: s("« autoeval session list » les liste ; « autoeval grid passage » relie deux grilles.", "\"autoeval session list\" lists them; \"autoeval grid passage\" joins two grids."),
		Pair:      s("De %[1]s à %[2]s", "From %[1]s to %[2]s"),
		Span:      s("Du %[1]s au %[2]s", "From %[1]s to %[2]s"),
		Up: Plural{
			s("aucune en hausse", "none up"),
			s("1 en hausse", "1 up"),
			s("%s en hausse", "%s up"),
		},
		Down: Plural{
			s("aucune en baisse", "none down"),
			s("1 en baisse", "1 down"),
			s("%s en baisse", "%s down"),
		},
		Kept: Plural{
			s("aucune inchangée", "none unchanged"),
			s("1 inchangée", "1 unchanged"),
			s("%s inchangées", "%s unchanged"),
		},
		One: Plural{
			s("aucune dans une seule", "none in one only"),
			s("1 dans une seule", "1 in one only"),
			s("%s dans une seule", "%s in one only"),
		},
	}
}
