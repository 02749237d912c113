package text

// Progress is what the three views say: Se situer, Se développer, S'orienter.
type Progress struct {
	Target, NoTarget, Place                                           string
	NoSession, NoSessionHint, NoSessionNew, Resume, OneSession        string
	NextView, NextPane, Earlier, Later, Targets, Compare              string
	Since, SinceAsk, SinceDate, SinceDateHint, SinceBad, SinceNothing string
	OpenItem, Adopt, Adopted, AdoptUndone, PlanKey, Close             string
	Situate                                                           Situate
	Develop                                                           Develop
	Orient                                                            Orient
	Step                                                              Step
}

// Situate is what Se situer says.
type Situate struct {
	Confidence, Proof, JustReached, NothingExpected                                       string // Sure and Proof where a column is narrow
	Items, Groups, Level, Target, Sure, Evidence, Mentor, Attitudes, NotRated, NotRatedIn string
	StaleOne, Refresh, AllFresh, Here, Before, InGroup, NothingInGroup                    string
	LastTime, IsTarget, Reached, MentorSays, Picture                                      string
	Later                                                                                 Plural
}

// Develop is what Se développer says.
type Develop struct {
	Map, Changes, Gaps, Plan, Suggestions, Cell, CellNone, CellFirst, CellSame            string
	ChangesSince, NoChange, New, Rose, Fell, GapsTo, NoGap, NothingToPlan, NothingToAdopt string
	SuggestionsHint, Due, Late, NoDue, PlanHint, Changed                                  string
	More                                                                                  Plural
}

// Orient is what S'orienter says.
type Orient struct {
	NothingYet, Activities, Steps, Years, Holding, Unrated, AllAtTarget, NoItems, Opens, Adds string
	NoStep, YearBrings, YearNothing, YearOf, IndicativeLinks, OneStep                         string
	MetSoFar, NotYet, Later                                                                   string
	Expected, Met                                                                             Plural
}

// Step is a next step and the reasons for it, in the order of model.Reason.
type Step struct {
	Reasons [6]string // BelowTarget takes the level and the target, OldEvidence a month
	Actions [6]string // each takes the item; BelowTarget the level to reach too
	Opens   string
}

func progress(fr, en *Progress) {
	*fr = Progress{
		Target: "Cible : %s (indicatif)", NoTarget: "Aucun profil cible", Place: "%[1]s, %[2]s", NoSession: "Aucune auto-évaluation terminée pour le moment.", NoSessionHint: "Les trois vues se dessinent dès la première. Seize questions, une touche chacune.",
		NoSessionNew: "⏎ commence la première.", Resume: "⏎ reprend celle qui est en cours.", OneSession: "Une seule auto-évaluation : ce qui change apparaîtra avec la prochaine.",
		NextView: "vue suivante", NextPane: "volet", Earlier: "plus tôt", Later: "plus tard", Targets: "cible", Compare: "comparer",
		Since: "depuis", SinceAsk: "Voir ce qui a changé depuis :", SinceDate: "une date", SinceDateHint: "AAAA-MM-JJ ou JJ/MM/AAAA", SinceBad: "Cette date ne se lit pas : %s.", SinceNothing: "Aucune auto-évaluation à cette date ou avant.",
		OpenItem: "détail", Adopt: "adopter", Adopted: "Ajouté au plan : %s", AdoptUndone: "Retiré du plan : %s", PlanKey: "action", Close: "fermer",
		Situate: Situate{
			Items: "compétences", Groups: "familles", Level: "niveau", Target: "cible", Sure: "conf.", Confidence: "confiance", Evidence: "trace", Proof: "trace", JustReached: "cible atteinte", NothingExpected: "rien d’attendu à cette étape", Mentor: "mentor", Attitudes: "Attitudes", NotRated: "non noté", NotRatedIn: "non noté ici, %[1]s dans %[2]s",
			StaleOne: "noté il y a plus d’un an", Refresh: "À rafraîchir (plus d’un an) : %s", AllFresh: "Rien à rafraîchir.", Here: "maintenant", Before: "avant (%s)", InGroup: "%[1]d/%[2]d à la cible", NothingInGroup: "rien de noté",
			LastTime: "%[1]s dans %[2]s", IsTarget: "cible %s", Reached: "cible %s atteinte", MentorSays: "mentor : %s", Picture: "Compétences à la cible, par famille",
			Later: Plural{"toutes attendues à cette étape", "1 pas encore attendue à cette étape", "%s pas encore attendues à cette étape"},
		},
		Develop: Develop{
			Map: "carte", Changes: "changements", Gaps: "écarts", Plan: "plan", Suggestions: "Propositions", SuggestionsHint: "a en adopte une, u la retire", Cell: "%[1]s %[2]s, %[3]s, %[4]s : %[5]s", CellNone: "non noté", CellFirst: "première fois", CellSame: "comme avant",
			ChangesSince: "Depuis %s", Changed: "Ce qui a changé", NoChange: "Aucun niveau n’a changé.", New: "n’était pas noté", Rose: "en hausse", Fell: "en baisse", GapsTo: "Écarts à la cible : %s (indicatif)", NoGap: "Tout ce qui est noté est à la cible.",
			NothingToPlan: "Aucune action au plan. a adopte la proposition choisie, p en écrit une.", NothingToAdopt: "Rien à proposer : tout est à la cible, sûr et montré.",
			Due: "pour le %s", Late: "en retard, %s", NoDue: "sans échéance", More: Plural{"rien d’autre", "et 1 autre", "et %s autres"}, PlanHint: "⏎ ouvre le plan",
		},
		Orient: Orient{
			NothingYet: "Rien n’est encore attendu pour %s à cette étape.", Activities: "activités", Steps: "un niveau de plus", Years: "les années", Holding: "Ce qui retient %s :", Unrated: "non noté", AllAtTarget: "Tout ce qui est lié à %s est à la cible.", NoItems: "Aucune compétence liée.", Opens: "complète %s", Adds: "avance %s",
			NoStep: "Aucun niveau de plus ne ferait avancer une activité : la cible est atteinte ou à plus d’un niveau.", YearBrings: "%[1]s : de « %[2]s » à « %[3]s »", YearNothing: "Aucun niveau attendu ne monte.", YearOf: "L’étape", IndicativeLinks: "Liens, niveaux attendus et années sont indicatifs.", OneStep: "Monter d’un niveau :",
			MetSoFar: "%[1]s : ce qui est attendu à cette étape est à la cible, soit %[2]d sur %[3]d liées.", NotYet: "pas encore attendue", Later: "pas encore attendues : %s",
			Expected: Plural{"aucune attendue à cette étape", "1 attendue à cette étape", "%s attendues à cette étape"}, Met: Plural{"aucune atteinte", "1 atteinte", "%s atteintes"},
		},
		Step: Step{
			Reasons: [6]string{"%[1]s, la cible est %[2]s", "confiance hésitante", "trace la plus récente : %s", "aucune trace", "noté il y a plus d’un an", "sans réponse dans l’auto-évaluation la plus récente"},
			Actions: [6]string{"%[1]s : viser %[2]s", "%s : refaire sans aide, puis noter", "%s : garder une trace récente", "%s : garder une trace qui le montre", "%s : noter à nouveau", "%s : donner un niveau"},
			Opens:   "complète %s",
		},
	}
	*en = Progress{
		Target: "Target: %s (indicative)", NoTarget: "No target profile", Place: "%[1]s, %[2]s", NoSession: "No finished self-assessment yet.", NoSessionHint: "The three views are drawn from the first one on. Sixteen questions, one key each.",
		NoSessionNew: "⏎ begins the first one.", Resume: "⏎ resumes the open one.", OneSession: "Only one self-assessment: what changes will show with the next.",
		NextView: "next view", NextPane: "pane", Earlier: "earlier", Later: "later", Targets: "target", Compare: "compare",
		Since: "since", SinceAsk: "See what changed since:", SinceDate: "a date", SinceDateHint: "YYYY-MM-DD or DD/MM/YYYY", SinceBad: "This date cannot be read: %s.", SinceNothing: "No self-assessment on that date or before.",
		OpenItem: "details", Adopt: "adopt", Adopted: "Added to the plan: %s", AdoptUndone: "Taken off the plan: %s", PlanKey: "action", Close: "close",
		Situate: Situate{
			Items: "competencies", Groups: "groups", Level: "level", Target: "target", Sure: "conf.", Confidence: "confidence", Evidence: "evidence", Proof: "evid.", JustReached: "target reached", NothingExpected: "nothing expected at this stage", Mentor: "mentor", Attitudes: "Attitudes", NotRated: "not rated", NotRatedIn: "not rated here, %[1]s in %[2]s",
			StaleOne: "rated more than a year ago", Refresh: "To refresh (over a year old): %s", AllFresh: "Nothing to refresh.", Here: "now", Before: "before (%s)", InGroup: "%[1]d/%[2]d at target", NothingInGroup: "nothing rated",
			LastTime: "%[1]s in %[2]s", IsTarget: "target %s", Reached: "target %s reached", MentorSays: "mentor: %s", Picture: "Competencies at target, by group",
			Later: Plural{"all expected at this stage", "1 not expected yet at this stage", "%s not expected yet at this stage"},
		},
		Develop: Develop{
			Map: "map", Changes: "changes", Gaps: "gaps", Plan: "plan", Suggestions: "Suggestions", SuggestionsHint: "a adopts one, u takes it back", Cell: "%[1]s %[2]s, %[3]s, %[4]s: %[5]s", CellNone: "not rated", CellFirst: "first time", CellSame: "as before",
			ChangesSince: "Since %s", Changed: "What changed", NoChange: "No level has changed.", New: "was not rated", Rose: "up", Fell: "down", GapsTo: "Gaps to the target: %s (indicative)", NoGap: "All that is rated is at target.",
			NothingToPlan: "No action in the plan. a adopts the chosen suggestion, p writes one.", NothingToAdopt: "Nothing to suggest: everything is at target, sure and shown.",
			Due: "due %s", Late: "late, %s", NoDue: "no due date", More: Plural{"nothing more", "and 1 more", "and %s more"}, PlanHint: "⏎ opens the plan",
		},
		Orient: Orient{
			NothingYet: "Nothing is expected for %s at this stage yet.", Activities: "activities", Steps: "one level up", Years: "the years", Holding: "What holds %s back:", Unrated: "not rated", AllAtTarget: "All that is linked to %s is at target.", NoItems: "No competency linked.", Opens: "completes %s", Adds: "advances %s",
			NoStep: "No single level up would advance an activity: the target is reached or more than a level away.", YearBrings: "%[1]s: from \"%[2]s\" to \"%[3]s\"", YearNothing: "No expected level rises.", YearOf: "The step", IndicativeLinks: "Links, expected levels and years are indicative.", OneStep: "One level up:",
			MetSoFar: "%[1]s: what is expected at this stage is at target, %[2]d of %[3]d linked.", NotYet: "not expected yet", Later: "not expected yet: %s",
			Expected: Plural{"none expected at this stage", "1 expected at this stage", "%s expected at this stage"}, Met: Plural{"none reached", "1 reached", "%s reached"},
		},
		Step: Step{
			Reasons: [6]string{"%[1]s, the target is %[2]s", "hesitant", "latest evidence: %s", "no evidence", "rated over a year ago", "no answer in the most recent self-assessment"},
			Actions: [6]string{"%[1]s: aim at %[2]s", "%s: do it again without help, then rate", "%s: keep recent evidence", "%s: keep evidence that shows it", "%s: rate again", "%s: give it a level"},
			Opens:   "completes %s",
		},
	}
}

// Item is what an item's page says.
type Item struct {
	Statement, History, Evidence, Example, Anchors, Now, Next, Links, NoLinks, Indicative            string
	Never, NeverHint, NoNote, NoEvidence, AddEvidence, Plan, Pane, Turn, Remark, Question            string
	Accepted, Contested, NotAnswered, Attached, Actions, Late, Due, Target, TargetReached, NotInGrid string
	OpenEvidence, Lower, Stages                                                                      string
}

func item(fr, en *Item) {
	*fr = Item{
		Statement: "repères", History: "histoire", Evidence: "traces", Example: "Par exemple", Anchors: "Ce qui se voit à chaque niveau", Now: "aujourd’hui", Next: "le suivant", Links: "Sert à", NoLinks: "Aucune activité liée.", Indicative: "indicatif",
		Never: "Pas encore noté.", NeverHint: "Le prochain bilan commencera cette histoire.", NoNote: "Pas de note.", NoEvidence: "Aucune trace. e en ajoute une.", AddEvidence: "trace", Plan: "action", Pane: "volet", Turn: "précédente, suivante", Remark: "%[1]s : %[2]s", Question: "Question : %s",
		Accepted: "accepté", Contested: "contesté : %s", NotAnswered: "sans réponse", Attached: "Traces citées : %s", Actions: "Au plan", Late: "en retard, %s", Due: "pour le %s", Target: "cible %s", TargetReached: "cible %s atteinte", NotInGrid: "La grille n’a pas d’élément %s.",
		OpenEvidence: "ouvrir", Lower: "Les niveaux d’avant", Stages: "Attendu à chaque étape",
	}
	*en = Item{
		Statement: "anchors", History: "history", Evidence: "evidence", Example: "For example", Anchors: "What shows at each level", Now: "now", Next: "next", Links: "Serves", NoLinks: "No activity linked.", Indicative: "indicative",
		Never: "Not rated yet.", NeverHint: "The next review begins this history.", NoNote: "No note.", NoEvidence: "No evidence. e adds some.", AddEvidence: "evidence", Plan: "action", Pane: "pane", Turn: "previous, next", Remark: "%[1]s: %[2]s", Question: "Question: %s",
		Accepted: "accepted", Contested: "contested: %s", NotAnswered: "not answered", Attached: "Evidence cited: %s", Actions: "In the plan", Late: "late, %s", Due: "due %s", Target: "target %s", TargetReached: "target %s reached", NotInGrid: "The grid has no item %s.",
		OpenEvidence: "open", Lower: "The levels before", Stages: "Expected at each stage",
	}
}
