package text

// Story is what is said of a session in few words: on a screen, by a command, aloud
// and at the head of a page.
type Story struct {
	Rated                       string // of how many, Answered
	Since, Mostly, Target       string
	Missing, MissingMore, Open  string
	Risen, Fallen, Answered, At Plural
	Others                      Plural
	Families, Before            string // the picture: its heading; what the levels were
	Rose, Reached, Leads        string // headings
}

func story(s pick) Story {
	return Story{
		Rated: s("Sur %[1]s, %[2]s.", "Of %[1]s, %[2]s."),
		Answered: Plural{
			Zero:  s("aucune n’a de réponse", "none has an answer"),
			One:   s("1 a une réponse", "1 has an answer"),
			Other: s("%s ont une réponse", "%s have an answer"),
		},
		Since: s("Depuis « %[1]s » (%[2]s), ", "Since \"%[1]s\" (%[2]s), "),
		Risen: Plural{
			Zero:  s("aucun niveau n’a monté", "no level rose"),
			One:   s("un niveau a monté", "one level rose"),
			Other: s("%s niveaux ont monté", "%s levels rose"),
		},
		Mostly: s(", surtout en « %s »", ", mostly in \"%s\""),
		Fallen: Plural{
			Zero:  s("aucun n’a baissé", "none fell"),
			One:   s("un a baissé", "one fell"),
			Other: s("%s ont baissé", "%s fell"),
		},
		Target: s("À l’étape « %[1]s » (indicatif), sur %[2]s, %[3]s",
			"At \"%[1]s\" (indicative), of %[2]s, %[3]s"),
		At: Plural{
			Zero:  s("aucune n’est au niveau attendu", "none is at the level expected"),
			One:   s("1 est au niveau attendu", "1 is at the level expected"),
			Other: s("%s sont au niveau attendu", "%s are at the level expected"),
		},
		Missing:     s(" ; à faire monter : %s", "; to raise: %s"),
		MissingMore: s(" ; à faire monter : %[1]s et %[2]s", "; to raise: %[1]s and %[2]s"),
		Others: Plural{
			Zero:  s("aucune autre", "no other"),
			One:   s("1 autre", "1 other"),
			Other: s("%s autres", "%s others"),
		},
		Open:     s(" ; sans réponse : %s", "; without an answer: %s"),
		Families: s("Compétences par famille et par niveau", "Competencies by group and level"),
		Before:   s(" (avant : %s)", " (before: %s)"),
		Rose:     s("Ce qui a le plus monté", "What rose most"),
		Reached:  s("Pour la première fois", "For the first time"),
		Leads:    s("Les activités les plus proches", "The nearest activities"),
	}
}
