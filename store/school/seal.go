package school

import (
	"bytes"
	"context"
	"crypto/rand"
	"fmt"
	"io"

	"filippo.io/age"

	"autoeval/store/exchange"
)

// Seal encrypts the keys of people for the service alone, so that who reads the
// database signs for nobody.
type Seal struct{ key *age.X25519Identity }

// NewSeal makes one, with the line to keep it by.
func NewSeal() (*Seal, string, error) {
	key, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, "", fmt.Errorf("make the service's secret: %w", err)
	}
	return &Seal{key}, key.String(), nil
}

// ParseSeal returns the one kept by that line.
func ParseSeal(line string) (*Seal, error) {
	key, err := age.ParseX25519Identity(line)
	if err != nil {
		return nil, fmt.Errorf("read the service's secret: %w", err)
	}
	return &Seal{key}, nil
}

func (s *Seal) close(plain []byte) ([]byte, error) {
	var out bytes.Buffer
	w, err := age.Encrypt(&out, s.key.Recipient())
	if err == nil {
		if _, err = w.Write(plain); err == nil {
			err = w.Close()
		}
	}
	return out.Bytes(), err
}

func (s *Seal) open(sealed []byte) ([]byte, error) {
	r, err := age.Decrypt(bytes.NewReader(sealed), s.key)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(r)
}

// IdentityOf returns the keys that an owner signs with, made when they are first
// needed.
func IdentityOf(ctx context.Context, s School, seal *Seal, as AccountID, of Owner) (*exchange.Identity, error) {
	fresh, kept, err := exchange.NewIdentity(rand.Reader)
	if err != nil {
		return nil, err
	}
	sealed, err := seal.close(kept)
	if err != nil {
		return nil, fmt.Errorf("seal identity: %w", err)
	}
	has, err := s.Identity(ctx, as, of, Identity{Fingerprint: fresh.Fingerprint(), Sealed: sealed})
	if err != nil {
		return nil, err
	}
	if has.Fingerprint == fresh.Fingerprint() {
		return fresh, nil
	}
	plain, err := seal.open(has.Sealed)
	if err != nil {
		return nil, fmt.Errorf("open the identity of %s: %w", of, err)
	}
	return exchange.ParseIdentity(plain)
}
