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

func desk(fr, en *Desk) {
	*fr = Desk{
		Title: "Relire", Empty: "Aucune auto-évaluation reçue.", EmptyHint: "o ouvre le fichier qu’on vous a envoyé ; i montre votre empreinte, à lire à vos étudiant·es.",
		Sort: "trier", OpenFile: "ouvrir un fichier", Cohort: "promotion", Identity: "empreinte", Delete: "supprimer",
		Sorts: [3]string{"attente", "nom", "date"}, SortedBy: "Tri : %s", Deleted: "Supprimé : %s.", Restored: "Remis : %s.", Back: "Déjà revenu : %s.",
		DeletedBegun: "Supprimé avec votre relecture en cours : %s.", DeletedSigned: "Supprimé avec la relecture signée : %s.",
		Waiting: Plural{"personne n’attend", "1 attend", "%s attendent"}, Since: "reçue %s", Learner: "Étudiant·e", Session: "Auto-évaluation", Date: "Date", State: "État",
	}
	*en = Desk{
		Title: "Review", Empty: "No self-assessment received.", EmptyHint: "o opens the file somebody sent you; i shows your fingerprint, to read to your learners.",
		Sort: "sort", OpenFile: "open a file", Cohort: "cohort", Identity: "fingerprint", Delete: "delete",
		Sorts: [3]string{"waiting", "name", "date"}, SortedBy: "Sorted by %s", Deleted: "Deleted: %s.", Restored: "Put back: %s.", Back: "Back already: %s.",
		DeletedBegun: "Deleted with your review under way: %s.", DeletedSigned: "Deleted with the signed review: %s.",
		Waiting: Plural{"nobody waits", "1 waits", "%s wait"}, Since: "received %s", Learner: "Learner", Session: "Self-assessment", Date: "Date", State: "State",
	}
}
