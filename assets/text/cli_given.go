package text

// CLIGiven says what is wrong with what a command line gives, whatever the
// command, and with the files it names.
type CLIGiven struct {
	EmptyOption, EmptyWord, OnlyWith, NotWith, NoJSON, NoText, OneForm string
	Address, AddressHint                                               string
	OwnFile, SameFile, OwnHint, NotFile                                string
	NoTextAt, NoTextHint                                               string // file, line, byte
	NoData, NoDataHint, NothingToCopy                                  string
	YesNeeded, YesHint                                                 string
	EmptyVariable                                                      string // its name
	Closing                                                            string // what went wrong
	Unprinted, UnprintedHint                                           string // why
	Unconfirmed                                                        string // file
	StreamJSON, StreamJSONHint                                         string
	BadClock, BadLang, WrongClock, Exposed, Unlockable                 string         // variable and value; what the clock shows
	Disk                                                               string         // what, why
	Kinds                                                              map[int]string // by disk.Kind
	Causes                                                             map[int]Reason // by disk.Cause
}

// Reason is why something failed, within a sentence, and the way out of it.
type Reason struct{ Text, Hint string }

func cliGiven(s pick) CLIGiven {
	return CLIGiven{
		EmptyOption: s("L’option --%s est vide : donnez-lui une valeur, ou ne l’écrivez pas.",
			"The option --%s is empty: give it a value, or leave it out."),
		EmptyWord: s("%s est vide.", "%s is empty."),
		NotWith: s("L’option --%s ne va pas avec %s : rien n’a été fait.",
			"The option --%s does not go with %s: nothing was done."),
		OnlyWith: s("L’option --%s ne sert qu’avec %s : rien n’a été fait.",
			"The option --%s only works with %s: nothing was done."),
		NoJSON: s("« %s » n’a pas de forme pour les programmes : enlevez --json.",
			"\"%s\" has no form for programs: leave --json out."),
		NoText:     s("« %s » n’est pas du texte en UTF-8.", "\"%s\" is not text in UTF-8."),
		NoTextAt:   s("%s n’est pas du texte en UTF-8 : ligne %d, octet %d.", "%s is not text in UTF-8: line %d, byte %d."),
		NoTextHint: s("Enregistrez-le en UTF-8, puis recommencez.", "Save it as UTF-8, then try again."),
		OneForm: s("Une seule forme peut aller sur la sortie standard : nommez un fichier pour l’image.",
			"Only one form can go to standard output: name a file for the picture."),
		Address: s("%s est une adresse, pas un fichier.", "%s is an address, not a file."),
		AddressHint: s("Le programme n’utilise pas le réseau : enregistrez d’abord le fichier ici.",
			"The program uses no network: save the file here first."),
		OwnFile: s("%s est un fichier du programme lui-même : rien n’y est écrit, même avec --force.",
			"%s is one of the program’s own files: nothing is written there, not even with --force."),
		SameFile: s("%s est aussi lu par cette commande : rien n’y est écrit.",
			"%s is also read by this command: nothing is written there."),
		OwnHint: s("Choisissez un autre nom.", "Choose another name."),
		NotFile: s("%s n’est pas un fichier, c’est %s.", "%s is not a file, it is %s."),
		NoData:  s("Le fichier de données %s n’existe pas.", "The data file %s does not exist."),
		NoDataHint: s("Vérifiez --db et la variable AUTOEVAL_DB ; « autoeval session start » commence des données.",
			"Check --db and the variable AUTOEVAL_DB; \"autoeval session start\" begins data."),
		NothingToCopy: s("Il n’y a pas encore de données à copier.", "There are no data to copy yet."),
		YesNeeded: s("Personne n’est là pour confirmer : rien n’a été changé.",
			"Nobody is there to confirm: nothing was changed."),
		EmptyVariable:  s("La variable %s ne contient que des blancs : donnez-lui une valeur, ou effacez-la.", "The variable %s holds only blanks: give it a value, or unset it."),
		YesHint:        s("--yes le confirme.", "--yes confirms it."),
		Closing:        s("C’est fait, et gardé. Ensuite, en fermant les données : %s", "That is done, and kept. Then, in closing the data: %s"),
		Unprinted:      s("Ce qui devait s’afficher n’a pas pu être écrit en entier : %s.", "What was to be shown could not be written whole: %s."),
		UnprintedHint:  s("Ce que la commande devait enregistrer l’est. Recommencez seulement pour le lire.", "What the command was to save is saved. Run it again only to read it."),
		Unconfirmed:    s("%s est écrit en entier, mais le disque ne l’a pas confirmé : gardez-en une copie sur un autre.", "%s is written whole, but the disk did not confirm it: keep a copy on another."),
		StreamJSON:     s("Ce qui va sur la sortie standard n’est pas du JSON.", "What goes to standard output is not JSON."),
		StreamJSONHint: s("Nommez un fichier avec -o, ou enlevez --json.", "Name a file with -o, or leave --json out."),
		BadLang: s("La variable %s vaut « %s » : il y faut fr ou en.",
			"The variable %s is \"%s\": it takes fr or en."),
		BadClock: s("La variable %s vaut « %s » : il y faut une date comme 2026-11-24, ou 2026-11-24T09:00:00Z.",
			"The variable %s is \"%s\": a date such as 2026-11-24, or 2026-11-24T09:00:00Z, is needed."),
		WrongClock: s("L’horloge de cette machine indique le %s : réglez-la, ou ce que vous notez ne pourra pas être partagé.",
			"This machine’s clock shows %s: set it, or what you rate cannot be shared."),
		Unlockable: s("Ce disque ne sait pas verrouiller les fichiers : n’ouvrez vos données qu’à un endroit à la fois. Un second programme qui écrirait serait refusé.",
			"This disk cannot lock files: open your data in one place at a time. A second program that would write is refused."),
		Exposed: s("Ce disque ne garde pas les fichiers privés : d’autres comptes de cette machine peuvent lire vos données.",
			"This disk does not keep files private: other accounts of this machine can read your data."),
		Disk: s("Le système a refusé : %s.", "The system refused: %s."),
		Kinds: map[int]string{
			0: s("un fichier", "a file"),
			1: s("un dossier", "a directory"),
			2: s("un tube", "a pipe"),
			3: s("une prise (socket)", "a socket"),
			4: s("un périphérique", "a device"),
			5: s("un disque", "a disk"),
		},
		Causes: causes(s),
	}
}

// causes are by disk.Cause, without those that have a sentence of their own.
func causes(s pick) map[int]Reason {
	return map[int]Reason{
		4: {s("un fichier se trouve là où il faudrait un dossier", "a file stands where a directory should be"),
			s("Choisissez un autre chemin.", "Choose another path.")},
		5: {s("il n’y a plus de place, ou le quota est atteint", "there is no room left, or the quota is reached"),
			s("Libérez de la place, puis recommencez.", "Free some room, then try again.")},
		6: {s("ce disque ne peut être que lu", "this disk can only be read"),
			s("Choisissez un autre dossier ; --db FICHIER place les données ailleurs.", "Choose another folder; --db FILE puts the data elsewhere.")},
		7: {s("le disque, ou la liaison avec lui, est en panne", "the disk, or the line to it, fails"),
			s("Recommencez ; si cela se répète, copiez vos données ailleurs avec « autoeval backup ».", "Try again; if it happens again, copy your data elsewhere with \"autoeval backup\".")},
		8: {s("un autre programme s’en sert", "another program is using it"),
			s("Fermez cet autre programme, puis recommencez.", "Close that other program, then try again.")},
		9: {s("le disque ou le partage n’est plus là", "the disk or the share is no longer there"),
			s("Branchez-le de nouveau, puis recommencez.", "Connect it again, then try again.")},
		10: {s("trop de fichiers sont ouverts à la fois", "too many files are open at once"),
			s("Fermez d’autres programmes, puis recommencez.", "Close other programs, then try again.")},
		11: {s("ce nom est trop long, ou n’est pas possible sur ce disque", "this name is too long, or not possible on this disk"),
			s("Choisissez un nom plus court et plus simple.", "Choose a shorter, simpler name.")},
		12: {s("des liens se suivent en rond", "links lead in circles"),
			s("Nommez le fichier lui-même.", "Name the file itself.")},
		13: {s("deux disques, là où il n’en faudrait qu’un", "two disks where one is needed"),
			s("Choisissez un dossier du même disque.", "Choose a folder on the same disk.")},
		14: {s("ce disque ne sait pas verrouiller les fichiers, et les données ne peuvent pas y être écrites sans risque", "this disk cannot lock files, and data cannot be written on it safely"),
			s("--db FICHIER place les données sur un autre disque ; --read-only les regarde où elles sont.", "--db FILE puts the data on another disk; --read-only looks at them where they are.")},
		15: {s("personne ne lit à l’autre bout", "nobody reads at the other end"),
			s("Recommencez sans couper la lecture.", "Try again without cutting the reading short.")},
		16: {s("ce disque ne sait pas le faire", "this disk cannot do that"),
			s("Choisissez un dossier d’un autre disque.", "Choose a folder on another disk.")},
	}
}
