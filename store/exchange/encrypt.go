package exchange

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"slices"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

// workFactor is age's own choice for passphrases, about a second, and the most
// that reading accepts: a stranger's file sets the cost.
const workFactor = 18

// maxAgeHeader bounds what comes before the encrypted bytes: each recipient
// costs a curve operation.
const maxAgeHeader = 16 << 10

// encrypt wraps a signed file for the recipients, or under a passphrase; with
// neither it is returned as it is.
func encrypt(file []byte, o Options) ([]byte, error) {
	to, err := o.recipients()
	if err != nil || len(to) == 0 {
		return file, err
	}
	out := bytes.NewBufferString(headSealed)
	w, err := age.Encrypt(out, to...)
	if err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	if _, err := w.Write(file); err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("encrypt: %w", err)
	}
	return out.Bytes(), nil
}

func (o Options) recipients() ([]age.Recipient, error) {
	if o.Passphrase != "" {
		if len(o.To) > 0 {
			return nil, ErrBothSecrets
		}
		r, err := locking(o.Passphrase, o.WorkFactor)
		if err != nil {
			return nil, fmt.Errorf("encrypt: %w", err)
		}
		return []age.Recipient{r}, nil
	}
	var out []age.Recipient
	for _, text := range o.To {
		r, err := age.ParseX25519Recipient(text)
		if err != nil {
			return nil, fmt.Errorf("%w: %q", ErrRecipient, text)
		}
		out = append(out, r)
	}
	return out, nil
}

// locking returns what encrypts under a passphrase, at that work factor or, with 0, at
// the usual one.
func locking(passphrase string, factor int) (*age.ScryptRecipient, error) {
	r, err := age.NewScryptRecipient(norm.NFC.String(passphrase))
	if err == nil {
		r.SetWorkFactor(cmp.Or(factor, workFactor))
	}
	return r, err
}

// Why a file is not encrypted.
var (
	ErrBothSecrets = errors.New("encrypt to recipients or under a passphrase, not both")
	ErrRecipient   = errors.New("not an age recipient")
)

// CheckRecipient says whether text is something to encrypt to. ErrRecipient.
func CheckRecipient(text string) error {
	_, err := Options{To: []string{text}}.recipients()
	return err
}

// decrypt returns the signed file inside an encrypted one. Nothing of it is
// returned before the last byte was checked.
func decrypt(file []byte, o ReadOptions) ([]byte, error) {
	sealed := file[len(headSealed):]
	const intro = "age-encryption.org/v1\n-> "
	if len(sealed) < len(intro) && bytes.HasPrefix([]byte(intro), sealed) {
		return nil, refuse(Truncated, "")
	}
	if i := bytes.Index(sealed[:min(len(sealed), maxAgeHeader)], []byte("\n--- ")); i < 0 {
		if len(sealed) < maxAgeHeader && bytes.HasPrefix(sealed, []byte(intro)) {
			return nil, refuse(Truncated, "")
		}
		return nil, refuse(Tampered, "")
	}
	locked := bytes.HasPrefix(sealed, []byte(intro+"scrypt "))
	all, err := o.openers(locked)
	if err != nil {
		return nil, err
	}
	r, err := age.Decrypt(bytes.NewReader(sealed), all[0])
	for _, key := range all[1:] {
		if none := (*age.NoIdentityMatchError)(nil); errors.As(err, &none) {
			r, err = age.Decrypt(bytes.NewReader(sealed), key)
		}
	}
	if err != nil {
		return nil, notOpened(err, locked)
	}
	out, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	switch {
	case errors.Is(err, io.ErrUnexpectedEOF):
		return nil, &Error{Reason: Truncated, Err: err}
	case err != nil:
		return nil, &Error{Reason: Tampered, Err: err}
	case len(out) > MaxFile:
		return nil, refuse(TooLarge, "")
	}
	return out, nil
}

// openers returns the keys to try: the reader's own, or the passphrase they give.
// One with accents is the same however a system types them; files of before are
// under what was typed.
func (o ReadOptions) openers(locked bool) ([]age.Identity, error) {
	if !locked {
		if o.Identity == nil || o.Identity.opener == nil {
			return nil, refuse(NotForYou, "")
		}
		return []age.Identity{o.Identity.opener}, nil
	}
	if o.Passphrase == nil {
		return nil, refuse(WrongPassphrase, "")
	}
	pass, err := o.Passphrase()
	if err != nil {
		return nil, err
	}
	var out []age.Identity
	for _, way := range slices.Compact([]string{norm.NFC.String(pass), pass, norm.NFD.String(pass)}) {
		key, err := age.NewScryptIdentity(way)
		if err != nil {
			return nil, &Error{Reason: WrongPassphrase, Err: err}
		}
		key.SetMaxWorkFactor(workFactor)
		out = append(out, key)
	}
	return out, nil
}

func notOpened(err error, locked bool) error {
	var none *age.NoIdentityMatchError
	switch {
	case errors.As(err, &none) && locked:
		return &Error{Reason: WrongPassphrase, Err: err}
	case errors.As(err, &none):
		return &Error{Reason: NotForYou, Err: err}
	case errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, io.EOF):
		return &Error{Reason: Truncated, Err: err}
	}
	return &Error{Reason: Tampered, Err: err}
}
