package text

// CLIReceive is what the receive command says.
type CLIReceive struct {
	Command                     Command
	Yes                         string // option
	Instead                     string // an answer that replaces another
	FirstContact, AskTrust, Met string // name, role; name, fingerprint
	AskTrustAll                 string
	Moved                       string // name, fingerprint
	Refused                     Plural // files of many
	Nothing, Share, ShareHint   string // name; name, sessions
	Answer, AnswerHint          string // name, session, remarks; session
	Verdict, Card               string
	Replaced                    Plural
	Accepted, Contested, Open   Plural // of a learner's answers
}

func cliReceive(s pick) CLIReceive {
	return CLIReceive{
		Command: Command{
			Short: s("Ouvrir un fichier reçu", "Open a file that was received"),
			Long: s("Vérifie un fichier .autoeval en entier et garde ce qu’il apporte : un partage, la relecture d’un·e mentor, les réponses d’un·e étudiant·e ou une carte. Au premier fichier d’une personne, demande de comparer son empreinte ; sans terminal, --yes garde sa clé, à comparer plus tard. Un fichier modifié, mal signé ou plus ancien que ce qui est là ne change rien. Recevoir deux fois le même fichier ne change rien non plus. Plusieurs fichiers, un dossier ou une archive ZIP sont pris ensemble : ce qui est refusé est dit et n’empêche pas le reste. FICHIER peut être « - », l’entrée standard.",
				"Checks a whole .autoeval file and keeps what it brings: a share, a mentor’s review, a learner’s answers or a card. With the first file from a person it asks you to compare their fingerprint; without a terminal, --yes keeps their key, to be compared later. A file that was altered, badly signed or older than what is here changes nothing. Receiving the same file twice changes nothing either. Several files, a folder or a ZIP archive are taken together: what is refused is said and keeps nothing else away. FILE may be \"-\", the standard input."),
		},
		Yes: s("garder un premier contact, à comparer plus tard",
			"keep a first contact, to be compared later"),
		FirstContact: s("Premier contact avec %s (%s). Faites-vous lire son empreinte :",
			"First contact with %s (%s). Have them read you their fingerprint:"),
		AskTrustAll: s("Garder ces premiers contacts, à comparer de vive voix plus tard ?",
			"Keep these first contacts, to be compared by voice later?"),
		Refused: Plural{
			s("Tous les fichiers ont été pris.", "Every file was taken."),
			s("1 fichier n’a pas été pris.", "1 file was not taken."),
			s("%s fichiers n’ont pas été pris.", "%s files were not taken."),
		},
		AskTrust: s("Les huit mots sont-ils les mêmes ?", "Are the eight words the same?"),
		Moved:    s("%s signe maintenant avec une autre clé, et l’ancienne s’en porte garante : %s.", "%s signs with another key now, and the old one vouches for it: %s."),
		Met:      s("Clé retenue : %s, %s.", "Key remembered: %s, %s."),
		Nothing:  s("Déjà reçu de %s : rien n’a changé.", "Already received from %s: nothing changed."),
		Share:    s("Reçu de %s : %s.", "Received from %s: %s."),
		ShareHint: s("« autoeval cohort » montre qui attend une réponse ; « autoeval review FICHIER » répond.",
			"\"autoeval cohort\" shows who waits for an answer; \"autoeval review FILE\" answers."),
		Instead: s("Elle remplace la précédente ; vos réponses aux remarques inchangées restent.",
			"It replaces the one before; your answers to remarks that did not change stay."),
		Answer: s("Relecture de %s pour « %s » : %s.", "Review by %s of \"%s\": %s."),
		AnswerHint: s("« autoeval session show %s » la montre ; « autoeval reply » y répond.",
			"\"autoeval session show %s\" shows it; \"autoeval reply\" answers it."),
		Verdict: s("Réponses de %s : %s.", "Answers of %s: %s."),
		Card:    s("Carte de %s : %s.", "Card of %s: %s."),
		Replaced: Plural{
			s("aucune remplacée", "none replaced"),
			s("1 remplace celle qui était là", "1 replaces the one that was here"),
			s("%s remplacent celles qui étaient là", "%s replace those that were here"),
		},
		Accepted: Plural{
			s("aucune acceptée", "none accepted"),
			s("1 acceptée", "1 accepted"),
			s("%s acceptées", "%s accepted"),
		},
		Contested: Plural{
			s("aucune contestée", "none contested"),
			s("1 contestée", "1 contested"),
			s("%s contestées", "%s contested"),
		},
		Open: Plural{
			s("aucune sans réponse", "none without answer"),
			s("1 sans réponse", "1 without answer"),
			s("%s sans réponse", "%s without answer"),
		},
	}
}
