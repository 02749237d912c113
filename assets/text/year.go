package text

// Year is what is said of a programme's year.
type Year struct {
	About, Groups, CountBy               string // a table, keys
	GroupsTitle, GroupsHint              string
	Place, PartOf, Tables, Key           string // the page, part and people, keys
	Title, Whole, Ungrouped, StageUnsaid string
	InView                               Plural // of all the people who are counted
	Nature, AnonymousNote                string
	Joined, Apart, VersionCount          string // versions; a version and its sessions
	Small                                Plural
	Nobody, Several                      string // names of the list
	None                                 string

	Target, TargetAim, TargetMixed   string // profile
	Holding, HoldingNone, HoldingOne string
	Expected, At, Below, Unrated     string // columns

	Mentors, MentorsLead                          string
	Own, Theirs, Reviewed, Higher, Same, Lower    string
	Beside, Accepted, Contested, Open, Apart2     string
	Shown, ShownLead, Proved, Piece, PieceSpoken  string
	Terms, TermsLead, TermsLevels, Spring, Autumn string
	TermPeople, Reached                           string
	Seen, SeenLess, SeenMore, SeenBetween, Unseen string
	UnseenOne                                     string // name, day
}

func year(s pick) Year {
	return Year{
		Place:       s("L’année", "The year"),
		About:       s("Ce qui est compté", "What is counted"),
		Groups:      s("compter par groupe", "count by group"),
		CountBy:     s("compter", "count"),
		GroupsTitle: s("Liste des groupes, un fichier CSV :", "The list of groups, a CSV file:"),
		GroupsHint: s("Une ligne par personne, avec une colonne « groupe » et une colonne « nom », « prénom » et « nom », ou « empreinte ». Rien de tapé : de nouveau par étape. tab complète, les flèches choisissent.",
			"A line a person, with a column \"group\" and a column \"name\", or \"first name\" and \"last name\", or \"fingerprint\". Nothing typed: by stage again. tab completes, the arrows choose."),
		PartOf:      "%[1]s, %[2]s",
		Tables:      s("tableau suivant", "next table"),
		Key:         s("l’année", "the year"),
		Title:       s("L’année — %s", "The year — %s"),
		Whole:       s("Tout le monde", "Everybody"),
		Ungrouped:   s("Dans aucun groupe", "In no group"),
		StageUnsaid: s("Étape non dite", "Stage not said"),
		InView: Plural{
			s("dont aucune comptée : vous n’en pouvez voir aucune auto-évaluation", "of whom none is counted: you may see no self-assessment of theirs"),
			s("dont une comptée : celle dont vous pouvez voir une auto-évaluation", "of whom one is counted: the one of whom you may see a self-assessment"),
			s("dont %s comptées : celles dont vous pouvez voir une auto-évaluation", "of whom %s are counted: those of whom you may see a self-assessment"),
		},
		Nature: s("Des effectifs et des répartitions, jamais de moyenne ; personne n’est classé. Ce qui attend votre relecture à l’aveugle n’est dans aucun compte. Un niveau de mentor que l’étudiant·e a accepté compte à la place du sien. Les cibles sont indicatives.",
			"Counts and distributions, never an average; nobody is ranked. What waits for your blind review is in no count. A mentor’s level that the learner accepted counts in place of theirs. Targets are indicative."),
		AnonymousNote: s("Sans noms. Une partie de moins de cinq personnes n’est pas détaillée, et n’est pas non plus dans l’ensemble.",
			"Without names. A part of fewer than five people is not broken down, and is not in the whole either."),
		Small: Plural{s("Aucune partie n’est laissée de côté.", "No part is left out."), s("1 partie de moins de cinq personnes est laissée de côté.", "1 part of fewer than five people is left out."),
			s("%s parties de moins de cinq personnes sont laissées de côté.", "%s parts of fewer than five people are left out.")},
		Joined:       s("Autres versions de la grille jointes, par les mots ou par un passage : %s.", "Other versions of the grid joined, by their words or a passage: %s."),
		Apart:        s("Versions laissées à part, dans aucun compte : %s.", "Versions kept apart, in no count: %s."),
		VersionCount: "%[1]s (%[2]s)",
		Nobody:       s("De la liste, sans auto-évaluation reçue : %s.", "Of the list, no self-assessment received: %s."),
		Several:      s("De la liste, plusieurs personnes de ce nom, aucune placée (donnez l’empreinte) : %s.", "Of the list, several people with that name, none placed (give the fingerprint): %s."),
		None: s("Personne à compter : rien n’a été reçu sur cette grille, ou les options écartent tout le monde. « autoeval receive FICHIER » ouvre un partage.",
			"Nobody to count: nothing was received on this grid, or the options leave nobody. \"autoeval receive FILE\" opens a share."),

		Target:      s("Niveau attendu", "Level expected"),
		TargetAim:   s("Attendu : « %s » (indicatif).", "Expected: \"%s\" (indicative)."),
		TargetMixed: s("Attendu : ce qui l’est à la fin de l’année de chacun·e (indicatif).", "Expected: what is at the end of the year that each is in (indicative)."),
		Holding:     s("Ce qui retient : %s.", "What holds back: %s."),
		HoldingNone: s("Rien ne retient : personne n’est sous le niveau attendu.", "Nothing holds back: nobody is below the level expected."),
		HoldingOne:  s("%[1]s (%[2]s en dessous)", "%[1]s (%[2]s below)"),
		Expected:    s("Attendu", "Expected"),
		At:          s("Atteint", "Reached"),
		Below:       s("En dessous", "Below"),
		Unrated:     s("Sans réponse", "No answer"),

		Mentors: s("Avis des mentors", "What mentors think"),
		MentorsLead: s("De chaque personne, la dernière auto-évaluation où un·e mentor a donné un niveau. Deux mentors comptent pour deux avis. Plus haut, pareil, plus bas : l’avis comparé au niveau de la personne dans la même auto-évaluation.",
			"Of each person, the last self-assessment in which a mentor gave a level. Two mentors count as two. Higher, same, lower: the mentor’s level against the person’s in that same self-assessment."),
		Own:       s("Étudiant·es", "Learners"),
		Theirs:    "Mentors",
		Reviewed:  s("Personnes relues", "People reviewed"),
		Higher:    s("Plus haut", "Higher"),
		Same:      s("Pareil", "Same"),
		Lower:     s("Plus bas", "Lower"),
		Beside:    s("Sans niveau à côté", "No level beside"),
		Accepted:  s("Acceptés", "Accepted"),
		Contested: s("Contestés", "Contested"),
		Open:      s("En suspens", "Unanswered"),
		Apart2:    s("Mentors d’avis différents", "Mentors who differ"),

		Shown:       s("Traces par modalité", "Evidence by kind"),
		ShownLead:   s("Nombre de traces, et entre parenthèses de personnes qui en ont une. La même trace compte une fois par compétence qu’elle montre.", "Pieces of evidence, and in brackets the people who have one. The same piece counts once for each competency that it shows."),
		Proved:      s("Confirmées (personnes)", "Confirmed (people)"),
		Piece:       "%[1]s (%[2]s)",
		PieceSpoken: s("%[1]s de %[2]s", "%[1]s of %[2]s"),

		Terms:       s("Au fil des semestres", "Over the terms"),
		TermsLead:   s("Personnes au niveau attendu aujourd’hui de leur année, sur celles qui ont une auto-évaluation dans le semestre.", "People at the level expected today of their year, of those who have a self-assessment in the term."),
		TermsLevels: s("Niveaux de celles et ceux qui ont une auto-évaluation dans le semestre.", "Levels of those who have a self-assessment in the term."),
		Spring:      s("printemps %d", "spring %d"),
		Autumn:      s("automne %d", "autumn %d"),
		TermPeople:  s("Personnes", "People"),
		Reached:     "%[1]s/%[2]s",

		Seen:        s("Dernière auto-évaluation partagée", "Last self-assessment shared"),
		SeenLess:    s("moins de %d mois : %s", "less than %d months ago: %s"),
		SeenBetween: s("de %d à %d mois : %s", "%d to %d months ago: %s"),
		SeenMore:    s("plus de %d mois : %s", "more than %d months ago: %s"),
		Unseen:      s("Pas de nouvelles depuis plus de %d mois, par nom", "Nothing for more than %d months, by name"),
		UnseenOne:   s("%[1]s, depuis le %[2]s", "%[1]s, since %[2]s"),
	}
}
