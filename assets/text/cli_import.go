package text

// CLIImport is what "grid import" says.
type CLIImport struct {
	Command                                                Command
	Fiche, Search, Limit, Title                            string // options
	Imported, Already, Clash, ClashHint                    string
	Active, Inactive, Until, UntilUnknown, NothingFound    string
	More, FicheHint, NoSheet, NoSheetHint, NoCompetency    string
	Proposal, Prompt, HowTo, NoSuchLine, NoWords           string
	OtherGroup, NotSaved, NotSavedHint, WhereToSplit       string
	NotExport, NotUTF8, Unsafe, TooLarge, Malformed, Short string
	Rows                                                   map[string]string // by rncp.Problem
	EndedOn, EndsOn, ReplacedBy                            string
	CommandOK, CommandMerge, CommandCut                    string
	CommandEdit, CommandDrop, CommandList, CommandQuit     string
}

func cliImport(fr, en *CLIImport) {
	*fr = CLIImport{
		Command: Command{
			Short: "Importer une grille",
			Long:  "Lit une grille dans un fichier : une grille autoeval (YAML), l’export officiel de France compétences (XML, ou le .zip qui le contient) ou un tableau CSV code;parent;libelle;description;niveau_attendu. Dans un export officiel, --fiche choisit le titre ; sans --fiche, les titres sont listés, et --search les cherche. Le découpage des compétences est montré pour être confirmé ; dans un terminal, vous pouvez fusionner, couper et corriger avant d’enregistrer. --yes l’accepte tel quel.",
		},
		Fiche: "titre à importer, `RNCPnnnnn`", Search: "chercher ces `MOTS` parmi les titres", Limit: "nombre de titres listés, `N`", Title: "`TITRE` de la grille, pour un CSV",
		Imported: "Grille importée : %s (%s, version %s) : %d familles, %d compétences, %d activités.", Already: "Cette grille est déjà là : %s, version %s.", Clash: "La grille %s, version %s, est déjà là avec un autre contenu.", ClashHint: "Donnez une autre version au fichier : une version ne change jamais.",
		Active: "actif", Inactive: "inactif", Until: "jusqu’au %s", UntilUnknown: "échéance inconnue", NothingFound: "Aucun titre ne correspond.",
		More: "Seuls les %d premiers sont listés : --search ou --limit.", FicheHint: "--fiche RNCPnnnnn importe l’un d’eux.", NoSheet: "Le fichier n’a pas de fiche %s.", NoSheetHint: "Sans --fiche, les titres du fichier sont listés.", NoCompetency: "La fiche %s n’a pas de compétence à noter.",
		Proposal: "%s : %d compétences en %d familles", Prompt: "découpage>", HowTo: "Commandes :",
		NoSuchLine: "Il n’y a pas de ligne %s.", NoWords: "Il manque des mots.", OtherGroup: "La ligne suivante est d’une autre famille : elle ne peut pas être fusionnée.", NotSaved: "Rien n’a été enregistré : le découpage attend une confirmation.", NotSavedHint: "--yes l’accepte tel quel ; dans un terminal, il peut être corrigé.",
		WhereToSplit: "Ces mots ne sont pas dans la ligne %d, ou en sont le début.",
		NotExport:    "%s n’est pas un export du répertoire national.", NotUTF8: "%s n’est pas en UTF-8.", Unsafe: "%s contient des constructions XML qui ne sont pas admises.", TooLarge: "%s contient une fiche plus grande que toutes celles du répertoire.", Malformed: "%s contient une fiche mal formée.", Short: "%s est incomplet : le fichier s’arrête au milieu d’une fiche.",
		Rows: map[string]string{
			"bad-csv": "les guillemets ou les colonnes ne tombent pas juste", "bad-header": "il faut une première ligne avec les colonnes code et libelle", "too-large": "plus de 1 Mio ou de 500 lignes", "no-rows": "aucune compétence",
			"bad-code": "code incorrect", "duplicate-code": "code utilisé deux fois", "no-such-parent": "parent absent", "missing-label": "libellé manquant", "level-not-known": "niveau absent de l’échelle",
		},
		EndedOn: "L’enregistrement de ce titre a pris fin le %s.", EndsOn: "L’enregistrement de ce titre prend fin le %s.", ReplacedBy: "Il est remplacé par : %s.",
		CommandOK: "enregistrer", CommandMerge: "fusionner la ligne N avec la suivante", CommandCut: "couper la ligne N devant ces mots", CommandEdit: "remplacer le texte de la ligne N", CommandDrop: "retirer la ligne N", CommandList: "tout réafficher", CommandQuit: "abandonner",
	}
	*en = CLIImport{
		Command: Command{
			Short: "Import a grid",
			Long:  "Reads a grid from a file: an autoeval grid (YAML), the official export of France compétences (XML, or the .zip that holds it) or a CSV table code;parent;libelle;description;niveau_attendu. From an official export, --fiche chooses the title; without --fiche the titles are listed, and --search looks for some. The split into competencies is shown to be confirmed; on a terminal you may merge, cut and correct before saving. --yes takes it as it is.",
		},
		Fiche: "title to import, `RNCPnnnnn`", Search: "look for these `WORDS` among the titles", Limit: "how many titles to list, `N`", Title: "`TITLE` of the grid, for a CSV",
		Imported: "Grid imported: %s (%s, version %s): %d groups, %d competencies, %d activities.", Already: "This grid is already here: %s, version %s.", Clash: "The grid %s, version %s, is already here with other content.", ClashHint: "Give the file another version: a version never changes.",
		Active: "active", Inactive: "inactive", Until: "until %s", UntilUnknown: "end unknown", NothingFound: "No title matches.",
		More: "Only the first %d are listed: --search or --limit.", FicheHint: "--fiche RNCPnnnnn imports one of them.", NoSheet: "The file has no sheet %s.", NoSheetHint: "Without --fiche, the titles of the file are listed.", NoCompetency: "The sheet %s has no competency to rate.",
		Proposal: "%s: %d competencies in %d groups", Prompt: "split>", HowTo: "Commands:",
		NoSuchLine: "There is no line %s.", NoWords: "Words are missing.", OtherGroup: "The next line belongs to another group: it cannot be merged.", NotSaved: "Nothing was saved: the split waits to be confirmed.", NotSavedHint: "--yes takes it as it is; on a terminal it can be corrected.",
		WhereToSplit: "These words are not in line %d, or begin it.",
		NotExport:    "%s is not an export of the national register.", NotUTF8: "%s is not in UTF-8.", Unsafe: "%s holds XML constructions that are not accepted.", TooLarge: "%s holds a sheet larger than any the register has.", Malformed: "%s holds a malformed sheet.", Short: "%s is incomplete: the file stops inside a sheet.",
		Rows: map[string]string{
			"bad-csv": "quotes or columns do not add up", "bad-header": "a first line with the columns code and libelle is needed", "too-large": "over 1 MiB or 500 rows", "no-rows": "no competency",
			"bad-code": "bad code", "duplicate-code": "code used twice", "no-such-parent": "parent not there", "missing-label": "label missing", "level-not-known": "no such level on the scale",
		},
		EndedOn: "The registration of this title ended on %s.", EndsOn: "The registration of this title ends on %s.", ReplacedBy: "It is replaced by: %s.",
		CommandOK: "save", CommandMerge: "merge line N with the next", CommandCut: "cut line N before these words", CommandEdit: "replace the text of line N", CommandDrop: "leave line N out", CommandList: "show everything again", CommandQuit: "give up",
	}
}
