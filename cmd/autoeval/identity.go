package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/lang"
)

func newIdentity(c *cli) *cobra.Command {
	t := c.say.CLI.Exchange.Identity
	cmd := c.branch("identity", t.Group, newIdentityCard(c), newIdentityList(c), newIdentityForget(c), newIdentitySSH(c))
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		return showIdentity(cmd.Context(), c.running(cmd).reading())
	}
	return cmd
}

// identityJSON is who one is to others.
type identityJSON struct {
	Fingerprint    string `json:"fingerprint"`
	SSHFingerprint string `json:"ssh_fingerprint"`
	PublicKey      string `json:"public_key"`
	Recipient      string `json:"recipient"`
	Name           string `json:"name,omitempty"`
	SSHKey         string `json:"ssh_key,omitempty"`
}

func showIdentity(ctx context.Context, c *cli) error {
	_, me, _, err := c.sender(ctx)
	if err != nil {
		return err
	}
	out, err := identityShape(me.Keys)
	if err != nil {
		return err
	}
	out.Name = me.Name
	db, err := c.dataPath()
	if err != nil {
		return err
	}
	if out.SSHKey, err = post.SSHKey(db); err != nil {
		return err
	}
	if c.global.json {
		return c.printJSON(out)
	}
	c.printIdentity(out)
	return nil
}

func identityShape(keys *exchange.Identity) (identityJSON, error) {
	ssh, err := exchange.SSHFingerprint(keys.PublicKey())
	return identityJSON{
		Fingerprint: keys.Fingerprint(), SSHFingerprint: ssh, PublicKey: keys.PublicKey(), Recipient: keys.Recipient(),
	}, err
}

func (c *cli) printIdentity(id identityJSON) {
	t := c.say.CLI.Exchange.Identity
	c.heading(strings.ReplaceAll(id.Fingerprint, "-", " "))
	c.print("%s\n", wrap(t.Explained, helpWidth))
	rows := [][]string{{t.Name, line(id.Name)}, {t.PublicKey, id.PublicKey}, {"SSH", id.SSHFingerprint}, {t.Recipient, id.Recipient}}
	if id.Name == "" {
		rows = rows[1:]
	}
	if id.SSHKey != "" {
		rows = append(rows, []string{t.SignedWith, line(id.SSHKey)})
	}
	fmt.Fprint(c.Out, columns(rows))
}

func newIdentityCard(c *cli) *cobra.Command {
	var o output
	cmd := c.leaf("card", c.say.CLI.Exchange.Identity.Card, func(ctx context.Context, c *cli, _ []string) error {
		return writeCard(ctx, c, o)
	})
	o.addTo(c, cmd)
	return cmd
}

// writeCard makes the file by which somebody gets to know one's key before
// anything else is sent.
func writeCard(ctx context.Context, c *cli, o output) error {
	if err := o.missing(c); err != nil {
		return err
	}
	p, _, _, err := c.sender(ctx)
	if err != nil {
		return err
	}
	file, err := p.Card(ctx, c.opened())
	if err != nil {
		return err
	}
	if err := o.write(c, file); err != nil {
		return err
	}
	return c.wrote(o.to, c.say.CLI.Exchange.Identity.CardWritten, line(o.to))
}

// personJSON is somebody whose key was confirmed.
type personJSON struct {
	Person      string  `json:"person"`
	Name        string  `json:"name,omitempty"`
	Role        string  `json:"role"`
	Fingerprint string  `json:"fingerprint"`
	PublicKey   string  `json:"public_key"`
	Recipient   string  `json:"recipient,omitempty"`
	Since       *string `json:"since,omitzero"`
}

func personShape(k model.Known) personJSON {
	out := personJSON{
		Person: string(k.Person), Name: k.Name, Role: "learner", Fingerprint: k.Fingerprint,
		PublicKey: k.PublicKey, Recipient: k.Recipient, Since: stamp(k.Since),
	}
	if k.Role == model.Mentor {
		out.Role = "mentor"
	}
	return out
}

func newIdentityList(c *cli) *cobra.Command {
	return c.reader("list", c.say.CLI.Exchange.Identity.List, func(ctx context.Context, c *cli, _ []string) error {
		return listPeople(ctx, c)
	})
}

func listPeople(ctx context.Context, c *cli) error {
	all, err := c.people(ctx)
	if err != nil {
		return err
	}
	shapes := make([]personJSON, len(all))
	rows := make([][]string, len(all))
	for i, k := range all {
		shapes[i] = personShape(k)
		rows[i] = []string{c.nameOf(k.Contact), c.roleName(k.Role), line(k.Fingerprint), c.say.ShortDate(k.Since.Local()), line(string(k.Person))}
	}
	if c.global.json {
		return c.printJSON(shapes)
	}
	if len(all) == 0 {
		c.note("%s", c.say.CLI.Exchange.Identity.Nobody)
	}
	fmt.Fprint(c.Out, columns(rows))
	return nil
}

func (c *cli) people(ctx context.Context) ([]model.Known, error) {
	st, err := c.store(ctx)
	if err != nil {
		return nil, err
	}
	return st.Known(ctx)
}

func (c *cli) roleName(r model.Role) string {
	if r == model.Mentor {
		return c.say.CLI.Exchange.RoleMentor
	}
	return c.say.CLI.Exchange.RoleLearner
}

func newIdentityForget(c *cli) *cobra.Command {
	var yes bool
	cmd := c.leaf("forget PERSON", c.say.CLI.Exchange.Identity.Forget, func(ctx context.Context, c *cli, args []string) error {
		return forget(ctx, c, args[0], yes)
	})
	cmd.Flags().BoolVar(&yes, "yes", false, c.say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.completeOne(peopleNames)
	return cmd
}

func forget(ctx context.Context, c *cli, who string, yes bool) error {
	k, err := c.personCalled(ctx, who)
	if err != nil {
		return err
	}
	t := c.say.CLI.Exchange.Identity
	name := c.nameOf(k.Contact)
	if err := c.confirm(fmt.Sprintf(t.AskForget, name, line(k.Fingerprint)), yes); err != nil {
		return err
	}
	if err := c.opened().DeleteKnown(ctx, k.Person); err != nil {
		return err
	}
	c.note(t.Forgotten, name, line(k.Fingerprint))
	return nil
}

// personCalled finds the one known person whom that names. Whoever could be
// meant counts: a file is never encrypted, and nobody forgotten, by a guess.
func (c *cli) personCalled(ctx context.Context, who string) (model.Known, error) {
	all, err := c.people(ctx)
	if err != nil {
		return model.Known{}, err
	}
	t := c.say.CLI.Exchange
	found := amongPeople(all, who)
	switch len(found) {
	case 0:
		return model.Known{}, notFound(fmt.Sprintf(t.NoPerson, line(who)), t.NoPersonHint)
	case 1:
		return found[0], nil
	}
	var contacts []model.Contact
	for _, k := range found {
		contacts = append(contacts, k.Contact)
	}
	return model.Known{}, badInput(fmt.Sprintf(t.SeveralNamed, line(who)), fmt.Sprintf(t.SeveralNamedHint, c.peopleSaid(contacts)))
}

// peopleSaid names people so that each can be told from the others.
func (c *cli) peopleSaid(all []model.Contact) string {
	names := make([]string, len(all))
	for i, k := range all {
		names[i] = c.nameOf(k) + " (" + line(k.Fingerprint) + ")"
	}
	return strings.Join(names, ", ")
}

// amongPeople are those whom that may name: by the first words of their
// fingerprint, by their identifier, or by words that each begin one of their
// name, accents and case ignored. Only a whole fingerprint, which nobody can
// choose, outweighs the others.
func amongPeople(all []model.Known, who string) []model.Known {
	words := lang.Words(who)
	first := strings.Join(words, "-")
	var found []model.Known
	for _, k := range all {
		switch {
		case len(words) == 0:
		case k.Fingerprint == first:
			return []model.Known{k}
		case strings.HasPrefix(k.Fingerprint, first+"-"), strings.EqualFold(string(k.Person), strings.TrimSpace(who)), lang.Named(k.Name, who):
			found = append(found, k)
		}
	}
	return found
}

func peopleNames(ctx context.Context, c *cli, _ []string) []string {
	all, _ := c.people(ctx)
	var out []string
	for _, k := range all {
		out = append(out, string(k.Person)+"\t"+c.nameOf(k.Contact))
	}
	return out
}
