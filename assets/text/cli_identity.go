package text

// CLIIdentity is what the identity commands say.
type CLIIdentity struct {
	Group, Card, List, Compare, Forget, UseSSH Command
	Explained, PublicKey, Recipient            string
	SignedWith, Nobody                         string
	CardWritten, AskForget, Forgotten          string
	Own, SSHOrOwn, SSHUsed                     string
	SSHKind, SSHBad, SSHKindHint               string
}

func cliIdentity(s pick) CLIIdentity {
	return CLIIdentity{
		Group: Command{
			Short: s("Votre clé, et celles des personnes que vous connaissez",
				"Your key, and those of the people you know"),
			Long: s("Affiche l’empreinte de votre clé : huit mots que l’on se lit à voix haute pour se reconnaître. La clé est créée au premier besoin, à côté de vos données, et ne quitte pas cette machine. L’adresse de chiffrement sert à qui veut vous écrire sans que d’autres puissent lire.",
				"Shows the fingerprint of your key: eight words that people read to each other to be sure who it is. The key is made at first need, beside your data, and never leaves this machine. The encryption address is for those who want to write to you so that nobody else can read it."),
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
			Long: s("Oublie la clé d’une personne : son prochain fichier sera un premier contact, à confirmer. C’est la seule façon d’accepter une clé qui a changé. PERSONNE est un identifiant, un nom ou le début de l’empreinte.",
				"Forgets a person’s key: their next file will be a first contact, to be confirmed. It is the only way to accept a changed key. PERSON is an identifier, a name or the beginning of the fingerprint."),
		},
		UseSSH: Command{
			Short: s("Signer avec une clé SSH", "Sign with an SSH key"),
			Long: s("Signe désormais avec votre propre clé SSH (Ed25519, ECDSA, ou RSA d’au moins 2048 bits) au lieu de celle du programme ; --own revient à celle-ci. Seul le chemin est retenu : la clé reste où elle est. Qui connaît votre ancienne clé sera averti du changement.",
				"From now on signs with your own SSH key (Ed25519, ECDSA, or RSA of at least 2048 bits) instead of the program’s; --own goes back to that one. Only the path is remembered: the key stays where it is. Those who know your former key will be warned of the change."),
		},
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
		SSHUsed: s("Vous signez maintenant avec la clé d’empreinte %s. Dites-le à qui connaît l’ancienne.",
			"You now sign with the key whose fingerprint is %s. Tell those who know the former one."),
		SSHKind: s("Cette sorte de clé ne convient pas : %s.", "This kind of key will not do: %s."),
		SSHBad:  s("%s n’est pas une clé SSH privée.", "%s is not a private SSH key."),
		SSHKindHint: s("Il faut une clé privée Ed25519, ECDSA, ou RSA de 2048 à 8192 bits.",
			"It takes a private key: Ed25519, ECDSA, or RSA of 2048 to 8192 bits."),
	}
}
