package text

// Sessions is what the list of self-assessments says.
type Sessions struct {
	Title, Empty, EmptyHint, Open, Finished, Rated, Delete, Deleted, Restored      string
	CompareKey, PickOther, Marked, Share, New, Discover, Copies                    string
	Unmark                                                                         string
	Rename, KeepName, LeaveName, NewName, NameHint, NameNeeded, NameStays, Renamed string
}

func sessions(fr, en *Sessions) {
	*fr = Sessions{
		Title: "Auto-évaluations", Empty: "Aucune auto-évaluation pour le moment.", EmptyHint: "n en commence une : seize compétences, une touche chacune.",
		Open: "en cours", Finished: "terminée", Rated: "%[1]d/%[2]d", Delete: "supprimer", Deleted: "« %s » supprimée.", Copies: "Les copies de sécurité l’oublieront en vieillissant.", Restored: "« %s » est de retour.",
		Rename: "renommer", KeepName: "garder ce nom", LeaveName: "laisser", NewName: "Nom", NameHint: "par exemple Bilan S7", NameNeeded: "Il faut un nom.", NameStays: "Une auto-évaluation terminée garde son nom.", Renamed: "« %[1]s » s’appelle maintenant « %[2]s ».",
		CompareKey: "comparer", PickOther: "Choisissez l’autre auto-évaluation avec v.", Marked: "à comparer", Unmark: "démarquer", Share: "partager", New: "nouveau bilan", Discover: "découvrir",
	}
	*en = Sessions{
		Title: "Self-assessments", Empty: "No self-assessment yet.", EmptyHint: "n begins one: sixteen competencies, one key each.",
		Open: "open", Finished: "finished", Rated: "%[1]d/%[2]d", Delete: "delete", Deleted: "\"%s\" deleted.", Copies: "Safety copies forget it as they age.", Restored: "\"%s\" is back.",
		Rename: "rename", KeepName: "keep this name", LeaveName: "leave it", NewName: "Name", NameHint: "for instance Review S7", NameNeeded: "A name is needed.", NameStays: "A finished self-assessment keeps its name.", Renamed: "\"%[1]s\" is now called \"%[2]s\".",
		CompareKey: "compare", PickOther: "Pick the other self-assessment with v.", Marked: "to compare", Unmark: "unmark", Share: "share", New: "new review", Discover: "discover",
	}
}
