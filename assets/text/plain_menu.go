package text

// PlainMenu is what the form without a screen says between two sessions.
type PlainMenu struct {
	Row, RowHint                                                    string // number, name, hint
	Choose, ChooseAgain, Wrong, Bye                                 string
	Again, Leave                                                    string // letters
	NotThat, Nothing, Delete, Stays                                 string
	SessionsAsk, EvidenceAsk, PlanAsk, AdoptAsk, TargetAsk, GridAsk string // in full, the first time
	AskAgain, ListChanged                                           string
	Help                                                            string // a letter
	Add, Modify, Done, Drop, Remove, Suggest, Auto                  string // letters
	WhoAsk, YearAsk, NameAsk, LangAsk, KeepHint                     string
	Welcome                                                         string
	NumberOrEnter                                                   string
	NameSession                                                     string // the present name
	Current, Last, Strength, Confidence                             string
}

func plainMenu(fr, en *PlainMenu) {
	*fr = PlainMenu{
		Row: "%[1]d %[2]s", RowHint: "%[1]d %[2]s : %[3]s",
		Choose: "Votre choix (un numéro, l pour redire la liste, q pour quitter) :", ChooseAgain: "Accueil. Votre choix (1 à %d, l, q) :",
		Wrong: "Il faut un numéro de 1 à %d, l pour redire la liste ou q pour quitter.", Bye: "Tout est enregistré. À bientôt.", Again: "l", Leave: "q",
		NotThat: "« %s » ne convient pas ici.", Nothing: "Rien pour le moment.", Delete: "Supprimer « %s » ? o pour supprimer, Entrée pour garder :", Stays: "Rien n’a changé.",
		SessionsAsk: "Auto-évaluations (un numéro pour la lire, « 1 3 » pour comparer, « m 2 » pour renommer, « x 2 » pour supprimer, Entrée pour revenir) :",
		EvidenceAsk: "Traces (un numéro pour la lire, a pour ajouter, « m 2 » pour modifier, « x 2 » pour supprimer, Entrée pour revenir) :",
		PlanAsk:     "Plan (a pour ajouter, p pour des propositions, « m 2 » pour la modifier, « f 2 » si elle est faite, « x 2 » pour l’abandonner, Entrée pour revenir) :",
		AskAgain:    "%s (Entrée pour revenir, ? aide) :", ListChanged: "La liste a changé, l la redit.", Help: "?",
		AdoptAsk:  "Proposition à adopter (un numéro, Entrée pour aucune) :",
		TargetAsk: "Profil cible (un numéro, auto pour suivre votre étape, « C05 M » pour viser votre propre niveau, « x C05 » pour y renoncer, Entrée pour revenir) :",
		GridAsk:   "Grilles (un numéro pour la choisir, le nom d’un fichier pour l’importer, Entrée pour revenir) :",
		Add:       "a", Modify: "m", Done: "f", Drop: "x", Remove: "x", Suggest: "p", Auto: "auto",
		WhoAsk: "Votre rôle (1 étudiant·e, 2 mentor) :", YearAsk: "Où en êtes-vous (1 à %d) :", NameAsk: "Comment vous appeler (facultatif) :", LangAsk: "Langue (1 français, 2 English, 3 automatique) :",
		KeepHint: "Actuellement : %s. Entrée seule ne change rien.",
		Welcome:  "%[1]s Entrée seule passe une question.", NameSession: "Nouveau nom de « %s » (Entrée pour le garder) :", NumberOrEnter: "Il faut un numéro de 1 à %d, ou Entrée.",
		Current: "%s (actuel)", Last: "%[1]s, %[2]s.", Strength: "trace %s", Confidence: "confiance %s",
	}
	*en = PlainMenu{
		Row: "%[1]d %[2]s", RowHint: "%[1]d %[2]s: %[3]s",
		Choose: "Your choice (a number, l to say the list again, q to quit):", ChooseAgain: "Home. Your choice (1 to %d, l, q):",
		Wrong: "A number from 1 to %d is needed, l to say the list again or q to quit.", Bye: "Everything is saved. Goodbye.", Again: "l", Leave: "q",
		NotThat: "\"%s\" means nothing here.", Nothing: "Nothing yet.", Delete: "Delete \"%s\"? y to delete, Enter to keep:", Stays: "Nothing has changed.",
		SessionsAsk: "Self-assessments (a number to read one, \"1 3\" to compare, \"e 2\" to rename, \"x 2\" to delete, Enter to go back):",
		EvidenceAsk: "Evidence (a number to read it, a to add, \"e 2\" to edit, \"x 2\" to delete, Enter to go back):",
		PlanAsk:     "Plan (a to add, s for suggestions, \"e 2\" to edit it, \"d 2\" when it is done, \"x 2\" to drop it, Enter to go back):",
		AskAgain:    "%s (Enter to go back, ? help):", ListChanged: "The list has changed, l says it again.", Help: "?",
		AdoptAsk:  "Suggestion to adopt (a number, Enter for none):",
		TargetAsk: "Target profile (a number, auto to follow your stage, \"C05 M\" to aim at a level of your own, \"x C05\" to take it back, Enter to go back):",
		GridAsk:   "Grids (a number to choose it, the name of a file to import it, Enter to go back):",
		Add:       "a", Modify: "e", Done: "d", Drop: "x", Remove: "x", Suggest: "s", Auto: "auto",
		WhoAsk: "Your role (1 student, 2 mentor):", YearAsk: "Where are you (1 to %d):", NameAsk: "What should we call you (optional):", LangAsk: "Language (1 français, 2 English, 3 automatic):",
		KeepHint: "At present: %s. Enter alone changes nothing.",
		Welcome:  "%[1]s Enter alone passes over a question.", NameSession: "New name of \"%s\" (Enter to keep it):", NumberOrEnter: "A number from 1 to %d is needed, or Enter.",
		Current: "%s (present)", Last: "%[1]s, %[2]s.", Strength: "evidence %s", Confidence: "confidence %s",
	}
}

// PlainForm is what evidence and actions are asked for, one question a line.
type PlainForm struct {
	EvidenceIntro, Title, Kind, Date, DateBad, Items, Location, Made string
	AI, Enough, Dropped                                              string
	Action, ActionItem, Due                                          string
	NewDate, NewItem, NewDue                                         string
	ReviseIntro, Now, Erase, Needed, NewTitle, NewAction             string // to change what is kept
}

func plainForm(fr, en *PlainForm) {
	*fr = PlainForm{
		EvidenceIntro: "Nouvelle trace : seul le titre est nécessaire. Entrée seule passe une question ; un point seul enregistre tout de suite.",
		Title:         "Titre (Entrée pour renoncer) :", Kind: "Type (1 à %d) :", Date: "Date (24/11/2026, hier ; Entrée pour aujourd’hui) :", DateBad: "Date non comprise : écrivez 24/11/2026, 24/11 ou hier.",
		Items: "Compétences qu’elle montre (par exemple C05 C07) :", Location: "Où la trouver (adresse web ou fichier) :", Made: "Réalisation (1 individuelle, 2 en groupe) :",
		AI: "Usage de l’IA, pour quoi et ce que vous avez vérifié :", Enough: ".", Dropped: "Sans titre, rien n’est gardé.",
		Action: "Action (Entrée pour renoncer) :", ActionItem: "Compétence concernée (C06 ; Entrée pour aucune) :", Due: "Échéance (24/12/2026, +14 dans deux semaines ; Entrée pour aucune) :",
		ReviseIntro: "Entrée seule garde ce qui est dit, un tiret seul l’efface, un point seul garde tout le reste.", Now: "Actuellement « %s ».", Erase: "-", Needed: "Cela ne s’efface pas.",
		NewDate: "Date (24/11/2026, hier) :", NewItem: "Compétence concernée (par exemple C06) :", NewDue: "Échéance (24/12/2026, +14 dans deux semaines) :",
		NewTitle: "Titre :", NewAction: "Action :",
	}
	*en = PlainForm{
		EvidenceIntro: "New evidence: only the title is needed. Enter alone passes over a question; a full stop alone saves at once.",
		Title:         "Title (Enter to give up):", Kind: "Kind (1 to %d):", Date: "Date (24/11/2026, yesterday; Enter for today):", DateBad: "Date not understood: write 24/11/2026, 24/11 or yesterday.",
		Items: "Competencies it shows (for instance C05 C07):", Location: "Where it is (web address or file):", Made: "Made (1 alone, 2 in a group):",
		AI: "Use of AI, what for and what you checked:", Enough: ".", Dropped: "Without a title nothing is kept.",
		Action: "Action (Enter to give up):", ActionItem: "Competency concerned (C06; Enter for none):", Due: "Due (24/12/2026, +14 in two weeks; Enter for none):",
		ReviseIntro: "Enter alone keeps what is said, a dash alone erases it, a full stop alone keeps all the rest.", Now: "At present \"%s\".", Erase: "-", Needed: "This cannot be erased.",
		NewDate: "Date (24/11/2026, yesterday):", NewItem: "Competency concerned (for instance C06):", NewDue: "Due (24/12/2026, +14 in two weeks):",
		NewTitle: "Title:", NewAction: "Action:",
	}
}
