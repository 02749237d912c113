package text

// Cohort is what a mentor's learners at a glance say.
type Cohort struct {
	Title, Empty, EmptyHint, OutOf                                string
	Learners, Waiting, Stale, Others                              Plural
	Sorts                                                         [4]string // by waiting, name, date, level (with the item)
	SortedBy                                                      string
	Only                                                          [3]string // all, waiting, stale
	NoneWaiting, NoneStale                                        string
	Sort, View, Part, Competencies, Spread, Open, OpenFile, Table string // keys
	SpreadTitle, SpreadHint, Of, Sessions, WaitsSince, StaleSince string
	Unrated, SeeAsk, HiddenHint, OtherWaits                       string
	HiddenCount                                                   Plural
}

func cohort(fr, en *Cohort) {
	*fr = Cohort{
		Title: "Promotion", Empty: "Personne n’a encore partagé d’auto-évaluation sur cette grille.", EmptyHint: "o ouvre un fichier reçu.",
		OutOf:    "%[1]s sur %[2]s",
		Learners: Plural{"aucune personne", "1 personne", "%s personnes"}, Waiting: Plural{"aucune n’attend", "1 attend", "%s attendent"},
		Stale:  Plural{"toutes à jour", "1 à relancer", "%s à relancer"},
		Others: Plural{"aucune ailleurs", "1 auto-évaluation sur une autre grille", "%s auto-évaluations sur d’autres grilles"},

		Sorts: [4]string{"attente", "nom", "date", "niveau en %s"}, SortedBy: "Tri : %s",
		Only: [3]string{"tout le monde", "en attente", "à relancer"}, NoneWaiting: "Personne n’attend de relecture. v montre tout le monde.", NoneStale: "Aucune auto-évaluation n’a plus d’un an. v montre tout le monde.",
		Sort: "trier", View: "qui voir", Part: "attitudes", Competencies: "compétences", Spread: "répartitions", Open: "relire", OpenFile: "ouvrir un fichier", Table: "tableau",
		SpreadTitle: "Répartition des niveaux", SpreadHint: "Des effectifs, jamais de moyenne.", Of: "%[1]s : %[2]s", Sessions: "reçues : %s",
		WaitsSince: "attend depuis le %s", OtherWaits: "« %[1]s » attend depuis le %[2]s", StaleSince: "dernier bilan le %s", Unrated: "non noté",
		SeeAsk:      "b encore pour tout voir : ces relectures ne seront plus à l’aveugle.",
		HiddenHint:  "? : masqué avant votre réponse",
		HiddenCount: Plural{"tout est visible", "? 1 masquée avant votre réponse", "? %s masquées avant votre réponse"},
	}
	*en = Cohort{
		Title: "Cohort", Empty: "Nobody has shared a self-assessment on this grid yet.", EmptyHint: "o opens a received file.",
		OutOf:    "%[1]s of %[2]s",
		Learners: Plural{"nobody", "1 person", "%s people"}, Waiting: Plural{"nobody waits", "1 waits", "%s wait"},
		Stale:  Plural{"all up to date", "1 to refresh", "%s to refresh"},
		Others: Plural{"none elsewhere", "1 self-assessment on another grid", "%s self-assessments on other grids"},

		Sorts: [4]string{"waiting", "name", "date", "level in %s"}, SortedBy: "Sorted by %s",
		Only: [3]string{"everybody", "waiting", "to refresh"}, NoneWaiting: "Nobody waits for a review. v shows everybody.", NoneStale: "No self-assessment is over a year old. v shows everybody.",
		Sort: "sort", View: "whom to see", Part: "attitudes", Competencies: "competencies", Spread: "distributions", Open: "review", OpenFile: "open a file", Table: "table",
		SpreadTitle: "Distribution of levels", SpreadHint: "Counts, never an average.", Of: "%[1]s: %[2]s", Sessions: "received: %s",
		WaitsSince: "waits since %s", OtherWaits: "\"%[1]s\" waits since %[2]s", StaleSince: "last review on %s", Unrated: "not rated",
		SeeAsk:      "b again to see everything: these reviews will not be blind any more.",
		HiddenHint:  "?: hidden before your answer",
		HiddenCount: Plural{"everything shows", "? 1 hidden before your answer", "? %s hidden before your answer"},
	}
}
