package people

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"autoeval/cmd/internal/cli"
	"autoeval/cmd/internal/mail"
	"autoeval/cmd/internal/shape"
	"autoeval/cmd/internal/word"
	"autoeval/model"
	"autoeval/store/exchange"
	"autoeval/store/post"
	"autoeval/tui/lang"
)

func NewIdentity(c *cli.Env) *cobra.Command {
	t := c.Say.CLI.Exchange.Identity
	subs := []*cobra.Command{newIdentityCard(c), newIdentityList(c), newIdentityCompare(c), newIdentityForget(c)}
	if c.Hosted == nil {
		subs = append(subs, newIdentitySSH(c), newIdentityRenew(c), newIdentitySucceed(c), newIdentityExport(c), newIdentityImport(c))
	}
	cmd := c.Branch("identity", t.Group, subs...)
	cli.Does(cmd, func(cmd *cobra.Command, args []string) error {
		c, _, err := c.Running(cmd, args)
		if err != nil {
			return err
		}
		return showIdentity(cmd.Context(), c.Reading())
	})
	return cli.MakesUsual(cmd)
}

// IdentityJSON is who one is to others.
type IdentityJSON struct {
	Fingerprint    string `json:"fingerprint"`
	SSHFingerprint string `json:"ssh_fingerprint"`
	PublicKey      string `json:"public_key"`
	Recipient      string `json:"recipient"`
	Name           string `json:"name,omitempty"`
	SSHKey         string `json:"ssh_key,omitempty"`
}

func showIdentity(ctx context.Context, c *cli.Env) error {
	_, me, _, err := mail.Sender(ctx, c)
	if err != nil {
		return err
	}
	out, err := identityShape(me.Keys)
	if err != nil {
		return err
	}
	out.Name = me.Name
	if c.Hosted == nil {
		db, err := c.DataPath()
		if err != nil {
			return err
		}
		if out.SSHKey, err = post.SSHKey(db); err != nil {
			return err
		}
	}
	if c.Options.JSON {
		return c.PrintJSON(out)
	}
	printIdentity(c, out)
	return nil
}

func identityShape(keys *exchange.Identity) (IdentityJSON, error) {
	ssh, err := exchange.SSHFingerprint(keys.PublicKey())
	return IdentityJSON{
		Fingerprint: keys.Fingerprint(), SSHFingerprint: ssh, PublicKey: keys.PublicKey(), Recipient: keys.Recipient(),
	}, err
}

func printIdentity(c *cli.Env, id IdentityJSON) {
	t := c.Say.CLI.Exchange.Identity
	c.Heading(strings.ReplaceAll(id.Fingerprint, "-", " "))
	c.Print("%s\n", c.Wrapped(t.Explained))
	rows := [][]string{{c.Say.Words.Name, cli.Line(id.Name)}, {t.PublicKey, id.PublicKey}, {"SSH", id.SSHFingerprint}, {t.Recipient, id.Recipient}}
	if id.Name == "" {
		rows = rows[1:]
	}
	if id.SSHKey != "" {
		rows = append(rows, []string{t.SignedWith, cli.Line(id.SSHKey)})
	}
	fmt.Fprint(c.Out, cli.Columns(rows))
}

func newIdentityCard(c *cli.Env) *cobra.Command {
	var o cli.Output
	cmd := c.Leaf("card", c.Say.CLI.Exchange.Identity.Card, func(ctx context.Context, c *cli.Env, _ []string) error {
		return writeCard(ctx, c, o)
	})
	o.AddTo(c, cmd)
	return cli.Makes(cmd)
}

// writeCard makes the file by which somebody gets to know one's key before
// anything else is sent.
func writeCard(ctx context.Context, c *cli.Env, o cli.Output) error {
	if err := o.Missing(c); err != nil {
		return err
	}
	if err := o.Free(c); err != nil {
		return err
	}
	p, _, err := mail.Signer(ctx, c)
	if err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	file, err := p.Card(ctx, st)
	if err != nil {
		return err
	}
	if err := o.Write(ctx, c, file); err != nil {
		return err
	}
	return c.Wrote(o.To, c.Say.CLI.Exchange.Identity.CardWritten, cli.Place(o.To))
}

// PersonJSON is somebody whose key is known. Compared is absent while its words
// were not read to each other.
type PersonJSON struct {
	Person      string  `json:"person"`
	Name        string  `json:"name,omitempty"`
	Role        string  `json:"role"`
	Fingerprint string  `json:"fingerprint"`
	PublicKey   string  `json:"public_key"`
	Recipient   string  `json:"recipient,omitempty"`
	Since       *string `json:"since,omitzero"`
	Compared    *string `json:"compared,omitzero"`
}

func personShape(k model.Known) PersonJSON {
	return PersonJSON{
		Person: string(k.Person), Name: k.Name, Role: k.Role.String(), Fingerprint: k.Fingerprint,
		PublicKey: k.PublicKey, Recipient: k.Recipient, Since: shape.Stamp(k.Since), Compared: shape.Stamp(k.Compared),
	}
}

func newIdentityList(c *cli.Env) *cobra.Command {
	return c.Reader("list", c.Say.CLI.Exchange.Identity.List, func(ctx context.Context, c *cli.Env, _ []string) error {
		return listPeople(ctx, c)
	})
}

func listPeople(ctx context.Context, c *cli.Env) error {
	all, err := peopleKnown(ctx, c)
	if err != nil {
		return err
	}
	shapes := make([]PersonJSON, len(all))
	rows := make([][]string, len(all))
	for i, k := range all {
		shapes[i] = personShape(k)
		rows[i] = []string{word.Person(c, k.Contact), roleName(c, k.Role), cli.Line(k.Fingerprint), c.Say.KnownHow(k), cli.Line(string(k.Person))}
	}
	if c.Options.JSON {
		return c.PrintJSON(shapes)
	}
	if len(all) == 0 {
		c.Note("%s", c.Say.CLI.Exchange.Identity.Nobody)
	}
	fmt.Fprint(c.Out, cli.Columns(rows))
	return nil
}

func peopleKnown(ctx context.Context, c *cli.Env) ([]model.Known, error) {
	st, err := c.Store(ctx)
	if err != nil {
		return nil, err
	}
	return post.Known(ctx, st)
}

func roleName(c *cli.Env, r model.Role) string {
	if r == model.Mentor {
		return c.Say.Words.Mentor
	}
	return c.Say.Words.Learner
}

func newIdentityCompare(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("compare PERSON", c.Say.CLI.Exchange.Identity.Compare, func(ctx context.Context, c *cli.Env, args []string) error {
		return compare(ctx, c, args[0], yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.CompleteOne(peopleNames)
	return cmd
}

// compare records that the words of somebody's key were read to each other.
func compare(ctx context.Context, c *cli.Env, who string, yes bool) error {
	k, err := personCalled(ctx, c, who)
	if err != nil {
		return err
	}
	c.Note("%s%s%s", word.Person(c, k.Contact), c.Say.Words.Colon, word.Spoken(k.Fingerprint))
	if err := c.Confirm(c.Say.CLI.Exchange.Receive.AskTrust, yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if k, err = post.Compared(ctx, st, k.Person, c.Now()); err != nil {
		return err
	}
	if c.Options.JSON {
		return c.PrintJSON(personShape(k))
	}
	c.Note(c.Say.Identity.ComparedDone, word.Person(c, k.Contact))
	return nil
}

func newIdentityForget(c *cli.Env) *cobra.Command {
	var yes bool
	cmd := c.Leaf("forget PERSON", c.Say.CLI.Exchange.Identity.Forget, func(ctx context.Context, c *cli.Env, args []string) error {
		return forget(ctx, c, args[0], yes)
	})
	cmd.Flags().BoolVarP(&yes, "yes", "y", false, c.Say.CLI.Flags.Yes)
	cmd.ValidArgsFunction = c.CompleteOne(peopleNames)
	return cmd
}

func forget(ctx context.Context, c *cli.Env, who string, yes bool) error {
	k, err := personCalled(ctx, c, who)
	if err != nil {
		return err
	}
	t := c.Say.CLI.Exchange.Identity
	name := word.Person(c, k.Contact)
	if err := c.Confirm(fmt.Sprintf(t.AskForget, name, cli.Line(k.Fingerprint)), yes); err != nil {
		return err
	}
	st, err := c.Store(ctx)
	if err != nil {
		return err
	}
	if err := st.DeleteKnown(ctx, k.Person); err != nil {
		return err
	}
	c.Note(t.Forgotten, name, cli.Line(k.Fingerprint))
	return nil
}

// personCalled finds the one known person whom that names. Whoever could be
// meant counts: a file is never encrypted, and nobody forgotten, by a guess.
func personCalled(ctx context.Context, c *cli.Env, who string) (model.Known, error) {
	all, err := peopleKnown(ctx, c)
	if err != nil {
		return model.Known{}, err
	}
	t := c.Say.CLI.Exchange
	found := amongPeople(all, who)
	switch len(found) {
	case 0:
		return model.Known{}, cli.NotFound(fmt.Sprintf(t.NoPerson, cli.Line(who)), t.NoPersonHint)
	case 1:
		return found[0], nil
	}
	var contacts []model.Contact
	for _, k := range found {
		contacts = append(contacts, k.As(model.Contact{})) // the whole fingerprint is said
	}
	return model.Known{}, cli.BadInput(fmt.Sprintf(t.SeveralNamed, cli.Line(who)), fmt.Sprintf(t.SeveralNamedHint, peopleSaid(c, contacts)))
}

// peopleSaid names people so that each can be told from the others.
func peopleSaid(c *cli.Env, all []model.Contact) string {
	names := make([]string, len(all))
	for i, k := range all {
		names[i] = word.Person(c, k) + " (" + cli.Line(k.Fingerprint) + ")"
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

func peopleNames(ctx context.Context, c *cli.Env, _ []string) []string {
	all, _ := peopleKnown(ctx, c)
	var out []string
	for _, k := range all {
		out = append(out, string(k.Person)+"\t"+word.Person(c, k.Contact))
	}
	return out
}
