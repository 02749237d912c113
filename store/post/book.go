package post

import (
	"context"
	"slices"

	"autoeval/model"
	"autoeval/store"
)

// contacts is a store that reads its contacts once: of many letters each is held
// against all of them, and reading 300 contacts for each of 300 letters took
// longer than everything else. It is for one goroutine, and for as long as nobody
// else writes contacts.
type contacts struct {
	store.Store
	book *book
}

// book is what was read, shared by all that is done together.
type book struct {
	all  []model.Known
	read bool
}

func once(st store.Store) store.Store { return &contacts{st, &book{}} }

// Known implements store.Exchange. The caller owns the result.
func (c *contacts) Known(ctx context.Context) ([]model.Known, error) {
	if !c.book.read {
		all, err := c.Store.Known(ctx)
		if err != nil {
			return nil, err
		}
		c.book.all, c.book.read = all, true
	}
	return slices.Clone(c.book.all), nil
}

// SaveKnown implements store.Exchange.
func (c *contacts) SaveKnown(ctx context.Context, k model.Known) error {
	if err := c.Store.SaveKnown(ctx, k); err != nil {
		c.book.read = false
		return err
	}
	if i := slices.IndexFunc(c.book.all, func(o model.Known) bool { return o.Person == k.Person }); i >= 0 {
		c.book.all[i] = k
	} else {
		c.book.all = append(c.book.all, k)
	}
	return nil
}

// DeleteKnown implements store.Exchange.
func (c *contacts) DeleteKnown(ctx context.Context, id model.PersonID) error {
	c.book.read = false
	return c.Store.DeleteKnown(ctx, id)
}

// Together implements store.Store: what is done together reads the same book, and
// reads it anew if it fails.
func (c *contacts) Together(ctx context.Context, f func(store.Store) error) error {
	err := c.Store.Together(ctx, func(st store.Store) error { return f(&contacts{st, c.book}) })
	if err != nil {
		c.book.read = false
	}
	return err
}
