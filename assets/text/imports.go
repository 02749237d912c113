package text

// Imports is what the page that brings a grid in says.
type Imports struct {
	Title, Door, Ask, AskTitle, Source, Reading, Keeping, FirstOnes      string
	Found                                                                Plural
	Read, Look, Stop, Text, OfRegister, AllUsed, OnLine                  string
	Correct, Merge, Cut, Edit, Drop, Heading, Attitude, Competency, Move string
	LeaveOut, AskCut, AskEdit, AskMove, GroupOf                          string
}

func imports(s pick) Imports {
	return Imports{
		Title:    s("Importer une grille", "Import a grid"),
		Door:     s("importer une grille", "import a grid"),
		Ask:      s("Quel fichier contient la grille ?", "Which file holds the grid?"),
		AskTitle: s("Quel titre ? Des mots de son nom, ou son numéro", "Which title? Words of its name, or its number"),
		Source: s("L’export du RNCP se trouve sur data.gouv.fr : « Répertoire national des certifications professionnelles et répertoire spécifique », le fichier export-fiches-rncp. Laissez le .zip tel quel.",
			"The export of the RNCP is on data.gouv.fr: \"Répertoire national des certifications professionnelles et répertoire spécifique\", the file export-fiches-rncp. Leave the .zip as it is."),
		Reading:   s("Lecture du fichier…", "Reading the file…"),
		Keeping:   s("La grille est en cours d’enregistrement…", "The grid is being saved…"),
		FirstOnes: s("Les %d premiers titres ; d’autres mots en laissent moins.", "The first %d titles; more words leave fewer."),
		Found: Plural{
			s("Aucun titre de ces mots.", "No title of these words."),
			s("1 titre", "1 title"),
			s("%s titres", "%s titles"),
		},
		Read:       s("lire le fichier", "read the file"),
		Look:       s("chercher", "look for it"),
		Stop:       s("arrêter la lecture", "stop reading"),
		Text:       s("texte brut", "raw text"),
		OfRegister: s("Texte du répertoire", "Text of the register"),
		AllUsed:    s("Tous les mots du répertoire sont dans une ligne.", "Every word of the register is in a line."),
		OnLine:     s("Choisissez d’abord une compétence.", "Choose a competency first."),
		Correct:    s("corriger", "correct"),
		Merge:      s("fusionner", "merge"),
		Cut:        s("couper", "cut"),
		Edit:       s("récrire", "reword"),
		Drop:       s("enlever", "take out"),
		Heading:    s("mettre en titre", "make it a heading"),
		Attitude:   s("en faire une attitude", "make it an attitude"),
		Competency: s("en faire une compétence", "make it a competency"),
		GroupOf:    s("Famille %d", "Group %d"),
		Move:       s("changer de famille", "change its group"),
		LeaveOut:   s("laisser la famille", "leave the group out"),
		AskCut:     s("Couper devant quels mots ?", "Cut before which words?"),
		AskEdit:    s("Les mots de cette compétence :", "The words of this competency:"),
		AskMove:    s("Vers quelle famille ? Son numéro :", "To which group? Its number:"),
	}
}
