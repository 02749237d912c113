package text

// Plan is what the development plan says.
type Plan struct {
	Title, Empty, EmptyHint, NoSuggestion, NoSession, AllPlanned string
	ToDo, DoneTitle, DroppedTitle, Suggestions, SuggestionsHint  string
	Add, Edit, Toggle, Drop, Delete, Adopt, ToDoAgain            string
	New, Change, Text, Item, Due, TextHint, NoItem, NoDue        string
	DueOn, Late, LateBy, DoneOn, Dropped                         string
	Added, Saved, Done, Reopened, DroppedSaid, Deleted, Restored string
	Adopted                                                      string
	SearchItem, DueHint, ConflictKept                            string
	Count                                                        Plural
}

func plan(fr, en *Plan) {
	*fr = Plan{
		Title: "Plan d’action", Empty: "Aucune action pour le moment.", EmptyHint: "a en écrit une ; ⏎ sur une proposition l’adopte.",
		NoSuggestion: "Rien à proposer : tout est à la cible, montré et récent.", NoSession: "Terminez un premier bilan pour recevoir des propositions.", AllPlanned: "Tout ce qui pouvait être proposé est déjà dans le plan.",
		ToDo: "À faire", DoneTitle: "Fait", DroppedTitle: "Abandonné", Suggestions: "Propositions", SuggestionsHint: "par écart, confiance et âge des traces",
		Add: "ajouter", Edit: "modifier", Toggle: "fait", Drop: "abandonner", Delete: "supprimer", Adopt: "adopter", ToDoAgain: "remettre à faire",
		New: "Nouvelle action", Change: "Action", Text: "Action", Item: "Compétence", Due: "Échéance", TextHint: "une chose à faire, en quelques mots", NoItem: "aucune", NoDue: "sans échéance",
		DueOn: "pour le %s", Late: "en retard", LateBy: "en retard : %s", DoneOn: "fait le %s", Dropped: "abandonnée",
		Added: "Action ajoutée.", Saved: "Action enregistrée.", Done: "Action faite.", Reopened: "Action remise à faire.", DroppedSaid: "Action abandonnée.", Deleted: "Action supprimée.", Restored: "Annulé.",
		Adopted:    "Proposition adoptée.",
		SearchItem: "tapez pour chercher, espace choisit", DueHint: "24/11, +7, demain… ou rien", ConflictKept: "Cette action a changé ailleurs. Votre version est à l’écran : Ctrl+S encore la garde.",
		Count: Plural{"rien à faire", "1 action à faire", "%s actions à faire"},
	}
	*en = Plan{
		Title: "Action plan", Empty: "No action yet.", EmptyHint: "a writes one; ⏎ on a suggestion adopts it.",
		NoSuggestion: "Nothing to suggest: everything is at target, shown and recent.", NoSession: "Finish a first full review to get suggestions.", AllPlanned: "Everything that could be suggested is in the plan already.",
		ToDo: "To do", DoneTitle: "Done", DroppedTitle: "Dropped", Suggestions: "Suggestions", SuggestionsHint: "by gap, confidence and age of evidence",
		Add: "add", Edit: "change", Toggle: "done", Drop: "drop", Delete: "delete", Adopt: "adopt", ToDoAgain: "to do again",
		New: "New action", Change: "Action", Text: "Action", Item: "Competency", Due: "Due", TextHint: "one thing to do, in a few words", NoItem: "none", NoDue: "no due date",
		DueOn: "by %s", Late: "late", LateBy: "late: %s", DoneOn: "done on %s", Dropped: "dropped",
		Added: "Action added.", Saved: "Action saved.", Done: "Action done.", Reopened: "Action to do again.", DroppedSaid: "Action dropped.", Deleted: "Action deleted.", Restored: "Undone.",
		Adopted:    "Suggestion adopted.",
		SearchItem: "type to search, space chooses", DueHint: "24/11, +7, tomorrow… or nothing", ConflictKept: "This action changed elsewhere. Your version is on screen: Ctrl+S again keeps it.",
		Count: Plural{"nothing to do", "1 action to do", "%s actions to do"},
	}
}
