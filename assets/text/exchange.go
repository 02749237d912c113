package text

// Exchange is what every part of the exchange between learner and mentor says:
// states, parts, and why a file is refused.
type Exchange struct {
	Waiting, Past, InReview, Returned, Accepted, Contested string // where a received session stands
	ByStage, ByState, BySince, ByItem                      string // what a filter names, with the sign that follows: "stage=4a", or a colon
	NoName, NoNameKnown                                    string // a learner without a name; with the start of the fingerprint
	NameApart                                              string // a name that several have; with the start of the fingerprint
	Fingerprint, ReadAloud                                 string
	Parts                                                  map[string]string // by model.Part
	Stages                                                 map[string]string // a learner's, in few letters
	Refusals                                               map[string]string // by nav.Refused.Reason
	Exists, NoFile, NoPath                                 string            // path
	NotOffered                                             string
	KeyTitle, KeyHint, KeyWrong, KeyOpening, KeyOpen       string // the passphrase of an SSH key
	OpenKey, Retry                                         string
	Namesake                                               string // name, fingerprint of who is known by it
	InClear                                                string
	Sealed                                                 string
	Nameless                                               string // where a name is given
}

func exchange(s pick) Exchange {
	return Exchange{
		ByStage:     s("étape=", "stage="),
		ByState:     s("état=", "state="),
		BySince:     s("depuis=", "since="),
		ByItem:      s("élément=", "item="),
		Waiting:     s("attend", "waiting"),
		Past:        s("passée", "past"),
		InReview:    s("en relecture", "in review"),
		Returned:    s("rendue", "returned"),
		Accepted:    s("acceptée", "accepted"),
		Contested:   s("contestée", "contested"),
		NoName:      s("Sans nom", "No name"),
		NoNameKnown: s("Sans nom (%s)", "No name (%s)"),
		NameApart:   "%s (%s)",
		Fingerprint: s("Empreinte", "Fingerprint"),
		ReadAloud:   s("À lire à voix haute pour se reconnaître.", "To be read aloud to recognise each other."),
		Parts: map[string]string{
			"name":     s("nom", "name"),
			"notes":    "notes",
			"evidence": s("traces", "evidence"),
			"links":    s("liens", "links"),
		},
		Stages: map[string]string{
			"prospective": s("avant 3A", "before Y3"),
			"3a":          s("3A", "Y3"),
			"4a":          s("4A", "Y4"),
			"5a":          s("5A", "Y5"),
			"graduate":    s("diplômé·e", "graduate"),
		},
		Refusals: map[string]string{
			"not-autoeval": s("Ce n’est pas un fichier d’échange autoeval.",
				"This is not an autoeval exchange file."),
			"folder": s("C’est un dossier : indiquez le fichier .autoeval qui s’y trouve.",
				"This is a folder: name the .autoeval file in it."),
			"empty": s("Le fichier est vide.", "The file is empty."),
			"newer": s("Ce fichier vient d’une version plus récente d’autoeval : installez-la pour le lire.",
				"This file comes from a newer version of autoeval: install it to read the file."),
			"truncated": s("Le fichier est incomplet : sa fin manque. Demandez-le de nouveau.",
				"The file is incomplete: its end is missing. Ask for it again."),
			"too-large": s("Le fichier est trop gros pour être un échange autoeval.",
				"The file is too large to be an autoeval exchange."),
			"tampered": s("Le fichier a été modifié après sa signature. Rien n’en a été gardé ; demandez-le de nouveau.",
				"The file was changed after it was signed. Nothing of it was kept; ask for it again."),
			"bad-signature": s("La signature du fichier n’est pas valable. Rien n’en a été gardé.",
				"The file’s signature is not valid. Nothing of it was kept."),
			"wrong-signer": s("Le fichier est signé par une autre clé que celle de la personne qu’il annonce. Rien n’en a été gardé.",
				"The file is signed by another key than that of the person it names. Nothing of it was kept."),
			"not-for-you": s("Le fichier est chiffré pour quelqu’un d’autre.",
				"The file is encrypted for somebody else."),
			"wrong-passphrase": s("La phrase de passe manque ou ne convient pas.",
				"The passphrase is missing or does not fit."),
			"malformed": s("Le fichier est signé, mais son contenu n’a pas la forme attendue. Rien n’en a été gardé.",
				"The file is signed, but its content does not have the expected form. Nothing of it was kept."),
			"not-known": s("Le fichier a un champ que ce programme ne connaît pas, sans doute d’une version plus récente d’autoeval : installez-la pour le lire. Rien n’en a été gardé.",
				"The file has a member that this program does not know, probably of a newer version of autoeval: install it to read the file. Nothing of it was kept."),
			"too-deep": s("Le contenu du fichier est trop imbriqué. Rien n’en a été gardé.",
				"The file’s content is nested too deep. Nothing of it was kept."),
			"too-many": s("Le fichier contient trop d’éléments. Rien n’en a été gardé.",
				"The file holds too many things. Nothing of it was kept."),
			"too-long": s("Un texte du fichier est trop long. Rien n’en a été gardé.",
				"A text of the file is too long. Nothing of it was kept."),
			"duplicate": s("Le fichier dit deux fois la même chose. Rien n’en a été gardé.",
				"The file says the same thing twice. Nothing of it was kept."),
			"bad-date": s("Une date du fichier est impossible. Rien n’en a été gardé.",
				"A date of the file is impossible. Nothing of it was kept."),
			"unknown-grid": s("Le fichier parle de la grille %s, qui n’est pas ici. Demandez cette grille, puis recommencez.",
				"The file is about the grid %s, which is not here. Ask for that grid, then try again."),
			"other-grid": s("Le fichier contient une autre version de la grille %s sous le même nom. Rien n’en a été gardé.",
				"The file holds another version of the grid %s under the same name. Nothing of it was kept."),
			"out-of-scale": s("Le fichier donne à %s un niveau qui n’existe pas. Rien n’en a été gardé.",
				"The file gives %s a level that does not exist. Nothing of it was kept."),
			"unknown-item": s("Le fichier parle de %s, qui n’est pas dans la grille. Rien n’en a été gardé.",
				"The file is about %s, which is not in the grid. Nothing of it was kept."),
			"changed-key": s("La clé de cette personne a changé. Rien n’a été gardé.",
				"This person’s key has changed. Nothing was kept."),
			"replaced-key": s("Le fichier est signé avec une clé que cette personne avait déjà remplacée : demandez-le de nouveau, signé avec la nouvelle. Rien n’en a été gardé.",
				"The file is signed with a key that this person had already replaced: ask for it again, signed with the new one. Nothing of it was kept."),
			"unconfirmed": s("L’empreinte de cette personne n’a pas été confirmée. Rien n’a été gardé.",
				"This person’s fingerprint was not confirmed. Nothing was kept."),
			"own": s("C’est votre propre fichier : il est pour quelqu’un d’autre.",
				"This is your own file: it is for somebody else."),
			"not-shared": s("Le fichier répond à une auto-évaluation qui n’est pas ici.",
				"The file answers a self-assessment that is not here."),
			"other-learner": s("Le fichier répond à l’auto-évaluation d’une autre personne.",
				"The file answers another person’s self-assessment."),
			"other-content": s("Le fichier ne correspond pas à l’auto-évaluation qui est ici : son contenu est autre. Rien n’en a été gardé.",
				"The file does not match the self-assessment that is here: its content differs. Nothing of it was kept."),
			"review-begun": s("Vous avez relu, ou commencé à relire, cette auto-évaluation telle qu’elle avait été partagée ; ce fichier en contient d’autres parties. Rendez votre relecture si elle est en cours, puis retirez l’ancien partage dans « Relire » et rouvrez ce fichier.",
				"You reviewed, or began to review, this self-assessment as it was shared; this file holds other parts of it. Return your review if it is under way, then remove the earlier share under \"Review\" and open this file again."),
			"older": s("Une réponse plus récente est déjà ici : celle-ci n’a pas été gardée.",
				"A newer answer is here already: this one was not kept."),
			"forked": s("Une autre réponse porte déjà ce numéro. Rien n’a été gardé.",
				"Another answer bears this number already. Nothing was kept."),
			"unfinished": s("Une auto-évaluation ou une relecture encore ouverte ne peut pas partir : terminez-la d’abord.",
				"A self-assessment or review that is still open cannot leave: finish it first."),
			"misdated": s("Cette auto-évaluation porte une date impossible, d’une horloge mal réglée : personne ne pourrait l’ouvrir. Les autres peuvent partir sans elle.",
				"This self-assessment bears an impossible date, from a wrong clock: nobody could open it. The others can leave without it."),
			"nothing":   s("Il n’y a rien à envoyer.", "There is nothing to send."),
			"recipient": s("Ce n’est pas une clé de chiffrement age.", "This is not an age encryption key."),
			"locked-key": s("Votre clé SSH demande une phrase de passe : rien n’a été signé.",
				"Your SSH key asks for a passphrase: nothing was signed."),
			"no-identity": s("Vous n’avez pas encore de clé : elle se crée au premier partage, hors de la lecture seule.",
				"You have no key yet: it is made with the first share, outside read-only mode."),
			"identity": s("Vos clés sont illisibles : rien n’a été signé. Les fichiers de clés n’ont pas été modifiés.",
				"Your keys cannot be read: nothing was signed. The key files were not changed."),
		},
		Exists: s("Un fichier %s existe déjà : il n’a pas été remplacé. Choisissez un autre nom.",
			"A file %s exists already: it was not replaced. Choose another name."),
		NoFile: s("Il n’y a pas de fichier %s.", "There is no file %s."),
		NoPath: s("Indiquez un fichier.", "Name a file."),
		NotOffered: s("L’échange de fichiers n’est pas disponible ici.",
			"Exchanging files is not available here."),
		KeyTitle: s("Phrase de passe de votre clé SSH", "Passphrase of your SSH key"),
		KeyHint: s("Cette clé signe ce que vous envoyez. Elle reste ouverte jusqu’à la fermeture du programme ; la phrase n’est gardée nulle part.",
			"This key signs what you send. It stays open until the program is closed; the passphrase is kept nowhere."),
		KeyWrong:   s("Ce n’est pas la bonne phrase de passe.", "That is not the right passphrase."),
		KeyOpening: s("Ouverture…", "Opening…"),
		KeyOpen:    s("Clé ouverte. Reprenez où vous en étiez.", "Key open. Go on where you were."),
		OpenKey:    s("ouvrir la clé", "open the key"),
		Retry:      s("réessayer", "try again"),
		Namesake: s("ATTENTION : vous connaissez déjà quelqu’un du nom de %s, avec une autre clé (%s). Ne confirmez que si vous savez que ce sont deux personnes, ou que la clé a changé.",
			"WARNING: you already know somebody named %s, with another key (%s). Confirm only if you know that these are two people, or that the key has changed."),
		Nameless: s("Vous signez sans nom ; « %s » le donne.", "You sign without a name; \"%s\" gives it."),
		InClear: s("Non chiffré : qui a le fichier peut le lire.",
			"Not encrypted: whoever has the file can read it."),
		Sealed: s("Chiffré : seule cette personne pourra l’ouvrir.",
			"Encrypted: only that person will be able to open it."),
	}
}
