package text

// Passage is what is said of a passage: what became of the items of one grid in
// another.
type Passage struct {
	Group, List, Propose, Show, Keep, Delete, Export, Import, PutOff Command

	Title                                     string // of the page: from, to
	Set, Holds                                string // options
	None, NoneHint                            string
	Row                                       string // of the list: from, to
	Effect, Unchanged                         string
	Follow, Again, Split, Merged, Drop, Newly Plural
	Undecided                                 Plural
	Ask, AskDelete, Kept, Deleted, Exported   string
	Already                                   string
	Bad                                       map[string]string
	BadSet, NotReworded, SameGrid             string
	Counted, Aside                            string
	By, Enclosed                              string
	Offer, OfferNext                          string
	LaterRow, LaterSaid                       string // put off; until when
	Kinds                                     map[string]string
	UseNew, StillUsed, NowUsed                string
	Stays, UseIt, KeepOld                     string // where no command can be typed

	// on the screens
	Place, Key, One                    string
	Standings                          map[string]string // by lineage.Standing's word
	NoPair, NoPairHint, Nowhere        string
	Before, After, SameWords, Yours    string
	Join, JoinAsk, CameAsk             string
	CountKey, DropKey, ResetKey        string
	OnlyReworded, AlreadyKept, NotKept string
	Reversible                         string
	OfferTitle, OfferVersion, OfferAsk string

	// on pages that several versions meet on
	Section, Echo, EchoOf, EchoGone, OtherScale string
	Carried, Besides, Changes                   string // the signs of a heat map
	AskedAnew, WasCalled, WasCalledAt           string // in a walk
	ReadIn, ReadKey                             string // a version
	As, Apart                                   string // an option, and why it does not serve
}

func passageText(s pick) Passage {
	return Passage{
		Group: Command{
			Short: s("Relier deux versions d’une grille", "Link two versions of a grid"),
			Long: s("Un passage dit ce que deviennent les compétences d’une grille dans une autre : mêmes mots, intitulé changé, partagée, réunie, plus demandée, nouvelle. Rien n’est converti : vos auto-évaluations restent comme elles sont, et supprimer le passage rend chaque page comme avant.",
				"A passage says what became of the competencies of a grid in another: same words, reworded, split, merged, no longer asked for, new. Nothing is converted: your self-assessments stay as they are, and deleting the passage makes every page what it was."),
		},
		List: Command{
			Short: s("Lister les passages enregistrés", "List the saved passages"),
			Long:  s("Liste les passages enregistrés, dans l’ordre où ils l’ont été.", "Lists the saved passages, in the order in which they were saved."),
		},
		Propose: Command{
			Short: s("Proposer un passage, sans rien enregistrer", "Propose a passage without saving it"),
			Long: s("Compare les mots de deux grilles et propose ce que devient chaque compétence. Ce qui n’est pas certain reste à décider. Rien n’est enregistré : « autoeval grid passage keep » enregistre.",
				"Compares the words of two grids and proposes what became of every competency. What is not certain is left to decide. Nothing is saved: \"autoeval grid passage keep\" saves."),
		},
		Show: Command{
			Short: s("Afficher un passage enregistré", "Show a saved passage"),
			Long:  s("Affiche ce que devient chaque compétence, et si une ancienne réponse compte encore.", "Shows what became of every competency, and whether an old answer still counts."),
		},
		Keep: Command{
			Short: s("Enregistrer ou modifier un passage", "Save or change a passage"),
			Long: s("Part du passage enregistré entre les deux grilles, sinon de la proposition, applique --set et --holds, montre ce qui en suivra, puis demande. Avec --yes, seul ce qui est certain ou dit par --set est enregistré : le reste est à décider. Exemples : C05=C06 (devient), C12=C14,C15 (partagée), C10,C18=C13 (réunies), C13= (plus demandée).",
				"Starts from the passage saved between the two grids, else from the proposal, applies --set and --holds, shows what follows, then asks. With --yes, only what is certain or said by --set is saved: the rest is left to decide. Examples: C05=C06 (becomes), C12=C14,C15 (split), C10,C18=C13 (merged), C13= (no longer asked for)."),
		},
		Delete: Command{
			Short: s("Supprimer un passage", "Delete a passage"),
			Long:  s("Retire le passage entre deux grilles. Chaque page redevient ce qu’elle était sans lui.", "Removes the passage between two grids. Every page becomes again what it was without it."),
		},
		Export: Command{
			Short: s("Écrire un passage dans un fichier", "Write a passage to a file"),
			Long:  s("Écrit le passage enregistré dans un fichier YAML qu’une école peut donner à toute une promotion.", "Writes the saved passage to a YAML file that a school can give to everyone."),
		},
		Import: Command{
			Short: s("Lire un passage reçu", "Read a passage that you received"),
			Long: s("Lit un fichier de passage, le vérifie sur les deux grilles, montre ce qui en suivra, puis demande. Les deux grilles doivent être là.",
				"Reads a passage file, checks it against the two grids, shows what follows, then asks. Both grids must be here."),
		},
		PutOff: Command{
			Short: s("Ne plus proposer de passage pendant trente jours", "Offer no passage for thirty days"),
			Long: s("L’accueil ne propose plus de reprendre votre historique pendant trente jours. Rien d’autre ne change : un passage peut être fait à tout moment.",
				"The home page does not offer to carry your history over for thirty days. Nothing else changes: a passage can be made at any time."),
		},
		Title:     s("Passage %s → %s", "Passage %s → %s"),
		Set:       s("ce que deviennent des compétences, `CODES=CODES`", "what became of competencies, `CODES=CODES`"),
		Holds:     s("une ancienne réponse compte encore pour `CODE`, dont l’intitulé a changé", "an old answer still counts for `CODE`, which was reworded"),
		None:      s("Aucun passage enregistré.", "No passage is saved."),
		NoneHint:  s("« autoeval grid passage propose FROM TO » compare deux grilles.", "\"autoeval grid passage propose FROM TO\" compares two grids."),
		Row:       s("%s → %s", "%s → %s"),
		Effect:    s("Ce qui en suit : %s.", "What follows: %s."),
		Unchanged: s("Aucune auto-évaluation n’est modifiée.", "No self-assessment is changed."),
		Follow:    Plural{Zero: s("rien ne suit tel quel", "nothing follows as it is"), One: s("1 suit telle quelle", "1 follows as it is"), Other: s("%s suivent telles quelles", "%s follow as they are")},
		Again:     Plural{Zero: s("aucune à redemander", "none to ask again"), One: s("1 à redemander", "1 to ask again"), Other: s("%s à redemander", "%s to ask again")},
		Split:     Plural{Zero: s("aucune partagée", "none split"), One: s("1 partagée", "1 split"), Other: s("%s partagées", "%s split")},
		Merged:    Plural{Zero: s("aucune réunion", "none merged"), One: s("1 réunion de plusieurs", "1 merged from several"), Other: s("%s réunions de plusieurs", "%s merged from several")},
		Drop:      Plural{Zero: s("aucune abandonnée", "none dropped"), One: s("1 n’est plus demandée", "1 is no longer asked for"), Other: s("%s ne sont plus demandées", "%s are no longer asked for")},
		Newly:     Plural{Zero: s("aucune n’est nouvelle", "none is new"), One: s("1 est nouvelle", "1 is new"), Other: s("%s sont nouvelles", "%s are new")},
		Undecided: Plural{Zero: s("rien à décider", "nothing to decide"), One: s("1 à décider", "1 to decide"), Other: s("%s à décider", "%s to decide")},
		Ask:       s("Enregistrer ce passage ?", "Save this passage?"),
		AskDelete: s("Supprimer le passage %s → %s ?", "Delete the passage %s → %s?"),
		Kept:      s("Passage enregistré : %s → %s.", "Passage saved: %s → %s."),
		Deleted:   s("Passage supprimé : %s → %s.", "Passage deleted: %s → %s."),
		Exported:  s("Passage écrit dans %s.", "Passage written to %s."),
		Already:   s("Un passage est déjà enregistré entre ces grilles : il serait remplacé.", "A passage is already saved between these grids: it would be replaced."),
		Bad: map[string]string{
			"grids":   s("Ce passage relie d’autres grilles.", "This passage is between other grids."),
			"item":    s("Le passage nomme une compétence qui n’est pas dans sa grille.", "The passage names a competency that is not in its grid."),
			"twice":   s("Une compétence y figure deux fois.", "A competency stands in it twice."),
			"kinds":   s("Un lien y joint une compétence et une attitude.", "A link in it joins a competency and an attitude."),
			"nothing": s("Un lien y est vide.", "A link in it is empty."),
		},
		BadSet:      s("--set se lit CODES=CODES, avec des virgules entre les codes (« %s »).", "--set reads CODES=CODES, with commas between codes (\"%s\")."),
		NotReworded: s("L’intitulé de « %s » n’a pas changé dans ce passage : --holds ne dit rien de plus.", "\"%s\" is not reworded in this passage: --holds says nothing more."),
		SameGrid:    s("C’est deux fois la même version.", "These are the same version."),
		Counted:     s("une ancienne réponse compte", "an old answer counts"),
		Aside:       s("à redemander", "to ask again"),
		By:          s("Donné par %s", "Given by %s"),
		Enclosed:    s("Passage joint : %[1]s → %[2]s", "Passage enclosed: %[1]s → %[2]s"),
		Offer:       s("%[1]s remplace %[2]s. Reprendre votre historique ?", "%[1]s replaces %[2]s. Carry your history over?"),
		LaterRow:    s("Proposer ce passage plus tard", "Offer this passage later"),
		LaterSaid:   s("Passage proposé de nouveau à partir du %s. La page Grilles y mène avant.", "The passage is offered again from %s. The Grids page leads to it before."),
		OfferNext:   s("« autoeval grid passage keep %s %s » reprend votre historique dans la nouvelle grille.", "\"autoeval grid passage keep %s %s\" carries your history over to the new grid."),
		UseNew:      s("Utiliser la version %s ? Votre historique suit ce qui n’a pas changé.", "Use the version %s? Your history follows what did not change."),
		StillUsed:   s("La version %s reste utilisée ; « autoeval grid use %s » passe à la nouvelle.", "The version %s stays in use; \"autoeval grid use %s\" goes over to the new one."),
		Stays:       s("La version %s reste utilisée ; la page Grilles passe à l’autre.", "The version %s stays in use; the Grids page goes over to the other."),
		UseIt:       s("utiliser la nouvelle", "use the new one"),
		KeepOld:     s("garder l’ancienne", "keep the old one"),
		NowUsed:     s("Version utilisée : %s.", "Version in use: %s."),
		Place:       s("Passages", "Passages"),
		Key:         s("passages", "passages"),
		One:         s("Passage", "Passage"),
		Standings:   map[string]string{"kept": s("enregistré", "saved"), "offered": s("proposé", "proposed"), "open": s("à comparer", "to compare")},
		NoPair:      s("Une seule version d’une seule grille est là : il n’y a rien à relier.", "There is one version of one grid: nothing to link."),
		NoPairHint: s("Importez une autre version, ou le titre qui remplace celui-ci, depuis la page Grilles.",
			"Import another version, or the title that replaces this one, on the Grids page."),
		Nowhere:      s("L’une des deux versions n’est plus là.", "One of the two versions is here no more."),
		Before:       s("Avant", "Before"),
		After:        s("Après", "After"),
		SameWords:    s("Les mots n’ont pas changé : vos réponses suivent.", "The words did not change: your answers follow."),
		Yours:        s("Vos réponses : %s", "Your answers: %s"),
		Join:         s("relier", "link"),
		JoinAsk:      s("Que devient « %s » ?", "What became of \"%s\"?"),
		CameAsk:      s("D’où vient « %s » ?", "Where does \"%s\" come from?"),
		CountKey:     s("compte encore", "still counts"),
		DropKey:      s("plus demandée", "no longer asked"),
		ResetKey:     s("à décider", "to decide"),
		OnlyReworded: s("Cela ne se dit que d’une compétence dont l’intitulé a changé.", "That can be said only of a competency that was reworded."),
		AlreadyKept:  s("Ce passage est enregistré.", "This passage is saved."),
		NotKept:      s("Ce passage n’est pas enregistré.", "This passage is not saved."),
		Reversible:   s("Supprimer le passage rend chaque page comme avant.", "Deleting the passage makes every page what it was."),
		OfferTitle:   s("%[1]s remplace %[2]s", "%[1]s replaces %[2]s"),
		OfferVersion: s("La grille a une nouvelle version", "The grid has a new version"),
		OfferAsk:     s("Reprendre votre historique ?", "Carry your history over?"),
		Section:      s("Répondu sous d’autres mots", "Answered in other words"),
		Echo:         s("%[1]s : avant, %[2]s ; %[3]s.", "%[1]s: before, %[2]s; %[3]s."),
		EchoOf:       s("sous « %[1]s » (%[2]s), %[3]s", "as \"%[1]s\" (%[2]s), %[3]s"),
		EchoGone:     s("%[1]s : %[2]s.", "%[1]s: %[2]s."),
		AskedAnew:    s("avant, %s", "before, %s"),
		WasCalled:    s("« %s »", "\"%s\""),
		WasCalledAt:  s("« %[1]s » %[2]s", "\"%[1]s\" %[2]s"),
		ReadIn:       s("grille %s", "grid %s"),
		ReadKey:      s("lire en %s", "read in %s"),
		As:           s("lire dans les mots d’une version, `ID@VERSION`", "read in the words of a version, `ID@VERSION`"),
		Apart:        s("Rien ne relie %s à %s.", "Nothing leads from %s to %s."),
		OtherScale:   s("autre échelle", "another scale"),
		Carried:      s("repris d’autres mots", "carried over from other words"),
		Besides:      s("d’autres mots, non compté", "other words, not counted"),
		Changes:      s("autre version", "another version"),
		Kinds: map[string]string{
			"same":      s("inchangé", "unchanged"),
			"reworded":  s("intitulé changé", "reworded"),
			"merged":    s("réuni", "merged"),
			"split":     s("partagé", "split"),
			"dropped":   s("plus demandé", "no longer asked for"),
			"new":       s("nouveau", "new"),
			"undecided": s("à décider", "to decide"),
		},
	}
}
