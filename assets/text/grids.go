package text

// Grids is what the choice of a grid says.
type Grids struct {
	Title, Current, Choose, Chosen, ImportHint, NotKept string
	Code, Version, Level, End, Ended, EndsSoon          string
	Successors, Source, Modalities, Contents, Caution   string
	Unknown, Read                                       string
	Reading                                             GridReading
}

// GridReading is what a grid says of itself when it is read.
type GridReading struct {
	Place, Indicative, Part, More, NotInGrid         string
	Empty, NoCompetencies, NoAttitudes, NoActivities string
	Target, Diploma, You, Nothing, AtTarget, Links   string // columns, and words in them
	Linked                                           Plural
}

func grids(fr, en *Grids) {
	*fr = Grids{
		Title: "Grilles", Current: "en cours", Choose: "choisir", Chosen: "Grille : %s.", ImportHint: "« autoeval grid import FICHIER » en ajoute une, d’un fichier ou d’une fiche RNCP.", NotKept: "Lecture seule : le choix vaut jusqu’à la fermeture.",
		Code: "Code diplôme", Version: "Version", Level: "Niveau", End: "Fin d’enregistrement", Ended: "a pris fin le %s", EndsSoon: "%s, dans moins d’un an",
		Successors: "Titres suivants", Source: "Fiche officielle", Modalities: "Évaluation", Contents: "Contenu", Caution: "À savoir", Unknown: "non précisé", Read: "lire",
		Reading: GridReading{
			Place: "Lire la grille", Indicative: "Familles, repères, liens et niveaux sont indicatifs.", Part: "partie", More: "⏎ ouvre la suite", NotInGrid: "La grille n’a pas d’activité %s.",
			Empty: "Cette grille est vide.", NoCompetencies: "Aucune compétence dans cette grille.", NoAttitudes: "Aucune attitude dans cette grille.", NoActivities: "Aucune activité dans cette grille.",
			Target: "cible", Diploma: "diplôme", You: "vous", Nothing: "rien", AtTarget: "à la cible", Links: "Liens indicatifs",
			Linked: Plural{"Aucune compétence liée.", "1 compétence", "%s compétences"},
		},
	}
	*en = Grids{
		Title: "Grids", Current: "in use", Choose: "choose", Chosen: "Grid: %s.", ImportHint: "\"autoeval grid import FILE\" adds one, from a file or an RNCP record.", NotKept: "Read-only: the choice lasts until you leave.",
		Code: "Diploma code", Version: "Version", Level: "Level", End: "Registration ends", Ended: "ended on %s", EndsSoon: "%s, in less than a year",
		Successors: "Next titles", Source: "Official record", Modalities: "Assessment", Contents: "Contents", Caution: "Note", Unknown: "not said", Read: "read",
		Reading: GridReading{
			Place: "Read the grid", Indicative: "Groups, anchors, links and levels are indicative.", Part: "part", More: "⏎ opens the rest", NotInGrid: "The grid has no activity %s.",
			Empty: "This grid is empty.", NoCompetencies: "No competency in this grid.", NoAttitudes: "No attitude in this grid.", NoActivities: "No activity in this grid.",
			Target: "target", Diploma: "diploma", You: "you", Nothing: "nothing", AtTarget: "at target", Links: "Indicative links",
			Linked: Plural{"No competency linked.", "1 competency", "%s competencies"},
		},
	}
}
