package text

// CLIProgress is what the progress command says.
type CLIProgress struct {
	Command                                                                         Command
	Since, Target, SVG                                                              string // options
	Drawn                                                                           string
	Situate, Develop, Orient                                                        string
	NoSession, NoSessionHint, Counts, AttitudeCounts                                string
	LevelsTitle, ItemCol, LevelCol, TargetCol, ConfidenceCol, EvidenceCol           string
	ChangesTitle, NoEarlier, NoChange, Up, Down, New, GapsTitle, NoGap              string
	StaleTitle, NextTitle, NoNext, AtTarget, Holding, Unrated, Opens                string
	NoTarget, TargetHint, FromGrid, UnratedCount, ActivityTitle, Years, NoLinks     string
	ReasonBelow, ReasonConfidence, ReasonOld, ReasonLacks, ReasonStale, ReasonUnset string
}

func cliProgress(fr, en *CLIProgress) {
	*fr = CLIProgress{
		Command: Command{
			Short: "Où j’en suis, comment j’avance, où cela mène",
			Long:  "Les trois vues en texte. Se situer : le niveau de chaque élément et sa cible. Se développer : ce qui a changé depuis l’auto-évaluation précédente, les écarts à la cible, ce qui est à rafraîchir, les prochaines étapes. S’orienter : les activités du diplôme et ce qui retient chacune. Les niveaux ne sont jamais moyennés. Avec --svg, les trois vues en une image à garder, sans nom ni notes.",
		},
		Since: "comparer à une auto-évaluation ou à une date, `ID|DATE`", Target: "`PROFIL` cible", SVG: "dessiner les trois vues dans un `FICHIER` SVG (- : sortie standard)", Drawn: "Image écrite : %s.",
		Situate: "Se situer", Develop: "Se développer", Orient: "S’orienter",
		NoSession: "Aucune auto-évaluation pour le moment sur « %s ».", NoSessionHint: "« autoeval session start » en commence une.",
		Counts: "%s : %d sur %d compétences notées, %d sur %d attitudes.", AttitudeCounts: "Attitudes : %s.",
		LevelsTitle: "Compétences par niveau", ItemCol: "élément", LevelCol: "niveau", TargetCol: "cible", ConfidenceCol: "confiance", EvidenceCol: "traces",
		ChangesTitle: "Changements depuis %s", NoEarlier: "Aucune auto-évaluation antérieure à comparer.", NoChange: "Aucun niveau n’a changé.",
		Up: "en hausse", Down: "en baisse", New: "Notés pour la première fois : %s.", GapsTitle: "Écarts à la cible « %s » (indicative)", NoGap: "Tout ce qui est noté est à la cible.",
		StaleTitle: "À rafraîchir, notés il y a plus de douze mois : %s.", NextTitle: "Prochaines étapes", NoNext: "Rien de plus à proposer pour le moment.",
		AtTarget: "%d sur %d à la cible", Holding: "à faire monter : %s", Unrated: "non notés : %s", Opens: "complète %s",
		NoTarget: "La grille n’a pas de profil cible « %s ».", TargetHint: "Profils : %s.",
		FromGrid: "Grille %s, version %s", UnratedCount: "non noté : %d", ActivityTitle: "Activités du diplôme, à la cible « %s » (indicative)", NoLinks: "La grille ne dit pas quelles compétences demande chaque activité.", Years: "Ce qu’apporterait chaque année (indicatif)",
		ReasonBelow: "sous la cible (%s, cible %s)", ReasonConfidence: "confiance hésitante", ReasonOld: "trace la plus récente du %s", ReasonLacks: "aucune trace", ReasonStale: "noté il y a plus de douze mois", ReasonUnset: "sans réponse dans l’auto-évaluation la plus récente",
	}
	*en = CLIProgress{
		Command: Command{
			Short: "Where I stand, how I move, where it leads",
			Long:  "The three views as text. Where I stand: the level of every item and its target. How I move: what changed since the previous self-assessment, the gaps to the target, what needs refreshing, the next steps. Where it leads: the activities of the diploma and what holds each back. Levels are never averaged. With --svg, the three views as one picture to keep, without name or notes.",
		},
		Since: "compare with a self-assessment or a date, `ID|DATE`", Target: "target `PROFILE`", SVG: "draw the three views into an SVG `FILE` (-: standard output)", Drawn: "Picture written: %s.",
		Situate: "Where I stand", Develop: "How I move", Orient: "Where it leads",
		NoSession: "No self-assessment yet on \"%s\".", NoSessionHint: "\"autoeval session start\" begins one.",
		Counts: "%s: %d of %d competencies rated, %d of %d attitudes.", AttitudeCounts: "Attitudes: %s.",
		LevelsTitle: "Competencies by level", ItemCol: "item", LevelCol: "level", TargetCol: "target", ConfidenceCol: "confidence", EvidenceCol: "evidence",
		ChangesTitle: "Changes since %s", NoEarlier: "No earlier self-assessment to compare with.", NoChange: "No level changed.",
		Up: "up", Down: "down", New: "Rated for the first time: %s.", GapsTitle: "Gaps to the target \"%s\" (indicative)", NoGap: "Everything rated is at target.",
		StaleTitle: "To refresh, rated more than twelve months ago: %s.", NextTitle: "Next steps", NoNext: "Nothing more to suggest for now.",
		AtTarget: "%d of %d at target", Holding: "to raise: %s", Unrated: "not rated: %s", Opens: "completes %s",
		NoTarget: "The grid has no target profile \"%s\".", TargetHint: "Profiles: %s.",
		FromGrid: "Grid %s, version %s", UnratedCount: "not rated: %d", ActivityTitle: "Activities of the diploma, against the target \"%s\" (indicative)", NoLinks: "The grid does not say which competencies each activity calls for.", Years: "What each year would bring (indicative)",
		ReasonBelow: "below target (%s, target %s)", ReasonConfidence: "hesitant confidence", ReasonOld: "latest evidence of %s", ReasonLacks: "no evidence", ReasonStale: "rated more than twelve months ago", ReasonUnset: "no answer in the most recent self-assessment",
	}
}
