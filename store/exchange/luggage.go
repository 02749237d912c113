package exchange

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"filippo.io/age"
	agearmor "filippo.io/age/armor"
	"golang.org/x/crypto/ssh"
	"golang.org/x/text/unicode/norm"
)

// Why keys are not put beside a store.
var (
	// ErrNoLuggage says that a file holds no keys that were taken along.
	ErrNoLuggage = errors.New("no keys in this file")
	// ErrKeysThere says that other keys are beside the store already.
	ErrKeysThere = errors.New("other keys are there")
)

// Luggage is the two keys of a person on their way to another machine, as their files
// hold them, and the cards that led to the one that signs.
type Luggage struct {
	key, age []byte
	kin      []string
}

// Pack takes the keys beside a store along: an armored age file under a passphrase,
// which the age program opens too. The work factor is as in Options. ErrNoIdentity if
// there are none.
func Pack(storePath, passphrase string, factor int) ([]byte, error) {
	var l Luggage
	var err error
	if l.key, err = readSecret(storePath + ".key"); err != nil {
		return nil, err
	}
	if l.age, err = readSecret(storePath + ".age"); err != nil {
		return nil, err
	}
	if l.kin, err = Kin(storePath); err != nil {
		return nil, err
	}
	r, err := locking(passphrase, factor)
	if err != nil {
		return nil, fmt.Errorf("encrypt keys: %w", err)
	}
	var out bytes.Buffer
	a := agearmor.NewWriter(&out)
	w, err := age.Encrypt(a, r)
	if err != nil {
		return nil, fmt.Errorf("encrypt keys: %w", err)
	}
	for _, part := range [][]byte{l.age, l.key, []byte(strings.Join(l.kin, ""))} {
		if _, err := w.Write(part); err != nil {
			return nil, fmt.Errorf("encrypt keys: %w", err)
		}
	}
	if err := errors.Join(w.Close(), a.Close()); err != nil {
		return nil, fmt.Errorf("encrypt keys: %w", err)
	}
	return out.Bytes(), nil
}

// Unpack reads what Pack wrote. ErrPassphrase if the passphrase is another one,
// ErrNoLuggage if the file is no such thing.
func Unpack(file []byte, passphrase string) (*Luggage, error) {
	key, err := age.NewScryptIdentity(norm.NFC.String(passphrase))
	if err != nil {
		return nil, ErrPassphrase
	}
	key.SetMaxWorkFactor(workFactor)
	r, err := age.Decrypt(agearmor.NewReader(bytes.NewReader(mend(file))), key)
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none):
		return nil, ErrPassphrase
	case err != nil:
		return nil, ErrNoLuggage
	}
	data, err := io.ReadAll(io.LimitReader(r, 4*keyMost))
	if err != nil {
		return nil, ErrNoLuggage
	}
	at := bytes.Index(data, []byte("-----BEGIN"))
	if at < 0 {
		return nil, ErrNoLuggage
	}
	l := &Luggage{age: data[:at]}
	l.key = data[at:]
	if n := bytes.Index(l.key, []byte("\n"+headSigned)); n >= 0 {
		l.key, l.kin = l.key[:n+1], cardsIn(string(l.key[n+1:]))
	}
	if _, err := age.ParseX25519Identity(string(bytes.TrimSpace(l.age))); err != nil {
		return nil, ErrNoLuggage
	}
	if _, err := ssh.ParsePrivateKey(l.key); err != nil {
		return nil, ErrNoLuggage
	}
	return l, nil
}

// PublicKey returns the public half of the key that signs, in authorized_keys form.
func (l *Luggage) PublicKey() string {
	s, err := ssh.ParsePrivateKey(l.key)
	if err != nil {
		return "" // Unpack read it
	}
	return PublicKeyOf(s)
}

// Put puts the keys beside a store, with the cards that led to them. The same ones are left as they are. Others are an
// ErrKeysThere, or with replace moved aside, to PATH.key.old and PATH.age.old, which
// must be free (fs.ErrExist).
func (l *Luggage) Put(storePath string, replace bool) error {
	files := map[string][]byte{storePath + ".key": l.key, storePath + ".age": l.age}
	var other []string
	for path, want := range files {
		have, err := readSecret(path)
		switch {
		case errors.Is(err, ErrNoIdentity):
		case err != nil:
			return err
		case !bytes.Equal(have, want):
			other = append(other, path)
		}
	}
	if len(other) > 0 && !replace {
		return ErrKeysThere
	}
	for _, path := range other {
		if _, err := os.Lstat(path + ".old"); err == nil {
			return &fs.PathError{Op: "move", Path: path + ".old", Err: fs.ErrExist}
		}
	}
	for _, path := range other {
		if err := os.Rename(path, path+".old"); err != nil {
			return fmt.Errorf("move key: %w", err)
		}
	}
	for path, data := range files {
		if err := ensure(path, func() ([]byte, error) { return data, nil }); err != nil {
			return fmt.Errorf("keep key: %w", err)
		}
	}
	return l.putKin(storePath)
}

// putKin keeps the cards that are not there yet.
func (l *Luggage) putKin(storePath string) error {
	have, err := Kin(storePath)
	if err != nil {
		return err
	}
	for _, card := range l.kin {
		if slices.Contains(have, card) {
			continue
		}
		if err := AddKin(storePath, []byte(card)); err != nil {
			return err
		}
	}
	return nil
}

// Halved says whether the key that signs is gone while the other one, made with
// it, is still beside the data.
func Halved(storePath string) bool {
	_, key := os.Stat(storePath + ".key")
	_, age := os.Stat(storePath + ".age")
	return errors.Is(key, fs.ErrNotExist) && age == nil
}
