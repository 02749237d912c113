package text

// Form is what every form says.
type Form struct {
	NextField, PreviousField, External, Discard, GoOn   string
	Ask, AskInvalid, TooLong, Changed, Search, NoOption string
	DayHint, DayBad, DayUnknown                         string
	DayAhead, DayAheadSaid                              string    // a date to come where one is past
	Sizes                                               [4]string // bytes, thousands, millions, billions
}

func form(s pick) Form {
	return Form{
		NextField:     s("champ suivant", "next field"),
		PreviousField: s("champ précédent", "previous field"),
		External:      s("éditeur externe", "external editor"),
		Discard:       s("abandonner les changements", "discard the changes"),
		GoOn:          s("continuer", "go on"),
		Ask:           s("Vos changements ne sont pas enregistrés.", "Your changes are not saved."),
		AskInvalid: s("Vos changements ne sont pas enregistrés : il manque un titre ou une date lisible.",
			"Your changes are not saved: a title or a readable date is missing."),
		TooLong: s("Le texte était trop long : seul le début a été gardé.",
			"The text was too long: only its beginning was kept."),
		Changed:      s("modifié", "changed"),
		Search:       s("tapez pour chercher", "type to search"),
		NoOption:     s("Rien ne correspond.", "Nothing matches."),
		DayHint:      s("24/11/2026, 24/11, hier…", "24/11/2026, 24/11, yesterday…"),
		DayUnknown:   s("date non comprise", "date not understood"),
		DayAhead:     s("à venir : %s", "to come: %s"),
		DayAheadSaid: s("Date à venir : %s.", "Date to come: %s."),
		DayBad: s("Date non comprise : écrivez 24/11/2026 ou 24/11.",
			"Date not understood: write 24/11/2026 or 24/11."),
		Sizes: [4]string{s("%s o", "%s B"), s("%s ko", "%s kB"), s("%s Mo", "%s MB"), s("%s Go", "%s GB")},
	}
}
