package text

// Home is what the first screens say.
type Home struct {
	Title, Greeting, GreetingName, Tagline                                  string
	Resume, ResumeHint, Start, StartHint, StartAgain, Discover              string
	DiscoverHint, ReadHint, Situate, SituateHint, Develop, DevelopHint      string
	Orient, OrientHint, Sessions, Evidence, Plan, Targets, Share            string
	Desk, DeskHint, Cohort, Grids, Settings, Identity                       string
	PlanHint, ShareHint, CohortHint, SettingsHint                           string
	AnswersHint, Answers, GridLine, EndsSoon, Ended, Successor, OneIncoming string
	LastOn, LastDiscovery, Late                                             string
	Welcome                                                                 Welcome
}

// Welcome is what the first run asks.
type Welcome struct {
	Title, Intro, Private, WhoAreYou, YourName, NameHint, Later, Prospective, ProspectiveHint string
	Student, StudentHint, Mentor, MentorHint, Skip, Continue                                  string
	Year3, Year4, Year5                                                                       string
}

func home(fr, en *Home) {
	*fr = Home{
		Title: "Accueil", Greeting: "Bonjour", GreetingName: "Bonjour %s", Tagline: "S’auto-évaluer, garder des traces, voir son chemin.",
		Resume: "Reprendre « %s »", ResumeHint: "%[1]d sur %[2]d notées", Start: "Commencer un bilan", StartHint: "niveau, confiance, traces",
		StartAgain: "Nouveau bilan", Discover: "Découvrir", DiscoverHint: "16 questions, cinq minutes", ReadHint: "ce que demande le diplôme",
		Situate: "Se situer", SituateHint: "où j’en suis", Develop: "Se développer", DevelopHint: "comment j’avance",
		Orient: "S’orienter", OrientHint: "où cela mène", Sessions: "Auto-évaluations", Evidence: "Traces", Plan: "Plan d’action", Targets: "Profil cible",
		Share: "Partager avec un·e mentor", Desk: "Relire", DeskHint: "les auto-évaluations reçues", Cohort: "Promotion", Grids: "Grilles", Settings: "Préférences", Identity: "Empreinte et contacts",
		PlanHint: "prochaines étapes", ShareHint: "un fichier, et rien d’autre", CohortHint: "la promotion d’un coup d’œil", SettingsHint: "nom, étape, langue, thème",
		AnswersHint: "l’avis de votre mentor", Answers: "Relectures reçues",
		GridLine: "%[1]s · version %[2]s", EndsSoon: "L’enregistrement du titre prend fin le %s.", Ended: "L’enregistrement du titre a pris fin le %s.", Successor: "Titre suivant : %s.",
		OneIncoming: "en attente de relecture", LastOn: "Dernier bilan le %s", LastDiscovery: "Dernière découverte le %s", Late: "en retard",
		Welcome: Welcome{
			Title: "Bienvenue", Intro: "autoeval vous aide à vous situer par rapport aux compétences de votre diplôme, à garder des traces, et à voir où cela mène.",
			Private:   "C’est pour vous : ce n’est pas un examen, et rien ne quitte cette machine.",
			WhoAreYou: "Qui êtes-vous ?", YourName: "Comment vous appeler ?", NameHint: "prénom ou pseudonyme, facultatif", Later: "Vous pourrez changer tout cela dans les préférences.",
			Prospective: "Je découvre la formation", ProspectiveHint: "un aperçu en 5 minutes",
			Student: "Je suis étudiant·e", StudentHint: "bilans datés et traces", Mentor: "J’accompagne des étudiant·es", MentorHint: "relire et signer",
			Skip: "passer", Continue: "continuer", Year3: "3A", Year4: "4A", Year5: "5A",
		},
	}
	*en = Home{
		Title: "Home", Greeting: "Hello", GreetingName: "Hello %s", Tagline: "Assess yourself, keep evidence, see your way.",
		Resume: "Resume \"%s\"", ResumeHint: "%[1]d of %[2]d rated", Start: "Start a full review", StartHint: "level, confidence, evidence",
		StartAgain: "New full review", Discover: "Discover", DiscoverHint: "16 questions, five minutes", ReadHint: "what the diploma asks",
		Situate: "Where I stand", SituateHint: "the picture today", Develop: "How I move", DevelopHint: "what changed, what is next",
		Orient: "Where it leads", OrientHint: "activities within reach", Sessions: "Self-assessments", Evidence: "Evidence", Plan: "Action plan", Targets: "Target profile",
		Share: "Share with a mentor", Desk: "Review", DeskHint: "the self-assessments received", Cohort: "Cohort", Grids: "Grids", Settings: "Preferences", Identity: "Fingerprint and contacts",
		PlanHint: "next steps", ShareHint: "one file, nothing else leaves", CohortHint: "the cohort at a glance", SettingsHint: "name, stage, language, theme",
		AnswersHint: "the mentor’s view beside yours", Answers: "Reviews received",
		GridLine: "%[1]s · version %[2]s", EndsSoon: "The title’s registration ends on %s.", Ended: "The title’s registration ended on %s.", Successor: "Next title: %s.",
		OneIncoming: "waiting for a review", LastOn: "Last review on %s", LastDiscovery: "Last discovery on %s", Late: "late",
		Welcome: Welcome{
			Title: "Welcome", Intro: "autoeval helps you see where you stand against the competencies of your diploma, keep proof, and see where it leads.",
			Private:   "This is for you: nothing is graded, nothing leaves this machine.",
			WhoAreYou: "Who are you?", YourName: "What should we call you?", NameHint: "first name or pseudonym, optional", Later: "You can change all this in the preferences.",
			Prospective: "I am discovering the programme", ProspectiveHint: "a picture in 5 minutes",
			Student: "I am a student", StudentHint: "reviews with evidence", Mentor: "I support students", MentorHint: "read and sign",
			Skip: "skip", Continue: "continue", Year3: "Year 3", Year4: "Year 4", Year5: "Year 5",
		},
	}
}
