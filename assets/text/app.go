package text

// App is what the frame around every screen says.
type App struct {
	Name, Palette, PaletteHint, NoAction            string
	TooSmall, TooSmallNow                           string // needs w, h; has w, h
	Saving, LeavingUnsaved, ReadOnly                string
	ReadOnlyBy, ReadOnlyByShort                     string // who, since when
	Exposed, NoLocks                                string // what the disk of the data cannot
	WrongClock                                      string // the day that it shows
	Demo                                            string
	PressUndo, More, Less, Filter, NoMatch, Loading string
	Unsaid, Indicative                              string
	KeysEverywhere                                  string
	SelectText                                      string
	ShowAll                                         string // what esc does under a filter
	NothingToUndo                                   string
	DeleteAsk                                       string // what
	SortedBy                                        string
	Undone                                          string
	UndoneOf                                        string
	OnPage                                          string // the page's name
	LanguageAbout, ThemeAbout, QuitAbout            string
}

func app(s pick) App {
	return App{
		Name:          "autoeval",
		Palette:       "Actions",
		PaletteHint:   s("Une action, une page, une compétence, une trace, une personne…", "An action, a page, a competency, evidence, a person…"),
		OnPage:        s("sur la page « %s »", "on the page \"%s\""),
		LanguageAbout: s("passer à l’anglais", "change to French"),
		ThemeAbout:    s("sombre, clair, contraste fort, sans couleur", "dark, light, high contrast, no colour"),
		QuitAbout:     s("fermer le programme ; tout est enregistré", "close the program; everything is saved"),
		NoAction:      s("Rien ne porte ce nom.", "Nothing has that name."),
		TooSmall:      s("Il faut une fenêtre d’au moins %d × %d.", "This needs a window of at least %d × %d."),
		TooSmallNow:   s("Elle fait %d × %d.", "It is %d × %d."),
		Saving:        s("Enregistrement en cours…", "Saving…"),
		LeavingUnsaved: s("Enregistrement avant de quitter… Ctrl+C encore pour forcer.",
			"Saving before leaving… Ctrl+C again to force."),
		ReadOnly: s("Lecture seule : rien ne sera enregistré.", "Read-only: nothing will be saved."),
		ReadOnlyBy: s("Lecture seule : %s utilise ces données depuis %s.",
			"Read-only: %s has been using these data since %s."),
		Exposed:         s("D’autres comptes peuvent lire les données de ce disque.", "Other accounts can read the data on this disk."),
		WrongClock:      s("L’horloge indique le %s : réglez-la d’abord.", "The clock shows %s: set it first."),
		NoLocks:         s("Ce disque ne verrouille pas : une seule fenêtre à la fois.", "This disk cannot lock files: open one window at a time."),
		ReadOnlyByShort: s("Lecture seule : %s depuis %s.", "Read-only: %s since %s."),
		Demo: s("Démonstration : données inventées, rien n’est enregistré.",
			"Demonstration: made-up data, nothing is saved."),
		PressUndo: s("u pour annuler", "u to undo"),
		More:      s("la suite plus bas", "more below"),
		Less:      s("le début plus haut", "more above"),
		Filter:    s("Filtre", "Filter"),
		NoMatch: s("Rien ne correspond à ce filtre. Échap l’efface.",
			"Nothing matches this filter. Esc clears it."),
		Loading:        s("Lecture…", "Reading…"),
		Unsaid:         s("non précisé", "not said"),
		Indicative:     s("indicatif", "indicative"),
		KeysEverywhere: s("Partout", "Everywhere"),
		ShowAll:        s("tout montrer", "show all"),
		SelectText: s("Pour sélectionner du texte, maintenez Maj en glissant (Option sur macOS), ou rendez la souris au terminal : Préférences, ou --no-mouse.",
			"To select text, hold Shift while dragging (Option on macOS), or give the mouse back to the terminal: Preferences, or --no-mouse."),
		DeleteAsk:     s("Supprimer « %s » ? La même touche encore une fois : oui ; toute autre : non.", "Delete \"%s\"? The same key once more: yes; any other: no."),
		NothingToUndo: s("Rien à annuler.", "Nothing to undo."),
		SortedBy:      s("Tri : %s", "Sorted by %s"),
		Undone:        s("Annulé.", "Undone."),
		UndoneOf:      s("%s : annulé.", "%s: undone."),
	}
}

// Keys is what each shared key does, in a word or two.
type Keys struct {
	Up, Down, Left, Right, Open, Back, Quit, Help, Palette, Redraw, Undo, Filter string
	Next, Previous, First, Last, PageUp, PageDown, Save, Language, Theme         string
	Move, Suspend                                                                string
	ShiftTab                                                                     string // as the key is called
	EnterKey, UpKey, DownKey, SpaceKey                                           string // the same, where no sign shows
	Evidence                                                                     string
	OpenFile                                                                     string
	Delete                                                                       string
	WriteFile                                                                    string
	Adopt                                                                        string
	Pane                                                                         string
	ReadAll                                                                      string
	Sort                                                                         string
	Following                                                                    string
	Preceding                                                                    string
	Review                                                                       string
	Skip                                                                         string
	Continue                                                                     string
	Message                                                                      string
	Keep                                                                         string
	Details                                                                      string
	Compare                                                                      string
	Tick                                                                         string
	Seal                                                                         string
	Change                                                                       string
	Add                                                                          string
	Plan                                                                         string
}

func keys(s pick) Keys {
	return Keys{
		Up:        s("monter", "up"),
		Down:      s("descendre", "down"),
		Left:      s("à gauche", "left"),
		Right:     s("à droite", "right"),
		Open:      s("ouvrir", "open"),
		Back:      s("retour", "back"),
		Quit:      s("quitter", "quit"),
		Help:      s("aide", "help"),
		Palette:   "actions",
		Redraw:    s("redessiner", "redraw"),
		Suspend:   s("suspendre", "suspend"),
		Undo:      s("annuler", "undo"),
		Filter:    s("filtrer", "filter"),
		Next:      s("suivant", "next"),
		Previous:  s("précédent", "previous"),
		First:     s("début", "first"),
		Last:      s("fin", "last"),
		PageUp:    s("page précédente", "page up"),
		PageDown:  s("page suivante", "page down"),
		Save:      s("enregistrer", "save"),
		Language:  s("English", "français"),
		Theme:     s("thème", "theme"),
		Move:      s("choisir", "choose"),
		EnterKey:  s("entrée", "enter"),
		UpKey:     s("haut", "Up"),
		DownKey:   s("bas", "Down"),
		SpaceKey:  s("espace", "space"),
		ShiftTab:  s("maj+tab", "shift+tab"),
		Evidence:  s("trace", "evidence"),
		OpenFile:  s("ouvrir un fichier", "open a file"),
		Delete:    s("supprimer", "delete"),
		WriteFile: s("écrire le fichier", "write the file"),
		Adopt:     s("adopter", "adopt"),
		Pane:      s("volet", "pane"),
		ReadAll:   s("tout lire", "read all"),
		Sort:      s("trier", "sort"),
		Following: s("suivante", "next"),
		Preceding: s("précédente", "previous"),
		Review:    s("relire", "review"),
		Skip:      s("passer", "skip"),
		Continue:  s("continuer", "continue"),
		Message:   "message",
		Keep:      s("garder", "keep"),
		Details:   s("détail", "details"),
		Compare:   s("comparer", "compare"),
		Tick:      s("cocher", "tick"),
		Seal:      s("chiffrer ou non", "encrypt or not"),
		Change:    s("changer", "change"),
		Add:       s("ajouter", "add"),
		Plan:      "action",
	}
}

// Words are nouns that many places share.
type Words struct {
	Confidence, Mentor, Date, Unrated                                               string
	Months, ShortMonths                                                             [12]string
	Competencies, Attitudes, Activities, Sessions, EvidenceCount, Days, MonthsCount Plural
	Groups                                                                          Plural
	Stages                                                                          map[string]string
	Themes                                                                          map[string]string
	DateLong, DateShort, MonthYear                                                  string // day, month, year as %[1]d %[2]s %[3]d
	Today, Yesterday, Tomorrow                                                      string
	Colon, Semicolon                                                                string
	Strengths                                                                       [4]string
	Confidences                                                                     [4]string
	File                                                                            string
	AttitudesWord                                                                   string
	Grouped                                                                         string
	Learner                                                                         string
	Evidence                                                                        string
	Name                                                                            string
	DueOn                                                                           string
	Target                                                                          string
	DateHead                                                                        string
	Pair                                                                            string
	Stage                                                                           string
	You                                                                             string
	NoDue                                                                           string
	Rose                                                                            string
	Fell                                                                            string
	Confirmed                                                                       string
	Doubted                                                                         string
	CompetenciesWord                                                                string
	Completes                                                                       string
	AI                                                                              string
	Quality                                                                         string
	Relevance                                                                       string
	Constraints                                                                     string
	Grid                                                                            string
	AttitudesHead                                                                   string
	State                                                                           string
	ItemsHead                                                                       string
	Remarks                                                                         Plural
	Finished                                                                        string
	Nothing                                                                         string
	Unanswered                                                                      string
	Level                                                                           string
	SameLevel                                                                       string
	Late                                                                            string
	LateSince                                                                       string
	TargetIs                                                                        string
	TargetReached                                                                   string
	Kind                                                                            string
	Made                                                                            string
	Piece                                                                           string
	ForItem                                                                         string
	Result                                                                          string
	Approach                                                                        string
	Example, ExampleBefore                                                          string
	LevelHead                                                                       string
	Note                                                                            string
	Where                                                                           string
	Question                                                                        string
	Message                                                                         string
	ConfidenceHead                                                                  string
	Competency                                                                      string
	Session                                                                         string
	OutOf                                                                           string
	Questions, Minutes                                                              Plural
}

func words(s pick) Words {
	return Words{
		Confidence: s("confiance", "confidence"),
		Mentor:     "mentor",
		Date:       "date",
		Unrated:    s("non noté", "not rated"),
		Months: [12]string{
			s("janvier", "January"),
			s("février", "February"),
			s("mars", "March"),
			s("avril", "April"),
			s("mai", "May"),
			s("juin", "June"),
			s("juillet", "July"),
			s("août", "August"),
			s("septembre", "September"),
			s("octobre", "October"),
			s("novembre", "November"),
			s("décembre", "December"),
		},
		ShortMonths: [12]string{
			s("janv.", "Jan"),
			s("févr.", "Feb"),
			s("mars", "Mar"),
			s("avr.", "Apr"),
			s("mai", "May"),
			s("juin", "Jun"),
			s("juil.", "Jul"),
			s("août", "Aug"),
			s("sept.", "Sep"),
			s("oct.", "Oct"),
			s("nov.", "Nov"),
			s("déc.", "Dec"),
		},
		Questions: Plural{
			Zero:  s("aucune question", "no question"),
			One:   s("1 question", "1 question"),
			Other: "%s questions",
		},
		Minutes: Plural{
			Zero:  s("moins d’une minute", "less than a minute"),
			One:   "1 minute",
			Other: "%s minutes",
		},
		Competencies: Plural{
			s("aucune compétence", "no competency"),
			s("1 compétence", "1 competency"),
			s("%s compétences", "%s competencies"),
		},
		Groups:    Plural{s("aucune famille", "no group"), s("1 famille", "1 group"), s("%s familles", "%s groups")},
		Attitudes: Plural{s("aucune attitude", "no attitude"), "1 attitude", "%s attitudes"},
		Activities: Plural{
			s("aucune activité", "no activity"),
			s("1 activité", "1 activity"),
			s("%s activités", "%s activities"),
		},
		Sessions: Plural{
			s("aucune auto-évaluation", "no self-assessment"),
			s("1 auto-évaluation", "1 self-assessment"),
			s("%s auto-évaluations", "%s self-assessments"),
		},
		EvidenceCount: Plural{
			s("aucune trace", "no evidence"),
			s("1 trace", "1 piece of evidence"),
			s("%s traces", "%s pieces of evidence"),
		},
		Days: Plural{
			s("aujourd’hui", "today"),
			s("il y a 1 jour", "1 day ago"),
			s("il y a %s jours", "%s days ago"),
		},
		MonthsCount: Plural{
			s("ce mois-ci", "this month"),
			s("il y a 1 mois", "1 month ago"),
			s("il y a %s mois", "%s months ago"),
		},
		Stages: map[string]string{
			"":            s("non précisé", "not said"),
			"prospective": s("Je découvre la formation", "Discovering the programme"),
			"3a":          s("3A", "Year 3"),
			"4a":          s("4A", "Year 4"),
			"5a":          s("5A", "Year 5"),
			"graduate":    s("Diplôme obtenu", "Graduated"),
		},
		Themes: map[string]string{
			"":         s("automatique", "automatic"),
			"dark":     s("sombre", "dark"),
			"light":    s("clair", "light"),
			"contrast": s("contraste fort", "high contrast"),
			"mono":     s("sans couleur", "no colour"),
		},
		DateLong:  "%[1]d %[2]s %[3]d",
		DateShort: "%[1]d %[2]s %[3]d",
		MonthYear: "%[1]s %[2]d",
		Today:     s("aujourd’hui", "today"),
		Yesterday: s("hier", "yesterday"),
		Tomorrow:  s("demain", "tomorrow"),
		Colon:     s(" : ", ": "),
		Semicolon: s(" ; ", "; "),
		Strengths: [4]string{
			s("aucune trace", "no evidence"),
			s("déclarée", "declared"),
			s("liée", "linked"),
			s("confirmée", "confirmed"),
		},
		Confidences: [4]string{
			s("non précisée", "not said"),
			s("hésitante", "hesitant"),
			s("plutôt sûre", "fairly sure"),
			s("sûre", "sure"),
		},
		File:             s("Fichier", "File"),
		AttitudesWord:    "attitudes",
		Grouped:          s("en groupe", "in a group"),
		Learner:          s("étudiant·e", "learner"),
		Evidence:         s("traces", "evidence"),
		Name:             s("Nom", "Name"),
		DueOn:            s("pour le %s", "due %s"),
		Target:           s("cible", "target"),
		DateHead:         "Date",
		Pair:             s("%[1]s : %[2]s", "%[1]s: %[2]s"),
		Stage:            s("Étape", "Stage"),
		You:              s("vous", "you"),
		NoDue:            s("sans échéance", "no due date"),
		Rose:             s("en hausse", "up"),
		Fell:             s("en baisse", "down"),
		Confirmed:        s("confirmée", "confirmed"),
		Doubted:          s("mise en doute", "doubted"),
		ForItem:          s("%[1]s (pour %[2]s)", "%[1]s (for %[2]s)"),
		CompetenciesWord: s("compétences", "competencies"),
		Completes:        s("complète %s", "completes %s"),
		AI:               s("Usage de l’IA", "Use of AI"),
		Quality:          s("Qualité du résultat", "Quality of the result"),
		Relevance:        s("Pertinence de la démarche", "Relevance of the approach"),
		Constraints:      s("Contraintes respectées", "Constraints respected"),
		Grid:             s("Grille", "Grid"),
		AttitudesHead:    "Attitudes",
		State:            s("État", "State"),
		ItemsHead:        s("Éléments", "Items"),
		Remarks: Plural{
			s("aucune remarque", "no remark"),
			s("1 remarque", "1 remark"),
			s("%s remarques", "%s remarks"),
		},
		Finished:       s("terminée", "finished"),
		Nothing:        s("rien", "nothing"),
		Unanswered:     s("non notées : %s", "not rated: %s"),
		Level:          s("niveau", "level"),
		SameLevel:      s("même niveau", "same level"),
		Late:           s("en retard", "late"),
		LateSince:      s("en retard, %s", "late, %s"),
		TargetIs:       s("cible %s", "target %s"),
		TargetReached:  s("cible %s atteinte", "target %s reached"),
		Kind:           s("Type", "Kind"),
		Made:           s("Réalisation", "Made"),
		Piece:          s("Trace", "Evidence"),
		Result:         s("Résultat", "Result"),
		Approach:       s("Démarche", "Approach"),
		Example:        s("Par exemple", "For example"),
		ExampleBefore:  s("Avant le diplôme", "Before the diploma"),
		LevelHead:      s("Niveau", "Level"),
		Note:           "Note",
		Where:          s("Où", "Where"),
		Question:       "Question",
		Message:        "Message",
		ConfidenceHead: s("Confiance", "Confidence"),
		Competency:     s("Compétence", "Competency"),
		Session:        s("Auto-évaluation", "Self-assessment"),
		OutOf:          s("%[1]d sur %[2]d", "%[1]d of %[2]d"),
	}
}
