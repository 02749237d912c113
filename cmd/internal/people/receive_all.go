package people

import (
	"context"
	"slices"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/word"
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
	p, err := mail.Post(c, nil)
	if err != nil {
		return err
	}
	told, end := c.Told(c.Say.Arrivals.Opening)
	in := p.OpenAll(ctx, st, mails, passphraseFor(ctx, c, s), told)
	end()
	sealed := func(l post.Letter) bool { return l.Parcel.Encrypted }
	if s.passphrase != "" && len(in.Letters) > 0 && len(in.Refused) == 0 && !slices.ContainsFunc(in.Letters, sealed) {
		return notEncrypted(c, in.Letters[0].Path)
	}
	kept, err := post.KeepAll(ctx, st, in.Letters, trustsAll(c, in.Letters, yes))
	if err != nil {
		return err
	}
	return sayOutcomes(ctx, c, append(kept, in.Refused...))
}

// trustsAll says whether the keys of those who are new are kept, to be compared
// later: with --yes, or by a person who is asked once for all of them on a
// terminal.
func trustsAll(c *cli.Env, letters []post.Letter, yes bool) bool {
	met := map[string]bool{}
	for _, l := range letters {
		from := l.Change.From
		switch {
		case !l.Change.First || met[from.Fingerprint]:
		case yes:
			met[from.Fingerprint] = true
			noteNamesake(c, l.Change)
		case c.Asking():
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
	kept := []post.Letter{}
	for _, o := range all {
		one := outcomeJSON{File: o.Path}
		if o.Err != nil {
			refused++
			one.Error = c.Explain(o.Err).Text
			c.Note("%s%s%s", cli.Line(o.Path), c.Say.Words.Colon, one.Error)
		} else {
			shape := receivedShape(o.Change)
			one.ReceivedJSON = &shape
			kept = append(kept, o.Letter)
			if err := sayReceived(ctx, c, o.Letter); err != nil {
				return err
			}
		}
		shapes = append(shapes, one)
	}
	c.Note("%s.", c.Say.ArrivedAll(post.Arrivals(kept), refused))
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
