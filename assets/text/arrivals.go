package text

// Arrivals is what opening many files at once says: who came, what is new, what
// is refused.
type Arrivals struct {
	Files, Firsts, Refused             Plural
	Replaced, Same, Reviews            Plural // of one person, after the count of new sessions
	FirstMark                          string
	FirstHint, KeepAll, Kept, NoneToDo string // Kept with what was kept
	AskKeepAll                         string
	KeptPeople                         Plural
	Complete, ChooseHint               string
	Opening                            string // how many of how many
}

func arrivals(s pick) Arrivals {
	return Arrivals{
		Files: Plural{
			s("aucun fichier", "no file"),
			s("1 fichier", "1 file"),
			s("%s fichiers", "%s files"),
		},
		Firsts: Plural{
			s("aucun premier contact", "no first contact"),
			s("1 premier contact", "1 first contact"),
			s("%s premiers contacts", "%s first contacts"),
		},
		Refused: Plural{
			s("aucun refusé", "none refused"),
			s("1 refusé", "1 refused"),
			s("%s refusés", "%s refused"),
		},
		Replaced: Plural{
			s("aucune remplacée", "none replaced"),
			s("dont 1 qui remplace une version reçue avant", "1 of them replacing a version received before"),
			s("dont %s qui remplacent une version reçue avant", "%s of them replacing a version received before"),
		},
		Same: Plural{
			s("rien de déjà reçu", "nothing received before"),
			s("1 déjà reçue", "1 received before"),
			s("%s déjà reçues", "%s received before"),
		},
		Reviews: Plural{
			s("aucune relecture", "no feedback"),
			s("1 relecture pour vous", "1 piece of feedback for you"),
			s("%s relectures pour vous", "%s pieces of feedback for you"),
		},
		FirstMark: s("premier contact", "first contact"),
		FirstHint: s("Rien ne prouve encore qui sont les premiers contacts. Gardez, puis comparez leurs empreintes de vive voix quand vous les verrez : elles restent marquées « à comparer ».",
			"Nothing proves yet who the first contacts are. Keep the files, then compare the fingerprints by voice when you meet: they stay marked \"to compare\"."),
		KeepAll:    s("tout garder", "keep all"),
		AskKeepAll: s("Tout garder ?", "Keep all of it?"),
		Kept:       s("Reçu : %s.", "Received: %s."),
		NoneToDo:   s("Aucun de ces fichiers n’apporte quelque chose.", "None of these files brings anything."),
		KeptPeople: Plural{
			s("rien de personne", "nothing from anybody"),
			s("les fichiers d’une personne", "the files of one person"),
			s("les fichiers de %s personnes", "the files of %s people"),
		},
		Complete: s("compléter", "complete"),
		ChooseHint: s("Un fichier .autoeval, une archive ZIP ou un dossier : tout ce qu’il contient est alors lu ensemble. Rien n’est gardé avant votre accord.",
			"An .autoeval file, a ZIP archive or a folder, of which everything is then read together. Nothing is kept before you agree."),
		Opening: s("Lecture : %d sur %d", "Reading: %d of %d"),
	}
}
