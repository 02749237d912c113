package exchange

import (
	"bytes"
	"crypto/ed25519"
	"encoding/pem"
	"fmt"
	"io"

	"filippo.io/age"
	"golang.org/x/crypto/ssh"
)

// NewIdentity makes keys that are kept nowhere, and their bytes to keep: the
// secret in OpenSSH's form, then a line with that of age.
func NewIdentity(rand io.Reader) (*Identity, []byte, error) {
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(rand, seed); err != nil {
		return nil, nil, fmt.Errorf("make identity: %w", err)
	}
	block, err := ssh.MarshalPrivateKey(ed25519.NewKeyFromSeed(seed), "autoeval")
	if err != nil {
		return nil, nil, fmt.Errorf("make identity: %w", err)
	}
	opener, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, nil, fmt.Errorf("make identity: %w", err)
	}
	kept := append(pem.EncodeToMemory(block), opener.String()+"\n"...)
	id, err := ParseIdentity(kept)
	return id, kept, err
}

// ParseIdentity returns the keys that NewIdentity made.
func ParseIdentity(kept []byte) (*Identity, error) {
	block, rest := pem.Decode(kept)
	if block == nil {
		return nil, fmt.Errorf("read identity: no signing key")
	}
	signer, err := ssh.ParsePrivateKey(pem.EncodeToMemory(block))
	if err != nil {
		return nil, fmt.Errorf("read identity: %w", err)
	}
	opener, err := age.ParseX25519Identity(string(bytes.TrimSpace(rest)))
	if err != nil {
		return nil, fmt.Errorf("read identity: %w", err)
	}
	return &Identity{signer, opener}, nil
}
