package text

// CLIProfile is what the profile and target commands say.
type CLIProfile struct {
	Group, Show, Set                                    Command
	TargetGroup, TargetShow, TargetSet, Override, Clear Command
	UseGrid                                             Command
	Name, Stage, Role, Lang, Theme, All                 string // options
	Automatic, ByStage                                  string
	Saved, TargetSaved, Own, OwnSaved                   string
	Cleared, ClearedAll, GridSaved                      string
}

func cliProfile(s pick) CLIProfile {
	return CLIProfile{
		Group: Command{
			Short: s("Vous : nom, étape, préférences", "You: name, stage, preferences"),
			Long: s("Ce que vous avez dit de vous, et vos préférences. Rien de cela ne quitte cette machine, sauf ce que vous partagez.",
				"What you said of yourself and chose. Nothing of it leaves this machine but what you share."),
		},
		Show: Command{
			Short: s("Afficher le profil", "Show the profile"),
			Long: s("Affiche votre nom, votre étape, la grille utilisée, le profil cible et les préférences.",
				"Shows your name, stage, the grid in use, the target profile and the preferences."),
		},
		Set: Command{
			Short: s("Modifier le profil", "Change the profile"),
			Long: s("Modifie ce qui est donné en option ; le reste ne change pas.",
				"Changes what is given as an option; the rest stays."),
		},
		TargetGroup: Command{
			Short: s("Profil cible", "Target profile"),
			Long: s("Le profil cible dit le niveau attendu par élément à une étape du diplôme. Il est indicatif. Vous pouvez en choisir un autre et fixer votre propre niveau pour un élément.",
				"The target profile says the level expected per item at a stage of the diploma. It is indicative. You may choose another one and set a level of your own for an item."),
		},
		TargetShow: Command{
			Short: s("Afficher la cible", "Show the target"),
			Long:  s("Affiche le niveau visé pour chaque élément.", "Shows the level aimed at for every item."),
		},
		TargetSet: Command{
			Short: s("Choisir le profil cible", "Choose the target profile"),
			Long: s("Choisit le profil cible ; « auto » le déduit de votre étape.",
				"Chooses the target profile; \"auto\" takes it from your stage."),
		},
		Override: Command{
			Short: s("Fixer votre propre niveau visé", "Set your own target level"),
			Long: s("Fixe le niveau que vous visez pour un élément, à la place de celui du profil cible.",
				"Sets the level you aim at for an item, in place of that of the target profile."),
		},
		Clear: Command{
			Short: s("Revenir au niveau du profil cible", "Go back to the profile’s level"),
			Long: s("Retire votre propre niveau visé pour un élément, ou pour tous avec --all.",
				"Takes back your own target level for an item, or for all with --all."),
		},
		UseGrid: Command{
			Short: s("Choisir la grille utilisée", "Choose the grid in use"),
			Long: s("Choisit la grille sur laquelle travaillent l’application et les commandes sans --grid.",
				"Chooses the grid that the application and the commands without --grid work on."),
		},
		Name: s("votre `NOM`", "your `NAME`"),
		Stage: s("votre `ÉTAPE` : prospective, 3a, 4a, 5a, graduate",
			"your `STAGE`: prospective, 3a, 4a, 5a, graduate"),
		Role:        s("votre rôle, `learner|mentor`", "your role, `learner|mentor`"),
		Lang:        s("langue de l’application, `auto|fr|en`", "language of the application, `auto|fr|en`"),
		Theme:       s("thème, `auto|dark|light|contrast|mono`", "theme, `auto|dark|light|contrast|mono`"),
		All:         s("pour tous les éléments", "for every item"),
		Automatic:   s("automatique", "automatic"),
		ByStage:     s("selon l’étape", "by stage"),
		Saved:       s("Profil enregistré.", "Profile saved."),
		TargetSaved: s("Profil cible : %s (indicatif).", "Target profile: %s (indicative)."),
		Own:         s("choisi par vous", "chosen by you"),
		OwnSaved:    s("%s : vous visez %s.", "%s: you aim at %s."),
		Cleared:     s("%s : retour au profil cible.", "%s: back to the target profile."),
		ClearedAll: s("Retour au profil cible pour tous les éléments.",
			"Back to the target profile for every item."),
		GridSaved: s("Grille utilisée : %s.", "Grid in use: %s."),
	}
}
