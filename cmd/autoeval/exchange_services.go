package main

import (
	"context"

	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/nav"
)

// post carries files between people for whoever is at the keyboard: their keys
// stand beside the data, or nowhere when those are made up. Ask asks for the
// passphrase of an SSH key; nil when nobody is there.
func (c *cli) post(ask post.Asker) (*post.Post, error) {
	path, err := c.dataPath()
	if err != nil {
		return nil, err
	}
	keys := post.PassingKeys()
	if !c.data.madeUp {
		keys = post.KeysBeside(path, c.global.readOnly, ask)
	}
	return newPost(c.grids, keys, c.world), nil
}

func newPost(grids *library, keys *post.Keys, w world) *post.Post {
	return &post.Post{Grid: grids.Grid, BuiltIn: grids.builtIn, Keys: keys, Now: w.Now, NewID: w.NewID}
}

// exchangeOf is what screens need of the post: it with the person's store, and
// with files where it has bytes.
func exchangeOf(p *post.Post, st store.Store) nav.Exchange {
	out := nav.Exchange{
		Self: func(ctx context.Context) (post.Self, error) { return p.Self(ctx, st) },
		Preview: func(ctx context.Context, s post.Share) (exchange.Preview, error) {
			return p.Preview(ctx, st, s)
		},
		Share: func(ctx context.Context, s post.Share, path string) (string, error) {
			return written(path, func() ([]byte, error) { return p.Share(ctx, st, s) })
		},
		Open: func(ctx context.Context, path, passphrase string) (post.Letter, error) {
			return p.Open(ctx, st, locate(path), typed(passphrase))
		},
		Keep: func(ctx context.Context, l post.Letter) error { return post.Keep(ctx, st, l) },
		Answer: func(ctx context.Context, r nav.Reply) (string, error) {
			return written(r.Path, func() ([]byte, error) { return p.Answer(ctx, st, r.Review, r.Sealed) })
		},
		Verdicts: func(ctx context.Context, r nav.Reply) (string, error) {
			return written(r.Path, func() ([]byte, error) { return p.Verdicts(ctx, st, r.Review, r.Sealed) })
		},
		Card: func(ctx context.Context, path string) (string, error) {
			return written(path, func() ([]byte, error) { return p.Card(ctx, st) })
		},
		Suggest: suggestPath,
	}
	if p.Keys.Lockable() {
		out.Unlock = func(_ context.Context, passphrase string) error { return p.Keys.Unlock(passphrase) }
	}
	return out
}

// typed answers for the passphrase of a file with what was typed, if anything
// was.
func typed(passphrase string) func() (string, error) {
	if passphrase == "" {
		return nil
	}
	return func() (string, error) { return passphrase, nil }
}

// written writes what was made as a new file and returns where it is.
func written(path string, made func() ([]byte, error)) (string, error) {
	file, err := made()
	if err != nil {
		return "", err
	}
	return writeNew(path, file)
}
