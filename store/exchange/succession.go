package exchange

import (
	"context"
	"crypto/ed25519"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"golang.org/x/crypto/ssh"

	"autoeval/model"
	"autoeval/store/disk"
)

// A key passes on to another by a card that the old one signs, and that names the new
// one as its heir. Whoever knew the old key takes the new one for the same person's:
// from that card itself, or from any later file of the new key, which carries the
// cards that led to it. Both stand in the payload's ext, so that programs which do not
// know of them read the file as before.

// mostVouched is how many cards travel along: those made last.
const mostVouched = 8

// mostFormer is how many former keys of a person are remembered: those used last.
const mostFormer = 32

// Succession says that a key named another one as its heir, and when.
type Succession struct {
	From, To string
	At       time.Time
}

// MakeHeir writes a card in which the sender's key names the one that follows it, in
// authorized_keys form. It has no name: it travels along with files that leave it out.
func MakeHeir(r model.Role, by Sender, heir string, o Options) ([]byte, error) {
	key, err := parseKey(heir)
	if err != nil {
		return nil, err
	}
	by.Name = ""
	return by.write(parcelW{Kind: KindCard, From: by.card(r)}, extW{heirW: heirW{Heir: formatPublic(key)}}, nil, o)
}

// parseKey reads a public key as people copy it.
func parseKey(s string) (ssh.PublicKey, error) {
	key, _, _, _, err := ssh.ParseAuthorizedKey([]byte(strings.TrimSpace(s)))
	if err != nil {
		return nil, &Error{Reason: BadSignature, What: "key", Err: err}
	}
	return key, allowed(key)
}

// vouched returns the cards that led to the sender's key, as they travel along.
func (s Sender) vouched() []string {
	return s.Vouched[max(0, len(s.Vouched)-mostVouched):]
}

// ext reads what this version knows of ext; the rest of it, and what is not of that
// form, is passed over as it always was.
func (p *Parcel) ext(raw jsontext.Value) {
	var x heirW
	if len(raw) == 0 || json.Unmarshal(raw, &x) != nil {
		return
	}
	if key, err := parseKey(x.Heir); err == nil && p.Kind == KindCard {
		p.Heir = formatPublic(key)
	}
	for _, text := range x.Vouched[:min(len(x.Vouched), mostVouched)] {
		if s, ok := succession(text, p.From.Person); ok {
			p.Vouched = append(p.Vouched, s)
		}
	}
}

// succession reads a card that travelled along: of that person, signed by the key that
// names an heir.
func succession(text string, who model.PersonID) (Succession, bool) {
	payload, key, err := verify([]byte(text))
	if err != nil || inspect(payload) != nil {
		return Succession{}, false
	}
	var w parcelW
	if decode(payload, &w) != nil || w.Format != format || w.Version != 1 || w.Kind != KindCard || w.From.Person != who || w.From.PublicKey != formatPublic(key) {
		return Succession{}, false
	}
	var x heirW
	if json.Unmarshal(w.Ext, &x) != nil {
		return Succession{}, false
	}
	heir, err := parseKey(x.Heir)
	if err != nil {
		return Succession{}, false
	}
	return Succession{w.From.PublicKey, formatPublic(heir), w.CreatedAt}, true
}

// vouches returns the keys that led from a key to the one that signed this file, from
// heir to heir, and whether any did.
func (p *Parcel) vouches(key string) (over []model.FormerKey, ok bool) {
	for range p.Vouched {
		i := slices.IndexFunc(p.Vouched, func(s Succession) bool { return s.From == key })
		if i < 0 {
			return nil, false
		}
		over, key = append(over, model.FormerKey{PublicKey: key, Until: p.Vouched[i].At}), p.Vouched[i].To
		if key == p.From.PublicKey {
			return over, true
		}
	}
	return nil, false
}

// before returns the keys that led to the one that signed this file, as far back as the
// cards that came along say.
func (p *Parcel) before() []model.FormerKey {
	for _, s := range p.Vouched {
		if over, ok := p.vouches(s.From); ok {
			return over
		}
	}
	return nil
}

// moved returns a known person with another key, which followed others. What was
// compared stays so: the key that was vouches for the one that is.
func moved(k model.Known, to string, over ...model.FormerKey) (model.Known, error) {
	key, err := parseKey(to)
	if err != nil {
		return k, err
	}
	k.Former = slices.Concat(k.Former, over)
	k.Former = k.Former[max(0, len(k.Former)-mostFormer):]
	k.PublicKey, k.Fingerprint = formatPublic(key), Fingerprint(key)
	return k, nil
}

// same says whether somebody of whom something is kept is the sender: by their key, or,
// once it is known whose key signed, by who they are.
func (c *Change) same(kept model.Contact) bool {
	return kept.Fingerprint == c.From.Fingerprint || !c.First && kept.Person == c.From.Person && kept.Person != ""
}

// Kin returns the cards beside a store that led to its key, oldest first.
func Kin(storePath string) ([]string, error) {
	data, err := disk.Read(context.Background(), kinPath(storePath), MaxFile)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	} else if err != nil {
		return nil, fmt.Errorf("read succession: %w", err)
	}
	return cardsIn(string(data)), nil
}

// cardsIn returns the cards that follow each other in a text.
func cardsIn(text string) (out []string) {
	for _, card := range strings.SplitAfter(text, endArmor) {
		if strings.HasPrefix(card, headSigned) {
			out = append(out, card)
		}
	}
	return out
}

func kinPath(storePath string) string { return storePath + ".kin" }

// AddKin keeps one more card beside a store.
func AddKin(storePath string, card []byte) error {
	all, err := Kin(storePath)
	if err != nil {
		return err
	}
	all = append(all, string(card))
	all = all[max(0, len(all)-mostVouched):]
	return disk.Write(context.Background(), kinPath(storePath), disk.Output{Replace: true}, func(w io.Writer) error {
		_, err := io.WriteString(w, strings.Join(all, ""))
		return err
	})
}

// Renewal is a new key that signs, on its way beside a store.
type Renewal struct {
	Key  string // its public half, in authorized_keys form
	file []byte
}

// NewKey makes a key that signs, from rand. It is kept nowhere yet.
func NewKey(rand io.Reader) (*Renewal, error) {
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(rand, seed); err != nil {
		return nil, fmt.Errorf("make key: %w", err)
	}
	secret := ed25519.NewKeyFromSeed(seed)
	signer, err := ssh.NewSignerFromKey(secret)
	if err != nil {
		return nil, fmt.Errorf("make key: %w", err)
	}
	block, err := ssh.MarshalPrivateKey(secret, "autoeval")
	if err != nil {
		return nil, fmt.Errorf("make key: %w", err)
	}
	return &Renewal{formatPublic(signer.PublicKey()), pem.EncodeToMemory(block)}, nil
}

// Put makes the new key the one beside a store; the old one stays beside it under a name
// that is free, which it returns. What opens files stays: what others encrypted for the
// person can still be read.
func (r *Renewal) Put(storePath string) (old string, err error) {
	path := storePath + ".key"
	for n := 1; ; n++ {
		old = fmt.Sprintf("%s.%d", path, n)
		if _, err := os.Lstat(old); errors.Is(err, fs.ErrNotExist) {
			break
		}
	}
	was, err := readSecret(path)
	if err == nil { // the old one is never without a name
		err = ensure(old, func() ([]byte, error) { return was, nil })
	}
	if err != nil {
		return "", fmt.Errorf("keep the old key: %w", err)
	}
	return old, disk.Write(context.Background(), path, disk.Output{Replace: true}, func(w io.Writer) error {
		_, err := w.Write(r.file)
		return err
	})
}
