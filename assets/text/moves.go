package text

// Moves is what is said of a level beside earlier ones and beside a mentor's,
// the same wherever it is shown.
type Moves struct {
	First, Again, AgainList                                  string
	SomeMentor, MentorSays, Accepted, AcceptedFor, Contested string
	AgainShort, NotSince, NotSinceHint                       string
	CVConfirmed, CVContested                                 string
}

func moves(s pick) Moves {
	return Moves{
		First: s("première fois", "first time"),
		// The level before, then the month.
		Again:      s("noté à nouveau (%[1]s en %[2]s)", "rated again (%[1]s in %[2]s)"),
		AgainList:  s("Notés à nouveau : %s.", "Rated again: %s."),
		SomeMentor: s("votre mentor", "your mentor"),
		// The mentor, then the level that is theirs.
		MentorSays: s("%[1]s : %[2]s", "%[1]s: %[2]s"),
		Accepted:   s("niveau de %[1]s, avec votre accord", "level given by %[1]s, which you agreed to"),
		AcceptedFor: s("niveau de %[1]s, avec votre accord ; votre réponse était %[2]s",
			"level given by %[1]s, which you agreed to; your answer was %[2]s"),
		Contested:  s("%[1]s : %[2]s, ce que vous contestez", "%[1]s: %[2]s, which you contest"),
		AgainShort: s("à nouveau", "again"),
		NotSince: s("%s n’est pas une auto-évaluation terminée de cette grille.",
			"%s is not a finished self-assessment on this grid."),
		NotSinceHint: s("« autoeval session list » les montre ; --grid choisit la grille.",
			"\"autoeval session list\" shows them; --grid chooses the grid."),
		CVConfirmed: s("confirmé par %s", "confirmed by %s"),
		CVContested: s("%[1]s dit %[2]s", "%[1]s says %[2]s"),
	}
}
