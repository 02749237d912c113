package text

// Settings is what the preferences say.
type Settings struct {
	Mouse, MouseHint                                              string
	Role, Lang, Theme, ASCII                                      string
	NameHint, RoleHint, StageHint, LangHint, ThemeHint, ASCIIHint string
	Private, Learner, Yes, No                                     string
	Saved, NotKept                                                string
	Langs                                                         map[string]string
}

func settings(s pick) Settings {
	return Settings{
		Role:  s("Rôle", "Role"),
		Lang:  s("Langue", "Language"),
		Theme: s("Thème", "Theme"),
		ASCII: s("Caractères simples (ASCII)", "Plain characters (ASCII)"),
		NameHint: s("prénom ou pseudonyme, facultatif ; il figure dans ce que vous partagez",
			"first name or pseudonym, optional; it is part of what you share"),
		RoleHint: s("ce que l’accueil met en avant ; tout reste accessible",
			"what the home page puts first; everything stays within reach"),
		StageHint: s("choisit le profil cible, tant que vous n’en choisissez pas un",
			"chooses the target profile, as long as you choose none"),
		LangHint: s("change tout de suite, partout", "changes at once, everywhere"),
		ThemeHint: s("change tout de suite ; automatique suit le fond du terminal",
			"changes at once; automatic follows the terminal’s background"),
		ASCIIHint: s("pour les polices et consoles qui dessinent mal les autres signes",
			"for fonts and consoles that draw other signs badly"),
		Mouse: s("Souris", "Mouse"),
		MouseHint: s("clics et molette ; sans elle, la souris sélectionne du texte",
			"clicks and wheel; without it the mouse selects text"),
		Private: s("Vos données restent sur cette machine ; rien n’est envoyé.",
			"Your data stay on this machine; nothing is sent."),
		Learner: s("étudiant·e", "student"),
		Yes:     s("oui", "yes"),
		No:      s("non", "no"),
		Saved:   s("Préférences enregistrées.", "Preferences saved."),
		NotKept: s("Lecture seule : le choix vaut jusqu’à la fermeture.",
			"Read-only: the choice lasts until you leave."),
		Langs: map[string]string{
			"fr": "français",
			"en": "English",
		},
	}
}
