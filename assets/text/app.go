package text

// App is what the frame around every screen says.
type App struct {
	Name, Palette, PaletteHint, NoAction      string
	TooSmall, TooSmallNow                     string // needs w, h; has w, h
	Saving, LeavingUnsaved, ReadOnly          string
	ReadOnlyBy, ReadOnlyByShort               string // who, since when
	Demo                                      string
	PressUndo, More, Filter, NoMatch, Loading string
	Unsaid, Indicative                        string
	KeysHere, KeysEverywhere                  string
	ShowAll                                   string // what esc does under a filter
}

func app(fr, en *App) {
	*fr = App{
		Name: "autoeval", Palette: "Actions", PaletteHint: "Tapez le nom d’une action", NoAction: "Aucune action ne porte ce nom.",
		TooSmall: "Il faut une fenêtre d’au moins %d × %d.", TooSmallNow: "Elle fait %d × %d.",
		Saving: "Enregistrement en cours…", LeavingUnsaved: "Enregistrement avant de quitter… Ctrl+C encore pour forcer.",
		ReadOnly:   "Lecture seule : rien ne sera enregistré.",
		ReadOnlyBy: "Lecture seule : %s utilise ces données depuis %s.", ReadOnlyByShort: "Lecture seule : %s depuis %s.",
		Demo:      "Démonstration : données inventées, rien n’est enregistré.",
		PressUndo: "u pour annuler", More: "la suite plus bas", Filter: "Filtre", NoMatch: "Rien ne correspond à ce filtre. Échap l’efface.",
		Loading: "Lecture…",
		Unsaid:  "non précisé", Indicative: "indicatif",
		KeysHere: "Ici", KeysEverywhere: "Partout",
		ShowAll: "tout montrer",
	}
	*en = App{
		Name: "autoeval", Palette: "Actions", PaletteHint: "Type the name of an action", NoAction: "No action has that name.",
		TooSmall: "This needs a window of at least %d × %d.", TooSmallNow: "It is %d × %d.",
		Saving: "Saving…", LeavingUnsaved: "Saving before leaving… Ctrl+C again to force.",
		ReadOnly:   "Read-only: nothing will be saved.",
		ReadOnlyBy: "Read-only: %s has been using these data since %s.", ReadOnlyByShort: "Read-only: %s since %s.",
		Demo:      "Demonstration: made-up data, nothing is saved.",
		PressUndo: "u to undo", More: "more below", Filter: "Filter", NoMatch: "Nothing matches this filter. Esc clears it.",
		Loading: "Reading…",
		Unsaid:  "not said", Indicative: "indicative",
		KeysHere: "Here", KeysEverywhere: "Everywhere",
		ShowAll: "show all",
	}
}

// Keys is what each shared key does, in a word or two.
type Keys struct {
	Up, Down, Left, Right, Open, Back, Quit, Help, Palette, Redraw, Undo, Filter string
	Next, Previous, First, Last, PageUp, PageDown, Save, Language, Theme         string
	Move                                                                         string
	ShiftTab                                                                     string // as the key is called
}

func keys(fr, en *Keys) {
	*fr = Keys{
		Up: "monter", Down: "descendre", Left: "à gauche", Right: "à droite", Open: "ouvrir", Back: "retour", Quit: "quitter", Help: "aide",
		Palette: "actions", Redraw: "redessiner", Undo: "annuler", Filter: "filtrer",
		Next: "suivant", Previous: "précédent", First: "début", Last: "fin", PageUp: "page précédente", PageDown: "page suivante",
		Save: "enregistrer", Language: "English", Theme: "thème", Move: "choisir", ShiftTab: "maj+tab",
	}
	*en = Keys{
		Up: "up", Down: "down", Left: "left", Right: "right", Open: "open", Back: "back", Quit: "quit", Help: "help",
		Palette: "actions", Redraw: "redraw", Undo: "undo", Filter: "filter",
		Next: "next", Previous: "previous", First: "first", Last: "last", PageUp: "page up", PageDown: "page down",
		Save: "save", Language: "français", Theme: "theme", Move: "choose", ShiftTab: "shift+tab",
	}
}

// Words are nouns that many places share.
type Words struct {
	Confidence, Mentor, Date, Unrated                                               string
	Months, ShortMonths                                                             [12]string
	Competencies, Attitudes, Activities, Sessions, EvidenceCount, Days, MonthsCount Plural
	Stages                                                                          map[string]string
	Themes                                                                          map[string]string
	DateLong, DateShort, MonthYear                                                  string // day, month, year as %[1]d %[2]s %[3]d
	Today, Yesterday, Tomorrow                                                      string
	Colon, Semicolon                                                                string
	Strengths                                                                       [4]string
	Confidences                                                                     [4]string
}

func words(fr, en *Words) {
	*fr = Words{
		Confidence: "confiance",
		Mentor:     "mentor", Date: "date", Unrated: "non noté",
		Months:        [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		ShortMonths:   [12]string{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."},
		Competencies:  Plural{"aucune compétence", "1 compétence", "%s compétences"},
		Attitudes:     Plural{"aucune attitude", "1 attitude", "%s attitudes"},
		Activities:    Plural{"aucune activité", "1 activité", "%s activités"},
		Sessions:      Plural{"aucune auto-évaluation", "1 auto-évaluation", "%s auto-évaluations"},
		EvidenceCount: Plural{"aucune trace", "1 trace", "%s traces"},
		Days:          Plural{"aujourd’hui", "il y a 1 jour", "il y a %s jours"},
		MonthsCount:   Plural{"ce mois-ci", "il y a 1 mois", "il y a %s mois"},
		Stages:        map[string]string{"": "non précisé", "prospective": "Je découvre la formation", "3a": "3A", "4a": "4A", "5a": "5A", "graduate": "Diplôme obtenu"},
		Themes:        map[string]string{"": "automatique", "dark": "sombre", "light": "clair", "contrast": "contraste fort", "mono": "sans couleur"},
		DateLong:      "%[1]d %[2]s %[3]d", DateShort: "%[1]d %[2]s %[3]d", MonthYear: "%[1]s %[2]d",
		Today: "aujourd’hui", Yesterday: "hier", Tomorrow: "demain", Colon: " : ", Semicolon: " ; ",
		Strengths:   [4]string{"aucune trace", "déclarée", "liée", "confirmée"},
		Confidences: [4]string{"non précisée", "hésitante", "plutôt sûre", "sûre"},
	}
	*en = Words{
		Confidence: "confidence",
		Mentor:     "mentor", Date: "date", Unrated: "not rated",
		Months:        [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"},
		ShortMonths:   [12]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"},
		Competencies:  Plural{"no competency", "1 competency", "%s competencies"},
		Attitudes:     Plural{"no attitude", "1 attitude", "%s attitudes"},
		Activities:    Plural{"no activity", "1 activity", "%s activities"},
		Sessions:      Plural{"no self-assessment", "1 self-assessment", "%s self-assessments"},
		EvidenceCount: Plural{"no evidence", "1 piece of evidence", "%s pieces of evidence"},
		Days:          Plural{"today", "1 day ago", "%s days ago"},
		MonthsCount:   Plural{"this month", "1 month ago", "%s months ago"},
		Stages:        map[string]string{"": "not said", "prospective": "I am discovering the programme", "3a": "Year 3", "4a": "Year 4", "5a": "Year 5", "graduate": "Graduated"},
		Themes:        map[string]string{"": "automatic", "dark": "dark", "light": "light", "contrast": "high contrast", "mono": "no colour"},
		DateLong:      "%[1]d %[2]s %[3]d", DateShort: "%[1]d %[2]s %[3]d", MonthYear: "%[1]s %[2]d",
		Today: "today", Yesterday: "yesterday", Tomorrow: "tomorrow", Colon: ": ", Semicolon: "; ",
		Strengths:   [4]string{"no evidence", "declared", "linked", "confirmed"},
		Confidences: [4]string{"not said", "hesitant", "fairly sure", "sure"},
	}
}
