package text

// Ending is what a finished session brings, in words that screens, commands and
// pages share.
type Ending struct {
	FirstOfLevel      string // item, level
	FirstConfirmation string
	ActivityComplete  Plural
	Opens, Begins     string // headings of activities
	Advance           string // activity, items at target, of how many
	Families          string // heading of before and after
	More              Plural
	Unproven          Plural // levels raised without new evidence
	Grouped           [6]Plural
	Gathered          [6]string // the same as a line of the plan: the items
	Beginning         string
	ActText           string // a Raise and what shows then
	Where             string
	YearIs            map[string]string // what a stage is, by stage
	YearRaises        string            // level, items
	PageAsk           string
	Proof             string // what evidence may be
}

func ending(s pick) Ending {
	return Ending{
		FirstOfLevel: s("Première compétence au niveau « %[2]s » : %[1]s.", "First competency at level \"%[2]s\": %[1]s."),
		ActivityComplete: Plural{
			s("Aucune activité complète", "No activity complete"),
			s("Une activité complète", "One activity complete"),
			s("%s activités complètes", "%s activities complete"),
		},
		FirstConfirmation: s("Première trace confirmée par un·e mentor : « %[1]s ».", "First evidence confirmed by a mentor: \"%[1]s\"."),
		Opens:             s("Ce que cela ouvre", "What it opens"),
		Begins:            s("Où cela mène", "Where it leads"),
		Advance:           s("%[1]s : %[2]s sur %[3]s à la cible", "%[1]s: %[2]s of %[3]s at target"),
		Families:          s("Par famille, avant et maintenant", "By group, before and now"),
		More: Plural{
			s("rien d’autre à citer", "nothing else to name"),
			s("et une autre", "and one more"),
			s("et %s autres", "and %s others"),
		},
		Unproven: Plural{
			s("Aucun niveau ne monte sans trace nouvelle", "No level rises without new evidence"),
			s("Un niveau monte sans trace nouvelle", "One level rises without new evidence"),
			s("%s niveaux montent sans trace nouvelle", "%s levels rise without new evidence"),
		},
		Grouped: [6]Plural{
			{s("rien sous la cible", "nothing below target"), s("1 compétence sous la cible", "1 competency below target"), s("%s compétences sous la cible", "%s competencies below target")},
			{s("aucune réponse hésitante", "no hesitant answer"), s("1 réponse hésitante", "1 hesitant answer"), s("%s réponses hésitantes", "%s hesitant answers")},
			{s("aucune trace ancienne", "no old evidence"), s("1 compétence aux traces anciennes", "1 competency with old evidence"), s("%s compétences aux traces anciennes", "%s competencies with old evidence")},
			{s("une trace partout", "evidence everywhere"), s("1 compétence sans trace", "1 competency without evidence"), s("%s compétences sans trace", "%s competencies without evidence")},
			{s("rien d’ancien à revoir", "nothing old to rate again"), s("1 réponse de plus d’un an", "1 answer over a year old"), s("%s réponses de plus d’un an", "%s answers over a year old")},
			{s("une réponse partout", "an answer everywhere"), s("1 compétence sans réponse", "1 competency without an answer"), s("%s compétences sans réponse", "%s competencies without an answer")},
		},
		Gathered: [6]string{
			s("Faire monter : %s", "Raise: %s"),
			s("Refaire sans aide, puis noter : %s", "Do again without help, then rate: %s"),
			s("Garder une trace récente de : %s", "Keep recent evidence of: %s"),
			s("Garder une trace de : %s", "Keep evidence of: %s"),
			s("Noter à nouveau : %s", "Rate again: %s"),
			s("Donner un niveau à : %s", "Give a level to: %s"),
		},
		Beginning: s("%[1]s, en commençant par « %[2]s »", "%[1]s, beginning with \"%[2]s\""),
		ActText:   s("%[1]s. %[2]s", "%[1]s. %[2]s"),
		Where:     s("Où : %s", "Where: %s"),
		YearIs: map[string]string{
			"3a": s("première année du cycle ingénieur", "first year of the engineering cycle"),
			"4a": s("deuxième année du cycle ingénieur", "second year of the engineering cycle"),
			"5a": s("dernière année du cycle ingénieur", "last year of the engineering cycle"),
		},
		YearRaises: s("« %[1]s » pour %[2]s", "\"%[1]s\" for %[2]s"),
		PageAsk: s("Garder tout cela en une page à lire et à imprimer (o pour oui, Entrée pour continuer) ?",
			"Keep all this as a page to read and to print (y for yes, Enter to go on)?"),
		Proof: s("Un lien, un fichier ou une phrase suffit.", "One link, one file or one sentence is enough."),
	}
}
