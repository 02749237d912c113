package text

// Shelf is what is said of the grids at hand: whose they are, and letting one go.
type Shelf struct {
	Delete                                         Command
	BuiltIn, Own, Brought, Adopted                 string
	Ask, Deleted, IsBuiltIn, Needed, NeededHint    string
	CameAlong, NotAdopted, NotAdoptedHint, NameOne string
	From, BuiltInStays, OnlyReads, AdoptAsk        string
}

func shelf(s pick) Shelf {
	return Shelf{
		Delete: Command{
			Short: s("Supprimer une grille", "Delete a grid"),
			Long: s("Supprime pour de bon une version d’une grille que vous avez importée ou qu’une autre personne a apportée. Une grille fournie, ou sur laquelle il reste quelque chose, ne se supprime pas.",
				"Deletes for good a version of a grid that you imported or that somebody brought. A built-in grid, or one that something is still on, cannot be deleted."),
		},
		BuiltIn: s("fournie", "built in"),
		Own:     s("importée par vous", "imported by you"),
		Brought: s("apportée par %s", "brought by %s"),
		Adopted: s("apportée par %s, adoptée", "brought by %s, adopted"),
		Ask:     s("Supprimer pour de bon la grille %s ?", "Delete the grid %s for good?"),
		Deleted: s("Grille supprimée : %s.", "Grid deleted: %s."),
		IsBuiltIn: s("La grille %s est fournie avec le programme : elle ne se supprime pas.",
			"The grid %s is built in: it cannot be deleted."),
		Needed: s("La grille %s sert encore (vos auto-évaluations : %d, reçues : %d, traces, plan, cibles, passages et corbeille : %d).",
			"The grid %s is still needed (your self-assessments: %d, received: %d, evidence, plan, targets, passages and trash: %d)."),
		NeededHint: s("Supprimez d’abord ce qui s’appuie sur elle, puis « autoeval trash empty ».",
			"First delete what is on it, then \"autoeval trash empty\"."),
		CameAlong: s("Une grille est jointe : %s, %s. Elle ne sert qu’à ce qui est venu avec elle ; « autoeval grid use %s » l’adopte.",
			"A grid came along: %s, %s. It serves only what came with it; \"autoeval grid use %s\" adopts it."),
		NotAdopted: s("Cette grille vient d’une autre personne : elle ne sert qu’à lire ce qui est venu avec elle.",
			"This grid comes from somebody else: it serves only to read what came with it."),
		NotAdoptedHint: s("« autoeval grid use ID@VERSION » l’adopte.", "\"autoeval grid use ID@VERSION\" adopts it."),
		From:           s("Origine", "Origin"),
		BuiltInStays:   s("Cette grille est fournie avec le programme\u00a0: elle ne se supprime pas.", "This grid is built in: it cannot be deleted."),
		AdoptAsk:       s("L’adopter\u202f?", "Adopt it?"),
		OnlyReads:      s("Elle ne sert qu’à lire ce qui est venu avec elle, tant que vous ne l’adoptez pas.", "It serves only to read what came with it, until you adopt it."),
		NameOne:        s("Nommez la version : ID@VERSION (« autoeval grid list »).", "Name the version: ID@VERSION (\"autoeval grid list\")."),
	}
}
