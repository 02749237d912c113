package text

// Sheet is what is said of a table that a person made in a spreadsheet.
type Sheet struct {
	Problems map[string]string // by sheet.Problem
	At       string            // file, line, what is wrong
	In       string            // file, what is wrong
	Detailed string            // what is wrong, what it is about
}

func sheetText(s pick) Sheet {
	return Sheet{
		Problems: map[string]string{
			"not-text":    s("ce n’est pas du texte en UTF-8 à cet octet de la ligne", "this is not text in UTF-8 at that byte of the line"),
			"spreadsheet": s("c’est un classeur de tableur : enregistrez-le au format CSV", "this is a spreadsheet’s workbook: save it as CSV"),
			"archive":     s("c’est une archive : décompressez-la d’abord", "this is an archive: unpack it first"),
			"bad-csv":     s("les guillemets ou les colonnes ne tombent pas juste", "quotes or columns do not add up"),
			"bad-header":  s("la première ligne nomme les colonnes, et celle-ci manque", "the first line names the columns, and this one is missing"),
			"no-rows":     s("aucune ligne à lire sous les noms des colonnes", "no row to read below the names of the columns"),
		},
		At:       s("%s:%d : %s.", "%s:%d: %s."),
		In:       s("%s : %s.", "%s: %s."),
		Detailed: "%s (%s)",
	}
}
