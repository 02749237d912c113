package word

import (
	"fmt"
	"strings"

	"autoeval/cmd/internal/cli"
	"autoeval/model"
)

// Person returns how a person is called: their name, or that they gave none, with
// the start of the fingerprint.
func Person(c *cli.Env, of model.Contact) string { return c.Say.Called(of) }

func Namesake(c *cli.Env, k *model.Known) string {
	return c.Say.Naming(c.Say.Exchange.Namesake, Person(c, k.Contact), Spoken(k.Fingerprint))
}

// ReviewState returns the same for people.
func ReviewState(c *cli.Env, s model.ReviewState) string {
	t := c.Say.Exchange
	return [...]string{t.InReview, t.Returned, t.Accepted, t.Contested}[min(s, model.Contested)]
}

func PrintFindings(c *cli.Env, r model.Review, evidence []model.Evidence) {
	t := c.Say.CLI.Exchange.Review
	titles := map[model.EvidenceID]string{}
	for _, e := range evidence {
		titles[e.ID] = e.Title
	}
	for _, j := range r.Judgements() {
		title := cli.Line(titles[j.Evidence])
		if title == "" {
			title = cli.Line(string(j.Evidence))
		}
		said := t.Doubted
		if j.Finding == model.Confirms {
			said = t.Confirmed
		}
		c.Print("%s", fmt.Sprintf(said, c.Say.ForItem(title, j.Item)))
	}
}

// Spoken returns a fingerprint as it is read aloud.
func Spoken(fingerprint string) string { return cli.Line(strings.ReplaceAll(fingerprint, "-", " ")) }
