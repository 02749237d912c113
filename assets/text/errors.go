package text

// Errors are the sentences for what can go wrong, and the way out of each.
type Errors struct {
	NotFound, Conflict, ReadOnly, Full, Replaced, Internal                   string
	Unavailable, UnavailableHint, Unsure, UnsureHint                         string
	InUse, Process, ProcessOn, OnNetwork                                     string // who, since when; its number; and its machine
	InUseHint, Damaged, DamagedHint, DamagedNoSnapshot, TooNew, TooNewHint   string
	Finished, NothingRated, NoTitle                                          string
	NoReason, NotReturned, Returned, BadConfidence                           string
	UnknownItem, UnknownKind, OutOfScale, NoRemark, NoRecipient              string
	Denied, NoSpaceHint, NoHome, NoEditor, EditorFailed, EditorLeft, Missing string
	NoViewer                                                                 string
}

func errorsText(s pick) Errors {
	return Errors{
		NotFound: s("Introuvable.", "Not found."),
		Conflict: s("Ces données ont changé entre-temps ; rouvrez l’écran pour voir la dernière version.",
			"These data changed in the meantime; open the screen again to see the latest."),
		ReadOnly: s("Les données sont ouvertes en lecture seule : rien n’a été enregistré.",
			"The data are open read-only: nothing was saved."),
		Full: s("Le disque est plein : rien n’a été enregistré.", "The disk is full: nothing was saved."),
		Replaced: s("Le fichier de données a été remplacé pendant l’utilisation : rien n’a été écrit.",
			"The data file was replaced while it was in use: nothing was written."),
		Unavailable: s("Les données ne répondent pas : rien n’a été enregistré pour l’instant.",
			"The data do not answer: nothing was saved for now."),
		UnavailableHint: s("Recommencez dans une minute.", "Try again in a minute."),
		Unsure: s("Le disque, ou la liaison avec les données, a lâché pendant l’enregistrement : il a peut-être réussi.",
			"The disk, or the connection to the data, failed while saving: it may have worked."),
		UnsureHint: s("Regardez ce qui est enregistré avant de recommencer.", "Look at what is saved before trying again."),
		Internal:   s("Quelque chose n’a pas fonctionné : %s.", "Something went wrong: %s."),
		InUse: s("Les données sont déjà utilisées par %s depuis %s.",
			"The data are already in use by %s since %s."),
		Process:   s("le programme %d", "process %d"),
		ProcessOn: s("le programme %d de %s", "process %d on %s"),
		OnNetwork: s("Données sur un disque réseau : une seule machine à la fois.",
			"Data on a network share: use one machine at a time."),
		InUseHint: s("Fermez-le, regardez sans écrire avec --read-only, ou attendez-le avec --wait 30s.",
			"Close it, look without writing with --read-only, or wait for it with --wait 30s."),
		Damaged: s("Le fichier %s est endommagé, ou ne vient pas d’autoeval. Il n’a pas été modifié.",
			"The file %s is damaged, or not one of autoeval’s. It was not changed."),
		DamagedHint: s("« autoeval doctor » dit ce qui est lisible ; « autoeval restore %s » remet la dernière copie.",
			"\"autoeval doctor\" says what is readable; \"autoeval restore %s\" puts the latest copy back."),
		Missing: s("Le fichier %s n’est plus là, mais il en reste des copies de sécurité. Rien n’a été écrit.",
			"The file %s is no longer there, but safety copies of it are. Nothing was written."),
		DamagedNoSnapshot: s("« autoeval doctor » dit ce qui est lisible et le récupère.",
			"\"autoeval doctor\" says what is readable and recovers it."),
		TooNew: s("Le fichier %s a été écrit par une version plus récente d’autoeval. Il n’a pas été modifié.",
			"The file %s was written by a newer version of autoeval. It was not changed."),
		TooNewHint: s("Installez la dernière version.", "Install the latest version."),
		Finished: s("Cette auto-évaluation est terminée : elle ne change plus.",
			"This self-assessment is finished: it no longer changes."),
		NothingRated: s("Rien n’est encore noté : il n’y a rien à terminer.",
			"Nothing is rated yet: there is nothing to finish."),
		NoTitle:     s("Un titre est nécessaire.", "A title is needed."),
		NoReason:    s("Pour contester, il faut une raison.", "Contesting needs a reason."),
		NotReturned: s("La relecture n’a pas encore été rendue.", "The review was not returned yet."),
		Returned: s("La relecture est déjà rendue : elle ne change plus.",
			"The review was already returned: it no longer changes."),
		UnknownItem:   s("La grille n’a pas cet élément.", "The grid has no such item."),
		UnknownKind:   s("La grille n’a pas ce genre de trace.", "The grid has no such kind of evidence."),
		OutOfScale:    s("L’échelle de cet élément n’a pas ce niveau.", "The scale of that item has no such level."),
		NoRemark:      s("La relecture ne dit rien de cet élément.", "The mentor said nothing of that item."),
		NoRecipient:   s("Cette personne n’a pas donné d’adresse de chiffrement.", "They gave no encryption address."),
		BadConfidence: s("La confiance va de 1 à 3.", "Confidence goes from 1 to 3."),
		Denied:        s("Accès refusé à %s.", "No access to %s."),
		NoSpaceHint:   s("Libérez de la place, puis recommencez.", "Free some room, then try again."),
		NoEditor: s("Aucun éditeur n’a été trouvé : indiquez le vôtre dans la variable EDITOR.",
			"No editor was found: name yours in the EDITOR variable."),
		EditorLeft: s("L’éditeur s’est arrêté sans rien garder : le texte est comme avant.", "The editor ended without keeping anything: the text is as before."),
		EditorFailed: s("L’éditeur s’est arrêté sur une erreur. Votre texte est gardé dans %s.",
			"The editor ended with an error. Your text is kept in %s."),
		NoViewer: s("Aucun programme n’ouvre la page ici : elle est écrite, ouvrez-la vous-même.",
			"No program opens the page here: it is written, open it yourself."),
		NoHome: s("Aucun dossier personnel n’est défini : indiquez un fichier avec --db.",
			"No home directory is set: name a file with --db."),
	}
}
