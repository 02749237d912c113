package text

// Exchange is what every part of the exchange between learner and mentor says:
// states, parts, and why a file is refused.
type Exchange struct {
	Waiting, InReview, Returned, Accepted, Contested string // where a received session stands
	NoName, NoNameKnown                              string // a learner without a name; with the start of the fingerprint
	Fingerprint, ReadAloud                           string
	Parts                                            map[string]string // by model.Part
	Stages                                           map[string]string // a learner's, in few letters
	Refusals                                         map[string]string // by nav.Refused.Reason
	Exists, NoFile, NoPath                           string            // path
	NotOffered, PathLabel                            string
	KeyTitle, KeyHint, KeyWrong, KeyOpening, KeyOpen string // the passphrase of an SSH key
	OpenKey, Retry                                   string
	Namesake                                         string // name, fingerprint of who is known by it
}

func exchange(fr, en *Exchange) {
	*fr = Exchange{
		Waiting: "attend", InReview: "en relecture", Returned: "rendue", Accepted: "acceptée", Contested: "contestée",
		NoName: "Sans nom", NoNameKnown: "Sans nom (%s)", Fingerprint: "Empreinte", ReadAloud: "À lire à voix haute pour se reconnaître.",
		Parts:    map[string]string{"name": "nom", "notes": "notes", "evidence": "traces", "links": "liens"},
		Stages:   map[string]string{"prospective": "avant 3A", "3a": "3A", "4a": "4A", "5a": "5A", "graduate": "diplômé·e"},
		Refusals: refusalsFR(),
		Exists:   "Un fichier %s existe déjà : il n’a pas été remplacé. Choisissez un autre nom.", NoFile: "Il n’y a pas de fichier %s.", NoPath: "Indiquez un fichier.",
		NotOffered: "L’échange de fichiers n’est pas disponible ici.", PathLabel: "Fichier",
		KeyTitle: "Phrase de passe de votre clé SSH", KeyHint: "Cette clé signe ce que vous envoyez. Elle reste ouverte jusqu’à la fermeture du programme ; la phrase n’est gardée nulle part.",
		KeyWrong: "Ce n’est pas la bonne phrase de passe.", KeyOpening: "Ouverture…", KeyOpen: "Clé ouverte. Reprenez où vous en étiez.", OpenKey: "ouvrir la clé", Retry: "réessayer",
		Namesake: "ATTENTION : vous connaissez déjà quelqu’un du nom de %s, avec une autre clé (%s). Ne confirmez que si vous savez que ce sont deux personnes, ou que la clé a changé.",
	}
	*en = Exchange{
		Waiting: "waiting", InReview: "in review", Returned: "returned", Accepted: "accepted", Contested: "contested",
		NoName: "No name", NoNameKnown: "No name (%s)", Fingerprint: "Fingerprint", ReadAloud: "To be read aloud to recognise each other.",
		Parts:    map[string]string{"name": "name", "notes": "notes", "evidence": "evidence", "links": "links"},
		Stages:   map[string]string{"prospective": "before Y3", "3a": "Y3", "4a": "Y4", "5a": "Y5", "graduate": "graduate"},
		Refusals: refusalsEN(),
		Exists:   "A file %s exists already: it was not replaced. Choose another name.", NoFile: "There is no file %s.", NoPath: "Name a file.",
		NotOffered: "Exchanging files is not available here.", PathLabel: "File",
		KeyTitle: "Passphrase of your SSH key", KeyHint: "This key signs what you send. It stays open until the program is closed; the passphrase is kept nowhere.",
		KeyWrong: "That is not the right passphrase.", KeyOpening: "Opening…", KeyOpen: "Key open. Go on where you were.", OpenKey: "open the key", Retry: "try again",
		Namesake: "WARNING: you already know somebody named %s, with another key (%s). Confirm only if you know that these are two people, or that the key has changed.",
	}
}

func refusalsFR() map[string]string {
	return map[string]string{
		"not-autoeval":     "Ce n’est pas un fichier d’échange autoeval.",
		"folder":           "C’est un dossier : indiquez le fichier .autoeval qui s’y trouve.",
		"empty":            "Le fichier est vide.",
		"newer":            "Ce fichier vient d’une version plus récente d’autoeval : installez-la pour le lire.",
		"truncated":        "Le fichier est incomplet : sa fin manque. Demandez-le de nouveau.",
		"too-large":        "Le fichier est trop gros pour être un échange autoeval.",
		"tampered":         "Le fichier a été modifié après sa signature. Rien n’en a été gardé ; demandez-le de nouveau.",
		"bad-signature":    "La signature du fichier n’est pas valable. Rien n’en a été gardé.",
		"wrong-signer":     "Le fichier est signé par une autre clé que celle de la personne qu’il annonce. Rien n’en a été gardé.",
		"not-for-you":      "Le fichier est chiffré pour quelqu’un d’autre.",
		"wrong-passphrase": "La phrase de passe manque ou ne convient pas.",
		"malformed":        "Le fichier est signé, mais son contenu n’a pas la forme attendue. Rien n’en a été gardé.",
		"too-deep":         "Le contenu du fichier est trop imbriqué. Rien n’en a été gardé.",
		"too-many":         "Le fichier contient trop d’éléments. Rien n’en a été gardé.",
		"too-long":         "Un texte du fichier est trop long. Rien n’en a été gardé.",
		"duplicate":        "Le fichier dit deux fois la même chose. Rien n’en a été gardé.",
		"bad-date":         "Une date du fichier est impossible. Rien n’en a été gardé.",
		"unknown-grid":     "Le fichier parle de la grille %s, qui n’est pas ici. Demandez cette grille, puis recommencez.",
		"other-grid":       "Le fichier contient une autre version de la grille %s sous le même nom. Rien n’en a été gardé.",
		"out-of-scale":     "Le fichier donne à %s un niveau qui n’existe pas. Rien n’en a été gardé.",
		"unknown-item":     "Le fichier parle de %s, qui n’est pas dans la grille. Rien n’en a été gardé.",
		"changed-key":      "La clé de cette personne a changé. Rien n’a été gardé.",
		"unconfirmed":      "L’empreinte de cette personne n’a pas été confirmée. Rien n’a été gardé.",
		"own":              "C’est votre propre fichier : il est pour quelqu’un d’autre.",
		"not-shared":       "Le fichier répond à une auto-évaluation qui n’est pas ici.",
		"other-learner":    "Le fichier répond à l’auto-évaluation d’une autre personne.",
		"other-content":    "Le fichier ne correspond pas à l’auto-évaluation qui est ici : son contenu est autre. Rien n’en a été gardé.",
		"review-begun":     "Vous avez relu, ou commencé à relire, cette auto-évaluation telle qu’elle avait été partagée ; ce fichier en contient d’autres parties. Rendez votre relecture si elle est en cours, puis retirez l’ancien partage dans « Relire » (x) et rouvrez ce fichier.",
		"older":            "Une réponse plus récente est déjà ici : celle-ci n’a pas été gardée.",
		"forked":           "Une autre réponse porte déjà ce numéro. Rien n’a été gardé.",
		"unfinished":       "Une auto-évaluation ou une relecture encore ouverte ne peut pas partir : terminez-la d’abord.",
		"nothing":          "Il n’y a rien à envoyer.",
		"recipient":        "Ce n’est pas une clé de chiffrement age.",
		"locked-key":       "Votre clé SSH demande une phrase de passe : rien n’a été signé.",
		"no-identity":      "Vous n’avez pas encore de clé : elle se crée au premier partage, hors de la lecture seule.",
		"identity":         "Vos clés sont illisibles : rien n’a été signé. Les fichiers de clés n’ont pas été modifiés.",
	}
}

func refusalsEN() map[string]string {
	return map[string]string{
		"not-autoeval":     "This is not an autoeval exchange file.",
		"folder":           "This is a folder: name the .autoeval file in it.",
		"empty":            "The file is empty.",
		"newer":            "This file comes from a newer version of autoeval: install it to read the file.",
		"truncated":        "The file is incomplete: its end is missing. Ask for it again.",
		"too-large":        "The file is too large to be an autoeval exchange.",
		"tampered":         "The file was changed after it was signed. Nothing of it was kept; ask for it again.",
		"bad-signature":    "The file’s signature is not valid. Nothing of it was kept.",
		"wrong-signer":     "The file is signed by another key than that of the person it names. Nothing of it was kept.",
		"not-for-you":      "The file is encrypted for somebody else.",
		"wrong-passphrase": "The passphrase is missing or does not fit.",
		"malformed":        "The file is signed, but its content does not have the expected form. Nothing of it was kept.",
		"too-deep":         "The file’s content is nested too deep. Nothing of it was kept.",
		"too-many":         "The file holds too many things. Nothing of it was kept.",
		"too-long":         "A text of the file is too long. Nothing of it was kept.",
		"duplicate":        "The file says the same thing twice. Nothing of it was kept.",
		"bad-date":         "A date of the file is impossible. Nothing of it was kept.",
		"unknown-grid":     "The file is about the grid %s, which is not here. Ask for that grid, then try again.",
		"other-grid":       "The file holds another version of the grid %s under the same name. Nothing of it was kept.",
		"out-of-scale":     "The file gives %s a level that does not exist. Nothing of it was kept.",
		"unknown-item":     "The file is about %s, which is not in the grid. Nothing of it was kept.",
		"changed-key":      "This person’s key has changed. Nothing was kept.",
		"unconfirmed":      "This person’s fingerprint was not confirmed. Nothing was kept.",
		"own":              "This is your own file: it is for somebody else.",
		"not-shared":       "The file answers a self-assessment that is not here.",
		"other-learner":    "The file answers another person’s self-assessment.",
		"other-content":    "The file does not match the self-assessment that is here: its content differs. Nothing of it was kept.",
		"review-begun":     "You reviewed, or began to review, this self-assessment as it was shared; this file holds other parts of it. Return your review if it is under way, then remove the earlier share under \"Review\" (x) and open this file again.",
		"older":            "A newer answer is here already: this one was not kept.",
		"forked":           "Another answer bears this number already. Nothing was kept.",
		"unfinished":       "A self-assessment or review that is still open cannot leave: finish it first.",
		"nothing":          "There is nothing to send.",
		"recipient":        "This is not an age encryption key.",
		"locked-key":       "Your SSH key asks for a passphrase: nothing was signed.",
		"no-identity":      "You have no key yet: it is made with the first share, outside read-only mode.",
		"identity":         "Your keys cannot be read: nothing was signed. The key files were not changed.",
	}
}
