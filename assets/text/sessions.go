package text

// Sessions is what the list of self-assessments says.
type Sessions struct {
	Empty, EmptyHint, Open, Rated, Deleted, Restored                      string
	PickOther, Marked, Share, New, Discover, Copies                       string
	Unmark                                                                string
	Rename, KeepName, LeaveName, NameHint, NameNeeded, NameStays, Renamed string
}

func sessions(s pick) Sessions {
	return Sessions{
		Empty: s("Aucune auto-évaluation pour le moment.", "No self-assessment yet."),
		EmptyHint: s("Touche n : commencer, une touche par compétence.",
			"Press n to begin one, one key per competency."),
		Open:    s("en cours", "open"),
		Rated:   "%[1]d/%[2]d",
		Deleted: s("Auto-évaluation « %s » supprimée.", "\"%s\" deleted."),
		Copies: s("Possible pendant trente jours.",
			"Possible for thirty days."),
		Restored:   s("« %s » est de retour.", "\"%s\" is back."),
		Rename:     s("renommer", "rename"),
		KeepName:   s("garder ce nom", "keep this name"),
		LeaveName:  s("laisser", "leave it"),
		NameHint:   s("par exemple Bilan S7", "for instance Self-review S7"),
		NameNeeded: s("Il faut un nom.", "A name is needed."),
		NameStays: s("Une auto-évaluation terminée garde son nom.",
			"A finished self-assessment keeps its name."),
		Renamed:   s("« %[1]s » s’appelle maintenant « %[2]s ».", "\"%[1]s\" is now called \"%[2]s\"."),
		PickOther: s("Choisissez l’autre auto-évaluation avec %s.", "Pick the other self-assessment with %s."),
		Marked:    s("à comparer", "to compare"),
		Unmark:    s("démarquer", "unmark"),
		Share:     s("partager", "share"),
		New:       s("nouveau bilan", "new self-review"),
		Discover:  s("découvrir", "discover"),
	}
}
