package text

// Share is what making a file for a mentor says.
type Share struct {
	Title, Empty, EmptyHint, ChooseTitle, NoneChosen                    string
	Leaves, Name, Sessions, Earlier, Evidence, Never, NeverWhat, Sealed string
	NoName, NoEvidence, WithGrid, EarlierLine                           string
	You, YouWhat, Year, EvidenceWith                                    string
	LeftOut                                                             map[string]string // by model.Part, and for earlier levels
	Answers, Notes, Pieces, Links, Reflections                          Plural
	SealNone, SealFor, SealPass                                         string // who can read
	SealTitle, SealNoneChoice, SealForChoice, SealPassChoice, SealHint  string
	PassTitle, PassAgain, PassHint, PassDiffer, PassEmpty               string
	FileTitle, FileHint, Writing                                        string
	DoneTitle, DoneHint, DoneRead                                       string
	// Keys.
	Choose, Check, Preview, ToggleName, ToggleNotes, ToggleEvidence, ToggleLinks, ToggleEarlier, Seal, Write, Pick, Close, Receive string
}

func share(fr, en *Share) {
	*fr = Share{
		Title: "Partager avec un·e mentor", Empty: "Aucune auto-évaluation terminée à partager.", EmptyHint: "n en commence une.",
		ChooseTitle: "Que partager ?", NoneChosen: "Cochez au moins une auto-évaluation.",
		Leaves: "Ce qui partira, et rien d’autre", Name: "Nom", Sessions: "Bilans", Earlier: "Avant", Evidence: "Traces", Never: "Jamais",
		NeverWhat: "vos fichiers eux-mêmes, votre plan d’action, le reste de vos données", Sealed: "Lisible",
		You: "Vous", YouWhat: "votre identifiant, votre clé publique et votre adresse de chiffrement", Year: "Année",
		EvidenceWith: "avec type, date, compétences, et travail seul·e ou en groupe",
		LeftOut: map[string]string{
			"name": "laissé de côté", "notes": "notes laissées de côté", "evidence": "laissées de côté", "links": "liens laissés de côté", "earlier": "niveaux laissés de côté",
		},
		NoName: "pas de nom dans vos préférences", NoEvidence: "aucune pour ces bilans", WithGrid: "Grille",
		EarlierLine: "%s : niveaux seulement",
		Answers:     Plural{"aucune réponse", "1 réponse avec sa confiance et son heure", "%s réponses avec leur confiance et leur heure"}, Notes: Plural{"sans note", "1 note", "%s notes"},
		Pieces: Plural{"aucun titre", "1 titre", "%s titres"}, Links: Plural{"aucun lien", "1 lien", "%s liens"}, Reflections: Plural{"sans réflexion", "1 réflexion ou mot sur l’IA", "%s réflexions ou mots sur l’IA"},
		SealNone: "par qui a le fichier", SealFor: "par %s seulement", SealPass: "avec une phrase de passe",
		SealTitle: "Qui pourra lire le fichier ?", SealNoneChoice: "Qui a le fichier (non chiffré)", SealForChoice: "%s seulement", SealPassChoice: "Qui connaît une phrase de passe",
		SealHint:  "Les contacts dont vous avez reçu un fichier peuvent lire ce qui est chiffré pour eux.",
		PassTitle: "Phrase de passe", PassAgain: "Encore une fois", PassHint: "Dites-la à votre mentor autrement que par le même message. Perdue, le fichier ne s’ouvre plus.",
		PassDiffer: "Les deux phrases diffèrent : recommencez.", PassEmpty: "Tapez une phrase de passe.",
		FileTitle: "Où écrire le fichier ?", FileHint: "Rien n’est envoyé : vous transmettez ce fichier vous-même.", Writing: "Écriture…",
		DoneTitle: "Fichier écrit", DoneHint: "Transmettez-le à votre mentor. La réponse reviendra en un fichier, à ouvrir avec o : ici, ou plus tard depuis cette page.",
		DoneRead: "Au premier échange, lisez-lui cette empreinte de vive voix :",
		Choose:   "choisir", Check: "cocher", Preview: "voir ce qui part", ToggleName: "nom", ToggleNotes: "notes", ToggleEvidence: "traces", ToggleLinks: "liens", ToggleEarlier: "avant", Seal: "chiffrer", Write: "écrire", Pick: "choisir", Close: "terminer", Receive: "ouvrir un fichier",
	}
	*en = Share{
		Title: "Share with a mentor", Empty: "No finished self-assessment to share.", EmptyHint: "n starts one.",
		ChooseTitle: "What to share?", NoneChosen: "Tick at least one self-assessment.",
		Leaves: "What will leave, and nothing else", Name: "Name", Sessions: "Reviews", Earlier: "Before", Evidence: "Evidence", Never: "Never",
		NeverWhat: "your files themselves, your plan, the rest of your data", Sealed: "Readable",
		You: "You", YouWhat: "your identifier, your public key and your encryption address", Year: "Year",
		EvidenceWith: "with kind, date, items, and whether the work was solo or in a group",
		LeftOut: map[string]string{
			"name": "left out", "notes": "notes left out", "evidence": "left out", "links": "links left out", "earlier": "levels left out",
		},
		NoName: "no name in your settings", NoEvidence: "none for these", WithGrid: "Grid",
		EarlierLine: "%s: levels only",
		Answers:     Plural{"no answer", "1 answer with its confidence and time", "%s answers with their confidence and time"}, Notes: Plural{"no note", "1 note", "%s notes"},
		Pieces: Plural{"no title", "1 title", "%s titles"}, Links: Plural{"no link", "1 link", "%s links"}, Reflections: Plural{"no reflection", "1 reflection or word on AI", "%s reflections or words on AI"},
		SealNone: "by whoever has the file", SealFor: "by %s alone", SealPass: "with a passphrase",
		SealTitle: "Who will be able to read the file?", SealNoneChoice: "Whoever has the file (not encrypted)", SealForChoice: "%s alone", SealPassChoice: "Whoever knows a passphrase",
		SealHint:  "Contacts who sent you a file can read what is encrypted for them.",
		PassTitle: "Passphrase", PassAgain: "Once more", PassHint: "Tell your mentor by another way than the same message. Once lost, the file no longer opens.",
		PassDiffer: "The two differ: start again.", PassEmpty: "Type a passphrase.",
		FileTitle: "Where to write the file?", FileHint: "Nothing is sent: you pass this file on yourself.", Writing: "Writing…",
		DoneTitle: "File written", DoneHint: "Pass it on to your mentor. The answer comes back as a file, to open with o: here, or later from this page.",
		DoneRead: "The first time, read them this fingerprint aloud:",
		Choose:   "choose", Check: "tick", Preview: "see what leaves", ToggleName: "name", ToggleNotes: "notes", ToggleEvidence: "evidence", ToggleLinks: "links", ToggleEarlier: "before", Seal: "encrypt", Write: "write", Pick: "choose", Close: "done", Receive: "open a file",
	}
}
