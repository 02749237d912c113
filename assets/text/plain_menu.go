package text

// PlainMenu is what the form without a screen says between two sessions.
type PlainMenu struct {
	Again, Repeat, More, Leave, Help, Add, Modify, Done, Drop, Remove, Suggest, InUse, Auto Order

	Row, RowHint                                                    string // number, name, hint
	Choose, ChooseAgain, Wrong, Bye                                 string
	NotThat, Nothing, Delete, Stays                                 string
	SessionsAsk, EvidenceAsk, PlanAsk, AdoptAsk, TargetAsk, GridAsk string // in full, the first time
	AskAgain, ListChanged                                           string
	MoreLeft, HomeHelp                                              string // how many
	WhoAsk, YearAsk, NameAsk, LangAsk, KeepHint                     string
	Welcome                                                         string
	NumberOrEnter                                                   string
	NameSession                                                     string // the present name
	Current, Last, Strength, Confidence                             string
}

func plainMenu(s pick) PlainMenu {
	return PlainMenu{
		Row:     "%[1]d %[2]s",
		RowHint: s("%[1]d %[2]s : %[3]s", "%[1]d %[2]s: %[3]s"),
		Choose: s("Votre choix (un numéro, l pour redire la liste, q pour quitter) :",
			"Your choice (a number, l to say the list again, q to quit):"),
		ChooseAgain: s("Accueil. Votre choix (1 à %d, l, q) :", "Home. Your choice (1 to %d, l, q):"),
		Wrong: s("Il faut un numéro de 1 à %d, l pour redire la liste ou q pour quitter.",
			"A number from 1 to %d is needed, l to say the list again or q to quit."),
		Bye:      s("Tout est enregistré. À bientôt.", "Everything is saved. Goodbye."),
		Again:    order(s, "l", "l", "liste", "list", s("redire la liste", "say the list again")),
		Repeat:   order(s, "e", "r", "énoncé", "repeat", s("redire", "say it again")),
		More:     order(s, "+", "+", "suite", "more", s("dire la suite de la liste", "say more of the list")),
		Leave:    order(s, "q", "q", "quitter", "quit", s("revenir, ou quitter", "go back, or leave")),
		Help:     order(s, "?", "?", "aide", "help", s("dire l’aide", "say the help")),
		MoreLeft: s("Encore %s : + pour la suite.", "%s more: + to hear them."),
		HomeHelp: s("Chaque ligne a un numéro : tapez-le, puis Entrée, pour y aller. Tapez l pour redire la liste, q pour quitter ; tout est enregistré à mesure. Partout, ? dit ce qui peut se faire, et l’on revient par q.",
			"Every line has a number: type it, then Enter, to go there. Type l to hear the list again, q to leave; everything is saved as you go. Everywhere, ? says what can be done, and q is the way back."),
		NotThat: s("« %s » ne convient pas ici.", "\"%s\" means nothing here."),
		Nothing: s("Rien pour le moment.", "Nothing yet."),
		Delete: s("Supprimer « %s » ? o pour supprimer, Entrée pour garder :",
			"Delete \"%s\"? y to delete, Enter to keep:"),
		Stays: s("Rien n’a changé.", "Nothing has changed."),
		SessionsAsk: s("Auto-évaluations (un numéro pour la lire, « 1 3 » pour comparer, « m 2 » pour renommer, « récit 2 » pour entendre son récit, « p 2 » ou « p 2 bilan.html » pour écrire sa page, « pdf 2 » en PDF, « v 2 » pour la lire dans les mots de la grille utilisée, « x 2 » pour supprimer, « f S7 » pour filtrer, Entrée pour revenir) :",
			"Self-assessments (a number to read one, \"1 3\" to compare, \"e 2\" to rename, \"story 2\" to hear its story, \"p 2\" or \"p 2 spring.html\" to write its page, \"pdf 2\" as PDF, \"v 2\" to read it in the words of the grid in use, \"x 2\" to delete, \"f S7\" to filter, Enter to go back):"),
		EvidenceAsk: s("Traces (un numéro pour la lire, a pour ajouter, « m 2 » pour modifier, « x 2 » pour supprimer, « f projet » pour filtrer, Entrée pour revenir) :",
			"Evidence (a number to read it, a to add, \"e 2\" to edit, \"x 2\" to delete, \"f project\" to filter, Enter to go back):"),
		PlanAsk: s("Plan (a pour ajouter, p pour des propositions, « m 2 » pour la modifier, « f 2 » si elle est faite ou de nouveau à faire, « x 2 » pour l’abandonner ou supprimer une ligne close, Entrée pour revenir) :",
			"Plan (a to add, s for suggestions, \"e 2\" to edit it, \"d 2\" when it is done or to do again, \"x 2\" to drop it or to delete a closed one, Enter to go back):"),
		AskAgain:    s("%s (Entrée pour revenir, ? aide) :", "%s (Enter to go back, ? help):"),
		ListChanged: s("La liste a changé ; tapez l pour la redire.", "The list has changed; type l to hear it again."),
		AdoptAsk: s("Proposition à adopter (un numéro, Entrée pour aucune) :",
			"Suggestion to adopt (a number, Enter for none):"),
		TargetAsk: s("Profil cible (un numéro, auto pour suivre votre étape, « C05 M » pour viser votre propre niveau, « x C05 » pour y renoncer, Entrée pour revenir) :",
			"Target profile (a number, auto to follow your stage, \"C05 M\" to aim at a level of your own, \"x C05\" to take it back, Enter to go back):"),
		GridAsk: s("Grilles (un numéro pour la choisir, i pour choisir un fichier à importer, ou son nom, p pour les passages d’une version à l’autre, « x 2 » pour en supprimer une, Entrée pour revenir) :",
			"Grids (a number to choose it, i to choose a file to import, or its name, p for passages between versions, \"x 2\" to delete one, Enter to go back):"),
		Add:     order(s, "a", "a", "ajouter", "add", s("ajouter", "add")),
		Modify:  order(s, "m", "e", "modifier", "edit", s("modifier", "edit")),
		Done:    order(s, "f", "d", "faite", "done", s("dire qu’elle est faite", "say that it is done")),
		Drop:    order(s, "x", "x", "abandonner", "drop", s("abandonner", "drop")),
		Remove:  order(s, "x", "x", "supprimer", "delete", s("supprimer", "delete")),
		InUse:   order(s, "v", "v", "version", "version", s("lire dans les mots de la grille utilisée", "read in the words of the grid in use")),
		Suggest: order(s, "p", "s", "propositions", "suggestions", s("entendre des propositions", "hear suggestions")),
		Auto:    order(s, "auto", "auto", "automatique", "automatic", s("suivre votre étape", "follow your stage")),
		WhoAsk:  s("Votre rôle (1 étudiant·e, 2 mentor) :", "Your role (1 student, 2 mentor):"),
		YearAsk: s("Où en êtes-vous (1 à %d) :", "Where are you (1 to %d):"),
		NameAsk: s("Comment vous appeler (facultatif) :", "What should we call you (optional):"),
		LangAsk: s("Langue (1 français, 2 English, 3 automatique) :",
			"Language (1 français, 2 English, 3 automatic):"),
		KeepHint: s("Actuellement : %s. Entrée seule ne change rien.",
			"At present: %s. Enter alone changes nothing."),
		Welcome: s("%[1]s Entrée seule passe une question.", "%[1]s Enter alone passes over a question."),
		NameSession: s("Nouveau nom de « %s » (Entrée pour le garder) :",
			"New name of \"%s\" (Enter to keep it):"),
		NumberOrEnter: s("Il faut un numéro de 1 à %d, ou Entrée.",
			"A number from 1 to %d is needed, or Enter."),
		Current:    s("%s (actuel)", "%s (present)"),
		Last:       "%[1]s, %[2]s.",
		Strength:   s("trace %s", "evidence %s"),
		Confidence: s("confiance %s", "confidence %s"),
	}
}

// PlainForm is what evidence and actions are asked for, one question a line.
type PlainForm struct {
	EvidenceIntro, Title, Kind, Date, Items, Location, Made string
	AI, Enough, Dropped, How                                string
	Action, ActionItem, Due                                 string
	NewDate, NewItem, NewDue                                string
	ReviseIntro, Now, Erase, Needed, NewTitle, NewAction    string // to change what is kept
}

func plainForm(s pick) PlainForm {
	return PlainForm{
		EvidenceIntro: s("Nouvelle trace : seul le titre est nécessaire. Entrée seule passe une question ; un point seul enregistre tout de suite.",
			"New evidence: only the title is needed. Enter alone passes over a question; a full stop alone saves at once."),
		Title: s("Titre (Entrée pour renoncer) :", "Title (Enter to give up):"),
		Kind:  s("Type (1 à %d) :", "Kind (1 to %d):"),
		Date: s("Date (24/11/2026, hier ; Entrée pour aujourd’hui) :",
			"Date (24/11/2026, yesterday; Enter for today):"),
		Items: s("Compétences qu’elle montre (par exemple C05 C07) :",
			"Competencies it shows (for instance C05 C07):"),
		Location: s("Où la trouver (adresse web ou fichier) :", "Where it is (web address or file):"),
		Made:     s("Réalisation (1 individuelle, 2 en groupe) :", "Made (1 alone, 2 in a group):"),
		AI: s("Usage de l’IA, pour quoi et ce que vous avez vérifié :",
			"Use of AI, what for and what you checked:"),
		Enough: ".",
		How: s("Entrée seule pour passer cette question, un point seul ou q pour passer les suivantes ; ce qui est dit reste.",
			"Enter alone to pass over this question, a full stop alone or q to pass over the rest; what was said stays."),
		Dropped: s("Sans titre, rien n’est gardé.", "Without a title nothing is kept."),
		Action:  s("Action (Entrée pour renoncer) :", "Action (Enter to give up):"),
		ActionItem: s("Compétence concernée (C06 ; Entrée pour aucune) :",
			"Competency concerned (C06; Enter for none):"),
		Due: s("Échéance (24/12/2026, +14 dans deux semaines ; Entrée pour aucune) :",
			"Due (24/12/2026, +14 in two weeks; Enter for none):"),
		ReviseIntro: s("Entrée seule garde ce qui est dit, un tiret seul l’efface, un point seul garde tout le reste.",
			"Enter alone keeps what is said, a dash alone erases it, a full stop alone keeps all the rest."),
		Now:       s("Actuellement « %s ».", "At present \"%s\"."),
		Erase:     "-",
		Needed:    s("Cela ne s’efface pas.", "This cannot be erased."),
		NewDate:   s("Date (24/11/2026, hier) :", "Date (24/11/2026, yesterday):"),
		NewItem:   s("Compétence concernée (par exemple C06) :", "Competency concerned (for instance C06):"),
		NewDue:    s("Échéance (24/12/2026, +14 dans deux semaines) :", "Due (24/12/2026, +14 in two weeks):"),
		NewTitle:  s("Titre :", "Title:"),
		NewAction: s("Action :", "Action:"),
	}
}
