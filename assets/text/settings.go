package text

// Settings is what the preferences say.
type Settings struct {
	Title, Name, Role, Stage, Lang, Theme, ASCII                  string
	NameHint, RoleHint, StageHint, LangHint, ThemeHint, ASCIIHint string
	NoName, Change, Private, Learner, Mentor, Yes, No             string
	Saved, NotKept                                                string
	Langs                                                         map[string]string
}

func settings(fr, en *Settings) {
	*fr = Settings{
		Title: "Préférences", Name: "Nom", Role: "Rôle", Stage: "Étape", Lang: "Langue", Theme: "Thème", ASCII: "Signes simples",
		NameHint: "prénom ou pseudonyme, facultatif ; il figure dans ce que vous partagez", RoleHint: "ce que l’accueil met en avant ; tout reste accessible", StageHint: "choisit le profil cible, tant que vous n’en choisissez pas un",
		LangHint: "change tout de suite, partout", ThemeHint: "change tout de suite ; automatique suit le fond du terminal", ASCIIHint: "pour les polices et consoles qui dessinent mal les autres signes",
		NoName: "non précisé", Change: "changer", Private: "Vos données restent sur cette machine ; rien n’est envoyé.", Learner: "étudiant·e", Mentor: "mentor", Yes: "oui", No: "non",
		Saved: "Préférences enregistrées.", NotKept: "Lecture seule : le choix vaut jusqu’à la fermeture.",
		Langs: map[string]string{"fr": "français", "en": "English"},
	}
	*en = Settings{
		Title: "Preferences", Name: "Name", Role: "Role", Stage: "Stage", Lang: "Language", Theme: "Theme", ASCII: "Plain signs",
		NameHint: "first name or pseudonym, optional; it is part of what you share", RoleHint: "what the home page puts first; everything stays within reach", StageHint: "chooses the target profile, as long as you choose none",
		LangHint: "changes at once, everywhere", ThemeHint: "changes at once; automatic follows the terminal’s background", ASCIIHint: "for fonts and consoles that draw other signs badly",
		NoName: "not said", Change: "change", Private: "Your data stay on this machine; nothing is sent.", Learner: "student", Mentor: "mentor", Yes: "yes", No: "no",
		Saved: "Preferences saved.", NotKept: "Read-only: the choice lasts until you leave.",
		Langs: map[string]string{"fr": "français", "en": "English"},
	}
}
