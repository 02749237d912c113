package post

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"

	"autoeval/store/exchange"
)

// Keys finds the keys of the person at the keyboard, when they are first
// needed. It may be used by several goroutines.
type Keys struct {
	load   func() (*exchange.Identity, error)                          // the program's own, not made
	own    func() (*exchange.Identity, error)                          // the same, made where there are none
	signer func(*exchange.Identity, Asker) (*exchange.Identity, error) // with the SSH key chosen, if any
	first  func() (*exchange.Identity, error)                          // that sign, asked for once
	kin    func() ([]string, error)                                    // cards that led to them; nil where there are none
	opened atomic.Pointer[exchange.Identity]                           // that sign, once a passphrase opened them

	path  string // of the store beside which they are, "" where they are elsewhere
	mu    sync.Mutex
	begin func() // asks for them anew; nil where they never change
}

// Asker asks for the passphrase of an SSH key.
type Asker func() ([]byte, error)

// KeysBeside returns those kept beside the store with that path; readOnly, none
// are made. The SSH key that the person chose signs instead of the program's
// own; ask is called for its passphrase, nil when nobody is there.
func KeysBeside(path string, readOnly bool, ask Asker) *Keys {
	load := func() (*exchange.Identity, error) { return readable(exchange.Load(path)) }
	k := &Keys{path: path, load: load, signer: func(id *exchange.Identity, ask Asker) (*exchange.Identity, error) { return signingKey(path, id, ask) }}
	k.kin = func() ([]string, error) { return exchange.Kin(path) }
	k.begin = func() {
		k.own = load
		if !readOnly {
			k.own = sync.OnceValues(func() (*exchange.Identity, error) { return readable(exchange.Ensure(path, rand.Reader)) })
		}
		own := k.own
		k.first = sync.OnceValues(func() (*exchange.Identity, error) { return k.signed(own, ask) })
	}
	k.begin()
	return k
}

// Again forgets the keys that were read: others took their place.
func (k *Keys) Again() {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.begin != nil {
		k.begin()
	}
	k.opened.Store(nil)
}

// PassingKeys returns keys that nothing keeps.
func PassingKeys() *Keys {
	own := sync.OnceValues(func() (*exchange.Identity, error) {
		dir, err := os.MkdirTemp("", "autoeval")
		if err != nil {
			return nil, err
		}
		defer os.RemoveAll(dir)
		return exchange.Ensure(filepath.Join(dir, "demo"), rand.Reader)
	})
	return &Keys{load: own, own: own, first: own}
}

// KeptKeys returns keys that somebody else keeps, such as a service; get is called
// when they are first needed.
func KeptKeys(get func() (*exchange.Identity, error)) *Keys {
	own := sync.OnceValues(get)
	return &Keys{load: own, own: own, first: own}
}

// Signing returns the keys that sign, made when first needed.
// exchange.ErrPassphrase when they are locked.
func (k *Keys) Signing() (*exchange.Identity, error) {
	if id := k.opened.Load(); id != nil {
		return id, nil
	}
	k.mu.Lock()
	first := k.first
	k.mu.Unlock()
	return first()
}

// Opening returns the keys that open what is encrypted; they need no
// passphrase, and none are made. exchange.ErrNoIdentity when there are none.
func (k *Keys) Opening() (*exchange.Identity, error) { return k.load() }

// Vouched returns the cards that led to the keys that sign, oldest first.
func (k *Keys) Vouched() ([]string, error) {
	if k.kin == nil {
		return nil, nil
	}
	return k.kin()
}

// Lockable says whether the keys that sign may have a passphrase.
func (k *Keys) Lockable() bool { return k.signer != nil }

// Unlock opens the keys that sign until the program ends. A wrong passphrase is
// exchange.ErrPassphrase.
func (k *Keys) Unlock(passphrase string) error {
	id, err := k.with(func() ([]byte, error) { return []byte(passphrase), nil })
	if err == nil {
		k.opened.Store(id)
	}
	return err
}

func (k *Keys) with(ask Asker) (*exchange.Identity, error) {
	k.mu.Lock()
	own := k.own
	k.mu.Unlock()
	return k.signed(own, ask)
}

func (k *Keys) signed(own func() (*exchange.Identity, error), ask Asker) (*exchange.Identity, error) {
	id, err := own()
	if err != nil {
		return nil, err
	}
	return k.signer(id, ask)
}

// readable says of a key file that is there and holds no key that it is
// exchange.BadIdentity.
func readable(id *exchange.Identity, err error) (*exchange.Identity, error) {
	var file *fs.PathError
	if err != nil && !errors.As(err, &file) && !errors.Is(err, exchange.ErrNoIdentity) {
		err = &exchange.Error{Reason: exchange.BadIdentity, Err: err}
	}
	return id, err
}

// SSHNote returns the path of the file beside a store that holds the path of
// the SSH key that signs instead of the program's own.
func SSHNote(storePath string) string { return storePath + ".ssh" }

// SSHKey returns the path of that key, "" if there is none.
func SSHKey(storePath string) (string, error) {
	data, err := os.ReadFile(SSHNote(storePath))
	if errors.Is(err, fs.ErrNotExist) {
		return "", nil
	} else if err != nil {
		return "", fmt.Errorf("read key choice: %w", err)
	}
	return strings.TrimRight(string(data), "\r\n"), nil
}

// signingKey puts the person's SSH key over the program's own where they chose
// one.
func signingKey(storePath string, own *exchange.Identity, ask Asker) (*exchange.Identity, error) {
	path, err := SSHKey(storePath)
	if err != nil || path == "" {
		return own, err
	}
	signer, err := exchange.ReadSSHKey(context.Background(), path, ask)
	if err != nil {
		return nil, err
	}
	return own.SignWith(signer), nil
}
