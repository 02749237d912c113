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
	CommandMerge, CommandCut                               string
	CommandEdit, CommandDrop, CommandList, CommandQuit     string
}

func cliImport(s pick) CLIImport {
	return CLIImport{
		Command: Command{
			Short: s("Importer une grille", "Import a grid"),
			Long: s("Lit une grille dans un fichier : une grille autoeval (YAML), l’export officiel de France compétences (XML, ou le .zip qui le contient) ou un tableau CSV code;parent;libelle;description;niveau_attendu. Dans un export officiel, --fiche choisit le titre ; sans --fiche, les titres sont listés, et --search les cherche. Le découpage des compétences est montré pour être confirmé ; dans un terminal, vous pouvez fusionner, couper et corriger avant d’enregistrer. --yes l’accepte tel quel.",
				"Reads a grid from a file: an autoeval grid (YAML), the official export of France compétences (XML, or the .zip that holds it) or a CSV table code;parent;libelle;description;niveau_attendu. From an official export, --fiche chooses the title; without --fiche the titles are listed, and --search looks for some. The split into competencies is shown to be confirmed; on a terminal you may merge, cut and correct before saving. --yes takes it as it is."),
		},
		Fiche:  s("titre à importer, `RNCPnnnnn`", "title to import, `RNCPnnnnn`"),
		Search: s("chercher ces `MOTS` parmi les titres", "look for these `WORDS` among the titles"),
		Limit:  s("nombre de titres listés, `N`", "how many titles to list, `N`"),
		Title:  s("`TITRE` de la grille, pour un CSV", "`TITLE` of the grid, for a CSV"),
		Imported: s("Grille importée : %s (%s, version %s) : %d familles, %d compétences, %d activités.",
			"Grid imported: %s (%s, version %s): %d groups, %d competencies, %d activities."),
		Already: s("Cette grille est déjà là : %s, version %s.", "This grid is already here: %s, version %s."),
		Clash: s("La grille %s, version %s, est déjà là avec un autre contenu.",
			"The grid %s, version %s, is already here with other content."),
		ClashHint: s("Donnez une autre version au fichier : une version ne change jamais.",
			"Give the file another version: a version never changes."),
		Active:       s("actif", "active"),
		Inactive:     s("inactif", "inactive"),
		Until:        s("jusqu’au %s", "until %s"),
		UntilUnknown: s("échéance inconnue", "end unknown"),
		NothingFound: s("Aucun titre ne correspond.", "No title matches."),
		More: s("Seuls les %d premiers sont listés : --search ou --limit.",
			"Only the first %d are listed: --search or --limit."),
		FicheHint: s("--fiche RNCPnnnnn importe l’un d’eux.", "--fiche RNCPnnnnn imports one of them."),
		NoSheet:   s("Le fichier n’a pas de fiche %s.", "The file has no sheet %s."),
		NoSheetHint: s("Sans --fiche, les titres du fichier sont listés.",
			"Without --fiche, the titles of the file are listed."),
		NoCompetency: s("La fiche %s n’a pas de compétence à noter.",
			"The sheet %s has no competency to rate."),
		Proposal:   s("%s : %d compétences en %d familles", "%s: %d competencies in %d groups"),
		Prompt:     s("découpage>", "split>"),
		HowTo:      s("Commandes :", "Commands:"),
		NoSuchLine: s("Il n’y a pas de ligne %s.", "There is no line %s."),
		NoWords:    s("Il manque des mots.", "Words are missing."),
		OtherGroup: s("La ligne suivante est d’une autre famille : elle ne peut pas être fusionnée.",
			"The next line belongs to another group: it cannot be merged."),
		NotSaved: s("Rien n’a été enregistré : le découpage attend une confirmation.",
			"Nothing was saved: the split waits to be confirmed."),
		NotSavedHint: s("--yes l’accepte tel quel ; dans un terminal, il peut être corrigé.",
			"--yes takes it as it is; on a terminal it can be corrected."),
		WhereToSplit: s("Ces mots ne sont pas dans la ligne %d, ou en sont le début.",
			"These words are not in line %d, or begin it."),
		NotExport: s("%s n’est pas un export du répertoire national.",
			"%s is not an export of the national register."),
		NotUTF8: s("%s n’est pas en UTF-8.", "%s is not in UTF-8."),
		Unsafe: s("%s contient des constructions XML qui ne sont pas admises.",
			"%s holds XML constructions that are not accepted."),
		TooLarge: s("%s contient une fiche plus grande que toutes celles du répertoire.",
			"%s holds a sheet larger than any the register has."),
		Malformed: s("%s contient une fiche mal formée.", "%s holds a malformed sheet."),
		Short: s("%s est incomplet : le fichier s’arrête au milieu d’une fiche.",
			"%s is incomplete: the file stops inside a sheet."),
		Rows: map[string]string{
			"not-text":    s("ce n’est pas du texte en UTF-8 à cet octet de la ligne", "this is not text in UTF-8 at that byte of the line"),
			"spreadsheet": s("c’est un classeur de tableur : enregistrez-le au format CSV", "this is a spreadsheet’s workbook: save it as CSV"),
			"bad-csv": s("les guillemets ou les colonnes ne tombent pas juste",
				"quotes or columns do not add up"),
			"bad-header": s("il faut une première ligne avec les colonnes code et libelle",
				"a first line with the columns code and libelle is needed"),
			"too-large":       s("plus de 1 Mio ou de 500 lignes", "over 1 MiB or 500 rows"),
			"no-rows":         s("aucune compétence", "no competency"),
			"bad-code":        s("code incorrect", "bad code"),
			"duplicate-code":  s("code utilisé deux fois", "code used twice"),
			"no-such-parent":  s("parent absent", "parent not there"),
			"missing-label":   s("libellé manquant", "label missing"),
			"level-not-known": s("niveau absent de l’échelle", "no such level on the scale"),
		},
		EndedOn: s("L’enregistrement de ce titre a pris fin le %s.",
			"The registration of this title ended on %s."),
		EndsOn: s("L’enregistrement de ce titre prend fin le %s.",
			"The registration of this title ends on %s."),
		ReplacedBy:   s("Il est remplacé par : %s.", "It is replaced by: %s."),
		CommandMerge: s("fusionner la ligne N avec la suivante", "merge line N with the next"),
		CommandCut:   s("couper la ligne N devant ces mots", "cut line N before these words"),
		CommandEdit:  s("remplacer le texte de la ligne N", "replace the text of line N"),
		CommandDrop:  s("retirer la ligne N", "leave line N out"),
		CommandList:  s("tout réafficher", "show everything again"),
		CommandQuit:  s("abandonner", "give up"),
	}
}
