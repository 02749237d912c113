package text

// Plan is what the development plan says.
type Plan struct {
	Empty, EmptyHint, NoSuggestion, NoSession, AllPlanned       string
	ToDo, DoneTitle, DroppedTitle, Suggestions, SuggestionsHint string
	Edit, Toggle, Drop, ToDoAgain                               string
	New, Text, Due, TextHint, NoItem                            string
	DueOn, LateBy, DoneOn, Dropped                              string
	Added, Saved, Done, Reopened, DroppedSaid, Deleted          string
	Adopted                                                     string
	SearchItem, DueHint, ConflictKept                           string
	Count                                                       Plural
}

func plan(s pick) Plan {
	return Plan{
		Empty: s("Aucune action pour le moment.", "No action yet."),
		EmptyHint: s("Touche a : en écrire une ; ⏎ sur une proposition : l’adopter.",
			"Press a to write one, ⏎ on a suggestion to adopt it."),
		NoSuggestion: s("Rien à proposer : tout est à la cible, montré et récent.",
			"Nothing to suggest: everything is at target, shown and recent."),
		NoSession: s("Terminez un premier bilan pour recevoir des propositions.",
			"Finish a first self-review to get suggestions."),
		AllPlanned: s("Tout ce qui pouvait être proposé est déjà dans le plan.",
			"Everything that could be suggested is in the plan already."),
		ToDo:            s("À faire", "To do"),
		DoneTitle:       s("Fait", "Done"),
		DroppedTitle:    s("Abandonné", "Dropped"),
		Suggestions:     s("Propositions", "Suggestions"),
		SuggestionsHint: s("par écart, confiance et âge des traces", "by gap, confidence and age of evidence"),
		Edit:            s("modifier", "change"),
		Toggle:          s("fait", "done"),
		Drop:            s("abandonner", "drop"),
		ToDoAgain:       s("remettre à faire", "to do again"),
		New:             s("Nouvelle action", "New action"),
		Text:            "Action",
		Due:             s("Échéance", "Due"),
		TextHint:        s("une chose à faire, en quelques mots", "one thing to do, in a few words"),
		NoItem:          s("aucune", "none"),
		DueOn:           s("pour le %s", "by %s"),
		LateBy:          s("en retard : %s", "late: %s"),
		DoneOn:          s("fait le %s", "done on %s"),
		Dropped:         s("abandonnée", "dropped"),
		Added:           s("Action ajoutée.", "Action added."),
		Saved:           s("Action enregistrée.", "Action saved."),
		Done:            s("Action faite.", "Action done."),
		Reopened:        s("Action remise à faire.", "Action to do again."),
		DroppedSaid:     s("Action abandonnée.", "Action dropped."),
		Deleted:         s("Action supprimée.", "Action deleted."),
		Adopted:         s("Proposition adoptée.", "Suggestion adopted."),
		SearchItem:      s("tapez pour chercher, espace choisit", "type to search, space chooses"),
		DueHint:         s("24/11, +7, demain… ou rien", "24/11, +7, tomorrow… or nothing"),
		ConflictKept: s("Cette action a changé ailleurs. Votre version est à l’écran : Ctrl+S encore la garde.",
			"This action changed elsewhere. Your version is on screen: Ctrl+S again keeps it."),
		Count: Plural{
			s("rien à faire", "nothing to do"),
			s("1 action à faire", "1 action to do"),
			s("%s actions à faire", "%s actions to do"),
		},
	}
}
