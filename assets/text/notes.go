package text

// Notes is what is said of thoughts and evidence caught between two sessions.
type Notes struct {
	Place, Hint                               string // the page and the door to it
	New, TextHint, Empty, EmptyHint           string
	Settle, WaitAgain, Prove, Tell            string // what keys do
	Settled, Again, Becomes                   string
	ConflictKept                              string
	Here, Loose                               Plural // on a question: notes on its item, and on none
	CLI                                       CLINotes
	Plain                                     PlainNotes
	Used, Free                                string
	Waiting                                   Plural
	Kept, Saved, Deleted, Made, AskDelete     string
	None, NoneAt, NoneAtHint, Ambiguous, Done string
}

// PlainNotes is what is said of them without a screen.
type PlainNotes struct {
	Caught, Prove                  Order
	Ask, Words, NewWords, WhichOne string
	Proof, Offer, InAnswer         string
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
		Place:        "Notes",
		Hint:         s("une idée, en dix secondes", "a thought, in ten seconds"),
		New:          s("Nouvelle note", "New note"),
		TextHint:     s("une idée, une trace : C13 démo devant le client", "a thought, some evidence: C13 demo in front of the client"),
		Empty:        s("Aucune note en attente.", "No note is waiting."),
		EmptyHint:    s("Touche a : garder une idée ou une trace, en une ligne. Le prochain bilan la proposera.", "Press a to keep a thought or evidence, in one line. The next self-review will offer it."),
		Settle:       s("reprise", "used"),
		WaitAgain:    s("à reprendre", "to use again"),
		Prove:        s("en faire une trace", "make evidence"),
		Tell:         s("dans la réponse", "into the answer"),
		Settled:      s("Note reprise : « %s ».", "Note used: \"%s\"."),
		Becomes:      s("Une note devient une trace, qui montre une compétence, ou une part de la réponse, qui la justifie. Le bilan suivant la propose à la question qu’elle nomme ; sans compétence, à toutes.", "A note becomes evidence, which shows a competency, or part of the answer, which justifies it. The next self-review offers it on the question that it names; without a competency, on all."),
		Again:        s("Note à reprendre : « %s ».", "Note to use again: \"%s\"."),
		ConflictKept: s("Cette note a changé ailleurs. Votre version est à l’écran : Ctrl+S encore la garde.", "This note changed elsewhere. Your version is on screen: Ctrl+S again keeps it."),
		Here: Plural{
			Zero:  s("aucune note gardée", "no note kept"),
			One:   s("1 note gardée", "1 note kept"),
			Other: s("%s notes gardées", "%s notes kept"),
		},
		Loose: Plural{
			Zero:  s("aucune note à placer", "no note to place"),
			One:   s("1 note à placer", "1 note to place"),
			Other: s("%s notes à placer", "%s notes to place"),
		},
		Plain: PlainNotes{
			Caught: order(s, "o", "o", "notes", "notes", s("reprendre une note gardée entre deux bilans", "use a note kept between two self-reviews")),
			Prove:  order(s, "t", "p", "trace", "prove", s("en faire une trace", "make evidence of it")),
			Ask: s("Notes (a pour ajouter, « m 2 » pour modifier, « t 2 » pour en faire une trace, « f 2 » si elle est reprise ou à reprendre, « x 2 » pour supprimer, Entrée pour revenir) :",
				"Notes (a to add, \"e 2\" to edit, \"p 2\" to make evidence of it, \"d 2\" when it is used or to use again, \"x 2\" to delete, Enter to go back):"),
			Words: s("Note, en une ligne ; un code comme C13 peut la commencer (Entrée pour renoncer) :",
				"Note, in one line; a code such as C13 may stand before it (Enter to give up):"),
			NewWords: s("Nouveaux mots de la note :", "New words of the note:"),
			WhichOne: s("Note à reprendre pour %s (un numéro, ou Entrée pour aucune) :", "Note to use for %s (a number, or Enter for none):"),
			Proof:    s("En faire une trace ? o, ou Entrée pour la mettre dans la réponse :", "Make evidence of it? y, or Enter to put it into the answer:"),
			Offer:    s("%[1]s : %[2]s. Tapez %[3]s pour reprendre une note.", "%[1]s: %[2]s. Type %[3]s to use a note."),
			InAnswer: s("%s : la note est dans la réponse.", "%s: the note is in the answer."),
		},
		CLI: CLINotes{
			Group: Command{
				Short: s("Garder une idée ou une trace, en dix secondes", "Keep a thought or evidence, in ten seconds"),
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
