package post

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"

	"autoeval/store"
	"autoeval/store/exchange"
)

// Succeed makes the card in which the person's key names another key of theirs as the
// one that follows it: whoever knows them takes the other one for theirs from then on.
// The other key is in authorized_keys form; exchange.BadSignature if it is none.
func (p *Post) Succeed(ctx context.Context, st store.Store, heir string) ([]byte, error) {
	by, me, err := p.Sender(ctx, st)
	if err != nil {
		return nil, err
	}
	return exchange.MakeHeir(me.Role, by, heir, p.options(Seal{}))
}

// Faults of what is done with one's own keys.
var (
	ErrSSHSigns  = errors.New("an SSH key signs: it is not for the program to change")
	ErrNotBeside = errors.New("the keys are not beside the data")
)

// handOn has the key that signs now vouch for another one, and keeps that beside the
// store: what the other key signs says whose it is.
func (p *Post) handOn(ctx context.Context, st store.Store, heir string) error {
	card, err := p.Succeed(ctx, st, heir)
	if err != nil {
		return err
	}
	return exchange.AddKin(p.Keys.path, card)
}

// Renewable says why no new key can be made, nil where one can: keys are there, they are
// the program's own, and beside the data.
func (p *Post) Renewable() error {
	if p.Keys.path == "" {
		return ErrNotBeside
	}
	if key, err := SSHKey(p.Keys.path); err != nil || key != "" {
		return cmp.Or(err, ErrSSHSigns)
	}
	_, err := p.Keys.load()
	return err
}

// Renew makes a new key that signs, for which the one that signs now vouches. It returns
// where the old one is kept.
func (p *Post) Renew(ctx context.Context, st store.Store) (old string, err error) {
	if err := p.Renewable(); err != nil {
		return "", err
	}
	fresh, err := exchange.NewKey(rand.Reader)
	if err != nil {
		return "", err
	}
	if err := p.handOn(ctx, st, fresh.Key); err != nil {
		return "", err
	}
	defer p.Keys.Again()
	return fresh.Put(p.Keys.path)
}

// PackKeys returns the keys under a passphrase, to be taken along.
func (p *Post) PackKeys(passphrase string) ([]byte, error) {
	if p.Keys.path == "" {
		return nil, ErrNotBeside
	}
	return exchange.Pack(p.Keys.path, passphrase, p.WorkFactor)
}

// PackedKeys reads a file of keys that were taken along.
func PackedKeys(path string) ([]byte, error) { return readFile(path) }

// TakeKeys puts keys that were taken along beside the data; replace moves others that
// are there aside (else exchange.ErrKeysThere). It says whether those vouch for the new
// ones: what cannot be read any more vouches for nothing.
func (p *Post) TakeKeys(ctx context.Context, st store.Store, file []byte, passphrase string, replace bool) (vouched bool, err error) {
	if p.Keys.path == "" {
		return false, ErrNotBeside
	}
	l, err := exchange.Unpack(file, passphrase)
	if err != nil {
		return false, err
	}
	defer p.Keys.Again()
	vouched = true
	if replace {
		if vouched, err = p.Vouch(ctx, st, l.PublicKey()); err != nil {
			return false, err
		}
	}
	return vouched, l.Put(p.Keys.path, replace)
}

// Vouch has the key that signs now, if there is one, vouch for the one that follows. It is
// false where that one cannot be had any more: it vouches for nothing.
func (p *Post) Vouch(ctx context.Context, st store.Store, heir string) (bool, error) {
	_, none := p.Keys.load()
	if key, err := SSHKey(p.Keys.path); errors.Is(none, exchange.ErrNoIdentity) && key == "" && err == nil {
		return true, nil // nobody knows the person by a key
	}
	keys, err := p.Keys.Signing()
	if err != nil || keys.PublicKey() == heir {
		return err == nil, nil
	}
	return true, p.handOn(ctx, st, heir)
}
