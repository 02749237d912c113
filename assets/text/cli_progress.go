package text

// CLIProgress is what the progress command says.
type CLIProgress struct {
	Command                                                                                  Command
	Since, Target, SVG                                                                       string // options
	Drawn                                                                                    string
	Counts, AttitudeCounts                                                                   string
	ItemCol                                                                                  string
	ChangesTitle, NoEarlier, New, GapsTitle, NoGap                                           string
	StaleTitle, NoNext, AtTarget, Holding                                                    string
	CountsAlone, NoTarget, TargetHint, FromGrid, UnratedCount, ActivityTitle, Years, NoLinks string
}

func cliProgress(s pick) CLIProgress {
	return CLIProgress{
		Command: Command{
			Short: s("Où j’en suis, comment j’avance, où cela mène",
				"Where I stand, how I move, where it leads"),
			Long: s("Les trois vues en texte. Se situer : le niveau de chaque élément et sa cible. Se développer : ce qui a changé depuis l’auto-évaluation précédente, les écarts à la cible, ce qui est à rafraîchir, les prochaines étapes. S’orienter : les activités du diplôme et ce qui retient chacune. Les niveaux ne sont jamais moyennés. Avec --svg, les trois vues en une image à garder, sans nom ni notes.",
				"The three views as text. Where I stand: the level of every item and its target. How I’m growing: what changed since the previous self-assessment, the gaps to the target, what needs refreshing, the next steps. Where it leads: the activities of the diploma and what holds each back. Levels are never averaged. With --svg, the three views as one picture to keep, without name or notes."),
		},
		Since: s("comparer à une auto-évaluation ou à une date, `ID|DATE`",
			"compare with a self-assessment or a date, `ID|DATE`"),
		Target: s("`PROFIL` cible", "target `PROFILE`"),
		SVG: s("dessiner les trois vues dans un `FICHIER` SVG (- : sortie standard)",
			"draw the three views into an SVG `FILE` (-: standard output)"),
		Drawn: s("Image écrite : %s.", "Picture written: %s."),
		Counts: s("%s : compétences notées, %d sur %d ; attitudes, %d sur %d.",
			"%s: competencies rated, %d of %d; attitudes, %d of %d."),
		CountsAlone: s("%s : compétences notées, %d sur %d.",
			"%s: competencies rated, %d of %d."),
		AttitudeCounts: s("Attitudes : %s.", "Attitudes: %s."),
		ItemCol:        s("élément", "item"),
		ChangesTitle:   s("Changements depuis %s", "Changes since %s"),
		NoEarlier: s("Aucune auto-évaluation antérieure à comparer.",
			"No earlier self-assessment to compare with."),
		New:       s("Notés pour la première fois : %s.", "Rated for the first time: %s."),
		GapsTitle: s("Écarts à la cible « %s » (indicative)", "Gaps to the target \"%s\" (indicative)"),
		NoGap:     s("Tout ce qui est noté est à la cible.", "Everything rated is at target."),
		StaleTitle: s("À rafraîchir, notés il y a plus de douze mois : %s.",
			"To refresh, rated more than twelve months ago: %s."),
		NoNext:       s("Rien de plus à proposer pour le moment.", "Nothing more to suggest for now."),
		AtTarget:     s("%d sur %d à la cible", "%d of %d at target"),
		Holding:      s("à faire monter : %s", "to raise: %s"),
		NoTarget:     s("La grille n’a pas de profil cible « %s ».", "The grid has no target profile \"%s\"."),
		TargetHint:   s("Profils : %s.", "Profiles: %s."),
		FromGrid:     s("Grille %s, version %s", "Grid %s, version %s"),
		UnratedCount: s("non noté : %d", "not rated: %d"),
		ActivityTitle: s("Activités du diplôme, à la cible « %s » (indicative)",
			"Activities of the diploma, against the target \"%s\" (indicative)"),
		NoLinks: s("La grille ne dit pas quelles compétences demande chaque activité.",
			"The grid does not say which competencies each activity calls for."),
		Years: s("Ce qu’apporterait chaque année (indicatif)", "What each year would bring (indicative)"),
	}
}
