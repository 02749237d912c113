package text

// Grids is what the choice of a grid says.
type Grids struct {
	Title, Current, Choose, Chosen, ImportHint, NotKept string
	Code, Version, Level, End, Ended, EndsSoon          string
	Successors, Source, Modalities, Contents, Caution   string
	Unknown                                             string
}

func grids(fr, en *Grids) {
	*fr = Grids{
		Title: "Grilles", Current: "en cours", Choose: "choisir", Chosen: "Grille : %s.", ImportHint: "« autoeval grid import FICHIER » en ajoute une, d’un fichier ou d’une fiche RNCP.", NotKept: "Lecture seule : le choix vaut jusqu’à la fermeture.",
		Code: "Code diplôme", Version: "Version", Level: "Niveau", End: "Fin d’enregistrement", Ended: "a pris fin le %s", EndsSoon: "%s, dans moins d’un an",
		Successors: "Titres suivants", Source: "Fiche officielle", Modalities: "Évaluation", Contents: "Contenu", Caution: "À savoir", Unknown: "non précisé",
	}
	*en = Grids{
		Title: "Grids", Current: "in use", Choose: "choose", Chosen: "Grid: %s.", ImportHint: "\"autoeval grid import FILE\" adds one, from a file or an RNCP record.", NotKept: "Read-only: the choice lasts until you leave.",
		Code: "Diploma code", Version: "Version", Level: "Level", End: "Registration ends", Ended: "ended on %s", EndsSoon: "%s, in less than a year",
		Successors: "Next titles", Source: "Official record", Modalities: "Assessment", Contents: "Contents", Caution: "Note", Unknown: "not said",
	}
}
