package text

// Desk is what the mentor's inbox says.
type Desk struct {
	Title, Empty, EmptyHint, Sort, OpenFile, Cohort, Identity, Delete string
	Sorts                                                             [3]string // waiting, name, date
	SortedBy, Deleted, Restored, Back                                 string
	DeletedBegun, DeletedSigned                                       string // with the mentor's review
	Waiting                                                           Plural
	Since, Learner, Session, Date, State                              string
}

func desk(s pick) Desk {
	return Desk{
		Title: s("Relire", "Review"),
		Empty: s("Aucune auto-évaluation reçue.", "No self-assessment received."),
		EmptyHint: s("o ouvre le fichier qu’on vous a envoyé ; i montre votre empreinte, à lire à vos étudiant·es.",
			"o opens the file somebody sent you; i shows your fingerprint, to read to your learners."),
		Sort:     s("trier", "sort"),
		OpenFile: s("ouvrir un fichier", "open a file"),
		Cohort:   s("promotion", "cohort"),
		Identity: s("empreinte", "fingerprint"),
		Delete:   s("supprimer", "delete"),
		Sorts:    [3]string{s("attente", "waiting"), s("nom", "name"), "date"},
		SortedBy: s("Tri : %s", "Sorted by %s"),
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
		Session: s("Auto-évaluation", "Self-assessment"),
		Date:    "Date",
		State:   s("État", "State"),
	}
}
