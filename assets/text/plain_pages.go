package text

// PlainPages is what the pages without a screen say that people and grids are
// listed on.
type PlainPages struct {
	Receive, Card, Compare, Forget, Filter, Sort, Story, Page, Print Order
	Renew, Pack, Take, Heir                                          Order
	PackWord, TakeAsk, TakeAside, HeirAsk                            string
	ByWaiting, ByName, ByDate                                        Order // what a list is sorted by
	Keep, Join, Cut, Heading, Attitude                               Order // of a split
	Shift, Option, Source, Undo, Import                              Order
	Year, Groups, Anonymous                                          Order

	PeopleAsk, ForgetAsk, Forgotten string // name
	ReceivedDeleted                 string // learner and session
	PageWhere                       string // name
	SortBad, NoMatch                string // words of the filter
	CohortAsk, LevelsHidden         string // codes that can be typed
	HiddenLevels                    Plural
	YearAsk, YearBad, Named         string
	ReadAsk, Takes                  string // codes; items
	SearchAsk, Titles, TitlesAsk    string
	Split, SplitAsk                 string
}

func plainPages(s pick) PlainPages {
	return PlainPages{
		Receive:   order(s, "o", "o", "ouvrir", "open", s("ouvrir un fichier reçu", "open a file received")),
		Card:      order(s, "c", "c", "carte", "card", s("écrire votre carte", "write your card")),
		Renew:     order(s, "n", "n", "renouveler", "renew", s("faire une nouvelle clé, dont la vôtre se porte garante", "make a new key, for which yours vouches")),
		Pack:      order(s, "e", "e", "emporter", "pack", s("écrire vos clés dans un fichier, sous une phrase de passe", "write your keys to a file under a passphrase")),
		Take:      order(s, "r", "r", "remettre", "take", s("remettre des clés emportées", "put back keys that were taken along")),
		Heir:      order(s, "s", "s", "suite", "heir", s("dire quelle autre clé de vous suit celle-ci", "say which other key of yours follows this one")),
		PackWord:  s("clés", "keys"),
		TakeAsk:   s("Fichier des clés (Entrée pour revenir) :", "File of the keys (Enter to go back):"),
		TakeAside: s("D’autres clés sont déjà à côté de vos données. o pour les mettre de côté, Entrée pour ne rien changer :", "Other keys are beside your data already. y to move them aside, Enter to change nothing:"),
		HeirAsk:   s("L’autre clé publique, comme « autoeval identity » la montre (Entrée pour revenir) :", "The other public key, as \"autoeval identity\" shows it (Enter to go back):"),
		Compare:   order(s, "v", "v", "vérifier", "verify", s("dire qu’une empreinte a été comparée", "say that a fingerprint was compared")),
		Forget:    order(s, "x", "x", "oublier", "forget", s("oublier une personne", "forget a person")),
		Filter:    order(s, "f", "f", "filtrer", "filter", s("filtrer la liste", "filter the list")),
		Sort:      order(s, "t", "s", "trier", "sort", s("trier la liste", "sort the list")),
		Page:      order(s, "p", "p", "page", "page", s("écrire la page d’une auto-évaluation", "write the page of a self-assessment")),
		Print:     order(s, "pdf", "pdf", "imprimer", "print", s("écrire la même page en PDF", "write the same page as PDF")),
		Story:     order(s, "récit", "story", "récit", "story", s("entendre le récit d’une auto-évaluation", "hear the story of a self-assessment")),
		PageWhere: s("Page de « %s » : où l’écrire (un chemin qui finit par .html, .pdf, .md ou .txt, ou Entrée pour le dossier où vous êtes) ?",
			"Page of \"%s\": where to write it (a path that ends with .html, .pdf, .md or .txt, or Enter for the folder you are in)?"),
		Year:      order(s, "an", "yr", "année", "year", s("entendre l’année en effectifs", "hear the year in counts")),
		Groups:    order(s, "g", "g", "groupes", "groups", s("compter par groupe d’une liste CSV, ou de nouveau par étape", "count by the groups of a CSV list, or by stage again")),
		Anonymous: order(s, "s", "w", "sans", "without", s("laisser les noms de côté, et ce qui est de moins de cinq personnes, ou les remettre", "leave names out, and what is of fewer than five people, or bring them back")),
		Named:     s("Avec les noms.", "With names."),
		YearAsk: s("L’année (un numéro pour entendre quels tableaux il y a, « 1 2 » pour entendre le tableau 2 de la partie 1, « g groupes.csv » pour compter par groupe, g seul par étape, s sans les noms, p pour écrire la page à imprimer, pdf en PDF, Entrée pour revenir) :",
			"The year (a number to hear which tables there are, \"1 2\" to hear table 2 of part 1, \"g groups.csv\" to count by group, g alone by stage, w without names, p to write the page to print, pdf as PDF, Enter to go back):"),
		YearBad:   s("Il faut le numéro d’une partie, puis celui d’un de ses tableaux.", "The number of a part is needed, then that of one of its tables."),
		ByWaiting: order(s, "attente", "waiting", "attend", "waits", s("qui attend d’abord", "who waits first")),
		ByName:    order(s, "nom", "name", "noms", "names", s("par nom", "by name")),
		ByDate:    order(s, "date", "date", "dates", "dates", s("la plus récente d’abord", "newest first")),
		Keep:      order(s, "ok", "ok", "garder", "keep", s("enregistrer la grille", "save the grid")),
		Join:      order(s, "j", "j", "joindre", "join", s("joindre une ligne à la suivante", "join a line with the next")),
		Cut:       order(s, "c", "c", "couper", "cut", s("couper une ligne devant des mots", "cut a line before words")),
		Heading:   order(s, "h", "h", "titre", "heading", s("mettre une ligne en titre des suivantes", "make a line the heading of those below")),
		Attitude:  order(s, "att", "att", "attitude", "attitude", s("dire qu’une ligne est une attitude, ou ne l’est plus", "say that a line is an attitude, or no longer one")),
		Shift:     order(s, "v", "v", "vers", "to", s("déplacer une ligne vers une famille", "move a line to a group")),
		Option:    order(s, "sans", "without", "option", "option", s("laisser de côté toute la famille d’une ligne", "leave the whole group of a line out")),
		Source:    order(s, "source", "source", "texte", "text", s("entendre le texte du répertoire", "hear the text of the register")),
		Import:    order(s, "i", "i", "importer", "import", s("importer une grille d’un fichier", "import a grid from a file")),
		Undo:      order(s, "a", "u", "annuler", "undo", s("annuler la dernière correction, une à la fois", "undo the last correction, one at a time")),
		PeopleAsk: s("Empreinte et contacts (c pour écrire votre carte, o pour ouvrir un fichier reçu, « v 2 » quand son empreinte a été comparée, « x 2 » pour oublier une personne, n pour une nouvelle clé, e pour emporter vos clés, r pour en remettre, s pour dire celle qui suit, Entrée pour revenir) :",
			"Fingerprint and contacts (c to write your card, o to open a file received, \"v 2\" once its fingerprint was compared, \"x 2\" to forget a person, n for a new key, e to take your keys along, r to put some back, s to say which one follows, Enter to go back):"),
		ForgetAsk: s("Oublier %s ? Son prochain fichier demandera de nouveau de comparer son empreinte. o pour oublier, Entrée pour garder :",
			"Forget %s? Their next file will ask again to compare their fingerprint. y to forget, Enter to keep:"),
		Forgotten:       s("%s : oubli fait.", "%s: forgotten."),
		ReceivedDeleted: s("Partage supprimé : %s.", "Share deleted: %s."),
		SortBad: s("Il faut un ordre : attente, nom, date, ou dans « Promotion » un code comme C07.",
			"An order is needed: waiting, name, date, or under \"Cohort\" a code such as C07."),
		NoMatch: s("Rien ne contient « %s » ; f seul enlève le filtre.", "Nothing holds \"%s\"; f alone takes the filter off."),
		CohortAsk: s("Promotion (un numéro pour entendre chaque niveau, un code, comme %s, pour savoir combien sont à chaque niveau, « f 4A » pour filtrer, « t nom », « t date », « t attente » ou « t C07 » pour trier, « année » pour entendre l’année, Entrée pour revenir) :",
			"Cohort (a number to hear every level, a code, such as %s, for how many are at each level, \"f Y4\" to filter, \"s name\", \"s date\", \"s waiting\" or \"s C07\" to sort, \"year\" to hear the year, Enter to go back):"),
		LevelsHidden: s("niveaux masqués jusqu’à votre relecture", "levels hidden until your review"),
		HiddenLevels: Plural{
			s("Tous les niveaux sont dits.", "All levels are said."),
			s("Les niveaux d’une personne sont masqués jusqu’à votre relecture, et hors des comptes.",
				"The levels of one person are hidden until your review, and in no count."),
			s("Les niveaux de %s personnes sont masqués jusqu’à votre relecture, et hors des comptes.",
				"The levels of %s people are hidden until your review, and in no count."),
		},
		ReadAsk: s("Lire la grille (un numéro pour entendre une partie, un code, comme %s, pour l’entendre en entier, Entrée pour revenir) :",
			"Read the grid (a number to hear a part, a code, such as %s, to hear it whole, Enter to go back):"),
		Takes: s("Demande : %s.", "Takes: %s."),
		SearchAsk: s("Mots à chercher dans les titres du fichier (Entrée pour tous) :",
			"Words to look for in the titles of the file (Enter for all):"),
		Titles: s("Titres", "Titles"),
		TitlesAsk: s("Titres (un numéro pour en importer un, d’autres mots pour chercher de nouveau, Entrée pour renoncer) :",
			"Titles (a number to import one, other words to look again, Enter to give up):"),
		Split: s("Découpage", "Split"),
		SplitAsk: s("Découpage proposé (ok pour enregistrer, « j 2 » pour joindre une ligne à la suivante, « c 2 mots » pour couper devant ces mots, « m 2 texte » pour la remplacer, « x 2 » pour la retirer, a pour annuler, aide pour les autres corrections, Entrée pour renoncer) :",
			"Proposed split (ok to save, \"j 2\" to join a line with the next, \"c 2 words\" to cut before these words, \"e 2 text\" to replace it, \"x 2\" to leave it out, u to undo, ? for the other corrections, Enter to give up):"),
	}
}
