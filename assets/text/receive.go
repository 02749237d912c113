package text

// Receive is what opening a file from somebody says.
type Receive struct {
	Title, Ask, AskPlace, AskHint, Passphrase, PassphraseHint, Reading string
	From, SentOn, Encrypted, LeftOut, WithGrid                         string
	Share, Answer, Verdicts, Card                                      string // what the file is
	Sessions                                                           Plural
	Answers                                                            Plural // in a session
	Remarks, Verdict                                                   Plural
	Here, Replaces, Seen, SeenHint                                     string
	First, FirstHint, Known                                            string
	Keep, KeepTrusted, Another, Open, ToIdentity                       string // keys
	Kept, KeptAnswer, KeptVerdicts, KeptCard                           string // toasts, with the name
	ChangedTitle, ChangedText, WrongTitle, WrongText, ChangedWhat      string
	OldKey, NewKey                                                     string
}

func receive(fr, en *Receive) {
	*fr = Receive{
		Title: "Ouvrir un fichier reçu", Ask: "Quel fichier ouvrir ?", AskPlace: "dossier/fichier.autoeval", AskHint: "Chemin du fichier .autoeval, collé ou tapé. Rien n’est gardé avant votre accord.",
		Passphrase: "Ce fichier s’ouvre avec une phrase de passe.", PassphraseHint: "Demandez-la à la personne qui l’a envoyé.", Reading: "Lecture et vérification…",
		From: "De %s", SentOn: "envoyé le %s", Encrypted: "chiffré", LeftOut: "Laissé de côté : %s", WithGrid: "Grille jointe : %s",
		Share: "Auto-évaluations à relire", Answer: "Relecture de votre auto-évaluation", Verdicts: "Réponses à votre relecture", Card: "Carte de contact",
		Sessions: Plural{"aucune auto-évaluation", "1 auto-évaluation", "%s auto-évaluations"},
		Answers:  Plural{"aucune réponse", "1 réponse", "%s réponses"},
		Remarks:  Plural{"aucune remarque", "1 remarque", "%s remarques"}, Verdict: Plural{"aucune réponse", "1 réponse à vos remarques", "%s réponses à vos remarques"},
		Here: "déjà ici", Replaces: "remplace la version reçue avant", Seen: "Tout est déjà ici : il n’y a rien à garder.", SeenHint: "o montre ce qui a été reçu.",
		First:     "Premier contact. Comparez de vive voix cette empreinte avec celle que %s lit sur son écran :",
		FirstHint: "Elles doivent être identiques, mot pour mot. C’est ce qui prouve de qui vient le fichier.", Known: "Clé connue depuis le %s.",
		Keep: "garder", KeepTrusted: "empreinte identique : garder", Another: "autre fichier", Open: "ouvrir", ToIdentity: "contacts",
		Kept: "Reçu de %s.", KeptAnswer: "Relecture de %s reçue.", KeptVerdicts: "Réponses de %s reçues.", KeptCard: "Contact enregistré : %s.",
		ChangedTitle: "Attention : la clé de %s n’est plus la même",
		ChangedText:  "Ce fichier est signé par une autre clé que celle confirmée le %s. Il peut venir de quelqu’un d’autre. Rien n’a été gardé.",
		WrongTitle:   "Attention : ce fichier n’est pas de qui il dit être",
		WrongText:    "Il est signé par la clé de %s, sous une autre identité. Rien n’a été gardé.",
		ChangedWhat:  "Appelez cette personne. Si elle a vraiment changé de clé, retirez-la de vos contacts (i), puis rouvrez le fichier pour comparer la nouvelle empreinte.",
		OldKey:       "Clé connue", NewKey: "Ce fichier",
	}
	*en = Receive{
		Title: "Open a received file", Ask: "Which file?", AskPlace: "folder/file.autoeval", AskHint: "Path of the .autoeval file, pasted or typed. Nothing is kept before you agree.",
		Passphrase: "This file opens with a passphrase.", PassphraseHint: "Ask the person who sent it.", Reading: "Reading and checking…",
		From: "From %s", SentOn: "sent on %s", Encrypted: "encrypted", LeftOut: "Left out: %s", WithGrid: "Grid enclosed: %s",
		Share: "Self-assessments to review", Answer: "Review of your self-assessment", Verdicts: "Answers to your review", Card: "Contact card",
		Sessions: Plural{"no self-assessment", "1 self-assessment", "%s self-assessments"},
		Answers:  Plural{"no answer", "1 answer", "%s answers"},
		Remarks:  Plural{"no remark", "1 remark", "%s remarks"}, Verdict: Plural{"no answer", "1 answer to your remarks", "%s answers to your remarks"},
		Here: "here already", Replaces: "replaces the version received before", Seen: "All of it is here already: there is nothing to keep.", SeenHint: "o shows what was received.",
		First:     "First contact. Compare this fingerprint, by voice, with the one that %s reads on their screen:",
		FirstHint: "They must be the same, word for word. That is what proves whom the file comes from.", Known: "Key known since %s.",
		Keep: "keep", KeepTrusted: "same fingerprint: keep", Another: "another file", Open: "open", ToIdentity: "contacts",
		Kept: "Received from %s.", KeptAnswer: "Review by %s received.", KeptVerdicts: "Answers from %s received.", KeptCard: "Contact saved: %s.",
		ChangedTitle: "Warning: %s’s key is no longer the same",
		ChangedText:  "This file is signed by another key than the one confirmed on %s. It may come from somebody else. Nothing was kept.",
		WrongTitle:   "Warning: this file is not from whom it says",
		WrongText:    "It is signed by the key of %s, under another identity. Nothing was kept.",
		ChangedWhat:  "Call that person. If their key really changed, remove them from your contacts (i), then open the file again to compare the new fingerprint.",
		OldKey:       "Known key", NewKey: "This file",
	}
}
