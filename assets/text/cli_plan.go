package text

// CLIPlan is what the plan commands say.
type CLIPlan struct {
	Group, Add, Edit, List, Done, Drop, Reopen, Delete, Suggest Command
	Text, Item, Due, All, Adopt, Limit                          string // options
	Added, Finished, Dropped, Reopened, Deleted, None           string
	NoneAt, NoneAtHint, Ambiguous                               string
	TextExample                                                 string // of an action, in the help
	DoneOn, Late                                                string
	NoSuggestion, NoSuggestionAt, SuggestionRange               string
	AdoptHint, Saved                                            string
	AskDelete                                                   string
}

func cliPlan(s pick) CLIPlan {
	return CLIPlan{
		Group: Command{
			Short: s("Plan d’action", "Action plan"),
			Long: s("Le plan rassemble vos prochaines actions, chacune avec une échéance si vous le souhaitez.",
				"The plan gathers your next actions, each with a due date if you wish."),
		},
		Add: Command{
			Short: s("Ajouter une action", "Add an action"),
			Long: s("Ajoute une action au plan et affiche son identifiant.",
				"Adds an action to the plan and prints its identifier."),
		},
		Edit: Command{
			Short: s("Modifier une action", "Change an action"),
			Long: s("Modifie les champs donnés en option ; les autres restent. --item \"\" et --due \"\" retirent l’élément et l’échéance.",
				"Changes the fields given as options; the others stay. --item \"\" and --due \"\" take item and due date away."),
		},
		List: Command{
			Short: s("Lister les actions", "List the actions"),
			Long: s("Liste les actions à faire, les plus proches d’abord ; toutes avec --all.",
				"Lists what is to do, nearest first; everything with --all."),
		},
		Done: Command{
			Short: s("Marquer une action comme faite", "Mark an action as done"),
			Long:  s("Marque une action comme faite.", "Marks an action as done."),
		},
		Drop: Command{
			Short: s("Abandonner une action", "Give up an action"),
			Long: s("Abandonne une action ; elle reste visible avec « list --all ».",
				"Gives up an action; it stays visible with \"list --all\"."),
		},
		Reopen: Command{
			Short: s("Remettre une action à faire", "Put an action back to do"),
			Long: s("Remet à faire une action faite ou abandonnée.",
				"Puts a done or dropped action back to do."),
		},
		Delete: Command{
			Short: s("Supprimer une action", "Delete an action"),
			Long:  s("Supprime une action du plan.", "Deletes an action from the plan."),
		},
		Suggest: Command{
			Short: s("Proposer des actions", "Suggest actions"),
			Long: s("Propose des actions, dans l’ordre de l’écart à la cible, de la confiance et de l’âge des traces, en disant pourquoi. --adopt N ajoute la proposition N au plan.",
				"Suggests actions ordered by gap to the target, confidence and age of evidence, saying why. --adopt N adds suggestion N to the plan."),
		},
		Text:        s("ce qu’il y a à faire, `TEXTE`", "what there is to do, `TEXT`"),
		Item:        s("`CODE` de l’élément concerné", "`CODE` of the item concerned"),
		Due:         s("échéance, `DATE` (24/11/2026)", "due `DATE` (2026-11-24)"),
		All:         s("aussi les actions faites et abandonnées", "done and dropped actions too"),
		Adopt:       s("ajouter au plan la proposition `N`", "add suggestion `N` to the plan"),
		Limit:       s("nombre de propositions, `N`", "how many suggestions, `N`"),
		TextExample: s("Refaire le TP de sockets", "Do the sockets lab again"),
		Added:       s("Action ajoutée : « %s ».", "Action added: \"%s\"."),
		Saved:       s("Action modifiée : « %s ».", "Action changed: \"%s\"."),
		Finished:    s("Action faite : « %s ».", "Action done: \"%s\"."),
		Dropped:     s("Action abandonnée : « %s ».", "Action dropped: \"%s\"."),
		Reopened:    s("Action à faire : « %s ».", "Action to do: \"%s\"."),
		Deleted:     s("Action supprimée : « %s ».", "Action deleted: \"%s\"."),
		None: s("Rien à faire dans le plan. « autoeval plan suggest » propose des actions.",
			"Nothing to do in the plan. \"autoeval plan suggest\" suggests actions."),
		NoneAt:     s("Aucune action ne correspond à « %s ».", "No action matches \"%s\"."),
		NoneAtHint: s("« autoeval plan list --all » les liste.", "\"autoeval plan list --all\" lists them."),
		Ambiguous: s("« %s » désigne plusieurs actions : ajoutez des caractères.",
			"\"%s\" names several actions: add characters."),
		DoneOn:          s("faite le %s", "done on %s"),
		Late:            s("en retard, pour le %s", "late, due %s"),
		NoSuggestion:    s("Rien à proposer pour le moment.", "Nothing to suggest for now."),
		NoSuggestionAt:  s("Il n’y a pas de proposition %d.", "There is no suggestion %d."),
		SuggestionRange: s("Elles vont de 1 à %d.", "They go from 1 to %d."),
		AdoptHint: s("« autoeval plan suggest --adopt N » ajoute la proposition N au plan.",
			"\"autoeval plan suggest --adopt N\" adds suggestion N to the plan."),
		AskDelete: s("Supprimer l’action « %s » ?", "Delete the action \"%s\"?"),
	}
}
