package text

// CLIData is what backup, restore, doctor, export and import say.
type CLIData struct {
	Backup, Restore, Doctor, Export, Import                           Command
	Latest, Repair, Format, Table, BOM, Separator                     string // options
	BackedUp, Restored, AsideAt, NoSnapshot, AskRestore, AskRepair    string
	Repaired, RepairedNone, NothingToRepair, RepairHint, RestoreHint  string
	Healthy, Sick, NoData, Held, FileWord, SizeWord, SchemaWord       string
	DiskWord, Network, NetworkPerhaps                                 string // kind
	KindsTitle, Kind, Lost, ProblemsTitle, SnapshotsTitle, AsideTitle string
	SnapshotGood, SnapshotBad, NoSnapshots                            string
	Kinds                                                             map[string]string // by bucket
	KeysApart, KeysStay, KeysMissing                                  string            // paths of the keys
	Exported, Imported, Unchanged, CopiesHint                         string
	ProfileTaken, ProfileKept                                         string
	PreviewImport, WouldImport, ImportBack                            string            // ImportBack: path
	Count                                                             string            // kind, added, updated, kept
	Wrong                                                             map[string]string // by takeout.Problem
	OneChar                                                           string
}

func cliData(fr, en *CLIData) {
	*fr = CLIData{
		Backup:  Command{Short: "Copier les données dans un fichier", Long: "Écrit une copie vérifiée de toutes les données dans un nouveau fichier, lisible par vous seul·e. « autoeval restore » la remet. La copie ne contient pas vos clés : elles sont à côté des données (« autoeval help files »)."},
		Restore: Command{Short: "Remettre une copie des données", Long: "Remet une copie faite par « autoeval backup », ou une copie de sécurité automatique, à la place des données. La copie est vérifiée d’abord ; ce qui est remplacé est mis de côté, jamais effacé. Avec --latest, la dernière copie de sécurité en bon état."},
		Doctor:  Command{Short: "Examiner les données", Long: "Lit chaque page et chaque enregistrement, et les copies de sécurité, sans rien modifier ; dit ce qui est lisible et ce qui ne l’est pas. Le code de sortie est 5 si les données sont endommagées. Avec --repair, reconstruit les données à partir de ce qui est lisible ; le fichier endommagé est mis de côté."},
		Export:  Command{Short: "Emporter ses données", Long: "Écrit toutes vos données en JSON : « autoeval import » les reprend, sur cette machine ou une autre, sans rien doubler. En CSV, un tableau à la fois : notes, auto-évaluations, traces ou plan. Votre clé de signature n’en fait pas partie. Sans -o, écrit sur la sortie standard."},
		Import:  Command{Short: "Reprendre ses données", Long: "Reprend des données écrites par « autoeval export ». Rien n’est doublé : ce qui manque est ajouté ; de deux versions d’une même chose, la plus avancée reste. Le fichier est vérifié en entier, puis repris en une fois : tout, ou rien. Avec --preview, dit ce qui changerait, sans rien changer."},
		Latest:  "la dernière copie de sécurité en bon état", Repair: "reconstruire à partir de ce qui est lisible", Format: "`json|csv`", Table: "tableau CSV, `ratings|sessions|evidence|plan`", BOM: "commencer le CSV par une marque UTF-8, pour Excel", Separator: "séparateur du CSV, `CARACTÈRE`",
		BackedUp: "Copie écrite : %s.", Restored: "Données remises depuis %s.", AsideAt: "Ce qui a été remplacé est mis de côté : %s", NoSnapshot: "Il n’y a pas de copie de sécurité en bon état.",
		AskRestore: "Remplacer les données de %s par cette copie ?", AskRepair: "Reconstruire %s à partir de ce qui est lisible ?",
		Repaired: "Données reconstruites : %s.", RepairedNone: "Rien n’était lisible : les données repartent de zéro.", NothingToRepair: "Il n’y a rien à réparer.", RepairHint: "« autoeval doctor --repair » reconstruit ce qui est lisible.", RestoreHint: "« autoeval restore --latest » remet la dernière copie de sécurité.",
		Healthy: "Les données sont en bon état.", Sick: "Les données de %s sont endommagées.", NoData: "Il n’y a pas encore de données : %s.", Held: "Données utilisées par %s : c’est une copie qui a été examinée.", FileWord: "Fichier", SizeWord: "Taille", SchemaWord: "Format",
		DiskWord: "Disque", Network: "partage réseau (%s) : il ne garantit pas que deux machines n’écrivent pas ensemble. N’utilisez qu’une machine à la fois, et gardez une copie ailleurs avec « autoeval backup ».", NetworkPerhaps: "%s, peut-être un partage réseau : dans ce cas, n’utilisez qu’une machine à la fois.",
		KindsTitle: "Contenu", Kind: "%s : %d", Lost: "illisibles : %d", ProblemsTitle: "Défauts (détail technique, en anglais)", SnapshotsTitle: "Copies de sécurité", AsideTitle: "Mis de côté",
		SnapshotGood: "en bon état", SnapshotBad: "inutilisable (%s)", NoSnapshots: "aucune",
		Kinds:    map[string]string{"profile": "profil", "grids": "grilles", "sessions": "auto-évaluations", "evidence": "traces", "actions": "actions", "known": "personnes connues", "received": "auto-évaluations reçues", "reviews": "relectures"},
		Exported: "Données écrites : %s.", Imported: "Données reprises.", PreviewImport: "dire ce qui changerait, sans rien changer", WouldImport: "Voici ce que la reprise ferait ; rien n’a été changé.", ImportBack: "Pour revenir en arrière : autoeval restore %s",
		KeysApart:   "Vos clés ne sont pas dans la copie : pour changer de machine, emportez aussi %s et %s.",
		KeysStay:    "Votre clé de signature ne fait pas partie d’une copie : celle d’ici reste, %s. « autoeval identity » montre son empreinte.",
		KeysMissing: "Votre clé de signature ne fait pas partie d’une copie, et il n’y en a pas ici. Si vous avez déjà échangé avec quelqu’un, copiez d’abord les fichiers .key et .age, à côté de vos données sur l’autre machine, vers %s et %s ; sans eux, vous signerez avec une nouvelle clé, que personne ne connaît.",
		Unchanged:   "Rien de nouveau : les données étaient déjà là.", ProfileTaken: "Profil : celui de ce fichier", ProfileKept: "Profil : celui qui est ici reste", CopiesHint: "« autoeval doctor » liste les copies de sécurité en bon état.", Count: "%s : ajouts %d, mises à jour %d, déjà là %d",
		Wrong: map[string]string{
			"not-takeout": "ce fichier n’est pas un export d’autoeval", "too-new": "cet export vient d’une version plus récente d’autoeval", "too-large": "trop grand", "bad-form": "champ inconnu, double ou d’une autre sorte que celle attendue", "bad-id": "identifiant incorrect", "duplicate-id": "identifiant utilisé deux fois",
			"unknown-grid": "grille absente", "bad-grid": "grille incorrecte", "unknown-item": "élément absent de la grille", "out-of-scale": "niveau absent de l’échelle", "bad-value": "valeur incorrecte",
		},
		OneChar: "Le séparateur est un seul caractère : virgule, point-virgule ou tabulation.",
	}
	*en = CLIData{
		Backup:  Command{Short: "Copy the data into a file", Long: "Writes a verified copy of all the data to a new file that only you can read. \"autoeval restore\" puts it back. The copy does not hold your keys: they are beside the data (\"autoeval help files\")."},
		Restore: Command{Short: "Put a copy of the data back", Long: "Puts a copy made by \"autoeval backup\", or an automatic safety copy, in the place of the data. The copy is verified first; what is replaced is set aside, never erased. With --latest, the latest safety copy in good order."},
		Doctor:  Command{Short: "Examine the data", Long: "Reads every page and every record, and the safety copies, and changes nothing; says what is readable and what is not. The exit status is 5 when the data are damaged. With --repair, rebuilds the data from what is readable; the damaged file is set aside."},
		Export:  Command{Short: "Take one’s data away", Long: "Writes all your data as JSON: \"autoeval import\" takes them back, on this machine or another, without doubling anything. As CSV, one table at a time: ratings, self-assessments, evidence or plan. Your signing key is not part of it. Without -o, writes to standard output."},
		Import:  Command{Short: "Take one’s data back", Long: "Takes back data written by \"autoeval export\". Nothing is doubled: what is missing is added; of two versions of one thing, the one further along stays. The whole file is checked, then taken back at once: all of it, or nothing. With --preview, says what would change and changes nothing."},
		Latest:  "the latest safety copy in good order", Repair: "rebuild from what is readable", Format: "`json|csv`", Table: "CSV table, `ratings|sessions|evidence|plan`", BOM: "begin the CSV with a UTF-8 mark, for Excel", Separator: "separator of the CSV, `CHARACTER`",
		BackedUp: "Copy written: %s.", Restored: "Data put back from %s.", AsideAt: "What was replaced is set aside: %s", NoSnapshot: "There is no safety copy in good order.",
		AskRestore: "Replace the data in %s by this copy?", AskRepair: "Rebuild %s from what is readable?",
		Repaired: "Data rebuilt: %s.", RepairedNone: "Nothing was readable: the data start from nothing.", NothingToRepair: "There is nothing to repair.", RepairHint: "\"autoeval doctor --repair\" rebuilds what is readable.", RestoreHint: "\"autoeval restore --latest\" puts the latest safety copy back.",
		Healthy: "The data are in good order.", Sick: "The data in %s are damaged.", NoData: "There are no data yet: %s.", Held: "Data in use by %s: a copy was examined.", FileWord: "File", SizeWord: "Size", SchemaWord: "Format",
		DiskWord: "Disk", Network: "network share (%s): it does not guarantee that two machines never write at once. Use one machine at a time, and keep a copy elsewhere with \"autoeval backup\".", NetworkPerhaps: "%s, perhaps a network share: if so, use one machine at a time.",
		KindsTitle: "Content", Kind: "%s: %d", Lost: "%d unreadable", ProblemsTitle: "Faults", SnapshotsTitle: "Safety copies", AsideTitle: "Set aside",
		SnapshotGood: "in good order", SnapshotBad: "unusable (%s)", NoSnapshots: "none",
		Kinds:    map[string]string{"profile": "profile", "grids": "grids", "sessions": "self-assessments", "evidence": "evidence", "actions": "actions", "known": "known people", "received": "received self-assessments", "reviews": "reviews"},
		Exported: "Data written: %s.", Imported: "Data taken back.", PreviewImport: "say what would change, and change nothing", WouldImport: "This is what would be taken back; nothing was changed.", ImportBack: "To go back: autoeval restore %s",
		KeysApart:   "Your keys are not in the copy: to change machines, take %s and %s along too.",
		KeysStay:    "Your signing key is no part of a copy: the one here stays, %s. \"autoeval identity\" shows its fingerprint.",
		KeysMissing: "Your signing key is no part of a copy, and there is none here. If you have exchanged files with anybody, first copy the files .key and .age, beside your data on the other machine, to %s and %s; without them you will sign with a new key that nobody knows.",
		Unchanged:   "Nothing new: the data were already here.", ProfileTaken: "Profile: the one of this file", ProfileKept: "Profile: the one that is here stays", CopiesHint: "\"autoeval doctor\" lists the safety copies in good order.", Count: "%s: %d added, %d updated, %d already here",
		Wrong: map[string]string{
			"not-takeout": "this file is not an autoeval export", "too-new": "this export comes from a newer version of autoeval", "too-large": "too large", "bad-form": "a member that is unknown, double or of another kind than expected", "bad-id": "bad identifier", "duplicate-id": "identifier used twice",
			"unknown-grid": "grid not here", "bad-grid": "grid not right", "unknown-item": "item not in the grid", "out-of-scale": "no such level on the scale", "bad-value": "bad value",
		},
		OneChar: "The separator is a single character: comma, semicolon or tab.",
	}
}
