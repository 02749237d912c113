package people

import (
	"context"
	"slices"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/word"
	"autoeval/store"
	"autoeval/store/post"
)

// receiveAll takes in many files in one commit. What one is refused for keeps none
// of the others away; it is said, and is an error at the end.
func receiveAll(ctx context.Context, c *cli.Env, mails []post.Mail, s encryption, yes bool) error {
	if len(mails) == 1 && mails[0].Err != nil {
		return mails[0].Err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	letters, refused, err := openAll(ctx, c, st, mails, s)
	if err != nil {
		return err
	}
	kept, err := post.KeepAll(ctx, st, letters, trustsAll(c, letters, yes))
	if err != nil {
		return err
	}
	return sayOutcomes(ctx, c, append(kept, refused...))
}

// openAll reads the files and holds them against the store; apart are those that
// are refused.
func openAll(ctx context.Context, c *cli.Env, st store.Store, mails []post.Mail, s encryption) (letters []post.Letter, refused []post.Outcome, err error) {
	p, err := mail.Post(c, nil)
	if err != nil {
		return nil, nil, err
	}
	asked := passphraseFor(ctx, c, s)
	for _, m := range mails {
		l, err := p.OpenMail(ctx, st, m, asked)
		if err != nil {
			refused = append(refused, post.Outcome{Letter: l, Err: err})
			continue
		}
		letters = append(letters, l)
	}
	sealed := func(l post.Letter) bool { return l.Parcel.Encrypted }
	if s.passphrase != "" && len(letters) > 0 && len(refused) == 0 && !slices.ContainsFunc(letters, sealed) {
		return nil, nil, notEncrypted(c, letters[0].Path)
	}
	return letters, refused, nil
}

// trustsAll says whether the keys of those who are new were confirmed: with --yes,
// or by a person who is asked once for all of them on a terminal.
func trustsAll(c *cli.Env, letters []post.Letter, yes bool) bool {
	met := map[string]bool{}
	for _, l := range letters {
		if from := l.Change.From; l.Change.First && !yes && c.Asking() && !met[from.Fingerprint] {
			met[from.Fingerprint] = true
			c.Note(c.Say.CLI.Exchange.Receive.FirstContact, word.Person(c, from.Contact), roleName(c, from.Role))
			c.Note("  %s", word.Spoken(from.Fingerprint))
			noteNamesake(c, l.Change)
		}
	}
	return yes || len(met) > 0 && c.Agrees(c.Say.CLI.Exchange.Receive.AskTrustAll)
}

// outcomeJSON is what became of one file of many.
type outcomeJSON struct {
	File  string `json:"file"`
	Error string `json:"error,omitempty"`
	*ReceivedJSON
}

// sayOutcomes says what every file brought, or why it was not taken.
func sayOutcomes(ctx context.Context, c *cli.Env, all []post.Outcome) error {
	shapes, refused := []outcomeJSON{}, 0
	for _, o := range all {
		one := outcomeJSON{File: o.Path}
		if o.Err != nil {
			refused++
			one.Error = c.Explain(o.Err).Text
			c.Note("%s%s%s", cli.Line(o.Path), c.Say.Words.Colon, one.Error)
		} else {
			shape := receivedShape(o.Change)
			one.ReceivedJSON = &shape
			if err := sayReceived(ctx, c, o.Letter); err != nil {
				return err
			}
		}
		shapes = append(shapes, one)
	}
	if c.Options.JSON {
		if err := c.PrintJSON(shapes); err != nil {
			return err
		}
	}
	if refused > 0 {
		return cli.BadInput(c.Say.Count(refused, c.Say.CLI.Exchange.Receive.Refused), "")
	}
	return nil
}
