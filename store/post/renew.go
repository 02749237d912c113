package post

import (
	"context"
	"crypto/rand"

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

// HandOn has the key that signs now vouch for another one, and keeps that beside the
// store with that path: what the other key signs says whose it is.
func (p *Post) HandOn(ctx context.Context, st store.Store, path, heir string) error {
	card, err := p.Succeed(ctx, st, heir)
	if err != nil {
		return err
	}
	return exchange.AddKin(path, card)
}

// Renew makes a new key that signs beside the store with that path, for which the one
// that signs now vouches. It returns where the old one is kept.
func (p *Post) Renew(ctx context.Context, st store.Store, path string) (old string, err error) {
	fresh, err := exchange.NewKey(rand.Reader)
	if err != nil {
		return "", err
	}
	if err := p.HandOn(ctx, st, path, fresh.Key); err != nil {
		return "", err
	}
	return fresh.Put(path)
}
