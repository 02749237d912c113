package text

// Identity is what one's keys and the known people say.
type Identity struct {
	Title, Mine, Hint, Anonymous, Recipient, NoKeys                                string
	People, NoPeople, NoPeopleHint                                                 string
	Since, Learner, Mentor                                                         string
	Delete, Card, Receive, Deleted, Restored, CardTitle, CardHint, CardDone, Write string
	DeleteWarns                                                                    string
}

func identity(fr, en *Identity) {
	*fr = Identity{
		Title: "Empreinte et contacts", Mine: "Votre empreinte", Hint: "Lisez-la de vive voix à qui reçoit un fichier de vous : elle prouve qu’il vient de vous.", Anonymous: "Sans nom",
		Recipient: "Pour chiffrer à votre intention", NoKeys: "Les clés ne sont pas disponibles ici.",
		People: "Personnes connues", NoPeople: "Personne pour le moment.", NoPeopleHint: "o ouvre un fichier reçu ; son empreinte se compare de vive voix, une fois.",
		Since: "confirmée le %s", Learner: "étudiant·e", Mentor: "mentor", Delete: "retirer", Card: "carte de contact", Receive: "ouvrir un fichier",
		Deleted: "Contact retiré : %s.", Restored: "Contact remis : %s.", CardTitle: "Où écrire votre carte ?", CardHint: "Qui l’ouvre pourra chiffrer à votre intention, après avoir comparé l’empreinte.", CardDone: "Carte écrite : %s", Write: "écrire le fichier",
		DeleteWarns: "Son prochain fichier redemandera de comparer l’empreinte.",
	}
	*en = Identity{
		Title: "Fingerprint and contacts", Mine: "Your fingerprint", Hint: "Read it aloud to whoever receives a file from you: it proves that the file is yours.", Anonymous: "No name",
		Recipient: "To encrypt for you", NoKeys: "The keys are not available here.",
		People: "Known people", NoPeople: "Nobody yet.", NoPeopleHint: "o opens a received file; its fingerprint is compared aloud, once.",
		Since: "confirmed on %s", Learner: "learner", Mentor: "mentor", Delete: "remove", Card: "contact card", Receive: "open a file",
		Deleted: "Contact removed: %s.", Restored: "Contact put back: %s.", CardTitle: "Where to write your card?", CardHint: "Whoever opens it can encrypt for you, after comparing the fingerprint.", CardDone: "Card written: %s", Write: "write the file",
		DeleteWarns: "Their next file will ask to compare the fingerprint again.",
	}
}
