package text

// CLIExchange is what the commands that exchange files between learners and
// mentors say. Each command has its own part; why a file is refused is in
// Exchange.
type CLIExchange struct {
	Identity CLIIdentity
	Share    CLIShare
	Receive  CLIReceive
	Review   CLIReviewing
	Verdict  CLIVerdict
	Cohort   CLICohort

	Hints     map[string]string // by nav.Refused.Reason
	FileKinds map[string]string // by what exchange says a foreign file is

	OtherKind                              string // kind of file
	LineEnds, LineEndsHint                 string
	ChangedKey, SignedByKnown, Unconfirmed string // name, fingerprints
	ForgetHint, Place                      string // person; where in the file
	BadRecipientHint, BothSecrets          string
	KeyPassphrase                          string
	NoIdentity, NoIdentityHint             string
	NoRecipient, NoRecipientHint           string
	SealedFor                              string // people
	Directory, TooLong, EmptySecret        string // file
	AskKey, AskPassphrase                  string
	OutputNeeded                           string
	Format                                 string // the end of the topic page
	Passphrase, To                         string // options
	RoleLearner, RoleMentor                string
	NoPerson, NoPersonHint, SeveralNamed   string
	SeveralNamedHint                       string // people
}

func cliExchange(fr, en *CLIExchange) {
	exchangeWords(fr, en)
	cliIdentity(&fr.Identity, &en.Identity)
	cliShare(&fr.Share, &en.Share)
	cliReceive(&fr.Receive, &en.Receive)
	cliReviewing(&fr.Review, &en.Review)
	cliVerdict(&fr.Verdict, &en.Verdict)
	cliCohort(&fr.Cohort, &en.Cohort)
	fr.Format, en.Format = exchangeFormat()
}

func exchangeWords(fr, en *CLIExchange) {
	*fr = CLIExchange{
		Hints: map[string]string{
			"not-autoeval": "Un fichier d’échange se termine par .autoeval et vient de « autoeval share », « review » ou « verdict ».",
			"empty":        "Demandez qu’on vous l’envoie de nouveau.", "too-large": "Un échange tient en 16 Mio.", "wrong-signer": "Demandez à cette personne si elle a changé de clé.",
			"not-for-you":      "« autoeval identity » affiche l’adresse de chiffrement à donner à qui vous écrit.",
			"wrong-passphrase": "--passphrase-file FICHIER indique le fichier où elle se trouve.", "unknown-grid": "« autoeval grid import FICHIER » ajoute une grille.",
			"unconfirmed": "Faites-vous lire ces huit mots par cette personne, puis relancez avec --yes.",
			"unfinished":  "« autoeval session finish » la termine.",
			"forked":      "Demandez le dernier fichier envoyé.", "other-content": "Demandez une relecture de la dernière version partagée.",
		},
		FileKinds: map[string]string{
			"zip": "une archive ZIP", "pdf": "un PDF", "html": "une page web", "xml": "du XML", "gzip": "une archive gzip", "image": "une image", "rar": "une archive RAR",
			"7z": "une archive 7z", "office": "un document de bureautique", "json": "du JSON", "age": "un fichier age", "key": "une clé", "program": "un programme",
		},
		OtherKind: "Ce n’est pas un fichier d’échange autoeval, mais %s.",
		LineEnds:  "Les fins de ligne de ce fichier ont été changées en route : sa signature ne vaut plus.", LineEndsHint: "Demandez-le en pièce jointe, dans une archive ZIP au besoin, plutôt que dans le texte d’un message.",
		ChangedKey:    "ATTENTION : la clé de %s a changé. Empreinte connue : %s. Empreinte reçue : %s. Rien n’a été gardé.",
		SignedByKnown: "Ce fichier est signé par la clé de %s (%s), sous une autre identité. Rien n’en a été gardé.",
		Unconfirmed:   "Premier contact avec %s : l’empreinte %s n’est pas confirmée. Rien n’a été gardé.",
		ForgetHint:    "Appelez cette personne. Si le changement est voulu : « autoeval identity forget %s », puis recommencez.", Place: "À cet endroit du fichier : %s.",
		BadRecipientHint: "Elle commence par age1 ; « autoeval identity » affiche la vôtre.",
		BothSecrets:      "Chiffrez pour quelqu’un ou avec une phrase de passe, pas les deux.", KeyPassphrase: "La phrase de passe de la clé SSH manque ou n’est pas la bonne.",
		NoIdentity: "Vous n’avez pas encore de clé.", NoIdentityHint: "« autoeval identity », sans --read-only, la crée.",
		NoRecipient: "%s n’a pas donné d’adresse de chiffrement.", NoRecipientHint: "Demandez-lui sa carte (« autoeval identity card »), ou donnez une adresse age1….",
		SealedFor: "Chiffré pour %s.",
		Directory: "%s est un dossier, pas un fichier.", TooLong: "Le fichier %s est trop grand : %s Kio au plus.", EmptySecret: "Le fichier %s ne contient pas de phrase de passe.",
		AskKey: "Phrase de passe de la clé SSH :", AskPassphrase: "Phrase de passe du fichier :",
		OutputNeeded: "Indiquez le fichier à écrire : -o FICHIER.",
		Passphrase:   "phrase de passe : première ligne de ce `FICHIER`", To: "chiffrer pour cette `PERSONNE` connue, ou cette adresse age1… (répétable)",
		RoleLearner: "étudiant·e", RoleMentor: "mentor",
		NoPerson: "Aucune personne connue ne correspond à « %s ».", NoPersonHint: "« autoeval identity list » liste les personnes connues.", SeveralNamed: "« %s » désigne plusieurs personnes : donnez leur nom entier ou les premiers mots de l’empreinte.", SeveralNamedHint: "Personnes : %s.",
	}
	*en = CLIExchange{
		Hints: map[string]string{
			"not-autoeval": "An exchange file ends in .autoeval and comes from \"autoeval share\", \"review\" or \"verdict\".",
			"empty":        "Ask for it to be sent again.", "too-large": "An exchange fits in 16 MiB.", "wrong-signer": "Ask this person whether they changed keys.",
			"not-for-you":      "\"autoeval identity\" shows the encryption address to give to those who write to you.",
			"wrong-passphrase": "--passphrase-file FILE names the file that holds it.", "unknown-grid": "\"autoeval grid import FILE\" adds a grid.",
			"unconfirmed": "Have this person read you these eight words, then run again with --yes.",
			"unfinished":  "\"autoeval session finish\" finishes it.",
			"forked":      "Ask for the latest file that was sent.", "other-content": "Ask for a review of the latest version you shared.",
		},
		FileKinds: map[string]string{
			"zip": "a ZIP archive", "pdf": "a PDF", "html": "a web page", "xml": "XML", "gzip": "a gzip archive", "image": "an image", "rar": "a RAR archive",
			"7z": "a 7z archive", "office": "an office document", "json": "JSON", "age": "an age file", "key": "a key", "program": "a program",
		},
		OtherKind: "This is not an autoeval exchange file but %s.",
		LineEnds:  "The line endings of this file were changed on the way: its signature no longer holds.", LineEndsHint: "Ask for it as an attachment, in a ZIP archive if need be, rather than in the text of a message.",
		ChangedKey:    "WARNING: the key of %s has changed. Known fingerprint: %s. Received fingerprint: %s. Nothing was kept.",
		SignedByKnown: "This file is signed with the key of %s (%s), under another identity. Nothing of it was kept.",
		Unconfirmed:   "First contact with %s: the fingerprint %s is not confirmed. Nothing was kept.",
		ForgetHint:    "Call this person. If the change is meant: \"autoeval identity forget %s\", then start again.", Place: "At this place of the file: %s.",
		BadRecipientHint: "It begins with age1; \"autoeval identity\" shows yours.",
		BothSecrets:      "Encrypt for somebody or with a passphrase, not both.", KeyPassphrase: "The passphrase of the SSH key is missing or wrong.",
		NoIdentity: "You have no key yet.", NoIdentityHint: "\"autoeval identity\", without --read-only, makes it.",
		NoRecipient: "%s gave no encryption address.", NoRecipientHint: "Ask for their card (\"autoeval identity card\"), or give an address age1….",
		SealedFor: "Encrypted for %s.",
		Directory: "%s is a directory, not a file.", TooLong: "The file %s is too large: %s KiB at most.", EmptySecret: "The file %s holds no passphrase.",
		AskKey: "Passphrase of the SSH key:", AskPassphrase: "Passphrase of the file:",
		OutputNeeded: "Name the file to write: -o FILE.",
		Passphrase:   "passphrase: the first line of this `FILE`", To: "encrypt for this known `PERSON`, or this address age1… (repeatable)",
		RoleLearner: "learner", RoleMentor: "mentor",
		NoPerson: "Nobody known matches \"%s\".", NoPersonHint: "\"autoeval identity list\" lists the people known.", SeveralNamed: "\"%s\" names several people: give the whole name or the first words of the fingerprint.", SeveralNamedHint: "People: %s.",
	}
}
