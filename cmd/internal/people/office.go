package people

import (
	"context"
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/model"
	"autoeval/store"
	"autoeval/store/post"
)

// collect takes in what waits at the office of a service. What is refused stays
// there, is said, and is an error at the end.
func collect(ctx context.Context, c *cli.Env) error {
	p, err := mail.Post(c, nil)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	all, err := p.TakeAll(ctx, st, c.Hosted.Office)
	if err != nil {
		return err
	}
	if len(all) == 0 && !c.Options.JSON {
		c.Note("%s", c.Say.Service.InboxEmpty)
		return nil
	}
	if err := sayOutcomes(ctx, c, all); err != nil || c.Options.JSON {
		return err
	}
	sayNext(c, all[len(all)-1].Letter)
	return nil
}

// recipients finds whom words name, all of them before anything is sent.
func recipients(ctx context.Context, c *cli.Env, words []string) (out []post.Recipient, err error) {
	all, err := c.Hosted.Office.Recipients(ctx)
	for i := 0; err == nil && i < len(words); i++ {
		var r post.Recipient
		r, err = recipientCalled(c, all, words[i])
		out = append(out, r)
	}
	return out, err
}

// names returns those of recipients, for a person.
func names(to []post.Recipient) string {
	var out []string
	for _, r := range to {
		out = append(out, cli.Line(r.Name))
	}
	return strings.Join(out, ", ")
}

// postTo sends a share to people of the service.
func postTo(ctx context.Context, c *cli.Env, p *post.Post, st store.Store, what post.Share, to []post.Recipient) error {
	for _, r := range to {
		name, err := p.ShareWith(ctx, st, c.Hosted.Office, what, r.ID)
		if err != nil {
			return err
		}
		c.Note(c.Say.Service.SentTo, cli.Line(name))
	}
	return nil
}

// recipientCalled finds the one recipient whom a word names: nothing is sent by a
// guess.
func recipientCalled(c *cli.Env, all []post.Recipient, word string) (post.Recipient, error) {
	var people []model.Known
	for _, r := range all {
		people = append(people, model.Known{Contact: model.Contact{Person: model.PersonID(r.ID), Name: r.Name}})
	}
	t := c.Say.CLI.Exchange
	found := amongPeople(people, word)
	if len(found) != 1 {
		if len(found) > 1 {
			return post.Recipient{}, cli.BadInput(fmt.Sprintf(t.SeveralNamed, cli.Line(word)), "")
		}
		return post.Recipient{}, cli.NotFound(fmt.Sprintf(t.NoPerson, cli.Line(word)), "")
	}
	return post.Recipient{ID: string(found[0].Person), Name: found[0].Name}, nil
}

// handTo leaves an answer for whom it is for; elsewhere says that they are not of
// the service.
func handTo(ctx context.Context, c *cli.Env, to model.Contact, file []byte) error {
	name, err := post.Hand(ctx, c.Hosted.Office, to, func() ([]byte, error) { return file, nil })
	if err == nil {
		c.Note(c.Say.Service.SentTo, cli.Line(name))
	}
	return err
}
