package text

// CLIGridVersions is what is said of several versions of a grid.
type CLIGridVersions struct {
	Diff  Command
	Kinds map[string]string // by model.LinkKind's word
}

func cliGridVersions(s pick) CLIGridVersions {
	return CLIGridVersions{
		Diff: Command{
			Short: s("Comparer deux versions d’une grille", "Compare two versions of a grid"),
			Long: s("Dit ce que devient chaque élément, par son intitulé et non par son code. FROM et TO sont des grilles, ID ou ID@VERSION. Rien n’est enregistré.",
				"Says what became of every item, by its words and not by its code. FROM and TO are grids, ID or ID@VERSION. Nothing is kept."),
		},
		Kinds: map[string]string{
			"same":      s("inchangé", "unchanged"),
			"merged":    s("réuni", "merged"),
			"split":     s("partagé", "split"),
			"new":       s("nouveau", "new"),
			"undecided": s("introuvable sous cet intitulé", "not there in these words"),
		},
	}
}
