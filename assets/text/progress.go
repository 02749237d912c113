package text

// Progress is what the three views say: Se situer, Se développer, S'orienter.
type Progress struct {
	Target, NoTarget, Place                                           string
	NoSession, NoSessionHint, NoSessionNew, Resume, OneSession        string
	NextView, Earlier, Later                                          string
	Since, SinceAsk, SinceDate, SinceDateHint, SinceBad, SinceNothing string
	Adopted, AdoptUndone, Close                                       string
	Situate                                                           Situate
	Develop                                                           Develop
	Orient                                                            Orient
	Step                                                              Step
}

// Situate is what Se situer says.
type Situate struct {
	Proof, JustReached, NothingExpected                                string // Sure and Proof where a column is narrow
	Groups, Sure, NotRatedIn                                           string
	StaleOne, Refresh, AllFresh, Here, Before, InGroup, NothingInGroup string
	LastTime, Picture                                                  string
	Later                                                              Plural
}

// Develop is what Se développer says.
type Develop struct {
	Map, Changes, Gaps, Plan, Cell, CellSame                             string
	ChangesSince, NoChange, GapsTo, NoGap, NothingToPlan, NothingToAdopt string
	SuggestionsHint, PlanHint, Changed                                   string
	More                                                                 Plural
}

// Orient is what S'orienter says.
type Orient struct {
	NothingYet, Activities, Steps, Years, Holding, AllAtTarget, NoItems, Adds  string
	NoStep, YearBrings, YearNothing, NoYears, YearOf, IndicativeLinks, OneStep string
	MetSoFar, NotYet, Later                                                    string
}

// Step is a next step and the reasons for it, in the order of model.Reason.
type Step struct {
	Reasons [6]string // BelowTarget takes the level and the target, OldEvidence a month
	Actions [6]string // the item, the level to reach
}

func progress(s pick) Progress {
	return Progress{
		Target:    s("Cible : %s (indicatif)", "Target: %s (indicative)"),
		NoTarget:  s("Aucun profil cible", "No target profile"),
		Place:     "%[1]s, %[2]s",
		NoSession: s("Aucune auto-évaluation terminée pour le moment.", "No finished self-assessment yet."),
		NoSessionHint: s("Les trois vues se dessinent dès la première : une question par compétence, une touche par réponse.",
			"The three views are drawn from the first one on: one question per competency, one key per answer."),
		NoSessionNew:  s("⏎ commence la première.", "⏎ begins the first one."),
		Resume:        s("⏎ reprend celle qui est en cours.", "⏎ resumes the open one."),
		OneSession:    s("Une seule auto-évaluation : aucun changement encore.", "Only one self-assessment: nothing changed yet."),
		NextView:      s("vue suivante", "next view"),
		Earlier:       s("plus tôt", "earlier"),
		Later:         s("plus tard", "later"),
		Since:         s("depuis", "since"),
		SinceAsk:      s("Voir ce qui a changé depuis :", "See what changed since:"),
		SinceDate:     s("une date", "a date"),
		SinceDateHint: s("AAAA-MM-JJ ou JJ/MM/AAAA", "YYYY-MM-DD or DD/MM/YYYY"),
		SinceBad:      s("Cette date ne se lit pas : %s.", "This date cannot be read: %s."),
		SinceNothing: s("Aucune auto-évaluation à cette date ou avant.",
			"No self-assessment on that date or before."),
		Adopted:     s("Ajouté au plan : %s", "Added to the plan: %s"),
		AdoptUndone: s("Retiré du plan : %s", "Taken off the plan: %s"),
		Close:       s("fermer", "close"),
		Situate: Situate{
			Groups:          s("familles", "groups"),
			Sure:            "conf.",
			Proof:           s("trace", "evid."),
			JustReached:     s("cible atteinte", "target reached"),
			NothingExpected: s("rien d’attendu à cette étape", "nothing expected at this stage"),
			NotRatedIn:      s("non noté ici, %[1]s dans %[2]s", "not rated here, %[1]s in %[2]s"),
			StaleOne:        s("noté il y a plus d’un an", "rated more than a year ago"),
			Refresh:         s("À rafraîchir (plus d’un an) : %s", "To refresh (over a year old): %s"),
			AllFresh:        s("Rien à rafraîchir.", "Nothing to refresh."),
			Here:            s("maintenant", "now"),
			Before:          s("avant (%s)", "before (%s)"),
			InGroup:         s("%[1]d/%[2]d à la cible", "%[1]d/%[2]d at target"),
			NothingInGroup:  s("rien de noté", "nothing rated"),
			LastTime:        s("%[1]s dans %[2]s", "%[1]s in %[2]s"),
			Picture:         s("Compétences à la cible, par famille", "Competencies at target, by group"),
			Later: Plural{
				s("toutes attendues à cette étape", "all expected at this stage"),
				s("1 pas encore attendue à cette étape", "1 not expected yet at this stage"),
				s("%s pas encore attendues à cette étape", "%s not expected yet at this stage"),
			},
		},
		Develop: Develop{
			Map:             s("carte", "map"),
			Changes:         s("changements", "changes"),
			Gaps:            s("écarts", "gaps"),
			Plan:            "plan",
			SuggestionsHint: s("touche a : adopter ; touche u : retirer", "a to adopt one, u to take it back"),
			Cell:            s("%[1]s %[2]s, %[3]s : %[4]s", "%[1]s %[2]s, %[3]s: %[4]s"),
			CellSame:        s("comme avant", "as before"),
			ChangesSince:    s("Depuis %s", "Since %s"),
			Changed:         s("Ce qui a changé", "What changed"),
			NoChange:        s("Aucun niveau n’a changé.", "No level has changed."),
			GapsTo:          s("Écarts à la cible : %s (indicatif)", "Gaps to the target: %s (indicative)"),
			NoGap:           s("Tout ce qui est noté est à la cible.", "All that is rated is at target."),
			NothingToPlan: s("Rien au plan. Touche a : adopter ; touche p : écrire.",
				"No action in the plan. Press a to adopt the chosen suggestion, p to write one."),
			NothingToAdopt: s("Rien à proposer : tout est à la cible, sûr et montré.",
				"Nothing to suggest: everything is at target, sure and shown."),
			More: Plural{
				s("rien d’autre", "nothing more"),
				s("et 1 autre", "and 1 more"),
				s("et %s autres", "and %s more"),
			},
			PlanHint: s("⏎ ouvre le plan", "⏎ opens the plan"),
		},
		Orient: Orient{
			NothingYet: s("Rien n’est encore attendu pour %s à cette étape.",
				"Nothing is expected for %s at this stage yet."),
			Activities: s("activités", "activities"),
			Steps:      s("un niveau de plus", "one level up"),
			Years:      s("les années", "the years"),
			Holding:    s("Ce qui retient %s :", "What holds %s back:"),
			AllAtTarget: s("Tout ce qui est lié à %s est à la cible.",
				"All that is linked to %s is at target."),
			NoItems: s("Aucune compétence liée.", "No competency linked."),
			Adds:    s("avance %s", "advances %s"),
			NoStep: s("Aucun niveau de plus ne ferait avancer une activité : la cible est atteinte ou à plus d’un niveau.",
				"No single level up would advance an activity: the target is reached or more than a level away."),
			YearBrings:  s("%[1]s : de « %[2]s » à « %[3]s »", "%[1]s: from \"%[2]s\" to \"%[3]s\""),
			NoYears:     s("La grille ne dit pas ce qu’apporte chaque année.", "The grid does not say what each year brings."),
			YearNothing: s("Aucun niveau attendu ne monte.", "No expected level rises."),
			YearOf:      s("L’étape", "The step"),
			IndicativeLinks: s("Liens, niveaux attendus et années sont indicatifs.",
				"Links, expected levels and years are indicative."),
			OneStep: s("Monter d’un niveau :", "One level up:"),
			MetSoFar: s("%s : tout ce qui est attendu à cette étape est à la cible.",
				"%s: all that is expected at this stage is at target."),
			NotYet: s("pas encore attendue", "not expected yet"),
			Later:  s("pas encore attendues : %s", "not expected yet: %s"),
		},
		Step: Step{
			Reasons: [6]string{
				s("%[1]s, la cible est %[2]s", "%[1]s, the target is %[2]s"),
				s("confiance hésitante", "hesitant"),
				s("trace la plus récente : %s", "latest evidence: %s"),
				s("aucune trace", "no evidence"),
				s("noté il y a plus d’un an", "rated over a year ago"),
				s("sans réponse dans l’auto-évaluation la plus récente",
					"no answer in the most recent self-assessment"),
			},
			Actions: [6]string{
				s("%[1]s : viser %[2]s", "%[1]s: aim at %[2]s"),
				s("%[1]s : refaire sans aide, puis noter", "%[1]s: do it again without help, then rate"),
				s("%[1]s : garder une trace récente", "%[1]s: keep recent evidence"),
				s("%[1]s : garder une trace qui le montre", "%[1]s: keep evidence that shows it"),
				s("%[1]s : noter à nouveau", "%[1]s: rate again"),
				s("%[1]s : donner un niveau", "%[1]s: give it a level"),
			},
		},
	}
}

// Item is what an item's page says.
type Item struct {
	Statement, History, Anchors, Now, Next, Links, NoLinks         string
	Never, NeverHint, NoNote, NoEvidence, Turn, Question           string
	Accepted, Contested, NotAnswered, Attached, Actions, NotInGrid string
	Lower, Stages                                                  string
}

func item(s pick) Item {
	return Item{
		Statement:   s("repères", "anchors"),
		History:     s("histoire", "history"),
		Anchors:     s("Ce qui se voit à chaque niveau", "What shows at each level"),
		Now:         s("aujourd’hui", "now"),
		Next:        s("le suivant", "next"),
		Links:       s("Sert à", "Serves"),
		NoLinks:     s("Aucune activité liée.", "No activity linked."),
		Never:       s("Pas encore noté.", "Not rated yet."),
		NeverHint:   s("Le prochain bilan commencera cette histoire.", "The next self-review begins this history."),
		NoNote:      s("Pas de note.", "No note."),
		NoEvidence:  s("Aucune trace. Touche e : en ajouter une.", "No evidence. Press e to add some."),
		Turn:        s("précédente, suivante", "previous, next"),
		Question:    s("Question : %s", "Question: %s"),
		Accepted:    s("accepté", "accepted"),
		Contested:   s("contesté : %s", "contested: %s"),
		NotAnswered: s("sans réponse", "not answered"),
		Attached:    s("Traces citées : %s", "Evidence cited: %s"),
		Actions:     s("Au plan", "In the plan"),
		NotInGrid:   s("La grille n’a pas d’élément %s.", "The grid has no item %s."),
		Lower:       s("Les niveaux d’avant", "The levels before"),
		Stages:      s("Attendu à chaque étape", "Expected at each stage"),
	}
}
