package text

// Practice is where items are practised and what activities lead to, in words
// that screens, commands and pages share.
type Practice struct {
	Where   string            // heading of the places
	LeadsTo string            // heading of the occupations
	LeadsIn string            // occupations, inside a sentence
	For     string            // a place, items practised there
	InYear  string            // before what is practised in a year
	Kinds   map[string]string // of a place, by kind
}

func practice(s pick) Practice {
	return Practice{
		Where:   s("Où l’exercer", "Where to practise it"),
		LeadsTo: s("Métiers", "Occupations"),
		LeadsIn: s("métiers : %s", "occupations: %s"),
		For:     s("%[1]s, pour %[2]s", "%[1]s, for %[2]s"),
		InYear:  s("Où s’exercer", "Where to practise"),
		Kinds: map[string]string{
			"course": s("cours", "course"), "project": s("projet", "project"), "placement": s("stage ou mission", "placement"),
		},
	}
}
