package text

// Identity is what one's keys and the known people say.
type Identity struct {
	Mine, Hint, Recipient, NoKeys                                  string
	People, NoPeople, NoPeopleHint                                 string
	Since, ComparedOn                                              string
	Compare, CompareAsk, ComparedDone                              string // key; name; name
	Delete, Card, Deleted, Restored, CardTitle, CardHint, CardDone string
	DeleteWarns                                                    string
	New, RenewAsk, Renewed                                         string // Renewed: file of the old key
}

func identity(s pick) Identity {
	return Identity{
		Mine: s("Votre empreinte", "Your fingerprint"),
		Hint: s("Lisez-la de vive voix à qui reçoit un fichier de vous : elle prouve qu’il vient de vous.",
			"Read it aloud to whoever receives a file from you: it proves that the file is yours."),
		Recipient: s("Pour chiffrer à votre intention", "To encrypt for you"),
		NoKeys:    s("Les clés ne sont pas disponibles ici.", "The keys are not available here."),
		People:    s("Personnes connues", "Known people"),
		NoPeople:  s("Personne pour le moment.", "Nobody yet."),
		NoPeopleHint: s("Touche o : ouvrir un fichier reçu ; son empreinte se compare de vive voix, une fois.",
			"Press o to open a received file; its fingerprint is compared aloud, once."),
		Since:        s("clé vue le %s", "key seen on %s"),
		ComparedOn:   s("comparée le %s", "compared on %s"),
		Compare:      s("empreinte comparée", "fingerprint compared"),
		CompareAsk:   s("Les huit mots lus par %s sont-ils ceux-ci ? La même touche pour oui.", "Are these the eight words that %s reads? The same key for yes."),
		ComparedDone: s("Empreinte comparée : %s.", "Fingerprint compared: %s."),
		Delete:       s("retirer", "remove"),
		Card:         s("carte de contact", "contact card"),
		Deleted:      s("Contact retiré : %s.", "Contact removed: %s."),
		Restored:     s("Contact remis : %s.", "Contact put back: %s."),
		CardTitle:    s("Où écrire votre carte ?", "Where to write your card?"),
		CardHint: s("Qui l’ouvre pourra chiffrer à votre intention, après avoir comparé l’empreinte.",
			"Whoever opens it can encrypt for you, after comparing the fingerprint."),
		CardDone: s("Carte écrite : %s", "Card written: %s"),
		New:      s("nouvelle clé", "new key"),
		RenewAsk: s("Faire une nouvelle clé ? L’ancienne s’en portera garante. La même touche pour oui.", "Make a new key? The old one will vouch for it. The same key for yes."),
		Renewed:  s("Nouvelle clé en place. L’ancienne est dans %s.", "New key in place. The old one is in %s."),
		DeleteWarns: s("Son prochain fichier redemandera de comparer l’empreinte.",
			"Their next file will ask to compare the fingerprint again."),
	}
}
