package text

// Form is what every form says.
type Form struct {
	NextField, PreviousField, Toggle, Change, External, Keep, Discard, GoOn string
	Ask, AskInvalid, TooLong, Changed, Search, NoOption                     string
	DayHint, DayBad, DayUnknown                                             string
	DayAhead, DayAheadSaid                                                  string    // a date to come where one is past
	Sizes                                                                   [4]string // bytes, thousands, millions, billions
}

func form(fr, en *Form) {
	*fr = Form{
		NextField: "champ suivant", PreviousField: "champ précédent", Toggle: "cocher", Change: "changer", External: "éditeur externe",
		Keep: "enregistrer", Discard: "abandonner les changements", GoOn: "continuer",
		Ask: "Vos changements ne sont pas enregistrés.", AskInvalid: "Vos changements ne sont pas enregistrés : il manque un titre ou une date lisible.",
		TooLong: "Le texte était trop long : seul le début a été gardé.", Changed: "modifié", Search: "tapez pour chercher", NoOption: "Rien ne correspond.",
		DayHint: "24/11/2026, 24/11, hier…", DayUnknown: "date non comprise", DayAhead: "à venir : %s", DayAheadSaid: "Date à venir : %s.", DayBad: "Date non comprise : écrivez 24/11/2026, 24/11 ou hier.",
		Sizes: [4]string{"%s o", "%s ko", "%s Mo", "%s Go"},
	}
	*en = Form{
		NextField: "next field", PreviousField: "previous field", Toggle: "tick", Change: "change", External: "external editor",
		Keep: "save", Discard: "discard the changes", GoOn: "go on",
		Ask: "Your changes are not saved.", AskInvalid: "Your changes are not saved: a title or a readable date is missing.",
		TooLong: "The text was too long: only its beginning was kept.", Changed: "changed", Search: "type to search", NoOption: "Nothing matches.",
		DayHint: "24/11/2026, 24/11, yesterday…", DayUnknown: "date not understood", DayAhead: "to come: %s", DayAheadSaid: "Date to come: %s.", DayBad: "Date not understood: write 24/11/2026, 24/11 or yesterday.",
		Sizes: [4]string{"%s B", "%s kB", "%s MB", "%s GB"},
	}
}
