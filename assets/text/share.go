package text

// Share is what making a file for a mentor says.
type Share struct {
	Empty, EmptyHint, ChooseTitle, NoneChosen                          string
	Leaves, Sessions, Earlier, Never, NeverWhat, Sealed                string
	NoName, NoEvidence, EarlierLine                                    string
	You, YouWhat, Year, EvidenceWith                                   string
	LeftOut                                                            map[string]string // by model.Part, and for earlier levels
	Answers, Notes, Pieces, Links, Reflections                         Plural
	Crowded, Misdated                                                  Plural // what stays: for want of room, for its date
	SealNone, SealFor, SealPass                                        string // who can read
	SealTitle, SealNoneChoice, SealForChoice, SealPassChoice, SealHint string
	PassTitle, PassAgain, PassHint, PassDiffer, PassEmpty              string
	FileTitle, FileHint, Writing                                       string
	DoneTitle, DoneHint, DoneRead                                      string
	// Keys.
	Preview, ToggleName, ToggleNotes, ToggleLinks, ToggleEarlier, Seal, Write, Close string
}

func share(s pick) Share {
	return Share{
		Empty:       s("Aucune auto-évaluation terminée à partager.", "No finished self-assessment to share."),
		EmptyHint:   s("Touche n : en commencer une.", "Press n to start one."),
		ChooseTitle: s("Que partager ?", "What to share?"),
		NoneChosen:  s("Cochez au moins une auto-évaluation.", "Tick at least one self-assessment."),
		Leaves:      s("Ce qui partira, et rien d’autre", "What will leave, and nothing else"),
		Sessions:    s("Bilans", "Self-reviews"),
		Earlier:     s("Avant", "Before"),
		Never:       s("Jamais", "Never"),
		NeverWhat: s("vos fichiers eux-mêmes, votre plan d’action, le reste de vos données",
			"your files themselves, your plan, the rest of your data"),
		Sealed: s("Lisible", "Readable"),
		You:    s("Vous", "You"),
		YouWhat: s("votre identifiant, votre clé publique et votre adresse de chiffrement",
			"your identifier, your public key and your encryption address"),
		Year: s("Année", "Year"),
		EvidenceWith: s("avec type, date, compétences, et travail seul·e ou en groupe",
			"with kind, date, items, and whether the work was solo or in a group"),
		LeftOut: map[string]string{
			"name":     s("laissé de côté", "left out"),
			"notes":    s("notes laissées de côté", "notes left out"),
			"evidence": s("laissées de côté", "left out"),
			"links":    s("liens laissés de côté", "links left out"),
			"earlier":  s("niveaux laissés de côté", "levels left out"),
		},
		NoName:      s("pas de nom dans vos préférences", "no name in your settings"),
		NoEvidence:  s("aucune pour ces bilans", "none for these"),
		EarlierLine: s("%s : niveaux seulement", "%s: levels only"),
		Answers: Plural{
			s("aucune réponse", "no answer"),
			s("1 réponse avec sa confiance et son heure", "1 answer with its confidence and time"),
			s("%s réponses avec leur confiance et leur heure", "%s answers with their confidence and time"),
		},
		Notes:  Plural{s("sans note", "no note"), "1 note", "%s notes"},
		Pieces: Plural{s("aucun titre", "no title"), s("1 titre", "1 title"), s("%s titres", "%s titles")},
		Links:  Plural{s("aucun lien", "no link"), s("1 lien", "1 link"), s("%s liens", "%s links")},
		Crowded: Plural{
			s("rien n’est resté faute de place", "nothing stays for want of room"),
			s("1 trace de plus reste ici, faute de place dans un fichier", "1 more piece stays here: a file has no room for it"),
			s("%s traces de plus restent ici, faute de place dans un fichier", "%s more pieces stay here: a file has no room for them"),
		},
		Misdated: Plural{
			s("rien n’est resté à cause de sa date", "nothing stays because of its date"),
			s("1 auto-évaluation reste ici : sa date est impossible (horloge mal réglée)", "1 self-assessment stays here: its date is impossible (a wrong clock)"),
			s("%s auto-évaluations restent ici : leurs dates sont impossibles (horloge mal réglée)", "%s self-assessments stay here: their dates are impossible (a wrong clock)"),
		},
		Reflections: Plural{
			s("sans réflexion", "no reflection"),
			s("1 réflexion ou mot sur l’IA", "1 reflection or word on AI"),
			s("%s réflexions ou mots sur l’IA", "%s reflections or words on AI"),
		},
		SealNone:       s("par qui a le fichier", "by whoever has the file"),
		SealFor:        s("par %s seulement", "by %s alone"),
		SealPass:       s("avec une phrase de passe", "with a passphrase"),
		SealTitle:      s("Qui pourra lire le fichier ?", "Who will be able to read the file?"),
		SealNoneChoice: s("Qui a le fichier (non chiffré)", "Whoever has the file (not encrypted)"),
		SealForChoice:  s("%s seulement", "%s alone"),
		SealPassChoice: s("Qui connaît une phrase de passe", "Whoever knows a passphrase"),
		SealHint: s("Les contacts dont vous avez reçu un fichier peuvent lire ce qui est chiffré pour eux.",
			"Contacts who sent you a file can read what is encrypted for them."),
		PassTitle: s("Phrase de passe", "Passphrase"),
		PassAgain: s("Encore une fois", "Once more"),
		PassHint: s("Dites-la à votre mentor autrement que par le même message. Perdue, le fichier ne s’ouvre plus.",
			"Tell your mentor by another way than the same message. Once lost, the file no longer opens."),
		PassDiffer: s("Les deux phrases diffèrent : recommencez.", "The two differ: start again."),
		PassEmpty:  s("Tapez une phrase de passe.", "Type a passphrase."),
		FileTitle:  s("Où écrire le fichier ?", "Where to write the file?"),
		FileHint: s("Rien n’est envoyé : vous transmettez ce fichier vous-même.",
			"Nothing is sent: you pass this file on yourself."),
		Writing:   s("Écriture…", "Writing…"),
		DoneTitle: s("Fichier écrit", "File written"),
		DoneHint: s("Transmettez-le à votre mentor. La réponse reviendra en un fichier, à ouvrir avec o : ici, ou plus tard depuis cette page.",
			"Pass it on to your mentor. The answer comes back as a file, to open with o: here, or later from this page."),
		DoneRead: s("Au premier échange, lisez-lui cette empreinte de vive voix :",
			"The first time, read them this fingerprint aloud:"),
		Preview:       s("voir ce qui part", "see what leaves"),
		ToggleName:    s("nom", "name"),
		ToggleNotes:   "notes",
		ToggleLinks:   s("liens", "links"),
		ToggleEarlier: s("avant", "before"),
		Seal:          s("chiffrer", "encrypt"),
		Write:         s("écrire", "write"),
		Close:         s("terminer", "done"),
	}
}
