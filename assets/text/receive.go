package text

// Receive is what opening a file from somebody says.
type Receive struct {
	Ask, AskPlace, Passphrase, PassphraseHint, Reading            string
	From, SentOn, Encrypted, LeftOut, WithGrid                    string
	Share, Answer, Verdicts, Card                                 string // what the file is
	Answers                                                       Plural // in a session
	Verdict                                                       Plural
	Here, Replaces, Seen, SeenHint                                string
	First, FirstHint, Known                                       string
	KeepLater                                                     string // key
	KeepTrusted, Another, ToIdentity                              string // keys
	Kept, KeptAnswer, KeptVerdicts, KeptCard                      string // toasts, with the name
	ChangedTitle, ChangedText, WrongTitle, WrongText, ChangedWhat string
	OldKey, NewKey                                                string
}

func receive(s pick) Receive {
	return Receive{
		Ask:            s("Quel fichier ouvrir ?", "Which file?"),
		AskPlace:       s("dossier/fichier.autoeval", "folder/file.autoeval"),
		Passphrase:     s("Ce fichier s’ouvre avec une phrase de passe.", "This file opens with a passphrase."),
		PassphraseHint: s("Demandez-la à la personne qui l’a envoyé.", "Ask the person who sent it."),
		Reading:        s("Lecture et vérification…", "Reading and checking…"),
		From:           s("De %s", "From %s"),
		SentOn:         s("envoyé le %s", "sent on %s"),
		Encrypted:      s("chiffré", "encrypted"),
		LeftOut:        s("Laissé de côté : %s", "Left out: %s"),
		WithGrid:       s("Grille jointe : %s", "Grid enclosed: %s"),
		Share:          s("Auto-évaluations à relire", "Self-assessments to review"),
		Answer:         s("Relecture de votre auto-évaluation", "Feedback on your self-assessment"),
		Verdicts:       s("Réponses à votre relecture", "Answers to your review"),
		Card:           s("Carte de contact", "Contact card"),
		Answers: Plural{
			s("aucune réponse", "no answer"),
			s("1 réponse", "1 answer"),
			s("%s réponses", "%s answers"),
		},
		Verdict: Plural{
			s("aucune réponse", "no answer"),
			s("1 réponse à vos remarques", "1 answer to your remarks"),
			s("%s réponses à vos remarques", "%s answers to your remarks"),
		},
		Here:     s("déjà ici", "here already"),
		Replaces: s("remplace la version reçue avant", "replaces the version received before"),
		Seen: s("Tout est déjà ici : il n’y a rien à garder.",
			"All of it is here already: there is nothing to keep."),
		SeenHint: s("Touche o : voir ce qui a été reçu.", "Press o to see what was received."),
		First: s("Premier contact. Comparez de vive voix cette empreinte avec celle que %s lit sur son écran :",
			"First contact. Compare this fingerprint, by voice, with the one that %s reads on their screen:"),
		FirstHint: s("Elles doivent être identiques, mot pour mot. C’est ce qui prouve de qui vient le fichier.",
			"They must be the same, word for word. That is what proves whom the file comes from."),
		Known:        s("Clé connue depuis le %s.", "Key known since %s."),
		KeepTrusted:  s("empreinte identique : garder", "same fingerprint: keep"),
		KeepLater:    s("garder, comparer plus tard", "keep, compare later"),
		Another:      s("autre fichier", "another file"),
		ToIdentity:   "contacts",
		Kept:         s("Reçu de %s.", "Received from %s."),
		KeptAnswer:   s("Relecture de %s reçue.", "Feedback from %s received."),
		KeptVerdicts: s("Réponses de %s reçues.", "Answers from %s received."),
		KeptCard:     s("Contact enregistré : %s.", "Contact saved: %s."),
		ChangedTitle: s("Attention : la clé de %s n’est plus la même",
			"Warning: %s’s key is no longer the same"),
		ChangedText: s("Ce fichier est signé par une autre clé que celle confirmée le %s. Il peut venir de quelqu’un d’autre. Rien n’a été gardé.",
			"This file is signed by another key than the one confirmed on %s. It may come from somebody else. Nothing was kept."),
		WrongTitle: s("Attention : ce fichier n’est pas de qui il dit être",
			"Warning: this file is not from whom it says"),
		WrongText: s("Il est signé par la clé de %s, sous une autre identité. Rien n’a été gardé.",
			"It is signed by the key of %s, under another identity. Nothing was kept."),
		ChangedWhat: s("Appelez cette personne. Si elle a vraiment changé de clé, retirez-la de vos contacts (i), puis rouvrez le fichier pour comparer la nouvelle empreinte.",
			"Call that person. If their key really changed, remove them from your contacts (i), then open the file again to compare the new fingerprint."),
		OldKey: s("Clé connue", "Known key"),
		NewKey: s("Ce fichier", "This file"),
	}
}
