package text

// Evidence is what the list of evidence and its form say.
type Evidence struct {
	Empty, EmptyHint, EmptyItem                              string
	Group                                                    string
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
	New                                                                                 string
	Title, Items, Location, Constraints                                                 string
	Offers                                                                              string
	TitleHint, LocationHint, QualityHint, RelevanceHint                                 string
	ConstraintsHint, AIHint, ItemsHint, NoItems                                         string
	Collaborations                                                                      [3]string
	OnlyTitle, OnlyTitleAttach, SaveAttach, Fixed, OffersHint, MissingKept, ChangedNote string
	Relink, Relinked, ConflictKept, Attach, NoOffer, NotCopied                          string
	LongText                                                                            string
}

func evidence(s pick) Evidence {
	return Evidence{
		Empty: s("Aucune trace pour le moment.", "No evidence yet."),
		EmptyHint: s("Touche a : ajouter un projet, un examen, une étude de cas, une mission. Seul un titre est nécessaire.",
			"Press a to add some: a project, an exam, a case study, a mission. Only a title is needed."),
		EmptyItem: s("Aucune trace pour %s. Touche a : en ajouter une ; Échap : voir toutes les traces.",
			"No evidence for %s. Press a to add some, Esc to see all evidence."),
		Group:       s("regrouper", "group"),
		ByDate:      s("par date", "by date"),
		ByKind:      s("par type", "by kind"),
		ByItem:      s("par compétence", "by competency"),
		Deleted:     s("Trace « %s » supprimée.", "Evidence \"%s\" deleted."),
		Restored:    s("Trace « %s » remise.", "Evidence \"%s\" put back."),
		Saved:       s("Trace « %s » enregistrée.", "Evidence \"%s\" saved."),
		Added:       s("Trace « %s » ajoutée.", "Evidence \"%s\" added."),
		Attached:    s("Trace « %[1]s » liée à %[2]s.", "Evidence \"%[1]s\" linked to %[2]s."),
		Filtered:    s("seulement : %s", "only: %s"),
		Missing:     s("fichier absent", "file missing"),
		ChangedFile: s("fichier modifié", "file changed"),
		Unreadable:  s("fichier illisible", "file unreadable"),
		Fine:        s("fichier inchangé", "file unchanged"),
		NotAFile:    s("ce n’est pas un fichier", "this is not a file"),
		TooBig:      s("fichier trop gros pour une empreinte", "file too big for a fingerprint"),
		Web:         s("adresse web", "web address"),
		File:        s("fichier", "file"),
		FileSize:    s("fichier de %s, empreinte %s…", "file of %s, fingerprint %s…"),
		NoItem:      s("aucune compétence", "no competency"),
		Form: EvidenceForm{
			New:          s("Nouvelle trace", "New evidence"),
			Title:        s("Titre", "Title"),
			Items:        s("Compétences", "Competencies"),
			Location:     s("Où la trouver", "Where it is"),
			Constraints:  s("Contraintes", "Constraints"),
			Offers:       s("Déjà gardées", "Already kept"),
			TitleHint:    s("ce que c’est, en quelques mots", "what it is, in a few words"),
			LocationHint: s("https://… ou le chemin d’un fichier", "https://… or the path of a file"),
			QualityHint: s("Que vaut le résultat, et qu’est-ce qui le montre ?",
				"How good is the result, and what shows it?"),
			RelevanceHint: s("Pourquoi cette démarche ? Que changeriez-vous ?",
				"Why this approach? What would you change?"),
			ConstraintsHint: s("Délais, moyens, règles : lesquels ont été respectés ?",
				"Deadlines, means, rules: which were respected?"),
			AIHint: s("facultatif : pour quoi, et ce que vous avez vérifié",
				"optional: what for, and what you checked"),
			ItemsHint: s("tapez pour chercher, ⏎ coche, tab continue", "type to search, ⏎ ticks, tab goes on"),
			NoItems:   s("aucune", "none"),
			Collaborations: [3]string{
				s("non précisé", "not said"),
				s("individuelle", "alone"),
				s("en groupe", "in a group"),
			},
			OnlyTitle: s("Seul le titre est nécessaire. Ctrl+S enregistre.",
				"Only the title is needed. Ctrl+S saves."),
			OnlyTitleAttach: s("Un titre suffit : ⏎ l’enregistre et la lie à %s.",
				"A title is enough: ⏎ saves it and links it to %s."),
			SaveAttach: s("Un titre suffit : Ctrl+S l’enregistre et la lie à %s.",
				"A title is enough: Ctrl+S saves it and links it to %s."),
			Fixed: s("%s reste cochée : cette trace est pour elle.",
				"%s stays ticked: this evidence is for it."),
			OffersHint: s("⏎ lie la trace choisie à %s", "⏎ links the chosen one to %s"),
			MissingKept: s("fichier absent : la trace peut quand même être gardée",
				"file missing: the evidence can be kept all the same"),
			ChangedNote: s("le fichier a changé depuis qu’il a été lié",
				"the file has changed since it was linked"),
			Relink: s("reprendre l’empreinte", "take the fingerprint anew"),
			Relinked: s("Empreinte reprise ; elle sera gardée à l’enregistrement.",
				"Fingerprint taken; it is kept when you save."),
			ConflictKept: s("Cette trace a changé ailleurs. Votre version est à l’écran : Ctrl+S encore la garde.",
				"This evidence changed elsewhere. Your version is on screen: Ctrl+S again keeps it."),
			Attach:  s("lier", "link"),
			NoOffer: s("aucune trace gardée n’a ce titre", "no other evidence"),
			NotCopied: s("le contenu n’est jamais copié, seule l’empreinte est gardée",
				"the content is never copied, only its fingerprint is kept"),
			LongText: s("ctrl+e ouvre votre éditeur", "ctrl+e opens your editor"),
		},
	}
}
