package mail

import (
	"context"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/nav"
)

// hosted returns what screens need of the post on a service: with people where it has
// files.
func hosted(o post.Office, p *post.Post, st store.Store) nav.Exchange {
	return nav.Exchange{
		Office: o,
		Self:   func(ctx context.Context) (post.Self, error) { return p.Self(ctx, st) },
		Preview: func(ctx context.Context, s post.Share) (exchange.Preview, error) {
			return p.Preview(ctx, st, s)
		},
		Share: func(ctx context.Context, s post.Share, to string) (string, error) {
			return p.ShareWith(ctx, st, o, s, to)
		},
		Fetch: func(ctx context.Context, id string) (post.Letter, error) { return p.Collect(ctx, st, o, id) },
		Take:  func(ctx context.Context, id string, l post.Letter) error { return post.Take(ctx, st, o, id, l) },
		Answer: func(ctx context.Context, r nav.Reply) (string, error) {
			review, err := st.Review(ctx, r.Review)
			to, err := handed(ctx, o, review.Learner, err, func() ([]byte, error) { return p.Answer(ctx, st, r.Review, post.Clear) })
			if err != nil {
				return to, err
			}
			return to, post.Sent(ctx, st, r.Review)
		},
		Verdicts: func(ctx context.Context, r nav.Reply) (string, error) {
			review, err := st.Review(ctx, r.Review)
			to, err := handed(ctx, o, review.Mentor, err, func() ([]byte, error) { return p.Verdicts(ctx, st, r.Review, post.Clear) })
			if err != nil {
				return to, err
			}
			return to, post.Sent(ctx, st, r.Review)
		},
	}
}

// handed makes a letter for somebody, once it is known who of the service they
// are, and leaves it for them.
func handed(ctx context.Context, o post.Office, to model.Contact, err error, made func() ([]byte, error)) (string, error) {
	if err != nil {
		return "", err
	}
	return post.Hand(ctx, o, to, made)
}

// OfficeOf returns where letters are left instead of written; nil where there are
// files.
func OfficeOf(c *cli.Env) post.Office {
	if c.Hosted == nil {
		return nil
	}
	return c.Hosted.Office
}
