package text

// CLIImport is what "grid import" says.
type CLIImport struct {
	Command                                                Command
	Fiche, Search, Limit, Title                            string // options
	Imported, Already, Clash, ClashHint                    string
	Active, Inactive, Until, UntilUnknown, NothingFound    string
	More                                                   Plural
	FicheHint, NoSheet, NoSheetHint, NoCompetency          string
	Proposal, Prompt, HowTo, NoSuchLine, NoWords           string
	OtherGroup, NotSaved, NotSavedHint, WhereToSplit       string
	NotExport, NotUTF8, Unsafe, TooLarge, Malformed, Short string
	Rows                                                   map[string]string // by rncp.Problem
	EndedOn, EndsOn, ReplacedBy                            string
	CommandMerge, CommandCut                               string
	CommandEdit, CommandDrop, CommandList, CommandQuit     string

	Split                                                                                 string // option
	CommandHeading, CommandAttitude, CommandMove, CommandLeaveOut, CommandUndo            string
	Far                                                                                   string // percent
	BadCorrection, NoSuchGroup, NothingToUndo, TooManyCorrections, OnLine                 string
	Attitude, EmptyBloc, Unused                                                           string
	Export                                                                                Command
	ExportFormat, ExportLanguage                                                          string // options
	Exported, NoExportFormat, NoExportFormatHint, LostWriting, LostReading                string
	Losses                                                                                map[string]string // by framework.What
	Kinds                                                                                 map[string]string // by framework.Kind
	WhatIsRead                                                                            string
	FrameworkTooLarge, FrameworkBroken, FrameworkNoGrid, FrameworkTwice, FrameworkNoItems string
}

// taughtForm is the same in both languages: it is what a grid file holds.
const taughtForm = `  items:
  - code: C05
    practised:
      places:
      - {kind: project, year: end4a, fr: "Projet tutoré", en: "Tutored project"}
  activities:
  - code: A01
    occupations:
      names: [{fr: "Analyste métier", en: "Business analyst"}]`

func cliImport(s pick) CLIImport {
	return CLIImport{
		Command: Command{
			Short: s("Importer une grille", "Import a grid"),
			Long: s("Lit une grille dans un fichier : une grille autoeval (YAML), un tableau CSV, un référentiel Moodle (CSV) ou CASE (JSON), ou l’export officiel du RNCP (XML, ou le .zip ou .gz qui le contient), à télécharger sur data.gouv.fr (« Répertoire national des certifications professionnelles »). Dans un export officiel, --fiche choisit le titre, 37873 suffit ; sans --fiche, les titres sont listés, et --search les cherche. Le découpage des compétences est montré pour être confirmé ; dans un terminal, vous pouvez le corriger avant d’enregistrer. --yes l’accepte tel quel. Les colonnes d’un tableau : code et libelle, et au choix parent, type (compétence, attitude, activité ou groupe), libelle_en, description, exemple, niveau_attendu, activites, niveau0 à niveau4, pratique (« cours : Réseaux | stage : Atelier ») et metiers.",
				"Reads a grid from a file: an autoeval grid (YAML), a CSV table, a framework of Moodle (CSV) or CASE (JSON), or the official export of the RNCP (XML, or the .zip or .gz that holds it), to be downloaded from data.gouv.fr (\"Répertoire national des certifications professionnelles\"). From an official export, --fiche chooses the title, 37873 is enough; without --fiche the titles are listed, and --search looks for some. The split into competencies is shown to be confirmed; on a terminal you may correct it before saving. --yes takes it as it is. The columns of a table: code and libelle, and as wanted parent, type (compétence, attitude, activité or groupe), libelle_en, description, exemple, niveau_attendu, activites, niveau0 to niveau4, pratique (\"cours : Réseaux | stage : Atelier\") and metiers."),
		},
		Fiche:  s("titre à importer, `RNCPnnnnn`", "title to import, `RNCPnnnnn`"),
		Search: s("chercher ces `MOTS` parmi les titres", "look for these `WORDS` among the titles"),
		Limit:  s("nombre de titres listés, `N`", "how many titles to list, `N`"),
		Title:  s("`TITRE` de la grille, pour un CSV", "`TITLE` of the grid, for a CSV"),
		Imported: s("Grille importée : %s (%s, version %s) : %s.",
			"Grid imported: %s (%s, version %s): %s."),
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
		More: Plural{
			Zero:  s("Aucun n’est listé : --search ou --limit.", "None is listed: --search or --limit."),
			One:   s("Seul le premier est listé : --search ou --limit.", "Only the first is listed: --search or --limit."),
			Other: s("Seuls les %s premiers sont listés : --search ou --limit.", "Only the first %s are listed: --search or --limit."),
		},
		FicheHint: s("--fiche RNCPnnnnn importe l’un d’eux.", "--fiche RNCPnnnnn imports one of them."),
		NoSheet:   s("Le fichier n’a pas de fiche %s.", "The file has no sheet %s."),
		NoSheetHint: s("Sans --fiche, les titres du fichier sont listés.",
			"Without --fiche, the titles of the file are listed."),
		NoCompetency: s("La fiche %s n’a pas de compétence à noter.",
			"The sheet %s has no competency to rate."),
		Proposal:   s("%s : %s en %s", "%s: %s in %s"),
		Prompt:     s("découpage>", "split>"),
		HowTo:      s("Commandes :", "Commands:"),
		NoSuchLine: s("Il n’y a pas de ligne %s.", "There is no line %s."),
		NoWords:    s("Il manque des mots.", "Words are missing."),
		OtherGroup: s("La ligne suivante est d’une autre famille : elle ne peut pas être fusionnée.",
			"The next line belongs to another group: it cannot be merged."),
		NotSaved: s("Rien n’a été enregistré : le découpage attend une confirmation.",
			"Nothing was saved: the split waits to be confirmed."),
		NotSavedHint: s("--yes l’accepte tel quel ; dans un terminal, il peut être corrigé.",
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
			"bad-code":        s("un code n’a que des lettres sans accent, des chiffres et . _ -", "a code has only unaccented letters, digits and . _ -"),
			"duplicate-code":  s("code utilisé deux fois", "code used twice"),
			"no-such-parent":  s("parent absent", "parent not there"),
			"missing-label":   s("libellé manquant", "label missing"),
			"level-not-known": s("niveau absent de l’échelle", "no such level on the scale"),
			"type-not-known":  s("type inconnu : compétence, attitude, activité ou groupe", "unknown type: competence, attitude, activite or groupe"),
			"too-many":        s("trop de lieux ou de métiers", "too many places or occupations"),
			"no-such-link":    s("activité absente du tableau", "activity not in the table"),
		},
		EndedOn: s("L’enregistrement de ce titre a pris fin le %s.",
			"The registration of this title ended on %s."),
		EndsOn: s("L’enregistrement de ce titre prend fin le %s.",
			"The registration of this title ends on %s."),
		ReplacedBy:      s("Il est remplacé par : %s.", "It is replaced by: %s."),
		CommandMerge:    s("fusionner la ligne N avec la suivante", "merge line N with the next"),
		CommandCut:      s("couper la ligne N devant ces mots", "cut line N before these words"),
		CommandEdit:     s("remplacer le texte de la ligne N", "replace the text of line N"),
		CommandDrop:     s("retirer la ligne N", "leave line N out"),
		CommandList:     s("tout réafficher", "show everything again"),
		CommandQuit:     s("abandonner", "give up"),
		Split:           s("`FICHIER` de corrections du découpage, une par ligne", "`FILE` of corrections to the split, one a line"),
		CommandHeading:  s("la ligne N est le titre des suivantes", "line N is the heading of those below"),
		CommandAttitude: s("la ligne N est une attitude, ou ne l’est plus", "line N is an attitude, or no longer one"),
		CommandMove:     s("déplacer la ligne N dans la famille G", "move line N to group G"),
		CommandLeaveOut: s("laisser de côté la famille G", "leave group G out"),
		CommandUndo:     s("annuler la dernière correction", "undo the last correction"),
		Far:             s("Lecture du fichier : %d %%", "Reading the file: %d%%"),
		BadCorrection:   s("Cette correction n’est pas comprise.", "This correction is not understood."),
		NoSuchGroup: s("Il n’y a pas de famille de ce numéro, ou c’est la seule.",
			"There is no group of that number, or it is the only one."),
		NothingToUndo:      s("Il n’y a rien à annuler.", "There is nothing to undo."),
		TooManyCorrections: s("Il y a trop de corrections.", "There are too many corrections."),
		OnLine:             s("ligne %d : ", "line %d: "),
		Attitude:           s("attitude", "attitude"),
		EmptyBloc: s("Le bloc « %s » ne dit aucune compétence.",
			"The block \"%s\" names no competency."),
		Unused: s("%s mots sur %s ne sont dans aucune ligne : %s", "%s words of %s are in no line: %s"),
		Export: Command{
			Short: s("Écrire une grille dans un fichier", "Write a grid to a file"),
			Long: s("Écrit une grille, pour la modifier, la donner ou la mettre dans un autre outil. yaml garde tout et se relit à l’identique ; csv s’ouvre dans un tableur ; moodle est le référentiel de Moodle, case et case11 sont celui de 1EdTech. Ce qu’une forme ne garde pas est dit avant. La forme se déduit du nom du fichier (.yaml, .csv, .json).\n\nUn fichier yaml peut dire, au choix, où s’exerce un élément et à quels métiers mène une activité :\n\n"+taughtForm+"\n\nkind est course, project, placement ou rien ; year est le profil cible de la fin de cette année, ou rien. provenance : editorial marque ce qui est indicatif. « autoeval grid check FICHIER » vérifie le fichier.",
				"Writes a grid, to change it, give it away or put it into another tool. yaml keeps everything and reads back the same; csv opens in a spreadsheet; moodle is Moodle’s framework, case and case11 are 1EdTech’s. What a form does not keep is said first. The form follows from the file’s name (.yaml, .csv, .json).\n\nA yaml file may say where an item is practised and which occupations an activity leads to:\n\n"+taughtForm+"\n\nkind is course, project, placement or nothing; year is the target profile at the end of that year, or nothing. provenance: editorial marks what is indicative. \"autoeval grid check FILE\" checks the file."),
		},
		ExportFormat:       s("`FORME` du fichier", "`FORM` of the file"),
		ExportLanguage:     s("`LANGUE` des textes, pour une forme qui n’en a qu’une", "`LANGUAGE` of the texts, for a form that has one"),
		Exported:           s("Grille « %s » écrite dans %s.", "Grid \"%s\" written to %s."),
		NoExportFormat:     s("Le nom %s ne dit pas quelle forme écrire.", "The name %s does not say which form to write."),
		NoExportFormatHint: s("--format, parmi : %s", "--format, one of: %s"),
		LostWriting:        s("Cette forme ne garde pas :", "This form does not keep:"),
		LostReading:        s("De ce fichier, une grille ne garde pas :", "Of this file, a grid does not keep:"),
		Losses: map[string]string{
			"language":       s("les textes de l’autre langue", "the texts of the other language"),
			"facts":          s("ce que dit le répertoire national : niveau, échéance, suites, évaluation", "what the national register says: level, end, successors, evaluation"),
			"evidence-kinds": s("les types de traces", "the kinds of evidence"),
			"targets":        s("des profils cibles", "target profiles"),
			"provenance":     s("ce qui est indicatif", "what is indicative"),
			"titles":         s("des titres, coupés ou refaits", "titles, cut or made anew"),
			"labels":         s("les noms courts des graphiques", "the short names for charts"),
			"examples":       s("les exemples d’avant le diplôme", "the examples from before the diploma"),
			"meanings":       s("le sens général des niveaux", "what levels mean in general"),
			"level-codes":    s("les lettres des niveaux", "the letters of levels"),
			"marks":          s("les codes du certificateur", "the certifier’s codes"),
			"anchors":        s("des repères incomplets", "incomplete anchors"),
			"attitudes":      s("ce qui est une attitude", "what is an attitude"),
			"years":          s("l’année où une compétence s’exerce", "the year in which a competency is practised"),
			"line-breaks":    s("des lignes, réunies ou lues autrement", "lines, joined or read as something else"),
			"target-names":   s("le nom du profil cible, et qu’il est indicatif", "the name of the target profile, and that it is indicative"),
			"identity":       s("l’identifiant, le titre et la version : le nom du fichier et --title en tiennent lieu", "identifier, title and version: the file’s name and --title take their place"),
			"version":        s("le nom de la version", "the version’s name"),
			"markup":         s("des signes qui passent pour de la mise en forme", "signs that are taken for markup"),
			"groups":         s("des familles sans compétence", "groups without competencies"),
			"rules":          s("des règles d’achèvement", "rules of completion"),
			"links":          s("des liens qui ne mènent à rien ici", "links that lead to nothing here"),
			"details":        s("des champs qu’une grille n’a pas", "fields that a grid does not have"),
		},
		Kinds: map[string]string{
			"register-csv": s("%s est un tableau CSV du répertoire national, qui ne contient pas les compétences : prenez l’export XML.", "%s is a CSV table of the national register, which holds no competencies: take the XML export."),
			"mahara":       s("%s est un référentiel Mahara, qui n’est pas lu.", "%s is a Mahara framework, which is not read."),
			"badge":        s("%s est un badge ou une attestation numérique, pas une grille.", "%s is a badge or a digital credential, not a grid."),
			"esco":         s("%s est un tableau d’ESCO, qui n’est pas une grille.", "%s is an ESCO table, which is no grid."),
			"exchange":     s("%s est un fichier d’échange autoeval : « autoeval receive » l’ouvre.", "%s is an autoeval exchange file: \"autoeval receive\" opens it."),
			"takeout":      s("%s est un export de vos données : « autoeval import » le reprend.", "%s is an export of your data: \"autoeval import\" takes it back."),
			"store":        s("%s est un fichier de données autoeval : « autoeval restore » le remet en place.", "%s is an autoeval data file: \"autoeval restore\" puts it back."),
			"json":         s("%s est un fichier JSON d’une forme inconnue.", "%s is a JSON file of an unknown form."),
			"spreadsheet":  s("%s est un classeur de tableur : enregistrez la feuille au format CSV.", "%s is a spreadsheet’s workbook: save the sheet as CSV."),
			"document":     s("%s est un document de traitement de texte.", "%s is a word processor’s document."),
			"pdf":          s("%s est un PDF, dont les compétences ne peuvent pas être lues.", "%s is a PDF, whose competencies cannot be read."),
			"sqlite":       s("%s est une base SQLite.", "%s is an SQLite database."),
			"web":          s("%s est une page web.", "%s is a web page."),
			"image":        s("%s est une image.", "%s is an image."),
			"archive":      s("%s est une archive sans export XML.", "%s is an archive without an XML export."),
			"address":      s("%s est une adresse : le programme n’utilise pas le réseau. Téléchargez le fichier, puis donnez-le.", "%s is an address: the program does not use the network. Download the file, then give it."),
			"passage":      s("%s est un passage entre deux grilles, qui n’en est pas une.", "%s is a passage between two grids, and no grid."),
			"empty":        s("%s est vide.", "%s is empty."),
			"unknown":      s("%s n’est pas une grille.", "%s is no grid."),
		},
		WhatIsRead: s("Sont lus : une grille autoeval (YAML), un tableau CSV, un référentiel Moodle (CSV) ou CASE (JSON), et l’export XML du RNCP, à télécharger sur data.gouv.fr.",
			"Read are: an autoeval grid (YAML), a CSV table, a framework of Moodle (CSV) or CASE (JSON), and the XML export of the RNCP, to be downloaded from data.gouv.fr."),
		FrameworkTooLarge: s("Ce référentiel est trop grand", "This framework is too large"),
		FrameworkBroken:   s("Ce référentiel est mal formé", "This framework is malformed"),
		FrameworkNoGrid:   s("Rien ne dit, ou trop de lignes disent, quel référentiel c’est", "Nothing says, or too many rows say, which framework this is"),
		FrameworkTwice:    s("Deux entrées de ce référentiel ont le même identifiant", "Two entries of this framework have the same identifier"),
		FrameworkNoItems:  s("Ce référentiel n’a pas de compétence à noter", "This framework has no competency to rate"),
	}
}
