package text

// Server is what the program says to whoever runs the service of a school.
type Server struct {
	Root, Try, Serve, Check, Migrate            Command
	People, PeopleImport, PeopleList            Command
	PeopleDisable, PeopleErase, PeopleKeys      Command
	PeopleErased, PeopleEraseAgain              Command
	Code, CodeNew, CodeList, Audit              Command
	Retention, RetentionRun                     Command
	Running, Administration                     string // groups
	NoSchool, NoFolderHint                      string // the folder
	Data, Database, DataNeeded, DataNeededHint  string
	KeysNeeded, KeysNeededHint, ServiceRole     string
	BadAddress, BadAddressHint                  string
	Denied, DeniedHint                          string
	TooOld, TooOldHint, TooNew                  string
	Unwalled, UnwalledHint                      string
	NoServiceRole, NoServiceRoleHint            string
	BadDay, BadDayHint                          string
	Listen, HostKey, Secret, Metrics, Drain     string
	Max, PerPerson, Idle, Log                   string
	ProxyFrom, TrustedCA                        string
	CannotListen, CannotListenHint, BadMetrics  string
	BadNetwork, BadNetworkHint                  string
	BadAuthorities, BadAuthoritiesHint          string
	TryHere, TryIntro, TryPerson, TryThen       string
	TryEnd                                      string
	Role, Programme, Count, Expires, Since, Who string // options
	NoRole, NoRoleHint, BadRow, Columns         string
	Nobody, NoEvents, NoCodes                   string
	AskErase, Erased, Disabled                  string
	KeyDropped, DropKey                         string
	Months, Preview                             string
	Due, Tidied                                 Plural
	Good, Broken                                string
	Found, ErasedAgain                          Plural
	Unreadable, Altered, Stray, Returned        string // what a check finds
	ReturnedHint, AskEraseAgain                 string
	NoErased, NoErasedHint                      string
	Exists, Forbidden                           string
	BadName, NoPerson, NoPersonHint             string // the last but one with a word
	Invited                                     Plural
	Current                                     string
	Never, Shut                                 string
}

func server(s pick) Server {
	return Server{
		Root: Command{
			Short: s("Servir autoeval par SSH aux personnes d’une école", "Serve autoeval over SSH to the people of a school"),
			Long: s("Sert autoeval par SSH : rien à installer, et chaque personne a ses propres données. « try » l’essaie sur cette machine, « serve » le met en service, le reste est pour l’administrer.",
				"Serves autoeval over SSH: nothing to install, and each person has their own data. \"try\" tries it on this machine, \"serve\" puts it into service, the rest is for running it."),
		},
		Try: Command{
			Short: s("Essayer sur cette machine, avec trois personnes inventées", "Try it on this machine, with three made-up people"),
			Long: s("Sert une école inventée depuis un dossier temporaire, qui disparaît à la fin, et dit par quelles commandes y entrer. Seule cette machine l’atteint.",
				"Serves a made-up school from a temporary folder, which goes at the end, and says by which commands to come in. Only this machine reaches it."),
		},
		Serve: Command{
			Short: s("Servir une école", "Serve a school"),
			Long: s("Sert une école jusqu’à SIGTERM : plus personne n’entre alors, qui est là peut finir pendant le temps de --drain, et tout est enregistré. Un second signal met fin tout de suite. --data nomme un dossier qu’un seul programme à la fois utilise ; --database une base PostgreSQL, pour autant de programmes qu’il en faut, et --data n’a alors que les clés du service.",
				"Serves a school until SIGTERM: then nobody new comes in, who is there may finish for as long as --drain says, and everything is saved. A second signal ends it at once. --data names a folder that one program at a time uses; --database a PostgreSQL database, for as many programs as it takes, and --data has the service’s keys alone then."),
		},
		Check: Command{
			Short: s("Lire toutes les données et dire ce qui ne va pas", "Read all data and say what is wrong"),
			Long: s("Ouvre les données de chaque personne et les relit en entier, sans rien montrer de leur contenu ; regarde si les listes disent la même chose, si les lettres sont celles qui ont été envoyées, et si une personne effacée est revenue avec d’anciennes données. Le code de sortie est 5 si quelque chose ne va pas.",
				"Opens everybody’s data and reads them whole, without showing anything of what they hold; looks whether lists say the same, whether letters are those that were sent, and whether somebody who was erased came back with old data. The exit status is 5 if something is wrong."),
		},
		Migrate: Command{
			Short: s("Mettre les données à la forme de cette version", "Bring the data to the form of this version"),
			Long: s("Met les données de chaque personne à la forme qu’attend cette version ; une base, avec le rôle à qui sont ses tables. Refaire la commande ne change plus rien.\n\nUne base PostgreSQL se prépare une fois : un rôle a les tables, le service en a un autre, que la base tient à la personne pour qui il travaille.\n\n  createuser autoeval_owner\n  createuser autoeval\n  createdb -O autoeval_owner -T template0 --locale C autoeval\n  autoeval-server migrate --database postgres://autoeval_owner@db/autoeval\n  autoeval-server serve --database postgres://autoeval@db/autoeval --data CLES",
				"Brings everybody’s data to the form that this version expects; a database, as the role that owns its tables. Doing it again changes nothing.\n\nA PostgreSQL database is made ready once: one role has the tables, the service has another, which the database holds to the person it works for.\n\n  createuser autoeval_owner\n  createuser autoeval\n  createdb -O autoeval_owner -T template0 --locale C autoeval\n  autoeval-server migrate --database postgres://autoeval_owner@db/autoeval\n  autoeval-server serve --database postgres://autoeval@db/autoeval --data KEYS"),
		},
		People: Command{
			Short: s("Les personnes de l’école", "The people of the school"),
			Long: s("Inscrit des personnes, les liste, ferme ou efface un compte. Rien ici ne montre un niveau ni un mot écrit par quelqu’un.",
				"Enrols people, lists them, shuts or erases an account. Nothing here shows a level or a word that somebody wrote."),
		},
		PeopleImport: Command{
			Short: s("Inscrire les personnes d’un fichier CSV", "Enrol the people of a CSV file"),
			Long: s("Lit un CSV dont la première ligne nomme les colonnes name, role, programme, external et ends, et écrit pour chaque nouvelle personne le code qui la fera entrer. external dit qui elle est pour l’école : la même deux fois est une seule personne. ends est son dernier jour, d’où compte la durée de garde.",
				"Reads a CSV whose first line names the columns name, role, programme, external and ends, and writes for every new person the code that lets them in. external says who they are to the school: the same twice is one person. ends is their last day, from which retention counts."),
		},
		PeopleList: Command{
			Short: s("Lister les comptes", "List the accounts"),
			Long:  s("Liste les comptes : nom, rôle, formation, dernière visite. Jamais un niveau.", "Lists the accounts: name, role, programme, last visit. Never a level."),
		},
		PeopleDisable: Command{
			Short: s("Fermer un compte", "Shut an account"),
			Long:  s("Ferme un compte : ses clés n’ouvrent plus rien. Ses données restent.", "Shuts an account: its keys open nothing any more. Its data stay."),
		},
		PeopleErase: Command{
			Short: s("Effacer une personne pour de bon", "Erase a person for good"),
			Long: s("Efface un compte avec ses données, ses clés, ses lettres, et ce que d’autres ont reçu de cette personne. Rien ne le ramène.",
				"Erases an account with its data, its keys, its letters, and what others received from that person. Nothing brings it back."),
		},
		PeopleErased: Command{
			Short: s("Lister qui a été effacé", "List who was erased"),
			Long: s("Écrit en CSV les identifiants des personnes effacées, et quand ; aucun nom. Gardez cette liste à part des sauvegardes : elle sert à « people erase-again ».",
				"Writes as CSV the identifiers of the people who were erased, and when; no name. Keep that list apart from the backups: \"people erase-again\" takes it."),
		},
		PeopleEraseAgain: Command{
			Short: s("Effacer de nouveau, après une restauration", "Erase again, after a restore"),
			Long: s("Une sauvegarde ramène qui a été effacé depuis. Efface de nouveau ces personnes : celles de FILE, écrit par « people erased » (- pour l’entrée standard), et celles que le service connaît. Recommencer ne change rien.",
				"A backup brings back who was erased since. Erases those people again: those of FILE, which \"people erased\" wrote (- for the standard input), and those whom the service knows. Doing it twice changes nothing."),
		},
		PeopleKeys: Command{
			Short: s("Les clés d’un compte", "The keys of an account"),
			Long:  s("Liste les clés qui ouvrent un compte ; --drop en retire une, quand un ordinateur est perdu.", "Lists the keys that open an account; --drop takes one away, when a computer is lost."),
		},
		Code: Command{
			Short: s("Les codes qui font entrer", "The codes that let people in"),
			Long:  s("Fait et liste des codes. Chacun sert une fois ; seul son condensat est gardé.", "Makes and lists codes. Each works once; only its hash is kept."),
		},
		CodeNew: Command{
			Short: s("Faire des codes", "Make codes"),
			Long: s("Fait des codes et les écrit, un par ligne. Avec une personne, ils ouvrent son compte, par exemple pour un second ordinateur ; sans, chacun fait un compte neuf de ce rôle.",
				"Makes codes and writes them, one a line. With a person they open that account, for a second computer say; without, each makes a new account of that role."),
		},
		CodeList: Command{
			Short: s("Lister les codes qui peuvent encore servir", "List the codes that can still be used"),
			Long:  s("Liste les codes qui attendent : pour qui, et jusqu’à quand. Les codes eux-mêmes ne sont pas gardés.", "Lists the codes that wait: for whom, and until when. The codes themselves are not kept."),
		},
		Audit: Command{
			Short: s("Ce qui s’est passé aux portes", "What happened at the doors"),
			Long: s("Liste les inscriptions, les clés, les lettres envoyées et reçues, les exports, les effacements et les actes d’administration. Ce que chacun fait chez soi n’y est pas.",
				"Lists enrolments, keys, letters sent and taken in, exports, erasures and acts of administration. What people do in their own data is not there."),
		},
		Retention: Command{
			Short: s("Ne pas garder plus longtemps que dit", "Keep nothing longer than said"),
			Long: s("Efface les comptes dont la fin est passée depuis assez longtemps, et oublie le vieux journal.",
				"Erases accounts that ended long enough ago, and forgets the old journal."),
		},
		RetentionRun: Command{
			Short: s("Effacer ce qui est à effacer", "Erase what is to be erased"),
			Long: s("Efface les comptes finis depuis --months mois, et ce que le journal a de plus de six mois. --preview dit seulement ce qui serait fait. À lancer chaque jour.",
				"Erases the accounts that ended --months months ago, and what the journal has of more than six months. --preview only says what would be done. Run it every day."),
		},
		Running:        s("Servir", "Serving"),
		Administration: s("Administrer", "Administration"),
		Data:           s("dossier où l’école est gardée", "folder where the school is kept"),
		Database:       s("adresse PostgreSQL où l’école est gardée ; sinon AUTOEVAL_DATABASE", "PostgreSQL address where the school is kept; else AUTOEVAL_DATABASE"),
		NoSchool:       s("Il n’y a pas d’école dans %s.", "There is no school in %s."),
		NoFolderHint: s("Vérifiez --data. Pour une nouvelle école : créez le dossier, puis « autoeval-server serve », « people import » ou « code new ».",
			"Check --data. For a new school: make the folder, then \"autoeval-server serve\", \"people import\" or \"code new\"."),
		DataNeeded:     s("Où l’école est-elle gardée ?", "Where is the school kept?"),
		DataNeededHint: s("Dans un dossier : --data DOSSIER ; dans une base : --database ADRESSE.", "In a folder: --data FOLDER; in a database: --database ADDRESS."),
		KeysNeeded:     s("Où sont les clés du service ?", "Where are the service’s keys?"),
		KeysNeededHint: s("Nommez leur dossier, --data DOSSIER, ou chacune : --secret FICHIER --host-key FICHIER.", "Name their folder, --data FOLDER, or each: --secret FILE --host-key FILE."),
		ServiceRole:    s("rôle PostgreSQL du service, à qui ouvrir les tables", "PostgreSQL role of the service, to let into the tables"),
		BadAddress:     s("Ce n’est pas l’adresse d’une base.", "That is no address of a database."),
		BadAddressHint: s("Par exemple : postgres://autoeval@127.0.0.1/autoeval", "For example: postgres://autoeval@127.0.0.1/autoeval"),
		Denied:         s("La base ne laisse pas entrer ce rôle.", "The database does not let this role in."),
		DeniedHint: s("Vérifiez le nom, le mot de passe et la base, puis « autoeval-server migrate » avec le rôle à qui sont les tables.",
			"Check the name, the password and the database, then \"autoeval-server migrate\" as the role that owns the tables."),
		TooOld:     s("La base n’a pas encore la forme de cette version.", "The database is not in the form of this version yet."),
		TooOldHint: s("Lancez « autoeval-server migrate » avec le rôle à qui sont les tables.", "Run \"autoeval-server migrate\" as the role that owns the tables."),
		TooNew:     s("La base a la forme d’une version plus récente.", "The database is in the form of a newer version."),
		Unwalled:   s("Ce rôle PostgreSQL passe les murs entre les personnes.", "This PostgreSQL role passes the walls between people."),
		UnwalledHint: s("Servez avec un rôle ordinaire, ni superuser ni bypassrls, à qui les tables ne sont pas.",
			"Serve as an ordinary role, neither superuser nor bypassrls, that does not own the tables."),
		NoServiceRole:     s("Le rôle du service n’existe pas dans cette base.", "The role of the service does not exist in this database."),
		NoServiceRoleHint: s("Créez-le, « createuser autoeval », ou nommez-en un autre : --role.", "Make it, \"createuser autoeval\", or name another: --role."),
		BadDay:            s("« %s » n’est pas un jour.", "\"%s\" is no day."),
		BadDayHint:        s("Un jour s’écrit 2027-08-31 ou 31/08/2027.", "A day is written 2027-08-31 or 31/08/2027."),
		Listen:            s("adresse où écouter", "address to listen on"),
		ProxyFrom:         s("réseaux des répartiteurs de charge, qui disent qui vient (protocole PROXY)", "networks of load balancers, which say who comes (PROXY protocol)"),
		TrustedCA:         s("fichier des clés de qui certifie les personnes", "file of the keys of who certifies people"),
		HostKey:           s("fichier de la clé du service ; faite s’il manque", "file of the service’s key; made if missing"),
		Secret:            s("fichier du secret qui scelle les clés des personnes ; fait s’il manque", "file of the secret that seals people’s keys; made if missing"),
		Metrics:           s("adresse de cette machine où lire les mesures", "address of this machine to read figures at"),
		Drain:             s("combien de temps qui est là peut finir", "how long who is there may finish"),
		Max:               s("sessions en même temps", "sessions at once"),
		PerPerson:         s("sessions en même temps par clé", "sessions at once of one key"),
		Idle:              s("sans une touche, la session se ferme", "without a key, a session closes"),
		Log:               s("forme du journal : json ou text", "form of the log: json or text"),
		CannotListen:      s("Impossible d’écouter sur %s.", "Cannot listen on %s."),
		CannotListenHint: s("Choisissez une autre adresse : --listen 127.0.0.1:2223",
			"Choose another address: --listen 127.0.0.1:2223"),
		BadNetwork: s("« %s » n’est ni une adresse ni un réseau.", "\"%s\" is neither an address nor a network."),
		BadNetworkHint: s("Nommez-les comme ceci : --proxy-from 10.0.0.0/24,192.0.2.7",
			"Name them like this: --proxy-from 10.0.0.0/24,192.0.2.7"),
		BadAuthorities: s("%s n’est pas une liste de clés publiques.", "%s is not a list of public keys."),
		BadAuthoritiesHint: s("Une clé par ligne, comme dans authorized_keys et sans rien devant : celle que ssh-keygen -s emploie pour certifier.",
			"One key a line, as in authorized_keys and with nothing before it: the one that ssh-keygen -s certifies with."),
		BadMetrics: s("Les mesures ne se lisent que sur cette machine, pas sur %s.", "Figures are read on this machine alone, not on %s."),
		TryHere:    s("L’essai ne s’ouvre que sur cette machine, pas sur %s.", "A trial opens on this machine alone, not on %s."),
		TryIntro:   s("Une école inventée vous attend. Dans un autre terminal, entrez avec le code de l’une de ces personnes :", "A made-up school is waiting. In another terminal, come in with the code of one of these people:"),
		TryPerson:  s("%s, code", "%s, code"),
		TryThen:    s("Ensuite, avec la même clé :", "Then, with the same key:"),
		TryEnd: s("ctrl+c met fin à l’essai et efface tout. Pas de clé SSH ? « ssh-keygen » en fait une.",
			"ctrl+c ends the trial and erases everything. No SSH key? \"ssh-keygen\" makes one."),
		Role:       s("rôle : learner, mentor, head ou admin", "role: learner, mentor, head or admin"),
		Programme:  s("formation, par exemple RNCP37579", "programme, such as RNCP37579"),
		Count:      s("combien de codes", "how many codes"),
		Expires:    s("combien de jours ils valent", "how many days they are good for"),
		Since:      s("depuis combien de jours", "since how many days ago"),
		Who:        s("de cette personne seulement", "of that person only"),
		NoRole:     s("« %s » n’est pas un rôle.", "\"%s\" is no role."),
		NoRoleHint: s("Un rôle est learner, mentor, head ou admin.", "A role is learner, mentor, head or admin."),
		BadRow:     s("Ligne %d : %s", "Line %d: %s"),
		Columns:    s("il faut les colonnes name et role.", "the columns name and role are needed."),
		Nobody:     s("Personne n’est encore inscrit.", "Nobody is enrolled yet."),
		NoEvents:   s("Le journal est vide.", "The journal is empty."),
		NoCodes:    s("Aucun code n’attend.", "No code is waiting."),
		AskErase:   s("Effacer %s pour de bon ?", "Erase %s for good?"),
		Erased:     s("%s : tout est effacé.", "%s: everything is erased."),
		Disabled:   s("%s : compte fermé.", "%s: account shut."),
		DropKey:    s("retire la clé qui a cette empreinte", "takes away the key with that fingerprint"),
		KeyDropped: s("La clé %s n’ouvre plus rien.", "The key %s opens nothing any more."),
		Months:     s("mois gardés après la fin", "months kept after the end"),
		Preview:    s("dire seulement ce qui serait fait", "only say what would be done"),
		Due: Plural{
			s("aucun compte à effacer", "no account to erase"),
			s("1 compte à effacer", "1 account to erase"),
			s("%s comptes à effacer", "%s accounts to erase"),
		},
		Tidied: Plural{
			s("rien d’ancien au journal", "nothing old in the journal"),
			s("1 ligne ancienne oubliée", "1 old line forgotten"),
			s("%s lignes anciennes oubliées", "%s old lines forgotten"),
		},
		Good: s("Les données de tous se lisent en entier.", "Everybody’s data read whole."),
		Found: Plural{
			s("rien à signaler", "nothing to report"),
			s("1 chose ne va pas", "1 thing is wrong"),
			s("%s choses ne vont pas", "%s things are wrong"),
		},
		Unreadable:    s("données illisibles", "data that cannot be read"),
		Altered:       s("lettre changée depuis l’envoi", "a letter that changed since it was sent"),
		Stray:         s("lettre d’un compte qui n’existe pas", "a letter from an account that is not there"),
		Returned:      s("personne effacée, et revenue", "somebody who was erased, and is back"),
		ReturnedHint:  s("« autoeval-server people erase-again » efface de nouveau qui est revenu d’une sauvegarde.", "\"autoeval-server people erase-again\" erases again who came back from a backup."),
		AskEraseAgain: s("Effacer de nouveau, pour de bon, qui l’avait été ?", "Erase again, for good, who was erased before?"),
		ErasedAgain: Plural{
			s("Personne n’était revenu.", "Nobody had come back."),
			s("1 personne effacée de nouveau.", "1 person erased again."),
			s("%s personnes effacées de nouveau.", "%s people erased again."),
		},
		NoErased:     s("Ce n’est pas une liste de personnes effacées.", "This is no list of people who were erased."),
		NoErasedHint: s("« autoeval-server people erased » l’écrit : les colonnes account et at.", "\"autoeval-server people erased\" writes one: the columns account and at."),
		Broken:       s("Données illisibles : %s", "Data that cannot be read: %s"),
		BadName: s("Un nom de formation a 1 à 64 lettres sans accent, chiffres, traits d’union ou soulignés.",
			"The name of a programme has 1 to 64 unaccented letters, digits, hyphens or underscores."),
		NoPerson:     s("Personne n’est « %s » ici.", "Nobody here is \"%s\"."),
		NoPersonHint: s("« autoeval-server people list » montre qui est là.", "\"autoeval-server people list\" shows who is."),
		Exists:       s("Cet identifiant de l’école est déjà celui de quelqu’un d’autre.", "This identifier of the school is somebody else’s already."),
		Forbidden:    s("Ce compte n’a pas le droit de faire cela.", "This account may not do that."),
		Invited: Plural{
			s("personne de nouveau", "nobody new"),
			s("1 personne inscrite", "1 person enrolled"),
			s("%s personnes inscrites", "%s people enrolled"),
		},
		Current: s("Les données ont déjà la forme de cette version.", "The data are in the form of this version."),
		Never:   s("jamais venue", "never came"),
		Shut:    s("fermé", "shut"),
	}
}
