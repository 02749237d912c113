package text

// Errors are the sentences for what can go wrong, and the way out of each.
type Errors struct {
	NotFound, Conflict, ReadOnly, Full, Replaced, Internal                 string
	InUse, Process, ProcessOn, OnNetwork                                   string // who, since when; its number; and its machine
	InUseHint, Damaged, DamagedHint, DamagedNoSnapshot, TooNew, TooNewHint string
	Finished, NothingRated, NoTitle                                        string
	NoReason, NotReturned, Returned, BadConfidence                         string
	Denied, NoSpaceHint, NoHome, NoEditor, EditorFailed, Missing           string
}

func errorsText(fr, en *Errors) {
	*fr = Errors{
		NotFound: "Introuvable.", Conflict: "Ces données ont changé entre-temps ; rouvrez l’écran pour voir la dernière version.",
		ReadOnly: "Les données sont ouvertes en lecture seule : rien n’a été enregistré.",
		Full:     "Le disque est plein : rien n’a été enregistré.", Replaced: "Le fichier de données a été remplacé pendant l’utilisation : rien n’a été écrit.",
		Internal: "Quelque chose n’a pas fonctionné : %s.",
		InUse:    "Les données sont déjà utilisées par %s depuis %s.", Process: "le programme %d", ProcessOn: "le programme %d de %s",
		OnNetwork: "Données sur un disque réseau : une seule machine à la fois.",
		InUseHint: "Fermez-le, regardez sans écrire avec --read-only, ou attendez-le avec --wait 30s.",
		Damaged:   "Le fichier %s est endommagé, ou ne vient pas d’autoeval. Il n’a pas été modifié.", DamagedHint: "« autoeval doctor » dit ce qui est lisible ; « autoeval restore %s » remet la dernière copie.",
		Missing:           "Le fichier %s n’est plus là, mais il en reste des copies de sécurité. Rien n’a été écrit.",
		DamagedNoSnapshot: "« autoeval doctor » dit ce qui est lisible et le récupère.",
		TooNew:            "Le fichier %s a été écrit par une version plus récente d’autoeval. Il n’a pas été modifié.", TooNewHint: "Installez la dernière version.",
		Finished:     "Cette auto-évaluation est terminée : elle ne change plus.",
		NothingRated: "Rien n’est encore noté : il n’y a rien à terminer.",
		NoTitle:      "Un titre est nécessaire.",
		NoReason:     "Pour contester, il faut une raison.", NotReturned: "La relecture n’a pas encore été rendue.", Returned: "La relecture est déjà rendue : elle ne change plus.",
		BadConfidence: "La confiance va de 1 à 3.",
		Denied:        "Accès refusé à %s.", NoSpaceHint: "Libérez de la place, puis recommencez.", NoEditor: "Aucun éditeur n’a été trouvé : indiquez le vôtre dans la variable EDITOR.", EditorFailed: "L’éditeur s’est arrêté sur une erreur. Votre texte est gardé dans %s.", NoHome: "Aucun dossier personnel n’est défini : indiquez un fichier avec --db.",
	}
	*en = Errors{
		NotFound: "Not found.", Conflict: "These data changed in the meantime; open the screen again to see the latest.",
		ReadOnly: "The data are open read-only: nothing was saved.",
		Full:     "The disk is full: nothing was saved.", Replaced: "The data file was replaced while it was in use: nothing was written.",
		Internal: "Something went wrong: %s.",
		InUse:    "The data are already in use by %s since %s.", Process: "process %d", ProcessOn: "process %d on %s",
		OnNetwork: "Data on a network share: use one machine at a time.",
		InUseHint: "Close it, look without writing with --read-only, or wait for it with --wait 30s.",
		Damaged:   "The file %s is damaged, or not one of autoeval’s. It was not changed.", DamagedHint: "\"autoeval doctor\" says what is readable; \"autoeval restore %s\" puts the latest copy back.",
		Missing:           "The file %s is no longer there, but safety copies of it are. Nothing was written.",
		DamagedNoSnapshot: "\"autoeval doctor\" says what is readable and recovers it.",
		TooNew:            "The file %s was written by a newer version of autoeval. It was not changed.", TooNewHint: "Install the latest version.",
		Finished:     "This self-assessment is finished: it no longer changes.",
		NothingRated: "Nothing is rated yet: there is nothing to finish.",
		NoTitle:      "A title is needed.",
		NoReason:     "Contesting needs a reason.", NotReturned: "The review was not returned yet.", Returned: "The review was already returned: it no longer changes.",
		BadConfidence: "Confidence goes from 1 to 3.",
		Denied:        "No access to %s.", NoSpaceHint: "Free some room, then try again.", NoEditor: "No editor was found: name yours in the EDITOR variable.", EditorFailed: "The editor ended with an error. Your text is kept in %s.", NoHome: "No home directory is set: name a file with --db.",
	}
}
