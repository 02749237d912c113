package text

// Grids is what the choice of a grid says.
type Grids struct {
	Current, Chosen, ImportHint                       string
	Code, Version, End, Ended, EndsSoon               string
	Successors, Source, Modalities, Contents, Caution string
	Read                                              string
	Elsewhere, ElsewherePage, ElsewhereCommand        string
	OnTitle                                           string // of something in a list
	Reading                                           GridReading
}

// GridReading is what a grid says of itself when it is read.
type GridReading struct {
	Place, Indicative, Part, More, NotInGrid         string
	Empty, NoCompetencies, NoAttitudes, NoActivities string
	Diploma, AtTarget, Links                         string // columns, and words in them
	Linked                                           Plural
}

func grids(s pick) Grids {
	return Grids{
		Current: s("en cours", "in use"),
		Chosen:  s("Grille : %s.", "Grid: %s."),
		ImportHint: s("Touche i : importer une grille, d’un fichier ou du répertoire national (RNCP).",
			"Key i: import a grid, from a file or the national register (RNCP)."),
		Code:       s("Code diplôme", "Diploma code"),
		Version:    "Version",
		End:        s("Fin d’enregistrement", "Registration ends"),
		Ended:      s("a pris fin le %s", "ended on %s"),
		EndsSoon:   s("%s, dans moins d’un an", "%s, in less than a year"),
		Successors: s("Titres suivants", "Next titles"),
		Source:     s("Fiche officielle", "Official record"),
		Modalities: s("Évaluation", "Assessment"),
		Contents:   s("Contenu", "Contents"),
		Caution:    s("À savoir", "Note"),
		Read:       s("lire", "read"),
		Elsewhere:  s("Sur le titre « %[1]s » : %[2]s.", "On the title \"%[1]s\": %[2]s."),
		OnTitle:    s("sur le titre « %s »", "on the title \"%s\""),
		ElsewherePage: s("La page « %s » de l’accueil permet d’y revenir.",
			"The page \"%s\" of the home screen goes back to it."),
		ElsewhereCommand: s("« autoeval grid use %s » y revient.", "\"autoeval grid use %s\" goes back to it."),
		Reading: GridReading{
			Place: s("Lire la grille", "Read the grid"),
			Indicative: s("Familles, repères, liens et niveaux sont indicatifs.",
				"Groups, anchors, links and levels are indicative."),
			Part:           s("partie", "part"),
			More:           s("⏎ ouvre la suite", "⏎ opens the rest"),
			NotInGrid:      s("La grille n’a pas d’activité %s.", "The grid has no activity %s."),
			Empty:          s("Cette grille est vide.", "This grid is empty."),
			NoCompetencies: s("Aucune compétence dans cette grille.", "No competency in this grid."),
			NoAttitudes:    s("Aucune attitude dans cette grille.", "No attitude in this grid."),
			NoActivities:   s("Aucune activité dans cette grille.", "No activity in this grid."),
			Diploma:        s("diplôme", "diploma"),
			AtTarget:       s("à la cible", "at target"),
			Links:          s("Liens indicatifs", "Indicative links"),
			Linked: Plural{
				s("Aucune compétence liée.", "No competency linked."),
				s("1 compétence", "1 competency"),
				s("%s compétences", "%s competencies"),
			},
		},
	}
}
