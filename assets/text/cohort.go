package text

// Cohort is what a mentor's learners at a glance say.
type Cohort struct {
	Empty, EmptyHint, OutOf                                   string
	Learners, Waiting, Stale, Others                          Plural
	Sorts                                                     [4]string // by waiting, name, date, level (with the item)
	Only                                                      [3]string // all, waiting, stale
	NoneWaiting, NoneStale                                    string
	View, Spread, Table                                       string // keys
	SpreadTitle, SpreadHint, Sessions, WaitsSince, StaleSince string
	SeeAsk, HiddenHint, OtherWaits                            string
	Beside                                                    string // grid, sessions, how many wait
	HiddenCount                                               Plural
}

func cohort(s pick) Cohort {
	return Cohort{
		Empty: s("Personne n’a encore partagé d’auto-évaluation sur cette grille.",
			"Nobody has shared a self-assessment on this grid yet."),
		EmptyHint: s("Touche o : ouvrir un fichier reçu.", "Press o to open a received file."),
		OutOf:     s("%[1]s sur %[2]s", "%[1]s of %[2]s"),
		Learners: Plural{
			s("aucune personne", "nobody"),
			s("1 personne", "1 person"),
			s("%s personnes", "%s people"),
		},
		Waiting: Plural{
			s("aucune n’attend", "nobody waits"),
			s("1 attend", "1 waits"),
			s("%s attendent", "%s wait"),
		},
		Stale: Plural{
			s("toutes à jour", "all up to date"),
			s("1 à relancer", "1 to refresh"),
			s("%s à relancer", "%s to refresh"),
		},
		Others: Plural{
			s("aucune ailleurs", "none elsewhere"),
			s("1 auto-évaluation sur une autre grille", "1 self-assessment on another grid"),
			s("%s auto-évaluations sur d’autres grilles", "%s self-assessments on other grids"),
		},
		Beside: s("Sur la grille %[1]s : %[2]s, %[3]s.", "On the grid %[1]s: %[2]s, %[3]s."),
		Sorts: [4]string{
			s("attente", "waiting"),
			s("nom", "name"),
			"date",
			s("niveau en %s", "level in %s"),
		},
		Only: [3]string{
			s("tout le monde", "everybody"),
			s("en attente", "waiting"),
			s("à relancer", "to refresh"),
		},
		NoneWaiting: s("Personne n’attend de relecture. Touche v : voir tout le monde.",
			"Nobody waits for a review. Press v to see everybody."),
		NoneStale: s("Aucune auto-évaluation n’a plus d’un an. Touche v : voir tout le monde.",
			"No self-assessment is over a year old. Press v to see everybody."),
		View:        s("qui voir", "whom to see"),
		Spread:      s("répartitions", "distributions"),
		Table:       s("tableau", "table"),
		SpreadTitle: s("Répartition des niveaux", "Distribution of levels"),
		SpreadHint:  s("Des effectifs, jamais de moyenne.", "Counts, never an average."),
		Sessions:    s("reçues : %s", "received: %s"),
		WaitsSince:  s("attend depuis le %s", "waits since %s"),
		OtherWaits:  s("« %[1]s » attend depuis le %[2]s", "\"%[1]s\" waits since %[2]s"),
		StaleSince:  s("dernier bilan le %s", "last self-review on %s"),
		SeeAsk: s("b encore pour tout voir : ces relectures ne seront plus à l’aveugle.",
			"b again to see everything: these reviews will not be blind any more."),
		HiddenHint: s("? : masqué avant votre réponse", "?: hidden before your answer"),
		HiddenCount: Plural{
			s("tout est visible", "everything shows"),
			s("? 1 masquée avant votre réponse", "? 1 hidden before your answer"),
			s("? %s masquées avant votre réponse", "? %s hidden before your answer"),
		},
	}
}
