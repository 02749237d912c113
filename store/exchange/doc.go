// Package exchange makes and reads the files that travel between a learner and
// a mentor: *.autoeval. There is no server; a file is believed because of who
// signed it, and because that person's key was confirmed once.
//
// Start at share.go and answer.go (make), read.go (read), plan.go (receive);
// envelope.go and wire.go are the format. Everything is a function of bytes and
// values: time comes in, only identity.go touches files, only Apply writes to a
// store.
//
// # The file
//
// A signed file is text: UTF-8, lines that end in one line feed, nothing before
// or after. A reader undoes what mail does to such a file where line 2 keeps its
// bytes: a byte order mark, CRLF, empty lines at either end, a last line without
// its end, UTF-16.
//
//	autoeval exchange 1 signed
//	{"format":"autoeval-exchange","version":1, …}
//	-----BEGIN SSH SIGNATURE-----
//	… base64, 70 characters a line
//	-----END SSH SIGNATURE-----
//
// Line 1 names the format and its version. Line 2 is the payload: one JSON
// object with no raw line feed in it; its own line feed belongs to it. From
// line 3 on stands an OpenSSH signature (PROTOCOL.sshsig) over exactly the bytes
// of line 2, in the namespace exchange-v1@autoeval, with SHA-512 or SHA-256, by
// an Ed25519 or ECDSA key (also on a security token) or an RSA key of 2048 to
// 8192 bits. OpenSSH checks a file without this program:
//
//	sed -n 2p FILE > payload; sed -n '3,$p' FILE > payload.sig
//	ssh-keygen -Y check-novalidate -n exchange-v1@autoeval -s payload.sig < payload
//
// and makes one: ssh-keygen -Y sign -n exchange-v1@autoeval.
//
// An encrypted file is the line "autoeval exchange 1 encrypted", then, to its
// end, a binary age file (age-encryption.org/v1) for X25519 recipients or under
// a passphrase (scrypt work factor at most 18), that holds a whole signed file.
//
// A reader verifies the bytes first and parses after. It refuses a file in which
// any other byte differs from the form above. It takes at most 16 MiB, nesting of 16,
// 5,000 entries in a list, 64 KiB in a text, 1 MiB in a grid, 10 grids, 100
// sessions and 100 previous ones.
//
// # The payload
//
// Strict JSON: valid UTF-8, no name twice in an object, no null, no member that
// is not below. What is absent is not there: a missing level is never level 0.
// Times are RFC 3339, in UTC, between 2000 and 2100 and at most 48 hours ahead
// of the reader's clock. Identifiers are 1 to 64 of A–Z a–z 0–9 . _ -. Digests
// are SHA-256 in lower-case hex. "?" marks what may be missing.
//
//	format       "autoeval-exchange"
//	version      1; a reader refuses a higher one. A member more is a version more,
//	             but for those of ext
//	kind         share | answer | verdict | card
//	id           of this file, unique
//	created_at   time
//	from         who signed:
//	  person       identifier
//	  name?        text
//	  role         learner | mentor
//	  public_key   authorized_keys form without comment: the key that signed
//	  age?         recipient to encrypt for them: age1…
//	to           of answer and verdict: {person, fingerprint}
//	in_reply_to  of answer and verdict: {session, hash, left?, review?, number?}
//	             left: of an answer, the parts that were left out of the share;
//	             review, number: of a verdict, the answer it is about
//	grids?       [{id, version, hash, body?}] every grid version that the rest
//	             names; hash is that of the grid file as gridfile writes it, body
//	             that file, for a grid the other may not have
//	share | answer | verdict   the part of that kind; a card has none
//	ext?         anything; passed over, but for
//	  heir?        of a card: the key that follows the one that signs
//	  vouched?     [text] at most 8 whole signed cards, oldest first, in which
//	               keys of the same person led to the one that signs
//	             and of a share:
//	  passages?    [{from{id,version}, to{id,version},
//	               links [{from [item], to [item], holds?, basis?, note?, kind?}],
//	               made_at?}] what the learner says became of the items of one
//	               version in another, on the way from what is shared along to
//	               the sessions' grids. At most 20, with 1,000 links each
//
//	share
//	  stage?       prospective | 3a | 4a | 5a | graduate
//	  left?        what the learner left out: name, notes, evidence, links
//	  sessions     [{id, label?, grid{id,version}, depth full|discover,
//	               started_at, finished_at,
//	               ratings [{item, level, confidence? 1–3, note?, evidence? [id], at?}],
//	               skipped? [item]}]
//	  evidence?    [{id, grid, kind, title, items?, date? 2026-03-31, location?,
//	               sha256?, size?, quality?, relevance?, constraints?,
//	               collaboration? solo|grouped, ai_use?}]
//	  previous?    [{id, label?, grid, depth, started_at, finished_at,
//	               levels {item: level}}]
//
//	answer
//	  id           of the review
//	  number       from 1; rises with each answer to the same session
//	  grid         {id, version}
//	  blind?       true when the learner's answers were hidden until each level
//	  message?, started_at?, returned_at
//	  remarks?     [{item, level?, comment?, question?, at?, blind?}]
//	               blind: true when this level was, where not all were
//	  evidence?    [{id, finding confirmed|doubted, items? {C01: confirmed|doubted}}]
//
//	verdict
//	  number       from 1; rises with each verdict the learner gives
//	  items        [{item, verdict accepted|contested, reason?}] all of them each
//	               time; a contested one has a reason
//
// A level is the value on the item's scale, from 0. The hash of a session is the
// SHA-256 of the bytes of its object in the share; an answer repeats it with the
// parts left out, so that the learner's program can find it again from its own
// session. Of a file on the learner's disk, location is the name alone.
//
// # Who is believed
//
// A person is their key. The first file from somebody shows the fingerprint,
// eight words, to be confirmed by voice; the key is remembered then. A card in which
// that key names an heir (ext/heir) has the other one take its place; such cards travel
// along with what the heir signs (ext/vouched). What the earlier key signed before it
// named the other one is still that person's, however late it comes; what it signed
// after is refused. Any other key
// under the same person, or a known key under another person, is refused.
// Receiving the same file twice changes nothing; an older answer never replaces
// a newer one; an answer to other content than the learner's session is refused.
package exchange
