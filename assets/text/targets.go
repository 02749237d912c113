package text

// Targets is what the choice of a target profile says.
type Targets struct {
	Title, Intro, ByStage, Expected, Own, Attitudes, None string
	Pick, Set, Reset, ResetAll                            string
	ResetDone, ResetAllDone, Undone, Chosen, Set1         string
	NoProfile, NoProfileHint                              string
	OwnCount                                              Plural
}

func targets() (fr, en Targets) {
	fr = Targets{
		Title: "Profil cible", Intro: "Le niveau attendu à une étape du parcours. Ces niveaux sont indicatifs : ils orientent, ils ne jugent pas.", ByStage: "selon votre année", Expected: "attendu", Own: "choisi par vous",
		Attitudes: "Attitudes", None: "aucun niveau attendu",
		Pick: "changer de profil", Set: "choisir le niveau", Reset: "niveau du profil", ResetAll: "tout remettre",
		ResetDone: "%s : niveau du profil.", ResetAllDone: "Tous les niveaux sont ceux du profil.", Undone: "Annulé.", Chosen: "Profil : %s.", Set1: "%[1]s : cible %[2]s.",
		NoProfile: "Cette grille n’a pas de profil cible.", NoProfileHint: "Choisissez vous-même le niveau visé, avec les chiffres.",
		OwnCount: Plural{"aucun niveau choisi par vous", "1 niveau choisi par vous", "%s niveaux choisis par vous"},
	}
	en = Targets{
		Title: "Target profile", Intro: "The level expected at a stage of the programme. These levels are indicative: they guide, they do not judge.", ByStage: "by your year", Expected: "expected", Own: "chosen by you",
		Attitudes: "Attitudes", None: "no level expected",
		Pick: "change profile", Set: "choose the level", Reset: "profile’s level", ResetAll: "reset all",
		ResetDone: "%s: the profile’s level.", ResetAllDone: "All levels are the profile’s.", Undone: "Undone.", Chosen: "Profile: %s.", Set1: "%[1]s: target %[2]s.",
		NoProfile: "This grid has no target profile.", NoProfileHint: "Choose the level you aim at yourself, with the digits.",
		OwnCount: Plural{"no level chosen by you", "1 level chosen by you", "%s levels chosen by you"},
	}
	return fr, en
}
