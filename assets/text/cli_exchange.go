package text

// CLIExchange is what the commands that exchange files between learners and
// mentors say. Each command has its own part; why a file is refused is in
// Exchange.
type CLIExchange struct {
	Identity CLIIdentity
	Share    CLIShare
	Receive  CLIReceive
	Received CLIReceived
	Open     CLIOpen
	Review   CLIReviewing
	Verdict  CLIVerdict
	Cohort   CLICohort

	Hints     map[string]string // by nav.Refused.Reason
	FileKinds map[string]string // by what exchange says a foreign file is

	OtherKind                              string // kind of file
	ChangedKey, SignedByKnown, Unconfirmed string // name, fingerprints
	ForgetHint, Place                      string // person; where in the file
	BadRecipientHint, BothSecrets          string
	KeyPassphrase                          string
	NoIdentity, NoIdentityHint             string
	NoRecipient, NoRecipientHint, CardHint string
	Encrypt, Clear                         string // options
	SealedFor                              string // people
	Directory, TooLong, EmptySecret        string // file
	NotEncrypted, NotEncryptedHint         string // file
	ReceiveMany                            string
	AskKey, AskPassphrase, AskName         string
	GiveName                               string // command
	OutputNeeded                           string
	Format                                 string // the end of the topic page
	Passphrase, To                         string // options
	NoPerson, NoPersonHint, SeveralNamed   string
	SeveralNamedHint                       string // people
}

func cliExchange(s pick) CLIExchange {
	return CLIExchange{
		Hints: map[string]string{
			"not-autoeval": s("Un fichier d’échange se termine par .autoeval et vient de « autoeval share », « review » ou « reply ».",
				"An exchange file ends in .autoeval and comes from \"autoeval share\", \"review\" or \"reply\"."),
			"empty":     s("Demandez qu’on vous l’envoie de nouveau.", "Ask for it to be sent again."),
			"too-large": s("Un échange tient en 16 Mio.", "An exchange fits in 16 MiB."),
			"wrong-signer": s("Demandez à cette personne si elle a changé de clé.",
				"Ask this person whether they changed keys."),
			"not-for-you": s("« autoeval identity » affiche l’adresse de chiffrement à donner à qui vous écrit.",
				"\"autoeval identity\" shows the encryption address to give to those who write to you."),
			"wrong-passphrase": s("--passphrase-file FICHIER indique le fichier où elle se trouve.",
				"--passphrase-file FILE names the file that holds it."),
			"unknown-grid": s("« autoeval grid import FICHIER » ajoute une grille.",
				"\"autoeval grid import FILE\" adds a grid."),
			"unconfirmed": s("Faites-vous lire ces huit mots par cette personne, puis relancez avec --yes.",
				"Have this person read you these eight words, then run again with --yes."),
			"unfinished": s("« autoeval session finish » la termine.",
				"\"autoeval session finish\" finishes it."),
			"misdated": s("Réglez l’horloge, puis refaites-la : « autoeval session start ».",
				"Set the clock, then do it again: \"autoeval session start\"."),
			"review-begun": s("« autoeval received list » donne son identifiant, « autoeval received delete ID » le retire.",
				"\"autoeval received list\" gives its identifier, \"autoeval received delete ID\" removes it."),
			"forked": s("Demandez le dernier fichier envoyé.", "Ask for the latest file that was sent."),
			"other-content": s("Demandez une relecture de la dernière version partagée.",
				"Ask for a review of the latest version you shared."),
		},
		FileKinds: map[string]string{
			"zip":         s("une archive ZIP", "a ZIP archive"),
			"zip cut":     s("une archive ZIP incomplète ou abîmée", "a ZIP archive that is incomplete or damaged"),
			"zip without": s("une archive ZIP où aucun fichier n’en est un", "a ZIP archive in which no file is one"),
			"pdf":         s("un PDF", "a PDF"),
			"html":        s("une page web", "a web page"),
			"xml":         s("du XML", "XML"),
			"gzip":        s("une archive gzip", "a gzip archive"),
			"image":       s("une image", "an image"),
			"rar":         s("une archive RAR", "a RAR archive"),
			"7z":          s("une archive 7z", "a 7z archive"),
			"office":      s("un document de bureautique", "an office document"),
			"json":        s("du JSON", "JSON"),
			"age":         s("un fichier age", "an age file"),
			"key":         s("une clé", "a key"),
			"program":     s("un programme", "a program"),
		},
		OtherKind: s("Ce n’est pas un fichier d’échange autoeval, mais %s.",
			"This is not an autoeval exchange file but %s."),
		ChangedKey: s("ATTENTION : la clé de %s a changé. Empreinte connue : %s. Empreinte reçue : %s. Rien n’a été gardé.",
			"WARNING: the key of %s has changed. Known fingerprint: %s. Received fingerprint: %s. Nothing was kept."),
		SignedByKnown: s("Ce fichier est signé par la clé de %s (%s), sous une autre identité. Rien n’en a été gardé.",
			"This file is signed with the key of %s (%s), under another identity. Nothing of it was kept."),
		Unconfirmed: s("Premier contact avec %s : l’empreinte %s n’est pas confirmée. Rien n’a été gardé.",
			"First contact with %s: the fingerprint %s is not confirmed. Nothing was kept."),
		ForgetHint: s("Appelez cette personne. Si le changement est voulu : « autoeval identity forget %s », puis recommencez.",
			"Call this person. If the change is meant: \"autoeval identity forget %s\", then start again."),
		Place: s("À cet endroit du fichier : %s.", "At this place of the file: %s."),
		BadRecipientHint: s("Elle commence par age1 ; « autoeval identity » affiche la vôtre.",
			"It begins with age1; \"autoeval identity\" shows yours."),
		BothSecrets: s("Chiffrez pour quelqu’un ou avec une phrase de passe, pas les deux.",
			"Encrypt for somebody or with a passphrase, not both."),
		KeyPassphrase: s("La phrase de passe de la clé SSH manque ou n’est pas la bonne.",
			"The passphrase of the SSH key is missing or wrong."),
		NoIdentity: s("Vous n’avez pas encore de clé.", "You have no key yet."),
		NoIdentityHint: s("« autoeval identity », sans --read-only, la crée.",
			"\"autoeval identity\", without --read-only, makes it."),
		NoRecipient: s("%s n’a pas donné d’adresse de chiffrement.", "%s gave no encryption address."),
		NoRecipientHint: s("Demandez-lui sa carte (« autoeval identity card »), ou donnez une adresse age1….",
			"Ask for their card (\"autoeval identity card\"), or give an address age1…."),
		CardHint: s("Demandez-lui sa carte (« autoeval identity card ») ; --clear écrit sans chiffrer.",
			"Ask for their card (\"autoeval identity card\"); --clear writes without encrypting."),
		Encrypt: s("chiffrer pour la personne qui recevra le fichier, ou ne rien écrire ; sans cette option, chiffrer si elle a donné comment",
			"encrypt for the person who will receive the file, or write nothing; without this option, encrypt where they gave how"),
		Clear:     s("ne pas chiffrer : qui a le fichier peut le lire", "do not encrypt: whoever has the file can read it"),
		SealedFor: s("Chiffré pour %s.", "Encrypted for %s."),
		NotEncrypted: s("%s n’est pas chiffré\u00a0: il s’ouvre sans phrase de passe, et d’autres ont pu le lire.",
			"%s is not encrypted: it opens without a passphrase, and others may have read it."),
		NotEncryptedHint: s("Sans --passphrase-file, il est lu comme il est.", "Without --passphrase-file it is read as it is."),
		ReceiveMany: s("«\u00a0autoeval receive\u00a0» prend un dossier ou une archive ZIP, et tous les fichiers qui s’y trouvent.",
			"\"autoeval receive\" takes a directory or a ZIP archive, with all the files in it."),
		Directory: s("%s est un dossier, pas un fichier.", "%s is a directory, not a file."),
		TooLong: s("Le fichier %s est trop grand : %s Kio au plus.",
			"The file %s is too large: %s KiB at most."),
		EmptySecret: s("Le fichier %s ne contient pas de phrase de passe.",
			"The file %s holds no passphrase."),
		AskName:       s("Votre nom, comme on le lira (Entrée pour signer sans nom) :", "Your name, as it will be read (Enter to sign without one):"),
		GiveName:      s("autoeval profile set --name NOM", "autoeval profile set --name NAME"),
		AskKey:        s("Phrase de passe de la clé SSH :", "Passphrase of the SSH key:"),
		AskPassphrase: s("Phrase de passe du fichier :", "Passphrase of the file:"),
		OutputNeeded:  s("Indiquez le fichier à écrire : -o FICHIER.", "Name the file to write: -o FILE."),
		Passphrase: s("phrase de passe : première ligne de ce `FICHIER`",
			"passphrase: the first line of this `FILE`"),
		To: s("chiffrer pour cette `PERSONNE` connue, ou cette adresse age1… (répétable)",
			"encrypt for this known `PERSON`, or this address age1… (repeatable)"),
		NoPerson: s("Aucune personne connue ne correspond à « %s ».", "Nobody known matches \"%s\"."),
		NoPersonHint: s("« autoeval identity list » liste les personnes connues.",
			"\"autoeval identity list\" lists the people known."),
		SeveralNamed: s("« %s » désigne plusieurs personnes : donnez leur nom entier ou les premiers mots de l’empreinte.",
			"\"%s\" names several people: give the whole name or the first words of the fingerprint."),
		SeveralNamedHint: s("Personnes : %s.", "People: %s."),
		Identity:         cliIdentity(s),
		Share:            cliShare(s),
		Receive:          cliReceive(s),
		Received:         cliReceived(s),
		Open:             cliOpen(s),
		Review:           cliReviewing(s),
		Verdict:          cliVerdict(s),
		Cohort:           cliCohort(s),
		Format:           exchangeFormat(s),
	}
}
