package text

// payload is the same in both languages: the names that stand in the file.
const payload = `  format       "autoeval-exchange"
  version      1
  kind         share | answer | verdict | card
  id           ID
  created_at   TIME
  from         {person, name?, role learner|mentor, public_key, age?}
  to           {person, fingerprint}
  in_reply_to  {session, hash, left?, review?, number?}
  grids?       [{id, version, hash, body?}]
  share | answer | verdict
  ext?

  share
    stage?     prospective | 3a | 4a | 5a | graduate
    left?      [name | notes | evidence | links]
    sessions   [{id, label?, grid {id, version}, depth full|discover,
               started_at, finished_at,
               ratings [{item, level, confidence? 1-3, note?,
                 evidence? [ID], at?}], skipped? [item]}]
    evidence?  [{id, grid, kind, title, items?, date? 2026-03-31, location?,
               sha256?, size?, quality?, relevance?, constraints?,
               collaboration? solo|grouped, ai_use?}]
    previous?  [{id, label?, grid, depth, started_at, finished_at,
               levels {item: level}}]
  ext? of any kind
    vouched?   [card]; signed files that led to the key that signs, oldest first
  ext? of a card
    heir?      public key that follows the one that signs
  ext? of a share
    passages?  [{from {id, version}, to {id, version}, made_at?,
               links [{from [item], to [item], holds?, basis?, note?, kind?}]}]

  answer
    id         ID
    number     1…
    grid       {id, version}
    blind?     true
    message?, started_at?, returned_at
    remarks?   [{item, level?, comment?, question?, at?, blind?}]
    evidence?  [{id, finding confirmed|doubted}]

  verdict
    number     1…
    items      [{item, verdict accepted|contested, reason?}]
`

// checkByHand is how OpenSSH verifies a file without this program.
const checkByHand = `  sed -n 2p F > p; sed -n '3,$p' F > p.sig
  ssh-keygen -Y check-novalidate -n exchange-v1@autoeval  -s p.sig < p
`

// signedForm is the look of a signed file.
const signedForm = `  autoeval exchange 1 signed
  {"format":"autoeval-exchange","version":1, …}
  -----BEGIN SSH SIGNATURE-----
  … (base64) …
  -----END SSH SIGNATURE-----
`

// exchangeFormat describes the file for other programs, as the package
// store/exchange does.
func exchangeFormat(s pick) string {
	return s("Commandes\n\n",
		"Commands\n\n") +
		s("  autoeval share latest -o s7.autoeval  (étudiant·e)\n",
			"  autoeval share latest -o s7.autoeval  (learner)\n") +
		"  autoeval review s7.autoeval --answers r.json -o r.autoeval  (mentor)\n" +
		s("  autoeval receive r.autoeval  (étudiant·e)\n",
			"  autoeval receive r.autoeval  (learner)\n") +
		"  autoeval reply accept latest C07\n" +
		"  autoeval reply send latest -o v.autoeval\n" +
		"  autoeval receive v.autoeval  (mentor)\n" +
		"  autoeval cohort  (mentor)\n\n" +
		s("Le fichier, pour d’autres programmes\n\n",
			"The file, for other programs\n\n") +
		s("Un fichier signé est du texte : UTF-8, des lignes terminées par un seul saut de ligne, rien avant ni après.\n\n",
			"A signed file is text: UTF-8, lines that end in one line feed, nothing before or after.\n\n") +
		signedForm +
		s("\nLa ligne 1 nomme le format et sa version. La ligne 2 est le contenu : un objet JSON sans saut de ligne brut ; son propre saut de ligne en fait partie. À partir de la ligne 3 vient une signature OpenSSH (PROTOCOL.sshsig) des octets exacts de la ligne 2, dans l’espace de noms exchange-v1@autoeval, en SHA-512 ou SHA-256, par une clé Ed25519 ou ECDSA (aussi sur un jeton) ou RSA de 2048 à 8192 bits. Le base64 va par lignes de 70 caractères. OpenSSH vérifie un fichier F sans ce programme :\n\n",
			"\nLine 1 names the format and its version. Line 2 is the payload: one JSON object with no raw line feed in it; its own line feed belongs to it. From line 3 on stands an OpenSSH signature (PROTOCOL.sshsig) over exactly the bytes of line 2, in the namespace exchange-v1@autoeval, with SHA-512 or SHA-256, by an Ed25519 or ECDSA key (also on a security token) or an RSA key of 2048 to 8192 bits. The base64 has 70 characters a line. OpenSSH checks a file F without this program:\n\n") +
		checkByHand +
		s("\nUn fichier chiffré est la ligne « autoeval exchange 1 encrypted », puis, jusqu’à la fin, un fichier age binaire (age-encryption.org/v1), pour des destinataires X25519 ou sous une phrase de passe (scrypt, facteur 18 au plus), qui contient un fichier signé entier.\n\n",
			"\nAn encrypted file is the line \"autoeval exchange 1 encrypted\", then, to its end, a binary age file (age-encryption.org/v1), for X25519 recipients or under a passphrase (scrypt, work factor at most 18), that holds a whole signed file.\n\n") +
		s("Qui lit vérifie d’abord les octets et analyse ensuite, et refuse tout fichier dont un seul octet s’écarte de cette forme. Limites : 16 Mio, 16 niveaux d’imbrication, 5 000 éléments par liste, 64 Kio par texte, 1 Mio par grille, 10 grilles, 100 auto-évaluations et 100 précédentes.\n\n",
			"A reader verifies the bytes first and parses after, and refuses a file in which any byte differs from this form. Limits: 16 MiB, nesting of 16, 5,000 entries in a list, 64 KiB in a text, 1 MiB in a grid, 10 grids, 100 sessions and 100 previous ones.\n\n") +
		s("Le contenu est du JSON strict : UTF-8 valide, aucun nom deux fois dans un objet, pas de null, aucun membre qui ne soit pas ci-dessous. Ce qui est absent n’est pas là : un niveau absent n’est jamais le niveau 0. TIME est au format RFC 3339, en UTC, entre 2000 et 2100, au plus 48 heures en avance. ID compte 1 à 64 caractères parmi A–Z a–z 0–9 . _ -. Les empreintes sont des SHA-256 en hexadécimal minuscule. « ? » marque ce qui peut manquer.\n\n",
			"The payload is strict JSON: valid UTF-8, no name twice in an object, no null, no member that is not below. What is absent is not there: a missing level is never level 0. TIME is RFC 3339, in UTC, between 2000 and 2100, at most 48 hours ahead. ID is 1 to 64 of A–Z a–z 0–9 . _ -. Digests are SHA-256 in lower-case hex. \"?\" marks what may be missing.\n\n") +
		payload +
		s("\nUn niveau est la valeur sur l’échelle de l’élément, à partir de 0. Le hash d’une grille est celui de son fichier ; body, ce fichier, accompagne une grille que l’autre n’a peut-être pas. Le hash d’une auto-évaluation est le SHA-256 des octets de son objet dans le partage ; une réponse le répète avec les parties laissées de côté (left), pour que le programme de l’étudiant·e le retrouve à partir de sa propre auto-évaluation. D’un fichier sur disque, location n’est que le nom. Les numéros montent à chaque envoi. Un verdict contesté a une raison ; tous les verdicts repartent à chaque fois. ext peut contenir n’importe quoi : il est ignoré.\n\n",
			"\nA level is the value on the item’s scale, from 0. The hash of a grid is that of its file; body, that file, comes with a grid the other may not have. The hash of a session is the SHA-256 of the bytes of its object in the share; an answer repeats it with the parts left out (left), so that the learner’s program can find it again from its own session. Of a file on disk, location is the name alone. Numbers rise with each sending. A contested verdict has a reason; all verdicts are sent each time. ext may hold anything: it is passed over.\n\n") +
		s("Une personne est sa clé. Une autre clé pour la même personne, ou une clé connue pour une autre personne, est refusée, à moins que l’ancienne n’ait nommé la nouvelle pour la suivre (heir), dans une carte reçue ou jointe (vouched). Un fichier que l’ancienne a signé avant cela est encore pris, même tard ; après, non. Une réponse plus ancienne ne remplace jamais une plus récente ; une réponse à un autre contenu est refusée.",
			"A person is their key. Another key under the same person, or a known key under another person, is refused, unless the old one named the new one as its heir, in a card that was received or that comes along (vouched). A file that the old one signed before that is still taken, even late; after it, not. An older answer never replaces a newer one; an answer to other content is refused.")
}
