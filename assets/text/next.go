package text

// Next is what is said of the day of the next session, and of a school year that began.
type Next struct {
	Place, Hint, About, None, Ahead, Due, Kept, Off                          string
	Calendar, Written, Remove, DueHint                                       string
	Event, EventAbout                                                        string // in the calendar; the title of the grid
	Command                                                                  Command
	Clear, Output, Said                                                      string
	PlainAsk, PlainFile                                                      string
	Stage, StageHint, StageAbout, StageSaid, Still, StageWhere, StageCommand string
}

func next(s pick) Next {
	return Next{
		Place: s("Prochain bilan", "Next self-review"),
		Hint:  s("une date, un fichier pour votre agenda", "a date, a file for your calendar"),
		About: s("Une date aide à revenir. Elle reste ici ; un fichier .ics la met dans votre agenda, et rien n’est envoyé.",
			"A date helps to come back. It stays here; an .ics file puts it into your calendar, and nothing is sent."),
		None:     s("Aucune date pour le prochain bilan.", "No date for the next self-review."),
		Ahead:    s("Prochain bilan le %s.", "Next self-review on %s."),
		Due:      s("Le bilan prévu le %s peut commencer.", "The self-review planned for %s can begin."),
		Kept:     s("Prochain bilan le %s : c’est noté.", "Next self-review on %s: it is kept."),
		Off:      s("Plus de date pour le prochain bilan.", "No date for the next self-review any more."),
		Calendar: s("fichier d’agenda", "calendar file"),
		Written:  s("Fichier d’agenda : %s", "Calendar file: %s"),
		Remove:   s("retirer", "take away"),
		DueHint:  s("prévu le %s", "planned for %s"),
		Event:    s("Faire un nouveau bilan de compétences", "Make a new self-review of competencies"),
		EventAbout: s("%s\nDans un terminal : autoeval",
			"%s\nIn a terminal: autoeval"),
		Command: Command{
			Short: s("La date du prochain bilan", "The date of the next self-review"),
			Long: s("Garde la date du prochain bilan, que l’accueil rappelle le jour venu ; sans DATE, affiche celle qui est gardée. Avec -o FICHIER, écrit un fichier .ics pour votre agenda. --clear la retire.",
				"Keeps the date of the next self-review, which home recalls when it comes; without DATE, shows the one kept. With -o FILE, writes an .ics file for your calendar. --clear takes it away."),
		},
		Clear:  s("retirer la date", "take the date away"),
		Output: s("écrire le fichier d’agenda (.ics) dans `FICHIER` ; - pour la sortie standard", "write the calendar file (.ics) to `FILE`; - for standard output"),
		Said:   s("Donnez une date, ou --clear pour la retirer.", "Give a date, or --clear to take it away."),
		PlainAsk: s("Date du prochain bilan (24/11/2026, +30, demain ; - pour la retirer, Entrée pour ne rien changer) :",
			"Date of the next self-review (2026-11-24, +30, tomorrow; - to take it away, Enter to change nothing):"),
		PlainFile:  s("Écrire le fichier pour votre agenda ? o pour l’écrire :", "Write the file for your calendar? y to write it:"),
		Stage:      s("Une nouvelle année a commencé", "A new year has begun"),
		StageHint:  s("étape choisie : %s", "stage chosen: %s"),
		StageAbout: s("Où en êtes-vous maintenant ? La cible suit l’étape ; vous pouvez en changer à tout moment.", "Where are you now? The target follows the stage; you can change it at any time."),
		StageSaid:  s("Étape : %s.", "Stage: %s."),
		StageWhere: s("Si elle a changé, dites-la dans « %s ».", "If it has moved, say so under \"%s\"."),
		StageCommand: s("« autoeval profile set --stage %s » la change ; --stage %s dit que c’est toujours elle.",
			"\"autoeval profile set --stage %s\" changes it; --stage %s says that it still is."),
		Still: s("toujours %s", "still %s"),
	}
}
