package people

import (
	"context"
	"errors"
	"fmt"

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
	return sayOutcomes(ctx, c, all)
}

// postTo sends a share to somebody of the service, by their name.
func postTo(ctx context.Context, c *cli.Env, p *post.Post, st store.Store, what post.Share, to []string) error {
	office := c.Hosted.Office
	all, err := office.Recipients(ctx)
	if err != nil {
		return err
	}
	for _, word := range to {
		r, err := recipientCalled(c, all, word)
		if err != nil {
			return err
		}
		name, err := p.ShareWith(ctx, st, office, what, r.ID)
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
func handTo(ctx context.Context, c *cli.Env, to model.Contact, made func() ([]byte, error)) error {
	name, err := post.Hand(ctx, c.Hosted.Office, to, made)
	if errors.Is(err, post.ErrElsewhere) {
		return cli.Failed(c.Say.Service.Elsewhere, "")
	}
	if err == nil {
		c.Note(c.Say.Service.SentTo, cli.Line(name))
	}
	return err
}
