package text

// CLIGrid is what the grid commands say.
type CLIGrid struct {
	Group, List, Show, Item, Check            Command
	Version, Source, RegistrationEnd, Targets string
	Scales, Kinds                             string
	Valid                                     string // file, how much it holds
	Activities, TargetWord                    string
	Problems                                  map[string]string // by gridfile.Problem
}

func cliGrid(s pick) CLIGrid {
	return CLIGrid{
		Group: Command{
			Short: s("Grilles de compétences", "Competency grids"),
			Long: s("Une grille rassemble ce qu’un diplôme atteste : activités, compétences, attitudes, échelles, types de traces et profils cibles. Une auto-évaluation reste attachée à la version de grille sur laquelle elle a été faite.",
				"A grid gathers what a diploma certifies: activities, competencies, attitudes, scales, kinds of evidence and target profiles. A self-assessment stays tied to the grid version it was made on."),
		},
		List: Command{
			Short: s("Lister les grilles", "List the grids"),
			Long: s("Liste les grilles fournies et celles que vous avez importées.",
				"Lists the built-in grids and those you imported."),
		},
		Show: Command{
			Short: s("Afficher une grille", "Show a grid"),
			Long: s("Affiche les éléments à noter, les échelles et les activités d’une grille. Sans ID, celle que vous utilisez ; ID@VERSION en désigne une version.",
				"Shows the items to rate, the scales and the activities of a grid. Without ID, the one you use; ID@VERSION names a version."),
		},
		Item: Command{
			Short: s("Afficher un élément ou une activité", "Show an item or an activity"),
			Long: s("Affiche un élément d’une grille : énoncé, explication, exemple, ce qui s’observe à chaque niveau, activités, et vos réponses successives. Le code d’une activité affiche son énoncé entier et les compétences qu’elle demande.",
				"Shows an item of a grid: statement, explanation, example, what can be observed at each level, activities, and your answers over time. The code of an activity shows its whole statement and the competencies it takes."),
		},
		Check: Command{
			Short: s("Vérifier un fichier de grille", "Check a grid file"),
			Long: s("Lit un fichier de grille et dit ce qui n’y est pas correct, avec la ligne. Rien n’est enregistré.",
				"Reads a grid file and says what is not right in it, with the line. Nothing is saved."),
		},
		Version:         "version",
		Source:          "Source",
		RegistrationEnd: s("Fin d’enregistrement", "End of registration"),
		Targets:         s("Profils cibles", "Target profiles"),
		Scales:          s("Échelles", "Scales"),
		Kinds:           s("Types de traces", "Kinds of evidence"),
		Activities:      s("Activités", "Activities"),
		TargetWord:      s("Cible", "Target"),
		Problems: map[string]string{
			"bad-syntax":  s("ce n’est pas du YAML valide", "this is not valid YAML"),
			"not-text":    s("ce n’est pas du texte en UTF-8 à cet octet de la ligne", "this is not text in UTF-8 at that byte of the line"),
			"not-allowed": s("tournure non admise dans une grille", "form not accepted in a grid"),
			"too-large":   s("trop grand", "too large"),
			"too-deep":    s("trop de niveaux imbriqués", "nested too deep"),
			"wrong-type": s("valeur d’une autre sorte que celle attendue",
				"a value of another kind than expected"),
			"too-new": s("ce fichier vient d’une version plus récente d’autoeval ; installez-la pour le lire",
				"this file comes from a newer version of autoeval; install it to read the file"),
			"unknown-field": s("champ inconnu, ou d’une version plus récente d’autoeval",
				"unknown field, or of a newer version of autoeval"),
			"duplicate-field":  s("champ donné deux fois", "field given twice"),
			"missing-field":    s("champ manquant", "missing field"),
			"missing-language": s("langue manquante", "missing language"),
			"bad-value":        s("valeur incorrecte", "bad value"),
			"duplicate-code":   s("code utilisé deux fois", "code used twice"),
			"level-order": s("les valeurs d’une échelle montent de un en un à partir de 0",
				"the values of a scale rise by one from 0"),
			"out-of-scale": s("niveau absent de l’échelle", "no such level on the scale"),
			"no-such-link": s("lien vers quelque chose qui n’existe pas",
				"link to something that does not exist"),
		},
		Valid: s("%s est une grille valide : %s.",
			"%s is a valid grid: %s."),
	}
}
