package text

// CLIPlan is what the plan commands say.
type CLIPlan struct {
	Group, Add, Edit, List, Done, Drop, Reopen, Delete, Suggest Command
	Text, Item, Due, All, Adopt, Limit, Target                  string // options
	Added, Finished, Dropped, Reopened, Deleted, None           string
	NoneAt, NoneAtHint, Ambiguous                               string
	TextExample                                                 string // of an action, in the help
	DoneOn, DroppedWord, DueOn, Late, NoDue                     string
	NoSuggestion, NoSuggestionAt, SuggestionRange               string
	AdoptHint, Saved                                            string
	AskDelete                                                   string
}

func cliPlan(fr, en *CLIPlan) {
	*fr = CLIPlan{
		Group:   Command{Short: "Plan d’action", Long: "Le plan rassemble vos prochaines actions, chacune avec une échéance si vous le souhaitez."},
		Add:     Command{Short: "Ajouter une action", Long: "Ajoute une action au plan et affiche son identifiant."},
		Edit:    Command{Short: "Modifier une action", Long: "Modifie les champs donnés en option ; les autres restent. --item \"\" et --due \"\" retirent l’élément et l’échéance."},
		List:    Command{Short: "Lister les actions", Long: "Liste les actions à faire, les plus proches d’abord ; toutes avec --all."},
		Done:    Command{Short: "Marquer une action comme faite", Long: "Marque une action comme faite."},
		Drop:    Command{Short: "Abandonner une action", Long: "Abandonne une action ; elle reste visible avec « list --all »."},
		Reopen:  Command{Short: "Remettre une action à faire", Long: "Remet à faire une action faite ou abandonnée."},
		Delete:  Command{Short: "Supprimer une action", Long: "Supprime une action du plan."},
		Suggest: Command{Short: "Proposer des actions", Long: "Propose des actions, dans l’ordre de l’écart à la cible, de la confiance et de l’âge des traces, en disant pourquoi. --adopt N ajoute la proposition N au plan."},
		Text:    "ce qu’il y a à faire, `TEXTE`", Item: "`CODE` de l’élément concerné", Due: "échéance, `DATE` (24/11/2026)", All: "aussi les actions faites et abandonnées", Adopt: "ajouter au plan la proposition `N`", Limit: "nombre de propositions, `N`", Target: "`PROFIL` cible",
		TextExample: "Refaire le TP de sockets",
		Added:       "Action ajoutée : « %s ».", Saved: "Action modifiée : « %s ».", Finished: "Action faite : « %s ».", Dropped: "Action abandonnée : « %s ».", Reopened: "Action à faire : « %s ».", Deleted: "Action supprimée : « %s ».",
		None:   "Rien à faire dans le plan. « autoeval plan suggest » propose des actions.",
		NoneAt: "Aucune action ne correspond à « %s ».", NoneAtHint: "« autoeval plan list --all » les liste.", Ambiguous: "« %s » désigne plusieurs actions : ajoutez des caractères.",
		DoneOn: "faite le %s", DroppedWord: "abandonnée", DueOn: "pour le %s", Late: "en retard, pour le %s", NoDue: "sans échéance",
		NoSuggestion: "Rien à proposer pour le moment.", NoSuggestionAt: "Il n’y a pas de proposition %d.", SuggestionRange: "Elles vont de 1 à %d.",
		AdoptHint: "« autoeval plan suggest --adopt N » ajoute la proposition N au plan.", AskDelete: "Supprimer l’action « %s » ?",
	}
	*en = CLIPlan{
		Group:   Command{Short: "Action plan", Long: "The plan gathers your next actions, each with a due date if you wish."},
		Add:     Command{Short: "Add an action", Long: "Adds an action to the plan and prints its identifier."},
		Edit:    Command{Short: "Change an action", Long: "Changes the fields given as options; the others stay. --item \"\" and --due \"\" take item and due date away."},
		List:    Command{Short: "List the actions", Long: "Lists what is to do, nearest first; everything with --all."},
		Done:    Command{Short: "Mark an action as done", Long: "Marks an action as done."},
		Drop:    Command{Short: "Give up an action", Long: "Gives up an action; it stays visible with \"list --all\"."},
		Reopen:  Command{Short: "Put an action back to do", Long: "Puts a done or dropped action back to do."},
		Delete:  Command{Short: "Delete an action", Long: "Deletes an action from the plan."},
		Suggest: Command{Short: "Suggest actions", Long: "Suggests actions ordered by gap to the target, confidence and age of evidence, saying why. --adopt N adds suggestion N to the plan."},
		Text:    "what there is to do, `TEXT`", Item: "`CODE` of the item concerned", Due: "due `DATE` (2026-11-24)", All: "done and dropped actions too", Adopt: "add suggestion `N` to the plan", Limit: "how many suggestions, `N`", Target: "target `PROFILE`",
		TextExample: "Do the sockets lab again",
		Added:       "Action added: \"%s\".", Saved: "Action changed: \"%s\".", Finished: "Action done: \"%s\".", Dropped: "Action dropped: \"%s\".", Reopened: "Action to do: \"%s\".", Deleted: "Action deleted: \"%s\".",
		None:   "Nothing to do in the plan. \"autoeval plan suggest\" suggests actions.",
		NoneAt: "No action matches \"%s\".", NoneAtHint: "\"autoeval plan list --all\" lists them.", Ambiguous: "\"%s\" names several actions: add characters.",
		DoneOn: "done on %s", DroppedWord: "dropped", DueOn: "due %s", Late: "late, due %s", NoDue: "no due date",
		NoSuggestion: "Nothing to suggest for now.", NoSuggestionAt: "There is no suggestion %d.", SuggestionRange: "They go from 1 to %d.",
		AdoptHint: "\"autoeval plan suggest --adopt N\" adds suggestion N to the plan.", AskDelete: "Delete the action \"%s\"?",
	}
}
