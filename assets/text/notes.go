package text

// Notes is what is said of thoughts and evidence caught between two sessions.
type Notes struct {
	CLI                                       CLINotes
	Used, Free                                string
	Waiting                                   Plural
	Kept, Saved, Deleted, Made, AskDelete     string
	None, NoneAt, NoneAtHint, Ambiguous, Done string
}

// CLINotes is what the commands on notes say of themselves.
type CLINotes struct {
	Group, Add, Edit, List, Delete, Use Command
	Item, Location, All                 string // options
	Example, LinkExample                string // notes, in the help
	NextTime                            string
}

func notes(s pick) Notes {
	return Notes{
		CLI: CLINotes{
			Group: Command{
				Short: s("Garder une idée ou une preuve, en dix secondes", "Keep a thought or a proof, in ten seconds"),
				Long: s("Entre deux bilans, « autoeval note TEXTE » garde une ligne. Un code d’élément peut la commencer, une adresse web la commencer ou la finir. Le bilan suivant la propose, sur l’élément qu’elle nomme ou sur tous ; elle devient une trace, ou une part de la réponse.",
					"Between two self-reviews, \"autoeval note TEXT\" keeps one line. The code of an item may stand before it, a web address before or after it. The next self-review offers it, on the item that it names or on any; it becomes evidence, or part of the answer."),
			},
			Add: Command{
				Short: s("Garder une note", "Keep a note"),
				Long: s("Garde une note et affiche son identifiant. « autoeval note TEXTE » fait de même.",
					"Keeps a note and prints its identifier. \"autoeval note TEXT\" does the same."),
			},
			Edit: Command{
				Short: s("Modifier une note", "Change a note"),
				Long: s("Modifie les champs donnés en option ; les autres restent. --item \"\" et --location \"\" retirent l’élément et l’emplacement.",
					"Changes the fields given as options; the others stay. --item \"\" and --location \"\" take item and location away."),
			},
			List: Command{
				Short: s("Lister les notes", "List the notes"),
				Long: s("Liste les notes dont rien n’a encore été fait, la dernière d’abord ; toutes avec --all.",
					"Lists the notes that nothing came of yet, the latest first; everything with --all."),
			},
			Delete: Command{
				Short: s("Supprimer une note", "Delete a note"),
				Long:  s("Supprime une note.", "Deletes a note."),
			},
			Use: Command{
				Short: s("Faire d’une note une trace", "Make evidence of a note"),
				Long: s("Fait d’une note une trace, datée du jour où elle a été écrite, et affiche son identifiant. Les options sont celles de « autoeval evidence add ».",
					"Makes evidence of a note, dated on the day it was written, and prints its identifier. The options are those of \"autoeval evidence add\"."),
			},
			Item:        s("`CODE` de l’élément qu’elle nomme", "`CODE` of the item that it names"),
			Location:    s("adresse web ou `FICHIER` dont elle parle", "web address or `FILE` that it is about"),
			All:         s("aussi celles dont une trace ou une réponse est venue", "those that evidence or an answer came of, too"),
			Example:     s("C13 démo devant le client", "C13 demo in front of the client"),
			LinkExample: s("relu par l’équipe", "read by the team"),
			NextTime:    s("Avant de noter : « autoeval note list » les montre.", "Before you rate: \"autoeval note list\" shows them."),
		},
		Used: s("reprise le %s", "used on %s"),
		Free: s("sur aucun élément", "on no item"),
		Waiting: Plural{
			Zero:  s("aucune note en attente", "no note waiting"),
			One:   s("1 note en attente", "1 note waiting"),
			Other: s("%s notes en attente", "%s notes waiting"),
		},
		Kept:       s("Note gardée : « %s ».", "Note kept: \"%s\"."),
		Saved:      s("Note modifiée : « %s ».", "Note changed: \"%s\"."),
		Deleted:    s("Note supprimée : « %s ».", "Note deleted: \"%s\"."),
		Made:       s("La note est devenue une trace : « %s ».", "The note became evidence: \"%s\"."),
		AskDelete:  s("Supprimer la note « %s » ?", "Delete the note \"%s\"?"),
		None:       s("Aucune note en attente. « autoeval note TEXTE » en garde une.", "No note is waiting. \"autoeval note TEXT\" keeps one."),
		NoneAt:     s("Aucune note ne correspond à « %s ».", "No note matches \"%s\"."),
		NoneAtHint: s("« autoeval note list --all » les liste.", "\"autoeval note list --all\" lists them."),
		Ambiguous:  s("« %s » désigne plusieurs notes : ajoutez des caractères.", "\"%s\" names several notes: add characters."),
		Done:       s("Cette note a déjà été reprise.", "Something came of this note already."),
	}
}
