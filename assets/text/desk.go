package text

// Desk is what the mentor's inbox says.
type Desk struct {
	Empty, EmptyHint, Cohort, Identity string
	Sorts                              [3]string // waiting, name, date
	Deleted, Restored, Back            string
	DeletedBegun, DeletedSigned        string // with the mentor's review
	Waiting                            Plural
	Since, Learner                     string
}

func desk(s pick) Desk {
	return Desk{
		Empty: s("Aucune auto-évaluation reçue.", "No self-assessment received."),
		EmptyHint: s("Touche o : ouvrir le fichier qu’on vous a envoyé ; touche i : voir votre empreinte, à lire à vos étudiant·es.",
			"Press o to open the file somebody sent you, i to see your fingerprint, to read to your learners."),
		Cohort:   s("promotion", "cohort"),
		Identity: s("empreinte", "fingerprint"),
		Sorts:    [3]string{s("attente", "waiting"), s("nom", "name"), "date"},
		Deleted:  s("Supprimé : %s.", "Deleted: %s."),
		Restored: s("Remis : %s.", "Put back: %s."),
		Back:     s("Déjà revenu : %s.", "Back already: %s."),
		DeletedBegun: s("Supprimé avec votre relecture en cours : %s.",
			"Deleted with your review under way: %s."),
		DeletedSigned: s("Supprimé avec la relecture signée : %s.", "Deleted with the signed review: %s."),
		Waiting: Plural{
			s("personne n’attend", "nobody waits"),
			s("1 attend", "1 waits"),
			s("%s attendent", "%s wait"),
		},
		Since:   s("reçue %s", "received %s"),
		Learner: s("Étudiant·e", "Learner"),
	}
}
