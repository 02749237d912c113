package text

// CLIGrid is what the grid commands say.
type CLIGrid struct {
	Group, List, Show, Item, Check            Command
	Version, Source, RegistrationEnd, Targets string
	Items, Scales, Kinds                      string
	Valid                                     string // file, items, activities
	Activities, Example, History, TargetWord  string
	Problems                                  map[string]string // by gridfile.Problem
}

func cliGrid(fr, en *CLIGrid) {
	*fr = CLIGrid{
		Group: Command{
			Short: "Grilles de compétences",
			Long:  "Une grille rassemble ce qu’un diplôme atteste : activités, compétences, attitudes, échelles, types de traces et profils cibles. Une auto-évaluation reste attachée à la version de grille sur laquelle elle a été faite.",
		},
		List:    Command{Short: "Lister les grilles", Long: "Liste les grilles fournies et celles que vous avez importées."},
		Show:    Command{Short: "Afficher une grille", Long: "Affiche les éléments à noter, les échelles et les activités d’une grille. Sans ID, celle que vous utilisez ; ID@VERSION en désigne une version."},
		Item:    Command{Short: "Afficher un élément", Long: "Affiche un élément d’une grille : énoncé, explication, exemple, ce qui s’observe à chaque niveau, activités, et vos réponses successives."},
		Check:   Command{Short: "Vérifier un fichier de grille", Long: "Lit un fichier de grille et dit ce qui n’y est pas correct, avec la ligne. Rien n’est enregistré."},
		Version: "version", Source: "Source", RegistrationEnd: "Fin d’enregistrement", Targets: "Profils cibles",
		Items: "Éléments", Scales: "Échelles", Kinds: "Types de traces",
		Activities: "Activités", Example: "Par exemple", History: "Vos réponses", TargetWord: "Cible",
		Problems: map[string]string{
			"bad-syntax": "ce n’est pas du YAML valide", "not-allowed": "tournure non admise dans une grille", "too-large": "trop grand", "too-deep": "trop de niveaux imbriqués",
			"wrong-type": "valeur d’une autre sorte que celle attendue", "unknown-field": "champ inconnu", "duplicate-field": "champ donné deux fois", "missing-field": "champ manquant",
			"missing-language": "langue manquante", "bad-value": "valeur incorrecte", "duplicate-code": "code utilisé deux fois", "level-order": "les valeurs d’une échelle montent de un en un à partir de 0",
			"out-of-scale": "niveau absent de l’échelle", "no-such-link": "lien vers quelque chose qui n’existe pas",
		},
		Valid: "%s est une grille valide : %d éléments, %d activités.",
	}
	*en = CLIGrid{
		Group: Command{
			Short: "Competency grids",
			Long:  "A grid gathers what a diploma certifies: activities, competencies, attitudes, scales, kinds of evidence and target profiles. A self-assessment stays tied to the grid version it was made on.",
		},
		List:    Command{Short: "List the grids", Long: "Lists the built-in grids and those you imported."},
		Show:    Command{Short: "Show a grid", Long: "Shows the items to rate, the scales and the activities of a grid. Without ID, the one you use; ID@VERSION names a version."},
		Item:    Command{Short: "Show an item", Long: "Shows an item of a grid: statement, explanation, example, what can be observed at each level, activities, and your answers over time."},
		Check:   Command{Short: "Check a grid file", Long: "Reads a grid file and says what is not right in it, with the line. Nothing is saved."},
		Version: "version", Source: "Source", RegistrationEnd: "End of registration", Targets: "Target profiles",
		Items: "Items", Scales: "Scales", Kinds: "Kinds of evidence",
		Activities: "Activities", Example: "For example", History: "Your answers", TargetWord: "Target",
		Problems: map[string]string{
			"bad-syntax": "this is not valid YAML", "not-allowed": "form not accepted in a grid", "too-large": "too large", "too-deep": "nested too deep",
			"wrong-type": "a value of another kind than expected", "unknown-field": "unknown field", "duplicate-field": "field given twice", "missing-field": "missing field",
			"missing-language": "missing language", "bad-value": "bad value", "duplicate-code": "code used twice", "level-order": "the values of a scale rise by one from 0",
			"out-of-scale": "no such level on the scale", "no-such-link": "link to something that does not exist",
		},
		Valid: "%s is a valid grid: %d items, %d activities.",
	}
}
