package text

// CLIReceive is what the receive command says.
type CLIReceive struct {
	Command                     Command
	Yes                         string // option
	Instead                     string // an answer that replaces another
	FirstContact, AskTrust, Met string // name, role; name, fingerprint
	Nothing, Share, ShareHint   string // name; name, sessions
	Answer, AnswerHint          string // name, session, remarks; session
	Verdict, Card               string
	Replaced, Remarks           Plural
	Accepted, Contested, Open   Plural // of a learner's answers
}

func cliReceive(fr, en *CLIReceive) {
	*fr = CLIReceive{
		Command: Command{
			Short: "Ouvrir un fichier reçu",
			Long:  "Vérifie un fichier .autoeval en entier et garde ce qu’il apporte : un partage, la relecture d’un·e mentor, les réponses d’un·e étudiant·e ou une carte. Au premier fichier d’une personne, demande de confirmer son empreinte ; sans terminal, il faut --yes. Un fichier modifié, mal signé ou plus ancien que ce qui est là ne change rien. Recevoir deux fois le même fichier ne change rien non plus. FICHIER peut être « - », l’entrée standard.",
		},
		Yes:          "faire confiance à l’empreinte d’un premier contact",
		FirstContact: "Premier contact avec %s (%s). Faites-vous lire son empreinte :", AskTrust: "Les huit mots sont-ils les mêmes ?", Met: "Clé retenue : %s, %s.",
		Nothing: "Déjà reçu de %s : rien n’a changé.",
		Share:   "Reçu de %s : %s.", ShareHint: "« autoeval cohort » montre qui attend une réponse ; « autoeval review FICHIER » répond.",
		Instead: "Elle remplace la précédente ; vos réponses aux remarques inchangées restent.",
		Answer:  "Relecture de %s pour « %s » : %s.", AnswerHint: "« autoeval session show %s » la montre ; « autoeval verdict » y répond.",
		Verdict: "Réponses de %s : %s.", Card: "Carte de %s : %s.",
		Replaced: Plural{"aucune remplacée", "1 remplace celle qui était là", "%s remplacent celles qui étaient là"},
		Remarks:  Plural{"aucune remarque", "1 remarque", "%s remarques"},
		Accepted: Plural{"aucune acceptée", "1 acceptée", "%s acceptées"}, Contested: Plural{"aucune contestée", "1 contestée", "%s contestées"},
		Open: Plural{"aucune sans réponse", "1 sans réponse", "%s sans réponse"},
	}
	*en = CLIReceive{
		Command: Command{
			Short: "Open a file that was received",
			Long:  "Checks a whole .autoeval file and keeps what it brings: a share, a mentor’s review, a learner’s answers or a card. With the first file from a person it asks you to confirm their fingerprint; without a terminal, that takes --yes. A file that was altered, badly signed or older than what is here changes nothing. Receiving the same file twice changes nothing either. FILE may be \"-\", the standard input.",
		},
		Yes:          "trust the fingerprint of a first contact",
		FirstContact: "First contact with %s (%s). Have them read you their fingerprint:", AskTrust: "Are the eight words the same?", Met: "Key remembered: %s, %s.",
		Nothing: "Already received from %s: nothing changed.",
		Share:   "Received from %s: %s.", ShareHint: "\"autoeval cohort\" shows who waits for an answer; \"autoeval review FILE\" answers.",
		Instead: "It replaces the one before; your answers to remarks that did not change stay.",
		Answer:  "Review by %s of \"%s\": %s.", AnswerHint: "\"autoeval session show %s\" shows it; \"autoeval verdict\" answers it.",
		Verdict: "Answers of %s: %s.", Card: "Card of %s: %s.",
		Replaced: Plural{"none replaced", "1 replaces the one that was here", "%s replace those that were here"},
		Remarks:  Plural{"no remark", "1 remark", "%s remarks"},
		Accepted: Plural{"none accepted", "1 accepted", "%s accepted"}, Contested: Plural{"none contested", "1 contested", "%s contested"},
		Open: Plural{"none without answer", "1 without answer", "%s without answer"},
	}
}
