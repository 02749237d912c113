package text

// CLITopics are the pages of help that are no command, and the commands that
// serve shells and manuals.
type CLITopics struct {
	Completion, Man                                     Command
	Dir                                                 string  // option
	JSON, Exchange, Accessibility, Files, Keys, Options Command // Long is the page
	Written                                             string
	Shells                                              string
	Name, Synopsis, Description, SeeAlso                string // headings of a manual page
}

// shapes is the same in both languages: it is what programs read.
const shapes = `  grid list          [{"id","version","title":{"fr","en"},"competencies",
                      "attitudes","activities","origin":"built-in|own|brought",
                      "by":{"name","fingerprint"},"adopted","serves","in_use"}]
  grid show          {"id","version","title","source",
                      "facts":{…,"modalities":[…],"activities_lead":{…},
                        "competencies_lead":{…}},"groups":[…],
                      "activities":[{"code","statement":{"fr","en"},
                        "occupations":[{"fr","en"}],"occupations_by"}],
                      "items":[{"code","mark","kind":"competency|attitude",
                        "group","scale","statement","explanation","example",
                        "example_before",
                        "anchors":[{"value","fr","en"}],"activities":["A01"],
                        "practised":[{"kind":"course|project|placement",
                          "year","name":{"fr","en"}}],"practised_by"}],
                      "scales":[{"id","levels":[{"value","code","label"}]}],
                      "evidence_kinds":[{"id","label"}],
                      "targets":[{"id","label","levels":{"C01":1}}]}
  grid diff          {"from":{"id","version"},"to":{…},
                      "links":[{"from":[…],"to":[…],
                        "kind":"same|split|merged|new","basis"}],
                      "undecided":[…]}
  grid import        {"id","version"}
                     [{"number","title","level","active","registration_end"}]
  grid export        {"id","version","format","output",
                      "lost":[{"what","count"}]}
  session start      {"id"}
  session list       [{"id","label","grid","grid_version","depth",
                      "state":"open|finished","started_at","finished_at",
                      "rated","total","attitudes":{"rated","total"}}]
  session show       …, "ratings":[{"item","level","code","confidence",
                      "note","evidence":["ID"],"at"}],"read_as",
                      "reviews":[{"mentor","fingerprint","at",
                        "state":"returned|accepted|contested","id","blind",
                        "message","remarks":[{"item","level","blind","comment",
                          "question","verdict":"accepted|contested","reason"}],
                        "evidence":{"ID":"confirmed|doubted"},
                        "shows":{"ID":{"C01":"confirmed|doubted"}}}]
  session rate       {"item","level","code","confidence","note","evidence","at"}
                     [the same, …] of several answers
  session finish     = session show, and "ending":{
                      "rose":[{"item","from","to"}],"fell":[…],"new":["C09"],
                      "unproven":["C01"],
                      "groups":[{"group","before":{"N":2},"levels":{"A":2}}],
                      "milestones":[{"kind":"first_of_level|
                        activity_complete|first_confirmation",
                        "item","level","activity","evidence"}],
                      "opens":[{"activity","was","now","of","complete"}],
                      "next":[one of plan suggest]}
  session next       {"next","due","file"}
  session compare    {"grid","grid_version","from":{"id","label","finished_at"},
                      "to":{…},"items":[{"item","from","to"}],
                      "carried":[…] as in progress}
  story              {"session","parts":[{"kind":"told|families|rose|reached|
                      leads|years|acts","heading","lines":[…]}]}
  progress           {"session","grid","grid_version","since","target","rated",
                      "total","attitudes":{"rated","total"},
                      "levels":{"0","N","A","M","E"},"mentor":{"C01":2},
                      "items":[{"item","level","mentor","mentor_name",
                        "verdict","mentors":[{"name","fingerprint","level",
                        "verdict"}]}],
                      "changes":[{"item","from","to"}],"new":["C09"],
                      "gaps":[{"item","level","target"}],"stale":["C03"],
                      "activities":[{"code","items","at_target",
                        "holding":["C05"],"unrated":["C06"],
                        "expected","reached"}],
                      "carried":[{"item","counts",
                        "kind":"reworded|split|merged|dropped|undecided|same",
                        "said":[{"session","grid","grid_version","item","level"}]}]}
  grid passage show  {"from":{"id","version"},"to":{"id","version"},"made_at","by",
                      "links":[{"from":["C05"],"to":["C06"],"holds","note",
                        "kind":"same|reworded|split|merged|dropped|new",
                        "basis":"text|register|school|person|words"}],
                      "kept","undecided":["C13"]}
  grid passage keep  = grid passage show, as propose and import
  grid passage later  {"later"}
  grid passage list  [grid passage show without "kept" and "undecided"]
  evidence add       {"id"}
  evidence list      [{"id","grid","kind","title","items","date","location",
                      "sha256","size","file":"ok|missing|changed|unreadable",
                      "quality","relevance","constraints",
                      "collaboration":"solo|grouped","ai_use",
                      "created_at","updated_at"}]
  evidence show      …
  evidence check     [{"id","location","file"}]
  note               {"id"}
  note add           {"id"}
  note edit          = one of note list
  note list          [{"id","grid","grid_version","item","text","location",
                      "created_at","used_at"}]
  note use           = evidence add
  plan add           {"id"}
  plan edit          = one of plan list
  plan list          [{"id","grid","item","text","due",
                      "state":"todo|done|dropped","late","created_at",
                      "done_at"}]
  plan suggest       [{"item","level","target","reasons":["below_target"],
                      "opens":["A01"],"items":["C01"],"text",
                      "places":[{"kind","year","name":{"fr","en"}}]}]
  target show        {"target","provenance","levels":{"C01":1},"override":{}}
  profile show       {"name","stage","role","grid","target","override",
                      "lang","theme"}
  share              {"file","fingerprint","leaves":{"name","stage","sessions",
                      "evidence","earlier","notes","links","grids","passages","without"}}
  receive            [{"file","error"}] or [{"file",…}], of several files
                     {"kind":"share|answer|verdict|card",
                      "from":{"person","name","role","fingerprint","public_key",
                        "recipient","since"},"first_contact","moved_from",
                      "changed",
                      "sessions":[{"id","state":"new|replaced|same"}],
                      "grids":["ID@VERSION"],"passages",
                      "review":{"id","session","state"}}
  review             {"from","shared_at","blind","without",
                      "sessions":[{…,"hash","ratings":[{…,"hidden"}],
                        "evidence","reviews","rounds":[{"item","session","label","mentor","at",
                          "level","comment","question","verdict","reason",
                          "confirmed"}]}]}
                     {"file","session","review"} once it is written
  open               = review for a share, else receive
  received list      [{"id","label","name","person","fingerprint","stage",
                      "grid","grid_version","finished_at","received_at",
                      "state":"waiting|past|in_review|returned|accepted|
                        contested","review"}]
  received show      = review
  received report    {"file"} where -o names one
  cohort             {"grid","grid_version","learners","waiting","stale",
                      "hidden","rows":[{"name","person","fingerprint",
                        "stage","session","label","finished_at","received_at",
                        "state":"waiting|past|in_review|returned|accepted|
                          contested","shared","waiting","waiting_since","waiting_session",
                        "waiting_label","stale","hidden",
                        "levels":{"C01":2},"carried":["C01"],
                        "not_counted":["C02"]}],
                      "items":[{"item","counts":{"N":3},"unrated"}],
                      "beside":[{"grid","shared","waiting"}]}
  cohort year        {"grid","grid_version","anonymous","left_out",
                      "joined":[{"grid","grid_version","sessions"}],
                      "apart":[…],
                      "unplaced":[{"line","name",
                        "reason":"nobody|several"}],
                      "parts":[{"part","stage","group","target","people",
                        "in_view","seen":[…],
                        "items":[{"item","own":{"counts":{"N":3},"unrated"},
                          "target":{"at","below","unrated"},
                          "mentor":{"people","several","differ","counts",
                            "higher","same","lower","alone","accepted",
                            "contested","open"},
                          "evidence":[{"kind","pieces","people",
                            "confirmed"}],"proved"}],
                        "terms":[{"year","half":"autumn|spring","people",
                          "items":[{"item","own","target"}]}]}],
                      "unseen":[{"name","person","fingerprint","since"}]}
  identity           {"fingerprint","ssh_fingerprint","public_key","recipient",
                      "name","ssh_key"}
  identity export    {"file"}
  identity import    = identity
  identity renew     = identity
  identity succeed   {"file"}
  identity list      [{"person","name","role","fingerprint","public_key",
                      "recipient","since"}]
  import             {"profile","sessions":{"added","updated","kept"},…}
  doctor             {"path","verdict":"ok|none|damaged|too_new","size",
                      "schema","network","in_use","in_use_on",
                      "records":[{"kind","readable","lost"}],"problems",
                      "snapshots":[{"path","at","size","problem"}],"set_aside",
                      "key_lost"}
  reply              = a review of session show
  reply send         {"file"}
  identity card      {"file"}
  backup             {"file"}
  report             {"file"} where -o names one
  export             {"file"} where -o names one
  --version          {"version","commit","date","go","platform"}
`

func cliTopics(s pick) CLITopics {
	return CLITopics{
		Completion: Command{
			Short: s("Complétion pour votre shell", "Completion for your shell"),
			Long: s("Écrit le script de complétion d’un shell : bash, zsh, fish ou powershell. Il complète les commandes, les options, les codes d’éléments, les niveaux et les identifiants.\n\n",
				"Writes the completion script of a shell: bash, zsh, fish or powershell. It completes commands, options, item codes, levels and identifiers.\n\n") +
				"  bash        source <(autoeval completion bash)\n  zsh         autoeval completion zsh > \"${fpath[1]}/_autoeval\"\n  fish        autoeval completion fish | source\n  powershell  autoeval completion powershell | Out-String | Invoke-Expression",
		},
		Man: Command{
			Short: s("Pages de manuel", "Manual pages"),
			Long: s("Écrit la page de manuel d’autoeval, ou toutes les pages dans un dossier avec --dir. La date est celle de SOURCE_DATE_EPOCH s’il est défini.",
				"Writes the manual page of autoeval, or every page into a directory with --dir. The date is that of SOURCE_DATE_EPOCH where it is set."),
		},
		Options: Command{
			Short: s("Les options communes à toutes les commandes", "The options common to all commands"),
			Long: s("Chaque commande prend ces options, avant ou après son nom. Celles qui ne changent rien à ce qu’elle fait sont admises sans effet.",
				"Every command takes these options, before or after its name. Those that change nothing of what it does are taken without effect."),
		},
		Dir:     s("`DOSSIER` où écrire toutes les pages", "`DIR` to write every page into"),
		Written: s("%d pages écrites dans %s.", "%d pages written to %s."),
		Shells: s("Les shells sont : bash, zsh, fish, powershell.",
			"The shells are: bash, zsh, fish, powershell."),
		Name:        s("NOM", "NAME"),
		Synopsis:    "SYNOPSIS",
		Description: "DESCRIPTION",
		SeeAlso:     s("VOIR AUSSI", "SEE ALSO"),
		JSON: Command{
			Short: s("Les formes JSON que donnent les commandes", "The JSON shapes that commands give"),
			Long: s("Avec --json, une commande écrit du JSON sur la sortie standard, sur une ligne ; les messages vont sur la sortie d’erreur. Une commande qui n’est pas ci-dessous n’écrit rien : son code de sortie dit si c’est fait. Ces formes sont stables : des champs peuvent s’ajouter, aucun ne change de nom ni de sens.\n\n",
				"With --json, a command writes JSON to standard output, on one line; messages go to standard error. A command that is not below writes nothing: its exit status says whether it is done. These shapes are stable: fields may be added, none changes its name or meaning.\n\n") +
				s("Un niveau (level, from, to, target) est la valeur de l’échelle, un nombre ; code est sa lettre. Ce qui n’est pas connu est absent : une compétence non notée n’est jamais un zéro. Une liste vide est []. Les instants sont en UTC (RFC 3339), les jours s’écrivent 2026-11-24. rated, total et levels ne comptent que les compétences.\n\n",
					"A level (level, from, to, target) is the value on the scale, a number; code is its letter. What is not known is absent: a competency without a rating is never a zero. An empty list is []. Times are in UTC (RFC 3339), days are written 2026-11-24. rated, total and levels count competencies only.\n\n") +
				shapes +
				s("\nCodes de sortie : 0 fait, 1 échec, 2 mauvaise utilisation ou mauvaise valeur, 3 introuvable, 4 données déjà utilisées, 5 données endommagées ou trop récentes. Une erreur est une ligne de la sortie d’erreur qui commence par « error: », parfois suivie d’une ligne qui commence par « hint: ».",
					"\nExit status: 0 done, 1 failed, 2 wrong usage or bad input, 3 not found, 4 data in use, 5 data damaged or too new. An error is one line \"error: …\" on standard error, sometimes followed by one line \"hint: …\"."),
		},
		Exchange: Command{
			Short: s("Échanger avec un·e mentor, sans serveur", "Exchange with a mentor, without a server"),
			Long: s("Rien ne quitte votre machine sauf un fichier que vous écrivez vous-même. L’échange se fait en trois temps.\n\n",
				"Nothing leaves your machine but a file that you write yourself. The exchange has three steps.\n\n") +
				s("  1. Vous partagez une ou plusieurs auto-évaluations terminées dans un fichier signé. Ce qu’il contient est montré avant d’être écrit ; le nom, les notes, les traces ou leurs emplacements peuvent être laissés de côté.\n  2. Votre mentor l’ouvre, note à l’aveugle ou non, commente, confirme des traces, signe et vous renvoie un fichier.\n  3. Vous le recevez, voyez les deux lectures côte à côte, et acceptez ou contestez chaque remarque, avec une raison.\n\n",
					"  1. You share one or more finished self-assessments in a signed file. What it holds is shown before it is written; name, notes, evidence or where it is can be left out.\n  2. Your mentor opens it, rates blind or seeing, comments, confirms evidence, signs, and sends one file back to you.\n  3. You receive it, see both readings side by side, and accept or contest each remark, with a reason.\n\n") +
				s("À la première réception d’un fichier d’une personne, comparez avec elle l’empreinte de sa clé, de vive voix. Ensuite, un fichier modifié, ou signé par quelqu’un d’autre, est refusé. Recevoir deux fois le même fichier ne change rien.",
					"When a person’s file comes for the first time, compare the fingerprint of their key with them by voice. From then on, a file that was changed, or signed by someone else, is refused. Receiving the same file twice changes nothing."),
		},
		Accessibility: Command{
			Short: s("Sans voir l’écran, sans couleur, sans souris",
				"Without sight, without colour, without a mouse"),
			Long: s("Tout ce que montrent les écrans se lit aussi en texte, ligne à ligne.\n\n",
				"Everything that the screens show can also be read as text, line by line.\n\n") +
				s("autoeval --plain ouvre un menu numéroté : vous répondez à chaque question par une ligne. « autoeval rate --plain » pose les questions d’une auto-évaluation ; « autoeval review FICHIER --plain » celles d’une relecture. Partout, ? dit ce qui peut se faire, e redit, q revient ; une question est dite en entier la première fois. Les lettres de l’autre langue sont comprises là où elles ne disent rien d’autre. Rien n’est jamais effacé ni réécrit à l’écran : le texte s’ajoute à la suite.\n\n",
					"autoeval --plain opens a numbered menu: you answer each question with one line. \"autoeval rate --plain\" asks the questions of a self-assessment; \"autoeval review FILE --plain\" those of a review. Everywhere, ? says what can be done, r says it again, q goes back; a question is said in full the first time. The letters of the other language are understood where they mean nothing else. Nothing on the screen is ever erased or redrawn: text is only added.\n\n") +
				s("AUTOEVAL_PLAIN=1 le choisit pour toujours ; un terminal qui annonce TERM=dumb le choisit de lui-même. Les réponses peuvent aussi venir d’un fichier : « autoeval rate --plain < réponses.txt ». Chaque réponse est confirmée quand elle est sur le disque ; si les lignes s’arrêtent, tout est gardé et la commande pour reprendre est dite.\n\n",
					"AUTOEVAL_PLAIN=1 chooses it for good; a terminal that says TERM=dumb chooses it by itself. Answers may also come from a file: \"autoeval rate --plain < answers.txt\". Each answer is confirmed once it is on the disk; when the lines end, everything is kept and the command that resumes is said.\n\n") +
				s("Pendant une auto-évaluation : un niveau de 0 à 4, ou son nom ; un code comme C07 va à sa question ; p passer, r retour, l liste, n note, c confiance, t trace, a annuler, x effacer, e énoncé, b questions en bref, f fin, s attitudes, q quitter, ? aide. « c 3 » et « n texte » valent pour la réponse qui vient d’être donnée.\n\n",
					"In a self-assessment: a level from 0 to 4, or its name; a code such as C07 goes to its question; s skip, b back, l list, n note, c confidence, e evidence, u undo, x clear, r repeat, t questions in short, f finish, p attitudes, q quit, ? help. \"c 3\" and \"n text\" are about the answer just given.\n\n") +
				s("Avec --plain, les textes des commandes aussi : aucun cadre, aucun braille, aucune couleur, des lignes de 78 caractères, ou de la largeur d’un terminal plus large, les flèches et les marques en mots, l’identifiant à la fin. --json reste pareil.\n\n",
					"With --plain the texts of commands follow: no boxes, no Braille, no colour, lines of 78 characters or as wide as a wider terminal, arrows and marks in words, the identifier last. --json stays as it is.\n\n") +
				s("Dans l’application, le curseur du terminal se tient sur la ligne active. Tout se fait au clavier ; sur un clavier AZERTY, la rangée des chiffres sans majuscule note aussi. --ascii dessine avec des caractères simples, dans les textes des commandes aussi ; un fichier et --json restent pareils. Une variable NO_COLOR non vide, ou --color never, retire les couleurs ; des thèmes à fort contraste et sans couleur existent (ctrl+t). Un niveau a toujours sa lettre ou son nom, jamais une couleur seule. Rien ne clignote, rien ne s’anime.",
					"In the application the terminal’s cursor stands on the active row. Everything is done from the keyboard; on an AZERTY keyboard the unshifted digit row rates too. --ascii draws with plain characters, in the texts of commands too; a file and --json stay as they are. A non-empty NO_COLOR, or --color never, takes colours away; there are themes with high contrast and without colour (ctrl+t). A level always has its letter or its name, never a colour alone. Nothing blinks, nothing moves by itself."),
		},
		Files: Command{
			Short: s("Où sont les données, et ce qui les protège",
				"Where the data are, and what protects them"),
			Long: s("Les données sont dans un seul fichier, autoeval/autoeval.db, dans votre dossier de données : $XDG_DATA_HOME, sinon ~/.local/share sous Linux, ~/Library/Application Support sous macOS, %LOCALAPPDATA% sous Windows. --db FICHIER ou AUTOEVAL_DB en désignent un autre. Vous seul·e pouvez le lire.\n\n",
				"The data are in one file, autoeval/autoeval.db, in your data directory: $XDG_DATA_HOME, else ~/.local/share on Linux, ~/Library/Application Support on macOS, %LOCALAPPDATA% on Windows. --db FILE or AUTOEVAL_DB name another. Only you can read it.\n\n") +
				s("À côté :\n  snapshots/    copies de sécurité vérifiées, faites automatiquement\n  quarantine/   ce qui a été remplacé par restore ou doctor --repair\n  *.key         votre clé de signature, faite au premier échange\n  *.age         la clé qui ouvre ce qui est chiffré pour vous\n  *.ssh         le chemin de la clé SSH qui signe à la place de *.key\n  *.lock        dit quel programme utilise les données (avec *.lock.held, sur un disque qui ne sait pas verrouiller)\n\n",
					"Beside it:\n  snapshots/    verified safety copies, made by themselves\n  quarantine/   what restore or doctor --repair replaced\n  *.key         your signing key, made with the first exchange\n  *.age         the key that opens what is encrypted for you\n  *.ssh         the path of the SSH key that signs instead of *.key\n  *.lock        says which program is using the data (with *.lock.held, on a disk that cannot lock)\n\n") +
				s("Chaque réponse est sur le disque avant d’être confirmée. Un fichier endommagé n’est jamais écrasé : « autoeval doctor » dit ce qui est lisible, « autoeval restore --latest » remet la dernière copie.\n\n",
					"Every answer is on the disk before it is confirmed. A damaged file is never overwritten: \"autoeval doctor\" says what is readable, \"autoeval restore --latest\" puts the latest copy back.\n\n") +
				s("Pour changer de machine, emportez vos clés avec « autoeval identity export » : elles ne sont ni dans les copies ni dans « autoeval export », et sans elles vous signez avec une nouvelle clé, que vos mentors ne connaissent pas.\n\n",
					"To change machines, take your keys along with \"autoeval identity export\": they are neither in the copies nor in \"autoeval export\", and without them you sign with a new key that your mentors do not know.\n\n") +
				s("Ce qui est supprimé se remet en place pendant trente jours (« autoeval trash »). « autoeval trash empty » ou --purge l’efface pour de bon, aussi des copies de sécurité.\n\n",
					"What is deleted can be put back for thirty days (\"autoeval trash\"). \"autoeval trash empty\" or --purge erases it for good, from the safety copies too.\n\n") +
				s("Variables : AUTOEVAL_BROWSER (pour les PDF), AUTOEVAL_DB, AUTOEVAL_LANG (fr ou en), AUTOEVAL_PLAIN, AUTOEVAL_NOW, NO_COLOR, XDG_DATA_HOME, SOURCE_DATE_EPOCH (pour man). Sans AUTOEVAL_LANG, la langue est celle de LC_ALL, LC_MESSAGES ou LANG, sinon le français. Une variable AUTOEVAL vide ne compte pas ; une valeur impossible est refusée.",
					"Variables: AUTOEVAL_BROWSER (for PDFs), AUTOEVAL_DB, AUTOEVAL_LANG (fr or en), AUTOEVAL_PLAIN, AUTOEVAL_NOW, NO_COLOR, XDG_DATA_HOME, SOURCE_DATE_EPOCH (for man). Without AUTOEVAL_LANG, the language is that of LC_ALL, LC_MESSAGES or LANG, else French. An empty AUTOEVAL variable does not count; an impossible value is refused."),
		},
		Keys: Command{
			Short: s("Les touches de l’application", "The keys of the application"),
			Long: s("Le bas de l’écran montre les touches utiles à cet instant ; ? les montre toutes ; ctrl+p trouve une action par son nom.\n\n",
				"The bottom of the screen shows the keys that work now; ? shows them all; ctrl+p finds any action by name.\n\n") +
				s("  flèches, hjkl   se déplacer          entrée   ouvrir, suivant\n  échap           revenir              q        quitter, depuis l’accueil\n  /               filtrer une liste    u        annuler\n  ctrl+l          redessiner           ctrl+c   quitter en enregistrant\n\n",
					"  arrows, hjkl   move              enter    open, next\n  esc            go back           q        quit, from home\n  /              filter a list     u        undo\n  ctrl+l         redraw            ctrl+c   quit, saving\n\n") +
				s("Dans une auto-évaluation :\n  0 à 4 ou à & é \" '   noter           c   confiance\n  entrée               suivante        e   trace\n  flèche gauche        retour          n   note\n  g                    liste de toutes les questions",
					"In a self-assessment:\n  0 to 4 or à & é \" '   rate       c   confidence\n  enter                 next       e   evidence\n  left arrow            back       n   note\n  g                     list of every question"),
		},
	}
}
