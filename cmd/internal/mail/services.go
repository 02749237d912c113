package mail

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/library"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/store/work"
	"autoeval/tui/nav"
)

// Post carries files between people for whoever is at the keyboard: their keys
// stand beside the data, or nowhere when those are made up. Ask asks for the
// passphrase of an SSH key; nil when nobody is there.
func Post(c *cli.Env, ask post.Asker) (*post.Post, error) {
	if c.Hosted != nil {
		p := NewPost(c.Grids, c.Hosted.Keys, c.World)
		p.NoFiles, p.Name = true, c.Hosted.Name
		return p, nil
	}
	path, err := c.DataPath()
	if err != nil {
		return nil, err
	}
	keys := post.PassingKeys()
	if !c.Data.MadeUp {
		keys = post.KeysBeside(path, c.Options.ReadOnly, ask)
	}
	return NewPost(c.Grids, keys, c.World), nil
}

func NewPost(grids *library.Grids, keys *post.Keys, w cli.World) *post.Post {
	return &post.Post{Grid: grids.Grid, BuiltIn: library.Everywhere, Keys: keys, Now: w.Now, NewID: w.NewID, WorkFactor: w.WorkFactor}
}

// ExchangeOf returns what screens need of the post: it with the person's store, and
// with files where it has bytes.
func ExchangeOf(c *cli.Env, p *post.Post, st store.Store) nav.Exchange {
	if o := OfficeOf(c); o != nil {
		return hosted(o, p, st)
	}
	out := nav.Exchange{
		Self: func(ctx context.Context) (post.Self, error) { return p.Self(ctx, st) },
		Preview: func(ctx context.Context, s post.Share) (exchange.Preview, error) {
			return p.Preview(ctx, st, s)
		},
		Share: func(ctx context.Context, s post.Share, path string) (string, error) {
			return written(ctx, c, path, func() ([]byte, error) { return p.Share(ctx, st, s) })
		},
		Open: func(ctx context.Context, path, passphrase string) (post.Letter, error) {
			return p.Open(ctx, st, work.Locate(path), typed(passphrase))
		},
		Keep: func(ctx context.Context, l post.Letter) error { return post.Keep(ctx, st, l) },
		Many: func(typed string) ([]string, bool) {
			paths := work.LocateAll(typed)
			return paths, len(paths) > 1 || post.Holds(paths[0])
		},
		OpenAll: func(ctx context.Context, paths []string, passphrase string, told func(done, all int)) post.Batch {
			return p.OpenAll(ctx, st, post.GatherAll(paths), typed(passphrase), told)
		},
		KeepAll: func(ctx context.Context, all []post.Letter) ([]post.Outcome, error) {
			return post.KeepAll(ctx, st, all, true)
		},
		Choices: post.Choices,
		Compared: func(ctx context.Context, who model.PersonID) error {
			_, err := post.Compared(ctx, st, who, c.Now())
			return err
		},
		Answer: func(ctx context.Context, r nav.Reply) (string, error) {
			path, err := written(ctx, c, r.Path, func() ([]byte, error) { return p.Answer(ctx, st, r.Review, r.How) })
			if err != nil {
				return path, err
			}
			return path, post.Sent(ctx, st, r.Review)
		},
		Verdicts: func(ctx context.Context, r nav.Reply) (string, error) {
			path, err := written(ctx, c, r.Path, func() ([]byte, error) { return p.Verdicts(ctx, st, r.Review, r.How) })
			if err != nil {
				return path, err
			}
			return path, post.Sent(ctx, st, r.Review)
		},
		Card: func(ctx context.Context, path string) (string, error) {
			return written(ctx, c, path, func() ([]byte, error) { return p.Card(ctx, st) })
		},
		Suggest:       SuggestPath,
		SuggestAnswer: AnswerPath,
	}
	if p.Keys.Lockable() {
		out.Unlock = func(_ context.Context, passphrase string) error { return p.Keys.Unlock(passphrase) }
		out.Renew = func(ctx context.Context) (string, error) { return p.Renew(ctx, st) }
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
func written(ctx context.Context, c *cli.Env, path string, made func() ([]byte, error)) (string, error) {
	file, err := made()
	if err != nil {
		return "", err
	}
	return WriteNew(ctx, c, path, file)
}
