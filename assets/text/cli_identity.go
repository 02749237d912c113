package text

// CLIIdentity is what the identity commands say.
type CLIIdentity struct {
	Group, Card, List, Compare, Forget, UseSSH Command
	Explained, PublicKey, Recipient            string
	SignedWith, Nobody                         string
	CardWritten, AskForget, Forgotten          string
	Own, SSHOrOwn, SSHUsed                     string
	SSHKind, SSHBad, SSHKindHint               string
	Export, Import, Renew, Succeed             Command
	AskRenew, Renewed, RenewSSH, RenewSSHHint  string // Renewed with fingerprint, file
	NoKey, NoKeyHint                           string
	SucceedWritten, NotVouched                 string // file
	Replace                                    string // an option
	Exported, Imported, NoSecret, AskAgain     string
	NotTheSame, WrongSecret, NoLuggage         string
	NoLuggageHint, KeysThere, KeysThereHint    string
}

func cliIdentity(s pick) CLIIdentity {
	return CLIIdentity{
		Group: Command{
			Short: s("Votre clé, et celles des personnes que vous connaissez",
				"Your key, and those of the people you know"),
			Long: s("Affiche l’empreinte de votre clé : huit mots que l’on se lit à voix haute pour se reconnaître. La clé est créée au premier besoin, à côté de vos données, et ne quitte cette machine que par « autoeval identity export ». L’adresse de chiffrement sert à qui veut vous écrire sans que d’autres puissent lire.",
				"Shows the fingerprint of your key: eight words that people read to each other to be sure who it is. The key is made at first need, beside your data, and leaves this machine by \"autoeval identity export\" only. The encryption address is for those who want to write to you so that nobody else can read it."),
		},
		Card: Command{
			Short: s("Écrire une carte pour se faire connaître", "Write a card to make yourself known"),
			Long: s("Écrit un fichier qui dit qui vous êtes et comment chiffrer pour vous. L’autre personne l’ouvre avec « autoeval receive ».",
				"Writes a file that says who you are and how to encrypt for you. The other person opens it with \"autoeval receive\"."),
		},
		List: Command{
			Short: s("Lister les personnes connues", "List the people known"),
			Long: s("Liste les personnes dont la clé est connue : nom, rôle, empreinte, depuis quand, et si elle a été comparée de vive voix.",
				"Lists the people whose key is known: name, role, fingerprint, since when, and whether it was compared by voice."),
		},
		Compare: Command{
			Short: s("Dire qu’une empreinte a été comparée", "Say that a fingerprint was compared"),
			Long: s("Montre les huit mots de la clé d’une personne et retient, une fois que vous l’avez confirmé, qu’ils sont ceux qu’elle vous a lus. Jusque-là sa clé est connue, pas comparée. PERSONNE est un identifiant, un nom ou le début de l’empreinte.",
				"Shows the eight words of a person’s key and remembers, once you confirm it, that they are those which the person read to you. Until then their key is known, not compared. PERSON is an identifier, a name or the beginning of the fingerprint."),
		},
		Forget: Command{
			Short: s("Oublier une personne", "Forget a person"),
			Long: s("Oublie la clé d’une personne : son prochain fichier sera un premier contact, à confirmer. C’est la façon d’accepter une clé dont l’ancienne ne se porte pas garante. PERSONNE est un identifiant, un nom ou le début de l’empreinte.",
				"Forgets a person’s key: their next file will be a first contact, to be confirmed. It is the way to accept a changed key for which the old one does not vouch. PERSON is an identifier, a name or the beginning of the fingerprint."),
		},
		UseSSH: Command{
			Short: s("Signer avec une clé SSH", "Sign with an SSH key"),
			Long: s("Signe désormais avec votre propre clé SSH (Ed25519, ECDSA, ou RSA d’au moins 2048 bits) au lieu de celle du programme ; --own revient à celle-ci. Seul le chemin est retenu : la clé reste où elle est. Votre ancienne clé se porte garante de la nouvelle : qui vous connaît vous reconnaît.",
				"From now on signs with your own SSH key (Ed25519, ECDSA, or RSA of at least 2048 bits) instead of the program’s; --own goes back to that one. Only the path is remembered: the key stays where it is. Your former key vouches for the new one: those who know you recognise you."),
		},
		Renew: Command{
			Short: s("Changer de clé, l’ancienne se portant garante", "Change your key, the old one vouching for it"),
			Long: s("Fait une nouvelle clé qui signe, par exemple quand quelqu’un a pu copier l’ancienne. L’ancienne signe une carte qui dit que la nouvelle est la vôtre ; elle accompagne ce que vous enverrez, et qui vous connaissait vous reconnaît. L’ancienne reste à côté de vos données, sous le même nom suivi d’un numéro. La clé qui déchiffre ne change pas.",
				"Makes a new key that signs, for example when somebody may have copied the old one. The old one signs a card that says that the new one is yours; it goes along with what you send, and those who knew you recognise you. The old one stays beside your data, under the same name followed by a number. The key that decrypts does not change."),
		},
		Succeed: Command{
			Short: s("Dire qu’une autre clé est maintenant la vôtre", "Say that another key is yours now"),
			Long: s("Écrit une carte, signée par votre clé d’ici, qui dit qu’une autre clé la remplace : celle d’une autre machine ou du service d’une école. Qui vous connaît l’ouvre avec « autoeval receive » et vous reconnaît ensuite sous l’autre clé. CLÉ est la ligne « ssh-ed25519 … » qu’« autoeval identity » affiche là-bas.",
				"Writes a card, signed by your key here, that says that another key replaces it: that of another machine or of a school’s service. Those who know you open it with \"autoeval receive\" and then recognise you under the other key. KEY is the line \"ssh-ed25519 …\" that \"autoeval identity\" shows there."),
		},
		AskRenew:       s("Faire une nouvelle clé à la place de la vôtre ?", "Make a new key in place of yours?"),
		Renewed:        s("Nouvelle clé : %s. L’ancienne est dans %s.", "New key: %s. The old one is in %s."),
		RenewSSH:       s("Votre clé SSH signe : ce n’est pas au programme de la changer.", "Your SSH key signs: it is not for the program to change it."),
		RenewSSHHint:   s("« autoeval identity use-ssh-key FICHIER » en prend une autre, ou --own la clé du programme.", "\"autoeval identity use-ssh-key FILE\" takes another one, or --own the program’s key."),
		NoKey:          s("Ce n’est pas une clé publique qui puisse signer.", "This is no public key that can sign."),
		NoKeyHint:      s("Copiez entre guillemets la ligne « ssh-ed25519 … » qu’affiche « autoeval identity » là où est l’autre clé.", "Copy the line \"ssh-ed25519 …\" that \"autoeval identity\" shows where the other key is, within quotes."),
		SucceedWritten: s("Carte écrite : %s. Envoyez-la à qui vous connaît.", "Card written: %s. Send it to those who know you."),
		NotVouched:     s("L’ancienne clé n’est plus lisible : elle ne se porte pas garante, et votre prochain fichier sera à confirmer.", "The old key can no longer be read: it does not vouch, and your next file will be to be confirmed."),
		Export: Command{
			Short: s("Emporter votre clé dans un fichier", "Take your key along in a file"),
			Long: s("Écrit vos deux clés, celle qui signe et celle qui déchiffre, dans un fichier au format age sous une phrase de passe : pour une autre machine, ou pour ne pas les perdre. Qui a ce fichier et la phrase peut signer à votre place. La clé SSH choisie n’y est pas. « autoeval identity import » les remet en place.",
				"Writes your two keys, the one that signs and the one that decrypts, into a file in age’s format under a passphrase: for another machine, or so as not to lose them. Who has this file and the passphrase can sign in your place. An SSH key that was chosen is not in it. \"autoeval identity import\" puts them back."),
		},
		Import: Command{
			Short: s("Remettre en place une clé emportée", "Put back a key that was taken along"),
			Long: s("Lit le fichier d’« autoeval identity export » et met les clés à côté de vos données. D’autres clés déjà là restent, sauf avec --replace, qui les met de côté sous le même nom suivi de .old. Qui vous connaît vous reconnaît.",
				"Reads the file of \"autoeval identity export\" and puts the keys beside your data. Other keys that are there stay, unless --replace is given, which moves them aside under the same name followed by .old. Those who know you recognise you."),
		},
		Replace:       s("mettre de côté les autres clés qui sont là", "move the other keys that are there aside"),
		Exported:      s("Clés écrites dans %s. Gardez ce fichier et la phrase de passe à deux endroits.", "Keys written to %s. Keep this file and the passphrase in two places."),
		Imported:      s("Clés en place. Empreinte : %s.", "Keys in place. Fingerprint: %s."),
		NoSecret:      s("Il faut une phrase de passe.", "A passphrase is needed."),
		AskAgain:      s("La même phrase de passe, encore une fois :", "The same passphrase once more:"),
		NotTheSame:    s("Les deux phrases de passe ne sont pas les mêmes. Rien n’est écrit.", "The two passphrases are not the same. Nothing is written."),
		WrongSecret:   s("La phrase de passe n’est pas la bonne.", "The passphrase is not the right one."),
		NoLuggage:     s("Ce fichier ne contient pas de clés emportées.", "This file holds no keys that were taken along."),
		NoLuggageHint: s("« autoeval identity export » en écrit un.", "\"autoeval identity export\" writes one."),
		KeysThere:     s("D’autres clés sont déjà à côté de vos données : rien n’est changé.", "Other keys are beside your data already: nothing is changed."),
		KeysThereHint: s("--replace les met de côté.", "--replace moves them aside."),
		Explained: s("C’est l’empreinte de votre clé. Lisez ces huit mots à la personne qui reçoit vos fichiers : si elle voit les mêmes, ils viennent bien de vous.",
			"This is the fingerprint of your key. Read these eight words to the person who receives your files: if they see the same, the files are yours."),
		PublicKey:  s("Clé publique", "Public key"),
		Recipient:  s("Chiffrement", "Encryption"),
		SignedWith: s("Clé SSH", "SSH key"),
		Nobody: s("Personne n’est encore connu. Le premier fichier reçu demandera confirmation.",
			"Nobody is known yet. The first file received will ask for confirmation."),
		CardWritten: s("Carte écrite : %s.", "Card written: %s."),
		AskForget:   s("Oublier la clé de %s (%s) ?", "Forget the key of %s (%s)?"),
		Forgotten: s("Clé oubliée : %s (%s). Son prochain fichier demandera confirmation.",
			"Key forgotten: %s (%s). Their next file will ask for confirmation."),
		Own:      s("revenir à la clé du programme", "go back to the program’s own key"),
		SSHOrOwn: s("Donnez le fichier d’une clé SSH, ou --own.", "Give the file of an SSH key, or --own."),
		SSHUsed: s("Vous signez maintenant avec la clé d’empreinte %s.",
			"You now sign with the key whose fingerprint is %s."),
		SSHKind: s("Cette sorte de clé ne convient pas : %s.", "This kind of key will not do: %s."),
		SSHBad:  s("%s n’est pas une clé SSH privée.", "%s is not a private SSH key."),
		SSHKindHint: s("Il faut une clé privée Ed25519, ECDSA, ou RSA de 2048 à 8192 bits.",
			"It takes a private key: Ed25519, ECDSA, or RSA of 2048 to 8192 bits."),
	}
}
