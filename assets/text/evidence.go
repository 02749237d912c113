package text

// Evidence is what the list of evidence and its form say.
type Evidence struct {
	Title, Empty, EmptyHint, EmptyItem                       string
	Add, Delete, Group, KindKey                              string
	ByDate, ByKind, ByItem                                   string
	Deleted, Restored, Saved, Added, Attached                string // the title; Attached the item too
	Filtered                                                 string
	Missing, ChangedFile, Unreadable, Fine, NotAFile, TooBig string
	Web, File, FileSize                                      string
	NoItem                                                   string
	Form                                                     EvidenceForm
}

// EvidenceForm is what the form of one piece of evidence says.
type EvidenceForm struct {
	New, Edit                                                                           string
	Title, Kind, Items, Date, Location, Quality, Relevance, Constraints                 string
	Made, AI, Offers                                                                    string
	TitleHint, LocationHint, QualityHint, RelevanceHint                                 string
	ConstraintsHint, AIHint, ItemsHint, NoItems                                         string
	Collaborations                                                                      [3]string
	OnlyTitle, OnlyTitleAttach, SaveAttach, Fixed, OffersHint, MissingKept, ChangedNote string
	Relink, Relinked, ConflictKept, Attach, NoOffer, NotCopied                          string
	LongText                                                                            string
}

func evidence(fr, en *Evidence) {
	*fr = Evidence{
		Title: "Traces", Empty: "Aucune trace pour le moment.", EmptyHint: "a en ajoute une : un projet, un examen, une étude de cas, une mission. Seul un titre est nécessaire.",
		EmptyItem: "Aucune trace pour %s. a en ajoute une, Échap montre toutes les traces.",
		Add:       "ajouter", Delete: "supprimer", Group: "regrouper", KindKey: "par type",
		ByDate: "par date", ByKind: "par type", ByItem: "par compétence",
		Deleted: "Trace « %s » supprimée.", Restored: "Trace « %s » remise.", Saved: "Trace « %s » enregistrée.", Added: "Trace « %s » ajoutée.", Attached: "Trace « %[1]s » liée à %[2]s.",
		Filtered: "seulement : %s",
		Missing:  "fichier absent", ChangedFile: "fichier modifié", Unreadable: "fichier illisible", Fine: "fichier inchangé", NotAFile: "ce n’est pas un fichier", TooBig: "fichier trop gros pour une empreinte",
		Web: "adresse web", File: "fichier", FileSize: "fichier de %s, empreinte %s…",
		NoItem: "aucune compétence",
		Form: EvidenceForm{
			New: "Nouvelle trace", Edit: "Trace",
			Title: "Titre", Kind: "Type", Items: "Compétences", Date: "Date", Location: "Où la trouver", Quality: "Résultat", Relevance: "Démarche", Constraints: "Contraintes",
			Made: "Réalisation", AI: "Usage de l’IA", Offers: "Déjà gardées",
			TitleHint: "ce que c’est, en quelques mots", LocationHint: "https://… ou le chemin d’un fichier", QualityHint: "Que vaut le résultat, et qu’est-ce qui le montre ?", RelevanceHint: "Pourquoi cette démarche ? Que changeriez-vous ?",
			ConstraintsHint: "Délais, moyens, règles : lesquels ont été respectés ?", AIHint: "facultatif : pour quoi, et ce que vous avez vérifié", ItemsHint: "tapez pour chercher, ⏎ coche, tab continue", NoItems: "aucune",
			Collaborations: [3]string{"non précisé", "individuelle", "en groupe"},
			OnlyTitle:      "Seul le titre est nécessaire. Ctrl+S enregistre.", OnlyTitleAttach: "Un titre suffit : ⏎ l’enregistre et la lie à %s.", SaveAttach: "Un titre suffit : Ctrl+S l’enregistre et la lie à %s.", Fixed: "%s reste cochée : cette trace est pour elle.", OffersHint: "⏎ lie la trace choisie à %s",
			MissingKept: "fichier absent : la trace peut quand même être gardée", ChangedNote: "le fichier a changé depuis qu’il a été lié",
			Relink: "reprendre l’empreinte", Relinked: "Empreinte reprise ; elle sera gardée à l’enregistrement.", ConflictKept: "Cette trace a changé ailleurs. Votre version est à l’écran : Ctrl+S encore la garde.",
			Attach: "lier", NoOffer: "aucune trace gardée n’a ce titre", NotCopied: "le contenu n’est jamais copié, seule l’empreinte est gardée", LongText: "ctrl+e ouvre votre éditeur",
		},
	}
	*en = Evidence{
		Title: "Evidence", Empty: "No evidence yet.", EmptyHint: "a adds some: a project, an exam, a case study, a mission. Only a title is needed.",
		EmptyItem: "No evidence for %s. a adds some, Esc shows all evidence.",
		Add:       "add", Delete: "delete", Group: "group", KindKey: "by kind",
		ByDate: "by date", ByKind: "by kind", ByItem: "by competency",
		Deleted: "Evidence \"%s\" deleted.", Restored: "Evidence \"%s\" put back.", Saved: "Evidence \"%s\" saved.", Added: "Evidence \"%s\" added.", Attached: "Evidence \"%[1]s\" linked to %[2]s.",
		Filtered: "only: %s",
		Missing:  "file missing", ChangedFile: "file changed", Unreadable: "file unreadable", Fine: "file unchanged", NotAFile: "this is not a file", TooBig: "file too big for a fingerprint",
		Web: "web address", File: "file", FileSize: "file of %s, fingerprint %s…",
		NoItem: "no competency",
		Form: EvidenceForm{
			New: "New evidence", Edit: "Evidence",
			Title: "Title", Kind: "Kind", Items: "Competencies", Date: "Date", Location: "Where it is", Quality: "Result", Relevance: "Approach", Constraints: "Constraints",
			Made: "Made", AI: "Use of AI", Offers: "Already kept",
			TitleHint: "what it is, in a few words", LocationHint: "https://… or the path of a file", QualityHint: "How good is the result, and what shows it?", RelevanceHint: "Why this approach? What would you change?",
			ConstraintsHint: "Deadlines, means, rules: which were respected?", AIHint: "optional: what for, and what you checked", ItemsHint: "type to search, ⏎ ticks, tab goes on", NoItems: "none",
			Collaborations: [3]string{"not said", "alone", "in a group"},
			OnlyTitle:      "Only the title is needed. Ctrl+S saves.", OnlyTitleAttach: "A title is enough: ⏎ saves it and links it to %s.", SaveAttach: "A title is enough: Ctrl+S saves it and links it to %s.", Fixed: "%s stays ticked: this evidence is for it.", OffersHint: "⏎ links the chosen one to %s",
			MissingKept: "file missing: the evidence can be kept all the same", ChangedNote: "the file has changed since it was linked",
			Relink: "take the fingerprint anew", Relinked: "Fingerprint taken; it is kept when you save.", ConflictKept: "This evidence changed elsewhere. Your version is on screen: Ctrl+S again keeps it.",
			Attach: "link", NoOffer: "no other evidence", NotCopied: "the content is never copied, only its fingerprint is kept", LongText: "ctrl+e opens your editor",
		},
	}
}
