package text

// Targets is what the choice of a target profile says.
type Targets struct {
	Title, Intro, ByStage, Expected, Own, None    string
	Pick, Set, Reset, ResetAll                    string
	ResetDone, ResetAllDone, Undone, Chosen, Set1 string
	NoProfile, NoProfileHint                      string
	OwnCount                                      Plural
}

func targets(fr, en *Targets) {
	*fr = Targets{
		Title: "Profil cible", Intro: "Le niveau attendu à une étape du parcours. Ces niveaux sont indicatifs : ils orientent, ils ne jugent pas.", ByStage: "selon votre étape", Expected: "attendu", Own: "votre choix",
		None: "aucun niveau attendu",
		Pick: "changer de profil", Set: "choisir le niveau", Reset: "niveau du profil", ResetAll: "tout remettre",
		ResetDone: "%s : niveau du profil.", ResetAllDone: "Tous les niveaux sont ceux du profil.", Undone: "Annulé.", Chosen: "Profil : %s.", Set1: "%[1]s : cible %[2]s.",
		NoProfile: "Cette grille n’a pas de profil cible.", NoProfileHint: "Les chiffres choisissent le niveau visé.",
		OwnCount: Plural{"aucun choix", "1 choix", "%s choix"},
	}
	*en = Targets{
		Title: "Target profile", Intro: "The level expected at a stage of the programme. These levels are indicative: they guide, they do not judge.", ByStage: "by your stage", Expected: "expected", Own: "your choice",
		None: "no level expected",
		Pick: "change profile", Set: "choose the level", Reset: "profile’s level", ResetAll: "reset all",
		ResetDone: "%s: the profile’s level.", ResetAllDone: "All levels are the profile’s.", Undone: "Undone.", Chosen: "Profile: %s.", Set1: "%[1]s: target %[2]s.",
		NoProfile: "This grid has no target profile.", NoProfileHint: "Digits choose the level aimed at.",
		OwnCount: Plural{"no choice", "1 choice", "%s choices"},
	}
}
