package text

// CLIData is what backup, restore, doctor, export and import say.
type CLIData struct {
	TooLargeBack                                                      string
	Backup, Restore, Doctor, Export, Import                           Command
	Latest, Repair, Format, Table, BOM, Separator                     string // options
	BackedUp, Restored, AsideAt, NoSnapshot, AskRestore, AskRepair    string
	Repaired, RepairedNone, NothingToRepair, RepairHint, RestoreHint  string
	Healthy, Sick, NoData, Held, SizeWord, Size, SchemaWord           string
	DiskWord, Network, NetworkPerhaps                                 string // kind
	KindsTitle, Kind, Lost, ProblemsTitle, SnapshotsTitle, AsideTitle string
	SnapshotGood, SnapshotBad, NoSnapshots                            string
	Kinds                                                             map[string]string // by bucket
	KeyLost, KeysApart, KeysStay, KeysMissing                         string            // paths of the keys
	Exported, Imported, Unchanged, CopiesHint                         string
	ProfileTaken, ProfileKept                                         string
	PreviewImport, WouldImport, ImportBack                            string            // ImportBack: path
	Count                                                             string            // kind, added, updated, kept
	Wrong                                                             map[string]string // by takeout.Problem
	OneChar                                                           string
}

func cliData(s pick) CLIData {
	return CLIData{
		Backup: Command{
			Short: s("Copier les données dans un fichier", "Copy the data into a file"),
			Long: s("Écrit une copie vérifiée de toutes les données dans un nouveau fichier, lisible par vous seul·e. « autoeval restore » la remet. La copie ne contient pas vos clés : elles sont à côté des données (« autoeval help files »).",
				"Writes a verified copy of all the data to a new file that only you can read. \"autoeval restore\" puts it back. The copy does not hold your keys: they are beside the data (\"autoeval help files\")."),
		},
		Restore: Command{
			Short: s("Remettre une copie des données", "Put a copy of the data back"),
			Long: s("Remet une copie faite par « autoeval backup », ou une copie de sécurité automatique, à la place des données. La copie est vérifiée d’abord ; ce qui est remplacé est mis de côté, jamais effacé. Avec --latest, la dernière copie de sécurité en bon état.",
				"Puts a copy made by \"autoeval backup\", or an automatic safety copy, in the place of the data. The copy is verified first; what is replaced is set aside, never erased. With --latest, the latest safety copy in good order."),
		},
		Doctor: Command{
			Short: s("Examiner les données", "Examine the data"),
			Long: s("Lit chaque page et chaque enregistrement, et les copies de sécurité, sans rien modifier ; dit ce qui est lisible et ce qui ne l’est pas. Le code de sortie est 5 si les données sont endommagées. Avec --repair, reconstruit les données à partir de ce qui est lisible ; le fichier endommagé est mis de côté.",
				"Reads every page and every record, and the safety copies, and changes nothing; says what is readable and what is not. The exit status is 5 when the data are damaged. With --repair, rebuilds the data from what is readable; the damaged file is set aside."),
		},
		Export: Command{
			Short: s("Emporter ses données", "Take one’s data away"),
			Long: s("Écrit toutes vos données en JSON : « autoeval import » les reprend, sur cette machine ou une autre, sans rien doubler. En CSV, un tableau à la fois : niveaux, auto-évaluations, traces, plan ou notes. Votre clé de signature n’en fait pas partie. Sans -o, écrit sur la sortie standard.",
				"Writes all your data as JSON: \"autoeval import\" takes them back, on this machine or another, without doubling anything. As CSV, one table at a time: ratings, self-assessments, evidence, plan or notes. Your signing key is not part of it. Without -o, writes to standard output."),
		},
		Import: Command{
			Short: s("Reprendre ses données", "Take one’s data back"),
			Long: s("Reprend des données écrites par « autoeval export ». Rien n’est doublé : ce qui manque est ajouté ; de deux versions d’une même chose, la plus avancée reste. Le fichier est vérifié en entier, puis repris en une fois : tout, ou rien. Avec --preview, dit ce qui changerait, sans rien changer.",
				"Takes back data written by \"autoeval export\". Nothing is doubled: what is missing is added; of two versions of one thing, the one further along stays. The whole file is checked, then taken back at once: all of it, or nothing. With --preview, says what would change and changes nothing."),
		},
		Latest: s("la dernière copie de sécurité en bon état", "the latest safety copy in good order"),
		Repair: s("reconstruire à partir de ce qui est lisible", "rebuild from what is readable"),
		Format: "`json|csv`",
		Table: s("`TABLEAU` CSV : ratings, sessions, evidence, plan ou notes",
			"CSV `TABLE`: ratings, sessions, evidence, plan or notes"),
		BOM: s("commencer le CSV par une marque UTF-8, pour Excel",
			"begin the CSV with a UTF-8 mark, for Excel"),
		Separator: s("séparateur du CSV, `CARACTÈRE`", "separator of the CSV, `CHARACTER`"),
		BackedUp:  s("Copie écrite : %s.", "Copy written: %s."),
		Restored:  s("Données remises depuis %s.", "Data put back from %s."),
		AsideAt:   s("Ce qui a été remplacé est mis de côté : %s", "What was replaced is set aside: %s"),
		NoSnapshot: s("Il n’y a pas de copie de sécurité en bon état.",
			"There is no safety copy in good order."),
		AskRestore: s("Remplacer les données de %s par cette copie ?", "Replace the data in %s by this copy?"),
		AskRepair:  s("Reconstruire %s à partir de ce qui est lisible ?", "Rebuild %s from what is readable?"),
		Repaired:   s("Données reconstruites : %s.", "Data rebuilt: %s."),
		RepairedNone: s("Rien n’était lisible : les données repartent de zéro.",
			"Nothing was readable: the data start from nothing."),
		NothingToRepair: s("Il n’y a rien à réparer.", "There is nothing to repair."),
		RepairHint: s("« autoeval doctor --repair » reconstruit ce qui est lisible.",
			"\"autoeval doctor --repair\" rebuilds what is readable."),
		RestoreHint: s("« autoeval restore --latest » remet la dernière copie de sécurité.",
			"\"autoeval restore --latest\" puts the latest safety copy back."),
		Healthy: s("Les données sont en bon état.", "The data are in good order."),
		Sick:    s("Les données de %s sont endommagées.", "The data in %s are damaged."),
		NoData:  s("Il n’y a pas encore de données : %s.", "There are no data yet: %s."),
		Held: s("Données utilisées par %s : c’est une copie qui a été examinée.",
			"Data in use by %s: a copy was examined."),
		SizeWord:   s("Taille", "Size"),
		Size:       s("%s Kio", "%s KiB"),
		SchemaWord: "Format",
		DiskWord:   s("Disque", "Disk"),
		Network: s("partage réseau (%s) : il ne garantit pas que deux machines n’écrivent pas ensemble. N’utilisez qu’une machine à la fois, et gardez une copie ailleurs avec « autoeval backup ».",
			"network share (%s): it does not guarantee that two machines never write at once. Use one machine at a time, and keep a copy elsewhere with \"autoeval backup\"."),
		NetworkPerhaps: s("%s, peut-être un partage réseau : dans ce cas, n’utilisez qu’une machine à la fois.",
			"%s, perhaps a network share: if so, use one machine at a time."),
		KindsTitle:     s("Contenu", "Content"),
		Kind:           s("%s : %d", "%s: %d"),
		Lost:           s("illisibles : %d", "%d unreadable"),
		ProblemsTitle:  s("Défauts (détail technique, en anglais)", "Faults"),
		SnapshotsTitle: s("Copies de sécurité", "Safety copies"),
		AsideTitle:     s("Mis de côté", "Set aside"),
		SnapshotGood:   s("en bon état", "in good order"),
		SnapshotBad:    s("inutilisable (%s)", "unusable (%s)"),
		NoSnapshots:    s("aucune", "none"),
		Kinds: map[string]string{
			"profile":  s("profil", "profile"),
			"grids":    s("grilles", "grids"),
			"sessions": s("auto-évaluations", "self-assessments"),
			"evidence": s("traces", "evidence"),
			"actions":  "actions",
			"notes":    "notes",
			"known":    s("personnes connues", "known people"),
			"received": s("auto-évaluations reçues", "received self-assessments"),
			"reviews":  s("relectures", "reviews"),
			"trash":    s("supprimées depuis peu", "deleted of late"),
		},
		TooLargeBack: s("Cet export est plus grand que ce que « autoeval import » reprend ; « autoeval backup » garde tout.", "This export is larger than what \"autoeval import\" takes back; \"autoeval backup\" keeps everything."),
		Exported:     s("Données écrites : %s.", "Data written: %s."),
		Imported:     s("Données reprises.", "Data taken back."),
		PreviewImport: s("dire ce qui changerait, sans rien changer",
			"say what would change, and change nothing"),
		WouldImport: s("Voici ce que la reprise ferait ; rien n’a été changé.",
			"This is what would be taken back; nothing was changed."),
		ImportBack: s("Pour revenir en arrière : autoeval restore %s", "To go back: autoeval restore %s"),
		KeysApart: s("Vos clés ne sont pas dans la copie : pour changer de machine, emportez aussi %s et %s.",
			"Your keys are not in the copy: to change machines, take %s and %s along too."),
		KeysStay: s("Votre clé de signature ne fait pas partie d’une copie : celle d’ici reste, %s. « autoeval identity » montre son empreinte.",
			"Your signing key is no part of a copy: the one here stays, %s. \"autoeval identity\" shows its fingerprint."),
		KeyLost: s("Votre clé n’est plus là (%s), et des personnes vous connaissent par elle. Remettez-la avec « autoeval identity import », ou copiez-la d’une copie de sécurité ; avec une nouvelle clé, elles devront d’abord vous comparer de nouveau.",
			"Your key is gone (%s), and people know you by it. Put it back with \"autoeval identity import\", or copy it from a safety copy; with a new key they will first have to compare you again."),
		KeysMissing: s("Votre clé de signature ne fait pas partie d’une copie, et il n’y en a pas ici. Si vous avez déjà échangé avec quelqu’un, copiez d’abord les fichiers .key et .age, à côté de vos données sur l’autre machine, vers %s et %s ; sans eux, vous signerez avec une nouvelle clé, que personne ne connaît.",
			"Your signing key is no part of a copy, and there is none here. If you have exchanged files with anybody, first copy the files .key and .age, beside your data on the other machine, to %s and %s; without them you will sign with a new key that nobody knows."),
		Unchanged: s("Rien de nouveau : les données étaient déjà là.",
			"Nothing new: the data were already here."),
		ProfileTaken: s("Profil : celui de ce fichier", "Profile: the one of this file"),
		ProfileKept:  s("Profil : celui qui est ici reste", "Profile: the one that is here stays"),
		CopiesHint: s("« autoeval doctor » liste les copies de sécurité en bon état.",
			"\"autoeval doctor\" lists the safety copies in good order."),
		Count: s("%s : ajouts %d, mises à jour %d, déjà là %d", "%s: %d added, %d updated, %d already here"),
		Wrong: map[string]string{
			"not-takeout": s("ce fichier n’est pas un export d’autoeval",
				"this file is not an autoeval export"),
			"empty":       s("ce fichier est vide", "this file is empty"),
			"is-store":    s("c’est un fichier de données, pas un export : « autoeval restore » le remet en place", "this is a data file, not an export: \"autoeval restore\" puts it in place"),
			"is-exchange": s("c’est un fichier reçu ou partagé, pas un export : « autoeval receive » le lit", "this is a file that was shared, not an export: \"autoeval receive\" reads it"),
			"is-archive":  s("c’est une archive : décompressez-la d’abord", "this is an archive: unpack it first"),
			"not-text":    s("ce n’est pas du texte à cet endroit (ligne:octet)", "this is not text at that place (line:byte)"),
			"cut":         s("sa fin manque : copiez-le à nouveau", "its end is missing: copy it again"),
			"too-new": s("cet export vient d’une version plus récente d’autoeval ; installez-la pour le reprendre",
				"this export comes from a newer version of autoeval; install it to take it back"),
			"not-known": s("champ inconnu, sans doute d’une version plus récente d’autoeval ; installez-la pour le reprendre",
				"a member that is not known, probably of a newer version of autoeval; install it to take it back"),
			"too-large": s("trop grand", "too large"),
			"bad-form": s("champ double ou d’une autre sorte que celle attendue",
				"a member that is double or of another kind than expected"),
			"bad-id":       s("identifiant incorrect", "bad identifier"),
			"duplicate-id": s("identifiant utilisé deux fois", "identifier used twice"),
			"unknown-grid": s("grille absente", "grid not here"),
			"bad-grid":     s("grille incorrecte", "grid not right"),
			"unknown-item": s("élément absent de la grille", "item not in the grid"),
			"out-of-scale": s("niveau absent de l’échelle", "no such level on the scale"),
			"bad-value":    s("valeur incorrecte", "bad value"),
		},
		OneChar: s("Le séparateur est un seul caractère : virgule, point-virgule ou tabulation.",
			"The separator is a single character: comma, semicolon or tab."),
	}
}
