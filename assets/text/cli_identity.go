package text

// CLIIdentity is what the identity commands say.
type CLIIdentity struct {
	Group, Card, List, Forget, UseSSH     Command
	Explained, Name, PublicKey, Recipient string
	SignedWith, Nobody                    string
	CardWritten, AskForget, Forgotten     string
	Own, SSHOrOwn, SSHUsed                string
	SSHKind, SSHBad, SSHKindHint          string
}

func cliIdentity(fr, en *CLIIdentity) {
	*fr = CLIIdentity{
		Group: Command{
			Short: "Votre clé, et celles des personnes que vous connaissez",
			Long:  "Affiche l’empreinte de votre clé : huit mots que l’on se lit à voix haute pour se reconnaître. La clé est créée au premier besoin, à côté de vos données, et ne quitte pas cette machine. L’adresse de chiffrement sert à qui veut vous écrire sans que d’autres puissent lire.",
		},
		Card:      Command{Short: "Écrire une carte pour se faire connaître", Long: "Écrit un fichier qui dit qui vous êtes et comment chiffrer pour vous. L’autre personne l’ouvre avec « autoeval receive »."},
		List:      Command{Short: "Lister les personnes connues", Long: "Liste les personnes dont la clé a été confirmée : nom, rôle, empreinte, date."},
		Forget:    Command{Short: "Oublier une personne", Long: "Oublie la clé d’une personne : son prochain fichier sera un premier contact, à confirmer. C’est la seule façon d’accepter une clé qui a changé. PERSONNE est un identifiant, un nom ou le début de l’empreinte."},
		UseSSH:    Command{Short: "Signer avec une clé SSH", Long: "Signe désormais avec votre propre clé SSH (Ed25519, ECDSA, ou RSA d’au moins 2048 bits) au lieu de celle du programme ; --own revient à celle-ci. Seul le chemin est retenu : la clé reste où elle est. Qui connaît votre ancienne clé sera averti du changement."},
		Explained: "C’est l’empreinte de votre clé. Lisez ces huit mots à la personne qui reçoit vos fichiers : si elle voit les mêmes, ils viennent bien de vous.",
		Name:      "Nom", PublicKey: "Clé publique", Recipient: "Chiffrement", SignedWith: "Clé SSH",
		Nobody: "Personne n’est encore connu. Le premier fichier reçu demandera confirmation.", CardWritten: "Carte écrite : %s.",
		AskForget: "Oublier la clé de %s (%s) ?", Forgotten: "Clé oubliée : %s (%s). Son prochain fichier demandera confirmation.",
		Own: "revenir à la clé du programme", SSHOrOwn: "Donnez le fichier d’une clé SSH, ou --own.", SSHUsed: "Vous signez maintenant avec la clé d’empreinte %s. Dites-le à qui connaît l’ancienne.",
		SSHKind: "Cette sorte de clé ne convient pas : %s.", SSHBad: "%s n’est pas une clé SSH privée.", SSHKindHint: "Il faut une clé privée Ed25519, ECDSA, ou RSA de 2048 à 8192 bits.",
	}
	*en = CLIIdentity{
		Group: Command{
			Short: "Your key, and those of the people you know",
			Long:  "Shows the fingerprint of your key: eight words that people read to each other to be sure who it is. The key is made at first need, beside your data, and never leaves this machine. The encryption address is for those who want to write to you so that nobody else can read it.",
		},
		Card:      Command{Short: "Write a card to make yourself known", Long: "Writes a file that says who you are and how to encrypt for you. The other person opens it with \"autoeval receive\"."},
		List:      Command{Short: "List the people known", Long: "Lists the people whose key was confirmed: name, role, fingerprint, date."},
		Forget:    Command{Short: "Forget a person", Long: "Forgets a person’s key: their next file will be a first contact, to be confirmed. It is the only way to accept a changed key. PERSON is an identifier, a name or the beginning of the fingerprint."},
		UseSSH:    Command{Short: "Sign with an SSH key", Long: "From now on signs with your own SSH key (Ed25519, ECDSA, or RSA of at least 2048 bits) instead of the program’s; --own goes back to that one. Only the path is remembered: the key stays where it is. Those who know your former key will be warned of the change."},
		Explained: "This is the fingerprint of your key. Read these eight words to the person who receives your files: if they see the same, the files are yours.",
		Name:      "Name", PublicKey: "Public key", Recipient: "Encryption", SignedWith: "SSH key",
		Nobody: "Nobody is known yet. The first file received will ask for confirmation.", CardWritten: "Card written: %s.",
		AskForget: "Forget the key of %s (%s)?", Forgotten: "Key forgotten: %s (%s). Their next file will ask for confirmation.",
		Own: "go back to the program’s own key", SSHOrOwn: "Give the file of an SSH key, or --own.", SSHUsed: "You now sign with the key whose fingerprint is %s. Tell those who know the former one.",
		SSHKind: "This kind of key will not do: %s.", SSHBad: "%s is not a private SSH key.", SSHKindHint: "It takes a private key: Ed25519, ECDSA, or RSA of 2048 to 8192 bits.",
	}
}
