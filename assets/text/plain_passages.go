package text

// PlainPassages is what the pages without a screen say of passages.
type PlainPassages struct {
	List                                Order // on the page of grids
	Becomes, Counts, Drop, Decide, Keep Order
	ListAsk, OneAsk                     string // in full, the first time
	Became                              string
	NoItem, NameItems, IsNew            string
}

func plainPassages(s pick) PlainPassages {
	return PlainPassages{
		List:    order(s, "p", "p", "passages", "passages", s("entendre ce que deviennent les compétences d’une version à l’autre", "hear what became of the competencies from one version to the next")),
		Becomes: order(s, "r", "b", "relier", "becomes", s("dire ce que devient une ligne", "say what became of a line")),
		Counts:  order(s, "c", "c", "compte", "counts", s("dire qu’une ancienne réponse compte encore, ou ne compte plus", "say that an old answer still counts, or no longer")),
		Drop:    order(s, "x", "x", "abandonnée", "dropped", s("dire qu’une ligne n’est plus demandée", "say that a line is no longer asked for")),
		Decide:  order(s, "d", "d", "décider", "decide", s("laisser une ligne à décider", "leave a line to decide")),
		Keep:    order(s, "ok", "ok", "garder", "keep", s("enregistrer le passage", "save the passage")),
		ListAsk: s("Passages (un numéro pour entendre ce que deviennent les compétences, « x 2 » pour supprimer un passage enregistré, a pour annuler, Entrée pour revenir) :",
			"Passages (a number to hear what became of the competencies, \"x 2\" to delete a saved passage, u to undo, Enter to go back):"),
		OneAsk: s("Passage (un numéro pour entendre les deux textes, « r 3 C06 C07 » pour relier, « c 3 » si une ancienne réponse compte encore, « x 3 » si elle n’est plus demandée, « d 3 » pour la laisser à décider, a pour annuler, ok pour enregistrer, Entrée pour revenir) :",
			"Passage (a number to hear both texts, \"b 3 C06 C07\" to link, \"c 3\" if an old answer still counts, \"x 3\" if it is no longer asked for, \"d 3\" to leave it to decide, u to undo, ok to save, Enter to go back):"),
		Became:    s("devient %s", "becomes %s"),
		NoItem:    s("La grille n’a pas de compétence « %s ».", "The grid has no competency \"%s\"."),
		NameItems: s("Il faut le code d’une compétence après le numéro, comme C06.", "The code of a competency is needed after the number, such as C06."),
		IsNew:     s("Cette compétence est nouvelle : elle n’a pas d’ancienne ligne.", "This competency is new: it has no older line."),
	}
}
