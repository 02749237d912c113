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
	"path/filepath"

	"filippo.io/age"
	"golang.org/x/crypto/ssh"

	"autoeval/store/disk"
)

// ErrNoIdentity says that no key was made beside the store yet.
var ErrNoIdentity = errors.New("no identity yet")

// keyMost is how many bytes a key file may have: the longest known RSA key has a
// quarter of it.
const keyMost = 64 << 10

// Identity is the keys of the person at the keyboard: one that signs what they
// send, one that opens what was encrypted for them.
type Identity struct {
	signer ssh.Signer
	opener *age.X25519Identity
}

// Load reads the identity that Ensure made beside the store with that path.
// ErrNoIdentity if there is none.
func Load(storePath string) (*Identity, error) {
	signer, err := loadSigner(storePath + ".key")
	if err != nil {
		return nil, err
	}
	opener, err := loadOpener(storePath + ".age")
	if err != nil {
		return nil, err
	}
	return &Identity{signer, opener}, nil
}

// Ensure reads the identity beside the store and makes what is missing of it:
// PATH.key, an Ed25519 key in OpenSSH's own form, and PATH.age, an age X25519
// key. Both are created whole or not at all, readable by their owner alone; of
// two programs that do it at once, both get the first one's. The signing key
// comes from rand.
func Ensure(storePath string, rand io.Reader) (*Identity, error) {
	err := ensure(storePath+".key", func() ([]byte, error) {
		seed := make([]byte, ed25519.SeedSize)
		if _, err := io.ReadFull(rand, seed); err != nil {
			return nil, err
		}
		block, err := ssh.MarshalPrivateKey(ed25519.NewKeyFromSeed(seed), "autoeval")
		if err != nil {
			return nil, err
		}
		return pem.EncodeToMemory(block), nil
	})
	if err != nil {
		return nil, fmt.Errorf("make signing key: %w", err)
	}
	err = ensure(storePath+".age", func() ([]byte, error) {
		key, err := age.GenerateX25519Identity()
		if err != nil {
			return nil, err
		}
		return []byte(key.String() + "\n"), nil
	})
	if err != nil {
		return nil, fmt.Errorf("make decryption key: %w", err)
	}
	return Load(storePath)
}

// SignWith returns the same identity with another key that signs, such as the
// person's own SSH key.
func (i *Identity) SignWith(s ssh.Signer) *Identity { return &Identity{s, i.opener} }

// PublicKeyOf returns the public half of a key that signs, in authorized_keys form.
func PublicKeyOf(s ssh.Signer) string { return formatPublic(s.PublicKey()) }

// PublicKey returns the signing key's public half, in authorized_keys form.
func (i *Identity) PublicKey() string { return formatPublic(i.signer.PublicKey()) }

// Fingerprint returns the signing key's, see Fingerprint.
func (i *Identity) Fingerprint() string { return Fingerprint(i.signer.PublicKey()) }

// Recipient returns what others encrypt to: "age1…".
func (i *Identity) Recipient() string { return i.opener.Recipient().String() }

// ReadSSHKey reads an SSH private key file to sign with. When it has a
// passphrase, ask is called for it, once; ErrPassphrase if it is wrong or ask
// is nil.
func ReadSSHKey(ctx context.Context, path string, ask func() ([]byte, error)) (ssh.Signer, error) {
	data, err := disk.Read(ctx, path, keyMost)
	if err != nil {
		return nil, fmt.Errorf("read ssh key: %w", err)
	}
	signer, err := ssh.ParsePrivateKey(data)
	var locked *ssh.PassphraseMissingError
	if errors.As(err, &locked) {
		if ask == nil {
			return nil, ErrPassphrase
		}
		pass, err := ask()
		if err != nil {
			return nil, err
		}
		if signer, err = ssh.ParsePrivateKeyWithPassphrase(data, pass); err != nil {
			return nil, ErrPassphrase
		}
	} else if err != nil {
		return nil, fmt.Errorf("read ssh key: %w", err)
	}
	if err := allowed(signer.PublicKey()); err != nil {
		return nil, err
	}
	return signer, nil
}

// ErrPassphrase says that a key's passphrase is wrong or missing.
var ErrPassphrase = errors.New("wrong or missing passphrase")

func loadSigner(path string) (ssh.Signer, error) {
	data, err := readSecret(path)
	if err != nil {
		return nil, err
	}
	s, err := ssh.ParsePrivateKey(data)
	if err != nil {
		return nil, fmt.Errorf("read signing key %s: %w", path, err)
	}
	return s, nil
}

func loadOpener(path string) (*age.X25519Identity, error) {
	data, err := readSecret(path)
	if err != nil {
		return nil, err
	}
	if n := len(data); n > 0 && data[n-1] == '\n' {
		data = data[:n-1]
	}
	k, err := age.ParseX25519Identity(string(data))
	if err != nil {
		return nil, fmt.Errorf("read decryption key %s: %w", path, err)
	}
	return k, nil
}

// readSecret reads a key file and takes back what others may do with it.
func readSecret(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoIdentity
	} else if err != nil {
		return nil, fmt.Errorf("read key: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		// On file systems without permissions this fails or does nothing; the
		// key is not less secret than it was.
		_ = os.Chmod(path, 0o600)
	}
	data, err := disk.Read(context.Background(), path, keyMost)
	if err != nil {
		return nil, fmt.Errorf("read key: %w", err)
	}
	return data, nil
}

// ensure creates the file with what content returns, unless it is there. It
// appears whole, or not at all.
func ensure(path string, content func() ([]byte, error)) error {
	if _, err := os.Lstat(path); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	data, err := content()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	err = disk.Write(context.Background(), path, disk.Output{}, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if errors.Is(err, fs.ErrExist) {
		return nil // another program was first
	}
	return err
}
