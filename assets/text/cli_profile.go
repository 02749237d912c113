package text

// CLIProfile is what the profile and target commands say.
type CLIProfile struct {
	Group, Show, Set                                     Command
	TargetGroup, TargetShow, TargetSet, Override, Clear  Command
	UseGrid                                              Command
	Name, Stage, Role, Lang, Theme, All                  string // options
	NameWord, StageWord, RoleWord, GridWord, TargetWord  string
	LangWord, ThemeWord, Automatic, ByStage, LearnerWord string
	MentorWord, Saved, TargetSaved, Own, OwnSaved        string
	Cleared, ClearedAll, GridSaved                       string
}

func cliProfile(fr, en *CLIProfile) {
	*fr = CLIProfile{
		Group:       Command{Short: "Vous : nom, étape, préférences", Long: "Ce que vous avez dit de vous, et vos préférences. Rien de cela ne quitte cette machine, sauf ce que vous partagez."},
		Show:        Command{Short: "Afficher le profil", Long: "Affiche votre nom, votre étape, la grille utilisée, le profil cible et les préférences."},
		Set:         Command{Short: "Modifier le profil", Long: "Modifie ce qui est donné en option ; le reste ne change pas."},
		TargetGroup: Command{Short: "Profil cible", Long: "Le profil cible dit le niveau attendu par élément à une étape du diplôme. Il est indicatif. Vous pouvez en choisir un autre et fixer votre propre niveau pour un élément."},
		TargetShow:  Command{Short: "Afficher la cible", Long: "Affiche le niveau visé pour chaque élément."},
		TargetSet:   Command{Short: "Choisir le profil cible", Long: "Choisit le profil cible ; « auto » le déduit de votre étape."},
		Override:    Command{Short: "Fixer votre propre niveau visé", Long: "Fixe le niveau que vous visez pour un élément, à la place de celui du profil cible."},
		Clear:       Command{Short: "Revenir au niveau du profil cible", Long: "Retire votre propre niveau visé pour un élément, ou pour tous avec --all."},
		UseGrid:     Command{Short: "Choisir la grille utilisée", Long: "Choisit la grille sur laquelle travaillent l’application et les commandes sans --grid."},
		Name:        "votre `NOM`", Stage: "votre `ÉTAPE` : prospective, 3a, 4a, 5a, graduate", Role: "votre rôle, `learner|mentor`", Lang: "langue de l’application, `auto|fr|en`", Theme: "thème, `auto|dark|light|contrast|mono`", All: "pour tous les éléments",
		NameWord: "Nom", StageWord: "Étape", RoleWord: "Rôle", GridWord: "Grille", TargetWord: "Profil cible", LangWord: "Langue", ThemeWord: "Thème", Automatic: "automatique", ByStage: "selon l’étape", LearnerWord: "étudiant·e", MentorWord: "mentor",
		Saved: "Profil enregistré.", TargetSaved: "Profil cible : %s (indicatif).", Own: "choisi par vous", OwnSaved: "%s : vous visez %s.", Cleared: "%s : retour au profil cible.", ClearedAll: "Retour au profil cible pour tous les éléments.", GridSaved: "Grille utilisée : %s.",
	}
	*en = CLIProfile{
		Group:       Command{Short: "You: name, stage, preferences", Long: "What you said of yourself and chose. Nothing of it leaves this machine but what you share."},
		Show:        Command{Short: "Show the profile", Long: "Shows your name, stage, the grid in use, the target profile and the preferences."},
		Set:         Command{Short: "Change the profile", Long: "Changes what is given as an option; the rest stays."},
		TargetGroup: Command{Short: "Target profile", Long: "The target profile says the level expected per item at a stage of the diploma. It is indicative. You may choose another one and set a level of your own for an item."},
		TargetShow:  Command{Short: "Show the target", Long: "Shows the level aimed at for every item."},
		TargetSet:   Command{Short: "Choose the target profile", Long: "Chooses the target profile; \"auto\" takes it from your stage."},
		Override:    Command{Short: "Set your own target level", Long: "Sets the level you aim at for an item, in place of that of the target profile."},
		Clear:       Command{Short: "Go back to the profile’s level", Long: "Takes back your own target level for an item, or for all with --all."},
		UseGrid:     Command{Short: "Choose the grid in use", Long: "Chooses the grid that the application and the commands without --grid work on."},
		Name:        "your `NAME`", Stage: "your `STAGE`: prospective, 3a, 4a, 5a, graduate", Role: "your role, `learner|mentor`", Lang: "language of the application, `auto|fr|en`", Theme: "theme, `auto|dark|light|contrast|mono`", All: "for every item",
		NameWord: "Name", StageWord: "Stage", RoleWord: "Role", GridWord: "Grid", TargetWord: "Target profile", LangWord: "Language", ThemeWord: "Theme", Automatic: "automatic", ByStage: "by stage", LearnerWord: "learner", MentorWord: "mentor",
		Saved: "Profile saved.", TargetSaved: "Target profile: %s (indicative).", Own: "chosen by you", OwnSaved: "%s: you aim at %s.", Cleared: "%s: back to the target profile.", ClearedAll: "Back to the target profile for every item.", GridSaved: "Grid in use: %s.",
	}
}
