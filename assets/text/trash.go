package text

// Trash is what is said of what was deleted and can be put back.
type Trash struct {
	Root, List, Restore, Empty             Command
	Kept, None, Restored, AskEmpty, NoneAt string
	NoneAtHint, There                      string
	Session, Received                      string
	Place, PlaceHint, PlainAsk, KeptIn     string // its page without a screen; the name of that page
	DeletedOn                              string // day
	Erase                                  Order
	Emptied                                Plural
}

func trash(s pick) Trash {
	return Trash{
		Root: Command{
			Short: s("Ce qui a été supprimé depuis trente jours", "What was deleted in the last thirty days"),
			Long: s("Une auto-évaluation, une trace, une action, une note ou une auto-évaluation reçue qui est supprimée se remet en place pendant trente jours. Après, ou avec « trash empty », rien n’en reste dans le fichier de données ni dans les copies de sécurité.",
				"A self-assessment, a piece of evidence, an action, a note or a received self-assessment that is deleted can be put back for thirty days. After that, or with \"trash empty\", nothing of it is left in the data file or in the safety copies."),
		},
		List: Command{
			Short: s("Lister ce qui peut être remis en place", "List what can be put back"),
			Long:  s("Un numéro par ligne, le plus récent d’abord.", "One number a line, the latest first."),
		},
		Restore: Command{
			Short: s("Remettre en place ce qui a été supprimé", "Put back what was deleted"),
			Long:  s("Le numéro est celui de « autoeval trash list » ; sans numéro, ce qui a été supprimé en dernier.", "The number is that of \"autoeval trash list\"; without one, what was deleted last."),
		},
		Empty: Command{
			Short: s("Effacer pour de bon ce qui a été supprimé", "Erase for good what was deleted"),
			Long:  s("Le fichier de données est réécrit sans ce qui a été supprimé, et les copies de sécurité qui le contiennent sont remplacées.", "The data file is rewritten without what was deleted, and the safety copies that hold it are replaced."),
		},
		Kept: s("À remettre en place pendant trente jours avec « autoeval trash restore » ; « autoeval trash empty » l’efface pour de bon.",
			"It can be put back for thirty days with \"autoeval trash restore\"; \"autoeval trash empty\" erases it for good."),
		None:       s("Rien n’a été supprimé depuis trente jours.", "Nothing was deleted in the last thirty days."),
		Restored:   s("Remis en place : %s", "Put back: %s"),
		AskEmpty:   s("Effacer pour de bon ce qui a été supprimé : %s ?", "Erase for good what was deleted: %s?"),
		NoneAt:     s("Rien de supprimé ne porte le numéro %s.", "Nothing that was deleted has the number %s."),
		NoneAtHint: s("« autoeval trash list » montre les numéros.", "\"autoeval trash list\" shows the numbers."),
		There:      s("C’est déjà revenu : %s", "It is back already: %s"),
		Place:      s("Corbeille", "Trash"),
		PlaceHint:  s("ce qui a été supprimé depuis trente jours", "what was deleted in the last thirty days"),
		PlainAsk:   s("Corbeille (un numéro pour remettre en place, x pour tout effacer pour de bon, Entrée pour revenir) :", "Trash (a number to put back, x to erase everything for good, Enter to go back):"),
		KeptIn:     s("À remettre en place pendant trente jours, par « %s » à l’accueil.", "It can be put back for thirty days, by \"%s\" on the home page."),
		DeletedOn:  s("suppression le %s", "deleted on %s"),
		Erase:      order(s, "x", "x", "effacer", "erase", s("tout effacer pour de bon", "erase everything for good")),
		Session:    s("auto-évaluation", "self-assessment"),
		Received:   s("reçue", "received"),
		Emptied: Plural{
			s("Rien à effacer.", "Nothing to erase."),
			s("1 élément effacé pour de bon.", "1 item erased for good."),
			s("%s éléments effacés pour de bon.", "%s items erased for good."),
		},
	}
}
