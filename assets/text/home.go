package text

// Home is what the first screens say.
type Home struct {
	Title, Greeting, GreetingName, Tagline                             string
	Resume, Start, StartHint, StartAgain, Discover                     string
	DiscoverHint, ReadHint, Situate, SituateHint, Develop, DevelopHint string
	Orient, OrientHint, Sessions, Evidence, Plan, Targets, Share       string
	Desk, DeskHint, Cohort, Grids, Settings, Identity                  string
	PlanHint, ShareHint, CohortHint, SettingsHint                      string
	AnswersHint, Answers, GridLine, EndsSoon, Ended, Successor         string
	LastOn, LastDiscovery                                              string
	Today, Views, Mine, Trade, Settled                                 string // groups of doors
	LateActions, NewAnswers, ToAnswer, Waiting, ToSend                 Plural
	Receive, ReceiveHint, DiscoverAbout                                string
	Discovered, DiscoveredHint, DiscoverAgain                          string
	Welcome                                                            Welcome
}

// Welcome is what the first run asks.
type Welcome struct {
	Title, Intro, Private, WhoAreYou, YourName, NameHint, Later, Prospective, ProspectiveHint string
	Student, StudentHint, Mentor, MentorHint                                                  string
}

func home(s pick) Home {
	return Home{
		Title:        s("Accueil", "Home"),
		Greeting:     s("Bonjour", "Hello"),
		GreetingName: s("Bonjour %s", "Hello %s"),
		Tagline: s("S’auto-évaluer, garder des traces, voir son chemin.",
			"Assess yourself, keep evidence, see where you’re going."),
		Resume:       s("Reprendre « %s »", "Resume \"%s\""),
		Start:        s("Commencer un bilan", "Start a full self-review"),
		StartHint:    s("niveau, confiance, traces", "level, confidence, evidence"),
		StartAgain:   s("Nouveau bilan", "New self-review"),
		Discover:     s("Découvrir", "Discover"),
		DiscoverHint: s("%[1]s, environ %[2]s", "%[1]s, about %[2]s"),
		ReadHint:     s("ce que demande le diplôme", "what the diploma asks"),
		Situate:      s("Se situer", "Where I stand"),
		SituateHint:  s("où j’en suis", "the picture today"),
		Develop:      s("Se développer", "How I’m growing"),
		DevelopHint:  s("comment j’avance", "what changed, what is next"),
		Orient:       s("S’orienter", "Where it leads"),
		OrientHint:   s("où cela mène", "activities within reach"),
		Sessions:     s("Auto-évaluations", "Self-assessments"),
		Evidence:     s("Traces", "Evidence"),
		Plan:         s("Plan d’action", "Action plan"),
		Targets:      s("Profil cible", "Target profile"),
		Share:        s("Partager avec un·e mentor", "Share with a mentor"),
		Desk:         s("Relire", "Review"),
		DeskHint:     s("les auto-évaluations reçues", "the self-assessments received"),
		Cohort:       s("Promotion", "Cohort"),
		Grids:        s("Grilles", "Grids"),
		Settings:     s("Préférences", "Preferences"),
		Identity:     s("Empreinte et contacts", "Fingerprint and contacts"),
		PlanHint:     s("prochaines étapes", "next steps"),
		ShareHint:    s("un fichier, rien d’autre", "one file, nothing else"),
		CohortHint:   s("toute la promotion", "the cohort at a glance"),
		SettingsHint: s("nom, étape, langue, thème", "name, stage, language, theme"),
		AnswersHint:  s("l’avis de votre mentor", "the mentor’s view beside yours"),
		Answers:      s("Relectures reçues", "Feedback received"),
		GridLine:     "%[1]s · version %[2]s",
		EndsSoon:     s("L’enregistrement du titre prend fin le %s.", "The title’s registration ends on %s."),
		Ended:        s("L’enregistrement du titre a pris fin le %s.", "The title’s registration ended on %s."),
		Successor:    s("Titre suivant : %s.", "Next title: %s."),
		Waiting: Plural{
			s("aucune en attente", "none waiting"),
			s("1 en attente", "1 waiting"),
			s("%s en attente", "%s waiting"),
		},
		LastOn:        s("Dernier bilan le %s", "Last self-review on %s"),
		LastDiscovery: s("Dernière découverte le %s", "Last discovery on %s"),
		Today:         s("Aujourd’hui", "Today"),
		Views:         s("Me situer", "My place"),
		Mine:          s("Mon dossier", "My record"),
		Trade:         s("Échanger", "Exchange"),
		Settled:       s("Réglages", "Settings"),
		LateActions: Plural{
			Zero:  s("Aucune action en retard", "No action late"),
			One:   s("1 action en retard", "1 action late"),
			Other: s("%s actions en retard", "%s actions late"),
		},
		NewAnswers: Plural{
			Zero:  s("aucune nouvelle", "none new"),
			One:   s("1 nouvelle", "1 new"),
			Other: s("%s nouvelles", "%s new"),
		},
		ToSend: Plural{
			Zero:  s("rien à renvoyer", "nothing to send back"),
			One:   s("votre réponse à renvoyer", "your answer to send back"),
			Other: s("%s réponses à renvoyer", "%s answers to send back"),
		},
		ToAnswer: Plural{
			Zero:  s("aucune remarque sans réponse", "no remark unanswered"),
			One:   s("1 remarque sans réponse", "1 remark unanswered"),
			Other: s("%s remarques sans réponse", "%s remarks unanswered"),
		},
		Receive:        s("Ouvrir un fichier reçu", "Open a received file"),
		ReceiveHint:    s("relecture, bilan ou carte", "answer, session or card"),
		Discovered:     s("Revoir ma découverte", "See my discovery again"),
		DiscoveredHint: s("où cela mène, page à garder", "where it leads, page to keep"),
		DiscoverAgain:  s("Découvrir à nouveau", "Discover again"),
		DiscoverAbout: s("Une question par compétence, une touche par réponse. Rien n’est noté ni envoyé : vous repartez avec une première image, les activités qu’elle ouvre et ce que chaque année apporterait.",
			"One question per competency, one key per answer. Nothing is graded or sent: you leave with a first picture, the activities it leads to and what each year would bring."),
		Welcome: Welcome{
			Title: s("Bienvenue", "Welcome"),
			Intro: s("%[1]s : %[2]s, %[3]s. Voyez ce que le diplôme demande, où vous en êtes et où cela mène ; gardez ce qui le montre.",
				"%[1]s: %[2]s, %[3]s. See what the diploma asks, where you stand and where it leads; keep what shows it."),
			Private: s("C’est pour vous : ce n’est pas un examen, et rien ne quitte cette machine.",
				"This is for you: nothing is graded, nothing leaves this machine."),
			WhoAreYou: s("Qui êtes-vous ?", "Who are you?"),
			YourName:  s("Comment vous appeler ?", "What should we call you?"),
			NameHint:  s("prénom ou pseudonyme, facultatif", "first name or pseudonym, optional"),
			Later: s("Vous pourrez changer tout cela dans les préférences.",
				"You can change all this in the preferences."),
			Prospective:     s("Je découvre la formation", "I am discovering the programme"),
			ProspectiveHint: s("un aperçu, sans compte", "a first look, no account"),
			Student:         s("Je suis étudiant·e", "I am a student"),
			StudentHint:     s("bilans datés et traces", "dated self-reviews"),
			Mentor:          s("J’accompagne des étudiant·es", "I support students"),
			MentorHint:      s("relire et signer", "read and sign"),
		},
	}
}
