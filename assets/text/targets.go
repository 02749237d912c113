package text

// Targets is what the choice of a target profile says.
type Targets struct {
	Intro, ByStage, Expected, Own, None   string
	Pick, Set, Reset, ResetAll            string
	ResetDone, ResetAllDone, Chosen, Set1 string
	NoProfile, NoProfileHint              string
	OwnCount                              Plural
}

func targets(s pick) Targets {
	return Targets{
		Intro: s("Le niveau attendu à une étape du parcours. Ces niveaux sont indicatifs : ils orientent, ils ne jugent pas.",
			"The level expected at a stage of the programme. These levels are indicative: they guide, they do not judge."),
		ByStage:       s("selon votre étape", "by your stage"),
		Expected:      s("attendu", "expected"),
		Own:           s("votre choix", "your choice"),
		None:          s("non attendu", "not expected"),
		Pick:          s("changer de profil", "change profile"),
		Set:           s("choisir le niveau", "choose the level"),
		Reset:         s("niveau du profil", "profile’s level"),
		ResetAll:      s("tout remettre", "reset all"),
		ResetDone:     s("%s : niveau du profil.", "%s: the profile’s level."),
		ResetAllDone:  s("Tous les niveaux sont ceux du profil.", "All levels are the profile’s."),
		Chosen:        s("Profil : %s.", "Profile: %s."),
		Set1:          s("%[1]s : cible %[2]s.", "%[1]s: target %[2]s."),
		NoProfile:     s("Cette grille n’a pas de profil cible.", "This grid has no target profile."),
		NoProfileHint: s("Les chiffres choisissent le niveau visé.", "Digits choose the level aimed at."),
		OwnCount:      Plural{s("aucun choix", "no choice"), s("1 choix", "1 choice"), s("%s choix", "%s choices")},
	}
}
